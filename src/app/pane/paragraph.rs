//! What a document asks for one of its paragraphs in the window: its indent, and whether it is a heading, whose number
//! hangs beside its title.

use crate::document::{Document, Kind, Section};
use tui_bidi::{
    layout::{Layout, Options, Setting},
    text::{ParagraphSpan, Span, slice},
};

/// The fewest columns of lines beside which the numbers of headings hang: narrower ones need all for their words.
pub(in crate::app) const HANG_FROM: u16 = 48;

/// The most columns of a heading's number, with what stands between it and the title, that hang.
const LONGEST: usize = 6;

/// How many headings are looked at for the longest number: a page is not laid out by one in thousands.
const HEADINGS: usize = 256;

/// The columns that lines of `width` columns leave free where they start, so that the numbers of headings hang there.
pub(in crate::app) fn hang(document: &Document, width: u16) -> u16 {
    if document.is_of_lines() {
        return 0;
    }
    let first = document.sections().iter().take(HEADINGS);
    let longest = first.filter_map(|section| number_columns(document, section)).max();
    longest.filter(|hang| width >= HANG_FROM + hang).unwrap_or(0)
}

/// The columns in which the number of paragraph `index` hangs; 0 where it has none, or is no heading.
fn hanging(document: &Document, index: usize) -> u16 {
    let section = heading_section(document, index).and_then(|number| document.sections().get(number));
    section.and_then(|section| number_columns(document, section)).unwrap_or(0)
}

/// The columns of the number that the heading of `section` begins with, and of what stands between it and the title; `None`
/// where it begins with none, or is as long as words are.
fn number_columns(document: &Document, section: &Section) -> Option<u16> {
    let start = document.paragraph(section.heading).start;
    let before = slice(document.text(), Span::new(start, section.title.start.max(start)));
    let after = before.strip_prefix(section.number.as_deref()?)?;
    let spaces = after.trim_start_matches(['.', ':', ')', '-', '–', '—', '/']);
    let title = spaces.trim_start();
    let columns = before.chars().count() - title.chars().count();
    (title.len() < spaces.len() && columns <= LONGEST && !section.run_in).then_some(columns as u16)
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
    let setting = Setting { isolates: &isolates, indent, hang, stops, elided };
    let direction = document.paragraph_direction(index);
    Layout::with(document.paragraph_text(index), direction, width, options, &setting)
}

/// The columns that paragraph `index` leaves free at its start: for the marker of a list, the bar of a quotation.
fn indent(document: &Document, index: usize) -> u16 {
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
