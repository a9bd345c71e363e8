//! An article with all that is annotated in it: what everything across articles goes through.

use super::entry::Entry;
use crate::notebook::{Annotation, Edit, Id, Notebook, ReadOnly};
use std::borrow::Cow;
use std::path::{Path, PathBuf};
use tui_bidi::text::fold::fold;

/// An article with all that is annotated in it, without its text.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Volume {
    /// What the list of articles shows of it; its path is the article's.
    pub entry: Entry,
    /// The id of the document in links from other notebooks: `<this>#<annotation id>`.
    pub document: String,
    /// The file of its notebook, whether it is there or not.
    pub notebook: PathBuf,
    /// Whether the article itself is not there: of its notebook alone nothing can be opened.
    pub gone: bool,
    /// Why the notebook must not be written, if so: one line.
    pub fault: Option<String>,
    /// Whether it is no notebook at all, so that there may be notes that nobody can read.
    pub unreadable: bool,
    /// The annotations as its notebook has them, by place in the text.
    pub annotations: Vec<Annotation>,
    /// The title and the words of each annotation, folded, in their order: what is searched.
    #[serde(skip)]
    folded: Vec<String>,
}

impl Volume {
    /// The volume of the article at `path` with its `notebook`, which lies in the file `file`.
    pub fn new(path: &Path, file: PathBuf, notebook: Notebook) -> Self {
        let mut volume = Self {
            entry: Entry::new(path, &notebook),
            document: notebook.document.id,
            notebook: file,
            unreadable: notebook.read_only.as_ref().is_some_and(ReadOnly::is_unreadable),
            fault: notebook.read_only.map(|why| why.to_string()),
            annotations: notebook.annotations,
            ..Self::default()
        };
        // What it was read from is of use to a notebook alone.
        volume.annotations.iter_mut().for_each(Annotation::detach);
        volume
    }

    /// Takes `annotations` for its own.
    pub fn set_annotations(&mut self, annotations: Vec<Annotation>) {
        self.annotations = annotations;
        self.annotations.iter_mut().for_each(Annotation::detach);
        self.entry.count(&self.annotations);
        self.folded.clear();
    }

    /// The annotation of this id.
    pub fn annotation(&self, id: &Id) -> Option<&Annotation> {
        self.annotations.iter().find(|annotation| annotation.id == *id)
    }

    /// Makes the same change that its notebook goes through; what is about no annotation changes nothing.
    pub fn apply(&mut self, edit: &Edit) {
        match edit {
            Edit::Add(annotation) | Edit::Replace(annotation) => {
                let mut annotation = annotation.clone();
                annotation.detach();
                match self.annotations.iter_mut().find(|own| own.id == annotation.id) {
                    Some(own) => *own = annotation,
                    None => self.annotations.push(annotation),
                }
            }
            Edit::Remove(id) => self.annotations.retain(|annotation| annotation.id != *id),
            Edit::All(edits) => edits.iter().for_each(|edit| self.apply(edit)),
            Edit::About(_)
            | Edit::AddHeading(_)
            | Edit::RemoveHeading(_)
            | Edit::AddAligned(_)
            | Edit::RemoveAligned(_)
            | Edit::AddRefused(_)
            | Edit::RemoveRefused(_) => {}
        }
        self.entry.count(&self.annotations);
        self.folded.clear();
    }

    /// Folds the words that [`find`](Self::find) looks through, unless that is done: for who has time now
    /// and none while somebody types.
    pub fn fold(&mut self) {
        if self.folded.is_empty() {
            let title = fold(&self.entry.title).into_text();
            let words = self.annotations.iter().map(|annotation| {
                let parts: Vec<&str> = super::filter::words(annotation).collect();
                fold(&parts.join("\n")).into_text()
            });
            self.folded = std::iter::once(title).chain(words).collect();
        }
    }

    /// Its title, folded.
    pub fn folded_title(&self) -> Cow<'_, str> {
        let title = self.folded.first().map(|title| Cow::Borrowed(title.trim()));
        title.unwrap_or_else(|| Cow::Owned(fold(self.entry.title.trim()).into_text()))
    }

    /// Where all of `words` stand, which are folded: the numbers of the annotations that hold them; `None`
    /// when neither any of these nor the title does. Without words, or where the title alone holds them,
    /// there are no numbers.
    pub fn find(&mut self, words: &[&str]) -> Option<Vec<usize>> {
        if words.is_empty() {
            return Some(Vec::new());
        }
        self.fold();
        let (title, notes) = self.folded.split_first()?;
        let holds = |text: &String| words.iter().all(|word| text.contains(word));
        let found: Vec<usize> =
            notes.iter().enumerate().filter(|(_, note)| holds(note)).map(|(number, _)| number).collect();
        (!found.is_empty() || holds(title)).then_some(found)
    }
}

/// All annotations of `volumes`, each with its article: what reviews, exports and evidence from other
/// articles choose from.
pub fn annotations(volumes: &[Volume]) -> impl Iterator<Item = (&Volume, &Annotation)> + Clone {
    volumes.iter().flat_map(|volume| volume.annotations.iter().map(move |annotation| (volume, annotation)))
}
