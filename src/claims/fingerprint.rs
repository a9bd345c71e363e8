//! Whether two sentences say the same: content words, names, amounts and negation, whatever the spelling.

use super::lexicon::{ACCORDING, HEDGE, Lexicon, NEGATION, NUMERAL, SAYING, THAT};
use super::quantity::{Quantity, Unit, quantities};
use crate::entities::Entities;
use crate::text::fold::fold;

/// From this [likeness](Fingerprint::likeness) on two sentences are told to be the same claim.
pub const SAME: f32 = 0.55;

/// What of a sentence says what it claims.
#[derive(Clone, Debug, Default)]
pub struct Fingerprint {
    /// Content words without clitics and endings, sorted, each once.
    words: Vec<String>,
    amounts: Vec<Quantity>,
    negated: bool,
}

impl Fingerprint {
    /// That of `text`, written in the language with the BCP 47 code `lang`. `names` are pairs of a name in it and
    /// the one form that the name has across scripts.
    pub fn of(text: &str, lang: &str, names: &[(&str, &str)]) -> Self {
        let lexicon = Lexicon::of(lang);
        let mut plain = text.to_owned();
        let mut words = Vec::new();
        for (name, one) in names {
            if plain.contains(name) {
                plain = plain.replace(name, " ");
                words.extend(fold(one).into_text().split_whitespace().map(|word| format!("={word}")));
            }
        }
        let folded = fold(&plain).into_text();
        let said: Vec<&str> =
            folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
        let negations = said.iter().filter(|word| lexicon.flags(word) & NEGATION != 0).count();
        for word in said {
            let empty = lexicon.flags(word) & (SAYING | ACCORDING | THAT | HEDGE | NUMERAL | NEGATION) != 0;
            if word.starts_with(|c: char| c.is_ascii_digit()) || empty || is_function_word(word) {
                continue;
            }
            let stem = stem(word, lang);
            if stem.chars().count() > 1 {
                words.push(stem);
            }
        }
        words.sort_unstable();
        words.dedup();
        Self { words, amounts: quantities(text), negated: negations % 2 == 1 }
    }

    /// How alike two claims are, 0 to 1: 0 where one denies what the other says, or where their amounts disagree.
    pub fn likeness(&self, other: &Self) -> f32 {
        if self.negated != other.negated || self.words.is_empty() || other.words.is_empty() {
            return 0.0;
        }
        let amounts = self.amounts_agree(other);
        if amounts == Some(false) {
            return 0.0;
        }
        let shared: f32 = self.words.iter().map(|word| other.nearest(word)).sum();
        let (fewer, more) =
            (self.words.len().min(other.words.len()), self.words.len().max(other.words.len()));
        // A sentence that says more is the same claim still; one that shares a word is not.
        let dice = 2.0 * shared / (fewer + more) as f32;
        let inside = shared / fewer as f32;
        let bonus = if amounts == Some(true) { 0.12 } else { 0.0 };
        (0.65 * dice + 0.35 * inside + bonus).min(1.0) * if fewer < 3 { 0.8 } else { 1.0 }
    }

    /// Whether the amounts are the same; `None` where one side states none.
    fn amounts_agree(&self, other: &Self) -> Option<bool> {
        let stated = |amounts: &[Quantity]| -> Vec<(Unit, f64)> {
            amounts.iter().map(|amount| (amount.unit, amount.value)).collect()
        };
        let (ours, theirs) = (stated(&self.amounts), stated(&other.amounts));
        if ours.is_empty() || theirs.is_empty() {
            return None;
        }
        let (fewer, more) = if ours.len() <= theirs.len() { (&ours, &theirs) } else { (&theirs, &ours) };
        let equal = |&(unit, value): &(Unit, f64)| {
            more.iter().any(|&(other, amount)| {
                (unit == other
                    || matches!((unit, other), (Unit::Count, Unit::Year) | (Unit::Year, Unit::Count)))
                    && (value - amount).abs() <= value.abs().max(amount.abs()) * 1e-3
            })
        };
        let kept = fewer.iter().filter(|amount| equal(amount)).count();
        Some(kept * 2 > fewer.len())
    }

    /// How near the nearest word comes to `word`: 1 the same, a part where one begins as the other does.
    fn nearest(&self, word: &str) -> f32 {
        if self.words.binary_search_by(|known| known.as_str().cmp(word)).is_ok() {
            return 1.0;
        }
        let near = self.words.iter().any(|known| {
            common_start(known, word) >= 4 || root(known) == root(word) && root(word).len() >= 6
        });
        if near { 0.7 } else { 0.0 }
    }
}

/// Which of `claims` say the same as `own`, by their places among them, with how alike they are: the most alike first.
pub fn met(own: &Fingerprint, claims: &[Fingerprint]) -> Vec<(usize, f32)> {
    let likeness = claims.iter().map(|claim| own.likeness(claim)).enumerate();
    let mut found: Vec<(usize, f32)> = likeness.filter(|&(_, likeness)| likeness >= SAME).collect();
    found.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
    found
}

