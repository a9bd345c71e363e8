//! Many changes of the annotations as one: each is found by its id, and what is new comes to its place at the end, so
//! that the cost grows with the changes and the annotations, not with their product.

use super::{
    annotation::{Annotation, Id},
    book::Notebook,
    edit::Edit,
};
use std::collections::HashMap;

/// From so many changes on, an index of the annotations costs less than to look for each.
pub(super) const MANY: usize = 16;

/// The annotations of a notebook while many of them change.
pub(super) struct Batch {
    /// Those that were there, in their order, then those that came; what was removed leaves its place empty.
    slots: Vec<Option<Annotation>>,
    /// How many were there.
    old: usize,
    by_id: HashMap<Id, usize>,
    /// Whether one id stands twice: then the first is meant.
    doubled: bool,
}

impl Batch {
    pub(super) fn new(annotations: Vec<Annotation>) -> Self {
        let ids = annotations.iter().enumerate().rev();
        let by_id: HashMap<Id, usize> = ids.map(|(number, own)| (own.id.clone(), number)).collect();
        let old = annotations.len();
        Self { old, doubled: by_id.len() < old, slots: annotations.into_iter().map(Some).collect(), by_id }
    }

    /// Makes one change, as [`Notebook::apply`] does; the rest of the notebook is `notebook`.
    pub(super) fn apply(&mut self, notebook: &mut Notebook, edit: Edit) -> Edit {
        match edit {
            Edit::Add(annotation) | Edit::Replace(annotation) => self.put(annotation),
            Edit::Remove(id) => self.remove(&id).map_or(Edit::NOTHING, Edit::Add),
            Edit::All(edits) => {
                Edit::inverse_of_all(edits.into_iter().map(|edit| self.apply(notebook, edit)).collect())
            }
            other => notebook.apply(other),
        }
    }

    fn put(&mut self, mut annotation: Annotation) -> Edit {
        if let Some(old) = self.by_id.get(&annotation.id).and_then(|number| self.slots[*number].as_mut()) {
            annotation.origin = old.origin.clone();
            return Edit::Replace(std::mem::replace(old, annotation));
        }
        let id = annotation.id.clone();
        self.by_id.insert(id.clone(), self.slots.len());
        self.slots.push(Some(annotation));
        Edit::Remove(id)
    }

    fn remove(&mut self, id: &Id) -> Option<Annotation> {
        let number = self.by_id.remove(id)?;
        let removed = self.slots[number].take();
        if self.doubled {
            let is_same = |own: &Option<Annotation>| own.as_ref().is_some_and(|own| own.id == *id);
            if let Some(next) = self.slots.iter().position(is_same) {
                self.by_id.insert(id.clone(), next);
            }
        }
        removed
    }

    /// The annotations as they are now. What came stands before the first of the others that belongs behind it, as if
    /// each had been put there alone.
    pub(super) fn finish(mut self) -> Vec<Annotation> {
        let mut new: Vec<Annotation> = self.slots.drain(self.old..).flatten().collect();
        let old: Vec<Annotation> = self.slots.into_iter().flatten().collect();
        if new.is_empty() {
            return old;
        }
        new.sort_by(|a, b| a.order().cmp(&b.order()));
        let mut all = Vec::with_capacity(old.len() + new.len());
        let mut new = new.into_iter().peekable();
        for own in old {
            while let Some(earlier) = new.next_if(|new| new.order() < own.order()) {
                all.push(earlier);
            }
            all.push(own);
        }
        all.extend(new);
        all
    }
}
