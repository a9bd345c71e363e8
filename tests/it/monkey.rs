//! Random keys, pastes, mouse and sizes on a reader with a real notebook on a disk, while the text and the notebook are
//! changed by others: nothing panics, nothing that steers a terminal is drawn, and in the end the state, the session
//! and the disk hold the same.
//!
//! The suite plays 20,000 events; `HASHIYA_MONKEY=1000000` plays so many.
#![allow(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    clippy::cast_possible_truncation,
    reason = "files and dice"
)]

use crate::support::{
    played::{chord, span, text},
    random::Random,
};
use hashiya::{
    app::{App, Article, Effect, Look, Message, Mouse, MouseKind, Notice, Stamp},
    config::{Depth, Settings, Theme},
    entities,
    library::Volume,
    notebook::{Edit, Notebook},
    store::{self, Dirs, Session, Shelves},
    ui,
};
use ratatui::{Terminal, backend::TestBackend};
use std::{collections::VecDeque, fs, ops::ControlFlow, path::PathBuf};

/// How many events one article sees.
const ROUND: usize = 500;

#[test]
fn random_events_leave_state_session_and_disk_alike() {
    let events = std::env::var("HASHIYA_MONKEY").map_or(20_000, |events| events.parse::<usize>().unwrap());
    let first = std::env::var("HASHIYA_MONKEY_SEED").map_or(0, |seed| seed.parse().unwrap());
    let mut saves = 0;
    for seed in first..first + events.div_ceil(ROUND) as u64 {
        let mut monkey = Monkey::new(seed);
        for event in 0..ROUND {
            monkey.step();
            monkey.check_places();
            if event % 16 == 0 {
                monkey.check_screen();
            }
        }
        monkey.finish();
        saves += monkey.saves;
    }
    println!("{events} events, {saves} changes saved");
    assert!(saves * 50 > events, "{saves} changes of {events} events: the keys reach too little");
}

/// A change on its way to the disk.
enum Work {
    Save(Edit),
    Undo,
    Redo,
    Names(Vec<entities::Edit>),
}

struct Monkey {
    app: App,
    session: Session,
    dirs: Dirs,
    path: PathBuf,
    queue: VecDeque<Work>,
    random: Random,
    clock: u64,
    size: (u16, u16),
    /// Whether other programs write the notebook too: what they wrote is not taken back with one's own changes.
    others: bool,
    start: Notebook,
    saves: usize,
    log: Log,
    _folder: tempfile::TempDir,
}

/// What was sent last, told when a check fails.
struct Log(u64, VecDeque<String>);

impl Drop for Log {
    fn drop(&mut self) {
        if std::thread::panicking() {
            eprintln!("HASHIYA_MONKEY_SEED={} after {:#?}", self.0, self.1);
        }
    }
}

impl Monkey {
    fn new(seed: u64) -> Self {
        let mut random = Random::new(seed);
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join(random.pick(&["a.txt", "a.md"]));
        fs::write(&path, text(&mut random) + "ن").unwrap();
        let dirs = Dirs::under(folder.path().join("home"));
        let document = store::open(&path).unwrap();
        let mut session = Session::open(&dirs, &path, &document).unwrap();
        for _ in 0..random.below(6) {
            let span = span(&mut random, document.text());
            let kind = random.pick(&["claim", "note", "highlight", "evidence", "bookmark", "own"]);
            session.save(Edit::Add(session.annotation(span, kind, None))).unwrap();
        }
        // What comes before is not to be taken back.
        drop(fs::remove_dir_all(dirs.state.join("journal")));
        let session = Session::open(&dirs, &path, &document).unwrap();
        let start = session.notebook().clone();
        let (theme, _) = Theme::built_in("light").unwrap();
        let look =
            Look { theme: theme.with_depth(Depth::True), settings: Settings::default(), ..Look::default() };
        let size = random.pick(&[(80, 24), (100, 40), (40, 10), (20, 5), (5, 3), (200, 60), (1, 1), (2, 50)]);
        let mut app = App::new(Article::new("a.txt", document, start.clone(), None), look, size, 0);
        app.set_path(path.clone());
        let (log, others) = (Log(seed, VecDeque::new()), random.one_in(3));
        let (clock, saves, queue) = (1_790_000_000_000, 0, VecDeque::new());
        let mut monkey = Self {
            app,
            session,
            dirs,
            path,
            queue,
            random,
            clock,
            size,
            others,
            start,
            saves,
            log,
            _folder: folder,
        };
        monkey.find_names();
        monkey
    }

