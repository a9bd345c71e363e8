//! The background worker behind the reader: saves, reads the rest of a long text, looks for names, watches the files.
//!
//! It works on a thread of its own and answers with messages; the loop never waits for it.

use crate::{
    app::{Draft, Export, Message, Notice, Purpose, Sought, Stopped},
    document::Document,
    entities::{self, Finder},
    export,
    notebook::{Annotation, Edit, Id, Notebook, Target, rev},
    search::{Mode, Query},
    store::{self, Dirs, Resume, Saved, Session, texts},
    text::Span,
};
use std::path::Path;

/// The disk and the slow work for one open article.
#[derive(Debug)]
pub struct BackgroundWorker {
    dirs: Dirs,
    session: Session,
    document: Document,
    /// Whether names of a text this long were asked for.
    asked: bool,
    /// Whether names of this text were told before.
    named: bool,
    /// Names that are being looked for, and how many were when they were last told.
    finder: Option<(Finder, usize)>,
    /// The new annotation whose note is being typed, and the words it is about.
    drafted: Option<(Span, Annotation)>,
    /// Matches that are being counted, and how far that is.
    counting: Option<Counting>,
}

/// A search on its way through the text.
#[derive(Debug)]
struct Counting {
    query: Query,
    turn: u32,
    reached: usize,
    /// Where the last match ended.
    floor: usize,
    /// How far back of `reached` a match may begin that is not found yet.
    back: usize,
}

/// So many bytes are searched at a time: some milliseconds.
const STRETCH: usize = 4 << 20;

impl BackgroundWorker {
    /// A background worker for the article that `session` holds; `document` is its text, or the head of it.
    pub fn new(dirs: Dirs, session: Session, document: Document) -> Self {
        Self {
            dirs,
            session,
            document,
            asked: false,
            named: false,
            finder: None,
            drafted: None,
            counting: None,
        }
    }

    /// What is done unasked: the rest of a long text is read, names are looked for.
    pub(super) fn begin(&mut self, answer: &mut dyn FnMut(Message)) {
        for message in self.session.messages() {
            answer(Message::Notice(Notice::warning(message.clone())));
        }
        if self.document.is_complete() {
            self.offer_draft(answer);
            self.name(answer);
        } else {
            self.reload(answer);
        }
        self.session.keep_text();
    }

    /// Reads the article again, or the whole of it after its head.
    pub(super) fn reload(&mut self, answer: &mut dyn FnMut(Message)) {
        let forced = self.document.forced_direction();
        let mut document =
            match store::open_told(self.session.article(), &mut |percent| answer(Message::Loaded(percent))) {
                Ok(document) => document,
                Err(error) => return answer(Message::Notice(Notice::warning(error.to_string()))),
            };
        document.set_direction(forced);
        // What is worked out at the first question is worked out here, not on the way to the screen.
        self.session.notebook().correct(&mut document);
        document.section_words();
        document.code_point(document.text().len());
        let changed = self.document.is_complete();
        self.session.set_document(&document);
        self.document = document;
        self.named = false;
        let old = old_text(&self.dirs, self.session.article(), &self.document, self.session.notebook());
        answer(Message::Document(Box::new(self.document.clone()), old));
        if changed {
            answer(Message::Notice(Notice::info("read again; the notes are in their places")));
        } else {
            self.offer_draft(answer);
        }
        self.name(answer);
    }

    /// Looks for targets that do not stand at their numbers.
    pub(super) fn place(&mut self, targets: Vec<(Id, Target)>, answer: &mut dyn FnMut(Message)) {
        let only: Vec<&Target> = targets.iter().map(|(_, target)| target).collect();
        let placements =
            store::place_targets(&self.dirs, &only, &self.document, Some(self.session.article()));
        let placed = targets.into_iter().zip(placements).map(|((id, target), at)| (id, target, at));
        answer(Message::Placed(placed.collect()));
    }

    pub(super) fn save(&mut self, edit: Edit, answer: &mut dyn FnMut(Message)) {
        let headings = self.session.notebook().headings.len();
        let saved = self.session.save(edit).map(Some);
        self.tell(saved, false, answer);
        // Numbers that stand before a heading are not names: another outline, other names.
        if self.session.notebook().headings.len() != headings {
            self.name(answer);
        }
    }

