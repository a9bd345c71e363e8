//! What is derived from the rest of the state: where everything stands, and what lists show of the article.
//!
//! Nobody who changes an article, moves the cursor or shows the sidebar sees to the rest: after each action it is
//! looked what changed.

use super::{
    message::Effect,
    pages::Page,
    pane,
    panes::{self, MARGIN_FROM, Panes, Request},
    sidebar::number,
    state::{App, Overlay},
    surface::{library, proposals, review, statistics},
};
use crate::{
    command::Pane,
    config::{Margin, Paragraphs},
};

impl App {
    /// Derives anew what an action changed.
    pub(super) fn derive(&mut self) {
        let refolded = self.pane.take_refolded();
        if refolded {
            // Rows move: letters that reach over their cell leave traces in some terminals.
            self.session.ask(Effect::Redraw);
        }
        if self.reader.article.take_revised() || refolded {
            self.sidebar.refresh(&self.reader.article, &self.pane);
            self.relayout();
            self.claims.refresh(&mut self.session, &self.reader.article);
            proposals::refresh(&mut self.context());
            self.leave_details_of_the_gone();
        }
        let setting = (self.session.look.layout, self.spacing());
        if self.stands() != self.panes {
            self.relayout_at_top();
        } else if self.pane.view.setting() != setting {
            self.relayout();
        }
        self.sidebar.follow(&self.reader.article, &self.pane, self.session.focus);
        self.fit_overlay();
    }

    /// Closes the panel of details when its annotation is gone: undone here, or deleted by another program.
    fn leave_details_of_the_gone(&mut self) {
        if let Some(Overlay::Details(details)) = &self.overlay
            && self.reader.article.index_of(&details.id).is_none()
        {
            self.overlay = None;
        }
    }

    /// Where everything stands, by the size, the settings and the document.
    fn stands(&self) -> Panes {
        let settings = &self.session.look.settings;
        let reading = self.reader.article.document.direction();
        let request = Request {
            reading,
            whole: self.session.shows_whole_list(),
            sidebar: self.session.shows_sidebar(),
            sidebar_width: settings.sidebar.width,
            side: settings.sidebar.side.start(reading),
            measure: settings.page.measure,
            margin: match settings.page.margin {
                Margin::Auto => self.session.size.0 >= MARGIN_FROM && self.reader.article.has_notes(),
                Margin::Show => true,
                Margin::Hide => false,
            },
        };
        panes::panes(self.session.size.0, self.session.size.1, request)
    }

    /// How paragraphs and the cursor are kept apart from what is around them.
    fn spacing(&self) -> pane::Spacing {
        let page = &self.session.look.settings.page;
        pane::Spacing { context: usize::from(page.context), indent: page.paragraphs == Paragraphs::Indent }
    }

    /// Lays the text out where it stands.
    pub(super) fn relayout(&mut self) {
        self.panes = self.stands();
        let (width, height) = (self.panes.page.width, usize::from(self.panes.page.height));
        let (options, spacing) = (self.session.look.layout, self.spacing());
        self.pane.view.resize(&self.reader.article.document, (width, height), options, spacing);
        if !self.session.look.settings.sidebar.show {
            self.session.focus = Pane::Text;
        }
        let whole = number(self.session.focus).filter(|_| self.session.shows_whole_list());
        self.sidebar.stand_in(self.panes.sidebar, whole);
    }

    /// Derives again what the page shows from the size of the screen.
    pub(super) fn fit_page(&mut self) {
        let session = &mut self.session;
        match session.page {
            Page::Text => {}
            Page::Claims => self.claims.refresh(session, &self.reader.article),
            Page::Proposals => proposals::refresh(&mut self.context()),
            Page::Library => {
                let chosen = session.library.list.selected;
                library::choose_article(session, chosen);
            }
            Page::Review => review::lay_out_passage(&mut self.context()),
            Page::Statistics => {
                let top = session.statistics.top;
                statistics::scroll(session, top);
            }
        }
    }

    /// Lays everything out anew; the words at the top of the window stay there, also when it is as it was before
    /// after several changes.
    pub(crate) fn relayout_at_top(&mut self) {
        let held = self.pane.held.filter(|(place, _)| *place == self.pane.view.top());
        let top = held.map_or_else(|| self.pane.view.first_byte().unwrap_or(0), |(_, byte)| byte);
        let before = self.panes.page;
        self.relayout();
        let page = self.panes.page;
        if held.is_some() || (page.width, page.height) != (before.width, before.height) {
            self.pane.view.show_at(&self.reader.article.document, top, 0);
            self.pane.keep_in_sight(&self.reader.article.document);
        }
        self.pane.held = Some((self.pane.view.top(), top));
    }
}
