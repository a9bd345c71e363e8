//! Lines of `AsciiDoc` that stand under a condition: shown where an attribute is defined, or where none is.

use std::collections::HashMap;

/// Attributes that are defined wherever `AsciiDoc` is read as a page.
const DEFINED: [&str; 4] = ["asciidoctor", "backend-html5", "basebackend-html", "doctype-article"];

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
            // Expressions are not worked out: what they ask for is shown.
            "ifeval" => true,
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