    pub(super) fn undo(&mut self, answer: &mut dyn FnMut(Message)) {
        let saved = self.session.undo();
        if is_of_names(&saved) {
            answer(Message::Refused { undone: true });
        }
        self.tell(saved, true, answer);
    }

    pub(super) fn redo(&mut self, answer: &mut dyn FnMut(Message)) {
        let saved = self.session.redo();
        if is_of_names(&saved) {
            answer(Message::Refused { undone: false });
        }
        self.tell(saved, true, answer);
    }

    /// Makes changes of the user overrides of names; `what` says what they do.
    pub(super) fn names(&mut self, edits: &[entities::Edit], what: &str, answer: &mut dyn FnMut(Message)) {
        answer(Message::Saved);
        match self.session.save_names(edits) {
            Ok(saved) => {
                let file = saved.path.file_name().unwrap_or_default().to_string_lossy().into_owned();
                let beside = saved.path.parent() == self.session.article().parent();
                let whose = if beside { "beside the article" } else { "of the settings" };
                let place = saved.message.unwrap_or_else(|| format!("{file} {whose}"));
                self.name(answer);
                answer(Message::Notice(Notice::info(format!("{what} · {place} · u takes it back"))));
            }
            Err(error) => {
                answer(Message::Refused { undone: false });
                answer(Message::Notice(Notice::warning(format!("not saved: {error}"))));
            }
        }
    }

    /// Looks whether other programs changed the article or its notebook.
    pub(super) fn look(&mut self, answer: &mut dyn FnMut(Message)) {
        let changed = self.session.poll();
        if changed.notebook {
            answer(Message::Notebook(Box::new(self.session.notebook().clone())));
        }
        if changed.names {
            self.name(answer);
        }
        if let Some(message) = changed.message {
            answer(Message::Notice(Notice::info(message)));
        }
        if changed.article {
            answer(Message::Notice(Notice::warning("the article changed on the disk: R reads it again")));
        }
    }

    /// Writes the annotations to a file in a form of other programs; one that is there already is asked for.
    pub(super) fn export(&mut self, order: Export, answer: &mut dyn FnMut(Message)) {
        let path = store::typed_path(&order.path);
        let article = self.session.article();
        let ours = [article, self.session.path()].iter().any(|own| same_file(own, &path));
        if ours || store::is_notebook(&path) {
            let what = format!("{}: is the article or its notebook; name another file", path.display());
            return answer(Message::Notice(Notice::warning(what)));
        }
        if !order.replace && path.exists() && !path.is_dir() {
            return answer(Message::Exists(order));
        }
        let file = article.file_name().unwrap_or_default().to_string_lossy();
        let exported = export::Article {
            document: &self.document,
            notebook: self.session.notebook(),
            placements: &self.session.place(),
            file: &file,
        };
        let text = export::export(&[exported], order.format);
        answer(Message::Notice(match store::replace(&path, text.as_bytes()) {
            Ok(()) => Notice::info(format!("written: {}", path.display())),
            Err(error) => Notice::warning(error.to_string()),
        }));
    }

    /// Keeps what is typed of a note; nothing when nothing is typed.
    pub(super) fn keep_draft(&mut self, draft: Draft, answer: &mut dyn FnMut(Message)) {
        let Draft { article, purpose, text } = draft;
        let mut annotation = match purpose {
            _ if text.trim().is_empty() => None,
            Purpose::NewNote { span, kind } => {
                // To find the words again takes a look at the whole text, and there is a draft for each key.
                let known = self.drafted.take().filter(|(known, _)| *known == span);
                let (_, annotation) = self
                    .drafted
                    .insert(known.unwrap_or_else(|| (span, self.session.annotation(span, &kind, None))));
                Some(annotation.clone())
            }
            Purpose::Note(id) => {
                let known = self.session.notebook().annotation(&id).cloned();
                Some(known.unwrap_or(Annotation { id, ..Annotation::default() }))
            }
            _ => return,
        };
        if let Some(annotation) = &mut annotation {
            annotation.note = Some(text);
        }
        if let Err(error) = store::keep_draft(&self.dirs, &article, annotation.as_ref()) {
            answer(Message::Notice(Notice::warning(error.to_string())));
        }
    }

