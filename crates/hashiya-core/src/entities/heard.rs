//! Which words of a text sound like its words in Latin letters.
//!
//! A long text is read in pieces, and most words come again in many of them: what two words sounded like is
//! remembered, and each pair is listened for once.

use super::hashing::HashMap;
use super::lexicon;
use super::sound_index::Index;
use super::steps::Steps;

/// So many Latin words of a text are listened for, the most frequent first: each other word is held against all.
const LATIN: usize = 500;
/// So many texts are remembered, one for each bit of a [`Texts`], and so many words.
const TEXTS: u32 = 64;
const WORDS: usize = 1 << 16;

/// In which of the texts that are remembered something stood.
type Texts = u64;

/// What was heard in the texts read so far.
#[derive(Debug, Default)]
pub(super) struct Heard {
    /// How many texts that were.
    texts: u32,
    /// Their Latin words: the number of each, and where it was listened for.
    latin: HashMap<String, (u32, Texts)>,
    words: HashMap<String, Word>,
}

/// A word that was held against Latin words.
#[derive(Debug, Default)]
struct Word {
    texts: Texts,
    /// The Latin words that it sounds like, by their numbers, and how much.
    alike: Vec<(u32, f32)>,
    /// Of those of the last text, the one that it sounds most like.
    best: Option<u32>,
}

impl Heard {
    /// Begins to listen for the Latin words of a text that has so many others.
    pub(super) fn listen(&mut self, latin: &[String], others: usize, steps: &Steps) -> Listener<'_> {
        if self.texts == TEXTS || self.words.len() > WORDS {
            *self = Self::default();
        }
        if self.words.is_empty() {
            self.words.reserve(others);
        }
        let text = 1 << self.texts;
        self.texts += 1;
        let latin = if steps.sound { &latin[..latin.len().min(LATIN)] } else { &[] };
        let mut before = Vec::with_capacity(latin.len());
        let mut places: Vec<Option<u32>> = vec![None; self.latin.len()];
        for (place, word) in (0..).zip(latin) {
            if !self.latin.contains_key(word) {
                self.latin.insert(word.clone(), (self.latin.len() as u32, 0));
                places.push(None);
            }
            if let Some((number, texts)) = self.latin.get_mut(word) {
                before.push((*number, *texts));
                *texts |= text;
                places[*number as usize] = Some(place);
            }
        }
        Listener { index: Index::of(latin), before, places, text, words: &mut self.words }
    }
}

/// Listens for the Latin words of one text in others.
pub(super) struct Listener<'a> {
    index: Index,
    /// For each Latin word: its number, and the texts before in which it was listened for.
    before: Vec<(u32, Texts)>,
    /// For each number of a Latin word: its place in this text.
    places: Vec<Option<u32>>,
    /// This text.
    text: Texts,
    words: &'a mut HashMap<String, Word>,
}

impl Listener<'_> {
    /// The Latin word that `stem` sounds most like, the first of equal ones, if it sounds like any.
    pub(super) fn latin_of(&mut self, stem: &str) -> Option<u32> {
        // Ibn Khaldun is ابن خلدون.
        if self.index.is_empty() || lexicon::flags(stem) & !lexicon::KIN != 0 {
            return None;
        }
        if !self.words.contains_key(stem) {
            self.words.insert(stem.to_owned(), Word::default());
        }
        let word = self.words.get_mut(stem)?;
        if word.texts & self.text != 0 {
            return word.best;
        }
        // Two words that stood in one text before were held against each other there.
        let (before, texts) = (&self.before, word.texts);
        let heard = self.index.alike(stem, |place| before[place].1 & texts == 0);
        word.alike.extend(heard.into_iter().map(|(place, likeness)| (before[place].0, likeness)));
        word.texts |= self.text;
        let here = word
            .alike
            .iter()
            .filter_map(|&(number, likeness)| self.places[number as usize].map(|place| (place, likeness)));
        word.best = here.max_by(|a, b| a.1.total_cmp(&b.1).then(b.0.cmp(&a.0))).map(|(place, _)| place);
        word.best
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_heard_before_is_heard_again() {
        let latin = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>();
        let texts = [
            (latin(&["altman", "brockman"]), "التمان", Some(0)),
            (latin(&["google", "brockman", "altman"]), "التمان", Some(2)),
            (latin(&["google"]), "التمان", None),
            (latin(&["google", "microsoft"]), "غوغل", Some(0)),
            (latin(&["microsoft", "google"]), "غوغل", Some(1)),
            (latin(&["altman"]), "شركه", None),
        ];
        let mut heard = Heard::default();
        for _ in 0..2 * TEXTS {
            for (latin, word, place) in &texts {
                let mut listener = heard.listen(latin, 1, &Steps::default());
                assert_eq!(listener.latin_of(word), *place, "{word}");
                assert_eq!(listener.latin_of(word), *place, "{word}");
                let mut alone = Heard::default();
                assert_eq!(alone.listen(latin, 1, &Steps::default()).latin_of(word), *place, "{word}");
            }
        }
    }
}
