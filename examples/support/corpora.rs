//! Labelled corpora as texts that the tagger can learn from: columns of words and tags become sentences, one a line.

use super::score::{Label, Sample};
use hashiya::document::Document;
use hashiya::entities::Kind;
use std::path::Path;

/// Where a text comes from: what may be learned of it, and how much it weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Source {
    ArabicNews,
    Wojood,
    Hebrew,
    Persian,
    Encyclopedia,
    Lessons,
}

/// A labelled text.
pub(super) struct Text {
    pub(super) sample: Sample,
    /// Names whose type and ends are not known: bytes of words that are proper nouns.
    pub(super) proper: Vec<(usize, usize)>,
}

/// The texts of one source.
pub(super) struct Corpus {
    pub(super) source: Source,
    pub(super) texts: Vec<Text>,
}

/// In so many folds the corpora are measured.
pub(super) const FOLDS: usize = 3;

/// So many sentences are read as one text.
const SENTENCES: usize = 25;

impl Corpus {
    pub(super) fn of(source: Source, samples: Vec<Sample>) -> Self {
        let texts = samples.into_iter().map(|sample| Text { sample, proper: Vec::new() }).collect();
        Self { source, texts }
    }

    /// Texts to learn from, and those left out in fold `fold` of [`FOLDS`]: a stretch of each corpus, articles of the
    /// encyclopedia here and there, none of the lessons.
    pub(super) fn fold(&self, fold: usize) -> (Vec<&Text>, Vec<&Text>) {
        let count = self.texts.len();
        let left = |index: usize| match self.source {
            Source::Encyclopedia => index % FOLDS == fold,
            Source::Lessons | Source::Wojood => false,
            _ => index * FOLDS / count == fold,
        };
        let (left_out, learned): (Vec<_>, Vec<_>) =
            self.texts.iter().enumerate().partition(|(index, _)| left(*index));
        (learned.into_iter().map(|pair| pair.1).collect(), left_out.into_iter().map(|pair| pair.1).collect())
    }
}

/// The corpora of the folder `data`.
pub(super) fn read(data: &Path) -> Vec<Corpus> {
    let file = |name: &str| std::fs::read_to_string(data.join(name)).expect("a corpus");
    let corpus = |source, sentences: Vec<Vec<Word>>| Corpus { source, texts: texts(&sentences) };
    vec![
        corpus(Source::ArabicNews, conll(&file("anercorp-train.conll"), &flat)),
        corpus(Source::Wojood, conll(&file("wojood-sample.conll"), &outermost)),
        corpus(Source::Hebrew, brackets(&file("hebrew-iahltwiki.entities"))),
        corpus(Source::Persian, proper_nouns(&file("persian-perdt.upos"))),
    ]
}

/// A written word; whether a name begins with it or goes on.
struct Word {
    form: String,
    name: Option<(Kind, bool)>,
    proper: bool,
}

fn texts(sentences: &[Vec<Word>]) -> Vec<Text> {
    sentences.chunks(SENTENCES).map(text).collect()
}

fn text(sentences: &[Vec<Word>]) -> Text {
    let (mut text, mut labels, mut proper, mut length) = (String::new(), Vec::<Label>::new(), Vec::new(), 0);
    for sentence in sentences {
        let mut open = false;
        for word in sentence {
            let start = length;
            let byte = text.len();
            text.push_str(&word.form);
            length += word.form.chars().count();
            match word.name {
                Some((_, false)) if open => {
                    let label = labels.last_mut().expect("begun");
                    label.text.push(' ');
                    label.text.push_str(&word.form);
                    label.end = length;
                }
                Some((kind, _)) => {
                    // Of its text, once that is whole: these labels tell no groups.
                    let group = String::new();
                    labels.push(Label {
                        start,
                        end: length,
                        text: word.form.clone(),
                        kind,
                        group,
                        optional: false,
                    });
                }
                None => {}
            }
            open = word.name.is_some();
            if word.proper {
                proper.push((byte, text.len()));
            }
            text.push(' ');
            length += 1;
        }
        text.push('\n');
        length += 1;
    }
    labels.iter_mut().for_each(|label| label.group.clone_from(&label.text));
    let document = Document::parse(text.as_bytes(), "corpus.txt").expect("text");
    Text { sample: Sample { name: "corpus".to_owned(), document, labels, grouped: false }, proper }
}

/// Sentences of lines `word tag…`, an empty line after each; `names` reads the tags of one sentence.
fn conll(text: &str, names: &dyn Fn(&[Vec<&str>]) -> Vec<Option<(Kind, bool)>>) -> Vec<Vec<Word>> {
    let sentence = |lines: &str| {
        let rows: Vec<Vec<&str>> = lines.lines().map(|line| line.split_whitespace().collect()).collect();
        let rows: Vec<Vec<&str>> =
            rows.into_iter().filter(|row| !row.is_empty() && row[0] != "$#$").collect();
        let names = names(&rows);
        let words = rows.iter().zip(names);
        words.map(|(row, name)| Word { form: row[0].to_owned(), name, proper: false }).collect::<Vec<_>>()
    };
    text.split("\n\n").map(sentence).filter(|words| !words.is_empty()).collect()
}

