//! The names and values of an article, and their mentions.

use super::declared::Declarations;
use super::entity::{Entity, distinct_ids, entity};
use super::heard::Heard;
use super::inner::Places;
use super::kind::Kind;
use super::machine::Stretches;
use super::overrides::Overrides;
use super::prepared::Prepared;
use super::repeats::Repeat;
use super::steps::Steps;
use super::tagger::Model;
use super::{apposed, evidence, group, initials, narrated, repeats, turns, values, words, works};
use crate::document::Document;

/// What a document names, and what it says twice.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Entities {
    /// Names before values, the most mentioned first; equal counts by first mention.
    pub entities: Vec<Entity>,
    /// Second copies, in order.
    pub repeats: Vec<Repeat>,
    /// The forms that user overrides leave out.
    pub hidden: Vec<String>,
}

impl Entities {
    /// The places that are known in this text, to be looked for inside its longer names.
    pub fn places(&self) -> Places {
        let places = self.entities.iter().filter(|entity| entity.kind == Kind::Place);
        Places::known(places.flat_map(|place| place.forms.iter().chain([&place.name]).chain(&place.latin)))
    }
}

/// What `document` names; `heard` is what was heard in the pieces of a text that were read before.
pub(super) fn find_by(
    document: &Document,
    overrides: &Overrides,
    steps: &Steps,
    model: &Model,
    heard: &mut Heard,
) -> Entities {
    let text = document.text();
    let own = !document.direction().is_rtl();
    let prepared = Prepared::new(document, steps, heard);
    let Prepared { tokens, vocabulary, latin, machine, .. } = &prepared;
    let mut names = latin.clone();
    if steps.words {
        names.extend(words::find(&prepared, text, model, steps));
        let initials = initials::find(text, tokens, vocabulary, latin);
        let spelt = Stretches::of(initials.iter().map(|name| name.span).collect());
        names.retain(|name| !spelt.overlap(name.span));
        names.extend(initials);
        let told = turns::find(tokens, vocabulary);
        let lines = Stretches::of(told.iter().map(|name| name.span).collect());
        names.retain(|name| !lines.overlap(name.span));
        names.extend(told);
        if steps.works {
            let works = works::find(text, tokens, vocabulary);
            let titles = Stretches::of(works.iter().map(|work| work.span).collect());
            names.retain(|name| !titles.overlap(name.span));
            names.extend(works);
        }
        if vocabulary.language == 0 {
            let narrators = narrated::find(document, tokens, vocabulary);
            let places = Stretches::of(narrators.iter().map(|name| name.span).collect());
            names.retain(|name| !places.overlap(name.span));
            names.extend(narrators);
        }
    }
    let taken = prepared.taken(&names);
    let headings: Vec<u32> = document.sections().iter().map(|section| section.heading as u32).collect();
    let numbering = |paragraph: u32| headings.binary_search(&paragraph).is_ok();
    let values = values::find(text, tokens, &numbering, &|at| taken[at]);
    let amounts = Stretches::of(values.iter().map(|value| value.span).collect());
    names.retain(|name| !amounts.overlap(name.span));
    names.extend(values);
    names.retain(|name| !machine.overlap(name.span));
    let declarations = Declarations::new(overrides);
    declarations.add(text, tokens, &mut names);
    names.sort_by_key(|name| name.span.start);
    evidence::vote(text, tokens, vocabulary, steps, &mut names);
    let forms = group::forms(&names);
    let groups = if steps.groups {
        group::group(&forms, vocabulary, &apposed::pairs(&names, &forms, tokens))
    } else {
        (0..forms.len()).map(|form| vec![form]).collect()
    };
    let groups = declarations.apply(groups, &forms);
    let repeats = if steps.repeats { repeats::of(document, &prepared.paragraphs) } else { Vec::new() };
    let copies = Stretches::of(repeats.iter().map(|repeat| repeat.span).collect());
    let mut entities: Vec<Entity> = groups
        .iter()
        .filter_map(|group| entity(text, &names, &forms, group, own, &declarations, &copies))
        .collect();
    by_count(&mut entities);
    Entities { entities, repeats, hidden: overrides.hidden.clone() }
}

/// Names before values, the most mentioned first, each with an id of its own.
pub(super) fn by_count(entities: &mut [Entity]) {
    entities.sort_by_key(|entity| {
        (entity.kind.is_value(), std::cmp::Reverse(entity.count()), entity.mentions[0].span.start)
    });
    distinct_ids(entities);
}
