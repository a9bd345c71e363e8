//! Review: annotations of all articles, one at a time in their context.
//!
//! What is answered is changed in the articles' notebooks at once: through the background worker where the article is the
//! open one, else beside it. The queue holds names of annotations, not copies, so that it stays right when
//! the articles are read again.

use crate::{
    library::{
        Outlook, Passage, Wanted,
        review::{Grade, Order},
    },
    notebook::{Edit, Id, kind_name, status_name},
    words::Phrase,
};
use std::{
    collections::{HashMap, HashSet},
    path::PathBuf,
    rc::Rc,
};
use tui_bidi::{layout::Layout, text::ParagraphSpan};

/// The page of review.
#[derive(Clone, Debug)]
pub struct Review {
    /// Which annotations are reviewed.
    pub wanted: Wanted,
    /// In which order.
    pub order: Order,
    /// The annotations under review, in their order; those that were forgotten stand there again.
    pub cards: Vec<Card>,
    /// The one shown; after the last, what was done is told.
    pub at: usize,
    /// What was done.
    pub tally: Tally,
    /// What comes when, of all that is wanted.
    pub outlook: Outlook,
    /// The paragraphs of what is shown, laid out, each with its annotated stretch.
    pub lines: Vec<(Rc<Layout>, ParagraphSpan)>,
    /// The lines of its note, laid out.
    pub note: Vec<Rc<Layout>>,
    /// The first row of the paragraphs in sight.
    pub top: usize,
    /// Whether what is to be recalled is told already, of the card shown.
    pub told: bool,
    /// Whether the queue is made.
    pub begun: bool,
    pub(super) passages: HashMap<Id, Passage>,
    /// Those that were read from their articles, not only remembered with their annotation.
    pub(super) read: HashSet<Id>,
    pub(super) steps: Vec<Step>,
}

/// An annotation under review.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Card {
    /// Its article.
    pub article: PathBuf,
    /// The annotation.
    pub id: Id,
    /// Whether it was forgotten in this review: it is shown again, and its date stands.
    pub again: bool,
}

/// What was done in a review.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// How often each of [`GRADES`] was said.
    pub grades: [usize; 4],
    /// Put off.
    pub snoozed: usize,
    /// Left unanswered.
    pub skipped: usize,
    /// Changed otherwise: status, note, tags, …
    pub changed: usize,
}

impl Tally {
    /// How many were answered.
    pub fn answered(&self) -> usize {
        self.grades.iter().sum::<usize>() + self.snoozed
    }
}

/// Something done, and what there was before.
#[derive(Clone, Debug)]
pub(super) struct Step {
    pub(super) at: usize,
    /// How many cards there were: one that was forgotten is added.
    pub(super) length: usize,
    /// The card that was taken out, with its place.
    pub(super) removed: Option<(usize, Card)>,
    pub(super) tally: Tally,
    /// The article and the changes made in it, with what takes them back.
    pub(super) change: Option<(PathBuf, Edit, Edit)>,
}

impl Review {
    /// The card shown.
    pub(crate) fn card(&self) -> Option<&Card> {
        self.cards.get(self.at)
    }

    /// The passage shown.
    pub(crate) fn passage(&self) -> Option<&Passage> {
        self.passages.get(&self.card()?.id)
    }

    /// Whether `passage` was read from its article, so that it is known what became of the words.
    pub(crate) fn is_read(&self, passage: &Passage) -> bool {
        self.read.contains(&passage.id)
    }

    /// What is reviewed, in words.
    pub(crate) fn wanted_words(&self) -> Vec<Phrase> {
        let Wanted { kind, tag, status, author, entity, text, since, before } = &self.wanted;
        let named = [kind.as_deref().map(kind_name), status.as_deref().map(status_name)];
        let own = [tag, author].into_iter().flatten().chain(entity.first()).map(Phrase::content);
        let words = text.as_ref().map(|words| Phrase::content(format!("/{words}")));
        let since = since.as_ref().map(|date| say!("review-since", date));
        let before = before.as_ref().map(|date| say!("review-before", date));
        named.into_iter().flatten().chain(own).chain(words).chain(since).chain(before).collect()
    }
}

impl Default for Review {
    fn default() -> Self {
        Self {
            wanted: Wanted::default(),
            order: Order::Due,
            cards: Vec::new(),
            at: 0,
            tally: Tally::default(),
            outlook: Outlook::default(),
            lines: Vec::new(),
            note: Vec::new(),
            top: 0,
            told: false,
            begun: false,
            passages: HashMap::new(),
            read: HashSet::new(),
            steps: Vec::new(),
        }
    }
}

/// How well something was known, in the order of [`Action::Page(family::Page::Grade)`]'s index.
pub const GRADES: [Grade; 4] = [Grade::Again, Grade::Hard, Grade::Good, Grade::Easy];

/// What `grade` is called.
pub(crate) fn grade_name(grade: Grade) -> Phrase {
    match grade {
        Grade::Again => say!("grade-again"),
        Grade::Hard => say!("grade-hard"),
        Grade::Good => say!("grade-good"),
        Grade::Easy => say!("grade-easy"),
    }
}

/// For how many days something is put off.
pub(super) const SNOOZE: u32 = 7;
