//! `AsciiDoc`: headings, lists, delimited blocks, tables, notes, and the commonest styles of words.
//!
//! Here lines become blocks; `words` reads what stands within them, `table` the cells of tables.

mod conditions;
mod items;
mod table;
mod words;

use super::{front, html::tell::Teller, told::Told};
use crate::document::build::Builder;
use crate::document::markup::{Kind, Meta, Style};
use conditions::{Conditions, Under};
use items::{call, item, task, term, without_calls};
use std::collections::HashMap;
use table::Table;

/// Macros on lines of their own that say nothing to a reader.
const SILENT: [&str; 4] = ["include::", "toc::", "video::", "audio::"];

/// What paragraphs may begin with that says what they are for.
const ADMONITIONS: [&str; 5] = ["NOTE: ", "TIP: ", "IMPORTANT: ", "WARNING: ", "CAUTION: "];

/// Reads `AsciiDoc`.
pub(super) fn read(source: &str) -> Told {
    let mut reader = Reader::default();
    let lines: Vec<&str> = source.lines().map(str::trim_end).collect();
    // A title may say what lines below it define.
    let below = lines.iter().skip_while(|line| line.is_empty()).take_while(|line| !line.is_empty());
    for (name, value) in below.filter_map(|line| attribute(line)) {
        reader.attributes.insert(name.to_owned(), value.to_owned());
    }
    let mut at = 0;
    while at < lines.len() {
        let before = at.checked_sub(1).map_or("", |before| lines[before]);
        let after = lines.get(at + 1).copied().unwrap_or_default();
        match underlined(lines[at], after).filter(|_| before.is_empty() && reader.is_open()) {
            Some(level) => {
                reader.heading(level, lines[at]);
                at += 1;
            }
            None => reader.line(lines[at]),
        }
        at += 1;
    }
    reader.finish()
}

/// What the lines of a block are that are no `AsciiDoc`.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Lines {
    Code,
    Comment,
    Html,
}

/// A quotation that was begun.
struct Quote {
    /// The line that ends it.
    end: String,
    verse: bool,
    /// Who is quoted, and from where.
    by: String,
}

#[derive(Default)]
struct Reader {
    builder: Builder,
    meta: Meta,
    /// What `{name}` stands for.
    attributes: HashMap<String, String>,
    /// The names and words of footnotes, in order; most have no name.
    notes: Vec<(String, String)>,
    /// How many bytes attributes have said.
    known: usize,
    /// How many signs may yet be looked at for the ends of styles.
    effort: usize,
    /// What the line in brackets before a block says of it.
    said: String,
    /// The block at hand whose lines are no `AsciiDoc`, and the line that ends it.
    code: Option<(String, Lines)>,
    /// What passes through as HTML, so far.
    html: String,
    /// The quotations that are open: the line that ends each, and whether its lines are verse.
    quotes: Vec<Quote>,
    table: Option<Table>,
    /// The signs of the items of the lists that are open.
    lists: Vec<String>,
    /// Whether an empty line stands above, and no sign that joins what follows to the item of a list.
    gap: bool,
    /// The line that ends the block that was joined to an item.
    joined: Option<String>,
    conditions: Conditions,
    /// Whether the line at hand follows the title.
    header: bool,
}

/// Lists within lists, at most.
const DEEP: usize = 16;

impl Reader {
    /// Whether a line now is no part of code or a table.
    fn is_open(&self) -> bool {
        self.code.is_none() && self.table.is_none()
    }

    /// Ends the block whose lines are no `AsciiDoc`.
    fn end_code(&mut self) {
        self.code = None;
        let html = std::mem::take(&mut self.html);
        if !html.is_empty() {
            let mut teller = Teller::default();
            teller.markup(&mut self.builder, &html);
            teller.end_all(&mut self.builder);
        }
        self.builder.end();
    }

    fn finish(mut self) -> Told {
        self.end_code();
        self.lists(0);
        self.end_table();
        self.builder.end();
        for (number, (_, note)) in std::mem::take(&mut self.notes).into_iter().enumerate() {
            self.builder.marker((number + 1).to_string());
            self.builder.begin(Kind::Note);
            self.words(&note);
            self.builder.end();
        }
        Told { builder: self.builder, meta: self.meta }
    }

    fn line(&mut self, line: &str) {
        let comment = matches!(self.code, Some((_, Lines::Comment)));
        let under = if comment { Under::Shown } else { self.conditions.line(line, &self.attributes) };
        match under {
            Under::Shown => self.shown(line),
            Under::Hidden => {}
            Under::Says(words) => self.shown(words),
        }
    }

