//! Criteria that a reader adds.

use crate::words::Phrase;
use regex::Regex;
use tui_bidi::text::{fold::fold, is_alphanumeric};

/// A criterion of the reader's own: `[claims.criteria.NAME]` in the settings. It holds when one of its parts does.
#[derive(Clone, Debug)]
pub struct OwnCriterion {
    /// Its name, listed as a reason.
    pub name: String,
    /// What it adds to the score before it is brought between 0 and 1; 1 is about as much as a number in the sentence.
    pub weight: f32,
    words: Vec<String>,
    entity: Option<String>,
    regex: Option<Regex>,
}

impl PartialEq for OwnCriterion {
    fn eq(&self, other: &Self) -> bool {
        let parts = |of: &Self| (of.name.clone(), of.words.clone(), of.entity.clone());
        let pattern = |of: &Self| of.regex.as_ref().map(|regex| regex.as_str().to_owned());
        parts(self) == parts(other) && self.weight == other.weight && pattern(self) == pattern(other)
    }
}

/// Why a criterion cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum BadCriterion {
    /// The regular expression is none.
    #[error("{}", self.phrase())]
    Regex(String),
    /// There is nothing that could hold.
    #[error("{}", self.phrase())]
    Empty,
}

impl BadCriterion {
    /// What is wrong.
    pub fn phrase(&self) -> Phrase {
        match self {
            Self::Regex(why) => say!("query-regex", why),
            Self::Empty => say!("criterion-empty"),
        }
    }
}

impl OwnCriterion {
    /// A criterion that holds where one of `words` (folded, whole words or phrases), a mention of the entity called
    /// `entity`, or a match of `regex` stands.
    pub fn new(
        name: &str,
        weight: f32,
        words: &[String],
        entity: Option<&str>,
        regex: Option<&str>,
    ) -> Result<Self, BadCriterion> {
        let regex = match regex.map(Regex::new) {
            Some(Ok(regex)) => Some(regex),
            Some(Err(error)) => {
                let text = error.to_string();
                return Err(BadCriterion::Regex(text.lines().last().unwrap_or_default().trim().to_owned()));
            }
            None => None,
        };
        let words: Vec<String> =
            words.iter().map(|word| spaced(word)).filter(|word| !word.trim().is_empty()).collect();
        let entity = entity.map(spaced).filter(|name| !name.trim().is_empty());
        if words.is_empty() && entity.is_none() && regex.is_none() {
            return Err(BadCriterion::Empty);
        }
        Ok(Self { name: name.to_owned(), weight, words, entity, regex })
    }

    /// Whether it holds for the sentence `text` in which `names` stand.
    pub(super) fn holds<'a>(&self, text: &str, mut names: impl Iterator<Item = &'a str>) -> bool {
        let folded = if self.words.is_empty() { String::new() } else { spaced(text) };
        self.words.iter().any(|word| folded.contains(word.as_str()))
            || self.entity.as_ref().is_some_and(|entity| names.any(|name| spaced(name) == *entity))
            || self.regex.as_ref().is_some_and(|regex| regex.is_match(text))
    }
}

/// The folded words of `text`, one space before and after each.
fn spaced(text: &str) -> String {
    let folded = fold(text).into_text();
    let words = folded.split(|c: char| !is_alphanumeric(c)).filter(|word| !word.is_empty());
    words.fold(String::from(" "), |spaced, word| spaced + word + " ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_criterion_holds_by_word_entity_or_regex() {
        let words = ["دولار".to_owned(), "رأس مال".to_owned()];
        let money = OwnCriterion::new("money", 1.0, &words, Some("OpenAI"), Some(r"\d+%")).unwrap();
        for (text, names, holds) in [
            ("دفع دُولار واحد", vec![], true),
            ("رَأسُ مالٍ كبير", vec![], true),
            ("دولارات", vec![], false),
            ("شيء", vec!["openai"], true),
            ("شيء", vec!["Open"], false),
            ("5% منه", vec![], true),
        ] {
            assert_eq!(money.holds(text, names.into_iter()), holds, "{text}");
        }
        assert!(
            OwnCriterion::new("x", 1.0, &[], None, Some("("))
                .unwrap_err()
                .to_string()
                .starts_with("invalid regular")
        );
        assert!(matches!(
            OwnCriterion::new("x", 1.0, &[" ".to_owned()], None, None),
            Err(BadCriterion::Empty)
        ));
    }
}
