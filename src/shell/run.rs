//! The loop: events become messages, effects are done, the screen is drawn.
//!
//! The loop itself never waits for the disk: a [`BackgroundWorker`] on a thread of its own saves, reads again and
//! looks for names, and answers with messages.

use super::inbox::{Input, Post};
use super::pictures::Pictures;
use super::stamp::now;
use super::unsaved;
use super::work::Work;
use super::worker_thread::WorkerThread;
use super::{
    background_worker::BackgroundWorker, clicks::Clicks, event::Event, keyboard::Keyboard,
    library_worker::LibraryWorker, terminal::Terminal,
};
use crate::words::Phrase;
use crate::{
    app::{App, Arrangement, Arrival, Article, Changed, Effect, Message, Notice, Stopped},
    config::Theme,
    store::{self, Dirs, Shelves},
    ui,
};
use std::{
    io,
    path::{Path, PathBuf},
    sync::mpsc::{self, Receiver},
    thread,
    time::{Duration, Instant},
};
use tui_bidi::{layout::Options, terminal::Profile};

/// How often it is looked whether other programs changed the article or its notebook.
const WATCH: Duration = Duration::from_secs(2);

/// How often it is looked whether the article has grown, while its end is followed.
const FOLLOW: Duration = Duration::from_millis(250);

/// A background worker, its number and its article.
struct Worker {
    number: u32,
    article: PathBuf,
    thread: WorkerThread,
}

/// What comes of an input.
enum Next {
    GoOn,
    Open(PathBuf, Arrival),
    OpenBeside(PathBuf, Arrival),
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

/// Opens an article, as far as this byte at least: itself and its background worker. What is wrong is one line.
pub type Open<'a> = dyn FnMut(&Path, usize) -> Result<(Opened, BackgroundWorker), String> + 'a;

/// The colours, and how words become cells, on this terminal.
pub(super) type Looks<'a> = dyn Fn(&Profile) -> (Theme, Options) + 'a;

/// Runs the reader until it is left. Other articles are opened by `open`; a terminal that turns out to be another one has
/// the look that `looks` gives. The terminal is given back by its own `Drop`. Gives the articles that were read.
pub fn run(
    mut terminal: Terminal,
    keyboard: Keyboard,
    (app, worker): (App, BackgroundWorker),
    (dirs, shelves): (Dirs, Shelves),
    (open, looks): (&mut Open<'_>, &Looks<'_>),
    wanted: Option<&Arrangement>,
) -> io::Result<Vec<PathBuf>> {
    let (send, inputs) = mpsc::channel();
    let send = Post::new(send, terminal.waker());
    let signalled = send.clone();
    terminal.listen(keyboard, move |event| signalled.send(Input::Event(event)))?;
    let kept = dirs.clone();
    let said = send.clone();
    let folder = dirs.state.clone();
    let library_worker = LibraryWorker::new(dirs, shelves, move |message| said.send(Input::Library(message)));
    let (clicks, pictures, drawn_whole) = (Clicks::default(), Pictures::default(), true);
    let (workers, left) = (Vec::new(), Vec::new());
    let article = app.article().path.clone();
    let read = vec![article.clone()];
    let mut shell = Shell {
        app,
        terminal,
        workers,
        number: 0,
        left,
        library_worker,
        send,
        clicks,
        pictures,
        folder,
        drawn_whole,
        read,
    };
    if wanted.is_none() {
        // What takes long begins when the first screen stands.
        shell.draw()?;
    }
    let thread = WorkerThread::start(worker, answers(0, &shell.send))?;
    shell.workers.push(Worker { number: 0, article, thread });
    if let Some(wanted) = wanted {
        shell.arrange(wanted, open)?;
    }
    let result = shell.run(&inputs, open, looks);
    let Shell { app, workers, left, library_worker, terminal, read, .. } = shell;
    // The terminal comes back first; what is still to be saved is saved before the program ends.
    drop(terminal);
    store::keep_arrangement(&kept, app.arrangement().as_ref());
    let mut places = app.places();
    let own = workers.into_iter().map(|worker| {
        let place = places.iter_mut().find(|(number, _)| *number == worker.number);
        worker.thread.leave(place.and_then(|(_, place)| place.take()))
    });
    let last: Vec<_> = own.chain(library_worker.leave()).collect();
    unsaved::finish(left.into_iter().map(|(_, thread)| thread).chain(last));
    result.map(|()| read)
}

/// Sends what the background worker of `number` says to the loop.
fn answers(number: u32, send: &Post) -> impl Fn(Message) + Clone + Send + Sync + 'static {
    let send = send.clone();
    move |message| send.send(Input::Answer(number, message))
}

