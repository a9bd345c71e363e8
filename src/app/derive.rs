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
        self.sidebar.follow(&self.reader.article, &self.pane, self.focus);
        self.leave_details_of_the_gone();
    }

    /// Derives what stands where from the size, the settings and the document.
    pub(crate) fn relayout(&mut self) {
        let settings = &self.session.look.settings;
        let request = Request {
            reading: self.reader.article.document.direction(),
            sidebar: self.sidebar.shown,
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
}
