//! Names in Arabic and Hebrew script: sentences for the tagger, and its labels back as names.

use super::evidence::Evidence;
use super::features::Features;
use super::kind::Kind;
use super::name::Name;
use super::spans;
use super::steps::Steps;
use super::tagger::{Item, LABELS, Model, OUTSIDE, is_inside};
use super::token::{Script, Tokens};
use super::vocabulary::Vocabulary;
use crate::text::{Span, next_cluster, slice};
use std::collections::{HashMap, HashSet};

/// How much less than the model says speaks against a name, by language (Arabic, Persian, Urdu, Hebrew): it sees too
/// few in Persian, and too many where it learned least.
const EAGER: [f32; 4] = [0.2, 0.75, -0.8, -0.4];

/// A paragraph as the tagger reads it.
#[derive(Clone, Debug, Default)]
pub struct Sentence {
    /// Its words.
    pub items: Vec<Item>,
    /// The place of each word, clitics apart, in bytes.
    pub spans: Vec<Span>,
    /// The index of the first word's token.
    pub(super) first: usize,
}

/// The paragraphs of a text as the tagger reads them.
pub(super) fn sentences(
    text: &str,
    tokens: &Tokens,
    vocabulary: &Vocabulary,
    steps: &Steps,
) -> Vec<Sentence> {
    let features = Features::new(tokens, vocabulary, steps);
    let mut sentences: Vec<Sentence> = Vec::new();
    let mut paragraph = u32::MAX;
    for (at, token) in tokens.list.iter().enumerate() {
        if token.paragraph != paragraph {
            paragraph = token.paragraph;
            sentences.push(Sentence { first: at, ..Sentence::default() });
        }
        let clitic = vocabulary.word(at).map_or(0, |word| word.clitic);
        // The Hebrew article is no clitic inside a name: בית המשפט.
        let whole = clitic == 0 || clitic == 1 && tokens.normal(at).starts_with('ה');
        let joins = token.follows() && whole && at > 0 && vocabulary.word(at - 1).is_some();
        if let Some(sentence) = sentences.last_mut() {
            let facts = features.of(at);
            let words = if facts.is_empty() || !steps.lexical { Vec::new() } else { features.words(at) };
            sentence.items.push(Item { features: facts, words, language: vocabulary.language, joins });
            sentence.spans.push(without_clitic(text, token.span(), clitic));
        }
    }
    sentences
}

/// The names that `model` finds.
pub(super) fn find(
    text: &str,
    tokens: &Tokens,
    vocabulary: &Vocabulary,
    model: &Model,
    steps: &Steps,
    latin: &[Name],
) -> Vec<Name> {
    let taken: HashSet<usize> = latin.iter().flat_map(|name| name.from..name.to).collect();
    let mut sentences = sentences(text, tokens, vocabulary, steps);
    for sentence in &mut sentences {
        for (offset, item) in sentence.items.iter_mut().enumerate() {
            if taken.contains(&(sentence.first + offset)) {
                item.features.clear();
            }
        }
    }
    let mut scores = pooled(&sentences, vocabulary, model, steps);
    let eager = EAGER[usize::from(vocabulary.language)];
    scores.iter_mut().for_each(|score| score[OUTSIDE] -= eager);
    let spans: Vec<Span> = sentences.iter().flat_map(|sentence| sentence.spans.iter().copied()).collect();
    let mut names = Vec::new();
    for sentence in &sentences {
        let last = sentence.first + sentence.items.len();
        let labels = model.best(&sentence.items, &scores[sentence.first..last]);
        let mut from = 0;
        while from < labels.len() {
            if labels[from] == OUTSIDE {
                from += 1;
                continue;
            }
            let to = (from + 1..labels.len()).find(|&at| !is_inside(labels[at])).unwrap_or(labels.len());
            let mut name = name(tokens, vocabulary, sentence, from, to, labels[from]);
            let over =
                |at: usize| scores[sentence.first + at][labels[at]] - scores[sentence.first + at][OUTSIDE];
            name.margin = (from..to).map(over).sum::<f32>() / (to - from) as f32;
            name.types = Some(types(&scores[sentence.first + from..sentence.first + to]));
            names.push(name);
            from = to;
        }
    }
    if is_vocalised(text) {
        names.retain(|name| name.margin > CERTAIN);
    }
    spans::settle(tokens, vocabulary, &spans, steps, latin, names)
}

