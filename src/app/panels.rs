//! What lies over the page: laid out, opened, taken and left.

use super::{
    completing,
    finding::Find,
    help::Help,
    narrow::Narrowed,
    overlay::{Prompt, Purpose},
    pages::Page,
    panes::{Area, find_line, inside, panel, panel_below, panel_beside},
    seeking::Seek,
    state::{App, Overlay, Question},
    surface::{
        details, drafts, finding, judging, library, naming, notes, only, reviewing, settings, tags, taking,
    },
};
use crate::command::Pane;
use std::{ops::Range, rc::Rc};
use tui_bidi::{text::Span, widget::columns};

impl App {
    /// The panel of what lies over the page, border included.
    pub(crate) fn overlay_panel(&self) -> Area {
        match &self.overlay {
            Some(Overlay::Details(shown)) => {
                self.beside_words(details::details_size(&self.session, &self.reader, shown))
            }
            Some(Overlay::Disputes) => self.disputes.panel(&self.session),
            other => self.beside_words(other.as_ref().map_or((0, 0), Overlay::size)),
        }
    }

    /// A panel of that many columns and rows, which does not cover the words that it is about.
    fn beside_words(&self, (columns, rows): (u16, u16)) -> Area {
        let (size, asked) = (self.session.size, (columns, rows));
        match self.rows_about() {
            None => panel(size.0, size.1, columns, rows),
            Some(words) => panel_beside(size, asked, &words).unwrap_or_else(|| match self.overlay {
                Some(Overlay::Prompt(_)) => panel_below(size, asked),
                // It has the words itself.
                _ => panel(size.0, size.1, columns, rows),
            }),
        }
    }

    /// The rows of the screen with the words that what lies over the page is about; `None` where they are not in sight.
    fn rows_about(&self) -> Option<Range<u16>> {
        let (span, window, page) = (self.span_about()?, self.pane.window(), self.panes.page);
        let covered = self.panes.overlay && self.session.focus != Pane::Text;
        if self.session.page != Page::Text || covered || !window.overlaps(span) {
            return None;
        }
        let row = |byte| Some(page.top + self.pane.view.row_of(byte)? as u16);
        let first = row(span.start.max(window.start))?;
        let last = row((span.end - 1).min(window.end - 1))?;
        Some(first..last + 1)
    }

    /// The words that what lies over the page is about.
    fn span_about(&self) -> Option<Span> {
        let id = match &self.overlay {
            Some(Overlay::Details(details)) => &details.id,
            Some(Overlay::Prompt(prompt)) => match &prompt.purpose {
                Purpose::NewNote { span, .. } => return Some(*span),
                Purpose::Note(id) | Purpose::Tags(id) | Purpose::Speaker(id) => id,
                Purpose::Said(id) | Purpose::Place(id) => id,
                _ => return None,
            },
            _ => return None,
        };
        self.reader.article.span(self.reader.article.index_of(id)?)
    }

    /// Scrolls the words that what lies over the page is about to the top, where it has no room beside them.
    fn uncover_words(&mut self) {
        let Some(words) = self.rows_about() else { return };
        if panel_beside(self.session.size, (1, u16::MAX), &words).is_none()
            && let Some(span) = self.span_about()
        {
            self.pane.view.show_at(&self.reader.article.document, span.start, 0);
        }
    }

    /// Where one types in the status line: after the sign of searching and how one searches.
    pub(crate) fn typing_line(&self) -> Area {
        let finds =
            matches!(self.overlay, Some(Overlay::Prompt(Prompt { purpose: Purpose::Find { .. }, .. })));
        let how = if finds { columns(&self.find_how(), &self.session.look.layout) } else { 0 };
        find_line(self.panes.status, self.interface(), if how > 0 { how + 4 } else { 2 })
    }

    /// How one searches, in a word or two; empty when as usual.
    pub(crate) fn find_how(&self) -> String {
        self.reader.find.how().map(|how| self.session.plain(how)).collect::<Vec<_>>().join(" ")
    }

