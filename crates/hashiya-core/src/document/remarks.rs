//! What somebody wrote or changed beside the words: comments and tracked changes of word processors.

use tui_bidi::text::{Span, floor_char, slice};

/// What a tracked change did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// The words were inserted.
    Inserted,
    /// Words that stood behind these were deleted; they are what the remark says.
    Deleted,
}

/// A comment or a tracked change.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Remark {
    /// The words of the text that it is about, in bytes.
    pub span: Span,
    /// What a comment says, or what was deleted.
    pub words: String,
    /// Who made it.
    pub author: Option<String>,
    /// When, as written.
    pub date: Option<String>,
    /// The name that the source keeps for it, if any.
    pub id: Option<String>,
    /// The remark that it answers, by its number among all.
    pub answers: Option<usize>,
    /// Whether what it asks for is done.
    pub done: bool,
    /// What it changed; `None` for a comment.
    pub change: Option<Change>,
}

/// Brings `remarks` on words: what has none is about the word before it. Changes of one author that touch are one.
pub(super) fn settle(text: &str, remarks: Vec<Remark>) -> Vec<Remark> {
    let mut settled: Vec<Remark> = Vec::with_capacity(remarks.len());
    for mut remark in remarks {
        let own = remark.span;
        let start = floor_char(text, own.start.min(text.len()));
        let span = trimmed(text, Span::new(start, floor_char(text, own.end.min(text.len())).max(start)));
        if span.is_empty() && remark.change == Some(Change::Inserted) {
            continue; // an inserted image or line end
        }
        remark.span = if span.is_empty() { word_at(text, start) } else { span };
        let touches = |last: &&mut Remark| {
            let between = text.get(last.span.end..remark.span.start);
            let near = last.span == remark.span || between.is_some_and(|between| between.trim().is_empty());
            last.change.is_some() && (last.change, &last.author) == (remark.change, &remark.author) && near
        };
        match settled.last_mut().filter(touches) {
            Some(last) if remark.change == Some(Change::Deleted) && last.span == remark.span => {
                last.words.push_str(&remark.words);
            }
            Some(last) if remark.change == Some(Change::Inserted) => last.span = last.span.union(remark.span),
            _ => settled.push(remark),
        }
    }
    settled.iter_mut().for_each(|remark| remark.words = remark.words.trim().to_owned());
    settled
}

/// `span` without white space at its ends.
fn trimmed(text: &str, span: Span) -> Span {
    let words = slice(text, span);
    let start = span.start + words.len() - words.trim_start().len();
    Span::new(start, start + words.trim().len())
}

/// The longest word that is looked for, in bytes.
const WORD: usize = 200;

/// The word that ends at byte `at` or before it, in the same line; else the one that follows.
fn word_at(text: &str, at: usize) -> Span {
    let before = text[..at].trim_end_matches([' ', '\t']);
    if !before.is_empty() && !before.ends_with('\n') {
        let near = floor_char(before, before.len().saturating_sub(WORD));
        let word = before[near..].rsplit(char::is_whitespace).next().unwrap_or_default();
        return Span::new(before.len() - word.len(), before.len());
    }
    let start = text.len() - text[at..].trim_start().len();
    let near = &text[start..floor_char(text, (start + WORD).min(text.len()))];
    Span::new(start, start + near.find(char::is_whitespace).unwrap_or(near.len()))
}
