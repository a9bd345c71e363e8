//! What comes through a pipe, kept in a file while it comes: it is read as an article that grows, and the command that
//! writes waits while far more is there than is read.

use crate::words::Phrase;
use std::fs::File;
use std::io::{self, Read, Write as _};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

/// How many bytes are taken from the pipe unasked, beyond those that are shown.
pub const AHEAD: u64 = 4 << 20;
/// How many bytes are taken at once: as many as a pipe holds.
const PIECE: usize = 64 << 10;

/// A pipe that is read into a file by a thread of its own. Its clones are the same pipe.
#[derive(Clone, Debug)]
pub struct Spool {
    path: PathBuf,
    shared: Arc<Shared>,
}

#[derive(Debug)]
struct Shared {
    state: Mutex<State>,
    changed: Condvar,
}

#[derive(Debug)]
struct State {
    came: Came,
    /// So many bytes are asked for.
    wanted: u64,
}

/// How much came through a pipe.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Came {
    /// Bytes that are in the file.
    pub bytes: u64,
    /// Why no more will come; `None` while more may.
    pub end: Option<End>,
}

impl Came {
    /// What is to be told of a pipe that ended before all of it was read.
    pub fn lacks(&self) -> Option<Phrase> {
        match self.end.as_ref()? {
            End::Limit => Some(say!("pipe-limit", megabytes = self.bytes >> 20)),
            End::Failed(why) => Some(say!("pipe-failed", why = why.clone())),
            End::Whole | End::Closed => None,
        }
    }
}

/// Why no more comes through a pipe.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum End {
    /// The command has written all.
    Whole,
    /// There is more than is kept.
    Limit,
    /// Reading or keeping it failed, and why.
    Failed(String),
    /// Nobody reads it any more.
    Closed,
}

impl Spool {
    /// Reads `from` into the new file `path`, at most `limit` bytes of it.
    pub fn start(from: impl Read + Send + 'static, path: &Path, limit: u64) -> io::Result<Self> {
        if let Some(folder) = path.parent() {
            std::fs::create_dir_all(folder)?;
        }
        let mut options = File::options();
        options.write(true).create_new(true);
        // What a command writes is for the user's eyes alone.
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let file = options.open(path)?;
        let state = State { came: Came { bytes: 0, end: None }, wanted: AHEAD };
        let shared = Arc::new(Shared { state: Mutex::new(state), changed: Condvar::new() });
        let spool = Self { path: path.to_owned(), shared };
        let own = spool.clone();
        thread::Builder::new().name("pipe".into()).spawn(move || {
            let end = own.copy(from, file, limit).unwrap_or_else(|error| End::Failed(error.to_string()));
            own.lock().came.end.get_or_insert(end);
            own.shared.changed.notify_all();
        })?;
        Ok(spool)
    }

    /// The file that it is kept in.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// How much came by now.
    pub fn came(&self) -> Came {
        self.lock().came.clone()
    }

    /// Waits until more than `known` bytes came, none come any more, or `patience` is over where there is such.
    pub fn wait(&self, known: u64, patience: Option<Duration>) -> Came {
        let until = patience.map(|patience| Instant::now() + patience);
        let mut state = self.lock();
        while state.came.bytes <= known && state.came.end.is_none() {
            let left = until.map(|until| until.saturating_duration_since(Instant::now()));
            state = match left {
                Some(Duration::ZERO) => break,
                Some(left) => {
                    let waited = self.shared.changed.wait_timeout(state, left);
                    waited.unwrap_or_else(PoisonError::into_inner).0
                }
                None => self.shared.changed.wait(state).unwrap_or_else(PoisonError::into_inner),
            };
        }
        state.came.clone()
    }

    /// Asks for so many bytes in all; beyond them the command waits.
    pub fn want(&self, bytes: u64) {
        self.lock().wanted = bytes;
        self.shared.changed.notify_all();
    }

