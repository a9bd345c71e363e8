//! The terminal while it is ours, shared by all who may have to give it back: the owner, the panic
//! hook, the signals.

use super::modes::{BEGIN_FRAME, END_FRAME, Modes};
use std::fs::File;
use std::io::{self, Write};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, TryLockError};
use std::time::Duration;

/// A handle to the one session; clones share it.
#[derive(Clone)]
pub(super) struct Session(Arc<Mutex<State>>);

struct State {
    out: File,
    modes: Modes,
    synchronized: bool,
    /// What is written before all else when it is given back.
    first: String,
    /// Whether the screen is ours now.
    taken: bool,
    /// Messages of threads that panicked while the screen was ours.
    complaints: Vec<String>,
}

impl Session {
    /// A session on `out`, not yet begun.
    pub(super) fn new(out: File, modes: Modes, synchronized: bool) -> Self {
        Self(Arc::new(Mutex::new(State {
            out,
            modes,
            synchronized,
            first: String::new(),
            taken: false,
            complaints: Vec::new(),
        })))
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Takes the terminal: raw mode, then the screen.
    pub(super) fn take(&self) -> io::Result<()> {
        let mut state = self.state();
        if state.taken {
            // Stopped without warning: whoever had the terminal meanwhile has set its mode.
            crossterm::terminal::disable_raw_mode()?;
        }
        crossterm::terminal::enable_raw_mode()?;
        state.taken = true;
        let State { out, modes, .. } = &mut *state;
        out.write_all(modes.enter.as_bytes())
    }

    /// Gives back what was switched and switches anew, for a terminal that turned out to be another one.
    pub(super) fn change(&self, modes: Modes, synchronized: bool) -> io::Result<()> {
        let mut state = self.state();
        state.synchronized = synchronized;
        let before = std::mem::replace(&mut state.modes, modes);
        if !state.taken {
            return Ok(());
        }
        let State { out, modes, .. } = &mut *state;
        out.write_all([before.leave.as_str(), &modes.enter].concat().as_bytes())
    }

    /// Gives the terminal back as it was found. Does nothing when it has been given back already.
    pub(super) fn give_back(&self) {
        self.state().give_back();
    }

    /// As [`give_back`](Self::give_back), for one who may have been interrupted in the midst of a
    /// write: waits a moment for the screen, not for ever.
    pub(super) fn give_back_soon(&self) {
        for _ in 0..50 {
            match self.0.try_lock() {
                Ok(mut state) => return state.give_back(),
                Err(TryLockError::Poisoned(state)) => return state.into_inner().give_back(),
                Err(TryLockError::WouldBlock) => std::thread::sleep(Duration::from_millis(10)),
            }
        }
        let _ = crossterm::terminal::disable_raw_mode();
    }

    /// Has `first` written before all else when the terminal is given back.
    #[cfg(feature = "faces")]
    pub(super) fn leave_with(&self, first: String) {
        self.state().first = first;
    }

    /// Whether the screen is ours.
    pub(super) fn is_taken(&self) -> bool {
        self.state().taken
    }

    /// Shows one frame, at once where the terminal can; drops it when the screen is not ours.
    pub(super) fn show(&self, frame: &[u8]) -> io::Result<()> {
        let mut state = self.state();
        if !state.taken || frame.is_empty() {
            return Ok(());
        }
        if !state.synchronized {
            return state.out.write_all(frame);
        }
        state.out.write_all(&[BEGIN_FRAME, frame, END_FRAME].concat())
    }

    /// Keeps a message until the screen is given back.
    pub(super) fn complain(&self, message: String) {
        if let Ok(mut state) = self.0.try_lock() {
            state.complaints.push(message);
        }
    }
}

impl State {
    fn give_back(&mut self) {
        if !std::mem::take(&mut self.taken) {
            return;
        }
        // Nobody is left to be told of a failure: the terminal may be gone (SIGHUP).
        let _ = self.out.write_all([self.first.as_str(), &self.modes.leave].concat().as_bytes());
        let _ = self.out.flush();
        let _ = crossterm::terminal::disable_raw_mode();
        for message in self.complaints.drain(..) {
            eprintln!("{message}");
        }
    }
}