struct Shell {
    app: App,
    terminal: Terminal,
    /// The background workers of the open articles.
    workers: Vec<Worker>,
    /// How many background workers there were.
    number: u32,
    /// The threads of background workers that were left with work to do, each with its article where that has changes that
    /// are not on the disk yet.
    left: Vec<(PathBuf, thread::JoinHandle<()>)>,
    library_worker: LibraryWorker,
    send: Post,
    clicks: Clicks,
    /// The page as a picture.
    pictures: Pictures,
    /// Where a note lies while it is written in an editor.
    folder: PathBuf,
    drawn_whole: bool,
    /// The paths of all articles that were opened.
    read: Vec<PathBuf>,
}

impl Shell {
    fn run(&mut self, inputs: &Receiver<Input>, open: &mut Open<'_>, looks: &Looks<'_>) -> io::Result<()> {
        self.obey()?;
        loop {
            self.draw()?;
            let mut next = Some(self.wait(inputs));
            // What came meanwhile is taken before the next frame: held keys do not pile up.
            while let Some(input) = next {
                match self.take(input)? {
                    Next::GoOn => {}
                    Next::Open(path, arrival) => self.open(&path, &arrival, false, open)?,
                    Next::OpenBeside(path, arrival) => self.open(&path, &arrival, true, open)?,
                    Next::Corrected => {
                        let (theme, layout) = looks(self.terminal.profile());
                        self.app.handle(Message::Look(Box::new(theme), layout), now());
                        self.drawn_whole = false;
                        self.obey()?;
                    }
                    Next::Leave => return Ok(()),
                }
                next = if self.app.has_changed() || !self.drawn_whole {
                    self.next_before(Instant::now(), inputs)
                } else {
                    // No frame follows: what the terminal has meanwhile is seen where the loop waits for it.
                    inputs.try_recv().ok()
                };
            }
        }
    }

    /// Shows what changed since it was shown last.
    fn draw(&mut self) -> io::Result<()> {
        let mut changed = self.app.take_changed();
        if !std::mem::replace(&mut self.drawn_whole, true) {
            self.terminal.clear()?;
            self.pictures.forget();
            changed = Changed::All;
        }
        if changed != Changed::Nothing && self.pictures.are_of(&self.app) {
            changed = Changed::All;
        }
        let app = &self.app;
        match changed {
            Changed::Nothing => Ok(()),
            Changed::Rows(rows) => {
                let drawn = ui::rows(app, &rows);
                self.terminal.draw_rows(&drawn, |buffer| ui::paint_rows(app, &rows, buffer))
            }
            Changed::Pane(lists) => {
                let areas = ui::pane_areas(app, lists);
                self.terminal.draw_areas(&areas, |buffer| ui::paint_pane(app, lists, buffer))
            }
            Changed::All => self.pictures.draw(&mut self.terminal, app),
        }
    }

    /// The next input; while there is none, the files are watched.
    fn wait(&mut self, inputs: &Receiver<Input>) -> Input {
        loop {
            let follows = self.app.follows_end();
            let deadline = Instant::now() + if follows.is_some() { FOLLOW } else { WATCH };
            while Instant::now() < deadline {
                if let Some(input) = self.next_before(deadline, inputs) {
                    return input;
                }
            }
            match follows {
                Some(number) => self.ask(number, Work::Follow),
                None => self.look(),
            }
        }
    }

