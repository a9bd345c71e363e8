//! Single files: read, watched, locked and replaced as a whole.

use atomic_write_file::AtomicWriteFile;
use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, ErrorKind, Read, Write};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant, SystemTime};

/// How long another writer may hold a lock before we give up.
const PATIENCE: Duration = Duration::from_secs(10);

/// The bytes of a file; `None` where there is none.
pub(super) fn read(path: &Path) -> io::Result<Option<Vec<u8>>> {
    match fs::read(path) {
        Ok(bytes) => Ok(Some(bytes)),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

/// The first `limit` bytes of a file.
pub(super) fn head(path: &Path, limit: usize) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::with_capacity(limit);
    File::open(path)?.take(limit as u64).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// The bytes of a file; `loaded` is told how many hundredths of it were read, when that is more.
pub(super) fn read_told(path: &Path, loaded: &mut dyn FnMut(usize)) -> io::Result<Vec<u8>> {
    /// Bytes read at a time, at least: a moment's work, also on a slow disk.
    const PIECE: u64 = 4 << 20;
    let file = File::open(path)?;
    let all = file.metadata()?.len();
    // One byte more than it should have shows its end without room for twice as much.
    let mut bytes = Vec::new();
    bytes.try_reserve_exact(usize::try_from(all).unwrap_or(usize::MAX).saturating_add(1))?;
    // Each telling is a frame: twenty are enough.
    let piece = PIECE.max(all / 20);
    while (&file).take(piece).read_to_end(&mut bytes)? > 0 {
        if all > PIECE {
            loaded((bytes.len() as u64 * 100 / all.max(1)).min(100) as usize);
        }
    }
    Ok(bytes)
}

/// When a file was written and how long it is: what is cheap to look at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub(super) struct Stamp {
    modified: Option<SystemTime>,
    pub(super) len: u64,
}

/// The stamp of a file; `None` where there is none.
pub(super) fn stamp(path: &Path) -> Option<Stamp> {
    let meta = fs::metadata(path).ok()?;
    Some(Stamp { modified: meta.modified().ok(), len: meta.len() })
}

/// Removes files of `folder`, the longest untouched first, until `fits` says of none that it is too much; it is asked
/// from the newest on, with each file's bytes.
pub(super) fn drop_oldest(folder: &Path, mut fits: impl FnMut(u64) -> bool) {
    let stamped =
        |path: PathBuf| fs::metadata(&path).ok().map(|meta| (meta.modified().ok(), meta.len(), path));
    let mut found: Vec<_> = super::find::entries(folder).into_iter().filter_map(stamped).collect();
    found.sort_unstable();
    for (_, len, path) in found.into_iter().rev() {
        if !fits(len) {
            let _ = fs::remove_file(path); // the next time
        }
    }
}

/// Replaces a file as a whole, or leaves it as it was: temporary file in the same folder, fsync,
/// rename, fsync of the folder. Symbolic links are followed, the mode is kept.
pub(super) fn replace(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let target = follow(path)?;
    // A file that nobody may write is not replaced either, though its folder would allow it; and a
    // folder that nobody may write is left alone, also by root.
    let folder = target.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    for path in [folder, &target] {
        if fs::metadata(path).is_ok_and(|meta| meta.permissions().readonly()) {
            return Err(io::Error::from(ErrorKind::PermissionDenied));
        }
    }
    let mut file = AtomicWriteFile::open(&target)?;
    file.write_all(bytes)?;
    file.commit()
}

/// Where a path leads, through symbolic links; the last may dangle.
fn follow(path: &Path) -> io::Result<PathBuf> {
    let mut path = path.to_owned();
    for _ in 0..40 {
        let Ok(next) = fs::read_link(&path) else { return Ok(path) };
        path = path.parent().unwrap_or(Path::new("")).join(next);
    }
    Err(io::Error::other("too many symbolic links"))
}

/// A lock that is held until it is dropped; the system frees it when its holder dies.
#[derive(Debug)]
pub(super) struct Lock(#[expect(dead_code, reason = "held, not read")] File);

/// Locks the file `path`, which is nothing but a lock, waiting for its holder a while.
pub(super) fn lock(path: &Path) -> io::Result<Lock> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    let file = OpenOptions::new().create(true).truncate(false).write(true).open(path)?;
    let start = Instant::now();
    loop {
        match file.try_lock() {
            Ok(()) => return Ok(Lock(file)),
            Err(TryLockError::Error(error)) => return Err(error),
            Err(TryLockError::WouldBlock) if start.elapsed() > PATIENCE => {
                return Err(io::Error::new(ErrorKind::TimedOut, "another program holds its lock"));
            }
            Err(TryLockError::WouldBlock) => std::thread::sleep(Duration::from_millis(2)),
        }
    }
}

/// Appends one line and waits until it is on the disk.
pub(super) fn append(path: &Path, line: &str, sync: bool) -> io::Result<()> {
    let mut file = match OpenOptions::new().append(true).create(true).open(path) {
        Err(error) if error.kind() == ErrorKind::NotFound => {
            if let Some(folder) = path.parent() {
                fs::create_dir_all(folder)?;
            }
            OpenOptions::new().append(true).create(true).open(path)?
        }
        file => file?,
    };
    // Begin a new line also after one that was torn: empty lines are nothing.
    file.write_all(format!("\n{line}\n").as_bytes())?;
    if sync { file.sync_data() } else { Ok(()) }
}

/// Whether an error says that this place cannot be written at all.
pub(super) fn is_closed(error: &io::Error) -> bool {
    matches!(error.kind(), ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem | ErrorKind::NotFound)
}
