//! The loop: events become messages, effects are done, the screen is drawn.
//!
//! The loop itself never waits for the disk: a [`BackgroundWorker`] on a thread of its own saves, reads again and
//! looks for names, and answers with messages.

use super::unsaved;
use super::worker_thread::{Work, WorkerThread};
use super::{
    background_worker::BackgroundWorker, clicks::Clicks, event::Event, keyboard::Keyboard,
    library_worker::LibraryWorker, terminal::Terminal,
};
use crate::words::Phrase;
use crate::{
    app::{App, Arrival, Article, Changed, Effect, Message, Notice, Stamp, Stopped},
    config::Theme,
    layout::Options,
    store::{Dirs, Shelves},
    ui,
};
use std::{
    io,
    path::{Path, PathBuf},
    sync::mpsc::{self, Receiver, Sender},
    thread,
    time::Duration,
};
use tui_bidi::terminal::Profile;

/// How often it is looked whether other programs changed the article or its notebook.
const WATCH: Duration = Duration::from_secs(2);

/// How long the program takes to end without a word.
const PATIENCE: Duration = Duration::from_millis(900);

/// Something for the loop.
enum Input {
    Event(Event),
    /// What the background worker of this number answered: an article that was left has nothing to say any more.
    Answer(u32, Message),
    /// What the library worker says, whatever article is open.
    Library(Message),
}

/// What comes of an input.
enum Next {
    GoOn,
    Open(PathBuf, Arrival),
    /// The terminal turned out to be another one.
    Corrected,
    Leave,
}

/// An article that was opened.
#[derive(Debug)]
pub struct Opened {
    /// The article, or its head.
    pub article: Article,
    /// Where one stopped reading it, if one ever did.
    pub stopped: Option<Stopped>,
    /// What is odd about it, a line each.
    pub warnings: Vec<Phrase>,
}

/// Opens an article: itself and its background worker. What is wrong is one line.
pub type Open<'a> = dyn FnMut(&Path) -> Result<(Opened, BackgroundWorker), String> + 'a;

/// The colours, and how words become cells, on this terminal.
pub(super) type Looks<'a> = dyn Fn(&Profile) -> (Theme, Options) + 'a;

/// Runs the reader until it is left. Other articles are opened by `open`; a terminal that turns out to be another one has
/// the look that `looks` gives. The terminal is given back by its own `Drop`.
pub fn run(
    terminal: Terminal,
    keyboard: Keyboard,
    (app, worker): (App, BackgroundWorker),
    (dirs, shelves): (Dirs, Shelves),
    (open, looks): (&mut Open<'_>, &Looks<'_>),
) -> io::Result<()> {
    let (send, inputs) = mpsc::channel();
    let worker = WorkerThread::start(worker, answers(0, &send))?;
    let said = send.clone();
    let folder = dirs.state.clone();
    let library_worker =
        LibraryWorker::start(dirs, shelves, move |message| drop(said.send(Input::Library(message))))?;
    let (clicks, drawn_whole) = (Clicks::default(), true);
    let (send_events, left) = (send.clone(), Vec::new());
    let mut shell =
        Shell { app, terminal, worker, number: 0, left, library_worker, send, clicks, folder, drawn_whole };
    shell.terminal.listen(keyboard, move |event| drop(send_events.send(Input::Event(event))))?;
    let result = shell.run(&inputs, open, looks);
    let Shell { app, worker, left, library_worker, terminal, .. } = shell;
    // The terminal comes back first; what is still to be saved is saved before the program ends.
    drop(terminal);
    let last = [worker.leave(app.place()), library_worker.leave()];
    finish(left.into_iter().map(|(_, thread)| thread).chain(last));
    result
}

/// Sends what the background worker of `number` says to the loop.
fn answers(number: u32, send: &Sender<Input>) -> impl Fn(Message) + Clone + Send + Sync + 'static {
    let send = send.clone();
    move |message| drop(send.send(Input::Answer(number, message)))
}

/// Waits until all is saved, and says so when that takes long; a signal ends the program in any case.
fn finish(threads: impl Iterator<Item = thread::JoinHandle<()>>) {
    if !unsaved::wait(PATIENCE) {
        let what =
            if unsaved::is_only_exports() { say!("waiting-for-export") } else { say!("waiting-for-changes") };
        eprintln!("hashiya: {what}");
    }
    for thread in threads {
        let _ = thread.join();
    }
    unsaved::wait(Duration::MAX); // exports have threads of their own
}

