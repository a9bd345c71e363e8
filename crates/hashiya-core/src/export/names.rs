//! What kinds, statuses and relations are called in every language, back to what they are: Markdown that was exported in
//! one language is read in each.

use crate::notebook::{
    Confidence, Kind, Known as _, Relation, Status, confidence_name, kind_name, relation_name, status_name,
};
use crate::words::{Catalogue, LANGUAGES, Language, Phrase};
use std::collections::HashMap;
use std::sync::LazyLock;

/// The names of all languages, which are made once.
pub(super) static NAMES: LazyLock<Names> = LazyLock::new(Names::new);

/// The names of all languages.
pub(super) struct Names {
    kinds: HashMap<String, &'static str>,
    statuses: HashMap<String, &'static str>,
    confidences: HashMap<String, &'static str>,
    relations: HashMap<String, &'static str>,
    /// What stands before and behind a name.
    said: Vec<(Said, String, String)>,
}

/// What a name is told as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Said {
    Confidence,
    Speaker,
    Author,
}

/// What stands where the name would.
const NAME: char = '\u{FDD0}';

impl Names {
    fn new() -> Self {
        let mut names = Self {
            kinds: HashMap::new(),
            statuses: HashMap::new(),
            confidences: HashMap::new(),
            relations: HashMap::new(),
            said: Vec::new(),
        };
        for (tag, ..) in LANGUAGES {
            let words = Catalogue::english().in_language(&tag.parse::<Language>().unwrap_or_default());
            names.add(&words);
        }
        names
    }

    fn add(&mut self, words: &Catalogue) {
        let called = |names: &mut HashMap<String, &'static str>, name: &'static str, phrase: Phrase| {
            names.entry(words.plain(&phrase)).or_insert(name);
        };
        for &name in Kind::WORDS {
            called(&mut self.kinds, name, kind_name(name));
        }
        for &name in Status::WORDS {
            called(&mut self.statuses, name, status_name(name));
        }
        for &name in Confidence::WORDS {
            called(&mut self.confidences, name, confidence_name(name));
        }
        for &name in Relation::WORDS {
            for inward in [false, true] {
                called(&mut self.relations, name, relation_name(name, inward));
            }
        }
        let told = [
            (Said::Confidence, say!("detail-confidence", confidence = NAME)),
            (Said::Speaker, say!("said-by-name", name = NAME)),
            (Said::Author, say!("report-by", name = NAME)),
        ];
        for (what, phrase) in told {
            if let Some((before, behind)) = words.plain(&phrase).split_once(NAME) {
                self.said.push((what, before.to_owned(), behind.to_owned()));
            }
        }
    }

    /// What a part of a caption tells, and the name in it.
    pub(super) fn said<'p>(&self, part: &'p str) -> Option<(Said, &'p str)> {
        self.said.iter().find_map(|(what, before, behind)| {
            Some((*what, part.strip_prefix(before.as_str())?.strip_suffix(behind.as_str())?))
        })
    }

    /// The kind of this name; one of the reader's own stays.
    pub(super) fn kind(&self, name: &str) -> String {
        self.kinds.get(name).map_or(name, |kind| *kind).to_owned()
    }

    /// The status of this name, where it is one of those that come with the program.
    pub(super) fn status(&self, name: &str) -> Option<&'static str> {
        self.statuses.get(name).copied()
    }

    /// The confidence of this name.
    pub(super) fn confidence(&self, name: &str) -> String {
        self.confidences.get(name).map_or(name, |sure| *sure).to_owned()
    }

    /// The relation of this name, from either end; another stays.
    pub(super) fn relation(&self, name: &str) -> String {
        self.relations.get(name).map_or(name, |relation| *relation).to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_word_means_two_things_in_two_languages() {
        let names = Names::new();
        for (tag, ..) in LANGUAGES {
            let words = Catalogue::english().in_language(&tag.parse::<Language>().unwrap());
            for &kind in Kind::WORDS {
                assert_eq!(names.kind(&words.plain(&kind_name(kind))), kind, "{tag}");
            }
            for &status in Status::WORDS {
                assert_eq!(names.status(&words.plain(&status_name(status))), Some(status), "{tag}");
            }
            for &relation in Relation::WORDS {
                for inward in [false, true] {
                    let name = words.plain(&relation_name(relation, inward));
                    assert_eq!(names.relation(&name), relation, "{tag}: {name}");
                }
            }
            let told = [
                (Said::Confidence, say!("detail-confidence", confidence = "x")),
                (Said::Speaker, say!("said-by-name", name = "x")),
                (Said::Author, say!("report-by", name = "x")),
            ];
            for (what, phrase) in told {
                assert_eq!(names.said(&words.plain(&phrase)), Some((what, "x")), "{tag}");
            }
        }
    }
}
