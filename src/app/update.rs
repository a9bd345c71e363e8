//! How a message changes the state, how another article comes into it, and what is derived from it.

use super::jumps::Spot;
use super::surface::proposals;
use super::{
    changed::Changed,
    claims::Claims,
    disputes::Disputes,
    finding::Find,
    library::Scan,
    look::Look,
    message::{Arrival, Effect, Message, Stamp},
    pages::Page,
    panes::Panes,
    reader::{Reader, article::Article},
    session::{Session, Stopped},
    sidebar::Sidebar,
    state::App,
};
use super::{pane, panes};
use crate::{
    command::Pane,
    text::{Direction, Span},
};

impl App {
    /// The state with `article` open on a screen of `size` (columns, rows), the cursor at byte `at`.
    pub fn new(article: Article, look: Look, size: (u16, u16), at: usize) -> Self {
        let find = Find::new(&look.settings.find);
        let mut app = Self {
            sidebar: Sidebar::new(&look.settings),
            claims: Claims::default(),
            disputes: Disputes::default(),
            reader: Reader::new(article, find),
            pane: pane::Pane::default(),
            session: Session::new(look, size),
            focus: Pane::Text,
            overlay: None,
            page: Page::Text,
            panes: Panes::default(),
        };
        app.relayout();
        app.pane.cursor.at = crate::text::snap_start(app.reader.article.document.text(), at);
        if at > 0 {
            app.pane.view.show_at(
                &app.reader.article.document,
                app.pane.cursor.at,
                app.pane.view.height() / 3,
            );
        }
        app.derive();
        app
    }

    /// Goes on where one stopped before.
    pub fn resume(&mut self, stopped: Stopped) {
        let document = &mut self.reader.article.document;
        document.set_turned(stopped.turned);
        self.pane.view.forget(document);
        self.pane.cursor.at = crate::text::snap_start(document.text(), stopped.cursor);
        self.pane.view.show_at(document, stopped.top, 0);
        self.pane.keep_in_sight(document);
        self.reader.read_to = stopped.read;
        self.reader.place_marks = stopped.marks.into_iter().collect();
    }

    /// Leaves the article for another, at the place of `arrival`; `stopped` is where one stopped reading it
    /// before, if one did. Gives where one stopped in the article that was left, as [`place`](Self::place)
    /// does. What outlives articles stays as it is.
    pub fn open(&mut self, article: Article, stopped: Option<Stopped>, arrival: &Arrival) -> Option<Stopped> {
        let (left, spot) = (self.place(), self.spot());
        if let Some(left) = &left {
            self.session.left.insert(spot.article.clone(), left.clone());
        }
        if !matches!(arrival, Arrival::At(_)) {
            self.session.jumps.leave(spot);
        }
        let find = self.reader.find.elsewhere();
        // The place may not be on the disk yet.
        let stopped = self.session.left.get(&article.path).cloned().or(stopped);
        self.reader = Reader::new(article, find);
        self.pane = pane::Pane::default();
        (self.claims, self.disputes, self.overlay) = (Claims::default(), Disputes::default(), None);
        (self.page, self.session.came_from, self.focus) = (Page::Text, Page::Text, Pane::Text);
        self.sidebar.forget();
        self.relayout();
        if let Some(stopped) = stopped {
            self.resume(stopped);
        }
        match arrival {
            Arrival::Stopped => {}
            Arrival::At(at) => self.return_to_byte(*at),
            Arrival::Note(id) => self.show_annotation(id),
        }
        self.reader.seen = true;
        self.derive();
        self.ask(Effect::Redraw);
        left
    }

    /// The place of the cursor among all articles.
    pub(super) fn spot(&self) -> Spot {
        Spot { article: self.reader.article.path.clone(), at: self.pane.cursor.at }
    }

    /// Remembers the place of the cursor as one that a jump begins at.
    pub(super) fn leave_spot(&mut self) {
        let spot = self.spot();
        self.session.jumps.leave(spot);
    }

