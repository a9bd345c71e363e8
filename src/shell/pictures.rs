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
    io, mem, thread,
};
use tui_bidi::terminal::{Multiplexer, Profile, Replies};
use tui_faces::{CellSize, Face, Setter, Word, kitty, sixel};

/// The most pictures that the terminal keeps: several pages, some megabytes there.
const KEPT: usize = 256;

/// The colours of a picture in sixel, where the terminal is not one of few.
const COLORS: usize = 256;

/// How the terminal is sent pictures.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Protocol {
    /// Pictures have numbers, are sent once, and stand where they are placed.
    #[default]
    Kitty,
    /// Pictures are drawn, and stay until their cells are written.
    Sixel,
}

/// The face that was looked for.
pub(super) type Found = Result<Box<Face>, Phrase>;

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
    face: Option<Box<Face>>,
    answer: Option<Protocol>,
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
        if let Some(multiplexer) = terminal.profile().multiplexer {
            let name = match multiplexer {
                Multiplexer::Tmux => "tmux",
                Multiplexer::Screen => "screen",
            };
            return Ok(Some(self.give_up(say!("picture-multiplexer", name))));
        }
        self.asked = Asked { waiting: true, ..Asked::default() };
        // Reading what fonts there are takes as long as the disk likes.
        thread::Builder::new().name("fonts".into()).spawn(move || {
            let known: Vec<&str> = names.iter().map(String::as_str).collect();
            let found = Face::find(&known).map(Box::new);
            told(found.ok_or_else(|| say!("picture-font", names = names.join(", "))));
        })?;
        terminal.ask(kitty::QUESTION)?;
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
        if self.protocol == Protocol::Sixel {
            return self.draw_sixel(terminal, app);
        }
        terminal.leave_with(kitty::REMOVE_ALL);
        terminal.draw_with(app.size(), |buffer| {
            let caret = ui::paint(app, buffer);
            let rows = ui::pictures(app, buffer, &mut |word| self.can_set(word));
            (caret, self.show(&rows))
        })
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
                let (picture, cell) = (setter.row(&words, row.columns), setter.cell());
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
    pub(super) fn take_face(&mut self, found: Result<Box<Face>, Phrase>) -> Option<Message> {
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
        let setter = Setter::new(*face, cell);
        let found = (setter.rows(), setter.face().name().to_owned());
        self.setter = Some(setter);
        self.protocol = protocol;
        Some(Message::Picture(Ok(found)))
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
        let picture = self.setter.as_mut()?.row(&words, row.columns);
        self.last += 1;
        bytes.push_str(&kitty::send(self.last, &picture));
        self.sent.insert(key, self.last);
        Some(self.last)
    }
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
    let PictureWord { column, columns, text, rtl, colors } = word;
    Word { column: *column, columns: *columns, text: text.clone(), rtl: *rtl, colors: colors.clone() }
}

/// The size of a cell, where the terminal tells it.
fn cell_size() -> Option<CellSize> {
    let size = crossterm::terminal::window_size().ok()?;
    let (width, height) = (size.width.checked_div(size.columns)?, size.height.checked_div(size.rows)?);
    (width > 1 && height > 1).then_some(CellSize { width, height })
}
