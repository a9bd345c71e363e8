//! Edits of texts, made by a seeded generator, with every letter's way tracked through them: what
//! placement is measured against.
//!
//! A [`Trial`] is a text, some targets in it, an edited text and the span where the first target should
//! be found (or nowhere). Shared by the test that holds the floor and by the program that prints the
//! table.

mod edit;

use edit::Edit;
use hashiya_core::document::Document;
use hashiya_core::notebook::Target;
use hashiya_core::notebook::placement::{Placement, State};
use tui_bidi::text::{Span, snap_end, snap_start};

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
        let (start, end) = (targets[0].start.get(), targets[0].end.get());
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
        let got = placement
            .span
            .map(|span| (document.code_point(span.start).get(), document.code_point(span.end).get()));
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
