//! What a whole text says of its words: the phrases of the lists that stand in it, what stands beside a word anywhere,
//! what it is about.

use super::hashing::HashMap;
use super::lexicon::{self, Flags};
use super::steps::Steps;
use super::tables;
use super::token::{Script, Token, Tokens};
use super::vocabulary::Vocabulary;

/// Bits of a [`Sense`].
pub(super) const SENSES: u8 = 12;

/// What the places of a word in the whole text say of it, pooled by stem: a bit for each kind of neighbour.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Sense(pub(super) u16);

/// The classes of a word before it that count.
const BEFORE: [Flags; 7] = [
    lexicon::TITLE,
    lexicon::ORG_HEAD,
    lexicon::PLACE_HEAD,
    lexicon::EVENT_HEAD,
    lexicon::THING_HEAD,
    lexicon::TOWARDS,
    lexicon::SAYING,
];

/// For each stem that is not common, what stands beside it anywhere in the text.
pub(super) fn senses<'a>(tokens: &Tokens, vocabulary: &'a Vocabulary) -> HashMap<&'a str, Sense> {
    let mut senses: HashMap<&str, Sense> = HashMap::default();
    for at in 0..tokens.list.len() {
        let Some(word) = vocabulary.word(at).filter(|word| word.stem_rarity >= 1) else { continue };
        let mut bits = 0;
        let mut set = |bit: usize, holds: bool| bits |= u16::from(holds) << bit;
        let near = |offset| near(tokens, at, offset).and_then(|index| vocabulary.word(index));
        if let Some(before) = near(-1) {
            for (bit, class) in BEFORE.iter().enumerate() {
                set(bit, before.flags & class != 0);
            }
            set(7, before.person != 0 && before.is_rare());
        }
        if let Some(after) = near(1) {
            set(8, after.flags & lexicon::SAYING != 0);
            set(9, after.person != 0 && after.is_rare());
        }
        set(10, is_paired(tokens, at));
        set(11, matches!(tokens.list[at].before, '«' | '"'));
        senses.entry(&word.stem).or_default().0 |= bits;
    }
    senses
}

/// The token `offset` after token `at`, in the same paragraph.
pub(super) fn near(tokens: &Tokens, at: usize, offset: isize) -> Option<usize> {
    let index = at.checked_add_signed(offset)?;
    let other = tokens.list.get(index)?;
    (other.paragraph == tokens.list[at].paragraph).then_some(index)
}

/// Whether a word in Latin letters follows in brackets.
pub(super) fn is_paired(tokens: &Tokens, at: usize) -> bool {
    tokens.list.get(at + 1).is_some_and(|next| next.gap == '(' && next.script == Script::Latin)
}

/// So many words a phrase of the lists has at most.
pub(super) const PHRASE: usize = 4;

/// For each of `tables` and each token: in one of the longest phrases of the table, in reading order, 0 no, else 1 + class,
/// and `classes` more where not the first.
pub(super) fn phrases<const TABLES: usize>(
    tokens: &Tokens,
    vocabulary: &Vocabulary,
    tables: [&tables::Words; TABLES],
    classes: u8,
    steps: &Steps,
) -> [Vec<u8>; TABLES] {
    let mut found = [(); TABLES].map(|()| vec![0; tokens.list.len()]);
    let bare = steps.unlisted.is_empty();
    let phrase = |at: usize, end: usize| {
        let rest = (at + 1..end).map(|at| tokens.normal(at));
        vocabulary
            .word(at)
            .map(|word| word.stem.as_str())
            .into_iter()
            .chain(rest)
            .collect::<Vec<_>>()
            .join(" ")
    };
    let listed = |at: usize, end: usize| bare || steps.listed(&phrase(at, end).replace('-', " "));
    for at in 0..tokens.list.len() {
        let Some(word) = vocabulary.word(at).filter(|_| found.iter().any(|found| found[at] == 0)) else {
            continue;
        };
        // The print goes on from word to word, so that no phrase has to be put together.
        let mut prints = [tables::Print::default(); PHRASE];
        prints[0].add(&word.stem);
        let mut count = 1;
        while count < PHRASE
            && tokens.list.get(at + count).is_some_and(Token::follows)
            && vocabulary.number(at + count).is_some()
        {
            prints[count] = prints[count - 1];
            prints[count].add(" ");
            prints[count].add(tokens.normal(at + count));
            count += 1;
        }
        for (found, table) in found.iter_mut().zip(tables).filter(|(found, _)| found[at] == 0) {
            let class = |words: usize| {
                let class = table.class_of(prints[words - 1]).filter(|_| listed(at, at + words))?;
                Some((at + words, class))
            };
            if let Some((end, class)) = (1..=count).rev().find_map(class) {
                found[at] = 1 + class;
                found[at + 1..end].fill(1 + classes + class);
            }
        }
    }
    found
}

/// So many words a text has at least that is told to explain, or to call.
const ENOUGH: i64 = 150;
const ENOUGH_TO_CALL: i64 = 30;
/// How much a word that reports weighs against one that explains, and how many more a thousand words need to have of
/// these.
const REPORTING: i64 = 3;
const MORE: i64 = 12;
/// So many words of a thousand call, of scripture and verse.
const CALLING: i64 = 40;

/// How an Arabic text speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Manner {
    /// As news do, and most texts.
    Reports,
    /// As an encyclopedia does: it says what things are, and rarely what someone said and when.
    Explains,
    /// As scripture and verse do: it calls and swears, in words that are rare in prose of today.
    Calls,
}

/// How the words of `vocabulary` speak.
pub(super) fn manner(vocabulary: &Vocabulary) -> Manner {
    let (mut all, mut explains, mut calls) = (0, 0, 0);
    for word in (0..vocabulary.of_token.len()).filter_map(|at| vocabulary.word(at)) {
        let has = |flag: Flags| i64::from(word.flags & flag != 0);
        all += 1;
        explains += has(lexicon::EXPLAINS) - REPORTING * has(lexicon::REPORTS);
        // Offices and organisations are of news, whose connectives are those of scripture (أما، فإن).
        calls += has(lexicon::CALLS) - has(lexicon::TITLE | lexicon::ORG_HEAD);
    }
    if all >= ENOUGH_TO_CALL && 1000 * calls >= CALLING * all {
        Manner::Calls
    } else if all >= ENOUGH && 1000 * explains >= MORE * all {
        Manner::Explains
    } else {
        Manner::Reports
    }
}

/// What the text is about: 0 no saying, 1 institutions, 2 places, 3 things.
pub(super) fn subject(tokens: &Tokens, vocabulary: &Vocabulary) -> u8 {
    let heads =
        [lexicon::ORG_HEAD | lexicon::BODY, lexicon::PLACE_HEAD, lexicon::THING_HEAD | lexicon::RELEASE];
    let mut counts = [0u32; 3];
    for word in (0..tokens.list.len()).filter_map(|at| vocabulary.word(at)) {
        for (count, flags) in counts.iter_mut().zip(heads) {
            *count += u32::from(word.flags & flags != 0);
        }
    }
    let most = (0..3).max_by_key(|&kind| (counts[kind], 3 - kind)).unwrap_or(0);
    let rest: u32 = counts.iter().sum::<u32>() - counts[most];
    if counts[most] >= 6 && counts[most] > rest { most as u8 + 1 } else { 0 }
}
