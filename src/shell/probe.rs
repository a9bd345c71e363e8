//! What `hashiya terminal` says and asks: what was found and why, and which line reads right.

use super::input::{Came, Source};
use super::terminal::standard_output;
use super::{because, choice::Choice, pictures, print};
use crate::words::Phrase;
use crossterm::event::{KeyCode, KeyEvent, KeyEventKind};
use ratatui::buffer::Cell;
use serde_json::{Map, Value, json};
use std::io::{self, Write};
use std::time::Duration;
use tui_bidi::{
    layout::{Layout, Marks},
    terminal::{self, Bidi, Environment, Multiplexer, Profile, Replies, encode, identify},
    text::Direction,
};

/// What was found, and from what.
#[derive(Clone, Debug, Default)]
pub struct Found {
    /// What follows for what is sent.
    pub profile: Profile,
    /// What the environment said.
    pub environment: Environment,
    /// What the terminal replied.
    pub replies: Replies,
}

/// Whether the terminal says that it can do nothing but write on: it is asked nothing.
pub fn is_dumb() -> bool {
    std::env::var_os("TERM").is_some_and(|term| term == "dumb")
}

/// How long a terminal is waited for by what prints: rows that stand cannot be corrected, and replies that nobody reads are
/// typed at the prompt. One that has just begun may take half a second.
pub const PRINTING: Duration = Duration::from_secs(1);

/// How long by what tells of the terminal itself.
pub const TELLING: Duration = Duration::from_secs(3);

/// Finds out what terminal standard output is, which has so long to answer. Where it is none, or a dumb one, nothing is
/// asked and nothing written.
pub fn find_out(choice: &Choice, patience: Duration) -> Found {
    let environment = Environment::read();
    let asked = standard_output().ok().filter(|_| !is_dumb());
    let replies = asked.map(|out| terminal::ask_within(patience, &mut &out).0).unwrap_or_default();
    Found { profile: choice.settle(identify(&environment, &replies)), environment, replies }
}

impl Found {
    /// For `--format json`: all that a bug report needs.
    pub fn to_json(&self) -> Value {
        let Self { profile, environment, replies } = self;
        let variables: Map<String, Value> =
            environment.variables.iter().map(|(name, value)| (name.clone(), json!(value))).collect();
        json!({
            "terminal": profile.terminal,
            "bidi": name(profile.class),
            "reason": profile.reason.to_string(),
            "limits": profile.limit.map_or_else(String::new, |limit| limit.to_string()),
            "multiplexer": profile.multiplexer.map(Multiplexer::name),
            "marks": profile.marks == Marks::Show,
            "synchronized": profile.synchronized,
            "kitty_keyboard": profile.kitty_keyboard,
            "dark": profile.dark,
            "environment": variables,
            "outside": { "name": environment.outside.name, "passthrough": environment.outside.passthrough },
            "replies": {
                "mode_8": replies.mode_8,
                "version": replies.version,
                "primary": replies.primary,
                "secondary": replies.secondary,
            },
        })
    }

    /// For a reader: a few rows of what was found, each with what it is about.
    pub fn rows(&self) -> Vec<(Phrase, Phrase)> {
        let Self { profile, .. } = self;
        let terminal = if profile.terminal == Profile::default().terminal {
            say!("terminal-without-name")
        } else {
            profile.terminal.escape_debug().to_string().into()
        };
        let class =
            say!("terminal-because", class = name(profile.class), reason = because::reason(profile.reason));
        let shown = profile.marks == Marks::Show;
        let marks = if shown { say!("terminal-marks-shown") } else { say!("terminal-marks-not-sent") };
        let yes = |known| if known { say!("terminal-yes") } else { say!("terminal-no") };
        let limit = profile.limit.map(|limit| (say!("terminal-limits"), because::limit(limit)));
        [(say!("terminal-terminal"), terminal), (say!("terminal-bidi"), class)]
            .into_iter()
            .chain(limit)
            .chain([(say!("terminal-marks"), marks)])
            .chain(self.advice().map(|advice| (say!("terminal-advice"), advice)))
            .chain([
                (say!("terminal-frames"), yes(profile.synchronized)),
                (say!("terminal-keyboard"), yes(profile.kitty_keyboard)),
            ])
            .collect()
    }
}

impl Found {
    /// What someone does who misses vowel marks here.
    fn advice(&self) -> Option<Phrase> {
        (self.profile.marks == Marks::Hide).then(|| {
            if pictures::are_shown_by(&self.profile, &self.replies) {
                say!("terminal-advice-picture")
            } else {
                say!("terminal-advice-other")
            }
        })
    }
}

