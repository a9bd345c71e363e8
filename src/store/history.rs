//! The history of a notebook: what its journal tells, and the way back to any moment of it.

use super::aside::keep_aside;
use super::journal::Journal;
use super::place::{Place, Written};
use super::session::Session;
use super::steps::{Cause, Entry, Step};
use super::{
    clock,
    dirs::Dirs,
    error::{Error, reason},
    find, locks,
    saving::Saved,
    texts,
};
use crate::notebook::{
    About, Annotation, Edit, Id, KeptText, Notebook, Operation, ReadOnly, Stood, kind_name, rev,
};
use crate::words::Phrase;
use std::collections::{BTreeMap, BTreeSet};
use std::io;

impl Session {
    /// Says who makes the changes that follow.
    #[must_use]
    pub fn by(mut self, author: Option<&str>) -> Self {
        self.author = author.map(str::to_owned);
        self
    }

    /// Every change of this notebook, the newest first.
    pub fn history(&self) -> Result<Vec<Operation>, Error> {
        Ok(self.entries()?.iter().rev().map(operation).collect())
    }

    /// How annotation `id` stood over time, the oldest status first.
    pub fn statuses(&self, id: &Id) -> Result<Vec<Stood>, Error> {
        let mut stood: Vec<Stood> = Vec::new();
        for entry in self.entries()? {
            let annotation = match &entry.step {
                Step::Foreign(rev) => texts::get(&self.dirs, None, rev)
                    .and_then(|text| Notebook::parse(text.as_bytes()).annotation(id).cloned()),
                Step::Notes { edit, .. } => written(edit, id).cloned(),
                Step::Names(_) => None,
            };
            let Some(Annotation { status, .. }) = annotation else { continue };
            if stood.last().map_or(status.is_some(), |last| last.status != status) {
                stood.push(Stood { time: entry.at, author: entry.author, status });
            }
        }
        Ok(stood)
    }

    /// The earlier texts of the article that are in the archive, by when a note was made in each last, the newest first.
    pub fn kept_texts(&self) -> Result<Vec<KeptText>, Error> {
        let mut made: BTreeMap<String, (String, BTreeSet<Id>)> = BTreeMap::new();
        let mut count = |own: &Annotation, time: &str| {
            let Some(rev) = own.target.rev.clone() else { return };
            let (last, notes) = made.entry(rev).or_default();
            if time > last.as_str() {
                time.clone_into(last);
            }
            notes.insert(own.id.clone());
        };
        for entry in self.entries()? {
            if let Step::Notes { edit, .. } = &entry.step {
                each_written(edit, &mut |own| count(own, own.created.as_deref().unwrap_or(&entry.at)));
            }
        }
        for own in &self.notebook.annotations {
            count(own, own.created.as_deref().unwrap_or_default());
        }
        let now = rev(&self.document.hash());
        let kept = |rev: &str| {
            rev != now
                && self.document.source_of(rev).is_none()
                && texts::has(&self.dirs, Some(&self.article), rev)
        };
        let mut found: Vec<KeptText> = made
            .into_iter()
            .filter(|(rev, _)| kept(rev))
            .map(|(rev, (time, notes))| KeptText { rev, time, notes: notes.len() })
            .collect();
        found.sort_by(|a, b| b.time.cmp(&a.time).then_with(|| a.rev.cmp(&b.rev)));
        Ok(found)
    }

    /// The notebook as it was right after the operation `id`; `None` when there is no such operation, or when its text
    /// is not in the archive any more.
    pub fn as_of(&self, id: &Id) -> Result<Option<Notebook>, Error> {
        let entries = self.entries()?;
        let Some(last) = entries.iter().position(|entry| entry.id == id.as_str()) else { return Ok(None) };
        let entries = &entries[..=last];
        let foreign = entries.iter().rposition(|entry| matches!(entry.step, Step::Foreign(_)));
        let start = Some(Notebook::new(About { dir: None, ..self.notebook.document.clone() }));
        let from = foreign.unwrap_or(0);
        Ok(entries[from..].iter().fold(start, |notebook, entry| after(&self.dirs, notebook, entry)))
    }

