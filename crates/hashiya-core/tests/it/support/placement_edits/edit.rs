//! The edits themselves: each gives the new letters, with the old place of those that stayed.

use super::{KINDS, Letter, Random};

/// A text that is to be edited around a quote.
pub(super) struct Edit {
    pub(super) chars: Vec<char>,
    /// The quote, in code points.
    pub(super) focus: (usize, usize),
    pub(super) random: Random,
}

impl Edit {
    /// The text after an edit of this kind.
    pub(super) fn make(&mut self, kind: usize) -> Vec<Letter> {
        let (start, end) = self.focus;
        let len = self.chars.len();
        let sentence = self.sentence(start, end);
        let paragraph = self.paragraph(start, end);
        match KINDS[kind] {
            "unchanged" => self.keep(0..len),
            "paragraph inserted at the start" => {
                let new = self.babble(60);
                [new, vec![('\n', None)], self.keep(0..len)].concat()
            }
            "sentence inserted before" => self.insert(sentence.0, 12),
            "sentence inserted after" => self.insert(sentence.1, 12),
            "sentence before deleted" => {
                let before = self.sentence(sentence.0.saturating_sub(2), sentence.0.saturating_sub(1));
                self.cut(before.0, before.1.min(sentence.0))
            }
            "sentence after deleted" => {
                let after = self.sentence((sentence.1 + 1).min(len - 1), (sentence.1 + 2).min(len));
                self.cut(after.0.max(sentence.1), after.1)
            }
            "paragraph elsewhere deleted" => {
                let at = self.random.below(len - 1);
                let other = self.paragraph(at, at + 1);
                if other.0 < paragraph.1 && paragraph.0 < other.1 {
                    self.keep(0..len)
                } else {
                    self.cut(other.0, other.1)
                }
            }
            "a typo in the quote" => self.typos(start, end, 1),
            "four typos in the quote" => self.typos(start, end, 4.min(1 + (end - start) / 8)),
            "letters mistaken everywhere (5 %)" => self.typos(0, len, len / 20),
            "a word of the quote replaced" => self.replace_word(|_, pick| pick),
            "a third of the quote's words replaced" => self.replace_some(start, end, 33),
            "a word of the quote deleted" => {
                let word = self.word(start, end);
                if (word.1 - word.0) * 2 > end - start { self.keep(0..len) } else { self.cut(word.0, word.1) }
            }
            "words inserted into the quote" => {
                let word = self.word(start, end);
                if word.0 == start { self.keep(0..len) } else { self.insert(word.0, 2) }
            }
            "two words of the quote swapped" => self.swap_words(start, end),
            "first word replaced" => self.replace_word(|_, _| 0),
            "last word replaced" => self.replace_word(|count, _| count - 1),
            "a third of the words around replaced" => {
                let before = self.replace_some(start.saturating_sub(120), start, 33);
                self.join(&before, end, (end + 120).min(len), 33)
            }
            "sentence before rewritten" => self.replace_some(start.saturating_sub(80), start, 100),
            "sentence after rewritten" => self.replace_some(end, (end + 80).min(len), 100),
            "both sides rewritten" => {
                let before = self.replace_some(start.saturating_sub(80), start, 100);
                self.join(&before, end, (end + 80).min(len), 100)
            }
            "paragraph moved" => self.move_part(paragraph),
            "sentence moved" => self.move_part(sentence),
            "paragraphs swapped" => self.swap_paragraphs(paragraph),
            "marks removed or added" => self.marks(),
            "other forms of letters" => self.map_letters(other_form),
            "other digits and punctuation" => self.map_letters(|c| match c {
                '0'..='9' => char::from_u32(c as u32 - '0' as u32 + 0x660).unwrap_or(c),
                '،' => ',',
                '؟' => '?',
                '؛' => ';',
                '"' | '«' => '“',
                '»' => '”',
                '–' | '—' => '-',
                c => c,
            }),
            "white space and invisible letters" => self.white(),
            "line broken within the quote" => {
                let word = self.word(start, end);
                let mut letters = self.keep(0..word.0);
                letters.push(('\n', None));
                letters.extend(self.keep(word.0..len));
                letters
            }
            "paragraph doubled before it" => {
                let at = self.random.below(paragraph.0.max(1));
                self.double(paragraph, self.paragraph(at, at + 1).0)
            }
            "sentence doubled after it" => self.double(sentence, sentence.1),
            "quote deleted" => self.cut(start, end),
            "sentence deleted" => self.cut(sentence.0, sentence.1),
            "sentence replaced by another" => {
                let new = self.babble(8 + (sentence.1 - sentence.0) / 7);
                [self.keep(0..sentence.0), vec![(' ', None)], new, self.keep(sentence.1..len)].concat()
            }
            "paragraph deleted" => self.cut(paragraph.0, paragraph.1),
            _ => self.replace_some(0, len, 10),
        }
    }

