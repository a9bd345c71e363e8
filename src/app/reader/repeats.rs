//! What an article says twice: its copies of earlier stretches, by paragraphs and in words.

use super::article::Article;
use crate::entities::Repeat;
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

    /// What copy `number` repeats, and how much of it: `repeats 01–03, two paragraphs fewer`.
    pub(crate) fn repeat_words(&self, number: usize, short: bool) -> String {
        let Some(repeat) = self.repeats().get(number) else { return String::new() };
        let document = &self.document;
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
}

/// A small number in words, as one reads it.
fn in_words(number: usize) -> String {
    const WORDS: [&str; 11] =
        ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
    WORDS.get(number).map_or_else(|| number.to_string(), |word| (*word).to_owned())
}
