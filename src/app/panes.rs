//! Where everything stands: a pure function of the screen's size and what the user asked for.

use super::pane::paragraph::HANG_FROM;
use std::ops::Range;
use tui_bidi::text::Direction;

/// Below this width, in columns, the sidebar lies over the text instead of beside it.
pub(super) const SIDEBAR_BESIDE: u16 = 90;
/// The fewest columns of text that stay in sight beside a sidebar that lies over it; else it takes all.
const LEAST_BESIDE: u16 = 20;
/// From this width on, notes stand in the margin beside their lines.
pub const MARGIN_FROM: u16 = 120;
/// The smallest screen that shows a page: columns and rows.
pub const SMALLEST: (u16, u16) = (20, 6);
/// The narrowest and the widest sidebar, in columns.
pub(super) const SIDEBAR: (u16, u16) = (20, 60);

/// Columns that the numbers of pages take beside the text.
const PAGES: u16 = 7;

/// A rectangle of the screen, in columns and rows from the top left.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Area {
    /// Its first column.
    pub left: u16,
    /// Its first row.
    pub top: u16,
    /// Its columns.
    pub width: u16,
    /// Its rows.
    pub height: u16,
}

impl Area {
    /// Whether the cell at `column`, `row` of the screen lies in it.
    pub fn contains(self, column: u16, row: u16) -> bool {
        (self.left..self.left + self.width).contains(&column)
            && (self.top..self.top + self.height).contains(&row)
    }

    /// The area without `columns` at its left.
    fn without_left(self, columns: u16) -> Self {
        let columns = columns.min(self.width);
        Self { left: self.left + columns, width: self.width - columns, ..self }
    }

    /// The area without `columns` at its right.
    fn without_right(self, columns: u16) -> Self {
        Self { width: self.width.saturating_sub(columns), ..self }
    }

    /// The area without `columns` at the side where `reading` starts.
    pub(super) fn without_start(self, columns: u16, reading: Direction) -> Self {
        if reading.is_rtl() { self.without_right(columns) } else { self.without_left(columns) }
    }

    /// The outermost `columns` at the side where `reading` starts.
    pub(super) fn start(self, columns: u16, reading: Direction) -> Self {
        let columns = columns.min(self.width);
        let left = if reading.is_rtl() { self.left + self.width - columns } else { self.left };
        Self { left, width: columns, ..self }
    }
}

/// What the reader wants to see, and the document decides.
#[allow(clippy::struct_excessive_bools, reason = "each is a choice of its own")]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Request {
    /// The direction of the document: its start side is the reading side.
    pub reading: Direction,
    /// Whether the sidebar is shown.
    pub sidebar: bool,
    /// Whether the list with the focus is the whole window.
    pub whole: bool,
    /// The sidebar's width in columns; 0: a quarter of the window, within bounds.
    pub sidebar_width: u16,
    /// The side of the screen that the sidebar stands at: left is where left-to-right text starts.
    pub side: Direction,
    /// The widest line of text, in columns.
    pub measure: u16,
    /// The columns in which the numbers of headings hang.
    pub hang: u16,
    /// Whether the lines need the width of the window: nothing is kept free around them.
    pub close: bool,
    /// Whether the lines have all of it: programs write lines as wide as their terminal. There is neither gutter nor scroll
    /// bar then.
    pub bare: bool,
    /// Whether notes stand in the margin where there is room.
    pub margin: bool,
    /// Whether variants stand at the foot of the pane.
    pub foot: bool,
    /// Whether the numbers of pages stand beside their lines.
    pub pages: bool,
}

/// The screen's parts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Panes {
    /// The title bar at the top.
    pub bar: Area,
    /// The line of hints and messages at the bottom.
    pub status: Area,
    /// The whole text pane, scroll bar and gutter included.
    pub pane: Area,
    /// The lines of the text. Where numbers of headings hang beside them, it reaches over the gutter.
    pub page: Area,
    /// Two columns at the reading side of the lines: the bars and dots of annotations. None where nothing is annotated in
    /// what a program wrote.
    pub gutter: Area,
    /// One column at the far side of the pane; none where there is no gutter.
    pub scrollbar: Area,
    /// Where notes stand beside their lines.
    pub margin: Option<Area>,
    /// Where variants stand below the lines, a rule with a title in the first row.
    pub foot: Option<Area>,
    /// The sidebar, without its rule.
    pub sidebar: Option<Area>,
    /// The thin rule between the sidebar and the text.
    pub rule: Option<Area>,
    /// Whether the sidebar lies over the text.
    pub overlay: bool,
    /// Whether the list with the focus is the whole window.
    pub whole: bool,
    /// Whether the screen is too small for a page.
    pub too_small: bool,
}

