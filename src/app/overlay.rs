//! What lies over the page: help, a choice to make, words to type. One at a time.

use super::{
    App, Choice, Details, Narrowed, Picker,
    panes::{Area, find_line, inside, panel},
};
use crate::{
    export::Format,
    input::Input,
    notebook::Id,
    text::{Direction, Span},
};
use std::{fmt, rc::Rc};

/// What lies over the page.
#[derive(Clone, Debug)]
pub enum Overlay {
    /// The keys; scrolled by this many rows.
    Help {
        /// The first row in sight.
        top: usize,
    },
    /// All that is known of one annotation.
    Details(Details),
    /// Where annotators differ.
    Disputes,
    /// One of several things to choose, by arrows or by typing a part of its name.
    Picker(Question),
    /// Words to type.
    Prompt(Prompt),
}

/// A choice that is open over the page, and what follows.
#[derive(Clone, Debug)]
pub struct Question {
    /// The choice.
    pub picker: Picker<Then>,
    /// What typed words are for, where none of the choices need be meant.
    pub(super) typed: Option<Typed>,
}

/// What follows once something is chosen.
#[derive(Clone)]
pub struct Then(Rc<dyn Fn(&mut App)>);

/// What words are for that are typed to a choice.
#[derive(Clone)]
pub(super) struct Typed {
    /// What else can be chosen by these words.
    pub(super) found: Rc<dyn Fn(&mut App, &str) -> Vec<Choice<Then>>>,
    /// Takes the words themselves, where nothing is called that.
    pub(super) take: Rc<dyn Fn(&mut App, &str)>,
}

impl Then {
    pub(super) fn new(then: impl Fn(&mut App) + 'static) -> Self {
        Self(Rc::new(then))
    }
}

impl fmt::Debug for Then {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Then")
    }
}

impl fmt::Debug for Typed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Typed")
    }
}

impl Question {
    /// Whether the address of a page can be typed instead.
    pub fn takes_address(&self) -> bool {
        self.typed.is_some()
    }
}

/// Words to type.
#[derive(Clone, Debug)]
pub struct Prompt {
    /// What they are for.
    pub purpose: Purpose,
    /// What is typed.
    pub input: Input,
    /// What the word under the caret may become, best first.
    pub completions: Vec<String>,
}

/// What typed words are for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// To find them; the search began at this byte of the document.
    Find {
        /// The cursor when the prompt opened.
        from: usize,
    },
    /// To list only what holds them.
    Filter(Narrowed),
    /// The note of an annotation.
    Note(Id),
    /// The note of an annotation that is made once it is written.
    NewNote {
        /// What it will be about.
        span: Span,
        /// Its kind.
        kind: String,
    },
    /// The tags of an annotation.
    Tags(Id),
    /// Who said what an annotation quotes.
    Speaker(Id),
    /// When it was said.
    Said(Id),
    /// Where it was said.
    Place(Id),
    /// The file that the annotations are written to in this form.
    Export(Format),
    /// What the entity of that name shall be called.
    Rename(String),
}

impl Purpose {
    /// What the prompt is called.
    pub fn title(&self) -> &'static str {
        match self {
            Self::Find { .. } => "find",
            Self::Filter(_) => "list only",
            Self::Note(_) | Self::NewNote { .. } => "note",
            Self::Tags(_) => "tags",
            Self::Speaker(_) => "who said it",
            Self::Said(_) => "when it was said",
            Self::Place(_) => "where it was said",
            Self::Export(_) => "write to",
            Self::Rename(_) => "what it is called",
        }
    }

    /// Whether several lines can be typed.
    pub fn many_lines(&self) -> bool {
        matches!(self, Self::Note(_) | Self::NewNote { .. })
    }

    /// What the prompt says about its keys.
    pub fn hint(&self) -> &'static str {
        match self {
            Self::Find { .. } => "enter goes there · esc returns",
            Self::Filter(_) => "enter keeps it · esc lists all",
            Self::Note(_) | Self::NewNote { .. } => "enter keeps it · alt-enter new line · esc leaves it",
            Self::Tags(_) => "tags with commas between · tab completes · enter keeps them",
            Self::Speaker(_) | Self::Place(_) => "tab completes · enter keeps it · esc leaves it",
            Self::Export(_) => "the file: ~/ is home · enter writes it · esc leaves it",
            Self::Rename(_) => "enter renames it · esc leaves it",
            Self::Said(_) => "2023-11-17, 2023-11, 2023 or today · enter keeps it",
        }
    }
}

impl Prompt {
    /// Whether it is typed in the status line, with the page in sight.
    pub fn is_in_status_line(&self) -> bool {
        matches!(self.purpose, Purpose::Find { .. } | Purpose::Filter(_))
    }
}

