//! What kinds, statuses, degrees of confidence and relations are called on the screen. Files and scripts have the English
//! names; what a reader added is called as the reader wrote it.

use crate::words::Phrase;

/// What the kind `name` is called.
pub fn kind_name(name: &str) -> Phrase {
    match name {
        "highlight" => say!("kind-highlight"),
        "claim" => say!("kind-claim"),
        "evidence" => say!("kind-evidence"),
        "question" => say!("kind-question"),
        "quote" => say!("kind-quote"),
        "note" => say!("kind-note"),
        "opinion" => say!("kind-opinion"),
        "bookmark" => say!("kind-bookmark"),
        own => Phrase::content(own),
    }
}

/// What the status `name` is called.
pub fn status_name(name: &str) -> Phrase {
    match name {
        "unverified" => say!("status-unverified"),
        "supported" => say!("status-supported"),
        "refuted" => say!("status-refuted"),
        "disputed" => say!("status-disputed"),
        own => Phrase::content(own),
    }
}

/// What the degree of confidence `name` is called.
pub fn confidence_name(name: &str) -> Phrase {
    match name {
        "low" => say!("confidence-low"),
        "medium" => say!("confidence-medium"),
        "high" => say!("confidence-high"),
        own => Phrase::content(own),
    }
}

/// What the relation `name` of a link is called; `inward`: as it is said of the other end.
pub fn relation_name(name: &str, inward: bool) -> Phrase {
    match (name, inward) {
        ("supports", false) => say!("relation-supports"),
        ("supports", true) => say!("relation-supported-by"),
        ("refutes", false) => say!("relation-refutes"),
        ("refutes", true) => say!("relation-refuted-by"),
        ("answers", false) => say!("relation-answers"),
        ("answers", true) => say!("relation-answered-by"),
        ("cites", false) => say!("relation-cites"),
        ("cites", true) => say!("relation-cited-by"),
        ("same-as", _) => say!("relation-same-as"),
        (own, _) => Phrase::content(own),
    }
}

/// What the key `key` of an article's source is called.
pub fn source_key(key: &str) -> Phrase {
    match key {
        "url" => say!("source-url"),
        "author" => say!("source-author"),
        "site" => say!("source-site"),
        "published" => say!("source-published"),
        "accessed" => say!("source-accessed"),
        own => Phrase::content(own),
    }
}
