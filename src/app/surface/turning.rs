//! Directions that the reader sets against what the text says of itself: of the document, kept in its notebook,
//! and of single paragraphs, kept with the place where one stopped.

use crate::app::context::Context;
use crate::notebook::Edit;
use tui_bidi::text::Direction;

/// Turns the document: as found, right to left, left to right.
pub(in crate::app) fn turn(cx: &mut Context<'_>) {
    let next = match cx.document().forced_direction() {
        None => Some(Direction::RightToLeft),
        Some(Direction::RightToLeft) => Some(Direction::LeftToRight),
        Some(Direction::LeftToRight) => None,
    };
    let mut about = cx.reader.article.notebook.document.clone();
    about.dir = next;
    cx.reader.article.document.set_direction(next);
    cx.change(Edit::About(about));
    show_turned(cx);
    cx.say(match next {
        None => say!("direction-auto"),
        Some(Direction::RightToLeft) => say!("direction-rtl"),
        Some(Direction::LeftToRight) => say!("direction-ltr"),
    });
}

/// Turns the paragraph under the cursor, or back to what was found.
pub(in crate::app) fn turn_paragraph(cx: &mut Context<'_>) {
    let document = &mut cx.reader.article.document;
    let index = document.paragraph_at(cx.pane.cursor.at);
    let turned = document.turned_paragraph(index).is_some();
    let other = match document.paragraph_direction(index) {
        Direction::RightToLeft => Direction::LeftToRight,
        Direction::LeftToRight => Direction::RightToLeft,
    };
    document.turn_paragraph(index, (!turned).then_some(other));
    show_turned(cx);
    cx.say(match other {
        _ if turned => say!("paragraph-direction-auto"),
        Direction::RightToLeft => say!("paragraph-direction-rtl"),
        Direction::LeftToRight => say!("paragraph-direction-ltr"),
    });
}

fn show_turned(cx: &mut Context<'_>) {
    let document = &cx.reader.article.document;
    cx.pane.view.forget(document);
    cx.pane.view.show(document, cx.pane.cursor.at);
}
