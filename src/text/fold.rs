//! Folding: the form in which words are compared, with a map back to the source.
//!
//! Owns what counts as equal ([`part`]; `docs/folding.md` explains each rule) and the fold of a whole
//! text. Does not find anything: `search` does, and it needs no folded copy.

mod part;

pub use part::{Part, part};

use super::Span;

/// A text in folded form, and where each part of it came from.
#[derive(Clone, Debug, Default)]
pub struct Folded {
    text: String,
    runs: Vec<Run>,
    /// The length of the source in bytes.
    source: u32,
}

/// A stretch of folded text, up to the next run, and its source.
#[derive(Clone, Copy, Debug)]
struct Run {
    folded: u32,
    start: u32,
    /// Where the source of its last letter ends, marks included.
    end: u32,
    /// Whether the source is one character of another length; otherwise it has the same bytes one by
    /// one, but for what follows its last letter.
    single: bool,
}

/// `text`, of less than 4 GB, folded, with its map.
pub fn fold(text: &str) -> Folded {
    let mut folded =
        Folded { text: String::with_capacity(text.len()), source: text.len() as u32, ..Folded::default() };
    let mut space: Option<Span> = None;
    for (at, c) in text.char_indices() {
        let source = Span::new(at, at + c.len_utf8());
        match part(c) {
            Part::Letter(letter) => {
                folded.space(space.take().filter(|_| !takes_no_space(letter)));
                folded.push(letter, source);
            }
            Part::Letters(letters) => {
                folded.space(space.take().filter(|_| !takes_no_space(letters[0])));
                folded.push_all(letters, source);
            }
            Part::Space => space = Some(space.map_or(source, |space| space.union(source))),
            Part::Mark | Part::NonJoiner => match (&mut space, folded.runs.last_mut()) {
                (Some(space), _) => space.end = source.end,
                (None, Some(run)) => run.end = source.end as u32,
                (None, None) => {}
            },
            Part::Nothing => {}
        }
    }
    folded.space(space);
    folded
}

/// Whether white space before `letter` counts as nothing: machine translation and French typography
/// set it before closing punctuation.
pub fn takes_no_space(letter: char) -> bool {
    matches!(letter, '.' | ',' | ';' | ':' | '!' | '?' | ')' | ']' | '}' | '%')
}

impl Folded {
    /// The folded text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The folded text alone, without its map.
    #[must_use]
    pub fn into_text(self) -> String {
        self.text
    }

    /// The stretch of the source that the stretch `folded` of [`text`](Self::text) stands for, the marks
    /// of its letters included, the tatweel and bidi controls after its last letter not. A part of a
    /// ligature stands for the whole ligature.
    pub fn source(&self, folded: Span) -> Span {
        let start = self.start(folded.start);
        if folded.is_empty() {
            return Span::empty(start);
        }
        let last = self.run((folded.end - 1).min(self.text.len().saturating_sub(1)));
        let Some(run) = self.runs.get(last) else { return Span::empty(start) };
        let next = self.runs.get(last + 1).map_or(self.text.len(), |next| next.folded as usize);
        let end = if run.single || folded.end >= next {
            run.end as usize
        } else {
            run.start as usize + folded.end - run.folded as usize
        };
        Span::new(start, end)
    }

    /// The place in [`text`](Self::text) of what stands at byte `source` of the source; of what comes
    /// next, where that counts as nothing.
    pub fn place(&self, source: usize) -> usize {
        let after = self.runs.partition_point(|run| run.start as usize <= source);
        let Some(run) = after.checked_sub(1).map(|index| self.runs[index]) else { return 0 };
        let next = self.runs.get(after).map_or(self.text.len(), |next| next.folded as usize);
        match source - run.start as usize {
            0 => run.folded as usize,
            _ if run.single => next,
            offset => (run.folded as usize + offset).min(next),
        }
    }

    /// Where the source of the letter at `folded` starts.
    fn start(&self, folded: usize) -> usize {
        if folded >= self.text.len() {
            return self.source as usize;
        }
        let Some(run) = self.runs.get(self.run(folded)) else { return 0 };
        run.start as usize + if run.single { 0 } else { folded - run.folded as usize }
    }

    /// The run that byte `folded` lies in.
    fn run(&self, folded: usize) -> usize {
        self.runs.partition_point(|run| run.folded as usize <= folded).saturating_sub(1)
    }

    fn space(&mut self, space: Option<Span>) {
        if let Some(source) = space {
            self.push(' ', source);
        }
    }

    fn push(&mut self, letter: char, source: Span) {
        let single = source.len() != letter.len_utf8();
        self.extend(single, source);
        self.text.push(letter);
    }

    fn push_all(&mut self, letters: &[char], source: Span) {
        self.extend(true, source);
        self.text.extend(letters);
    }

    /// Goes on with the last run where the source does, or begins one.
    fn extend(&mut self, single: bool, source: Span) {
        let (folded, start, end) = (self.text.len() as u32, source.start as u32, source.end as u32);
        match self.runs.last_mut() {
            Some(run)
                if !single
                    && !run.single
                    && start.wrapping_sub(folded) == run.start.wrapping_sub(run.folded) =>
            {
                run.end = end;
            }
            _ => self.runs.push(Run { folded, start, end, single }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_fall_away_and_spans_come_back_with_them() {
        let folded = fold("قال كَتَبَ أحمد");
        let at = folded.text().find("كتب").unwrap();
        assert_eq!(folded.source(Span::new(at, at + "كتب".len())), Span::new(7, 19));
        assert!(folded.text().ends_with("احمد"));
    }

    #[test]
    fn a_part_of_a_ligature_is_the_whole_and_controls_stay_outside() {
        let folded = fold("xﷲـــ\u{202C} y");
        assert_eq!(folded.text(), "xالله y");
        assert_eq!(folded.source(Span::new(3, 5)), Span::new(1, 4));
        assert_eq!(folded.source(Span::new(0, 3)), Span::new(0, 4));
        assert_eq!(folded.source(Span::new(9, 11)), Span::new(13, 15));
    }

    #[test]
    fn places_of_the_source_lead_to_the_fold_and_back() {
        let source = "كَـت  ﻻ ٣ب";
        let folded = fold(source);
        assert_eq!(folded.text(), "كت لا 3ب");
        let there: Vec<usize> = source.char_indices().map(|(at, _)| folded.place(at)).collect();
        assert_eq!(there, [0, 2, 2, 2, 4, 5, 5, 9, 10, 11]);
        assert_eq!(folded.place(source.len()), folded.text().len());
    }
}
