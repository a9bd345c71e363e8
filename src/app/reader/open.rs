//! An open article with the work on it, as a value.

use super::{article::Article, moved::Moved, old_paragraph::OldParagraph};
use crate::app::{
    awaited::Awaited,
    collated::Collation,
    finding::Find,
    history::Step,
    links::Far,
    message::Reach,
    proposals::{MetAgain, Proposals},
    stopped::Stopped,
};
use crate::{
    document::Document,
    library::PagesRead,
    notebook::{Edit, Id, Stood},
};
use std::collections::{BTreeMap, HashMap, VecDeque};
use tui_bidi::text::Span;

/// The columns of the bar of the longest section.
pub const LONGEST_BAR: usize = 5;

/// An open article and the work on it. Nothing in it knows a screen.
#[derive(Debug)]
pub struct Reader {
    /// Its number while the program runs: that of the background worker behind it.
    pub(in crate::app) number: u32,
    /// The text, its notebook, and where each annotation stands.
    pub article: Article,
    /// What is looked for in it.
    pub find: Find,
    /// The authors, where colours and signs tell them and not kinds.
    pub by_author: Option<Vec<String>>,
    /// The witnesses that it is compared with, where one asked for an apparatus.
    pub(crate) collation: Option<Collation>,
    /// Sentences in it that may be claims.
    pub proposals: Proposals,
    /// Where the same as the claim that is shown in full was met.
    pub(in crate::app) met: MetAgain,
    /// How the annotation in the panel of details stood over time; `None` while that is asked for.
    pub(in crate::app) stood: Option<(Id, Option<Vec<Stood>>)>,
    /// How much of the text's file was read, in hundredths; 100 when the whole text is there.
    pub loaded: usize,
    /// How many bytes came through the pipe that the text comes from, while it is open.
    pub piped: Option<u64>,
    /// What was asked for last of the pipe: how far to read it, when so many bytes were there.
    pub(in crate::app) asked: Option<(Reach, u64)>,
    /// How much of the text names were looked for in, in hundredths, while they are looked for.
    pub looking: Option<usize>,
    /// A link that is followed once the library is read.
    pub(in crate::app) awaited_far: Option<Far>,
    /// What waits for the rest of the text.
    pub(in crate::app) awaited: Option<Awaited>,
    /// Places that have a letter, as bytes.
    pub(in crate::app) place_marks: BTreeMap<char, usize>,
    /// What of the text was in a window.
    pub read: PagesRead,
    /// Paragraphs as they were, of annotations that are not quite in their place any more.
    pub(in crate::app) old_paragraphs: HashMap<Id, OldParagraph>,
    /// Whether the text was shown at all, or other pages only.
    pub(in crate::app) seen: bool,
    pub(in crate::app) undo: Vec<Step>,
    pub(in crate::app) redo: Vec<Step>,
    /// Changes that are made here and not yet on the disk, oldest first.
    /// `None` is a step of an earlier session, which only the background worker knows.
    pub(in crate::app) unsaved: VecDeque<Option<Edit>>,
    /// Whether a change could not be saved at all: it is in this window alone.
    pub(in crate::app) only_here: bool,
}

impl Reader {
    /// The reader of `article` called `number`, in which one searches as `find` says.
    pub fn new(number: u32, article: Article, find: Find) -> Self {
        Self {
            number,
            article,
            find,
            by_author: None,
            collation: None,
            proposals: Proposals::default(),
            met: MetAgain::default(),
            stood: None,
            loaded: 0,
            piped: None,
            asked: None,
            looking: None,
            awaited_far: None,
            awaited: None,
            place_marks: BTreeMap::new(),
            read: PagesRead::default(),
            old_paragraphs: HashMap::new(),
            seen: false,
            undo: Vec::new(),
            redo: Vec::new(),
            unsaved: VecDeque::new(),
            only_here: false,
        }
    }

    /// Whether the text may go on beyond what is there.
    pub(in crate::app) fn is_partial(&self) -> bool {
        !self.article.document.is_complete() || self.piped.is_some()
    }

    /// Takes the text as it was read anew; with the text that the notes were written against, if that is known. Says
    /// where its places are now.
    pub(in crate::app) fn set_document(&mut self, document: Document, old: Option<String>) -> Moved {
        let moved = self.article.set_document(document, old);
        let text = self.article.document.text();
        for at in self.place_marks.values_mut() {
            *at = moved.place(*at, text);
        }
        self.read = self.read.moved(|at| moved.place(at, text));
        self.find.forget_places();
        moved
    }

    /// Takes up what is remembered of the last time, but for where a pane stood.
    pub(in crate::app) fn resume(&mut self, stopped: Stopped) {
        self.article.document.set_turned(stopped.turned);
        self.read = stopped.read;
        self.place_marks = stopped.marks.into_iter().collect();
    }

    /// Whether every change is on the disk.
    pub fn is_saved(&self) -> bool {
        self.unsaved.is_empty()
    }

    /// How many bytes of `span` were read, and how many it has.
    pub(in crate::app) fn read_of(&self, span: Span) -> (usize, usize) {
        (self.read.within(span), span.len())
    }

    /// What was read once all that a window shows is, the stretches `shown`; `None` where that is nothing new.
    pub(in crate::app) fn read_with(&self, shown: impl Iterator<Item = Span> + Clone) -> Option<PagesRead> {
        if shown.clone().all(|shown| self.read.covers(shown)) {
            return None;
        }
        let text = self.article.document.text();
        let mut read = self.read.clone();
        for shown in shown {
            // What is blank until the next words was seen with them.
            let end = text[shown.end..].find(|letter: char| !letter.is_whitespace());
            read.add(Span::new(shown.start, end.map_or(text.len(), |blank| shown.end + blank)));
        }
        Some(read)
    }

    /// Takes what a window shows as read: the stretches `shown`.
    pub(in crate::app) fn see(&mut self, shown: impl Iterator<Item = Span> + Clone) {
        self.seen = true;
        if let Some(read) = self.read_with(shown) {
            self.read = read;
        }
    }

    /// How many columns the bar of section `number` has, by its length beside that of the longest, and how many of them are
    /// filled where so much was `read`.
    pub fn bar_of(&self, number: usize, read: &PagesRead) -> (u16, u16) {
        let document = &self.article.document;
        let Some(section) = document.sections().get(number) else { return (0, 0) };
        let columns = (LONGEST_BAR * self.article.words(number)).div_ceil(document.longest_section().max(1));
        let (columns, span) = (columns.clamp(1, LONGEST_BAR), section.span);
        let read = read.within(span);
        let filled = (read * columns).div_ceil(span.len().max(1)).min(columns);
        (columns as u16, filled as u16)
    }
}
