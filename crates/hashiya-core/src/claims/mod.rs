//! Floor 3: sentences that may be claims worth checking, and the same claim met again.
//!
//! [`propose`] gives each sentence of a document that has at least one reason, best first: what it says that can
//! be checked, who says it, and what is missing. It proposes and never judges: what is true is for the person to
//! find out. The criteria are those that fact-checkers name (arXiv 2211.12143, 2412.08185); their weights stand in
//! `weights.toml`, learned from labelled sentences by `examples/train-claims.rs`. Readers add criteria of their
//! own ([`OwnCriterion`]). [`Fingerprint`] tells whether two sentences say the same. Deterministic, offline, linear
//! in the text; knows no disk and no screen.

mod amounts;
mod calendar;
mod concept;
mod criterion;
mod dates;
mod differing;
mod features;
mod fingerprint;
mod index;
#[doc(hidden)]
#[cfg(feature = "testing")]
pub mod lab;
mod lexicon;
mod model;
mod month;
mod own;
mod quantity;
mod said_by;
mod sentence;
mod sketch;
mod speaker;
mod stem;
mod timeline;
mod word;

pub use said_by::Speaker;

pub use amounts::{System, Units, amounts, differ};
pub use calendar::When;
pub use criterion::Criterion;
pub use dates::date_of;
pub use fingerprint::{Fingerprint, Fingerprints, Forms, SAME, names};
pub use index::{Found, Index};
pub use model::Model;
pub use own::{BadCriterion, OwnCriterion};
pub use quantity::{Measure, Quantity, Unit, quantities};
pub use sketch::Sketch;
pub use timeline::{Dated, periods, timeline};

use crate::document::Document;
use crate::entities::Entities;
use crate::notebook::Annotation;
use crate::words::Phrase;
use features::Features;
use sentence::Sentence;
use speaker::Speakers;
use tui_bidi::text::{Span, is_alphanumeric, slice};

/// A sentence that may be a claim worth checking.
#[derive(Clone, Debug, PartialEq)]
pub struct Proposal {
    /// The sentence, in bytes of the document's text.
    pub span: Span,
    /// How likely a fact-checker would take it up, 0 to 1.
    pub score: f32,
    /// The criteria that hold, in the order of [`Criterion::ALL`].
    pub reasons: Vec<Criterion>,
    /// The names of the reader's own criteria that hold, in their order.
    pub own: Vec<String>,
    /// Who says it, where the text tells.
    pub speaker: Option<Speaker>,
    /// What a person who checks it would still have to find out.
    pub missing: Vec<Gap>,
    /// Sentences of the same document, second copies among them, that state another amount of the same thing.
    pub differing: Vec<Span>,
}

/// What a claim can lack.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gap {
    /// Who says so.
    Speaker,
    /// When.
    Date,
    /// Where.
    Place,
    /// Where it can be read up.
    Source,
}

impl Gap {
    /// Its name in JSON and lists.
    pub fn name(self) -> &'static str {
        match self {
            Self::Speaker => "speaker",
            Self::Date => "date",
            Self::Place => "place",
            Self::Source => "source",
        }
    }

    /// What it is called on the screen.
    pub fn phrase(self) -> Phrase {
        match self {
            Self::Speaker => say!("gap-speaker"),
            Self::Date => say!("gap-date"),
            Self::Place => say!("gap-place"),
            Self::Source => say!("gap-source"),
        }
    }
}

/// The sentences of `document` that have a reason, best first; equal scores by place. `entities` are those of
/// the same document; sentences in a second copy are left out, and of near copies the first stays.
pub fn propose(
    document: &Document,
    entities: &Entities,
    own: &[OwnCriterion],
    model: &Model,
) -> Vec<Proposal> {
    let text = document.text();
    let mut speakers = Speakers::default();
    let mut proposals = Vec::new();
    let sentences = sentence::sentences(document, entities);
    let mut differing = differing::differing(&sentences);
    for sentence in sentences {
        let speaker = speakers.of(text, &sentence);
        if sentence.repeat {
            continue;
        }
        let features = Features::of(&sentence, speaker.is_some());
        let reasons = features.reasons();
        let held: Vec<&OwnCriterion> =
            own.iter().filter(|criterion| criterion.holds(sentence.text, sentence.names())).collect();
        if reasons.is_empty() && held.is_empty() || sentence.is_fragment() {
            continue;
        }
        let extra: f32 = held.iter().map(|criterion| criterion.weight).sum();
        proposals.push(Proposal {
            span: sentence.span,
            score: model.score(&features, extra),
            reasons,
            own: held.into_iter().map(|criterion| criterion.name.clone()).collect(),
            missing: missing(&sentence, speaker.is_some()),
            speaker,
            differing: differing.remove(&sentence.span.start).unwrap_or_default(),
        });
    }
    let mut proposals = once_each(text, proposals);
    proposals.sort_by(|a, b| b.score.total_cmp(&a.score).then(a.span.start.cmp(&b.span.start)));
    proposals
}

