//! The sets of words of a notebook, each with its one table: kinds, statuses, degrees of confidence, relations and
//! corrections of headings. A new member is a line here; settings, schemas, completions, exports and screens take theirs
//! from it. Files and scripts have the English words; what a reader added is called as the reader wrote it.

use super::open::{Known, known};
use crate::words::Phrase;

/// How a kind or a status looks unless settings say otherwise, and what it is called.
#[derive(Debug)]
pub struct Look {
    /// One letter for narrow columns.
    pub sign: char,
    /// The name of its colour, which a theme maps.
    pub color: &'static str,
    /// What it is called on the screen.
    pub name: fn() -> Phrase,
}

known! {
    /// What an annotation is. Yellow to purple are far apart for every eye; grey is the quietest.
    Kind: Look {
        /// A passage to find again.
        "highlight" Highlight = Look { sign: 'h', color: "yellow", name: || say!("kind-highlight") },
        /// A sentence that is true or false.
        "claim" Claim = Look { sign: 'c', color: "orange", name: || say!("kind-claim") },
        /// What speaks for or against a claim.
        "evidence" Evidence = Look { sign: 'e', color: "green", name: || say!("kind-evidence") },
        /// What the reader asks of the text.
        "question" Question = Look { sign: '?', color: "purple", name: || say!("kind-question") },
        /// Words to be quoted.
        "quote" Quote = Look { sign: '"', color: "sky", name: || say!("kind-quote") },
        /// What the reader has to say.
        "note" Note = Look { sign: 'n', color: "blue", name: || say!("kind-note") },
        /// A judgement of the author's.
        "opinion" Opinion = Look { sign: 'o', color: "red", name: || say!("kind-opinion") },
        /// A place to come back to.
        "bookmark" Bookmark = Look { sign: 'b', color: "grey", name: || say!("kind-bookmark") },
    }
}

known! {
    /// How a claim stands.
    Status: Look {
        /// What a new claim has.
        "unverified" Unverified = Look { sign: '?', color: "grey", name: || say!("status-unverified") },
        /// Evidence speaks for it.
        "supported" Supported = Look { sign: '+', color: "green", name: || say!("status-supported") },
        /// Evidence speaks against it.
        "refuted" Refuted = Look { sign: '-', color: "red", name: || say!("status-refuted") },
        /// Evidence speaks for it and against it.
        "disputed" Disputed = Look { sign: '~', color: "purple", name: || say!("status-disputed") },
    }
}

impl Status {
    /// Whether it is a verdict for one side, so that a claim no longer waits for one.
    pub fn is_verdict(self) -> bool {
        matches!(self, Self::Supported | Self::Refuted)
    }
}

known! {
    /// How sure the annotator is.
    Confidence: fn() -> Phrase {
        /// Hardly.
        "low" Low = || say!("confidence-low"),
        /// Somewhat.
        "medium" Medium = || say!("confidence-medium"),
        /// Quite.
        "high" High = || say!("confidence-high"),
    }
}

/// What a relation is called from both of its ends.
#[derive(Debug)]
pub struct Ends {
    /// What it is called from where the link is written.
    pub outward: fn() -> Phrase,
    /// What it is called from where the link leads to.
    pub inward: fn() -> Phrase,
}

known! {
    /// What a link says of its two ends.
    Relation: Ends {
        /// Speaks for it.
        "supports" Supports = Ends {
            outward: || say!("relation-supports"),
            inward: || say!("relation-supported-by"),
        },
        /// Speaks against it.
        "refutes" Refutes = Ends {
            outward: || say!("relation-refutes"),
            inward: || say!("relation-refuted-by"),
        },
        /// Answers the question.
        "answers" Answers = Ends {
            outward: || say!("relation-answers"),
            inward: || say!("relation-answered-by"),
        },
        /// Says the same.
        "same-as" SameAs = Ends {
            outward: || say!("relation-same-as"),
            inward: || say!("relation-same-as"),
        },
        /// Names it as its source.
        "cites" Cites = Ends {
            outward: || say!("relation-cites"),
            inward: || say!("relation-cited-by"),
        },
    }
}

impl Relation {
    /// Whether it speaks for its object, against it, or answers it.
    pub fn is_evidence(self) -> bool {
        matches!(self, Self::Supports | Self::Refutes | Self::Answers)
    }
}

known! {
    /// How the reader corrects the outline.
    HeadingAction {
        /// The words are no heading.
        "dismiss" Dismiss,
        /// The words are a heading.
        "add" Add,
    }
}

/// What the kind `word` is called.
pub fn kind_name(word: &str) -> Phrase {
    Kind::of(word).map_or_else(|| Phrase::content(word), |kind| (kind.row().name)())
}

/// What the status `word` is called.
pub fn status_name(word: &str) -> Phrase {
    Status::of(word).map_or_else(|| Phrase::content(word), |status| (status.row().name)())
}

/// What the degree of confidence `word` is called.
pub fn confidence_name(word: &str) -> Phrase {
    Confidence::of(word).map_or_else(|| Phrase::content(word), |confidence| (confidence.row())())
}

/// What the relation `word` of a link is called; `inward`: as it is said of where it leads to.
pub fn relation_name(word: &str, inward: bool) -> Phrase {
    let name = |relation: Relation| {
        let ends = relation.row();
        if inward { (ends.inward)() } else { (ends.outward)() }
    };
    Relation::of(word).map_or_else(|| Phrase::content(word), name)
}

/// What the key `key` of an article's source is called.
pub fn source_key(key: &str) -> Phrase {
    match key {
        "title" => say!("info-title"),
        "url" => say!("source-url"),
        "author" => say!("source-author"),
        "site" => say!("source-site"),
        "published" => say!("source-published"),
        "accessed" => say!("source-accessed"),
        own => Phrase::content(own),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::notebook::Open;

    fn holds<K: Known>() {
        assert_eq!(K::ALL.len(), K::WORDS.len());
        for &member in K::ALL {
            assert_eq!(K::of(member.word()), Some(member));
            assert!(Open::<K>::from(member.word()) == member);
        }
        let own = Open::<K>::from("x own");
        assert_eq!((own.as_str(), own.known()), ("x own", None));
        assert!(Open::Known(K::ALL[0]) < own, "words of the reader's own come last");
    }

    #[test]
    fn words_lead_to_members_and_back() {
        holds::<Kind>();
        holds::<Status>();
        holds::<Confidence>();
        holds::<Relation>();
        holds::<HeadingAction>();
    }

    #[test]
    fn members_have_names_and_the_readers_own_are_called_as_written() {
        for (word, name) in Kind::WORDS.iter().map(|word| (word, kind_name(word))) {
            assert_eq!(name.to_string(), **word);
        }
        assert_eq!(kind_name("وصفة").to_string(), "وصفة");
        for &relation in Relation::ALL {
            let names = [false, true].map(|inward| relation_name(relation.word(), inward).to_string());
            assert!(relation.word() == "same-as" || names[0] != names[1], "{names:?}");
        }
    }
}
