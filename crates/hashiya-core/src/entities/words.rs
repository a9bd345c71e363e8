//! Names in Arabic and Hebrew script: sentences for the tagger, and its labels back as names.

use super::features::Features;
#[cfg(feature = "testing")]
use super::features::NEIGHBOURS;
use super::hashing::HashMap;
use super::kind::Kind;
use super::name::Name;
use super::prepared::Prepared;
use super::scorer::{self, Scores};
use super::senses::Manner;
use super::spans;
use super::steps::Steps;
#[cfg(feature = "testing")]
use super::tagger::Item;
use super::tagger::{Model, OUTSIDE, REGISTERS, is_inside};
use super::token::{Script, Token, Tokens};
use super::vocabulary::Vocabulary;
use super::votes::Evidence;
use std::ops::Range;
use tui_bidi::text::{Span, next_cluster, slice};

/// How much less than the model says speaks against a name, by register (Arabic, Persian, Urdu, Hebrew, Arabic that
/// explains): it sees too few in Persian, and too many where it learned least.
const EAGER: [f32; REGISTERS] = [0.2, 1.15, -0.2, -0.1, 0.8];

/// The tokens of a text as the tagger reads them.
struct Places {
    /// Where each stands, clitics apart, in bytes.
    spans: Vec<Span>,
    /// Whether it may go on with the name of the token before.
    joins: Vec<bool>,
}

impl Places {
    fn of(text: &str, tokens: &Tokens, vocabulary: &Vocabulary) -> Self {
        let place = |(at, token): (usize, &Token)| {
            let clitic = vocabulary.word(at).map_or(0, |word| word.clitic);
            // The Hebrew article is no clitic inside a name: בית המשפט.
            let whole = clitic == 0 || clitic == 1 && tokens.normal(at).starts_with('ה');
            let joins = token.follows() && whole && at > 0 && vocabulary.word(at - 1).is_some();
            (without_clitic(text, token.span(), clitic), joins)
        };
        let (spans, joins) = tokens.list.iter().enumerate().map(place).unzip();
        Self { spans, joins }
    }
}

/// The paragraphs of a text, each the range of its tokens.
fn paragraphs(tokens: &Tokens) -> impl Iterator<Item = Range<usize>> {
    let mut end = 0;
    tokens.list.chunk_by(|a, b| a.paragraph == b.paragraph).map(move |paragraph| {
        end += paragraph.len();
        end - paragraph.len()..end
    })
}

/// A paragraph as the tagger learns from it.
#[cfg(feature = "testing")]
#[derive(Clone, Debug, Default)]
pub struct Sentence {
    /// Its words.
    pub items: Vec<Item>,
    /// The place of each word, clitics apart, in bytes.
    pub spans: Vec<Span>,
}

/// The paragraphs of a text as the tagger learns from them.
#[cfg(feature = "testing")]
pub(super) fn sentences(
    text: &str,
    tokens: &Tokens,
    vocabulary: &Vocabulary,
    steps: &Steps,
) -> Vec<Sentence> {
    let features = Features::new(tokens, vocabulary, steps);
    let places = Places::of(text, tokens, vocabulary);
    let item = |at: usize| {
        let mut item = Item { register: vocabulary.register, joins: places.joins[at], ..Item::default() };
        if let Some(number) = vocabulary.number(at)
            && Features::asks(&vocabulary.words[number])
        {
            features.of_word(number, &mut item);
            for (neighbour, offset) in NEIGHBOURS.into_iter().enumerate() {
                if let Some(other) = features.near(at, offset).and_then(|index| vocabulary.number(index)) {
                    features.of_neighbour(other, neighbour, &mut item);
                }
            }
            features.of_place(at, &vocabulary.words[number], &mut item);
        }
        if !steps.lexical {
            item.words.clear();
        }
        item
    };
    let sentence = |range: Range<usize>| Sentence {
        items: range.clone().map(item).collect(),
        spans: places.spans[range].to_vec(),
    };
    paragraphs(tokens).map(sentence).collect()
}

/// The names that `model` finds in `text`.
pub(super) fn find(prepared: &Prepared, text: &str, model: &Model, steps: &Steps) -> Vec<Name> {
    let Prepared { tokens, vocabulary, latin, manner, .. } = prepared;
    let features = Features::new(tokens, vocabulary, steps);
    let mut scores = scorer::scores(&features, tokens.list.len(), model, steps.lexical);
    for at in latin.iter().flat_map(|name| name.from..name.to) {
        scores[at] = None;
    }
    if steps.one_sense {
        pool(&mut scores, vocabulary);
    }
    for (at, score) in scores.iter_mut().enumerate() {
        if let (Some(score), Some(word)) = (score, vocabulary.word(at)) {
            score[OUTSIDE] -= EAGER[vocabulary.register_of(word)];
        }
    }
    let Places { spans, joins } = Places::of(text, tokens, vocabulary);
    let mut names = Vec::new();
    for paragraph in paragraphs(tokens) {
        let labels = model.best(&scores[paragraph.clone()], &joins[paragraph.clone()]);
        let mut from = 0;
        while from < labels.len() {
            if labels[from] == OUTSIDE {
                from += 1;
                continue;
            }
            let to = (from + 1..labels.len()).find(|&at| !is_inside(labels[at])).unwrap_or(labels.len());
            if to - from > LONGEST {
                from = to;
                continue;
            }
            let range = paragraph.start + from..paragraph.start + to;
            let own: Vec<Scores> = scores[range.clone()].iter().map(|own| own.unwrap_or_default()).collect();
            let mut name = name(tokens, vocabulary, &spans, range, labels[from]);
            let over = own.iter().zip(&labels[from..to]).map(|(own, label)| own[*label] - own[OUTSIDE]);
            name.margin = over.sum::<f32>() / (to - from) as f32;
            name.types = Some(types(&own));
            names.push(name);
            from = to;
        }
    }
    if *manner == Manner::Calls || is_vocalised(text) {
        names.retain(|name| name.margin > CERTAIN);
    }
    spans::settle(tokens, vocabulary, &spans, steps, latin, &features.known, names)
}

