//! Poems in plain text: stars, dots, a tab or many spaces part the halves of a verse, which then stand side by side.

use super::told::Told;
use crate::document::build::Builder;
use crate::document::direction;
use crate::document::markup::{Kind, Meta};
use tui_bidi::text::{Direction, is_alphabetic};

/// A verse is shorter, in bytes.
const VERSE: usize = 300;
/// Each half of a verse has so many words.
const WORDS: std::ops::RangeInclusive<usize> = 2..=12;
/// Halves of fewer words are rather the sides of a list.
const FULL: usize = 3;
/// So many lines tell what a text is.
const LINES: usize = 300;
/// A poem has so many verses, or more.
const LEAST: usize = 4;
/// Spaces that part halves are so many, or more.
const WIDE: usize = 4;

/// Whether most lines of a text are verses of two halves.
pub(in crate::document) fn seems(sample: &str) -> bool {
    let (mut lines, mut verses, mut full) = (0, 0, 0);
    for line in sample.lines().map(str::trim).filter(|line| !line.is_empty()).take(LINES) {
        lines += 1;
        if let Some((one, other)) = halves(line) {
            verses += 1;
            let long = |half: &str| half.split_whitespace().count() >= FULL;
            let listed = one.ends_with(':') || line.contains(char::is_numeric);
            // Stars part nothing but verses.
            full += usize::from((line.contains('*') || long(one) && long(other)) && !listed);
        }
        // Of prose the first lines say so.
        if lines == LEAST * 4 && verses == 0 {
            return false;
        }
    }
    verses >= LEAST && verses * 5 > lines * 3 && full * 5 >= verses * 4
}

/// Reads verses as such, and other lines as paragraphs.
pub(super) fn read(source: &str) -> Told {
    let mut builder = Builder::default();
    let lines = || source.lines().map(str::trim);
    // Where each verse stands alone, that parts no stanzas.
    let verses = lines().filter(|line| halves(line).is_some()).count();
    let alone = lines().filter(|line| line.is_empty()).count() * 2 > verses;
    let mut stanza = false;
    for line in lines() {
        if line.is_empty() {
            stanza |= !alone;
        } else if let Some((one, other)) = halves(line) {
            if std::mem::take(&mut stanza) {
                builder.apart();
            }
            builder.half(true);
            builder.words(one);
            builder.half(false);
            builder.words(other);
            builder.end_half();
            builder.end();
        } else {
            stanza = false;
            builder.begin(Kind::Paragraph);
            builder.words(line);
            builder.end();
        }
    }
    Told { builder, meta: Meta::default() }
}

/// The halves of a verse that is written from the right; `None` for another line.
fn halves(line: &str) -> Option<(&str, &str)> {
    if line.len() >= VERSE {
        return None;
    }
    let (start, end) = parting(line)?;
    let (one, other) = (&line[..start], &line[end..]);
    let lengths = [one, other].map(|half| half.chars().count());
    let balanced = lengths[0] * 2 < lengths[1] * 5 && lengths[1] * 2 < lengths[0] * 5;
    let right =
        one.chars().find(|&c| is_alphabetic(c)).and_then(direction::letter) == Some(Direction::RightToLeft);
    let verse = |half: &str| WORDS.contains(&half.split_whitespace().count());
    (balanced && right && parting(other).is_none() && verse(one) && verse(other)).then_some((one, other))
}

/// From where to where the first thing stands that parts two halves, in bytes of `line`.
fn parting(line: &str) -> Option<(usize, usize)> {
    const SIGNS: [char; 12] = ['*', '.', '…', '=', '/', '|', '~', '#', '—', '-', '_', 'ـ'];
    let of_gap = |c: char| c.is_whitespace() || SIGNS.contains(&c);
    let mut at = 0;
    while let Some(start) = line[at..].find(of_gap).map(|start| at + start) {
        let gap = &line[start..];
        let gap = &gap[..gap.find(|c| !of_gap(c)).unwrap_or(gap.len())];
        at = start + gap.len();
        if start > 0 && at < line.len() && parts(gap) {
            return Some((start, at));
        }
    }
    None
}

/// Whether white space and signs part halves.
fn parts(gap: &str) -> bool {
    let signs = gap.trim();
    let Some(sign) = signs.chars().next() else {
        return gap.contains('\t') || gap.chars().count() >= WIDE;
    };
    let count = signs.chars().count();
    let spaced = gap.starts_with(char::is_whitespace) && gap.ends_with(char::is_whitespace);
    signs.chars().all(|c| c == sign)
        && match sign {
            '*' => spaced || count > 1,
            '.' => spaced && count > 2,
            '…' | '=' => spaced,
            _ => spaced && count > 1,
        }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_verse_has_two_halves_whatever_parts_them() {
        for gap in
            [" *** ", "***", " * ", " ... ", " … ", "\t", "     ", " = ", " // ", " -- ", " ـــ ", " || "]
        {
            assert_eq!(
                halves(&format!("يا نهر قل لي{gap}أين تمضي الآن")),
                Some(("يا نهر قل لي", "أين تمضي الآن")),
                "{gap:?}"
            );
        }
        for line in [
            "قال لي... ثم مضى إلى بيته",
            "كلام - كلام آخر هنا",
            "فصل أول ........ ٥",
            "واحد اثنان *** ثلاثة أربعة *** خمسة ستة",
            "one two *** three four",
            "كلمة *** كلمة",
            "***",
            "",
        ] {
            assert_eq!(halves(line), None, "{line}");
        }
    }

    #[test]
    fn sides_of_a_list_are_no_verses() {
        let poem = "يا نهر قل لي *** أين تمضي الآن\n".repeat(4);
        assert!(seems(&poem) && seems(&"والريح تسألنا *** عن سر هذا الماء\n".repeat(4)));
        for line in [
            "عاصمة مصر = القاهرة الكبرى",
            "دقيق أبيض ... كوبان كبيران",
            "قال أحمد بن علي — لا أعرف شيئا",
            "تفاح أحمر كبير    بسعر ١٥ ريالا",
            "مكتب مدينة لاهور:    شارع مال رود",
        ] {
            assert!(!seems(&format!("{line}\n").repeat(8)), "{line}");
        }
    }
}
