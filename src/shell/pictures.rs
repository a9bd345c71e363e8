//! The page as a picture: the face that it is set in, and which lines the terminal shows now.

use super::terminal::Terminal;
use crate::{
    app::{App, Message},
    ui::{self, PictureRow, PictureWord},
    words::Phrase,
};
use ratatui::{buffer::Buffer, layout::Rect};
use std::{
    collections::{HashMap, hash_map::DefaultHasher},
    hash::{Hash as _, Hasher as _},
    io, mem,
    ops::RangeInclusive,
    process, thread,
};
use tui_bidi::terminal::{Environment, Multiplexer, Profile, Replies};
use tui_faces::{CellSize, Face, Setter, Word, kitty, placeholder, sixel};

/// The most pictures that the terminal keeps: several pages, some megabytes there.
const KEPT: usize = 256;

/// The colours that name pictures where letters stand for them: not the terminal's own sixteen, which may be others.
const NAMES: RangeInclusive<u8> = 16..=255;

/// The colours of a picture in sixel, where the terminal is not one of few.
const COLORS: usize = 256;

/// How the terminal is sent pictures.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Protocol {
    /// Pictures have numbers, are sent once, and stand where they are placed.
    #[default]
    Kitty,
    /// As kitty's, but letters stand where the pictures shall be, which a multiplexer keeps and moves.
    Letters,
    /// Pictures are drawn, and stay until their cells are written.
    Sixel,
}

/// The face that was looked for, and one for words that it has not all letters of.
pub(super) type Found = Result<Box<Faces>, Phrase>;

/// A face; and one for words in Latin letters, one for code, one for signs.
pub(super) struct Faces(Face, [Option<Face>; 3]);

/// The pictures of the page.
#[derive(Default)]
pub(super) struct Pictures {
    setter: Option<Setter>,
    protocol: Protocol,
    asked: Asked,
    /// What the terminal was sent: the number of each picture, by what is on it.
    sent: HashMap<u64, u32>,
    /// The pictures in sight, by their place.
    shown: HashMap<(u16, u16), u32>,
    /// With sixel: the rows of the screen that each picture stands in, by their content.
    drawn: HashMap<Rect, u64>,
    last: u32,
    /// Whether the terminal may have pictures that are not known here.
    stale: bool,
}

/// What is known of what was asked for.
#[derive(Default)]
struct Asked {
    waiting: bool,
    face: Option<Box<Faces>>,
    answer: Option<Protocol>,
    /// Whether the terminal has not yet answered what it was asked before: that answer comes first.
    early: bool,
}

impl Pictures {
    /// Has a face of one of the families `names` looked for, which is `told`, and asks the terminal whether it shows
    /// pictures; why there can be none.
    pub(super) fn ask(
        &mut self,
        names: Vec<String>,
        terminal: &mut Terminal,
        told: impl FnOnce(Found) + Send + 'static,
    ) -> io::Result<Option<Message>> {
        let answer = match terminal.profile().multiplexer {
            None => None,
            Some(multiplexer) => match through(multiplexer) {
                Ok(protocol) => Some(protocol),
                Err(why) => return Ok(Some(self.give_up(why))),
            },
        };
        let early = answer.is_none() && !terminal.has_answered();
        self.asked = Asked { waiting: true, answer, early, ..Asked::default() };
        // Reading what fonts there are takes as long as the disk likes.
        thread::Builder::new().name("fonts".into()).spawn(move || {
            let known: Vec<&str> = names.iter().map(String::as_str).collect();
            let [found, others @ ..] = Face::find_each([&known, &Face::LATIN, &Face::MONO, &Face::SIGNS]);
            told(
                found
                    .map(|face| Box::new(Faces(face, others)))
                    .ok_or_else(|| say!("picture-font", names = names.join(", "))),
            );
        })?;
        if answer.is_none() {
            terminal.ask(kitty::QUESTION)?;
        }
        Ok(None)
    }

    /// Whether the frames of `app` have pictures, or the terminal still shows some.
    pub(super) fn are_of(&self, app: &App) -> bool {
        ui::is_picture(app) || !self.shown.is_empty() || !self.drawn.is_empty()
    }

