//! Changes of a notebook as values: what undo, redo and the journal hold.

use super::{
    aligned::Aligned,
    annotation::{About, Annotation, Heading, Id, Link},
    book::Notebook,
    refused::Refused,
};
use std::collections::{HashMap, HashSet};

/// One change of a notebook. [`Notebook::apply`] gives back its inverse.
#[derive(Clone, Debug, PartialEq)]
pub enum Edit {
    /// Adds an annotation in its place; one with the same id is replaced.
    Add(Annotation),
    /// Removes the annotation of this id.
    Remove(Id),
    /// Replaces the annotation of the same id where it stands; adds it when there is none.
    Replace(Annotation),
    /// Adds a correction of the outline.
    AddHeading(Heading),
    /// Removes the correction equal to this one.
    RemoveHeading(Heading),
    /// Adds paragraphs of another article that belong to paragraphs of this one.
    AddAligned(Aligned),
    /// Removes the one equal to this one.
    RemoveAligned(Aligned),
    /// Adds a sentence that is no claim.
    AddRefused(Refused),
    /// Removes the refusal equal to this one.
    RemoveRefused(Refused),
    /// Replaces what is known of the document.
    About(About),
    /// Several changes as one step.
    All(Vec<Edit>),
}

impl Edit {
    /// The edit that changes nothing.
    pub const NOTHING: Self = Self::All(Vec::new());

    /// Whether it changes nothing.
    pub fn is_nothing(&self) -> bool {
        matches!(self, Self::All(edits) if edits.iter().all(Self::is_nothing))
    }

    /// The change that removes the annotations `gone` from the notebook of `document`, which holds `all`, and from the
    /// others the links to them, for a link to nothing is none; and what takes that back. With it, how many others that
    /// changes.
    pub fn removal(document: &str, all: &[Annotation], gone: &[Id]) -> (Self, Self, usize) {
        let gone: HashSet<&str> = gone.iter().map(Id::as_str).collect();
        let is_gone = |own: &&Annotation| gone.contains(own.id.as_str());
        let leads = |link: &Link| {
            let own = link.to.split_once('#').filter(|(other, _)| *other == document);
            gone.contains(own.map_or(link.to.as_str(), |(_, id)| id))
        };
        let others = all.iter().filter(|own| !is_gone(own) && own.links.iter().any(leads));
        let (mut edits, mut inverses) = (Vec::new(), Vec::new());
        for own in others {
            let links = own.links.iter().filter(|link| !leads(link)).cloned().collect();
            edits.push(Self::Replace(Annotation { links, ..own.clone() }));
            inverses.push(Self::Replace(own.clone()));
        }
        let count = edits.len();
        for own in all.iter().filter(is_gone) {
            edits.push(Self::Remove(own.id.clone()));
            inverses.push(Self::Add(own.clone()));
        }
        let one_or_all = |mut edits: Vec<Self>| {
            if edits.len() == 1 { edits.remove(0) } else { Self::All(edits) }
        };
        (one_or_all(edits), Self::inverse_of_all(inverses), count)
    }

    /// What takes several changes back, of what takes back each, in their order.
    pub(super) fn inverse_of_all(mut inverses: Vec<Self>) -> Self {
        inverses.reverse();
        inverses.retain(|edit| !edit.is_nothing());
        Self::All(inverses)
    }

    /// What makes `then` of `now`, as far as it is ours: annotations, corrections of the outline, and what is known of
    /// the document. The document stays who it is and where it is.
    pub fn between(now: &Notebook, then: &Notebook) -> Self {
        let (now_by_id, then_by_id) = (by_id(now), by_id(then));
        let mut edits = Vec::new();
        let about =
            About { id: now.document.id.clone(), path: now.document.path.clone(), ..then.document.clone() };
        if about != now.document {
            edits.push(Self::About(about));
        }
        edits.extend(only(&now.headings, &then.headings).into_iter().map(Self::RemoveHeading));
        edits.extend(only(&then.headings, &now.headings).into_iter().map(Self::AddHeading));
        edits.extend(only(&now.alignments, &then.alignments).into_iter().map(Self::RemoveAligned));
        edits.extend(only(&then.alignments, &now.alignments).into_iter().map(Self::AddAligned));
        edits.extend(only(&now.refused, &then.refused).into_iter().map(Self::RemoveRefused));
        edits.extend(only(&then.refused, &now.refused).into_iter().map(Self::AddRefused));
        let gone = now.annotations.iter().filter(|own| !then_by_id.contains_key(&own.id));
        edits.extend(gone.map(|own| Self::Remove(own.id.clone())));
        for own in &then.annotations {
            match now_by_id.get(&own.id) {
                None => edits.push(Self::Add(own.clone())),
                Some(today) if *today != own => edits.push(Self::Replace(own.clone())),
                Some(_) => {}
            }
        }
        Self::All(edits)
    }
}

/// Those of `all` that are not among `other`.
fn only<T: Clone + PartialEq>(all: &[T], other: &[T]) -> Vec<T> {
    all.iter().filter(|one| !other.contains(one)).cloned().collect()
}

fn by_id(notebook: &Notebook) -> HashMap<&Id, &Annotation> {
    notebook.annotations.iter().map(|annotation| (&annotation.id, annotation)).collect()
}
