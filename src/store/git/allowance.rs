//! How long repositories may be searched, and how much of them read, for all that one command asks: a folder of articles
//! may hold as many slow ones as it likes.

use std::cell::Cell;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

/// All objects together are no longer (bytes).
const BYTES: usize = 256 << 20;
/// Longer than this nobody waits for old texts.
const TIME: Duration = Duration::from_secs(2);
/// What was spent so long ago counts no more: the reader goes on for hours.
const AGO: Duration = Duration::from_secs(60);

/// What is left since when.
static LEFT: Mutex<Option<(Instant, Duration, usize)>> = Mutex::new(None);

/// What one search may spend: what the others left.
pub(super) struct Allowance {
    began: Instant,
    time: Duration,
    bytes: Cell<usize>,
    given: usize,
}

impl Allowance {
    pub(super) fn take() -> Self {
        let began = Instant::now();
        let mut left = LEFT.lock().unwrap_or_else(PoisonError::into_inner);
        let recent = left.take().filter(|(since, ..)| since.elapsed() < AGO);
        let (_, time, bytes) = *left.insert(recent.unwrap_or((began, TIME, BYTES)));
        Self { began, time, bytes: Cell::new(bytes), given: bytes }
    }

    /// Counts so many bytes; `None` when that was too much.
    pub(super) fn spend(&self, bytes: usize) -> Option<()> {
        let left = self.bytes.get().checked_sub(bytes);
        self.bytes.set(left.unwrap_or(0));
        left.filter(|_| !self.is_over()).map(drop)
    }

    pub(super) fn is_over(&self) -> bool {
        self.bytes.get() == 0 || self.began.elapsed() >= self.time
    }
}

impl Drop for Allowance {
    fn drop(&mut self) {
        let mut left = LEFT.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((_, time, bytes)) = left.as_mut() {
            *time = time.saturating_sub(self.began.elapsed());
            *bytes = bytes.saturating_sub(self.given - self.bytes.get());
        }
    }
}
