//! What lies over the page: laid out, opened, taken and left.

use crate::app::{
    help::Help,
    overlay::{Prompt, Purpose},
    panes::{Area, find_line, inside, panel},
    picker::Picker,
    seeking::Seek,
    sidebar::target,
    state::{App, Overlay, Question, Then, Typed},
};
use crate::{
    command::{Action, family},
    input::Input,
    text::Direction,
};
use std::rc::Rc;

impl App {
    /// The panel of what lies over the page, border included.
    pub(crate) fn overlay_panel(&self) -> Area {
        let (columns, mut rows) = self.overlay.as_ref().map_or((0, 0), Overlay::size);
        if let Some(Overlay::Details(details)) = &self.overlay
            && let Some(index) = self.reader.article.index_of(&details.id)
        {
            let width = inside(panel(self.session.size.0, self.session.size.1, columns, rows)).width;
            rows = self.detail_rows(index, width).len() as u16 + 2;
        }
        if matches!(self.overlay, Some(Overlay::Disputes)) {
            // The words in question stay in sight above it.
            let said = self.disputes.names.len().min(8) as u16 + 3;
            rows = (self.disputes.all.len().clamp(1, 10) as u16 + said).min(self.session.size.1 * 3 / 5);
            let panel = panel(self.session.size.0, self.session.size.1, columns, rows);
            return Area { top: self.session.size.1.saturating_sub(1 + panel.height), ..panel };
        }
        panel(self.session.size.0, self.session.size.1, columns, rows)
    }

    /// Where one types in the status line: after the sign of searching and how one searches.
    pub(crate) fn typing_line(&self) -> Area {
        let finds =
            matches!(self.overlay, Some(Overlay::Prompt(Prompt { purpose: Purpose::Find { .. }, .. })));
        let how = if finds { self.reader.find.how().len() as u16 } else { 0 };
        find_line(self.panes.status, self.reading(), if how > 0 { how + 4 } else { 2 })
    }

    /// Lays what is typed out for where it is shown.
    pub(in crate::app) fn fit_overlay(&mut self) {
        let panel = inside(self.overlay_panel());
        let (line, options) = (self.typing_line(), self.session.look.layout);
        match &mut self.overlay {
            Some(Overlay::Picker(question)) => question.picker.input.resize(panel.width, &options),
            Some(Overlay::Help(Help { input: Some(input), .. })) => {
                input.resize(panel.width.saturating_sub(2), &options);
            }
            Some(Overlay::Prompt(prompt)) if prompt.is_in_status_line() => {
                prompt.input.resize(line.width, &options);
            }
            Some(Overlay::Prompt(prompt)) => prompt.input.resize(panel.width, &options),
            _ => {}
        }
    }

    /// Opens words to type, with `text` in them.
    pub(in crate::app) fn prompt(&mut self, purpose: Purpose, text: &str) {
        let reading = self.reading();
        let input = match purpose {
            // A path begins with its folders, an address with its scheme, whatever the language of the rest.
            Purpose::Export(_) | Purpose::Setting(_) | Purpose::Source("url") => {
                Input::line(Direction::LeftToRight)
            }
            _ if purpose.many_lines() => Input::note(reading),
            _ => Input::line(reading),
        };
        let input = input.with_text(text);
        self.overlay = Some(Overlay::Prompt(Prompt { purpose, input, completions: Vec::new() }));
        self.fit_overlay();
        self.suggest();
    }