    /// Takes `message`, which came at the time of `stamp`, and returns the side effects that follow.
    pub fn update(&mut self, message: Message, stamp: Stamp) -> Vec<Effect> {
        self.session.stamp = stamp;
        let page = self.standing();
        if !matches!(message, Message::Key { .. }) {
            self.session.changed = Changed::All;
        }
        match message {
            Message::Resize(width, height) => {
                self.session.size = (width, height);
                self.relayout_at_top();
                self.fit_page();
            }
            Message::Look(theme, suits) => {
                let look = &mut self.session.look;
                (look.theme, look.suits, look.layout) = (*theme, suits, look.settings.text.options(suits));
                self.relayout();
            }
            Message::Key { typed, command } => self.press(typed, command),
            Message::Paste(text) => self.paste(&text),
            Message::Mouse(mouse) => self.mouse(mouse),
            Message::Document(document, old) => {
                self.reader.proposals.forget();
                self.take_document(*document, old);
            }
            Message::Loaded(percent) => self.reader.loaded = percent.min(100),
            Message::Placed(found) => self.reader.article.set_placements(found),
            Message::Saved => drop(self.reader.unsaved.pop_front()),
            Message::Notebook(notebook) => {
                self.reader.article.set_notebook(*notebook);
                for edit in &self.reader.unsaved {
                    self.reader.article.apply(edit.clone());
                }
            }
            Message::Entities(entities) => {
                self.take_entities(*entities);
                self.reader.proposals.forget();
                proposals::know(self);
                // The lists move: letters that reach over their cell leave traces in some terminals.
                self.ask(Effect::RedrawSidebar);
            }
            Message::Looking(percent) => {
                self.reader.looking = percent;
                proposals::know(self);
            }
            Message::Refused { undone } => self.refused(undone),
            Message::Notice(notice) => self.session.notice = Some(notice),
            Message::Counted { turn, starts, reached, done } => {
                self.reader.find.take_counted(turn, &starts, reached, done);
                self.reach_match();
            }
            Message::Draft(draft) => self.offer_draft(draft),
            Message::OldParagraph(id, target, text) => self.take_old_paragraph(id, target, text),
            Message::History(operations) => self.show_history(operations),
            Message::AsOf(then) => self.show_moment(then.as_deref()),
            Message::Exists(export) => self.ask_to_replace(&export),
            Message::Scanned(done, all) => self.session.library.scan = Scan::Going(done, all),
            Message::Volumes(volumes) => {
                self.take_volumes(volumes);
                self.hear_of_others();
                self.reader.proposals.met.clear();
                proposals::refresh(self);
            }
            Message::Claims(claims) => {
                self.session.library.claims = *claims;
                self.reader.proposals.met.clear();
            }
            Message::Proposals(length, found) => {
                if length == self.reader.article.document.text().len() {
                    self.reader.proposals.take(found);
                    proposals::refresh(self);
                }
            }
            Message::Passage(passage) => self.take_passage(*passage),
            #[cfg(feature = "testing")]
            Message::Act(action) => self.act(action, None),
        }
        self.derive();
        self.pane.measure_lines(&self.reader.article.document);
        if page != self.standing() {
            // Another page, or other rows of it: letters that reach over their cell leave traces in some terminals.
            self.ask(Effect::Redraw);
        }
        if let Some(targets) = self.reader.article.sought() {
            self.ask(Effect::Place(targets));
        }
        if self.page == Page::Text {
            self.reader.read_to = self.reader.read_to.max(self.window().end);
            self.reader.seen = true;
        }
        std::mem::take(&mut self.session.effects)
    }

    /// Says where the open article lies.
    #[cfg(feature = "testing")]
    pub fn set_path(&mut self, path: std::path::PathBuf) {
        self.reader.article.path = path;
    }

    /// The colours there are to choose from.
    #[cfg(feature = "testing")]
    pub fn set_themes(&mut self, themes: Vec<crate::config::Theme>) {
        self.session.look.themes = themes;
    }

    /// The colours in use.
    #[cfg(feature = "testing")]
    pub fn theme(&self) -> &crate::config::Theme {
        &self.session.look.theme
    }

