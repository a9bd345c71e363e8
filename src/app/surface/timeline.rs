//! The timeline: dated sentences in order of their dates, chosen from a list and gone to.

use crate::app::{
    context::Context,
    message::Effect,
    picker::{Choice, Picker, Plot},
};
use crate::claims::Dated;
use tui_bidi::text::{Span, slice};

/// Has the dated sentences looked for, which takes the names of the article.
pub(in crate::app) fn ask(cx: &mut Context<'_>) {
    let article = &cx.reader.article;
    match &article.entities {
        Some(entities) => {
            let published = article.notebook.document.source.published.clone();
            let entities = Box::new(entities.clone());
            cx.ask(Effect::Timeline(entities, published));
            cx.say(say!("timeline-awaited"));
        }
        None if article.asks_for_names() => cx.say(say!("names-long-text")),
        None => cx.say(say!("timeline-needs-names")),
    }
}

/// Shows what was found in a text of `length` bytes, unless another one is open by now, or something lies over the page.
pub(in crate::app) fn show(cx: &mut Context<'_>, length: usize, dated: &[Dated]) {
    if length != cx.document().text().len() || cx.overlay.is_some() {
        return;
    }
    if dated.is_empty() {
        return cx.say(say!("timeline-none"));
    }
    let document = cx.document();
    let words = |span: Span| slice(document.text(), span).split_whitespace().collect::<Vec<_>>().join(" ");
    let choice = |dated: &Dated| {
        let sign = if dated.derived { "~" } else { "" };
        let about: Vec<String> = [dated.who, dated.place].into_iter().flatten().map(words).collect();
        let date = format!("{sign}{}", cx.session.date(&dated.when.to_string()));
        Choice::new(words(dated.span), about.join(" · "), dated.span).led_by(date)
    };
    let at = cx.pane.cursor.at;
    let here = dated.iter().position(|dated| dated.span.start <= at && at < dated.span.end).unwrap_or(0);
    let all: Vec<Choice<Span>> = dated.iter().map(choice).collect();
    cx.session.notice = None;
    let plot = Plot {
        at: dated.iter().map(|dated| dated.when.years()).collect(),
        names: dated.iter().map(|dated| cx.session.date(&dated.when.to_string())).collect(),
    };
    cx.choose(Picker::new(say!("picker-timeline"), all, here).plotted(plot), |app, span| {
        let mut cx = app.context();
        cx.uncover_text();
        cx.jump(span.start);
        cx.pane.landed = Some(span);
    });
}