    /// Lays what is typed out for where it is shown.
    pub(super) fn fit_overlay(&mut self) {
        self.uncover_words();
        let panel = inside(self.overlay_panel());
        if let Some(Overlay::Details(details)) = &mut self.overlay {
            details.height = usize::from(panel.height);
        }
        let area = match &self.overlay {
            Some(Overlay::Prompt(prompt)) if prompt.is_in_status_line() => self.typing_line(),
            Some(Overlay::Prompt(_) | Overlay::Picker(_) | Overlay::Help(_)) => panel,
            _ => return,
        };
        let options = self.session.look.layout;
        match &mut self.overlay {
            Some(Overlay::Picker(question)) => question.picker.input.resize(area.width, &options),
            Some(Overlay::Prompt(prompt)) => prompt.input.resize(area.width, &options),
            Some(Overlay::Help(Help { input: Some(input), .. })) => {
                input.resize(area.width.saturating_sub(2), &options);
            }
            _ => {}
        }
    }

    /// Takes what is typed or chosen, and closes what lies over the page.
    pub(super) fn accept(&mut self) {
        match self.overlay.take() {
            Some(Overlay::Picker(question)) => self.take_row(question),
            Some(Overlay::Prompt(prompt)) => self.typed(prompt),
            Some(Overlay::Help(help)) => self.overlay = Some(Overlay::Help(help.typed(false))),
            Some(Overlay::Source(_) | Overlay::Details(_) | Overlay::Disputes) | None => {}
        }
    }

    /// Takes the row that is chosen, or the words where none is; asks first where the row only somehow fits them.
    fn take_row(&mut self, mut question: Question) {
        let typed = question.picker.input.text().to_owned();
        if question.picker.is_unsure() {
            self.session.say(match question.picker.chosen() {
                Some(choice) => say!("palette-unsure", typed = typed, name = &choice.label),
                None => say!("palette-none", typed = typed),
            });
            self.overlay = Some(Overlay::Picker(question));
            return;
        }
        match (question.picker.chosen(), &question.typed) {
            (Some(choice), _) => (choice.value.0)(self),
            (None, Some(words)) => (words.take)(self, &typed),
            (None, None) => {}
        }
    }

    fn typed(&mut self, prompt: Prompt) {
        let text = prompt.input.text();
        let draft = Some(prompt.purpose.clone()).filter(Purpose::many_lines);
        if let Purpose::Filter(narrowed) = prompt.purpose {
            return self.narrow_to(narrowed, text);
        }
        let cx = &mut self.context();
        match prompt.purpose {
            Purpose::Filter(_) => {}
            Purpose::Find { from, forward } => finding::found(cx, text, Seek { from, forward }),
            Purpose::OnlyMatching => only::only_matching(cx, text),
            Purpose::Note(id) => notes::write_note(cx, &id, text),
            Purpose::NewNote { span, kind } => notes::write_new_note(cx, span, kind, text),
            Purpose::Retag(old) => tags::write_tag(cx, &old, text),
            Purpose::MoreTags(all) => notes::write_more_tags(cx, &all, text),
            Purpose::Tags(id) => notes::write_tags(cx, &id, text),
            Purpose::Speaker(id) => judging::write_speaker(cx, &id, text),
            Purpose::Said(id) => judging::write_said(cx, &id, text),
            Purpose::Place(id) => judging::write_place(cx, &id, text),
            Purpose::Source(key) => judging::write_source(cx, key, text),
            Purpose::Setting(name) => settings::set(cx, &format!("{name}={text}"), false),
            Purpose::Export(format) => taking::export_to(cx, format, text),
            Purpose::Rename(form) => naming::write_name(cx, form, text),
        }
        if let Some(purpose) = draft {
            drafts::drop_draft(cx, purpose);
        }
    }

    /// Lists only what holds `words`; all when there are none.
    fn narrow_to(&mut self, narrowed: Narrowed, words: &str) {
        match narrowed {
            Narrowed::Claims => {
                let (claims, mut cx) = self.claims();
                claims.narrow(&mut cx, words);
            }
            Narrowed::Library => library::narrow(&mut self.session, words),
            Narrowed::Review => reviewing::narrow(&mut self.context(), words),
            Narrowed::List(list) => {
                let (sidebar, mut cx) = self.sidebar();
                sidebar.narrow(&mut cx, list, words);
            }
        }
    }

    /// How many entries a list has that is being narrowed down.
    pub(crate) fn narrowed_length(&self, narrowed: Narrowed) -> usize {
        match narrowed {
            Narrowed::Claims => self.claims.counts.listed,
            Narrowed::Library => self.session.library.listed.0,
            Narrowed::Review => self.session.review.cards.len(),
            Narrowed::List(list) => self.sidebar.count(list),
        }
    }

