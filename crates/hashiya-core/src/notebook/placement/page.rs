//! A text as placement sees it: folded, as symbols, with the way back to the source.

use super::myers::Symbol;
use std::collections::HashMap;
use std::ops::Range;
use tui_bidi::text::{
    self, Span,
    fold::{Folded, fold},
};

/// A folded text as numbered letters. Places in it are indices of letters.
#[derive(Debug)]
pub(super) struct Page {
    folded: Folded,
    /// For each letter and one past: its byte in the folded text.
    bytes: Vec<u32>,
    symbols: Vec<Symbol>,
    alphabet: HashMap<char, Symbol>,
}

/// The symbol of letters that the page does not have.
const UNKNOWN: Symbol = 0;

impl Page {
    pub(super) fn new(source: &str) -> Self {
        let folded = fold(source);
        let mut alphabet = HashMap::new();
        let mut symbols = Vec::with_capacity(folded.text().len() / 2);
        let mut bytes = Vec::with_capacity(folded.text().len() / 2);
        let mut ascii = [UNKNOWN; 128];
        let mut last = ('\0', UNKNOWN);
        for (byte, c) in folded.text().char_indices() {
            let next = alphabet.len() as Symbol + 1;
            let symbol = match c as usize {
                code @ 0..128 if ascii[code] != UNKNOWN => ascii[code],
                _ if last.0 == c => last.1,
                _ => *alphabet.entry(c).or_insert(next),
            };
            if c.is_ascii() {
                ascii[c as usize] = symbol;
            }
            last = (c, symbol);
            symbols.push(symbol);
            bytes.push(byte as u32);
        }
        bytes.push(folded.text().len() as u32);
        Self { folded, bytes, symbols, alphabet }
    }

    /// How many letters there are.
    pub(super) fn len(&self) -> usize {
        self.symbols.len()
    }

    /// All letters.
    pub(super) fn symbols(&self) -> &[Symbol] {
        &self.symbols
    }

    /// `words`, folded, as letters of this page.
    pub(super) fn read(&self, words: &str) -> Vec<Symbol> {
        let folded = fold(words);
        folded.text().chars().map(|c| self.alphabet.get(&c).copied().unwrap_or(UNKNOWN)).collect()
    }

    /// Where the folded `words` stand letter for letter, at most `most` places.
    pub(super) fn find(&self, words: &str, most: usize) -> Vec<Range<usize>> {
        let words = fold(words);
        let words = words.text();
        if words.is_empty() {
            return Vec::new();
        }
        let letters = words.chars().count();
        memchr::memmem::find_iter(self.folded.text().as_bytes(), words)
            .take(most)
            .filter_map(|byte| self.bytes.binary_search(&(byte as u32)).ok())
            .map(|start| start..start + letters)
            .collect()
    }

    /// The symbol of the space, if there is one.
    pub(super) fn space(&self) -> Option<Symbol> {
        self.alphabet.get(&' ').copied()
    }

    /// The letters of the stretch.
    pub(super) fn slice(&self, range: &Range<usize>) -> &[Symbol] {
        self.symbols.get(range.clone()).unwrap_or_default()
    }

    /// The folded text of a stretch.
    pub(super) fn text(&self, range: &Range<usize>) -> &str {
        let byte =
            |letter: usize| self.bytes.get(letter).map_or(self.folded.text().len(), |&byte| byte as usize);
        text::slice(self.folded.text(), Span::new(byte(range.start), byte(range.end)))
    }

    /// Whether a word begins or ends between the letters before and at `at`.
    pub(super) fn is_edge(&self, at: usize) -> bool {
        let letter = |at: usize| self.text(&(at..at + 1)).chars().next().is_some_and(char::is_alphanumeric);
        at == 0 || at >= self.len() || !(letter(at - 1) && letter(at))
    }

    /// Whether the letter at `at` is a space.
    pub(super) fn is_space(&self, at: usize) -> bool {
        self.space().is_some() && self.symbols.get(at).copied() == self.space()
    }

    /// The bytes of the source that the letters stand for.
    pub(super) fn source(&self, range: &Range<usize>) -> Span {
        let byte =
            |letter: usize| self.bytes.get(letter).map_or(self.folded.text().len(), |&byte| byte as usize);
        self.folded.source(Span::new(byte(range.start), byte(range.end)))
    }

    /// The first letter whose source starts at or after byte `byte` of the source.
    pub(super) fn at(&self, byte: usize) -> usize {
        let (mut low, mut high) = (0, self.len());
        while low < high {
            let middle = low.midpoint(high);
            if self.source(&(middle..middle + 1)).start < byte { low = middle + 1 } else { high = middle }
        }
        low
    }
}
