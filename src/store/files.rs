//! Single files: read, watched, appended to.

use crate::words::Phrase;
use std::fs::{self, File, OpenOptions};
use std::io::{self, ErrorKind, Read, Write};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

/// An article longer than this (bytes) is not read.
pub const ARTICLE: u64 = 1 << 30;
/// A notebook longer than this (bytes) is not read: some twenty thousand annotations.
pub const NOTEBOOK: u64 = 32 << 20;
/// Settings, themes and names longer than this (bytes) are not read.
pub const SETTINGS: u64 = 1 << 20;
/// Journals and caches longer than this (bytes) are not read.
const OWN: u64 = 256 << 20;
/// A file longer than this (bytes) is looked at for holes.
const HOLES_FROM: u64 = 16 << 20;

/// Opens a regular file for reading: the one way in which this program opens a file that may be anybody's. A FIFO,
/// a device, a socket or a folder is an error at once; none of them is waited for.
pub(super) fn open(path: &Path) -> io::Result<File> {
    open_as(path, OpenOptions::new().read(true))
}

/// Opens a file for what `options` say, as [`open`] does.
pub(super) fn open_as(path: &Path, options: &mut OpenOptions) -> io::Result<File> {
    // Not even opened: with some devices that does something.
    match fs::metadata(path) {
        Ok(meta) => regular(&meta)?,
        Err(error) if error.kind() == ErrorKind::NotFound => {} // it may be made
        Err(error) => return Err(error),
    }
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::custom_flags(options, NO_WAIT);
    let file = options.open(path)?;
    regular(&file.metadata()?)?; // it may be another by now
    Ok(file)
}

#[cfg(unix)]
const NO_WAIT: i32 = rustix::fs::OFlags::NONBLOCK.union(rustix::fs::OFlags::NOCTTY).bits().cast_signed();

pub(super) fn regular(meta: &fs::Metadata) -> io::Result<()> {
    match () {
        () if meta.is_file() => Ok(()),
        () if meta.is_dir() => Err(ErrorKind::IsADirectory.into()),
        () => Err(io::Error::new(ErrorKind::InvalidInput, say!("file-not-regular"))),
    }
}

/// The bytes of one of our own files; `None` where there is none.
pub(super) fn read(path: &Path) -> io::Result<Option<Vec<u8>>> {
    read_up_to(path, OWN)
}

/// The bytes of a regular file; `None` where there is none. A file of more than `limit` bytes is an error.
pub(super) fn read_up_to(path: &Path, limit: u64) -> io::Result<Option<Vec<u8>>> {
    match open(path) {
        Ok(file) => read_whole(&file, limit, &mut |_| {}).map(Some),
        Err(error) if is_absent(&error) => Ok(None),
        Err(error) => Err(error),
    }
}

/// The bytes of a file of ours in a folder that may be anybody's. A link is followed only to what already is one,
/// as `ours` says of its bytes: no other file is shown, written, or made where a link points.
pub(super) fn read_linked(
    path: &Path,
    limit: u64,
    ours: impl FnOnce(&[u8]) -> bool,
) -> io::Result<Option<Vec<u8>>> {
    if !path.is_symlink() {
        return match fs::symlink_metadata(path).map(|meta| regular(&meta)) {
            Ok(Err(_)) => Err(closed(say!("file-not-regular"))),
            _ => read_up_to(path, limit),
        };
    }
    match read_up_to(path, limit) {
        Ok(Some(bytes)) if ours(&bytes) => Ok(Some(bytes)),
        Ok(None) => Err(closed(say!("file-dangling-link"))),
        Ok(Some(_)) | Err(_) => Err(closed(say!("file-foreign-link"))),
    }
}

/// An error that says that this place is none for a file of ours.
pub(super) fn closed(why: Phrase) -> io::Error {
    io::Error::new(ErrorKind::PermissionDenied, why)
}

/// Whether there is no such file; under a name that the file system does not take there is none either.
pub(super) fn is_absent(error: &io::Error) -> bool {
    matches!(error.kind(), ErrorKind::NotFound | ErrorKind::InvalidFilename | ErrorKind::NotADirectory)
}

