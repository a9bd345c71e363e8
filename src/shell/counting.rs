//! The matches of a search, counted in stretches of the text, so that nothing waits long.

use crate::app::{Message, Sought};
use crate::search::{Mode, Query};
use std::time::{Duration, Instant};

/// So many bytes are searched at a time: some milliseconds.
const STRETCH: usize = if cfg!(test) { 1 << 16 } else { 4 << 20 };

/// How often it is told what was found: each time the screen is drawn.
const OFTEN: Duration = Duration::from_millis(100);

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
    /// Where matches start that are not told yet.
    starts: Vec<usize>,
    /// When some were told last; nothing before the first.
    told: Option<Instant>,
}

impl Counting {
    /// Begins a search; nothing where its words are none.
    pub(super) fn new(sought: &Sought) -> Option<Self> {
        // An expression is looked for in whole lines; of words the rarest letter is, which others stand before.
        let back = if sought.mode == Mode::Regex { 0 } else { 16 << 10 };
        let (turn, starts, told) = (sought.turn, Vec::new(), None);
        sought.query().map(|query| Self { query, turn, reached: 0, floor: 0, back, starts, told })
    }

    /// Goes through the next stretch of `text`: what is to be told by now, and whether it was the last. The first matches
    /// are told at once, for one may wait for them, and others [often](OFTEN) enough.
    pub(super) fn step(&mut self, text: &str) -> (Option<Message>, bool) {
        let mut hits = self.query.find_after(text, self.reached.saturating_sub(self.back).max(self.floor));
        let limit = self.reached + STRETCH;
        while let Some(hit) = hits.next_until(limit) {
            self.floor = hit.end;
            self.starts.push(hit.start);
        }
        self.reached = hits.position();
        let done = hits.is_done();
        let due = self.told.map_or(!self.starts.is_empty(), |told| told.elapsed() > OFTEN);
        if !due && !done {
            return (None, false);
        }
        self.told = Some(Instant::now());
        let starts = std::mem::take(&mut self.starts);
        (Some(Message::Counted { turn: self.turn, starts, reached: self.reached, done }), done)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::Words;

    #[test]
    fn a_long_text_is_counted_in_stretches_that_lose_nothing() {
        // Of prime length, so that stretches end anywhere in a word.
        let text = "قال الكاتِب كلمة، ثم كتب كتابا.\n".repeat(4_801);
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
                if let Some(Message::Counted { turn: 7, starts, .. }) = message {
                    counted.extend(starts);
                }
                steps += 1;
                done = last;
            }
            assert!(counted == expected, "{needle}: {} of {}", counted.len(), expected.len());
            assert!(steps > 3);
        }
    }
}
