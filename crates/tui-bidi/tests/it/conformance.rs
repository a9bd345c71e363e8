//! Unicode's own conformance files, run through `layout`: whoever trusts the standard can trust the rows.
//!
//! The files are not part of the repository; `HASHIYA_SHARED` says where they are.
#![allow(clippy::disallowed_methods, clippy::unwrap_used, reason = "reads the files of the standard")]

#[path = "../../examples/generate_tables.rs"]
#[allow(dead_code, clippy::cargo_common_metadata, reason = "an example has a main of its own")]
mod generate_tables;
use crate::shared::shared;

use std::collections::BTreeMap;
use std::fs;
use tui_bidi::{
    layout::{Break, Layout, Options, first_strong},
    text::Direction::{self, LeftToRight, RightToLeft},
};

/// Levels and visual order of a text on one line, by character, as our analyze and reorder give them.
struct Bidi {
    levels: Vec<u8>,
    order: Vec<usize>,
}

fn bidi(text: &str, direction: Direction) -> Bidi {
    let layout = Layout::new(text, direction, u16::MAX, &Options::default());
    assert_eq!(layout.len(), 1, "{text:?} is one line");
    let characters: Vec<usize> = text.char_indices().map(|(byte, _)| byte).collect();
    let index = |byte: usize| characters.partition_point(|&start| start < byte);
    let mut levels = vec![0; characters.len()];
    let mut order = Vec::new();
    for run in layout.line(0).runs() {
        let characters = index(run.span.start.get())..index(run.span.end.get());
        levels[characters.clone()].fill(run.level);
        // L3: a mark that follows its base in the cell stands before it in the order of the standard.
        if run.level % 2 == 1 { order.extend(characters.rev()) } else { order.extend(characters) }
    }
    Bidi { levels, order }
}

/// The levels of a test, `None` for characters that rule X9 removes.
fn levels(field: &str) -> Vec<Option<u8>> {
    field.split_whitespace().map(|level| level.parse().ok()).collect()
}

fn order(field: &str) -> Vec<usize> {
    field.split_whitespace().map(|place| place.parse().unwrap()).collect()
}

/// Compares with what the standard says; characters that X9 removes are in neither.
fn agrees(found: &Bidi, levels: &[Option<u8>], order: &[usize]) -> bool {
    let same = |(found, wanted): (&u8, &Option<u8>)| wanted.is_none_or(|wanted| *found == wanted);
    let visible: Vec<_> = found.order.iter().copied().filter(|&at| levels[at].is_some()).collect();
    found.levels.len() == levels.len() && found.levels.iter().zip(levels).all(same) && visible == order
}

/// A character of each bidi class.
fn sample(class: &str) -> char {
    match class {
        "L" => 'a',
        "R" => 'א',
        "AL" => 'ع',
        "EN" => '1',
        "ES" => '+',
        "ET" => '#',
        "AN" => '٣',
        "CS" => ',',
        "NSM" => '\u{301}',
        "BN" => '\u{AD}',
        "B" => '\u{2029}',
        "S" => '\t',
        "WS" => ' ',
        "ON" => '&',
        "LRE" => '\u{202A}',
        "LRO" => '\u{202D}',
        "RLE" => '\u{202B}',
        "RLO" => '\u{202E}',
        "PDF" => '\u{202C}',
        "LRI" => '\u{2066}',
        "RLI" => '\u{2067}',
        "FSI" => '\u{2068}',
        "PDI" => '\u{2069}',
        other => panic!("unknown class {other}"),
    }
}

#[test]
fn bidi_test() {
    let Some(path) = shared("ucd/BidiTest.txt") else { return };
    let file = fs::read_to_string(path).unwrap();
    let (mut wanted_levels, mut wanted_order, mut cases) = (Vec::new(), Vec::new(), 0);
    for line in file.lines().filter(|line| !line.starts_with('#')) {
        if let Some(field) = line.strip_prefix("@Levels:") {
            wanted_levels = levels(field);
        } else if let Some(field) = line.strip_prefix("@Reorder:") {
            wanted_order = order(field);
        } else if let Some((classes, set)) = line.split_once(';') {
            let text: String = classes.split_whitespace().map(sample).collect();
            let set: u8 = set.trim().parse().unwrap();
            let automatic = first_strong(&text).unwrap_or(LeftToRight);
            for (bit, direction) in [(1, automatic), (2, LeftToRight), (4, RightToLeft)] {
                if set & bit != 0 {
                    let found = bidi(&text, direction);
                    assert!(agrees(&found, &wanted_levels, &wanted_order), "{classes} as {direction:?}");
                    cases += 1;
                }
            }
        }
    }
    assert_eq!(cases, 770_241);
}