impl Panes {
    /// The parts of a pane in `area`, its title in the first row.
    pub(super) fn in_area(area: Area, request: Request) -> Self {
        let bar = Area { height: area.height.min(1), ..area };
        let pane = Area { top: area.top + bar.height, height: area.height - bar.height, ..area };
        let mut result = Self { bar, ..Self::default() };
        text_pane(pane, request, &mut result);
        result
    }

    /// These parts with the text and its title in `area`, as `request` has them.
    pub(super) fn with_text_in(self, area: Area, request: Request) -> Self {
        let Self { status, sidebar, rule, overlay, whole, too_small, .. } = self;
        Self { status, sidebar, rule, overlay, whole, too_small, ..Self::in_area(area, request) }
    }
}

/// The parts of a screen of `width` columns and `height` rows.
pub(super) fn panes(width: u16, height: u16, request: Request) -> Panes {
    if width < SMALLEST.0 || height < SMALLEST.1 {
        let bar = Area { left: 0, top: 0, width, height: height.min(1) };
        return Panes { bar, too_small: true, ..Panes::default() };
    }
    let row = |top| Area { left: 0, top, width, height: 1 };
    let body = Area { left: 0, top: 1, width, height: height - 2 };
    let narrow = width < SIDEBAR_BESIDE;
    let overlay = request.sidebar && (narrow || request.whole);
    let columns = sidebar_columns(width, request.sidebar_width);
    // Pieces of words beside a list that lies over the text tell nothing.
    let whole = request.whole || narrow && width.saturating_sub(columns + 1) < LEAST_BESIDE;
    let (bar, status) = (row(0), row(height - 1));
    let mut result = Panes { bar, status, overlay, whole: request.whole, ..Panes::default() };
    let mut pane = body;
    if request.sidebar && whole {
        (result.sidebar, result.rule) = (Some(body), Some(Area { width: 0, ..body }));
    } else if request.sidebar {
        let columns = if overlay { columns } else { columns.min(width / 2) };
        let with_rule = body.start(columns + 1, request.side);
        result.sidebar = Some(with_rule.start(columns, request.side));
        result.rule = Some(with_rule.without_start(columns, request.side));
        if !overlay {
            pane = body.without_start(columns + 1, request.side);
        }
    }
    text_pane(pane, request, &mut result);
    result
}

/// The columns of a sidebar that shall have `wanted` of a window of `width`: a quarter where nothing is wanted, and
/// room for titles of twenty letters.
pub(super) fn sidebar_columns(width: u16, wanted: u16) -> u16 {
    match wanted {
        0 => (width / 4).clamp(32, 48),
        wanted => wanted.clamp(SIDEBAR.0, SIDEBAR.1),
    }
}

/// Divides the text pane: scroll bar, padding, page, gutter, and the margin where there is room.
fn text_pane(pane: Area, request: Request, result: &mut Panes) {
    let reading = request.reading;
    let far = if reading.is_rtl() { Direction::LeftToRight } else { Direction::RightToLeft };
    result.pane = pane;
    let foot = foot_rows(pane.height).filter(|_| request.foot);
    let pane = Area { height: pane.height - foot.unwrap_or(0), ..pane };
    result.foot = foot.map(|height| Area { top: pane.top + pane.height, height, ..pane });
    if request.bare {
        (result.scrollbar, result.gutter, result.page) = (pane.start(0, far), pane.start(0, reading), pane);
        return;
    }
    result.scrollbar = pane.start(1, far);
    let mut room = pane.without_start(1, far);
    let narrow = room.width < 44;
    if request.pages && !narrow {
        room = room.without_start(PAGES, far);
    }
    let padding = if request.close { 0 } else { 1 + u16::from(!narrow) };
    let beside = 2 + padding; // gutter and padding at the reading side
    let around = beside + 2 * padding;
    // Beside the sidebar, at the width where the margin begins, both give way a little.
    let (least, notes) = if room.width >= 60 + 24 + around { (60, 24) } else { (58, 20) };
    let wide = request.margin && room.width >= request.measure.min(least) + notes + around;
    let measure = if wide {
        let measure = request.measure.min(room.width - notes - around);
        let notes = (room.width - measure - around).min(36);
        let page_and_notes = measure + beside + padding + notes + padding;
        room = centred(room, page_and_notes);
        result.margin = Some(room.without_start(beside + measure + padding, reading));
        if let Some(margin) = &mut result.margin {
            *margin = margin.without_start(padding, far);
        }
        measure
    } else {
        let measure = request.measure.min(room.width.saturating_sub(beside + padding)).max(1);
        room = centred(room, measure + beside + padding);
        measure
    };
    result.gutter = room.without_start(padding.saturating_sub(1), reading).start(2, reading);
    // What hangs beside the lines stands where the gutter is, and the column that keeps that apart from them.
    let hang = request.hang.min(3);
    let hang = if measure + hang >= HANG_FROM + request.hang { hang } else { 0 };
    result.page = room.without_start(beside - hang, reading).start(measure + hang, reading);
}

