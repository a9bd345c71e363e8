//! What is derived from the rest of the state: where everything stands, and what lists show of the article.
//!
//! Nobody who changes an article or moves the cursor sees to the lists: after each action it is looked what changed.

use super::{
    message::Effect,
    pane,
    panes::{self, MARGIN_FROM, Request},
    state::App,
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
            self.ask(Effect::Redraw);
        }
        if self.reader.article.take_revised() || refolded {
            self.refresh_lists();
        }
        self.sidebar.follow(&self.reader.article, &self.pane, self.focus);
    }

    /// Lists again what the article holds.
    pub(crate) fn refresh_lists(&mut self) {
        self.sidebar.refresh(&self.reader.article, &self.pane);
        self.relayout();
        self.refresh_claims();
        super::surface::proposals::refresh(self);
        self.sidebar.follow(&self.reader.article, &self.pane, self.focus);
        self.leave_details_of_the_gone();
    }

    /// Derives what stands where from the size, the settings and the document.
    pub(crate) fn relayout(&mut self) {
        let settings = &self.session.look.settings;
        let request = Request {
            reading: self.reader.article.document.direction(),
            // Over the text it would stand between it and the reader.
            sidebar: self.sidebar.shown
                && (self.session.size.0 >= panes::SIDEBAR_BESIDE || self.focus != Pane::Text),
            sidebar_width: self.sidebar.width,
            side: self.sidebar.stands(self.reader.article.document.direction()),
            measure: settings.page.measure,
            margin: match settings.page.margin {
                Margin::Auto => self.session.size.0 >= MARGIN_FROM && self.reader.article.has_notes(),
                Margin::Show => true,
                Margin::Hide => false,
            },
        };
        self.panes = panes::panes(self.session.size.0, self.session.size.1, request);
        let (width, height) = (self.panes.page.width, usize::from(self.panes.page.height));
        let spacing = pane::Spacing {
            context: usize::from(settings.page.context),
            indent: settings.page.paragraphs == Paragraphs::Indent,
        };
        let options = self.session.look.layout;
        self.pane.view.resize(&self.reader.article.document, (width, height), options, spacing);
        if !self.sidebar.shown {
            self.focus = Pane::Text;
        }
        self.sidebar.arrange(self.panes.sidebar);
        self.fit_overlay();
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