    /// Brings back the notebook of the moment right after the operation `id`, as a change that can be taken back;
    /// `None` when nothing differs.
    ///
    /// Where the notebook's file holds nothing that can be read it is written anew; what stood there is kept.
    pub fn restore(&mut self, id: &Id) -> Result<Option<Saved>, Error> {
        let lost = self.notebook.read_only.as_ref().is_some_and(ReadOnly::is_unreadable);
        if !lost {
            self.writable()?;
        }
        let gone = say!("no-such-operation");
        let then = self.as_of(id)?.ok_or_else(|| Error::new(gone, self.path(), None))?;
        if lost {
            return self.write_anew(&then).map(Some);
        }
        let edit = Edit::between(&self.notebook, &then);
        if edit.is_nothing() { Ok(None) } else { self.bring_back(edit).map(Some) }
    }

    /// Writes the notebook `then` over a file that holds nothing that can be read.
    fn write_anew(&mut self, then: &Notebook) -> Result<Saved, Error> {
        let fail = |error: &io::Error| Error::new(reason(error), &self.beside.path, say!("hint-unchanged"));
        let kept =
            keep_aside(&self.dirs, &self.beside.path, self.beside.loaded()).map_err(|error| fail(&error))?;
        let last = self.entries()?.pop();
        let known = last.map(|last| self.as_of(&Id::new(last.id))).transpose()?.flatten();
        self.notebook = known.unwrap_or_else(|| then.clone());
        // What could not be read is no version of it.
        self.left = Some(self.seen().rev().to_owned());
        let pending = self.journal.read().map_err(|error| fail(&error))?.pending;
        self.pending = pending.into_iter().map(|entry| entry.id).collect();
        let saved = self.commit(Cause::Restore, Edit::between(&self.notebook, then))?;
        let message = say!("restore-kept", file = kept.display());
        Ok(Saved { message: Some(saved.message.unwrap_or(message)), ..saved })
    }

    /// Makes `edit`, which brings back what once was.
    pub fn bring_back(&mut self, edit: Edit) -> Result<Saved, Error> {
        self.writable()?;
        self.commit(Cause::Restore, edit)
    }

    pub(super) fn entries(&self) -> Result<Vec<Entry>, Error> {
        self.journal.all().map_err(|error| Error::new(reason(&error), self.journal.path(), None))
    }

    /// Keeps the text in the archive, when notes were made in it.
    pub fn keep_text(&self) {
        let made_here = || {
            let now = rev(&self.document.hash());
            self.notebook.annotations.iter().any(|own| own.target.rev.as_ref() == Some(&now))
        };
        if self.document.is_complete() && made_here() {
            texts::keep(&self.dirs, Some(&self.article), &self.document);
        }
    }

    /// A line for the journal.
    pub(super) fn entry(&self, cause: Cause, step: Step) -> Entry {
        let author = self.author.clone();
        Entry { id: clock::new_id().to_string(), at: clock::now(), author, cause, of: None, step }
    }

    /// The notebook's file as we saw it last.
    pub(super) fn seen(&self) -> &Place {
        if self.away.loaded().is_empty() { &self.beside } else { &self.away }
    }

    /// Whether what we saw of the notebook was written by another program: it is not as the journal left it, and neither is
    /// what stands there now, or the journal would have been told by another window of ours.
    pub(super) fn is_foreign(&self) -> bool {
        let seen = self.seen();
        if seen.loaded().is_empty() || self.left.as_deref() == Some(seen.rev()) {
            return false;
        }
        // Who is writing right now tells the journal next.
        let lock = locks::try_lock(&seen.path);
        if matches!(lock, Ok(None)) {
            return false;
        }
        let now = find::bytes(&seen.path).map(|bytes| texts::rev_of(&bytes));
        now.is_some_and(|now| self.journal_left().is_none_or(|left| left != now))
    }

    /// The revision of the notebook that the journal knows last.
    fn journal_left(&self) -> Option<String> {
        self.journal.read().ok().and_then(|past| past.left)
    }

