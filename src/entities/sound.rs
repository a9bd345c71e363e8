//! Words that sound alike across scripts: بروكمان and Brockman.
//!
//! A letter of the Arabic or Hebrew word stands for a chunk of up to three Latin letters, with a
//! probability learned from public name lists. [`likeness`] sets the best way to read the one word
//! as the other against chance. Knows no names and reads no initials: those do not match by sound.

use super::tables::inflate;
use std::collections::HashMap;
use std::sync::OnceLock;

/// The longest chunk, in letters.
const CHUNK: usize = 3;
/// What a Latin letter costs that nothing in the other word stands for, in nats.
const SKIP: f32 = 5.0;
/// What a letter costs that stands for nothing it was seen to stand for.
const DROP: f32 = 6.0;

struct Sounds {
    /// Cost of each Latin letter by chance, in nats.
    chance: [f32; 26],
    /// Letter → (chunk, cost in nats).
    chunks: HashMap<char, HashMap<[u8; CHUNK], f32>>,
}

/// How much likelier `latin` is as a reading of `word` than by chance, in nats; both in normal form.
/// Above [`ALIKE`] they sound alike. Unlike words give values below zero.
pub(super) fn likeness(word: &str, latin: &str) -> f32 {
    let sounds = sounds();
    let latin: Vec<u8> = latin.bytes().filter(u8::is_ascii_lowercase).collect();
    let length = word.chars().count();
    if latin.is_empty()
        || length > 24
        || latin.len() > 24
        || latin.len() > 3 * length
        || length > latin.len() + 2
    {
        return f32::MIN;
    }
    let by_chance: f32 = latin.iter().map(|letter| sounds.chance[(letter - b'a') as usize]).sum();
    let mut costs = vec![f32::MAX; latin.len() + 1];
    costs[0] = 0.0;
    for letter in word.chars() {
        let chunks = sounds.chunks.get(&letter);
        let mut next = vec![f32::MAX; latin.len() + 1];
        for from in 0..=latin.len() {
            if costs[from] >= f32::MAX {
                continue;
            }
            next[from] = next[from].min(costs[from] + DROP);
            for chunk in 0..=CHUNK.min(latin.len() - from) {
                let mut key = [0; CHUNK];
                key[..chunk].copy_from_slice(&latin[from..from + chunk]);
                if let Some(cost) = chunks.and_then(|chunks| chunks.get(&key)) {
                    next[from + chunk] = next[from + chunk].min(costs[from] + cost);
                }
            }
        }
        for at in 0..latin.len() {
            next[at + 1] = next[at + 1].min(next[at] + SKIP);
        }
        costs = next;
    }
    by_chance - costs[latin.len()]
}

/// How alike `word` and `latin` sound, where they sound alike enough to be one word.
pub(super) fn alike(word: &str, latin: &str) -> Option<f32> {
    let letters = latin.bytes().filter(u8::is_ascii_lowercase).count();
    let likeness = if letters >= 3 { likeness(word, latin) } else { f32::MIN };
    (likeness >= 4.0 + 0.35 * letters as f32).then_some(likeness)
}

/// The letters of a word, to tell without reading it that two cannot sound alike.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Print {
    /// Latin letters that it has, or that its letters may stand for.
    letters: u32,
    /// For each consonant of a word of another script: the Latin letters that it may stand for.
    consonants: [u32; 10],
    count: usize,
    length: usize,
}

/// Latin letters that another script often leaves out or writes by a neighbour.
const SOFT: u32 = 1 | 1 << 4 | 1 << 7 | 1 << 8 | 1 << 14 | 1 << 20 | 1 << 22 | 1 << 24;

impl Print {
    pub(super) fn of_latin(word: &str) -> Self {
        let letters: Vec<u8> = word.bytes().filter(u8::is_ascii_lowercase).collect();
        let set = letters.iter().fold(0, |set, letter| set | 1 << (letter - b'a'));
        Self { letters: set, length: letters.len(), ..Self::default() }
    }

