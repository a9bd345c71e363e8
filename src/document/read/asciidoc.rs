//! `AsciiDoc`: headings, lists, delimited blocks, tables, and the commonest styles of words.

use super::{front, told::Told};
use crate::document::build::Builder;
use crate::document::markup::{Kind, Meta, Style};

/// Reads `AsciiDoc`.
pub(super) fn read(source: &str) -> Told {
    let mut reader = Reader::default();
    source.lines().for_each(|line| reader.line(line.trim_end()));
    reader.lists(0);
    if reader.table {
        reader.builder.untable();
    }
    reader.builder.end();
    Told { builder: reader.builder, meta: reader.meta }
}

#[derive(Default)]
struct Reader {
    builder: Builder,
    meta: Meta,
    /// The line that ends the block of code at hand, and whether the block is a comment.
    code: Option<(String, bool)>,
    quotes: Vec<String>,
    table: bool,
    depth: usize,
    /// Whether the line at hand follows the title.
    header: bool,
}

impl Reader {
    fn line(&mut self, line: &str) {
        if let Some((end, comment)) = &self.code {
            if line == end {
                self.code = None;
                self.builder.end();
            } else if !comment {
                self.builder.verbatim(line);
                self.builder.line_end();
            }
            return;
        }
        let header = std::mem::take(&mut self.header);
        if self.delimiter(line) {
            return;
        }
        if self.table {
            return self.row(line);
        }
        let builder = &mut self.builder;
        if line.trim().is_empty() {
            return builder.end();
        }
        if let Some((level, title)) = heading(line) {
            self.lists(0);
            self.builder.begin(Kind::Heading(level));
            self.words(title);
            self.builder.end();
            self.header = level == 1;
            return;
        }
        let bare = line.trim();
        if header && (bare.contains('<') && bare.contains('@') || bare.starts_with('v') && bare.contains(','))
        {
            if bare.contains('@') {
                self.meta.authors = vec![bare.split('<').next().unwrap_or_default().trim().to_owned()];
            }
            self.header = true;
            return;
        }
        if let Some(attribute) = bare.strip_prefix(':')
            && (attribute.contains(": ") || attribute.ends_with(':'))
        {
            front::take(&mut self.meta, attribute);
            self.header = header;
            return;
        }
        let attributes = bare.starts_with('[') && bare.ends_with(']');
        if attributes
            || bare.starts_with("//")
            || bare == "+"
            || bare.starts_with("include::")
            || bare.starts_with("ifdef::")
            || bare.starts_with("endif::")
        {
            return;
        }
        if bare == "'''" || bare == "<<<" {
            return self.builder.rule();
        }
        if let Some((depth, marker, rest)) = item(bare) {
            self.lists(depth);
            if let Some(ordered) = marker {
                self.open_list(depth, ordered);
            }
            self.builder.item();
            return self.words(rest);
        }
        self.builder.space();
        self.words(bare.strip_prefix('.').filter(|title| !title.starts_with(['.', ' '])).unwrap_or(bare));
        if bare.ends_with(" +") {
            self.builder.line_end();
        }
    }

    /// A line that begins or ends a block.
    fn delimiter(&mut self, line: &str) -> bool {
        let all = |mark: char| line.len() >= 4 && line.chars().all(|c| c == mark);
        if all('-') || all('.') || all('/') || all('+') || line.starts_with("```") {
            self.builder.end();
            let comment = all('/');
            if !comment {
                self.builder.begin(Kind::Code);
            }
            let end = if line.starts_with("```") { "```".to_owned() } else { line.to_owned() };
            self.code = Some((end, comment));
        } else if all('_') {
            if self.quotes.last().is_some_and(|open| open == line) {
                self.quotes.pop();
                self.builder.unquote();
            } else {
                self.quotes.push(line.to_owned());
                self.builder.quote();
            }
        } else if all('=') || all('*') || line == "--" {
            self.builder.end();
        } else if matches!(line, "|===" | ",===" | "!===") {
            self.table = !self.table;
            if self.table { self.builder.table() } else { self.builder.untable() }
        } else {
            return false;
        }
        true
    }

    fn row(&mut self, line: &str) {
        let Some(rest) = line.trim_start().split_once('|').map(|(_, rest)| rest) else {
            return self.words(line);
        };
        self.builder.row(false);
        for cell in rest.split('|') {
            self.builder.cell();
            self.words(cell.trim());
        }
    }

    fn open_list(&mut self, depth: usize, ordered: bool) {
        while self.depth < depth {
            self.builder.list(ordered.then_some(1));
            self.depth += 1;
        }
    }

