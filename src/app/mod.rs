//! Floor 5: the state of the reader, and how a message changes it.
//!
//! [`App::update`] is total: whatever comes in, it returns the side effects to be done ([`Effect`]) and never
//! fails. It knows no disk, no clock and no drawing; the current time comes with every message as a
//! [`Stamp`]. Columns and rows are derived: after each message the visible paragraphs are laid out for
//! the size that was last told, so that drawing only reads.

mod act;
mod answering;
mod article;
mod awaited;
mod choose;
mod claims;
mod completing;
mod cursor;
mod details;
mod disputes;
mod drafts;
mod elsewhere;
mod facets;
mod finding;
mod folding;
mod headings;
mod history;
mod judging;
mod jumps;
mod keys;
mod library;
mod links;
mod listing;
mod look;
mod marking;
mod marks;
mod message;
mod mouse;
mod names;
mod naming;
mod narrow;
mod notes;
mod outline;
mod overlay;
mod pages;
mod panes;
mod people;
mod review;
mod seeking;
mod sidebar;
mod statistics;
mod taking;
mod turning;
mod view;

pub use answering::Answer;
pub use article::Article;
pub use claims::{ClaimRow, Claims, ClaimsAreas, Counts, Order};
pub use cursor::Cursor;
pub use details::{DetailRow, Details};
pub(crate) use disputes::said_of;
pub use disputes::{Decision, Dispute, Disputes};
pub use drafts::Draft;
pub use elsewhere::There;
pub use facets::Aspect;
pub use finding::{Find, Sought, Words};
pub use library::{Library, Scan, ShelfRow};
pub use links::{Evidence, Far, Tie};
pub use listing::{NameOrder, NameRow, Saying};
pub use look::Look;
pub use marks::Marks;
pub use message::{Effect, Export, Message, Mouse, MouseKind, Notice, Stamp, Tone};
pub use narrow::{Facet, Narrowed};
pub use outline::OutlineRow;
pub use overlay::{Choice, Overlay, Picker, Prompt, Purpose};
pub use pages::Page;
pub use panes::{Area, MARGIN_FROM, Panes, SMALLEST, find_line, inside};
pub use people::Whose;
pub use review::{Card, GRADES, Review, Tally};
pub use sidebar::{List, Sidebar};
pub use statistics::Statistics;
pub use view::{Folds, Row, View, heading_section};

use crate::{
    command::Pane,
    config::{Margin, Pending},
    notebook::Edit,
    text::{Direction, Span},
};
use awaited::Awaited;
use jumps::Jumps;
use panes::Request;
use std::collections::VecDeque;

/// Where reading stopped, in bytes of the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stopped {
    /// Under the cursor.
    pub cursor: usize,
    /// At the top of the window.
    pub top: usize,
    /// The furthest that was in the window.
    pub read: usize,
    /// The paragraphs that were turned, by their starts.
    pub turned: Vec<(usize, Direction)>,
}

/// The reader: everything that the screen shows comes from here.
#[derive(Debug)]
pub struct App {
    pub(crate) article: Article,
    pub(crate) look: Look,
    pub(crate) view: View,
    pub(crate) cursor: Cursor,
    pub(crate) find: Find,
    pub(crate) sidebar: Sidebar,
    pub(crate) claims: Claims,
    /// What annotators differ on, where one came to settle it.
    pub(crate) disputes: Disputes,
    /// A link that is followed once the library is read.
    awaited_far: Option<Far>,
    /// The authors, where colours and signs tell them and not kinds.
    pub(crate) by_author: Option<Vec<String>>,
    pub(crate) focus: Pane,
    pub(crate) overlay: Option<Overlay>,
    pub(crate) notice: Option<Notice>,
    pub(crate) panes: Panes,
    /// What was jumped to, marked until the next key.
    pub(crate) landed: Option<Span>,
    /// The annotation chosen among those under the cursor, by its place among them.
    pub(crate) chosen_here: usize,
    /// Keys of a command that is not complete, and the count typed before it.
    pub(crate) pending: Pending,
    /// Whether names are underlined in the text.
    pub(crate) underlined: bool,
    /// What was folded away before only paragraphs with some names are shown; `None` while all are.
    pub(crate) only: Option<Folds>,
    /// How far the text was read: the furthest byte that was in the window.
    read_to: usize,
    /// How much of the text's file was read, in hundredths; 100 when the whole text is there.
    pub(crate) loaded: usize,
    /// How much of the text names were looked for in, in hundredths, while they are looked for.
    pub(crate) looking: Option<usize>,
    /// What waits for the rest of the text.
    awaited: Option<Awaited>,
    /// Whether the text was shown at all, or other pages only.
    seen: bool,
    /// What stands instead of the article, where one came from, and what the reader began with.
    pub(crate) page: Page,
    came_from: Page,
    home: Option<Page>,
    pub(crate) library: Library,
    pub(crate) review: Review,
    pub(crate) statistics: Statistics,
    size: (u16, u16),
    jumps: Jumps,
    undo: Vec<history::Step>,
    redo: Vec<history::Step>,
    /// Changes that are made here and not yet on the disk, oldest first.
    unsaved: VecDeque<Edit>,
    stamp: Stamp,
    effects: Vec<Effect>,
}

