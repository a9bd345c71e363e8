//! The matches of a search, counted in stretches of the text, so that nothing waits long.

use crate::app::{Message, Sought};
use crate::search::{Mode, Query};

/// So many bytes are searched at a time: some milliseconds.
const STRETCH: usize = 4 << 20;

/// A search on its way through the text.
#[derive(Debug)]
pub(super) struct Counting {
    query: Query,
    turn: u32,
    reached: usize,
    /// Where the last match ended.
    floor: usize,
    /// How far back of `reached` a match may begin that is not found yet.
    back: usize,
}

impl Counting {
    /// Begins a search; nothing where its words are none.
    pub(super) fn new(sought: &Sought) -> Option<Self> {
        // An expression is looked for in whole lines; of words the rarest letter is, which others stand before.
        let back = if sought.mode == Mode::Regex { 0 } else { 16 << 10 };
        sought.query().map(|query| Self { query, turn: sought.turn, reached: 0, floor: 0, back })
    }

    /// Goes through the next stretch of `text`: what was found in it, and whether it was the last.
    pub(super) fn step(&mut self, text: &str) -> (Message, bool) {
        let mut hits = self.query.find_after(text, self.reached.saturating_sub(self.back).max(self.floor));
        let (limit, mut starts) = (self.reached + STRETCH, Vec::new());
        while let Some(hit) = hits.next_until(limit) {
            self.floor = hit.end;
            starts.push(hit.start);
        }
        self.reached = hits.position();
        let done = hits.is_done();
        (Message::Counted { turn: self.turn, starts, reached: self.reached, done }, done)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::Words;

    #[test]
    fn a_long_text_is_counted_in_stretches_that_lose_nothing() {
        // Of prime length, so that stretches end anywhere in a word.
        let text = "قال الكاتِب كلمة، ثم كتب كتابا.\n".repeat(307_001);
        assert!(text.len() > 3 * STRETCH);
        for (needle, mode) in
            [("كتاب", Mode::Folded), ("كاتب كلمة", Mode::Folded), ("كتب", Mode::Exact), ("ك.ت+", Mode::Regex)]
        {
            let sought = Sought { needle: needle.to_owned(), mode, words: Words::Parts, turn: 7 };
            let expected: Vec<usize> = sought.query().unwrap().find_in(&text).map(|hit| hit.start).collect();
            let mut counting = Counting::new(&sought).unwrap();
            let (mut counted, mut steps, mut done) = (Vec::new(), 0, false);
            while !done {
                let (message, last) = counting.step(&text);
                if let Message::Counted { turn: 7, starts, .. } = message {
                    counted.extend(starts);
                    steps += 1;
                }
                done = last;
            }
            assert!(counted == expected, "{needle}: {} of {}", counted.len(), expected.len());
            assert!(steps > 3);
        }
    }
}