    pub(super) fn of_word(word: &str) -> Self {
        let masks = masks();
        let mut print = Self::default();
        for letter in word.chars() {
            let (mask, firm) = masks.get(&letter).copied().unwrap_or_default();
            print.letters |= mask;
            print.length += 1;
            if firm && print.count < print.consonants.len() {
                print.consonants[print.count] = mask;
                print.count += 1;
            }
        }
        print
    }

    /// Whether the Latin word of print `latin` may sound like this one: every consonant but one finds
    /// a letter, both ways.
    pub(super) fn may_match(&self, latin: &Self) -> bool {
        let (short, long) = (self.length.max(2) - 2, 3 * self.length);
        (short..=long).contains(&latin.length)
            && (latin.letters & !SOFT & !self.letters).count_ones() <= 1
            && self.consonants[..self.count].iter().filter(|mask| *mask & latin.letters == 0).count() <= 1
    }
}

/// For each letter: the Latin letters that it stands for, and whether it always stands for one.
fn masks() -> &'static HashMap<char, (u32, bool)> {
    static MASKS: OnceLock<HashMap<char, (u32, bool)>> = OnceLock::new();
    MASKS.get_or_init(|| {
        let mask = |chunks: &HashMap<[u8; CHUNK], f32>| {
            let likely = chunks.iter().filter(|(_, cost)| **cost < 5.0);
            let set = likely.flat_map(|(chunk, _)| chunk.iter()).filter(|letter| **letter != 0);
            let set = set.fold(0u32, |set, letter| set | 1 << (letter - b'a'));
            (set, chunks.get(&[0; CHUNK]).is_none_or(|cost| *cost > 2.5) && set & !SOFT != 0)
        };
        sounds().chunks.iter().map(|(letter, chunks)| (*letter, mask(chunks))).collect()
    })
}

fn sounds() -> &'static Sounds {
    static SOUNDS: OnceLock<Sounds> = OnceLock::new();
    SOUNDS.get_or_init(|| {
        let text = String::from_utf8(inflate(include_bytes!("data/sounds.z"))).unwrap_or_default();
        let mut sounds = Sounds { chance: [3.3; 26], chunks: HashMap::new() };
        for line in text.lines() {
            let mut words = line.split(' ');
            let letter = words.next().and_then(|word| word.chars().next()).unwrap_or('*');
            while let (Some(chunk), Some(cost)) = (words.next(), words.next()) {
                let cost = cost.parse::<f32>().unwrap_or(99.0) / 16.0;
                let chunk = chunk.trim_matches('-').as_bytes();
                if letter == '*' {
                    if let Some(place) = chunk.first().map(|letter| usize::from(letter - b'a')) {
                        sounds.chance[place] = cost;
                    }
                } else {
                    let mut key = [0; CHUNK];
                    key[..chunk.len()].copy_from_slice(chunk);
                    sounds.chunks.entry(letter).or_default().insert(key, cost);
                }
            }
        }
        sounds
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::entities::token::normal;

    #[test]
    fn names_meet_across_scripts_and_strangers_do_not() {
        for (native, latin, joined) in [
            ("يوتيوب", "YouTube", true),
            ("فيسبوك", "Facebook", true),
            ("غوغل", "Google", true),
            ("جوجل", "Google", true),
            ("مايكروسوفت", "Microsoft", true),
            ("ألتمان", "Altman", true),
            ("بروكمان", "Brockman", true),
            ("شير", "Shear", true),
            ("ناديلا", "Nadella", true),
            ("سوتسكيفر", "Sutskever", true),
            ("שרון", "Sharon", true),
            ("مایکروسافٹ", "Microsoft", true),
            ("شيء", "Shear", false),
            ("التمويل", "Altman", false),
            ("الشركة", "Shear", false),
            ("مجلس", "Microsoft", false),
        ] {
            let (word, name) = (normal(native), normal(latin));
            assert_eq!(alike(&word, &name).is_some(), joined, "{native} {latin} {}", likeness(&word, &name));
        }
    }
}
