//! The mouse over the text: a click goes there, a drag selects, the wheel scrolls.

use super::following::show_note;
use crate::app::{
    context::Context,
    message::{Mouse, MouseKind},
    pane::{unit::Unit, view::Row},
    panes::Panes,
};
use crate::command::Pane;

/// What the mouse does over the text, which stands where `panes` says.
pub(in crate::app) fn mouse(cx: &mut Context<'_>, panes: &Panes, mouse: Mouse) {
    match mouse.kind {
        MouseKind::WheelDown | MouseKind::WheelUp => {
            cx.pane.scroll(&cx.reader.article.document, cx.session.wheel_by(mouse.kind));
        }
        MouseKind::Down => click_text(cx, panes, mouse),
        MouseKind::Drag if cx.pane.cursor.anchor.is_some() || cx.session.focus == Pane::Text => {
            drag(cx, panes, mouse);
        }
        // A click without a drag is no selection of one letter.
        MouseKind::Up if cx.pane.cursor.anchor == Some(cx.pane.cursor.at) && mouse.clicks < 2 => {
            cx.pane.cursor.anchor = None;
        }
        MouseKind::Drag | MouseKind::Up => {}
    }
}

fn click_text(cx: &mut Context<'_>, panes: &Panes, mouse: Mouse) {
    cx.session.give_focus(Pane::Text);
    if panes.scrollbar.contains(mouse.column, mouse.row) {
        return drag_scrollbar(cx, panes, mouse);
    }
    let Some(at) = cx.pane.hit(panes.page, mouse.column, mouse.row) else {
        return open_fold_at(cx, panes, mouse);
    };
    let called = cx.pane.call_at(panes.page, mouse.column, mouse.row).filter(|_| mouse.clicks < 2);
    if called.is_some_and(|call| show_note(cx, call)) {
        cx.pane.cursor.put(&cx.reader.article.document, at);
        return;
    }
    match mouse.clicks {
        0 | 1 => {
            cx.pane.cursor.put(&cx.reader.article.document, at);
            cx.pane.cursor.begin(Unit::Cluster);
        }
        2 => cx.pane.select_unit(&cx.reader.article.document, at, Unit::Word),
        3 => cx.pane.select_unit(&cx.reader.article.document, at, Unit::Sentence),
        _ => cx.pane.select_unit(&cx.reader.article.document, at, Unit::Paragraph),
    }
    cx.pane.chosen_here = 0;
}

fn drag(cx: &mut Context<'_>, panes: &Panes, mouse: Mouse) {
    let on_bar = panes.scrollbar.width > 0 && mouse.column == panes.scrollbar.left;
    if on_bar && cx.pane.cursor.anchor.is_none() {
        return drag_scrollbar(cx, panes, mouse);
    }
    // Beyond the window's edge the text comes to the mouse.
    if mouse.row < panes.page.top {
        cx.pane.view.scroll(&cx.reader.article.document, -1);
    } else if mouse.row >= panes.page.top + panes.page.height {
        cx.pane.view.scroll(&cx.reader.article.document, 1);
    }
    if let Some(at) = cx.pane.hit(panes.page, mouse.column, mouse.row) {
        if cx.pane.cursor.anchor.is_none() {
            cx.pane.cursor.begin(Unit::Cluster);
        }
        cx.pane.cursor.put(&cx.reader.article.document, at);
    }
}

/// The window goes where the scroll bar is clicked.
fn drag_scrollbar(cx: &mut Context<'_>, panes: &Panes, mouse: Mouse) {
    let bar = panes.scrollbar;
    let along = usize::from(mouse.row.saturating_sub(bar.top));
    let length = cx.reader.article.document.text().len();
    let at = tui_bidi::text::snap_start(
        cx.reader.article.document.text(),
        (length * along / usize::from(bar.height.max(1))).min(length),
    );
    cx.jump_over_folds(at);
}

fn open_fold_at(cx: &mut Context<'_>, panes: &Panes, mouse: Mouse) {
    let row = usize::from(mouse.row.saturating_sub(panes.page.top));
    if let Some(&Row::Fold { start, .. }) = cx.pane.view.rows().get(row) {
        cx.go(start);
    }
}