    /// Shows the whole frame, and its lines as pictures where the page is one.
    pub(super) fn draw(&mut self, terminal: &mut Terminal, app: &App) -> io::Result<()> {
        if !self.are_of(app) {
            return terminal.draw(app.size(), |buffer| ui::paint(app, buffer));
        }
        self.fit();
        if self.protocol == Protocol::Sixel {
            return self.draw_sixel(terminal, app);
        }
        let in_letters = self.protocol == Protocol::Letters;
        terminal.leave_with(if in_letters {
            handed_on(&remove_named())
        } else {
            kitty::REMOVE_ALL.to_owned()
        });
        terminal.draw_with(app.size(), |buffer| {
            let caret = ui::paint(app, buffer);
            let rows = ui::pictures(app, buffer, &mut |word| self.can_set(word));
            (caret, if in_letters { self.show_in_letters(&rows, buffer) } else { self.show(&rows) })
        })
    }

    /// Sets in the size that cells have now: the terminal's font may have become larger.
    fn fit(&mut self) {
        let Some(cell) = cell_size() else { return };
        if let Some(setter) = self.setter.take_if(|setter| setter.cell() != cell) {
            self.setter = Some(setter.with_cell(cell));
            self.renew();
        }
    }

    /// What has the terminal outside a multiplexer know these lines, whose letters are written into `buffer`.
    fn show_in_letters(&mut self, rows: &[PictureRow], buffer: &mut Buffer) -> String {
        let mut bytes = String::new();
        if self.sent.len() + rows.len() > NAMES.len() {
            self.forget();
        }
        if mem::take(&mut self.stale) {
            bytes.push_str(&remove_named());
            self.last = 0;
        }
        self.shown.clear();
        let high = self.setter.as_ref().map_or(1, Setter::rows);
        for row in rows {
            let Some(id) = self.picture(row, &mut bytes) else { continue };
            self.shown.insert((row.column, row.row), id);
            let [color, ..] = id.to_le_bytes();
            ui::place_letters(buffer, row, high, color, &|column, below| {
                placeholder::letter(id, column, below)
            });
        }
        handed_on(&bytes)
    }

    /// As [`draw`](Self::draw), with sixel: rows in which anything changed are written anew, which takes their pictures
    /// away, and drawn.
    fn draw_sixel(&mut self, terminal: &mut Terminal, app: &App) -> io::Result<()> {
        let (columns, rows) = app.size();
        let mut frame = Buffer::empty(Rect::new(0, 0, columns, rows));
        let caret = ui::paint(app, &mut frame);
        let pictures = ui::pictures(app, &mut frame, &mut |word| self.can_set(word));
        let high = self.setter.as_ref().map_or(1, Setter::rows);
        let mut before = mem::take(&mut self.drawn);
        let mut bytes = String::new();
        for row in pictures {
            let area = Rect::new(row.column, row.row, row.columns, high);
            let content = content(&frame, &row, high);
            self.drawn.insert(area, content);
            if before.remove(&area) == Some(content) {
                continue;
            }
            terminal.forget(area);
            if let Some(setter) = &mut self.setter {
                let words: Vec<Word> = row.words.iter().map(set).collect();
                let (mut picture, cell) = (setter.row(&words, row.columns), setter.cell());
                // It makes white of what a picture leaves out: the cursor and tints would be gone.
                if terminal.profile().terminal.starts_with("mlterm") {
                    picture = sixel::without_holes(picture, cell, &row.grounds);
                }
                let colors = colors(terminal.profile());
                bytes += &sixel::draw(&picture, cell, &row.grounds, (row.column, row.row), colors);
            }
        }
        before.into_keys().for_each(|area| terminal.forget(area));
        terminal.draw_with((columns, rows), |buffer| {
            buffer.clone_from(&frame);
            (caret, bytes)
        })
    }

    /// Takes the face that was looked for; what follows, when the terminal has answered too.
    pub(super) fn take_face(&mut self, found: Found) -> Option<Message> {
        if !self.asked.waiting {
            return None;
        }
        match found {
            Ok(face) => self.asked.face = Some(face),
            Err(why) => return Some(self.give_up(why)),
        }
        self.settle()
    }

