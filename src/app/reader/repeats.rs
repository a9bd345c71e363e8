//! What an article says twice: its copies of earlier stretches, by paragraphs and in words.

use super::article::Article;
use crate::entities::Repeat;
use crate::words::Phrase;
use std::ops::Range;

impl Article {
    /// What the article says twice.
    pub(in crate::app) fn repeats(&self) -> &[Repeat] {
        self.entities.as_ref().map_or(&[], |found| &found.repeats)
    }

    /// The paragraphs of a copy.
    pub(in crate::app) fn paragraphs_of(&self, repeat: &Repeat) -> Range<usize> {
        let at = |byte: usize| self.document.paragraph_at(byte);
        at(repeat.span.start)..at(repeat.span.end.saturating_sub(1)) + 1
    }

    /// What copy `number` repeats, and how much of it: `01–03 again, two paragraphs left out`.
    pub(crate) fn repeat_words(&self, number: usize, short: bool) -> Phrase {
        let Some(repeat) = self.repeats().get(number) else { return Phrase::content("") };
        let document = &self.document;
        let inside = document.sections().iter().filter(|section| repeat.of.contains(section.span.start));
        let numbers: Vec<&str> = inside.filter_map(|section| section.number.as_deref()).collect();
        let what = match numbers[..] {
            [] => {
                let [first, last] = [repeat.of.start, repeat.of.end.saturating_sub(1)];
                let [first, last] = [first, last].map(|byte| document.paragraph_number(byte));
                say!("repeat-paragraphs", first, last)
            }
            [one] => Phrase::content(one),
            [first, .., last] => Phrase::content(format!("{first}–{last}")),
        };
        let (first, copy) = repeat.paragraphs(document);
        let count = first.abs_diff(copy);
        match (count, copy < first, short) {
            (0, ..) => say!("repeat-same", what),
            (_, true, true) => say!("repeat-fewer-short", what, count),
            (_, false, true) => say!("repeat-more-short", what, count),
            (_, true, false) => say!("repeat-fewer", what, count),
            (_, false, false) => say!("repeat-more", what, count),
        }
    }
}