    /// A line that stands under no condition, or under one that holds.
    fn shown(&mut self, line: &str) {
        if let Some((end, lines)) = &self.code {
            match lines {
                _ if line == end => self.end_code(),
                Lines::Code => {
                    self.builder.verbatim(&without_calls(line));
                    self.builder.line_end();
                }
                Lines::Html => {
                    self.html.push_str(line);
                    self.html.push('\n');
                }
                Lines::Comment => {}
            }
            return;
        }
        let header = std::mem::take(&mut self.header);
        if self.delimiter(line) {
            return;
        }
        if let Some(table) = &mut self.table {
            return table.line(line);
        }
        let bare = line.trim();
        if bare.is_empty() {
            self.gap = self.joined.is_none();
            return self.builder.end();
        }
        let titled = heading(line, '=');
        if let Some((level, title)) =
            titled.or_else(|| heading(line, '#').filter(|_| !self.builder.has_block()))
        {
            return self.heading(level, title);
        }
        if header && self.about(bare) {
            return;
        }
        if let Some((name, value)) = attribute(bare) {
            front::take(&mut self.meta, &bare[1..]);
            if name.contains('!') {
                self.attributes.remove(name.trim_matches('!'));
            } else {
                self.attributes.insert(name.to_owned(), value.to_owned());
            }
            self.header = header;
            return;
        }
        if let Some(said) = bare.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
            said.clone_into(&mut self.said);
            let id = said.strip_prefix('#').or_else(|| said.strip_prefix('[')?.strip_suffix(']'));
            if let Some(id) = id {
                self.builder.anchor(id.split([',', '.', '%']).next().unwrap_or_default());
            }
            return;
        }
        if bare == "+" {
            // What follows is a further paragraph of the item.
            self.gap = false;
            return self.builder.end();
        }
        if bare.starts_with("//") || SILENT.iter().any(|name| bare.starts_with(name)) {
            return;
        }
        if bare == "'''" || bare == "<<<" {
            self.part();
            return self.builder.rule();
        }
        self.text(bare);
    }

    /// A line of words: of a list, a title of a block, a paragraph.
    fn text(&mut self, bare: &str) {
        let called = call(bare);
        let found = item(bare).or_else(|| called.map(|(_, rest)| ("<>", true, rest)));
        if let Some((sign, ordered, rest)) = found {
            self.gap = false;
            self.item(sign, ordered);
            if let Some((number, _)) = called.filter(|(number, _)| !number.is_empty()) {
                self.builder.marker(format!("{number}."));
            }
            let (done, rest) = task(rest);
            done.into_iter().for_each(|done| self.builder.marker(if done { "☑" } else { "☐" }));
            return self.words(rest);
        }
        self.part();
        if let Some((term, rest)) = term(bare) {
            self.builder.end();
            self.builder.open(Style::Strong);
            self.words(term);
            self.builder.close(|style| style == Style::Strong);
            self.builder.end();
            self.builder.tighten();
            return self.words(rest);
        }
        if let Some(title) = bare.strip_prefix('.').filter(|title| !title.starts_with(['.', ' '])) {
            self.builder.end();
            self.words(title);
            return self.builder.end();
        }
        let verse = self.quotes.last().is_some_and(|quote| quote.verse);
        if verse && !self.builder.has_block() {
            self.builder.begin(Kind::Verse);
        }
        self.builder.space();
        let fresh = !self.builder.has_block();
        let kind = ADMONITIONS.iter().find_map(|kind| bare.strip_prefix(kind)).filter(|_| fresh);
        let bare = kind.unwrap_or(bare);
        self.words(bare.strip_suffix(" +").unwrap_or(bare));
        if verse || bare.ends_with(" +") {
            self.builder.line_end();
        }
    }

    fn heading(&mut self, level: u8, title: &str) {
        self.lists(0);
        self.builder.end();
        self.builder.begin(Kind::Heading(level));
        self.words(title.trim());
        let (at, words) = self.builder.block_words();
        let names = [format!("_{}", words.to_lowercase().replace([' ', '-', '.'], "_")), words.to_owned()];
        names.into_iter().for_each(|name| self.builder.anchor_at(at, name));
        self.builder.end();
        self.header = level == 1;
    }

    /// Whether a line below the title says who wrote it, or its revision.
    fn about(&mut self, bare: &str) -> bool {
        let author = bare.contains('<') && bare.contains('@');
        if author {
            self.meta.authors = vec![bare.split('<').next().unwrap_or_default().trim().to_owned()];
            self.attributes.insert("author".to_owned(), self.meta.authors.concat());
        }
        self.header = author || bare.starts_with('v') && bare.contains(',');
        self.header
    }

    /// A line that begins or ends a block.
    fn delimiter(&mut self, line: &str) -> bool {
        let all = |mark: char| line.len() >= 4 && line.chars().all(|c| c == mark);
        let wraps = self.table.is_none() && (all('=') || all('*') || all('_') || line == "--");
        if wraps && self.joined.take_if(|end| end == line).is_none() {
            self.part();
            self.joined = Some(line.to_owned()).filter(|_| self.joined.is_none() && !self.lists.is_empty());
        }
        if self.table.is_none() && (all('-') || all('.') || all('/') || all('+') || line.starts_with("```")) {
            self.builder.end();
            // Formulas are passed through too.
            let formula = ["stem", "latexmath", "asciimath"].iter().any(|kind| self.said.starts_with(kind));
            let lines = match line.as_bytes()[0] {
                b'/' => Lines::Comment,
                b'+' if !formula => Lines::Html,
                _ => Lines::Code,
            };
            if lines == Lines::Code {
                self.part();
                self.builder.begin(Kind::Code);
            }
            let end = if line.starts_with("```") { "```".to_owned() } else { line.to_owned() };
            self.code = Some((end, lines));
        } else if self.table.is_none() && all('_') {
            if let Some(quote) = self.quotes.pop_if(|quote| quote.end == line) {
                self.builder.end();
                self.words(&quote.by);
                self.builder.unquote();
            } else {
                let (kind, by) = self.said.split_once(',').unwrap_or((&self.said, ""));
                let by =
                    by.split(',').map(|part| part.trim_matches(['"', ' '])).collect::<Vec<_>>().join(", ");
                self.quotes.push(Quote { end: line.to_owned(), verse: kind == "verse", by });
                self.builder.quote();
            }
        } else if self.table.is_none() && (all('=') || all('*') || line == "--") {
            self.builder.end();
        } else if matches!(line, "|===" | ",===" | ":===" | "!===") {
            if self.table.is_some() {
                self.end_table();
            } else {
                self.part();
                self.builder.end();
                self.table = Some(Table::new(&line[..1], &self.said));
            }
        } else {
            return false;
        }
        self.said.clear();
        true
    }

    fn end_table(&mut self) {
        let Some(table) = self.table.take() else { return };
        self.builder.table();
        for (head, row) in table.rows() {
            self.builder.row(head);
            for cell in row {
                self.builder.cell();
                self.words(cell.trim());
            }
        }
        self.builder.untable();
    }

    /// Begins an item: of the list whose items have this sign, else of another within the item at hand.
    fn item(&mut self, sign: &str, ordered: bool) {
        if let Some(depth) = self.lists.iter().position(|own| own == sign) {
            self.lists(depth + 1);
        } else if self.lists.len() < DEEP {
            self.builder.list(ordered.then_some(1));
            self.lists.push(sign.to_owned());
        }
        self.builder.item();
    }

    /// What begins here, behind an empty line, belongs to no item.
    fn part(&mut self) {
        if std::mem::take(&mut self.gap) {
            self.lists(0);
        }
    }

    /// Ends the lists deeper than `depth`.
    fn lists(&mut self, depth: usize) {
        while self.lists.len() > depth {
            self.builder.unlist();
            self.lists.pop();
        }
    }
}

