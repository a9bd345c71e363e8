//! The law of what a document says of its words.

use hashiya_core::document::Document;
use tui_bidi::text::{Span, slice};

/// What holds for every document: blocks and styles lie within the text, in order, and blocks cover its words.
pub(crate) fn markup(document: &Document) {
    let text = document.text();
    let mut end = 0;
    for block in document.blocks() {
        assert!(block.span.start >= end && text.is_char_boundary(block.span.start));
        assert!(slice(text, Span::new(end, block.span.start)).trim().is_empty());
        assert!(block.span.end <= text.len() && text.is_char_boundary(block.span.end));
        end = block.span.end;
    }
    assert!(document.blocks().is_empty() || text[end..].trim().is_empty());
    for index in 0..document.paragraphs() {
        let line = document.paragraph(index);
        for inline in document.inlines(index) {
            assert!(inline.span.start >= line.start && inline.span.start <= line.end);
            assert!(text.is_char_boundary(inline.span.start) && text.is_char_boundary(inline.span.end));
        }
        document.paragraph_direction(index);
        document.isolates(index);
    }
    document.sections();
}