    /// Offers the note that was being typed when the program ended.
    fn offer_draft(&self, answer: &mut dyn FnMut(Message)) {
        let article = self.session.article().to_owned();
        let Some(draft) = store::draft(&self.dirs, &article) else { return };
        let purpose = if self.session.notebook().annotation(&draft.id).is_some() {
            Purpose::Note(draft.id)
        } else {
            let placed = store::place_targets(&self.dirs, &[&draft.target], &self.document, Some(&article));
            // Words that are gone leave the paragraph where they stood.
            let place = self.document.byte(draft.target.start);
            let paragraph = self.document.paragraph(self.document.paragraph_at(place));
            let span = placed.first().and_then(|placement| placement.span).unwrap_or(paragraph);
            Purpose::NewNote { span, kind: draft.kind }
        };
        let text = draft.note.unwrap_or_default();
        answer(Message::Draft(Draft { article, purpose, text }));
    }

    /// Keeps where one stopped: the bytes of the cursor and of the window's top, and the furthest read.
    pub(super) fn leave(&mut self, stopped: &Stopped) {
        let place = Resume {
            path: self.session.article().to_owned(),
            title: self.document.title().to_owned(),
            top: self.document.code_point(stopped.top),
            cursor: self.document.code_point(stopped.cursor),
            read: self.document.code_point(stopped.read),
            turned: stopped.turned.iter().map(|&(start, way)| (start, way.is_rtl())).collect(),
            at: store::now(),
        };
        store::remember(&self.dirs, place);
    }

    /// Looks for names, as the reader asked.
    pub(super) fn find_names(&mut self, answer: &mut dyn FnMut(Message)) {
        self.asked = true;
        self.name(answer);
    }

    /// Looks for names no further; what was found stays.
    pub(super) fn stop_finding(&mut self, answer: &mut dyn FnMut(Message)) {
        if let Some((finder, _)) = self.finder.take() {
            answer(Message::Entities(Box::new(finder.found())));
        }
        answer(Message::Looking(None));
    }

    /// Whether there is something to do while nothing is asked.
    pub(super) fn is_busy(&self) -> bool {
        self.finder.is_some() || self.counting.is_some()
    }

    /// Does a part of what is to do while nothing is asked, a moment's work.
    pub(super) fn go_on(&mut self, answer: &mut dyn FnMut(Message)) {
        if self.counting.is_some() {
            return self.count_on(answer);
        }
        let Some((finder, told)) = &mut self.finder else { return };
        if !finder.step() {
            return self.stop_finding(answer);
        }
        answer(Message::Looking(Some(finder.percent())));
        // The list fills while one reads; told rarely, for all of it is told each time.
        if finder.count() > *told + *told / 2 {
            *told = finder.count();
            answer(Message::Entities(Box::new(finder.found())));
        }
    }

    /// Begins to count the matches of a search; one that is going on is given up.
    pub(super) fn count(&mut self, sought: &Sought) {
        // An expression is looked for in whole lines; of words the rarest letter is, which others stand before.
        let back = if sought.mode == Mode::Regex { 0 } else { 16 << 10 };
        let counting = |query| Counting { query, turn: sought.turn, reached: 0, floor: 0, back };
        self.counting = sought.query().map(counting);
    }

    fn count_on(&mut self, answer: &mut dyn FnMut(Message)) {
        let Some(Counting { query, turn, reached, floor, back }) = &mut self.counting else { return };
        let mut hits = query.find_after(self.document.text(), reached.saturating_sub(*back).max(*floor));
        let (limit, mut found) = (*reached + STRETCH, Vec::new());
        while let Some(hit) = hits.next_until(limit) {
            *floor = hit.end;
            found.push(hit.start);
        }
        *reached = hits.position();
        let done = hits.is_done();
        answer(Message::Counted { turn: *turn, starts: found, reached: *reached, done });
        if done {
            self.counting = None;
        }
    }