    /// Whether it was another program that wrote what was merged into the notebook with a save, and no window of ours. While
    /// the lock of that save is held the journal knows all that ours wrote.
    pub(super) fn is_others(&self, written: &Written) -> bool {
        written.over.is_some() && written.over != self.journal_left()
    }

    /// Notes what another program wrote. Without it the way back to a moment before is not exact.
    pub(super) fn note_foreign(&mut self) {
        if self.is_foreign() {
            self.enter_foreign();
        }
    }

    /// Enters the notebook as we saw it last into the journal, with what another program wrote.
    pub(super) fn enter_foreign(&mut self) {
        let Ok(text) = std::str::from_utf8(self.seen().loaded()) else { return };
        let Ok(rev) = texts::keep_text(&self.dirs, text) else { return };
        let entry = Entry { author: None, ..self.entry(Cause::Edit, Step::Foreign(rev.clone())) };
        if self.journal.add(&entry).is_ok() {
            self.left = Some(rev);
        }
    }
}

/// The notebook after `entry`, which was `before`; `None` where its text is not in the archive any more.
fn after(dirs: &Dirs, before: Option<Notebook>, entry: &Entry) -> Option<Notebook> {
    match &entry.step {
        Step::Foreign(rev) => Some(Notebook::parse(texts::get(dirs, None, rev)?.as_bytes())),
        Step::Notes { edit, .. } => {
            let mut notebook = before?;
            notebook.apply(edit.clone());
            Some(notebook)
        }
        Step::Names(_) => before,
    }
}

/// The notebook as this journal knows it last, with what has not reached the file; `None` where it knows nothing.
pub(super) fn latest(dirs: &Dirs, journal: &Journal, about: &About) -> Option<Notebook> {
    let entries = journal.all().ok().filter(|entries| !entries.is_empty())?;
    let start = Some(Notebook::new(About { dir: None, ..about.clone() }));
    entries.iter().fold(start, |notebook, entry| after(dirs, notebook, entry))
}

/// The notebook of the moment that `other` differs least from, the latest of several: what another version of the
/// notebook began with, which this journal knows.
pub(super) fn nearest(dirs: &Dirs, journal: &Journal, other: &Notebook) -> Option<Notebook> {
    let entries = journal.all().ok()?;
    let mut moment = Some(Notebook::new(About { dir: None, ..other.document.clone() }));
    let mut best = None;
    for entry in &entries {
        moment = after(dirs, moment, entry);
        let Some(notebook) = &moment else { continue };
        let distance = match Edit::between(notebook, other) {
            Edit::All(edits) => edits.len(),
            _ => 1,
        };
        if best.as_ref().is_none_or(|(least, _)| distance <= *least) {
            best = Some((distance, notebook.clone()));
        }
    }
    best.map(|(_, notebook)| notebook)
}

fn operation(entry: &Entry) -> Operation {
    let (what, annotation) = match &entry.step {
        Step::Foreign(_) => (say!("history-foreign"), None),
        Step::Names(_) => (say!("history-names"), None),
        Step::Notes { edit, inverse } => {
            let one = only(edit).or_else(|| only(inverse));
            (words(edit, inverse), one)
        }
    };
    let what = match entry.cause {
        Cause::Edit => what,
        Cause::Undo => say!("history-undone", what),
        Cause::Redo => say!("history-again", what),
        Cause::Restore => say!("history-restored", what),
    };
    Operation {
        id: Id::new(&entry.id),
        time: entry.at.clone(),
        author: entry.author.clone(),
        what,
        quote: annotation.map_or_else(String::new, |one| one.target.exact.clone()),
        annotation: annotation.map(|one| one.id.clone()),
    }
}

/// Annotation `id` as `edit` writes it; the last time, where it does several times.
fn written<'a>(edit: &'a Edit, id: &Id) -> Option<&'a Annotation> {
    match edit {
        Edit::Add(own) | Edit::Replace(own) => Some(own).filter(|own| own.id == *id),
        Edit::All(edits) => edits.iter().rev().find_map(|edit| written(edit, id)),
        _ => None,
    }
}

