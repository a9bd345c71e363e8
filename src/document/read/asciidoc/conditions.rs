//! Lines of `AsciiDoc` that stand under a condition: shown where an attribute is defined, or where none is.

use std::collections::HashMap;

/// Attributes that are defined wherever `AsciiDoc` is read as a page.
const DEFINED: [&str; 4] = ["asciidoctor", "backend-html5", "basebackend-html", "doctype-article"];

/// The conditions that are open.
#[derive(Debug, Default)]
pub(super) struct Conditions {
    /// Whether each holds, outermost first.
    open: Vec<bool>,
    /// How many of them do not.
    failed: usize,
}

impl Conditions {
    /// What a line is under the conditions: `None` for a line as any other; else what of it is to be read, if anything.
    pub(super) fn line<'a>(
        &mut self,
        line: &'a str,
        attributes: &HashMap<String, String>,
    ) -> Option<Option<&'a str>> {
        let hidden = self.failed > 0;
        let directive = line.strip_suffix(']').and_then(|line| line.split_once("::"));
        let Some((name, rest)) = directive else { return hidden.then_some(None) };
        let Some((names, words)) = rest.split_once('[') else { return hidden.then_some(None) };
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
                return Some(None);
            }
            _ => return hidden.then_some(None),
        };
        if words.is_empty() || name == "ifeval" {
            self.open.push(holds);
            self.failed += usize::from(!holds);
            return Some(None);
        }
        Some((holds && !hidden).then_some(words))
    }
}
