//! What stands on the screen instead of the article: one page at a time.

use crate::app::pages::Page;
use crate::app::{panes::Area, state::App};
use crate::command::{Action, family};

impl App {
    /// Opens `page` instead of the article, as the reader's first: leaving it then leaves the program.
    pub fn begin(&mut self, page: Page) {
        self.session.home = Some(page);
        self.reader.seen = page == Page::Text;
        match page {
            Page::Text => {}
            Page::Claims => self.toggle_claims(),
            Page::Proposals => super::proposals::toggle(self),
            Page::Library => self.show_library(),
            Page::Review => self.begin_review(),
            Page::Statistics => self.show_statistics(),
        }
    }

    /// The page that is shown.
    #[cfg(feature = "testing")]
    pub fn page(&self) -> Page {
        self.page
    }

    /// Which page is shown, and from which row on.
    pub(in crate::app) fn standing(&self) -> (Page, usize) {
        let row = match self.page {
            Page::Text | Page::Claims => 0,
            Page::Proposals => self.reader.proposals.list.top,
            Page::Library => self.session.library.list.top,
            Page::Review => self.session.review.at,
            Page::Statistics => self.session.statistics.top,
        };
        (self.page, row)
    }

    /// Shows `page`, and remembers where one came from.
    pub(in crate::app) fn turn_to(&mut self, page: Page) {
        if self.page != page {
            self.session.came_from = self.page;
            self.page = page;
        }
        self.pane.cursor.leave_selection();
    }

    /// Leaves the page: for the library when one came from there, else for the article. Asked to quit on the
    /// page that it began with, the program ends.
    pub(in crate::app) fn leave_page(&mut self, action: Action) {
        if action == Action::Program(family::Program::Quit) && self.session.home == Some(self.page) {
            return self.ask(crate::app::message::Effect::Quit);
        }
        let back = if self.session.came_from == Page::Library { Page::Library } else { Page::Text };
        self.page = if self.page == Page::Library { Page::Text } else { back };
        self.session.came_from = Page::Text;
    }

    /// Derives again what the page shows from the size of the screen.
    pub(in crate::app) fn fit_page(&mut self) {
        match self.page {
            Page::Text => {}
            Page::Claims => self.refresh_claims(),
            Page::Proposals => super::proposals::refresh(self),
            Page::Library => self.choose_article(self.session.library.list.selected),
            Page::Review => self.lay_out_passage(),
            Page::Statistics => self.scroll_statistics(self.session.statistics.top),
        }
    }

    /// The rows of a page between its title and the status line, no wider than one can follow a row.
    pub(crate) fn page_area(&self) -> Area {
        let (columns, height) = self.session.size;
        let width = columns.min(WIDEST);
        Area { left: (columns - width) / 2, top: 2, width, height: height.saturating_sub(3) }
    }
}

/// The most columns of a page.
const WIDEST: u16 = 132;
