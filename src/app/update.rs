//! How a message changes the state, how another article comes into it, and what is derived from it.

use super::{
    arrangement::{self, Arrangement},
    changed::Changed,
    claims::Claims,
    collating,
    disputes::Disputes,
    earlier,
    finding::Find,
    library::Scan,
    linking,
    look::Look,
    message::{Arrival, Effect, Message, Moment},
    pages::Page,
    pane,
    panes::Panes,
    reader::{Reader, article::Article},
    review::Review,
    session::Session,
    sidebar::Sidebar,
    state::App,
    stopped::Stopped,
    surface::{
        awaited, chains, drafts, finding, library, old_paragraphs, operations, proposals, review, statistics,
        taking, timeline,
    },
    windowing,
    windows::{Open, Windows},
};
use crate::{
    command::{Action, Pane},
    document::Document,
    library::{Wanted, review::Order},
    notebook::Annotation,
};
use tui_bidi::text::{Direction, Span};

impl App {
    /// The state with `article` open on a screen of `size` (columns, rows), the cursor at byte `at`.
    pub fn new(article: Article, look: Look, size: (u16, u16), at: usize) -> Self {
        let find = Find::new(&look.settings.find);
        let mut app = Self {
            sidebar: Sidebar::default(),
            claims: Claims::default(),
            disputes: Disputes::default(),
            reader: Reader::new(0, article, find),
            pane: pane::Pane::default(),
            session: Session::new(look, size),
            overlay: None,
            panes: Panes::default(),
            windows: Windows::default(),
        };
        app.relayout();
        app.pane.cursor.at = tui_bidi::text::snap_start(app.reader.article.document.text(), at);
        if at > 0 {
            app.pane.view.show_at(
                &app.reader.article.document,
                app.pane.cursor.at,
                app.pane.view.height() / 3,
            );
        }
        app.derive();
        app.session.begin_in_face(&app.reader.article.document);
        app
    }

    /// Goes on where one stopped before.
    pub fn resume(&mut self, stopped: Stopped) {
        let (cursor, top) = (stopped.cursor, stopped.top);
        self.reader.resume(stopped);
        let document = &self.reader.article.document;
        self.pane.view.forget(document);
        self.pane.cursor.at = tui_bidi::text::snap_start(document.text(), cursor);
        self.pane.view.show_at(document, top, 0);
        self.pane.keep_in_sight(document);
    }

    /// Shows another article in the pane with the focus, at the place of `arrival`; `stopped` is where one stopped
    /// reading it before, if one did. `number` is that of the background worker behind it. The article that was there
    /// is left where no other pane shows it; what outlives articles stays as it is.
    pub fn open(&mut self, number: u32, article: Article, stopped: Option<Stopped>, arrival: &Arrival) {
        if !matches!(arrival, Arrival::At(_)) {
            let spot = self.context().spot();
            self.session.jumps.leave(spot);
        }
        let reader = Reader::new(number, article, self.reader.find.elsewhere());
        windowing::replace(self, Open::new(reader));
        self.disputes = Disputes::default();
        // The place may not be on the disk yet.
        let stopped = self.session.left.get(&self.reader.article.path).cloned().or(stopped);
        self.relayout();
        if let Some(stopped) = stopped {
            self.resume(stopped);
        }
        self.arrive(arrival);
        self.derive();
    }

    /// Opens an article that no pane shows yet, for [`arrange`](Self::arrange).
    pub fn open_aside(&mut self, number: u32, article: Article, stopped: Option<Stopped>) {
        let mut reader = Reader::new(number, article, self.reader.find.elsewhere());
        if let Some(stopped) = stopped {
            self.session.left.insert(reader.article.path.clone(), stopped.clone());
            reader.resume(stopped);
        }
        reader.seen = true;
        self.windows.readers.push(Open::new(reader));
    }

    /// Divides the screen as `wanted`, whose articles are open.
    pub fn arrange(&mut self, wanted: &Arrangement) {
        arrangement::arrange(self, wanted);
    }

