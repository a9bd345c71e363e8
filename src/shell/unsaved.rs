//! What is on its way to the disk: the program does not end before it is there, whatever ends it.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

static UNSAVED: AtomicUsize = AtomicUsize::new(0);

/// Something that is not on the disk yet, for as long as this value lives.
#[derive(Debug)]
pub(super) struct Unsaved(());

impl Unsaved {
    pub(super) fn new() -> Self {
        UNSAVED.fetch_add(1, Ordering::SeqCst);
        Self(())
    }
}

impl Drop for Unsaved {
    fn drop(&mut self) {
        UNSAVED.fetch_sub(1, Ordering::SeqCst);
    }
}

/// Waits until all is on the disk, no longer than `limit`, and not when `hurry` says so; whether it is.
pub(super) fn wait(limit: Duration, mut hurry: impl FnMut() -> bool) -> bool {
    let start = Instant::now();
    while UNSAVED.load(Ordering::SeqCst) > 0 {
        if start.elapsed() > limit || hurry() {
            return false;
        }
        std::thread::sleep(Duration::from_millis(5));
    }
    true
}
