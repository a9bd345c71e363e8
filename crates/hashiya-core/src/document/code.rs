//! Right-to-left words in code: each keeps its place among the signs around it (UAX #9 HL3, UTS #55).

use super::direction::letter;
use tui_bidi::text::{Direction, Span};
use unicode_bidi::{BidiClass, bidi_class};

/// The stretches of `code` that are right-to-left words, in order, apart from each other. Words stay together where
/// only a blank or a sign of a name is between them; in a comment or between quotation marks whatever is no letter joins
/// them. Signs outside go with the code, from left to right.
pub(super) fn runs(code: &str) -> Vec<Span> {
    let mut runs = Vec::new();
    if code.is_ascii() {
        return runs;
    }
    let mut line_start = 0;
    for line in code.split_inclusive('\n') {
        runs_of_line(line, line_start, &mut runs);
        line_start += line.len();
    }
    runs
}

fn runs_of_line(line: &str, start: usize, runs: &mut Vec<Span>) {
    let mut open: Option<Span> = None;
    // The quotation mark that ends the string at hand; where a comment begins nothing ends it.
    let (mut quote, mut comment) = (None, false);
    for (at, c) in line.char_indices() {
        let end = at + c.len_utf8();
        match letter(c) {
            Some(Direction::RightToLeft) => {
                let span = open.get_or_insert(Span::empty(start + at));
                span.end = start + end;
                continue;
            }
            Some(Direction::LeftToRight) => {
                runs.extend(open.take());
                continue;
            }
            None => {}
        }
        if is_mark(c) {
            // The vowel signs behind a letter are of its word.
            open.iter_mut().filter(|span| span.end == start + at).for_each(|span| span.end = start + end);
            continue;
        }
        let opens = quote.is_none()
            && matches!(c, '"' | '\'' | '`')
            && line[end..].contains(c)
            && !within_word(line, at, end);
        if comment {
            continue;
        }
        if opens || quote == Some(c) {
            quote = opens.then_some(c);
            runs.extend(open.take());
        } else if quote.is_none() && !joins(c, line, at) {
            comment = begins_comment(line, at);
            runs.extend(open.take());
        }
    }
    runs.extend(open);
}

/// Whether the sign `c` at `at`, outside strings and comments, joins the words beside it: one blank, or a sign of a name.
fn joins(c: char, line: &str, at: usize) -> bool {
    matches!(c, '_' | '\u{5BE}') || c.is_numeric() || c == ' ' && within_word(line, at, at + 1)
}

/// Whether `c` belongs to the letter before it, or is not seen.
fn is_mark(c: char) -> bool {
    !c.is_ascii() && matches!(bidi_class(c), BidiClass::NSM | BidiClass::BN)
}

/// Whether right-to-left letters stand on both sides.
fn within_word(line: &str, at: usize, end: usize) -> bool {
    let is_right = |c: char| letter(c).is_some_and(Direction::is_rtl);
    line[..at].chars().next_back().is_some_and(is_right) && line[end..].chars().next().is_some_and(is_right)
}

/// Whether a comment begins with the sign at `at`: behind a blank, and before one or a word.
fn begins_comment(line: &str, at: usize) -> bool {
    if !line[..at].chars().next_back().is_none_or(char::is_whitespace) {
        return false;
    }
    let marks = ["<!--", "/*", "//", "--", ";;", "#"];
    let Some(mark) = marks.into_iter().find(|&mark| line[at..].starts_with(mark)) else { return false };
    let after = line[at..][mark.len()..].chars().find(|&c| !mark.contains(c));
    after.is_some_and(|c| c == ' ' || mark != "--" && letter(c).is_some_and(Direction::is_rtl))
}

#[cfg(test)]
mod tests {
    use super::*;
    use tui_bidi::text::slice;

    #[test]
    fn each_word_of_code_is_one_run_and_the_signs_between_are_of_none() {
        for (code, words) in [
            ("x = \"שלום\"  # הערה", &["שלום", "הערה"][..]),
            ("f(א, ב)", &["א", "ב"]),
            ("# שלום, עולם (2024): סוף", &["שלום, עולם (2024): סוף"]),
            ("x = \"שלום, עולם\" + 'א'", &["שלום, עולם", "א"]),
            ("שם_משתנה = ערך + 5", &["שם_משתנה", "ערך"]),
            ("ב + א // ראשון foo שני", &["ב", "א", "ראשון", "שני"]),
            ("git --סוג א --שם ב", &["סוג א", "שם ב"]),
            ("قال\nنعم", &["قال", "نعم"]),
            ("f(x)", &[]),
        ] {
            let found: Vec<_> = runs(code).into_iter().map(|run| slice(code, run)).collect();
            assert_eq!(found, words, "{code}");
        }
    }
}
