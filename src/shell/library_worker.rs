//! The library worker: reads the articles of the library, and works on notebooks that no article is open for.
//!
//! On a thread of its own, beside the background worker: however long it reads, changes of the open article are saved, and
//! no key waits.

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
    Save(PathBuf, Edit, Edit),
}

/// The library worker, and the way to ask something of it.
#[derive(Debug)]
pub struct LibraryWorker {
    work: Sender<Work>,
    thread: thread::JoinHandle<()>,
    /// Whether reading shall be broken off.
    leave: Arc<AtomicBool>,
}

impl LibraryWorker {
    /// Starts to work on what lies on `shelves`; `answer` takes what there is to say.
    pub(super) fn start(
        dirs: Dirs,
        shelves: Shelves,
        answer: impl Fn(Message) + Send + 'static,
    ) -> io::Result<Self> {
        let (work, orders) = mpsc::channel();
        let leave = Arc::new(AtomicBool::new(false));
        let left = Arc::clone(&leave);
        let thread = thread::Builder::new().name("library worker".into()).spawn(move || {
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
                        let mut volumes = store::library(&dirs, &shelves, &mut progress);
                        volumes.iter_mut().for_each(Volume::fold);
                        answer(Message::Volumes(volumes));
                    }
                    Work::Passage(path, id) => {
                        // What cannot be read is shown as the notebook remembers it.
                        if let Ok(Some(passage)) = store::passage(&dirs, &path, &id) {
                            answer(Message::Passage(Box::new(passage)));
                        }
                    }
                    Work::Save(path, edit, inverse) => {
                        let what = match store::save_in(&dirs, &path, &edit, &inverse) {
                            Ok(saved) => saved.message,
                            Err(error) => Some(format!("not saved: {error}")),
                        };
                        if let Some(what) = what {
                            answer(Message::Notice(Notice::warning(what)));
                        }
                    }
                }
            }
        })?;
        Ok(Self { work, thread, leave })
    }

    pub(super) fn scan(&self) {
        self.ask(Work::Scan);
    }

    pub(super) fn passage(&self, path: PathBuf, id: Id) {
        self.ask(Work::Passage(path, id));
    }

    pub(super) fn save(&self, path: PathBuf, edit: Edit, inverse: Edit) {
        self.ask(Work::Save(path, edit, inverse));
    }

    fn ask(&self, work: Work) {
        // A library worker that is gone has said why; the reader goes on reading.
        let _ = self.work.send(work);
    }

    /// Breaks off reading, and waits until all is saved.
    pub(super) fn finish(self) {
        self.leave.store(true, Ordering::Relaxed);
        drop(self.work);
        let _ = self.thread.join();
    }
}
