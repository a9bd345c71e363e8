//! Lines of reStructuredText: how far they are indented, which belong together, what signs they are made of.

use crate::words::digit;

/// Lines that stand below something, without their indentation.
pub(super) struct Lines<'a> {
    pub dedented: Vec<&'a str>,
    /// How many lines of the source they are.
    pub taken: usize,
}

impl<'a> Lines<'a> {
    /// The lines at the start of `lines` that are indented further than `least`, and blank ones between them.
    pub(super) fn indented(lines: &[&'a str], least: usize) -> Self {
        let own = |line: &&&str| is_blank(line) || indent_of(line) > least;
        let run = lines.iter().take_while(own).count();
        let taken = run - lines[..run].iter().rev().take_while(|line| is_blank(line)).count();
        let own = &lines[..taken];
        let indent = own.iter().filter(|line| !is_blank(line)).map(|line| indent_of(line)).min().unwrap_or(0);
        let dedented = own.iter().map(|line| line.get(indent..).unwrap_or_default()).collect();
        Self { dedented, taken }
    }

    /// `first`, the rest of the first of `lines`, and the indented lines below that.
    pub(super) fn below(lines: &[&'a str], first: &'a str) -> Self {
        let rest = Self::indented(&lines[1..], 0);
        let mut dedented = Vec::with_capacity(rest.dedented.len() + 1);
        if !first.is_empty() {
            dedented.push(first);
        }
        dedented.extend(rest.dedented);
        Self { dedented, taken: rest.taken + 1 }
    }
}

pub(super) fn is_blank(line: &str) -> bool {
    line.trim_start().is_empty()
}

/// How many blanks a line begins with, which are bytes.
pub(super) fn indent_of(line: &str) -> usize {
    line.len() - line.trim_start_matches([' ', '\t']).len()
}

/// The sign that all of a line is made of: below a title, above it, or alone.
pub(super) fn adornment(line: &str) -> Option<char> {
    let sign = line.chars().next().filter(char::is_ascii_punctuation)?;
    (line.len() > 2 && line.chars().all(|c| c == sign) && !(sign == '.' && line.len() < 4)).then_some(sign)
}

/// The number of an item and what follows it: `1. `, `#. `, `(2) `, `٣) `, `a. `.
pub(super) fn enumerated(line: &str) -> Option<(Option<u64>, &str)> {
    let bare = line.strip_prefix('(').unwrap_or(line);
    let end = bare.find(['.', ')'])?;
    let (number, rest) = (&bare[..end], bare[end + 1..].strip_prefix(' ')?);
    let value = match number {
        "#" => 1,
        _ if number.chars().count() > 4 => return None,
        _ if number.len() == 1 && number.starts_with(|c: char| c.is_ascii_lowercase()) => {
            u64::from(number.as_bytes()[0] - b'a') + 1
        }
        _ => number.chars().try_fold(0, |value, c| Some(value * 10 + u64::from(digit(c)?)))?,
    };
    (!number.is_empty()).then_some((Some(value), rest))
}
