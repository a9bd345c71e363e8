//! Names in Latin letters: runs of capitalised words.
//!
//! In a text of another script nearly every capitalised Latin word is a name; where Latin is the
//! text's own script, a sentence's first word must prove it. Knows nothing of who is meant.

use super::english;
use super::hashing::HashMap;
use super::lexicon;
use super::name::Name;
use super::tables;
use super::token::{Script, Token, Tokens};
use tui_bidi::text::slice;

/// Capitalised words that are no names: offices, units, terms of the trade.
const STOP: &[&str] = &[
    "ceo", "cto", "cfo", "coo", "vp", "hr", "pr", "ai", "agi", "ml", "llm", "api", "gpu", "cpu", "ram",
    "usb", "pdf", "html", "http", "https", "www", "url", "ipo", "gdp", "tv", "dna", "rna", "id", "it", "r&d",
    "faq", "ok", "am", "pm", "bc", "ad", "ce", "bce", "dr", "mr", "mrs", "ms", "prof", "st", "vs", "etc",
    "no", "vol", "pp", "ed", "eds", "fig", "isbn", "phd", "c-suite", "covid", "i", "a", "b", "c",
];

/// What belongs to the company's name before it.
const SUFFIX: &[&str] = &[
    "inc",
    "lp",
    "llc",
    "ltd",
    "plc",
    "corp",
    "co",
    "gmbh",
    "ag",
    "sa",
    "capital",
    "group",
    "holdings",
    "partners",
    "ventures",
    "management",
    "company",
    "corporation",
    "foundation",
    "university",
    "institute",
    "bank",
];

/// Small words that may stand inside a name.
const INSIDE: &[&str] =
    &["of", "de", "del", "la", "van", "von", "der", "den", "bin", "ibn", "al", "el", "da", "di", "du", "for"];

/// The longest run that may be a name, in words.
const LONGEST: usize = 10;

/// The Latin names of a text. `own` tells whether Latin is the text's own script, and then `common`
/// tells words of the language from names at a sentence's start.
pub(super) fn find(text: &str, tokens: &Tokens, own: bool, common: &dyn Fn(&str) -> bool) -> Vec<Name> {
    let capital = capitals(text, tokens);
    let mut runs = Vec::new();
    let mut at = 0;
    while at < tokens.list.len() {
        if !capital[at] {
            at += 1;
            continue;
        }
        let end = run_end(tokens, &capital, at);
        // A row of capitalised words is a heading or a table, no name.
        if end - at <= LONGEST {
            runs.push((at, end));
        }
        at = end;
    }
    if own {
        let inside = proven(tokens, &runs);
        for run in &mut runs {
            trim_sentence_start(tokens, run, &inside, common);
        }
    }
    let mut runs: Vec<(usize, usize)> = runs.into_iter().filter_map(|run| trim_stops(tokens, run)).collect();
    // What is of a country names none, nor does a language, a day or a general word: Algerian, Arabic, Monday, Cookie.
    let names_none =
        |word: &str| english::is_people(word) || english::is_day(word) || english::is_general(word);
    runs.retain(|(from, to)| to - from > 1 || !names_none(tokens.normal(*from)));
    split_neighbours(tokens, &mut runs);
    drop_lone_letters(text, tokens, &mut runs);
    runs.into_iter().map(|(from, to)| name(text, tokens, own, from, to)).collect()
}

/// The name of a run: without a possessive, with the number of a version. In a text of another script nobody has
/// anything in Latin letters, and the ending is the name's own (Moody's); `own` tells.
fn name(text: &str, tokens: &Tokens, own: bool, from: usize, to: usize) -> Name {
    let mut name = Name::of(tokens, from, to, Script::Latin);
    let written = slice(text, name.span);
    let latin =
        |at: usize| tokens.list.get(at).is_some_and(|next| next.script == Script::Latin && next.follows());
    if !own && !latin(to) && owns(&name.normal) {
        return name;
    }
    for possessive in ["'s", "’s"] {
        if written.ends_with(possessive) {
            name.span.end -= possessive.len();
            name.normal.truncate(name.normal.len() - 2);
            return name;
        }
    }
    if is_version(text, tokens, to) {
        return Name::of(tokens, from, to + 1, Script::Latin);
    }
    name
}