/// Hands every annotation that `edit` writes to `take`.
fn each_written(edit: &Edit, take: &mut dyn FnMut(&Annotation)) {
    match edit {
        Edit::Add(own) | Edit::Replace(own) => take(own),
        Edit::All(edits) => edits.iter().for_each(|edit| each_written(edit, take)),
        _ => {}
    }
}

/// The annotation that `edit` holds, where it is one.
fn only(edit: &Edit) -> Option<&Annotation> {
    match edit {
        Edit::Add(annotation) | Edit::Replace(annotation) => Some(annotation),
        Edit::All(edits) if edits.len() == 1 => only(&edits[0]),
        _ => None,
    }
}

/// What `edit` does, whose inverse is `inverse`, in a few words.
fn words(edit: &Edit, inverse: &Edit) -> Phrase {
    match (edit, inverse) {
        (Edit::All(edits), inverse) if edits.len() == 1 => words(&edits[0], inverse),
        (edit, Edit::All(inverse)) if inverse.len() == 1 => words(edit, &inverse[0]),
        (Edit::Add(now) | Edit::Replace(now), Edit::Replace(was)) => changed(was, now),
        (Edit::Add(now) | Edit::Replace(now), _) => say!("history-added", kind = kind_name(&now.kind)),
        (Edit::Remove(_), Edit::Add(was)) => say!("history-removed", kind = kind_name(&was.kind)),
        (Edit::Remove(_), _) => say!("history-removed-one"),
        (Edit::AddHeading(_) | Edit::RemoveHeading(_), _) => say!("history-outline"),
        (Edit::AddAligned(_) | Edit::RemoveAligned(_), _) => say!("history-aligned"),
        (Edit::AddRefused(_), _) => say!("history-refused"),
        (Edit::RemoveRefused(_), _) => say!("history-not-refused"),
        (Edit::About(now), Edit::About(was)) if now.source != was.source => say!("history-source"),
        (Edit::About(_), _) => say!("history-document"),
        (Edit::All(edits), inverse) => many(edits, inverse),
    }
}

/// How an annotation was changed.
fn changed(was: &Annotation, now: &Annotation) -> Phrase {
    let changes = [
        (say!("label-kind"), was.kind != now.kind),
        (say!("label-status"), was.status != now.status),
        (say!("label-note"), was.note != now.note),
        (say!("label-tags"), was.tags != now.tags),
        (say!("label-color"), was.color != now.color),
        (say!("label-speaker"), was.speaker != now.speaker),
        (say!("gap-date"), was.said != now.said),
        (say!("label-place"), was.place != now.place),
        (say!("label-confidence"), was.confidence != now.confidence),
        (say!("label-words"), was.target != now.target),
        (say!("label-links"), was.links != now.links),
        (say!("review-title"), was.review != now.review),
        (say!("label-conflict"), was.conflict != now.conflict),
    ];
    let kind = kind_name(&now.kind);
    match Phrase::list(changes.into_iter().filter(|(_, differs)| *differs).map(|(name, _)| name)) {
        Some(keys) => say!("history-changed", kind, keys),
        None => say!("history-rewritten", kind),
    }
}

/// What several edits do, counted.
fn many(edits: &[Edit], inverse: &Edit) -> Phrase {
    let [mut added, mut changed, mut removed] = [0; 3];
    let before = |id: &Id| matches!(inverse, Edit::All(all) if all.iter().any(|edit| matches!(edit, Edit::Replace(was) if was.id == *id)));
    for edit in edits {
        match edit {
            Edit::Add(now) | Edit::Replace(now) if before(&now.id) => changed += 1,
            Edit::Add(_) | Edit::Replace(_) => added += 1,
            Edit::Remove(_) => removed += 1,
            _ => {}
        }
    }
    let counted = [
        (say!("history-count-added", count = added), added),
        (say!("history-count-changed", count = changed), changed),
        (say!("history-count-removed", count = removed), removed),
    ];
    let counted = counted.into_iter().filter(|(_, count)| *count > 0).map(|(words, _)| words);
    Phrase::list(counted).unwrap_or_else(|| say!("history-document"))
}
