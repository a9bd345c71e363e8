//! What the words being typed may become: tags in use, names in the article.

use super::{
    overlay::{Prompt, Purpose},
    reader::article::Article,
};
use crate::{
    entities::{Entity, Kind},
    library::{Volume, annotations, as_counted},
    notebook::{COMMAS, tag_in_line, tags_of_line},
};
use std::collections::BTreeMap;
use tui_bidi::text::{Span, fold::fold, slice};

/// Finds what is being typed may become: what is in use or named in the article and holds it, folded.
pub(super) fn suggest(prompt: &mut Prompt, article: &Article, volumes: &[Volume]) {
    let text = prompt.input.text();
    let known = match prompt.purpose {
        Purpose::Tags(_) | Purpose::MoreTags(_) => tags_in_use(article, volumes, &tags_of_line(text)),
        Purpose::Retag(ref old) => tags_in_use(article, volumes, std::slice::from_ref(old)),
        Purpose::Speaker(_) => speakers(article),
        Purpose::Place(_) => places(article),
        _ => return,
    };
    let typed = fold(slice(text, to_complete(prompt)).trim());
    let fitting = known.into_iter().filter(|one| fold(one).text().contains(typed.text()));
    prompt.completions = fitting.filter(|one| one != text.trim()).collect();
}

/// Completes what is being typed with the best completion.
pub(super) fn complete(prompt: &mut Prompt, article: &Article, volumes: &[Volume]) {
    let typed = to_complete(prompt);
    let Some(best) = prompt.completions.first().cloned() else { return };
    let best = if prompt.purpose.is_tags() { tag_in_line(&best) + ", " } else { best };
    prompt.input.replace(typed, &best);
    suggest(prompt, article, volumes);
}

/// What a completion takes the place of: the tag under the caret, or all that is typed.
fn to_complete(prompt: &Prompt) -> Span {
    match prompt.purpose {
        Purpose::Tags(_) | Purpose::MoreTags(_) => prompt.input.to_complete(&COMMAS),
        _ => Span::new(0, prompt.input.text().len()),
    }
}

/// The tags in use, here and in the library, but for those `taken`, the most used first.
fn tags_in_use(article: &Article, volumes: &[Volume], taken: &[String]) -> Vec<String> {
    let others = annotations(volumes).filter(|(volume, _)| volume.entry.path != article.path);
    let elsewhere = others.map(|(_, annotation)| annotation);
    let all = article.notebook.annotations.iter().chain(elsewhere);
    let all = all.flat_map(|annotation| &annotation.tags);
    by_use(all.filter(|tag| !taken.contains(tag)))
}

/// Those who are said to have said something, the most frequent first; then whoever the article names.
fn speakers(article: &Article) -> Vec<String> {
    let used = by_use(article.notebook.annotations.iter().filter_map(|a| a.speaker.as_ref()));
    let named = |entity: &Entity| {
        matches!(entity.kind, Kind::Person | Kind::Organization | Kind::Misc | Kind::Product)
    };
    with_names(article, used, named)
}

/// Where something was said, then the places that the article names.
fn places(article: &Article) -> Vec<String> {
    let used = by_use(article.notebook.annotations.iter().filter_map(|a| a.place.as_ref()));
    with_names(article, used, |entity| matches!(entity.kind, Kind::Place | Kind::Event))
}

/// `known` and the names of the entities that are `wanted`, in every form: some type the Latin one.
fn with_names(article: &Article, mut known: Vec<String>, wanted: impl Fn(&Entity) -> bool) -> Vec<String> {
    let entities = article.entities.iter().flat_map(|found| &found.entities);
    for entity in entities.filter(|entity| wanted(entity)) {
        for name in std::iter::once(&entity.name).chain(&entity.latin) {
            if !known.contains(name) {
                known.push(name.clone());
            }
        }
    }
    known
}

/// Each of `all` once, the most frequent first.
fn by_use<'a>(all: impl Iterator<Item = &'a String>) -> Vec<String> {
    let mut uses = BTreeMap::<&str, usize>::new();
    for one in all {
        *uses.entry(one).or_default() += 1;
    }
    let mut uses: Vec<(&str, usize)> = uses.into_iter().collect();
    uses.sort_by(|one, other| other.1.cmp(&one.1).then_with(|| as_counted(one.0, other.0)));
    uses.into_iter().map(|(one, _)| one.to_owned()).collect()
}
