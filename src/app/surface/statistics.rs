//! The page of statistics: what was read, marked and reviewed in all articles.

use crate::app::{pages::Page, sidebar::target, state::App};
use crate::{
    command::{Action, Surface, family, keeps},
    library::{Figures, plots},
};

impl App {
    pub(in crate::app) fn show_statistics(&mut self) {
        self.turn_to(Page::Statistics);
        self.session.statistics.top = 0;
        self.refresh_statistics();
        self.ask_for_volumes();
    }

    pub(in crate::app) fn refresh_statistics(&mut self) {
        if self.page == Page::Statistics {
            self.session.statistics.figures =
                Figures::of(&self.session.library.volumes, self.session.stamp.today);
        }
    }

    /// What an action means on the page of statistics; `false` where it means the same as elsewhere.
    pub(in crate::app) fn act_in_statistics(&mut self, action: Action, count: Option<usize>) -> bool {
        use family::{Page, Program};
        let page = usize::from(self.page_area().height).max(1);
        if let Some(to) = target(action, count, self.session.statistics.top, page) {
            self.scroll_statistics(to);
            return true;
        }
        if matches!(action, Action::Program(Program::Cancel | Program::Quit) | Action::Page(Page::Statistics))
        {
            self.leave_page(action);
            return true;
        }
        !keeps(action, Surface::Library)
    }

    pub(in crate::app) fn scroll_statistics(&mut self, to: usize) {
        let area = self.page_area();
        let rows = plots::rows(&self.session.statistics.figures, area.width).len();
        self.session.statistics.top = to.min(rows.saturating_sub(usize::from(area.height)));
    }
}