    /// The open article.
    pub fn article(&self) -> &Article {
        &self.reader.article
    }

    /// What is looked for.
    #[cfg(feature = "testing")]
    pub fn find(&self) -> &Find {
        &self.reader.find
    }

    /// The byte of the document under the cursor, and the byte at the top of the window: what is
    /// remembered for the next time.
    pub fn position(&self) -> (usize, usize) {
        (self.pane.cursor.at, self.pane.view.first_byte().unwrap_or(0))
    }

    /// What is remembered for the next time; `None` when the article was not shown at all.
    pub fn place(&self) -> Option<Stopped> {
        let (cursor, top) = self.position();
        let turned = self.reader.article.document.turned().collect();
        let marks = self.reader.place_marks.iter().map(|(&letter, &at)| (letter, at)).collect();
        self.reader.seen.then_some(Stopped { cursor, top, read: self.reader.read_to, turned, marks })
    }

    /// The selected stretch, its last cluster included.
    pub fn selection(&self) -> Option<Span> {
        self.pane.selection(&self.reader.article.document)
    }

    /// The direction of the page: its start is the reading side.
    pub fn reading(&self) -> Direction {
        match self.page {
            Page::Text | Page::Claims | Page::Proposals => self.reader.article.document.direction(),
            _ if !self.session.library.is_known() => self.reader.article.document.direction(),
            Page::Library | Page::Review | Page::Statistics => self.session.library.reading,
        }
    }

    /// The side effects to be done before the first message comes.
    pub fn effects(&mut self) -> Vec<Effect> {
        std::mem::take(&mut self.session.effects)
    }

    /// How far the end of the window is through the document, in hundredths.
    pub fn percent(&self) -> usize {
        let text = self.reader.article.document.text();
        if text.is_empty() || self.pane.view.at_end(&self.reader.article.document) {
            return 100;
        }
        self.pane.view.last_byte().unwrap_or(0) * 100 / text.len()
    }

    /// Whether every change is on the disk.
    pub fn is_saved(&self) -> bool {
        self.reader.is_saved()
    }

    /// The stretch of the document in the window.
    pub fn window(&self) -> Span {
        self.pane.window()
    }

    /// How many bytes of `span` were read, and how many it has.
    pub fn read_of(&self, span: Span) -> (usize, usize) {
        self.reader.read_of(span)
    }

    /// The day where the reader is.
    pub(crate) fn today(&self) -> jiff::civil::Date {
        self.session.today()
    }

    /// Leaves the cursor for byte `at`, which `Back` undoes, and shows it with room around it.
    pub(crate) fn jump(&mut self, at: usize) {
        self.leave_spot();
        self.go(at);
    }

    /// Puts the cursor on the cluster at byte `at`, unfolds what hides it, and shows it.
    pub(crate) fn go(&mut self, at: usize) {
        self.pane.go(&self.reader.article.document, at);
    }

    /// Leaves the cursor for byte `at` or for the row of the fold that hides it.
    pub(crate) fn jump_over_folds(&mut self, at: usize) {
        self.leave_spot();
        self.pane.go_over_folds(&self.reader.article.document, at);
    }

    /// Tells the reader something in the status line.
    pub(crate) fn say(&mut self, text: impl Into<crate::words::Phrase>) {
        self.session.say(text);
    }

    /// Asks for a side effect.
    pub(crate) fn ask(&mut self, effect: Effect) {
        self.session.ask(effect);
    }

    fn take_document(&mut self, document: crate::document::Document, old: Option<String>) {
        let moved = self.reader.set_document(document, old);
        let text = self.reader.article.document.text();
        let (at, top) = self.position();
        let (at, top) = (moved.place(at, text), moved.place(top, text));
        self.pane.cursor.follow(&moved, &self.reader.article.document);
        self.pane.view.forget(&self.reader.article.document);
        self.relayout();
        self.pane.view.show_at(&self.reader.article.document, top, 0);
        self.pane.cursor.put(&self.reader.article.document, at);
        self.fulfil();
    }
}
