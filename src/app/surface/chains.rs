//! Chains of transmission: chosen from a list by their narrators, and gone to.

use crate::app::{
    context::Context,
    message::Effect,
    picker::{Choice, Picker},
};
use crate::entities::Chain;
use tui_bidi::text::{Span, slice};

/// Has the chains looked for.
pub(in crate::app) fn ask(cx: &mut Context<'_>) {
    cx.ask(Effect::Chains);
    cx.say(say!("chains-awaited"));
}

/// Asks to which of the chains `found` in a text of `length` bytes to go, unless another text is open by now, or something
/// lies over the page.
pub(in crate::app) fn show(cx: &mut Context<'_>, length: usize, found: &[Chain]) {
    if length != cx.document().text().len() || cx.overlay.is_some() {
        return;
    }
    if found.is_empty() {
        return cx.say(say!("chains-none"));
    }
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
