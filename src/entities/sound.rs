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

    /// The cost of standing for nothing, seen or not.
    fn for_nothing(&self) -> f32 {
        self.nothing.unwrap_or(DROP).min(DROP)
    }

    /// The chunks that `latin` begins with, and their costs.
    fn chunks_of<'a>(&'a self, latin: &'a [u8]) -> impl Iterator<Item = (&'a [u8], f32)> {
        let (first, rest) = latin.split_first().map_or((None, latin), |(first, rest)| (Some(first), rest));
        let (second, third) = (rest.first(), rest.get(1));
        let chunks = first.map_or(&[][..], |first| &self.chunks[usize::from(first - b'a')]);
        let begins = move |(more, count, _): &&Chunk| {
            (*count < 1 || second == Some(&more[0])) && (*count < 2 || third == Some(&more[1]))
        };
        chunks.iter().filter(begins).map(move |(_, count, cost)| (&latin[..=*count], *cost))
    }
}

/// What a letter costs at least in a Latin word, wherever it stands there: as it is, and where each Latin letter that it
/// stands for gives back its [`price`].
type Least = (f32, f32);

/// What a Latin letter is charged beforehand where a word's cost is bound from below: whatever stands for it gives that
/// back, and to skip it costs no less. Vowels are more often a part of what a consonant stands for.
fn price(latin: u8) -> f32 {
    if SOFT & 1 << (latin - b'a') == 0 { 4.5 } else { 1.0 }
}

fn prices(latin: &[u8]) -> f32 {
    latin.iter().copied().map(price).sum()
}

/// How much likelier `latin` is as a reading of `word` than by chance, in nats; both in normal form.
/// Above [`alike`]'s bound they sound alike. Unlike words give values below zero.
pub(super) fn likeness(word: &str, latin: &str) -> f32 {
    likeness_from(word, latin, f32::MIN)
}

/// [`likeness`], or a value below `least` as soon as it is known to be below.
fn likeness_from(word: &str, latin: &str, least: f32) -> f32 {
    let letters: Vec<u8> = latin.bytes().filter(u8::is_ascii_lowercase).collect();
    match letters.get(..LONG + 1) {
        Some(_) => f32::MIN,
        None => likeness_of(word, &letters, least, |_, c| least_in(c, &letters)),
    }
}

/// What `c` costs at least in the Latin word `latin`.
fn least_in(c: char, latin: &[u8]) -> Least {
    let Some(letter) = sounds().letter(c) else { return (DROP, DROP) };
    let chunks = (0..latin.len()).flat_map(|from| letter.chunks_of(&latin[from..]));
    let nothing = letter.for_nothing();
    chunks.fold((nothing, nothing), |least, (chunk, cost)| {
        (least.0.min(cost), least.1.min(cost - prices(chunk)))
    })
}

/// The costs of a Latin word's letters by chance.
fn chance(latin: &[u8]) -> f32 {
    latin.iter().map(|letter| sounds().chance[usize::from(letter - b'a')]).sum()
}

/// [`likeness_from`] of the letters of a Latin word, [`LONG`] at most; `cost` is [`least_in`] it, for a letter and its
/// number.
fn likeness_of(word: &str, latin: &[u8], least: f32, cost: impl Fn(usize, char) -> Least) -> f32 {
    let sounds = sounds();
    let count = latin.len();
    let length = word.chars().count();
    if count == 0 || length > LONG || count > 3 * length || length > count + 2 {
        return f32::MIN;
    }
    let by_chance = chance(latin);
    // Costs only grow: a way that costs more leads nowhere.
    let most = by_chance - least + ROUNDING;
    // What each letter and those behind it cost at least, wherever their chunks stand, and the prices of the Latin letters.
    let mut behind = [(0.0, 0.0); LONG + 1];
    for (at, c) in (0..length).rev().zip(word.chars().rev()) {
        let (plain, paid) = cost(at, c);
        behind[at] = (behind[at + 1].0 + plain, behind[at + 1].1 + paid);
    }
    let mut charged = [0.0; LONG + 1];
    for at in (0..count).rev() {
        charged[at] = charged[at + 1] + price(latin[at]);
    }
    let leads_on = |cost: f32, (plain, paid): Least, from: usize| {
        cost + plain <= most && cost + paid + charged[from] <= most
    };
    if !leads_on(0.0, behind[0], 0) {
        return f32::MIN;
    }
    let mut costs = [f32::MAX; LONG + 1];
    costs[0] = 0.0;
    for (c, behind) in word.chars().zip(behind.windows(2)) {
        let letter = sounds.letter(c);
        let nothing = letter.map_or(DROP, Letter::for_nothing);
        let mut next = [f32::MAX; LONG + 1];
        for from in 0..=count {
            let cost = costs[from];
            if cost >= f32::MAX || !leads_on(cost, behind[0], from) {
                continue;
            }
            next[from] = next[from].min(cost + nothing);
            for (chunk, cost_of) in letter.into_iter().flat_map(|letter| letter.chunks_of(&latin[from..])) {
                let to = from + chunk.len();
                next[to] = next[to].min(cost + cost_of);
            }
        }
        for at in 0..count {
            next[at + 1] = next[at + 1].min(next[at] + SKIP);
        }
        costs = next;
    }
    let likeness = by_chance - costs[count];
    if likeness < least { f32::MIN } else { likeness }
}

