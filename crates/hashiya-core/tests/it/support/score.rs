//! Labelled texts, and how well what was found agrees with the labels.
#![allow(
    unreachable_pub,
    clippy::expect_used,
    clippy::disallowed_methods,
    reason = "a program of tests: it reads files, and a fault ends it"
)]

#[path = "same.rs"]
mod same;

use hashiya_core::document::{CodePoint, Document};
use hashiya_core::entities::{Entities, Kind};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::path::Path;
use tui_bidi::text::{Span, slice};

/// A mention that a reader marked; positions are code points.
#[derive(Clone, Debug)]
pub struct Label {
    pub start: usize,
    pub end: usize,
    pub text: String,
    pub kind: Kind,
    pub group: String,
    pub optional: bool,
}

impl Label {
    /// Its bytes in `document`.
    pub fn bytes(&self, document: &Document) -> Span {
        document.span_of([self.start, self.end].map(CodePoint::new))
    }
}

/// A text with its labels.
pub struct Sample {
    pub name: String,
    pub document: Document,
    pub labels: Vec<Label>,
    /// Whether its labels tell what is one thing; else spellings do, as far as they can.
    pub grouped: bool,
}

impl Sample {
    /// The text at `text`, its labels from the JSON Lines at `labels`.
    pub fn read(text: &Path, labels: &Path) -> Self {
        let lines = std::fs::read_to_string(labels).expect("labels");
        Self::new(text, lines.lines().map(label).collect())
    }

    fn new(path: &Path, mut labels: Vec<Label>) -> Self {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let bytes = std::fs::read(path).expect("text");
        let document = Document::parse(&bytes, &name).expect("readable text");
        // Labels of a text that is not ours are places alone.
        for label in labels.iter_mut().filter(|label| label.text.is_empty()) {
            slice(document.text(), label.bytes(&document)).clone_into(&mut label.text);
        }
        Self { name, document, labels, grouped: true }
    }

    /// The real article of the shared material `folder`, with its labels, which stand here without its words.
    pub fn article(root: &Path, folder: &Path) -> Self {
        let name = "article.ar.txt";
        Self::read(&folder.join("seeds").join(name), &root.join(format!("tests/labels/shared/{name}.jsonl")))
    }

    /// All samples that have labels under `tests/labels`.
    pub fn ours(root: &Path) -> Vec<Self> {
        let folder = root.join("tests/labels");
        let mut files: Vec<_> =
            std::fs::read_dir(&folder).expect("labels").flatten().map(|entry| entry.path()).collect();
        files.sort();
        files
            .iter()
            .filter(|file| {
                file.extension().is_some_and(|end| end == "jsonl") && !file.ends_with("sections.jsonl")
            })
            .map(|file| {
                let name = file.file_stem().unwrap_or_default();
                let beside = folder.join(name);
                Self::read(&if beside.exists() { beside } else { root.join("seeds").join(name) }, file)
            })
            .collect()
    }

    /// The encyclopedia articles of the shared material: `spans.jsonl` beside the texts.
    pub fn encyclopedia(folder: &Path) -> Vec<Self> {
        let lines = std::fs::read_to_string(folder.join("spans.jsonl")).expect("spans.jsonl");
        lines
            .lines()
            .map(|line| {
                let value: serde_json::Value = serde_json::from_str(line).expect("JSON");
                let spans = value["spans"].as_array().expect("spans").iter().map(of_value).collect();
                let sample = Self::new(&folder.join(value["file"].as_str().expect("file")), spans);
                Self { grouped: false, ..sample }
            })
            .collect()
    }

    /// The texts with marked names in `folder`: `{P a person}`, `{L a place}`, `{O an organisation}`,
    /// `{M another}`; an empty line parts two texts.
    pub fn lessons(folder: &Path) -> Vec<Self> {
        let mut files: Vec<_> =
            std::fs::read_dir(folder).expect("lessons").flatten().map(|entry| entry.path()).collect();
        files.sort();
        let texts = files.iter().map(|file| std::fs::read_to_string(file).expect("lessons"));
        let lesson = |text: &str| Self { grouped: false, ..Self::marked("lesson", text) };
        texts.flat_map(|text| text.split("\n\n").map(lesson).collect::<Vec<_>>()).collect()
    }

