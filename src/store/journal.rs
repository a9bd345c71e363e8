//! The journal: each edit, on the disk before anything else is done with it, and kept as the notebook's history.
//!
//! JSON Lines, append-only: `journal/<document id>/<hash of the notebook's path>.jsonl` in the state directory. It
//! belongs to a file, not to an id, so that two copies of a folder never write into each other. The first line names
//! that file. An entry holds an edit and its inverse: the journal is also what undo and redo remember across restarts.
//! A second line says that the edit reached the notebook, and the hash of what was written; an entry without it is
//! replayed at the next opening. What another program wrote is an entry too, its text in the [archive](super::texts).
//! A torn line is no line.

use super::cut::Cut;
use super::identity::{identity, is_same};
use super::journal_form::{entry, to_json};
use super::steps::{Entry, Left, Past, Step};
use super::{clock, dirs::Dirs, files, find, folders, paths, writing};
use crate::notebook::{Edit, Id};
use serde_json::{Value, json};
use std::collections::HashMap;
use std::fs::File;
use std::io::{self, Read as _, Seek as _, SeekFrom};
use std::path::{Path, PathBuf};

/// How much of a journal's end (bytes) an opening reads at least; undo reads on where that is taken back.
const TAIL: u64 = 1 << 20;

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

    /// Whether it is that of the document `id`.
    pub(super) fn is_of(&self, id: &str) -> bool {
        files::folder_of(&self.path).ends_with(find::plain(id))
    }

    /// Goes on with the lines of `other`, which this file's journal was under another id of its document.
    pub(super) fn take_over(&self, other: &Self) -> io::Result<()> {
        let folder = files::folder_of(&self.path);
        std::fs::create_dir_all(folder)?;
        if !self.path.exists() {
            std::fs::rename(&other.path, &self.path)?;
        } else if other.path.exists() {
            // Under a name of its own first: two programs may do this at once.
            let taken = folder.join(format!("{}.taken", clock::new_id()));
            std::fs::rename(&other.path, &taken)?;
            let text = files::read(&taken)?.unwrap_or_default();
            files::append(&self.path, &String::from_utf8_lossy(&text), true)?;
            std::fs::remove_file(taken)?;
        }
        let _ = std::fs::remove_dir(files::folder_of(&other.path)); // where it is empty now
        Ok(())
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
        writing::sweep(files::folder_of(&self.path));
        if !self.path.exists() {
            files::append(&self.path, &self.header().to_string(), false)?;
        }
        files::append(&self.path, &to_json(entry).to_string(), true)
    }

    /// Says that an entry has reached the notebook, whose revision is `left` now. Losing this line costs a replay,
    /// nothing else.
    pub(super) fn done(&self, id: &str, left: Option<&Left>) -> io::Result<()> {
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

    /// Reads all that was ever done: undo goes back further than the end that an opening reads.
    pub(super) fn read_whole(&self) -> io::Result<Past> {
        Ok(Lines::of(&files::read(&self.path)?.unwrap_or_default()).past())
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

fn done_line(id: &str, left: Option<&Left>) -> String {
    let mut line = json!({ "done": id, "left": left.map(|left| &left.rev) });
    if let Some(cut) = left.and_then(|left| left.cut.as_ref()) {
        line["cut"] = cut.to_json();
    }
    line.to_string()
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
pub(super) fn key(path: &Path) -> String {
    blake3::hash(path.as_os_str().as_encoded_bytes()).to_hex()[..16].to_owned()
}

/// The whole lines of a stretch of a journal.
#[derive(Default)]
struct Lines {
    /// Each with its place among the lines.
    entries: Vec<(Entry, usize)>,
    /// What each that reached the notebook left.
    done: HashMap<String, Option<Left>>,
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
                let rev = value["left"].as_str().map(str::to_owned);
                let left = rev.clone().map(|rev| Left { rev, cut: Cut::of_json(&value["cut"]) });
                lines.done.insert(id.to_owned(), left);
                lines.first_done.get_or_insert(number);
                lines.left = rev.or(lines.left);
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
        // What was done to names says nothing of how the notebook was left.
        self.left.is_some() && self.first_done.is_some_and(|done| open.is_none_or(|open| done < open))
    }

    fn is_open(&self, entry: &Entry) -> bool {
        !matches!(entry.step, Step::Foreign(_)) && !self.done.contains_key(&entry.id)
    }

    fn past(self) -> Past {
        let Self { entries, done, left, .. } = self;
        let mut past = Past { left, ..past(entries.into_iter().map(|(entry, _)| entry), &done) };
        for step in past.undo.iter_mut().chain(&mut past.redo) {
            step.left = done.get(&step.id).cloned().flatten();
        }
        past
    }
}

fn past(entries: impl Iterator<Item = Entry>, done: &HashMap<String, Option<Left>>) -> Past {
    let mut past = Past::default();
    for entry in entries {
        if matches!(entry.step, Step::Foreign(_)) {
            continue;
        }
        past.follow(&entry);
        // Nothing comes back that was removed later.
        let Step::Notes { edit, .. } = &entry.step else { continue };
        let removed = removed(edit);
        let gone =
            |step: &Step| matches!(step, Step::Notes { edit: Edit::Add(a), .. } if removed.contains(&&a.id));
        past.pending.retain(|earlier| !gone(&earlier.step));
        if !done.contains_key(&entry.id) {
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
