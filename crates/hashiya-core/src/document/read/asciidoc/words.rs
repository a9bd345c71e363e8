//! What stands within a line of `AsciiDoc`: styles, links, notes, what is passed through.

use super::Reader;
use crate::document::markup::{Numbers, Style};
use tui_bidi::text::floor_char;

/// Macros whose words are shown as they stand.
const PLAIN: [&str; 2] = ["kbd:", "btn:"];
/// Formulas: they keep their order in any text.
const FORMULAS: [&str; 3] = ["stem:", "latexmath:", "asciimath:"];
/// How far the end of a style or macro is looked for, in bytes.
const FAR: usize = 2048;
/// How many signs are looked at for the ends of styles in one stretch of words; what begins after that is as it stands.
const EFFORT: usize = 1 << 20;
/// How many bytes all attributes together say in a text; what is named after that is as it stands.
const KNOWN: usize = 4 << 20;
/// Letters that Arabic and Hebrew write before a word and with it.
const CLITICS: [char; 14] = ['و', 'ف', 'ب', 'ل', 'ك', 'ک', 'ה', 'ו', 'ב', 'ל', 'מ', 'ש', 'כ', 'ד'];

impl Reader {
    /// Words with their styles.
    pub(super) fn words(&mut self, words: &str) {
        self.effort = EFFORT;
        let known = self.known(words);
        self.told(&known.replace("\"`", "“").replace("`\"", "”").replace("'`", "‘").replace("`'", "’"));
    }

    /// `words` with what `{name}` stands for.
    fn known(&mut self, words: &str) -> String {
        let (mut known, mut rest) = (String::with_capacity(words.len()), words);
        while let Some((before, after)) = rest.split_once('{') {
            known.push_str(before);
            let found = near(after).find('}').and_then(|end| {
                let (name, after) = (&after[..end], &after[end + 1..]);
                let value = match name {
                    "nbsp" | "sp" => Some(" "),
                    "empty" | "zwsp" | "wj" => Some(""),
                    _ => self.attributes.get(name).map(String::as_str),
                };
                let value = value.filter(|value| self.known + value.len() <= KNOWN)?;
                self.known += value.len();
                Some((value, after))
            });
            let (value, after) = match found {
                // A sign before the name keeps it as it stands.
                Some(_) if known.ends_with('\\') => {
                    known.pop();
                    ("{", after)
                }
                Some(found) => found,
                None => ("{", after),
            };
            known.push_str(value);
            rest = after;
        }
        known.push_str(rest);
        known
    }

    fn told(&mut self, words: &str) {
        let (mut rest, mut seen) = (words, 0);
        while let Some(at) = rest[seen..].find(['*', '_', '`', '#', '^', '~', '+', '[', '<']) {
            let (before, from) = rest.split_at(seen + at);
            let taken = match from.as_bytes()[0] {
                b'[' => self.bracket(before, from),
                b'<' => self.referred(before, from),
                b'+' => self.passed(before, from),
                mark => self.styled(before, from, char::from(mark)),
            };
            if taken == 0 {
                seen = before.len() + 1;
            } else {
                (rest, seen) = (&from[taken..], 0);
            }
        }
        self.builder.words(rest);
    }

    /// `*strong*`, `_emphasis_`, `` `code` ``, `#marked#`, `^raised^`: how many bytes were taken.
    fn styled(&mut self, before: &str, from: &str, sign: char) -> usize {
        let double = from[1..].starts_with(sign);
        let width = 1 + usize::from(double);
        let free = double || matches!(sign, '^' | '~');
        if !free && !may_open(before) {
            return 0;
        }
        let Some(length) = closing(&from[width..], &from[..width], free, &mut self.effort) else { return 0 };
        let inner = &from[width..width + length];
        if inner.starts_with(' ') || matches!(sign, '^' | '~') && inner.contains(' ') {
            return 0;
        }
        let style = match sign {
            '*' => Some(Style::Strong),
            '_' => Some(Style::Emphasis),
            '`' => Some(Style::Code),
            '^' => Some(Style::Superscript),
            '~' => Some(Style::Subscript),
            _ => None,
        };
        self.builder.words(before);
        style.into_iter().for_each(|style| self.builder.open(style));
        if sign == '`' {
            self.builder.words(inner.trim_matches('+'));
        } else {
            self.told(inner);
        }
        style.into_iter().for_each(|style| self.builder.close(|open| open == style));
        width + length + width
    }

    /// `+literal+`, `+++passed through+++`: how many bytes were taken.
    fn passed(&mut self, before: &str, from: &str) -> usize {
        let width = from.len() - from.trim_start_matches('+').len();
        if width > 3 || width == 1 && !may_open(before) {
            return 0;
        }
        let Some(length) = closing(&from[width..], &from[..width], width > 1, &mut self.effort) else {
            return 0;
        };
        let inner = &from[width..width + length];
        if inner.starts_with(' ') {
            return 0;
        }
        self.builder.words(before);
        self.builder.words(if width == 3 { without_tags(inner) } else { inner.to_owned() }.as_str());
        width + length + width
    }

