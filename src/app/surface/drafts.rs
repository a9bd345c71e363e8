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
    cx.ask(Effect::Draft(Draft { article, purpose, text }));
}

/// Offers a note that was being typed when the program ended.
pub(in crate::app) fn offer_draft(cx: &mut Context<'_>, draft: Draft) {
    if cx.overlay.is_some() {
        // Whoever types already is not interrupted: it stays for the next time.
        return cx.say(say!("draft-waits"));
    }
    let words = draft.text.split_whitespace().collect::<Vec<_>>().join(" ");
    let away = Draft { text: String::new(), ..draft.clone() };
    let all = vec![
        Choice::new(words, cx.session.plain(say!("draft-go-on")), (true, draft)),
        Choice::new(cx.session.plain(say!("draft-away")), "", (false, away)),
    ];
    cx.choose(Picker::new(say!("picker-draft"), all, 0), |app, (taken, draft)| {
        if taken { take_draft(&mut app.context(), &draft) } else { app.session.ask(Effect::Draft(draft)) }
    });
}

/// Goes on with a note that was offered.
pub(in crate::app) fn take_draft(cx: &mut Context<'_>, draft: &Draft) {
    cx.prompt(draft.purpose.clone(), &draft.text);
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