impl App {
    /// A reader of `article` on a screen of `size` (columns, rows), with the cursor at byte `at`.
    pub fn new(article: Article, look: Look, size: (u16, u16), at: usize) -> Self {
        let mut app = Self {
            sidebar: Sidebar::new(&look.settings),
            claims: Claims::default(),
            disputes: Disputes::default(),
            awaited_far: None,
            by_author: None,
            find: Find::new(&look.settings.find),
            article,
            look,
            view: View::default(),
            cursor: Cursor::default(),
            focus: Pane::Text,
            overlay: None,
            notice: None,
            panes: Panes::default(),
            landed: None,
            chosen_here: 0,
            pending: Pending::default(),
            underlined: false,
            only: None,
            read_to: 0,
            loaded: 0,
            looking: None,
            awaited: None,
            seen: false,
            page: Page::Text,
            came_from: Page::Text,
            home: None,
            library: Library::default(),
            review: Review::default(),
            statistics: Statistics::default(),
            size,
            jumps: Jumps::default(),
            undo: Vec::new(),
            redo: Vec::new(),
            unsaved: VecDeque::new(),
            stamp: Stamp::default(),
            effects: Vec::new(),
        };
        // Over the text it would stand between start and reading.
        app.sidebar.shown &= size.0 >= panes::SIDEBAR_BESIDE;
        app.relayout();
        app.cursor.at = crate::text::snap_start(app.article.document.text(), at);
        if at > 0 {
            app.view.show_at(&app.article.document, app.cursor.at, app.view.height() / 3);
        }
        app.refresh_lists();
        app
    }

    /// Goes on where an earlier session stopped: byte `top` at the window's top, the text read up to
    /// byte `read`.
    pub fn resume(&mut self, top: usize, read: usize) {
        self.view.show_at(&self.article.document, top, 0);
        self.keep_in_sight();
        self.read_to = read;
    }

    /// Takes `message`, which came at the time of `stamp`, and returns the side effects that follow.
    pub fn update(&mut self, message: Message, stamp: Stamp) -> Vec<Effect> {
        self.stamp = stamp;
        let page = self.standing();
        match message {
            Message::Resize(width, height) => {
                self.size = (width, height);
                self.relayout();
                self.keep_in_sight();
                self.fit_page();
            }
            Message::Key { typed, command } => self.press(typed, command),
            Message::Paste(text) => self.paste(&text),
            Message::Mouse(mouse) => self.mouse(mouse),
            Message::Document(document, old) => self.take_document(*document, old),
            Message::Loaded(percent) => self.loaded = percent.min(100),
            Message::Placed(found) => {
                self.article.set_placements(found);
                self.refresh_lists();
            }
            Message::Saved => drop(self.unsaved.pop_front()),
            Message::Notebook(notebook) => {
                self.article.set_notebook(*notebook);
                for edit in &self.unsaved {
                    self.article.apply(edit.clone());
                }
                self.refresh_lists();
            }
            Message::Entities(entities) => {
                self.take_entities(*entities);
                // The lists move: letters that reach over their cell leave traces in some terminals.
                self.ask(Effect::Redraw);
            }
            Message::Looking(percent) => self.looking = percent,
            Message::Refused { undone } => self.refused(undone),
            Message::Notice(notice) => self.notice = Some(notice),
            Message::Counted { turn, starts, reached, done } => {
                self.find.take_counted(turn, &starts, reached, done);
                self.reach_match();
            }
            Message::Draft(draft) => self.offer_draft(draft),
            Message::Exists(export) => self.ask_to_replace(&export),
            Message::Scanned(done, all) => self.library.scan = Scan::Going(done, all),
            Message::Volumes(volumes) => {
                self.take_volumes(volumes);
                self.hear_of_others();
            }
            Message::Passage(passage) => self.take_passage(*passage),
            Message::Act(action) => self.act(action, None),
        }
        if page != self.standing() {
            // Another page, or other rows of it: letters that reach over their cell leave traces in some terminals.
            self.ask(Effect::Redraw);
        }
        if let Some(targets) = self.article.sought() {
            self.ask(Effect::Place(targets));
        }
        if self.page == Page::Text {
            self.read_to = self.read_to.max(self.window().end);
            self.seen = true;
        }
        std::mem::take(&mut self.effects)
    }

    /// Says where the open article lies.
    pub fn set_path(&mut self, path: std::path::PathBuf) {
        self.article.path = path;
    }

    /// The open article.
    pub fn article(&self) -> &Article {
        &self.article
    }

    /// What is looked for.
    pub fn find(&self) -> &Find {
        &self.find
    }

    /// The byte of the document under the cursor, and the byte at the top of the window: what is
    /// remembered for the next time.
    pub fn position(&self) -> (usize, usize) {
        (self.cursor.at, self.view.first_byte().unwrap_or(0))
    }

