//! Markup to tags and words, as the HTML standard cuts it; references become characters.

use html5gum::{DefaultEmitter, Token, Tokenizer};
use std::borrow::Cow;

/// The attributes of a tag, names in lower case.
#[derive(Clone, Debug, Default)]
pub(in crate::document::read) struct Attributes(Vec<(String, String)>);

impl Attributes {
    /// These names, in lower case, with their values.
    pub(in crate::document::read) fn of(all: Vec<(&str, String)>) -> Self {
        Self(all.into_iter().map(|(name, value)| (name.to_owned(), value)).collect())
    }

    /// The value of `name`; `None` where the tag has none.
    pub(in crate::document::read) fn get(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// All but `name` where it has that `value`.
    pub(super) fn without(mut self, name: &str, value: &str) -> Self {
        self.0.retain(|(known, own)| known != name || !own.trim().eq_ignore_ascii_case(value));
        self
    }

    /// Whether one of the words of `name` is `word`.
    pub(in crate::document::read) fn has(&self, name: &str, word: &str) -> bool {
        self.get(name)
            .is_some_and(|value| value.split_ascii_whitespace().any(|one| one.eq_ignore_ascii_case(word)))
    }
}

/// A tag, or the words between tags.
#[derive(Clone, Debug)]
pub(in crate::document::read) enum Piece {
    /// An element begins: its name, and whether it ends at once by its own tag.
    Start(String, Attributes, bool),
    /// An element ends.
    End(String),
    /// Words.
    Words(String),
}

/// A tag may have so many values in quotation marks, and what follows them in it is left out: the tokenizer goes deeper with
/// each.
const VALUES: usize = 400;

/// The pieces of `source`; in XHTML every element may end by its own tag, and scripts are markup too.
pub(in crate::document::read) fn tokens(source: &str, xhtml: bool) -> impl Iterator<Item = Piece> {
    let (whole, cut) = match bounded(source) {
        Cow::Borrowed(source) => (Some(source), Vec::new()),
        Cow::Owned(source) => (None, pieces(&source, xhtml).collect()),
    };
    whole.into_iter().flat_map(move |source| pieces(source, xhtml)).chain(cut)
}

/// `source` without what is beyond the [`VALUES`] of a tag.
fn bounded(source: &str) -> Cow<'_, str> {
    let bytes = source.as_bytes();
    if memchr::memchr2_iter(b'"', b'\'', bytes).take(VALUES * 2).count() < VALUES * 2 {
        return Cow::Borrowed(source);
    }
    let (mut kept, mut from, mut at) = (String::new(), 0, 0);
    while let Some(start) = memchr::memchr(b'<', &bytes[at..]) {
        at += start + 1;
        if !bytes.get(at).is_some_and(u8::is_ascii_alphabetic) {
            continue;
        }
        let (mut values, mut cut) = (0, None);
        while let Some(found) = memchr::memchr3(b'"', b'\'', b'>', &bytes[at..]) {
            let mark = at + found;
            at = mark + 1;
            if bytes[mark] == b'>' {
                break;
            }
            // Within a name or a value without marks it is a letter as any other.
            if bytes[..mark].iter().rev().find(|byte| !byte.is_ascii_whitespace()) != Some(&b'=') {
                continue;
            }
            at = memchr::memchr(bytes[mark], &bytes[at..]).map_or(bytes.len(), |end| at + end + 1);
            values += 1;
            if values == VALUES {
                cut = Some(at);
            }
        }
        if let Some(cut) = cut {
            kept.push_str(&source[from..cut]);
            kept.push('>');
            from = at;
        }
    }
    if from == 0 {
        return Cow::Borrowed(source);
    }
    kept.push_str(&source[from..]);
    Cow::Owned(kept)
}

fn pieces(source: &str, xhtml: bool) -> impl Iterator<Item = Piece> {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_of_very_many_values_is_cut_and_no_other_text_is() {
        let many = (0..50_000).map(|number| format!("a{number}='>' ")).collect::<String>();
        let source = format!(
            "<p class=\"a>b\">one</p><div x y' {many}>two</div><p title='it\"s'>three \"quoted\"</p>"
        );
        let (mut words, mut tags) = (String::new(), 0);
        for piece in tokens(&source, false) {
            match piece {
                Piece::Words(more) => words.push_str(&more),
                Piece::Start(..) | Piece::End(_) => tags += 1,
            }
        }
        assert_eq!((words.as_str(), tags), ("onetwothree \"quoted\"", 6));
        let plain = "<p class=x title='a'>one <b>two</b>";
        assert!(matches!(bounded(plain), Cow::Borrowed(_)));
    }
}
