//! The way of a change to the disk: into the journal, then into the notebook.

use super::cut::Cut;
use super::files;
use super::ids;
use super::journal::Journal;
use super::place::{Place, Written};
use super::rebase::{is_change, rebased};
use super::session::{Session, name};
use super::steps::{Cause, Done, Entry, Left, Step};
use super::{
    away,
    error::{Error, reason},
    paths, writing,
};
use crate::notebook::{About, Edit, Notebook};
use crate::words::Phrase;
use std::path::{Path, PathBuf};

/// Where a change went.
#[derive(Clone, Debug, PartialEq)]
pub struct Saved {
    /// The file that holds it now.
    pub path: PathBuf,
    /// Whether what another program wrote came into the notebook with it.
    pub merged: bool,
    /// Whether it was a change of the user overrides of names.
    pub names: bool,
    /// What was taken back or made again, as a change of the notebook.
    pub made: Option<Edit>,
    /// What the reader should be told, one line.
    pub message: Option<Phrase>,
}

impl Session {
    /// Makes a change and brings it to the disk: into the journal first, then into the notebook.
    ///
    /// `Ok` means that it is safe. An error means that it is not, or that the notebook cannot be
    /// written at all; a change that was made stays in memory and goes with the next save.
    pub fn save(&mut self, edit: Edit) -> Result<Saved, Error> {
        self.save_all(vec![edit], || ())
    }

    /// Makes changes, each a step of the history, as [`save`](Self::save) does. All of them are in the journal when
    /// `journalled` is called: from then on nothing is lost, however long the notebook is waited for.
    pub fn save_all(&mut self, edits: Vec<Edit>, journalled: impl FnOnce()) -> Result<Saved, Error> {
        self.writable()?;
        // Each is entered, also behind one that cannot be.
        let entered: Vec<_> = edits.into_iter().map(|edit| self.enter(Cause::Edit, None, edit)).collect();
        let entered = entered.into_iter().collect::<Result<(), _>>();
        journalled();
        self.settle(entered)
    }

    /// Takes back the last change, also one from before a restart; `None` when there is none.
    pub fn undo(&mut self) -> Result<Option<Saved>, Error> {
        self.again(Cause::Undo)
    }

    /// Makes the change again that was last taken back.
    pub fn redo(&mut self) -> Result<Option<Saved>, Error> {
        self.again(Cause::Redo)
    }

    fn again(&mut self, cause: Cause) -> Result<Option<Saved>, Error> {
        self.writable()?;
        // What is taken back may have been written by another window: the notebook is that of now.
        let heard = self.poll_notebook().notebook;
        if heard {
            self.follow_identity();
        }
        let Some(Done { id, step, left }) = self.next(cause) else { return Ok(None) };
        let saved = match step {
            Step::Notes { edit, inverse } => {
                let edit = rebased(&self.notebook, &inverse, &edit);
                let exact = left.and_then(|left| self.before(&left));
                let entered = self.enter(cause, Some(id), edit.clone());
                exact.into_iter().for_each(|bytes| self.take_form(&bytes));
                Saved { made: Some(edit), ..self.settle(entered)? }
            }
            // Where another program wrote other words over it, the step stays: it can be taken back once those are gone.
            Step::Names(written) => self.restore_names(cause, id, &written)?,
            Step::Foreign(_) => return Ok(None),
        };
        if cause == Cause::Undo {
            self.drop_begun();
        }
        Ok(Some(Saved { merged: saved.merged || heard, ..saved }))
    }

    /// The bytes of the file before the save that `left` it so, where it is still so.
    fn before(&self, left: &Left) -> Option<Vec<u8>> {
        let seen = self.seen();
        left.cut.as_ref().filter(|_| left.rev == seen.rev())?.taken_back(seen.loaded())
    }

    /// Has the notebook written as these `bytes`, which say the same: keys and tables stand where they stood.
    fn take_form(&mut self, bytes: &[u8]) {
        if self.seen().is_next(&self.notebook, bytes) {
            return;
        }
        let then = Notebook::parse(bytes);
        let same_id = then.document.id == self.notebook.document.id;
        if same_id && then.read_only.is_none() && Edit::between(&self.notebook, &then).is_nothing() {
            self.notebook = then;
        }
    }

    /// What is to be taken back or made again. Where another window took our last step back with what it did since, that
    /// goes first: ours then stays in the journal, for when it changes something again.
    fn next(&mut self, cause: Cause) -> Option<Done> {
        if cause == Cause::Redo {
            return self.past.redo.last().cloned();
        }
        let Some(own) = self.past.undo.last() else { return self.journal.read_whole().ok()?.undo.pop() };
        if !self.is_vain(&own.step) {
            return Some(own.clone());
        }
        let Some(since) = self.done_since(&own.id) else { return Some(own.clone()) };
        self.past.undo.pop();
        Some(since)
    }

