//! Copies of a notebook that programs which synchronise folders leave where both sides changed it. Their names differ
//! from program to program; all of them begin as the notebook's does, and none is the notebook.

use super::aside::keep_aside;
use super::journal::Journal;
use super::{
    copies::copied_from,
    dirs::Dirs,
    error::{Error, reason},
    files, find, history, locks, writing,
};
use crate::notebook::merge::merge;
use crate::notebook::{Notebook, ReadOnly, is_blank};
use crate::words::Phrase;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// Merges the conflict copy `copy` into its notebook, both sides kept, and moves it to the state directory; gives
/// where it is then. A notebook that is gone or empty is what its journal knows of it, else the copy.
pub fn merge_copy(dirs: &Dirs, copy: &Path) -> Result<PathBuf, Error> {
    let fail = |error: &io::Error| Error::new(reason(error), copy, say!("hint-unchanged"));
    let refuse = |why: Phrase| Error::new(why, copy, say!("hint-unchanged"));
    let notebook = copied_from(copy).ok_or_else(|| Error::new(say!("conflict-copy-none"), copy, None))?;
    let theirs = files::read_up_to(copy, files::NOTEBOOK).map_err(|error| fail(&error))?.unwrap_or_default();
    let other = Notebook::parse(&theirs);
    let unfit = other.read_only.as_ref().map(ReadOnly::phrase);
    if let Some(why) = unfit.or_else(|| is_blank(&theirs).then(|| say!("conflict-copy-empty"))) {
        return Err(refuse(why));
    }
    let _lock = locks::lock(&notebook, &dirs.locks()).map_err(|error| fail(&error))?;
    let there = find::read(&notebook).map_err(|error| fail(&error))?.unwrap_or_default();
    let empty = is_blank(&there);
    if empty && !there.trim_ascii().is_empty() {
        return Err(Error::new(ReadOnly::Blank.phrase(), &notebook, say!("hint-unchanged"))); // comments of the user's
    }
    let journal = Journal::of(dirs, &other.document.id, &notebook);
    let ours = if empty {
        history::latest(dirs, &journal, &other.document).map(|last| last.to_bytes()).unwrap_or_default()
    } else {
        there.clone()
    };
    if !ours.is_empty() && Notebook::parse(&ours).document.id != other.document.id {
        return Err(refuse(say!("conflict-copy-other")));
    }
    let merged = if ours.is_empty() {
        theirs.clone()
    } else {
        // What both began with, as far as it is known: what one side deleted stays deleted, and what only one changed
        // is no conflict.
        let base = history::nearest(dirs, &journal, &other);
        merge(&base.map(|base| base.to_bytes()).unwrap_or_default(), &ours, &theirs)
            .map_err(|error| refuse(error.phrase()))?
            .bytes
    };
    // The copy is safe before anything is written over.
    let kept = keep_aside(dirs, copy, &theirs).map_err(|error| fail(&error))?;
    let write = || if merged == there { Ok(()) } else { writing::replace(&notebook, &merged) };
    write().and_then(|()| fs::remove_file(copy)).map_err(|error| fail(&error))?;
    Ok(kept)
}