    /// How the screen is divided; `None` while there is one pane.
    pub fn arrangement(&self) -> Option<Arrangement> {
        arrangement::arrangement(self)
    }

    /// Divides the pane with the focus, and says whether there was room: what is opened next comes to stand there.
    pub fn make_room(&mut self) -> bool {
        windowing::make_room(self)
    }

    /// Shows the article at `path` in the pane with the focus, if it is open already; else `false`.
    pub fn show_open(&mut self, path: &std::path::Path, arrival: &Arrival) -> bool {
        let open = windowing::is_open(self, path);
        if open {
            windowing::show_open(self, path, arrival);
        }
        open
    }

    /// Comes to stand at the place of `arrival` in the article that was opened.
    pub(super) fn arrive(&mut self, arrival: &Arrival) {
        self.overlay = None;
        (self.session.page, self.session.came_from, self.session.focus) =
            (Page::Text, Page::Text, Pane::Text);
        self.sidebar.forget();
        self.reader.article.revise();
        self.relayout();
        match arrival {
            Arrival::Stopped => {}
            Arrival::At(at) => awaited::return_to_byte(&mut self.context(), *at),
            Arrival::Note(id) => library::show_annotation(&mut self.context(), id),
        }
        self.reader.seen = true;
        self.session.ask(Effect::Redraw);
    }

    /// Opens `page` instead of the article, as the reader's first: leaving it then leaves the program.
    pub fn begin(&mut self, page: Page) {
        self.session.home = Some(page);
        self.reader.seen = page == Page::Text;
        match page {
            Page::Text => {}
            Page::Claims => {
                let (claims, mut cx) = self.claims();
                claims.toggle(&mut cx);
            }
            Page::Proposals => proposals::toggle(&mut self.context()),
            Page::Library => library::show_library(&mut self.context()),
            Page::Review => review::begin_review(&mut self.context()),
            Page::Statistics => statistics::show(&mut self.context()),
        }
    }

    /// Reviews what is `wanted`, in this order, when the review begins.
    pub fn set_review(&mut self, wanted: Wanted, order: Order) {
        self.session.review = Review { wanted, order, ..Review::default() };
    }

    /// Shows what annotators differ on, to be settled.
    pub fn settle(&mut self, disputes: Disputes) {
        self.disputes = disputes;
        let (disputes, mut cx) = self.disputes();
        disputes.open(&mut cx);
        self.derive();
    }

    /// The page that is shown.
    #[cfg(feature = "testing")]
    pub fn page(&self) -> Page {
        self.session.page
    }

    /// Takes `message`, which came at the time of `stamp`, and returns the side effects that follow.
    pub fn update(&mut self, message: Message, stamp: impl Into<Moment>) -> Vec<Effect> {
        self.handle(message, stamp);
        self.effects()
    }

    /// Takes what the background worker of this number says, whichever pane has the focus.
    pub fn hear(&mut self, number: u32, message: Message, stamp: impl Into<Moment>) {
        windowing::hear(self, number, message, stamp.into());
    }

    /// Takes `message`, for the article of the pane with the focus; what follows is [asked](Self::asked) for.
    pub fn handle(&mut self, message: Message, stamp: impl Into<Moment>) {
        self.session.stamp = stamp.into();
        let page = self.standing();
        if !matches!(message, Message::Key { .. }) {
            self.session.changed = Changed::All;
        }
        self.take(message);
        self.derive();
        self.pane.measure_lines(&self.reader.article.document);
        if page != self.standing() {
            // Another page, or other rows of it: letters that reach over their cell leave traces in some terminals.
            self.session.ask(Effect::Redraw);
        }
        awaited::read_on(&mut self.context());
        if let Some(targets) = self.reader.article.sought() {
            self.session.ask(Effect::Place(targets));
        }
        if self.session.page == Page::Text {
            self.reader.see(self.pane.view.stretches());
        }
        let others = self.windows.readers.iter().any(|open| open.reader.only_here);
        if self.reader.only_here || others {
            self.session.hold_back_what_leaves();
        }
    }

