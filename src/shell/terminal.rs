//! The terminal while the reader reads: taken, drawn on, and given back on every way out.

use super::canvas::Canvas;
use super::clipboard;
use super::event::Event;
use super::input::{Came, Source, Waker, ask};
use super::modes::Modes;
use super::screen::{Bytes, Screen};
use super::session::Session;
use super::{choice::Choice, keyboard::Keyboard, keys::press, signals};
use ratatui::{buffer::Buffer, layout::Rect};
use std::collections::VecDeque;
use std::fs::File;
use std::io::{self, IsTerminal, Write as _};
use std::thread;
use std::time::{Duration, Instant};
use tui_bidi::terminal::{Encoded, Environment, Profile, Replies, identify};

/// How long the first screen waits for the terminal to say what it is. Those that are near answer within some
/// milliseconds; behind a slow line the environment says enough to begin with, and replies correct it when they come.
const PATIENCE: Duration = Duration::from_millis(40);

/// The terminal, ours until this is dropped.
///
/// It is given back on every way out: drop, error, panic, SIGTERM, SIGHUP, SIGINT, SIGTSTP; and taken
/// again on SIGCONT.
pub struct Terminal {
    session: Session,
    canvas: Canvas<Encoded<Screen>>,
    bytes: Bytes,
    profile: Profile,
    environment: Environment,
    choice: Choice,
    input: Input,
}

/// What comes from the terminal, and what has come of it so far.
struct Input {
    source: Source,
    /// What was typed before anybody asked.
    typed: VecDeque<Came>,
    replies: Replies,
    keyboard: Keyboard,
}

impl Input {
    /// What `came` means to the loop, if it means anything.
    fn event(&mut self, came: Came) -> Option<Event> {
        match came {
            Came::Reply(reply) => {
                let before = self.replies.clone();
                self.replies.take(&reply);
                // One may come behind the fence: a multiplexer answers before the terminal outside does.
                let fence = reply.starts_with(b"\x1b[?") && reply.ends_with(b"c");
                let news = self.replies.is_complete() && (fence || self.replies != before);
                news.then(|| Event::Replies(Box::new(self.replies.clone())))
            }
            Came::Key(key, base) => press(&key, base, &mut self.keyboard).map(Event::Key),
            Came::Mouse(mouse) => Some(Event::Mouse(mouse)),
            Came::Paste(text) => Some(Event::Paste(text)),
            Came::Resized => size().ok().map(|(columns, rows)| Event::Resize(columns, rows)),
            Came::Focus(here) => Some(Event::Focus(here)),
        }
    }
}

impl Terminal {
    /// Finds out what terminal this is and takes it.
    ///
    /// Fails without a byte written when standard output is no terminal, or none can be read.
    pub fn enter(choice: &Choice) -> io::Result<Self> {
        let out = standard_output()?;
        crossterm::terminal::enable_raw_mode()?;
        let taken = Self::take(out, choice.clone());
        taken.inspect_err(|_| drop(crossterm::terminal::disable_raw_mode()))
    }

    fn take(out: File, choice: Choice) -> io::Result<Self> {
        let mut source = Source::open()?;
        ask(&mut &out)?;
        // Asking tmux takes as long as a terminal takes to answer.
        let environment = Environment::read();
        let (mut replies, mut typed) = (Replies::default(), VecDeque::new());
        let deadline = Instant::now() + PATIENCE;
        let outside = environment.question();
        (&out).write_all(outside.as_bytes())?;
        while !replies.is_complete() || !outside.is_empty() && replies.ground.is_none() {
            match source.next_before(deadline)? {
                Some(Came::Reply(reply)) => replies.take(&reply),
                Some(other) => typed.push_back(other),
                None => break,
            }
        }
        let profile = choice.settle(identify(&environment, &replies));
        let modes = Modes::of(&profile, choice.mouse);
        let bytes = Bytes::default();
        let canvas = canvas(&bytes, &profile, &modes)?;
        let session = Session::new(out, modes, profile.synchronized);
        restore_on_panic(session.clone());
        // A size that came before anybody listened was not heard.
        typed.push_back(Came::Resized);
        let input = Input { source, typed, replies, keyboard: Keyboard::default() };
        let mut terminal = Self { session, canvas, bytes, profile, environment, choice, input };
        terminal.session.take()?;
        terminal.clear()?;
        Ok(terminal)
    }

