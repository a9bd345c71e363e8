//! Links: what speaks for a claim and what against it, seen from both ends, tied, followed and untied.

use super::elsewhere::There;
use crate::notebook::{Id, Notebook, Open, Relation, relation_name};
use crate::words::Phrase;
use std::collections::HashMap;

/// One link of an annotation, as one sees it from there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tie {
    /// The relation, as notebooks write it.
    pub rel: Open<Relation>,
    /// Whether the far end says it of this one: it is *supported by* that.
    pub inward: bool,
    /// The other end.
    pub far: Far,
    /// When a page was read.
    pub accessed: Option<String>,
    /// The annotation that the link is written in, and what is written there.
    pub(super) holder: Id,
    pub(super) to: String,
}

/// The other end of a link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Far {
    /// The annotation of this number in the notebook.
    Note(usize),
    /// A page in the world.
    Page(String),
    /// An annotation of another article.
    There(There),
    /// An annotation that no article is known to have.
    Elsewhere(String),
}

/// What speaks for an annotation, and what against it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Evidence {
    /// How many support it.
    pub supports: usize,
    /// How many refute it.
    pub refutes: usize,
    /// How many answer it.
    pub answers: usize,
}

impl Evidence {
    /// Counts what a link of relation `rel` says.
    pub(super) fn count(&mut self, rel: &Open<Relation>) {
        match rel.known() {
            Some(Relation::Supports) => self.supports += 1,
            Some(Relation::Refutes) => self.refutes += 1,
            Some(Relation::Answers) => self.answers += 1,
            Some(Relation::SameAs | Relation::Cites) | None => {}
        }
    }
}

impl Tie {
    /// The relation in words: `supported by`.
    pub fn words(&self) -> Phrase {
        relation_name(&self.rel, self.inward)
    }

    /// What the far end does for a claim.
    pub(super) fn part(&self) -> Part {
        match self.rel.known() {
            Some(Relation::Supports) if self.inward => Part::For,
            Some(Relation::Refutes) if self.inward => Part::Against,
            _ => Part::Tied,
        }
    }
}

/// What something does for the claim that it is tied to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Part {
    /// It speaks for the claim.
    For,
    /// It speaks against it.
    Against,
    /// Neither.
    Tied,
}

impl Part {
    /// What stands above its rows.
    pub(super) fn heading(self) -> Phrase {
        match self {
            Self::For => say!("claim-page-for"),
            Self::Against => say!("claim-page-against"),
            Self::Tied => say!("claim-page-tied"),
        }
    }
}

/// What can be said of an annotation and another thing: relation, and whether the other says it of this one.
pub(super) type Bond = (Relation, bool);

pub(super) fn numbers(notebook: &Notebook) -> HashMap<&str, usize> {
    notebook.annotations.iter().enumerate().map(|(number, a)| (a.id.as_str(), number)).collect()
}

pub(super) fn far(notebook: &Notebook, numbers: &HashMap<&str, usize>, to: &str) -> Far {
    let here = match to.split_once('#') {
        Some((document, id)) if document == notebook.document.id => id,
        _ => to,
    };
    match numbers.get(here) {
        Some(&number) => Far::Note(number),
        None if to.contains(':') => Far::Page(to.to_owned()),
        None => Far::Elsewhere(to.to_owned()),
    }
}

/// The links of annotation `index`: its own, then those of others to it.
pub(super) fn ties(notebook: &Notebook, index: usize) -> Vec<Tie> {
    let numbers = numbers(notebook);
    let mut ties = Vec::new();
    for (number, annotation) in notebook.annotations.iter().enumerate() {
        for link in &annotation.links {
            let far = far(notebook, &numbers, &link.to);
            let (inward, far) = match far {
                // A page holds no links: what is written here is what it says of this.
                Far::Page(_) if number == index => (link.is_evidence(), far),
                _ if number == index => (false, far),
                Far::Note(at) if at == index => (true, Far::Note(number)),
                _ => continue,
            };
            let (rel, accessed) = (link.rel.clone(), link.accessed.clone());
            ties.push(Tie { rel, inward, far, accessed, holder: annotation.id.clone(), to: link.to.clone() });
        }
    }
    ties.sort_by_key(|tie| notebook.annotations.get(index).is_none_or(|own| own.id != tie.holder));
    ties
}

/// What speaks for each annotation of `notebook`, by its number.
pub(super) fn evidence(notebook: &Notebook) -> Vec<Evidence> {
    let numbers = numbers(notebook);
    let mut all = vec![Evidence::default(); notebook.annotations.len()];
    for (number, annotation) in notebook.annotations.iter().enumerate() {
        for link in &annotation.links {
            let about = match far(notebook, &numbers, &link.to) {
                Far::Note(other) if other != number => other,
                Far::Page(_) => number,
                _ => continue,
            };
            all[about].count(&link.rel);
        }
    }
    all
}