    /// Which page is shown, and from which row on.
    fn standing(&self) -> (Page, usize) {
        let row = match self.session.page {
            Page::Text | Page::Claims => 0,
            Page::Proposals => self.reader.proposals.list.top,
            Page::Library => self.session.library.list.top,
            Page::Review => self.session.review.at,
            Page::Statistics => self.session.statistics.top,
        };
        (self.session.page, row)
    }

    /// Takes what happened into the state.
    pub(super) fn take(&mut self, message: Message) {
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
            Message::Picture(found) => self.session.take_picture(found),
            Message::Key { typed, command } => self.press(typed, command),
            Message::Paste(text) => self.paste(&text),
            Message::Mouse(mouse) => self.mouse(mouse),
            Message::Document(document, old) => {
                self.reader.proposals.forget();
                self.take_document(*document, old);
            }
            Message::Piped(bytes) => self.reader.piped = bytes,
            Message::Settled(path) => {
                let old = std::mem::replace(&mut self.reader.article.path, path.clone());
                self.session.jumps.rename(&old, &path);
            }
            Message::Loaded(percent) => self.reader.loaded = percent.min(100),
            Message::Placed(found) => self.reader.article.set_placements(found),
            Message::Saved => drop(self.reader.unsaved.pop_front()),
            Message::Unsaved(only_here) => self.reader.only_here = only_here,
            Message::Notebook(notebook) => {
                self.reader.article.set_notebook(*notebook);
                self.reader.apply_unsaved();
            }
            Message::Made(edit) => {
                self.reader.article.apply(*edit);
                self.reader.apply_unsaved();
            }
            Message::Entities(entities) => {
                let (sidebar, mut cx) = self.sidebar();
                sidebar.take_entities(&mut cx, *entities);
                cx.reader.proposals.forget();
                cx.reader.met.forget();
                proposals::know(&mut cx);
                // The lists move: letters that reach over their cell leave traces in some terminals.
                self.session.ask(Effect::RedrawSidebar);
            }
            Message::Looking(percent) => {
                self.reader.looking = percent;
                proposals::know(&mut self.context());
            }
            Message::Refused(what) => self.reader.refused(what),
            Message::Notice(notice) => self.session.notice = Some(notice),
            Message::Counted { turn, starts, reached, done } => {
                self.reader.find.take_counted(turn, &starts, reached, done);
                finding::reach_match(&mut self.context());
            }
            Message::Edited(text) => drafts::take_edited(&mut self.context(), &text),
            Message::Drafts(left) => drafts::offer_drafts(&mut self.context(), left),
            Message::OldParagraph(id, target, text) => {
                old_paragraphs::take_old_paragraph(&mut self.reader, id, target, text);
            }
            Message::History(operations) => operations::show_history(&mut self.context(), operations),
            Message::Statuses(id, stood) => self.reader.stood = Some((id, Some(stood))),
            Message::AsOf(id, then) => operations::show_moment(&mut self.context(), id, then.as_deref()),
            Message::Exists(export) => taking::ask_to_replace(&mut self.context(), &export),
            Message::Scanned(done, all) => self.session.library.scan = Scan::Going(done, all),
            Message::Volumes(volumes) => self.take_volumes(volumes),
            Message::NoOtherVolumes => {
                self.session.library.scan = Scan::Done;
                self.renew_choice();
            }
            Message::FoundInArticles(words, found) => library::take_found(&mut self.session, &words, found),
            Message::Claims(claims) => {
                self.session.library.claims = *claims;
                self.session.library.state += 1;
                self.reader.proposals.met.clear();
            }
            Message::Chains(wanted, length, found) => {
                chains::take(&mut self.context(), wanted, length, &found);
            }
            Message::Timeline(length, dated) => timeline::show(&mut self.context(), length, &dated),
            Message::Proposals(length, found) => {
                if length == self.reader.article.document.text().len() {
                    self.reader.proposals.take(found);
                    proposals::refresh(&mut self.context());
                }
            }
            Message::Aligned(turn, compared) => linking::take(self, turn, *compared),
            Message::Collated(turn, variants) => collating::take(self, turn, variants),
            Message::KeptTexts(kept) => earlier::choose(self, kept),
            Message::KeptText(kept, text) => earlier::open(self, &kept.time, text.as_deref()),
            Message::Passage(passage) => review::take_passage(&mut self.context(), *passage),
            #[cfg(feature = "testing")]
            Message::Act(action) => self.act(action, None),
        }
    }

    /// Says where the open article lies.
    #[cfg(feature = "testing")]
    pub fn set_path(&mut self, path: std::path::PathBuf) {
        self.reader.article.path = path;
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

    /// The columns and rows of the screen that it is laid out for.
    pub(crate) fn size(&self) -> (u16, u16) {
        self.session.size
    }

    /// The byte of the document under the cursor, and the byte at the top of the window: what is
    /// remembered for the next time.
    pub fn position(&self) -> (usize, usize) {
        (self.pane.cursor.at, self.pane.view.first_byte().unwrap_or(0))
    }

    /// The selected stretch, its last cluster included.
    #[cfg(feature = "testing")]
    pub fn selection(&self) -> Option<Span> {
        self.pane.selection(&self.reader.article.document)
    }

    /// The direction of the page: its start is the reading side.
    pub fn reading(&self) -> Direction {
        self.session.reading(&self.reader.article.document)
    }

    /// The direction of bars, lists and panels.
    pub fn interface(&self) -> Direction {
        self.session.interface(&self.reader.article.document)
    }

    /// The name of the colour of annotation `index`.
    pub(crate) fn color_of(&self, index: usize) -> String {
        self.reader.color_of(&self.session.look, index)
    }

    /// The sign of annotation `index`.
    pub(crate) fn sign_of(&self, index: usize) -> String {
        self.reader.sign_of(&self.session.look, index)
    }

    /// The sign of `annotation` and the name of its colour.
    pub(crate) fn look_of(&self, annotation: &Annotation) -> (String, String) {
        self.reader.look_of(&self.session.look, annotation)
    }

    /// What the keys of `action` are where one is, for hints.
    pub(crate) fn keys_of(&self, action: Action) -> String {
        self.session.keys_of(self.mode(), action)
    }

    /// The side effects to be done, with no word of which reader they are for.
    pub fn effects(&mut self) -> Vec<Effect> {
        self.asked().into_iter().map(|(_, effect)| effect).collect()
    }

    /// The side effects to be done, each with the number of the reader that it is done for.
    pub fn asked(&mut self) -> Vec<(u32, Effect)> {
        std::mem::take(&mut self.session.effects)
    }

    /// How far the end of the window is through the document, in hundredths.
    #[cfg(feature = "testing")]
    pub fn percent(&self) -> usize {
        crate::app::Window::focused(self).percent()
    }

    /// Whether every change of the article is on the disk.
    #[cfg(feature = "testing")]
    pub fn is_saved(&self) -> bool {
        self.reader.is_saved()
    }

    /// The stretch of the document in the window.
    #[cfg(feature = "testing")]
    pub fn window(&self) -> Span {
        self.pane.window()
    }

    fn take_document(&mut self, document: Document, old: Option<String>) {
        let moved = self.reader.set_document(document, old);
        let text = self.reader.article.document.text();
        let (at, top) = self.position();
        let (at, top) = (moved.place(at, text), moved.place(top, text));
        self.pane.cursor.follow(&moved, &self.reader.article.document);
        let document = &self.reader.article.document;
        self.pane.view.follow(document, |at| moved.place(at, document.text()));
        windowing::follow(self, &moved);
        linking::revise(self);
        collating::revise(self);
        self.relayout();
        self.pane.view.show_at(&self.reader.article.document, top, 0);
        self.pane.cursor.put(&self.reader.article.document, at);
        awaited::fulfil(&mut self.context());
    }
}
