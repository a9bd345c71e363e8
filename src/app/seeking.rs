//! From a place to the next match, or the one before, around the ends of the text.
//!
//! A key looks no further than it may take. What lies beyond is the background worker's: it counts the matches of long texts
//! anyway, and its count says where the next one is.

use super::finding::Find;
use crate::search::Query;
use tui_bidi::text::Span;

/// From which byte on the next match is looked for, or before which the last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Seek {
    pub(super) from: usize,
    pub(super) forward: bool,
}

/// What is known of it.
pub(super) enum Answer {
    /// The match; `true` when it was reached around an end of the text.
    Match(Span, bool),
    /// There is none in the whole text.
    Nothing,
    /// It is further off than one may look now.
    Later,
}

impl Find {
    /// The answer to `seek`, or that it takes longer than a key may.
    pub(super) fn answer(&self, text: &str, seek: Seek) -> Answer {
        let Some(query) = &self.query else { return Answer::Nothing };
        let (hit, ended) = near(query, text, seek);
        if let Some(span) = hit {
            return Answer::Match(span, false);
        }
        if ended {
            let from = if seek.forward { 0 } else { text.len() };
            match near(query, text, Seek { from, ..seek }) {
                (Some(span), _) => return Answer::Match(span, true),
                (None, true) => return Answer::Nothing,
                (None, false) => {}
            }
        }
        self.counted_answer(query, text, seek)
    }

    /// The answer to `seek` as far as the background worker's count has come.
    pub(super) fn counted_answer(&self, query: &Query, text: &str, Seek { from, forward }: Seek) -> Answer {
        let Some(starts) = &self.starts else { return Answer::Later };
        let counted = self.reached.is_none();
        let before = starts.partition_point(|&start| start < from);
        if before == starts.len() && self.beyond > 0 {
            // Behind the places that are kept matches stand so close that one looks for them.
            let hit = query.find_from(text, from, !forward);
            let around = || query.find_from(text, if forward { 0 } else { text.len() }, !forward);
            let found = hit.map(|span| (span, false)).or_else(|| around().map(|span| (span, true)));
            return found.map_or(Answer::Nothing, |(span, around)| Answer::Match(span, around));
        }
        // Of what stands before a place all is known when the count has passed it.
        let passed = counted || self.reached >= Some(from) || before < starts.len();
        let (found, around) = if forward {
            (starts.get(before).or_else(|| starts.first().filter(|_| counted)), before == starts.len())
        } else {
            let last = starts[..before].last().filter(|_| passed);
            (last.or_else(|| starts.last().filter(|_| counted)), before == 0)
        };
        match found.and_then(|&start| query.find_from(text, start, false)) {
            Some(span) => Answer::Match(span, around),
            None if counted => Answer::Nothing,
            None => Answer::Later,
        }
    }
}

/// How far a key looks, in bytes: about two milliseconds.
const ON_KEY: usize = 2 << 20;

/// The match that `seek` is for within reach, and whether the end of the text is within reach too.
fn near(query: &Query, text: &str, Seek { from, forward }: Seek) -> (Option<Span>, bool) {
    if forward {
        let mut hits = query.find_after(text, from);
        let hit = hits.next_until(from.saturating_add(ON_KEY));
        return (hit, hits.is_done());
    }
    let start = from.saturating_sub(ON_KEY);
    let mut hits = query.find_after(text, start);
    let before = std::iter::from_fn(|| hits.next_until(from)).take_while(|hit| hit.start < from);
    (before.last(), start == 0)
}
