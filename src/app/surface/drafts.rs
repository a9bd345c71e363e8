//! A note while it is being typed: kept outside as it grows, and offered again when its article is opened.

use crate::app::{
    context::Context,
    drafts::Draft,
    message::Effect,
    overlay::{Prompt, Purpose},
    pages::Page,
    picker::{Choice, Picker},
    state::Overlay,
};
use tui_bidi::text::Span;

/// Has what is typed of a note kept.
pub(in crate::app) fn keep_draft(cx: &mut Context<'_>) {
    let Some(Overlay::Prompt(Prompt { purpose, input, .. })) = &cx.overlay else { return };
    if purpose.many_lines() {
        let (purpose, text) = (purpose.clone(), input.text().to_owned());
        ask_draft(cx, purpose, text);
    }
}

/// The note is part of the notebook, or given up: its draft is needed no longer.
pub(in crate::app) fn drop_draft(cx: &mut Context<'_>, purpose: Purpose) {
    ask_draft(cx, purpose, String::new());
}

fn ask_draft(cx: &mut Context<'_>, purpose: Purpose, text: String) {
    let article = match cx.session.review.card().filter(|_| cx.session.page == Page::Review) {
        Some(card) => card.article.clone(),
        None => cx.reader.article.path.clone(),
    };
    cx.ask(Effect::Draft(Draft { article, purpose, text, kept: None }));
}

/// Offers the notes that were being typed when the program ended. What is not chosen stays for the next time.
pub(in crate::app) fn offer_drafts(cx: &mut Context<'_>, left: Vec<Draft>) {
    if cx.overlay.is_some() {
        // Whoever types already is not interrupted.
        return cx.say(say!("draft-waits"));
    }
    let go_on = cx.session.row(&say!("draft-go-on"));
    let words = |draft: &Draft| draft.text.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut all: Vec<_> =
        left.iter().map(|draft| Choice::new(words(draft), go_on.clone(), vec![draft.clone()])).collect();
    let away: Vec<Draft> = left.into_iter().map(|draft| Draft { text: String::new(), ..draft }).collect();
    let throw = if away.len() == 1 { say!("draft-away") } else { say!("drafts-away") };
    all.push(Choice::new(cx.session.row(&throw), "", away));
    cx.choose(Picker::new(say!("picker-draft"), all, 0), |app, chosen| {
        for draft in chosen {
            if !draft.text.is_empty() {
                app.context().prompt(draft.purpose.clone(), &draft.text);
            }
            app.session.ask(Effect::Draft(draft));
        }
    });
}

/// Has the note that is being typed written on in the editor of the environment.
pub(in crate::app) fn ask_editor(cx: &mut Context<'_>) {
    match &cx.overlay {
        Some(Overlay::Prompt(Prompt { purpose, input, .. })) if purpose.many_lines() => {
            let text = input.text().to_owned();
            cx.ask(Effect::Editor(text));
        }
        _ => cx.say(say!("editor-only-notes")),
    }
}

/// Takes what was written in the editor into the note that is being typed; typing goes on there.
pub(in crate::app) fn take_edited(cx: &mut Context<'_>, text: &str) {
    if let Some(Overlay::Prompt(Prompt { purpose, input, .. })) = &mut cx.overlay
        && purpose.many_lines()
    {
        input.replace(Span::new(0, input.text().len()), text.trim_end());
        keep_draft(cx);
    }
}
