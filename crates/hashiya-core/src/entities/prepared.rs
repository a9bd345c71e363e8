//! What is found once for a text, before its names are.

use super::hashing::HashMap;
use super::heard::Heard;
use super::machine::Stretches;
use super::name::Name;
use super::senses::Manner;
use super::steps::Steps;
use super::token::Tokens;
use super::vocabulary::{EXPOSITORY, Vocabulary};
use super::{latin, machine, senses, tables};
use crate::document::Document;
use tui_bidi::text::Span;

/// A document taken apart, before anything is a name of its own script.
pub(super) struct Prepared {
    pub(super) paragraphs: Vec<Span>,
    pub(super) tokens: Tokens,
    pub(super) latin: Vec<Name>,
    pub(super) vocabulary: Vocabulary,
    /// How the text speaks.
    pub(super) manner: Manner,
    /// Addresses, code, tags.
    pub(super) machine: Stretches,
}

impl Prepared {
    pub(super) fn new(document: &Document, steps: &Steps, heard: &mut Heard) -> Self {
        let text = document.text();
        let paragraphs: Vec<Span> =
            (0..document.paragraphs()).map(|index| document.paragraph(index)).collect();
        let tokens = Tokens::read(text, paragraphs.iter().copied());
        let machine = machine::find(text, document.no_prose());
        let common = |word: &str| tables::words_en().class(word).is_some();
        let mut latin = latin::find(text, &tokens, !document.direction().is_rtl(), &common);
        latin.retain(|name| !machine.overlap(name.span));
        let mut times: HashMap<&str, usize> = HashMap::default();
        for word in latin.iter().flat_map(|name| name.normal.split([' ', '-'])).filter(|word| word.len() >= 3)
        {
            *times.entry(word).or_default() += 1;
        }
        let mut words: Vec<(&str, usize)> = times.into_iter().collect();
        words.sort_unstable_by_key(|(word, times)| (std::cmp::Reverse(*times), *word));
        let words = words.into_iter().map(|(word, _)| word.to_owned()).collect();
        let mut vocabulary = Vocabulary::read(&tokens, words, document.lang(), steps, heard);
        let arabic = vocabulary.language == 0;
        let manner = if arabic { senses::manner(&vocabulary) } else { Manner::Reports };
        if manner == Manner::Explains {
            vocabulary.register = EXPOSITORY;
        }
        Self { paragraphs, tokens, latin, vocabulary, manner, machine }
    }

    /// For each token, whether a name of `names` has it.
    pub(super) fn taken(&self, names: &[Name]) -> Vec<bool> {
        let mut taken = vec![false; self.tokens.list.len()];
        for name in names {
            taken[name.from..name.to].fill(true);
        }
        taken
    }
}