    /// Takes the terminal for what `replies` say, which came after it was taken. Whether that changes anything; then
    /// the screen is empty: draw.
    pub fn correct(&mut self, replies: &Replies) -> io::Result<bool> {
        let profile = self.choice.settle(identify(&self.environment, replies));
        if profile == self.profile {
            return Ok(false);
        }
        let modes = Modes::of(&profile, self.choice.mouse);
        self.canvas = canvas(&self.bytes, &profile, &modes)?;
        self.session.change(modes, profile.synchronized)?;
        self.profile = profile;
        self.clear()?;
        Ok(true)
    }

    /// Whether it has answered what it was asked first.
    #[cfg(feature = "faces")]
    pub(super) fn has_answered(&self) -> bool {
        self.input.replies.is_complete()
    }

    /// What is known of the terminal.
    pub fn profile(&self) -> &Profile {
        &self.profile
    }

    /// The size of what is drawn, in columns and rows: the terminal's, but for one that is larger than any screen.
    pub fn size(&self) -> io::Result<(u16, u16)> {
        size()
    }

    /// Takes keys for those of `keyboard` from now on, and sends what signals say to `notify`, from a thread of its own.
    /// Called once.
    pub fn listen(&mut self, keyboard: Keyboard, notify: impl Fn(Event) + Send + 'static) -> io::Result<()> {
        self.input.keyboard = keyboard;
        signals::listen(self.session.clone(), notify)
    }

    /// What ends the waiting in [`next_before`](Self::next_before), from another thread.
    pub(super) fn waker(&self) -> Waker {
        self.input.source.waker()
    }

    /// What happens next, beginning with what was typed before the terminal was ours; `None` when nothing does before
    /// `deadline`, or the waker ends the waiting. What has happened already is told in any case.
    pub fn next_before(&mut self, deadline: Instant) -> Option<Event> {
        loop {
            let came = match self.input.typed.pop_front() {
                Some(came) => came,
                None => match self.input.source.next_before(deadline) {
                    Ok(came) => came?,
                    Err(_) => return Some(Event::Closed),
                },
            };
            if let Some(event) = self.input.event(came) {
                return Some(event);
            }
        }
    }

    /// Shows the frame of this `size` that `paint` draws into an empty buffer, which gives the place of the caret; only what changed
    /// since the last frame is written.
    pub fn draw(
        &mut self,
        size: (u16, u16),
        paint: impl FnOnce(&mut Buffer) -> Option<(u16, u16)>,
    ) -> io::Result<()> {
        self.canvas.draw(size, paint)?;
        self.show(self.bytes.take())
    }

    /// Shows the frame that `paint` makes of the one that is shown; it changes no rows but `rows`.
    pub fn draw_rows(
        &mut self,
        rows: &[u16],
        paint: impl FnOnce(&mut Buffer) -> Option<(u16, u16)>,
    ) -> io::Result<()> {
        self.canvas.draw_rows(rows, paint)?;
        self.show(self.bytes.take())
    }

    /// Shows the frame that `paint` makes of the one that is shown: it draws all cells of `areas` anew, and no others.
    pub fn draw_areas(
        &mut self,
        areas: &[Rect],
        paint: impl FnOnce(&mut Buffer) -> Option<(u16, u16)>,
    ) -> io::Result<()> {
        self.canvas.draw_areas(areas, paint)?;
        self.show(self.bytes.take())
    }

    /// Writes the bytes of a frame. Where letters leave traces, what they look like depends on where the bytes were cut on
    /// their way; so the terminal is asked to paint all of its cells once more: it copies the screen onto itself (DECCRA).
    fn show(&mut self, mut bytes: Vec<u8>) -> io::Result<()> {
        if let Some((columns, rows)) = self.canvas.take_traces() {
            bytes.extend_from_slice(format!("\x1b[1;1;{rows};{columns};1;1;1;1$v").as_bytes());
        }
        self.session.show(&bytes)
    }

    /// As [`draw`](Self::draw), for a frame that has more than cells: what `paint` gives beside the caret is written behind
    /// them, and may move the cursor.
    #[cfg(feature = "faces")]
    pub fn draw_with(
        &mut self,
        size: (u16, u16),
        paint: impl FnOnce(&mut Buffer) -> (Option<(u16, u16)>, String),
    ) -> io::Result<()> {
        let mut more = String::new();
        self.canvas.draw(size, |buffer| {
            let caret;
            (caret, more) = paint(buffer);
            caret
        })?;
        let mut bytes = self.bytes.take();
        if !more.is_empty() {
            bytes.extend_from_slice(format!("\x1b7{more}\x1b8").as_bytes());
        }
        self.session.show(&bytes)
    }

    /// Writes `question`, whose answer comes as [`Event::Replies`] when the fence behind it has come.
    #[cfg(feature = "faces")]
    pub(super) fn ask(&mut self, question: &str) -> io::Result<()> {
        self.session.show(format!("{question}\x1b[c").as_bytes())
    }

