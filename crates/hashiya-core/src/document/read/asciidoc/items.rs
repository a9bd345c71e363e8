//! What a line of a list, of terms or of calls begins with.

use std::borrow::Cow;

/// An item of a list: its sign, whether the list is ordered, its words.
pub(super) fn item(line: &str) -> Option<(&str, bool, &str)> {
    let (sign, rest) = line.split_once(' ')?;
    let of = |mark: char| (1..6).contains(&sign.len()) && sign.chars().all(|c| c == mark);
    let number = sign.strip_suffix('.').unwrap_or_default();
    let counts = !number.is_empty() && number.len() < 4 && number.bytes().all(|b| b.is_ascii_digit());
    (of('*') || of('.') || sign == "-" || counts).then(|| {
        let ordered = counts || of('.');
        (if counts { "1." } else { sign }, ordered, rest.trim_start())
    })
}

/// `term:: what it means`; the meaning may stand on the next line.
pub(super) fn term(line: &str) -> Option<(&str, &str)> {
    let (term, rest) = line.split_once("::").or_else(|| line.split_once(";;"))?;
    let rest = rest.trim_start_matches(':');
    (!term.is_empty() && (rest.is_empty() || rest.starts_with(' '))).then(|| (term, rest.trim()))
}

/// An item of a list of tasks: whether it is done, and its words.
pub(super) fn task(item: &str) -> (Option<bool>, &str) {
    for (mark, done) in [("[x] ", true), ("[*] ", true), ("[ ] ", false)] {
        if let Some(rest) = item.strip_prefix(mark) {
            return (Some(done), rest);
        }
    }
    (None, item)
}

/// `<1> words`: what a line of code above says, and the number of its call; `<.>` counts by itself.
pub(super) fn call(line: &str) -> Option<(&str, &str)> {
    let (number, rest) = line.strip_prefix('<')?.split_once("> ")?;
    let counts =
        number == "." || !number.is_empty() && number.len() < 3 && number.bytes().all(|b| b.is_ascii_digit());
    counts.then_some((number.trim_matches('.'), rest.trim_start()))
}

/// A line of code whose calls of the words below it (`// <1>`) stand in brackets.
pub(super) fn without_calls(line: &str) -> Cow<'_, str> {
    let mut rest = line.trim_end();
    let mut calls = Vec::new();
    while let Some((before, number)) = rest.strip_suffix('>').and_then(|rest| rest.rsplit_once('<')) {
        let counts = number == "."
            || !number.is_empty() && number.len() < 3 && number.bytes().all(|b| b.is_ascii_digit());
        if !counts || !before.ends_with([' ', '>']) && !before.is_empty() {
            break;
        }
        calls.push(number);
        rest = before.trim_end();
    }
    if calls.is_empty() {
        return line.into();
    }
    let code = ["//", "#", ";;", "--"].iter().find_map(|mark| rest.strip_suffix(mark)).unwrap_or(rest);
    let calls = calls.iter().rev().filter(|number| **number != ".").map(|number| format!(" ({number})"));
    (code.trim_end().to_owned() + &calls.collect::<String>()).into()
}
