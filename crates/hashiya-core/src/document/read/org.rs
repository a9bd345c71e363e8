//! Org: headings with stars, lists, tables, blocks, notes, and the styles of words.

use super::{front, told::Told};
use crate::document::build::Builder;
use crate::document::markup::{Kind, Meta, Style};

/// Words that say how far a task is, before the title of a heading.
const STATES: [&str; 12] = [
    "TO\u{44}O",
    "DONE",
    "NEXT",
    "WAITING",
    "WAIT",
    "HOLD",
    "STARTED",
    "CANCELLED",
    "CANCELED",
    "SOMEDAY",
    "PROJ",
    "COMMENT",
];
/// What lines begin with that plan a task.
const PLANS: [&str; 4] = ["SCHEDULED:", "DEADLINE:", "CLOSED:", "CLOCK:"];
/// How far the end of a style or of a link is looked for, in bytes.
const FAR: usize = 1024;
/// Lists within lists, at most.
const DEEP: usize = 32;

/// Reads Org.
pub(super) fn read(source: &str) -> Told {
    let mut reader = Reader::default();
    source.lines().for_each(|line| reader.line(line.trim_end()));
    reader.finish()
}

/// What the lines of a block are.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Lines {
    Code,
    Verse,
    /// What is none of the text: drawers, remarks, what another form alone shows.
    Silent,
}

#[derive(Default)]
struct Reader {
    builder: Builder,
    meta: Meta,
    /// The block at hand that is no paragraphs, and the line that ends it, in lower case.
    block: Option<(Lines, String)>,
    /// How far the items of each open list are indented, and whether they have numbers.
    lists: Vec<(usize, bool)>,
    /// Whether the line before was blank.
    blank: bool,
    rows: Vec<String>,
    /// Open quotations: the lines that end them.
    quotes: Vec<String>,
    /// The words of notes that stand where they are called.
    notes: Vec<(String, String)>,
}

impl Reader {
    fn finish(mut self) -> Told {
        self.end_table();
        self.lists_to(0);
        for (label, words) in std::mem::take(&mut self.notes) {
            self.builder.end();
            self.builder.marker(label);
            self.builder.begin(Kind::Note);
            self.words(&words);
        }
        self.builder.end();
        Told { builder: self.builder, meta: self.meta }
    }