/// `model` after it has seen which sentences of `document` were `accepted` as claims and which `refused`, with how many of
/// each there are.
pub fn learn(
    document: &Document,
    entities: &Entities,
    (accepted, refused): (&[Span], &[Span]),
    model: &Model,
) -> (Model, usize, usize) {
    let mut speakers = Speakers::default();
    let mut examples = Vec::new();
    for sentence in sentence::sentences(document, entities) {
        let spoken = speakers.of(document.text(), &sentence).is_some();
        let among = |spans: &[Span]| spans.iter().any(|span| span.overlaps(sentence.span));
        if among(accepted) || among(refused) {
            examples.push((Features::of(&sentence, spoken), among(accepted)));
        }
    }
    let yes = examples.iter().filter(|(_, worth)| *worth).count();
    (model.learned(&examples), yes, examples.len() - yes)
}

/// What a person who checks the claim `annotation` would still have to find out: who said it, when, where, and a source;
/// `tied`: something that is no other claim is tied to it.
pub fn lacks(annotation: &Annotation, tied: bool) -> impl Iterator<Item = Gap> {
    let gaps = [
        (Gap::Speaker, annotation.speaker.is_some()),
        (Gap::Date, annotation.said.is_some()),
        (Gap::Place, annotation.place.is_some()),
        (Gap::Source, tied),
    ];
    gaps.into_iter().filter(|(_, known)| !known).map(|(gap, _)| gap)
}

/// What `sentence` does not say.
fn missing(sentence: &Sentence, spoken: bool) -> Vec<Gap> {
    let gaps = [
        (Gap::Speaker, spoken),
        (Gap::Date, sentence.has_date()),
        (Gap::Place, sentence.has_place()),
        (Gap::Source, sentence.has_address()),
    ];
    gaps.into_iter().filter(|&(_, said)| !said).map(|(gap, _)| gap).collect()
}

