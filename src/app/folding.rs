//! What is folded away: bodies of sections, and second copies of what was said before.
//!
//! A fold is a row that the cursor can stand on. What jumps into one unfolds it.

use super::{
    message::Effect,
    outline::OutlineRow,
    pane::view::Folds,
    picker::{Choice, Picker},
    state::App,
};
use crate::{
    command::Pane,
    entities::{Difference, Repeat},
    text::{Span, slice, snip},
};
use std::ops::Range;

impl App {
    /// Folds the section or the copy that the cursor is in away, or the one chosen in the outline; or
    /// unfolds it.
    pub(super) fn toggle_fold(&mut self) {
        if self.focus == Pane::Sections {
            match self.sidebar.sections.get(self.sidebar.lists[0].selected).copied() {
                Some(OutlineRow::Section(number)) => self.fold_section(number),
                Some(OutlineRow::Repeat(number)) => self.fold_repeat(number, false),
                None => self.say(say!("fold-no-section")),
            }
            return;
        }
        let document = &self.reader.article.document;
        let here = document.paragraph_at(self.pane.cursor.at);
        if self.pane.view.fold_at(here).is_some() {
            return self.unfold_at(self.pane.cursor.at);
        }
        if let Some(number) = self.repeats().iter().position(|repeat| self.range(repeat).contains(&here)) {
            return self.fold_repeat(number, true);
        }
        match document.section_at(self.pane.cursor.at) {
            Some(number) => self.fold_section(number),
            None => self.say(say!("fold-no-section")),
        }
    }

    /// A fold hides the body of a section; its heading stays.
    fn fold_section(&mut self, number: usize) {
        let document = &self.reader.article.document;
        let Some(section) = document.sections().get(number) else { return };
        let first = section.heading + 1;
        let last = document.paragraph_at(section.span.end.saturating_sub(1));
        if first > last {
            return self.say(say!("fold-nothing-under"));
        }
        let heading = section.span.start;
        let mut folds = self.pane.view.folds().clone();
        let folded = folds.contains(&(first..last + 1));
        folds.retain(|fold| fold.end <= first || fold.start > last);
        if !folded {
            folds.push(first..last + 1);
        }
        self.pane.cursor.put(&self.reader.article.document, heading);
        self.set_folds(folds);
    }

    fn fold_repeat(&mut self, number: usize, fold: bool) {
        let Some(range) = self.repeats().get(number).map(|repeat| self.range(repeat)) else { return };
        let mut folds = self.pane.view.folds().clone();
        folds.retain(|other| other.end <= range.start || other.start >= range.end);
        self.pane
            .cursor
            .put(&self.reader.article.document, self.reader.article.document.paragraph(range.start).start);
        if fold {
            folds.push(range);
        }
        self.set_folds(folds);
    }

    /// Folds the bodies of all sections away, and all copies.
    pub(super) fn fold_all(&mut self) {
        self.pane.only = None;
        let document = &self.reader.article.document;
        let sections = document.sections();
        let mut folds: Folds = self.repeats().iter().map(|repeat| self.range(repeat)).collect();
        let copies = folds.clone();
        for (number, section) in sections.iter().enumerate() {
            let next = sections
                .get(number + 1)
                .map_or(section.span.end, |next| next.span.start.min(section.span.end));
            let last = document.paragraph_at(next.saturating_sub(1));
            // What begins under the last heading may go on in a copy that has none.
            let copy = copies.iter().find(|copy| copy.end > section.heading && copy.start <= last);
            let end = copy.map_or(last + 1, |copy| copy.start.max(section.heading + 1));
            if section.heading + 1 < end && !copies.iter().any(|copy| copy.contains(&section.heading)) {
                folds.push(section.heading + 1..end);
            }
        }
        let at = document.section_at(self.pane.cursor.at).map(|number| sections[number].span.start);
        if let Some(at) = at {
            self.pane.cursor.put(&self.reader.article.document, at);
        }
        self.set_folds(folds);
    }

    /// Unfolds everything.
    pub(super) fn unfold_all(&mut self) {
        self.pane.only = None;
        self.set_folds(Vec::new());
    }

    /// Folds these paragraphs away and no others.
    pub(super) fn set_folds(&mut self, mut folds: Folds) {
        folds.sort_by_key(|fold| fold.start);
        if folds != *self.pane.view.folds() {
            // Rows move: letters that reach over their cell leave traces in some terminals.
            self.ask(Effect::Redraw);
        }
        self.pane.view.set_folds(&self.reader.article.document, folds);
        self.stand_on_fold();
        self.refresh_lists();
        self.pane.view.show(&self.reader.article.document, self.pane.cursor.at);
    }

    /// A cursor in what is folded comes to stand on the row of its fold.
    pub(super) fn stand_on_fold(&mut self) {
        let here = self.reader.article.document.paragraph_at(self.pane.cursor.at);
        if let Some(fold) = self.pane.view.fold_at(here) {
            let start = self.reader.article.document.paragraph(fold.start).start;
            self.pane.cursor.put(&self.reader.article.document, start);
        }
    }

    /// Unfolds what hides byte `at`.
    pub(super) fn unfold_at(&mut self, at: usize) {
        let paragraph = self.reader.article.document.paragraph_at(at);
        let Some(fold) = self.pane.view.fold_at(paragraph).cloned() else { return };
        let mut folds = self.pane.view.folds().clone();
        folds.retain(|other| *other != fold);
        self.set_folds(folds);
    }

    /// Whether the cursor stands on the row of a fold.
    pub(crate) fn on_fold(&self) -> bool {
        self.pane.view.fold_at(self.reader.article.document.paragraph_at(self.pane.cursor.at)).is_some()
    }

