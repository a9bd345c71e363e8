//! The mouse: a click goes there, a drag selects, the wheel scrolls what it is over.

use super::pane::unit::Unit;
use super::{
    message::{Mouse, MouseKind},
    pages::Page,
    pane::view::Row,
    panes::inside,
    picker,
    sidebar::{LISTS, number},
    state::{App, Overlay, Question},
};
use crate::{
    command::{Action, Pane, family},
    text::Span,
};

impl App {
    pub(super) fn mouse(&mut self, mouse: Mouse) {
        if self.overlay.is_some() {
            return self.mouse_over_overlay(mouse);
        }
        self.session.notice = None;
        match self.page {
            Page::Text => {}
            Page::Claims => return self.mouse_over_claims(mouse),
            Page::Proposals => return self.mouse_over_proposals(mouse),
            Page::Library | Page::Review | Page::Statistics => return self.mouse_over_page(mouse),
        }
        let list = self.list_at(mouse);
        match mouse.kind {
            MouseKind::WheelDown | MouseKind::WheelUp => {
                let rows = if mouse.kind == MouseKind::WheelDown { self.wheel() } else { -self.wheel() };
                match list {
                    Some(list) => {
                        let (length, height) = (self.sidebar.length(list), self.sidebar.rows(list));
                        self.sidebar.lists[list].scroll(rows, length, height);
                    }
                    None => self.pane.scroll(&self.reader.article.document, rows),
                }
            }
            MouseKind::Down if list.is_some() => self.click_list(list.unwrap_or(0), mouse),
            MouseKind::Down => self.click_text(mouse),
            MouseKind::Drag if self.pane.cursor.anchor.is_some() || self.focus == Pane::Text => {
                self.drag(mouse);
            }
            MouseKind::Drag => {}
            // A click without a drag is no selection of one letter.
            MouseKind::Up if self.pane.cursor.anchor == Some(self.pane.cursor.at) && mouse.clicks < 2 => {
                self.pane.cursor.anchor = None;
            }
            MouseKind::Up => {}
        }
    }

    fn mouse_over_claims(&mut self, mouse: Mouse) {
        let area = self.claims_areas().list;
        match mouse.kind {
            MouseKind::WheelDown | MouseKind::WheelUp => {
                let rows = if mouse.kind == MouseKind::WheelDown { self.wheel() } else { -self.wheel() };
                let (length, height) = (self.claims.rows.len(), usize::from(area.height));
                self.claims.list.scroll(rows, length, height);
            }
            MouseKind::Down if area.contains(mouse.column, mouse.row) => {
                let row = self.claims.list.top + usize::from(mouse.row - area.top);
                if row < self.claims.rows.len() {
                    self.choose_claim(row);
                    if mouse.clicks == 2 {
                        self.act_in_claims(Action::View(family::View::Open), None);
                    }
                }
            }
            _ => {}
        }
    }

    fn mouse_over_proposals(&mut self, mouse: Mouse) {
        let area = self.claims_areas().list;
        let (length, height) = (self.reader.proposals.rows.len(), usize::from(area.height));
        match mouse.kind {
            MouseKind::WheelDown => self.reader.proposals.list.scroll(self.wheel(), length, height),
            MouseKind::WheelUp => self.reader.proposals.list.scroll(-self.wheel(), length, height),
            MouseKind::Down if area.contains(mouse.column, mouse.row) => {
                let row = self.reader.proposals.list.top + usize::from(mouse.row - area.top);
                if row < length {
                    self.reader.proposals.select(row, height);
                    if mouse.clicks == 2 {
                        self.act(Action::View(family::View::Open), None);
                    }
                }
            }
            _ => {}
        }
        super::surface::proposals::refresh(self);
    }

