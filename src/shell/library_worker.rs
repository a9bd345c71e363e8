//! The library worker: reads the articles of the library, and works on notebooks that no article is open for.
//!
//! On a thread of its own, beside the background worker: however long it reads, changes of the open article are saved, and
//! no key waits.

use super::unsaved::Unsaved;
use crate::{
    app::{Message, Notice},
    library::{self, Volume},
    notebook::{Edit, Id},
    store::{self, Dirs, Shelves},
};
use std::{
    io,
    ops::ControlFlow,
    path::PathBuf,
    sync::{
        Arc,
        atomic::{AtomicBool, AtomicUsize, Ordering},
        mpsc::{self, Receiver, Sender},
    },
    thread,
    time::{Duration, Instant},
};

/// Something for the library worker to do.
enum Work {
    Scan,
    Passage(PathBuf, Id),
}

/// Words to look for in these articles, and the number of the search: one that is not the last is given up.
type Search = (usize, String, Vec<PathBuf>);

/// How often it is told how far reading is.
const OFTEN: Duration = Duration::from_millis(100);

/// How many articles are looked through before it is told what was found.
const BATCH: usize = 16;

/// A change of the notebook of an article, what takes it back, and that it is not on the disk yet.
type Change = (PathBuf, Edit, Edit, Unsaved);

/// A thread that begins with the first thing that it is given to do: most who read have nothing for it.
struct Hand<T> {
    name: &'static str,
    /// What it does with what it is given, until it begins.
    begin: Option<Box<dyn FnOnce(Receiver<T>) + Send>>,
    begun: Option<(Sender<T>, thread::JoinHandle<()>)>,
}

impl<T: Send + 'static> Hand<T> {
    fn new(name: &'static str, begin: impl FnOnce(Receiver<T>) + Send + 'static) -> Self {
        Self { name, begin: Some(Box::new(begin)), begun: None }
    }

    /// Gives it something to do. Fails where there is no thread for it.
    fn give(&mut self, what: T) -> io::Result<()> {
        if let Some(begin) = self.begin.take() {
            let (give, given) = mpsc::channel();
            let thread = thread::Builder::new().name(self.name.into()).spawn(move || begin(given))?;
            self.begun = Some((give, thread));
        }
        let (give, _) = self.begun.as_ref().ok_or(io::ErrorKind::WouldBlock)?;
        // A thread that is gone has said why; the reader goes on reading.
        let _ = give.send(what);
        Ok(())
    }
}

/// The library worker, and the way to ask something of it.
pub struct LibraryWorker {
    work: Hand<Work>,
    /// Changes are saved on a thread of their own: they wait for no reading.
    changes: Hand<Change>,
    /// Words are looked for on a thread of their own: nothing waits for it.
    searches: Hand<Search>,
    /// The number of the last search.
    last: Arc<AtomicUsize>,
    /// Whether reading shall be broken off.
    leave: Arc<AtomicBool>,
    tell: Box<dyn Fn(Message)>,
}

impl LibraryWorker {
    /// Works on what lies on `shelves`, once it is asked; `answer` takes what there is to say.
    pub(super) fn new(
        dirs: Dirs,
        shelves: Shelves,
        answer: impl Fn(Message) + Clone + Send + 'static,
    ) -> Self {
        let (own, tell, told) = (dirs.clone(), answer.clone(), answer.clone());
        let changes = Hand::new("library saves", move |to_save: Receiver<Change>| {
            for (path, edit, inverse, unsaved) in to_save {
                let what = match store::save_in(&own, &path, &edit, &inverse) {
                    Ok(saved) => saved.message,
                    Err(error) => Some(say!("not-saved", error = error.phrase())),
                };
                drop(unsaved);
                if let Some(what) = what {
                    tell(Message::Notice(Notice::warning(what)));
                }
            }
        });
        let last = Arc::new(AtomicUsize::new(0));
        let (newest, tell) = (Arc::clone(&last), answer.clone());
        let searches = Hand::new("library-search", move |to_find: Receiver<Search>| {
            for search in to_find {
                find(&search, &newest, &tell);
            }
        });
        let leave = Arc::new(AtomicBool::new(false));
        let left = Arc::clone(&leave);
        let work = Hand::new("library worker", move |orders| {
            read(&orders, &dirs, &shelves, &left, &answer);
        });
        Self { work, changes, searches, last, leave, tell: Box::new(told) }
    }

    /// Looks for `words` in the texts of `articles`, and no further for what was asked before.
    pub(super) fn find(&mut self, words: String, articles: Vec<PathBuf>) {
        let number = self.last.fetch_add(1, Ordering::Relaxed) + 1;
        let _ = self.searches.give((number, words, articles));
    }

    pub(super) fn scan(&mut self) {
        let _ = self.work.give(Work::Scan);
    }

    pub(super) fn passage(&mut self, path: PathBuf, id: Id) {
        let _ = self.work.give(Work::Passage(path, id));
    }

    pub(super) fn save(&mut self, path: PathBuf, edit: Edit, inverse: Edit) {
        if let Err(error) = self.changes.give((path, edit, inverse, Unsaved::new())) {
            (self.tell)(Message::Notice(Notice::warning(say!("not-saved", error = error.to_string()))));
        }
    }

    /// Breaks off reading; gives the thread that ends once all is saved, if anything was.
    pub(super) fn leave(self) -> Option<thread::JoinHandle<()>> {
        self.leave.store(true, Ordering::Relaxed);
        self.last.fetch_add(1, Ordering::Relaxed);
        self.changes.begun.map(|(_, saving)| saving)
    }
}

/// Reads what is asked for, of the library on `shelves`, until nobody asks any more.
fn read(
    orders: &Receiver<Work>,
    dirs: &Dirs,
    shelves: &Shelves,
    leave: &AtomicBool,
    answer: &impl Fn(Message),
) {
    let mut seen = store::Seen::default();
    for order in orders {
        match order {
            Work::Scan => {
                let mut told = Instant::now();
                let mut progress = |done, all| {
                    if told.elapsed() > OFTEN {
                        told = Instant::now();
                        answer(Message::Scanned(done, all));
                    }
                    if leave.load(Ordering::Relaxed) {
                        ControlFlow::Break(())
                    } else {
                        ControlFlow::Continue(())
                    }
                };
                match store::library_since(dirs, shelves, &mut seen, &mut progress) {
                    Some((mut volumes, claims)) => {
                        volumes.iter_mut().for_each(Volume::fold);
                        answer(Message::Claims(Box::new(claims)));
                        answer(Message::Volumes(volumes));
                    }
                    None => answer(Message::NoOtherVolumes),
                }
            }
            Work::Passage(path, id) => {
                // What cannot be read is shown as the notebook remembers it.
                if let Ok(Some(passage)) = store::passage(dirs, &path, &id) {
                    answer(Message::Passage(Box::new(passage)));
                }
            }
        }
    }
}

/// Looks through the articles of a search, as long as it is the newest.
fn find((number, words, articles): &Search, newest: &AtomicUsize, tell: &impl Fn(Message)) {
    for batch in articles.chunks(BATCH) {
        let mut found = Vec::new();
        for path in batch {
            if newest.load(Ordering::Relaxed) != *number {
                return;
            }
            // What cannot be read has no words to be found.
            let Ok(document) = store::open(path) else { continue };
            let places = library::excerpts(&document, words);
            if !places.is_empty() {
                found.push((path.clone(), places));
            }
        }
        if !found.is_empty() {
            tell(Message::FoundInArticles(words.clone(), found));
        }
    }
}