/// The name of `class` in settings and on the command line.
fn name(class: Bidi) -> &'static str {
    Bidi::NAMES.iter().find(|(_, known)| *known == class).map_or("", |(name, _)| name)
}

/// A line that only one order makes right: words, a bracket, a Latin name, numbers, lam-alef.
const LINE: &str = "قال سام (Sam) عام 2023: لا شيء إلا 10%";

/// How many columns the test line has between its borders.
const COLUMNS: u16 = 42;

/// The classes that `profile`'s terminal may be shown: konsole's and mlterm's switches mean something
/// else elsewhere, and words that are sent whole are lost in a terminal that does not know them.
fn candidates(profile: &Profile) -> Vec<Bidi> {
    let classes = Bidi::NAMES.iter().map(|&(_, class)| class);
    let special = |class: &Bidi| matches!(class, Bidi::Konsole | Bidi::Mlterm | Bidi::Words);
    let is_safe = |class: &Bidi| !special(class) || *class == profile.class;
    classes.filter(is_safe).collect()
}

/// The test line as drawn for `class`, between two borders.
fn drawn(class: Bidi) -> Vec<Cell> {
    let options = Profile::default().with_class(class).options();
    let layout = Layout::new(LINE, Direction::RightToLeft, COLUMNS, &options);
    let mut row = vec![Cell::EMPTY; usize::from(COLUMNS) + 2];
    row[0].set_symbol("│");
    row[usize::from(COLUMNS) + 1].set_symbol("│");
    for cell in layout.line(0).cells() {
        print::put(&mut row, cell.column + 1, cell.symbol);
    }
    row
}

/// What shows the test line in every class that may be tried, numbered from 1, and what takes back the
/// switches that this needs.
fn page(profile: &Profile) -> (Vec<Bidi>, String, String) {
    let candidates = candidates(profile);
    let global = matches!(profile.class, Bidi::Konsole | Bidi::Mlterm);
    let (start, end) = if global { profile.switch() } else { <_>::default() };
    let rows = candidates.iter().enumerate().map(|(index, &class)| {
        let row = encode(&drawn(class), class);
        let text = print::text(&row);
        // Mode 8 belongs to the row in whose first column it is set.
        let (on, off) = match class {
            Bidi::Bdsm => Profile { class, multiplexer: None, ..profile.clone() }.switch(),
            _ => <_>::default(),
        };
        format!("{on}{} {:<8}{text}{off}\r\n", index + 1, name(class))
    });
    let page = start + &rows.collect::<Vec<_>>().concat();
    (candidates, page, end)
}

/// Shows the test line in every class and asks which reads right: `asked` makes the rows of the question, given the
/// name of the class that was found. `None`: the reader chose nothing.
///
/// Fails when standard output is no terminal.
pub fn choose(profile: &Profile, asked: impl FnOnce(&str) -> String) -> io::Result<Option<Bidi>> {
    let mut out = standard_output()?;
    let (candidates, page, end) = page(profile);
    let question = asked(name(profile.class)).replace('\n', "\r\n");
    crossterm::terminal::enable_raw_mode()?;
    let answer = write!(out, "{page}\r\n{question}").and_then(|()| answer(&candidates, profile.class));
    write!(out, "{end}\r\n")?;
    crossterm::terminal::disable_raw_mode()?;
    answer
}

/// The class that a key names.
fn answer(candidates: &[Bidi], detected: Bidi) -> io::Result<Option<Bidi>> {
    let mut input = Source::open()?;
    loop {
        let Came::Key(KeyEvent { code, kind: KeyEventKind::Press, .. }, _) = input.next()? else { continue };
        let KeyCode::Char(typed) = code else {
            match code {
                KeyCode::Enter => return Ok(Some(detected)),
                KeyCode::Esc => return Ok(None),
                _ => continue,
            }
        };
        let number = typed.to_digit(10).and_then(|digit| (digit as usize).checked_sub(1));
        if let Some(&class) = number.and_then(|index| candidates.get(index)) {
            return Ok(Some(class));
        }
        if matches!(typed, 'q' | 'c' | 'd') {
            return Ok(None);
        }
    }
}

/// The answers kept in `text`, a TOML table of terminals and classes; what is no class is left out.
pub fn read_answers(text: &str) -> Vec<(String, Bidi)> {
    let Ok(table) = text.parse::<toml::Table>() else { return Vec::new() };
    let class = |value: &toml::Value| {
        let written = value.as_str()?;
        Bidi::NAMES.iter().find(|(name, _)| *name == written).map(|&(_, class)| class)
    };
    table.iter().filter_map(|(terminal, value)| Some((terminal.clone(), class(value)?))).collect()
}