/// What is left to rounding where a cost is compared with the most that it may be.
const ROUNDING: f32 = 0.01;

/// How alike a word sounds at least to a Latin word of `letters` letters that is the same.
fn bound(letters: usize) -> f32 {
    4.0 + 0.35 * letters as f32
}

/// How alike `word` and `latin` sound, where they sound alike enough to be one word.
#[cfg(test)]
pub(super) fn alike(word: &str, latin: &str) -> Option<f32> {
    Index::of(&[latin.to_owned()]).alike(word).map(|(_, likeness)| likeness)
}

/// The letters of a word, to tell without reading it that two cannot sound alike.
#[derive(Clone, Copy, Debug, Default)]
struct Print {
    /// Latin letters that it has, or that its letters may stand for.
    letters: u32,
    /// The letters of a Latin word in order, each as a bit.
    order: [u32; 12],
    /// For each consonant of a word of another script: the Latin letters that it may stand for.
    consonants: [u32; 10],
    /// Which letters these are, by their places.
    places: [u16; 10],
    count: usize,
    length: usize,
}

/// Latin letters that another script often leaves out or writes by a neighbour.
const SOFT: u32 = 1 | 1 << 4 | 1 << 7 | 1 << 8 | 1 << 14 | 1 << 20 | 1 << 22 | 1 << 24;

impl Print {
    fn of_latin(word: &str) -> Self {
        let letters: Vec<u8> = word.bytes().filter(u8::is_ascii_lowercase).collect();
        let mut print = Self { length: letters.len(), ..Self::default() };
        for (at, letter) in letters.iter().enumerate() {
            let bit = 1 << (letter - b'a');
            print.letters |= bit;
            if let Some(place) = print.order.get_mut(at) {
                *place = bit;
            }
        }
        print
    }

    fn of_word(word: &str) -> Self {
        let sounds = sounds();
        let mut print = Self::default();
        for letter in word.chars() {
            let (mask, firm) = sounds.letter(letter).map(|letter| letter.mask).unwrap_or_default();
            print.letters |= mask;
            print.length += 1;
            if firm && print.count < print.consonants.len() {
                print.consonants[print.count] = mask;
                print.places[print.count] = Sounds::place(letter).unwrap_or(0) as u16;
                print.count += 1;
            }
        }
        print
    }

    /// Whether the Latin word of print `latin` may sound like this one by its length and its letters: all but
    /// one of its consonants find a letter here.
    fn may_match(&self, latin: &Self) -> bool {
        let (short, long) = (self.length.max(2) - 2, 3 * self.length);
        (short..=long).contains(&latin.length)
            && (latin.letters & !SOFT & !self.letters).count_ones() <= 1
            && (latin.length > latin.order.len() || self.in_order(&latin.order[..latin.length]))
    }

    /// Whether the consonants find their letters in `latin` one after the other, but for one of them.
    fn in_order(&self, latin: &[u32]) -> bool {
        // How far one has to read: with all so far found, and with one missed.
        let (mut all, mut missed) = (Some(0), None::<usize>);
        for mask in &self.consonants[..self.count] {
            let next =
                |from: usize| latin[from..].iter().position(|bit| bit & mask != 0).map(|at| from + at + 1);
            missed = match (missed.and_then(next), all) {
                (Some(a), Some(b)) => Some(a.min(b)),
                (a, b) => a.or(b),
            };
            all = all.and_then(next);
        }
        all.or(missed).is_some()
    }
}