    /// Reads no further: nobody is interested any more.
    pub fn close(&self) {
        self.lock().came.end.get_or_insert(End::Closed);
        self.shared.changed.notify_all();
    }

    fn copy(&self, mut from: impl Read, mut to: File, limit: u64) -> io::Result<End> {
        let mut piece = vec![0; PIECE];
        loop {
            let mut state = self.lock();
            while state.came.bytes >= state.wanted && state.came.end.is_none() {
                state = self.shared.changed.wait(state).unwrap_or_else(PoisonError::into_inner);
            }
            let (bytes, closed) = (state.came.bytes, state.came.end.is_some());
            drop(state);
            let room = usize::try_from(limit - bytes).unwrap_or(PIECE).min(PIECE);
            let count = match from.read(&mut piece) {
                _ if closed => return Ok(End::Closed),
                Ok(0) => return Ok(End::Whole),
                Ok(count) => count,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                Err(error) => return Err(error),
            };
            to.write_all(&piece[..count.min(room)])?;
            self.lock().came.bytes += count.min(room) as u64;
            self.shared.changed.notify_all();
            if count > room {
                return Ok(End::Limit);
            }
        }
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        // Counters are whole whatever a thread died of.
        self.shared.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spool(from: impl Read + Send + 'static, limit: u64) -> (tempfile::TempDir, Spool) {
        let folder = tempfile::tempdir().unwrap();
        let spool = Spool::start(from, &folder.path().join("deep/pipe.ansi"), limit).unwrap();
        (folder, spool)
    }

    fn to_end(spool: &Spool) -> Came {
        let mut came = spool.came();
        while came.end.is_none() {
            came = spool.wait(came.bytes, None);
        }
        came
    }

    #[test]
    fn what_came_is_in_the_file_before_the_end() {
        let (read, mut write) = io::pipe().unwrap();
        let (_folder, spool) = spool(read, 100);
        assert_eq!(spool.wait(0, Some(Duration::from_millis(1))), Came { bytes: 0, end: None });
        write.write_all("سلام\n".as_bytes()).unwrap();
        assert_eq!(spool.wait(0, None), Came { bytes: 9, end: None });
        assert_eq!(std::fs::read_to_string(spool.path()).unwrap(), "سلام\n");
        drop(write);
        assert_eq!(spool.wait(9, None), Came { bytes: 9, end: Some(End::Whole) });
    }

    #[test]
    fn no_more_is_kept_than_the_limit_and_all_that_just_fits() {
        let (_folder, over) = spool(io::repeat(b'y'), 1000);
        assert_eq!(to_end(&over), Came { bytes: 1000, end: Some(End::Limit) });
        assert_eq!(std::fs::metadata(over.path()).unwrap().len(), 1000);
        let (_folder, just) = spool(io::repeat(b'y').take(1000), 1000);
        assert_eq!(to_end(&just), Came { bytes: 1000, end: Some(End::Whole) });
    }

    #[test]
    fn an_endless_command_waits_until_more_is_wanted() {
        let (_folder, spool) = spool(io::repeat(b'y'), u64::MAX);
        while spool.came().bytes < AHEAD {
            spool.wait(spool.came().bytes, None);
        }
        let before = spool.wait(AHEAD + PIECE as u64, Some(Duration::from_millis(20)));
        assert!(before.bytes < AHEAD + PIECE as u64, "{before:?}");
        spool.want(3 * AHEAD);
        while spool.came().bytes < 3 * AHEAD {
            spool.wait(spool.came().bytes, None);
        }
        spool.close();
        assert_eq!(to_end(&spool).end, Some(End::Closed));
    }

    #[test]
    fn a_pipe_that_breaks_says_why() {
        struct Broken;
        impl Read for Broken {
            fn read(&mut self, _: &mut [u8]) -> io::Result<usize> {
                Err(io::Error::other("torn"))
            }
        }
        let (_folder, spool) = spool(Broken, 10);
        assert_eq!(to_end(&spool).end, Some(End::Failed("torn".into())));
    }
}