    /// What the terminal has for the loop, else what the other threads have; waits for either until `deadline` at most.
    fn next_before(&mut self, deadline: Instant, inputs: &Receiver<Input>) -> Option<Input> {
        self.terminal.next_before(deadline).map(Input::Event).or_else(|| inputs.try_recv().ok())
    }

    /// Has every background worker look whether other programs changed its files.
    fn look(&self) {
        self.workers.iter().for_each(|worker| worker.thread.ask(Work::Look));
    }

    /// Takes one input and says what comes of it.
    fn take(&mut self, input: Input) -> io::Result<Next> {
        let message = match input {
            Input::Answer(number, message) => {
                if let Message::Settled(path) = &message {
                    self.read.push(path.clone());
                    for worker in self.workers.iter_mut().filter(|worker| worker.number == number) {
                        worker.article.clone_from(path);
                    }
                }
                self.app.hear(number, message, now());
                return self.obey();
            }
            Input::Library(message) => message,
            Input::Face(found) => match self.pictures.take_face(found) {
                Some(message) => message,
                None => return Ok(Next::GoOn),
            },
            Input::Event(Event::Key(press)) => Message::Key { typed: press.typed, command: press.command() },
            Input::Event(Event::Paste(text)) => Message::Paste(text),
            // The first size is told again, and others are when a window comes back to what it was. A picture may have
            // other cells by then.
            Input::Event(Event::Resize(columns, rows))
                if self.app.size() == (columns, rows) && !self.pictures.are_of(&self.app) =>
            {
                return Ok(Next::GoOn);
            }
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
                    self.look();
                }
                return Ok(Next::GoOn);
            }
            Input::Event(Event::Replies(replies)) => {
                if let Some(message) = self.pictures.take_answer(&replies) {
                    self.app.handle(message, now());
                    self.obey()?;
                }
                let corrected = self.terminal.correct(&replies)?;
                return Ok(if corrected { Next::Corrected } else { Next::GoOn });
            }
            Input::Event(Event::Terminate | Event::Closed) => return Ok(Next::Leave),
        };
        self.app.handle(message, now());
        self.obey()
    }

    /// Does what the state asks for.
    fn obey(&mut self) -> io::Result<Next> {
        let mut next = Next::GoOn;
        for (number, effect) in self.app.asked() {
            match Work::of(effect) {
                Ok(work) => self.ask(number, work),
                Err(effect) => next = self.do_here(number, effect, next)?,
            }
        }
        Ok(next)
    }

    /// Asks the background worker of this number for something.
    fn ask(&self, number: u32, work: Work) {
        if let Some(worker) = self.workers.iter().find(|worker| worker.number == number) {
            worker.thread.ask(work);
        }
    }

    /// Does what is the terminal's, the library's or the loop's to do; `next` is what comes so far.
    fn do_here(&mut self, number: u32, effect: Effect, next: Next) -> io::Result<Next> {
        match effect {
            Effect::Editor(text) => self.write_in_editor(&text)?,
            Effect::Copy(text) => {
                self.terminal.copy(&text)?;
                if let Some(help) = super::clipboard::refusal(self.terminal.profile()) {
                    self.app.handle(Message::Notice(Notice::warning(help)), now());
                }
            }
            Effect::Picture(names) => {
                let send = self.send.clone();
                let told = move |found| send.send(Input::Face(found));
                if let Some(message) = self.pictures.ask(names, &mut self.terminal, told)? {
                    self.app.handle(message, now());
                }
            }
            Effect::Redraw => self.drawn_whole = false,
            Effect::RedrawSidebar => self.terminal.forget(ui::sidebar_area(&self.app)),
            Effect::Suspend => self.terminal.suspend()?,
            Effect::Scan => self.library_worker.scan(),
            Effect::FindInArticles(words, articles) => self.library_worker.find(words, articles),
            Effect::Passage(path, id) => self.library_worker.passage(path, id),
            Effect::SaveIn(path, edit, inverse) => self.library_worker.save(path, edit, inverse),
            Effect::Leave(place, saved) => self.leave(number, place, saved),
            Effect::Open(path, arrival) => return Ok(Next::Open(path, arrival)),
            Effect::OpenBeside(path, arrival) => return Ok(Next::OpenBeside(path, arrival)),
            Effect::Quit => return Ok(Next::Leave),
            _ => {}
        }
        Ok(next)
    }

    /// Leaves the article of the background worker of this number, which has its place kept and saves what is to save.
    fn leave(&mut self, number: u32, place: Option<Stopped>, saved: bool) {
        let Some(at) = self.workers.iter().position(|worker| worker.number == number) else { return };
        let Worker { article, thread, .. } = self.workers.swap_remove(at);
        let unsaved = if saved { PathBuf::new() } else { article };
        self.left.push((unsaved, thread.leave(place)));
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
            self.app.handle(message, now());
            self.obey()?;
        }
        Ok(())
    }

    /// Opens another article in the place of this one, or beside it; what is wrong with that one is said in this one.
    fn open(&mut self, path: &Path, arrival: &Arrival, beside: bool, open: &mut Open<'_>) -> io::Result<()> {
        let Some((number, Opened { article, stopped, warnings })) = self.opened(path, 0, open)? else {
            // One that is open already is shown as it is.
            if !beside || self.app.make_room() {
                self.app.show_open(path, arrival);
            }
            return self.obey().map(drop);
        };
        if beside && !self.app.make_room() {
            self.leave(number, None, true);
            return self.obey().map(drop);
        }
        self.app.open(number, article, stopped, arrival);
        self.warn(warnings);
        self.obey().map(drop)
    }

    /// Opens the article at `path` and its background worker; `None` when it is open already, and when it cannot be.
    /// Where one stands in it, as far as byte `far`, is in what is read of it at once.
    fn opened(&mut self, path: &Path, far: usize, open: &mut Open<'_>) -> io::Result<Option<(u32, Opened)>> {
        self.left.retain(|(_, thread)| !thread.is_finished());
        while let Some(at) = self.left.iter().position(|(unsaved, _)| unsaved == path) {
            // What was changed there is on its way to the disk, where it is read next.
            let _ = self.left.swap_remove(at).1.join();
        }
        if self.workers.iter().any(|worker| worker.article == path) {
            return Ok(None);
        }
        let (opened, worker) = match open(path, far.max(self.app.furthest(path))) {
            Ok(opened) => opened,
            Err(what) => {
                self.warn([what.into()]);
                return Ok(None);
            }
        };
        self.number += 1;
        self.read.push(path.to_owned());
        let (number, article) = (self.number, opened.article.path.clone());
        let thread = WorkerThread::start(worker, answers(number, &self.send))?;
        self.workers.push(Worker { number, article, thread });
        Ok(Some((number, opened)))
    }

    /// Divides the screen as `wanted`, the first of whose articles is open.
    fn arrange(&mut self, wanted: &Arrangement, open: &mut Open<'_>) -> io::Result<()> {
        // Texts without a file are not kept.
        for path in wanted.paths().into_iter().filter(|path| !path.as_os_str().is_empty()) {
            let opened = self.opened(&path, wanted.furthest(&path), open)?;
            if let Some((number, Opened { article, stopped, warnings })) = opened {
                self.app.open_aside(number, article, stopped);
                self.warn(warnings);
            }
        }
        self.app.arrange(wanted);
        Ok(())
    }

    /// Tells all of `warnings` at once: one after the other each would hide what was told before.
    fn warn(&mut self, warnings: impl IntoIterator<Item = Phrase>) {
        if let Some(all) = Phrase::list(warnings) {
            self.app.handle(Message::Notice(Notice::warning(all)), now());
        }
    }
}
