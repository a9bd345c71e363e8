//! What is derived from the rest of the state: where everything stands, and what lists show of the article.
//!
//! Nobody who changes an article, moves the cursor or shows the sidebar sees to the rest: after each action it is
//! looked what changed.

use super::{
    linking,
    message::Effect,
    pages::Page,
    pane::{self, paragraph::hang},
    panes::{self, Area, MARGIN_FROM, Panes, Request},
    reader::{Reader, article::Revised},
    sidebar::number,
    split::{Laid, Screen},
    state::{App, Overlay},
    stopped::Stopped,
    surface::{library, links, met, proposals, review, statistics},
    windowing,
};
use crate::{
    command::Pane,
    config::{Margin, Paragraphs},
    library::Volume,
    notebook::{Id, Kind},
};

impl App {
    /// Derives anew what an action changed.
    pub(super) fn derive(&mut self) {
        let refolded = self.pane.take_refolded();
        if refolded {
            // Rows move: letters that reach over their cell leave traces in some terminals.
            self.session.ask(Effect::Redraw);
        }
        let revision = self.reader.article.take_revised();
        let (revised, reformed) = (revision > Revised::Nothing || refolded, revision == Revised::Lines);
        if reformed {
            self.pane.view.forget(&self.reader.article.document);
        }
        if revised {
            self.sidebar.refresh(&self.reader.article, &self.pane);
            self.relayout();
            self.claims.refresh(&mut self.session, &self.reader.article);
            proposals::refresh(&mut self.context());
            self.reader.met.forget();
            self.reader.stood = None;
            self.leave_details_of_the_gone();
        }
        let setting = (self.session.look.layout, self.spacing());
        let (stands, laid) = self.stands();
        if stands != self.panes || laid != self.windows.laid {
            self.relayout_at_top();
        } else if self.pane.view.setting() != setting {
            self.relayout();
        }
        windowing::lay_out_others(self, reformed);
        linking::check(self);
        linking::follow(self);
        self.sidebar.follow(&self.reader.article, &self.pane, self.session.focus);
        if let Some(id) = self.told_in_full() {
            met::follow(&self.session, &mut self.reader, id);
            proposals::know(&mut self.context());
        }
        self.ask_how_it_stood();
        self.fit_overlay();
    }

    /// Takes the articles of the library, and derives what knows of other articles.
    pub(super) fn take_volumes(&mut self, volumes: Vec<Volume>) {
        library::take_volumes(&mut self.context(), volumes);
        // An open choice, the claims and a link that waits want to know.
        self.look_elsewhere();
        self.renew_choice();
        self.claims.refresh(&mut self.session, &self.reader.article);
        links::follow_awaited(&mut self.context());
        self.reader.proposals.met.clear();
        proposals::refresh(&mut self.context());
    }

    /// Has the history told of the status of the claim in the panel of details.
    fn ask_how_it_stood(&mut self) {
        let Some(Overlay::Details(details)) = &self.overlay else { return };
        let article = &self.reader.article;
        let shown = article.index_of(&details.id).and_then(|index| article.annotation(index));
        let known = self.reader.stood.as_ref().is_some_and(|(id, _)| *id == details.id);
        if !known && shown.is_some_and(|own| own.kind == Kind::Claim) {
            self.reader.stood = Some((details.id.clone(), None));
            self.session.ask(Effect::Statuses(details.id.clone()));
        }
    }

    /// The annotation that is shown in full: in the panel of details, else beside the list of claims.
    fn told_in_full(&self) -> Option<Id> {
        match &self.overlay {
            Some(Overlay::Details(details)) => Some(details.id.clone()),
            None if self.session.page == Page::Claims => {
                self.reader.article.annotation(self.claims.chosen()?).map(|claim| claim.id.clone())
            }
            _ => None,
        }
    }

    /// Closes the panel of details when its annotation is gone: undone here, or deleted by another program.
    fn leave_details_of_the_gone(&mut self) {
        if let Some(Overlay::Details(details)) = &self.overlay
            && self.reader.article.index_of(&details.id).is_none()
        {
            self.overlay = None;
        }
    }