/// The forms of all names of a document, each with the one form that stands for it in every script; longer ones first.
pub fn names(entities: &Entities) -> Vec<(&str, &str)> {
    let mut names: Vec<(&str, &str)> = entities
        .entities
        .iter()
        .filter(|entity| !entity.kind.is_value())
        .flat_map(|entity| {
            let one = entity.latin.as_deref().unwrap_or(&entity.name);
            entity
                .forms
                .iter()
                .chain([&entity.name])
                .chain(&entity.latin)
                .map(move |form| (form.as_str(), one))
        })
        .collect();
    names.sort_by_key(|(form, _)| std::cmp::Reverse(form.len()));
    names
}

/// How many letters two words begin with in common.
fn common_start(a: &str, b: &str) -> usize {
    a.chars().zip(b.chars()).take_while(|(a, b)| a == b).count()
}

/// The consonants of a word of Arabic script: long vowels and the letters of augmentation come and go.
fn root(word: &str) -> String {
    let rtl = word.starts_with(|c: char| ('\u{620}'..'\u{700}').contains(&c));
    if !rtl {
        return word.to_owned();
    }
    let letters: Vec<char> = word.chars().filter(|c| !matches!(c, 'ا' | 'و' | 'ي' | 'ه')).collect();
    let from = usize::from(letters.len() > 3 && matches!(letters[0], 'م' | 'ت' | 'س' | 'ن'));
    letters[from..].iter().collect()
}

/// `word` (folded) without clitics, article and endings.
fn stem(word: &str, lang: &str) -> String {
    let letters = |word: &str| word.chars().count();
    let strip = |word: &str, starts: &[&str], ends: &[&str]| {
        let mut rest = word;
        for start in starts {
            if let Some(bare) = rest.strip_prefix(start)
                && letters(bare) >= 3
            {
                rest = bare;
            }
        }
        for end in ends {
            if let Some(bare) = rest.strip_suffix(end)
                && letters(bare) >= 3
            {
                return bare.to_owned();
            }
        }
        rest.to_owned()
    };
    if word.is_ascii() {
        return strip(word, &[], &["ing", "ed", "es", "s"]);
    }
    match lang.split('-').next().unwrap_or(lang) {
        "fa" | "ur" => strip(word, &["مي", "نمي"], &["هاي", "ها", "ترين", "تر", "ان", "ات", "ي"]),
        "he" | "yi" => {
            strip(word, &["ו", "ש", "כש", "מ", "ב", "ל", "ה"], &["יהם", "ותיה", "ים", "ות", "יו", "ה"])
        }
        _ => strip(
            word,
            &["و", "ف", "ب", "ك", "لل", "ل", "ال"],
            &["هما", "هم", "ها", "ات", "ون", "ين", "ان", "وا", "ه", "ي", "ا"],
        ),
    }
}

fn is_function_word(word: &str) -> bool {
    const WORDS: &str = " في من علي الي عن مع هذا هذه ذلك تلك التي الذي الذين كان كانت يكون تكون هو هي هم و او ثم بل لكن حيث كما بين عند بعد قبل منذ حتي اي كل بعض ايضا قد لقد ما انها انه وهو وهي فيها فيه بها به له لها منها منه عليه \
        در از به با را و این آن بر تا یا هم نیز است بود شد شده می اين ان اي كه براي يك \
        את של על עם או גם הוא היא הם זה זו זאת אל מן כל אבל היה היתה הייתה יש רק עוד \
        the a an of in on at to and or for with by from as is are was were be been has have had its it this that these those his her their he she they which who ";
    WORDS.contains(&format!(" {word} "))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn likeness(a: &str, b: &str) -> f32 {
        Fingerprint::of(a, "ar", &[]).likeness(&Fingerprint::of(b, "ar", &[]))
    }

    #[test]
    fn the_same_claim_in_other_words_is_met_and_its_denial_is_not() {
        let claim = "تمتلك مايكروسوفت حصة 49٪ من الشركة.";
        for same in [
            "تَمتلك مايكروسوفت حصّة 49 % من الشركة",
            "قال ناديلا إن مايكروسوفت تملك حصة تسعة وأربعين بالمئة من الشركة.",
            "حصة مايكروسوفت من الشركة 49 في المئة.",
        ] {
            assert!(likeness(claim, same) >= SAME, "{same}: {}", likeness(claim, same));
        }
        for other in [
            "تمتلك مايكروسوفت حصة 39٪ من الشركة.",
            "لا تمتلك مايكروسوفت حصة 49٪ من الشركة.",
            "تمتلك أمازون متاجر كثيرة في المدينة.",
        ] {
            assert!(likeness(claim, other) < SAME, "{other}: {}", likeness(claim, other));
        }
    }

    #[test]
    fn names_are_the_same_across_scripts() {
        let arabic = Fingerprint::of("أقال المجلس ألتمان يوم الجمعة", "ar", &[("ألتمان", "altman")]);
        let mixed = Fingerprint::of("أقال المجلس Altman الجمعة", "ar", &[("Altman", "altman")]);
        assert!(arabic.likeness(&mixed) >= SAME);
    }
}
