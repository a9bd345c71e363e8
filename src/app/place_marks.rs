//! Places that the user gave a letter to, as in vi: `g m a` gives it, `' a` goes there.

use super::{pane::unit::Unit, state::App};
use crate::{
    command::{Chord, Key, Pane},
    text::{Span, slice, snap_start, snip},
};

/// What the letter pressed next is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LetterFor {
    /// The place of the cursor is called by it.
    Setting,
    /// The place that is called by it is gone to.
    Going,
}

/// How many bytes of a place's paragraph are told.
const TOLD: usize = 200;

impl App {
    /// The next press is a letter, and `what` is done with it.
    pub(super) fn await_letter(&mut self, what: LetterFor) {
        self.session.letter = Some(what);
    }

    /// Takes the press that a letter was awaited of.
    pub(super) fn take_letter(&mut self, what: LetterFor, chord: Chord) {
        self.session.notice = None;
        match (what, chord.typed()) {
            (_, None) if chord == Chord::plain(Key::Escape) => {}
            // The same key twice goes back, as in vi.
            (LetterFor::Going, Some('\'' | '`')) => self.back(),
            (what, Some(letter)) if letter.is_alphanumeric() => match what {
                LetterFor::Setting => {
                    self.reader.place_marks.insert(letter, self.pane.cursor.at);
                    self.say(say!("place-mark-set", letter = letter.to_string()));
                }
                LetterFor::Going => self.to_place_mark(letter),
            },
            _ => self.say(say!("place-mark-no-letter")),
        }
    }

    fn to_place_mark(&mut self, letter: char) {
        let Some(&at) = self.reader.place_marks.get(&letter) else {
            return self.say(say!("place-mark-none", letter = letter.to_string()));
        };
        self.give_focus(Pane::Text);
        self.leave_spot();
        self.return_to_byte(at);
    }

    /// The letters that are given, each with the words at its place.
    pub(crate) fn place_marks(&self) -> impl Iterator<Item = (char, &str)> {
        let document = &self.reader.article.document;
        self.reader.place_marks.iter().map(move |(&letter, &at)| {
            let at =
                Unit::Word.around(document, snap_start(document.text(), at.min(document.text().len()))).start;
            let end = document.paragraph(document.paragraph_at(at)).end;
            (letter, snip(slice(document.text(), Span::new(at, end)).trim(), TOLD))
        })
    }
}
