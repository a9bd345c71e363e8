//! What lies over the page: help, a choice to make, words to type. One at a time.

use super::panes::{Area, find_line, inside, panel};
use super::{
    App, Aspect, Decision, Details, Export, Facet, Far, NameOrder, Narrowed, Order, Saying, There, Whose,
};
use crate::{
    command::Action,
    entities,
    export::Format,
    input::Input,
    library::Sort,
    notebook::Id,
    text::{Direction, Span},
};

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
    Picker(Picker),
    /// Words to type.
    Prompt(Prompt),
}

/// A choice to make.
#[derive(Clone, Debug)]
pub struct Picker {
    /// What it is about, in small letters.
    pub title: &'static str,
    /// What is typed to narrow it down.
    pub input: Input,
    /// Everything that can be chosen.
    pub all: Vec<Choice>,
    /// What fits the input, as numbers of `all`.
    pub shown: Vec<usize>,
    /// The chosen one, by its place in `shown`.
    pub selected: usize,
    /// The annotation that an address is tied to which is typed here, and by which bond.
    pub(super) address: Option<(Id, usize)>,
    /// How many of `all` are narrowed here; what stands behind them comes from other articles and fits.
    pub(super) local: usize,
}

/// Something that can be chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// Its name.
    pub label: String,
    /// What it does, or its keys.
    pub detail: String,
    /// What is done when it is chosen.
    pub pick: Pick,
}

/// What is done when something is chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Pick {
    /// A command is run.
    Act(Action),
    /// The annotation gets this kind.
    Kind(Id, String),
    /// The articles of the library stand in this order.
    Sort(Sort),
    /// What has this is reviewed.
    Aspect(Aspect),
    /// The review goes in this order.
    ReviewOrder(crate::library::review::Order),
    /// The annotation is put there.
    Place(Id, Span),
    /// The annotation shall be tied to something, by the bond of this number.
    Bond(Id, usize),
    /// The first annotation is tied to the second.
    Tie(Id, usize, Id),
    /// The annotation is tied to one of another article.
    TieThere(Id, usize, There),
    /// A link is followed to there.
    Far(Far),
    /// One goes to the annotation.
    Note(Id),
    /// One goes to the next mention of the entity of this number.
    Entity(usize),
    /// What is known of names changes so, said in a few words.
    Names((Vec<entities::Edit>, String)),
    /// One goes there.
    Go(Span),
    /// The list of names stands in this order.
    NameOrder(NameOrder),
    /// This is said of the annotation with that name.
    Saying(Id, Saying, String),
    /// The claims view lists these only.
    Show(Facet),
    /// The claims view stands in this order.
    Order(Order),
    /// The annotations shall be written in this form.
    Form(Format),
    /// The annotations are written there.
    Export(Export),
    /// They are not: another name is typed.
    Rename(Export),
    /// A note that was being typed is taken up again.
    TakeDraft(super::Draft),
    /// It is thrown away.
    DropDraft(super::Draft),
    /// The annotations of these are shown.
    Whose(Whose),
    /// Colours tell authors, or kinds.
    ByAuthor(bool),
    /// The dispute of this number is settled so.
    Decide(usize, Decision),
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

impl Picker {
    /// A choice among `all`, the one of number `selected` first.
    pub fn new(title: &'static str, all: Vec<Choice>, selected: usize) -> Self {
        let shown = (0..all.len()).collect();
        let (input, local) = (Input::line(Direction::LeftToRight), all.len());
        Self { title, input, all, shown, selected, address: None, local }
    }

    /// The chosen one.
    pub fn chosen(&self) -> Option<&Choice> {
        self.all.get(*self.shown.get(self.selected)?)
    }

    /// Whether the address of a page can be typed instead.
    pub fn takes_address(&self) -> bool {
        self.address.is_some()
    }

    /// Moves the choice, around the ends.
    pub fn choose_by(&mut self, entries: isize) {
        let length = self.shown.len().max(1) as isize;
        self.selected = (self.selected as isize + entries).rem_euclid(length) as usize;
    }

    /// Narrows the choice to names, and what they do, that hold every word typed, folded; names first.
    pub fn narrow(&mut self) {
        let needle = crate::text::fold::fold(self.input.text());
        let words: Vec<&str> = needle.text().split_whitespace().collect();
        let mut fitting: Vec<(bool, usize)> = Vec::new();
        for (number, choice) in self.all.iter().enumerate() {
            let label = crate::text::fold::fold(&choice.label);
            let both = crate::text::fold::fold(&format!("{} {}", choice.label, choice.detail));
            if number >= self.local || words.iter().all(|word| both.text().contains(word)) {
                let in_name = words.iter().all(|word| label.text().contains(word));
                fitting.push((!in_name, number));
            }
        }
        fitting.sort_unstable();
        self.shown = fitting.into_iter().map(|(_, number)| number).collect();
        self.selected = 0;
    }
}

impl Overlay {
    /// The columns and rows of its panel, border included.
    fn size(&self) -> (u16, u16) {
        match self {
            Self::Help { .. } | Self::Details(_) => (80, u16::MAX),
            Self::Disputes => (100, u16::MAX),
            Self::Picker(picker) => (76, (picker.all.len().min(16) as u16).max(2) + 4),
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
            Some(Overlay::Picker(picker)) => picker.input.resize(panel.width, &options),
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

    /// Opens a choice.
    pub(super) fn pick(&mut self, picker: Picker) {
        self.overlay = Some(Overlay::Picker(picker));
        self.fit_overlay();
    }

    /// Takes what is typed or chosen, and closes what lies over the page.
    pub(super) fn accept(&mut self) {
        match self.overlay.take() {
            Some(Overlay::Picker(picker)) => {
                if let Some(choice) = picker.chosen().cloned() {
                    self.picked(choice.pick);
                } else if let Some((id, bond)) = &picker.address {
                    self.tie_address(id, *bond, picker.input.text());
                }
            }
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

    /// Something typed changed: look again for what it finds, narrows or completes.
    pub(super) fn retyped(&mut self) {
        match &mut self.overlay {
            Some(Overlay::Picker(picker)) if picker.address.is_some() => self.look_elsewhere(),
            Some(Overlay::Picker(picker)) => picker.narrow(),
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