/// `== Title`, `## Title`: its level and words.
fn heading(line: &str, mark: char) -> Option<(u8, &str)> {
    let rest = line.trim_start_matches(mark);
    let level = line.len() - rest.len();
    ((1..=6).contains(&level) && rest.starts_with(' ') && !rest.trim().is_empty())
        .then(|| (level as u8, rest.trim()))
}

/// The level of a title that is underlined; a line as long as the lines around code is none.
fn underlined(title: &str, line: &str) -> Option<u8> {
    let mark = line.chars().next()?;
    let level = ['=', '-', '~', '^', '+'].into_iter().position(|own| own == mark)?;
    let (length, letters) = (line.len(), title.chars().count());
    // Four of these signs are the line around a block of code.
    let least = if matches!(mark, '~' | '^') { 3 } else { 5 };
    let alike = length >= least && letters.abs_diff(length) < 2 && line.chars().all(|c| c == mark);
    (alike && title.starts_with(char::is_alphanumeric)).then_some(level as u8 + 1)
}

/// `:name: value`.
fn attribute(bare: &str) -> Option<(&str, &str)> {
    let (name, value) = bare.strip_prefix(':')?.split_once(':')?;
    let named = !name.is_empty() && !name.contains(char::is_whitespace);
    (named && (value.is_empty() || value.starts_with(' '))).then(|| (name, value.trim()))
}
