//! Where input comes from: the terminal, and the signal that says that its size changed.

use super::{came::Came, decode::Decoder};
use rustix::event::{PollFd, PollFlags, Timespec, poll};
use std::{
    collections::VecDeque,
    fs::File,
    io::{self, IsTerminal as _, Read as _, Write as _},
    os::{fd::AsFd as _, unix::net::UnixStream},
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    time::{Duration, Instant},
};
use tui_bidi::terminal::QUESTIONS;

/// Asks the terminal what it is; the replies come as [`Came::Reply`].
pub(in crate::shell) fn ask(out: &mut impl io::Write) -> io::Result<()> {
    out.write_all(QUESTIONS.as_bytes())
}

/// So many bytes are read at once: a terminal gives no more.
const ONCE: usize = 4096;

/// Ends the waiting of a [`Source`], from another thread; clones wake the same one.
#[derive(Clone)]
pub(in crate::shell) struct Waker(Arc<Alarm>);

struct Alarm {
    /// Whether it was woken and has not noticed yet.
    rings: AtomicBool,
    end: UnixStream,
}

impl Waker {
    pub(in crate::shell) fn wake(&self) {
        if !self.0.rings.swap(true, Ordering::AcqRel) {
            // Where it is full, there is enough to wake up for.
            let _ = (&self.0.end).write(&[0]);
        }
    }
}

/// Reads what comes from the terminal, which is in raw mode.
pub(in crate::shell) struct Source {
    terminal: File,
    resized: UnixStream,
    woken: UnixStream,
    waker: Waker,
    /// What is read at once stands here.
    bytes: Vec<u8>,
    decoder: Decoder,
    came: VecDeque<Came>,
}

impl Source {
    /// The terminal at standard input, else the one that the program runs in. From here on new sizes are heard.
    ///
    /// Fails where there is no terminal to read from.
    pub(in crate::shell) fn open() -> io::Result<Self> {
        let input = io::stdin();
        let terminal = if input.is_terminal() {
            File::from(input.as_fd().try_clone_to_owned()?)
        } else {
            File::open("/dev/tty")?
        };
        let (resized, signal) = pipe()?;
        signal_hook::low_level::pipe::register(signal_hook::consts::SIGWINCH, signal)?;
        let (woken, end) = pipe()?;
        let waker = Waker(Arc::new(Alarm { rings: AtomicBool::new(false), end }));
        let (bytes, decoder, came) = (vec![0; ONCE], Decoder::default(), VecDeque::new());
        Ok(Self { terminal, resized, woken, waker, bytes, decoder, came })
    }

    /// What ends its waiting.
    pub(in crate::shell) fn waker(&self) -> Waker {
        self.waker.clone()
    }

    /// What comes next; waits for it. Fails when nothing will come any more.
    pub(in crate::shell) fn next(&mut self) -> io::Result<Came> {
        loop {
            if let Some(came) = self.came.pop_front() {
                return Ok(came);
            }
            self.wait(self.decoder.patience())?;
        }
    }

    /// As [`next`](Self::next); `None` when nothing comes before `deadline`, or its waker ends the waiting.
    pub(in crate::shell) fn next_before(&mut self, deadline: Instant) -> io::Result<Option<Came>> {
        while self.came.is_empty() {
            let left = deadline.saturating_duration_since(Instant::now());
            let is_woken =
                self.wait(Some(self.decoder.patience().map_or(left, |patience| patience.min(left))))?;
            if is_woken || left.is_zero() {
                break;
            }
        }
        Ok(self.came.pop_front())
    }

    /// Waits until something can be read, or at most for `patience`; and takes it. Whether its waker ended the waiting.
    fn wait(&mut self, patience: Option<Duration>) -> io::Result<bool> {
        let began = Instant::now();
        let timeout = patience.map(|patience| Timespec {
            tv_sec: patience.as_secs().cast_signed(),
            tv_nsec: patience.subsec_nanos().into(),
        });
        let mut ready = [
            PollFd::new(&self.terminal, PollFlags::IN),
            PollFd::new(&self.resized, PollFlags::IN),
            PollFd::new(&self.woken, PollFlags::IN),
        ];
        match poll(&mut ready, timeout.as_ref()) {
            Err(rustix::io::Errno::INTR) => return Ok(false),
            Err(error) => return Err(error.into()),
            Ok(0) => {
                // What is undecided is decided when its own time is over, not when somebody else's is.
                if self.decoder.patience().is_some_and(|patience| began.elapsed() >= patience) {
                    self.decoder.release(&mut |came| self.came.push_back(came));
                }
                return Ok(false);
            }
            Ok(_) => {}
        }
        let [terminal, resized, woken] = ready.map(|ready| !ready.revents().is_empty());
        if woken {
            empty(&self.woken);
            // Who rings from here on writes again; what was handed over before is seen by who reads after this.
            self.waker.0.rings.swap(false, Ordering::AcqRel);
        }
        // The size first: a key that came with it is meant for the new one.
        if resized {
            empty(&self.resized);
            self.came.push_back(Came::Resized);
        }
        if terminal {
            let count = match self.terminal.read(&mut self.bytes) {
                Err(error) if error.kind() == io::ErrorKind::Interrupted => return Ok(woken),
                count => count?,
            };
            if count == 0 {
                return Err(io::ErrorKind::UnexpectedEof.into());
            }
            self.decoder.take(&self.bytes[..count], Instant::now(), &mut |came| self.came.push_back(came));
        }
        Ok(woken)
    }
}

/// Two ends of which neither waits for the other.
fn pipe() -> io::Result<(UnixStream, UnixStream)> {
    let (read, write) = UnixStream::pair()?;
    read.set_nonblocking(true)?;
    write.set_nonblocking(true)?;
    Ok((read, write))
}

/// Reads all that waits in `pipe`.
fn empty(mut pipe: &UnixStream) {
    let mut bytes = [0; 64];
    while pipe.read(&mut bytes).is_ok_and(|count| count == bytes.len()) {}
}