    fn keep(&self, range: std::ops::Range<usize>) -> Vec<Letter> {
        range.map(|at| (self.chars[at], Some(at))).collect()
    }

    fn cut(&self, start: usize, end: usize) -> Vec<Letter> {
        [self.keep(0..start), self.keep(end.max(start)..self.chars.len())].concat()
    }

    fn insert(&mut self, at: usize, words: usize) -> Vec<Letter> {
        let new = self.babble(words);
        [self.keep(0..at), vec![(' ', None)], new, vec![(' ', None)], self.keep(at..self.chars.len())]
            .concat()
    }

    /// New words out of the text's own vocabulary.
    fn babble(&mut self, words: usize) -> Vec<Letter> {
        let mut out = Vec::new();
        for index in 0..words {
            let at = self.random.below(self.chars.len());
            let space = |at: &usize| self.chars[*at].is_whitespace();
            let start = (0..at).rev().find(space).map_or(0, |at| at + 1);
            let word = (start, (start..self.chars.len()).find(space).unwrap_or(self.chars.len()));
            if index > 0 {
                out.push((' ', None));
            }
            out.extend(self.chars[word.0..word.1].iter().filter(|c| **c != '\n').map(|c| (*c, None)));
        }
        out
    }

    /// A word that begins in the stretch, the stretch itself when it has none.
    fn word(&mut self, start: usize, end: usize) -> (usize, usize) {
        let words = self.words(start, end);
        if words.is_empty() { (start, end) } else { words[self.random.below(words.len())] }
    }

    fn words(&self, start: usize, end: usize) -> Vec<(usize, usize)> {
        let mut words = Vec::new();
        let mut at = start;
        while at < end {
            let space = |at: usize| self.chars[at].is_whitespace();
            let first = at > 0 && !space(at - 1) && at != start;
            if !space(at) && !first {
                let stop = (at..self.chars.len()).find(|&at| space(at)).unwrap_or(self.chars.len());
                words.push((at, stop.min(end.max(at + 1))));
                at = stop;
            } else {
                at += 1;
            }
        }
        words
    }

    fn sentence(&self, start: usize, end: usize) -> (usize, usize) {
        let stops = |at: usize| matches!(self.chars[at], '.' | '؟' | '?' | '!' | '\n' | '۔');
        let first = (0..start).rev().find(|&at| stops(at)).map_or(0, |at| at + 1);
        let last =
            (end.saturating_sub(1)..self.chars.len()).find(|&at| stops(at)).unwrap_or(self.chars.len() - 1);
        (first, last + 1)
    }

    fn paragraph(&self, start: usize, end: usize) -> (usize, usize) {
        let first = (0..start).rev().find(|&at| self.chars[at] == '\n').map_or(0, |at| at + 1);
        let last =
            (end..self.chars.len()).find(|&at| self.chars[at] == '\n').map_or(self.chars.len(), |at| at + 1);
        (first, last)
    }

    fn typos(&mut self, start: usize, end: usize, count: usize) -> Vec<Letter> {
        let mut letters = self.keep(0..self.chars.len());
        let mut places: Vec<usize> = (0..count).map(|_| start + self.random.below(end - start)).collect();
        places.sort_unstable();
        places.dedup();
        for at in places.into_iter().rev().filter(|at| self.chars[*at].is_alphanumeric()) {
            let other = self.chars[self.random.below(self.chars.len())];
            let other = if other.is_alphanumeric() { other } else { 'x' };
            match self.random.below(4) {
                0 => drop(letters.remove(at)),
                1 => letters.insert(at + 1, (other, None)),
                2 if at + 1 < end => letters.swap(at, at + 1),
                _ => letters[at].0 = other,
            }
        }
        letters
    }

    /// Replaces words, which stay where they were: a new word takes the place of the old one.
    fn replace(&mut self, words: &[(usize, usize)]) -> Vec<Letter> {
        let mut letters = Vec::new();
        let mut at = 0;
        for &(start, end) in words {
            letters.extend(self.keep(at..start));
            let new = self.babble(1);
            let new = if new.is_empty() { vec![('x', None)] } else { new };
            letters.extend(new.into_iter().map(|(c, _)| (c, Some(start))));
            at = end;
        }
        letters.extend(self.keep(at..self.chars.len()));
        letters
    }

    /// Replaces the word of the quote that `which` chooses by number, count and a random number.
    fn replace_word(&mut self, which: impl Fn(usize, usize) -> usize) -> Vec<Letter> {
        let words = self.words(self.focus.0, self.focus.1);
        if words.len() < 3 {
            return self.keep(0..self.chars.len());
        }
        let pick = self.random.below(words.len());
        self.replace(&[words[which(words.len(), pick)]])
    }

