//! Sentences labelled as claims, and how well a ranking finds those that are worth checking.

use hashiya_core::claims::lab::features;
use hashiya_core::document::Document;
use hashiya_core::entities::{Overrides, find};
use std::path::Path;

/// A labelled text.
pub(crate) struct Labelled {
    /// The name of its file.
    pub name: String,
    pub document: Document,
    pub sentences: Vec<Sentence>,
    /// The place of each sentence in the document.
    pub spans: Vec<tui_bidi::text::Span>,
    /// The features of each sentence.
    pub features: Vec<Vec<f32>>,
}

/// A labelled sentence.
pub(crate) struct Sentence {
    pub text: String,
    /// What the two passes say: 0 no, 1 can be checked but nobody would, 2 worth checking.
    pub labels: (u8, u8),
}

impl Labelled {
    /// The labelled texts of the repository at `root`, by name.
    pub(crate) fn all(root: &Path) -> Vec<Self> {
        let mut paths: Vec<_> = std::fs::read_dir(root.join("tests/labels/claims"))
            .unwrap()
            .map(|entry| entry.unwrap().path())
            .collect();
        paths.retain(|path| path.extension().is_some_and(|extension| extension == "tsv"));
        paths.sort();
        paths.iter().map(|path| Self::read(path)).collect()
    }

    fn read(path: &Path) -> Self {
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        let mut text = String::new();
        let mut sentences = Vec::new();
        for line in std::fs::read_to_string(path).unwrap().lines().filter(|line| !line.is_empty()) {
            let (labels, sentence) = line.split_once('\t').unwrap();
            let opens = labels.starts_with('P');
            let digits: Vec<u8> =
                labels.bytes().filter(u8::is_ascii_digit).map(|digit| digit - b'0').collect();
            text.push(if opens || text.is_empty() { '\n' } else { ' ' });
            text.push_str(sentence);
            sentences.push(Sentence { text: sentence.to_owned(), labels: (digits[0], digits[1]) });
        }
        let document = Document::parse(text.trim_start().as_bytes(), &format!("{name}.txt")).unwrap();
        let found = features(&document, &find(&document, &Overrides::default()));
        let texts: Vec<&str> =
            found.iter().map(|(span, _)| tui_bidi::text::slice(document.text(), *span)).collect();
        for (sentence, found) in sentences.iter().zip(&texts) {
            assert_eq!(sentence.text, **found, "{name}: a line of the labels is one sentence");
        }
        assert_eq!(sentences.len(), texts.len(), "{name}");
        let (spans, features) = found.into_iter().unzip();
        Self { name, document, sentences, spans, features }
    }

    /// How much its sentences count in learning: the samples of `seeds/` are written as articles are, the others to
    /// show each criterion.
    pub(crate) fn counts(&self) -> f64 {
        let samples = ["openai-november", "nowruz", "daf", "muqaddima", "nastaliq"];
        if samples.iter().any(|name| self.name.starts_with(name)) { 3.0 } else { 1.0 }
    }

    /// R-precision and average precision of the ranking by `score` (of a sentence by its place): of the first k,
    /// k being the number that both passes call worth checking, the share that are; what the passes see
    /// differently is left out.
    pub(crate) fn measure(&self, score: impl Fn(usize) -> f64) -> (f64, f64) {
        let agreed = |at: &usize| {
            let (a, b) = self.sentences[*at].labels;
            (a == 2) == (b == 2)
        };
        let mut ranked: Vec<usize> = (0..self.sentences.len()).filter(agreed).collect();
        ranked.sort_by(|&a, &b| score(b).total_cmp(&score(a)).then(a.cmp(&b)));
        let good = |at: &usize| self.sentences[*at].labels == (2, 2);
        let all = ranked.iter().filter(|at| good(at)).count();
        let hits = ranked[..all].iter().filter(|at| good(at)).count();
        let mut sum = 0.0;
        let mut found = 0;
        for (place, at) in ranked.iter().enumerate() {
            if good(at) {
                found += 1;
                sum += f64::from(found) / (place + 1) as f64;
            }
        }
        (hits as f64 / all.max(1) as f64, sum / all.max(1) as f64)
    }
}

/// How well the two passes agree.
pub(crate) struct Agreement {
    /// All sentences, and those that the passes label differently.
    pub sentences: usize,
    pub differ: usize,
    /// Cohen's kappa for "worth checking".
    pub kappa: f64,
}

impl Agreement {
    pub(crate) fn of(texts: &[Labelled]) -> Self {
        let labels: Vec<(u8, u8)> =
            texts.iter().flat_map(|text| &text.sentences).map(|sentence| sentence.labels).collect();
        let share = |holds: &dyn Fn(&(u8, u8)) -> bool| {
            labels.iter().filter(|pair| holds(pair)).count() as f64 / labels.len() as f64
        };
        let (one, two) = (share(&|pair| pair.0 == 2), share(&|pair| pair.1 == 2));
        let chance = one * two + (1.0 - one) * (1.0 - two);
        let agreed = share(&|pair| (pair.0 == 2) == (pair.1 == 2));
        Self {
            sentences: labels.len(),
            differ: labels.iter().filter(|(one, two)| one != two).count(),
            kappa: (agreed - chance) / (1.0 - chance),
        }
    }
}

/// How many numbers and words with a capital a sentence has: a ranking to be beaten.
pub(crate) fn numbers_and_capitals(text: &str) -> f64 {
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.filter(|word| word.starts_with(|c: char| c.is_numeric() || c.is_uppercase())).count() as f64
}
