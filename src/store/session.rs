//! One document's notebook while it is open.

use super::files::{self, Stamp};
use super::journal::{Cause, Journal, Step, point, pointer};
use super::place::Place;
use super::rebase::rebased;
use super::{Dirs, Error, clock, find, place_all, reason};
use crate::document::Document;
use crate::notebook::merge::merge;
use crate::notebook::placement::Placement;
use crate::notebook::{About, Annotation, Edit, Notebook, ReadOnly, Target, is_blank};
use crate::text::Span;
use crate::words::Phrase;
use std::path::{Path, PathBuf};

/// A notebook that was opened for an article: what it holds, where it is saved, what can be undone.
#[derive(Debug)]
pub struct Session {
    pub(super) dirs: Dirs,
    pub(super) article: PathBuf,
    article_stamp: Option<Stamp>,
    pub(super) document: Document,
    pub(super) notebook: Notebook,
    /// The notebook beside the article.
    pub(super) beside: Place,
    /// The notebook in the data directory, while the article's folder cannot be written.
    pub(super) away: Place,
    pub(super) journal: Journal,
    pub(super) names_stamps: Vec<Option<Stamp>>,
    undo: Vec<Step>,
    redo: Vec<Step>,
    /// Entries of the journal that have not reached the notebook.
    pending: Vec<String>,
    /// The revision of the notebook that the journal knows last.
    pub(super) left: Option<String>,
    /// Who makes changes, where that is known.
    pub(super) author: Option<String>,
    messages: Vec<Phrase>,
}

/// Where a change went.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Saved {
    /// The file that holds it now.
    pub path: PathBuf,
    /// Whether what another program wrote came into the notebook with it.
    pub merged: bool,
    /// Whether it was a change of the user overrides of names.
    pub names: bool,
    /// What the reader should be told, one line.
    pub message: Option<Phrase>,
}

/// What [`Session::poll`] noticed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Changed {
    /// The article's file is not what was opened; reading it again is the reader's to ask.
    pub article: bool,
    /// Another program wrote the notebook, and its changes are in [`Session::notebook`] now.
    pub notebook: bool,
    /// Another program wrote a file of names.
    pub names: bool,
    /// What the reader should be told, one line.
    pub message: Option<Phrase>,
}

impl Session {
    /// Opens the notebook of `article`, or begins one; nothing is written before the first change.
    ///
    /// It is looked for beside the article, in the data directory, and beside the article under a name
    /// that the article had before. Edits that a crash or a full disk kept from it are made now.
    pub fn open(dirs: &Dirs, article: &Path, document: &Document) -> Result<Self, Error> {
        let article = std::path::absolute(article).unwrap_or_else(|_| article.to_owned());
        let mut messages = Vec::new();
        let mut beside = Place::load(find::beside(&article))?;
        if let Some(what) = beside.barred() {
            messages.push(what);
        } else if beside.stamp.is_none()
            && let Some(path) = find::left_behind(&article, document)
        {
            messages.push(say!("notebook-of-moved", file = name(&path)));
            beside = Place::load(path)?;
        }
        let mut notebook = Notebook::parse(&beside.loaded);
        let mut away = Place::default();
        let known = Some(notebook.document.id.as_str()).filter(|id| !id.is_empty());
        let by_id = known.map(|id| find::by_id(dirs, id)).filter(|path| path.exists());
        if let Some(path) = by_id.or_else(|| find::in_data(dirs, &article, Some(document))) {
            away = Place::load(path)?;
        }
        if !away.loaded.is_empty() {
            notebook = unite(&beside, &away, notebook, &mut messages);
        }
        let fresh = is_blank(&beside.loaded) && away.loaded.is_empty();
        if fresh {
            let id = crate::notebook::Id::new(
                pointer(dirs, &article).unwrap_or_else(|| clock::new_id().to_string()),
            );
            notebook = Notebook::new(About::of(document, &id, &name(&article)));
            notebook.name_schema(&dirs.schema_line);
            // A journal knows of notes, and the file that had them holds nothing.
            if beside.stamp.is_some() && pointer(dirs, &article).is_some() {
                notebook.read_only = Some(ReadOnly::Blank);
            }
        } else if notebook.document.id.is_empty() && notebook.read_only.is_none() {
            let id = pointer(dirs, &article).unwrap_or_else(|| clock::new_id().to_string());
            let about = About { id, ..notebook.document.clone() };
            notebook.apply(Edit::About(about));
        }
        if let Some(why) = &notebook.read_only {
            messages.push(say!("notebook-read-only", file = beside.path.display(), why = why.phrase()));
        }
        let journal = Journal::of(dirs, &notebook.document.id, &beside.path);
        let mut session = Self {
            dirs: dirs.clone(),
            article_stamp: files::stamp(&article),
            article,
            document: document.clone(),
            notebook,
            beside,
            away,
            journal,
            names_stamps: Vec::new(),
            undo: Vec::new(),
            redo: Vec::new(),
            pending: Vec::new(),
            left: None,
            author: None,
            messages,
        };
        session.names_stamps = session.stamp_names();
        session.say_whose();
        for copy in super::conflict_copies(&session.beside.path) {
            session.messages.push(say!("conflict-copy-beside", file = name(&copy)));
        }
        session.replay();
        Ok(session)
    }

