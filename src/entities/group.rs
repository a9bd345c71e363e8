//! Which names mean the same: forms into groups.
//!
//! Words first: two spellings of one word, in one script or across two, are one word class. Then names
//! are sequences of classes: equal ones are one thing, and a surname alone is the one person who bears
//! it. What differs in a number, in its legal form or in a first name is never joined.

use super::evidence::Evidence;
use super::latin;
use super::name::Name;
use super::sound;
use super::token::Script;
use super::vocabulary::Vocabulary;
use std::collections::{BTreeSet, HashMap};

/// All names of one normal form.
#[derive(Debug)]
pub(super) struct Form {
    pub normal: String,
    pub script: Script,
    /// Indices of names, in text order.
    pub names: Vec<usize>,
    /// What all its places say of its type.
    pub evidence: Evidence,
    /// Whether it is a value, which is grouped by its own form alone.
    pub value: bool,
}

/// The forms of `names`, in order of first mention.
pub(super) fn forms(names: &[Name]) -> Vec<Form> {
    let mut known: HashMap<(&str, bool), usize> = HashMap::new();
    let mut forms: Vec<Form> = Vec::new();
    for (index, name) in names.iter().enumerate() {
        let value = name.kind.is_some_and(super::Kind::is_value);
        let at = *known.entry((&name.normal, value)).or_insert_with(|| {
            let evidence = Evidence::default();
            forms.push(Form {
                normal: name.normal.clone(),
                script: name.script,
                names: Vec::new(),
                evidence,
                value,
            });
            forms.len() - 1
        });
        forms[at].names.push(index);
        forms[at].evidence.add(&name.evidence);
    }
    forms
}

/// The forms in groups, each of one thing, in order of first mention.
pub(super) fn group(forms: &[Form], vocabulary: &Vocabulary) -> Vec<Vec<usize>> {
    let classes = Classes::of(forms, vocabulary);
    let sequences: Vec<Vec<usize>> = forms.iter().map(|form| classes.sequence(&form.normal)).collect();
    let mut groups = Groups::new(forms.len());
    let mut first: HashMap<&[usize], usize> = HashMap::new();
    for (form, sequence) in sequences.iter().enumerate().filter(|(form, _)| !forms[*form].value) {
        match first.get(sequence.as_slice()) {
            Some(&other) => groups.join(other, form),
            None => _ = first.insert(sequence, form),
        }
    }
    join_first_names(forms, &sequences, &mut groups);
    join_parts(forms, &sequences, vocabulary.latin.len(), &mut groups);
    groups.lists()
}

/// Full names with one surname whose first names are spellings of one (ليا, Ilya), or one of which
/// has a middle name more.
fn join_first_names(forms: &[Form], sequences: &[Vec<usize>], groups: &mut Groups) {
    let full: Vec<usize> =
        (0..forms.len()).filter(|&form| sequences[form].len() >= 2 && !forms[form].value).collect();
    for (place, &a) in full.iter().enumerate() {
        for &b in &full[place + 1..] {
            let (x, y) = (&sequences[a], &sequences[b]);
            if x.last() != y.last()
                || groups.same(a, b)
                || !(forms[a].evidence.may_be_person() && forms[b].evidence.may_be_person())
            {
                continue;
            }
            let bearers = full
                .iter()
                .filter(|form| sequences[**form].last() == x.last())
                .map(|form| groups.root(*form));
            let alone = bearers.collect::<BTreeSet<_>>().len() == 2;
            let (first_a, first_b) = (first_word(&forms[a].normal), first_word(&forms[b].normal));
            let spelled = x.len() == y.len()
                && match (forms[a].script, forms[b].script) {
                    (Script::Latin, Script::Latin) => false,
                    (Script::Latin, _) => sound::likeness(first_b, first_a) > 0.0,
                    (_, Script::Latin) => sound::likeness(first_a, first_b) > 0.0,
                    _ => false,
                };
            let middle = x.len() != y.len() && x.first() == y.first();
            if alone && spelled || middle {
                groups.join(a, b);
            }
        }
    }
}

/// A part that stands for the whole: a surname or first name that only one person bears, a company
/// without the general word at its end. Classes below `foreign` are words that stand in Latin letters.
fn join_parts(forms: &[Form], sequences: &[Vec<usize>], foreign: usize, groups: &mut Groups) {
    let single: Vec<usize> =
        (0..forms.len()).filter(|&form| sequences[form].len() == 1 && !forms[form].value).collect();
    let mut joins = Vec::new();
    for &part in &single {
        let class = sequences[part][0];
        let wholes = |last: bool| {
            let whole = |form: &usize| {
                let sequence = &sequences[*form];
                let end = if last { sequence.last() } else { sequence.first() };
                sequence.len() >= 2 && end == Some(&class) && is_part(forms, part, *form, last)
            };
            (0..forms.len()).filter(whole).map(|form| groups.root(form)).collect::<BTreeSet<_>>()
        };
        let (surname, first) = (wholes(true), wholes(false));
        let all: BTreeSet<usize> = surname.union(&first).copied().collect();
        let one = if all.len() == 1 {
            all.first()
        } else if surname.len() == 1 && class < foreign && !heads_twice(forms, sequences, class) {
            // What once follows a foreign surname is no second name of it.
            surname.first()
        } else {
            None
        };
        if let Some(&whole) = one {
            joins.push((part, whole));
        }
    }
    for (part, whole) in joins {
        groups.join(whole, part);
    }
}

/// Whether a longer name that begins with the word `class` stands more than once.
fn heads_twice(forms: &[Form], sequences: &[Vec<usize>], class: usize) -> bool {
    let heads = |form: &usize| sequences[*form].len() >= 2 && sequences[*form].first() == Some(&class);
    (0..forms.len()).filter(heads).map(|form| forms[form].names.len()).sum::<usize>() > 1
}

