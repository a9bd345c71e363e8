//! Folding: the form in which words are compared, with a map back to the source.
//!
//! Owns what counts as equal ([`part`]; `docs/folding.md` explains each rule) and the fold of a whole
//! text. Does not find anything: `search` does, and it needs no folded copy.

mod part;

pub use part::{Part, part};

use super::span::Span;

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
    /// Where the source of its last letter ends, if that has marks or is of another length.
    end: u32,
    /// Whether the source is one character of another length; otherwise it has the same bytes one by
    /// one, but for what follows its last letter.
    single: bool,
}

/// `text`, of less than 4 GB, folded, with its map.
pub fn fold(text: &str) -> Folded {
    let mut folded =
        Folded { text: String::with_capacity(text.len()), source: text.len() as u32, ..Folded::default() };
    let mut at = 0;
    while let Some(c) = text[at..].chars().next() {
        let source = Span::new(at, at + c.len_utf8());
        at = source.end;
        match part(c) {
            Part::Letter(letter) => {
                folded.push(letter, source);
                // In the midst of a word most letters count as themselves: they lengthen the run, all at once.
                if letter.len_utf8() == source.len() && letter != ' ' {
                    let other = |c| !matches!(part(c), Part::Letter(letter) if letter == c);
                    let same = &text[at..][..text[at..].find(other).unwrap_or(text.len() - at)];
                    folded.text.push_str(same);
                    at += same.len();
                }
            }
            Part::Letters(letters) => folded.push_all(letters, source),
            Part::Space if !folded.text.ends_with(' ') => folded.push(' ', source),
            Part::Space | Part::Mark => folded.lengthen(source.end),
            Part::NonJoiner | Part::Nothing => {}
        }
    }
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
    /// of its letters included, the tatweel and invisible characters after its last letter not. A part of a
    /// ligature stands for the whole ligature.
    pub fn source(&self, folded: Span) -> Span {
        let start = self.start(folded.start);
        if folded.is_empty() {
            return Span::empty(start);
        }
        let last = self.run((folded.end - 1).min(self.text.len().saturating_sub(1)));
        let Some(run) = self.runs.get(last) else { return Span::empty(start) };
        let next = self.runs.get(last + 1).map_or(self.text.len(), |next| next.folded as usize);
        let mut end = run.end as usize;
        if !run.single {
            let letters = run.start as usize + folded.end.min(next) - run.folded as usize;
            end = if folded.end < next { letters } else { end.max(letters) };
        }
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

    fn push(&mut self, letter: char, source: Span) {
        if self.text.ends_with(' ') && takes_no_space(letter) {
            self.drop_space();
        }
        let single = source.len() != letter.len_utf8();
        let shift = (source.start as u32).wrapping_sub(self.text.len() as u32);
        let goes_on = |run: &Run| !run.single && shift == run.start.wrapping_sub(run.folded);
        if single || !self.runs.last().is_some_and(goes_on) {
            self.begin(single, source);
        }
        self.text.push(letter);
    }

    fn push_all(&mut self, letters: &[char], source: Span) {
        if letters.first().is_some_and(|&letter| takes_no_space(letter)) {
            self.drop_space();
        }
        self.begin(true, source);
        self.text.extend(letters);
    }

    fn begin(&mut self, single: bool, source: Span) {
        let end = if single { source.end as u32 } else { 0 };
        self.runs.push(Run { folded: self.text.len() as u32, start: source.start as u32, end, single });
    }

    /// Takes back a space at the end.
    fn drop_space(&mut self) {
        if self.text.ends_with(' ') {
            self.text.pop();
            let folded = self.text.len() as u32;
            // A run that began before the space goes on to it because its letters have no marks.
            match self.runs.last_mut() {
                Some(run) if run.folded < folded => run.end = 0,
                _ => drop(self.runs.pop()),
            }
        }
    }

    /// Gives what stands before byte `end` of the source to the last letter.
    fn lengthen(&mut self, end: usize) {
        if let Some(run) = self.runs.last_mut() {
            run.end = end as u32;
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
