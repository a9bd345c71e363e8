//! From a place to the next match, or the one before, around the ends of the text.

use crate::app::seeking::{Answer, Seek};
use crate::app::{awaited::Awaited, finding::Sought, message::Effect, state::App};

impl App {
    /// Has the background worker find what is too far off for a key; `jump`: the way back leads to where one was.
    pub(in crate::app) fn await_match(&mut self, seek: Seek, jump: bool) {
        self.have_counted();
        self.reader.awaited = Some(Awaited::Match { seek, jump });
    }

    /// Has the background worker count the matches of a long text, unless that is done or going on.
    pub(in crate::app) fn have_counted(&mut self) {
        let find = &mut self.reader.find;
        if find.starts.is_some() || find.reached.is_some() || find.query.is_none() {
            return;
        }
        let needle = find.needle.clone();
        let sought = Sought { needle, mode: find.mode, words: find.words, turn: find.turn };
        find.reached = Some(0);
        self.ask(Effect::Count(sought));
    }

    /// Goes to the match that was awaited, if what was counted tells by now where it is.
    pub(in crate::app) fn reach_match(&mut self) {
        if self.reader.awaited == Some(Awaited::Only) && self.reader.find.reached.is_none() {
            self.reader.awaited = None;
            return self.show_matching();
        }
        let Some(Awaited::Match { seek, jump }) = self.reader.awaited else { return };
        match self.reader.find.answer(self.reader.article.document.text(), seek) {
            Answer::Later => return,
            Answer::Match(span, around) if jump => self.jump_to_match(span, around),
            Answer::Match(span, _) => {
                self.reader.find.current = Some(span);
                self.go(span.start);
            }
            Answer::Nothing => self.say(say!("find-not-found", needle = &self.reader.find.needle)),
        }
        self.reader.awaited = None;
    }
}
