//! Places that the user gave a letter to, as in vi: `g m a` gives it, `' a` goes there.

use super::awaited::return_to_byte;
use super::moving;
use crate::app::{context::Context, pane::unit::Unit, reader::Reader, session::LetterFor};
use crate::command::{Chord, Key, Pane};
use tui_bidi::text::{Span, slice, snap_start, snip};

/// How many bytes of a place's paragraph are told.
const TOLD: usize = 200;

/// Takes the press that a letter was awaited of.
pub(in crate::app) fn take_letter(cx: &mut Context<'_>, what: LetterFor, chord: Chord) {
    cx.session.notice = None;
    match (what, chord.typed()) {
        (_, None) if chord == Chord::plain(Key::Escape) => {}
        // The same key twice goes back, as in vi.
        (LetterFor::Going, Some('\'' | '`')) => moving::back(cx),
        (what, Some(letter)) if letter.is_alphanumeric() => match what {
            LetterFor::Setting => {
                cx.reader.place_marks.insert(letter, cx.pane.cursor.at);
                cx.say(say!("place-mark-set", letter = letter.to_string()));
            }
            LetterFor::Going => to_place_mark(cx, letter),
        },
        _ => cx.say(say!("place-mark-no-letter")),
    }
}

fn to_place_mark(cx: &mut Context<'_>, letter: char) {
    let Some(&at) = cx.reader.place_marks.get(&letter) else {
        return cx.say(say!("place-mark-none", letter = letter.to_string()));
    };
    cx.session.give_focus(Pane::Text);
    cx.session.jumps.leave(cx.spot());
    return_to_byte(cx, at);
}

impl Reader {
    /// The letters that are given, each with the words at its place.
    pub(crate) fn place_marks(&self) -> impl Iterator<Item = (char, &str)> {
        let document = &self.article.document;
        self.place_marks.iter().map(move |(&letter, &at)| {
            let at =
                Unit::Word.around(document, snap_start(document.text(), at.min(document.text().len()))).start;
            let end = document.paragraph(document.paragraph_at(at)).end;
            (letter, snip(slice(document.text(), Span::new(at, end)).trim(), TOLD))
        })
    }
}
