//! Floor 6: draws the state.
//!
//! [`draw`] is a fold over what `app` laid out: it reads, and neither lays out an article's paragraphs nor
//! decides anything. Words of the reader's reach the screen through [`widget`](crate::widget) alone.

mod claims;
mod details;
mod disputes;
mod gutter;
mod hints;
mod library;
mod margin;
mod markup;
mod overlay;
mod page;
mod pending;
mod review;
mod scrollbar;
mod sidebar;
mod statistics;
mod status;
mod strip;

use crate::{
    app::{App, Area, Page, SMALLEST},
    config::Role,
    notebook::Annotation,
    widget::{Align, Label},
};
#[cfg(feature = "testing")]
use ratatui::Frame;
use ratatui::{buffer::Buffer, layout::Rect};

/// Draws all of `app` into `frame`.
#[cfg(feature = "testing")]
pub fn draw(app: &App, frame: &mut Frame) {
    if let Some((column, row)) = paint(app, frame.buffer_mut()) {
        frame.set_cursor_position((column, row));
    }
}

/// Draws all of `app` into an empty buffer; gives the place of the caret, where one types.
pub fn paint(app: &App, buffer: &mut Buffer) -> Option<(u16, u16)> {
    let area = buffer.area;
    buffer.set_style(area, app.session.look.theme.style(Role::Text));
    if app.panes.too_small {
        let (columns, rows) = SMALLEST;
        let words = app.session.look.words.text(&say!("too-small", columns, rows));
        let _ = Label::new(&words).align(Align::Left).draw(area, buffer);
        return None;
    }
    status::bar(app, buffer);
    match app.page {
        Page::Text => {
            page::draw(app, buffer);
            gutter::draw(app, buffer);
            scrollbar::draw(app, buffer);
            margin::draw(app, buffer);
            sidebar::draw(app, buffer);
        }
        Page::Claims => claims::draw(app, buffer),
        Page::Library => library::draw(app, buffer),
        Page::Review => review::draw(app, buffer),
        Page::Statistics => statistics::draw(app, buffer),
    }
    let typed_below = status::line(app, buffer);
    pending::draw(app, buffer);
    overlay::draw(app, buffer).or(typed_below)
}

/// Where the sidebar stands, with the rule beside it; an empty area while it is hidden.
pub fn sidebar_area(app: &App) -> Rect {
    [app.panes.sidebar, app.panes.rule]
        .into_iter()
        .flatten()
        .map(rect)
        .reduce(Rect::union)
        .unwrap_or_default()
}

/// The rows of the screen that [`paint_rows`] draws: the bars and `rows` of the text.
pub fn rows(app: &App, rows: &[usize]) -> Vec<u16> {
    let page = app.panes.page;
    let bars = [app.panes.bar, app.panes.status];
    bars.iter().map(|bar| bar.top).chain(rows.iter().map(|&number| page.top + number as u16)).collect()
}

/// Draws the bars and `rows` of the text anew into `buffer`, which holds the frame before: what a [move of the
/// cursor](crate::app::Changed::Rows) changes.
pub fn paint_rows(app: &App, rows: &[usize], buffer: &mut Buffer) -> Option<(u16, u16)> {
    let text = app.session.look.theme.style(Role::Text);
    let empty = |area: Rect, buffer: &mut Buffer| {
        for position in area.positions() {
            buffer[position].reset();
        }
        buffer.set_style(area, text);
    };
    empty(rect(app.panes.bar), buffer);
    status::bar(app, buffer);
    for &number in rows {
        empty(row(rect(app.panes.page), number as u16), buffer);
    }
    page::draw_rows(app, rows, buffer);
    empty(rect(app.panes.status), buffer);
    status::line(app, buffer)
}

/// The sign and the kind of `annotation`, in the style of `role`, and its status.
fn kind_and_status(app: &App, annotation: &Annotation, role: Role, strip: &mut strip::Strip<'_>) {
    let theme = &app.session.look.theme;
    let (sign, color) = app.look_of(annotation);
    strip.start(&sign, theme.sign(&color));
    strip.skip(1);
    strip.start(&annotation.kind, theme.style(role));
    if let Some(status) = &annotation.status {
        let look = app.session.look.settings.status(status);
        strip.skip(2);
        strip.start(look.sign.to_string(), theme.sign(&look.color));
        strip.skip(1);
        strip.start(status, theme.style(Role::Text));
    }
}

/// An area of the state as one of the screen.
fn rect(area: Area) -> Rect {
    Rect { x: area.left, y: area.top, width: area.width, height: area.height }
}

/// The area with a column of padding at both sides.
fn inset(area: Rect) -> Rect {
    Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area }
}

/// The row of number `row` in `area`.
fn row(area: Rect, row: u16) -> Rect {
    Rect { y: area.y + row, height: u16::from(row < area.height), ..area }
}

/// How a tag is drawn: in its colour where the settings give it one, else as `plain`.
fn tag_style(app: &App, tag: &str, plain: ratatui::style::Style) -> ratatui::style::Style {
    let look = &app.session.look;
    look.settings.tags.get(tag).map_or(plain, |color| plain.patch(look.theme.bar(color)))
}
