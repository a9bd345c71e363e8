//! Locks on what is written, for all users and all paths that lead there.

use super::files;
use std::fs::{File, OpenOptions, TryLockError};
use std::io::{self, ErrorKind};
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

/// How long another writer may hold a lock before we give up.
const PATIENCE: Duration = Duration::from_secs(10);

/// Whether the program has to end now.
static HURRY: AtomicBool = AtomicBool::new(false);

/// Has nobody wait for another program's lock from now on, nor go on waiting: what is in the journal is safe, and the
/// program has to end.
pub fn hurry() {
    HURRY.store(true, Ordering::SeqCst);
}

/// A lock that is held until it is dropped; the system frees it when its holder dies.
#[derive(Debug)]
pub(super) struct Lock(#[expect(dead_code, reason = "held, not read")] File);

/// Locks the file `path` for writing, waiting for another holder a while: the lock is on the folder itself that the
/// file stands in, so that it is one for all users and for all paths that lead there, and nothing stands beside the
/// file. Where a folder cannot be locked (some network file systems) a file among `locks` stands for it.
pub(super) fn lock(path: &Path, locks: &Path) -> io::Result<Lock> {
    let target = path.canonicalize().unwrap_or_else(|_| path.to_owned());
    let folder = files::folder_of(&target).canonicalize()?;
    match File::open(&folder).and_then(wait_for) {
        Err(error) if error.kind() != ErrorKind::TimedOut => {
            let key = blake3::hash(folder.as_os_str().as_encoded_bytes()).to_hex();
            lock_file(&locks.join(&key[..16]))
        }
        lock => lock,
    }
}

/// As [`lock`], without waiting; `None` where another holds it.
pub(super) fn try_lock(path: &Path) -> io::Result<Option<Lock>> {
    let target = path.canonicalize().unwrap_or_else(|_| path.to_owned());
    let file = File::open(files::folder_of(&target))?;
    match file.try_lock() {
        Ok(()) => Ok(Some(Lock(file))),
        Err(TryLockError::WouldBlock) => Ok(None),
        Err(TryLockError::Error(error)) => Err(error),
    }
}

/// Locks the file `path`, which is nothing but a lock, waiting for its holder a while.
pub(super) fn lock_file(path: &Path) -> io::Result<Lock> {
    wait_for(file_of(path)?)
}

/// As [`lock_file`], without waiting; `None` where it cannot be locked.
pub(super) fn try_lock_file(path: &Path) -> Option<Lock> {
    loop {
        let file = file_of(path).ok()?;
        file.try_lock().ok()?;
        // Between its birth and its lock it may have been taken for one that was left, and removed.
        if path.exists() {
            return Some(Lock(file));
        }
    }
}

/// Whether somebody holds the lock that is the file `path`.
pub(super) fn is_locked(path: &Path) -> bool {
    files::open(path).is_ok_and(|file| matches!(file.try_lock(), Err(TryLockError::WouldBlock)))
}

fn file_of(path: &Path) -> io::Result<File> {
    std::fs::create_dir_all(files::folder_of(path))?;
    files::open_as(path, OpenOptions::new().create(true).truncate(false).write(true))
}

fn wait_for(file: File) -> io::Result<Lock> {
    let start = Instant::now();
    loop {
        match file.try_lock() {
            Ok(()) => return Ok(Lock(file)),
            Err(TryLockError::Error(error)) => return Err(error),
            Err(TryLockError::WouldBlock) if start.elapsed() > PATIENCE || HURRY.load(Ordering::SeqCst) => {
                return Err(io::Error::new(ErrorKind::TimedOut, say!("file-locked")));
            }
            Err(TryLockError::WouldBlock) => std::thread::sleep(Duration::from_millis(2)),
        }
    }
}
