//! Lines of `AsciiDoc` that stand under a condition: shown where an attribute is defined, or where none is.

use std::collections::HashMap;

/// Attributes that are defined wherever `AsciiDoc` is read as a page.
const DEFINED: [&str; 4] = ["asciidoctor", "backend-html5", "basebackend-html", "doctype-article"];

/// What such attributes hold.
const VALUES: [(&str, &str); 6] = [
    ("backend", "html5"),
    ("basebackend", "html"),
    ("doctype", "article"),
    ("filetype", "html"),
    ("outfilesuffix", ".html"),
    ("sectnumlevels", "3"),
];

/// What a line is under the conditions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Under<'a> {
    /// A line as any other.
    Shown,
    /// Not to be read.
    Hidden,
    /// To be read are these words of it.
    Says(&'a str),
}

/// The conditions that are open.
#[derive(Debug, Default)]
pub(super) struct Conditions {
    /// Whether each holds, outermost first.
    open: Vec<bool>,
    /// How many of them do not.
    failed: usize,
}

impl Conditions {
    /// What `line` is under the conditions, which it may begin or end.
    pub(super) fn line<'a>(&mut self, line: &'a str, attributes: &HashMap<String, String>) -> Under<'a> {
        let hidden = self.failed > 0;
        let other = if hidden { Under::Hidden } else { Under::Shown };
        let directive = line.strip_suffix(']').and_then(|line| line.split_once("::"));
        let Some((name, rest)) = directive else { return other };
        let Some((names, words)) = rest.split_once('[') else { return other };
        let any = |names: &str| {
            let is = |name: &str| attributes.contains_key(name) || DEFINED.contains(&name);
            if names.contains('+') { names.split('+').all(is) } else { names.split(',').any(is) }
        };
        let holds = match name {
            "ifdef" => any(names),
            "ifndef" => !any(names),
            "ifeval" => evaluated(words, attributes),
            "endif" => {
                self.failed -= usize::from(self.open.pop() == Some(false));
                return Under::Hidden;
            }
            _ => return other,
        };
        if words.is_empty() || name == "ifeval" {
            self.open.push(holds);
            self.failed += usize::from(!holds);
            return Under::Hidden;
        }
        if holds && !hidden { Under::Says(words) } else { Under::Hidden }
    }
}

/// One side of a comparison.
#[derive(PartialEq, PartialOrd)]
enum Value {
    Nothing,
    Truth(bool),
    Number(f64),
    Words(String),
}

/// Whether a comparison (`"{backend}" == "html5"`, `{level} > 2`) holds; what compares nothing is taken to.
fn evaluated(expression: &str, attributes: &HashMap<String, String>) -> bool {
    use std::cmp::Ordering::{Equal, Greater, Less};
    const OPERATORS: [(&str, &[std::cmp::Ordering]); 6] = [
        ("==", &[Equal]),
        ("!=", &[Less, Greater]),
        ("<=", &[Less, Equal]),
        (">=", &[Greater, Equal]),
        ("<", &[Less]),
        (">", &[Greater]),
    ];
    let Some((operator, told)) = OPERATORS.iter().find(|(sign, _)| expression.contains(sign)) else {
        return true;
    };
    let (left, right) = expression.split_once(operator).unwrap_or_default();
    let (left, right) = (value(left, attributes), value(right, attributes));
    if std::mem::discriminant(&left) != std::mem::discriminant(&right) {
        return *operator == "!=";
    }
    left.partial_cmp(&right).is_some_and(|order| told.contains(&order))
}

/// What a side of a comparison is, with the values of the attributes that it names.
fn value(side: &str, attributes: &HashMap<String, String>) -> Value {
    let side = side.trim();
    let (mut words, mut rest) = (String::new(), side);
    while let Some((before, (name, after))) =
        rest.split_once('{').and_then(|(before, after)| Some((before, after.split_once('}')?)))
    {
        let known = || VALUES.iter().find(|(known, _)| *known == name).map(|&(_, value)| value);
        words.push_str(before);
        words.push_str(attributes.get(name).map(String::as_str).or_else(known).unwrap_or_default());
        rest = after;
    }
    words.push_str(rest);
    let quoted = ['"', '\''].iter().find_map(|&mark| words.strip_prefix(mark)?.strip_suffix(mark));
    match (quoted, words.as_str()) {
        (Some(quoted), _) => Value::Words(quoted.to_owned()),
        (None, "") => Value::Nothing,
        (None, "true") => Value::Truth(true),
        (None, "false") => Value::Truth(false),
        (None, number) => number.parse().map_or_else(|_| Value::Words(number.to_owned()), Value::Number),
    }
}
