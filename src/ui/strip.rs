//! Words one after the other in one row, from one side or the other: so that a bar made of a title in
//! Arabic, a file name in Latin and a number never becomes one line of mixed directions.

use crate::{
    app::{App, Look, Session},
    words::{Catalogue, Shown},
};
use ratatui::{buffer::Buffer, layout::Rect, style::Style};
use tui_bidi::{
    layout::Options,
    text::{Direction, LogicalColumn, dominant_direction, snip},
    widget::{Align, Label},
};

/// What stands between the parts of what is told in a row.
const DOT: &str = " · ";

/// What is left of a row, filled from both sides.
pub(super) struct Strip<'a> {
    area: Rect,
    buffer: &'a mut Buffer,
    options: Options,
    words: &'a Catalogue,
    /// The direction of the row: its start side is where reading starts.
    reading: Direction,
}

impl<'a> Strip<'a> {
    pub(super) fn new(app: &'a App, area: Rect, buffer: &'a mut Buffer) -> Self {
        Self::of(&app.session, app.interface(), area, buffer)
    }

    /// A row of a pane, or of a page, that is read in the direction `reading`.
    pub(super) fn of(session: &'a Session, reading: Direction, area: Rect, buffer: &'a mut Buffer) -> Self {
        let Look { layout, words, .. } = &session.look;
        Self { area, buffer, options: *layout, words, reading }
    }

    /// The columns that are left.
    pub(super) fn left(&self) -> u16 {
        self.area.width
    }

    /// Words at the side where reading starts, cut when there is no room.
    pub(super) fn start(&mut self, words: impl Shown, style: Style) {
        self.put(words, style, self.reading.is_rtl());
    }

    /// Words at the side where reading starts, in a column of their own: they take `columns`, whatever
    /// they need.
    pub(super) fn column(&mut self, columns: u16, words: impl Shown, style: Style) {
        let (area, right) = (self.area, self.reading.is_rtl());
        let columns = columns.min(area.width);
        self.area = self.part(columns);
        self.put(words, style, right);
        self.area = area;
        self.take(columns, right);
    }

    /// Keys as [`start`](Self::start) puts words. Keys run from left to right as they are typed, whatever the row does: a
    /// bracket that ran as the row does would be drawn as the other one, which is another key.
    pub(super) fn keys(&mut self, keys: &str, style: Style) {
        self.put_in(keys, style, self.reading.is_rtl(), Some(Direction::LeftToRight));
    }

    /// Keys as [`column`](Self::column) puts words.
    pub(super) fn keys_column(&mut self, columns: u16, keys: &str, style: Style) {
        let (area, right) = (self.area, self.reading.is_rtl());
        self.area = self.part(columns);
        self.keys(keys, style);
        self.area = area;
        self.take(columns, right);
    }

    /// Keys as [`end`](Self::end) puts words.
    pub(super) fn keys_end(&mut self, keys: &str, style: Style) {
        self.put_in(keys, style, !self.reading.is_rtl(), Some(Direction::LeftToRight));
    }

    /// As [`column`](Self::column), with the words set right, as numbers are.
    pub(super) fn column_right(&mut self, columns: u16, words: impl Shown, style: Style) {
        let (area, rtl) = (self.area, self.reading.is_rtl());
        let columns = columns.min(area.width);
        let x = if rtl { area.x + area.width - columns } else { area.x };
        self.area = Rect { x, width: columns, ..area };
        self.put(words, style, true);
        self.area = area;
        self.take(columns, rtl);
    }

    /// Words in a column of their own at the other side, set right, with a column of padding before it.
    pub(super) fn column_end(&mut self, columns: u16, words: impl Shown, style: Style) {
        let (area, rtl) = (self.area, self.reading.is_rtl());
        let columns = columns.min(area.width);
        let x = if rtl { area.x } else { area.x + area.width - columns };
        // The padding is at the side of the title, so that columns of words do not touch.
        let padding = u16::from(columns > 1);
        let x = if rtl { x } else { x + padding };
        self.area = Rect { x, width: columns - padding, ..area };
        self.put(words, style, true);
        self.area = area;
        self.take(columns, !rtl);
    }

    /// A number at the other side, set right in `columns`, or in what it needs, with a column of padding before it.
    pub(super) fn number_end(&mut self, columns: u16, number: &str, style: Style) {
        let needed = tui_bidi::widget::columns(number, &self.options);
        self.column_end(columns.max(needed) + 1, number, style);
    }

    /// Symbols one after the other from the side where reading starts, a column each.
    pub(super) fn blocks(&mut self, symbols: impl Iterator<Item = (char, Style)>) {
        let rtl = self.reading.is_rtl();
        for (symbol, style) in symbols.take(usize::from(self.area.width)).collect::<Vec<_>>() {
            let x = self.area.x + LogicalColumn::default().visual(self.reading, self.area.width);
            if let Some(cell) = self.buffer.cell_mut((x, self.area.y)) {
                cell.set_char(symbol).set_style(style);
            }
            self.take(1, rtl);
        }
    }

    /// The `columns` of what is left that come next.
    pub(super) fn part(&self, columns: u16) -> Rect {
        let columns = columns.min(self.area.width);
        let x = if self.reading.is_rtl() { self.area.x + self.area.width - columns } else { self.area.x };
        Rect { x, width: columns, ..self.area }
    }

    /// Words at the other side, cut when there is no room.
    pub(super) fn end(&mut self, words: impl Shown, style: Style) {
        self.put(words, style, !self.reading.is_rtl());
    }