/// Whether the single word `part` may stand for the name `whole`, whose last or first word it is.
fn is_part(forms: &[Form], part: usize, whole: usize, last: bool) -> bool {
    let (short, full) = (&forms[part], &forms[whole]);
    let words: Vec<&str> = full.normal.split(' ').collect();
    if words.iter().skip(1).any(|word| latin::is_suffix(word)) {
        let general = words[1..].iter().all(|word| latin::is_suffix(word) && !latin::is_legal(word));
        // The long name comes first: a short one before it may be the mother company.
        return !last && general && full.names.first() < short.names.first();
    }
    full.evidence.may_be_person()
        && (last && words.len() == 2 || full.evidence.is_surely_person())
        && short.evidence.may_be_person()
        && !words.iter().any(|word| word.bytes().any(|byte| byte.is_ascii_digit()))
}

fn first_word(normal: &str) -> &str {
    normal.split(' ').next().unwrap_or(normal)
}

/// Words in classes of one spelling.
struct Classes {
    of: HashMap<String, usize>,
}

impl Classes {
    fn of(forms: &[Form], vocabulary: &Vocabulary) -> Self {
        let mut of: HashMap<String, usize> = HashMap::new();
        let mut count = vocabulary.latin.len();
        for (index, word) in vocabulary.latin.iter().enumerate() {
            of.insert(word.clone(), index);
        }
        let heard: HashMap<&str, u32> =
            vocabulary.words.iter().filter_map(|word| Some((word.stem.as_str(), word.latin?))).collect();
        for word in forms.iter().filter(|form| !form.value).flat_map(|form| form.normal.split(' ')) {
            let bare = word.strip_prefix("ال").filter(|bare| bare.chars().count() > 2);
            let class = heard.get(word).map(|latin| *latin as usize);
            let class = class.or_else(|| bare.and_then(|bare| of.get(bare).copied()));
            let class = class.unwrap_or(count);
            count += 1;
            of.entry(word.to_owned()).or_insert(class);
        }
        let mut classes = Self { of };
        classes.join_typos();
        classes
    }

    /// Two words of seven letters or more, one letter apart, are one word mistyped.
    fn join_typos(&mut self) {
        let mut long: Vec<(Vec<char>, usize)> = self
            .of
            .iter()
            .map(|(word, class)| (word.chars().collect::<Vec<char>>(), *class))
            .filter(|(word, _)| word.len() >= 7 && !word.iter().any(char::is_ascii_digit))
            .collect();
        long.sort_unstable();
        for a in 0..long.len() {
            for b in a + 1..long.len() {
                let (x, y) = (&long[a], &long[b]);
                if x.1 != y.1 && x.0[0] == y.0[0] && is_typo(&x.0, &y.0) {
                    let (from, to) = (x.1.max(y.1), x.1.min(y.1));
                    self.of.values_mut().filter(|class| **class == from).for_each(|class| *class = to);
                    long.iter_mut().filter(|(_, class)| *class == from).for_each(|(_, class)| *class = to);
                }
            }
        }
    }

    fn sequence(&self, normal: &str) -> Vec<usize> {
        normal.split(' ').map(|word| self.of.get(word).copied().unwrap_or(usize::MAX)).collect()
    }
}

/// Whether one letter put in, left out, changed or swapped makes `a` of `b`, ends of words apart.
fn is_typo(a: &[char], b: &[char]) -> bool {
    if a.len().abs_diff(b.len()) > 1 {
        return false;
    }
    let same = a.iter().zip(b).take_while(|(x, y)| x == y).count();
    let tail = |from_a: usize, from_b: usize| a.get(from_a..) == b.get(from_b..);
    // A changed or added last letter is more often another form of the word.
    let inside = same + 1 < a.len().max(b.len());
    inside
        && (a.len() == b.len()
            && (tail(same + 1, same + 1)
                || a.get(same) == b.get(same + 1)
                    && a.get(same + 1) == b.get(same)
                    && tail(same + 2, same + 2))
            || a.len() > b.len() && tail(same + 1, same)
            || a.len() < b.len() && tail(same, same + 1))
}

/// Sets of forms that mean the same.
struct Groups(Vec<usize>);

impl Groups {
    fn new(count: usize) -> Self {
        Self((0..count).collect())
    }

    fn root(&self, mut form: usize) -> usize {
        while self.0[form] != form {
            form = self.0[form];
        }
        form
    }

    fn same(&self, a: usize, b: usize) -> bool {
        self.root(a) == self.root(b)
    }

    fn join(&mut self, a: usize, b: usize) {
        let (a, b) = (self.root(a), self.root(b));
        self.0[a.max(b)] = a.min(b);
    }

    fn lists(&self) -> Vec<Vec<usize>> {
        let mut lists: Vec<Vec<usize>> = vec![Vec::new(); self.0.len()];
        (0..self.0.len()).for_each(|form| lists[self.root(form)].push(form));
        lists.retain(|list| !list.is_empty());
        lists
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_typo_is_one_letter_inside_a_word() {
        let typo = |a: &str, b: &str| is_typo(&a.chars().collect::<Vec<_>>(), &b.chars().collect::<Vec<_>>());
        assert!(typo("blockman", "brockman"));
        assert!(typo("stutskever", "sutskever"));
        assert!(typo("micorsoft", "microsoft"));
        assert!(!typo("samsung", "samsungs"));
        assert!(!typo("facebook", "faceboom"));
        assert!(!typo("altman", "brockman"));
    }
}
