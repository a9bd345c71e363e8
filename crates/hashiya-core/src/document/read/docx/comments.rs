//! Comments and tracked changes: what they say, and over which words, while these are told.

use super::super::xml::parts::{self as xml, Part, Tag};
use crate::document::remarks::{Change, Remark};
use std::collections::HashMap;
use tui_bidi::text::Span;

/// What stands beside the words.
#[derive(Default)]
pub(super) struct Beside {
    /// Where comments begin and end, by their id.
    ranges: HashMap<String, Span>,
    changes: Vec<Remark>,
    /// The changes that were begun.
    inserting: Option<Remark>,
    deleting: Option<Remark>,
}

impl Beside {
    /// A comment begins at byte `at`.
    pub(super) fn range(&mut self, tag: &Tag, at: usize) {
        self.ranges.insert(tag.get("id").unwrap_or_default().to_owned(), Span::empty(at));
    }

    /// A comment ends at byte `at`, or stands there; the first end is meant.
    pub(super) fn range_end(&mut self, tag: &Tag, at: usize) {
        let id = tag.get("id").unwrap_or_default().to_owned();
        let range = self.ranges.entry(id).or_insert(Span::empty(at));
        if range.is_empty() {
            range.end = at.max(range.start);
        }
    }

    /// A change begins at byte `at`.
    pub(super) fn begin(&mut self, change: Change, tag: &Tag, at: usize) {
        let said = |name| tag.get(name).map(str::to_owned).filter(|said| !said.trim().is_empty());
        let remark = Remark {
            span: Span::empty(at),
            author: said("author"),
            date: said("date"),
            change: Some(change),
            ..Remark::default()
        };
        *self.of(change) = Some(remark);
    }

    /// A change ends at byte `at`; one of nothing is none.
    pub(super) fn end(&mut self, change: Change, at: usize) {
        let Some(mut remark) = self.of(change).take() else { return };
        remark.span.end = at.max(remark.span.start);
        let words = match change {
            Change::Inserted => !remark.span.is_empty(),
            Change::Deleted => !remark.words.trim().is_empty(),
        };
        self.changes.extend(words.then_some(remark));
    }

    /// Words that were deleted.
    pub(super) fn deleted(&mut self, words: &str) {
        if let Some(remark) = &mut self.deleting {
            remark.words.push_str(words);
        }
    }

    fn of(&mut self, change: Change) -> &mut Option<Remark> {
        match change {
            Change::Inserted => &mut self.inserting,
            Change::Deleted => &mut self.deleting,
        }
    }

    /// The comments that `source`, a part, holds, then the changes; which comment answers which, and what is done,
    /// stands in `threads`.
    pub(super) fn finish(self, source: &str, threads: &str) -> Vec<Remark> {
        let mut remarks = comments(source, &self.ranges);
        let numbers: HashMap<String, usize> =
            remarks.iter().enumerate().filter_map(|(number, own)| Some((own.id.clone()?, number))).collect();
        for part in xml::parts(threads) {
            let Part::Start(tag) = part else { continue };
            let number = |name| tag.get(name).and_then(|id| numbers.get(id)).copied();
            if let Some(remark) = number("paraId").and_then(|number| remarks.get_mut(number)) {
                remark.answers = number("paraIdParent");
                remark.done = matches!(tag.get("done"), Some("1" | "true"));
            }
        }
        remarks.extend(self.changes);
        remarks
    }
}

/// The comments, each known by its last paragraph, as threads of comments name them.
fn comments(source: &str, ranges: &HashMap<String, Span>) -> Vec<Remark> {
    let mut found: Vec<Remark> = Vec::new();
    let mut comment = None::<Remark>;
    let (mut in_words, mut deleted) = (false, 0_usize);
    for part in xml::parts(source) {
        match (part, &mut comment) {
            (Part::Start(tag), None) if tag.name == "comment" => {
                let said = |name| tag.get(name).map(str::to_owned).filter(|said| !said.trim().is_empty());
                let span = tag.get("id").and_then(|id| ranges.get(id)).copied();
                comment = Some(Remark {
                    span: span.unwrap_or_default(),
                    author: said("author"),
                    date: said("date"),
                    ..Remark::default()
                });
            }
            (Part::Start(tag), Some(comment)) => match tag.name.as_str() {
                "p" => comment.id = tag.get("paraId").map(str::to_owned),
                "del" => deleted += 1,
                "t" => in_words = deleted == 0,
                "tab" => comment.words.push(' '),
                "br" | "cr" => comment.words.push('\n'),
                _ => {}
            },
            (Part::End(name), Some(own)) => match name.as_str() {
                "p" => own.words.push('\n'),
                "t" => in_words = false,
                "del" => deleted = deleted.saturating_sub(1),
                "comment" => {
                    found.extend(comment.take().filter(|own| !own.words.trim().is_empty()));
                    deleted = 0;
                }
                _ => {}
            },
            (Part::Words(words), Some(comment)) if in_words => comment.words.push_str(&words),
            _ => {}
        }
    }
    found
}
