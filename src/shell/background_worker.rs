//! The background worker behind the reader: saves, reads the rest of a long text, looks for names, watches the files.
//!
//! It works on a thread of its own and answers with messages; the loop never waits for it.

use super::counting::Counting;
use super::drafted::Drafted;
use super::naming::{DROP, GO_ON, STOP, find_names};
use super::unsaved::Unsaved;
use super::work::Work;
use crate::{
    app::{Export, Message, Notice, Refused, Sought},
    document::Document,
    entities, export,
    notebook::{Edit, Id, Target, rev},
    store::{self, Dirs, Saved, Session, Spool, texts},
    words::Phrase,
};
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicU8, Ordering};
use std::thread;

/// The disk and the slow work for one open article.
///
/// Its thread saves, and so waits for nothing that takes long: names, places, reading and exports are worked out on
/// threads of their own ([`Aside`]).
pub struct BackgroundWorker {
    pub(super) dirs: Dirs,
    pub(super) session: Session,
    pub(super) document: Document,
    pub(super) aside: Option<Aside>,
    /// Whether names of a text this long were asked for.
    asked: bool,
    /// Whether names of this text were told before.
    named: bool,
    /// Whether those who look for names shall go on.
    finding: Option<Arc<AtomicU8>>,
    /// The note that is being typed.
    pub(super) drafted: Option<Drafted>,
    /// The pipe that the article comes through, while it is open.
    pub(super) pipe: Option<Spool>,
    /// Whether the article is read again because it grows.
    pub(super) growing: bool,
    /// The file as it was when it was read so the last time.
    pub(super) followed: Option<store::Stamp>,
    /// Matches that are being counted, and how far that is.
    counting: Option<Counting>,
}

/// What work on another thread needs.
#[derive(Clone)]
pub(super) struct Aside {
    /// Tells the reader.
    pub(super) answer: Arc<dyn Fn(Message) + Send + Sync>,
    /// Gives the background worker what was read.
    pub(super) give: Arc<dyn Fn(Work) + Send + Sync>,
}

impl BackgroundWorker {
    /// A background worker for the article that `session` holds; `document` is its text, or the head of it.
    pub fn new(dirs: Dirs, session: Session, document: Document) -> Self {
        Self {
            dirs,
            session,
            document,
            asked: false,
            named: false,
            finding: None,
            aside: None,
            drafted: None,
            pipe: None,
            growing: false,
            followed: None,
            counting: None,
        }
    }

    /// What is done unasked: the rest of a long text is read, names are looked for.
    pub(super) fn begin(&mut self, answer: &mut dyn FnMut(Message)) {
        for message in self.session.messages() {
            answer(Message::Notice(Notice::warning(message.clone())));
        }
        if self.document.is_complete() {
            self.offer_drafts();
            self.name();
        } else {
            self.reload();
        }
        self.session.keep_text();
        self.follow_pipe();
    }

    /// What takes long is worked out on other threads from now on.
    pub(super) fn work_aside(&mut self, aside: Aside) {
        self.aside = Some(aside);
    }

    /// Does `job` on another thread; here where there is none to be had.
    pub(super) fn aside(&self, job: impl FnOnce(&mut dyn FnMut(Message)) + Send + 'static) {
        let Some(Aside { answer, .. }) = self.aside.clone() else { return };
        let job = move || job(&mut |message| answer(message));
        // Without a thread the answer stays away, as if it took for ever; changes are saved all the same.
        let _ = thread::Builder::new().name("aside".into()).spawn(job);
    }

    /// Reads the article again, or the whole of it after its head.
    pub(super) fn reload(&mut self) {
        let Some(Aside { give, .. }) = self.aside.clone() else { return };
        let forced = self.document.forced_direction();
        let (article, dirs) = (self.session.article().to_owned(), self.dirs.clone());
        let (outline, revisions) = (self.session.notebook().outline(), self.session.notebook().revisions());
        self.aside(move |answer| {
            let mut document =
                match store::open_told(&article, &mut |percent| answer(Message::Loaded(percent))) {
                    Ok(document) => document,
                    Err(error) => return answer(Message::Notice(Notice::warning(error.phrase()))),
                };
            document.set_direction(forced);
            // What is worked out at the first question is worked out here, not on the way to the screen.
            outline.correct(&mut document);
            document.section_words();
            document.code_point(document.text().len());
            document.hash();
            let old = old_text(&dirs, &article, &document, revisions);
            give(Work::Read(Box::new(document), old));
        });
    }

    /// Goes on with a document that was read.
    pub(super) fn take_document(
        &mut self,
        document: Document,
        old: Option<String>,
        answer: &mut dyn FnMut(Message),
    ) {
        let changed = self.document.is_complete();
        self.session.set_document(&document);
        self.document = document;
        self.named = false;
        answer(Message::Document(Box::new(self.document.clone()), old));
        if std::mem::take(&mut self.growing) {
            return; // as it was asked for, and names would be looked for again and again
        }
        if changed {
            self.tell_places();
        } else {
            self.offer_drafts();
        }
        self.name();
    }

