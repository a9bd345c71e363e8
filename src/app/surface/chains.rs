//! Chains of transmission: chosen from a list by their narrators, and gone to.

use crate::app::{
    context::Context,
    message::{Effect, Wanted},
    pane::elided::Elided,
    picker::{Choice, Picker},
};
use crate::entities::Chain;
use tui_bidi::text::{Span, slice};

/// Has the chains looked for, for what is `wanted`.
pub(in crate::app) fn ask(cx: &mut Context<'_>, wanted: Wanted) {
    cx.ask(Effect::Chains(wanted));
    cx.say(say!("chains-awaited"));
}

/// Folds all chains away, so that the texts stand behind a sign each; or unfolds them.
pub(in crate::app) fn fold(cx: &mut Context<'_>) {
    if cx.pane.view.elided().is_empty() {
        return ask(cx, Wanted::Folded);
    }
    cx.pane.elide(&cx.reader.article.document, Elided::default());
    cx.say(say!("chains-unfolded"));
}

/// Does what is `wanted` with the chains `found` in a text of `length` bytes, unless another text is open by now.
pub(in crate::app) fn take(cx: &mut Context<'_>, wanted: Wanted, length: usize, found: &[Chain]) {
    if length != cx.document().text().len() {
        return;
    }
    if found.is_empty() {
        return cx.say(say!("chains-none"));
    }
    match wanted {
        Wanted::Choice if cx.overlay.is_some() => {}
        Wanted::Choice => choose(cx, found),
        Wanted::Folded => {
            cx.pane.elide(&cx.reader.article.document, Elided::new(found.iter().map(|chain| chain.span)));
            cx.say(say!("chains-folded", count = found.len()));
        }
    }
}

/// Asks to which of the chains `found` to go.
fn choose(cx: &mut Context<'_>, found: &[Chain]) {
    let document = cx.document();
    let words = |span: Span| slice(document.text(), span).split_whitespace().collect::<Vec<_>>().join(" ");
    let choice = |chain: &Chain| {
        let names: Vec<String> = chain.narrators.iter().map(|one| words(one.span)).collect();
        Choice::new(names.join(" ← "), words(chain.matn), chain.span)
    };
    let here = found.iter().rposition(|chain| chain.span.start <= cx.pane.cursor.at).unwrap_or(0);
    let all: Vec<Choice<Span>> = found.iter().map(choice).collect();
    cx.session.notice = None;
    cx.choose(Picker::new(say!("picker-chain"), all, here), |app, span| {
        let mut cx = app.context();
        cx.uncover_text();
        cx.jump(span.start);
        cx.pane.landed = Some(span);
    });
}
