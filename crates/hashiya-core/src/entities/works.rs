//! Titles of works: a few words in quotation marks beside a word for books, films, songs.
//!
//! No list could hold them and their words are common ones; the marks and the head tell.

use super::kind::Kind;
use super::lexicon;
use super::name::Name;
use super::token::{Script, Token, Tokens};
use super::vocabulary::Vocabulary;

/// The longest title, in words.
const LONG: usize = 5;
/// How many words before the title its head may stand: رواية نجيب محفوظ «…».
const NEAR: usize = 4;

/// The titles in `text`.
pub(super) fn find(text: &str, tokens: &Tokens, vocabulary: &Vocabulary) -> Vec<Name> {
    let mut found: Vec<Name> = Vec::new();
    let mut at = 0;
    while at < tokens.list.len() {
        let Some(end) = closed(text, tokens, at) else {
            at += 1;
            continue;
        };
        // «بين القصرين» و«قصر الشوق»: the second needs no head.
        let listed = found.last().is_some_and(|last| last.to + 1 >= at && together(tokens, last.to, at));
        if listed || has_head(tokens, vocabulary, at) {
            let mut name = Name::of(tokens, at, end, tokens.list[at].script);
            name.kind = Some(Kind::Product);
            found.push(name);
        }
        at = end;
    }
    found
}

/// The end of the words in marks that begin at `at`, where they are few enough for a title.
fn closed(text: &str, tokens: &Tokens, at: usize) -> Option<usize> {
    let first = &tokens.list[at];
    let native = |token: &Token| matches!(token.script, Script::Arabic | Script::Hebrew) && !token.marked;
    if !matches!(first.before, '«' | '“' | '"' | '„') {
        return None;
    }
    for end in at + 1..=at + LONG {
        let last = tokens.list.get(end - 1)?;
        if !native(last) || end - 1 > at && !last.follows() {
            return None;
        }
        if text.get(last.end as usize..)?.starts_with(['»', '”', '"', '“']) {
            return Some(end);
        }
    }
    None
}

/// Whether a word for a work, or for its coming out, stands shortly before `at`.
fn has_head(tokens: &Tokens, vocabulary: &Vocabulary, at: usize) -> bool {
    // What is said stands in marks too: كتب: «…».
    if tokens.list[at].gap == ':' {
        return false;
    }
    for index in (at.saturating_sub(NEAR)..at).rev() {
        if !together(tokens, index, at) {
            return false;
        }
        if vocabulary.word(index).is_some_and(|word| word.flags & lexicon::WORK != 0) {
            return true;
        }
    }
    false
}

/// Whether the words from `from` to `to` stand in one sentence.
fn together(tokens: &Tokens, from: usize, to: usize) -> bool {
    let parted = |token: &Token| matches!(token.gap, '.' | '!' | '؟' | '?' | '\n' | ':' | '؛');
    (from + 1..=to).all(|at| tokens.list.get(at).is_some_and(|token| !parted(token)))
}
