//! What was asked for before the whole text was read: done as soon as the rest is there.

use super::moving;
use super::{finding, library, only};
use crate::app::{awaited::Awaited, context::Context, reader::Reader};
use crate::command::{Action, family};

/// Does what was put off, now that the whole text is there.
pub(in crate::app) fn fulfil(cx: &mut Context<'_>) {
    match cx.reader.awaited.take() {
        Some(Awaited::End(count)) => moving::to_end(cx, count),
        Some(Awaited::Percent(percent)) => moving::to_percent(cx, Some(percent)),
        Some(Awaited::Find(needle, seek)) => finding::found(cx, &needle, seek),
        Some(Awaited::Only) => only::show_matching(cx),
        Some(Awaited::FindNext) => finding::find_beside(cx, true),
        // Counting begins again with the text.
        Some(Awaited::Match { seek, jump }) => finding::await_match(cx, seek, jump),
        Some(Awaited::At(at)) => cx.go(at),
        Some(Awaited::Note(id)) => library::show_annotation(cx, &id),
        None => {}
    }
}

/// Goes back to byte `at`, once it is read.
pub(in crate::app) fn return_to_byte(cx: &mut Context<'_>, at: usize) {
    if at < cx.reader.article.document.text().len() || !cx.put_off(Awaited::At(at)) {
        cx.go(at);
    }
}

/// Another key gives up what is awaited; `true` when `action` does nothing else.
pub(in crate::app) fn give_up(cx: &mut Context<'_>, action: Action) -> bool {
    // While one types, Esc leaves the typing.
    let typing = |awaited: &Awaited| matches!(awaited, Awaited::Match { jump: false, .. });
    let waited = cx.reader.awaited.take().is_some_and(|it| !typing(&it))
        && action == Action::Program(family::Program::Cancel);
    if waited {
        cx.say(say!("no-longer-waiting"));
    }
    waited
}

impl Reader {
    /// What is awaited, for the status line; `None` when nothing is.
    pub(crate) fn awaiting(&self) -> Option<String> {
        let what = match self.awaited.as_ref()? {
            Awaited::End(None) => "the end".to_owned(),
            Awaited::End(Some(number)) => format!("paragraph {number}"),
            Awaited::Percent(percent) => format!("{percent} %"),
            Awaited::Find(needle, _) => quoted(needle),
            Awaited::FindNext => "the next match".to_owned(),
            Awaited::Match { .. } | Awaited::Only => {
                let needle = quoted(&self.find.needle);
                let reached =
                    self.find.reached.unwrap_or(0) * 100 / self.article.document.text().len().max(1);
                return Some(format!("looking for {needle}: {reached} % of the text · Esc stops looking"));
            }
            Awaited::At(_) => "the place where one was".to_owned(),
            Awaited::Note(_) => "the annotation".to_owned(),
        };
        Some(format!("waiting for {what}: {} % of the text read · Esc stops waiting", self.loaded))
    }
}

/// `words` of any script in quotation marks, isolated: what stands around them keeps its order.
fn quoted(words: &str) -> String {
    format!("“\u{2068}{words}\u{2069}”")
}
