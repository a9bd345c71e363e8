//! What the journal knows of a change: a step, how it came about, and what can be taken back.

use super::cut::Cut;
use crate::notebook::Edit;
use std::path::PathBuf;

/// A file of names that was written: its text and what it held before; `None` where there was no file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Written {
    pub path: PathBuf,
    pub text: Option<String>,
    pub was: Option<String>,
}

/// How an edit came about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Cause {
    Edit,
    Undo,
    Redo,
    /// An edit that brings back the notebook of an earlier moment.
    Restore,
}

impl Cause {
    pub(super) const NAMES: [(&'static str, Self); 4] =
        [("edit", Self::Edit), ("undo", Self::Undo), ("redo", Self::Redo), ("restore", Self::Restore)];
}

/// A step of the history: what was done, and what takes it back.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Step {
    /// A change of the notebook.
    Notes { edit: Edit, inverse: Edit },
    /// A change of a file of names.
    Names(Written),
    /// The notebook as another program left it: the [revision](crate::notebook::rev) of its text in the archive. No step
    /// of undo.
    Foreign(String),
}

/// A line of the journal.
#[derive(Clone, Debug)]
pub(super) struct Entry {
    pub id: String,
    /// When, RFC 3339.
    pub at: String,
    /// Who, where that is known.
    pub author: Option<String>,
    pub cause: Cause,
    /// The entry that an undo takes back, or that a redo makes again; none in those of earlier versions: the last one.
    pub of: Option<String>,
    pub step: Step,
}

/// What a save left in the file of a notebook.
#[derive(Clone, Debug)]
pub(super) struct Left {
    /// The [revision](crate::notebook::rev) of the file.
    pub rev: String,
    /// What stood there before, where one entry alone was saved.
    pub cut: Option<Cut>,
}

/// A step that can be taken back or made again, and the entry that it is.
#[derive(Clone, Debug)]
pub(super) struct Done {
    pub id: String,
    pub step: Step,
    /// What it left in the file, once that is known.
    pub left: Option<Left>,
}

/// What the end of a journal says.
#[derive(Debug, Default)]
pub(super) struct Past {
    pub undo: Vec<Done>,
    pub redo: Vec<Done>,
    /// Edits that may not have reached the notebook.
    pub pending: Vec<Entry>,
    /// The [revision](crate::notebook::rev) of the notebook that the last of them left.
    pub left: Option<String>,
}

impl Past {
    /// Notes what the entry `id` left in the file.
    pub(super) fn left_by(&mut self, id: &str, left: &Left) {
        let both = self.undo.iter_mut().chain(&mut self.redo).rev();
        if let Some(done) = both.into_iter().find(|done| done.id == id) {
            done.left = Some(left.clone());
        }
    }

    /// Brings undo and redo to where they are after `entry`. Several windows write into one journal, so that what an undo
    /// takes back need not be what was done last.
    pub(super) fn follow(&mut self, entry: &Entry) {
        let done = Done { id: entry.id.clone(), step: entry.step.clone(), left: None };
        let take = |steps: &mut Vec<Done>| match &entry.of {
            Some(of) => steps.retain(|step| step.id != *of),
            None => drop(steps.pop()),
        };
        match entry.cause {
            Cause::Edit | Cause::Restore => {
                self.undo.push(done);
                self.redo.clear();
            }
            Cause::Undo => {
                take(&mut self.undo);
                self.redo.push(done);
            }
            Cause::Redo => {
                take(&mut self.redo);
                self.undo.push(done);
            }
        }
    }
}
