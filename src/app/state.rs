//! The state as one value: what everything is done to, and what lies over the page with what follows from it.

use super::{
    claims::Claims,
    details::Details,
    disputes::Disputes,
    help::Help,
    overlay::Prompt,
    pane,
    panes::Panes,
    picker::{Choice, Picker},
    reader::Reader,
    session::Session,
    sidebar::Sidebar,
    source_text::SourceText,
    windows::Windows,
};
use std::{fmt, rc::Rc};

/// The program's state: everything that the screen shows comes from here.
#[derive(Debug)]
pub struct App {
    /// What outlives articles.
    pub(crate) session: Session,
    /// The article that the pane with the focus shows.
    pub(crate) reader: Reader,
    /// The pane with the focus.
    pub(crate) pane: pane::Pane,
    pub(crate) sidebar: Sidebar,
    pub(crate) claims: Claims,
    /// What annotators differ on, where one came to settle it.
    pub(crate) disputes: Disputes,
    /// What lies over the page.
    pub(crate) overlay: Option<Overlay>,
    /// Where everything of it stands on the screen.
    pub(crate) panes: Panes,
    /// The panes without the focus, and how the screen is divided among all.
    pub(crate) windows: Windows,
}

/// What lies over the page.
#[derive(Clone, Debug)]
pub enum Overlay {
    /// The keys.
    Help(Help),
    /// The source of the article.
    Source(SourceText),
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
    /// What follows when none is taken, of a choice where each is seen while it is chosen.
    pub(super) left: Option<Then>,
    /// Asks anew with what became known meanwhile, while nothing is typed.
    pub(super) renew: Option<Then>,
    /// What typed words are for, where none of the choices need be meant.
    pub(super) typed: Option<Typed>,
}

/// What follows once something is chosen.
#[derive(Clone)]
pub struct Then(pub(super) Rc<dyn Fn(&mut App)>);

/// What words are for that are typed to a choice.
#[derive(Clone)]
pub(super) struct Typed {
    /// What else can be chosen by these words.
    pub(super) found: Rc<dyn Fn(&mut App, &str) -> Vec<Choice<Then>>>,
    /// Takes the words themselves, where nothing is called that.
    pub(super) take: Rc<dyn Fn(&mut App, &str)>,
}

impl Then {
    /// What follows: `then`.
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
        self.typed.is_some() && !self.picker.strict
    }
}

impl Overlay {
    /// The columns and rows of its panel, border included; those of details and disputes know their own.
    pub(super) fn size(&self) -> (u16, u16) {
        match self {
            Self::Help(_) | Self::Details(_) | Self::Disputes => (80, u16::MAX),
            Self::Source(_) => (120, u16::MAX),
            Self::Picker(question) => {
                (question.picker.columns, (question.picker.all.len().min(16) as u16).max(2) + 4)
            }
            Self::Prompt(prompt) if prompt.purpose.many_lines() => (76, 12),
            Self::Prompt(_) => (76, 5),
        }
    }
}
