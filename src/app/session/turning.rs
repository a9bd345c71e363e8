//! What stands on the screen instead of the article: one page at a time.

use crate::app::{
    library::Scan,
    message::{Effect, MouseKind},
    pages::Page,
    panes::Area,
    session::Session,
};
use crate::{
    command::{Action, family},
    document::Document,
};
use tui_bidi::text::Direction;

/// The most columns of a page.
const WIDEST: u16 = 132;

impl Session {
    /// Shows `page`, and remembers where one came from.
    pub(in crate::app) fn turn_to(&mut self, page: Page) {
        if self.page != page {
            self.came_from = self.page;
            self.page = page;
        }
    }

    /// Leaves the page: for the library when one came from there, else for the article. Asked to quit on the
    /// page that it began with, the program ends.
    pub(in crate::app) fn leave_page(&mut self, action: Action) {
        if action == Action::Program(family::Program::Quit) && self.home == Some(self.page) {
            return self.ask(Effect::Quit);
        }
        let back = if self.came_from == Page::Library { Page::Library } else { Page::Text };
        self.page = if self.page == Page::Library { Page::Text } else { back };
        self.came_from = Page::Text;
    }

    /// The rows of a page between its title and the status line, no wider than one can follow a row.
    pub(crate) fn page_area(&self) -> Area {
        let (columns, height) = self.size;
        let width = columns.min(WIDEST);
        Area { left: (columns - width) / 2, top: 2, width, height: height.saturating_sub(3) }
    }

    /// The direction of the page, while `document` is open: its start is the reading side.
    pub(crate) fn reading(&self, document: &Document) -> Direction {
        match self.page {
            Page::Text | Page::Claims | Page::Proposals => document.direction(),
            // Of many articles none gives the page its direction: it is that of the interface's language.
            Page::Library | Page::Review | Page::Statistics if self.look.words.language().is_rtl() => {
                Direction::RightToLeft
            }
            Page::Library | Page::Review | Page::Statistics => Direction::LeftToRight,
        }
    }

    /// The direction of bars, lists and panels, while `document` is open.
    pub(crate) fn interface(&self, document: &Document) -> Direction {
        self.look.settings.interface.direction(&self.look.words, self.reading(document))
    }

    /// Rows that a turn of the wheel scrolls.
    pub(in crate::app) fn wheel(&self) -> isize {
        self.look.settings.terminal.wheel.max(1) as isize
    }

    /// Rows, down when positive, that this turn of the wheel scrolls.
    pub(in crate::app) fn wheel_by(&self, kind: MouseKind) -> isize {
        if kind == MouseKind::WheelDown { self.wheel() } else { -self.wheel() }
    }

    /// Has the articles read; what is known of them stays until they are there.
    pub(in crate::app) fn ask_for_volumes(&mut self) {
        if !matches!(self.library.scan, Scan::Going(..)) {
            self.library.scan = Scan::Going(0, 0);
            self.ask(Effect::Scan);
        }
    }

    /// Has the library read, where nobody asked for it yet: links lead there and come from there.
    pub(in crate::app) fn know_the_library(&mut self) {
        if !self.library.is_known() {
            self.ask_for_volumes();
        }
    }
}
