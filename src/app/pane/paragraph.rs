//! What a document asks for one of its paragraphs in the window: its indent, and whether it is a heading, whose number
//! hangs beside its title.

use crate::document::{Document, Kind};
use tui_bidi::{
    layout::{Layout, Options, Setting},
    text::ParagraphSpan,
};

/// The fewest columns of lines beside which the numbers of headings hang: narrower ones need all for their words.
pub(in crate::app) const HANG_FROM: u16 = 48;

/// The columns that lines of `width` columns leave free where they start, so that the numbers of headings hang there.
pub(in crate::app) fn hang(document: &Document, width: u16) -> u16 {
    if document.is_of_lines() {
        return 0;
    }
    let longest = document.longest_number() as u16;
    if longest > 0 && width >= HANG_FROM + longest { longest } else { 0 }
}

/// The columns of the number that paragraph `index` begins with, which hang; 0 where it has none, or is no heading.
fn hanging(document: &Document, index: usize) -> u16 {
    let section = heading_section(document, index).and_then(|number| document.sections().get(number));
    section.and_then(|section| document.number_length(section)).unwrap_or(0) as u16
}

/// Whether the first line of paragraph `index` is indented, where paragraphs are told by that: neither a heading nor
/// the further part of a long one.
pub(super) fn is_indented(document: &Document, index: usize) -> bool {
    let plain = document.block(index).is_none_or(|block| block.kind == Kind::Paragraph && block.depth == 0);
    plain && heading_section(document, index).is_none() && !document.paragraph_continues(index)
}

/// Paragraph `index` in lines of `width` columns, of which `hang` are left free for the numbers of headings; what is
/// `elided` of it is drawn as one sign.
pub(super) fn lay_out(
    document: &Document,
    index: usize,
    width: u16,
    options: &Options,
    hang: u16,
    elided: &[ParagraphSpan],
) -> Layout {
    let (isolates, indent) = (document.isolates(index), hang + indent(document, index));
    let hang = if hang > 0 { hanging(document, index) } else { 0 };
    let stops = document.stops_within(index, width.saturating_sub(indent));
    let ornaments = document.ornaments(index);
    let apart = document.cells_apart(index);
    let setting =
        Setting { isolates: &isolates, apart: &apart, indent, hang, stops, elided, ornaments: &ornaments };
    let direction = document.paragraph_direction(index);
    Layout::with(document.paragraph_text(index), direction, width, options, &setting)
}

/// The columns that paragraph `index` leaves free at its start: for the marker of a list, the bar of a quotation.
fn indent(document: &Document, index: usize) -> u16 {
    let Some(block) = document.block(index) else { return 0 };
    let marker = document.marker(index).map_or(0, |marker| marker.chars().count() as u16 + 1);
    let lists = u16::from(block.depth) * 3;
    u16::from(block.quote) * 2 + lists.max(marker) + if block.kind == Kind::Code { 2 } else { 0 }
}

/// The section whose heading is paragraph `index`, and no more than that.
pub fn heading_section(document: &Document, index: usize) -> Option<usize> {
    let sections = document.sections();
    let number = sections.binary_search_by_key(&index, |section| section.heading).ok()?;
    Some(number).filter(|&number| !sections[number].run_in)
}
