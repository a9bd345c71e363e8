//! Only some paragraphs in sight: those with certain names, or with certain words; the others are folded away.

use super::finding::have_counted;
use crate::app::{awaited::Awaited, context::Context, overlay::Purpose, pane::view::Folds};
use crate::entities::Entity;
use std::collections::BTreeSet;

/// Shows only the paragraphs that mention all names of `meant`; or again what was shown before.
pub(in crate::app) fn only_mentions(cx: &mut Context<'_>, meant: &[Entity]) {
    if show_all_again(cx) {
        return;
    }
    let document = &cx.reader.article.document;
    if meant.is_empty() {
        return cx.say(say!("names-choose-first"));
    }
    let paragraphs = |entity: &Entity| -> BTreeSet<usize> {
        let places = entity.mentions.iter().filter(|mention| !mention.repeat);
        places.map(|mention| document.paragraph_at(mention.span.start)).collect()
    };
    let each = meant.iter().map(paragraphs);
    let shared = each.reduce(|one, other| &one & &other).unwrap_or_default();
    let names = meant.iter().map(|entity| entity.name.as_str()).collect::<Vec<_>>().join(" + ");
    if shared.is_empty() {
        return cx.say(say!("names-not-together", names));
    }
    show_only(cx, &shared);
    cx.say(say!("only-names", count = shared.len(), names));
}

/// Asks for words that paragraphs shall hold; or shows again what was shown before.
pub(in crate::app) fn ask_only_matching(cx: &mut Context<'_>) {
    if !show_all_again(cx) {
        cx.prompt(Purpose::OnlyMatching, "");
    }
}

/// Shows only the paragraphs that hold `needle`; without words, those looked for last.
pub(in crate::app) fn only_matching(cx: &mut Context<'_>, needle: &str) {
    let find = &mut cx.reader.find;
    let Some(needle) = Some(needle.to_owned()).filter(|own| !own.is_empty()).or(find.history.last().cloned())
    else {
        return;
    };
    find.set(&needle);
    if let Some(fault) = find.fault() {
        let fault = fault.phrase();
        return cx.warn(fault);
    }
    find.remember(&needle);
    find.backward = false;
    if !cx.put_off(Awaited::Only) {
        show_matching(cx);
    }
}

/// Shows only the paragraphs with matches of what is looked for, once it is known where they all are.
pub(in crate::app) fn show_matching(cx: &mut Context<'_>) {
    cx.reader.find.list(cx.reader.article.document.text());
    let counted = cx.reader.find.reached.is_none();
    let Some(starts) = cx.reader.find.starts.as_ref().filter(|_| counted) else {
        have_counted(cx);
        cx.reader.awaited = Some(Awaited::Only);
        return;
    };
    let document = &cx.reader.article.document;
    let shown: BTreeSet<usize> = starts.iter().map(|&start| document.paragraph_at(start)).collect();
    let needle = cx.reader.find.needle.clone();
    if shown.is_empty() {
        return cx.say(say!("find-not-found", needle));
    }
    cx.reader.find.shown = true;
    show_only(cx, &shown);
    cx.say(say!("only-words", count = shown.len(), needle));
}

/// Shows again what was shown before only some paragraphs were; `false` when all are.
fn show_all_again(cx: &mut Context<'_>) -> bool {
    let Some(folds) = cx.pane.only.take() else { return false };
    cx.pane.set_folds(&cx.reader.article.document, folds);
    cx.say(say!("names-all-paragraphs"));
    true
}

/// Folds away all paragraphs but `wanted` and the headings above them.
fn show_only(cx: &mut Context<'_>, wanted: &BTreeSet<usize>) {
    let document = &cx.reader.article.document;
    let heading = |&index: &usize| {
        let section = document.section_at(document.paragraph(index).start)?;
        Some(document.sections().get(section)?.heading)
    };
    let mut shown = wanted.clone();
    shown.extend(wanted.iter().filter_map(heading));
    let here = document.paragraph_at(cx.pane.cursor.at);
    let next = shown.range(here..).next().or(wanted.first()).copied();
    if let Some(next) = next.filter(|&next| next != here) {
        cx.pane.cursor.put(document, document.paragraph(next).start);
    }
    let mut folds = all_but(&shown, document.paragraphs());
    // A blank line between two of them hides nothing.
    folds.retain(|fold| document.with_words(fold.clone()) > 0);
    let before = cx.pane.view.folds().clone();
    cx.pane.only.get_or_insert(before);
    cx.uncover_text();
    cx.pane.set_folds(&cx.reader.article.document, folds);
}

/// Folds that leave the paragraphs `shown` of so many.
fn all_but(shown: &BTreeSet<usize>, paragraphs: usize) -> Folds {
    let mut folds = Folds::new();
    let mut next = 0;
    for &index in shown {
        if next < index {
            folds.push(next..index);
        }
        next = index + 1;
    }
    if next < paragraphs {
        folds.push(next..paragraphs);
    }
    folds
}