    /// Looks for targets that do not stand at their numbers.
    pub(super) fn place(&mut self, targets: Vec<(Id, Target)>) {
        let (dirs, document) = (self.dirs.clone(), self.document.clone());
        let article = self.session.article().to_owned();
        self.aside(move |answer| {
            let only: Vec<&Target> = targets.iter().map(|(_, target)| target).collect();
            let placements = store::place_targets(&dirs, &only, &document, Some(&article));
            let placed = targets.into_iter().zip(placements).map(|((id, target), at)| (id, target, at));
            answer(Message::Placed(placed.collect()));
        });
    }

    /// Saves changes; `journalled` is called when none can be lost any more.
    pub(super) fn save(
        &mut self,
        edits: Vec<Edit>,
        journalled: impl FnOnce(),
        answer: &mut dyn FnMut(Message),
    ) {
        self.make(edits.len(), answer, |session| session.save_all(edits, journalled));
    }

    /// Saves a change that brings back what once was.
    pub(super) fn bring_back(&mut self, edit: Edit, answer: &mut dyn FnMut(Message)) {
        self.make(1, answer, |session| session.bring_back(edit));
    }

    /// Makes a `change` of so many edits, and tells what came of it.
    fn make(
        &mut self,
        count: usize,
        answer: &mut dyn FnMut(Message),
        change: impl FnOnce(&mut Session) -> Result<Saved, store::Error>,
    ) {
        let headings = self.session.notebook().headings.len();
        let saved = change(&mut self.session).map(Some);
        (1..count).for_each(|_| answer(Message::Saved));
        self.tell(saved, answer);
        // Numbers that stand before a heading are not names: another outline, other names.
        if self.session.notebook().headings.len() != headings {
            self.name();
        }
    }

    /// Takes the last change back; says so where that is not `told` yet.
    pub(super) fn undo(&mut self, told: bool, answer: &mut dyn FnMut(Message)) {
        let saved = self.session.undo();
        self.tell_again(saved, Refused::Undone, (!told).then(|| say!("taken-back")), answer);
    }

    /// Makes the change again that was taken back; likewise.
    pub(super) fn redo(&mut self, told: bool, answer: &mut dyn FnMut(Message)) {
        let saved = self.session.redo();
        self.tell_again(saved, Refused::Redone, (!told).then(|| say!("made-again")), answer);
    }

    /// Tells what came of a change that was taken back, or made again, and says `what` where nothing else is said.
    fn tell_again(
        &mut self,
        saved: Result<Option<Saved>, store::Error>,
        undone: Refused,
        what: Option<Phrase>,
        answer: &mut dyn FnMut(Message),
    ) {
        if is_of_names(&saved) {
            answer(Message::Refused(undone));
        }
        let what = match (&saved, undone) {
            (Ok(None), Refused::Undone) => Some(say!("history-empty")),
            (Ok(None), Refused::Redone) => Some(say!("history-ended")),
            (Ok(Some(Saved { message: None, .. })), _) => what,
            _ => None,
        };
        self.tell(saved, answer);
        what.into_iter().for_each(|what| answer(Message::Notice(Notice::info(what))));
    }

    /// Makes changes of the user overrides of names; `what` says what they do.
    pub(super) fn names(&mut self, edits: &[entities::Edit], what: &Phrase, answer: &mut dyn FnMut(Message)) {
        answer(Message::Saved);
        match self.session.save_names(edits) {
            Ok(saved) => {
                let file = saved.path.file_name().unwrap_or_default().to_string_lossy().into_owned();
                let beside = saved.path.parent() == self.session.article().parent();
                let place = saved.message.unwrap_or_else(|| {
                    if beside { say!("names-file-beside", file) } else { say!("names-file-settings", file) }
                });
                self.name();
                answer(Message::Notice(Notice::info(say!("names-saved", what, place))));
            }
            Err(error) => {
                answer(Message::Refused(Refused::Made));
                answer(Message::Notice(Notice::warning(say!("not-saved", error = error.phrase()))));
            }
        }
    }

    /// Looks whether other programs changed the article or its notebook.
    pub(super) fn look(&mut self, answer: &mut dyn FnMut(Message)) {
        let changed = self.session.poll();
        self.save_again(answer);
        if changed.notebook {
            answer(Message::Notebook(Box::new(self.session.notebook().clone())));
        }
        if changed.names {
            self.name();
        }
        if let Some(message) = changed.message {
            answer(Message::Notice(Notice::info(message)));
        }
        if changed.article {
            answer(Message::Notice(Notice::warning(say!("article-changed"))));
        }
    }

