//! Asking the terminal what it is: one write, one fence, at most `PATIENCE`.

use super::{environment::Environment, identify, profile::Profile, replies::Replies};
use std::io::IsTerminal as _;
use std::time::Duration;

/// How long replies are waited for. Every terminal measured answers the fence; over a slow line it may
/// come later than this.
const PATIENCE: Duration = Duration::from_millis(300);

/// How long after that replies may still come, and are not to be read as keys.
const LATENESS: Duration = Duration::from_secs(3);

/// What asks a terminal what it is, for one who reads its input by himself and gives [`Replies::take`] what comes.
///
/// All questions at once: is mode 8 known (and set)? mode 2026? the kitty keyboard protocol? the colour of
/// the ground? name and version? secondary attributes? does a text take as many cells as it is told (OSC 66), so that the
/// cursor stands two columns further behind a space of two? The primary attributes come last: every terminal answers
/// them, so their reply is the fence behind which no other follows.
pub const QUESTIONS: &str =
    "\x1b[8$p\x1b[?2026$p\x1b[?u\x1b]11;?\x1b\\\x1b[>0q\x1b[>c\x1b7\r\x1b]66;w=2; \x1b\\\x1b[?6n\x1b8\x1b[c";

/// Finds out what terminal standard output is: reads the environment, asks tmux when inside it, and asks the
/// terminal itself, which answers within some milliseconds or is given up after `PATIENCE`.
///
/// Call it once, before keys are read; raw mode may be on or off, and is left as it was. What is typed in this time
/// is lost ([`ask`] gives it). Where standard output is no terminal, nothing is written.
pub fn detect() -> Profile {
    let mut out = std::io::stdout();
    let replies = if out.is_terminal() { ask(&mut out).0 } else { Replies::default() };
    identify(&Environment::read(), &replies)
}

/// Asks the terminal what it is; gives its replies and what was typed meanwhile.
/// A terminal that cannot be asked has no replies.
#[cfg(unix)]
pub fn ask(out: &mut impl std::io::Write) -> (Replies, String) {
    ask_within(PATIENCE, out)
}

/// As [`ask`], waiting at most `patience`: longer where what is written cannot be corrected when replies come late, and
/// where they would be left for the shell to read.
#[cfg(unix)]
pub fn ask_within(patience: Duration, out: &mut impl std::io::Write) -> (Replies, String) {
    let mut typed = String::new();
    let asked = || out.write_all(QUESTIONS.as_bytes()).and_then(|()| out.flush());
    let replies = listen(patience, asked, |text| typed.push_str(text));
    (replies, typed)
}

/// Takes replies that come late, for at most `LATENESS`, so that none is read as keys; what the reader
/// types meanwhile goes to `typed`.
#[cfg(unix)]
pub fn take_late_replies(typed: impl FnMut(&str)) {
    listen(LATENESS, || Ok(()), typed);
}

/// Reads from the terminal for at most `patience`, or until the fence.
#[cfg(unix)]
fn listen(
    patience: Duration,
    ready: impl FnOnce() -> std::io::Result<()>,
    mut typed: impl FnMut(&str),
) -> Replies {
    use rustix::termios::{OptionalActions, SpecialCodeIndex, tcgetattr, tcsetattr};
    use std::io::Read;

    let nothing = Replies::default();
    let Ok(mut device) = std::fs::File::open("/dev/tty") else { return nothing };
    let Ok(before) = tcgetattr(&device) else { return nothing };
    let mut timed = before.clone();
    timed.make_raw();
    // A read returns with what there is, or with nothing after a tenth of a second.
    timed.special_codes[SpecialCodeIndex::VMIN] = 0;
    timed.special_codes[SpecialCodeIndex::VTIME] = 1;
    if tcsetattr(&device, OptionalActions::Now, &timed).is_err() {
        return nothing;
    }
    let (mut bytes, mut said) = (Vec::new(), 0);
    let mut replies = nothing;
    if ready().is_ok() {
        let start = std::time::Instant::now();
        let mut chunk = [0; 512];
        while start.elapsed() < patience && bytes.len() < 1 << 16 && !replies.is_complete() {
            let Ok(count) = device.read(&mut chunk) else { break };
            bytes.extend_from_slice(&chunk[..count]);
            let text;
            (replies, text) = Replies::parse(&bytes);
            if let Some(new) = text.get(said..) {
                typed(new);
                said = text.len();
            }
        }
    }
    // Nothing can be done when this fails, and leaving restores the whole mode anyway.
    let _ = tcsetattr(&device, OptionalActions::Now, &before);
    replies
}

/// Windows' console is told apart by its environment alone.
#[cfg(not(unix))]
pub fn ask(_out: &mut impl std::io::Write) -> (Replies, String) {
    <_>::default()
}

/// As [`ask`].
#[cfg(not(unix))]
pub fn ask_within(_patience: Duration, _out: &mut impl std::io::Write) -> (Replies, String) {
    <_>::default()
}

/// There are none.
#[cfg(not(unix))]
pub fn take_late_replies(_typed: impl FnMut(&str)) {}