fn kind(tag: &str) -> Option<Kind> {
    Some(match tag {
        "PER" | "PERS" => Kind::Person,
        "LOC" | "GPE" | "FAC" => Kind::Place,
        "ORG" => Kind::Organization,
        "MISC" | "EVENT" | "EVE" | "WOA" | "DUC" | "PRODUCT" => Kind::Misc,
        _ => return None,
    })
}

/// Paragraphs of laws and names of illnesses, which that corpus has as "MISC", are no names here.
fn kind_of_brackets(tag: &str) -> Option<Kind> {
    kind(tag).filter(|_| tag != "MISC")
}

fn flat(rows: &[Vec<&str>]) -> Vec<Option<(Kind, bool)>> {
    let name = |row: &Vec<&str>| {
        let (place, tag) = row.get(1)?.split_once('-')?;
        Some((kind(tag)?, place == "B"))
    };
    rows.iter().map(name).collect()
}

/// Of names within names the longest.
fn outermost(rows: &[Vec<&str>]) -> Vec<Option<(Kind, bool)>> {
    let mut spans: Vec<(usize, usize, Kind)> = Vec::new();
    for tag in ["PERS", "GPE", "LOC", "FAC", "ORG", "EVENT", "PRODUCT"] {
        let (begin, inside) = (format!("B-{tag}"), format!("I-{tag}"));
        let mut at = 0;
        while at < rows.len() {
            let from = at;
            at += 1;
            if rows[from].contains(&begin.as_str()) {
                while at < rows.len() && rows[at].contains(&inside.as_str()) {
                    at += 1;
                }
                spans.extend(kind(tag).map(|kind| (from, at, kind)));
            }
        }
    }
    longest(rows.len(), spans)
}

fn longest(length: usize, mut spans: Vec<(usize, usize, Kind)>) -> Vec<Option<(Kind, bool)>> {
    spans.sort_by_key(|(from, to, _)| (std::cmp::Reverse(to - from), *from));
    let mut names = vec![None; length];
    for (from, to, kind) in spans {
        if names[from..to].iter().all(Option::is_none) {
            (from..to).for_each(|at| names[at] = Some((kind, at == from)));
        }
    }
    names
}

/// Sentences of lines `id, form, part of speech, brackets`, where a range of ids is a written word of several parts.
fn brackets(text: &str) -> Vec<Vec<Word>> {
    let sentence = |lines: &str| {
        let mut forms: Vec<String> = Vec::new();
        let mut covered = 0;
        let mut open: Vec<(&str, usize)> = Vec::new();
        let mut spans = Vec::new();
        for row in lines.lines().map(|line| line.split('\t').collect::<Vec<_>>()).filter(|row| row.len() > 3)
        {
            if let Some((_, last)) = row[0].split_once('-') {
                covered = last.parse().unwrap_or(0);
                forms.push(row[1].to_owned());
                continue;
            }
            if row[0].parse().unwrap_or(0) > covered {
                forms.push(row[1].to_owned());
            }
            let word = forms.len().saturating_sub(1);
            let mut rest = row[3];
            while !rest.is_empty() && rest != "_" {
                if let Some(begun) = rest.strip_prefix('(') {
                    let end = begun.find(['(', ')']).unwrap_or(begun.len());
                    open.push((&begun[..end], word));
                    rest = &begun[end..];
                    // `(PER)` and `(GPE)ORG)`: the first closes what was just opened.
                    if let Some(after) = rest.strip_prefix(')') {
                        let (tag, from) = open.pop().expect("opened");
                        spans.extend(kind_of_brackets(tag).map(|kind| (from, word + 1, kind)));
                        rest = after;
                    }
                } else if let Some((tag, after)) = rest.split_once(')') {
                    if let Some(place) = open.iter().rposition(|(open, _)| *open == tag) {
                        let (tag, from) = open.remove(place);
                        spans.extend(kind_of_brackets(tag).map(|kind| (from, word + 1, kind)));
                    }
                    rest = after;
                } else {
                    break;
                }
            }
        }
        let names = longest(forms.len(), spans);
        let words = forms.into_iter().zip(names);
        words.map(|(form, name)| Word { form, name, proper: false }).collect::<Vec<_>>()
    };
    text.split("\n\n").map(sentence).filter(|words| !words.is_empty()).collect()
}

/// Sentences of lines `word, part of speech`; a word without one is written, and its parts follow.
fn proper_nouns(text: &str) -> Vec<Vec<Word>> {
    let sentence = |lines: &str| {
        let mut words: Vec<Word> = Vec::new();
        let mut parts = String::new();
        for (form, tag) in lines.lines().filter_map(|line| line.split_once('\t')) {
            let tag = tag.split('\t').next().unwrap_or(tag);
            let proper = tag == "PROPN";
            match words.last_mut() {
                Some(word) if !parts.is_empty() && parts.starts_with(form) => {
                    parts.drain(..form.len());
                    word.proper |= proper;
                }
                _ => {
                    parts.clear();
                    if tag == "_" {
                        form.clone_into(&mut parts);
                    }
                    words.push(Word { form: form.to_owned(), name: None, proper });
                }
            }
        }
        words
    };
    text.split("\n\n").map(sentence).filter(|words| !words.is_empty()).collect()
}
