//! Sentences that may be claims worth checking, as the page of proposals lists them.

use super::{
    elsewhere::There,
    reader::{article::Article, marks::Marks},
    sidebar::List,
};
use crate::{
    claims::{Criterion, Proposal},
    notebook::{Id, Kind, Open, Status, Target, placement::place_by_numbers},
    words::Phrase,
};
use std::collections::{BTreeSet, HashMap, HashSet};
use tui_bidi::text::{Span, fold::fold, slice};

/// What was proposed in the open article, and what of it is listed.
#[derive(Clone, Debug, Default)]
pub struct Proposals {
    /// All that was proposed, best first; `None` while that is not known.
    found: Option<Vec<Proposal>>,
    /// Whether they are looked for.
    pub(super) asked: bool,
    /// What is listed: numbers among what was found.
    pub rows: Vec<usize>,
    /// The chosen row and the first in sight.
    pub list: List,
    /// Those that are chosen together, by number.
    pub chosen: BTreeSet<usize>,
    /// The reason that the listed ones have.
    pub reason: Option<String>,
    /// In which order they stand.
    pub order: Sorted,
    /// Where the open ones stand in the text, each with its number.
    marks: Marks,
    /// Where the same claim was met, for each that was looked up.
    pub(super) met: HashMap<usize, Vec<Met>>,
    /// The claim that was accepted last.
    pub(super) accepted: Option<Id>,
}

/// The order of proposals.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sorted {
    /// The best first.
    #[default]
    Score,
    /// As they stand in the text.
    Place,
}

/// The same claim in another article.
#[derive(Clone, Debug, PartialEq)]
pub struct Met {
    /// The claim.
    pub there: There,
    /// How it stands there.
    pub status: Option<Open<Status>>,
    /// When it was last changed: a date.
    pub date: Option<String>,
    /// Whether its amounts are the same; with other amounts it is a claim about the same thing.
    pub agrees: bool,
}

/// Where the same as the claim that is shown in full was met: looked up once, not with every frame.
#[derive(Clone, Debug, Default)]
pub(super) struct MetAgain {
    /// The claim, and the state of the library that was looked in.
    of: Option<(Id, u64)>,
    found: Vec<Met>,
}

impl MetAgain {
    /// Where the claim `id` was met, as far as that was looked up.
    pub(super) fn of(&self, id: &Id) -> &[Met] {
        match &self.of {
            Some((own, _)) if own == id => &self.found,
            _ => &[],
        }
    }

    /// Looks `id` up by `find`, where that was not done in this `state` of the library.
    pub(super) fn follow(&mut self, id: Id, state: u64, find: impl FnOnce() -> Vec<Met>) {
        let of = Some((id, state));
        if self.of != of {
            (self.of, self.found) = (of, find());
        }
    }

    /// Forgets what was found: the claim or the names of its article are others.
    pub(super) fn forget(&mut self) {
        *self = Self::default();
    }
}

impl Proposals {
    /// Whether it is known what is proposed.
    pub fn is_known(&self) -> bool {
        self.found.is_some()
    }

    /// The proposal of that number.
    pub fn get(&self, number: usize) -> Option<&Proposal> {
        self.found.as_ref()?.get(number)
    }

    /// The number of the proposal in the chosen row.
    pub fn current(&self) -> Option<usize> {
        self.rows.get(self.list.selected).copied()
    }

    /// The numbers of those that are chosen together; else that of the chosen row.
    pub fn meant(&self) -> Vec<usize> {
        let together: Vec<usize> = self.chosen.iter().copied().collect();
        if together.is_empty() { self.current().into_iter().collect() } else { together }
    }

    /// Where the same claim as that of proposal `number` was met, as far as that was looked up.
    pub fn met(&self, number: usize) -> &[Met] {
        self.met.get(&number).map_or(&[], Vec::as_slice)
    }

    /// The sentences in `span` that the article contradicts by another amount, each with one that does.
    pub(super) fn differing(&self, span: Span) -> impl Iterator<Item = (Span, Span)> {
        let inside = self.found.iter().flatten().filter(move |proposal| proposal.span.overlaps(span));
        inside.flat_map(|proposal| proposal.differing.iter().map(|other| (proposal.span, *other)))
    }

