//! Changes of a notebook as values: what undo, redo and the journal hold.

use super::{About, Annotation, Heading, Id, Notebook};

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
}

impl Notebook {
    /// Makes the change and gives the edit that takes it back.
    ///
    /// An edit that does not fit (removing what is not there) changes nothing; its inverse is
    /// [`Edit::NOTHING`].
    pub fn apply(&mut self, edit: Edit) -> Edit {
        match edit {
            Edit::Add(annotation) | Edit::Replace(annotation) => self.put(annotation),
            Edit::Remove(id) => match self.annotations.iter().position(|a| a.id == id) {
                Some(index) => Edit::Add(self.annotations.remove(index)),
                None => Edit::NOTHING,
            },
            Edit::AddHeading(heading) => {
                if self.headings.contains(&heading) {
                    return Edit::NOTHING;
                }
                self.headings.push(heading.clone());
                Edit::RemoveHeading(heading)
            }
            Edit::RemoveHeading(heading) => match self.headings.iter().position(|h| *h == heading) {
                Some(index) => Edit::AddHeading(self.headings.remove(index)),
                None => Edit::NOTHING,
            },
            Edit::About(mut about) => {
                about.origin = self.document.origin.clone();
                Edit::About(std::mem::replace(&mut self.document, about))
            }
            Edit::All(edits) => {
                let mut inverse: Vec<Edit> = edits.into_iter().map(|edit| self.apply(edit)).collect();
                inverse.reverse();
                inverse.retain(|edit| !edit.is_nothing());
                Edit::All(inverse)
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
