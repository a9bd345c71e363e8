//! What the model thinks of each word of a text.
//!
//! The model is linear, so that what a word says by itself, and what it says as a neighbour, is summed once a word and
//! added in each of its places.

use super::features::{Features, Gather, NEIGHBOURS};
use super::tagger::{LABELS, Model, Sums};
use std::num::NonZeroU32;

/// What the model thinks of a word, label by label.
pub(super) type Scores = [f32; LABELS];

/// The weights of features, summed as they come.
struct Sum<'a> {
    model: &'a Model,
    register: usize,
    /// Whether features that name words count.
    lexical: bool,
    sums: Sums,
}

impl Gather for Sum<'_> {
    fn fact(&mut self, fact: usize) {
        self.model.add_fact(self.register, fact, &mut self.sums);
    }

    fn word(&mut self, hash: u32) {
        if self.lexical {
            self.model.add_word(hash, &mut self.sums);
        }
    }
}

/// What `model` thinks of each of `count` tokens; `None` where there is no word that may be in a name.
pub(super) fn scores(
    features: &Features<'_>,
    count: usize,
    model: &Model,
    lexical: bool,
) -> Vec<Option<Scores>> {
    let vocabulary = features.vocabulary;
    let sum = |word: usize, gather: &dyn Fn(&mut Sum<'_>)| {
        let register = vocabulary.register_of(&vocabulary.words[word]);
        let mut sum = Sum { model, register, lexical, sums: Sums::default() };
        gather(&mut sum);
        sum.sums
    };
    let own: Vec<Option<Sums>> = (0..)
        .zip(&vocabulary.words)
        .map(|(number, word)| Features::asks(word).then(|| sum(number, &|to| features.of_word(number, to))))
        .collect();
    // What each word says as each neighbour, by its number among what was summed so far.
    let mut numbers = vec![[None::<NonZeroU32>; NEIGHBOURS.len()]; vocabulary.words.len()];
    let mut said: Vec<Sums> = Vec::with_capacity(vocabulary.words.len() * NEIGHBOURS.len());
    (0..count)
        .map(|at| {
            let number = vocabulary.number(at)?;
            let word = &vocabulary.words[number];
            let mut sums = own[number]?;
            sums.add(&sum(number, &|to| features.of_place(at, word, to)));
            for (neighbour, offset) in NEIGHBOURS.into_iter().enumerate() {
                if let Some(other) = features.near(at, offset).and_then(|index| vocabulary.number(index)) {
                    let number = numbers[other][neighbour].get_or_insert_with(|| {
                        said.push(sum(other, &|to| features.of_neighbour(other, neighbour, to)));
                        NonZeroU32::MIN.saturating_add(said.len() as u32 - 1)
                    });
                    sums.add(&said[number.get() as usize - 1]);
                }
            }
            Some(model.scores(&sums))
        })
        .collect()
}
