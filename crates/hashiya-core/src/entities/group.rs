//! Which names mean the same: forms into groups.
//!
//! Words first: two spellings of one word, in one script or across two, are one word class. Then names
//! are sequences of classes: equal ones are one thing, and a surname alone is the one person who bears
//! it. What differs in a number, in its legal form or in a first name is never joined.

use super::hashing::HashMap;
use super::initials;
use super::kind::Kind;
use super::latin;
use super::lexicon;
use super::name::Name;
use super::sound;
use super::tables;
use super::token::Script;
use super::vocabulary::{URDU, Vocabulary};
use super::votes::Evidence;
use std::collections::BTreeSet;

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
    let mut known: HashMap<(&str, bool), usize> = HashMap::default();
    let mut forms: Vec<Form> = Vec::new();
    for (index, name) in names.iter().enumerate() {
        let value = name.kind.is_some_and(super::kind::Kind::is_value);
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

/// The forms in groups, each of one thing, in order of first mention; those of `pairs` are one.
pub(super) fn group(forms: &[Form], vocabulary: &Vocabulary, pairs: &[(usize, usize)]) -> Vec<Vec<usize>> {
    let classes = Classes::of(forms, vocabulary);
    let sequences: Vec<Vec<usize>> = forms.iter().map(|form| classes.sequence(&form.normal)).collect();
    let mut groups = Groups::new(forms.len());
    let mut first: HashMap<&[usize], usize> = HashMap::default();
    for (form, sequence) in sequences.iter().enumerate().filter(|(form, _)| !forms[*form].value) {
        match first.get(sequence.as_slice()) {
            Some(&other) if differ(&forms[other], &forms[form]) => {}
            Some(&other) => groups.join(other, form),
            None => _ = first.insert(sequence, form),
        }
    }
    pairs.iter().for_each(|(one, other)| groups.join(*one, *other));
    let full = full_names(forms, &sequences);
    join_first_names(forms, &sequences, &full.0, &mut groups);
    // Urdu words are too often words of the language itself (نستعلیق) to stand for a name in Latin letters, or for one
    // that comes later.
    let strict = vocabulary.language == URDU;
    join_parts(forms, &sequences, &full, (vocabulary.latin.len(), strict), &mut groups);
    join_initials(forms, &mut groups);
    groups.lists()
}

/// Whether two forms of one word each, that differ in the article alone, are a person and none: رياض، الرياض.
fn differ(one: &Form, other: &Form) -> bool {
    let article = |long: &Form, short: &Form| long.normal.strip_prefix("ال") == Some(short.normal.as_str());
    let person = |form: &Form| form.evidence.kind() == Kind::Person;
    (article(one, other) || article(other, one)) && person(one) != person(other)
}

/// Joins initials with the abbreviation that they spell (إف بي آي, FBI), unless they may spell two.
fn join_initials(forms: &[Form], groups: &mut Groups) {
    let names = || forms.iter().enumerate().filter(|(_, form)| !form.value);
    let latin = names().filter(|(_, form)| form.script == Script::Latin);
    let abbreviations: Vec<(usize, String)> =
        latin.filter_map(|(number, form)| Some((number, initials::abbreviation(&form.normal)?))).collect();
    for (number, form) in names().filter(|(_, form)| form.script != Script::Latin) {
        let Some(letters) = initials::spelt(&form.normal) else { continue };
        let mut fitting = abbreviations.iter().filter(|(_, short)| initials::spells(&letters, short));
        if let (Some((other, _)), None) = (fitting.next(), fitting.next()) {
            groups.join(*other, number);
        }
    }
}

/// Forms by the class of their last word, or of their first.
type ByClass = HashMap<usize, Vec<usize>>;

/// The full names (two words or more, no values) by their last and by their first word.
fn full_names(forms: &[Form], sequences: &[Vec<usize>]) -> (ByClass, ByClass) {
    let (mut by_last, mut by_first) = (ByClass::default(), ByClass::default());
    for (form, sequence) in sequences.iter().enumerate() {
        if let [first, .., last] = sequence[..]
            && !forms[form].value
        {
            by_last.entry(last).or_default().push(form);
            by_first.entry(first).or_default().push(form);
        }
    }
    (by_last, by_first)
}

/// Full names with one surname whose first names are spellings of one (ليا, Ilya), or one of which
/// has a middle name more.
fn join_first_names(forms: &[Form], sequences: &[Vec<usize>], by_last: &ByClass, groups: &mut Groups) {
    let mut surnames: Vec<&Vec<usize>> = by_last.values().filter(|bearers| bearers.len() > 1).collect();
    surnames.sort_unstable();
    for bearers in surnames {
        let mut by_first: HashMap<usize, Vec<usize>> = HashMap::default();
        for &form in bearers.iter().filter(|form| forms[**form].evidence.may_be_person()) {
            by_first.entry(sequences[form][0]).or_default().push(form);
        }
        for named in by_first.values() {
            join_middle_names(named, forms, sequences, groups);
        }
        let mut persons: Vec<(usize, usize)> =
            bearers.iter().map(|form| (groups.root(*form), *form)).collect();
        persons.sort_unstable();
        persons.dedup_by_key(|(root, _)| *root);
        if let [(a, _), (b, _)] = persons[..] {
            let [of_a, of_b] = [a, b].map(|person| {
                let own = bearers.iter().copied().filter(|form| groups.root(*form) == person);
                own.filter(|form| forms[*form].evidence.may_be_person()).take(SPELLINGS).collect::<Vec<_>>()
            });
            let spelled = of_a.iter().any(|a| of_b.iter().any(|b| spells(forms, sequences, *a, *b)));
            if spelled {
                groups.join(a, b);
            }
        }
    }
}

/// Joins the `named`, of one first and one last word, of which one has words more, where all the others' stand in it in their
/// order: حمد بن خليفة آل ثاني and حمد بن جاسم آل ثاني are two, whatever is between. Two that each fit one shorter name are as
/// many as more: nothing is joined then.
fn join_middle_names(named: &[usize], forms: &[Form], sequences: &[Vec<usize>], groups: &mut Groups) {
    let within = |short: usize, long: usize| {
        let mut words = sequences[long].iter();
        sequences[short].len() < sequences[long].len()
            && sequences[short].iter().all(|class| words.any(|word| word == class))
    };
    let sure = |form: usize| forms[form].evidence.is_surely_person();
    for &short in named {
        let mut longer = named.iter().copied().filter(|long| within(short, *long)).take(SPELLINGS);
        let Some(one) = longer.next().filter(|one| sure(short) || sure(*one)) else { continue };
        if longer.all(|other| within(one, other) || within(other, one)) {
            groups.join(one, short);
        }
    }
}

/// So many forms of one person are compared with those of another.
const SPELLINGS: usize = 8;

/// Whether the full names `a` and `b`, of one surname, have first names that sound alike across scripts.
fn spells(forms: &[Form], sequences: &[Vec<usize>], a: usize, b: usize) -> bool {
    let (first_a, first_b) = (first_word(&forms[a].normal), first_word(&forms[b].normal));
    sequences[a].len() == sequences[b].len()
        && match (forms[a].script, forms[b].script) {
            (Script::Latin, Script::Latin) => false,
            (Script::Latin, _) => sound::likeness(first_b, first_a) > 0.0,
            (_, Script::Latin) => sound::likeness(first_a, first_b) > 0.0,
            _ => false,
        }
}

/// A part that stands for the whole: a surname or first name that only one person bears, a company
/// without the general word at its end. Classes below `foreign` are words that stand in Latin letters; where it is
/// `strict`, a part stands for a whole in its own script that came before it.
fn join_parts(
    forms: &[Form],
    sequences: &[Vec<usize>],
    (by_last, by_first): &(ByClass, ByClass),
    (foreign, strict): (usize, bool),
    groups: &mut Groups,
) {
    let mut joins = Vec::new();
    for (part, sequence) in sequences.iter().enumerate() {
        let [class] = sequence[..] else { continue };
        if forms[part].value {
            continue;
        }
        let mut wholes = |last: bool| {
            let longer = if last { by_last } else { by_first }.get(&class).map_or(&[][..], Vec::as_slice);
            let fits = |form: usize| {
                let (whole, part) = (&forms[form], &forms[part]);
                !strict || whole.script == part.script && whole.names.first() < part.names.first()
            };
            let whole = longer.iter().filter(|form| fits(**form) && is_part(forms, part, **form, last));
            // Two are as many as more: nothing is joined then.
            let mut roots = BTreeSet::new();
            whole
                .map(|form| groups.root(*form))
                .take_while(|root| {
                    roots.insert(*root);
                    roots.len() < 2
                })
                .for_each(drop);
            roots
        };
        let (surname, first) = (wholes(true), wholes(false));
        let all: BTreeSet<usize> = surname.union(&first).copied().collect();
        let heads_twice = || {
            let heads = by_first.get(&class).map_or(&[][..], Vec::as_slice);
            heads.iter().map(|form| forms[*form].names.len()).sum::<usize>() > 1
        };
        let one = if all.len() == 1 {
            all.first()
        } else if surname.len() == 1 && class < foreign && !heads_twice() {
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

/// Whether the single word `part` may stand for the name `whole`, whose last or first word it is.
fn is_part(forms: &[Form], part: usize, whole: usize, last: bool) -> bool {
    let (short, full) = (&forms[part], &forms[whole]);
    let words: Vec<&str> = full.normal.split(' ').collect();
    if words.iter().skip(1).any(|word| latin::is_suffix(word)) {
        let general = words[1..].iter().all(|word| latin::is_suffix(word) && !latin::is_legal(word));
        // The long name comes first: a short one before it may be the mother company.
        return !last && general && full.names.first() < short.names.first();
    }
    // A people is no part of a person's name, nor what is called after one that person: الصليبيون المسيحيون, معادلات ماكسويل.
    if is_people(&short.normal) || last && is_thing(words[0]) {
        return false;
    }
    // A title is no first name (الكاردينال), and a common word of English no name (Language Compiler).
    if !last && words[0].starts_with("ال") && words[0] != short.normal
        || full.script == Script::Latin && is_common(&short.normal)
    {
        return false;
    }
    // A city is no part of its institution that could stand for it: بورس تهران.
    let heads = lexicon::ORG_HEAD | lexicon::INSTITUTION | lexicon::BODY | lexicon::PLACE_HEAD;
    lexicon::flags(words[0]) & heads == 0
        && full.evidence.may_be_person()
        && (last && words.len() == 2 || full.evidence.is_surely_person())
        && short.evidence.may_be_person()
        && !words.iter().any(|word| word.bytes().any(|byte| byte.is_ascii_digit()))
}

/// Whether `word` is a people's name in the plural: المسيحيين.
fn is_people(word: &str) -> bool {
    let plural = word.starts_with("ال") && (word.ends_with("يين") || word.ends_with("يون"));
    plural || tables::peoples().class(word).is_some()
}

/// Whether `word` is a common word of Arabic in the plural, and no list of names has it.
fn is_thing(word: &str) -> bool {
    let plural = word.ends_with("ات") && word.chars().count() > 4;
    plural && tables::words_ar().class(word).is_some() && tables::given().class(word).is_none()
}

/// Whether `word` is a common word of English, and no list has it as a name.
fn is_common(word: &str) -> bool {
    tables::words_en().class(word).is_some_and(|class| class < 2)
        && tables::names_latin().class(word).is_none()
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
        let mut of: HashMap<String, usize> = HashMap::default();
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

    /// Two words of seven letters or more, one letter apart, are one word mistyped. Such words are equal when
    /// a letter is left out of each, so only words with an equal rest are compared.
    fn join_typos(&mut self) {
        let mut long: Vec<(Vec<char>, usize)> = self
            .of
            .iter()
            .map(|(word, class)| (word.chars().collect::<Vec<char>>(), *class))
            .filter(|(word, _)| {
                (7..=MISTYPED).contains(&word.len()) && !word.iter().any(char::is_ascii_digit)
            })
            .collect();
        long.sort_unstable();
        let mut rests: HashMap<Vec<char>, Vec<usize>> = HashMap::default();
        let mut joined: HashMap<usize, usize> = HashMap::default();
        for (index, (word, class)) in long.iter().enumerate() {
            for left_out in 0..=word.len() {
                let mut rest = word.clone();
                if left_out < word.len() {
                    rest.remove(left_out);
                }
                let alike = rests.entry(rest).or_default();
                for &other in alike.iter().filter(|other| **other != index).take(SPELLINGS) {
                    let (a, b) = (root(&joined, *class), root(&joined, long[other].1));
                    let known = || is_known(word) && is_known(&long[other].0);
                    if a != b && word[0] == long[other].0[0] && is_typo(word, &long[other].0) && !known() {
                        joined.insert(a.max(b), a.min(b));
                    }
                }
                alike.push(index);
            }
        }
        self.of.values_mut().for_each(|class| *class = root(&joined, *class));
    }

    fn sequence(&self, normal: &str) -> Vec<usize> {
        normal.split(' ').map(|word| self.of.get(word).copied().unwrap_or(usize::MAX)).collect()
    }
}

/// The longest word that may be mistyped, in letters.
const MISTYPED: usize = 24;

/// The class that `class` was joined with.
fn root(joined: &HashMap<usize, usize>, mut class: usize) -> usize {
    while let Some(&other) = joined.get(&class) {
        class = other;
    }
    class
}

/// Whether a list has `word`: two known words are two words, however alike (ألمانيا، ألبانيا).
fn is_known(word: &[char]) -> bool {
    let word: String = word.iter().collect();
    tables::places_rtl().class(&word).is_some()
        || tables::places_latin().class(&word).is_some()
        || tables::names_ar().class(&word).is_some()
        || tables::names_latin().class(&word).is_some()
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
pub(super) struct Groups(Vec<usize>);

impl Groups {
    pub(super) fn new(count: usize) -> Self {
        Self((0..count).collect())
    }

    fn root(&mut self, mut form: usize) -> usize {
        while self.0[form] != form {
            self.0[form] = self.0[self.0[form]];
            form = self.0[form];
        }
        form
    }

    pub(super) fn join(&mut self, a: usize, b: usize) {
        let (a, b) = (self.root(a), self.root(b));
        self.0[a.max(b)] = a.min(b);
    }

    pub(super) fn lists(&mut self) -> Vec<Vec<usize>> {
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