    /// What the article says twice.
    pub(super) fn repeats(&self) -> &[Repeat] {
        self.reader.article.entities.as_ref().map_or(&[], |found| &found.repeats)
    }

    /// The paragraphs of a copy.
    fn range(&self, repeat: &Repeat) -> Range<usize> {
        let document = &self.reader.article.document;
        document.paragraph_at(repeat.span.start)..document.paragraph_at(repeat.span.end.saturating_sub(1)) + 1
    }

    /// The copies that are folded, by their numbers; also while only some paragraphs are shown.
    pub(super) fn folded_repeats(&self) -> Vec<usize> {
        let folds = self.pane.only.as_ref().unwrap_or(self.pane.view.folds());
        let folded = |&number: &usize| folds.contains(&self.range(&self.repeats()[number]));
        (0..self.repeats().len()).filter(folded).collect()
    }

    /// The number of the copy that is folded from paragraph `start` on.
    pub(crate) fn folded_repeat(&self, start: usize) -> Option<usize> {
        let fold = self.pane.view.fold_at(start)?;
        self.repeats().iter().position(|repeat| self.range(repeat) == *fold)
    }

    /// Folds the copies that are new since there were `before`; not the one that is being read.
    pub(super) fn fold_new_repeats(&mut self, before: &[Repeat]) {
        let known: Vec<Span> = before.iter().map(|repeat| repeat.span).collect();
        let here = self.reader.article.document.paragraph_at(self.pane.cursor.at);
        let new = self.repeats().iter().filter(|repeat| !known.contains(&repeat.span));
        let new: Folds =
            new.map(|repeat| self.range(repeat)).filter(|range| !range.contains(&here)).collect();
        if new.is_empty() {
            return;
        }
        let apart = |fold: &Range<usize>| !new.iter().any(|n| n.start < fold.end && fold.start < n.end);
        // While only some paragraphs are shown, the copies are folded when all are shown again.
        let folds = self.pane.only.as_ref().unwrap_or(self.pane.view.folds());
        let folds = folds.iter().filter(|fold| apart(fold)).cloned().chain(new.iter().cloned()).collect();
        match &mut self.pane.only {
            Some(only) => *only = folds,
            None => self.set_folds(folds),
        }
    }

    /// What copy `number` repeats, and how much of it: `repeats 01–03, two paragraphs fewer`.
    pub(crate) fn repeat_words(&self, number: usize, short: bool) -> String {
        let Some(repeat) = self.repeats().get(number) else { return String::new() };
        let document = &self.reader.article.document;
        let inside = document.sections().iter().filter(|section| repeat.of.contains(section.span.start));
        let numbers: Vec<&str> = inside.filter_map(|section| section.number.as_deref()).collect();
        let what = match numbers[..] {
            [] => {
                let [first, last] = [repeat.of.start, repeat.of.end.saturating_sub(1)];
                let [first, last] = [first, last].map(|byte| document.paragraph_at(byte) + 1);
                format!("paragraphs {first}–{last}")
            }
            [one] => one.to_owned(),
            [first, .., last] => format!("{first}–{last}"),
        };
        let (first, copy) = repeat.paragraphs(document);
        let (count, how) = (first.abs_diff(copy), if copy < first { "fewer" } else { "more" });
        let noun = if count == 1 { "paragraph" } else { "paragraphs" };
        match count {
            0 => format!("repeats {what}"),
            _ if short => format!("repeats {what}, {count} {how}"),
            _ => format!("repeats {what}, {} {noun} {how}", in_words(count)),
        }
    }

    /// Lists where the copy under the cursor, or the one chosen in the outline, is not what it repeats.
    pub(super) fn list_differences(&mut self) {
        let here = self.pane.cursor.at;
        let chosen = match self.sidebar.sections.get(self.sidebar.lists[0].selected) {
            Some(&OutlineRow::Repeat(number)) if self.focus == Pane::Sections => Some(number),
            _ => self.repeats().iter().position(|r| r.span.contains(here) || r.of.contains(here)),
        };
        let only = (self.repeats().len() == 1).then_some(0);
        let Some(repeat) = chosen.or(only).and_then(|number| self.repeats().get(number)) else {
            return self.say(say!("repeats-none"));
        };
        let document = &self.reader.article.document;
        let words = |span: Span| snip(slice(document.text(), span).trim(), 600).replace('\n', " ");
        let choice = |difference: &Difference| {
            let (label, detail, at) = match *difference {
                Difference::Missing(span) => (words(span), "missing in the copy".to_owned(), span),
                Difference::Added(span) => (words(span), "only in the copy".to_owned(), span),
                Difference::Changed(was, is) if is.is_empty() => {
                    (words(was), "words missing in the copy".to_owned(), was)
                }
                Difference::Changed(was, is) if was.is_empty() => {
                    (words(is), "words only in the copy".to_owned(), is)
                }
                Difference::Changed(was, is) => (words(is), format!("in the first: {}", words(was)), is),
            };
            Choice::new(label, detail, at)
        };
        let all: Vec<Choice<Span>> = repeat.differences(document).iter().map(choice).collect();
        if all.is_empty() {
            return self.say(say!("repeats-same"));
        }
        self.choose(Picker::new("the copy and the first differ in", all, 0), |app, span| {
            app.visit(span.start);
            app.pane.landed = Some(span);
        });
    }
}

/// A small number in words, as one reads it.
fn in_words(number: usize) -> String {
    const WORDS: [&str; 11] =
        ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
    WORDS.get(number).map_or_else(|| number.to_string(), |word| (*word).to_owned())
}