    /// The texts of many kinds in `folder`, with names marked as in lessons, `{E an event}` and `{R a work or a product}`
    /// besides; `{P short=the whole}` is another form of the whole. A line `=== name` begins each.
    pub fn kinds(folder: &Path) -> Vec<Self> {
        let mut files: Vec<_> =
            std::fs::read_dir(folder).expect("kinds").flatten().map(|entry| entry.path()).collect();
        files.sort();
        let texts = files.iter().map(|file| std::fs::read_to_string(file).expect("kinds"));
        let named = |text: &str| {
            let (name, marked) = text.split_once('\n').expect("a name and a text");
            Self::marked(name.trim(), marked)
        };
        texts.flat_map(|text| text.split("=== ").skip(1).map(named).collect::<Vec<_>>()).collect()
    }

    fn marked(name: &str, marked: &str) -> Self {
        let (mut text, mut labels, mut length) = (String::new(), Vec::new(), 0);
        for (place, piece) in marked.split(['{', '}']).enumerate() {
            let piece = if place % 2 == 0 {
                piece
            } else {
                let (mark, name) = piece.split_once(' ').expect("a mark and a name");
                let (name, group) = name.split_once('=').unwrap_or((name, name));
                let kind = match mark {
                    "P" => Kind::Person,
                    "L" => Kind::Place,
                    "O" => Kind::Organization,
                    "E" => Kind::Event,
                    "R" => Kind::Product,
                    _ => Kind::Misc,
                };
                let end = length + name.chars().count();
                let (text, group) = (name.to_owned(), group.to_owned());
                labels.push(Label { start: length, end, text, kind, group, optional: false });
                name
            };
            text.push_str(piece);
            length += piece.chars().count();
        }
        let document = Document::parse(text.as_bytes(), "lesson.txt").expect("text");
        Self { name: name.to_owned(), document, labels, grouped: true }
    }

    /// The labels that are names.
    pub fn names(&self) -> impl Iterator<Item = &Label> {
        self.labels.iter().filter(|label| !label.kind.is_value())
    }
}

fn label(line: &str) -> Label {
    of_value(&serde_json::from_str(line).expect("JSON"))
}

fn of_value(value: &serde_json::Value) -> Label {
    let number = |key: &str| value[key].as_u64().expect("a number") as usize;
    let text = value["text"].as_str().unwrap_or_default().to_owned();
    Label {
        start: number("start"),
        end: number("end"),
        kind: Kind::of_code(value["type"].as_str().expect("type")).expect("a type"),
        group: value["group"].as_str().unwrap_or(&text).to_owned(),
        optional: value["optional"].as_bool().unwrap_or(false),
        text,
    }
}

/// Found and wanted things, and how many of them agree.
#[derive(Clone, Copy, Debug, Default)]
pub struct Count {
    pub right: f64,
    pub found: f64,
    pub wanted: f64,
    pub right_wanted: f64,
}

impl Count {
    pub fn precision(&self) -> f64 {
        if self.found == 0.0 { 1.0 } else { self.right / self.found }
    }

    pub fn recall(&self) -> f64 {
        if self.wanted == 0.0 { 1.0 } else { self.right_wanted / self.wanted }
    }

    pub fn f(&self) -> f64 {
        let (p, r) = (self.precision(), self.recall());
        if p + r == 0.0 { 0.0 } else { 2.0 * p * r / (p + r) }
    }

    pub fn add(&mut self, other: &Self) {
        self.right += other.right;
        self.found += other.found;
        self.wanted += other.wanted;
        self.right_wanted += other.right_wanted;
    }
}

/// How well one text was read.
#[derive(Clone, Debug, Default)]
pub struct Score {
    pub exact: Count,
    pub overlapping: Count,
    pub typed: Count,
    pub values: Count,
    /// B³ end to end: names not found stand alone.
    pub grouping: Count,
    /// Found entities that hold names of two different things, or of one and a word that is no name.
    pub joins: Vec<String>,
    pub missed: Vec<String>,
    pub invented: Vec<String>,
    pub mistyped: Vec<String>,
}

impl Score {
    pub fn add(&mut self, other: &Self) {
        self.exact.add(&other.exact);
        self.overlapping.add(&other.overlapping);
        self.typed.add(&other.typed);
        self.values.add(&other.values);
        self.grouping.add(&other.grouping);
        for (all, more) in [
            (&mut self.joins, &other.joins),
            (&mut self.missed, &other.missed),
            (&mut self.invented, &other.invented),
            (&mut self.mistyped, &other.mistyped),
        ] {
            all.extend(more.iter().cloned());
        }
    }
}

struct Found {
    start: usize,
    end: usize,
    kind: Kind,
    entity: usize,
}

