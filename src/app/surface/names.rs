//! Names in the text: who they are, lines under them, highlights of all of them.

use crate::app::{context::Context, message::Effect};
use crate::{
    entities::Entity,
    notebook::{Annotation, Edit, Kind, Open, Target},
};
use tui_bidi::text::{Span, slice};

/// Says who the name under the cursor is, and gives its number.
pub(in crate::app) fn who(cx: &mut Context<'_>) -> Option<usize> {
    let at = Span::new(cx.pane.cursor.at, cx.pane.cursor.at + 1);
    let Some((_, number)) = cx.reader.article.mentions().over(at).last() else {
        let unasked = cx.reader.article.has_names_unasked();
        cx.say(if unasked { say!("names-long-text") } else { say!("name-none-here") });
        return None;
    };
    let entity = cx.reader.article.entities.as_ref()?.entities.get(number)?;
    let latin = entity.latin.as_deref().filter(|latin| *latin != entity.name);
    let (name, count) = (&entity.name, entity.count());
    let words = match latin {
        Some(latin) => say!("name-facts-latin", name, latin, type = entity.kind.phrase(), count),
        None => say!("name-facts", name, type = entity.kind.phrase(), count),
    };
    let entities = cx.reader.article.entities.as_ref()?;
    let text = cx.reader.article.document.text();
    let mention = entity.mentions.iter().find(|mention| mention.span.overlaps(at));
    let inside = mention.map(|mention| entities.places().inside(text, mention.span)).unwrap_or_default();
    if inside.is_empty() {
        cx.session.say(words);
    } else {
        let places = inside.iter().map(|span| slice(text, *span)).collect::<Vec<_>>().join(", ");
        cx.session.say(say!("name-places", facts = words, places));
    }
    Some(number)
}

/// Looks for the names of a text that is too long to have them looked for unasked.
pub(in crate::app) fn look_for_names(cx: &mut Context<'_>) {
    match (cx.reader.looking, &cx.reader.article.entities) {
        _ if !cx.reader.article.document.is_complete() => cx.say(say!("names-still-reading")),
        (Some(_), _) => cx.say(say!("names-looking")),
        (None, Some(_)) if !cx.reader.article.asks_for_names() => cx.say(say!("names-unasked")),
        _ => {
            cx.reader.looking = Some(0);
            cx.ask(Effect::FindNames);
        }
    }
}

/// Stops looking for names; `false` when they are not looked for.
pub(in crate::app) fn stop_looking(cx: &mut Context<'_>) -> bool {
    let Some(percent) = cx.reader.looking.take() else { return false };
    cx.ask(Effect::StopFinding);
    cx.say(say!("names-stopped", percent));
    true
}

/// Underlines names in the text, or stops.
pub(in crate::app) fn underline_mentions(cx: &mut Context<'_>) {
    cx.session.underlined = !cx.session.underlined;
    cx.say(match cx.session.underlined {
        false => say!("names-not-underlined"),
        true if cx.reader.article.has_names_unasked() => say!("names-long-text"),
        true => say!("names-underlined"),
    });
}

/// Highlights every mention of `entity` that no highlight of it stands on yet.
pub(in crate::app) fn mark_mentions(cx: &mut Context<'_>, entity: &Entity) {
    let mentions: Vec<_> =
        entity.mentions.iter().filter(|mention| !mention.repeat).map(|mention| mention.span).collect();
    let (name, now) = (entity.name.clone(), Some(cx.session.stamp.now.clone()));
    let Some(kind) =
        cx.session.look.settings.kinds.first().map(|kind| Open::<Kind>::from(kind.name.as_str()))
    else {
        return;
    };
    let marked = |span| cx.reader.article.marks().over(span).any(|(covered, _)| covered == span);
    let new: Vec<_> = mentions.into_iter().filter(|&span| !marked(span)).collect();
    let edits = new.into_iter().map(|span| {
        Edit::Add(Annotation {
            id: cx.session.stamp.id(),
            kind: kind.clone(),
            author: cx.session.look.author.clone(),
            created: now.clone(),
            updated: now.clone(),
            target: Target::of(&cx.reader.article.document, span),
            ..Annotation::default()
        })
    });
    let edits: Vec<_> = edits.collect();
    let count = edits.len();
    if count == 0 {
        return cx.say(say!("names-all-marked", name));
    }
    cx.change(Edit::All(edits));
    cx.say(say!("names-marked", name, count));
}
