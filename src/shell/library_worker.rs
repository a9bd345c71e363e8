//! The library worker: reads the articles of the library, and works on notebooks that no article is open for.
//!
//! On a thread of its own, beside the background worker: however long it reads, changes of the open article are saved, and
//! no key waits.

use super::unsaved::Unsaved;
use crate::{
    app::{Message, Notice},
    library::Volume,
    notebook::{Edit, Id},
    store::{self, Dirs, Shelves},
};
use std::{
    io,
    ops::ControlFlow,
    path::PathBuf,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
        mpsc::{self, Sender},
    },
    thread,
};

/// Something for the library worker to do.
enum Work {
    Scan,
    Passage(PathBuf, Id),
}

/// A change of the notebook of an article, what takes it back, and that it is not on the disk yet.
type Change = (PathBuf, Edit, Edit, Unsaved);

/// The library worker, and the way to ask something of it.
#[derive(Debug)]
pub struct LibraryWorker {
    work: Sender<Work>,
    /// Changes are saved on a thread of their own: they wait for no reading.
    changes: Sender<Change>,
    saving: thread::JoinHandle<()>,
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
        let (work, orders) = mpsc::channel();
        let leave = Arc::new(AtomicBool::new(false));
        let left = Arc::clone(&leave);
        thread::Builder::new().name("library worker".into()).spawn(move || {
            for order in orders {
                match order {
                    Work::Scan => {
                        let mut progress = |done, all| {
                            answer(Message::Scanned(done, all));
                            if left.load(Ordering::Relaxed) {
                                ControlFlow::Break(())
                            } else {
                                ControlFlow::Continue(())
                            }
                        };
                        let (mut volumes, claims) =
                            store::library_with_claims(&dirs, &shelves, &mut progress);
                        volumes.iter_mut().for_each(Volume::fold);
                        answer(Message::Claims(Box::new(claims)));
                        answer(Message::Volumes(volumes));
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
        Ok(Self { work, changes, saving, leave })
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
        self.saving
    }
}
