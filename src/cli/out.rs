//! Standard output: locked, buffered, and right for what reads it: a program, or a person at a terminal.

use super::options::Options;
use super::runtime::Runtime;
use super::{json, safe};
use crate::config::Settings;
use crate::shell::{self, print_row};
use crate::words::{Phrase, spoken};
use serde::Serialize;
use std::fmt;
use std::io::{self, BufWriter, IsTerminal as _, StdoutLock, Write};
use std::rc::Rc;
use tui_bidi::{
    layout::{self, Layout, Line, first_strong},
    terminal::Profile,
    text::Direction,
};

/// Where the answer goes. Nothing else is ever written there.
pub(super) struct Out {
    inner: BufWriter<StdoutLock<'static>>,
    terminal: bool,
    options: Options,
    screen: Option<Rc<Screen>>,
}

/// The terminal that standard output is.
pub(super) struct Screen {
    pub(super) profile: Profile,
    pub(super) settings: Settings,
    /// Its columns.
    pub(super) width: u16,
    /// The direction of the language of the interface: lists are read from the side where it begins.
    pub(super) reading: Direction,
}

impl Out {
    /// The standard output of the process.
    pub(super) fn standard(options: &Options) -> Self {
        let out = io::stdout();
        let terminal = out.is_terminal();
        let inner = BufWriter::with_capacity(1 << 16, out.lock());
        Self { inner, terminal, options: options.clone(), screen: None }
    }

    /// The terminal that it is, asked on the first call; `None` in a pipe.
    pub(super) fn screen(&mut self) -> Option<Rc<Screen>> {
        if self.terminal && self.screen.is_none() {
            self.screen = Some(Rc::new(Screen::of(&self.options)));
        }
        self.screen.clone()
    }

    /// Writes one entry of a list: what leads it, in our own words, and words of the reader's. In a pipe
    /// that is one line, its control characters visible; on a terminal the words stand as they are read,
    /// in as many rows as they need, and what leads them at the side where the language of the interface begins.
    pub(super) fn entry(&mut self, lead: impl Into<Phrase>, words: &str) -> io::Result<()> {
        let (lead, words) = (lead.into(), safe::listed(words));
        match self.screen() {
            None => writeln!(self, "{}{words}", safe::listed(&spoken().plain(&lead))),
            Some(screen) => self.write_all(screen.rows(&lead, &words).as_bytes()),
        }
    }

    /// Writes `text` as one line.
    pub(super) fn line(&mut self, text: &str) -> io::Result<()> {
        self.entry("", text)
    }

    /// Writes a sentence of ours. On a terminal it runs in the direction of its language, and what fills its places
    /// keeps its own.
    pub(super) fn say(&mut self, sentence: &Phrase) -> io::Result<()> {
        self.told(&[], sentence)
    }

    /// Writes a row of a table of ours: names, each in so many columns, then
    /// words. On a terminal it is read from the side where the language begins.
    pub(super) fn told(&mut self, names: &[(usize, &str)], words: &Phrase) -> io::Result<()> {
        let Some(screen) = self.screen() else {
            let mut row = String::new();
            for (columns, name) in names {
                let _ = fmt::Write::write_fmt(&mut row, format_args!("{name:<columns$}"));
                if name.chars().count() >= *columns {
                    row.push_str("  ");
                }
            }
            return writeln!(self, "{row}{}", safe::listed(&spoken().plain(words)));
        };
        let rows = screen.told(names, &spoken().text(words));
        self.write_all(rows.as_bytes())
    }

    /// Writes rows of a table of ours, each of what it is about and a sentence.
    pub(super) fn table(&mut self, rows: &[(Phrase, Phrase)]) -> io::Result<()> {
        let about: Vec<String> = rows.iter().map(|(about, _)| spoken().plain(about)).collect();
        let columns = about.iter().map(|about| about.chars().count()).max().unwrap_or(0) + 2;
        about.iter().zip(rows).try_for_each(|(about, (_, what))| self.told(&[(columns, about)], what))
    }

    /// Writes a whole answer as JSON.
    pub(super) fn json(&mut self, value: &impl Serialize) -> io::Result<()> {
        let pretty = self.terminal;
        json::write(self, value, pretty)?;
        writeln!(self)
    }
}

/// Columns where nobody says how many there are.
pub(super) const WIDTH: u16 = 80;

impl Screen {
    /// The terminal around the program, which is asked what it is.
    pub(super) fn of(options: &Options) -> Self {
        let runtime = Runtime::read(options).ok();
        let settings = runtime.as_ref().map(|runtime| runtime.settings.clone()).unwrap_or_default();
        let profile = runtime
            .map(|runtime| shell::find_out(&runtime.choice(options), shell::PRINTING).profile)
            .unwrap_or_default();
        let rtl = spoken().language().is_rtl();
        let reading = if rtl { Direction::RightToLeft } else { Direction::LeftToRight };
        Self { profile, settings, width: shell::columns().unwrap_or(WIDTH).max(1), reading }
    }