    /// The notebook as it stands now.
    pub fn notebook(&self) -> &Notebook {
        &self.notebook
    }

    /// What there was to say when it was opened, each one line.
    pub fn messages(&self) -> &[Phrase] {
        &self.messages
    }

    /// Why what stands where the notebook should is none, one line, if so.
    pub fn barred(&self) -> Option<Phrase> {
        self.beside.barred()
    }

    /// Where changes are saved, as far as is known before the next one.
    pub fn path(&self) -> &Path {
        if self.away.path.as_os_str().is_empty() { &self.beside.path } else { &self.away.path }
    }

    /// The article's absolute path.
    pub fn article(&self) -> &Path {
        &self.article
    }

    /// Whether the text is another than the one that the notebook was made for.
    #[cfg(feature = "testing")]
    pub fn text_changed(&self) -> bool {
        let hash = &self.notebook.document.hash;
        self.document.is_complete() && !hash.is_empty() && *hash != self.document.hash()
    }

    /// The document was read again, or read whole after its head.
    pub fn set_document(&mut self, document: &Document) {
        self.document = document.clone();
        let unknown = self.notebook.document.hash.is_empty() && self.beside.loaded.is_empty();
        if unknown && document.is_complete() && self.away.loaded.is_empty() {
            let about = About { hash: document.hash(), ..self.notebook.document.clone() };
            self.notebook.apply(Edit::About(about));
        }
        self.article_stamp = files::stamp(&self.article);
    }

    /// A new annotation of the bytes `span`, with id, target and time; `Edit::Add` it.
    pub fn annotation(&self, span: Span, kind: &str, author: Option<&str>) -> Annotation {
        let now = clock::now();
        Annotation {
            id: clock::new_id(),
            kind: kind.to_owned(),
            author: author.map(str::to_owned),
            created: Some(now.clone()),
            updated: Some(now),
            target: Target::of(&self.document, span),
            ..Annotation::default()
        }
    }

    /// Where the annotations stand in the document, in the notebook's order; with the text that each
    /// was made in, where it was kept.
    pub fn place(&self) -> Vec<Placement> {
        place_all(&self.dirs, &self.notebook, &self.document, Some(&self.article))
    }

    /// Makes a change and brings it to the disk: into the journal first, then into the notebook.
    ///
    /// `Ok` means that it is safe. An error means that it is not, or that the notebook cannot be
    /// written at all; a change that was made stays in memory and goes with the next save.
    pub fn save(&mut self, edit: Edit) -> Result<Saved, Error> {
        self.writable()?;
        self.commit(Cause::Edit, edit)
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
        let steps = if cause == Cause::Undo { &mut self.undo } else { &mut self.redo };
        match steps.pop() {
            Some(Step::Notes { edit, inverse }) => {
                self.commit(cause, rebased(&self.notebook, &inverse, &edit)).map(Some)
            }
            // What another program wrote over cannot be taken back: the step is gone, with the reason.
            Some(Step::Names(written)) => self.restore_names(cause, &written.inverse()).map(Some),
            Some(Step::Foreign(_)) | None => Ok(None),
        }
    }

    /// Looks whether article or notebook were changed by another program; a changed notebook is merged
    /// in. Two looks at the file system where nothing changed.
    pub fn poll(&mut self) -> Changed {
        let stamps = self.stamp_names();
        let names = stamps != self.names_stamps;
        self.names_stamps = stamps;
        let mut changed = Changed { article: self.article_changed(), names, ..Changed::default() };
        for place in [&mut self.beside, &mut self.away] {
            if let Some((merged, message)) = place.poll(&mut self.notebook) {
                changed.notebook |= merged;
                changed.message = Some(message);
            }
        }
        changed
    }

