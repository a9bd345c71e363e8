//! The lines of an input as they are drawn: one layout a paragraph, and the way between them and the text.

use crate::layout::{Layout, Options, first_strong};
use crate::text::{Direction, ParagraphByte, Span};

/// Laid out after the last character of every paragraph: it keeps a place for the caret behind the text,
/// and lets white space that was just typed have cells. A no-break space is neutral (it never turns its
/// neighbours) and takes one column.
const SENTINEL: char = '\u{A0}';

/// One line of the text, up to its line end, laid out.
#[derive(Clone, Debug)]
pub(super) struct Paragraph {
    layout: Layout,
    bytes: usize,
}

impl Paragraph {
    fn new(text: &str, base: Direction, width: u16, options: Options) -> Self {
        let direction = direction(text, base);
        let layout = Layout::new(&format!("{text}{SENTINEL}"), direction, width, &options);
        Self { layout, bytes: text.len() }
    }
}

/// The paragraphs of `text`.
pub(super) fn paragraphs(
    text: &str,
    base: Direction,
    width: u16,
    options: Options,
) -> impl Iterator<Item = Paragraph> + '_ {
    text.split('\n').map(move |text| Paragraph::new(text, base, width, options))
}

/// As for the paragraphs of a document: beside a right-to-left article one right-to-left letter turns the
/// paragraph, beside a left-to-right one only the first strong letter does. Without letters: as the article. Addresses and
/// paths run as their first letters do.
fn direction(text: &str, base: Direction) -> Direction {
    let first = first_strong(text).unwrap_or(base);
    let turned = |c: char| first_strong(c.encode_utf8(&mut [0; 4])) == Some(Direction::RightToLeft);
    match base {
        Direction::RightToLeft if text.chars().any(turned) && !is_address(text) => Direction::RightToLeft,
        _ => first,
    }
}

/// Whether `text` is nothing but the address of a page, or the path of a file.
fn is_address(text: &str) -> bool {
    let begins =
        |start: &&str| text.strip_prefix(*start).is_some_and(|rest| rest.starts_with(char::is_alphanumeric));
    !text.contains(char::is_whitespace)
        && (text.contains("://") || ["/", "./", "../", "~/"].iter().any(begins))
}

/// All paragraphs of an input.
#[derive(Clone, Debug)]
pub(super) struct Lines(pub(super) Vec<Paragraph>);

/// A line as drawn: which paragraph, which of its lines, and where that paragraph starts in the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Place {
    pub(super) paragraph: usize,
    pub(super) line: usize,
    pub(super) start: usize,
}

/// A cluster of a line in visual order: its bytes in the text, and whether it runs to the left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Shown {
    pub(super) span: Span,
    pub(super) leftward: bool,
}

impl Lines {
    pub(super) fn layout(&self, place: Place) -> &Layout {
        &self.0[place.paragraph].layout
    }

    pub(super) fn rewrap(&mut self, width: u16) {
        self.0.iter_mut().for_each(|paragraph| paragraph.layout.rewrap(width));
    }

    /// The number of the paragraph that byte `at` stands in, and where it starts.
    pub(super) fn paragraph_at(&self, at: usize) -> (usize, usize) {
        let mut start = 0;
        for (index, paragraph) in self.0.iter().enumerate() {
            if at <= start + paragraph.bytes || index + 1 == self.0.len() {
                return (index, start);
            }
            start += paragraph.bytes + 1;
        }
        (0, 0)
    }

    /// The bytes of paragraph `index`, which starts at byte `start`.
    pub(super) fn span(&self, index: usize, start: usize) -> Span {
        Span::new(start, start + self.0[index].bytes)
    }

    /// The line that holds the cluster at byte `at`.
    pub(super) fn place(&self, at: usize) -> Place {
        let (paragraph, start) = self.paragraph_at(at);
        Place { paragraph, line: self.0[paragraph].layout.line_of(ParagraphByte::of_text(at, start)), start }
    }

    pub(super) fn direction(&self, paragraph: usize) -> Direction {
        self.0[paragraph].layout.direction()
    }

    /// The paragraph after (`onward`) or before that of `place`, and where it starts.
    pub(super) fn beside(&self, place: Place, onward: bool) -> Option<(usize, usize)> {
        let index = if onward { place.paragraph + 1 } else { place.paragraph.checked_sub(1)? };
        let bytes = self.0.get(index)?.bytes;
        let start =
            if onward { place.start + self.0[place.paragraph].bytes + 1 } else { place.start - bytes - 1 };
        Some((index, start))
    }

    /// The line below (`down`) or above.
    pub(super) fn neighbour(&self, place: Place, down: bool) -> Option<Place> {
        let line = if down { Some(place.line + 1) } else { place.line.checked_sub(1) };
        if let Some(line) = line.filter(|line| *line < self.layout(place).len()) {
            return Some(Place { line, ..place });
        }
        let (paragraph, start) = self.beside(place, down)?;
        let line = if down { 0 } else { self.0[paragraph].layout.len() - 1 };
        Some(Place { paragraph, line, start })
    }

    /// The line's bytes in the text; the last line of a paragraph ends before the sentinel.
    pub(super) fn line_span(&self, place: Place) -> Span {
        let whole = self.span(place.paragraph, place.start);
        self.layout(place).line(place.line).span().in_text(place.start).intersect(whole)
    }

    /// The clusters of a line from left to right, the sentinel left out.
    pub(super) fn shown(&self, place: Place) -> Vec<Shown> {
        let layout = self.layout(place);
        let end = ParagraphByte::new(self.0[place.paragraph].bytes);
        let mut shown = Vec::new();
        for run in layout.line(place.line).runs() {
            let from = shown.len();
            let leftward = run.level % 2 == 1;
            let mut at = run.span.start;
            while let Some(cluster) = layout.cluster_at(at).filter(|_| at < run.span.end.min(end)) {
                let span = Span::new(cluster.span.start, cluster.span.end.min(end)).in_text(place.start);
                shown.push(Shown { span, leftward });
                at = cluster.span.end;
            }
            if leftward {
                shown[from..].reverse();
            }
        }
        shown
    }

    /// The lines of paragraph `index` before line `line`, added to those of all paragraphs before.
    pub(super) fn rows_before(&self, place: Place) -> usize {
        let before = self.0[..place.paragraph].iter().map(|paragraph| paragraph.layout.len());
        before.sum::<usize>() + place.line
    }

    /// The line that is number `row` over all.
    pub(super) fn place_of_row(&self, row: usize) -> Option<Place> {
        let (mut start, mut line) = (0, row);
        for (index, paragraph) in self.0.iter().enumerate() {
            if line < paragraph.layout.len() {
                return Some(Place { paragraph: index, line, start });
            }
            line -= paragraph.layout.len();
            start += paragraph.bytes + 1;
        }
        None
    }

    /// How many lines there are over all.
    pub(super) fn rows(&self) -> usize {
        self.0.iter().map(|paragraph| paragraph.layout.len()).sum()
    }
}