impl Overlay {
    /// The columns and rows of its panel, border included.
    fn size(&self) -> (u16, u16) {
        match self {
            Self::Help { .. } | Self::Details(_) => (80, u16::MAX),
            Self::Disputes => (100, u16::MAX),
            Self::Picker(question) => (76, (question.picker.all.len().min(16) as u16).max(2) + 4),
            Self::Prompt(prompt) if prompt.purpose.many_lines() => (76, 12),
            Self::Prompt(_) => (76, 5),
        }
    }
}

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
    pub(super) fn fit_overlay(&mut self) {
        let panel = inside(self.overlay_panel());
        let (line, options) = (self.typing_line(), self.session.look.layout);
        match &mut self.overlay {
            Some(Overlay::Picker(question)) => question.picker.input.resize(panel.width, &options),
            Some(Overlay::Prompt(prompt)) if prompt.is_in_status_line() => {
                prompt.input.resize(line.width, &options);
            }
            Some(Overlay::Prompt(prompt)) => prompt.input.resize(panel.width, &options),
            _ => {}
        }
    }

    /// Opens words to type, with `text` in them.
    pub(super) fn prompt(&mut self, purpose: Purpose, text: &str) {
        let reading = self.reading();
        let input = match purpose {
            // A path begins with its folders, whatever the language of its name.
            Purpose::Export(_) => Input::line(Direction::LeftToRight),
            _ if purpose.many_lines() => Input::note(reading),
            _ => Input::line(reading),
        };
        let input = input.with_text(text);
        self.overlay = Some(Overlay::Prompt(Prompt { purpose, input, completions: Vec::new() }));
        self.fit_overlay();
        self.suggest();
    }

    /// Opens a choice; `then` gets what is chosen.
    pub(super) fn choose<T: Clone + 'static>(
        &mut self,
        picker: Picker<T>,
        then: impl Fn(&mut Self, T) + 'static,
    ) {
        self.choose_or_type(picker, then, None);
    }

    /// Opens a choice among things and words; `then` gets what is chosen.
    pub(super) fn choose_or_type<T: Clone + 'static>(
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
        self.overlay = Some(Overlay::Picker(Question { picker, typed }));
        self.fit_overlay();
    }

    /// Takes what is typed or chosen, and closes what lies over the page.
    pub(super) fn accept(&mut self) {
        match self.overlay.take() {
            Some(Overlay::Picker(question)) => match (question.picker.chosen(), &question.typed) {
                (Some(choice), _) => (choice.value.0)(self),
                (None, Some(typed)) => (typed.take)(self, question.picker.input.text()),
                (None, None) => {}
            },
            Some(Overlay::Prompt(prompt)) => self.typed(prompt),
            Some(Overlay::Help { .. } | Overlay::Details(_) | Overlay::Disputes) | None => {}
        }
    }

    fn typed(&mut self, prompt: Prompt) {
        let text = prompt.input.text();
        let draft = Some(prompt.purpose.clone()).filter(Purpose::many_lines);
        match prompt.purpose {
            Purpose::Find { from } => self.found(text, from),
            Purpose::Filter(narrowed) => self.narrow_to(narrowed, text),
            Purpose::Note(id) => self.write_note(&id, text),
            Purpose::NewNote { span, kind } => self.write_new_note(span, kind, text),
            Purpose::Tags(id) => self.write_tags(&id, text),
            Purpose::Speaker(id) => self.write_speaker(&id, text),
            Purpose::Said(id) => self.write_said(&id, text),
            Purpose::Place(id) => self.write_place(&id, text),
            Purpose::Export(format) => self.export_to(format, text),
            Purpose::Rename(form) => self.write_name(form, text),
        }
        if let Some(purpose) = draft {
            self.drop_draft(purpose);
        }
    }

    /// Leaves what is open without taking it; a note keeps what was written, for writing is work.
    pub(super) fn cancel(&mut self) {
        match self.overlay.take() {
            Some(Overlay::Prompt(Prompt { purpose: Purpose::Find { from }, .. })) => self.abandon_find(from),
            Some(Overlay::Prompt(Prompt { purpose: Purpose::Filter(narrowed), .. })) => {
                self.narrow_to(narrowed, "");
            }
            Some(Overlay::Prompt(prompt)) if prompt.purpose.many_lines() => self.typed(prompt),
            Some(_) => {}
            None => self.cancel_in_page(),
        }
    }

    /// Finds what else can be chosen by the words typed to the open choice.
    pub(super) fn look_elsewhere(&mut self) {
        let Some(Overlay::Picker(Question { picker, typed: Some(typed) })) = &self.overlay else { return };
        let (words, find) = (picker.input.text().to_owned(), Rc::clone(&typed.found));
        let found = find(self, &words);
        if let Some(Overlay::Picker(question)) = &mut self.overlay {
            question.picker.set_found(found);
        }
    }

    /// Something typed changed: look again for what it finds, narrows or completes.
    pub(super) fn retyped(&mut self) {
        match &mut self.overlay {
            Some(Overlay::Picker(question)) => match question.typed.clone() {
                None => question.picker.narrow(),
                Some(_) => self.look_elsewhere(),
            },
            Some(Overlay::Prompt(Prompt { purpose: Purpose::Find { from }, input, .. })) => {
                let (from, text) = (*from, input.text().to_owned());
                self.find_as_typed(&text, from);
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
}
