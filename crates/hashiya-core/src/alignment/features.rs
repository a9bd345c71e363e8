//! What is the same in every language: numbers, words in Latin letters, names by their consonants, headings.

use crate::words::digit;
use foldhash::fast::RandomState;
use std::{
    collections::{HashMap, HashSet},
    ops::Range,
};
use tui_bidi::text::is_alphanumeric;

/// What a paragraph has in common with its translation: numbers of these things, each once.
pub(super) type Features = HashSet<u64, RandomState>;

/// The features of a paragraph.
pub(super) fn features(text: &str) -> Features {
    let mut found = Features::default();
    let mut number = String::new();
    let flush = |number: &mut String, found: &mut Features| {
        if number.is_empty() {
            return;
        }
        let digits = number.trim_end_matches(['.', ',']).replace([',', '٬'], "");
        if !digits.is_empty() {
            found.insert(key('0', &digits));
        }
        number.clear();
    };
    for c in text.chars() {
        match latin_digit(c) {
            Some(digit) => number.push(digit),
            None if matches!(c, '.' | ',' | '٫' | '٬') && !number.is_empty() => {
                number.push(if matches!(c, '٫' | '.') { '.' } else { ',' });
            }
            None => flush(&mut number, &mut found),
        }
    }
    flush(&mut number, &mut found);
    for word in text.split(|c: char| !is_alphanumeric(c) && !is_point(c)).filter(|word| !word.is_empty()) {
        let latin = word.chars().next().is_some_and(|c| c.is_ascii_alphabetic());
        let name = latin && word.chars().any(char::is_uppercase);
        if name && word.len() >= 3 {
            found.insert(key('l', &word.to_lowercase()));
        }
        if name || !latin {
            let bones = consonants(word);
            if bones.len() >= 3 {
                found.insert(key('n', &bones));
            }
        }
    }
    found
}

/// A vowel sign or a joiner: it stands in a word.
fn is_point(c: char) -> bool {
    matches!(c, '\u{064B}'..='\u{065F}' | '\u{0670}' | '\u{0591}'..='\u{05C7}' | '\u{0640}' | '\u{200C}' | '\u{200D}')
}

/// The Latin digit of `c`, whatever digits it is of.
fn latin_digit(c: char) -> Option<char> {
    digit(c).and_then(|value| char::from_digit(value, 10))
}

/// The consonants of a word as both scripts have them: Arabic, Hebrew and Latin letters of one sound are one letter.
/// Articles and one-letter words that are written together are left out.
fn consonants(word: &str) -> String {
    let word = word.trim_start_matches(['و', 'ف', 'ب', 'ل', 'ك']).trim_start_matches("ال");
    let lower = word.to_lowercase();
    let mut found = String::new();
    let mut letters = lower.chars().peekable();
    while let Some(c) = letters.next() {
        let sound = match c {
            'ب' | 'پ' | 'b' | 'p' | 'ב' => 'b',
            'ت' | 'ط' | 'ث' | 't' | 'ט' | 'ת' => 't',
            'ج' | 'چ' | 'j' => 'g',
            'غ' | 'گ' | 'g' | 'ג' => 'g',
            'د' | 'ض' | 'ذ' | 'd' | 'ד' => 'd',
            'ر' | 'r' | 'ר' => 'r',
            'ز' | 'ظ' | 'z' | 'ז' => 'z',
            's' if letters.peek() == Some(&'h') => {
                letters.next();
                'x'
            }
            'c' if letters.peek() == Some(&'h') => {
                letters.next();
                'x'
            }
            'ش' | 'ש' => 'x',
            'س' | 'ص' | 's' | 'ס' | 'צ' | 'ץ' => 's',
            'ف' | 'ڤ' | 'f' | 'v' | 'פ' | 'ף' => 'f',
            'k' if letters.peek() == Some(&'h') => {
                letters.next();
                'h'
            }
            'ق' | 'ك' | 'ک' | 'k' | 'q' | 'c' | 'ק' | 'כ' | 'ך' => 'k',
            'ل' | 'l' | 'ל' => 'l',
            'م' | 'm' | 'מ' | 'ם' => 'm',
            'ن' | 'n' | 'נ' | 'ן' => 'n',
            'خ' | 'ח' => 'h',
            'x' => 'k',
            _ => continue,
        };
        if !found.ends_with(sound) {
            found.push(sound);
        }
    }
    found
}

