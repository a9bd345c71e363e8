//! The journal: each edit, on the disk before anything else is done with it, and kept as the notebook's history.
//!
//! JSON Lines, append-only: `journal/<document id>/<hash of the notebook's path>.jsonl` in the state directory. It
//! belongs to a file, not to an id, so that two copies of a folder never write into each other. The first line names
//! that file. An entry holds an edit and its inverse: the journal is also what undo and redo remember across restarts.
//! A second line says that the edit reached the notebook, and the hash of what was written; an entry without it is
//! replayed at the next opening. What another program wrote is an entry too, its text in the [archive](super::texts).
//! A torn line is no line.

use super::identity::{identity, is_same};
use super::{dirs::Dirs, files, find, folders, paths, writing};
use crate::notebook::{About, Aligned, Annotation, Edit, Heading, Id, Refused};
use serde_json::{Value, json};
use std::collections::HashSet;
use std::fs::File;
use std::io::{self, Read as _, Seek as _, SeekFrom};
use std::path::{Path, PathBuf};

/// A file of names that was written: its text and what it held before; `None` where there was no file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Written {
    pub path: PathBuf,
    pub text: Option<String>,
    pub was: Option<String>,
}

impl Written {
    /// The change that takes this one back.
    pub(super) fn inverse(&self) -> Self {
        Self { path: self.path.clone(), text: self.was.clone(), was: self.text.clone() }
    }
}

