//! Whole words, and what is written together with them.

use tui_bidi::text::{
    Span,
    fold::{Part, part},
};

/// Words written together with the one after them, folded: Arabic and Hebrew.
const BEFORE: [&str; 3] = ["وف", "بكلس", "ולבמכשה"];

/// The Arabic article, with and without the ل before it.
const ARTICLES: [&str; 2] = ["ال", "لل"];

/// Pronouns and endings written together with the word before them, folded: Arabic and Persian.
const AFTER: [&str; 34] = [
    "ه", "ها", "هم", "هن", "هما", "ك", "كم", "كن", "كما", "ي", "ني", "نا", "ا", "ان", "ين", "ون", "ات", "تي",
    "هاي", "هايي", "هايم", "هايش", "هايت", "هاست", "م", "ت", "ش", "ام", "اش", "مان", "تان", "شان", "ست",
    "ند",
];

/// Longest of these, in letters.
const LONGEST: usize = 5;

/// Whether no letter or digit stands before and after `hit`; with `clitics`, none but those of clitics.
pub(super) fn is_whole(text: &str, hit: Span, clitics: bool) -> bool {
    let before = letters(text[..hit.start].chars().rev());
    let after = letters(text[hit.end..].chars());
    if before.is_empty() && after.is_empty() {
        return true;
    }
    clitics
        && is_before(&before)
        && (after.is_empty() || AFTER.iter().any(|ending| after.iter().copied().eq(ending.chars())))
}

/// The letters and digits next to a hit, as met from it, one more than clitics have at most.
fn letters(source: impl Iterator<Item = char>) -> Vec<char> {
    let mut letters = Vec::new();
    for c in source {
        match part(c) {
            Part::Letter(letter) if letter.is_alphanumeric() => letters.push(letter),
            Part::Letters(several) if several.iter().all(|letter| letter.is_alphanumeric()) => {
                letters.extend(several);
            }
            Part::Mark | Part::Nothing => {}
            _ => break,
        }
        if letters.len() > LONGEST {
            break;
        }
    }
    letters
}

/// Whether the letters before a word, nearest first, are proclitics: و or ف, then one of ب ك ل س, then the
/// article; or Hebrew ones.
fn is_before(nearest_first: &[char]) -> bool {
    let letters: String = nearest_first.iter().rev().collect();
    let [conjunctions, prepositions, hebrew] = BEFORE;
    if letters.chars().all(|letter| hebrew.contains(letter)) {
        return letters.chars().count() <= 3;
    }
    let rest = letters.strip_prefix(|letter| conjunctions.contains(letter)).unwrap_or(&letters);
    if rest == ARTICLES[1] {
        return true;
    }
    let rest = rest.strip_prefix(|letter| prepositions.contains(letter)).unwrap_or(rest);
    rest.is_empty() || rest == ARTICLES[0]
}