    /// Writes the annotations to a file in a form of other programs; one that is there already is asked for.
    pub(super) fn export(&mut self, order: Export, unsaved: Option<Unsaved>) {
        let (dirs, document) = (self.dirs.clone(), self.document.clone());
        let (article, own) = (self.session.article().to_owned(), self.session.path().to_owned());
        let notebook = self.session.notebook().clone();
        self.aside(move |answer| {
            let _unsaved = unsaved; // until this thread is done
            let path = store::typed_path(&order.path);
            let from = [article.as_path(), own.as_path()];
            if let Err(error) = store::check_output(&path, &from) {
                return answer(Message::Notice(Notice::warning(error.phrase())));
            }
            let earlier =
                order.format.is_brought_up_to_date().then(|| store::read_file(&path, store::ARTICLE).ok());
            let earlier = earlier.flatten().and_then(|bytes| String::from_utf8(bytes).ok());
            if !order.replace && earlier.is_none() && path.exists() && !path.is_dir() {
                return answer(Message::Exists(order));
            }
            let file = article.file_name().unwrap_or_default().to_string_lossy();
            let exported = export::Article {
                document: &document,
                notebook: &notebook,
                placements: &store::place_all(&dirs, &notebook, &document, Some(&article)),
                file: &file,
            };
            let text = export::export_over(&[exported], order.format, earlier.as_deref());
            answer(Message::Notice(match store::write_output(&path, text.as_bytes(), &from) {
                Ok(()) => Notice::info(say!("written", file = path.display())),
                Err(error) => Notice::warning(error.phrase()),
            }));
        });
    }

    /// Looks for names, as the reader asked.
    pub(super) fn find_names(&mut self) {
        self.asked = true;
        self.name();
    }

    /// Looks for names no further; what was found stays.
    pub(super) fn stop_finding(&mut self, answer: &mut dyn FnMut(Message)) {
        if !self.end_finding(STOP) {
            answer(Message::Looking(None));
        }
    }

    /// Has those who look for names end so; whether there were any.
    pub(super) fn end_finding(&mut self, how: u8) -> bool {
        self.finding.take().is_some_and(|finding| {
            finding.store(how, Ordering::Relaxed);
            Arc::strong_count(&finding) > 1
        })
    }

    /// Whether there is something to do while nothing is asked.
    pub(super) fn is_busy(&self) -> bool {
        self.counting.is_some()
    }

    /// Does a part of what is to do while nothing is asked, a moment's work.
    pub(super) fn go_on(&mut self, answer: &mut dyn FnMut(Message)) {
        let Some(counting) = &mut self.counting else { return };
        let (message, done) = counting.step(self.document.text());
        message.into_iter().for_each(answer);
        if done {
            self.counting = None;
        }
    }

    /// Begins to count the matches of a search; one that is going on is given up.
    pub(super) fn count(&mut self, sought: &Sought) {
        self.counting = Counting::new(sought);
    }

    pub(super) fn name(&mut self) {
        if entities::asks(&self.document) && !self.asked {
            return;
        }
        // A list that is there is not taken away while it is made again.
        let told = if self.named { usize::MAX / 2 } else { 0 };
        self.named = true;
        self.end_finding(DROP);
        let how = Arc::new(AtomicU8::new(GO_ON));
        self.finding = Some(Arc::clone(&how));
        let (mut document, outline) = (self.document.clone(), self.session.notebook().outline());
        let overrides = self.session.overrides();
        self.aside(move |answer| {
            outline.correct(&mut document);
            find_names(&document, &overrides, told, &how, answer);
        });
    }

    /// Tells what came of a change.
    fn tell(&mut self, saved: Result<Option<Saved>, store::Error>, answer: &mut dyn FnMut(Message)) {
        answer(Message::Saved);
        answer(Message::Unsaved(self.session.is_unsaved()));
        match saved {
            Ok(Some(saved)) => {
                if saved.names {
                    self.name();
                }
                if saved.merged {
                    answer(Message::Notebook(Box::new(self.session.notebook().clone())));
                } else if let Some(edit) = saved.made {
                    answer(Message::Made(Box::new(edit)));
                }
                if let Some(message) = saved.message {
                    answer(Message::Notice(Notice::warning(message)));
                }
            }
            // There was nothing to change: what the reader changed already was so no more.
            Ok(None) => answer(Message::Notebook(Box::new(self.session.notebook().clone()))),
            Err(error) => {
                // Here it waits; a command of the command line ends with it.
                let waits = self.session.is_unsaved();
                let error = if waits { error.with_hint(say!("hint-not-saved")) } else { error };
                answer(Message::Notice(Notice::warning(say!("not-saved", error = error.phrase()))));
            }
        }
    }
}

/// Whether a change of names could not be made; notes are told otherwise.
fn is_of_names(saved: &Result<Option<Saved>, store::Error>) -> bool {
    saved.as_ref().is_err_and(|error| error.path().ends_with(store::ENTITIES))
}

/// The text that most notes were written against, by the [revisions](crate::notebook::Notebook::revisions) that they were made in, where
/// it is another than `document` and was kept.
pub fn old_text(
    dirs: &Dirs,
    article: &Path,
    document: &Document,
    mut revisions: BTreeMap<String, usize>,
) -> Option<String> {
    if !document.is_complete() || revisions.is_empty() {
        return None;
    }
    revisions.remove(&rev(&document.hash()));
    let (most, _) = revisions.into_iter().max_by_key(|(_, count)| *count)?;
    document.source_of(&most).map(str::to_owned).or_else(|| texts::get(dirs, Some(article), &most))
}