/// How much of a journal's end (bytes) an opening reads at least: undo goes back as far as this.
const TAIL: u64 = 1 << 20;

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
    const NAMES: [(&'static str, Self); 4] =
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
    pub step: Step,
}

/// What the end of a journal says.
#[derive(Debug, Default)]
pub(super) struct Past {
    pub undo: Vec<Step>,
    pub redo: Vec<Step>,
    /// Edits that may not have reached the notebook.
    pub pending: Vec<Entry>,
    /// The [revision](crate::notebook::rev) of the notebook that the last of them left.
    pub left: Option<String>,
}

/// The journal of one notebook's file.
#[derive(Clone, Debug)]
pub(super) struct Journal {
    path: PathBuf,
    /// The file it belongs to, without links.
    notebook: PathBuf,
}

impl Journal {
    /// The journal of the file `notebook`, which holds the document `id`. A file that was moved brings its journal
    /// along: where there is none, it goes on from that of the only other file with this document that is gone, and
    /// whose article is gone.
    pub(super) fn of(dirs: &Dirs, id: &str, notebook: &Path) -> Self {
        let notebook = canonical(notebook);
        let folder = dirs.journals().join(find::plain(id));
        let journal = Self { path: folder.join(format!("{}.jsonl", key(&notebook))), notebook };
        if !journal.path.exists() {
            let _ = journal.inherit(&folder); // what cannot be taken over stays where it is
        }
        journal
    }

    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    fn inherit(&self, folder: &Path) -> io::Result<()> {
        let mut gone = Vec::new();
        for path in folders::entries(folder) {
            let bytes = files::read(&path)?.unwrap_or_default();
            let line = |line| serde_json::from_slice::<Value>(line).unwrap_or_default();
            let mut lines = bytes.split(|&byte| byte == b'\n').filter(|line| !line.is_empty());
            let head = lines.clone().map(line).find(|line| line["notebook"].is_string()).unwrap_or_default();
            let owner = head["notebook"].as_str().map(paths::of_text);
            let moved = lines.next_back().is_some_and(|last| !line(last)["moved"].is_null());
            if !moved && owner.is_some_and(|owner| !owner.exists() && !find::named_after(&owner).exists()) {
                let same = is_same(&head["identity"], &self.notebook);
                gone.push((path, bytes, same));
            }
        }
        let [(old, bytes, same)] = gone.as_slice() else { return Ok(()) };
        let mut own = self.header().to_string().into_bytes();
        own.push(b'\n');
        own.extend(bytes);
        if !same {
            // A copy of a file that is away: what waits there waits for that file. Here it is history.
            for entry in Lines::of(bytes).past().pending {
                own.extend(format!("\n{}\n", done_line(&entry.id, None)).into_bytes());
            }
        }
        writing::replace(&self.path, &own)?;
        // A copy: where the file was away with its disk only, it finds its own journal again.
        files::append(old, &json!({ "moved": paths::text(&self.notebook) }).to_string(), false)
    }

    fn header(&self) -> Value {
        json!({ "notebook": paths::text(&self.notebook), "identity": identity(&self.notebook) })
    }

    /// Writes an entry and waits for the disk.
    pub(super) fn add(&self, entry: &Entry) -> io::Result<()> {
        let cause = Cause::NAMES.iter().find(|(_, cause)| *cause == entry.cause).map(|(name, _)| *name);
        let mut line = json!({ "id": entry.id, "at": entry.at, "author": entry.author, "cause": cause });
        match &entry.step {
            Step::Notes { edit, inverse } => {
                line["edit"] = to_json(edit);
                line["inverse"] = to_json(inverse);
            }
            Step::Names(Written { path, text, was }) => {
                line["names"] = json!({ "path": paths::text(path), "text": text, "was": was });
            }
            Step::Foreign(rev) => line["foreign"] = json!(rev),
        }
        writing::sweep(files::folder_of(&self.path));
        if !self.path.exists() {
            files::append(&self.path, &self.header().to_string(), false)?;
        }
        files::append(&self.path, &line.to_string(), true)
    }

    /// Says that an entry has reached the notebook, whose revision is `left` now. Losing this line costs a replay,
    /// nothing else.
    pub(super) fn done(&self, id: &str, left: Option<&str>) -> io::Result<()> {
        files::append(&self.path, &done_line(id, left), false)
    }

    /// Reads what was done last.
    pub(super) fn read(&self) -> io::Result<Past> {
        let Some(mut file) = existing(&self.path)? else { return Ok(Past::default()) };
        let len = file.metadata()?.len();
        let mut window = TAIL;
        loop {
            let start = len.saturating_sub(window);
            file.seek(SeekFrom::Start(start))?;
            let mut bytes = Vec::new();
            (&mut file).take(len - start).read_to_end(&mut bytes)?;
            let whole =
                if start == 0 { 0 } else { memchr::memchr(b'\n', &bytes).map_or(bytes.len(), |end| end + 1) };
            let lines = Lines::of(&bytes[whole..]);
            // An edit that did not reach the notebook may stand further up, unless one before it did.
            if start == 0 || lines.is_enough() {
                return Ok(lines.past());
            }
            window *= 4;
        }
    }

    /// All entries, oldest first.
    pub(super) fn all(&self) -> io::Result<Vec<Entry>> {
        Ok(Lines::of(&files::read(&self.path)?.unwrap_or_default())
            .entries
            .into_iter()
            .map(|(entry, _)| entry)
            .collect())
    }
}

fn done_line(id: &str, left: Option<&str>) -> String {
    json!({ "done": id, "left": left }).to_string()
}

fn existing(path: &Path) -> io::Result<Option<File>> {
    match files::open(path) {
        Ok(file) => Ok(Some(file)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

/// `path` without links, also where there is no such file yet.
pub(super) fn canonical(path: &Path) -> PathBuf {
    path.canonicalize().unwrap_or_else(|_| {
        let folder = path.parent().and_then(|folder| folder.canonicalize().ok());
        folder.map_or_else(|| path.to_owned(), |folder| folder.join(path.file_name().unwrap_or_default()))
    })
}

/// A path as a file name.
fn key(path: &Path) -> String {
    blake3::hash(path.as_os_str().as_encoded_bytes()).to_hex()[..16].to_owned()
}

/// The whole lines of a stretch of a journal.
#[derive(Default)]
struct Lines {
    /// Each with its place among the lines.
    entries: Vec<(Entry, usize)>,
    done: HashSet<String>,
    first_done: Option<usize>,
    left: Option<String>,
}

impl Lines {
    fn of(bytes: &[u8]) -> Self {
        let mut lines = Self::default();
        for (number, line) in
            bytes.split(|byte| *byte == b'\n').enumerate().filter(|(_, line)| !line.is_empty())
        {
            let Ok(value) = serde_json::from_slice::<Value>(line) else { continue };
            if let Some(id) = value["done"].as_str() {
                lines.done.insert(id.to_owned());
                lines.first_done.get_or_insert(number);
                lines.left = value["left"].as_str().map(str::to_owned).or(lines.left);
            } else if let Some(entry) = entry(&value) {
                if let Step::Foreign(rev) = &entry.step {
                    lines.left = Some(rev.clone());
                }
                lines.entries.push((entry, number));
            }
        }
        lines
    }

    /// Whether every edit before these lines has reached the notebook.
    fn is_enough(&self) -> bool {
        let open = self.entries.iter().find(|(entry, _)| self.is_open(entry)).map(|(_, number)| *number);
        self.first_done.is_some_and(|done| open.is_none_or(|open| done < open))
    }

    fn is_open(&self, entry: &Entry) -> bool {
        !matches!(entry.step, Step::Foreign(_)) && !self.done.contains(&entry.id)
    }

    fn past(self) -> Past {
        let Self { entries, done, left, .. } = self;
        Past { left, ..past(entries.into_iter().map(|(entry, _)| entry), &done) }
    }
}

fn past(entries: impl Iterator<Item = Entry>, done: &HashSet<String>) -> Past {
    let mut past = Past::default();
    for entry in entries {
        if matches!(entry.step, Step::Foreign(_)) {
            continue;
        }
        let step = entry.step.clone();
        match entry.cause {
            Cause::Edit | Cause::Restore => {
                past.undo.push(step);
                past.redo.clear();
            }
            Cause::Undo => {
                past.undo.pop();
                past.redo.push(step);
            }
            Cause::Redo => {
                past.redo.pop();
                past.undo.push(step);
            }
        }
        // Nothing comes back that was removed later.
        let Step::Notes { edit, .. } = &entry.step else { continue };
        let removed = removed(edit);
        let gone =
            |step: &Step| matches!(step, Step::Notes { edit: Edit::Add(a), .. } if removed.contains(&&a.id));
        past.pending.retain(|earlier| !gone(&earlier.step));
        if !done.contains(&entry.id) {
            past.pending.push(entry);
        }
    }
    past
}

fn removed(edit: &Edit) -> Vec<&Id> {
    match edit {
        Edit::Remove(id) => vec![id],
        Edit::All(edits) => edits.iter().flat_map(removed).collect(),
        _ => Vec::new(),
    }
}

fn entry(value: &Value) -> Option<Entry> {
    let text = |value: &Value| value.as_str().map(str::to_owned);
    let cause = value["cause"].as_str()?;
    let cause = Cause::NAMES.iter().find(|(name, _)| *name == cause).map(|&(_, cause)| cause)?;
    let step = if let Value::Object(names) = &value["names"] {
        Step::Names(Written {
            path: paths::of_text(names.get("path")?.as_str()?),
            text: names.get("text").and_then(text),
            was: names.get("was").and_then(text),
        })
    } else if let Some(rev) = text(&value["foreign"]) {
        Step::Foreign(rev)
    } else {
        Step::Notes { edit: from_json(&value["edit"])?, inverse: from_json(&value["inverse"])? }
    };
    let at = text(&value["at"]).unwrap_or_default();
    Some(Entry { id: text(&value["id"])?, at, author: text(&value["author"]), cause, step })
}

/// An edit as JSON: what it holds of a notebook stays TOML, as the notebook has it.
fn to_json(edit: &Edit) -> Value {
    match edit {
        Edit::Add(annotation) => json!({ "add": annotation.to_toml() }),
        Edit::Remove(id) => json!({ "remove": id.as_str() }),
        Edit::Replace(annotation) => json!({ "replace": annotation.to_toml() }),
        Edit::AddHeading(heading) => json!({ "add_heading": heading.to_toml() }),
        Edit::RemoveHeading(heading) => json!({ "remove_heading": heading.to_toml() }),
        Edit::AddAligned(aligned) => json!({ "add_alignment": aligned.to_toml() }),
        Edit::RemoveAligned(aligned) => json!({ "remove_alignment": aligned.to_toml() }),
        Edit::AddRefused(refused) => json!({ "add_refused": refused.to_toml() }),
        Edit::RemoveRefused(refused) => json!({ "remove_refused": refused.to_toml() }),
        Edit::About(about) => json!({ "document": about.to_toml() }),
        Edit::All(edits) => json!({ "all": edits.iter().map(to_json).collect::<Vec<_>>() }),
    }
}

fn from_json(value: &Value) -> Option<Edit> {
    let (key, value) = value.as_object()?.iter().next()?;
    if key == "all" {
        return Some(Edit::All(value.as_array()?.iter().filter_map(from_json).collect()));
    }
    let text = value.as_str()?;
    Some(match key.as_str() {
        "add" => Edit::Add(Annotation::from_toml(text)?),
        "remove" => Edit::Remove(Id::new(text)),
        "replace" => Edit::Replace(Annotation::from_toml(text)?),
        "add_heading" => Edit::AddHeading(Heading::from_toml(text)?),
        "remove_heading" => Edit::RemoveHeading(Heading::from_toml(text)?),
        "add_alignment" => Edit::AddAligned(Aligned::from_toml(text)?),
        "remove_alignment" => Edit::RemoveAligned(Aligned::from_toml(text)?),
        "add_refused" => Edit::AddRefused(Refused::from_toml(text)?),
        "remove_refused" => Edit::RemoveRefused(Refused::from_toml(text)?),
        "document" => Edit::About(About::from_toml(text)?),
        _ => return None,
    })
}

/// Whether the article that was `old`, of the document `id`, is the file `article` now, as far as its journal knows the
/// file that it belongs to.
pub(super) fn was_moved(dirs: &Dirs, id: &str, old: &Path, article: &Path) -> bool {
    let name = format!("{}.jsonl", key(&canonical(&find::beside(old))));
    let bytes = files::read(&dirs.journals().join(find::plain(id)).join(name)).ok().flatten();
    let bytes = bytes.unwrap_or_default();
    let lines = bytes.split(|&byte| byte == b'\n');
    let mut heads = lines.filter_map(|line| serde_json::from_slice::<Value>(line).ok());
    let head = heads.find(|line| line["notebook"].is_string());
    head.is_none_or(|head| is_same(&head["identity"], &find::beside(article)))
}

/// The id of the document whose journal belongs to the file `notebook`, whatever that file holds.
pub(super) fn known(dirs: &Dirs, notebook: &Path) -> Option<String> {
    let name = format!("{}.jsonl", key(&canonical(notebook)));
    let folders = folders::entries(&dirs.journals()).into_iter();
    let mut of = folders.filter(|folder| folder.join(&name).is_file());
    of.next().and_then(|folder| folder.file_name()?.to_str().map(str::to_owned))
}

/// Where the id of a document is remembered whose notebook has not been written yet.
fn pointer_path(dirs: &Dirs, article: &Path) -> PathBuf {
    dirs.journals().join(format!("{}.id", key(&canonical(article))))
}

pub(super) fn pointer(dirs: &Dirs, article: &Path) -> Option<String> {
    String::from_utf8(files::read(&pointer_path(dirs, article)).ok()??).ok()
}

pub(super) fn point(dirs: &Dirs, article: &Path, id: &str) {
    let path = pointer_path(dirs, article);
    if pointer(dirs, article).as_deref() != Some(id) {
        // Without it a crash before the first save is not replayed; that save itself says what is wrong.
        let _ =
            std::fs::create_dir_all(dirs.journals()).and_then(|()| writing::replace(&path, id.as_bytes()));
    }
}
