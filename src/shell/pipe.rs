//! An article that grows: one that comes through a pipe, or a file that is written on.

use super::background_worker::{Aside, BackgroundWorker};
use super::work::Work;
use crate::{
    app::{Message, Notice, Reach},
    document::Document,
    store::{self, Came, End, Spool},
};
use std::thread;
use std::time::{Duration, Instant};

/// What comes in drops is gathered for so long, at least.
const GATHER: Duration = Duration::from_millis(50);
/// And at most.
const LONGEST: Duration = Duration::from_secs(2);

impl BackgroundWorker {
    /// The article comes through `pipe`, which is still open.
    #[must_use]
    pub fn reading(mut self, pipe: Option<Spool>) -> Self {
        self.pipe = pipe;
        self
    }

    /// Reads the article again whenever more of it came through the pipe. That takes a fifth of the time at most.
    pub(super) fn follow_pipe(&self) {
        let (Some(pipe), Some(Aside { give, .. })) = (self.pipe.clone(), self.aside.clone()) else { return };
        let mut known = self.document.source().unwrap_or(self.document.text()).len() as u64;
        self.aside(move |answer| {
            let mut gather = GATHER;
            loop {
                if pipe.wait(known, None).end.is_none() {
                    thread::sleep(gather);
                }
                let (came, begun) = (pipe.came(), Instant::now());
                if came.end == Some(End::Closed) {
                    return;
                }
                match store::read_spooled(&pipe, came.bytes, came.end.is_some()) {
                    Ok(Ok(Some(document))) => {
                        // Worked out here, not on the way to the screen.
                        document.section_words();
                        document.code_point(document.text().len());
                        document.hash();
                        give(Work::Came(Box::new(document), came.clone()));
                    }
                    Ok(Ok(None)) => {}
                    Ok(Err(unreadable)) => answer(Message::Notice(Notice::warning(unreadable.phrase()))),
                    Err(error) => {
                        let why = say!("pipe-failed", why = error.to_string());
                        answer(Message::Notice(Notice::warning(why)));
                    }
                }
                if came.end.is_some() {
                    return;
                }
                known = came.bytes;
                gather = (begun.elapsed() * 4).clamp(GATHER, LONGEST);
            }
        });
    }

    /// Goes on with what came through the pipe by now; at its end the text gets the place that is its own, with the
    /// notes that it had there.
    pub(super) fn take_piped(
        &mut self,
        mut document: Document,
        came: &Came,
        answer: &mut dyn FnMut(Message),
    ) {
        if self.pipe.is_none() {
            return;
        }
        document.set_direction(self.document.forced_direction());
        self.session.notebook().correct(&mut document);
        self.session.set_document(&document);
        self.document = document;
        let open = came.end.is_none().then_some(came.bytes);
        answer(Message::Piped(open));
        answer(Message::Document(Box::new(self.document.clone()), None));
        if came.end.is_none() {
            return;
        }
        self.pipe = None;
        match self.session.settle_piped(&self.document) {
            Ok(session) => {
                // It is kept anew, under the name that the article has now.
                self.drafted.take().into_iter().for_each(|typed| typed.file.remove());
                self.session = session;
                answer(Message::Settled(self.session.article().to_owned()));
                answer(Message::Notebook(Box::new(self.session.notebook().clone())));
            }
            Err(error) => answer(Message::Notice(Notice::warning(error.phrase()))),
        }
        came.lacks().into_iter().for_each(|what| answer(Message::Notice(Notice::warning(what))));
        self.offer_drafts();
        self.name();
    }

    /// Has the pipe read so far.
    pub(super) fn read_on(&self, reach: Reach) {
        if let Some(pipe) = &self.pipe {
            pipe.want(match reach {
                Reach::Ahead => pipe.came().bytes + store::AHEAD,
                Reach::End => u64::MAX,
            });
        }
    }

    /// Reads the article again where its file is another by now.
    pub(super) fn follow(&mut self) {
        // Looked at before the file is read: what is written meanwhile is seen the next time.
        let stamp = store::stamp(self.session.article());
        if !self.growing && self.pipe.is_none() && stamp.is_some() && stamp != self.followed {
            (self.growing, self.followed) = (true, stamp);
            self.reload();
        }
    }
}
