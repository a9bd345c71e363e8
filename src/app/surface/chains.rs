//! Chains of transmission: chosen from a list by their narrators, and gone to.

use crate::app::{
    context::Context,
    picker::{Choice, Picker},
};
use crate::{
    entities::{Chain, chains},
    text::{Span, slice},
};

/// The longest text, in bytes, whose chains are looked for while one waits: some milliseconds.
const AT_ONCE: usize = 1 << 19;

/// Asks to which chain to go.
pub(in crate::app) fn ask(cx: &mut Context<'_>) {
    let document = cx.document();
    if document.text().len() > AT_ONCE {
        return cx.say(say!("chains-long-text"));
    }
    let found = chains(document);
    let words = |span: Span| slice(document.text(), span).split_whitespace().collect::<Vec<_>>().join(" ");
    let choice = |chain: &Chain| {
        let names: Vec<String> = chain.narrators.iter().map(|one| words(one.span)).collect();
        Choice::new(names.join(" ← "), words(chain.matn), chain.span)
    };
    let here = found.iter().rposition(|chain| chain.span.start <= cx.pane.cursor.at).unwrap_or(0);
    let all: Vec<Choice<Span>> = found.iter().map(choice).collect();
    if all.is_empty() {
        return cx.say(say!("chains-none"));
    }
    cx.choose(Picker::new(say!("picker-chain"), all, here), |app, span| {
        let mut cx = app.context();
        cx.jump(span.start);
        cx.pane.landed = Some(span);
    });
}
