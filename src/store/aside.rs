//! What was written over, kept in the state directory.

use super::{dirs::Dirs, writing};
use std::path::{Path, PathBuf};
use std::{fs, io};

/// Keeps `bytes`, which the file `of` held, in the state directory; gives where.
pub(super) fn keep_aside(dirs: &Dirs, of: &Path, bytes: &[u8]) -> io::Result<PathBuf> {
    /// Bytes of the name that are kept: with what comes before it is no name too long.
    const NAME: usize = 200;
    let folder = dirs.state.join("conflicts");
    let name = of.file_name().unwrap_or_default().to_string_lossy();
    let past = name.len().saturating_sub(NAME);
    let start = (past..=name.len()).find(|at| name.is_char_boundary(*at)).unwrap_or(name.len());
    let kept = folder.join(format!("{}-{}", &blake3::hash(bytes).to_hex()[..8], &name[start..]));
    fs::create_dir_all(&folder)?;
    writing::replace(&kept, bytes)?;
    Ok(kept)
}
