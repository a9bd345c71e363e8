//! Names that the form of a line tells: who speaks in a conversation, who played against whom.

use super::hashing::HashMap;
use super::kind::Kind;
use super::lexicon;
use super::name::Name;
use super::token::{Script, Token, Tokens};
use super::vocabulary::Vocabulary;
use std::ops::Range;

/// The most words of one who speaks, and of a team.
const LONGEST: usize = 3;
/// The highest number that is a score.
const SCORE: u32 = 199;

/// The names that lines of `tokens` tell, by their form.
pub(super) fn find(tokens: &Tokens, vocabulary: &Vocabulary) -> Vec<Name> {
    let mut spoken: HashMap<&str, Vec<usize>> = HashMap::default();
    let mut names = Vec::new();
    let mut first = 0;
    for line in tokens.list.chunk_by(|a, b| a.paragraph == b.paragraph) {
        let words = first..first + line.len();
        first = words.end;
        if let Some(at) = speaker(tokens, vocabulary, words.clone()) {
            spoken.entry(tokens.normal(at)).or_default().push(at);
        }
        for team in teams(tokens, vocabulary, words).into_iter().flatten() {
            names.push(named(tokens, team, Kind::Organization));
        }
    }
    // One who speaks once may be a heading.
    let often = spoken.into_values().filter(|places| places.len() > 1).flatten();
    names.extend(often.map(|at| named(tokens, at..at + 1, Kind::Person)));
    names.sort_by_key(|name| name.from);
    names
}

fn named(tokens: &Tokens, Range { start, end }: Range<usize>, kind: Kind) -> Name {
    Name { kind: Some(kind), ..Name::of(tokens, start, end, tokens.list[start].script) }
}

/// The given name that the line `words` begins with, behind numbers, where a colon follows: `[10:32] أحمد: …`.
fn speaker(tokens: &Tokens, vocabulary: &Vocabulary, words: Range<usize>) -> Option<usize> {
    let at = words.clone().find(|&at| tokens.list[at].script != Script::Number)?;
    let ends = tokens.list.get(at + 1).is_some_and(|next| next.gap == ':') && at + 1 < words.end;
    let given = |at: usize| {
        vocabulary.word(at).is_some_and(|word| word.flags & lexicon::GIVEN != 0 && word.clitic == 0)
    };
    (ends && given(at)).then_some(at)
}

/// The two teams, where the line `words` is nothing but them and a score between: `الهلال 3-0 النصر`.
fn teams(tokens: &Tokens, vocabulary: &Vocabulary, words: Range<usize>) -> Option<[Range<usize>; 2]> {
    let number = |at: usize| {
        let token = tokens.list.get(at).filter(|token| token.script == Script::Number)?;
        tokens.normal(at).parse::<u32>().ok().filter(|score| *score <= SCORE).map(|_| token)
    };
    let score = words.clone().find(|&at| tokens.list[at].script == Script::Number)?;
    number(score)?;
    let between = number(score + 1)?;
    let dash = matches!(between.gap, '-' | '–' | '−' | ':');
    let team = |words: &Range<usize>| {
        let inner = words.start + 1..words.end;
        let is_word = |at: usize| {
            let script = tokens.list[at].script;
            matches!(script, Script::Arabic | Script::Hebrew)
                && vocabulary.word(at).is_some_and(|word| word.flags & NEVER == 0)
        };
        (1..=LONGEST).contains(&words.len())
            && words.clone().all(is_word)
            && inner.clone().all(|at| tokens.list[at].follows())
    };
    let (home, away) = (words.start..score, score + 2..words.end);
    let plain = [score, score + 2].into_iter().all(|at| tokens.list.get(at).is_some_and(Token::follows));
    (dash && plain && team(&home) && team(&away)).then_some([home, away])
}

/// What no team is called.
const NEVER: lexicon::Flags = lexicon::PARTICLE
    | lexicon::PREPOSITION
    | lexicon::TOWARDS
    | lexicon::YEAR
    | lexicon::MONTH
    | lexicon::CURRENCY
    | lexicon::SAYING
    | lexicon::VERB;