    /// Where the open ones stand in the text.
    pub fn marks(&self) -> &Marks {
        &self.marks
    }

    /// Takes what was found.
    pub(super) fn take(&mut self, found: Vec<Proposal>) {
        *self = Self {
            found: Some(found),
            reason: self.reason.take(),
            order: self.order,
            list: self.list,
            ..Self::default()
        };
    }

    /// Forgets what was found: the text or its names are others.
    pub(super) fn forget(&mut self) {
        if self.found.is_some() || self.asked {
            *self = Self { reason: self.reason.take(), order: self.order, ..Self::default() };
        }
    }

    /// Lists again what is open in `article`, in rows of which `height` are in sight.
    pub(super) fn refresh(&mut self, article: &Article, height: usize) {
        let Some(found) = &self.found else { return };
        let open = open(found, article);
        self.marks = Marks::new(open.iter().map(|&number| (found[number].span, number)));
        let current = self.current();
        self.rows = open;
        if let Some(reason) = &self.reason {
            self.rows.retain(|&number| keys(&found[number]).any(|own| own == reason));
        }
        if self.order == Sorted::Place {
            self.rows.sort_by_key(|&number| found[number].span.start);
        }
        self.chosen.retain(|number| self.rows.contains(number));
        let row = current.and_then(|current| self.rows.iter().position(|&number| number == current));
        self.select(row.unwrap_or(self.list.selected), height);
    }

    /// Chooses row `to`, in rows of which `height` are in sight.
    pub(super) fn select(&mut self, to: usize, height: usize) {
        self.list.select(to, self.rows.len(), height);
    }

    /// The reasons of what is proposed, each with how often it is given.
    pub(super) fn reasons(&self) -> Vec<(String, usize)> {
        let mut counted: Vec<(String, usize)> = Vec::new();
        for reason in self.found.iter().flatten().flat_map(keys) {
            match counted.iter_mut().find(|(known, _)| known == reason) {
                Some((_, count)) => *count += 1,
                None => counted.push((reason.to_owned(), 1)),
            }
        }
        counted.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
        counted
    }
}

/// What the reasons of `proposal` are called, the reader's own last.
pub fn reasons(proposal: &Proposal) -> impl Iterator<Item = Phrase> {
    keys(proposal).map(reason_name)
}

/// What the reason `key` is called.
pub fn reason_name(key: &str) -> Phrase {
    Criterion::ALL.into_iter().find(|one| one.name() == key).map_or_else(|| key.into(), Criterion::phrase)
}

/// The reasons of `proposal` as scripts know them, the reader's own last.
fn keys(proposal: &Proposal) -> impl Iterator<Item = &str> {
    let own = proposal.own.iter().map(String::as_str);
    proposal.reasons.iter().map(|reason| reason.name()).chain(own)
}

/// The numbers of those of `found` that are neither claims of `article` already nor refused there.
fn open(found: &[Proposal], article: &Article) -> Vec<usize> {
    let text = article.document.text();
    let targets: Vec<&Target> = article.notebook.refused.iter().map(|refused| &refused.target).collect();
    let placed: Vec<Span> = place_by_numbers(&article.document, &targets)
        .into_iter()
        .filter_map(|placement| placement?.span)
        .collect();
    // What was refused in another text is known by its words.
    let words: HashSet<String> = targets.iter().map(|target| folded(&target.exact)).collect();
    let is_claim = |span: Span| {
        let mut over = article.marks().over(span);
        over.any(|(_, index)| article.annotation(index).is_some_and(|own| own.kind == Kind::Claim))
    };
    let is_refused = |span: Span| {
        placed.iter().any(|own| own.overlaps(span))
            || !words.is_empty() && words.contains(&folded(slice(text, span)))
    };
    (0..found.len())
        .filter(|&number| !is_claim(found[number].span) && !is_refused(found[number].span))
        .collect()
}

fn folded(words: &str) -> String {
    fold(words).text().split_whitespace().collect::<Vec<_>>().join(" ")
}
