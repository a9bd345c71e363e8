//! The Latin words of a text by how they sound: found for a word of another script without reading each.

use super::sound::{
    LETTERS, LONG, Least, ROUNDING, SOFT, Sounds, bound, chance, least_in, likeness_of, prices, sounds,
};

/// How alike `word` and `latin` sound, where they sound alike enough to be one word.
#[cfg(test)]
pub(super) fn alike(word: &str, latin: &str) -> Option<f32> {
    Index::of(&[latin.to_owned()]).alike(word, |_| true).first().map(|(_, likeness)| *likeness)
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

    /// Whether the consonants find their letters in the Latin word of print `latin` one after the other, but for one of
    /// them, or that word is too long to say.
    fn in_order(&self, latin: &Self) -> bool {
        let Some(latin) = latin.order.get(..latin.length) else { return true };
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

/// So many words are told apart at once: as many as a number has bits.
const BLOCK: usize = 64;

/// Latin words, found by the consonants of a word of another script without reading each.
#[derive(Debug, Default)]
pub(super) struct Index {
    /// The letters of each word; none where they are fewer than three or too many.
    words: Vec<Vec<u8>>,
    prints: Vec<Print>,
    /// What each word may cost at most.
    most: Vec<Least>,
    /// For each place of a letter that was asked for, and behind them for all other letters: what it costs at least in each
    /// word.
    least: Vec<Vec<Least>>,
    /// For each place of a letter, in as many blocks as the words take: a bit for each word that has a letter which that one
    /// may stand for.
    having: Vec<u64>,
    /// The same for each Latin letter that is not soft: a bit for each word that has it.
    with: Vec<(u32, Vec<u64>)>,
    /// The same for each length from none on: a bit for each word that is at most so long.
    within: Vec<Vec<u64>>,
}

impl Index {
    pub(super) fn of(words: &[String]) -> Self {
        let prints: Vec<Print> = words.iter().map(|word| Print::of_latin(word)).collect();
        // In as many blocks as there are: a bit for each word of whose print this holds.
        let bits = |holds: &dyn Fn(&Print) -> bool| -> Vec<u64> {
            let bit = |(at, print)| u64::from(holds(print)) << at;
            prints.chunks(BLOCK).map(|words| words.iter().enumerate().map(bit).sum()).collect()
        };
        let has = |mask: u32| bits(&|print| print.letters & mask != 0);
        let having = sounds().letters.iter().flat_map(|letter| match letter.mask.0 {
            0 => vec![0; prints.len().div_ceil(BLOCK)],
            mask => has(mask),
        });
        let hard = (0..26).map(|letter| 1 << letter).filter(|letter| letter & SOFT == 0);
        let within = (0..=LONG).map(|most| bits(&|print| (3..=most).contains(&print.length)));
        let (having, with, within) =
            (having.collect(), hard.map(|letter| (letter, has(letter))).collect(), within.collect());
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
            with,
            within,
            least: vec![Vec::new(); LETTERS + 1],
        }
    }

    /// Whether it holds no word.
    pub(super) fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// The words that `word` sounds like, and how much, of those whose numbers are `asked`.
    pub(super) fn alike(&mut self, word: &str, asked: impl Fn(usize) -> bool) -> Vec<(usize, f32)> {
        let place = |c| Sounds::place(c).unwrap_or(LETTERS).min(LETTERS);
        for c in word.chars() {
            let row = &mut self.least[place(c)];
            if row.is_empty() {
                *row = self.words.iter().map(|latin| least_in(c, latin)).collect();
            }
        }
        let rows: Vec<&[Least]> = word.chars().map(|c| &*self.least[place(c)]).collect();
        let likeness = |at: usize| {
            let least = bound(self.words[at].len());
            let cost = |letter: usize, _| rows[letter][at];
            let likeness = likeness_of(word, &self.words[at], least, cost);
            (likeness >= least).then_some((at, likeness))
        };
        self.may_match(word, &rows, asked).into_iter().filter_map(likeness).collect()
    }

    /// The words that `word`, whose letters cost `rows` at least, may sound like: all but one of its consonants find a letter
    /// in them, and theirs in it, and they do not cost too much.
    fn may_match(&self, word: &str, rows: &[&[Least]], asked: impl Fn(usize) -> bool) -> Vec<usize> {
        let print = Print::of_word(word);
        let (longest, shorter) = ((3 * print.length).min(LONG), print.length.saturating_sub(3).min(LONG));
        let strange = self.with.iter().filter(|(letter, _)| letter & print.letters == 0);
        let mut found = Vec::new();
        let blocks = self.prints.len().div_ceil(BLOCK);
        for block in 0..blocks {
            let lacking = print.places[..print.count]
                .iter()
                .map(|place| !self.having[usize::from(*place) * blocks + block]);
            let unheard = strange.clone().map(|(_, with)| with[block]);
            let fit = self.within[longest][block] & !self.within[shorter][block];
            let mut may = fit & !twice(lacking) & !twice(unheard);
            while may != 0 {
                let at = block * BLOCK + may.trailing_zeros() as usize;
                if asked(at) && self.is_cheap(at, rows) && print.in_order(&self.prints[at]) {
                    found.push(at);
                }
                may &= may - 1;
            }
        }
        found
    }

    /// Whether letters that cost `rows` at least do not cost too much in word `at`.
    fn is_cheap(&self, at: usize, rows: &[&[Least]]) -> bool {
        let (plain, paid) =
            rows.iter().fold((0.0, 0.0), |(plain, paid), row| (plain + row[at].0, paid + row[at].1));
        plain <= self.most[at].0 && paid <= self.most[at].1
    }
}

/// The bits that are set in two of `sets` or more.
fn twice(sets: impl Iterator<Item = u64>) -> u64 {
    sets.fold((0, 0), |(once, twice), bits| (once | bits, twice | once & bits)).1
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::entities::sound::{likeness, likeness_from};
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