    /// One event, and often one change that reaches the disk.
    fn step(&mut self) {
        match self.random.below(80) {
            0 => {
                let width = self.random.pick(&[0, 1, 2, 3, 5, 10, 20, 40, 79, 80, 120, 200]);
                let height = self.random.pick(&[0, 1, 2, 3, 4, 5, 10, 24, 50]);
                self.size = (width, height);
                self.send(Message::Resize(width, height));
            }
            1 => {
                let pasted = text(&mut self.random).chars().take(200).collect();
                self.send(Message::Paste(pasted));
            }
            2..=4 => {
                use MouseKind::{Down, Drag, Up, WheelDown, WheelUp};
                let kind = self.random.pick(&[Down, Drag, Up, WheelDown, WheelUp]);
                let column = self.random.below(usize::from(self.size.0) + 3) as u16;
                let row = self.random.below(usize::from(self.size.1) + 3) as u16;
                let clicks = 1 + self.random.below(4) as u8;
                self.send(Message::Mouse(Mouse { kind, column, row, clicks }));
            }
            5 if self.random.one_in(8) => self.edit_text(),
            6 if self.others && self.random.one_in(3) => self.write_as_another(),
            7 if self.random.one_in(5) => {
                let notice = text(&mut self.random);
                self.send(Message::Notice(Notice::warning(notice)));
            }
            8 if self.random.one_in(5) => {
                let percent = self.random.below(300);
                self.send(Message::Loaded(percent));
            }
            _ => {
                let typed = chord(&mut self.random);
                let command = if self.random.one_in(10) { chord(&mut self.random) } else { typed };
                self.send(Message::Key { typed, command });
            }
        }
        if self.random.one_in(3) {
            self.work();
        }
    }

    fn stamp(&mut self) -> Stamp {
        // Clocks are set back, too.
        if self.random.one_in(200) {
            self.clock -= self.random.below(100_000_000) as u64;
        } else {
            self.clock += self.random.below(3000) as u64;
        }
        let now = jiff::Timestamp::from_millisecond(self.clock.cast_signed()).unwrap();
        let now = now.round(jiff::Unit::Second).unwrap().to_string();
        let random = std::array::from_fn(|_| self.random.below(256) as u8);
        Stamp { milliseconds: self.clock, now, today: jiff::civil::date(2026, 11, 23), random }
    }

    fn send(&mut self, message: Message) {
        self.log.1.push_back(match &message {
            Message::Key { typed, command } => format!("key {typed} {command}"),
            other => format!("{other:?}").chars().take(200).collect(),
        });
        if self.log.1.len() > 40 {
            self.log.1.pop_front();
        }
        let stamp = self.stamp();
        for effect in self.app.update(message, stamp) {
            self.obey(effect);
        }
    }

    /// Does what the shell and its workers do.
    fn obey(&mut self, effect: Effect) {
        match effect {
            Effect::Save(edit) => self.queue.push_back(Work::Save(edit)),
            Effect::Undo(_) => self.queue.push_back(Work::Undo),
            Effect::Redo(_) => self.queue.push_back(Work::Redo),
            Effect::Names { edits, .. } => self.queue.push_back(Work::Names(edits)),
            Effect::FindNames => self.find_names(),
            Effect::Reload => self.reload(),
            Effect::Place(targets) => {
                let only: Vec<_> = targets.iter().map(|(_, target)| target).collect();
                let found = store::place_targets(&self.dirs, &only, &self.app.article().document, None);
                let placed = targets.into_iter().zip(found).map(|((id, target), at)| (id, target, at));
                self.send(Message::Placed(placed.collect()));
            }
            Effect::Count(sought) => {
                let Some(query) = sought.query() else { return };
                let text = self.app.article().document.text();
                let starts = query.find_in(text).map(|hit| hit.start).collect();
                let (turn, reached) = (sought.turn, text.len());
                self.send(Message::Counted { turn, starts, reached, done: true });
            }
            Effect::Export(export) if !export.replace => self.send(Message::Exists(export)),
            Effect::Scan => {
                let shelves =
                    Shelves { folders: vec![self.path.parent().unwrap().to_owned()], ..Shelves::default() };
                let mut volumes = store::library(&self.dirs, &shelves, &mut |_, _| ControlFlow::Continue(()));
                volumes.iter_mut().for_each(Volume::fold);
                self.send(Message::Volumes(volumes));
            }
            Effect::Passage(path, id) => {
                if let Ok(Some(passage)) = store::passage(&self.dirs, &path, &id) {
                    self.send(Message::Passage(Box::new(passage)));
                }
            }
            // The article stays open, nothing is left, and what only a terminal or a clipboard sees is not looked at.
            _ => {}
        }
    }

    /// Brings the oldest change to the disk.
    fn work(&mut self) {
        let Some(work) = self.queue.pop_front() else { return };
        self.saves += 1;
        let undone = matches!(work, Work::Undo);
        let whole = undone || matches!(work, Work::Redo);
        let saved = match work {
            Work::Save(edit) => self.session.save(edit).map(Some),
            Work::Undo => self.session.undo(),
            Work::Redo => self.session.redo(),
            Work::Names(edits) => self.session.save_names(&edits).map(Some),
        };
        self.send(Message::Saved);
        let saved = saved.unwrap();
        if saved.as_ref().is_some_and(|saved| saved.names) {
            self.find_names();
        } else if saved.is_some_and(|saved| saved.merged || whole) {
            self.send(Message::Notebook(Box::new(self.session.notebook().clone())));
        }
    }