/// The rows of the foot of a pane of `height` rows: a quarter; none where the text needs all.
fn foot_rows(height: u16) -> Option<u16> {
    (height >= 8).then_some((height / 4).clamp(3, 9))
}

/// A panel of at most `columns` × `rows` in the middle of a screen of `width` × `height`, its border included.
pub(super) fn panel(width: u16, height: u16, columns: u16, rows: u16) -> Area {
    let (columns, rows) = (columns.min(width), rows.min(height.saturating_sub(1)));
    Area { left: (width - columns) / 2, top: (height - rows) / 2, width: columns, height: rows }
}

/// The fewest rows of a panel that gives way to words, its border included.
pub(super) const LEAST: u16 = 4;

/// A [`panel`] that leaves the rows `words` of the screen in sight: in the middle where it does, else below them, else
/// above, and with fewer rows where neither side has room for all. `None` where neither has [`LEAST`].
pub(super) fn panel_beside(
    (width, height): (u16, u16),
    (columns, rows): (u16, u16),
    words: &Range<u16>,
) -> Option<Area> {
    let middle = panel(width, height, columns, rows);
    if words.end <= middle.top || words.start >= middle.top + middle.height {
        return Some(middle);
    }
    // The bar at the top and the status line stay in sight, too.
    let (above, below) = (words.start.saturating_sub(1), (height - 1).saturating_sub(words.end));
    let under = below >= middle.height || below >= above;
    let height = middle.height.min(if under { below } else { above });
    let top = if under { words.end } else { words.start - height };
    (height >= LEAST).then_some(Area { top, height, ..middle })
}

/// A [`panel`] in the lower half of the screen, for words that fill it: their beginning stays in sight.
pub(super) fn panel_below((width, height): (u16, u16), (columns, rows): (u16, u16)) -> Area {
    let half = (height.saturating_sub(2) / 2).max(LEAST);
    let area = panel(width, height, columns, rows.min(half));
    Area { top: (height - 1).saturating_sub(area.height), ..area }
}

/// What is inside a panel: without its border and a column of padding at each side.
pub fn inside(panel: Area) -> Area {
    Area {
        left: panel.left + 2.min(panel.width),
        top: panel.top + 1.min(panel.height),
        width: panel.width.saturating_sub(4),
        height: panel.height.saturating_sub(2),
    }
}

/// The part of the status line where one types what is looked for: at the reading side after `before`
/// columns, beside a hint as long as there is room for.
pub fn find_line(status: Area, reading: Direction, before: u16) -> Area {
    let hint = match status.width {
        110.. => 60,
        70.. => 36,
        50.. => 20,
        _ => 10,
    };
    let far = if reading.is_rtl() { Direction::LeftToRight } else { Direction::RightToLeft };
    status.without_start(before, reading).without_start(1 + hint, far)
}

/// The middle `width` columns of `area`.
fn centred(area: Area, width: u16) -> Area {
    let width = width.min(area.width);
    Area { left: area.left + (area.width - width) / 2, width, ..area }
}