/// `text` with the answer `class` for `terminal` ([`Profile::terminal`]), others kept; `None` takes an
/// answer back.
pub fn write_answer(text: &str, terminal: &str, class: Option<Bidi>) -> String {
    let mut table = text.parse::<toml::Table>().unwrap_or_default();
    match class {
        Some(class) => drop(table.insert(terminal.to_owned(), name(class).into())),
        None => drop(table.remove(terminal)),
    }
    table.to_string()
}

#[cfg(test)]
mod tests {
    use super::*;
    use ratatui::buffer::CellWidth as _;

    #[test]
    fn the_line_fits_and_every_class_shows_it_whole() {
        let letters = |row: &[Cell]| {
            let cells = row.iter().filter(|cell| cell.symbol() != " ");
            cells.map(|cell| usize::from(cell.cell_width())).sum::<usize>()
        };
        let drawn_letters = letters(&drawn(Bidi::Visual));
        for &(_, class) in Bidi::NAMES {
            let row = encode(&drawn(class), class);
            assert_eq!((row.len(), row[0].symbol()), (44, "│"));
            // Base letters take a cell for lam and one for alef.
            assert!(letters(&row) >= drawn_letters, "{class:?}");
        }
        let options = Profile::default().with_class(Bidi::Logical).options();
        assert_eq!(Layout::new(LINE, Direction::RightToLeft, COLUMNS, &options).len(), 1);
    }

    #[test]
    fn switches_that_mean_something_else_elsewhere_are_not_tried() {
        let (candidates, page, end) = page(&Profile::default());
        assert_eq!(candidates.len(), 6);
        assert!(!page.contains("]50;") && !page.contains("]5379;") && end.is_empty());
        assert_eq!(page.matches("\u{1b}[8l").count(), page.matches("\u{1b}[8h").count());
        let konsole = Profile { class: Bidi::Konsole, ..Profile::default() };
        assert!(super::page(&konsole).2.contains("BidiRenderingEnabled=true"));
    }

    #[test]
    fn where_no_marks_are_drawn_it_is_told_what_to_do() {
        let advice = |variables: &[(&str, &str)], reply: &str| {
            let environment = Environment::of(variables);
            let (replies, _) = Replies::parse(reply.as_bytes());
            let profile = identify(&environment, &replies);
            Found { profile, environment, replies }.advice().map(|advice| advice.english())
        };
        assert_eq!(advice(&[], "\x1b[>0;2500;1c\x1b[?6c"), Some(say!("terminal-advice-other").english()));
        assert_eq!(advice(&[], "\x1b[>0;115;0c\x1b[?1;2c"), Some(say!("terminal-advice-other").english()));
        assert_eq!(advice(&[], "\x1bP>|XTerm(379)\x1b\\\x1b[?64;1;2c"), None);
        if cfg!(feature = "faces") {
            let picture = Some(say!("terminal-advice-picture").english());
            assert_eq!(advice(&[], "\x1bP>|foot(1.21.0)\x1b\\\x1b[?62;4;22c"), picture);
            assert_eq!(advice(&[("TERM", "xterm-kitty")], ""), picture);
        }
    }

    #[test]
    fn answers_are_kept_for_each_terminal() {
        let text = write_answer("", "VTE 7006", Some(Bidi::Lrm));
        let text = write_answer(&text, "st", Some(Bidi::Visual));
        assert_eq!(
            read_answers(&text),
            [("VTE 7006".to_owned(), Bidi::Lrm), ("st".to_owned(), Bidi::Visual)]
        );
        assert_eq!(read_answers(&write_answer(&text, "st", None)).len(), 1);
        assert!(read_answers("not = [toml").is_empty());
        assert!(read_answers("st = 'sideways'").is_empty());
    }

    #[test]
    fn a_report_says_what_and_why_without_escapes() {
        let replies = Replies::parse(b"\x1b[8;1$y\x1b[>65;7006;1c\x1b[?65;1;9c").0;
        let environment = Environment::of(&[("VTE_VERSION", "7006")]);
        let profile = identify(&environment, &replies);
        let found = Found { profile, environment, replies };
        let rows: Vec<(String, String)> =
            found.rows().iter().map(|(about, what)| (about.english(), what.english())).collect();
        let of = |name: &str| rows.iter().find(|(about, _)| about == name).map(|(_, what)| what.as_str());
        assert_eq!(of("terminal"), Some("VTE 7006"));
        assert_eq!(of("bidi"), Some("bdsm (it answered that it knows mode 8)"));
        assert_eq!((of("limits"), of("marks")), (None, Some("shown")));
        assert_eq!(found.to_json()["bidi"], "bdsm");
        assert_eq!(found.to_json()["replies"]["mode_8"], 1);
    }
}