    /// Opens a choice; `then` gets what is chosen.
    pub(in crate::app) fn choose<T: Clone + 'static>(
        &mut self,
        picker: Picker<T>,
        then: impl Fn(&mut Self, T) + 'static,
    ) {
        self.choose_or_type(picker, then, None);
    }

    /// Opens a choice among things and words; `then` gets what is chosen.
    pub(in crate::app) fn choose_or_type<T: Clone + 'static>(
        &mut self,
        picker: Picker<T>,
        then: impl Fn(&mut Self, T) + 'static,
        typed: Option<Typed>,
    ) {
        let then = Rc::new(then);
        let picker = picker.map(move |value| {
            let then = Rc::clone(&then);
            Then::new(move |app| then(app, value.clone()))
        });
        self.overlay = Some(Overlay::Picker(Question { picker, typed, left: None }));
        self.fit_overlay();
    }

    /// Takes what is typed or chosen, and closes what lies over the page.
    pub(in crate::app) fn accept(&mut self) {
        match self.overlay.take() {
            Some(Overlay::Picker(question)) => self.take_row(question),
            Some(Overlay::Prompt(prompt)) => self.typed(prompt),
            Some(Overlay::Help(help)) => self.overlay = Some(Overlay::Help(help.typed(false))),
            Some(Overlay::Details(_) | Overlay::Disputes) | None => {}
        }
    }

    /// Takes the row that is chosen, or the words where none is; asks first where the row only somehow fits them.
    fn take_row(&mut self, mut question: Question) {
        let typed = question.picker.input.text().to_owned();
        if question.picker.is_unsure() {
            self.say(match question.picker.chosen() {
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
        match prompt.purpose {
            Purpose::Find { from, forward } => self.found(text, Seek { from, forward }),
            Purpose::OnlyMatching => self.only_matching(text),
            Purpose::Filter(narrowed) => self.narrow_to(narrowed, text),
            Purpose::Note(id) => self.write_note(&id, text),
            Purpose::NewNote { span, kind } => self.write_new_note(span, kind, text),
            Purpose::Tags(id) => self.write_tags(&id, text),
            Purpose::Speaker(id) => self.write_speaker(&id, text),
            Purpose::Said(id) => self.write_said(&id, text),
            Purpose::Place(id) => self.write_place(&id, text),
            Purpose::Source(key) => self.write_source(key, text),
            Purpose::Setting(name) => self.set(&format!("{name}={text}"), false),
            Purpose::Export(format) => self.export_to(format, text),
            Purpose::Rename(form) => self.write_name(form, text),
        }
        if let Some(purpose) = draft {
            self.drop_draft(purpose);
        }
    }

    /// Leaves what is open without taking it; a note keeps what was written, for writing is work.
    pub(in crate::app) fn cancel(&mut self) {
        match self.overlay.take() {
            Some(Overlay::Prompt(Prompt { purpose: Purpose::Find { from, .. }, .. })) => {
                self.abandon_find(from)
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
    pub(in crate::app) fn look_at_choice(&mut self) {
        let Some(Overlay::Picker(Question { picker, left: Some(_), .. })) = &self.overlay else { return };
        if let Some(then) = picker.chosen().map(|choice| choice.value.clone()) {
            (then.0)(self);
            self.session.notice = None;
        }
    }

    /// Finds what else can be chosen by the words typed to the open choice.
    pub(in crate::app) fn look_elsewhere(&mut self) {
        let Some(Overlay::Picker(Question { picker, typed: Some(typed), .. })) = &self.overlay else {
            return;
        };
        let (words, find) = (picker.input.text().to_owned(), Rc::clone(&typed.found));
        let found = find(self, &words);
        if let Some(Overlay::Picker(question)) = &mut self.overlay {
            question.picker.set_found(found);
        }
    }

    /// Something typed changed: look again for what it finds, narrows or completes.
    pub(in crate::app) fn retyped(&mut self) {
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
                self.find_as_typed(&text, seek);
            }
            Some(Overlay::Prompt(Prompt { purpose: Purpose::Filter(narrowed), input, .. })) => {
                let (narrowed, text) = (*narrowed, input.text().to_owned());
                self.narrow_to(narrowed, &text);
            }
            Some(Overlay::Prompt(_)) => {
                self.suggest();
                self.keep_draft();
            }
            _ => {}
        }
    }

    /// Opens the page of keys.
    pub(in crate::app) fn show_help(&mut self) {
        self.overlay = Some(Overlay::Help(Help::default()));
    }

    /// What an action means on the page of keys; `None` when that is not open. What it has no use for closes it,
    /// and is done where one comes to stand.
    pub(in crate::app) fn act_in_help(&mut self, action: Action, count: Option<usize>) -> Option<bool> {
        let page = usize::from(self.session.size.1.saturating_sub(6)).max(1);
        let Some(Overlay::Help(help)) = &mut self.overlay else { return None };
        if let Some(to) = target(action, count, help.top, page) {
            help.top = to.min(usize::MAX / 2);
            return Some(true);
        }
        match action {
            Action::View(family::View::FilterText) => {
                help.input = Some(Input::line(Direction::LeftToRight).with_text(&help.words));
                self.fit_overlay();
                return Some(true);
            }
            Action::Program(family::Program::Cancel) if !help.words.is_empty() => {
                *help = Help::default();
                return Some(true);
            }
            _ => {}
        }
        self.overlay = None;
        let leaves = [
            Action::Program(family::Program::Help),
            Action::Program(family::Program::Quit),
            Action::Program(family::Program::Cancel),
            Action::View(family::View::Open),
        ];
        Some(leaves.contains(&action))
    }
}
