//! Signals: the terminal is given back before the program stops or dies.

use super::event::Event;
use super::session::Session;
use super::unsaved;
use std::io;
use std::time::Duration;

/// How long a signal waits for changes to reach a journal, which takes milliseconds on a disk that works.
#[cfg(unix)]
const SAVING: Duration = Duration::from_secs(5);

/// Listens for signals on a thread of its own until the program ends.
#[cfg(unix)]
pub(super) fn listen(session: Session, notify: impl Fn(Event) + Send + 'static) -> io::Result<()> {
    use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP};

    let mut signals =
        signal_hook::iterator::Signals::new([SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGTSTP, SIGCONT])?;
    std::thread::Builder::new().name("signals".into()).spawn(move || {
        let mut suspended = false;
        loop {
            for signal in signals.wait().collect::<Vec<_>>() {
                match signal {
                    SIGTSTP => {
                        suspended = session.is_taken();
                        session.give_back();
                        let _ = signal_hook::low_level::emulate_default_handler(SIGTSTP);
                    }
                    SIGCONT => {
                        // Also after a SIGSTOP, which nobody hears coming: the shell has had the terminal.
                        if (std::mem::take(&mut suspended) || session.is_taken()) && session.take().is_ok() {
                            notify(Event::Resumed);
                        }
                    }
                    _ => end(&session, signal, &notify, &mut signals),
                }
            }
        }
    })?;
    Ok(())
}

/// Asks the program to end by itself, and ends it when it does not within a second; what is in no journal yet
/// is waited for, until a second signal. Nobody waits for another program's lock any more.
#[cfg(unix)]
fn end(
    session: &Session,
    signal: i32,
    notify: &impl Fn(Event),
    signals: &mut signal_hook::iterator::Signals,
) {
    crate::store::hurry();
    notify(Event::Terminate);
    for _ in 0..100 {
        if !session.is_taken() {
            break;
        }
        std::thread::sleep(Duration::from_millis(10));
    }
    session.give_back_soon();
    unsaved::wait_for_journal(SAVING, || signals.pending().next().is_some());
    std::thread::sleep(Duration::from_millis(200)); // to end by itself, now that nothing keeps it
    let _ = signal_hook::low_level::emulate_default_handler(signal);
}

/// Where there are no such signals.
#[cfg(not(unix))]
pub(super) fn listen(_: Session, _: impl Fn(Event) + Send + 'static) -> io::Result<()> {
    Ok(())
}
