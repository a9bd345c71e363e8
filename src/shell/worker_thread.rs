//! The thread of a background worker, and what it is asked.

use super::background_worker::{Aside, BackgroundWorker};
use super::unsaved::Unsaved;
use super::work::Work;
use crate::{
    app::{Message, Stopped},
    notebook::Edit,
};
use std::{
    io,
    sync::{
        Arc,
        mpsc::{self, Receiver, Sender},
    },
    thread,
};

/// A background worker on its thread.
pub(super) struct WorkerThread {
    work: Sender<Order>,
    thread: thread::JoinHandle<()>,
}

impl WorkerThread {
    /// Starts `worker`; `answer` takes what it has to say.
    pub(super) fn start(
        mut worker: BackgroundWorker,
        answer: impl Fn(Message) + Clone + Send + Sync + 'static,
    ) -> io::Result<Self> {
        let (work, orders) = mpsc::channel();
        let (tell, give) = (answer.clone(), work.clone());
        worker.work_aside(Aside {
            answer: Arc::new(tell),
            give: Arc::new(move |work| drop(give.send((work, None)))),
        });
        let thread = thread::Builder::new().name("background worker".into()).spawn(move || {
            let mut answer = answer;
            worker.begin(&mut answer);
            // What is not on the disk yet is so until it was worked at.
            let mut orders = Orders { orders, first: None };
            while let Some((order, unsaved)) = orders.next(&mut worker, &mut answer) {
                match order {
                    Work::Read(document, old) => worker.take_document(*document, old, &mut answer),
                    Work::Came(document, came) => worker.take_piped(*document, &came, &mut answer),
                    Work::ReadOn(reach) => worker.read_on(reach),
                    Work::Place(targets) => worker.place(targets),
                    Work::Save(edit) => {
                        let (edits, mut unsaved) = orders.saves(edit, unsaved);
                        let journalled = || unsaved.iter_mut().for_each(Unsaved::journalled);
                        worker.save(edits, journalled, &mut answer);
                    }
                    Work::Restore(edit) => worker.bring_back(edit, &mut answer),
                    Work::History => worker.history(&mut answer),
                    Work::Statuses(id) => worker.statuses(id, &mut answer),
                    Work::AsOf(id) => worker.as_of(&id, &mut answer),
                    Work::WriteAnew(id) => worker.write_anew(&id, &mut answer),
                    Work::OldParagraph(id, target) => worker.old_paragraph(id, target),
                    Work::Names(edits, what) => worker.names(&edits, &what, &mut answer),
                    Work::Timeline(entities, published) => worker.timeline(entities, published),
                    Work::Chains(wanted) => worker.chains(wanted),
                    Work::Propose(entities, criteria, model) => worker.propose(entities, criteria, model),
                    Work::Align(texts) => worker.align(texts),
                    Work::Collate(texts) => worker.collate(texts),
                    Work::KeptTexts => worker.kept_texts(&mut answer),
                    Work::KeptText(kept) => worker.kept_text(kept, &mut answer),
                    Work::FindNames => worker.find_names(),
                    Work::StopFinding => worker.stop_finding(&mut answer),
                    Work::Undo(told) => worker.undo(told, &mut answer),
                    Work::Redo(told) => worker.redo(told, &mut answer),
                    Work::Look => worker.look(&mut answer),
                    Work::Follow => worker.follow(),
                    Work::Reload => worker.reload(),
                    Work::Count(sought) => worker.count(&sought),
                    Work::Export(export) => worker.export(export, unsaved),
                    Work::KeepSetting(setting) => worker.keep_setting(&setting, &mut answer),
                    Work::Draft(draft) => worker.keep_draft(draft, &mut answer),
                    Work::Leave(stopped) => return worker.leave(stopped.as_ref()),
                }
            }
        })?;
        Ok(Self { work, thread })
    }

    /// Asks for something.
    pub(super) fn ask(&self, work: Work) {
        use Work::{Draft, Export, KeepSetting, Leave, Names, Redo, Save, Undo};
        let unsaved = match work {
            Save(_) | Names(..) | Undo(_) | Redo(_) | Draft(_) | KeepSetting(_) | Leave(_) => {
                Some(Unsaved::new())
            }
            Export(_) => Some(Unsaved::export()),
            _ => None,
        };
        // A background worker that is gone has said why; the reader goes on reading.
        let _ = self.work.send((work, unsaved));
    }

    /// Has the place kept, where there is one. The thread ends once all is saved; nobody waits for that while
    /// one reads on.
    pub(super) fn leave(self, stopped: Option<Stopped>) -> thread::JoinHandle<()> {
        self.ask(Work::Leave(stopped));
        self.thread
    }
}

/// An order, and that it is not on the disk yet where it changes something.
type Order = (Work, Option<Unsaved>);

/// What the background worker is asked.
struct Orders {
    orders: Receiver<Order>,
    /// What was looked at and has its turn next.
    first: Option<Order>,
}

impl Orders {
    /// What it is asked next; while it is not asked it goes on with what takes long. `None` at the end.
    fn next(&mut self, worker: &mut BackgroundWorker, answer: &mut dyn FnMut(Message)) -> Option<Order> {
        if self.first.is_some() {
            return self.first.take();
        }
        while worker.is_busy() {
            match self.orders.try_recv() {
                Ok(order) => return Some(order),
                Err(mpsc::TryRecvError::Empty) => worker.go_on(answer),
                Err(mpsc::TryRecvError::Disconnected) => return None,
            }
        }
        self.orders.recv().ok()
    }

    /// `edit` and the changes that wait right behind it: all are journalled before the notebook is written, which may
    /// have to wait for another program.
    fn saves(&mut self, edit: Edit, unsaved: Option<Unsaved>) -> (Vec<Edit>, Vec<Unsaved>) {
        let (mut edits, mut all) = (vec![edit], Vec::from_iter(unsaved));
        while let Ok(order) = self.orders.try_recv() {
            match order {
                (Work::Save(edit), unsaved) => {
                    edits.push(edit);
                    all.extend(unsaved);
                }
                // Whether others changed something can be looked at afterwards.
                (Work::Look | Work::Follow, _) => {}
                other => {
                    self.first = Some(other);
                    break;
                }
            }
        }
        (edits, all)
    }
}
