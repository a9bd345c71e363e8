//! The loop: events become messages, effects are done, the screen is drawn.
//!
//! The loop itself never waits for the disk: a [`Desk`] on a thread of its own saves, reads again and
//! looks for names, and answers with messages.

use super::{Desk, Event, Keyboard, Terminal};
use crate::{
    app::{App, Effect, Message, Mouse, MouseKind, Stamp},
    notebook::Edit,
    ui,
};
use crossterm::event::{MouseButton, MouseEvent, MouseEventKind};
use std::{
    io,
    sync::mpsc::{self, Receiver, Sender},
    thread,
    time::{Duration, Instant},
};

/// How long after a click another one counts as its double.
const DOUBLE_CLICK: Duration = Duration::from_millis(400);
/// How often it is looked whether other programs changed the article or its notebook.
const WATCH: Duration = Duration::from_secs(2);

/// Something for the desk to do.
enum Work {
    Save(Edit),
    Undo,
    Redo,
    Look,
    Reload,
    Leave([usize; 3]),
}

/// Something for the loop.
enum Input {
    Event(Event),
    Message(Message),
}

/// Runs the reader until it is left. The terminal is given back by its own `Drop`.
pub fn run(app: App, terminal: Terminal, keyboard: Keyboard, desk: Desk) -> io::Result<()> {
    let (send, inputs) = mpsc::channel();
    let (work, worker) = start(desk, send.clone())?;
    let mut shell = Shell { app, terminal, work, clicks: Clicks::default(), drawn_whole: false };
    shell.terminal.listen(keyboard, move |event| drop(send.send(Input::Event(event))))?;
    let result = shell.run(&inputs);
    let place = shell.app.place();
    let _ = shell.work.send(Work::Leave(place));
    let Shell { work, terminal, .. } = shell;
    // The terminal comes back first; what is still to be saved is saved before the program ends.
    drop(terminal);
    drop(work);
    let _ = worker.join();
    result
}

/// Puts the desk on its thread.
fn start(mut desk: Desk, send: Sender<Input>) -> io::Result<(Sender<Work>, thread::JoinHandle<()>)> {
    let (work, orders) = mpsc::channel();
    let worker = thread::Builder::new().name("desk".into()).spawn(move || {
        let mut answer = |message| drop(send.send(Input::Message(message)));
        desk.begin(&mut answer);
        for order in orders {
            match order {
                Work::Save(edit) => desk.save(edit, &mut answer),
                Work::Undo => desk.undo(&mut answer),
                Work::Redo => desk.redo(&mut answer),
                Work::Look => desk.look(&mut answer),
                Work::Reload => desk.reload(&mut answer),
                Work::Leave(place) => desk.leave(place),
            }
        }
    })?;
    Ok((work, worker))
}

struct Shell {
    app: App,
    terminal: Terminal,
    work: Sender<Work>,
    clicks: Clicks,
    drawn_whole: bool,
}

impl Shell {
    fn run(&mut self, inputs: &Receiver<Input>) -> io::Result<()> {
        loop {
            if !std::mem::replace(&mut self.drawn_whole, true) {
                self.terminal.clear()?;
            }
            self.terminal.draw(|frame| ui::draw(&self.app, frame))?;
            let first = match inputs.recv_timeout(WATCH) {
                Ok(input) => input,
                Err(mpsc::RecvTimeoutError::Timeout) => {
                    let _ = self.work.send(Work::Look);
                    continue;
                }
                Err(mpsc::RecvTimeoutError::Disconnected) => return Ok(()),
            };
            // What came meanwhile is taken before the next frame: held keys do not pile up.
            let mut next = Some(first);
            while let Some(input) = next {
                if self.take(input)? {
                    return Ok(());
                }
                next = inputs.try_recv().ok();
            }
        }
    }

    /// Takes one input; whether the reader leaves.
    fn take(&mut self, input: Input) -> io::Result<bool> {
        let message = match input {
            Input::Message(message) => message,
            Input::Event(Event::Key(press)) => Message::Key { typed: press.typed, command: press.command() },
            Input::Event(Event::Paste(text)) => Message::Paste(text),
            Input::Event(Event::Resize(columns, rows)) => Message::Resize(columns, rows),
            Input::Event(Event::Mouse(event)) => match self.clicks.mouse(event) {
                Some(mouse) => Message::Mouse(mouse),
                None => return Ok(false),
            },
            Input::Event(Event::Resumed) => {
                self.drawn_whole = false;
                let (columns, rows) = self.terminal.size()?;
                Message::Resize(columns, rows)
            }
            Input::Event(Event::Focus(true)) => {
                let _ = self.work.send(Work::Look);
                return Ok(false);
            }
            Input::Event(Event::Focus(false)) => return Ok(false),
            Input::Event(Event::Terminate | Event::Closed) => return Ok(true),
        };
        for effect in self.app.update(message, stamp()) {
            match effect {
                Effect::Save(edit) => drop(self.work.send(Work::Save(edit))),
                Effect::Undo => drop(self.work.send(Work::Undo)),
                Effect::Redo => drop(self.work.send(Work::Redo)),
                Effect::Reload => drop(self.work.send(Work::Reload)),
                Effect::Copy(text) => self.terminal.copy(&text)?,
                Effect::Redraw => self.drawn_whole = false,
                Effect::Suspend => self.terminal.suspend()?,
                Effect::Quit => return Ok(true),
            }
        }
        Ok(false)
    }
}

/// The time now, and dice.
pub fn stamp() -> Stamp {
    let now = jiff::Timestamp::now();
    let dice = uuid::Uuid::now_v7();
    let mut random = [0; 10];
    random.copy_from_slice(&dice.as_bytes()[6..]);
    let whole = now.round(jiff::Unit::Second).unwrap_or(now);
    Stamp { milliseconds: now.as_millisecond().unsigned_abs(), now: whole.to_string(), random }
}

/// Counts clicks at one place.
#[derive(Default)]
struct Clicks {
    last: Option<(Instant, u16, u16)>,
    count: u8,
}

impl Clicks {
    fn mouse(&mut self, event: MouseEvent) -> Option<Mouse> {
        let (column, row) = (event.column, event.row);
        let kind = match event.kind {
            MouseEventKind::Down(MouseButton::Left) => {
                let again = self
                    .last
                    .is_some_and(|(when, at, on)| (at, on) == (column, row) && when.elapsed() < DOUBLE_CLICK);
                self.count = if again { self.count.saturating_add(1) } else { 1 };
                self.last = Some((Instant::now(), column, row));
                MouseKind::Down
            }
            MouseEventKind::Drag(MouseButton::Left) => MouseKind::Drag,
            MouseEventKind::Up(MouseButton::Left) => MouseKind::Up,
            MouseEventKind::ScrollDown => MouseKind::WheelDown,
            MouseEventKind::ScrollUp => MouseKind::WheelUp,
            _ => return None,
        };
        Some(Mouse { kind, column, row, clicks: self.count })
    }
}
