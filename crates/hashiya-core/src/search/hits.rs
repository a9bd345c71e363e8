//! The way through a text: hits one after the other, forwards in steps that can be interrupted, or
//! backwards.

use super::folded::Finder;
use super::word;
use super::{matcher::Matcher, query::Query};
use memchr::{memchr, memmem, memrchr};
use tui_bidi::text::Span;

impl Query {
    /// The hits in `text`, in order; they do not overlap.
    pub fn find_in<'a>(&'a self, text: &'a str) -> Hits<'a> {
        Hits::new(self, text, 0)
    }

    /// The hits that start at byte `at` or after it.
    pub fn find_after<'a>(&'a self, text: &'a str, at: usize) -> Hits<'a> {
        Hits::new(self, text, at)
    }

    /// The next hit from byte `at`: the first that starts there or after it; `backwards`, the last that
    /// starts before it. Costs the way to it.
    pub fn find_from(&self, text: &str, at: usize, backwards: bool) -> Option<Span> {
        if backwards { last_before(self, text, at) } else { self.find_after(text, at).next() }
    }

    /// Whether `text` holds a hit.
    pub fn is_in(&self, text: &str) -> bool {
        self.find_in(text).next().is_some()
    }

    /// Whether what stands around `hit` is as the query wants it.
    pub(super) fn accepts(&self, text: &str, hit: Span) -> bool {
        !hit.is_empty() && (!self.whole_word || word::is_whole(text, hit, self.clitics))
    }
}

/// The hits of a query in a text, in order, looked for as they are asked for.
///
/// A worker that has to report progress and to stop when asked goes on in steps:
///
/// ```
/// use hashiya_core::search::{Mode, Query};
///
/// let query = Query::new("كتاب", Mode::Folded, false, false)?;
/// let text = "الكِتاب والكتاب";
/// let (mut hits, mut found) = (query.find_in(text), Vec::new());
/// while !hits.is_done() {
///     let limit = hits.position() + 1_000_000;
///     found.extend(std::iter::from_fn(|| hits.next_until(limit)));
///     // here: tell how far `hits.position()` is, or stop
/// }
/// assert_eq!(found.len(), 2);
/// # Ok::<(), hashiya_core::search::BadQuery>(())
/// ```
#[derive(Clone, Debug)]
pub struct Hits<'a> {
    query: &'a Query,
    text: &'a str,
    finder: Option<Finder<'a>>,
    /// What lies before it has been looked at.
    position: usize,
    /// Where the last hit ended.
    floor: usize,
}

impl<'a> Hits<'a> {
    pub(super) fn new(query: &'a Query, text: &'a str, at: usize) -> Self {
        let at = ceil_char(text, at);
        let finder = match &query.matcher {
            Matcher::Folded(needle) => Some(Finder::new(needle, text)),
            _ => None,
        };
        Self { query, text, finder, position: at, floor: at }
    }

    /// How far the text has been looked at, in bytes.
    pub fn position(&self) -> usize {
        self.position
    }

    /// Whether the whole text has been looked at.
    pub fn is_done(&self) -> bool {
        self.position >= self.text.len()
    }

    /// The next hit, if it shows before byte `limit` or not far behind it. `None` says that there is none
    /// up to [`position`](Self::position), which then is `limit` or more: a regular expression is looked
    /// for up to a line end.
    pub fn next_until(&mut self, limit: usize) -> Option<Span> {
        let limit = ceil_char(self.text, limit);
        while self.position < limit {
            let Some(hit) = self.step(limit) else { break };
            if self.query.accepts(self.text, hit) {
                self.floor = hit.end;
                return Some(hit);
            }
        }
        None
    }

    /// The next candidate that shows before `limit`; goes on to behind its beginning, or to `limit`.
    fn step(&mut self, limit: usize) -> Option<Span> {
        let (hit, position) = match (&self.query.matcher, &self.finder) {
            (Matcher::Exact(finder), _) => {
                let from = self.position.max(self.floor);
                let end = self.text.len().min(limit.max(from) + finder.needle().len() - 1);
                let found = finder.find(&self.text.as_bytes()[from.min(end)..end]);
                let hit = found.map(|offset| Span::new(from + offset, from + offset + finder.needle().len()));
                (hit, hit.map(|hit| ceil_char(self.text, hit.start + 1)))
            }
            (Matcher::Regex(regex), _) => {
                let from = self.position.max(self.floor);
                let end = line_end(self.text, limit);
                let found = regex.find_at(&self.text[..end], from.min(end));
                let hit = found.map(|found| Span::new(found.start(), found.end()));
                let next =
                    |hit: Span| if hit.is_empty() { ceil_char(self.text, hit.end + 1) } else { hit.end };
                (hit, Some(hit.map_or(end, next)))
            }
            (Matcher::Folded(_), finder) => {
                let within = Span::new(self.position, limit);
                let found = finder.as_ref().and_then(|finder| finder.first(self.text, within, self.floor));
                (found.map(|(hit, _)| hit), found.map(|(_, after)| after))
            }
        };
        self.position = position.unwrap_or(limit).max(self.position);
        hit
    }
}

impl Iterator for Hits<'_> {
    type Item = Span;

    fn next(&mut self) -> Option<Span> {
        self.next_until(self.text.len())
    }
}

/// The last hit that starts before byte `at`.
pub(super) fn last_before(query: &Query, text: &str, at: usize) -> Option<Span> {
    let at = ceil_char(text, at);
    match &query.matcher {
        Matcher::Folded(needle) => {
            let finder = Finder::new(needle, text);
            let mut end = finder.reach(text, at);
            loop {
                let (hit, anchor) = finder.last(text, end, at)?;
                if query.accepts(text, hit) {
                    return Some(hit);
                }
                end = anchor;
            }
        }
        Matcher::Exact(finder) => {
            let needle = finder.needle();
            let mut end = text.len().min((at + needle.len()).saturating_sub(1));
            loop {
                let start = memmem::rfind(&text.as_bytes()[..end], needle)?;
                let hit = Span::new(start, start + needle.len());
                if query.accepts(text, hit) {
                    return Some(hit);
                }
                end = hit.end - 1;
            }
        }
        Matcher::Regex(_) => last_regex(query, text, at),
    }
}

/// The last hit of a regular expression that starts before `at`: expressions are read forwards only, so
/// stretches of whole lines are looked through from the last to the first, each longer than the one
/// after it. A hit of several lines that begins in an earlier stretch is not seen in the later one.
fn last_regex(query: &Query, text: &str, at: usize) -> Option<Span> {
    let (mut end, mut length) = (at, 16 * 1024);
    while end > 0 {
        let start = line_start(text, end.saturating_sub(length));
        let hits = Hits::new(query, text, start).take_while(|hit| hit.start < end);
        if let Some(hit) = hits.last() {
            return Some(hit);
        }
        end = start;
        length = (length * 2).min(4 << 20);
    }
    None
}

/// The first `char` boundary at or after `at`.
fn ceil_char(text: &str, at: usize) -> usize {
    let mut at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at += 1;
    }
    at
}

/// The start of the line that `at` is in.
fn line_start(text: &str, at: usize) -> usize {
    memrchr(b'\n', &text.as_bytes()[..at.min(text.len())]).map_or(0, |end| end + 1)
}

/// The end of the line that `at` is in, line end included.
fn line_end(text: &str, at: usize) -> usize {
    let at = at.min(text.len());
    memchr(b'\n', &text.as_bytes()[at..]).map_or(text.len(), |offset| at + offset + 1)
}
