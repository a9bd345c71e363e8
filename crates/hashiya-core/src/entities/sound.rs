//! Words that sound alike across scripts: بروكمان and Brockman.
//!
//! A letter of the Arabic or Hebrew word stands for a chunk of up to three Latin letters, with a
//! probability learned from public name lists. [`likeness`] sets the best way to read the one word
//! as the other against chance. Knows no names and reads no initials: those do not match by sound.

use std::sync::OnceLock;

/// What a Latin letter costs that nothing in the other word stands for, in nats.
const SKIP: f32 = 5.0;
/// What a letter costs that stands for nothing it was seen to stand for.
const DROP: f32 = 6.0;

pub(super) struct Sounds {
    /// Cost of each Latin letter by chance, in nats.
    pub(super) chance: [f32; 26],
    /// What each letter from [`FIRST`] on may stand for.
    pub(super) letters: Vec<Letter>,
}

/// The first of the letters that may stand for something, and how many there are: Hebrew to Arabic.
/// The place before the first letter is the apostrophe's.
const FIRST: u32 = 0x5cf;
pub(super) const LETTERS: usize = 0x6d5 - 0x5cf;
/// The longest word, in letters.
pub(super) const LONG: usize = 24;

/// The letters of a chunk, of which there are one to three, and the cost in nats.
type Chunk = ([u8; 3], usize, f32);

/// What one letter may stand for.
#[derive(Clone, Default)]
pub(super) struct Letter {
    /// The cost of standing for nothing, in nats.
    nothing: Option<f32>,
    /// Chunks in the order of their first letters, and for each of those, and one past, the number of its first chunk.
    chunks: Vec<Chunk>,
    begin: [u8; 27],
    /// The Latin letters that it stands for, and whether it always stands for one.
    pub(super) mask: (u32, bool),
    /// The Latin letters that chunks begin with.
    firsts: u32,
}

impl Letter {
    fn of(nothing: Option<f32>, mut chunks: Vec<Chunk>) -> Self {
        chunks.sort_by_key(|([first, ..], ..)| *first);
        let mut begin = [0; 27];
        for (begin, from) in begin.iter_mut().zip(b'a'..) {
            *begin = chunks.partition_point(|([first, ..], ..)| *first < from) as u8;
        }
        let firsts = chunks.iter().fold(0, |firsts, ([first, ..], ..)| firsts | 1 << (first - b'a'));
        let mask = mask(nothing, &chunks);
        Self { nothing, chunks, begin, mask, firsts }
    }

    /// The cost of standing for nothing, seen or not.
    fn for_nothing(&self) -> f32 {
        self.nothing.unwrap_or(DROP).min(DROP)
    }

    /// The chunks that `latin` begins with, and their costs.
    fn chunks_of<'a>(&'a self, latin: &'a [u8]) -> impl Iterator<Item = (&'a [u8], f32)> {
        let (first, rest) = latin.split_first().map_or((None, latin), |(first, rest)| (Some(first), rest));
        let (second, third) = (rest.first(), rest.get(1));
        let chunks = first.map_or(&[][..], |first| {
            let first = usize::from(first - b'a');
            &self.chunks[usize::from(self.begin[first])..usize::from(self.begin[first + 1])]
        });
        let begins = move |(letters, count, _): &&Chunk| {
            (*count < 2 || second == Some(&letters[1])) && (*count < 3 || third == Some(&letters[2]))
        };
        chunks.iter().filter(begins).map(move |(_, count, cost)| (&latin[..*count], *cost))
    }
}

/// What a letter costs at least in a Latin word, wherever it stands there: as it is, and where each Latin letter that it
/// stands for gives back its [`price`].
pub(super) type Least = (f32, f32);

/// What a Latin letter is charged beforehand where a word's cost is bound from below: whatever stands for it gives that
/// back, and to skip it costs no less. Vowels are more often a part of what a consonant stands for.
fn price(latin: u8) -> f32 {
    if SOFT & 1 << (latin - b'a') == 0 { 4.5 } else { 1.0 }
}

pub(super) fn prices(latin: &[u8]) -> f32 {
    latin.iter().copied().map(price).sum()
}

/// How much likelier `latin` is as a reading of `word` than by chance, in nats; both in normal form.
/// Above [`alike`]'s bound they sound alike. Unlike words give values below zero.
pub(super) fn likeness(word: &str, latin: &str) -> f32 {
    likeness_from(word, latin, f32::MIN)
}

