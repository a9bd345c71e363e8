//! Where the caret stands on the screen, and where Left, Right, Up and Down take it.
//!
//! Between two clusters of different direction one place in the text is two places on the screen, and the
//! reverse. The caret therefore clings to one cluster ([`Affinity`]): it stands at the edge of that cluster
//! which touches the place. Left and Right cross exactly one cluster and cling to the one they crossed, so
//! that Left after Right is back in the same column.

use super::lines::{Lines, Place, Shown};
use crate::layout::Cell;
use crate::text::{Direction, ParagraphByte, Span};

/// Which of its two neighbours in the text the caret clings to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Affinity {
    /// The cluster before, as after typing it.
    Before,
    /// The cluster after.
    After,
}

/// A place between two clusters of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Caret {
    /// The byte before which the caret stands, on a cluster's edge.
    pub at: usize,
    /// The neighbour that it clings to.
    pub affinity: Affinity,
}

impl Caret {
    /// Before byte `at`, clinging to what follows.
    pub(super) fn after(at: usize) -> Self {
        Self { at, affinity: Affinity::After }
    }

    /// At byte `at`, clinging to what goes before.
    pub(super) fn before(at: usize) -> Self {
        Self { at, affinity: Affinity::Before }
    }
}

/// A caret on the screen: between which two clusters of which line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Edge {
    pub(super) place: Place,
    /// How many clusters of the line stand at its left.
    pub(super) index: usize,
}

/// The cell of the screen for `caret`: its line, and the column to put a block cursor on. That is the cell
/// of the cluster it clings to when that follows, else the one that lies behind the cluster in its own
/// direction, where the next letter would appear.
pub(super) fn column(lines: &Lines, caret: Caret) -> (Place, u16) {
    if let Some(found) = column_before(lines, caret) {
        return found;
    }
    let place = lines.place(caret.at);
    let at = ParagraphByte::of_text(caret.at, place.start);
    let line = lines.layout(place).line(place.line);
    if let Some(cell) = line.cells().find(|cell| cell.span.contains(at)) {
        return (place, near_end(cell));
    }
    // What hangs has no cell: the caret waits behind the last one that has.
    let last = line.cells().filter(|cell| cell.span.start < at).max_by_key(|cell| cell.span.start);
    let end = last.map_or(line.column(), |cell| behind(cell).unwrap_or_else(|| near_end(cell)));
    (place, end.min(lines.layout(place).width().saturating_sub(1)))
}

/// The same where the caret clings to the cluster before and that leaves a column behind itself.
fn column_before(lines: &Lines, caret: Caret) -> Option<(Place, u16)> {
    let place = place_before(lines, caret)?;
    let before = ParagraphByte::of_text(caret.at - 1, place.start);
    let layout = lines.layout(place);
    let mut cells = layout.line(place.line).cells().filter(|cell| cell.span.contains(before));
    let first = cells.next()?;
    let far = cells.last().filter(|_| first.level % 2 == 0).unwrap_or(first);
    let column = behind(far)?;
    (column < layout.width()).then_some((place, column))
}

/// The line of the cluster before `caret`, when it clings to one in its own paragraph.
fn place_before(lines: &Lines, caret: Caret) -> Option<Place> {
    let (_, start) = lines.paragraph_at(caret.at);
    (caret.affinity == Affinity::Before && caret.at > start).then(|| lines.place(caret.at - 1))
}

/// The column of a cell where its cluster begins.
fn near_end(cell: Cell<'_>) -> u16 {
    if cell.level % 2 == 1 { cell.columns().end - 1 } else { cell.column }
}

/// The column that follows a cell in its own direction.
fn behind(cell: Cell<'_>) -> Option<u16> {
    if cell.level % 2 == 1 { cell.column.checked_sub(1) } else { Some(cell.columns().end) }
}

/// Between which clusters `caret` stands.
pub(super) fn edge(lines: &Lines, caret: Caret) -> Edge {
    let find = |place: Place, at: usize| {
        let shown = lines.shown(place);
        shown.iter().position(|shown| shown.span.contains(at)).map(|index| (shown[index], index))
    };
    if let Some(place) = place_before(lines, caret)
        && let Some((shown, index)) = find(place, caret.at - 1)
    {
        return Edge { place, index: index + usize::from(!shown.leftward) };
    }
    let place = lines.place(caret.at);
    let index = match find(place, caret.at) {
        Some((shown, index)) => index + usize::from(shown.leftward),
        // The end of the paragraph: where its base direction leads.
        None if lines.layout(place).direction() == Direction::RightToLeft => 0,
        None => lines.shown(place).len(),
    };
    Edge { place, index }
}

/// A side of the screen.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    Left,
    Right,
}

impl Side {
    /// Whether a paragraph of this direction is read towards this side.
    fn is_onward(self, direction: Direction) -> bool {
        (self == Self::Left) == (direction == Direction::RightToLeft)
    }

    /// The caret that has just crossed `shown` towards this side.
    fn across(self, shown: Shown) -> Caret {
        if shown.leftward == (self == Self::Left) {
            Caret::before(shown.span.end)
        } else {
            Caret::after(shown.span.start)
        }
    }
}

/// One cluster to the left or right; `base` is the direction of the input.
pub(super) fn beside(lines: &Lines, caret: Caret, side: Side, base: Direction) -> Option<Caret> {
    let Edge { place, index } = edge(lines, caret);
    let crossed = if side == Side::Left { index.checked_sub(1) } else { Some(index) };
    match crossed.and_then(|index| lines.shown(place).get(index).copied()) {
        Some(shown) => Some(side.across(shown)),
        None => beyond(lines, place, side, base),
    }
}

/// Past the side of a line. Within a paragraph, that is a cluster of the line where the paragraph goes on or
/// comes from; past a paragraph it is the line end, to the next or the one before as the input is read, and
/// to the end of it from which the same key goes on. So one key walks over everything, once.
fn beyond(lines: &Lines, place: Place, side: Side, base: Direction) -> Option<Caret> {
    let onward = side.is_onward(lines.layout(place).direction());
    if let Some(to) = lines.neighbour(place, onward).filter(|to| to.paragraph == place.paragraph) {
        let shown = lines.shown(to);
        let crossed = if side == Side::Left { shown.last() } else { shown.first() };
        return crossed.map(|shown| side.across(*shown)).or(Some(Caret::after(lines.line_span(to).start)));
    }
    let (index, start) = lines.beside(place, side.is_onward(base))?;
    let whole = lines.span(index, start);
    let near = if side.is_onward(lines.direction(index)) { whole.start } else { whole.end };
    Some(Caret::after(near))
}

/// The place of the text that is drawn in line `place` nearest to `column`: before the cell that is there;
/// outside the line at its near side.
pub(super) fn at_column(lines: &Lines, place: Place, column: u16) -> Caret {
    let end = lines.line_span(place).end;
    let line = lines.layout(place).line(place.line);
    let Some(cell) = line.nearest(column).and_then(|span| line.cells().find(|cell| cell.span == span)) else {
        return Caret::after(end);
    };
    // The sentinel may be part of the last cluster (after U+0600, say).
    let span = cell.span.in_text(place.start);
    let shown = Shown { span: Span::new(span.start, span.end.min(end)), leftward: cell.level % 2 == 1 };
    if span.start >= end {
        Caret::after(end)
    } else if column < cell.column {
        Side::Left.across(shown)
    } else if column >= cell.columns().end {
        Side::Right.across(shown)
    } else {
        Caret::after(shown.span.start)
    }
}
