//! The page of statistics: what was read, marked and reviewed in all articles.

use super::{App, Page, library::about_program};
use crate::{
    command::Action,
    library::{Figures, plots},
};

/// The page of statistics.
#[derive(Clone, Debug, Default)]
pub struct Statistics {
    /// What it tells.
    pub figures: Figures,
    /// The first row in sight.
    pub top: usize,
}

impl App {
    pub(super) fn show_statistics(&mut self) {
        self.turn_to(Page::Statistics);
        self.session.statistics.top = 0;
        self.refresh_statistics();
        self.ask_for_volumes();
    }

    pub(super) fn refresh_statistics(&mut self) {
        if self.page == Page::Statistics {
            self.session.statistics.figures =
                Figures::of(&self.session.library.volumes, self.session.stamp.today);
        }
    }

    /// What an action means on the page of statistics; `false` where it means the same as elsewhere.
    pub(super) fn act_in_statistics(&mut self, action: Action, count: Option<usize>) -> bool {
        let page = usize::from(self.page_area().height).max(1);
        let rows = count.unwrap_or(1).min(1 << 20);
        let top = self.session.statistics.top;
        let to = match action {
            Action::Down => top + rows,
            Action::Up => top.saturating_sub(rows),
            Action::PageDown | Action::Choose => top + page,
            Action::PageUp => top.saturating_sub(page),
            Action::HalfPageDown => top + page / 2,
            Action::HalfPageUp => top.saturating_sub(page / 2),
            Action::Start => 0,
            Action::End => usize::MAX / 2,
            Action::Cancel | Action::Quit | Action::Statistics => {
                self.leave_page(action);
                return true;
            }
            _ => return !about_program(action),
        };
        self.scroll_statistics(to);
        true
    }

    pub(super) fn scroll_statistics(&mut self, to: usize) {
        let area = self.page_area();
        let rows = plots::rows(&self.session.statistics.figures, area.width).len();
        self.session.statistics.top = to.min(rows.saturating_sub(usize::from(area.height)));
    }
}