/// `proposals` in the order of the text, of those with the same words only the first.
fn once_each(text: &str, proposals: Vec<Proposal>) -> Vec<Proposal> {
    let mut seen = std::collections::HashSet::new();
    let words = |proposal: &Proposal| {
        let folded = tui_bidi::text::fold::fold(slice(text, proposal.span)).into_text();
        let words = folded.split(|c: char| !is_alphanumeric(c)).filter(|word| !word.is_empty());
        words.collect::<Vec<_>>().join(" ")
    };
    proposals.into_iter().filter(|proposal| seen.insert(words(proposal))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::entities::{Overrides, find};

    fn proposals(text: &str) -> Vec<(String, Proposal)> {
        let document = Document::parse(text.as_bytes(), "a.txt").unwrap();
        let entities = find(&document, &Overrides::default());
        let found = propose(&document, &entities, &[], Model::shipped());
        found
            .into_iter()
            .map(|proposal| (slice(document.text(), proposal.span).to_owned(), proposal))
            .collect()
    }

    fn check(text: &str, reasons: &[Criterion], speaker: Option<&str>) {
        let found = proposals(text);
        assert_eq!(found.len(), 1, "{text}: {found:?}");
        let proposal = &found[0].1;
        for reason in reasons {
            assert!(proposal.reasons.contains(reason), "{text}: {reason:?} of {:?}", proposal.reasons);
        }
        assert_eq!(proposal.speaker.map(|speaker| slice(text, speaker.span)), speaker, "{text}");
    }

    #[test]
    fn a_sentence_has_reasons_and_a_speaker() {
        use Criterion::{Attribution, Cause, Certainty, Comparison, Date, Number, Promise, Superlative};
        check("قال سام ألتمان إن الشركة ربحت 13 مليار دولار.", &[Number, Attribution], Some("سام ألتمان"));
        check(
            "وفقا لوكالة رويترز، ارتفع السعر بنسبة 49٪ بسبب الحرب.",
            &[Number, Attribution, Cause],
            Some("رويترز"),
        );
        check("تعهد الرئيس بأن تخلو المدينة من السيارات سنة 2030.", &[Promise, Date], Some("الرئيس"));
        check("وأعلنت شركة «نورين» أنها ربحت 13 مليار دولار.", &[Number, Attribution], Some("نورين"));
        check("وزیر نیرو، بهرام سهرابی، گفت که ۴۹ درصد از سدها خالی است.", &[Number], Some("بهرام سهرابی"));
        check("لم تخسر المدينة 40 مصنعا فحسب، بل خسرت أيضا 3000 وظيفة سنة 2019.", &[Number, Date], None);
        check("أبلغ سام ألتمان الموظفين القدامى كيف تراجعت الأرباح بنسبة 30٪.", &[Number], Some("سام ألتمان"));
        check("قال الطرفان إنهما سيدفعان 13 مليار دولار.", &[Number, Attribution], Some("الطرفان"));
        check("هذه أكبر شركة في العالم ولا أحد ينافسها.", &[Superlative, Certainty], None);
        check(
            "Sam Altman said that OpenAI earned more than $2 billion in 2023.",
            &[Number, Date, Comparison, Attribution],
            Some("Sam Altman"),
        );
        check("لדעת כולם הבנק המרכזי העלה את הריבית ב־3%.", &[Number], None);
        check(
            "علی کریمی گفت که تورم در سال ۱۴۰۲ به ۴۰ درصد رسید.",
            &[Number, Date, Attribution],
            Some("علی کریمی"),
        );
    }

    #[test]
    fn a_pronoun_is_guessed_from_the_sentence_before() {
        let found = proposals("قال سام ألتمان إن الشركة ربحت مليون دولار. وأضاف أنها ستربح مليونين في 2025.");
        let (_, later) = found.iter().find(|(text, _)| text.starts_with("وأضاف")).unwrap();
        assert!(later.speaker.unwrap().guessed);
    }

    #[test]
    fn what_says_nothing_is_not_proposed_and_copies_count_once() {
        assert!(proposals("مرحبا بكم.").is_empty());
        let twice = "ربحت الشركة 13 مليار دولار سنة 2023.\nربحت الشركة 13 مليار دولار سنة 2023.";
        assert_eq!(proposals(twice).len(), 1);
    }

    #[test]
    fn two_amounts_of_one_thing_are_told_and_lists_are_not() {
        let first = "تمتلك مايكروسوفت حصة 49٪ من الشركة التي أسسها ألتمان.";
        let other = "تمتلك مايكروسوفت حصة 39 في المئة من الشركة التي أسسها ألتمان.";
        let text = format!("{first}\n\nكلام آخر في الموضوع نفسه.\n\n{other}");
        let found = proposals(&text);
        let told = |words: &str| &found.iter().find(|(own, _)| own == words).unwrap().1.differing;
        assert_eq!(told(first).iter().map(|span| slice(&text, *span)).collect::<Vec<_>>(), [other]);
        assert_eq!(told(other).iter().map(|span| slice(&text, *span)).collect::<Vec<_>>(), [first]);
        for list in [
            "ارتفعت أسعار القمح بنسبة 5٪ في السوق. ارتفعت أسعار الأرز بنسبة 7٪ في السوق.",
            "بلغ عدد السكان مليون نسمة سنة 1990. بلغ عدد السكان ثلاثة ملايين نسمة سنة 2020.",
            "ربحت الشركة 13 مليار دولار سنة 2023. ربحت الشركة 13 مليار دولار سنة 2023.",
        ] {
            assert!(proposals(list).iter().all(|(_, one)| one.differing.is_empty()), "{list}");
        }
    }

    #[test]
    fn gaps_are_told() {
        let found = proposals("ارتفعت الأسعار بنسبة 49٪ في القاهرة.");
        assert_eq!(found[0].1.missing, [Gap::Speaker, Gap::Date, Gap::Source]);
    }

    #[test]
    fn what_was_refused_weighs_less_and_what_was_accepted_more() {
        let text =
            "ربحت الشركة 13 مليار دولار. هذه أكبر شركة في العالم ولا أحد ينافسها. وصل الوزير إلى المدينة.";
        let document = Document::parse(text.as_bytes(), "a.txt").unwrap();
        let entities = find(&document, &Overrides::default());
        let found = propose(&document, &entities, &[], Model::shipped());
        let of = |reason: Criterion| found.iter().find(|one| one.reasons.contains(&reason)).unwrap().span;
        let (number, superlative) = (of(Criterion::Number), of(Criterion::Superlative));
        let (model, yes, no) = learn(&document, &entities, (&[superlative], &[number]), Model::shipped());
        assert_eq!((yes, no), (1, 1));
        let weight = |model: &Model, name: &str| model.weights().find(|(own, _)| *own == name).unwrap().1;
        assert!(weight(&model, "number") < weight(Model::shipped(), "number"));
        assert!(weight(&model, "superlative") > weight(Model::shipped(), "superlative"));
        assert_eq!(learn(&document, &entities, (&[], &[]), Model::shipped()).0, *Model::shipped());
    }

    #[test]
    fn any_text_is_taken() {
        for text in ["", "\n", "a", "قال", "قال.", "13", "«", "\u{202e}قال ", "http://a.b/13", "إن إن إن إن"]
        {
            proposals(text);
        }
    }
}
