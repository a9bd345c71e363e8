//! Copies of a notebook that programs which synchronise folders leave where both sides changed it. Their names differ
//! from program to program; all of them begin as the notebook's does, and none is the notebook.

use super::journal::Journal;
use super::{
    copies::copied_from,
    dirs::Dirs,
    error::{Error, reason},
    files, find, history,
};
use crate::notebook::Notebook;
use crate::notebook::merge::merge;
use std::fs;
use std::path::{Path, PathBuf};

/// Merges the conflict copy `copy` into its notebook, both sides kept, and moves it to the state directory; gives
/// where it is then.
pub fn merge_copy(dirs: &Dirs, copy: &Path) -> Result<PathBuf, Error> {
    let fail = |error: &std::io::Error| Error::new(reason(error), copy, say!("hint-unchanged"));
    let notebook = copied_from(copy).ok_or_else(|| Error::new(say!("conflict-copy-none"), copy, None))?;
    let theirs = files::read_up_to(copy, files::NOTEBOOK).map_err(|error| fail(&error))?.unwrap_or_default();
    let _lock = files::lock(&notebook, &dirs.locks()).map_err(|error| fail(&error))?;
    let ours = find::read(&notebook).map_err(|error| fail(&error))?.unwrap_or_default();
    let other = Notebook::parse(&theirs);
    let id = Notebook::parse(&ours).document.id;
    if !ours.is_empty() && id != other.document.id {
        return Err(Error::new(say!("conflict-copy-other"), copy, say!("hint-unchanged")));
    }
    let merged = if ours.is_empty() {
        theirs.clone()
    } else {
        // What both began with, as far as it is known: what one side deleted stays deleted, and what only one changed
        // is no conflict.
        let base = history::nearest(dirs, &Journal::of(dirs, &id, &notebook), &other);
        merge(&base.map(|base| base.to_bytes()).unwrap_or_default(), &ours, &theirs)
            .map_err(|error| Error::new(error.phrase(), copy, say!("hint-unchanged")))?
            .bytes
    };
    let kept = dirs.state.join("conflicts");
    let key = blake3::hash(&theirs).to_hex();
    let kept_as =
        kept.join(format!("{}-{}", &key[..8], copy.file_name().unwrap_or_default().to_string_lossy()));
    // The copy is safe before anything is written over.
    fs::create_dir_all(&kept)
        .and_then(|()| files::replace(&kept_as, &theirs))
        .and_then(|()| if merged == ours { Ok(()) } else { files::replace(&notebook, &merged) })
        .and_then(|()| fs::remove_file(copy))
        .map_err(|error| fail(&error))?;
    Ok(kept_as)
}
