//! Text in visual order: presentation forms as they stand on a page from left to right. Turned round into reading
//! order, in ordinary letters.

use crate::document::direction;
use tui_bidi::text::{Direction, clusters, slice};
use unicode_bidi::BidiDataSource as _;
use unicode_normalization::UnicodeNormalization as _;

/// How a presentation form joins.
#[derive(Clone, Copy, PartialEq)]
enum Form {
    Initial,
    Medial,
    Final,
    Other,
}

fn form(c: char) -> Form {
    let code = c as u32;
    let of_four = match code {
        0xFE89..=0xFE92 => (code != 0xFE8D && code != 0xFE8E)
            .then(|| if code < 0xFE8D { code - 0xFE89 } else { code - 0xFE8F }),
        0xFE95..=0xFEA8 => Some(code - 0xFE95),
        0xFEB1..=0xFEEC => Some(code - 0xFEB1),
        0xFEF1..=0xFEF4 => Some(code - 0xFEF1),
        _ => None,
    };
    match of_four.map(|place| place % 4) {
        Some(1) => Form::Final,
        Some(2) => Form::Initial,
        Some(3) => Form::Medial,
        Some(_) => Form::Other,
        None if (0xFE82..=0xFEFC).contains(&code)
            && (code.is_multiple_of(2)
                == matches!(code, 0xFE82..=0xFE88 | 0xFE8E | 0xFE94 | 0xFEAA..=0xFEB0 | 0xFEEE | 0xFEF0 | 0xFEF6..=0xFEFC)) =>
        {
            Form::Final
        }
        None => Form::Other,
    }
}

/// Whether a text is in visual order: its presentation forms are, or the letters of Hebrew that end words begin them.
pub(in crate::document) fn seems(sample: &str) -> bool {
    if hebrew(sample) {
        return true;
    }
    if memchr::memmem::find(sample.as_bytes(), b"\xEF\xBA").is_none()
        && memchr::memmem::find(sample.as_bytes(), b"\xEF\xBB").is_none()
    {
        return false;
    }
    let (mut logical, mut visual) = (0, 0);
    let letters: Vec<Form> = sample.chars().map(form).collect();
    let joined = |form: Option<&Form>| matches!(form, Some(Form::Medial | Form::Final));
    // Where one shape stands for two, the edges of words tell: a letter that joins the next one ends no word.
    for word in sample.split(|c: char| !c.is_alphabetic()) {
        let edge = |c: Option<char>| c.is_some_and(|c| form(c) == Form::Initial);
        let (first, last) = (edge(word.chars().next()), edge(word.chars().next_back()));
        logical += usize::from(first && !last);
        visual += usize::from(last && !first);
    }
    for (at, own) in letters.iter().enumerate() {
        if *own == Form::Initial {
            let (before, after) = (at > 0 && joined(letters.get(at - 1)), joined(letters.get(at + 1)));
            logical += usize::from(after && !before);
            visual += usize::from(before && !after);
        }
    }
    visual > 3 && visual > logical * 2
}

/// Whether the letters that Hebrew has for the ends of words stand at their starts.
fn hebrew(sample: &str) -> bool {
    // The bytes of all these letters.
    if memchr::memmem::find(sample.as_bytes(), "ם".as_bytes()).is_none() {
        return false;
    }
    let (logical, visual) = ends_of_words(sample);
    visual > 3 && visual > logical * 4
}

/// Whether more of these letters stand at the ends of words than at their starts, or no letter is from right to left.
pub(super) fn is_in_reading_order(words: &str) -> bool {
    let (logical, visual) = ends_of_words(words);
    logical > visual || !words.chars().any(|c| direction::letter(c) == Some(Direction::RightToLeft))
}

/// In how many words of Hebrew the letters for the ends of words end them, and in how many they begin them.
fn ends_of_words(sample: &str) -> (usize, usize) {
    /// So many words tell.
    const ENOUGH: usize = 24;
    let ends = |c: Option<char>| matches!(c, Some('ך' | 'ם' | 'ן' | 'ף' | 'ץ'));
    let (mut logical, mut visual) = (0, 0);
    for word in sample.split(|c: char| !matches!(c, 'א'..='ת')).filter(|word| word.len() > 4) {
        let (first, last) = (ends(word.chars().next()), ends(word.chars().next_back()));
        logical += usize::from(last && !first);
        visual += usize::from(first && !last);
        if logical + visual >= ENOUGH {
            break;
        }
    }
    (logical, visual)
}