    fn article_changed(&mut self) -> bool {
        let stamp = files::stamp(&self.article);
        if stamp == self.article_stamp || stamp.is_none() {
            return false;
        }
        match super::open(&self.article) {
            Ok(now) if self.document.is_complete() && now.hash() == self.document.hash() => {
                self.article_stamp = stamp;
                false
            }
            _ => true,
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
        self.note_foreign();
        let inverse = self.notebook.apply(edit.clone());
        let step = Step::Notes { edit, inverse };
        self.remember(cause, step.clone());
        let entry = self.entry(cause, step);
        if self.beside.loaded.is_empty() {
            point(&self.dirs, &self.article, &self.notebook.document.id);
        }
        let journaled = self.journal.add(&entry);
        if journaled.is_ok() {
            self.pending.push(entry.id);
        }
        match (self.write(), journaled) {
            (Ok(saved), Ok(())) => {
                self.mark_done(saved.merged);
                self.keep_text();
                Ok(saved)
            }
            (Ok(mut saved), Err(error)) => {
                let what = say!("saved-no-journal", why = reason(&error));
                saved.message.get_or_insert(what);
                Ok(saved)
            }
            (Err(error), Ok(())) => Ok(Saved {
                path: self.journal.path().to_owned(),
                merged: false,
                names: false,
                message: Some(say!("saved-in-journal", error = error.phrase())),
            }),
            (Err(error), Err(_)) => {
                let hint = say!("hint-not-saved");
                Err(Error::new(error.what, &error.path, hint))
            }
        }
    }

    /// Notes a step in the history.
    pub(super) fn remember(&mut self, cause: Cause, step: Step) {
        match cause {
            Cause::Edit | Cause::Restore => {
                self.undo.push(step);
                self.redo.clear();
            }
            Cause::Undo => self.redo.push(step),
            Cause::Redo => self.undo.push(step),
        }
    }

    /// Writes the notebook beside the article, or to the data directory where that is closed.
    fn write(&mut self) -> Result<Saved, Error> {
        let fail = |path: &Path, error: std::io::Error| Error::new(reason(&error), path, None);
        match self.beside.write(&self.dirs, &mut self.notebook)? {
            Ok(merged) => {
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
                Ok(Saved { path: self.beside.path.clone(), merged, names: false, message })
            }
            Err(error) if files::is_closed(&error) => {
                let mut message = None;
                if self.away.path.as_os_str().is_empty() {
                    self.away = Place::load(find::by_id(&self.dirs, &self.notebook.document.id))?;
                    let why = reason(&error);
                    let folder = self.article.parent().unwrap_or(Path::new("."));
                    let folder = if files::is_barred(&error) { &self.beside.path } else { folder };
                    message = Some(say!(
                        "saved-elsewhere",
                        folder = folder.display(),
                        file = self.away.path.display(),
                        why
                    ));
                }
                std::fs::create_dir_all(self.dirs.notebooks()).map_err(|e| fail(&self.away.path, e))?;
                let path = self.article.to_string_lossy().into_owned();
                if self.notebook.document.path != path {
                    let about = About { path, ..self.notebook.document.clone() };
                    self.notebook.apply(Edit::About(about));
                }
                if !self.beside.loaded.is_empty() {
                    let base = self.away.path.with_extension("base");
                    files::replace(&base, &self.beside.loaded).map_err(|e| fail(&base, e))?;
                }
                let merged =
                    self.away.write(&self.dirs, &mut self.notebook)?.map_err(|e| fail(&self.away.path, e))?;
                Ok(Saved { path: self.away.path.clone(), merged, names: false, message })
            }
            Err(error) => Err(fail(&self.beside.path, error)),
        }
    }

    /// Makes the edits of the journal that did not reach the notebook, and fills undo and redo.
    fn replay(&mut self) {
        let Ok(past) = self.journal.read() else { return };
        (self.undo, self.redo, self.left) = (past.undo, past.redo, past.left);
        if past.pending.is_empty() || self.notebook.read_only.is_some() {
            return;
        }
        let foreign = self.is_foreign();
        let before = self.notebook.to_bytes();
        for entry in &past.pending {
            if let Step::Notes { edit, inverse } = &entry.step {
                let edit = rebased(&self.notebook, edit, inverse);
                self.notebook.apply(edit);
            }
        }
        let restored = before != self.notebook.to_bytes();
        let count = past.pending.len();
        self.pending = past.pending.into_iter().map(|entry| entry.id).collect();
        match if restored { self.write().map(drop) } else { Ok(()) } {
            Ok(()) => {
                self.mark_done(foreign);
                if restored {
                    self.messages.push(say!("changes-restored", count));
                }
            }
            Err(error) => self.messages.push(error.phrase()),
        }
    }

    /// Says in the journal that all of it is in the notebook, with what others wrote where that was `merged`.
    fn mark_done(&mut self, merged: bool) {
        let left = self.standing();
        for id in std::mem::take(&mut self.pending) {
            let _ = self.journal.done(&id, Some(&left)); // a missing mark costs one replay
        }
        if merged {
            self.note_foreign();
        } else {
            self.left = Some(left);
        }
    }

    /// Says so when the notebook names another article that is still there.
    fn say_whose(&mut self) {
        let other =
            Path::new(&self.notebook.document.path).file_name().map(|name| self.article.with_file_name(name));
        if let Some(other) = other.filter(|other| *other != self.article && other.is_file()) {
            let what = say!("notebook-of-other", file = name(&self.beside.path), other = name(&other));
            self.messages.push(what);
        }
    }
}

/// What the notebooks beside the article and in the data directory say together.
fn unite(beside: &Place, away: &Place, notebook: Notebook, messages: &mut Vec<Phrase>) -> Notebook {
    if beside.loaded.is_empty() {
        return Notebook::parse(&away.loaded);
    }
    let base = files::read(&away.path.with_extension("base")).ok().flatten().unwrap_or_default();
    match merge(&base, &beside.loaded, &away.loaded) {
        Ok(merged) => Notebook::parse(&merged.bytes),
        Err(error) => {
            messages.push(say!("file-error", file = away.path.display(), error = error.phrase()));
            notebook
        }
    }
}

/// The file name of `path`, to show.
fn name(path: &Path) -> String {
    super::one_line(&path.file_name().unwrap_or_default().to_string_lossy())
}