/// How sure the model must be of a name in a text with all its vowels: scripture and verse, which it was not learned on.
const CERTAIN: f32 = 4.0;

/// Whether most letters of `text` carry a vowel's mark, as in the Quran and in books for learners.
fn is_vocalised(text: &str) -> bool {
    let (mut letters, mut marks) = (0usize, 0usize);
    for pair in text.as_bytes().windows(2).filter(|pair| matches!(pair[0], 0xd8 | 0xd9)) {
        let mark = pair[0] == 0xd9 && (0x8b..=0x92).contains(&pair[1]);
        marks += usize::from(mark);
        letters += usize::from(!mark);
    }
    marks > 20 && 2 * marks > letters
}

/// What the model thinks of each token: four tenths of its own place, six of all places of its stem.
fn pooled(
    sentences: &[Sentence],
    vocabulary: &Vocabulary,
    model: &Model,
    steps: &Steps,
) -> Vec<[f32; LABELS]> {
    let mut scores: Vec<[f32; LABELS]> =
        sentences.iter().flat_map(|sentence| &sentence.items).map(|item| model.scores(item)).collect();
    if !steps.one_sense {
        return scores;
    }
    let mut means: HashMap<&str, ([f32; LABELS], f32)> = HashMap::new();
    let uncommon = |at: usize| vocabulary.word(at).filter(|word| word.stem_frequency >= 2 && word.count > 1);
    for (at, own) in scores.iter().enumerate() {
        if let Some(word) = uncommon(at) {
            let (sum, count) = means.entry(&word.stem).or_default();
            sum.iter_mut().zip(own).for_each(|(sum, own)| *sum += own);
            *count += 1.0;
        }
    }
    for (at, own) in scores.iter_mut().enumerate() {
        if let Some((sum, count)) = uncommon(at).and_then(|word| means.get(word.stem.as_str())) {
            own.iter_mut().zip(sum).for_each(|(own, sum)| *own = 0.4 * *own + 0.6 * sum / count);
        }
    }
    scores
}

fn name(
    tokens: &Tokens,
    vocabulary: &Vocabulary,
    sentence: &Sentence,
    from: usize,
    to: usize,
    label: usize,
) -> Name {
    let stem = |offset: usize| vocabulary.word(sentence.first + offset).map_or("", |word| word.stem.as_str());
    Name {
        span: Span::new(sentence.spans[from].start, sentence.spans[to - 1].end),
        from: sentence.first + from,
        to: sentence.first + to,
        script: tokens.list.get(sentence.first + from).map_or(Script::Arabic, |token| token.script),
        normal: (from..to).map(stem).collect::<Vec<_>>().join(" "),
        kind: Some([Kind::Person, Kind::Place, Kind::Organization, Kind::Misc][(label - 1) / 2]),
        types: None,
        margin: 0.0,
        evidence: Evidence::default(),
    }
}

/// How likely each type is for a name whose words have `scores`; the sum is 1.
fn types(scores: &[[f32; LABELS]]) -> [f32; 4] {
    let mean = |kind: usize| {
        let label = |word: usize| 1 + 2 * kind + usize::from(word > 0);
        scores.iter().enumerate().map(|(word, scores)| scores[label(word)]).sum::<f32>() / scores.len() as f32
    };
    let means = [0, 1, 2, 3].map(mean);
    let most = means.into_iter().fold(f32::MIN, f32::max);
    let likely = means.map(|mean| (mean - most).exp());
    likely.map(|one| one / likely.iter().sum::<f32>())
}

/// `span` without its first `clitic` letters and their marks.
fn without_clitic(text: &str, span: Span, clitic: usize) -> Span {
    let word = slice(text, span);
    let start = (0..clitic).fold(0, |at, _| next_cluster(word, at));
    Span::new(span.start + start.min(word.len()), span.end)
}