    /// Ends the lists deeper than `depth`.
    fn lists(&mut self, depth: usize) {
        while self.depth > depth {
            self.builder.unlist();
            self.depth -= 1;
        }
    }

    /// Words with their styles.
    fn words(&mut self, words: &str) {
        let mut rest = words;
        while let Some(at) = rest.find(['*', '_', '`', '[', '<']) {
            let (before, from) = rest.split_at(at);
            let mark = from.as_bytes()[0];
            let taken = match mark {
                b'[' => self.linked(before, from),
                b'<' => self.referred(before, from),
                _ => self.styled(before, from, mark),
            };
            if taken == 0 {
                self.builder.words(&rest[..=at]);
                rest = &rest[at + 1..];
            } else {
                rest = &from[taken..];
            }
        }
        self.builder.words(rest);
    }

    /// `*strong*`, `_emphasis_`, `` `code` ``: how many bytes were taken.
    fn styled(&mut self, before: &str, from: &str, mark: u8) -> usize {
        let sign = char::from(mark);
        let double = from.as_bytes().get(1) == Some(&mark);
        let width = 1 + usize::from(double);
        let close = if double { &from[..2] } else { &from[..1] };
        let opens = !before.ends_with(|c: char| c.is_alphanumeric()) || double;
        let Some(length) = from[width..].find(close).filter(|&length| length > 0 && opens) else { return 0 };
        let inner = &from[width..width + length];
        if inner.starts_with(' ') || inner.ends_with(' ') {
            return 0;
        }
        let style = match sign {
            '*' => Style::Strong,
            '_' => Style::Emphasis,
            _ => Style::Code,
        };
        self.builder.words(before);
        self.builder.open(style);
        if style == Style::Code {
            self.builder.words(inner);
        } else {
            self.words(inner);
        }
        self.builder.close(|open| open == style);
        width + length + width
    }

    /// `https://…[words]`, `link:…[words]`, `image:…[words]`, `footnote:[words]`: how many bytes were taken.
    fn linked(&mut self, before: &str, from: &str) -> usize {
        let start = before
            .rfind(char::is_whitespace)
            .map_or(0, |space| space + before[space..].chars().next().map_or(1, char::len_utf8));
        let target = &before[start..];
        let Some(end) = from.find(']').filter(|_| target.contains(':')) else { return 0 };
        let inner = from[1..end].split(',').next().unwrap_or_default().trim_end_matches('^');
        let image = target.starts_with("image:");
        let target = target.trim_start_matches("link:").trim_start_matches("xref:");
        self.builder.words(&before[..start]);
        if image {
            self.builder.open(Style::Image);
            self.builder.words(inner);
            self.builder.close(|open| open == Style::Image);
        } else {
            let label = self.builder.label(target);
            self.builder.open(Style::Link(label));
            self.builder.words(if inner.is_empty() { target } else { inner });
            self.builder.close(|open| matches!(open, Style::Link(_)));
        }
        end + 1
    }

    /// `<<place,words>>`: how many bytes were taken.
    fn referred(&mut self, before: &str, from: &str) -> usize {
        let Some(inner) =
            from.strip_prefix("<<").and_then(|rest| rest.split_once(">>")).map(|(inner, _)| inner)
        else {
            return 0;
        };
        let (target, words) = inner.split_once(',').unwrap_or((inner, inner));
        self.builder.words(before);
        let label = self.builder.label(format!("#{}", target.trim()));
        self.builder.open(Style::Link(label));
        self.builder.words(words);
        self.builder.close(|open| matches!(open, Style::Link(_)));
        inner.len() + 4
    }
}

/// `== Title`: its level and words.
fn heading(line: &str) -> Option<(u8, &str)> {
    let rest = line.trim_start_matches('=');
    let level = line.len() - rest.len();
    ((1..=6).contains(&level) && rest.starts_with(' ') && !rest.trim().is_empty())
        .then(|| (level as u8, rest.trim()))
}

/// An item of a list: its depth, whether the list is ordered, its words.
fn item(line: &str) -> Option<(usize, Option<bool>, &str)> {
    let of = |mark: char, ordered: bool| {
        let rest = line.trim_start_matches(mark);
        let depth = line.len() - rest.len();
        (depth > 0 && depth < 6 && rest.starts_with(' ')).then(|| (depth, Some(ordered), rest.trim_start()))
    };
    of('*', false)
        .or_else(|| of('.', true))
        .or_else(|| line.strip_prefix("- ").map(|rest| (1, Some(false), rest)))
}
