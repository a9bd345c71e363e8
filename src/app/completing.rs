//! What the words being typed may become: tags in use, names in the article.

use super::{
    overlay::Purpose,
    state::{App, Overlay},
};
use crate::{
    entities::{Entity, Kind},
    notebook::{COMMAS, tag_in_line, tags_of_line},
    text::{Span, fold::fold, slice},
};
use std::collections::BTreeMap;

/// How many completions are shown.
const SHOWN: usize = 6;

impl App {
    /// Finds what is being typed may become: what is in use or named in the article and holds it, folded.
    pub(super) fn suggest(&mut self) {
        let Some(Overlay::Prompt(prompt)) = &self.overlay else { return };
        let text = prompt.input.text();
        let known = match prompt.purpose {
            Purpose::Tags(_) => self.tags_in_use(&tags_of_line(text)),
            Purpose::Speaker(_) => self.speakers(),
            Purpose::Place(_) => self.places(),
            _ => return,
        };
        let typed = self.to_complete();
        let typed = fold(slice(text, typed).trim());
        let fitting = known.into_iter().filter(|one| fold(one).text().contains(typed.text()));
        let completions: Vec<String> = fitting.filter(|one| one != text.trim()).take(SHOWN).collect();
        if let Some(Overlay::Prompt(prompt)) = &mut self.overlay {
            prompt.completions = completions;
        }
    }

    /// Completes what is being typed with the best completion.
    pub(super) fn complete(&mut self) {
        let typed = self.to_complete();
        let Some(Overlay::Prompt(prompt)) = &mut self.overlay else { return };
        let Some(best) = prompt.completions.first().cloned() else { return };
        let best = if matches!(prompt.purpose, Purpose::Tags(_)) { tag_in_line(&best) + ", " } else { best };
        prompt.input.replace(typed, &best);
        self.suggest();
    }

    /// What a completion takes the place of: the tag under the caret, or all that is typed.
    fn to_complete(&self) -> Span {
        match &self.overlay {
            Some(Overlay::Prompt(prompt)) if matches!(prompt.purpose, Purpose::Tags(_)) => {
                prompt.input.to_complete(&COMMAS)
            }
            Some(Overlay::Prompt(prompt)) => Span::new(0, prompt.input.text().len()),
            _ => Span::default(),
        }
    }

    /// The tags in use, here and in the library, but for those `taken`, the most used first.
    fn tags_in_use(&self, taken: &[String]) -> Vec<String> {
        let elsewhere =
            crate::library::annotations(&self.session.library.volumes).map(|(_, annotation)| annotation);
        let all = self.reader.article.notebook.annotations.iter().chain(elsewhere);
        let all = all.flat_map(|annotation| &annotation.tags);
        by_use(all.filter(|tag| !taken.contains(tag)))
    }

    /// Those who are said to have said something, the most frequent first; then whoever the article names.
    fn speakers(&self) -> Vec<String> {
        let used = by_use(self.reader.article.notebook.annotations.iter().filter_map(|a| a.speaker.as_ref()));
        let named = |entity: &Entity| {
            matches!(entity.kind, Kind::Person | Kind::Organization | Kind::Misc | Kind::Product)
        };
        self.with_names(used, named)
    }

    /// Where something was said, then the places that the article names.
    fn places(&self) -> Vec<String> {
        let used = by_use(self.reader.article.notebook.annotations.iter().filter_map(|a| a.place.as_ref()));
        self.with_names(used, |entity| matches!(entity.kind, Kind::Place | Kind::Event))
    }

    /// `known` and the names of the entities that are `wanted`, in every form: some type the Latin one.
    fn with_names(&self, mut known: Vec<String>, wanted: impl Fn(&Entity) -> bool) -> Vec<String> {
        let entities = self.reader.article.entities.iter().flat_map(|found| &found.entities);
        for entity in entities.filter(|entity| wanted(entity)) {
            for name in std::iter::once(&entity.name).chain(&entity.latin) {
                if !known.contains(name) {
                    known.push(name.clone());
                }
            }
        }
        known
    }
}

/// Each of `all` once, the most frequent first.
fn by_use<'a>(all: impl Iterator<Item = &'a String>) -> Vec<String> {
    let mut uses = BTreeMap::<&str, usize>::new();
    for one in all {
        *uses.entry(one).or_default() += 1;
    }
    let mut uses: Vec<(&str, usize)> = uses.into_iter().collect();
    uses.sort_by_key(|&(_, count)| std::cmp::Reverse(count));
    uses.into_iter().map(|(one, _)| one.to_owned()).collect()
}