    /// Takes the terminal's answer; what follows, when the face is there too.
    pub(super) fn take_answer(&mut self, replies: &Replies) -> Option<Message> {
        if !self.asked.waiting {
            return None;
        }
        self.asked.answer = match replies {
            Replies { pictures: Some(true), .. } => Some(Protocol::Kitty),
            replies if replies.sixel() => Some(Protocol::Sixel),
            _ if mem::take(&mut self.asked.early) => return None,
            _ => return Some(self.give_up(say!("picture-terminal"))),
        };
        self.settle()
    }

    fn give_up(&mut self, why: Phrase) -> Message {
        self.asked = Asked::default();
        Message::Picture(Err(why))
    }

    fn settle(&mut self) -> Option<Message> {
        let protocol = self.asked.answer?;
        let face = self.asked.face.take()?;
        let Some(cell) = cell_size() else { return Some(self.give_up(say!("picture-pixels"))) };
        self.asked = Asked::default();
        let Faces(face, [latin, mono, signs]) = *face;
        let setter = Setter::new(face, cell).with_latin(latin).with_mono(mono).with_signs(signs);
        let found = (setter.rows(), setter.face().name().to_owned());
        self.setter = Some(setter);
        self.protocol = protocol;
        self.renew();
        Some(Message::Picture(Ok(found)))
    }

    /// Has all pictures made anew, which are in another face or size now, in place of those that the terminal shows.
    fn renew(&mut self) {
        let drawn = mem::take(&mut self.drawn);
        self.forget();
        self.drawn = drawn.into_keys().map(|area| (area, 0)).collect();
    }

    /// Takes it that the terminal has none any more: it was cleared.
    pub(super) fn forget(&mut self) {
        self.stale |= !self.sent.is_empty();
        self.sent.clear();
        self.shown.clear();
        self.drawn.clear();
    }

    /// Whether the face has all letters of `word`.
    fn can_set(&mut self, word: &PictureWord) -> bool {
        self.setter.as_mut().is_some_and(|setter| setter.can_set(&set(word)))
    }

    /// What makes the terminal show these lines and no others: only what it has not got yet is sent.
    fn show(&mut self, rows: &[PictureRow]) -> String {
        let mut bytes = String::new();
        if self.sent.len() + rows.len() > KEPT {
            self.forget();
        }
        if std::mem::take(&mut self.stale) {
            bytes.push_str(kitty::REMOVE_ALL);
        }
        let mut wanted = HashMap::new();
        for row in rows {
            let Some(id) = self.picture(row, &mut bytes) else { continue };
            wanted.insert((row.column, row.row), id);
        }
        let placement = |(column, row): (u16, u16)| (u32::from(row) << 12 | u32::from(column)) + 1;
        for (place, id) in self.shown.iter().filter(|(place, id)| wanted.get(place) != Some(id)) {
            bytes.push_str(&kitty::take_away(*id, placement(*place)));
        }
        for (place, id) in wanted.iter().filter(|(place, id)| self.shown.get(place) != Some(id)) {
            bytes.push_str(&kitty::place(*id, placement(*place), *place));
        }
        self.shown = wanted;
        bytes
    }

    /// The number of the picture of `row`, which is sent when the terminal has not got it.
    fn picture(&mut self, row: &PictureRow, bytes: &mut String) -> Option<u32> {
        let mut hasher = DefaultHasher::new();
        (row.columns, &row.words).hash(&mut hasher);
        let key = hasher.finish();
        if let Some(id) = self.sent.get(&key) {
            return Some(*id);
        }
        let words: Vec<Word> = row.words.iter().map(set).collect();
        let setter = self.setter.as_mut()?;
        let (picture, high) = (setter.row(&words, row.columns), setter.rows());
        let id = match self.protocol {
            Protocol::Letters => named(NAMES.clone().nth(self.last as usize)?),
            _ => self.last + 1,
        };
        self.last += 1;
        bytes.push_str(&kitty::send(id, &picture));
        if self.protocol == Protocol::Letters {
            bytes.push_str(&placeholder::place(id, row.columns, high));
        }
        self.sent.insert(key, id);
        Some(id)
    }
}

