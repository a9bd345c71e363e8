//! What a form says of stretches of the text: blocks, and styles within them.
//!
//! A block covers whole lines of the text. Styles never cross a line end, so that those of a paragraph
//! are one slice. What is drawn around the words (bullets, rules, numbers of notes) is decoration: it
//! stands here, not in the text.

use super::direction;
use std::collections::HashMap;
use tui_bidi::text::{Direction, LogicalColumn, Span, slice};

/// What a block is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Ordinary words.
    Paragraph,
    /// A heading of a level from 1.
    Heading(u8),
    /// Code, line by line; left to right.
    Code,
    /// A row of a table; its cells are parted by tabs.
    Row,
    /// The head of a table, or of one of its columns.
    Head,
    /// A cell of a table whose cells are too long for columns.
    Cell,
    /// A line of verse; its hemistichs are parted by a tab.
    Verse,
    /// A line between parts; it has no words.
    Rule,
    /// A footnote; its label is the marker.
    Note,
}

/// A stretch of whole lines.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    /// Its bytes, without the last line end.
    pub span: Span,
    /// What it is.
    pub kind: Kind,
    /// How deep it lies in lists.
    pub depth: u8,
    /// How deep it lies in quotations.
    pub quote: u8,
    /// What is drawn before its first line: a bullet, a number, a box, the label of a note.
    pub marker: Option<Box<str>>,
    /// Its direction, where the source says it or its kind has one.
    pub direction: Option<Direction>,
    /// Its language, where the source says it.
    pub lang: Option<Box<str>>,
    /// The number of its table or poem, if it lies in one.
    pub table: Option<u32>,
    /// Whether no blank row stands between it and the next block.
    pub tight: bool,
}

/// What words are beside words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Style {
    /// Emphasis.
    Emphasis,
    /// Strong emphasis.
    Strong,
    /// Code: it keeps its order in any text.
    Code,
    /// A link; the number of its target.
    Link(u32),
    /// Words that are struck out.
    Deleted,
    /// Words in one of the eight colours of a terminal, by its number (ECMA-48, SGR 30 to 37).
    Color(u8),
    /// Words on a ground of one of those colours (SGR 40 to 47).
    Background(u8),
    /// Words that are less important (SGR 2).
    Dim,
    /// Words whose colour and ground are exchanged (SGR 7).
    Reversed,
    /// Raised words.
    Superscript,
    /// Lowered words.
    Subscript,
    /// Words of the Quran.
    Quran,
    /// What an image shows, in words.
    Image,
    /// Where a page begins or ends, without words; the number of its label.
    Page(u32),
    /// Where a note is called, without words; the number of its label.
    Call(u32),
}

/// Where the numbers of notes come from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Numbers {
    /// The source shows them.
    #[default]
    Shown,
    /// The reader of the form counts the calls.
    Counted,
    /// The source names the notes; the calls are counted when all are known.
    Named,
}

impl Style {
    /// Whether words of this style stand higher or lower than their line.
    pub(super) fn is_set_off(self) -> bool {
        matches!(self, Self::Superscript | Self::Subscript)
    }
}

/// Words of a style, within one line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Inline {
    /// Its bytes; empty for marks without words.
    pub span: Span,
    /// The style.
    pub style: Style,
}

/// All blocks and styles of a text.
#[derive(Debug, Default)]
pub(super) struct Markup {
    /// In order, apart from each other.
    pub blocks: Vec<Block>,
    /// By where they start, outer ones first.
    pub inlines: Vec<Inline>,
    /// What links lead to, labels of pages and notes.
    pub labels: Vec<String>,
    /// The columns of the tab stops of each table and poem.
    pub stops: Vec<Vec<LogicalColumn>>,
    /// The direction of the rows of each table, by its number, where its source says none.
    pub tables: HashMap<u32, Direction>,
    /// What links call places of this text, and the byte where each is.
    pub anchors: HashMap<Box<str>, usize>,
    /// Where paragraphs open a section without being its heading, and its level.
    pub units: Vec<(usize, u8)>,
    /// Where pages, cues and messages are marked: the byte, and the number of the label.
    pub pages: Vec<(usize, u32)>,
    /// Whether something is marked, be it milestones alone.
    pub is_marked: bool,
    /// Where the numbers of notes come from.
    pub numbers: Numbers,
}

impl Markup {
    /// The block that byte `at` lies in.
    pub(super) fn block(&self, at: usize) -> Option<&Block> {
        let before = self.blocks.partition_point(|block| block.span.start <= at).checked_sub(1)?;
        self.blocks.get(before).filter(|block| at <= block.span.end)
    }

