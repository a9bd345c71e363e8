//! Files replaced as a whole, or left as they were: a temporary file in the same folder, fsync, rename, fsync of the
//! folder. Where the system has files without a name the temporary one gets its name at the last moment.

use super::files::{self, closed, folder_of, is_absent, regular};
use super::folders;
use std::collections::BTreeSet;
use std::fs::{self, File, OpenOptions};
use std::io::ErrorKind::{self, InvalidInput, PermissionDenied, Unsupported};
use std::io::{self, Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

/// How the name of a temporary file begins. Nothing else is called so, whatever the file is called that it stands for.
const TEMPORARY: &str = ".hashiya-tmp-";

/// Replaces the file `path`. Symbolic links are followed to what is there, the mode is kept.
pub(super) fn replace(path: &Path, bytes: &[u8]) -> io::Result<()> {
    Temporary::holding(bytes, &follow(path)?)?.commit()
}

/// As [`replace`], but never through a link, and nothing but a regular file gives way: for folders that may be anybody's.
pub(super) fn replace_unlinked(path: &Path, bytes: &[u8]) -> io::Result<()> {
    if let Ok(meta) = fs::symlink_metadata(path) {
        regular(&meta)?;
    }
    Temporary::holding(bytes, path)?.commit()
}

/// As [`replace`], unless the file holds something else than `there` at the last moment: then `false`.
pub(super) fn replace_unchanged(path: &Path, bytes: &[u8], there: &[u8]) -> io::Result<bool> {
    let target = follow(path)?;
    let temporary = Temporary::holding(bytes, &target)?;
    Ok(holds(path, there)? && temporary.commit().map(|()| true)?)
}

/// Whether a file holds these bytes and no more; nothing where there is none.
fn holds(path: &Path, bytes: &[u8]) -> io::Result<bool> {
    let mut file = match files::open(path) {
        Ok(file) => file,
        Err(error) if is_absent(&error) => return Ok(bytes.is_empty()),
        Err(error) => return Err(error),
    };
    let (mut left, mut piece) = (bytes, vec![0; 64 << 10]);
    loop {
        match file.read(&mut piece) {
            Ok(0) => return Ok(left.is_empty()),
            Ok(count) => match left.strip_prefix(&piece[..count]) {
                Some(rest) => left = rest,
                None => return Ok(false),
            },
            Err(error) if error.kind() == ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
}

/// Where a path leads, through symbolic links. Nothing is made where a link leads to nothing, and nothing but a
/// regular file is replaced.
fn follow(path: &Path) -> io::Result<PathBuf> {
    match fs::metadata(path) {
        Ok(meta) => regular(&meta)?,
        Err(error) if path.is_symlink() => {
            return Err(if is_absent(&error) { closed(say!("file-dangling-link")) } else { error });
        }
        Err(_) => {}
    }
    if path.is_symlink() { path.canonicalize() } else { Ok(path.to_owned()) }
}

/// A file that is to take the place of another; it is gone when it does not. It is locked as long as it is being
/// written, so that nobody takes it for one that a killed program left.
struct Temporary<'a> {
    file: File,
    /// Its path, once it has one.
    path: Option<PathBuf>,
    target: &'a Path,
}

impl<'a> Temporary<'a> {
    /// A file with `bytes` on the disk, to take the place of `target`, with its mode and owner.
    fn holding(bytes: &[u8], target: &'a Path) -> io::Result<Self> {
        let there = fs::metadata(target).ok();
        let folder = folder_of(target);
        // A file that nobody may write is not replaced either, though its folder would allow it; and a
        // folder that nobody may write is left alone, also by root.
        let is_closed = |meta: &fs::Metadata| meta.permissions().readonly();
        if fs::metadata(folder).is_ok_and(|meta| is_closed(&meta)) {
            return Err(PermissionDenied.into());
        }
        if there.as_ref().is_some_and(is_closed) {
            return Err(closed(say!("file-read-only")));
        }
        sweep(folder);
        let mode = if there.is_some() { 0o600 } else { 0o666 }; // nobody reads it before it has the right mode
        let (file, path) = match unnamed(folder, mode) {
            Some(file) => (file, None),
            None => named(folder, mode).map(|(file, path)| (file, Some(path)))?,
        };
        let mut temporary = Self { file, path, target };
        temporary.file.write_all(bytes)?;
        if let Some(meta) = there {
            keep_owner(&temporary.file, &meta);
            temporary.file.set_permissions(meta.permissions())?;
        }
        temporary.file.sync_all()?; // what takes time is done before anybody looks once more
        Ok(temporary)
    }

    fn commit(mut self) -> io::Result<()> {
        let folder = folder_of(self.target);
        if self.path.is_none() {
            self.path = Some(name(&self.file, folder)?);
        }
        fs::rename(self.path.as_deref().unwrap_or(self.target), self.target)?;
        self.path = None;
        match File::open(folder).and_then(|folder| folder.sync_all()) {
            // It is replaced. Not every file system, and not everybody, can say more of a folder.
            Err(error) if matches!(error.kind(), InvalidInput | Unsupported | PermissionDenied) => Ok(()),
            synced => synced,
        }
    }
}

impl Drop for Temporary<'_> {
    fn drop(&mut self) {
        if let Some(path) = &self.path {
            let _ = fs::remove_file(path); // the next time
        }
    }
}

#[cfg(unix)]
fn keep_owner(file: &File, meta: &fs::Metadata) {
    use std::os::unix::fs::MetadataExt as _;
    // Only root may; for all others it is theirs then.
    let _ = std::os::unix::fs::fchown(file, Some(meta.uid()), Some(meta.gid()));
}

#[cfg(not(unix))]
fn keep_owner(_: &File, _: &fs::Metadata) {}

/// A name that nothing else has.
fn fresh(folder: &Path) -> PathBuf {
    folder.join(format!("{TEMPORARY}{}", uuid::Uuid::now_v7().simple()))
}

/// A new file in `folder` that has no name yet; `None` where there is no such thing.
#[cfg(target_os = "linux")]
fn unnamed(folder: &Path, mode: u32) -> Option<File> {
    use rustix::fs::{Mode, OFlags};
    let flags = OFlags::WRONLY | OFlags::TMPFILE | OFlags::CLOEXEC;
    let file = File::from(rustix::fs::open(folder, flags, Mode::from_raw_mode(mode)).ok()?);
    // Without it the file could not be given a name.
    Path::new("/proc/self/fd").is_dir().then_some(file)
}

#[cfg(not(target_os = "linux"))]
fn unnamed(_: &Path, _: u32) -> Option<File> {
    None
}

/// Gives a file without a name one in `folder`.
#[cfg(target_os = "linux")]
fn name(file: &File, folder: &Path) -> io::Result<PathBuf> {
    use rustix::fs::{AtFlags, CWD, linkat};
    let own = format!("/proc/self/fd/{}", std::os::fd::AsRawFd::as_raw_fd(file));
    let path = fresh(folder);
    let _ = file.try_lock(); // where nothing can be locked nothing is swept
    linkat(CWD, own, CWD, &path, AtFlags::SYMLINK_FOLLOW)?;
    Ok(path)
}

#[cfg(not(target_os = "linux"))]
fn name(_: &File, _: &Path) -> io::Result<PathBuf> {
    Err(Unsupported.into()) // every file has one there
}

/// A new file in `folder`, locked.
fn named(folder: &Path, mode: u32) -> io::Result<(File, PathBuf)> {
    loop {
        let path = fresh(folder);
        let mut options = OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, mode);
        #[cfg(not(unix))]
        let _ = mode;
        let file = options.open(&path)?;
        // Between its birth and its lock it may have been taken for one that was left.
        let taken = matches!(file.try_lock(), Err(fs::TryLockError::WouldBlock));
        if !taken && path.exists() {
            return Ok((file, path));
        }
    }
}

/// Removes what killed programs left in `folder`; once for each folder.
pub(super) fn sweep(folder: &Path) {
    static SWEPT: Mutex<BTreeSet<PathBuf>> = Mutex::new(BTreeSet::new());
    if !SWEPT.lock().unwrap_or_else(PoisonError::into_inner).insert(folder.to_owned()) {
        return;
    }
    let is_ours = |path: &PathBuf| {
        path.file_name().is_some_and(|name| name.as_encoded_bytes().starts_with(TEMPORARY.as_bytes()))
    };
    for path in folders::entries(folder).into_iter().filter(is_ours) {
        if files::open(&path).is_ok_and(|file| file.try_lock().is_ok()) {
            let _ = fs::remove_file(path); // the next time
        }
    }
}
