//! Edits of texts, made by a seeded generator, with every letter's way tracked through them: what
//! placement is measured against.
//!
//! A [`Trial`] is a text, some targets in it, an edited text and the span where the first target should
//! be found (or nowhere). Shared by the test that holds the floor and by the program that prints the
//! table.

use hashiya::document::Document;
use hashiya::notebook::Target;
use hashiya::notebook::placement::{Placement, State};
use hashiya::text::{Span, snap_end, snap_start};

/// splitmix64: a trial is its number.
pub(crate) struct Random(pub(crate) u64);

impl Random {
    pub(crate) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    pub(crate) fn below(&mut self, n: usize) -> usize {
        (self.next() % n.max(1) as u64) as usize
    }

    fn chance(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }
}

/// A letter and where in the old text (code points) it was; `None` for a new one.
type Letter = (char, Option<usize>);

/// The kinds of edit.
pub(crate) const KINDS: [&str; 36] = [
    "unchanged",
    "paragraph inserted at the start",
    "sentence inserted before",
    "sentence inserted after",
    "sentence before deleted",
    "sentence after deleted",
    "paragraph elsewhere deleted",
    "a typo in the quote",
    "four typos in the quote",
    "letters mistaken everywhere (5 %)",
    "a word of the quote replaced",
    "a third of the quote's words replaced",
    "a word of the quote deleted",
    "words inserted into the quote",
    "two words of the quote swapped",
    "first word replaced",
    "last word replaced",
    "a third of the words around replaced",
    "sentence before rewritten",
    "sentence after rewritten",
    "both sides rewritten",
    "paragraph moved",
    "paragraphs swapped",
    "sentence moved",
    "marks removed or added",
    "other forms of letters",
    "other digits and punctuation",
    "white space and invisible letters",
    "line broken within the quote",
    "paragraph doubled before it",
    "sentence doubled after it",
    "quote deleted",
    "sentence deleted",
    "sentence replaced by another",
    "paragraph deleted",
    "a tenth of all words replaced",
];

/// One edit of one text.
pub(crate) struct Trial {
    pub(crate) kind: &'static str,
    pub(crate) old: String,
    pub(crate) new: String,
    /// The first is the one that is judged; the others are its neighbours.
    pub(crate) targets: Vec<Target>,
    /// Where the first should be, in code points of the new text.
    pub(crate) want: Option<(usize, usize)>,
}

/// What a placement of a trial's first target is worth.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Grade {
    Right,
    /// Attached, but hardly to the right words: neither right nor wrong.
    Half,
    Wrong,
    /// Called an orphan though it is there.
    Missed,
    /// Rightly called an orphan.
    Orphan,
}

impl Trial {
    /// The trial of this kind and number on `text`.
    pub(crate) fn new(text: &str, kind: usize, seed: u64) -> Option<Self> {
        let length = text.len() as u64;
        let mut random = Random(seed.wrapping_mul(1000) + kind as u64 + (length << 32));
        let document = Document::parse(text.as_bytes(), "a.txt").ok()?;
        let focus = quote(&document, &mut random)?;
        let mut targets = vec![Target::of(&document, focus)];
        for _ in 0..9 {
            targets.extend(quote(&document, &mut random).map(|span| Target::of(&document, span)));
        }
        let chars: Vec<char> = text.chars().collect();
        let (start, end) = (targets[0].start, targets[0].end);
        let mut edit = Edit { chars, focus: (start, end), random };
        let letters = edit.make(kind);
        let new: String = letters.iter().map(|(c, _)| *c).collect();
        let inside = |letter: &&(usize, Letter)| letter.1.1.is_some_and(|at| at >= start && at < end);
        let tracked: Vec<(usize, Letter)> = letters.into_iter().enumerate().collect();
        let kept: Vec<usize> = tracked.iter().filter(inside).map(|(at, _)| *at).collect();
        let gone = kept.len() * 10 < (end - start) * 3;
        let want = if gone { None } else { Some((*kept.first()?, *kept.last()? + 1)) };
        Some(Self { kind: KINDS[kind], old: text.to_owned(), new, targets, want })
    }