    fn find_names(&mut self) {
        let mut document = self.app.article().document.clone();
        self.session.notebook().correct(&mut document);
        let found = entities::find(&document, &self.session.overrides());
        self.send(Message::Entities(Box::new(found)));
    }

    /// Another program writes the article; it is read again.
    fn edit_text(&mut self) {
        let mut edited = self.app.article().document.text().to_owned();
        if self.random.one_in(2) {
            let old = span(&mut self.random, &edited);
            edited.replace_range(old.start..old.end, &text(&mut self.random));
        } else {
            edited += &text(&mut self.random);
        }
        edited.truncate(tui_bidi::text::floor_char(&edited, 20_000));
        fs::write(&self.path, edited + "ن").unwrap();
        self.reload();
    }

    fn reload(&mut self) {
        let mut document = store::open(&self.path).unwrap();
        document.set_direction(self.app.article().document.forced_direction());
        self.session.notebook().correct(&mut document);
        self.session.set_document(&document);
        self.send(Message::Document(Box::new(document), None));
        self.find_names();
    }

    /// Another program writes the notebook; it is looked for now or with the next change.
    fn write_as_another(&mut self) {
        let document = store::open(&self.path).unwrap();
        let mut other = Session::open(&self.dirs, &self.path, &document).unwrap();
        let notes = &other.notebook().annotations;
        let edit = match self.random.below(3) {
            0 if !notes.is_empty() => Edit::Remove(notes[self.random.below(notes.len())].id.clone()),
            1 if !notes.is_empty() => {
                let mut note = notes[self.random.below(notes.len())].clone();
                note.note = Some(format!("another {}", self.random.below(1000)));
                note.tags.push(format!("t{}", self.random.below(5)));
                note.updated = Some(store::now());
                Edit::Replace(note)
            }
            _ => {
                let span = span(&mut self.random, document.text());
                Edit::Add(other.annotation(span, "note", Some("other")))
            }
        };
        other.save(edit).unwrap();
        if self.random.one_in(2) && self.session.poll().notebook {
            self.send(Message::Notebook(Box::new(self.session.notebook().clone())));
        }
    }

    fn check_places(&self) {
        let text = self.app.article().document.text();
        let (cursor, top) = self.app.position();
        assert!(text.is_char_boundary(cursor), "cursor {cursor} of {}", text.len());
        assert!(text.is_char_boundary(top), "top {top} of {}", text.len());
        assert!(self.app.selection().is_none_or(|span| text.get(span.start..span.end).is_some()));
    }

    fn check_screen(&self) {
        if self.size.0 == 0 || self.size.1 == 0 {
            return;
        }
        let mut terminal = Terminal::new(TestBackend::new(self.size.0, self.size.1)).unwrap();
        terminal.draw(|frame| ui::draw(&self.app, frame)).unwrap();
        let steers = |c: char| {
            c.is_control()
                || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{2028}' | '\u{2029}')
        };
        for cell in &terminal.backend().buffer().content {
            assert!(!cell.symbol().contains(steers), "{:?} is drawn", cell.symbol());
        }
    }

    /// Everything reaches the disk: all hold the same, and it can be taken back and made again.
    fn finish(&mut self) {
        while !self.queue.is_empty() {
            self.work();
        }
        if self.session.poll().notebook {
            self.send(Message::Notebook(Box::new(self.session.notebook().clone())));
        }
        let kept = content(self.session.notebook());
        assert_eq!(content(&self.app.article().notebook), kept, "the state is not the session");
        assert!(self.app.is_saved(), "nothing is on its way, and the state waits");
        let disk = Notebook::parse(&fs::read(self.session.path()).unwrap_or_default());
        assert_eq!(content(&disk), kept, "the session is not the disk");
        if self.others {
            return;
        }
        let mut steps = 0;
        while self.session.undo().unwrap().is_some() {
            steps += 1;
        }
        assert_eq!(content(self.session.notebook()), content(&self.start), "all taken back is not the start");
        for _ in 0..steps {
            self.session.redo().unwrap();
        }
        assert_eq!(content(self.session.notebook()), kept, "all made again is not what was");
    }
}

/// The annotations and headings of a notebook, whatever their order.
fn content(notebook: &Notebook) -> Vec<String> {
    let annotations = notebook.annotations.iter().map(hashiya::notebook::Annotation::to_toml);
    let mut content: Vec<String> =
        annotations.chain(notebook.headings.iter().map(hashiya::notebook::Heading::to_toml)).collect();
    content.sort_unstable();
    content
}