    /// What another window of ours did last in this notebook, after the entry `id`.
    fn done_since(&self, id: &str) -> Option<Done> {
        let undo = self.journal.read().ok()?.undo;
        undo.into_iter().rev().take_while(|done| done.id != id).find(|done| !self.is_vain(&done.step))
    }

    /// Whether nothing would change in the notebook if `step` was taken back.
    fn is_vain(&self, step: &Step) -> bool {
        let Step::Notes { edit, inverse } = step else { return false };
        !is_change(&self.notebook, &rebased(&self.notebook, inverse, edit))
    }

    /// Removes the notebook's file where all that was ever done in it was taken back, and there was none before: then
    /// there is none again. The journal makes it anew with what is done or done again.
    fn drop_begun(&mut self) {
        let is_foreign = |entry: &Entry| matches!(entry.step, Step::Foreign(_));
        // What was said of names stands elsewhere.
        let is_note = |done: &Done| matches!(done.step, Step::Notes { .. });
        let taken_back =
            !self.past.undo.iter().any(is_note) && self.pending.is_empty() && self.unentered.is_empty();
        let ours_alone = || self.entries().is_ok_and(|entries| !entries.iter().any(is_foreign));
        if taken_back && self.notebook.is_begun() && ours_alone() {
            let place = if self.away.loaded().is_empty() { &mut self.beside } else { &mut self.away };
            place.remove(&self.dirs);
        }
    }

    pub(super) fn writable(&self) -> Result<(), Error> {
        match &self.notebook.read_only {
            Some(why) => {
                Err(Error::new(say!("read-only-because", why = why.phrase()), &self.beside.path, None))
            }
            None => Ok(()),
        }
    }

    pub(super) fn commit(&mut self, cause: Cause, edit: Edit) -> Result<Saved, Error> {
        let entered = self.enter(cause, None, edit);
        self.settle(entered)
    }

    /// Makes the journal that of our document. Programs that begin a notebook at once agree on who it is before the first
    /// line of any of them; where they could not, one that is written is who its file says.
    pub(super) fn settle_identity(&mut self) {
        let known = &self.notebook.document.id;
        if self.beside.loaded().is_empty() && self.away.loaded().is_empty() {
            let id = ids::claim(&self.dirs, &self.article, known);
            if id != *known {
                self.notebook.apply(Edit::About(About { id, ..self.notebook.document.clone() }));
            }
        } else if self.beside.loaded().is_empty() {
            ids::point(&self.dirs, &self.article, known);
        }
        self.follow_identity();
    }

    /// Takes what the journal has over to that of the document that the notebook is now.
    fn follow_identity(&mut self) {
        let id = &self.notebook.document.id;
        if id.is_empty() || self.journal.is_of(id) {
            return;
        }
        let journal = Journal::of(&self.dirs, id, &self.beside.path);
        let _ = journal.take_over(&self.journal); // what cannot be taken over stays where it is
        self.journal = journal;
        ids::point(&self.dirs, &self.article, id);
    }

    /// Makes a change, in memory and in the journal; of an undo or a redo the entry `of` that it is about.
    fn enter(&mut self, cause: Cause, of: Option<String>, edit: Edit) -> std::io::Result<()> {
        self.settle_identity();
        self.note_foreign();
        let before = self.notebook.version();
        let inverse = self.notebook.apply(edit.clone());
        for place in [&mut self.beside, &mut self.away] {
            place.follow(before, &self.notebook, &edit, &inverse);
        }
        let entry = Entry { of, ..self.entry(cause, Step::Notes { edit, inverse }) };
        self.past.follow(&entry);
        self.unentered.push(entry);
        self.catch_up()
    }

    /// Enters into the journal what it has not taken yet.
    fn catch_up(&mut self) -> std::io::Result<()> {
        while let Some(entry) = self.unentered.first() {
            self.journal.add(entry)?;
            let entry = self.unentered.remove(0);
            self.pending.push(entry.id);
        }
        Ok(())
    }

    /// Whether a change is neither in the notebook nor in the journal.
    pub fn is_unsaved(&self) -> bool {
        !self.unentered.is_empty()
    }

    /// Tries again to save what could not be saved; nothing to do is no error.
    pub fn save_again(&mut self) -> Result<Option<Saved>, Error> {
        if !self.is_unsaved() {
            return Ok(None);
        }
        let entered = self.catch_up();
        self.settle(entered).map(Some)
    }