    pub(crate) fn document(&self) -> Document {
        Document::parse(self.new.as_bytes(), "a.txt").expect("text")
    }

    pub(crate) fn grade(&self, document: &Document, placement: &Placement) -> Grade {
        let got = placement.span.map(|span| (document.code_point(span.start), document.code_point(span.end)));
        match (self.want, got) {
            (None, None) => Grade::Orphan,
            (Some(_), None) => Grade::Missed,
            (None, Some(_)) => {
                if placement.state == State::Ambiguous {
                    Grade::Half
                } else {
                    Grade::Wrong
                }
            }
            (Some(want), Some(got)) => {
                let shared = want.1.min(got.1).saturating_sub(want.0.max(got.0)) as f64;
                let all = (want.1.max(got.1) - want.0.min(got.0)) as f64;
                match shared / all {
                    iou if iou >= 0.8 => Grade::Right,
                    iou if iou < 0.3 && placement.state != State::Ambiguous => Grade::Wrong,
                    _ => Grade::Half,
                }
            }
        }
    }
}

/// Words of one to forty words, as readers mark them.
fn quote(document: &Document, random: &mut Random) -> Option<Span> {
    let text = document.text();
    for _ in 0..50 {
        let paragraph = document.paragraph(random.below(document.paragraphs()));
        let words = words(&text[paragraph.start..paragraph.end]);
        if words.is_empty() {
            continue;
        }
        let count = [1, 2, 3, 4, 5, 6, 8, 10, 12, 16, 20, 25, 30, 40][random.below(14)].min(words.len());
        let first = random.below(words.len() - count + 1);
        let span = Span::new(paragraph.start + words[first].0, paragraph.start + words[first + count - 1].1);
        let span = Span::new(snap_start(text, span.start), snap_end(text, span.end));
        if text[span.start..span.end].chars().filter(|c| c.is_alphanumeric()).count() >= 4 {
            return Some(span);
        }
    }
    None
}

/// The byte ranges of the words of a text.
fn words(text: &str) -> Vec<(usize, usize)> {
    let mut words = Vec::new();
    let mut start = None;
    for (at, c) in text.char_indices() {
        if c.is_whitespace() {
            words.extend(start.take().map(|start| (start, at)));
        } else {
            start.get_or_insert(at);
        }
    }
    words.extend(start.map(|start| (start, text.len())));
    words
}

struct Edit {
    chars: Vec<char>,
    focus: (usize, usize),
    random: Random,
}

impl Edit {
    fn make(&mut self, kind: usize) -> Vec<Letter> {
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
                self.join(before, end, (end + 120).min(len), 33)
            }
            "sentence before rewritten" => self.replace_some(start.saturating_sub(80), start, 100),
            "sentence after rewritten" => self.replace_some(end, (end + 80).min(len), 100),
            "both sides rewritten" => {
                let before = self.replace_some(start.saturating_sub(80), start, 100);
                self.join(before, end, (end + 80).min(len), 100)
            }
            "paragraph moved" => self.move_part(paragraph),
            "sentence moved" => self.move_part(sentence),
            "paragraphs swapped" => self.swap_paragraphs(paragraph),
            "marks removed or added" => self.marks(),
            "other forms of letters" => self.map_letters(|c| match c {
                'أ' | 'إ' | 'آ' => 'ا',
                'ي' => 'ی',
                'ك' => 'ک',
                'ة' => 'ه',
                'ی' => 'ي',
                'ک' => 'ك',
                c if c.is_ascii_lowercase() => c.to_ascii_uppercase(),
                c => c,
            }),
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
    fn join(&mut self, before: Vec<Letter>, start: usize, end: usize, percent: usize) -> Vec<Letter> {
        let after = self.replace_some(start, end, percent);
        let cut = |letters: &[Letter]| {
            letters.iter().position(|(_, at)| at.is_some_and(|at| at >= start)).unwrap_or(letters.len())
        };
        [&before[..cut(&before)], &after[cut(&after)..]].concat()
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