/// The most words of a name: a pedigree of a dozen forefathers has half as many. A word that is written over and over would be
/// one name, of which the rules ask every word about every other.
const LONGEST: usize = 64;

/// How sure the model must be of a name in scripture and verse, and in any text with all its vowels: it was not learned on
/// them.
const CERTAIN: f32 = 4.0;

/// Whether most letters of `text` carry a vowel's mark, as in the Quran and in books for learners.
fn is_vocalised(text: &str) -> bool {
    let (first, second) = (text.as_bytes(), text.as_bytes().get(1..).unwrap_or_default());
    // Some hundred at a time, for a sum in one byte is counted by vector instructions.
    let in_parts = |part: &dyn Fn(&[u8], &[u8]) -> u8| -> usize {
        first
            .chunks(128)
            .zip(second.chunks(128))
            .map(|(first, second)| usize::from(part(first, second)))
            .sum()
    };
    let signs = in_parts(&|first, _| first.iter().map(|byte| u8::from(matches!(byte, 0xd8 | 0xd9))).sum());
    let is_mark = |(first, second): (&u8, &u8)| u8::from(*first == 0xd9 && (0x8b..=0x92).contains(second));
    let marks = in_parts(&|first, second| first.iter().zip(second).map(is_mark).sum());
    marks > 20 && 2 * marks > signs - marks
}

/// Makes what is thought of each token four tenths of its own place, six of all places of its stem.
fn pool(scores: &mut [Option<Scores>], vocabulary: &Vocabulary) {
    let mut means: HashMap<&str, (Scores, f32)> = HashMap::default();
    let uncommon = |at: usize| vocabulary.word(at).filter(|word| word.stem_rarity >= 2 && word.count > 1);
    for (at, own) in scores.iter().enumerate() {
        if let (Some(own), Some(word)) = (own, uncommon(at)) {
            let (sum, count) = means.entry(&word.stem).or_default();
            sum.iter_mut().zip(own).for_each(|(sum, own)| *sum += own);
            *count += 1.0;
        }
    }
    for (at, own) in scores.iter_mut().enumerate() {
        if let (Some(own), Some(word)) = (own, uncommon(at))
            && let Some((sum, count)) = means.get(word.stem.as_str())
        {
            own.iter_mut().zip(sum).for_each(|(own, sum)| *own = 0.4 * *own + 0.6 * sum / count);
        }
    }
}

fn name(
    tokens: &Tokens,
    vocabulary: &Vocabulary,
    spans: &[Span],
    Range { start: from, end: to }: Range<usize>,
    label: usize,
) -> Name {
    let stem = |at: usize| vocabulary.word(at).map_or("", |word| word.stem.as_str());
    Name {
        span: Span::new(spans[from].start, spans[to - 1].end),
        from,
        to,
        script: tokens.list.get(from).map_or(Script::Arabic, |token| token.script),
        normal: (from..to).map(stem).collect::<Vec<_>>().join(" "),
        kind: Some([Kind::Person, Kind::Place, Kind::Organization, Kind::Misc][(label - 1) / 2]),
        types: None,
        margin: 0.0,
        evidence: Evidence::default(),
    }
}

/// How likely each type is for a name whose words have `scores`; the sum is 1.
fn types(scores: &[Scores]) -> [f32; 4] {
    let mean = |kind: usize| {
        let label = |word: usize| 1 + 2 * kind + usize::from(word > 0);
        scores.iter().enumerate().map(|(word, scores)| scores[label(word)]).sum::<f32>() / scores.len() as f32
    };
    let means = [0, 1, 2, 3].map(mean);
    let most = means.into_iter().fold(f32::MIN, f32::max);
    let likely = means.map(|mean| libm::expf(mean - most));
    likely.map(|one| one / likely.iter().sum::<f32>())
}

/// `span` without its first `clitic` letters and their marks.
fn without_clitic(text: &str, span: Span, clitic: usize) -> Span {
    let word = slice(text, span);
    let start = (0..clitic).fold(0, |at, _| next_cluster(word, at)).min(word.len());
    // A stroke binds a prefix to a word: بـالرباط.
    let strokes = word[start..].len() - word[start..].trim_start_matches('\u{640}').len();
    Span::new(span.start + start + strokes, span.end)
}