/// Latin words, found by the consonants of a word of another script without reading each.
#[derive(Debug, Default)]
pub(super) struct Index {
    /// The letters of each word; none where they are fewer than three or too many.
    words: Vec<Vec<u8>>,
    prints: Vec<Print>,
    /// What each word may cost at most, as it is and less the prices of its letters.
    most: Vec<Least>,
    /// For each place of a letter that was asked for, and behind them for all other letters: what it costs at least in each
    /// word.
    least: Vec<Vec<Least>>,
    /// For each place of a letter, in as many blocks as the words take: a bit for each word that has a letter which that one
    /// may stand for.
    having: Vec<u64>,
}

impl Index {
    pub(super) fn of(words: &[String]) -> Self {
        let prints: Vec<Print> = words.iter().map(|word| Print::of_latin(word)).collect();
        let letters = sounds().letters.iter().map(|letter| letter.mask.0);
        let block = |mask: u32, words: &[Print]| {
            let has =
                |bits, (word, print): (usize, &Print)| bits | u64::from(print.letters & mask != 0) << word;
            words.iter().enumerate().fold(0, has)
        };
        let having =
            letters.flat_map(|mask| prints.chunks(64).map(move |words| block(mask, words))).collect();
        let letters = |word: &String| {
            let letters: Vec<u8> = word.bytes().filter(u8::is_ascii_lowercase).collect();
            if (3..=LONG).contains(&letters.len()) { letters } else { Vec::new() }
        };
        let words: Vec<Vec<u8>> = words.iter().map(letters).collect();
        let most = |latin: &Vec<u8>| {
            let most = chance(latin) - bound(latin.len()) + ROUNDING;
            (most, most - prices(latin))
        };
        Self {
            most: words.iter().map(most).collect(),
            words,
            prints,
            having,
            least: vec![Vec::new(); LETTERS + 1],
        }
    }

    /// Whether it holds no word.
    pub(super) fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// The word that `word` sounds most like, the first of equal ones, and how much; `None` where it sounds like none.
    pub(super) fn alike(&mut self, word: &str) -> Option<(usize, f32)> {
        let place = |c| Sounds::place(c).unwrap_or(LETTERS).min(LETTERS);
        for c in word.chars() {
            let row = &mut self.least[place(c)];
            if row.is_empty() {
                row.extend(self.words.iter().map(|latin| least_in(c, latin)));
            }
        }
        let rows: Vec<&[Least]> = word.chars().map(|c| self.least[place(c)].as_slice()).collect();
        let likeness = |at: usize| {
            let least = bound(self.words[at].len());
            let likeness = likeness_of(word, &self.words[at], least, |letter, _| rows[letter][at]);
            (likeness >= least).then_some((at, likeness))
        };
        self.may_match(word, &rows)
            .into_iter()
            .filter_map(likeness)
            .max_by(|a, b| a.1.total_cmp(&b.1).then(b.0.cmp(&a.0)))
    }

    /// The words that `word`, whose letters cost `rows` at least, may sound like: all but one of its consonants find a letter
    /// in them, and theirs in it, and they do not cost too much.
    fn may_match(&self, word: &str, rows: &[&[Least]]) -> Vec<usize> {
        let cheap = |at: usize| {
            let add = |sum: Least, row: &&[Least]| (sum.0 + row[at].0, sum.1 + row[at].1);
            let sum = rows.iter().fold((0.0, 0.0), add);
            sum.0 <= self.most[at].0 && sum.1 <= self.most[at].1
        };
        let print = Print::of_word(word);
        let mut found = Vec::new();
        let blocks = self.prints.len().div_ceil(64);
        for block in 0..blocks {
            let (mut once, mut twice) = (0u64, 0u64);
            for place in &print.places[..print.count] {
                let has = self.having[usize::from(*place) * blocks + block];
                twice |= once & !has;
                once |= !has;
            }
            let mut may = !twice;
            while may != 0 {
                let at = block * 64 + may.trailing_zeros() as usize;
                if self.prints.get(at).is_some_and(|latin| cheap(at) && print.may_match(latin)) {
                    found.push(at);
                }
                may &= may - 1;
            }
        }
        found
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
                            let first = usize::from(first - b'a');
                            letter.chunks[first].push((more, rest.len().min(2), cost));
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
            // What is known early to be below is below, and nothing else is.
            for least in [-3.0, 0.0, 1.5, 4.0, 7.0, 12.0] {
                let (whole, early) = (likeness(&word, &name), likeness_from(&word, &name, least));
                let same = if whole < least { early <= f32::MIN } else { (early - whole).abs() < 1e-6 };
                assert!(same, "{native} {latin} {whole} {early} {least}");
            }
        }
    }
}
