//! User overrides of the outline: what is no heading, and what is one.

use crate::app::{context::Context, outline::OutlineRow, pane::unit::trimmed, reader::article::Article};
use crate::{
    document::Correction,
    notebook::{Edit, Heading, HeadingAction, Target},
};

/// The deepest level that is given by pressing again.
const DEEPEST: u8 = 4;

/// Says that the cursor's line, or the heading `chosen` in the outline, is no heading.
pub(in crate::app) fn dismiss_heading(cx: &mut Context<'_>, chosen: Option<OutlineRow>) {
    let document = &cx.reader.article.document;
    let chosen = match chosen {
        Some(OutlineRow::Section(number)) => document.sections().get(number).map(|section| section.heading),
        _ => Some(document.paragraph_at(cx.pane.cursor.at)),
    };
    let is_heading = |&index: &usize| document.sections().iter().any(|section| section.heading == index);
    let Some(index) = chosen.filter(is_heading) else {
        return cx.say(say!("heading-none"));
    };
    let added = correction_of(
        &cx.reader.article,
        |correction| matches!(correction, Correction::Add(at, _) if at == index),
    );
    let mut edits: Vec<Edit> = added.map(Edit::RemoveHeading).into_iter().collect();
    if document.found_sections().iter().any(|section| section.heading == index) {
        edits.extend(heading(&cx.reader.article, index, HeadingAction::Dismiss, None).map(Edit::AddHeading));
    }
    cx.change(Edit::All(edits));
    cx.say(say!("heading-dismissed"));
}

/// Makes the cursor's line a heading, as deep as the section that it stands in; one that is a heading
/// becomes one deeper.
pub(in crate::app) fn add_heading(cx: &mut Context<'_>) {
    if !cx.reader.article.document.is_complete() {
        return cx.say(say!("still-reading"));
    }
    let document = &cx.reader.article.document;
    let index = document.paragraph_at(cx.pane.cursor.at);
    if document.paragraph_text(index).trim().is_empty() || cx.pane.on_fold(&cx.reader.article.document) {
        return cx.say(say!("heading-no-words"));
    }
    let dismissed = correction_of(&cx.reader.article, |correction| correction == Correction::Dismiss(index));
    if let Some(dismissed) = dismissed {
        cx.change(Edit::RemoveHeading(dismissed));
        return cx.say(say!("heading-again"));
    }
    let here = document.sections().iter().find(|section| section.heading == index);
    let around = document.section_at(cx.pane.cursor.at).map(|number| document.sections()[number].level);
    let level = here.map_or(around.unwrap_or(1), |section| section.level % DEEPEST + 1);
    let added = correction_of(
        &cx.reader.article,
        |correction| matches!(correction, Correction::Add(at, _) if at == index),
    );
    let mut edits: Vec<Edit> = added.map(Edit::RemoveHeading).into_iter().collect();
    edits.extend(heading(&cx.reader.article, index, HeadingAction::Add, Some(level)).map(Edit::AddHeading));
    cx.pane.cursor.leave_selection();
    cx.change(Edit::All(edits));
    cx.say(say!("heading-made", level));
}

/// The correction in the notebook that is `wanted`.
fn correction_of(article: &Article, wanted: impl Fn(Correction) -> bool) -> Option<Heading> {
    let found = article.corrections().iter().find(|(_, correction)| wanted(*correction))?;
    article.notebook.headings.get(found.0).cloned()
}

/// A correction about paragraph `index`.
fn heading(article: &Article, index: usize, action: HeadingAction, level: Option<u8>) -> Option<Heading> {
    let document = &article.document;
    let span = trimmed(document.text(), document.paragraph(index));
    let target = Some(Target::of(document, span)).filter(|target| !target.exact.is_empty())?;
    Some(Heading { action: action.into(), level, target, ..Heading::default() })
}