/// Whether `profile`'s terminal, which replied so, is known to show pictures before it is asked for them.
pub(super) fn are_shown_by(profile: &Profile, replies: &Replies) -> bool {
    match profile.multiplexer {
        Some(multiplexer) => through(multiplexer).is_ok(),
        None => replies.sixel() || profile.terminal.starts_with("kitty"),
    }
}

/// How the terminal around `multiplexer` is sent pictures, or why it is not. tmux is asked anew: other clients come and go.
fn through(multiplexer: Multiplexer) -> Result<Protocol, Phrase> {
    let outside = Environment::read().outside;
    let name = multiplexer.name();
    if multiplexer != Multiplexer::Tmux || !knows_letters(&outside.name) {
        return Err(say!("picture-multiplexer", name));
    }
    if !outside.passthrough {
        return Err(say!("picture-passthrough", name, setting = "allow-passthrough on"));
    }
    Ok(Protocol::Letters)
}

/// Whether the terminal that calls itself so shows pictures where letters stand for them. It cannot be asked from within
/// tmux, for its answer comes behind the fence or not at all.
fn knows_letters(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    let mut numbers = name.split(|c: char| !c.is_ascii_digit()).filter_map(|part| part.parse::<u32>().ok());
    let version = (numbers.next().unwrap_or(0), numbers.next().unwrap_or(0));
    name.starts_with("ghostty") || name.starts_with("kitty") && version >= (0, 28)
}

/// The number of the picture that letters of this colour name. Another program in the same terminal has others.
fn named(color: u8) -> u32 {
    placeholder::id((process::id() % 255 + 1) as u8, color)
}

/// What has the terminal forget all pictures that letters may name.
fn remove_named() -> String {
    NAMES.map(|color| kitty::forget(named(color))).collect()
}

/// `bytes`, which are strings of kitty's protocol, for the terminal around tmux: each by itself, because tmux drops what is
/// longer than a megabyte.
fn handed_on(bytes: &str) -> String {
    bytes.split_inclusive("\x1b\\").map(|string| Multiplexer::Tmux.pass(string)).collect()
}

/// What stands in the rows of `frame` where the picture of `row` is, `high` of them: where any of it is written anew, the
/// picture may have gone.
fn content(frame: &Buffer, row: &PictureRow, high: u16) -> u64 {
    let mut hasher = DefaultHasher::new();
    row.hash(&mut hasher);
    for y in row.row..row.row + high {
        for x in frame.area.x..frame.area.right() {
            let cell = &frame[(x, y)];
            (cell.symbol(), cell.fg, cell.bg, cell.underline_color, cell.modifier).hash(&mut hasher);
        }
    }
    hasher.finish()
}

/// The colours that `profile`'s terminal has for a picture: xterm those of a VT340.
fn colors(profile: &Profile) -> usize {
    if profile.terminal.starts_with("XTerm") { sixel::COLORS } else { COLORS }
}

/// `word` for the setter.
fn set(word: &PictureWord) -> Word {
    let &PictureWord { column, columns, rtl, mono, .. } = word;
    Word { column, columns, text: word.text.clone(), rtl, mono, colors: word.colors.clone() }
}

/// The size of a cell, where the terminal tells it.
fn cell_size() -> Option<CellSize> {
    let size = crossterm::terminal::window_size().ok()?;
    let (width, height) = (size.width.checked_div(size.columns)?, size.height.checked_div(size.rows)?);
    (width > 1 && height > 1).then_some(CellSize { width, height })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn terminals_around_tmux_are_known_by_name_and_version() {
        for (name, known) in [
            ("kitty(0.41.1)", true),
            ("kitty(0.28.0)", true),
            ("kitty(0.26.5)", false),
            ("kitty", false),
            ("ghostty 1.1.3", true),
            ("WezTerm 20240203", false),
            ("XTerm(379)", false),
            ("", false),
        ] {
            assert_eq!(knows_letters(name), known, "{name}");
        }
    }

    #[test]
    fn each_string_is_handed_on_by_itself() {
        let bytes = handed_on(&[kitty::forget(1), kitty::forget(2)].concat());
        assert_eq!(bytes.matches("\x1bPtmux;\x1b\x1b_G").count(), 2);
        assert!(bytes.ends_with("\x1b\x1b\\\x1b\\"));
        assert_eq!(handed_on(""), "");
    }
}