    /// The rows of a sentence in the language of the interface.
    pub(super) fn message(&self, words: &str) -> String {
        self.told(&[], words)
    }

    /// The rows of names, each in so many columns, and of the words beside them; below them where there is no room.
    fn told(&self, names: &[(usize, &str)], words: &str) -> String {
        let options = self.settings.text.options(self.profile.options());
        let (reading, rtl) = (self.reading, self.reading == Direction::RightToLeft);
        let names: Vec<(u16, Layout)> = names
            .iter()
            .map(|(columns, name)| {
                let columns = u16::try_from(*columns).unwrap_or(u16::MAX);
                let direction = first_strong(name).unwrap_or(Direction::LeftToRight);
                (columns, Layout::new(name, direction, self.width, &options))
            })
            .collect();
        let columns: u16 = names.iter().map(|(columns, _)| columns).sum();
        let fits = |(columns, name): &(u16, Layout)| name.len() == 1 && name.line(0).width() < *columns;
        let beside = columns <= self.width / 2 && names.iter().all(fits);
        let indent = if beside { columns } else { columns.min(self.width / 8) };
        let words = Layout::new(words, reading, self.width.saturating_sub(indent).max(1), &options);
        // The column where what is `width` wide and stands `from` columns from the start begins.
        let place = |from: u16, width: u16| {
            if rtl { self.width.saturating_sub(from.saturating_add(width)) } else { from }
        };
        let mut rows = String::new();
        let mut row: Vec<(u16, &str)> = Vec::new();
        let mut from = 0;
        for (columns, name) in &names {
            for line in name.lines().filter(|line| line.width() > 0) {
                row.extend(placed(&line, place(from, line.width())));
                if !beside {
                    self.push_row(&mut rows, std::mem::take(&mut row).into_iter());
                }
            }
            from += if beside { *columns } else { (*columns).min(self.width / 8) };
        }
        for line in words.lines() {
            row.extend(cells(&line, if rtl { 0 } else { indent }));
            self.push_row(&mut rows, std::mem::take(&mut row).into_iter());
        }
        rows
    }

    /// The rows of an entry: the lead, and beside it the words, wrapped in the columns that are left;
    /// below it where these are too few.
    fn rows(&self, lead: &Phrase, words: &str) -> String {
        let options = self.settings.text.options(self.profile.options());
        let rtl = self.reading == Direction::RightToLeft;
        let lead = Lead::new(&words_of_lead(lead), self, &options);
        let beside = lead.is_one_row() && lead.columns <= self.width / 2;
        let left = if beside { self.width - lead.columns } else { self.width };
        let direction = first_strong(words).unwrap_or(self.reading);
        let words = Layout::new(words, direction, left, &options);
        let mut rows = String::new();
        if !beside {
            lead.rows().for_each(|row| self.push_row(&mut rows, row));
        }
        for (index, line) in words.lines().enumerate() {
            // What fits in one row stands next to its lead, whatever its direction.
            let own = match words.len() {
                1 if rtl => left.saturating_sub(line.width()),
                1 => 0,
                _ => line.column(),
            };
            let own = placed(&line, if rtl { own } else { own + self.width - left });
            let lead = (beside && index == 0).then(|| lead.rows().flatten());
            self.push_row(&mut rows, lead.into_iter().flatten().chain(own));
        }
        rows
    }

    /// Appends a row and its line end.
    pub(super) fn push_row<'a>(&self, rows: &mut String, cells: impl Iterator<Item = (u16, &'a str)>) {
        rows.push_str(&print_row(cells, self.width, &self.profile));
        rows.push('\n');
    }
}

/// The words of what leads an entry: our own sentences with what fills their places by itself.
fn words_of_lead(lead: &Phrase) -> String {
    let words = spoken().text(lead);
    if lead.key().is_some() { words } else { safe::listed(&words).into_owned() }
}

/// What leads an entry, laid out.
struct Lead {
    /// Its fields and the columns where they begin, from the left.
    fields: Vec<(u16, Layout)>,
    /// How many columns it takes, the spaces at its end among them.
    columns: u16,
}

