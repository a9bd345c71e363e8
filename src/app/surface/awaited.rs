//! What was asked for before the whole text was read: done as soon as the rest is there.

use super::moving;
use super::{finding, library, only};
use crate::app::{
    awaited::Awaited,
    context::Context,
    message::{Effect, Reach},
    reader::Reader,
};
use crate::command::{Action, family};
use crate::words::Phrase;

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
        Some(Awaited::More) => show_end(cx),
        Some(Awaited::At(at)) => cx.go(at),
        Some(Awaited::Note(id)) => library::show_annotation(cx, &id),
        None => {}
    }
}

/// Keeps the end of the text in sight while more of it comes, until another key is pressed.
pub(in crate::app) fn follow_end(cx: &mut Context<'_>) {
    cx.session.notice = None;
    cx.session.jumps.leave(cx.spot());
    show_end(cx);
}

fn show_end(cx: &mut Context<'_>) {
    cx.go(cx.reader.article.document.text().trim_end().len());
    cx.reader.awaited = Some(Awaited::More);
}

/// Asks for more of a pipe: all of it while something there is waited for, else a part beyond what is in sight.
pub(in crate::app) fn read_on(cx: &mut Context<'_>) {
    let Some(bytes) = cx.reader.piped else { return };
    let reach = if cx.reader.awaited.is_some() { Reach::End } else { Reach::Ahead };
    let left = cx.reader.article.document.text().len() - cx.pane.window().end;
    // What is ahead comes unasked as long as it is far more than a screen.
    if reach == Reach::Ahead && left > ENOUGH && cx.reader.asked.is_none_or(|(asked, _)| asked == reach) {
        return;
    }
    if cx.reader.asked.replace((reach, bytes)) != Some((reach, bytes)) {
        cx.ask(Effect::ReadOn(reach));
    }
}

/// So many bytes beyond the window are enough not to wait at a page's end.
const ENOUGH: usize = 1 << 20;

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
    let cancels = action == Action::Program(family::Program::Cancel);
    match cx.reader.awaited.take() {
        Some(Awaited::More) if cancels => cx.say(say!("no-longer-following")),
        Some(awaited) if cancels && !typing(&awaited) => cx.say(say!("no-longer-waiting")),
        _ => return false,
    }
    true
}

impl Reader {
    /// Whether the end of the text is kept in sight.
    pub(crate) fn follows_end(&self) -> bool {
        self.awaited == Some(Awaited::More)
    }

    /// How much of the text is read, while it is read.
    pub(crate) fn reading(&self) -> Option<Phrase> {
        let amount = self.piped.map(|bytes| say!("reading-amount", amount = amount(bytes)));
        let percent = || say!("reading-percent", percent = self.loaded);
        amount.or_else(|| (!self.article.document.is_complete()).then(percent))
    }

    /// What is awaited, for the status line; `None` when nothing is.
    pub(crate) fn awaiting(&self) -> Option<Phrase> {
        let what = match self.awaited.as_ref()? {
            Awaited::More => return Some(say!("following-end")),
            Awaited::End(None) => say!("waiting-for-end"),
            Awaited::End(Some(number)) => say!("waiting-for-line", number = *number),
            Awaited::Percent(percent) => say!("waiting-for-percent", percent = *percent),
            Awaited::Find(needle, _) => say!("awaited-words", needle),
            Awaited::FindNext => say!("waiting-for-next-match"),
            Awaited::Match { .. } | Awaited::Only => {
                let needle = say!("awaited-words", needle = &self.find.needle);
                let percent =
                    self.find.reached.unwrap_or(0) * 100 / self.article.document.text().len().max(1);
                return Some(say!("waiting-looking", needle, percent));
            }
            Awaited::At(_) => say!("waiting-for-place"),
            Awaited::Note(_) => say!("waiting-for-annotation"),
        };
        Some(match self.piped {
            Some(bytes) => say!("waiting-amount", what, amount = amount(bytes)),
            None => say!("waiting-percent", what, percent = self.loaded),
        })
    }
}

/// So many bytes, in words.
fn amount(bytes: u64) -> Phrase {
    if bytes < 10 << 20 {
        say!("kilobytes", count = bytes.div_ceil(1 << 10))
    } else {
        say!("megabytes", count = bytes >> 20)
    }
}