fn key(kind: char, text: &str) -> u64 {
    text.bytes()
        .chain([kind as u8])
        .fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

/// The features that two texts have in common, numbered.
pub(super) struct Common {
    /// Those of each paragraph of either text, in order.
    pub of: [Vec<Vec<u32>>; 2],
    /// How much each of them tells: the rarer, the more.
    pub weights: Vec<f32>,
}

impl Common {
    /// Of the paragraphs of two texts.
    pub(super) fn new(first: &[Features], second: &[Features]) -> Self {
        let count = |all: &[Features]| {
            let mut counts: HashMap<u64, usize, RandomState> = HashMap::default();
            all.iter().flatten().for_each(|&feature| *counts.entry(feature).or_default() += 1);
            counts
        };
        let (ones, others) = (count(first), count(second));
        let paragraphs = (first.len() + second.len()).max(2) as f32;
        let (mut numbers, mut weights) = (HashMap::<u64, u32, RandomState>::default(), Vec::new());
        let mut both: Vec<u64> =
            ones.keys().filter(|feature| others.contains_key(feature)).copied().collect();
        both.sort_unstable();
        for feature in both {
            let count = ones[&feature] + others[&feature];
            numbers.insert(feature, weights.len() as u32);
            weights.push(libm::logf(paragraphs / count as f32).max(0.05));
        }
        let numbered = |all: &[Features]| {
            let of = |own: &Features| {
                let mut own: Vec<u32> =
                    own.iter().filter_map(|feature| numbers.get(feature).copied()).collect();
                own.sort_unstable();
                own
            };
            all.iter().map(of).collect()
        };
        Self { of: [numbered(first), numbered(second)], weights }
    }

    /// For each feature, which of `paragraphs` of the second text have it, by their places in that list.
    pub(super) fn holders(&self, paragraphs: &[usize]) -> Vec<Vec<u32>> {
        let mut holders = vec![Vec::new(); self.weights.len()];
        for (place, &paragraph) in paragraphs.iter().enumerate() {
            self.of[1][paragraph].iter().for_each(|&feature| holders[feature as usize].push(place as u32));
        }
        holders
    }

    /// What a paragraph of the first text shares with those of `holders` at these places: places with features, in order.
    pub(super) fn shared_with(
        &self,
        paragraph: usize,
        holders: &[Vec<u32>],
        places: Range<usize>,
    ) -> Vec<(u32, u32)> {
        let mut found = Vec::new();
        for &feature in &self.of[0][paragraph] {
            let all = &holders[feature as usize];
            let from = all.partition_point(|&place| (place as usize) < places.start);
            let within = all[from..].iter().take_while(|&&place| (place as usize) < places.end);
            found.extend(within.map(|&place| (place, feature)));
        }
        found.sort_unstable();
        found
    }

    /// What `features` tell together, each once.
    pub(super) fn weigh(&self, mut features: Vec<u32>) -> f32 {
        features.sort_unstable();
        features.dedup();
        features.into_iter().map(|feature| self.weights[feature as usize]).sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_and_names_are_the_same_in_every_script() {
        let shared = |one: &str, other: &str| features(one).intersection(&features(other)).count();
        assert_eq!(shared("في ١٧ نوفمبر", "on 17 November"), 2);
        assert_eq!(shared("128,000 رمز", "١٢٨٬٠٠٠"), 1);
        assert!(shared("ألتمان", "Altman") >= 1);
        assert!(shared("مايكروسوفت", "Microsoft") >= 1);
        assert!(shared("שטראוס", "Strauss") == 0 || shared("ברלין", "Berlin") >= 1);
        assert_eq!(shared("والكتاب", "table"), 0);
    }
}