    fn replace_some(&mut self, start: usize, end: usize, percent: usize) -> Vec<Letter> {
        let words = self.words(start, end);
        let chosen: Vec<_> =
            words.into_iter().filter(|word| word.1 <= end && self.random.chance(percent)).collect();
        self.replace(&chosen)
    }

    /// The first part of `before` up to old place `start`, then replaced words in the rest.
    fn join(&mut self, before: &[Letter], start: usize, end: usize, percent: usize) -> Vec<Letter> {
        let after = self.replace_some(start, end, percent);
        let cut = |letters: &[Letter]| {
            letters.iter().position(|(_, at)| at.is_some_and(|at| at >= start)).unwrap_or(letters.len())
        };
        [&before[..cut(before)], &after[cut(&after)..]].concat()
    }

    fn swap_words(&mut self, start: usize, end: usize) -> Vec<Letter> {
        let words = self.words(start, end);
        if words.len() < 4 {
            return self.keep(0..self.chars.len());
        }
        let first = self.random.below(words.len() - 1);
        let (a, b) = (words[first], words[first + 1]);
        let parts = [0..a.0, b.0..b.1, a.1..b.0, a.0..a.1, b.1..self.chars.len()];
        parts.into_iter().flat_map(|part| self.keep(part)).collect()
    }

    fn move_part(&mut self, part: (usize, usize)) -> Vec<Letter> {
        let rest = self.cut(part.0, part.1);
        let ends: Vec<usize> = (1..rest.len()).filter(|&at| matches!(rest[at - 1].0, '\n' | '.')).collect();
        let at = if ends.is_empty() { rest.len() } else { ends[self.random.below(ends.len())] };
        let space = vec![(' ', None)];
        [rest[..at].to_vec(), space.clone(), self.keep(part.0..part.1), space, rest[at..].to_vec()].concat()
    }

    fn swap_paragraphs(&mut self, part: (usize, usize)) -> Vec<Letter> {
        let at = self.random.below(self.chars.len() - 1);
        let other = self.paragraph(at, at + 1);
        let (a, b) = if other.0 < part.0 { (other, part) } else { (part, other) };
        if a.1 > b.0 {
            return self.keep(0..self.chars.len());
        }
        let parts = [0..a.0, b.0..b.1, a.1..b.0, a.0..a.1, b.1..self.chars.len()];
        parts.into_iter().flat_map(|part| self.keep(part)).collect()
    }

    fn double(&mut self, part: (usize, usize), at: usize) -> Vec<Letter> {
        let copy = self.chars[part.0..part.1].iter().map(|c| (*c, None)).collect();
        let space = vec![(' ', None)];
        [self.keep(0..at), space.clone(), copy, space, self.keep(at..self.chars.len())].concat()
    }

    fn map_letters(&self, map: impl Fn(char) -> char) -> Vec<Letter> {
        self.keep(0..self.chars.len()).into_iter().map(|(c, at)| (map(c), at)).collect()
    }

    fn marks(&mut self) -> Vec<Letter> {
        let mark = |c: char| matches!(c, '\u{064B}'..='\u{0652}' | '\u{0591}'..='\u{05C7}');
        let marked = self.chars.iter().filter(|c| mark(**c)).count() * 10 > self.chars.len();
        let mut letters = Vec::new();
        for (c, at) in self.keep(0..self.chars.len()) {
            if marked && mark(c) {
                continue;
            }
            letters.push((c, at));
            if !marked && matches!(c, '\u{0621}'..='\u{064A}') && self.random.chance(60) {
                letters.push((['\u{064E}', '\u{0650}', '\u{064F}', '\u{0652}'][self.random.below(4)], at));
            }
        }
        letters
    }

    fn white(&mut self) -> Vec<Letter> {
        let mut letters = Vec::new();
        for (c, at) in self.keep(0..self.chars.len()) {
            match (c, self.random.below(12)) {
                (' ', 0) => letters.extend([(' ', at), (' ', None)]),
                (' ', 1) => letters.push(('\u{A0}', at)),
                (' ', 2) => letters.extend([('\u{200F}', None), (' ', at)]),
                ('\u{0628}'..='\u{0646}', 3) => letters.extend([(c, at), ('\u{0640}', at)]),
                _ => letters.push((c, at)),
            }
        }
        letters
    }
}

fn other_form(c: char) -> char {
    match c {
        'أ' | 'إ' | 'آ' => 'ا',
        'ي' => 'ی',
        'ك' => 'ک',
        'ة' => 'ه',
        'ی' => 'ي',
        'ک' => 'ك',
        c if c.is_ascii_lowercase() => c.to_ascii_uppercase(),
        c => c,
    }
}
