//! What happened when: the dated sentences of an article in order of their dates.

use super::calendar::When;
use super::dates::{self, Known};
use super::sentence::{self, Sentence};
use super::speaker::Speakers;
use crate::document::Document;
use crate::entities::{Entities, Kind};
use tui_bidi::text::{Span, slice};

/// A sentence with a date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dated {
    /// When.
    pub when: When,
    /// Whether a part of the date was reckoned: from when the article was published, or from a date before.
    pub derived: bool,
    /// The sentence, in bytes of the document's text.
    pub span: Span,
    /// The words that say when.
    pub date: Span,
    /// Who: who says it, or else the first person or organisation in it.
    pub who: Option<Span>,
    /// Where: the first place in it.
    pub place: Option<Span>,
}

/// The dated sentences of `document`, the earliest first; of equal dates in the order of the text. A sentence stands
/// under its first date. `published` is when the article was published, as ISO 8601 writes it. Second copies are left
/// out.
pub fn timeline(document: &Document, entities: &Entities, published: Option<&str>) -> Vec<Dated> {
    let text = document.text();
    let mut known = Known { published: published.and_then(When::parse), told: None };
    let mut speakers = Speakers::default();
    let mut found: Vec<Dated> = Vec::new();
    for sentence in sentence::sentences(document, entities) {
        let speaker = speakers.of(text, &sentence);
        if sentence.repeat || sentence.heading {
            continue;
        }
        let Some(date) = date(text, &sentence, known) else { continue };
        known.told = Some(date.when);
        let first = |kinds: &[Kind]| {
            let mentions = sentence.mentions.iter().filter(|mention| kinds.contains(&mention.kind));
            mentions.map(|mention| mention.span).next()
        };
        found.push(Dated {
            when: date.when,
            derived: date.derived,
            span: sentence.span,
            date: date.span,
            who: speaker
                .map(|speaker| speaker.span)
                .or_else(|| first(&[Kind::Person]))
                .or_else(|| first(&[Kind::Organization, Kind::Product])),
            place: first(&[Kind::Place]),
        });
    }
    found.sort_by_key(|dated| (dated.when, dated.span.start));
    found
}

/// The first date of `sentence`.
fn date(text: &str, sentence: &Sentence<'_>, known: Known) -> Option<dates::Found> {
    let mut mentions = sentence.mentions.iter().filter(|mention| mention.kind == Kind::Date);
    let written = mentions.find_map(|mention| {
        let (when, derived) = dates::written(slice(text, mention.span), known)?;
        Some(dates::Found { span: mention.span, when, derived })
    });
    let relative = || {
        let found = dates::relative(sentence.text, known)?;
        Some(dates::Found { span: found.span.forward(sentence.span.start), ..found })
    };
    written.or_else(relative)
}
