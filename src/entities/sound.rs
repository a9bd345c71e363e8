//! Words that sound alike across scripts: بروكمان and Brockman.
//!
//! A letter of the Arabic or Hebrew word stands for a chunk of up to three Latin letters, with a
//! probability learned from public name lists. [`likeness`] sets the best way to read the one word
//! as the other against chance. Knows no names and reads no initials: those do not match by sound.

use super::tables::inflate;
use std::sync::OnceLock;

/// What a Latin letter costs that nothing in the other word stands for, in nats.
const SKIP: f32 = 5.0;
/// What a letter costs that stands for nothing it was seen to stand for.
const DROP: f32 = 6.0;

struct Sounds {
    /// Cost of each Latin letter by chance, in nats.
    chance: [f32; 26],
    /// What each letter from [`FIRST`] on may stand for.
    letters: Vec<Letter>,
}

/// The first of the letters that may stand for something, and how many there are: Hebrew to Arabic.
/// The place before the first letter is the apostrophe's.
const FIRST: u32 = 0x5cf;
const LETTERS: usize = 0x6d5 - 0x5cf;
/// The longest word, in letters.
const LONG: usize = 24;

/// The letters of a chunk after its first, how many they are, and the cost in nats.
type Chunk = ([u8; 2], usize, f32);

/// What one letter may stand for.
#[derive(Clone, Default)]
struct Letter {
    /// The cost of standing for nothing, in nats.
    nothing: Option<f32>,
    /// Chunks by their first letter.
    chunks: [Vec<Chunk>; 26],
    /// The Latin letters that it stands for, and whether it always stands for one.
    mask: (u32, bool),
}

impl Letter {
    fn all(&self) -> impl Iterator<Item = (u8, &[u8], f32)> {
        let by_first = self.chunks.iter().zip(b'a'..);
        by_first.flat_map(|(chunks, first)| {
            chunks.iter().map(move |(rest, count, cost)| (first, &rest[..*count], *cost))
        })
    }
}

/// How much likelier `latin` is as a reading of `word` than by chance, in nats; both in normal form.
/// Above [`alike`]'s bound they sound alike. Unlike words give values below zero.
pub(super) fn likeness(word: &str, latin: &str) -> f32 {
    let sounds = sounds();
    let mut letters = [0; LONG];
    let mut count = 0;
    for letter in latin.bytes().filter(u8::is_ascii_lowercase) {
        let Some(slot) = letters.get_mut(count) else { return f32::MIN };
        *slot = letter;
        count += 1;
    }
    let latin = &letters[..count];
    let length = word.chars().count();
    if count == 0 || length > LONG || count > 3 * length || length > count + 2 {
        return f32::MIN;
    }
    let by_chance: f32 = latin.iter().map(|letter| sounds.chance[(letter - b'a') as usize]).sum();
    let mut costs = [f32::MAX; LONG + 1];
    costs[0] = 0.0;
    for c in word.chars() {
        let letter = sounds.letter(c);
        let mut next = [f32::MAX; LONG + 1];
        for from in 0..=count {
            let cost = costs[from];
            if cost >= f32::MAX {
                continue;
            }
            next[from] =
                next[from].min(cost + letter.and_then(|letter| letter.nothing).unwrap_or(DROP).min(DROP));
            let Some((first, rest)) = latin[from..].split_first() else { continue };
            let (second, third) = (rest.first(), rest.get(1));
            for (chunk, more, cost_of) in
                letter.map_or(&[][..], |letter| &letter.chunks[(first - b'a') as usize])
            {
                if (*more < 1 || second == Some(&chunk[0])) && (*more < 2 || third == Some(&chunk[1])) {
                    let to = from + 1 + more;
                    next[to] = next[to].min(cost + cost_of);
                }
            }
        }
        for at in 0..count {
            next[at + 1] = next[at + 1].min(next[at] + SKIP);
        }
        costs = next;
    }
    by_chance - costs[count]
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
        let sounds = sounds();
        let mut print = Self::default();
        for letter in word.chars() {
            let (mask, firm) = sounds.letter(letter).map(|letter| letter.mask).unwrap_or_default();
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

/// The Latin letters that `letter` stands for, and whether it always stands for one.
fn mask(letter: &Letter) -> (u32, bool) {
    let bit = |letter: u8| 1u32 << (letter - b'a');
    let likely = letter.all().filter(|(_, _, cost)| *cost < 5.0);
    let set = likely
        .fold(0, |set, (first, rest, _)| rest.iter().fold(set | bit(first), |set, more| set | bit(*more)));
    (set, letter.nothing.is_none_or(|cost| cost > 2.5) && set & !SOFT != 0)
}

impl Sounds {
    fn letter(&self, c: char) -> Option<&Letter> {
        self.letters.get(Self::place(c)?)
    }

    fn place(c: char) -> Option<usize> {
        let c = if c == '\'' { FIRST } else { c as u32 };
        c.checked_sub(FIRST).map(|place| place as usize)
    }

    fn read() -> Self {
        let text = String::from_utf8(inflate(hashiya_data::SOUNDS)).unwrap_or_default();
        let mut sounds = Self { chance: [3.3; 26], letters: vec![Letter::default(); LETTERS] };
        for line in text.lines() {
            let mut words = line.split(' ');
            let letter = words.next().and_then(|word| word.chars().next()).unwrap_or('*');
            while let (Some(chunk), Some(cost)) = (words.next(), words.next()) {
                let cost = cost.parse::<f32>().unwrap_or(99.0) / 16.0;
                let first = chunk.trim_matches('-').as_bytes().split_first();
                if letter == '*' {
                    if let Some((first, _)) = first {
                        sounds.chance[usize::from(first - b'a')] = cost;
                    }
                } else if let Some(letter) = Self::place(letter).and_then(|at| sounds.letters.get_mut(at)) {
                    match first {
                        Some((first, rest)) => {
                            let more = [0, 1].map(|at| rest.get(at).copied().unwrap_or(0));
                            letter.chunks[usize::from(first - b'a')].push((more, rest.len().min(2), cost));
                        }
                        None => letter.nothing = Some(cost),
                    }
                }
            }
        }
        sounds.letters.iter_mut().for_each(|letter| letter.mask = mask(letter));
        sounds
    }
}

fn sounds() -> &'static Sounds {
    static SOUNDS: OnceLock<Sounds> = OnceLock::new();
    SOUNDS.get_or_init(Sounds::read)
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