/// Whether the number at word `at` belongs to the name before it: Windows 8, HTML 4.0.
fn is_version(text: &str, tokens: &Tokens, at: usize) -> bool {
    let Some(number) = tokens.list.get(at).filter(|token| token.script == Script::Number && token.gap == ' ')
    else {
        return false;
    };
    let written = tokens.normal(at);
    let small = written.parse::<f32>().is_ok_and(|value| value < 20.0) && !written.contains(',');
    let after =
        text[number.end as usize..].trim_start_matches(' ').starts_with(['%', '٪', ':', '-', '/', '،', ',']);
    let counts =
        lexicon::MULTIPLIER | lexicon::CURRENCY | lexicon::PERCENT | lexicon::MONTH | lexicon::MONTH_FIRST;
    let before = lexicon::flags(tokens.normal(at - 1)) & lexicon::MONTH != 0;
    let next = tokens
        .list
        .get(at + 1)
        .is_some_and(|next| next.follows() && lexicon::flags(tokens.normal(at + 1)) & counts != 0);
    small && !after && !before && !next
}

/// Whether `word` marks the name before it as a company's.
pub(super) fn is_suffix(word: &str) -> bool {
    SUFFIX.contains(&word)
}

/// Whether `word` is the legal form of a company, which tells two companies apart.
pub(super) fn is_legal(word: &str) -> bool {
    SUFFIX[..10].contains(&word)
}

fn capitals(text: &str, tokens: &Tokens) -> Vec<bool> {
    let capital = |token: &Token| {
        let written = slice(text, token.span());
        let model = written.contains('-')
            && written.contains(|c: char| c.is_ascii_digit())
            && written.starts_with(|c: char| c.is_alphabetic());
        token.script == Script::Latin && (model || written.chars().any(char::is_uppercase))
    };
    tokens.list.iter().map(capital).collect()
}

fn run_end(tokens: &Tokens, capital: &[bool], start: usize) -> usize {
    let joined = |index: usize| tokens.list.get(index).is_some_and(Token::follows);
    let is_capital = |index: usize| capital.get(index).copied().unwrap_or(false);
    let mut end = start + 1;
    loop {
        let initial =
            tokens.normal(end - 1).len() == 1 && tokens.list.get(end).is_some_and(|next| next.gap == '.');
        // What somebody has is no part of his name, but an institution's is named so: King's College.
        let ends = owns(tokens.normal(end - 1))
            && !tokens.list.get(end).is_some_and(|_| is_house(tokens.normal(end)));
        if (joined(end) || initial) && is_capital(end) && !ends {
            end += 1;
        } else if joined(end)
            && !owns(tokens.normal(end - 1))
            && INSIDE.contains(&tokens.normal(end))
            && joined(end + 1)
            && is_capital(end + 1)
        {
            end += 2;
        } else if tokens.list.get(end).is_some_and(|next| next.gap == '&') && is_capital(end) {
            end += 1;
        } else {
            return end;
        }
    }
}

/// Whether `word` is a possessive: Rosenthal's.
fn owns(word: &str) -> bool {
    word.ends_with("'s") || word.ends_with("’s")
}

/// Whether `word` is what a house or an institution is, whose name may begin with a possessive.
fn is_house(word: &str) -> bool {
    is_suffix(word)
        || matches!(
            word,
            "college"
                | "cathedral"
                | "church"
                | "hospital"
                | "school"
                | "stadium"
                | "park"
                | "square"
                | "court"
                | "hall"
                | "museum"
                | "library"
                | "theatre"
                | "theater"
                | "day"
                | "bay"
                | "cup"
                | "street"
                | "s"
        )
}

/// Words that stand capitalised inside a sentence somewhere.
fn proven<'a>(tokens: &'a Tokens, runs: &[(usize, usize)]) -> HashMap<&'a str, usize> {
    let mut inside = HashMap::default();
    for &(from, to) in runs {
        for index in from..to {
            if index > from || !starts_sentence(&tokens.list[index]) {
                *inside.entry(tokens.normal(index)).or_default() += 1;
            }
        }
    }
    inside
}

fn starts_sentence(token: &Token) -> bool {
    matches!(token.gap, '.' | '!' | '?' | '\n' | ':' | '…' | '•' | '-' | '#' | '*' | '%' | ')' | '؟')
        || matches!(token.before, '"' | '“' | '«' | '‘')
}