    /// The styles within `line`, a paragraph.
    pub(super) fn inlines(&self, line: Span) -> &[Inline] {
        let first = self.inlines.partition_point(|inline| inline.span.start < line.start);
        let past = self.inlines.partition_point(|inline| inline.span.start <= line.end);
        &self.inlines[first..past.max(first)]
    }

    /// Lists the marks of pages; milestones, which count words, are none.
    pub(super) fn find_pages(&mut self) {
        let page = |inline: &Inline| match inline.style {
            Style::Page(label) => {
                let words = self.labels.get(label as usize)?;
                (!words.is_empty() && !words.starts_with("ms ")).then_some((inline.span.start, label))
            }
            _ => None,
        };
        self.pages = self.inlines.iter().filter_map(page).collect();
        self.is_marked = self.inlines.iter().any(|inline| matches!(inline.style, Style::Page(_)));
    }

    /// The headings: where each stands, and its level.
    pub(super) fn headings(&self) -> impl Iterator<Item = (Span, u8)> + '_ {
        self.blocks.iter().filter_map(|block| match block.kind {
            Kind::Heading(level) => Some((block.span, level)),
            _ => None,
        })
    }

    /// Gives the rows of each table one direction, in a document of direction `document`. Cells that are lines of their own
    /// have that of their words.
    pub(super) fn settle(&mut self, text: &str, document: Direction) {
        let mut rest = &mut self.blocks[..];
        let is_table = |block: &Block| block.table.is_some() && block.kind != Kind::Verse;
        while let Some(first) = rest.iter().position(is_table) {
            rest = &mut rest[first..];
            let table = rest[0].table;
            let rows = rest.iter().position(|block| block.table != table).unwrap_or(rest.len());
            let (own, after) = rest.split_at_mut(rows);
            let all = own[0].span.union(own[rows - 1].span);
            let said = own.iter().find_map(|block| block.direction);
            let letters = direction::count(slice(text, all), &[]);
            let (right, left) = (letters.right, letters.left);
            let by_letters = match document {
                _ if right + left == 0 => document,
                Direction::RightToLeft if right * 4 >= right + left => Direction::RightToLeft,
                Direction::LeftToRight if right <= left => Direction::LeftToRight,
                Direction::RightToLeft => Direction::LeftToRight,
                Direction::LeftToRight => Direction::RightToLeft,
            };
            let parted = own.iter().any(|block| block.kind == Kind::Cell);
            if let (None, false, Some(table)) = (said, parted, table) {
                self.tables.insert(table, by_letters);
            }
            own.iter_mut().for_each(|block| block.direction = said);
            rest = after;
        }
    }

    /// The code in the first `end` bytes: blocks and words.
    pub(super) fn code_within(&self, end: usize) -> Vec<Span> {
        let blocks = self.blocks.iter().filter(|block| block.kind == Kind::Code).map(|block| block.span);
        let words =
            self.inlines.iter().filter(|inline| inline.style == Style::Code).map(|inline| inline.span);
        blocks.chain(words).filter(|span| span.start < end && !span.is_empty()).collect()
    }

    /// What of `line` says nothing of a direction: code, in order.
    pub(super) fn hidden(&self, line: Span) -> Vec<Span> {
        let code = |inline: &&Inline| inline.style == Style::Code;
        let mut found: Vec<Span> = Vec::new();
        for inline in self.inlines(line).iter().filter(code) {
            if found.last().is_none_or(|last| last.end <= inline.span.start) {
                found.push(inline.span);
            }
        }
        found
    }
}

/// What a source says of itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Meta {
    /// Its title.
    pub title: Option<String>,
    /// Who wrote it.
    pub authors: Vec<String>,
    /// When it was published, as written.
    pub published: Option<String>,
    /// The site or periodical.
    pub site: Option<String>,
    /// Its canonical address.
    pub url: Option<String>,
    /// Its language as a BCP 47 tag.
    pub language: Option<String>,
    /// Its direction.
    pub direction: Option<Direction>,
    /// Who published it.
    pub publisher: Option<String>,
    /// Its number as a book (ISBN), with hyphens as they are written.
    pub isbn: Option<String>,
}

impl Meta {
    /// The authors as one string.
    pub fn author(&self) -> Option<String> {
        (!self.authors.is_empty()).then(|| self.authors.join(", "))
    }
}
