//! What an annotation points at: quote, context, place.

use crate::document::{CodePoint, Document};
use tui_bidi::text::{self, Span, fold};

/// How many code points of context are kept on either side of a quote.
pub const CONTEXT: usize = 64;
/// Texts longer than this (bytes) have their twins counted letter for letter, not folded: no key waits for that.
const FOLDABLE: usize = 256 << 10;

/// A stretch of text, described well enough to be found again after edits.
///
/// The three selectors of the W3C Web Annotation model in one: quote with context, position, and the
/// revision of the text that the position belongs to.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Target {
    /// The quote as it stands in the text: logical order, never normalised.
    pub exact: String,
    /// At most [`CONTEXT`] code points before it, from a word's edge.
    pub prefix: String,
    /// At most [`CONTEXT`] code points after it, to a word's edge.
    pub suffix: String,
    /// The first code point, counted in the decoded text.
    pub start: CodePoint,
    /// One past the last code point.
    pub end: CodePoint,
    /// `b3:` and the first 16 hex digits of the hash of the text that the numbers belong to.
    pub rev: Option<String>,
    /// The words of the heading that it stands under, a hint.
    pub section: Option<String>,
    /// How often the folded quote occurred in the text when the target was made; 0 when not known.
    pub twins: u32,
    /// The reader of a form that gave the text, with its version, as `html/1`; `None` where the text is the file's own.
    pub reader: Option<String>,
}

impl Target {
    /// The target of the bytes `span` of `document`, widened to cluster edges.
    ///
    /// Of the [beginning](Document::beginning) of a long file `rev` stays open: its hash is not the text's.
    pub fn of(document: &Document, span: Span) -> Self {
        let heading = document.section_at(span.start).and_then(|index| document.sections().get(index));
        Self {
            rev: document.is_complete().then(|| rev(&document.hash())),
            section: heading.map(|section| text::slice(document.text(), section.title).to_owned()),
            reader: document.reader(),
            ..Self::at(
                document.text(),
                span,
                |byte| document.code_point(byte),
                |exact| {
                    let text = document.text();
                    if text.len() > FOLDABLE {
                        as_written(text, exact)
                    } else {
                        twins(document.folded(), exact)
                    }
                },
            )
        }
    }

    /// The target of the bytes `span` of `text`, widened to cluster edges; `start` and `end` are
    /// counted from the text's start, `rev` and `section` left open.
    #[cfg(feature = "testing")]
    pub fn of_text(text: &str, span: Span) -> Self {
        let twins = |exact: &str| twins(fold::fold(text).text(), exact);
        Self::at(text, span, |byte| CodePoint::new(text[..byte].chars().count()), twins)
    }

    /// The target of which no more than the words are known: they are said to start a text.
    pub(crate) fn of_words(exact: String) -> Self {
        Self { end: CodePoint::default().plus(exact.chars().count()), exact, ..Self::default() }
    }

    /// Whether its numbers are those of a text, and not where one begins to count for want of any.
    pub(super) fn is_numbered(&self) -> bool {
        self.rev.is_some() || self.start > CodePoint::default()
    }

    /// The target of `span` of `text`; `code_point` says how many code points stand before a byte of it, `twins` how often a
    /// quote stands in it.
    fn at(
        text: &str,
        span: Span,
        code_point: impl Fn(usize) -> CodePoint,
        twins: impl Fn(&str) -> u32,
    ) -> Self {
        let span = Span::new(text::snap_start(text, span.start), text::snap_end(text, span.end));
        let exact = text::slice(text, span);
        let start = code_point(span.start);
        Self {
            exact: exact.to_owned(),
            prefix: before(text, span.start).to_owned(),
            suffix: after(text, span.end).to_owned(),
            start,
            end: start.plus(exact.chars().count()),
            twins: twins(exact),
            ..Self::default()
        }
    }
}

