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
        mpsc::{self, Sender},
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

/// The library worker, and the way to ask something of it.
#[derive(Debug)]
pub struct LibraryWorker {
    work: Sender<Work>,
    /// Changes are saved on a thread of their own: they wait for no reading.
    changes: Sender<Change>,
    saving: thread::JoinHandle<()>,
    /// Words are looked for on a thread of their own: nothing waits for it.
    searches: Sender<Search>,
    /// The number of the last search.
    last: Arc<AtomicUsize>,
    /// Whether reading shall be broken off.
    leave: Arc<AtomicBool>,
}

impl LibraryWorker {
    /// Starts to work on what lies on `shelves`; `answer` takes what there is to say.
    pub(super) fn start(
        dirs: Dirs,
        shelves: Shelves,
        answer: impl Fn(Message) + Clone + Send + 'static,
    ) -> io::Result<Self> {
        let (changes, to_save) = mpsc::channel::<Change>();
        let (own, tell) = (dirs.clone(), answer.clone());
        let saving = thread::Builder::new().name("library saves".into()).spawn(move || {
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
        })?;
        let (searches, to_find) = mpsc::channel::<Search>();
        let last = Arc::new(AtomicUsize::new(0));
        let (newest, tell) = (Arc::clone(&last), answer.clone());
        thread::Builder::new().name("library-search".into()).spawn(move || {
            for search in to_find {
                find(&search, &newest, &tell);
            }
        })?;
        let (work, orders) = mpsc::channel();
        let leave = Arc::new(AtomicBool::new(false));
        let left = Arc::clone(&leave);
        thread::Builder::new().name("library worker".into()).spawn(move || {
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
                            if left.load(Ordering::Relaxed) {
                                ControlFlow::Break(())
                            } else {
                                ControlFlow::Continue(())
                            }
                        };
                        match store::library_since(&dirs, &shelves, &mut seen, &mut progress) {
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
                        if let Ok(Some(passage)) = store::passage(&dirs, &path, &id) {
                            answer(Message::Passage(Box::new(passage)));
                        }
                    }
                }
            }
        })?;
        Ok(Self { work, changes, saving, searches, last, leave })
    }

    /// Looks for `words` in the texts of `articles`, and no further for what was asked before.
    pub(super) fn find(&self, words: String, articles: Vec<PathBuf>) {
        let number = self.last.fetch_add(1, Ordering::Relaxed) + 1;
        let _ = self.searches.send((number, words, articles));
    }

    pub(super) fn scan(&self) {
        self.ask(Work::Scan);
    }

    pub(super) fn passage(&self, path: PathBuf, id: Id) {
        self.ask(Work::Passage(path, id));
    }

    pub(super) fn save(&self, path: PathBuf, edit: Edit, inverse: Edit) {
        let _ = self.changes.send((path, edit, inverse, Unsaved::new()));
    }

    fn ask(&self, work: Work) {
        // A library worker that is gone has said why; the reader goes on reading.
        let _ = self.work.send(work);
    }

    /// Breaks off reading; gives the thread that ends once all is saved.
    pub(super) fn leave(self) -> thread::JoinHandle<()> {
        self.leave.store(true, Ordering::Relaxed);
        self.last.fetch_add(1, Ordering::Relaxed);
        self.saving
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
