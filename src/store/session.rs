//! One document's notebook while it is open.

use super::files::{self, Stamp};
use super::ids::{self, pointer};
use super::journal::Journal;
use super::place::{Place, Written};
use super::rebase::rebased;
use super::steps::{Entry, Past, Step};
use super::{
    away, clock,
    dirs::Dirs,
    error::{Error, one_line},
    find,
    placed::place_all,
};
use crate::document::Document;
use crate::notebook::merge::merge;
use crate::notebook::placement::Placement;
use crate::notebook::{About, Annotation, Edit, Notebook, ReadOnly, SCHEMA, Target, is_blank};
use crate::words::Phrase;
use std::path::{Path, PathBuf};
use tui_bidi::text::Span;

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
    /// What can be taken back and made again.
    pub(super) past: Past,
    /// Entries of the journal that have not reached the notebook.
    pub(super) pending: Vec<String>,
    /// What the journal did not take, oldest first: it is in memory alone while the notebook cannot be written either.
    pub(super) unentered: Vec<Entry>,
    /// The revision of the notebook that the journal knows last.
    pub(super) left: Option<String>,
    /// Who makes changes, where that is known.
    pub(super) author: Option<String>,
    messages: Vec<Phrase>,
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
        let mut notebook = Notebook::parse(beside.loaded());
        let mut away = Place::default();
        match away::in_data(dirs, &article, Some(document), &notebook.document.id) {
            away::InData::Own(path) => away = Place::load(path)?,
            away::InData::Gone(path, about) => {
                let article = one_line(&about.path);
                messages.push(say!("notes-of-gone", file = path.display(), article));
            }
            away::InData::None => {}
        }
        if !away.loaded().is_empty() {
            notebook = unite(&beside, &away, notebook, &mut messages);
        }
        begin(dirs, &article, document, [&beside, &away], &mut notebook);
        if let Some(why) = &notebook.read_only {
            messages.push(say!("notebook-read-only", file = beside.path.display(), why = why.phrase()));
        }
        if notebook.repeated_ids() > 0 {
            let count = notebook.repeated_ids();
            messages.push(say!("notebook-repeated-ids", file = name(&beside.path), count));
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
            past: Past::default(),
            pending: Vec::new(),
            unentered: Vec::new(),
            left: None,
            author: None,
            messages,
        };
        session.names_stamps = session.stamp_names();
        session.say_whose();
        for copy in super::copies::conflict_copies(&session.beside.path) {
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
        let unknown = self.notebook.document.hash.is_empty() && self.beside.loaded().is_empty();
        if unknown && document.is_complete() && self.away.loaded().is_empty() {
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
            kind: kind.into(),
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

    /// Looks whether article or notebook were changed by another program; a changed notebook is merged
    /// in. Two looks at the file system where nothing changed.
    pub fn poll(&mut self) -> Changed {
        let stamps = self.stamp_names();
        let names = stamps != self.names_stamps;
        self.names_stamps = stamps;
        let article = self.article_changed();
        Changed { article, names, ..self.poll_notebook() }
    }

    /// Looks whether the notebook was changed by another program, and merges that in.
    pub fn poll_notebook(&mut self) -> Changed {
        let mut changed = Changed::default();
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
        match super::articles::open(&self.article) {
            Ok(now) if self.document.is_complete() && now.hash() == self.document.hash() => {
                self.article_stamp = stamp;
                false
            }
            _ => true,
        }
    }

    /// Makes the edits of the journal that did not reach the notebook, and fills undo and redo.
    fn replay(&mut self) {
        let Ok(mut past) = self.journal.read() else { return };
        let pending = std::mem::take(&mut past.pending);
        self.left = past.left.take();
        self.past = past;
        if pending.is_empty() || self.notebook.read_only.is_some() {
            return;
        }
        let foreign = self.is_foreign();
        let before = self.notebook.to_bytes();
        for entry in &pending {
            if let Step::Notes { edit, inverse } = &entry.step {
                let edit = rebased(&self.notebook, edit, inverse);
                self.notebook.apply(edit);
            }
        }
        let restored = before != self.notebook.to_bytes();
        let count = pending.len();
        self.pending = pending.into_iter().map(|entry| entry.id).collect();
        match if restored { self.write().map(Some) } else { Ok(None) } {
            Ok(written) => {
                let others = |(_, written): &(_, Written)| self.is_others(written);
                self.mark_done(foreign || written.as_ref().is_some_and(others), None);
                if restored {
                    self.messages.push(say!("changes-restored", count));
                }
            }
            Err(error) => self.messages.push(error.phrase()),
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

/// Gives a notebook that has no id one, the one that its journal knows; begins it where there is none, and says that one is
/// emptied.
fn begin(
    dirs: &Dirs,
    article: &Path,
    document: &Document,
    [beside, away]: [&Place; 2],
    notebook: &mut Notebook,
) {
    let fresh = is_blank(beside.loaded()) && away.loaded().is_empty();
    let unreadable = notebook.read_only.as_ref().is_some_and(ReadOnly::is_unreadable);
    if fresh || notebook.document.id.is_empty() && (notebook.read_only.is_none() || unreadable) {
        let there = beside.stamp.is_some() && beside.barred.is_none();
        let known = pointer(dirs, article).or_else(|| ids::known(dirs, &beside.path).filter(|_| there));
        let emptied = there && (is_emptied(dirs, &beside.path, beside.loaded()) || known.is_some());
        let id = known.unwrap_or_else(|| clock::new_id().to_string());
        let about = About::of(document, &crate::notebook::Id::new(id), &name(article));
        if fresh {
            *notebook = begun(beside.loaded(), about, &dirs.schema_line);
            if emptied {
                notebook.read_only = Some(ReadOnly::Blank);
            }
        } else if unreadable {
            notebook.document = about; // its history is known all the same
        } else {
            let about = About { id: about.id, ..notebook.document.clone() };
            notebook.apply(Edit::About(about));
        }
    }
}

/// A new notebook, below what its file says in comments.
fn begun(comments: &[u8], about: About, schema_line: &str) -> Notebook {
    if comments.trim_ascii().is_empty() {
        let mut notebook = Notebook::new(about);
        notebook.name_schema(schema_line);
        return notebook;
    }
    let end = if comments.windows(2).any(|pair| pair == b"\r\n") { "\r\n" } else { "\n" };
    let gap = if comments.ends_with(b"\n") { "" } else { end };
    let schema = SCHEMA.to_string();
    let parts = [comments, gap.as_bytes(), b"schema = ", schema.as_bytes(), end.as_bytes()];
    let mut notebook = Notebook::parse(&parts.concat());
    if notebook.read_only.is_none() {
        notebook.apply(Edit::About(about));
    }
    notebook
}

/// Whether `bytes` are all that is left of the notebook `path`: an empty file is no notebook without notes, and comments
/// are none where the journal knows of notes.
pub fn is_emptied(dirs: &Dirs, path: &Path, bytes: &[u8]) -> bool {
    let nothing = || bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes).trim_ascii().is_empty();
    is_blank(bytes) && (nothing() || ids::known(dirs, path).is_some())
}

/// What the notebooks beside the article and in the data directory say together.
fn unite(beside: &Place, away: &Place, notebook: Notebook, messages: &mut Vec<Phrase>) -> Notebook {
    if beside.loaded().is_empty() {
        return Notebook::parse(away.loaded());
    }
    let base = files::read(&away.path.with_extension("base")).ok().flatten().unwrap_or_default();
    match merge(&base, beside.loaded(), away.loaded()) {
        Ok(merged) => Notebook::parse(&merged.bytes),
        Err(error) => {
            messages.push(say!("file-error", file = away.path.display(), error = error.phrase()));
            notebook
        }
    }
}

/// The file name of `path`, to show.
pub(super) fn name(path: &Path) -> String {
    super::error::one_line(&path.file_name().unwrap_or_default().to_string_lossy())
}