    fn line(&mut self, line: &str) {
        let bare = line.trim_start();
        let indent = line.len() - bare.len();
        if self.in_block(line, bare) {
            return;
        }
        if indent == 0 && !bare.is_empty() && item(bare).is_none() {
            self.lists_to(0);
        }
        if bare.starts_with('|') {
            if self.rows.is_empty() {
                self.builder.end();
            }
            self.rows.push(bare.to_owned());
            return;
        }
        self.end_table();
        let blank = std::mem::replace(&mut self.blank, bare.is_empty());
        if bare.is_empty() {
            return self.builder.end();
        }
        if indent == 0
            && let Some((level, title)) = heading(line)
        {
            self.lists_to(0);
            self.builder.end();
            self.builder.begin(Kind::Heading(level.min(6)));
            self.words(title);
            let (at, words) = self.builder.block_words();
            let name = words.to_owned();
            self.builder.anchor_at(at, name);
            return self.builder.end();
        }
        if let Some(said) = bare.strip_prefix("#+") {
            return self.keyword(said);
        }
        let remark = bare == "#" || bare.starts_with("# ");
        if remark || PLANS.iter().any(|plan| bare.starts_with(plan)) || indent == 0 && is_macro(bare) {
            return;
        }
        if let Some(name) = bare.strip_prefix(':').and_then(|rest| rest.strip_suffix(':'))
            && !name.is_empty()
            && name.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '_'))
        {
            self.block = Some((Lines::Silent, ":end:".to_owned()));
            return;
        }
        if let Some(code) = bare.strip_prefix(": ").or((bare == ":").then_some("")) {
            if self.builder.block_kind() != Some(Kind::Code) {
                self.builder.begin(Kind::Code);
            }
            self.builder.verbatim(code);
            return self.builder.line_end();
        }
        if bare.len() > 4 && bare.bytes().all(|byte| byte == b'-') {
            return self.builder.rule();
        }
        self.text(bare, indent, blank);
    }

    /// Whether a line is of the block at hand, or ends it.
    fn in_block(&mut self, line: &str, bare: &str) -> bool {
        let Some((lines, end)) = &self.block else { return false };
        if bare.eq_ignore_ascii_case(end) {
            self.block = None;
            self.builder.end();
            return true;
        }
        match lines {
            Lines::Silent if end == ":end:" && line.starts_with('*') => {
                // A drawer that nothing ends.
                self.block = None;
                return false;
            }
            Lines::Silent => {}
            Lines::Code => {
                let line = line.strip_prefix(',').filter(|rest| rest.starts_with(['*', '#'])).unwrap_or(line);
                self.builder.verbatim(line);
                self.builder.line_end();
            }
            Lines::Verse => {
                if !self.builder.has_block() {
                    self.builder.begin(Kind::Verse);
                }
                let words = bare.to_owned();
                self.words(&words);
                if bare.is_empty() {
                    self.builder.end();
                } else {
                    self.builder.line_end();
                }
            }
        }
        true
    }

    /// `#+KEY: value`, `#+begin_src`.
    fn keyword(&mut self, said: &str) {
        let key = said.split([' ', ':']).next().unwrap_or_default().to_ascii_lowercase();
        let value = said[key.len()..].trim_start_matches([':', ' ']);
        if let Some(kind) = key.strip_prefix("begin_") {
            self.builder.end();
            let end = format!("#+end_{kind}");
            let lines = match kind {
                "src" | "example" => Lines::Code,
                "verse" => Lines::Verse,
                "comment" | "export" => Lines::Silent,
                _ => {
                    if kind == "quote" {
                        self.builder.quote();
                        self.quotes.push(end);
                    }
                    return;
                }
            };
            if lines == Lines::Code {
                self.builder.begin(Kind::Code);
            }
            self.block = Some((lines, end));
        } else if key.starts_with("end_") {
            self.builder.end();
            if self.quotes.pop_if(|end| end.strip_prefix("#+") == Some(&key)).is_some() {
                self.builder.unquote();
            }
        } else if key == "caption" {
            self.builder.end();
            self.words(value);
            self.builder.end();
        } else {
            front::take_field(&mut self.meta, &key, value);
        }
    }

    /// A line of words: of a list, a note, a paragraph; `blank`: behind a blank line.
    fn text(&mut self, bare: &str, indent: usize, blank: bool) {
        if let Some((label, words)) = note(bare).filter(|_| indent == 0) {
            self.lists_to(0);
            self.builder.end();
            self.builder.marker(label);
            self.builder.begin(Kind::Note);
            return self.words(words);
        }
        if let Some((number, rest)) = item(bare).filter(|_| indent > 0 || !bare.starts_with('*')) {
            self.lists_to(indent + 1);
            if self.lists.pop_if(|own| *own == (indent, number.is_none())).is_some() {
                self.builder.unlist(); // bullets and numbers are no one list
            }
            if self.lists.last().is_none_or(|&(own, _)| own < indent) && self.lists.len() < DEEP {
                self.builder.list(number.map(u64::from));
                self.lists.push((indent, number.is_some()));
            } else if !blank {
                self.builder.end();
                self.builder.tighten();
            }
            self.builder.item();
            let rest = task(&mut self.builder, rest);
            if let Some((term, rest)) = rest.split_once(" :: ") {
                self.builder.open(Style::Strong);
                self.words(term);
                self.builder.close(|style| style == Style::Strong);
                self.builder.end();
                self.builder.tighten();
                return self.words(rest);
            }
            return self.words(rest);
        }
        if !self.builder.has_block() || indent == 0 {
            self.lists_to(indent);
        }
        self.builder.space();
        self.words(bare.strip_suffix("\\\\").unwrap_or(bare));
        if bare.ends_with("\\\\") {
            self.builder.line_end();
        }
    }

    /// Ends the lists whose items are indented as far, or further.
    fn lists_to(&mut self, indent: usize) {
        while self.lists.pop_if(|(own, _)| *own >= indent).is_some() {
            self.builder.unlist();
        }
    }

    fn end_table(&mut self) {
        let rows = std::mem::take(&mut self.rows);
        if rows.is_empty() {
            return;
        }
        let parts = |row: &String| row.starts_with("|-");
        let headed = rows.get(1).is_some_and(parts) && rows.len() > 2;
        self.builder.table();
        for (at, row) in rows.iter().enumerate().filter(|(_, row)| !parts(row)) {
            self.builder.row(headed && at == 0);
            for cell in row.trim_matches('|').split('|') {
                self.builder.cell();
                self.words(cell.trim());
            }
        }
        self.builder.untable();
    }

    /// Words with their styles.
    fn words(&mut self, words: &str) {
        let (mut rest, mut seen) = (words, 0);
        while let Some(at) = rest[seen..].find(['*', '/', '_', '=', '~', '+', '[', '<', '@']) {
            let (before, from) = rest.split_at(seen + at);
            let taken = match from.as_bytes()[0] {
                b'[' => self.bracket(before, from),
                b'<' | b'@' => self.dropped(before, from),
                _ => self.styled(before, from),
            };
            (rest, seen) = if taken == 0 { (rest, before.len() + 1) } else { (&from[taken..], 0) };
        }
        self.builder.words(rest);
    }

    /// `*strong*`, `/emphasis/`, `=code=`: how many bytes were taken.
    fn styled(&mut self, before: &str, from: &str) -> usize {
        let opens = |c: char| c.is_whitespace() || matches!(c, '-' | '(' | '{' | '\'' | '"' | '«');
        let closes = |rest: &str| rest.chars().next().is_none_or(|c| !c.is_alphanumeric());
        let sign = &from[..1];
        let far = tui_bidi::text::snip(&from[1..], FAR);
        if !before.chars().next_back().is_none_or(opens) || far.starts_with(char::is_whitespace) {
            return 0;
        }
        let ends = |&(at, _): &(usize, &str)| {
            at > 0 && closes(&from[at + 2..]) && !far[..at].ends_with(char::is_whitespace)
        };
        let Some((length, _)) = far.match_indices(sign).find(ends) else { return 0 };
        let inner = &far[..length];
        let style = match sign {
            "*" => Some(Style::Strong),
            "/" => Some(Style::Emphasis),
            "=" | "~" => Some(Style::Code),
            "+" => Some(Style::Deleted),
            _ => None,
        };
        self.builder.words(before);
        style.into_iter().for_each(|style| self.builder.open(style));
        if style == Some(Style::Code) {
            self.builder.words(inner);
        } else {
            self.words(inner);
        }
        style.into_iter().for_each(|style| self.builder.close(|open| open == style));
        length + 2
    }

    /// `[[target][words]]`, `[fn:1]`: how many bytes were taken.
    fn bracket(&mut self, before: &str, from: &str) -> usize {
        let far = tui_bidi::text::snip(from, FAR);
        if let Some((link, _)) = far.strip_prefix("[[").and_then(|rest| rest.split_once("]]")) {
            self.builder.words(before);
            let (target, words) = link.split_once("][").unwrap_or((link, ""));
            let picture = [".png", ".jpg", ".jpeg", ".svg", ".gif", ".webp"];
            if !words.is_empty() || !picture.iter().any(|end| target.to_ascii_lowercase().ends_with(end)) {
                let label = self.builder.label(target.trim_start_matches("file:"));
                self.builder.open(Style::Link(label));
                self.builder.words(if words.is_empty() { target.trim_start_matches('*') } else { words });
                self.builder.close(|open| open == Style::Link(label));
            }
            return link.len() + 4;
        }
        let Some((said, _)) = far.strip_prefix("[fn:").and_then(|rest| rest.split_once(']')) else {
            return 0;
        };
        self.builder.words(before);
        let (name, words) = said.split_once(':').unwrap_or((said, ""));
        let name = if name.is_empty() { (self.notes.len() + 1).to_string() } else { name.to_owned() };
        if !words.trim().is_empty() {
            self.notes.push((name.clone(), words.trim().to_owned()));
        }
        let label = self.builder.label(name);
        self.builder.mark(Style::Call(label));
        said.len() + 5
    }

    /// `<<target>>`, `@@html:…@@`: how many bytes were taken.
    fn dropped(&mut self, before: &str, from: &str) -> usize {
        let far = tui_bidi::text::snip(from, FAR);
        let pairs = [("<<", ">>"), ("@@", "@@")];
        let inner = pairs.iter().find_map(|(open, close)| far.strip_prefix(open)?.split_once(close));
        let Some((inner, _)) = inner else { return 0 };
        self.builder.words(before);
        inner.len() + 4
    }
}