impl Target {
    /// The lines of `text`, in which the target was made, that it stands in.
    ///
    /// ```
    /// # use hashiya_core::document::CodePoint;
    /// let (start, end) = (CodePoint::new(3), CodePoint::new(4));
    /// let target = hashiya_core::notebook::Target { start, end, ..Default::default() };
    /// assert_eq!(target.paragraph_in("one\ntwo\nthree"), "one");
    /// ```
    pub fn paragraph_in<'t>(&self, text: &'t str) -> &'t str {
        let byte =
            |place: CodePoint| text.char_indices().nth(place.get()).map_or(text.len(), |(byte, _)| byte);
        let (start, end) = (byte(self.start), byte(self.end.minus(1).max(self.start)));
        let from = text[..start].rfind('\n').map_or(0, |at| at + 1);
        let to = text[end..].find('\n').map_or(text.len(), |at| end + at);
        &text[from..to]
    }
}

/// The short form of a document's hash that [`Target::rev`] holds.
///
/// ```
/// assert_eq!(hashiya_core::notebook::rev("blake3:9f2c1e77a0d4b8c1aaaa"), "b3:9f2c1e77a0d4b8c1");
/// ```
pub fn rev(hash: &str) -> String {
    let hex = hash.strip_prefix("blake3:").unwrap_or(hash);
    format!("b3:{}", hex.get(..16).unwrap_or(hex))
}

/// The context before byte `at`: at most [`CONTEXT`] code points, without a broken word at its start.
fn before(text: &str, at: usize) -> &str {
    let head = &text[..at];
    let Some((start, _)) = head.char_indices().rev().nth(CONTEXT - 1) else { return head };
    let context = &head[start..];
    if head[..start].ends_with(char::is_whitespace) {
        return context;
    }
    let word = context.find(char::is_whitespace).unwrap_or(0);
    &context[text::snap_end(context, word)..]
}

/// The context after byte `at`: at most [`CONTEXT`] code points, without a broken word at its end.
fn after(text: &str, at: usize) -> &str {
    let tail = &text[at..];
    let Some((end, _)) = tail.char_indices().nth(CONTEXT) else { return tail };
    let context = &tail[..end];
    if tail[end..].starts_with(char::is_whitespace) {
        return context;
    }
    context.rfind(char::is_whitespace).map_or(context, |word| &context[..text::snap_start(context, word)])
}

/// How often the quote stands in `text` letter for letter.
fn as_written(text: &str, exact: &str) -> u32 {
    memchr::memmem::find_iter(text.as_bytes(), exact).take(1000).count() as u32
}

/// How often the quote occurs in a text, `folded`.
fn twins(folded: &str, exact: &str) -> u32 {
    let quote = fold::fold(exact);
    let quote = quote.text().trim();
    if quote.is_empty() {
        return 1;
    }
    as_written(folded, quote)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_target_counts_code_points_and_stands_on_clusters() {
        let text = "قَال الرجل";
        let target = Target::of_text(text, Span::new(2, 4));
        assert_eq!((target.exact.as_str(), target.start.get(), target.end.get()), ("قَ", 0, 2));
        let word = Target::of_text(text, Span::new(9, text.len()));
        assert_eq!((word.exact.as_str(), word.start.get(), word.end.get()), ("الرجل", 5, 10));
        assert_eq!((word.prefix.as_str(), word.suffix.as_str(), word.twins), ("قَال ", "", 1));
    }

    #[test]
    fn twins_are_counted_alike_in_a_document_and_in_its_text() {
        let text = "قَالَ زيد ثم قال عمرو، قال";
        let document = Document::parse(text.as_bytes(), "a.txt").unwrap();
        for (start, length) in [(0, 10), (text.len() - 6, 6), (11, 6)] {
            let span = Span::new(start, start + length);
            assert_eq!(Target::of(&document, span).twins, Target::of_text(text, span).twins);
        }
        assert_eq!(Target::of(&document, Span::new(text.len() - 6, text.len())).twins, 3);
    }

    #[test]
    fn context_ends_at_words() {
        let text = "كلمة ".repeat(40);
        let target = Target::of_text(&text, Span::new(9 * 20, 9 * 20 + 8));
        assert!(target.prefix.starts_with(' ') || target.prefix.starts_with('ك'));
        assert!(target.prefix.chars().count() <= CONTEXT);
        assert!(target.suffix.ends_with("كلمة") || target.suffix.ends_with(' '));
        assert_eq!(target.twins, 40);
    }
}
