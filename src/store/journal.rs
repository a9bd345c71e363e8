//! The journal: each edit, on the disk before anything else is done with it.
//!
//! JSON Lines, one file a document in the state directory. An entry holds an edit and its inverse, so
//! the journal is also what undo and redo remember across restarts. A second line says that the edit
//! reached the notebook; an entry without it is replayed at the next opening. A torn line is no line.

use super::{Dirs, files, names::Written};
use crate::notebook::{About, Annotation, Edit, Heading, Id};
use serde_json::{Value, json};
use std::collections::HashSet;
use std::io;
use std::path::{Path, PathBuf};

/// A journal longer than this (bytes) loses its older half when it is opened.
const LONGEST: usize = 8 << 20;

/// How an edit came about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Cause {
    Edit,
    Undo,
    Redo,
}

/// A step of the history: what was done, and what takes it back.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Step {
    /// A change of the notebook.
    Notes { edit: Edit, inverse: Edit },
    /// A change of a file of names.
    Names(Written),
}

/// A line of the journal.
#[derive(Clone, Debug)]
pub(super) struct Entry {
    pub id: String,
    pub cause: Cause,
    pub step: Step,
}

/// What a journal holds.
#[derive(Debug, Default)]
pub(super) struct Past {
    pub undo: Vec<Step>,
    pub redo: Vec<Step>,
    /// Edits that may not have reached the notebook.
    pub pending: Vec<Entry>,
}

/// The journal of one document.
#[derive(Clone, Debug)]
pub(super) struct Journal {
    path: PathBuf,
}

impl Journal {
    pub(super) fn new(path: PathBuf) -> Self {
        Self { path }
    }

    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    /// Writes an entry and waits for the disk.
    pub(super) fn add(&self, entry: &Entry, at: &str) -> io::Result<()> {
        let cause = match entry.cause {
            Cause::Edit => "edit",
            Cause::Undo => "undo",
            Cause::Redo => "redo",
        };
        let line = match &entry.step {
            Step::Notes { edit, inverse } => json!({
                "id": entry.id, "at": at, "cause": cause,
                "edit": to_json(edit), "inverse": to_json(inverse),
            }),
            Step::Names(Written { path, text, was }) => json!({
                "id": entry.id, "at": at, "cause": cause,
                "names": { "path": path.to_str(), "text": text, "was": was },
            }),
        };
        files::append(&self.path, &line.to_string(), true)
    }

    /// Says that an entry has reached the notebook. Losing this line costs a replay, nothing else.
    pub(super) fn done(&self, id: &str) -> io::Result<()> {
        files::append(&self.path, &json!({ "done": id }).to_string(), false)
    }

    /// Reads what was done before.
    pub(super) fn read(&self) -> io::Result<Past> {
        let bytes = files::read(&self.path)?.unwrap_or_default();
        let mut done = HashSet::new();
        let mut entries = Vec::new();
        for line in bytes.split(|byte| *byte == b'\n').filter(|line| !line.is_empty()) {
            let Ok(value) = serde_json::from_slice::<Value>(line) else { continue };
            if let Some(id) = value["done"].as_str() {
                done.insert(id.to_owned());
            } else if let Some(entry) = entry(&value) {
                entries.push((entry, line.len()));
            }
        }
        if bytes.len() > LONGEST {
            self.shorten(&bytes);
        }
        Ok(past(entries.into_iter().map(|(entry, _)| entry), &done))
    }

    /// Drops the older half; what is not done is in the newer one, or was given up long ago.
    fn shorten(&self, bytes: &[u8]) {
        let half = &bytes[bytes.len() / 2..];
        let line = memchr::memchr(b'\n', half).map_or(half.len(), |end| end + 1);
        // Best effort: a long journal is no error.
        let _ = files::replace(&self.path, &half[line..]);
    }
}

fn past(entries: impl Iterator<Item = Entry>, done: &HashSet<String>) -> Past {
    let mut past = Past::default();
    for entry in entries {
        let step = entry.step.clone();
        match entry.cause {
            Cause::Edit => {
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
    let cause = match value["cause"].as_str()? {
        "edit" => Cause::Edit,
        "undo" => Cause::Undo,
        "redo" => Cause::Redo,
        _ => return None,
    };
    let step = match &value["names"] {
        Value::Object(names) => Step::Names(Written {
            path: PathBuf::from(names.get("path")?.as_str()?),
            text: names.get("text").and_then(Value::as_str).map(str::to_owned),
            was: names.get("was").and_then(Value::as_str).map(str::to_owned),
        }),
        _ => Step::Notes { edit: from_json(&value["edit"])?, inverse: from_json(&value["inverse"])? },
    };
    Some(Entry { id: value["id"].as_str()?.to_owned(), cause, step })
}

/// An edit as JSON: what it holds of a notebook stays TOML, as the notebook has it.
fn to_json(edit: &Edit) -> Value {
    match edit {
        Edit::Add(annotation) => json!({ "add": annotation.to_toml() }),
        Edit::Remove(id) => json!({ "remove": id.as_str() }),
        Edit::Replace(annotation) => json!({ "replace": annotation.to_toml() }),
        Edit::AddHeading(heading) => json!({ "add_heading": heading.to_toml() }),
        Edit::RemoveHeading(heading) => json!({ "remove_heading": heading.to_toml() }),
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
        "document" => Edit::About(About::from_toml(text)?),
        _ => return None,
    })
}

/// Where the id of a document is remembered whose notebook has not been written yet.
fn pointer_path(dirs: &Dirs, article: &Path) -> PathBuf {
    let key = blake3::hash(article.as_os_str().as_encoded_bytes()).to_hex();
    dirs.journals().join(format!("{}.id", &key[..16]))
}

pub(super) fn pointer(dirs: &Dirs, article: &Path) -> Option<String> {
    String::from_utf8(files::read(&pointer_path(dirs, article)).ok()??).ok()
}

pub(super) fn point(dirs: &Dirs, article: &Path, id: &str) {
    let path = pointer_path(dirs, article);
    if pointer(dirs, article).as_deref() != Some(id) {
        // Without it a crash before the first save is not replayed; that save itself says what is wrong.
        let _ = std::fs::create_dir_all(dirs.journals()).and_then(|()| files::replace(&path, id.as_bytes()));
    }
}