struct Shell {
    app: App,
    terminal: Terminal,
    worker: WorkerThread,
    /// Which background worker that is, counted from 0.
    number: u32,
    /// The threads of background workers that were left with work to do, each with its article where that has changes that
    /// are not on the disk yet.
    left: Vec<(PathBuf, thread::JoinHandle<()>)>,
    library_worker: LibraryWorker,
    send: Sender<Input>,
    clicks: Clicks,
    /// Where a note lies while it is written in an editor.
    folder: PathBuf,
    drawn_whole: bool,
}

impl Shell {
    fn run(&mut self, inputs: &Receiver<Input>, open: &mut Open<'_>, looks: &Looks<'_>) -> io::Result<()> {
        let effects = self.app.effects();
        self.obey(effects)?;
        loop {
            let mut changed = self.app.take_changed();
            if !std::mem::replace(&mut self.drawn_whole, true) {
                self.terminal.clear()?;
                changed = Changed::All;
            }
            let app = &self.app;
            match changed {
                Changed::Nothing => {}
                Changed::Rows(rows) => {
                    let drawn = ui::rows(app, &rows);
                    self.terminal.draw_rows(&drawn, |buffer| ui::paint_rows(app, &rows, buffer))?;
                }
                Changed::All => self.terminal.draw(app.size(), |buffer| ui::paint(app, buffer))?,
            }
            let mut next = Some(self.wait(inputs));
            // What came meanwhile is taken before the next frame: held keys do not pile up.
            while let Some(input) = next {
                match self.take(input)? {
                    Next::GoOn => {}
                    Next::Open(path, arrival) => self.open(&path, &arrival, open)?,
                    Next::Corrected => {
                        let (theme, layout) = looks(self.terminal.profile());
                        let effects = self.app.update(Message::Look(Box::new(theme), layout), stamp());
                        self.drawn_whole = false;
                        self.obey(effects)?;
                    }
                    Next::Leave => return Ok(()),
                }
                next = inputs.try_recv().ok();
            }
        }
    }

    /// The next input; while there is none, the files are watched.
    fn wait(&self, inputs: &Receiver<Input>) -> Input {
        loop {
            match inputs.recv_timeout(WATCH) {
                Ok(input) => return input,
                Err(mpsc::RecvTimeoutError::Timeout) => self.worker.ask(Work::Look),
                Err(mpsc::RecvTimeoutError::Disconnected) => return Input::Event(Event::Closed),
            }
        }
    }

    /// Takes one input and says what comes of it.
    fn take(&mut self, input: Input) -> io::Result<Next> {
        let message = match input {
            Input::Answer(number, message) if number == self.number => message,
            Input::Answer(..) => return Ok(Next::GoOn),
            Input::Library(message) => message,
            Input::Event(Event::Key(press)) => Message::Key { typed: press.typed, command: press.command() },
            Input::Event(Event::Paste(text)) => Message::Paste(text),
            Input::Event(Event::Resize(columns, rows)) => Message::Resize(columns, rows),
            Input::Event(Event::Mouse(event)) => match self.clicks.mouse(event) {
                Some(mouse) => Message::Mouse(mouse),
                None => return Ok(Next::GoOn),
            },
            Input::Event(Event::Resumed) => {
                self.drawn_whole = false;
                let (columns, rows) = self.terminal.size()?;
                Message::Resize(columns, rows)
            }
            Input::Event(Event::Focus(here)) => {
                if here {
                    self.worker.ask(Work::Look);
                }
                return Ok(Next::GoOn);
            }
            Input::Event(Event::Replies(replies)) => {
                let corrected = self.terminal.correct(&replies)?;
                return Ok(if corrected { Next::Corrected } else { Next::GoOn });
            }
            Input::Event(Event::Terminate | Event::Closed) => return Ok(Next::Leave),
        };
        let effects = self.app.update(message, stamp());
        self.obey(effects)
    }

