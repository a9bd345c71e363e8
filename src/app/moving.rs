//! Moving about in the text: the window with its cursor, sections, ends, and where one jumped from.

use super::pane::unit::Unit;
use super::{
    awaited::Awaited,
    jumps::Spot,
    message::{Arrival, Effect},
    session::LetterFor,
    state::App,
};
use crate::{
    command::{Chord, Key, Pane},
    text::{Span, slice, snap_start, snip},
};

/// How many bytes of the paragraph of a place with a letter are told.
const TOLD: usize = 200;

impl App {
    pub(super) fn back(&mut self) {
        let here = self.spot();
        match self.session.jumps.back(here) {
            Some(spot) => self.return_to(spot),
            None => self.say(say!("no-jump-before")),
        }
    }

    /// Goes to a place that one left, in whatever article it is.
    fn return_to(&mut self, spot: Spot) {
        if spot.article == self.reader.article.path {
            self.go(spot.at);
        } else {
            self.ask(Effect::Open(spot.article, Arrival::At(spot.at)));
        }
    }

    pub(super) fn forward(&mut self) {
        match self.session.jumps.forward() {
            Some(spot) => self.return_to(spot),
            None => self.say(say!("no-jump-after")),
        }
    }

    pub(super) fn section_beside(&mut self, forward: bool) {
        let document = &self.reader.article.document;
        let sections = document.sections();
        let at = self.pane.cursor.at;
        let mut shown = sections.iter().filter(|section| self.pane.view.fold_at(section.heading).is_none());
        let next = if forward {
            shown.find(|section| section.span.start > at)
        } else {
            shown.rev().find(|section| section.span.start < at)
        };
        match next.map(|section| section.span.start) {
            Some(start) => self.jump(start),
            None if sections.is_empty() => self.say(say!("no-sections")),
            None if forward => {
                self.jump(document.text().trim_end().len());
                self.pane.cursor.before = None;
            }
            None => self.jump(0),
        }
    }

    pub(super) fn to_end(&mut self, count: Option<usize>) {
        let known = count.is_some_and(|count| count <= self.reader.article.document.paragraphs());
        if !known && self.put_off(Awaited::End(count)) {
            return;
        }
        let document = &self.reader.article.document;
        match count {
            Some(paragraph) => {
                let index = paragraph.saturating_sub(1).min(document.paragraphs().saturating_sub(1));
                self.jump_over_folds(document.paragraph(index).start);
                self.pane.cursor.before = Some(Unit::Line);
            }
            None => self.jump_over_folds(document.text().trim_end().len()),
        }
    }

    pub(super) fn to_percent(&mut self, count: Option<usize>) {
        let Some(percent) = count else { return self.say(say!("percent-first")) };
        if self.put_off(Awaited::Percent(percent)) {
            return;
        }
        let text = self.reader.article.document.text();
        let at = crate::text::floor_char(
            text,
            text.len() / 100 * percent.min(100) + text.len() % 100 * percent.min(100) / 100,
        );
        let line = self.pane.line_span(&self.reader.article.document, at).start;
        self.jump_over_folds(line);
        self.pane.cursor.before = Some(Unit::Line);
    }

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