/// [`likeness`], or a value below `least` as soon as it is known to be below.
pub(super) fn likeness_from(word: &str, latin: &str, least: f32) -> f32 {
    let letters: Vec<u8> = latin.bytes().filter(u8::is_ascii_lowercase).collect();
    match letters.get(..LONG + 1) {
        Some(_) => f32::MIN,
        None => likeness_of(word, &letters, least, |_, c| least_in(c, &letters)),
    }
}

/// What `c` costs at least in the Latin word `latin`.
pub(super) fn least_in(c: char, latin: &[u8]) -> Least {
    let Some(letter) = sounds().letter(c) else { return (DROP, DROP) };
    let begins = |from: &usize| letter.firsts & 1 << (latin[*from] - b'a') != 0;
    let chunks = (0..latin.len()).filter(begins).flat_map(|from| letter.chunks_of(&latin[from..]));
    let nothing = letter.for_nothing();
    chunks.fold((nothing, nothing), |least, (chunk, cost)| {
        (least.0.min(cost), least.1.min(cost - prices(chunk)))
    })
}

/// The costs of a Latin word's letters by chance.
pub(super) fn chance(latin: &[u8]) -> f32 {
    latin.iter().map(|letter| sounds().chance[usize::from(letter - b'a')]).sum()
}

/// [`likeness_from`] of the letters of a Latin word, [`LONG`] at most; `cost` is [`least_in`] it, for a letter and its
/// number.
pub(super) fn likeness_of(word: &str, latin: &[u8], least: f32, cost: impl Fn(usize, char) -> Least) -> f32 {
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
pub(super) const ROUNDING: f32 = 0.01;

/// How alike a word sounds at least to a Latin word of `letters` letters that is the same.
pub(super) fn bound(letters: usize) -> f32 {
    4.0 + 0.35 * letters as f32
}

/// Latin letters that another script often leaves out or writes by a neighbour.
pub(super) const SOFT: u32 = 1 | 1 << 4 | 1 << 7 | 1 << 8 | 1 << 14 | 1 << 20 | 1 << 22 | 1 << 24;

/// The Latin letters that a letter of these `chunks` stands for, and whether it always stands for one.
fn mask(nothing: Option<f32>, chunks: &[Chunk]) -> (u32, bool) {
    let likely = chunks.iter().filter(|(_, _, cost)| *cost < 5.0);
    let letters = likely.flat_map(|(letters, count, _)| &letters[..*count]);
    let set = letters.fold(0, |set, letter| set | 1u32 << (letter - b'a'));
    (set, nothing.is_none_or(|cost| cost > 2.5) && set & !SOFT != 0)
}

impl Sounds {
    pub(super) fn letter(&self, c: char) -> Option<&Letter> {
        self.letters.get(Self::place(c)?)
    }

    pub(super) fn place(c: char) -> Option<usize> {
        let c = if c == '\'' { FIRST } else { c as u32 };
        c.checked_sub(FIRST).map(|place| place as usize)
    }

    fn read() -> Self {
        let mut sounds = Self { chance: [3.3; 26], letters: vec![Letter::default(); LETTERS] };
        for line in hashiya_data::SOUNDS.lines() {
            let mut words = line.split(' ');
            let letter = words.next().and_then(|word| word.chars().next()).unwrap_or('*');
            let (mut nothing, mut chunks) = (None, Vec::new());
            while let (Some(chunk), Some(cost)) = (words.next(), words.next()) {
                let cost = cost.parse::<u16>().map_or(99.0, f32::from) / 16.0;
                match chunk.as_bytes() {
                    b"-" => nothing = Some(cost),
                    [first, ..] if letter == '*' => sounds.chance[usize::from(first - b'a')] = cost,
                    letters => {
                        let padded = [0, 1, 2].map(|at| letters.get(at).copied().unwrap_or(0));
                        chunks.push((padded, letters.len().min(3), cost));
                    }
                }
            }
            if let Some(place) = Self::place(letter).filter(|place| *place < LETTERS) {
                sounds.letters[place] = Letter::of(nothing, chunks);
            }
        }
        sounds
    }
}

pub(super) fn sounds() -> &'static Sounds {
    static SOUNDS: OnceLock<Sounds> = OnceLock::new();
    SOUNDS.get_or_init(Sounds::read)
}