/// Compares what was `found` in `sample` with its labels. With `loose`, letters written together
/// with a name before it (clitics) may belong to the label, and all types but people, places and
/// organisations are one.
pub fn score(sample: &Sample, found: &Entities, loose: bool) -> Score {
    let document = &sample.document;
    let chars: Vec<char> = document.text().chars().collect();
    let mut all: Vec<Found> = Vec::new();
    for (entity, of) in found.entities.iter().enumerate() {
        for mention in &of.mentions {
            let (start, end) =
                (document.code_point(mention.span.start).get(), document.code_point(mention.span.end).get());
            all.push(Found { start, end, kind: of.kind, entity });
        }
    }
    all.sort_by_key(|found| found.start);
    let same = |found: &Found, label: &Label| {
        let clitic = found
            .start
            .checked_sub(label.start)
            .is_some_and(|by| by <= 3 && chars[label.start..found.start].iter().all(|c| c.is_alphabetic()));
        found.end == label.end && (found.start == label.start || loose && clitic)
    };
    let overlaps = |found: &Found, label: &Label| found.start < label.end && label.start < found.end;
    let alike = |a: Kind, b: Kind| {
        let broad =
            |kind| if matches!(kind, Kind::Product | Kind::Event) && loose { Kind::Misc } else { kind };
        broad(a) == broad(b)
    };
    let mut score = Score::default();
    for value in [false, true] {
        let labels: Vec<&Label> =
            sample.labels.iter().filter(|label| label.kind.is_value() == value).collect();
        let found: Vec<&Found> = all.iter().filter(|found| found.kind.is_value() == value).collect();
        for label in labels.iter().filter(|label| !label.optional) {
            let exact = found.iter().find(|found| same(found, label));
            let typed = exact.is_some_and(|found| alike(found.kind, label.kind));
            let near = found.iter().any(|found| overlaps(found, label));
            if value {
                tally_wanted(&mut score.values, typed);
            } else {
                tally_wanted(&mut score.exact, exact.is_some());
                tally_wanted(&mut score.typed, typed);
                tally_wanted(&mut score.overlapping, near);
                if exact.is_some() && !typed {
                    score.mistyped.push(format!("{} {:?}", label.text, exact.map(|found| found.kind)));
                }
            }
            if if value { !typed } else { exact.is_none() } {
                score.missed.push(format!("{} {}", label.text, label.kind.code()));
            }
        }
        for found in &found {
            let optional = |label: &&&Label| label.optional && overlaps(found, label);
            let exact = labels.iter().find(|label| !label.optional && same(found, label));
            if exact.is_none() && labels.iter().any(|label| optional(&label)) {
                continue;
            }
            let other = sample.labels.iter().any(|label| label.optional && overlaps(found, label));
            if exact.is_none() && other {
                continue;
            }
            let typed = exact.is_some_and(|label| alike(found.kind, label.kind));
            let near = labels.iter().any(|label| overlaps(found, label));
            if value {
                tally_found(&mut score.values, typed);
            } else {
                tally_found(&mut score.exact, exact.is_some());
                tally_found(&mut score.typed, typed);
                tally_found(&mut score.overlapping, near);
            }
            if exact.is_none() {
                let text: String = chars[found.start..found.end].iter().collect();
                score.invented.push(format!("{text} {}", found.kind.code()));
            }
        }
    }
    grouping(sample, &all, &same, &mut score);
    score
}

fn tally_wanted(count: &mut Count, right: bool) {
    count.wanted += 1.0;
    count.right_wanted += f64::from(right);
}

fn tally_found(count: &mut Count, right: bool) {
    count.found += 1.0;
    count.right += f64::from(right);
}

