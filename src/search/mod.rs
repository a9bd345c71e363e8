//! Floor 2: a query becomes spans.
//!
//! What is looked for is folded ([`fold`](crate::text::fold)), looked for in folded text, and mapped back
//! to the stretch of the source that it stands for, marks included.

use crate::text::{Span, fold::fold, snap_end};

/// How a needle is compared with the text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Mode {
    /// Folded: as readers spell.
    #[default]
    Folded,
    /// Code point by code point.
    Exact,
    /// As a regular expression on the text as it stands.
    Regex,
}

/// Why a needle cannot be looked for; one line.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BadQuery {
    /// Nothing is left of it to look for.
    #[error("nothing to look for: type a letter")]
    Empty,
    /// It is no regular expression.
    #[error("no regular expression: {0}")]
    Regex(String),
}

/// Something to look for.
#[derive(Clone, Debug)]
pub struct Query {
    needle: regex::Regex,
    folded: bool,
}

impl Query {
    /// A query for `needle`; `word`: only whole words; `clitics`: words with Arabic clitics count as whole.
    pub fn new(needle: &str, mode: Mode, word: bool, clitics: bool) -> Result<Self, BadQuery> {
        let pattern = match mode {
            Mode::Folded => regex::escape(fold(needle).text().trim()),
            Mode::Exact => regex::escape(needle),
            Mode::Regex => needle.to_owned(),
        };
        if pattern.is_empty() {
            return Err(BadQuery::Empty);
        }
        let before = if clitics { "(?:[وف]?[بلك]?(?:ال)?)" } else { "" };
        let pattern = if word { format!(r"\b{before}(?:{pattern})\b") } else { pattern };
        let bad = |error: regex::Error| {
            BadQuery::Regex(error.to_string().lines().last().unwrap_or_default().to_owned())
        };
        Ok(Self { needle: regex::Regex::new(&pattern).map_err(bad)?, folded: mode == Mode::Folded })
    }

    /// The matches in `text`, in order, none over another.
    pub fn find_in<'a>(&'a self, text: &'a str) -> impl Iterator<Item = Span> + 'a {
        let folded = if self.folded { fold(text) } else { fold("") };
        let spans: Vec<Span> = if self.folded {
            self.needle.find_iter(folded.text()).map(|hit| folded.source(hit.range().into())).collect()
        } else {
            self.needle.find_iter(text).map(|hit| hit.range().into()).collect()
        };
        spans.into_iter().filter(|span| !span.is_empty())
    }

    /// The first match at byte `at` or after it, or the last one that starts before it; reads no more
    /// lines than it needs.
    pub fn find_from(&self, text: &str, at: usize, backwards: bool) -> Option<Span> {
        let at = snap_end(text, at);
        let own = text[..at].rfind('\n').map_or(0, |end| end + 1);
        if backwards {
            let mut end = text[own..].find('\n').map_or(text.len(), |end| own + end);
            let mut start = own;
            loop {
                let hits = self.find_in(&text[start..end]).map(|span| span.forward(start));
                if let Some(hit) = hits.filter(|span| span.start < at).last() {
                    return Some(hit);
                }
                end = start.checked_sub(1)?;
                start = text[..end].rfind('\n').map_or(0, |end| end + 1);
            }
        }
        let mut start = own;
        text[own..].split_inclusive('\n').find_map(|line| {
            let from = start;
            start += line.len();
            self.find_in(line).map(|span| span.forward(from)).find(|span| span.start >= at)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_found_is_the_source_with_its_marks() {
        let text = "قال كَتَبَ\nثم كتب";
        let query = Query::new("كتب", Mode::Folded, false, false).unwrap();
        let found: Vec<&str> = query.find_in(text).map(|span| &text[span.start..span.end]).collect();
        assert_eq!(found, ["كَتَبَ", "كتب"]);
        assert_eq!(query.find_from(text, 9, false).map(|span| span.start), Some("قال كَتَبَ\nثم ".len()));
        assert_eq!(
            query.find_from(text, text.len(), true).map(|span| span.start),
            Some("قال كَتَبَ\nثم ".len())
        );
        assert_eq!(query.find_from(text, 8, true).map(|span| span.start), Some(7));
    }
}
