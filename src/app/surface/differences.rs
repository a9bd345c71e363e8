//! How the copy of a stretch differs from what it repeats.

use crate::app::{
    context::Context,
    outline::OutlineRow,
    picker::{Choice, Picker},
};
use crate::entities::Difference;
use tui_bidi::text::{Span, slice, snip};

/// Lists where the copy under the cursor, or the one `chosen` in the outline, is not what it repeats.
pub(in crate::app) fn list_differences(cx: &mut Context<'_>, chosen: Option<OutlineRow>) {
    let here = cx.pane.cursor.at;
    let repeats = cx.reader.article.repeats();
    let chosen = match chosen {
        Some(OutlineRow::Repeat(number)) => Some(number),
        _ => repeats.iter().position(|copy| copy.span.contains(here) || copy.of.contains(here)),
    };
    let only = (repeats.len() == 1).then_some(0);
    let Some(repeat) = chosen.or(only).and_then(|number| repeats.get(number)) else {
        return cx.say(say!("repeats-none"));
    };
    let document = &cx.reader.article.document;
    let words = |span: Span| snip(slice(document.text(), span).trim(), 600).replace('\n', " ");
    let choice = |difference: &Difference| {
        let (label, detail, at) = match *difference {
            Difference::Missing(span) => (words(span), cx.session.row(&say!("missing-in-copy")), span),
            Difference::Added(span) => (words(span), cx.session.row(&say!("only-in-copy")), span),
            Difference::Changed(was, is) if is.is_empty() => {
                (words(was), cx.session.row(&say!("words-missing-in-copy")), was)
            }
            Difference::Changed(was, is) if was.is_empty() => {
                (words(is), cx.session.row(&say!("words-only-in-copy")), is)
            }
            Difference::Changed(was, is) => {
                (words(is), cx.session.row(&say!("in-the-first", words = words(was))), is)
            }
        };
        Choice::new(label, detail, at)
    };
    let all: Vec<Choice<Span>> = repeat.differences(document).iter().map(choice).collect();
    if all.is_empty() {
        return cx.say(say!("repeats-same"));
    }
    cx.choose(Picker::new(say!("picker-differences"), all, 0), |app, span| {
        app.context().visit(span.start);
        app.pane.landed = Some(span);
    });
}
