//! What stands within a line of reStructuredText: styles, roles, links, notes, what a name stands for.

use super::Reader;
use crate::document::markup::Style;
use tui_bidi::text::snip;

/// How far the end of a style is looked for, in bytes.
const FAR: usize = 1024;

impl Reader {
    /// Words with their styles.
    pub(super) fn words(&mut self, words: &str) {
        let (mut rest, mut seen) = (words, 0);
        while let Some(at) = rest[seen..].find(['*', '`', '|', '[', '\\', '_', ':']) {
            let (before, from) = rest.split_at(seen + at);
            let far = snip(from, FAR);
            let taken = match from.as_bytes()[0] {
                b'*' => self.styled(before, far),
                b'`' => self.quoted(before, far),
                b':' => self.role(before, far),
                b'|' => self.substituted(before, far),
                b'[' => self.called(before, far),
                b'_' => self.referred(before, far),
                _ => self.escaped(before, far),
            };
            (rest, seen) = if taken == 0 { (rest, before.len() + 1) } else { (&from[taken..], 0) };
        }
        self.builder.words(rest);
    }

    /// `*emphasis*`, `**strong**`: how many bytes were taken.
    fn styled(&mut self, before: &str, from: &str) -> usize {
        let (sign, style) =
            if from.starts_with("**") { ("**", Style::Strong) } else { ("*", Style::Emphasis) };
        let Some(inner) = within(from, sign) else { return 0 };
        self.builder.words(before);
        self.builder.open(style);
        self.builder.words(inner);
        self.builder.close(|open| open == style);
        inner.len() + sign.len() * 2
    }

    /// ``` ``code`` ```, `` `words <address>`_ ``: how many bytes were taken.
    fn quoted(&mut self, before: &str, from: &str) -> usize {
        if from.starts_with("``") {
            let Some(inner) = within(from, "``") else { return 0 };
            self.builder.words(before);
            self.builder.open(Style::Code);
            self.builder.words(inner);
            self.builder.close(|open| open == Style::Code);
            return inner.len() + 4;
        }
        let Some(inner) = within(from, "`") else { return 0 };
        let after = &from[inner.len() + 2..];
        self.builder.words(before);
        self.led(inner);
        // The role may stand behind its words.
        let role = after.strip_prefix(':').and_then(|rest| rest.split_once(':'));
        let role = role
            .filter(|(role, _)| !role.is_empty() && role.chars().all(|c| c.is_alphanumeric() || c == '-'));
        let behind =
            role.map_or(after.len() - after.trim_start_matches('_').len(), |(role, _)| role.len() + 2);
        inner.len() + 2 + behind
    }

    /// Words that may lead to what stands in brackets behind them.
    fn led(&mut self, inner: &str) {
        match inner.rsplit_once('<').filter(|(words, _)| !words.trim().is_empty()) {
            Some((words, target)) if inner.ends_with('>') => {
                let label = self.builder.label(target.trim_end_matches(['>', '_']));
                self.builder.open(Style::Link(label));
                self.builder.words(words.trim_end());
                self.builder.close(|open| open == Style::Link(label));
            }
            _ => self.builder.words(inner.trim_start_matches(['~', '!'])),
        }
    }

    /// `` :role:`words` ``: how many bytes were taken.
    fn role(&mut self, before: &str, from: &str) -> usize {
        let Some((role, rest)) = from[1..].split_once(":`") else { return 0 };
        let is_name = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.' | '+' | ':');
        let Some((inner, _)) = rest.split_once('`').filter(|_| !role.is_empty() && role.chars().all(is_name))
        else {
            return 0;
        };
        self.builder.words(before);
        let code =
            matches!(role, "code" | "math" | "kbd" | "file" | "command" | "option" | "literal" | "samp");
        let style = match role {
            _ if code => Some(Style::Code),
            "sup" | "superscript" => Some(Style::Superscript),
            "sub" | "subscript" => Some(Style::Subscript),
            _ => None,
        };
        if let Some(style) = style {
            self.builder.open(style);
            self.builder.words(inner);
            self.builder.close(|open| open == style);
        } else {
            self.led(inner);
        }
        role.len() + inner.len() + 4
    }

    /// `|name|`: how many bytes were taken.
    fn substituted(&mut self, before: &str, from: &str) -> usize {
        let Some(words) =
            within(from, "|").and_then(|name| Some((name.len(), self.substitutes.get(name)?.clone())))
        else {
            return 0;
        };
        self.builder.words(before);
        self.builder.words(&words.1);
        words.0 + 2
    }

    /// `[1]_`, `[#name]_`: how many bytes were taken.
    fn called(&mut self, before: &str, from: &str) -> usize {
        let Some((label, _)) = from[1..].split_once("]_") else { return 0 };
        if label.is_empty() || label.contains([' ', '[', ']']) {
            return 0;
        }
        self.builder.words(before.trim_end());
        let name = self.builder.label(label.trim_start_matches('#'));
        self.builder.mark(Style::Call(name));
        label.len() + 3
    }

    /// `name_`, where that leads somewhere: how many bytes were taken.
    fn referred(&mut self, before: &str, from: &str) -> usize {
        let end = from.len() - from.trim_start_matches('_').len();
        let name = before.rsplit(|c: char| !c.is_alphanumeric() && c != '-').next().unwrap_or_default();
        let ends = from[end..].chars().next().is_none_or(|c| !c.is_alphanumeric());
        let known = end == 2 || self.targets.contains(&name.to_lowercase());
        if !ends || end > 2 || name.is_empty() || !known {
            return 0;
        }
        self.builder.words(before);
        end
    }

    /// A sign that is meant as it stands; before a space it joins words: how many bytes were taken.
    fn escaped(&mut self, before: &str, from: &str) -> usize {
        let Some(next) = from[1..].chars().next() else { return 0 };
        if next.is_alphanumeric() {
            return 0;
        }
        self.builder.words(before);
        if next != ' ' {
            self.builder.words(next.encode_utf8(&mut [0; 4]));
        }
        1 + next.len_utf8()
    }
}

/// What stands between two of a sign, the first of which `from` begins with.
fn within<'a>(from: &'a str, sign: &str) -> Option<&'a str> {
    let inner = from.strip_prefix(sign)?;
    if inner.starts_with(char::is_whitespace) {
        return None;
    }
    let ends = |&(at, _): &(usize, &str)| at > 0 && !inner[..at].ends_with(char::is_whitespace);
    inner.match_indices(sign).find(ends).map(|(at, _)| &inner[..at])
}
