//! What the drawings of several surfaces share: areas as rectangles, the head of an annotation, panels, where one types.

use super::strip;
use crate::app::inside as inside_of;
use crate::app::{App, Area};
use crate::config::Role;
use crate::document::Section;
use crate::notebook::{Annotation, kind_name, status_name};
use crate::words::Shown;
use ratatui::{
    buffer::Buffer,
    layout::Rect,
    style::Style,
    widgets::{Block, Clear, Widget},
};
use std::borrow::Cow;
use tui_bidi::{
    input::Input,
    layout::Options,
    text::{slice, snip},
    widget::{Align, Label, TextInput},
};

/// A place on the screen: column and row.
pub(super) type Place = (u16, u16);

/// The sign and the kind of `annotation`, in the style of `role`, and its status.
pub(super) fn kind_and_status(app: &App, annotation: &Annotation, role: Role, strip: &mut strip::Strip<'_>) {
    let theme = &app.session.look.theme;
    let (sign, color) = app.look_of(annotation);
    strip.start(&sign, theme.sign(&color));
    strip.skip(1);
    strip.start(kind_name(&annotation.kind), theme.style(role));
    if let Some(status) = &annotation.status {
        let look = app.session.look.settings.status(status);
        strip.skip(2);
        strip.start(look.sign.to_string(), theme.sign(&look.color));
        strip.skip(1);
        strip.start(status_name(status), theme.letters());
    }
}

/// The columns of a title that stay in sight behind the label of its heading.
const TITLE: u16 = 12;

/// The heading of `section` of `text` for a row with `room` columns: what leads it in a column of its own, and its words.
/// The label is part of these as its author wrote it, in their own direction, where it leaves room for the title; else the
/// number is, where it has letters. Figures alone lead the row.
pub(super) fn heading<'t>(
    section: &'t Section,
    text: &'t str,
    room: u16,
    options: &Options,
) -> (Option<&'t str>, Cow<'t, str>) {
    let title = slice(text, section.title);
    let columns = |words: &str| tui_bidi::widget::columns(snip(words, 300), options);
    match (section.label, section.number_beside()) {
        (Some(label), _) if columns(slice(text, label)) + 2 + columns(title).min(TITLE) <= room => {
            (None, section.heading_words(text))
        }
        (Some(_), Some(number)) if number.chars().any(char::is_alphabetic) => {
            (None, Cow::Owned([number, ": ", title].concat()))
        }
        (_, number) => (number, Cow::Borrowed(title)),
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

/// The panel of what lies over the page, with its title and what its keys do; gives what is inside.
pub(super) fn panel(app: &App, title: impl Shown, hint: impl Shown, buffer: &mut Buffer) -> Rect {
    let panel = app.overlay_panel();
    let area = rect(panel);
    let theme = &app.session.look.theme;
    let (ground, rule) = (theme.style(Role::Overlay), theme.style(Role::Rule));
    Clear.render(area, buffer);
    buffer.set_style(area, theme.style(Role::Text).patch(ground));
    Block::bordered().border_style(rule).style(ground).render(area, buffer);
    // Title and hint stand in the border, with a column of padding around them.
    let mut edge = |row: u16, said: &dyn Shown, align: Align, style: Style| {
        let words = said.shown(&app.session.look.words, true);
        if words.is_empty() || area.width < 8 {
            return;
        }
        let room = Rect { x: area.x + 2, y: row, width: area.width - 4, height: 1 };
        let words = strip::whole_parts(&words, room.width, &app.session.look.layout);
        let mut label = Label::new(words).align(align).style(ground.patch(style));
        if said.is_message() {
            label = label.direction(strip::direction_of(&app.session.look.words));
        }
        let used = label.draw(room, buffer);
        for beside in [used.x.checked_sub(1), Some(used.x + used.width)].into_iter().flatten() {
            buffer[(beside, row)].set_symbol(" ");
        }
    };
    let align = if app.interface().is_rtl() { Align::Right } else { Align::Left };
    edge(area.y, &title, align, theme.style(Role::Title));
    edge(area.y + area.height.saturating_sub(1), &hint, Align::Centre, theme.style(Role::Dim));
    rect(inside_of(panel))
}

/// One line of typed words: the row of it that has the caret. Gives the caret's place.
pub(super) fn typed_line(app: &App, input: &Input, area: Rect, buffer: &mut Buffer) -> Place {
    typed_lines(app, input, Rect { height: area.height.min(1), ..area }, buffer)
}

/// Typed words in the rows of `area`, scrolled to keep the caret in sight. Gives the caret's place.
pub(super) fn typed_lines(app: &App, input: &Input, area: Rect, buffer: &mut Buffer) -> Place {
    TextInput::new().style(app.session.look.theme.style(Role::Input)).draw(area, buffer, input).into()
}