/// The text in reading order, line by line.
pub(super) fn turned(text: &str) -> String {
    text.split('\n').map(line).collect::<Vec<_>>().join("\n")
}

/// A line in reading order: turned round, but for what runs from left to right within it.
fn line(line: &str) -> String {
    let pieces: Vec<&str> = clusters(line).map(|span| slice(line, span)).collect();
    if !line.chars().any(|c| direction::letter(c) == Some(Direction::RightToLeft)) {
        return line.to_owned();
    }
    let left = |piece: &str| {
        piece
            .chars()
            .next()
            .is_some_and(|c| c.is_numeric() || direction::letter(c) == Some(Direction::LeftToRight))
    };
    let joins =
        |piece: &str| matches!(piece, "." | "," | "/" | ":" | "-" | "'" | "٫" | "%" | "@" | "_" | " ");
    let mut turned = String::with_capacity(line.len());
    let mut end = pieces.len();
    while end > 0 {
        let mut start = end - 1;
        if left(pieces[start]) {
            // A run of digits and Latin words, with what joins them.
            let mut at = start;
            while at > 0 && (left(pieces[at - 1]) || joins(pieces[at - 1])) {
                at -= 1;
                if left(pieces[at]) {
                    start = at;
                }
            }
            pieces[start..end].iter().for_each(|piece| turned.push_str(piece));
        } else {
            turned.extend(pieces[start].chars().map(mirrored));
        }
        end = start;
    }
    letters(&turned)
}

/// Presentation forms as the letters that they show.
pub(super) fn letters(text: &str) -> String {
    let is_form = |c: char| matches!(c, '\u{FB50}'..='\u{FDFB}' | '\u{FE70}'..='\u{FEFC}');
    let mut plain = String::with_capacity(text.len());
    for c in text.chars() {
        if is_form(c) { plain.extend(std::iter::once(c).nfkc()) } else { plain.push(c) }
    }
    plain
}

fn mirrored(c: char) -> char {
    match c {
        '«' => '»',
        '»' => '«',
        '<' => '>',
        '>' => '<',
        _ => match unicode_bidi::HardcodedBidiData.bidi_matched_opening_bracket(c) {
            Some(bracket) if bracket.is_open => match c {
                '(' => ')',
                '[' => ']',
                '{' => '}',
                other => other,
            },
            Some(bracket) => bracket.opening,
            None => c,
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn visual_order_is_known_and_turned_round() {
        let visual = ".ﻕﻮﺴﻟﺍ ﻦﻣ ﺎﺑﺎﺘﻛ 25 ﺮﺟﺎﺘﻟﺍ ﻯﺮﺘﺷﺍ\n.ﺍﺮﻜﺒﻣ ﻡﺎﻧ ﻢﺛ ﺮﺘﻓﺪﻟﺍ ﻲﻓ ﻪﺳﺭﺩ ﺐﻟﺎﻄﻟﺍ ﺐﺘﻛ";
        assert!(seems(visual));
        assert_eq!(
            turned(visual),
            "اشترى التاجر 25 كتابا من السوق.\nكتب الطالب درسه في الدفتر ثم نام مبكرا."
        );
        let logical: String = visual.chars().rev().collect();
        assert!(!seems(&logical));
        assert_eq!(turned("plain (Latin)"), "plain (Latin)");
        let hebrew = ".רחא דודיק אב ךכ רחאו ,םירפסו םיבתכמ בתכ ןתנ םולש 12 רמא";
        assert!(seems(hebrew));
        assert_eq!(turned(hebrew), "אמר 12 שלום נתן כתב מכתבים וספרים, ואחר כך בא קידוד אחר.");
        assert!(!seems(&turned(hebrew)));
    }
}
