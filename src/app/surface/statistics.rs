//! The page of statistics: what was read, marked and reviewed in all articles.

use crate::app::{
    context::Context,
    message::{Mouse, MouseKind},
    pages::Page,
    session::Session,
    sidebar::target,
};
use crate::{
    command::{Action, Surface, family, keeps},
    library::{Figures, plots},
};

/// Shows what was read, marked and reviewed, and has the articles read again.
pub(in crate::app) fn show(cx: &mut Context<'_>) {
    cx.turn_to(Page::Statistics);
    cx.session.statistics.top = 0;
    refresh(cx.session);
    cx.session.ask_for_volumes();
}

/// Counts again what there is.
pub(in crate::app) fn refresh(session: &mut Session) {
    if session.page == Page::Statistics {
        session.statistics.figures = Figures::of(&session.library.volumes, session.stamp.today);
    }
}

/// What an action means on the page of statistics; `false` where it means the same as elsewhere.
pub(in crate::app) fn act(session: &mut Session, action: Action, count: Option<usize>) -> bool {
    use family::{Page, Program};
    let page = usize::from(session.page_area().height).max(1);
    if let Some(to) = target(action, count, session.statistics.top, page) {
        scroll(session, to);
        return true;
    }
    if matches!(action, Action::Program(Program::Cancel | Program::Quit) | Action::Page(Page::Statistics)) {
        session.leave_page(action);
        return true;
    }
    if keeps(action, Surface::Library) {
        return false;
    }
    session.say_idle(action);
    true
}

/// Scrolls so that row `to` is the first in sight, as far as there are rows.
pub(in crate::app) fn scroll(session: &mut Session, to: usize) {
    let area = session.page_area();
    let rows = plots::rows(&session.statistics.figures, area.width).len();
    session.statistics.top = to.min(rows.saturating_sub(usize::from(area.height)));
}

/// What the mouse does there: the wheel scrolls.
pub(in crate::app) fn mouse(session: &mut Session, mouse: Mouse) {
    if matches!(mouse.kind, MouseKind::WheelDown | MouseKind::WheelUp) {
        let to = session.statistics.top.saturating_add_signed(session.wheel_by(mouse.kind));
        scroll(session, to);
    }
}