/// The level of a heading, and its title without what a task says of itself.
fn heading(line: &str) -> Option<(u8, &str)> {
    let rest = line.trim_start_matches('*');
    let level = line.len() - rest.len();
    let mut title = rest.strip_prefix(' ').filter(|_| level > 0)?.trim();
    let first = title.split(' ').next().unwrap_or_default();
    if STATES.contains(&first) {
        title = title[first.len()..].trim_start();
    }
    if title.starts_with("[#") && title.as_bytes().get(3) == Some(&b']') {
        title = title[4..].trim_start();
    }
    if let Some((words, tags)) = title.rsplit_once([' ', '\t'])
        && tags.len() > 2
        && tags.starts_with(':')
        && tags.ends_with(':')
    {
        title = words.trim_end();
    }
    if let Some((words, count)) = title.rsplit_once(" [") {
        let count = count.strip_suffix(']').unwrap_or("-");
        let counts = |c: char| c.is_ascii_digit() || matches!(c, '/' | '%');
        title =
            if count.contains(['/', '%']) && count.chars().all(counts) { words.trim_end() } else { title };
    }
    (!title.is_empty()).then(|| (level.min(6) as u8, title))
}

/// The number of an item, which bullets have not, and its words.
fn item(bare: &str) -> Option<(Option<u32>, &str)> {
    if let Some(rest) = bare.strip_prefix(['-', '+', '*']) {
        return rest.strip_prefix(' ').map(|rest| (None, rest.trim_start()));
    }
    let digits = bare.len() - bare.trim_start_matches(|c: char| crate::words::digit(c).is_some()).len();
    let value = bare[..digits]
        .chars()
        .try_fold(0_u32, |value, c| value.checked_mul(10)?.checked_add(crate::words::digit(c)?));
    let rest = bare[digits..].strip_prefix(['.', ')'])?.strip_prefix(' ')?;
    (digits > 0).then_some((Some(value?), rest.trim_start()))
}

/// The words of an item without its box, which becomes its marker.
fn task<'a>(builder: &mut Builder, rest: &'a str) -> &'a str {
    let boxes = [("[ ] ", "☐"), ("[X] ", "☑"), ("[x] ", "☑"), ("[-] ", "☐")];
    let found = boxes.iter().find_map(|(sign, marker)| Some((rest.strip_prefix(sign)?, marker)));
    let Some((words, marker)) = found else { return rest };
    builder.marker(*marker);
    words
}

/// The label of a note that a line begins, and its words.
fn note(bare: &str) -> Option<(&str, &str)> {
    let (label, words) = bare.strip_prefix("[fn:")?.split_once(']')?;
    (!label.is_empty() && !label.contains(':')).then_some((label, words.trim_start()))
}

/// Whether a line is a macro alone: `{{{toc}}}`.
fn is_macro(bare: &str) -> bool {
    bare.starts_with("{{{") && bare.ends_with("}}}")
}
