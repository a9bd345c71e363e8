//! reStructuredText: titles with lines of signs, directives, lists, tables, notes.
//!
//! Here lines become blocks; `directive` knows what stands behind two dots, `grid` tables, `words` what stands within a
//! line.

mod directive;
mod grid;
mod lines;
mod words;

use super::{front, told::Told};
use crate::document::build::Builder;
use crate::document::markup::{Kind, Meta, Style};
use lines::{Lines, adornment, enumerated, indent_of, is_blank};
use std::collections::{HashMap, HashSet};

/// Blocks within blocks, at most; deeper ones are paragraphs.
const DEEP: usize = 24;

/// Reads reStructuredText.
pub(super) fn read(source: &str) -> Told {
    let lines: Vec<&str> = source.lines().map(str::trim_end).collect();
    let mut reader = Reader::default();
    reader.define(&lines);
    reader.blocks(&lines, 0);
    reader.builder.end();
    Told { builder: reader.builder, meta: reader.meta }
}

#[derive(Default)]
struct Reader {
    builder: Builder,
    meta: Meta,
    /// What `|name|` stands for.
    substitutes: HashMap<String, String>,
    /// What `name_` may lead to.
    targets: HashSet<String>,
    /// The signs of titles, the highest first; whether one stands above a title too.
    titles: Vec<(char, bool)>,
    /// Whether a paragraph or a list was read.
    begun: bool,
}

impl Reader {
    /// Takes what the document defines for all of its places.
    fn define(&mut self, lines: &[&str]) {
        for line in lines.iter().filter_map(|line| line.trim_start().strip_prefix(".. ")) {
            if let Some((name, rest)) = line.strip_prefix('|').and_then(|rest| rest.split_once('|')) {
                let words = rest.trim_start().strip_prefix("replace::").unwrap_or_default();
                self.substitutes.insert(name.to_owned(), words.trim().to_owned());
            } else if let Some((name, _)) = line.strip_prefix('_').and_then(|rest| rest.split_once(':')) {
                self.targets.insert(name.trim_matches('`').to_lowercase());
            }
        }
    }

    /// Lines that are indented alike, with what stands below them.
    fn blocks(&mut self, lines: &[&str], depth: usize) {
        let mut at = 0;
        while at < lines.len() {
            if is_blank(lines[at]) {
                self.builder.end();
                at += 1;
                continue;
            }
            let taken = if depth < DEEP { self.block(&lines[at..], depth) } else { 0 };
            let taken = if taken > 0 { taken } else { self.paragraph(&lines[at..], depth) };
            at += taken.max(1);
        }
        self.builder.end();
    }

    /// A block that is no paragraph: how many lines it has.
    fn block(&mut self, lines: &[&str], depth: usize) -> usize {
        let line = lines[0];
        if depth == 0
            && let Some(taken) = self.title(lines)
        {
            return taken;
        }
        if let Some(taken) = grid::length(lines) {
            self.table(&grid::rows(&lines[..taken]));
            return taken;
        }
        if adornment(line).is_some() && lines.get(1).is_none_or(|next| is_blank(next)) {
            self.builder.rule();
            return 1;
        }
        if line == ".." || line.starts_with(".. ") {
            return self.explicit(lines, depth);
        }
        if line.starts_with("__ ") {
            return 1;
        }
        if line == "|" || line.starts_with("| ") {
            return self.line_block(lines);
        }
        if line.starts_with(">>> ") {
            let taken = lines.iter().take_while(|line| !is_blank(line)).count();
            self.code(lines[..taken].iter().copied());
            return taken;
        }
        if indent_of(line) > 0 {
            let inner = Lines::indented(lines, 0);
            self.builder.quote();
            self.blocks(&inner.dedented, depth + 1);
            self.builder.unquote();
            return inner.taken;
        }
        if let Some((name, value)) = field(line) {
            return self.field(name, value, lines, depth);
        }
        self.item(lines, depth)
    }

    /// A title with a line of signs below it, and maybe one above.
    fn title(&mut self, lines: &[&str]) -> Option<usize> {
        let over = adornment(lines[0])
            .filter(|sign| lines.get(2).is_some_and(|below| adornment(below) == Some(*sign)))
            .filter(|_| !is_blank(lines[1]));
        let (title, sign, taken) = match over {
            Some(sign) => (lines[1].trim(), sign, 3),
            None => {
                let sign = lines.get(1).and_then(|below| adornment(below))?;
                // A shorter line of signs is one where it is not very short.
                let long = lines[1].len() > 3 || lines[0].chars().count() <= lines[1].len();
                if adornment(lines[0]).is_some() || indent_of(lines[0]) > 0 || !long {
                    return None;
                }
                (lines[0], sign, 2)
            }
        };
        let style = (sign, over.is_some());
        let level = self.titles.iter().position(|own| *own == style).unwrap_or_else(|| {
            self.titles.push(style);
            self.titles.len() - 1
        });
        self.builder.end();
        self.builder.begin(Kind::Heading(level.min(5) as u8 + 1));
        self.words(title);
        let (at, words) = self.builder.block_words();
        let name = words.to_owned();
        self.builder.anchor_at(at, name);
        self.builder.end();
        Some(taken)
    }