    /// What is remembered for the next time; `None` when the article was not shown at all.
    pub fn place(&self) -> Option<Stopped> {
        let (cursor, top) = self.position();
        let turned = self.article.document.turned().collect();
        self.seen.then_some(Stopped { cursor, top, read: self.read_to, turned })
    }

    /// The selected stretch, its last cluster included.
    pub fn selection(&self) -> Option<Span> {
        let anchor = self.cursor.anchor?;
        let text = self.article.document.text();
        let (first, last) = (anchor.min(self.cursor.at), anchor.max(self.cursor.at));
        Some(Span::new(first, crate::text::next_cluster(text, last)))
    }

    /// The direction of the page: its start is the reading side.
    pub fn reading(&self) -> Direction {
        match self.page {
            Page::Text | Page::Claims => self.article.document.direction(),
            _ if !self.library.is_known() => self.article.document.direction(),
            Page::Library | Page::Review | Page::Statistics => self.library.reading,
        }
    }

    /// The side effects to be done before the first message comes.
    pub fn effects(&mut self) -> Vec<Effect> {
        std::mem::take(&mut self.effects)
    }

    /// How far the end of the window is through the document, in hundredths.
    pub fn percent(&self) -> usize {
        let text = self.article.document.text();
        if text.is_empty() || self.view.at_end(&self.article.document) {
            return 100;
        }
        self.view.last_byte().unwrap_or(0) * 100 / text.len()
    }

    /// Whether every change is on the disk.
    pub fn is_saved(&self) -> bool {
        self.unsaved.is_empty()
    }

    /// The stretch of the document in the window.
    pub fn window(&self) -> Span {
        Span::new(self.view.first_byte().unwrap_or(0), self.view.last_byte().unwrap_or(0))
    }

    /// How many bytes of `span` were read, and how many it has.
    pub fn read_of(&self, span: Span) -> (usize, usize) {
        (self.read_to.clamp(span.start, span.end) - span.start, span.len())
    }

    /// The day where the reader is.
    pub(crate) fn today(&self) -> jiff::civil::Date {
        self.stamp.today
    }

    /// Derives what stands where from the size, the settings and the document.
    pub(crate) fn relayout(&mut self) {
        let settings = &self.look.settings;
        let request = Request {
            reading: self.article.document.direction(),
            sidebar: self.sidebar.shown,
            sidebar_width: self.sidebar.width,
            side: self.sidebar.stands(self.article.document.direction()),
            measure: settings.page.measure,
            margin: match settings.page.margin {
                Margin::Auto => self.size.0 >= MARGIN_FROM && self.article.has_notes(),
                Margin::Show => true,
                Margin::Hide => false,
            },
        };
        self.panes = panes::panes(self.size.0, self.size.1, request);
        let (width, height) = (self.panes.page.width, usize::from(self.panes.page.height));
        self.view.resize(&self.article.document, width, height, self.look.layout);
        if !self.sidebar.shown {
            self.focus = Pane::Text;
        }
        self.sidebar.arrange(self.panes.sidebar);
        self.fit_overlay();
    }

    /// Leaves the cursor for byte `at`, which `Back` undoes, and shows it with room around it.
    pub(crate) fn jump(&mut self, at: usize) {
        self.jumps.leave(self.cursor.at);
        self.go(at);
    }

    /// Puts the cursor on the cluster at byte `at`, unfolds what hides it, and shows it.
    pub(crate) fn go(&mut self, at: usize) {
        let document = &self.article.document;
        self.cursor.put(document, at);
        self.unfold_at(self.cursor.at);
        self.view.show(&self.article.document, self.cursor.at);
        self.chosen_here = 0;
        self.follow();
    }

    /// Leaves the cursor for byte `at` or for the row of the fold that hides it.
    pub(crate) fn jump_over_folds(&mut self, at: usize) {
        self.jumps.leave(self.cursor.at);
        self.cursor.put(&self.article.document, at);
        self.stand_on_fold();
        self.view.show(&self.article.document, self.cursor.at);
        self.chosen_here = 0;
        self.follow();
    }

    /// Tells the reader something in the status line.
    pub(crate) fn say(&mut self, text: impl Into<String>) {
        self.notice = Some(Notice::info(text));
    }

    /// Asks for a side effect.
    pub(crate) fn ask(&mut self, effect: Effect) {
        self.effects.push(effect);
    }

    fn take_document(&mut self, document: crate::document::Document, old: Option<String>) {
        let (at, top) = self.position();
        self.article.set_document(document, old);
        self.find.forget_places();
        self.view.forget(&self.article.document);
        self.relayout();
        self.view.show_at(&self.article.document, top, 0);
        self.cursor.put(&self.article.document, at);
        self.refresh_lists();
        self.fulfil();
    }

    fn keep_in_sight(&mut self) {
        if self.view.row_of(self.cursor.at).is_none() {
            self.view.show(&self.article.document, self.cursor.at);
        }
    }
}
