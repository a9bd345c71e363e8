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
mod parts;
mod pending;
mod review;
mod scrollbar;
mod sidebar;
mod statistics;
mod status;
mod strip;

use crate::{
    app::{App, Page, SMALLEST},
    config::Role,
    widget::{Align, Label},
};
use ratatui::Frame;

/// Draws all of `app` into `frame`.
pub fn draw(app: &App, frame: &mut Frame) {
    let area = frame.area();
    let buffer = frame.buffer_mut();
    buffer.set_style(area, app.session.look.theme.style(Role::Text));
    if app.panes.too_small {
        let (columns, rows) = SMALLEST;
        let words = app.session.look.words.text(&say!("too-small", columns, rows));
        let _ = Label::new(&words).align(Align::Left).draw(area, buffer);
        return;
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
    let caret = overlay::draw(app, buffer).or(typed_below);
    if let Some((column, row)) = caret {
        frame.set_cursor_position((column, row));
    }
}
