//! Changes made in a notebook, each with what takes it back.

use super::{
    annotation::Annotation,
    batch::{Batch, MANY},
    book::{Notebook, Version},
    edit::Edit,
};

impl Notebook {
    /// Makes the change and gives the edit that takes it back.
    ///
    /// An edit that does not fit (removing what is not there) changes nothing; its inverse is
    /// [`Edit::NOTHING`].
    pub fn apply(&mut self, edit: Edit) -> Edit {
        self.version = Version::default();
        match edit {
            Edit::Add(annotation) | Edit::Replace(annotation) => self.put(annotation),
            Edit::Remove(id) => match self.annotations.iter().position(|a| a.id == id) {
                Some(index) => Edit::Add(self.annotations.remove(index)),
                None => Edit::NOTHING,
            },
            Edit::AddHeading(heading) => add(&mut self.headings, heading, Edit::RemoveHeading),
            Edit::RemoveHeading(heading) => remove(&mut self.headings, &heading, Edit::AddHeading),
            Edit::AddAligned(own) => add(&mut self.alignments, own, Edit::RemoveAligned),
            Edit::RemoveAligned(own) => remove(&mut self.alignments, &own, Edit::AddAligned),
            Edit::AddRefused(refused) => add(&mut self.refused, refused, Edit::RemoveRefused),
            Edit::RemoveRefused(refused) => remove(&mut self.refused, &refused, Edit::AddRefused),
            Edit::About(mut about) => {
                about.origin = self.document.origin.clone();
                Edit::About(std::mem::replace(&mut self.document, about))
            }
            Edit::All(edits) if edits.len() < MANY => {
                Edit::inverse_of_all(edits.into_iter().map(|edit| self.apply(edit)).collect())
            }
            Edit::All(_) => {
                let mut batch = Batch::new(std::mem::take(&mut self.annotations));
                let inverse = batch.apply(self, edit);
                self.annotations = batch.finish();
                inverse
            }
        }
    }

    fn put(&mut self, mut annotation: Annotation) -> Edit {
        if let Some(old) = self.annotations.iter_mut().find(|a| a.id == annotation.id) {
            annotation.origin = old.origin.clone();
            return Edit::Replace(std::mem::replace(old, annotation));
        }
        let id = annotation.id.clone();
        let place = self.annotations.iter().position(|a| a.order() > annotation.order());
        self.annotations.insert(place.unwrap_or(self.annotations.len()), annotation);
        Edit::Remove(id)
    }
}

/// Adds `one` to `list` unless it is there; `inverse` takes it back.
fn add<T: Clone + PartialEq>(list: &mut Vec<T>, one: T, inverse: fn(T) -> Edit) -> Edit {
    if list.contains(&one) {
        return Edit::NOTHING;
    }
    list.push(one.clone());
    inverse(one)
}

/// Removes `one` from `list` where it is there; `inverse` takes that back.
fn remove<T: PartialEq>(list: &mut Vec<T>, one: &T, inverse: fn(T) -> Edit) -> Edit {
    match list.iter().position(|other| other == one) {
        Some(index) => inverse(list.remove(index)),
        None => Edit::NOTHING,
    }
}
