//! The mouse: what lies over the page has it first, then what stands instead of the text, then the list under it.

use super::{
    apparatus, collating,
    message::{Mouse, MouseKind},
    pages::Page,
    panes::inside,
    picker,
    state::{App, Overlay, Question},
    surface::{library, pointing, proposals, reviewing, statistics},
    window::Window,
    windowing,
};
use crate::command::{Action, family};

impl App {
    pub(super) fn mouse(&mut self, mouse: Mouse) {
        if self.overlay.is_some() {
            return self.mouse_over_overlay(mouse);
        }
        self.session.notice = None;
        match self.session.page {
            Page::Library => library::mouse(&mut self.context(), mouse),
            Page::Review => reviewing::mouse(&mut self.context(), mouse),
            Page::Statistics => statistics::mouse(&mut self.session, mouse),
            Page::Proposals => proposals::mouse(&mut self.context(), mouse),
            Page::Claims => {
                let (claims, mut cx) = self.claims();
                claims.mouse(&mut cx, mouse);
            }
            Page::Text => {
                if self.windows.are_several() && windowing::mouse(self, mouse) {
                    return;
                }
                let foot = self.panes.foot.is_some_and(|foot| foot.contains(mouse.column, mouse.row));
                if foot && mouse.kind == MouseKind::Down {
                    let variant = apparatus::variant_on(&Window::focused(self), mouse.column, mouse.row);
                    return variant.into_iter().for_each(|number| collating::show(self, number));
                }
                let list = self.panes.sidebar.filter(|area| area.contains(mouse.column, mouse.row));
                let list = list.and_then(|_| self.sidebar.list_at(mouse.column, mouse.row));
                match list.filter(|_| !matches!(mouse.kind, MouseKind::Drag | MouseKind::Up)) {
                    Some(list) => {
                        let (sidebar, mut cx) = self.sidebar();
                        sidebar.mouse(&mut cx, list, mouse);
                    }
                    None => {
                        let panes = self.panes;
                        pointing::mouse(&mut self.context(), &panes, mouse);
                    }
                }
            }
        }
    }

    fn mouse_over_overlay(&mut self, mouse: Mouse) {
        let wheel = self.session.wheel();
        let rows = match mouse.kind {
            MouseKind::WheelDown => 1,
            MouseKind::WheelUp => -1,
            MouseKind::Down => return self.click_overlay(mouse),
            MouseKind::Drag | MouseKind::Up => return,
        };
        match &mut self.overlay {
            Some(Overlay::Help(help)) => help.top = help.top.saturating_add_signed(rows * wheel),
            Some(Overlay::Picker(question)) => {
                question.picker.choose_by(rows);
                self.look_at_choice();
            }
            Some(Overlay::Source(_) | Overlay::Details(_) | Overlay::Disputes) => {
                let action = if rows > 0 { family::Move::Down } else { family::Move::Up };
                self.act(Action::Move(action), None);
            }
            Some(Overlay::Prompt(_)) | None => {}
        }
    }

    /// A click puts the caret where one types, and chooses in a list of choices: twice takes what is chosen.
    fn click_overlay(&mut self, mouse: Mouse) {
        let (panel, line) = (inside(self.overlay_panel()), self.typing_line());
        match &mut self.overlay {
            Some(Overlay::Picker(Question { picker, .. })) => {
                let (typed, rows) = picker::areas(panel);
                if typed.contains(mouse.column, mouse.row) {
                    picker.input.click(0, mouse.column - typed.left);
                } else if rows.contains(mouse.column, mouse.row) {
                    let number = picker.first_in_sight(rows) + usize::from(mouse.row - rows.top);
                    if number < picker.shown.len() {
                        picker.selected = number;
                        if mouse.clicks == 2 {
                            self.accept();
                        } else {
                            self.look_at_choice();
                        }
                    }
                }
            }
            Some(Overlay::Prompt(prompt)) => {
                let in_line = prompt.is_in_status_line();
                let area = if in_line { line } else { panel };
                if area.contains(mouse.column, mouse.row) {
                    let several = prompt.purpose.many_lines();
                    let height = if several { usize::from(area.height.max(1)) } else { 1 };
                    // As many rows are above as keep the caret in sight.
                    let above = (prompt.input.caret_cell().0 + 1).saturating_sub(height);
                    let row = if several { usize::from(mouse.row - area.top) } else { 0 };
                    prompt.input.click(above + row, mouse.column - area.left);
                }
            }
            Some(Overlay::Help(_) | Overlay::Source(_) | Overlay::Details(_) | Overlay::Disputes) | None => {}
        }
    }
}