    /// Leaves what is open without taking it; a note keeps what was written, for writing is work.
    pub(super) fn cancel(&mut self) {
        match self.overlay.take() {
            Some(Overlay::Prompt(Prompt { purpose: Purpose::Find { from, .. }, .. })) => {
                finding::abandon_find(&mut self.context(), from);
            }
            Some(Overlay::Prompt(Prompt { purpose: Purpose::Filter(narrowed), .. })) => {
                self.narrow_to(narrowed, "");
            }
            Some(Overlay::Help(help)) if help.input.is_some() => {
                self.overlay = Some(Overlay::Help(help.typed(true)));
            }
            Some(Overlay::Prompt(prompt)) if prompt.purpose.many_lines() => self.typed(prompt),
            Some(Overlay::Picker(Question { left: Some(left), .. })) => (left.0)(self),
            Some(_) => {}
            None => self.cancel_in_page(),
        }
    }

    /// Shows what is chosen, in a choice that is seen while one makes it.
    pub(super) fn look_at_choice(&mut self) {
        let Some(Overlay::Picker(Question { picker, left: Some(_), .. })) = &self.overlay else { return };
        if let Some(then) = picker.chosen().map(|choice| choice.value.clone()) {
            (then.0)(self);
            self.session.notice = None;
        }
    }

    /// Asks anew what is open and lists what became known, unless something is typed already.
    pub(super) fn renew_choice(&mut self) {
        if let Some(Overlay::Picker(Question { picker, renew: Some(renew), .. })) = &self.overlay
            && picker.input.text().is_empty()
        {
            (renew.clone().0)(self);
        }
    }

    /// Finds what else can be chosen by the words typed to the open choice.
    pub(super) fn look_elsewhere(&mut self) {
        let Some(Overlay::Picker(Question { picker, typed: Some(typed), .. })) = &self.overlay else {
            return;
        };
        let (words, find) = (picker.input.text().to_owned(), Rc::clone(&typed.found));
        let found = find(self, &words);
        if let Some(Overlay::Picker(question)) = &mut self.overlay {
            question.picker.set_found(found);
        }
    }

    /// Finds what the words being typed may become.
    fn suggest(&mut self) {
        if let Some(Overlay::Prompt(prompt)) = &mut self.overlay {
            completing::suggest(prompt, &self.reader.article, &self.session.library.volumes);
        }
    }

    /// Completes what is being typed with the best of what it may become.
    pub(super) fn complete(&mut self) {
        if let Some(Overlay::Prompt(prompt)) = &mut self.overlay {
            completing::complete(prompt, &self.reader.article, &self.session.library.volumes);
        }
    }

    /// Looks for what is being typed in another way.
    pub(super) fn find_otherwise(&mut self, change: fn(&mut Find)) {
        let reading = self.session.reading(&self.reader.article.document);
        let Some(Overlay::Prompt(Prompt { purpose: Purpose::Find { .. }, input, .. })) = &mut self.overlay
        else {
            return self.session.say(say!("find-options-in-prompt"));
        };
        change(&mut self.reader.find);
        input.set_base(self.reader.find.direction(reading));
        self.retyped();
    }

    /// Something typed changed: look again for what it finds, narrows or completes.
    pub(super) fn retyped(&mut self) {
        match &mut self.overlay {
            Some(Overlay::Help(help)) => help.retyped(),
            Some(Overlay::Picker(question)) => match question.typed.clone() {
                None => {
                    question.picker.narrow();
                    self.look_at_choice();
                }
                Some(_) => self.look_elsewhere(),
            },
            Some(Overlay::Prompt(Prompt { purpose: Purpose::Find { from, forward }, input, .. })) => {
                let (seek, text) = (Seek { from: *from, forward: *forward }, input.text().to_owned());
                finding::find_as_typed(&mut self.context(), &text, seek);
            }
            Some(Overlay::Prompt(Prompt { purpose: Purpose::Filter(narrowed), input, .. })) => {
                let (narrowed, text) = (*narrowed, input.text().to_owned());
                self.narrow_to(narrowed, &text);
            }
            Some(Overlay::Prompt(_)) => {
                self.suggest();
                drafts::keep_draft(&mut self.context());
            }
            _ => {}
        }
    }
}
