//! Where input comes from: the terminal, and the signal that says that its size changed.

use super::{came::Came, decode::Decoder};
use rustix::event::{PollFd, PollFlags, Timespec, poll};
use std::{
    collections::VecDeque,
    fs::File,
    io::{self, IsTerminal as _, Read as _},
    os::{fd::AsFd as _, unix::net::UnixStream},
    time::{Duration, Instant},
};
use tui_bidi::terminal::QUESTIONS;

/// Asks the terminal what it is; the replies come as [`Came::Reply`].
pub(in crate::shell) fn ask(out: &mut impl io::Write) -> io::Result<()> {
    out.write_all(QUESTIONS.as_bytes())
}

/// Reads what comes from the terminal, which is in raw mode.
pub(in crate::shell) struct Source {
    terminal: File,
    resized: UnixStream,
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
        let (resized, signal) = UnixStream::pair()?;
        resized.set_nonblocking(true)?;
        signal.set_nonblocking(true)?;
        signal_hook::low_level::pipe::register(signal_hook::consts::SIGWINCH, signal)?;
        Ok(Self { terminal, resized, decoder: Decoder::default(), came: VecDeque::new() })
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

    /// As [`next`](Self::next); `None` when nothing comes before `deadline`.
    pub(in crate::shell) fn next_before(&mut self, deadline: Instant) -> io::Result<Option<Came>> {
        while self.came.is_empty() && Instant::now() < deadline {
            let left = deadline.saturating_duration_since(Instant::now());
            self.wait(Some(self.decoder.patience().map_or(left, |patience| patience.min(left))))?;
        }
        Ok(self.came.pop_front())
    }

    /// Waits until something can be read, or at most for `patience`; and takes it.
    fn wait(&mut self, patience: Option<Duration>) -> io::Result<()> {
        let began = Instant::now();
        let timeout = patience.map(|patience| Timespec {
            tv_sec: patience.as_secs().cast_signed(),
            tv_nsec: patience.subsec_nanos().into(),
        });
        let mut ready =
            [PollFd::new(&self.terminal, PollFlags::IN), PollFd::new(&self.resized, PollFlags::IN)];
        match poll(&mut ready, timeout.as_ref()) {
            Err(rustix::io::Errno::INTR) => return Ok(()),
            Err(error) => return Err(error.into()),
            Ok(0) => {
                // What is undecided is decided when its own time is over, not when somebody else's is.
                if self.decoder.patience().is_some_and(|patience| began.elapsed() >= patience) {
                    self.decoder.release(&mut |came| self.came.push_back(came));
                }
                return Ok(());
            }
            Ok(_) => {}
        }
        let [terminal, resized] = ready.map(|ready| !ready.revents().is_empty());
        // The size first: a key that came with it is meant for the new one.
        if resized {
            let mut signals = [0; 64];
            while self.resized.read(&mut signals).is_ok_and(|count| count > 0) {}
            self.came.push_back(Came::Resized);
        }
        if terminal {
            let mut bytes = [0; 4096];
            let count = match self.terminal.read(&mut bytes) {
                Err(error) if error.kind() == io::ErrorKind::Interrupted => return Ok(()),
                count => count?,
            };
            if count == 0 {
                return Err(io::ErrorKind::UnexpectedEof.into());
            }
            self.decoder.take(&bytes[..count], Instant::now(), &mut |came| self.came.push_back(came));
        }
        Ok(())
    }
}
