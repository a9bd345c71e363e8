//! The paragraph of an annotation as it was when it was made, and the difference to today, where its words were edited,
//! stand in several places, or are gone.

use crate::app::{
    context::Context,
    details::DetailRow,
    message::Effect,
    reader::{Reader, old_paragraph::OldParagraph},
    session::Session,
};
use crate::{
    config::Role,
    difference::{Run, kept_words},
    notebook::{Annotation, Id, Target, placement::State},
};
use tui_bidi::text::snip;

/// The most rows of a paragraph, and of its differences.
const PARAGRAPH: usize = 60;
const DIFFERENCES: usize = 40;

/// Has the text looked up that an annotation was made in, where it is not quite there any more.
pub(in crate::app) fn ask_old_paragraph(cx: &mut Context<'_>, annotation: &Annotation) {
    let index = cx.reader.article.index_of(&annotation.id);
    let state = index.and_then(|index| cx.reader.article.placement(index)).map(|place| place.state);
    let unsure = matches!(state, Some(State::Changed | State::Ambiguous | State::Orphan));
    if unsure && annotation.target.rev.is_some() {
        cx.ask(Effect::OldParagraph(annotation.id.clone(), annotation.target.clone()));
    }
}

/// Takes the paragraph that was asked for.
pub(in crate::app) fn take_old_paragraph(reader: &mut Reader, id: Id, target: Target, text: String) {
    let Some(index) = reader.article.index_of(&id) else { return };
    let place = reader.article.placement(index);
    let span = place.and_then(|place| place.span.or_else(|| Some(place.candidates.first()?.span)));
    let differences = span.map_or_else(Vec::new, |span| {
        let document = &reader.article.document;
        let today = document.paragraph_text(document.paragraph_at(span.start));
        differences(&text, today)
    });
    reader.old_paragraphs.insert(id, OldParagraph { target, text, differences });
}

/// The rows about how annotation `index` stood.
pub(super) fn old_paragraph_rows(
    session: &Session,
    reader: &Reader,
    index: usize,
    width: u16,
) -> Vec<DetailRow> {
    let Some(annotation) = reader.article.annotation(index) else { return Vec::new() };
    let old = reader.old_paragraphs.get(&annotation.id);
    let Some(old) = old.filter(|old| old.target == annotation.target) else { return Vec::new() };
    let mut rows = vec![
        DetailRow::Blank,
        DetailRow::Fact(say!("detail-then"), vec![session.plain(say!("paragraph-then"))]),
    ];
    let reading = session.reading(&reader.article.document);
    rows.extend(DetailRow::lines(&old.text, reading, &session.look, width, PARAGRAPH, Role::Dim));
    for (was, now) in &old.differences {
        rows.push(DetailRow::Fact(say!("detail-was"), vec![was.clone()]));
        rows.push(DetailRow::Fact(say!("detail-now"), vec![now.clone()]));
    }
    rows
}

/// Where `now` differs from `was`, in words.
fn differences(was: &str, now: &str) -> Vec<(String, String)> {
    let [was, now] = [was, now].map(|text| snip(text, 16 << 10));
    let (was, now): (Vec<&str>, Vec<&str>) =
        (was.split_whitespace().collect(), now.split_whitespace().collect());
    let stretch = |words: &[&str]| if words.is_empty() { "—".to_owned() } else { words.join(" ") };
    let end = Run { old: was.len(), new: now.len(), length: 0 };
    let mut from = (0, 0);
    let between = kept_words(&was, &now).into_iter().chain([end]).map(|run| {
        let (old, new) = (&was[from.0..run.old], &now[from.1..run.new]);
        from = (run.old + run.length, run.new + run.length);
        (old, new)
    });
    let changed = between.filter(|(old, new)| !old.is_empty() || !new.is_empty());
    changed.take(DIFFERENCES).map(|(old, new)| (stretch(old), stretch(new))).collect()
}