    /// Words in parts with dots between them at the other side, each part by itself, so that they stand in the order of the
    /// row, whatever the scripts; in `most` columns at most. What has no room is cut: the last part first.
    pub(super) fn parts_end(&mut self, words: &str, most: u16, style: Style) {
        let parts: Vec<&str> = parts(words).map(|part| snip(part, 400)).collect();
        self.joined_end(&parts, "·", most, style);
    }

    /// The same of `parts`, with `sign` between them.
    pub(super) fn joined_end(&mut self, parts: &[&str], sign: &str, most: u16, style: Style) {
        let columns =
            parts.iter().map(|part| tui_bidi::widget::columns(part, &self.options).saturating_add(3));
        let columns = columns.fold(0, u16::saturating_add).saturating_sub(3).min(most).min(self.area.width);
        let rtl = self.reading.is_rtl();
        let x = if rtl { self.area.x } else { self.area.x + self.area.width - columns };
        let area = Rect { x, width: columns, ..self.area };
        let mut inner = Strip {
            area,
            buffer: self.buffer,
            options: self.options,
            words: self.words,
            reading: self.reading,
        };
        for (number, part) in parts.iter().enumerate() {
            // The sign and one column of the next part, or nothing of either.
            match inner.left() {
                _ if number == 0 => {}
                ..5 => break,
                _ => inner.between(sign, style),
            }
            inner.start(part, style);
        }
        self.take(columns, !rtl);
    }

    /// A dot between two words, with padding on both sides.
    pub(super) fn dot(&mut self, style: Style) {
        self.between("·", style);
    }

    /// A sign between two words, with padding on both sides.
    fn between(&mut self, sign: &str, style: Style) {
        self.skip(1);
        self.start(sign, style);
        self.skip(1);
    }

    /// Leaves columns empty at the side where reading starts.
    pub(super) fn skip(&mut self, columns: u16) {
        let rtl = self.reading.is_rtl();
        self.take(columns, rtl);
    }

    /// Leaves columns empty at the other side.
    pub(super) fn skip_end(&mut self, columns: u16) {
        let rtl = self.reading.is_rtl();
        self.take(columns, !rtl);
    }

    /// A bar of `columns` at the other side, `done` of `whole` filled from where reading starts.
    pub(super) fn bar_end(&mut self, columns: u16, done: usize, whole: usize, styles: (Style, Style)) {
        let columns = columns.min(self.area.width);
        let rtl = self.reading.is_rtl();
        let left = if rtl { self.area.x } else { self.area.x + self.area.width - columns };
        let filled = (done * usize::from(columns)).div_ceil(whole.max(1)).min(columns.into()) as u16;
        for column in 0..columns {
            let (symbol, style) = if column < filled { ("█", styles.0) } else { ("░", styles.1) };
            let column = LogicalColumn::new(column).visual(self.reading, columns);
            if let Some(cell) = self.buffer.cell_mut((left + column, self.area.y)) {
                cell.set_symbol(symbol).set_style(style);
            }
        }
        self.take(columns, !rtl);
    }

    fn put(&mut self, words: impl Shown, style: Style, right: bool) {
        self.put_in(words, style, right, None);
    }

    /// Words in a direction of their own, or in that which they have.
    fn put_in(&mut self, words: impl Shown, style: Style, right: bool, direction: Option<Direction>) {
        let align = if right { Align::Right } else { Align::Left };
        // Where invisible characters are shown, those of messages are left out: nobody wrote them.
        let shown = words.shown(self.words, !self.options.reveal);
        // A message that has no room loses its last parts whole, with a sign for them.
        let parts = |room| whole_parts(&shown, room, &self.options);
        let cut = words.is_message() && parts(self.area.width).len() < shown.len();
        let less = cut.then(|| [parts(self.area.width.saturating_sub(4)), " · …"].concat());
        let kept = less.as_deref().unwrap_or(&shown);
        let mut label = Label::new(kept).align(align).style(style).options(self.options);
        if let Some(direction) = direction {
            label = label.direction(direction);
        } else if words.is_message() {
            label = label.direction(direction_of(self.words));
        } else if dominant_direction(kept).is_none() {
            // What has no letters, as a count with its sign, runs as the row does.
            label = label.direction(self.reading);
        }
        let used = label.draw(self.area, self.buffer);
        self.take(used.width, right);
    }

    fn take(&mut self, columns: u16, right: bool) {
        let columns = columns.min(self.area.width);
        if !right {
            self.area.x += columns;
        }
        self.area.width -= columns;
    }
}

/// The parts of `words` with dots between them; what is isolated, as a message is, stays whole.
fn parts(words: &str) -> impl Iterator<Item = &str> {
    let mut rest = Some(words);
    let parts = std::iter::from_fn(move || {
        let own = rest?;
        let ends = own.match_indices(DOT).find(|&(at, _)| {
            let count = |isolates: [char; 3]| own[..at].matches(isolates).count();
            count(['\u{2066}', '\u{2067}', '\u{2068}']) <= count(['\u{2069}'; 3])
        });
        let (part, after) = ends.map_or((own, None), |(at, dot)| (&own[..at], Some(&own[at + dot.len()..])));
        rest = after;
        Some(part)
    });
    parts.filter(|part| !part.is_empty())
}

/// As many parts of `words`, with dots between them, as `room` columns hold; of the first, what can be shown.
pub(super) fn whole_parts<'w>(words: &'w str, room: u16, options: &Options) -> &'w str {
    // A column takes a byte at least.
    let mut kept = words;
    while kept.len() > room.into() && tui_bidi::widget::columns(kept, options) > room {
        let Some((before, _)) = kept.rsplit_once(DOT) else { break };
        kept = before;
    }
    kept
}

/// The direction of messages.
pub(super) fn direction_of(words: &Catalogue) -> Direction {
    if words.language().is_rtl() { Direction::RightToLeft } else { Direction::LeftToRight }
}