impl Lead {
    /// Read from the left it is one field. Read from the right, what two spaces or more set apart are fields, from the
    /// right, each in its own direction: a place in the text is told from the left.
    fn new(lead: &str, screen: &Screen, options: &layout::Options) -> Self {
        let width = |layout: &Layout| layout.line(layout.len() - 1).width();
        let spaces =
            |text: &str| text.chars().take_while(|c| *c == ' ').count().min(usize::from(u16::MAX)) as u16;
        if screen.reading == Direction::LeftToRight {
            let layout = Layout::new(lead, Direction::LeftToRight, screen.width, options);
            // Spaces at a line's end hang, and here they part the two.
            let end = (lead.len() - lead.trim_end_matches(' ').len()).min(usize::from(screen.width)) as u16;
            let columns = width(&layout).saturating_add(end);
            return Self { fields: vec![(0, layout)], columns };
        }
        let (mut fields, mut columns, mut rest) = (Vec::new(), 0u16, lead);
        while !rest.is_empty() {
            columns = columns.saturating_add(spaces(rest));
            rest = rest.trim_start_matches(' ');
            let (field, after) = rest.split_at(rest.find("  ").unwrap_or(rest.trim_end_matches(' ').len()));
            let is_ours = field.ends_with(':') || first_strong(field) == Some(Direction::RightToLeft);
            let direction = if is_ours { Direction::RightToLeft } else { Direction::LeftToRight };
            let layout = Layout::new(field, direction, screen.width, options);
            columns = columns.saturating_add(width(&layout));
            fields.push((screen.width.saturating_sub(columns), layout));
            rest = after;
        }
        Self { fields, columns }
    }

    /// Whether it fits in a row.
    fn is_one_row(&self) -> bool {
        self.fields.iter().all(|(_, field)| field.len() == 1)
    }

    /// The cells of its rows.
    fn rows(&self) -> impl Iterator<Item = impl Iterator<Item = (u16, &str)>> {
        let rows = self.fields.iter().map(|(_, field)| field.len()).max().unwrap_or(0);
        (0..rows).map(|row| {
            let lines =
                self.fields.iter().filter_map(move |(from, field)| Some((*from, field.lines().nth(row)?)));
            lines.flat_map(|(from, line)| placed(&line, from).collect::<Vec<_>>())
        })
    }
}

/// Columns and symbols of a line that begins in the column `from`.
pub(super) fn placed<'a>(line: &Line<'a>, from: u16) -> impl Iterator<Item = (u16, &'a str)> {
    let own = line.column();
    line.cells().map(move |cell| (cell.column - own + from, cell.symbol))
}

/// Columns and symbols of a line, moved `by` columns to the right.
pub(super) fn cells<'a>(line: &Line<'a>, by: u16) -> impl Iterator<Item = (u16, &'a str)> {
    line.cells().map(move |cell| (cell.column + by, cell.symbol))
}

impl Write for Out {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.inner.write(bytes).map_err(|error| named(&error))
    }

    fn flush(&mut self) -> io::Result<()> {
        self.inner.flush().map_err(|error| named(&error))
    }
}

/// The error with the name of what failed.
fn named(error: &io::Error) -> io::Error {
    io::Error::new(
        error.kind(),
        say!(
            "file-error",
            file = say!("standard-output"),
            error = say!("cannot-write", why = error.to_string())
        )
        .to_string(),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn on_a_terminal_words_stand_beside_their_lead_and_wrap_there() {
        let rows = rows_in(Direction::LeftToRight);
        assert_eq!(rows("  3  PER  ", "سام"), "  3  PER  ﻡﺎﺳ\n");
        assert_eq!(rows("x: ", "one two three four five"), "x: one two three\n   four five\n");
        assert_eq!(rows("x: ", "اب جد هو زح طي كل من سع"), "x: ﻞﻛ ﻲﻃ ﺡﺯ ﻮﻫ ﺪﺟ ﺏﺍ\n               ﻊﺳ ﻦﻣ\n");
        assert_eq!(rows("a very long lead: ", "سام"), "a very long lead:\nﻡﺎﺳ\n");
        assert_eq!(rows("", ""), "\n");
    }

    /// The rows of entries on a terminal of 20 columns that is read so.
    fn rows_in(reading: Direction) -> impl Fn(&str, &str) -> String {
        let screen =
            Screen { profile: Profile::default(), settings: Settings::default(), width: 20, reading };
        move |lead, words| screen.rows(&lead.into(), words)
    }

    #[test]
    fn read_from_the_right_an_entry_begins_there_and_what_leads_it_keeps_its_order() {
        let rows = rows_in(Direction::RightToLeft);
        assert_eq!(rows("  3  PER  ", "سام"), "       ﻡﺎﺳ  PER  3\n");
        assert_eq!(rows("3..5  ", "one"), "           one  3..5\n");
        assert_eq!(rows("א: ", "one two three four five"), "one two three     :א\nfour five\n");
        assert_eq!(rows("שורה ארוכה: ", "one"), "         :הכורא הרוש\n                 one\n");
        assert_eq!(rows("", ""), "\n");
    }
}