    /// Does what the state asks for.
    fn obey(&mut self, effects: Vec<Effect>) -> io::Result<Next> {
        effects.into_iter().try_fold(Next::GoOn, |next, effect| {
            match effect {
                Effect::Place(targets) => self.worker.ask(Work::Place(targets)),
                Effect::Save(edit) => self.worker.ask(Work::Save(edit)),
                Effect::Restore(edit) => self.worker.ask(Work::Restore(edit)),
                Effect::History => self.worker.ask(Work::History),
                Effect::AsOf(id) => self.worker.ask(Work::AsOf(id)),
                Effect::OldParagraph(id, target) => self.worker.ask(Work::OldParagraph(id, target)),
                Effect::Names { edits, what } => self.worker.ask(Work::Names(edits, what)),
                Effect::Timeline(entities, published) => self.worker.ask(Work::Timeline(entities, published)),
                Effect::Propose(entities, criteria, model) => {
                    self.worker.ask(Work::Propose(entities, criteria, model));
                }
                Effect::FindNames => self.worker.ask(Work::FindNames),
                Effect::StopFinding => self.worker.ask(Work::StopFinding),
                Effect::Undo => self.worker.ask(Work::Undo),
                Effect::Redo => self.worker.ask(Work::Redo),
                Effect::Reload => self.worker.ask(Work::Reload),
                Effect::Count(sought) => self.worker.ask(Work::Count(sought)),
                Effect::Export(export) => self.worker.ask(Work::Export(export)),
                Effect::KeepSetting(setting) => self.worker.ask(Work::KeepSetting(setting)),
                Effect::Editor(text) => self.write_in_editor(&text)?,
                Effect::Draft(draft) => self.worker.ask(Work::Draft(draft)),
                Effect::Copy(text) => {
                    self.terminal.copy(&text)?;
                    if let Some(help) = super::clipboard::refusal(self.terminal.profile()) {
                        drop(self.app.update(Message::Notice(Notice::warning(help)), stamp()));
                    }
                }
                Effect::Redraw => self.drawn_whole = false,
                Effect::RedrawSidebar => self.terminal.forget(ui::sidebar_area(&self.app)),
                Effect::Suspend => self.terminal.suspend()?,
                Effect::Scan => self.library_worker.scan(),
                Effect::Passage(path, id) => self.library_worker.passage(path, id),
                Effect::SaveIn(path, edit, inverse) => self.library_worker.save(path, edit, inverse),
                Effect::Open(path, arrival) => return Ok(Next::Open(path, arrival)),
                Effect::Quit => return Ok(Next::Leave),
            }
            Ok(next)
        })
    }

    /// Lends the terminal to the editor of the environment, and tells what was written there.
    fn write_in_editor(&mut self, text: &str) -> io::Result<()> {
        #[cfg(unix)]
        let written = self.terminal.lend(|| super::editor::edit(text, &self.folder))?;
        #[cfg(not(unix))]
        let written: Result<String, Phrase> = Err(say!("editor-windows"));
        let message = match written {
            Ok(text) => Message::Edited(text),
            Err(what) => Message::Notice(Notice::warning(what)),
        };
        self.drawn_whole = false;
        let (columns, rows) = self.terminal.size()?;
        for message in [Message::Resize(columns, rows), message] {
            let effects = self.app.update(message, stamp());
            self.obey(effects)?;
        }
        Ok(())
    }

    /// Leaves the article and opens another; what is wrong with that one is said in this one.
    fn open(&mut self, path: &Path, arrival: &Arrival, open: &mut Open<'_>) -> io::Result<()> {
        self.left.retain(|(_, thread)| !thread.is_finished());
        while let Some(at) = self.left.iter().position(|(unsaved, _)| unsaved == path) {
            // What was changed there is on its way to the disk, where it is read next.
            let _ = self.left.swap_remove(at).1.join();
        }
        let (Opened { article, stopped, warnings }, worker) = match open(path) {
            Ok(opened) => opened,
            Err(what) => {
                drop(self.app.update(Message::Notice(Notice::warning(what)), stamp()));
                return Ok(());
            }
        };
        let worker = WorkerThread::start(worker, answers(self.number + 1, &self.send))?;
        self.number += 1;
        let unsaved = if self.app.is_saved() { PathBuf::new() } else { self.app.article().path.clone() };
        let place = self.app.open(article, stopped, arrival);
        self.left.push((unsaved, std::mem::replace(&mut self.worker, worker).leave(place)));
        let mut effects = self.app.effects();
        for warning in warnings {
            effects.extend(self.app.update(Message::Notice(Notice::warning(warning)), stamp()));
        }
        self.obey(effects).map(drop)
    }
}

/// The current time and random bytes.
pub fn stamp() -> Stamp {
    let now = jiff::Timestamp::now();
    let unique = uuid::Uuid::now_v7();
    let mut random = [0; 10];
    random.copy_from_slice(&unique.as_bytes()[6..]);
    let whole = now.round(jiff::Unit::Second).unwrap_or(now);
    let today = now.to_zoned(jiff::tz::TimeZone::system()).date();
    Stamp { milliseconds: now.as_millisecond().unsigned_abs(), now: whole.to_string(), today, random }
}