    /// Where everything stands, by the size, the settings and the document; and where the panes stand, if there are
    /// several.
    fn stands(&self) -> (Panes, Laid) {
        let (width, height) = self.session.size;
        let request = self.request(&self.reader, width);
        let whole = panes::panes(width, height, request);
        if !self.windows.are_several() || self.session.page != Page::Text || whole.too_small {
            return (whole, Laid::default());
        }
        let (rtl, focused) = (self.windows.order.is_rtl(), self.windows.focused);
        let body = Area { top: 0, height: whole.pane.height + 1, ..whole.pane };
        let laid = self.windows.split.lay(body, Screen { size: (width, height), rtl, focused });
        let own = laid.panes.iter().find(|(pane, _)| *pane == focused).map_or(body, |(_, area)| *area);
        (whole.with_text_in(own, self.request(&self.reader, own.width)), laid)
    }

    /// The open reader of this number; the one with the focus where there is none.
    pub(super) fn reader_called(&self, number: u32) -> &Reader {
        let parked = self.windows.readers.iter().find(|open| open.reader.number == number);
        parked.map_or(&self.reader, |open| &open.reader)
    }

    /// Where the rules stand between panes side by side.
    pub(crate) fn rules(&self) -> impl Iterator<Item = Area> {
        self.windows.laid.rules.iter().filter(|rule| rule.upright).map(|rule| rule.area)
    }

    /// What decides how the article of `reader` stands in a pane of `width` columns.
    pub(super) fn request(&self, reader: &Reader, width: u16) -> Request {
        let (settings, article) = (&self.session.look.settings, &reader.article);
        let document = &article.document;
        let (reading, of_lines) = (document.direction(), document.is_of_lines());
        // The lists stay where they are, whichever pane has the focus.
        let start = if self.windows.are_several() { self.windows.reading } else { reading };
        Request {
            reading,
            whole: self.session.shows_whole_list(),
            sidebar: self.session.shows_sidebar(),
            sidebar_width: settings.sidebar.width,
            side: settings.sidebar.side.start(start),
            measure: if of_lines { u16::MAX } else { settings.page.measure },
            hang: if self.spacing().hang { hang(document, u16::MAX) } else { 0 },
            close: of_lines,
            foot: reader.collation.is_some(),
            bare: of_lines && article.marks().all().is_empty(),
            margin: match settings.page.margin {
                Margin::Auto => width >= MARGIN_FROM && article.has_notes(),
                Margin::Show => true,
                Margin::Hide => false,
            },
            pages: self.session.page_marks && document.has_page_marks(),
        }
    }

    /// How paragraphs and the cursor are kept apart from what is around them.
    pub(super) fn spacing(&self) -> pane::Spacing {
        let page = &self.session.look.settings.page;
        let indent = page.paragraphs == Paragraphs::Indent;
        let line = usize::from(self.session.picture.unwrap_or(1));
        // A picture of the words stands within the lines.
        let hang = self.session.picture.is_none();
        pane::Spacing { context: usize::from(page.context), indent, hang, line }
    }

    /// Lays the text out where it stands.
    pub(super) fn relayout(&mut self) {
        (self.panes, self.windows.laid) = self.stands();
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

    /// What is remembered of each open article for the next time, by the number of its reader; `None` when it was not
    /// shown at all.
    pub fn places(&self) -> Vec<(u32, Option<Stopped>)> {
        let parked = self.windows.readers.iter().filter_map(|open| {
            let shown = self.windows.others.iter().find(|other| other.reader == open.reader.number)?;
            Some((open.reader.number, windowing::stopped_in(&open.reader, &shown.pane)))
        });
        std::iter::once((self.reader.number, windowing::stopped_in(&self.reader, &self.pane)))
            .chain(parked)
            .collect()
    }

    /// The last byte that one goes back to in the article at `path`, which was left.
    pub fn furthest(&self, path: &std::path::Path) -> usize {
        self.session.left.get(path).map_or(0, Stopped::furthest)
    }

    /// The number of the article whose end is kept in sight while it grows, if it is.
    pub fn follows_end(&self) -> Option<u32> {
        self.reader.follows_end().then_some(self.reader.number)
    }
}
