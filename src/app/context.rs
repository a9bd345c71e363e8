//! What surfaces work with: the session, the open article, the window on it, and what lies over the page.
//!
//! A surface gets this and what it owns itself, never the whole state: the text knows nothing of the lists beside it,
//! and no page knows another one.

use super::{
    awaited::Awaited,
    completing,
    jumps::Spot,
    message::Effect,
    overlay::{Prompt, Purpose},
    pages::Page,
    pane::Pane,
    panes::SIDEBAR_BESIDE,
    picker::Picker,
    reader::{Reader, article::Article},
    session::Session,
    state::{App, Overlay, Question, Then, Typed},
};
use crate::{command, document::Document, notebook::Edit, words::Phrase};
use std::rc::Rc;
use tui_bidi::{
    input::Input,
    text::{Direction, Span},
};

/// What surfaces work with.
pub(super) struct Context<'a> {
    /// What outlives articles.
    pub session: &'a mut Session,
    /// The open article.
    pub reader: &'a mut Reader,
    /// The window on it.
    pub pane: &'a mut Pane,
    /// What lies over the page.
    pub overlay: &'a mut Option<Overlay>,
}

impl Context<'_> {
    /// The open article.
    pub(super) fn article(&self) -> &Article {
        &self.reader.article
    }

    /// The text of the open article.
    pub(super) fn document(&self) -> &Document {
        &self.reader.article.document
    }

    /// The selected stretch, its last cluster included.
    pub(super) fn selection(&self) -> Option<Span> {
        self.pane.selection(self.document())
    }

    /// Tells the reader something in the status line.
    pub(super) fn say(&mut self, text: impl Into<Phrase>) {
        self.session.say(text);
    }

    /// Tells the reader what needs attention.
    pub(super) fn warn(&mut self, text: impl Into<Phrase>) {
        self.session.warn(text);
    }

    /// Asks for a side effect.
    pub(super) fn ask(&mut self, effect: Effect) {
        self.session.ask(effect);
    }

    /// Makes a change of the notebook that can be undone, and has it saved.
    pub(super) fn change(&mut self, edit: Edit) {
        self.reader.change(self.session, edit, Effect::Save);
    }

    /// The place of the cursor among all articles.
    pub(super) fn spot(&self) -> Spot {
        Spot { article: self.reader.article.path.clone(), at: self.pane.cursor.at }
    }

    /// Puts the cursor on the cluster at byte `at`, unfolds what hides it, and shows it.
    pub(super) fn go(&mut self, at: usize) {
        self.pane.go(&self.reader.article.document, at);
    }

    /// Leaves the cursor for byte `at`, which `Back` undoes, and shows it with room around it.
    pub(super) fn jump(&mut self, at: usize) {
        self.session.jumps.leave(self.spot());
        self.go(at);
    }

    /// Leaves the cursor for byte `at` or for the row of the fold that hides it.
    pub(super) fn jump_over_folds(&mut self, at: usize) {
        self.session.jumps.leave(self.spot());
        self.pane.go_over_folds(&self.reader.article.document, at);
    }

    /// Jumps to byte `at` from a list: the list keeps the focus when it stands beside the text, and
    /// makes way for it when it lies over it.
    pub(super) fn visit(&mut self, at: usize) {
        self.uncover_text();
        self.jump(at);
    }

    /// Closes the sidebar where it lies over the text.
    pub(super) fn uncover_text(&mut self) {
        if self.session.size.0 < SIDEBAR_BESIDE || self.session.shows_whole_list() {
            self.session.give_focus(command::Pane::Text);
        }
    }

    /// Goes to the words of annotation `index`, from wherever one is.
    pub(super) fn go_to_note(&mut self, index: usize) {
        let article = &self.reader.article;
        let Some(span) = article.span(index) else {
            let reason = article.placement(index).and_then(|place| place.reason.clone());
            return self.warn(reason.unwrap_or_else(|| say!("place-awaited")));
        };
        self.session.page = Page::Text;
        self.visit(span.start);
        self.pane.landed = Some(span);
        self.pane.choose_here(&self.reader.article, span.start, index);
    }

    /// Shows `page`, and remembers where one came from.
    pub(super) fn turn_to(&mut self, page: Page) {
        self.session.turn_to(page);
        self.pane.cursor.leave_selection();
    }

    /// Puts `job` off until the whole text is there; `false` when it is.
    pub(super) fn put_off(&mut self, job: Awaited) -> bool {
        let waits = self.reader.is_partial();
        if waits {
            self.session.notice = None;
            self.reader.awaited = Some(job);
        }
        waits
    }

    /// Opens words to type, with `text` in them.
    pub(super) fn prompt(&mut self, purpose: Purpose, text: &str) {
        let reading = self.session.reading(self.document());
        let input = match purpose {
            // A path begins with its folders, an address with its scheme, whatever the language of the rest.
            Purpose::Export(_) | Purpose::Setting(_) | Purpose::Source("url") => {
                Input::line(Direction::LeftToRight)
            }
            Purpose::Find { .. } => Input::line(self.reader.find.direction(reading)),
            _ if purpose.many_lines() => Input::note(reading),
            _ => Input::line(reading),
        };
        let mut prompt = Prompt { purpose, input: input.with_text(text), completions: Vec::new() };
        completing::suggest(&mut prompt, &self.reader.article, &self.session.library.volumes);
        *self.overlay = Some(Overlay::Prompt(prompt));
    }

    /// Opens a choice; `then` gets what is chosen.
    pub(super) fn choose<T: Clone + 'static>(
        &mut self,
        picker: Picker<T>,
        then: impl Fn(&mut App, T) + 'static,
    ) {
        self.choose_or_type(picker, then, None);
    }

    /// Opens a choice among things and words; `then` gets what is chosen.
    pub(super) fn choose_or_type<T: Clone + 'static>(
        &mut self,
        picker: Picker<T>,
        then: impl Fn(&mut App, T) + 'static,
        typed: Option<Typed>,
    ) {
        let then = Rc::new(then);
        let picker = picker.map(move |value| {
            let then = Rc::clone(&then);
            Then::new(move |app| then(app, value.clone()))
        });
        *self.overlay = Some(Overlay::Picker(Question { picker, typed, left: None, renew: None }));
    }
}