    fn code<'a>(&mut self, lines: impl Iterator<Item = &'a str>) {
        self.builder.end();
        self.builder.begin(Kind::Code);
        for line in lines {
            self.builder.verbatim(line);
            self.builder.line_end();
        }
        self.builder.end();
    }

    /// `| words`: lines that stay lines.
    fn line_block(&mut self, lines: &[&str]) -> usize {
        let of_it = |line: &&&str| line.starts_with('|') || line.starts_with("  ");
        let taken = lines.iter().take_while(of_it).count();
        self.builder.begin(Kind::Verse);
        for line in &lines[..taken] {
            if line.starts_with('|') {
                self.builder.line_end();
            }
            self.builder.space();
            self.words(line.trim_start_matches('|').trim());
        }
        self.builder.end();
        taken
    }

    /// `:name: value`: what the document says of itself, or a row of a list.
    fn field(&mut self, name: &str, value: &str, lines: &[&str], depth: usize) -> usize {
        const OF_DOCUMENT: [&str; 14] = [
            "author",
            "authors",
            "date",
            "language",
            "lang",
            "version",
            "status",
            "copyright",
            "contact",
            "organization",
            "revision",
            "orphan",
            "title",
            "dir",
        ];
        let inner = Lines::below(lines, value);
        if depth == 0 && !self.begun && OF_DOCUMENT.contains(&name.to_lowercase().as_str()) {
            front::take_field(&mut self.meta, name, value);
            return inner.taken;
        }
        self.builder.end();
        self.builder.open(Style::Strong);
        self.words(&format!("{name}:"));
        self.builder.close(|style| style == Style::Strong);
        self.builder.space();
        self.blocks(&inner.dedented, depth + 1);
        inner.taken
    }

    /// An item of a list, or a term and what it means: how many lines it has.
    fn item(&mut self, lines: &[&str], depth: usize) -> usize {
        let line = lines[0];
        let bullet = line.strip_prefix(['*', '-', '+', '•']).filter(|rest| rest.starts_with(' '));
        let counted = bullet.map(|rest| (None, rest)).or_else(|| {
            let (value, rest) = enumerated(line)?;
            // A number that begins a line of a paragraph begins no item.
            let next = lines.get(1).copied().unwrap_or_default();
            (is_blank(next) || indent_of(next) > 0 || enumerated(next).is_some()).then_some((value, rest))
        });
        if counted.is_some() {
            return self.list(lines, depth);
        }
        if lines.get(1).is_some_and(|next| !is_blank(next) && indent_of(next) > 0) && !line.ends_with("::") {
            let inner = Lines::indented(&lines[1..], 0);
            self.builder.end();
            self.builder.open(Style::Strong);
            self.words(line.split(" : ").next().unwrap_or(line));
            self.builder.close(|style| style == Style::Strong);
            self.builder.end();
            self.blocks(&inner.dedented, depth + 1);
            return inner.taken + 1;
        }
        0
    }

    /// The items of a list, one below the other.
    fn list(&mut self, lines: &[&str], depth: usize) -> usize {
        let read = |line: &str| -> Option<(Option<u64>, usize)> {
            let bullet = line.strip_prefix(['*', '-', '+', '•']).filter(|rest| rest.starts_with(' '));
            let (value, rest) = bullet.map(|rest| (None, rest)).or_else(|| enumerated(line))?;
            Some((value, line.len() - rest.trim_start().len()))
        };
        let first = read(lines[0]).and_then(|(value, _)| value);
        self.begun = true;
        self.builder.list(first);
        let mut at = 0;
        while at < lines.len() {
            let Some((value, sign)) = read(lines[at]) else { break };
            if value.is_some() != first.is_some() {
                break;
            }
            self.builder.item();
            let inner = Lines::below(&lines[at..], &lines[at][sign..]);
            let loose =
                inner.dedented.iter().rev().skip_while(|line| is_blank(line)).any(|line| is_blank(line));
            self.blocks(&inner.dedented, depth + 1);
            if !loose {
                self.builder.tighten();
            }
            at += inner.taken;
            let blank = lines[at..].iter().take_while(|line| is_blank(line)).count();
            if lines.get(at + blank).is_none_or(|next| read(next).is_none()) {
                break;
            }
            at += blank;
        }
        self.builder.unlist();
        at
    }

    fn table(&mut self, rows: &[(bool, Vec<String>)]) {
        self.builder.end();
        self.builder.table();
        for (head, cells) in rows {
            self.builder.row(*head);
            for cell in cells {
                self.builder.cell();
                self.words(cell.trim());
            }
        }
        self.builder.untable();
    }

    /// A paragraph, and the code that two colons at its end announce: how many lines these have.
    fn paragraph(&mut self, lines: &[&str], depth: usize) -> usize {
        let taken = lines.iter().take_while(|line| !is_blank(line)).count().max(1);
        self.begun = true;
        let announces = lines[taken - 1].ends_with("::");
        for (at, line) in lines[..taken].iter().enumerate() {
            let line = line.trim();
            self.builder.space();
            match line.strip_suffix("::").filter(|_| at + 1 == taken) {
                Some(rest) if rest.is_empty() || rest.ends_with(' ') => self.words(rest.trim_end()),
                Some(rest) => self.words(&format!("{rest}:")),
                None => self.words(line),
            }
        }
        self.builder.end();
        let blank = lines[taken..].iter().take_while(|line| is_blank(line)).count();
        let code = lines.get(taken + blank).is_some_and(|next| indent_of(next) > 0);
        if !announces || !code || depth >= DEEP {
            return taken;
        }
        let inner = Lines::indented(&lines[taken + blank..], 0);
        self.code(inner.dedented.into_iter());
        taken + blank + inner.taken
    }
}

/// The name and the value of `:name: value`.
fn field(line: &str) -> Option<(&str, &str)> {
    let (name, value) = line.strip_prefix(':')?.split_once(':')?;
    let is = !name.is_empty() && !name.contains('`') && !name.starts_with(' ');
    (is && (value.is_empty() || value.starts_with(' '))).then(|| (name, value.trim()))
}