    /// Writes the notebook with what was entered into the journal.
    fn settle(&mut self, entered: std::io::Result<()>) -> Result<Saved, Error> {
        match (self.write(), entered) {
            (Ok((saved, written)), Ok(())) => {
                let others = self.is_others(&written);
                self.mark_done(others, Some(&written));
                drop(written);
                self.follow_identity();
                self.keep_text();
                // What another window of ours wrote is no news.
                let message = saved.message.filter(|_| others || !saved.merged);
                Ok(Saved { message, ..saved })
            }
            (Ok((mut saved, _)), Err(error)) => {
                self.unentered.clear();
                let what = say!("saved-no-journal", why = reason(&error));
                saved.message.get_or_insert(what);
                Ok(saved)
            }
            (Err(error), Ok(())) => Ok(Saved {
                path: self.journal.path().to_owned(),
                merged: false,
                names: false,
                made: None,
                message: Some(say!("saved-in-journal", error = error.phrase())),
            }),
            (Err(error), Err(_)) => {
                let hint = say!("hint-nothing-saved");
                Err(Error::new(error.what, &error.path, hint))
            }
        }
    }

    /// Writes the notebook beside the article, or to the data directory where that is closed.
    pub(super) fn write(&mut self) -> Result<(Saved, Written), Error> {
        let fail = |path: &Path, error: std::io::Error| Error::new(reason(&error), path, None);
        match self.beside.write(&self.dirs, &mut self.notebook)? {
            Ok(written) => {
                let merged = written.over.is_some();
                let away = std::mem::take(&mut self.away);
                let back = !away.path.as_os_str().is_empty() && std::fs::remove_file(&away.path).is_ok();
                if back {
                    let _ = std::fs::remove_file(away.path.with_extension("base")); // of no use alone
                }
                let message = if back {
                    Some(say!("notes-back", file = name(&self.beside.path)))
                } else {
                    merged.then(|| say!("merged-others", file = name(&self.beside.path)))
                };
                let path = self.beside.path.clone();
                Ok((Saved { path, merged, names: false, made: None, message }, written))
            }
            Err(error) if files::is_closed(&error) => {
                let mut message = None;
                if self.away.path.as_os_str().is_empty() {
                    self.away = Place::load(away::place_in_data(
                        &self.dirs,
                        &self.notebook.document.id,
                        &self.article,
                    ))?;
                    let why = reason(&error);
                    let folder = self.article.parent().unwrap_or(Path::new("."));
                    // It is the file where that is none for a notebook, or may not have such a name.
                    let is_file =
                        files::is_barred(&error) || error.kind() == std::io::ErrorKind::InvalidFilename;
                    let folder = if is_file { &self.beside.path } else { folder };
                    message = Some(say!(
                        "saved-elsewhere",
                        folder = folder.display(),
                        file = self.away.path.display(),
                        why
                    ));
                }
                std::fs::create_dir_all(self.dirs.notebooks()).map_err(|e| fail(&self.away.path, e))?;
                let path = paths::text(&self.article);
                if self.notebook.document.path != path {
                    let about = About { path, ..self.notebook.document.clone() };
                    self.notebook.apply(Edit::About(about));
                }
                if !self.beside.loaded().is_empty() {
                    let base = self.away.path.with_extension("base");
                    writing::replace(&base, self.beside.loaded()).map_err(|e| fail(&base, e))?;
                }
                let written =
                    self.away.write(&self.dirs, &mut self.notebook)?.map_err(|e| fail(&self.away.path, e))?;
                let (path, merged) = (self.away.path.clone(), written.over.is_some());
                Ok((Saved { path, merged, names: false, made: None, message }, written))
            }
            Err(error) => Err(fail(&self.beside.path, error)),
        }
    }

    /// Says in the journal that all of it is in the notebook as it was `written`, with what another program wrote where it
    /// is `foreign`.
    pub(super) fn mark_done(&mut self, foreign: bool, written: Option<&Written>) {
        let seen = self.seen();
        let alone = written
            .filter(|written| written.over.is_none() && !written.was.is_empty() && self.pending.len() == 1);
        let cut = alone.and_then(|written| Cut::between(&written.was, seen.loaded()));
        let left = Left { rev: seen.rev().to_owned(), cut };
        for id in std::mem::take(&mut self.pending) {
            let _ = self.journal.done(&id, Some(&left)); // a missing mark costs one replay
            self.past.left_by(&id, &left);
        }
        self.left = Some(left.rev);
        if foreign {
            self.enter_foreign();
        }
    }
}