    /// The wheel scrolls as arrows do; a click chooses an article, a second opens it. In review a click
    /// answers, and two open the source.
    fn mouse_over_page(&mut self, mouse: Mouse) {
        let area = self.page_area();
        let library = self.page == Page::Library;
        match mouse.kind {
            MouseKind::WheelDown | MouseKind::WheelUp if library => {
                let rows = if mouse.kind == MouseKind::WheelDown { self.wheel() } else { -self.wheel() };
                let (length, height) = (self.session.library.rows.len(), usize::from(area.height));
                self.session.library.list.scroll(rows, length, height);
            }
            MouseKind::WheelDown => self.act(Action::Move(family::Move::Down), Some(self.wheel() as usize)),
            MouseKind::WheelUp => self.act(Action::Move(family::Move::Up), Some(self.wheel() as usize)),
            MouseKind::Down if library && area.contains(mouse.column, mouse.row) => {
                let row = self.session.library.list.top + usize::from(mouse.row - area.top);
                if row < self.session.library.rows.len() {
                    self.choose_article(row);
                    if mouse.clicks == 2 {
                        self.act(Action::View(family::View::Open), None);
                    }
                }
            }
            MouseKind::Down if self.page == Page::Review => {
                let answers = self.answers();
                let at = |answer: &super::answering::Answer| answer.area.contains(mouse.column, mouse.row);
                let above = answers.first().is_some_and(|first| mouse.row < first.area.top);
                match (answers.iter().position(at), mouse.clicks) {
                    // A double click is no second answer, and answers move from one to the next.
                    (Some(index), 1) => self.act(Action::Page(family::Page::Grade(index)), None),
                    (None, 2) if above => self.act(Action::View(family::View::Open), None),
                    _ => {}
                }
            }
            _ => {}
        }
    }

    /// Rows that a turn of the wheel scrolls.
    fn wheel(&self) -> isize {
        self.session.look.settings.terminal.wheel.max(1) as isize
    }

    fn list_at(&self, mouse: Mouse) -> Option<usize> {
        self.panes.sidebar.filter(|area| area.contains(mouse.column, mouse.row))?;
        (0..3).find(|&list| self.sidebar.areas[list].contains(mouse.column, mouse.row))
    }

    fn click_list(&mut self, list: usize, mouse: Mouse) {
        self.give_focus(LISTS[list]);
        debug_assert_eq!(number(self.focus), Some(list));
        let Some(row) = (mouse.row - self.sidebar.areas[list].top).checked_sub(1) else { return };
        let entry = self.sidebar.lists[list].top + usize::from(row);
        if entry < self.sidebar.length(list) && !self.sidebar.is_title(list, entry) {
            self.sidebar.choose(list, entry);
            self.open_chosen();
        }
    }

    fn click_text(&mut self, mouse: Mouse) {
        self.give_focus(Pane::Text);
        if self.panes.scrollbar.contains(mouse.column, mouse.row) {
            return self.drag_scrollbar(mouse);
        }
        let Some(at) = self.pane.hit(self.panes.page, mouse.column, mouse.row) else {
            return self.open_fold_at(mouse);
        };
        match mouse.clicks {
            0 | 1 => {
                self.pane.cursor.put(&self.reader.article.document, at);
                self.pane.cursor.begin(Unit::Cluster);
            }
            2 => self.pane.select_unit(&self.reader.article.document, at, Unit::Word),
            3 => self.pane.select_unit(&self.reader.article.document, at, Unit::Sentence),
            _ => self.pane.select_unit(&self.reader.article.document, at, Unit::Paragraph),
        }
        self.pane.chosen_here = 0;
    }

    fn drag(&mut self, mouse: Mouse) {
        if mouse.column == self.panes.scrollbar.left && self.pane.cursor.anchor.is_none() {
            return self.drag_scrollbar(mouse);
        }
        // Beyond the window's edge the text comes to the mouse.
        if mouse.row < self.panes.page.top {
            self.pane.view.scroll(&self.reader.article.document, -1);
        } else if mouse.row >= self.panes.page.top + self.panes.page.height {
            self.pane.view.scroll(&self.reader.article.document, 1);
        }
        if let Some(at) = self.pane.hit(self.panes.page, mouse.column, mouse.row) {
            if self.pane.cursor.anchor.is_none() {
                self.pane.cursor.begin(Unit::Cluster);
            }
            self.pane.cursor.put(&self.reader.article.document, at);
        }
    }

    /// The window goes where the scroll bar is clicked.
    fn drag_scrollbar(&mut self, mouse: Mouse) {
        let bar = self.panes.scrollbar;
        let along = usize::from(mouse.row.saturating_sub(bar.top));
        let length = self.reader.article.document.text().len();
        let at = crate::text::snap_start(
            self.reader.article.document.text(),
            (length * along / usize::from(bar.height.max(1))).min(length),
        );
        self.jump_over_folds(at);
    }

    fn open_fold_at(&mut self, mouse: Mouse) {
        let row = usize::from(mouse.row.saturating_sub(self.panes.page.top));
        if let Some(&Row::Fold { start, .. }) = self.pane.view.rows().get(row) {
            self.go(start);
        }
    }

    fn mouse_over_overlay(&mut self, mouse: Mouse) {
        let wheel = self.wheel();
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
            Some(Overlay::Details(_) | Overlay::Disputes) => {
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
            Some(Overlay::Help(_) | Overlay::Details(_) | Overlay::Disputes) | None => {}
        }
    }
}