    /// What is written first when the terminal is given back, on every way out.
    #[cfg(feature = "faces")]
    pub fn leave_with(&self, first: String) {
        self.session.leave_with(first);
    }

    /// Empties the screen, so that the next frame is written whole: after [`Event::Resumed`], or when
    /// something else wrote on it.
    pub fn clear(&mut self) -> io::Result<()> {
        self.canvas.clear()
    }

    /// Has `area` written anew with the next frame, changed or not.
    pub fn forget(&mut self, area: Rect) {
        self.canvas.forget(area);
    }

    /// Puts `text` on the clipboard of the reader's machine (OSC 52), also over SSH. Terminals that do not
    /// know it, or are told not to, ignore it: nothing tells us.
    pub fn copy(&mut self, text: &str) -> io::Result<()> {
        self.session.show(clipboard::copy(text, self.profile.multiplexer).as_bytes())
    }

    /// Lends the terminal to another program while `run` runs.
    ///
    /// # Errors
    ///
    /// Where the terminal cannot be taken again.
    #[cfg(unix)]
    pub fn lend<T>(&self, run: impl FnOnce() -> T) -> io::Result<T> {
        self.session.give_back();
        let given = run();
        self.session.take().map(|()| given)
    }

    /// Stops the program as Ctrl-Z does; [`Event::Resumed`] follows when it goes on.
    #[cfg(unix)]
    pub fn suspend(&self) -> io::Result<()> {
        signal_hook::low_level::raise(signal_hook::consts::SIGTSTP)
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        self.session.give_back();
    }
}

/// The most columns that are drawn, and the most cells: more than any screen shows, and memory for less than a tenth of
/// a gigabyte.
const COLUMNS: u16 = 2000;
const CELLS: u32 = 1_000_000;

/// What is drawn of a terminal of this many columns and rows: anybody may say that theirs has 5,000 of each.
fn drawn(columns: u16, rows: u16) -> (u16, u16) {
    let columns = columns.min(COLUMNS);
    let most = CELLS / u32::from(columns.max(1));
    (columns, rows.min(u16::try_from(most).unwrap_or(u16::MAX)))
}

fn size() -> io::Result<(u16, u16)> {
    crossterm::terminal::size().map(|(columns, rows)| drawn(columns, rows))
}

/// Standard output as a file of our own: written without a buffer between.
pub(super) fn standard_output() -> io::Result<File> {
    let out = io::stdout();
    if !out.is_terminal() {
        return Err(io::Error::other(say!("not-a-terminal")));
    }
    #[cfg(unix)]
    return Ok(File::from(std::os::fd::AsFd::as_fd(&out).try_clone_to_owned()?));
    #[cfg(windows)]
    return Ok(File::from(std::os::windows::io::AsHandle::as_handle(&out).try_clone_to_owned()?));
}

/// Gives the terminal back before a panic of its owner is reported. What another thread says in its
/// panic is kept until the screen is free.
fn restore_on_panic(session: Session) {
    let owner = thread::current().id();
    let report = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |panic| {
        if thread::current().id() == owner {
            session.give_back_soon();
            report(panic);
        } else if session.is_taken() {
            session.complain(panic.to_string());
        } else {
            report(panic);
        }
    }));
}

/// What draws on `profile`'s terminal, into `bytes`.
fn canvas(bytes: &Bytes, profile: &Profile, modes: &Modes) -> io::Result<Canvas<Encoded<Screen>>> {
    let screen = Screen::new(bytes.clone(), profile, modes.clear.clone(), size);
    // xterm draws what reaches over a cell, and takes away with a cell what lies on it.
    let leaves_traces = profile.terminal.starts_with("XTerm") && profile.multiplexer.is_none();
    Ok(Canvas::new(Encoded::new(screen, profile))?.leaving_traces(leaves_traces))
}

#[cfg(test)]
mod tests {
    use super::drawn;

    #[test]
    fn a_terminal_larger_than_any_screen_is_drawn_in_part() {
        for size in [(0, 0), (80, 24), (960, 270), (1920, 500), (1, u16::MAX)] {
            assert_eq!(drawn(size.0, size.1), size);
        }
        for (columns, rows) in [(5000, 5000), (u16::MAX, u16::MAX), (u16::MAX, 1), (2000, 3000)] {
            let (drawn_columns, drawn_rows) = drawn(columns, rows);
            assert!(drawn_columns <= columns && drawn_rows <= rows);
            assert!(u32::from(drawn_columns) * u32::from(drawn_rows) <= 1_000_000);
        }
    }
}
