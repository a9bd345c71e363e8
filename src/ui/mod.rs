//! Floor 6: draws the state.
//!
//! [`draw`] is a fold over what `app` laid out: it reads, and neither lays out an article's paragraphs nor
//! decides anything. Words of the reader's reach the screen through [`widget`](tui_bidi::widget) alone.

mod claim_list;
mod claims;
mod details;
mod disputes;
mod foot;
mod gutter;
mod help;
mod hints;
mod library;
mod margin;
mod markup;
mod overlay;
mod page;
mod page_marks;
mod parts;
mod pending;
#[cfg(any(feature = "faces", feature = "testing"))]
mod pictures;
mod proposals;
mod review;
mod rows;
mod scrollbar;
mod sidebar;
mod source_text;
mod statistics;
mod status;
mod strip;

use crate::{
    app::{App, Page, SMALLEST, Window},
    config::Role,
};
use parts::{rect, row};
#[cfg(any(feature = "faces", feature = "testing"))]
pub use pictures::{PictureRow, PictureWord, is_picture, pictures, place_letters};
#[cfg(feature = "testing")]
use ratatui::Frame;
use ratatui::{
    buffer::{Buffer, Cell},
    layout::Rect,
};
pub use rows::article_rows;
use tui_bidi::widget::{Align, Label};

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
    let text = app.session.look.theme.style(Role::Text);
    for cell in &mut buffer.content {
        cell.set_style(text);
    }
    if app.panes.too_small {
        let (columns, rows) = SMALLEST;
        let words = app.session.look.words.text(&say!("too-small", columns, rows));
        let _ = Label::new(&words).align(Align::Left).draw(area, buffer);
        return None;
    }
    match app.session.page {
        Page::Text => {
            for window in Window::all(app) {
                pane(&window, buffer);
            }
            rules(app, buffer);
            sidebar::draw(app, buffer);
        }
        _ => status::bar(app, buffer),
    }
    match app.session.page {
        Page::Text => {}
        Page::Claims => claims::draw(app, buffer),
        Page::Proposals => proposals::draw(app, buffer),
        Page::Library => library::draw(app, buffer),
        Page::Review => review::draw(app, buffer),
        Page::Statistics => statistics::draw(app, buffer),
    }
    let typed_below = status::line(app, buffer);
    pending::draw(app, buffer);
    overlay::draw(app, buffer).or(typed_below)
}

/// Draws a pane: its title, and what of its article is in sight.
fn pane(window: &Window<'_>, buffer: &mut Buffer) {
    status::title(window, buffer);
    page::draw(window, buffer);
    gutter::draw(window, buffer);
    page_marks::draw(window, buffer);
    scrollbar::draw(window, buffer);
    margin::draw(window, buffer);
    foot::draw(window, buffer);
}

/// Draws the rules between panes side by side, and the bar above lists that stand beside several panes.
fn rules(app: &App, buffer: &mut Buffer) {
    let theme = &app.session.look.theme;
    for area in app.rules() {
        for place in rect(area).positions() {
            buffer[place].set_symbol("│").set_style(theme.style(Role::Rule));
        }
    }
    let (sidebar, first) = (sidebar_area(app), row(buffer.area, 0));
    if app.windows.are_several() {
        let above = Rect { y: 0, height: 1, ..sidebar };
        buffer.set_style(above.intersection(first), theme.style(Role::Status));
    }
}

/// Where [`paint_pane`] draws: the pane with the focus, the bars, and these of the lists. No two share a cell.
pub fn pane_areas(app: &App, lists: [bool; 3]) -> Vec<Rect> {
    let lists =
        app.sidebar.areas.into_iter().zip(lists).filter_map(|(area, is_drawn)| is_drawn.then_some(area));
    [app.panes.bar, app.panes.pane, app.panes.status].into_iter().chain(lists).map(rect).collect()
}

/// Draws what the pane with the focus shows anew into `buffer`, which holds the frame before, with the bars and these of the
/// lists; all else stays. What stood in [their areas](pane_areas) may be anything.
pub fn paint_pane(app: &App, lists: [bool; 3], buffer: &mut Buffer) -> Option<(u16, u16)> {
    for area in pane_areas(app, lists) {
        empty(app, area, buffer);
    }
    pane(&Window::focused(app), buffer);
    sidebar::draw_lists(app, lists, buffer);
    status::line(app, buffer)
}

/// Empties `area`.
fn empty(app: &App, area: Rect, buffer: &mut Buffer) {
    let text = app.session.look.theme.style(Role::Text);
    let area = area.intersection(buffer.area);
    let width = usize::from(buffer.area.width).max(1);
    let columns = usize::from(area.x - buffer.area.x)..usize::from(area.right() - buffer.area.x);
    let rows = buffer.content.chunks_mut(width).skip(usize::from(area.y - buffer.area.y));
    for row in rows.take(usize::from(area.height)) {
        for cell in &mut row[columns.clone()] {
            // As `reset`, which is called for each.
            *cell = Cell::EMPTY;
            cell.set_style(text);
        }
    }
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
    let window = Window::focused(app);
    empty(app, rect(app.panes.bar), buffer);
    status::title(&window, buffer);
    for &number in rows {
        empty(app, row(rect(app.panes.page), number as u16), buffer);
    }
    page::draw_rows(&window, rows, buffer);
    gutter::draw_rows(&window, rows, buffer);
    empty(app, rect(app.panes.status), buffer);
    status::line(app, buffer)
}
