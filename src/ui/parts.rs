//! What the drawings of several surfaces share: areas as rectangles, the head of an annotation.

use super::strip;
use crate::app::{App, Area};
use crate::config::Role;
use crate::notebook::Annotation;
use ratatui::layout::Rect;

/// The sign and the kind of `annotation`, in the style of `role`, and its status.
pub(super) fn kind_and_status(app: &App, annotation: &Annotation, role: Role, strip: &mut strip::Strip<'_>) {
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
pub(super) fn rect(area: Area) -> Rect {
    Rect { x: area.left, y: area.top, width: area.width, height: area.height }
}

/// The area with a column of padding at both sides.
pub(super) fn inset(area: Rect) -> Rect {
    Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area }
}

/// The row of number `row` in `area`.
pub(super) fn row(area: Rect, row: u16) -> Rect {
    Rect { y: area.y + row, height: u16::from(row < area.height), ..area }
}

/// How a tag is drawn: in its colour where the settings give it one, else as `plain`.
pub(super) fn tag_style(app: &App, tag: &str, plain: ratatui::style::Style) -> ratatui::style::Style {
    let look = &app.session.look;
    look.settings.tags.get(tag).map_or(plain, |color| plain.patch(look.theme.bar(color)))
}