    /// What ends in brackets: a link, a macro, an anchor, a role. How many bytes were taken.
    fn bracket(&mut self, before: &str, from: &str) -> usize {
        if from.starts_with("[[")
            && let Some(end) = self.end_of(from, "]]")
        {
            self.builder.words(before);
            self.builder.anchor(from[2..end].split(',').next().unwrap_or_default());
            return end + 2;
        }
        let Some(end) = self.end_of(from, "]") else { return 0 };
        // An address of a page or a name of a macro is no longer than this.
        let floor = floor_char(before, before.len().saturating_sub(FAR / 2));
        let start = before[floor..]
            .rfind(|c: char| c.is_whitespace() || matches!(c, '(' | '"' | '“'))
            .map_or(floor, |space| {
                floor + space + before[floor + space..].chars().next().map_or(1, char::len_utf8)
            });
        if from[end + 1..].starts_with('#') {
            self.builder.words(before);
            return end + 1;
        }
        // A name of a macro may follow a letter that is written with it.
        let target = before[start..].trim_start_matches(|c: char| !c.is_ascii_alphanumeric());
        let start = before.len() - target.len();
        if !target.contains(':') {
            return 0;
        }
        self.builder.words(&before[..start]);
        self.macros(target, &from[1..end]);
        end + 1
    }

    /// Where `end` stands next in `from`, nearby. To look for it in vain costs effort.
    fn end_of(&mut self, from: &str, end: &str) -> Option<usize> {
        if self.effort == 0 {
            return None;
        }
        let found = near(from).find(end);
        self.effort = self.effort.saturating_sub(if found.is_none() { FAR / 8 } else { 0 });
        found
    }

    /// `target[inner]`.
    fn macros(&mut self, target: &str, inner: &str) {
        let words = inner.split(',').next().unwrap_or_default().trim_end_matches('^');
        if target.starts_with("footnote") {
            // A note with a name is called again by that alone.
            let name = target.split_once(':').map_or("", |(_, name)| name);
            let known = self.notes.iter().position(|(own, _)| !name.is_empty() && own == name);
            if inner.is_empty() && known.is_none() {
                return;
            }
            let number = known.unwrap_or(self.notes.len());
            if known.is_none() {
                self.notes.push((name.to_owned(), inner.to_owned()));
            }
            self.builder.call((number + 1).to_string(), Numbers::Counted);
        } else if target.starts_with("pass:") {
            self.builder.words(&without_tags(inner));
        } else if PLAIN.iter().any(|name| target.starts_with(name)) {
            self.builder.words(inner);
        } else if FORMULAS.iter().any(|name| target.starts_with(name)) {
            self.builder.open(Style::Code);
            self.builder.words(inner);
            self.builder.close(|open| open == Style::Code);
        } else if let Some(menu) = target.strip_prefix("menu:") {
            for words in [menu, " > ", inner] {
                self.builder.words(words);
            }
        } else if target.starts_with("image:") {
            self.builder.open(Style::Image);
            self.builder.words(words.trim_matches('"'));
            self.builder.close(|open| open == Style::Image);
        } else if !["icon:", "anchor:", "indexterm:"].iter().any(|name| target.starts_with(name)) {
            let target = target.trim_start_matches("link:").trim_start_matches("xref:");
            let label = self.builder.label(target);
            self.builder.open(Style::Link(label));
            self.builder.words(if words.is_empty() { target } else { words });
            self.builder.close(|open| matches!(open, Style::Link(_)));
        }
    }

    /// `<<place,words>>`: how many bytes were taken.
    fn referred(&mut self, before: &str, from: &str) -> usize {
        let Some(inner) = from.strip_prefix("<<") else { return 0 };
        let Some(end) = self.end_of(inner, ">>") else { return 0 };
        let inner = &inner[..end];
        let (target, words) = inner.split_once(',').unwrap_or((inner, inner));
        self.builder.words(before);
        let label = self.builder.label(format!("#{}", target.trim()));
        self.builder.open(Style::Link(label));
        self.builder.words(words);
        self.builder.close(|open| matches!(open, Style::Link(_)));
        inner.len() + 4
    }
}

/// Whether a style may begin after `before`: at the beginning of a word, or behind a letter that is written with it.
fn may_open(before: &str) -> bool {
    let word = before.rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    word.is_empty() || word.chars().count() <= 2 && word.chars().all(|c| CLITICS.contains(&c))
}

/// Where what began with `mark` ends in `rest`: at the end of a word, unless it is `free`.
fn closing(rest: &str, mark: &str, free: bool, effort: &mut usize) -> Option<usize> {
    let most = *effort;
    let ends = |&(at, _): &(usize, &str)| {
        *effort = effort.saturating_sub(1);
        let inside = at > 0 && !rest[..at].ends_with(' ');
        inside && (free || !rest[at + mark.len()..].starts_with(|c: char| c.is_alphanumeric()))
    };
    near(rest).match_indices(mark).take(most).find(ends).map(|(at, _)| at)
}

fn without_tags(words: &str) -> String {
    let mut plain = String::with_capacity(words.len());
    let mut inside = false;
    for c in words.chars() {
        match c {
            '<' => inside = true,
            '>' if inside => inside = false,
            _ if !inside => plain.push(c),
            _ => {}
        }
    }
    plain
}

/// What of `text` is looked at.
fn near(text: &str) -> &str {
    &text[..floor_char(text, FAR.min(text.len()))]
}
