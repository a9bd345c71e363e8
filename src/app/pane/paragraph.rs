//! What a document asks for one of its paragraphs in the window: its indent, and whether it is a heading.

use crate::document::{Document, Kind};

/// Whether the first line of paragraph `index` is indented, where paragraphs are told by that: neither a heading nor
/// the further part of a long one.
pub(super) fn is_indented(document: &Document, index: usize) -> bool {
    let plain = document.block(index).is_none_or(|block| block.kind == Kind::Paragraph && block.depth == 0);
    plain && heading_section(document, index).is_none() && !document.paragraph_continues(index)
}

/// The columns that paragraph `index` leaves free at its start: for the marker of a list, the bar of a quotation.
pub(super) fn indent(document: &Document, index: usize) -> u16 {
    let Some(block) = document.block(index) else { return 0 };
    let marker = block.marker.as_ref().map_or(0, |marker| marker.chars().count() as u16 + 1);
    let lists = u16::from(block.depth) * 3;
    u16::from(block.quote) * 2 + lists.max(marker) + if block.kind == Kind::Code { 2 } else { 0 }
}

/// The section whose heading is paragraph `index`, and no more than that.
pub fn heading_section(document: &Document, index: usize) -> Option<usize> {
    let sections = document.sections();
    let number = sections.binary_search_by_key(&index, |section| section.heading).ok()?;
    Some(number).filter(|&number| !sections[number].run_in)
}
