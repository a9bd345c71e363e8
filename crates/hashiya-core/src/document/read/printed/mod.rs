//! Pages of print as pdftotext writes them: lines to paragraphs, page ends to marks.
//!
//! Embedding marks that the program puts around lines are dropped, marks that it tore off their letters stand on
//! them again, words that a line end parts are whole, presentation forms are letters. Columns follow one another, and
//! what every page repeats at its head or foot is read once.

mod layout;

use super::{told::Told, visual};
use crate::document::build::Builder;
use crate::document::markup::{Kind, Meta};
use layout::{Running, in_reading_order, is_number, is_prose};
use std::collections::HashSet;

/// Whether a text is pages of print: pages end in form feeds, or lines stand between embedding marks.
pub(in crate::document) fn seems(sample: &str) -> bool {
    let lines = || sample.lines().map(str::trim).filter(|line| !line.is_empty());
    if lines().take(4).count() < 4 {
        return false;
    }
    let embedded = |line: &&str| line.starts_with(is_embedding) && line.ends_with(is_embedding);
    sample.contains('\u{C}') || lines().take(40).filter(embedded).count() * 5 > lines().take(40).count() * 4
}

/// Reads pages.
pub(super) fn read(source: &str) -> Told {
    let clean: String = source.chars().filter(|c| !is_embedding(*c)).collect();
    let clean = if visual::seems(&clean) { visual::turned(&clean) } else { visual::letters(&clean) };
    let prose = is_prose(&clean);
    let pages: Vec<Vec<&str>> = clean.split('\u{C}').map(|page| in_reading_order(page, prose)).collect();
    let width = width(pages.iter().flatten());
    let words = words_of(&clean);
    let mut builder = Builder::default();
    let mut before = String::new();
    let mut running = Running::of(clean.split('\u{C}'));
    for (number, page) in pages.iter().enumerate() {
        if number > 0 && number + 1 < pages.len() {
            builder.page(&(number + 1).to_string());
        }
        let mut lines: Vec<String> = page.iter().map(|line| mended(line)).collect();
        let has_words = |line: &String| !line.is_empty() && !is_number(line);
        let edges = |lines: &[String]| (lines.iter().position(has_words), lines.iter().rposition(has_words));
        let (first, last) = edges(&lines);
        for edge in [first, last.filter(|_| last != first)].into_iter().flatten() {
            if running.is_read(&lines[edge]) {
                lines[edge].clear();
            }
        }
        let (first, last) = edges(&lines);
        for (at, line) in lines.into_iter().enumerate() {
            if line.is_empty() {
                // Between pages a paragraph goes on where its last line is full.
                let within = first.is_some_and(|first| at > first) && last.is_some_and(|last| at < last);
                if within || !goes_on(&before, width) {
                    builder.end();
                    before.clear();
                }
            } else if !is_number(&line) {
                self::line(&mut builder, &line, &before, (width, &words));
                before = line;
            }
        }
    }
    builder.end();
    Told { builder, meta: Meta::default() }
}

fn is_embedding(c: char) -> bool {
    matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}')
}

/// A line whose marks stand on their letters; nothing where it is marks alone.
fn mended(line: &str) -> String {
    let line = line.trim();
    if line.chars().all(|c| is_mark(c) || c.is_whitespace() || matches!(c, '\u{200E}' | '\u{200F}')) {
        return String::new();
    }
    let mut whole = String::with_capacity(line.len());
    for c in line.chars() {
        if is_mark(c) {
            whole.truncate(whole.trim_end_matches(' ').len());
        }
        whole.push(c);
    }
    whole
}

fn is_mark(c: char) -> bool {
    matches!(c, '\u{591}'..='\u{5BD}' | '\u{5BF}' | '\u{5C1}' | '\u{5C2}' | '\u{610}'..='\u{61A}' | '\u{64B}'..='\u{65F}' | '\u{670}')
}

/// How long full lines are, in characters: nine of ten are no longer.
fn width<'p>(lines: impl Iterator<Item = &'p &'p str>) -> usize {
    let mut lengths: Vec<usize> =
        lines.map(|line| line.trim().chars().count()).filter(|&length| length > 0).collect();
    lengths.sort_unstable();
    lengths.get(lengths.len() * 9 / 10).copied().unwrap_or(0)
}

fn line(builder: &mut Builder, line: &str, before: &str, (width, words): (usize, &HashSet<&str>)) {
    let fresh = before.is_empty() && !builder.has_block();
    if fresh || before.chars().count() * 4 < width * 3 && !before.is_empty() || is_item(line) {
        builder.end();
        builder.begin(Kind::Paragraph);
    }
    builder.space();
    let word = line.strip_suffix('-').filter(|word| word.ends_with(char::is_alphabetic));
    match word.map(|word| own_hyphen(word, words)) {
        Some(Some(false)) => builder.words(word.unwrap_or(line)),
        Some(Some(true)) => builder.words(line),
        Some(None) | None => {
            builder.words(line);
            return builder.space();
        }
    }
    builder.glue();
}

/// Whether the hyphen that ends a line behind `line` belongs to its word, and does not only part it; `None` where what
/// follows is a word by itself. Scripts without case hyphenate compounds and prefixes too: the first part of these is one
/// letter, or a word that the text has elsewhere.
fn own_hyphen(line: &str, words: &HashSet<&str>) -> Option<bool> {
    if line.ends_with(char::is_lowercase) {
        return Some(false);
    }
    let word = line.rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or(line);
    let cased = line.ends_with(char::is_uppercase);
    (!cased).then(|| word.chars().nth(1).is_none() || words.contains(word))
}

/// The words of a text in which line ends part some.
fn words_of(text: &str) -> HashSet<&str> {
    if !text.lines().any(|line| line.trim_end().ends_with('-')) {
        return HashSet::new();
    }
    let is_sign = |c: char| c != '-' && !c.is_alphanumeric();
    text.split_whitespace().map(|word| word.trim_matches(is_sign)).collect()
}

/// Whether a sentence goes on after a line: it is full, and ends in no full stop.
fn goes_on(line: &str, width: usize) -> bool {
    line.chars().count() * 5 > width * 4 && !line.ends_with(['.', '!', '?', '؟', ':', '۔', '»', '”'])
}

/// Whether a line begins an item of a list.
fn is_item(line: &str) -> bool {
    line.starts_with(['•', '▪', '●', '◦', '■', '–'])
}