#[test]
fn bidi_character_test() {
    let Some(path) = shared("ucd/BidiCharacterTest.txt") else { return };
    let mut cases = 0;
    for line in fs::read_to_string(path).unwrap().lines() {
        let fields: Vec<&str> = line.split(';').collect();
        let [codes, base_code, base, wanted_levels, wanted_order] = fields[..] else { continue };
        let text: String = codes.split_whitespace().map(character).collect();
        let direction = match base_code {
            "0" => LeftToRight,
            "1" => RightToLeft,
            _ => first_strong(&text).unwrap_or(LeftToRight),
        };
        assert_eq!(u8::from(direction.is_rtl()), base.parse::<u8>().unwrap(), "P2 and P3 of {codes}");
        let found = bidi(&text, direction);
        assert!(agrees(&found, &levels(wanted_levels), &order(wanted_order)), "{line}");
        cases += 1;
    }
    assert_eq!(cases, 91_707);
}

fn character(hex: &str) -> char {
    char::from_u32(u32::from_str_radix(hex, 16).unwrap()).unwrap()
}

/// The cases of a break test: a text and the bytes at which it breaks (`÷`).
fn break_cases(path: &std::path::Path) -> Vec<(String, Vec<usize>)> {
    let file = fs::read_to_string(path).unwrap();
    let cases =
        file.lines().map(|line| line.split('#').next().unwrap().trim()).filter(|line| !line.is_empty());
    let case = |line: &str| {
        let (mut text, mut breaks) = (String::new(), Vec::new());
        for token in line.split_whitespace() {
            match token {
                "÷" => breaks.push(text.len()),
                "×" => {}
                hex => text.push(character(hex)),
            }
        }
        (text, breaks)
    };
    cases.filter(|line| !line.contains("D800")).map(case).collect()
}

#[test]
fn grapheme_break_test() {
    let Some(path) = shared("ucd/GraphemeBreakTest.txt") else { return };
    let cases = break_cases(&path);
    for (text, breaks) in &cases {
        let layout = Layout::new(text, LeftToRight, 80, &Options::default());
        let mut found = vec![0];
        found.extend(layout.clusters().map(|cluster| cluster.span.end.get()));
        assert_eq!(found, *breaks, "{text:?}");
    }
    assert_eq!(cases.len(), 766);
}

#[test]
fn line_break_test() {
    let Some(path) = shared("ucd/LineBreakTest.txt") else { return };
    let cases = break_cases(&path);
    let (mut agreed, mut misses) = (0, BTreeMap::new());
    for (text, breaks) in &cases {
        let layout = Layout::new(text, LeftToRight, u16::MAX, &Options::default());
        // A line never ends inside a cluster: the standard's opportunities there are not asked for.
        let differs =
            layout.clusters().map(|cluster| (cluster.span.end.get(), cluster.break_after != Break::No));
        match differs.into_iter().find(|(end, found)| breaks.contains(end) != *found) {
            None => agreed += 1,
            Some((at, _)) => *misses.entry(group(&text[..at], &text[at..])).or_insert(0) += 1,
        }
    }
    assert_eq!(cases.len(), 19_338);
    assert_eq!(agreed, 19_175);
    // `docs/layout.md` explains each of these.
    let explained = [
        ("brackets beside signs of numbers", 45),
        ("hyphens at the start of a word", 28),
        ("letters of Brahmic scripts", 10),
        ("other", 4),
        ("quotation marks between ideographs", 5),
        ("symbols of no character yet", 71),
    ];
    assert_eq!(misses, BTreeMap::from(explained));
}

/// Why a case of the line break test comes out otherwise, by what stands before and after the place.
fn group(before: &str, after: &str) -> &'static str {
    let before = before.chars().rfind(|&c| c != '\u{308}').unwrap_or(' ');
    let after = after.chars().next().unwrap_or(' ');
    match (before, after) {
        ('\u{1F8FF}', _) | (_, '\u{1F8FF}') => "symbols of no character yet",
        ('\u{1B50}' | '\u{11003}', _) | (_, '\u{1B50}') => "letters of Brahmic scripts",
        (')' | '}' | '\u{232A}' | '/' | '.', '%' | '\u{FE6A}' | '$' | '\u{20A9}' | '0' | '€')
        | ('$' | '%' | '\u{20A9}' | '\u{FE6A}' | '\\', '(' | '{' | '\u{2329}') => {
            "brackets beside signs of numbers"
        }
        ('-' | '\u{5BE}', _) => "hyphens at the start of a word",
        ('”' | '’', _) | (_, '“' | '‘') => "quotation marks between ideographs",
        _ => "other",
    }
}

#[test]
fn tables_are_what_the_generator_makes() {
    let Some(path) = shared("ucd/UnicodeData.txt") else { return };
    let made = generate_tables::generate(path.parent().unwrap()).unwrap();
    let kept = include_str!("../../src/layout/tables/ucd.rs");
    assert!(made == kept, "run examples/generate_tables.rs and commit what it makes");
}