/// The first `limit` bytes of an article.
pub(super) fn head(path: &Path, limit: usize) -> io::Result<Vec<u8>> {
    let file = open(path)?;
    let meta = file.metadata()?;
    no_longer_than(ARTICLE, &meta)?;
    // One byte more than a short file has shows its end; room for more would be memory that the kernel empties for nothing.
    let length = usize::try_from(meta.len()).unwrap_or(usize::MAX);
    let mut bytes = Vec::with_capacity(limit.min(length.saturating_add(1)));
    file.take(limit as u64).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// The bytes of an article; `loaded` is told how many hundredths of it were read, when that is more.
pub(super) fn read_told(path: &Path, loaded: &mut dyn FnMut(usize)) -> io::Result<Vec<u8>> {
    read_whole(&open(path)?, ARTICLE, loaded)
}

/// Gives `take` the bytes of an article piece by piece, as long as it takes them, with how many there are in all; whether it
/// took all. `loaded` is told as [`read_told`] tells it.
pub(super) fn read_pieces(
    path: &Path,
    take: &mut dyn FnMut(&[u8]) -> bool,
    loaded: &mut dyn FnMut(usize),
) -> io::Result<bool> {
    /// Bytes of a piece: it stays in the processor's cache.
    const PIECE: usize = 256 << 10;
    let mut file = open(path)?;
    let meta = file.metadata()?;
    no_longer_than(ARTICLE, &meta)?;
    let step = STEP.max(meta.len() / STEPS);
    let (mut buffer, mut read, mut told) = (vec![0; PIECE], 0, 0);
    loop {
        let count = match file.read(&mut buffer) {
            Ok(0) => return Ok(true),
            Ok(count) => count,
            Err(error) if error.kind() == ErrorKind::Interrupted => continue,
            Err(error) => return Err(error),
        };
        read += count as u64;
        if read > ARTICLE {
            return Err(too_long(ARTICLE)); // it grows, or did not say how long it is
        }
        if !take(&buffer[..count]) {
            return Ok(false);
        }
        if read - told >= step {
            told = read;
            loaded((read * 100 / meta.len().max(1)).min(100) as usize);
        }
    }
}

/// Bytes after which it is told how far reading is, at least, and how often it is told at most: each telling is a frame.
const STEP: u64 = 4 << 20;
const STEPS: u64 = 20;

fn read_whole(file: &File, limit: u64, loaded: &mut dyn FnMut(usize)) -> io::Result<Vec<u8>> {
    let meta = file.metadata()?;
    no_longer_than(limit, &meta)?;
    let all = meta.len();
    // One byte more than it should have shows its end without room for twice as much.
    let mut bytes = Vec::new();
    bytes.try_reserve_exact(usize::try_from(all).unwrap_or(usize::MAX).saturating_add(1))?;
    let piece = STEP.max(all / STEPS);
    while file.take(piece).read_to_end(&mut bytes)? > 0 {
        if bytes.len() as u64 > limit {
            return Err(too_long(limit)); // it grows, or did not say how long it is
        }
        if all > STEP {
            loaded((bytes.len() as u64 * 100 / all.max(1)).min(100) as usize);
        }
    }
    Ok(bytes)
}

/// Says so when a file is longer than `limit` bytes, or is made of holes: gigabytes that nobody wrote.
fn no_longer_than(limit: u64, meta: &fs::Metadata) -> io::Result<()> {
    #[cfg(unix)]
    let stored = std::os::unix::fs::MetadataExt::blocks(meta).saturating_mul(512);
    #[cfg(not(unix))]
    let stored = meta.len();
    // A file system that compresses stores less than it holds, but not so little.
    if meta.len() > HOLES_FROM && stored < meta.len() / 64 {
        return Err(io::Error::new(ErrorKind::InvalidData, say!("file-sparse")));
    }
    if meta.len() > limit { Err(too_long(limit)) } else { Ok(()) }
}

pub(super) fn too_long(limit: u64) -> io::Error {
    io::Error::new(ErrorKind::InvalidData, say!("file-too-long", megabytes = limit >> 20))
}

/// When a file was written and how long it is: what is cheap to look at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Stamp {
    modified: Option<SystemTime>,
    pub(super) len: u64,
}

/// The stamp of a file; `None` where there is none.
pub fn stamp(path: &Path) -> Option<Stamp> {
    let meta = fs::metadata(path).ok()?;
    Some(Stamp { modified: meta.modified().ok(), len: meta.len() })
}

/// Removes files of `folder`, the longest untouched first, until `fits` says of none that it is too much; it is asked
/// from the newest on, with each file's bytes.
pub(super) fn drop_oldest(folder: &Path, mut fits: impl FnMut(u64) -> bool) {
    let stamped =
        |path: PathBuf| fs::metadata(&path).ok().map(|meta| (meta.modified().ok(), meta.len(), path));
    let mut found: Vec<_> = super::folders::entries(folder).into_iter().filter_map(stamped).collect();
    found.sort_unstable();
    for (_, len, path) in found.into_iter().rev() {
        if !fits(len) {
            let _ = fs::remove_file(path); // the next time
        }
    }
}

/// The folder that a path stands in.
pub(super) fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// Appends one line and waits until it is on the disk.
pub(super) fn append(path: &Path, line: &str, sync: bool) -> io::Result<()> {
    let open = || open_as(path, OpenOptions::new().append(true).create(true));
    let mut file = match open() {
        Err(error) if error.kind() == ErrorKind::NotFound => {
            fs::create_dir_all(folder_of(path))?;
            open()?
        }
        file => file?,
    };
    // Begin a new line also after one that was torn: empty lines are nothing.
    file.write_all(format!("\n{line}\n").as_bytes())?;
    if sync { file.sync_data() } else { Ok(()) }
}

/// Whether an error says that this place cannot be written at all.
pub(super) fn is_closed(error: &io::Error) -> bool {
    is_absent(error) || matches!(error.kind(), ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem)
}

/// Whether an error says that this place is none for a file of ours, whoever may write there.
pub(super) fn is_barred(error: &io::Error) -> bool {
    error.kind() == ErrorKind::PermissionDenied && error.get_ref().is_some()
}
