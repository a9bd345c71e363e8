//! What the reader declared of names, applied to what was found: names where none was, groups joined, split and hidden.
//!
//! Forms are looked up by their words, so that the cost grows with the text and with what is declared, not with both
//! together.

use super::group::{Form, Groups};
use super::name::Name;
use super::overrides::{Declared, Overrides};
use super::token::{Tokens, normal};
use std::collections::{BTreeMap, HashMap, HashSet};
use tui_bidi::text::Span;

/// The declarations of a reader, by the forms that they speak of (normal forms).
pub(super) struct Declarations<'a> {
    overrides: &'a Overrides,
    /// The numbers of the declared entities that have a form, in order.
    having: HashMap<String, Vec<usize>>,
    names: Vec<String>,
    apart: HashSet<String>,
    hidden: HashSet<String>,
}

/// A declared form in words: its rank among all forms, and its tokens in normal form.
struct Wanted {
    rank: usize,
    words: Vec<String>,
}

impl<'a> Declarations<'a> {
    pub(super) fn new(overrides: &'a Overrides) -> Self {
        let mut having: HashMap<String, Vec<usize>> = HashMap::new();
        for (number, declared) in overrides.entities.iter().enumerate() {
            for form in declared.all_forms() {
                having.entry(normal(form)).or_default().push(number);
            }
        }
        Self {
            overrides,
            having,
            names: overrides.entities.iter().map(|declared| normal(&declared.name)).collect(),
            apart: overrides.apart.iter().map(|form| normal(form)).collect(),
            hidden: overrides.hidden_forms(),
        }
    }

    /// The first declared entity that has one of `forms`.
    pub(super) fn of<'b>(&self, forms: impl Iterator<Item = &'b Form>) -> Option<&'a Declared> {
        let first = forms.filter_map(|form| self.having.get(&form.normal)?.first()).min()?;
        self.overrides.entities.get(*first)
    }

    /// Adds names where a declared form stands and none was found.
    pub(super) fn add(&self, text: &str, tokens: &Tokens, names: &mut Vec<Name>) {
        if self.overrides.entities.is_empty() {
            return;
        }
        let mut found = self.places(text, tokens);
        found.sort_by_key(|(rank, _, name)| (*rank, name.span.start));
        let mut all: BTreeMap<usize, Name> = names.drain(..).map(|name| (name.span.start, name)).collect();
        for (_, bare, name) in found {
            let span = name.span;
            let before = all.range(..span.end).rev().take_while(|(_, other)| other.span.end > span.start);
            let others: Vec<(usize, Span)> = before.map(|(start, other)| (*start, other.span)).collect();
            if others.iter().any(|(_, other)| other.covers(span) || !bare) {
                continue;
            }
            for (start, _) in others {
                all.remove(&start);
            }
            all.insert(span.start, name);
        }
        names.extend(all.into_values());
    }

    /// Where declared forms stand: the form's rank, whether no clitic stands before it, the name.
    fn places(&self, text: &str, tokens: &Tokens) -> Vec<(usize, bool, Name)> {
        let mut wanted: HashMap<String, Vec<Wanted>> = HashMap::new();
        for (rank, form) in self.overrides.entities.iter().flat_map(Declared::all_forms).enumerate() {
            let read = Tokens::read(form, std::iter::once(Span::new(0, form.len())));
            let words: Vec<String> = (0..read.list.len()).map(|at| read.normal(at).to_owned()).collect();
            if let Some(first) = words.first() {
                wanted.entry(first.clone()).or_default().push(Wanted { rank, words });
            }
        }
        let mut found = Vec::new();
        for at in 0..tokens.list.len() {
            for (clitic, stem) in stems(tokens.normal(at)) {
                for form in wanted.get(stem).into_iter().flatten() {
                    let end = at + form.words.len();
                    // A short word alone is not looked for within others.
                    let sure = clitic == 0 || form.words.len() > 1 || stem.chars().count() > 3;
                    let stands = || {
                        (at + 1..end)
                            .zip(&form.words[1..])
                            .all(|(place, word)| tokens.list[place].follows() && tokens.normal(place) == word)
                    };
                    if sure && end <= tokens.list.len() && stands() {
                        let mut name = Name::of(tokens, at, end, tokens.list[at].script);
                        name.without_clitic(text, clitic);
                        found.push((form.rank, clitic == 0, name));
                    }
                }
            }
        }
        found
    }

    /// `groups` of forms as the reader splits, joins and hides them.
    pub(super) fn apply(&self, groups: Vec<Vec<usize>>, forms: &[Form]) -> Vec<Vec<usize>> {
        let mut split: Vec<Vec<usize>> = Vec::with_capacity(groups.len());
        for group in groups {
            let (mut apart, mut rest): (Vec<usize>, Vec<usize>) =
                group.into_iter().partition(|&form| self.apart.contains(&forms[form].normal));
            if rest.is_empty() {
                rest.extend(apart.pop());
            }
            split.extend(apart.into_iter().map(|form| vec![form]));
            split.push(rest);
        }
        let mut joined = Groups::new(split.len());
        let mut first: HashMap<usize, usize> = HashMap::new();
        for (number, group) in split.iter().enumerate() {
            for form in group.iter().map(|&form| &forms[form].normal) {
                for declared in self.having.get(form).into_iter().flatten() {
                    // What stands apart is one only with what is called so.
                    if !self.apart.contains(form) || self.names[*declared] == *form {
                        joined.join(*first.entry(*declared).or_insert(number), number);
                    }
                }
            }
        }
        let groups = joined.lists().into_iter().map(|numbers| {
            numbers.into_iter().flat_map(|number| split[number].iter().copied()).collect::<Vec<usize>>()
        });
        let shown = |group: &Vec<usize>| !group.iter().any(|&form| self.hidden.contains(&forms[form].normal));
        groups.filter(shown).collect()
    }
}

/// `word` (normal form), and what is left of it without one and two Arabic clitics.
fn stems(word: &str) -> impl Iterator<Item = (usize, &str)> {
    let bare = |word: &'_ str| -> Option<usize> {
        word.chars().next().filter(|c| matches!(c, 'و' | 'ف' | 'ب' | 'ل' | 'ك')).map(char::len_utf8)
    };
    let one = bare(word).map(|length| &word[length..]);
    let two = one.and_then(|one| bare(one).map(|length| &one[length..]));
    [(0, Some(word)), (1, one), (2, two)].into_iter().filter_map(|(clitics, stem)| Some((clitics, stem?)))
}