/// The three lists of the sidebar under one another: each gets what it needs, up to a fair share; one
/// row of each is its title. `lengths` are the lists' entries, in rows.
pub(super) fn lists(sidebar: Area, lengths: [usize; 3]) -> [Area; 3] {
    let gaps = 2; // a blank row between lists
    let rows = usize::from(sidebar.height).saturating_sub(gaps + 3);
    let mut share = [0_usize; 3];
    let mut left = rows;
    // What one list leaves over, the others share; a list never asks for less than one row, which
    // says what to press when it is empty.
    let mut order = [0, 1, 2];
    order.sort_by_key(|&list| lengths[list]);
    for (done, list) in order.into_iter().enumerate() {
        share[list] = lengths[list].max(1).min(left / (3 - done));
        left -= share[list];
    }
    share[2] += left;
    let mut top = sidebar.top;
    let end = sidebar.top + sidebar.height;
    share.map(|rows| {
        let height = (rows as u16 + 1).min(end.saturating_sub(top));
        let area = Area { top, height, ..sidebar };
        top = (top + height + 1).min(end);
        area
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const REQUEST: Request = Request {
        reading: Direction::RightToLeft,
        sidebar: true,
        whole: false,
        sidebar_width: 32,
        side: Direction::RightToLeft,
        measure: 80,
        hang: 0,
        close: false,
        bare: false,
        margin: true,
        foot: false,
        pages: false,
    };

    #[test]
    fn a_right_to_left_article_has_its_sidebar_at_the_right_and_its_scroll_bar_at_the_left() {
        let panes = panes(100, 30, REQUEST);
        assert_eq!(panes.sidebar, Some(Area { left: 68, top: 1, width: 32, height: 28 }));
        assert_eq!(panes.rule.unwrap().left, 67);
        assert_eq!(panes.scrollbar.left, 0);
        assert!(panes.gutter.left >= panes.page.left + panes.page.width);
        assert!(!panes.overlay);
    }

    #[test]
    fn a_sidebar_over_the_text_leaves_lines_in_sight_or_nothing_of_them() {
        for width in 20..SIDEBAR_BESIDE {
            let list = panes(width, 30, REQUEST).sidebar.unwrap().width;
            assert!(list == width || width - list > LEAST_BESIDE, "{width}: {list}");
        }
    }

    #[test]
    fn what_a_program_wrote_has_every_column() {
        for width in 20..240 {
            let panes = panes(width, 24, Request { bare: true, sidebar: false, ..REQUEST });
            assert_eq!((panes.page.left, panes.page.width), (0, width));
            assert!((0..width).all(|at| !panes.gutter.contains(at, 5) && !panes.scrollbar.contains(at, 5)));
        }
    }

    #[test]
    fn parts_never_overlap_whatever_the_size() {
        for width in 20..240 {
            for reading in [Direction::LeftToRight, Direction::RightToLeft] {
                for (sidebar, side, margin) in [
                    (true, Direction::RightToLeft, true),
                    (true, Direction::LeftToRight, false),
                    (false, Direction::RightToLeft, true),
                ] {
                    let request = Request { reading, sidebar, side, margin, ..REQUEST };
                    let panes = panes(width, 24, request);
                    let beside = if panes.overlay { None } else { panes.sidebar };
                    let parts =
                        [Some(panes.page), Some(panes.gutter), Some(panes.scrollbar), panes.margin, beside];
                    let parts: Vec<_> =
                        parts.into_iter().flatten().chain(panes.rule.filter(|_| !panes.overlay)).collect();
                    for column in 0..width {
                        let owners = parts.iter().filter(|part| part.contains(column, 5)).count();
                        assert!(owners <= 1, "column {column} of {width}: {panes:?}");
                    }
                    assert!(panes.page.width >= 1 && panes.page.width <= 80);
                    assert!(parts.iter().all(|part| part.left + part.width <= width), "{width}: {panes:?}");
                }
            }
        }
    }

    #[test]
    fn from_120_columns_on_there_is_a_margin_also_beside_the_sidebar() {
        for (columns, sidebar) in [(MARGIN_FROM, true), (MARGIN_FROM, false), (200, true)] {
            let panes = panes(columns, 30, Request { sidebar, ..REQUEST });
            let notes = panes.margin.map_or(0, |margin| margin.width);
            assert!(notes >= 20 && panes.page.width >= 58, "{columns}: {panes:?}");
        }
        assert_eq!(panes(MARGIN_FROM - 1, 30, REQUEST).margin, None);
    }

    #[test]
    fn a_panel_leaves_the_words_that_it_is_about_in_sight() {
        for height in 8..60 {
            for rows in [5, 12, 40] {
                for words in (1..height - 1).flat_map(|start| (start + 1..height).map(move |end| start..end))
                {
                    let Some(panel) = panel_beside((80, height), (76, rows), &words) else {
                        assert!(words.start < LEAST + 1 && words.end + LEAST > height - 1, "{words:?}");
                        continue;
                    };
                    let end = panel.top + panel.height;
                    assert!(end <= words.start || panel.top >= words.end, "{panel:?} over {words:?}");
                    assert!(end < height && panel.height >= LEAST.min(rows), "{panel:?} of {height}");
                }
            }
        }
    }

    #[test]
    fn lists_fill_the_sidebar_and_each_keeps_a_row() {
        let sidebar = Area { left: 0, top: 1, width: 30, height: 28 };
        let [sections, entities, notes] = lists(sidebar, [3, 60, 0]);
        assert_eq!((sections.height, notes.height), (4, 2));
        assert_eq!(notes.top + notes.height, 29);
        assert!(entities.height > 15);
    }
}