    fn name(&mut self, answer: &mut dyn FnMut(Message)) {
        let length = self.document.text().len();
        if length > entities::LARGE && !self.asked {
            return;
        }
        let mut document = self.document.clone();
        self.session.notebook().correct(&mut document);
        let overrides = self.session.overrides();
        if length < entities::LONG {
            let found = entities::find(&document, &overrides);
            return answer(Message::Entities(Box::new(found)));
        }
        // A list that is there is not taken away while it is made again.
        let told = if self.finder.take().is_some() || self.named { usize::MAX / 2 } else { 0 };
        self.named = true;
        self.finder = Some((Finder::new(&document, &overrides), told));
        answer(Message::Looking(Some(0)));
    }

    /// Tells what came of a change. `whole`: the state may not know what the change was.
    fn tell(
        &mut self,
        saved: Result<Option<Saved>, store::Error>,
        whole: bool,
        answer: &mut dyn FnMut(Message),
    ) {
        answer(Message::Saved);
        match saved {
            Ok(Some(saved)) => {
                if saved.names {
                    self.name(answer);
                } else if saved.merged || whole {
                    answer(Message::Notebook(Box::new(self.session.notebook().clone())));
                }
                if let Some(message) = saved.message {
                    answer(Message::Notice(Notice::warning(message)));
                }
            }
            Ok(None) => answer(Message::Notice(Notice::info("nothing more to take back or to make again"))),
            Err(error) => answer(Message::Notice(Notice::warning(format!("not saved: {error}")))),
        }
    }
}

/// Whether two paths lead to one file.
fn same_file(one: &Path, other: &Path) -> bool {
    one.canonicalize().is_ok_and(|one| other.canonicalize().is_ok_and(|other| one == other))
}

/// Whether a change of names could not be made; notes are told otherwise.
fn is_of_names(saved: &Result<Option<Saved>, store::Error>) -> bool {
    saved.as_ref().is_err_and(|error| error.path().ends_with(store::ENTITIES))
}

/// The text that the notes of `notebook` were written against, where it is another than `document` and was
/// kept.
pub fn old_text(dirs: &Dirs, article: &Path, document: &Document, notebook: &Notebook) -> Option<String> {
    if !document.is_complete() || notebook.annotations.is_empty() {
        return None;
    }
    let now = rev(&document.hash());
    let mut revisions: Vec<&String> =
        notebook.annotations.iter().filter_map(|annotation| annotation.target.rev.as_ref()).collect();
    revisions.retain(|revision| **revision != now);
    revisions.sort_unstable();
    // The one that most notes belong to.
    let most = revisions.chunk_by(|a, b| a == b).max_by_key(|same| same.len())?;
    texts::get(dirs, Some(article), most[0])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::Words;

    #[test]
    fn a_long_text_is_counted_in_stretches_that_lose_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let article = folder.path().join("a.txt");
        // Of prime length, so that stretches end anywhere in a word.
        let text = "قال الكاتِب كلمة، ثم كتب كتابا.\n".repeat(307_001);
        assert!(text.len() > 3 * STRETCH);
        std::fs::write(&article, &text).unwrap();
        let dirs = Dirs::under(folder.path().join("home"));
        let document = store::open(&article).unwrap();
        let session = Session::open(&dirs, &article, &document).unwrap();
        let mut worker = BackgroundWorker::new(dirs, session, document);
        for (needle, mode) in
            [("كتاب", Mode::Folded), ("كاتب كلمة", Mode::Folded), ("كتب", Mode::Exact), ("ك.ت+", Mode::Regex)]
        {
            let sought = Sought { needle: needle.to_owned(), mode, words: Words::Parts, turn: 7 };
            let expected: Vec<usize> = sought.query().unwrap().find_in(&text).map(|hit| hit.start).collect();
            let (mut counted, mut messages) = (Vec::new(), 0);
            worker.count(&sought);
            while worker.is_busy() {
                worker.go_on(&mut |message| {
                    if let Message::Counted { turn: 7, starts, .. } = message {
                        counted.extend(starts);
                        messages += 1;
                    }
                });
            }
            assert!(counted == expected, "{needle}: {} of {}", counted.len(), expected.len());
            assert!(messages > 3);
        }
    }
}
