//! What is on its way to the disk: the program does not end before it is there, whatever ends it.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

/// How long the program takes to end without a word.
const PATIENCE: Duration = Duration::from_millis(900);

/// How much is not where it shall be; of that, how much is in no journal either; and how many exports.
static UNSAVED: AtomicUsize = AtomicUsize::new(0);
static ONLY_HERE: AtomicUsize = AtomicUsize::new(0);
static EXPORTS: AtomicUsize = AtomicUsize::new(0);

/// Something that is not on the disk yet, for as long as this value lives.
#[derive(Debug)]
pub(super) struct Unsaved {
    only_here: bool,
    export: bool,
}

impl Unsaved {
    /// A change.
    pub(super) fn new() -> Self {
        UNSAVED.fetch_add(1, Ordering::SeqCst);
        ONLY_HERE.fetch_add(1, Ordering::SeqCst);
        Self { only_here: true, export: false }
    }

    /// An export: it can be made again, so that no signal waits for it.
    pub(super) fn export() -> Self {
        UNSAVED.fetch_add(1, Ordering::SeqCst);
        EXPORTS.fetch_add(1, Ordering::SeqCst);
        Self { only_here: false, export: true }
    }

    /// It is in a journal now: whatever ends the program, it is not lost.
    pub(super) fn journalled(&mut self) {
        if std::mem::take(&mut self.only_here) {
            ONLY_HERE.fetch_sub(1, Ordering::SeqCst);
        }
    }
}

impl Drop for Unsaved {
    fn drop(&mut self) {
        self.journalled();
        if self.export {
            EXPORTS.fetch_sub(1, Ordering::SeqCst);
        }
        UNSAVED.fetch_sub(1, Ordering::SeqCst);
    }
}

/// Waits until all is saved and `threads` have ended, and says so when that takes long; a signal ends the program in any
/// case.
pub(super) fn finish(threads: impl Iterator<Item = JoinHandle<()>>) {
    if !wait(PATIENCE) {
        let what = if is_only_exports() { say!("waiting-for-export") } else { say!("waiting-for-changes") };
        eprintln!("hashiya: {what}");
    }
    for thread in threads {
        let _ = thread.join();
    }
    wait(Duration::MAX); // exports have threads of their own
}

/// Whether an export is being written, and nothing else.
fn is_only_exports() -> bool {
    EXPORTS.load(Ordering::SeqCst) >= UNSAVED.load(Ordering::SeqCst)
}

/// Waits until all is on the disk, no longer than `limit`; whether it is.
fn wait(limit: Duration) -> bool {
    wait_for(&UNSAVED, limit, || false)
}

/// Waits until all is on the disk or in a journal, no longer than `limit`, and not when `hurry` says so.
pub(super) fn wait_for_journal(limit: Duration, hurry: impl FnMut() -> bool) -> bool {
    wait_for(&ONLY_HERE, limit, hurry)
}

fn wait_for(count: &AtomicUsize, limit: Duration, mut hurry: impl FnMut() -> bool) -> bool {
    let start = Instant::now();
    while count.load(Ordering::SeqCst) > 0 {
        if start.elapsed() > limit || hurry() {
            return false;
        }
        std::thread::sleep(Duration::from_millis(5));
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_journal_is_enough_for_a_signal_and_an_export_is_waited_for_at_the_end_alone() {
        let nothing = Duration::ZERO;
        let mut change = Unsaved::new();
        assert!(!wait_for_journal(nothing, || false) && !wait(nothing));
        change.journalled();
        assert!(wait_for_journal(nothing, || false) && !wait(nothing) && !is_only_exports());
        let export = Unsaved::export();
        drop(change);
        assert!(wait_for_journal(nothing, || false) && !wait(nothing) && is_only_exports());
        drop(export);
        assert!(wait(nothing));
    }
}