/// B³ over the names: precision over those found, recall over those wanted; and wrong joins.
fn grouping(sample: &Sample, all: &[Found], same: &dyn Fn(&Found, &Label) -> bool, score: &mut Score) {
    let labels: Vec<&Label> = sample.names().collect();
    let entity_of: Vec<Option<usize>> = labels
        .iter()
        .map(|label| all.iter().find(|found| same(found, label)).map(|found| found.entity))
        .collect();
    let mut joined: BTreeMap<usize, BTreeSet<&str>> = BTreeMap::new();
    let mut sizes: HashMap<usize, f64> = HashMap::new();
    for found in all.iter().filter(|found| !found.kind.is_value()) {
        let optional =
            labels.iter().any(|label| label.optional && found.start < label.end && label.start < found.end);
        *sizes.entry(found.entity).or_default() += if optional { 0.0 } else { 1.0 };
    }
    for (label, entity) in labels.iter().zip(&entity_of) {
        if let Some(entity) = entity {
            joined.entry(*entity).or_default().insert(&label.group);
        }
    }
    if sample.grouped {
        joined_groups(sample, all, &labels, &joined, score);
    } else {
        joined_spellings(sample, all, &entity_of, score);
    }
    for (label, entity) in labels.iter().zip(&entity_of).filter(|(label, _)| !label.optional) {
        let own = labels.iter().filter(|other| other.group == label.group && !other.optional).count() as f64;
        score.grouping.wanted += 1.0;
        if let Some(entity) = entity {
            let shared = labels
                .iter()
                .zip(&entity_of)
                .filter(|(other, of)| other.group == label.group && !other.optional && **of == Some(*entity))
                .count() as f64;
            score.grouping.right_wanted += shared / own;
            score.grouping.right += shared / sizes.get(entity).copied().unwrap_or(0.0).max(shared);
        }
    }
    score.grouping.found = score.exact.found;
}

/// Entities that hold names of several groups, or of one and a word that is no name.
fn joined_groups(
    sample: &Sample,
    all: &[Found],
    labels: &[&Label],
    joined: &BTreeMap<usize, BTreeSet<&str>>,
    score: &mut Score,
) {
    for groups in joined.values().filter(|groups| groups.len() > 1) {
        score.joins.push(groups.iter().copied().collect::<Vec<_>>().join(" + "));
    }
    let chars: Vec<char> = sample.document.text().chars().collect();
    for found in all.iter().filter(|found| !found.kind.is_value()) {
        let stray = !sample.labels.iter().any(|label| found.start < label.end && label.start < found.end);
        let Some(group) = joined.get(&found.entity).and_then(BTreeSet::first).filter(|_| stray) else {
            continue;
        };
        let text: String = chars[found.start..found.end].iter().collect();
        if !labels.iter().any(|label| label.group == **group && label.text == text) {
            score.joins.push(format!("{group} + {text}"));
        }
    }
}

/// Entities that hold two spellings which cannot be one name, of names that are labelled or of what the labels leave out, and are
/// no parts of a third that it has (أليكس, فيرجسون); and those that hold a person and a longer name, labelled as none, that ends
/// with theirs (معادلات ماكسويل).
fn joined_spellings(sample: &Sample, all: &[Found], entity_of: &[Option<usize>], score: &mut Score) {
    let chars: Vec<char> = sample.document.text().chars().collect();
    let mut forms: BTreeMap<usize, BTreeMap<String, BTreeSet<bool>>> = BTreeMap::new();
    for (label, entity) in sample.names().zip(entity_of) {
        if let Some(entity) = entity {
            let person = label.kind == Kind::Person;
            forms.entry(*entity).or_default().entry(label.text.clone()).or_default().insert(person);
        }
    }
    let mut wholes: BTreeMap<usize, BTreeSet<String>> = BTreeMap::new();
    for found in all.iter().filter(|found| !found.kind.is_value()) {
        let written: String = chars[found.start..found.end].iter().collect();
        wholes.entry(found.entity).or_default().insert(written.clone());
        let labelled = sample.labels.iter().any(|label| found.start < label.end && label.start < found.end);
        if let Some(forms) = forms.get_mut(&found.entity).filter(|_| !labelled) {
            forms.entry(written).or_default();
        }
    }
    for (entity, forms) in &forms {
        let forms: Vec<_> = forms.iter().collect();
        for (at, (one, persons)) in forms.iter().enumerate() {
            for (other, others) in &forms[at + 1..] {
                let all = |persons: &BTreeSet<bool>, wanted| persons.len() == 1 && persons.contains(&wanted);
                let none = |long, short| all(long, false) && all(short, true);
                let called = |long: &str, short: &str| long.ends_with(&format!(" {short}"));
                let kinds = none(persons, others) && called(one, other)
                    || none(others, persons) && called(other, one);
                let parts = |whole: &String| {
                    whole != *one
                        && whole != *other
                        && same::may_be_one(one, whole)
                        && same::may_be_one(other, whole)
                };
                if kinds || !same::may_be_one(one, other) && !wholes[entity].iter().any(parts) {
                    score.joins.push(format!("{one} + {other}{}", if kinds { " (kinds)" } else { "" }));
                }
            }
        }
    }
}
