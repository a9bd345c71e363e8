//! How paragraphs are numbered: the levels of lists, and the numbers that their items have by now.

use super::super::xml::parts::{self as xml, Part};
use crate::document::build::counter::Counter;
use std::collections::{HashMap, HashSet};

/// Levels of a list.
const LEVELS: usize = 9;

/// A level of a list.
#[derive(Clone, Default)]
struct Level {
    counter: Counter,
    start: Option<i64>,
    /// The words of a marker, with `%1` for the number of the first level.
    text: Option<String>,
    /// Whether the numbers of all levels are in figures.
    legal: bool,
}

/// The lists of a document.
#[derive(Default)]
pub(super) struct Numbering {
    /// The levels of each kind of list.
    kinds: HashMap<String, Vec<Level>>,
    /// The kind of each list, and the numbers that its levels start with where it says so.
    lists: HashMap<String, (String, HashMap<usize, i64>)>,
    /// The last numbers of each kind: lists of one kind go on with its count.
    counts: HashMap<String, [Option<i64>; LEVELS]>,
    /// The levels of lists that began to count anew.
    begun: HashSet<(String, usize)>,
}

/// What stands before an item.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Sign {
    Bullet,
    Nothing,
    Number(String),
}

impl Numbering {
    pub(super) fn of(source: &str) -> Self {
        let mut own = Self::default();
        let (mut kind, mut list, mut level) = (String::new(), String::new(), 0);
        for part in xml::parts(source) {
            let Part::Start(tag) = part else { continue };
            let value = tag.get("val").unwrap_or_default();
            match tag.name.as_str() {
                "abstractNum" => tag.get("abstractNumId").unwrap_or_default().clone_into(&mut kind),
                "num" => {
                    kind.clear();
                    tag.get("numId").unwrap_or_default().clone_into(&mut list);
                }
                "abstractNumId" => drop(own.lists.insert(list.clone(), (value.to_owned(), HashMap::new()))),
                "lvl" | "lvlOverride" => {
                    level = tag.get("ilvl").and_then(|level| level.parse().ok()).unwrap_or(0).min(LEVELS - 1);
                }
                "startOverride" => {
                    let start = value.parse().unwrap_or(1);
                    own.lists.entry(list.clone()).or_default().1.insert(level, start);
                }
                // What a list overrides of its kind but for its start is as its kind has it.
                _ if kind.is_empty() => {}
                name @ ("numFmt" | "start" | "lvlText" | "isLgl") => {
                    let levels =
                        own.kinds.entry(kind.clone()).or_insert_with(|| vec![Level::default(); LEVELS]);
                    let level = &mut levels[level];
                    match name {
                        "numFmt" => level.counter = Counter::of_office(value),
                        "start" => level.start = value.parse().ok(),
                        "lvlText" => level.text = Some(value.to_owned()),
                        _ => level.legal = xml::is_true(&tag),
                    }
                }
                _ => {}
            }
        }
        own
    }

    /// What stands before the next item of `list` at `level`, from 0.
    pub(super) fn next(&mut self, list: &str, level: usize) -> Sign {
        let level = level.min(LEVELS - 1);
        let Some((kind, starts)) = self.lists.get(list) else { return Sign::Bullet };
        let Some(levels) = self.kinds.get(kind) else { return Sign::Bullet };
        let own = &levels[level];
        match own.counter {
            Counter::Bullet => return Sign::Bullet,
            Counter::Bare if own.text.as_deref().is_none_or(str::is_empty) => return Sign::Nothing,
            _ => {}
        }
        let counts = self.counts.entry(kind.clone()).or_default();
        let anew = starts.get(&level).filter(|_| self.begun.insert((list.to_owned(), level)));
        let number =
            anew.copied().or(counts[level].map(|last| last.saturating_add(1))).or(own.start).unwrap_or(1);
        counts[level] = Some(number);
        counts[level + 1..].fill(None);
        let write = |at: usize| {
            let counter = if own.legal { Counter::Figures('0') } else { levels[at].counter };
            counter.write(counts[at].or(levels[at].start).unwrap_or(1))
        };
        let Some(text) = &own.text else { return Sign::Number(format!("{}.", write(level))) };
        let mut marker = String::new();
        let mut signs = text.chars().peekable();
        while let Some(sign) = signs.next() {
            let place =
                signs.peek().and_then(|next| next.to_digit(10)).filter(|place| sign == '%' && *place > 0);
            match place {
                Some(place) => {
                    marker.push_str(&write(place as usize - 1));
                    signs.next();
                }
                None => marker.push(sign),
            }
        }
        let marker = marker.trim();
        if marker.is_empty() { Sign::Nothing } else { Sign::Number(marker.to_owned()) }
    }
}

#[cfg(test)]
mod tests {
    use super::{Numbering, Sign};

    #[test]
    fn items_are_numbered_as_their_levels_say() {
        let level = |level: usize, format: &str, start: usize, text: &str| {
            format!(
                r#"<w:lvl w:ilvl="{level}"><w:start w:val="{start}"/><w:numFmt w:val="{format}"/><w:lvlText w:val="{text}"/></w:lvl>"#
            )
        };
        let kinds = [
            level(0, "hebrew1", 1, "%1.") + &level(1, "decimal", 1, "%1.%2"),
            level(0, "arabicAbjad", 2, "(%1)") + &level(1, "bullet", 1, "o"),
            level(0, "upperRoman", 3, "%1)"),
        ];
        let kinds: String = (0..)
            .zip(&kinds)
            .map(|(id, levels)| format!(r#"<w:abstractNum w:abstractNumId="{id}">{levels}</w:abstractNum>"#))
            .collect();
        let lists = r#"<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
            <w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="3"><w:abstractNumId w:val="2"/></w:num>
            <w:num w:numId="4"><w:abstractNumId w:val="2"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>"#;
        let mut numbering = Numbering::of(&format!("<w:numbering>{kinds}{lists}</w:numbering>"));
        for (list, level, sign) in [
            ("1", 0, "א."),
            ("1", 0, "ב."),
            ("1", 1, "ב.1"),
            ("1", 1, "ב.2"),
            ("1", 0, "ג."),
            ("1", 1, "ג.1"),
            ("2", 0, "(ب)"),
            ("2", 0, "(ج)"),
            ("3", 0, "III)"),
            ("4", 0, "I)"),
            ("4", 0, "II)"),
        ] {
            assert_eq!(numbering.next(list, level), Sign::Number(sign.to_owned()), "{list} {level}");
        }
        assert_eq!(numbering.next("2", 1), Sign::Bullet);
        assert_eq!(numbering.next("9", 0), Sign::Bullet);
    }
}
