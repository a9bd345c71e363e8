//! Markup to tags and words, as the HTML standard cuts it; references become characters.

use html5gum::{DefaultEmitter, Token, Tokenizer};

/// The attributes of a tag, names in lower case.
#[derive(Clone, Debug, Default)]
pub(in crate::document::read) struct Attributes(Vec<(String, String)>);

impl Attributes {
    /// The value of `name`; `None` where the tag has none.
    pub(in crate::document::read) fn get(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// Whether one of the words of `name` is `word`.
    pub(in crate::document::read) fn has(&self, name: &str, word: &str) -> bool {
        self.get(name)
            .is_some_and(|value| value.split_ascii_whitespace().any(|one| one.eq_ignore_ascii_case(word)))
    }
}

/// A tag, or the words between tags.
#[derive(Debug)]
pub(in crate::document::read) enum Piece {
    /// An element begins: its name, and whether it ends at once by its own tag.
    Start(String, Attributes, bool),
    /// An element ends.
    End(String),
    /// Words.
    Words(String),
}

/// The pieces of `source`; in XHTML every element may end by its own tag, and scripts are markup too.
pub(in crate::document::read) fn tokens(source: &str, xhtml: bool) -> impl Iterator<Item = Piece> {
    let mut emitter = DefaultEmitter::default();
    emitter.naively_switch_states(!xhtml);
    let tokens = Tokenizer::new_with_emitter(source, emitter);
    tokens.filter_map(|token| match token {
        Ok(Token::StartTag(tag)) => {
            let attributes = tag
                .attributes
                .into_iter()
                .map(|(name, value)| (string(name.0), string(value.value.0)))
                .collect();
            Some(Piece::Start(string(tag.name.0), Attributes(attributes), tag.self_closing))
        }
        Ok(Token::EndTag(tag)) => Some(Piece::End(string(tag.name.0))),
        Ok(Token::String(words)) => Some(Piece::Words(string(words.value.0))),
        _ => None,
    })
}

fn string(bytes: Vec<u8>) -> String {
    String::from_utf8(bytes).unwrap_or_else(|fault| String::from_utf8_lossy(fault.as_bytes()).into_owned())
}