fn trim_sentence_start(
    tokens: &Tokens,
    run: &mut (usize, usize),
    inside: &HashMap<&str, usize>,
    common: &dyn Fn(&str) -> bool,
) {
    if run.0 < run.1 && starts_sentence(&tokens.list[run.0]) {
        let word = tokens.normal(run.0);
        let name =
            tables::names_latin().class(word).is_some() || tables::places_latin().class(word).is_some();
        let particle = tables::words_en().class(word) == Some(0);
        let kin = lexicon::flags(word) & lexicon::KIN != 0 && run.1 - run.0 > 1;
        // Bank of America, but shares of Nvidia.
        let headed = run.1 - run.0 > 2 && INSIDE.contains(&tokens.normal(run.0 + 1));
        if common(word)
            && !inside.contains_key(word)
            && !kin
            && (particle || !name)
            && !says(tokens, *run)
            && !(headed && (is_house(word) || english::is_head(word)))
        {
            run.0 += if headed { 2 } else { 1 };
        }
    }
}

/// Whether the lone word `run` says something, as only who has a name does without an article: Microsoft said, and not officials
/// or police.
fn says(tokens: &Tokens, (from, to): (usize, usize)) -> bool {
    let verb = |at: usize| {
        let word = tokens.normal(at);
        english::follows_person(word) || lexicon::flags(word) & lexicon::SAYING != 0
    };
    let next = || tokens.list.get(to).is_some_and(Token::follows) && verb(to);
    to - from == 1 && english::is_single(tokens.normal(from)) && next()
}

/// The run without stop words at its ends; `None` when nothing is left.
fn trim_stops(tokens: &Tokens, (mut from, mut to): (usize, usize)) -> Option<(usize, usize)> {
    // A saint is of a church or a hospital: St Mary's Hospital.
    let whole = to;
    let saint = |index: usize| tokens.normal(index) == "st" && index + 2 < whole;
    let stop = |index: usize| {
        let word = tokens.normal(index);
        STOP.contains(&word) && word.len() > 1 && !saint(index)
    };
    // A day before a name: on Tuesday Elon Musk said.
    let day = |from: usize| {
        let next = || tokens.normal(from + 1);
        english::is_day(tokens.normal(from))
            && from + 1 < to
            && !is_house(next())
            && tables::words_en().class(next()) != Some(0)
            && !matches!(next(), "night" | "morning" | "evening" | "market" | "times" | "review")
    };
    let office = |from: usize| {
        english::is_office(tokens.normal(from))
            && from + 1 < to
            && !(from + 1..to).any(|at| is_house(tokens.normal(at)))
    };
    while from < to && (stop(from) || office(from) || day(from)) {
        from += 1;
    }
    while from < to && stop(to - 1) {
        to -= 1;
    }
    (from < to).then_some((from, to))
}

/// Two names that only stand side by side ("Altman OpenAI") come apart when both stand alone twice.
fn split_neighbours(tokens: &Tokens, runs: &mut Vec<(usize, usize)>) {
    let mut alone: HashMap<String, usize> = HashMap::default();
    for &(from, to) in runs.iter() {
        *alone.entry(tokens.normal_of(from, to)).or_default() += 1;
    }
    let stands = |from: usize, to: usize| alone.get(&tokens.normal_of(from, to)).copied().unwrap_or(0) >= 2;
    let whole = std::mem::take(runs);
    for (from, to) in whole {
        let cut = (from + 1..to)
            .find(|&cut| !is_suffix(tokens.normal(cut)) && stands(from, cut) && stands(cut, to));
        match cut {
            Some(cut) => runs.extend([(from, cut), (cut, to)]),
            None => runs.push((from, to)),
        }
    }
}

/// A one-letter name (X) must come at least twice.
fn drop_lone_letters(text: &str, tokens: &Tokens, runs: &mut Vec<(usize, usize)>) {
    let letter = |&(from, to): &(usize, usize)| {
        to - from == 1 && slice(text, tokens.list[from].span()).chars().count() == 1
    };
    let mut times: HashMap<&str, usize> = HashMap::default();
    for run in runs.iter().filter(|run| letter(run)) {
        *times.entry(tokens.normal(run.0)).or_default() += 1;
    }
    runs.retain(|run| !letter(run) || times.get(tokens.normal(run.0)).is_some_and(|times| *times >= 2));
}
