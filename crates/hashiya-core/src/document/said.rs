//! What the source says of a document, and of its paragraphs: direction, blocks, styles, metadata.

use super::{
    Document, code, direction,
    format::{self, Format, READERS},
    language,
    leads::{self, Lead},
    markup::{Block, Inline, Kind, Meta, Style},
    remarks::Remark,
    sections::wrapped::Width,
};
use std::ops::Range;
use tui_bidi::text::{Direction, LogicalColumn, ParagraphByte, ParagraphSpan, Span, fold::fold, slice};

/// A line longer than this (letters) is no line of a terminal but a paragraph.
const WIDE: usize = 200;

impl Document {
    /// The text as words are compared. The first call reads the whole text, and what it gives stays beside it: for one that
    /// is no book.
    pub fn folded(&self) -> &str {
        self.body.folded.get_or_init(|| fold(self.text()).into_text())
    }

    /// How many of the paragraphs `range` are what a reader calls one: they have words, and the pieces of a long one are one.
    /// Blank lines are lines alone: they have a number as every line has, and are no paragraphs. The first call reads
    /// the whole text.
    pub fn with_words(&self, range: Range<usize>) -> usize {
        self.body.paragraphs.with_words(self.text(), range)
    }

    /// The number, from 1, that a reader gives the paragraph of byte `at`: blank lines have none.
    pub fn paragraph_number(&self, at: usize) -> usize {
        self.with_words(0..self.paragraph_at(at) + 1).max(1)
    }

    /// The form that it was read as.
    pub fn format(&self) -> Format {
        self.body.read.format
    }

    /// The reader of a form that gave the text, with its version, as `html/1`; `None` where the text is the file's own.
    pub fn reader(&self) -> Option<String> {
        let read = &self.body.read;
        let own = read.format == Format::Text && read.source.is_none();
        (!own).then(|| format!("{}/{READERS}", read.format.name()))
    }

    /// Comments on the document and tracked changes, comments first; only word processors' documents have any.
    pub fn remarks(&self) -> &[Remark] {
        &self.body.read.remarks
    }

    /// The name of the encoding that it was read in.
    pub fn encoding(&self) -> &'static str {
        self.body.read.encoding
    }

    /// What the source says of itself.
    pub fn meta(&self) -> &Meta {
        &self.body.read.meta
    }

    /// The file's own text, decoded, where it is not the text that is read: Markdown, HTML and others that are
    /// text themselves.
    pub fn source(&self) -> Option<&str> {
        self.body.read.source.as_deref()
    }

    /// The source, where the notes of revision `rev` were made in it: before this form was read.
    pub fn source_of(&self, rev: &str) -> Option<&str> {
        let source = self.source()?;
        let own = || format!("blake3:{}", blake3::hash(source.as_bytes()).to_hex());
        let wanted = rev.strip_prefix("b3:").unwrap_or(rev);
        let hash = self.body.source_rev.get_or_init(own);
        (wanted.len() >= 16 && hash.trim_start_matches("blake3:").starts_with(wanted)).then_some(source)
    }

    /// The base direction of paragraph `index` (UAX #9 HL1): the reader's, or its block's, or what a bidi control at
    /// its start says, or by its visible letters.
    ///
    /// In a right-to-left document it is right to left when its first letter is, or when it has right-to-left letters
    /// outside brackets and quotation marks and they are a quarter of its letters; in a left-to-right one when its
    /// first letter is, or more than half are. Without letters it follows the one before it, then the document. Pieces of
    /// a long paragraph follow the first.
    pub fn paragraph_direction(&self, index: usize) -> Direction {
        /// How far a neighbour is looked for.
        const NEAR: usize = 8;
        let first = self.first_piece(index);
        if let Some(turned) = self.turned.get(&self.paragraph(first).start) {
            return *turned;
        }
        let neighbour = || {
            let before = (0..first).rev().take(NEAR);
            before.filter(|&near| !self.is_code(near)).find_map(|near| self.own_direction(near))
        };
        self.own_direction(first).or_else(neighbour).unwrap_or_else(|| self.direction())
    }

    /// The direction of the rows of a table, where paragraph `index` is one of them and its source says none: the reader's,
    /// else that of its letters.
    fn row_direction(&self, index: usize) -> Option<Direction> {
        let table = self.block(index)?.table?;
        let found = self.body.read.markup.as_ref()?.tables.get(&table)?;
        Some(self.forced.unwrap_or(*found))
    }

    /// The cells of paragraph `index`, where it is a row, whose words run against the row, each with its direction.
    pub fn cells_apart(&self, index: usize) -> Vec<(ParagraphSpan, Direction)> {
        /// Beyond so many bytes a row is none that is read as columns.
        const LONGEST: usize = 4096;
        let text = self.paragraph_text(index);
        let is_row = self.block(index).is_some_and(|block| matches!(block.kind, Kind::Row | Kind::Head));
        if !is_row || text.len() > LONGEST || !text.contains('\t') {
            return Vec::new();
        }
        let row = self.paragraph_direction(index);
        let mut at = 0;
        let cells = text.split('\t').filter_map(|cell| {
            let span = Span::new(at, at + cell.len());
            at = span.end + 1;
            let own = direction::of_paragraph(cell, &[], row)?;
            (own != row).then_some((span.in_paragraph(0), own))
        });
        cells.collect()
    }

    fn is_code(&self, index: usize) -> bool {
        self.block(index).is_some_and(|block| block.kind == Kind::Code)
    }

    /// The direction that paragraph `index` has by itself.
    fn own_direction(&self, index: usize) -> Option<Direction> {
        let text = self.paragraph_text(index);
        let said = self.block(index).and_then(|block| block.direction);
        said.or_else(|| self.row_direction(index))
            .or_else(|| (direction::is_of_diff(text) && self.is_of_lines()).then_some(Direction::LeftToRight))
            .or_else(|| direction::of_paragraph(text, &self.whole_isolates(index), self.direction()))
    }

    /// The block that paragraph `index` belongs to; plain text has none.
    pub fn block(&self, index: usize) -> Option<&Block> {
        self.body.read.markup.as_ref()?.block(self.paragraph(index).start)
    }

    /// Whether the text is lines as a program writes them for a terminal, not paragraphs: none of the first is longer than
    /// a terminal is wide, or they have attributes.
    pub fn is_of_lines(&self) -> bool {
        *self.body.of_lines.get_or_init(|| {
            let piped = self.format() == Format::Text && format::may_be_of_terminal(self.name());
            let sample = language::sample(self.text());
            piped
                && (self.body.read.markup.is_some()
                    || sample.lines().all(|line| line.chars().count() <= WIDE))
        })
    }

    /// Whether no blank row stands between paragraph `index` and the next: lines of one block, or of what belongs together.
    pub fn joins(&self, index: usize) -> bool {
        self.is_of_lines()
            || self
                .block(index)
                .is_some_and(|block| block.tight || self.paragraph(index).end < block.span.end)
            || self.goes_on(index)
    }

    /// Whether paragraph `index` is a line of plain text that was broken to a width, and goes on on the next one.
    fn goes_on(&self, index: usize) -> bool {
        let width = self.body.broken_to.get_or_init(|| {
            let sample = self.body.read.markup.is_none().then(|| language::sample(self.text()))?;
            Width::of(sample)
        });
        width.is_some_and(|width| width.goes_on_below(self.text(), self.paragraph(index)))
    }

    /// All blocks, in order; plain text has none.
    #[cfg(feature = "testing")]
    pub fn blocks(&self) -> &[Block] {
        self.body.read.markup.as_ref().map_or(&[], |markup| &markup.blocks)
    }

    /// The styles of words in paragraph `index`, in bytes of the text; by where they start, outer ones first.
    pub fn inlines(&self, index: usize) -> &[Inline] {
        self.body.read.markup.as_ref().map_or(&[], |markup| markup.inlines(self.paragraph(index)))
    }

    /// What a number in a [`Style`] stands for: the target of a link, the label of a page or note.
    pub fn label(&self, number: u32) -> &str {
        let markup = self.body.read.markup.as_ref();
        markup.and_then(|markup| markup.labels.get(number as usize)).map_or("", String::as_str)
    }

    /// The page that byte `byte` lies on, where the source marks pages: "vol. 1, p. 23". Of subtitles it is the time of
    /// the cue, of a chat who wrote and when.
    pub fn page(&self, byte: usize) -> Option<&str> {
        let pages = &self.body.read.markup.as_ref()?.pages;
        // OpenITI marks the end of a page, others its beginning.
        let behind = pages.partition_point(|&(at, _)| at <= byte);
        let at = if self.format() == Format::OpenIti { behind } else { behind.checked_sub(1)? };
        pages.get(at).map(|&(_, label)| self.label(label))
    }

    /// Whether pages, milestones, cues or messages are marked in it.
    pub fn has_page_marks(&self) -> bool {
        self.body.read.markup.as_ref().is_some_and(|markup| markup.is_marked)
    }

    /// What begins within paragraph `index`: the byte, and the page, milestone, cue or message.
    pub fn page_marks(&self, index: usize) -> impl Iterator<Item = (usize, &str)> {
        let line = self.paragraph(index);
        self.inlines(index).iter().filter_map(move |inline| {
            let Style::Page(label) = inline.style else { return None };
            let (at, label) = (inline.span.start, self.label(label));
            let begins = if label.starts_with("ms ") { Some(label) } else { self.page(at) };
            begins.filter(|label| !label.is_empty() && at <= line.end).map(|label| (at, label))
        })
    }

    /// What the words of paragraph `index` lead to, in order: links, calls of notes, addresses.
    pub fn leads(&self, index: usize) -> Vec<Lead> {
        let (text, line) = (self.text(), self.paragraph(index));
        let markup = self.body.read.markup.as_ref();
        markup.map_or_else(|| leads::addresses(text, line), |markup| markup.leads(text, line))
    }

    /// Where the note in paragraph `index` is called, if that is a note.
    pub fn caller(&self, index: usize) -> Option<usize> {
        self.body.read.markup.as_ref()?.caller(self.paragraph(index).start)
    }

    /// The columns of the tab stops of paragraph `index`, a row of a table or a verse; in a verse the second one is where
    /// the longest of the poem ends.
    pub fn stops(&self, index: usize) -> &[LogicalColumn] {
        let table = self.block(index).and_then(|block| block.table);
        let markup = self.body.read.markup.as_ref();
        markup
            .zip(table)
            .and_then(|(markup, table)| markup.stops.get(table as usize))
            .map_or(&[], Vec::as_slice)
    }

    /// The tab stops of paragraph `index` on a page of `width` columns. All verses of a poem are set alike: where one has
    /// no room for both of its halves, each half of all of them stands on a row of its own.
    pub fn stops_within(&self, index: usize, width: u16) -> &[LogicalColumn] {
        const NO_ROOM: [LogicalColumn; 1] = [LogicalColumn::new(u16::MAX)];
        let stops = self.stops(index);
        let verse = self.block(index).is_some_and(|block| block.kind == Kind::Verse);
        if verse && stops.last().is_some_and(|end| end.get() > width) {
            return &NO_ROOM;
        }
        // Of a table of a hundred thousand columns each row would carry along what is beyond the page.
        let beyond = stops.partition_point(|stop| stop.get() <= width);
        &stops[..stops.len().min(beyond + 1)]
    }

    /// What its source says is no prose, and bears no names: code, badges, which are images whose words are of another
    /// script, and verse, where no name is certain.
    pub fn no_prose(&self) -> Vec<Span> {
        let Some(markup) = &self.body.read.markup else { return Vec::new() };
        let mut spans = markup.code_within(self.text().len());
        let rtl = self.direction().is_rtl();
        let badges = markup.inlines.iter().filter(|own| {
            own.style == Style::Image && rtl && direction::count(slice(self.text(), own.span), &[]).right == 0
        });
        spans.extend(badges.map(|own| own.span));
        spans.extend(markup.blocks.iter().filter(|block| block.kind == Kind::Verse).map(|block| block.span));
        spans
    }

    /// What in paragraph `index` keeps its own order in text of the other direction: code and addresses, and within
    /// code each right-to-left word, in bytes of the paragraph, in order, apart from each other or one in the other.
    pub fn isolates(&self, index: usize) -> Vec<ParagraphSpan> {
        let text = self.paragraph_text(index);
        let words = |code: ParagraphSpan| {
            let words = code::runs(code.slice(text)).into_iter();
            words.map(move |word| {
                Span::new(code.start.get() + word.start, code.start.get() + word.end).in_paragraph(0)
            })
        };
        if self.is_code(index) {
            return words(Span::new(0, text.len()).in_paragraph(0)).collect();
        }
        let mut isolates = self.whole_isolates(index);
        let within: Vec<_> = isolates.iter().copied().flat_map(words).collect();
        if !within.is_empty() {
            isolates.extend(within);
            isolates.sort_unstable_by_key(|span| (span.start, std::cmp::Reverse(span.end)));
        }
        isolates
    }

    /// The code and addresses in paragraph `index`, in order, apart from each other.
    fn whole_isolates(&self, index: usize) -> Vec<ParagraphSpan> {
        let line = self.paragraph(index);
        let code = self.body.read.markup.as_ref().map_or_else(Vec::new, |markup| markup.hidden(line));
        let addresses = direction::addresses(self.paragraph_text(index));
        let mut isolates: Vec<ParagraphSpan> =
            code.into_iter().map(|span| span.in_paragraph(line.start)).collect();
        let powers = direction::powers(self.paragraph_text(index));
        isolates.extend(addresses.into_iter().chain(powers).map(|span| span.in_paragraph(0)));
        isolates.sort_unstable();
        // Ctrl+C: pieces that a sign joins are one.
        let text = self.paragraph_text(index);
        let joined = |one: ParagraphSpan, next: ParagraphSpan| {
            let between = Span { start: one.end, end: next.start }.slice(text);
            !between.is_empty()
                && between.len() < 3
                && between.bytes().all(|byte| byte.is_ascii_punctuation())
        };
        isolates.dedup_by(|next, one| {
            let same = joined(*one, *next);
            one.end = if same { next.end } else { one.end };
            same
        });
        let mut end = ParagraphByte::default();
        isolates.retain(|span| {
            let apart = span.start >= end && !span.is_empty();
            end = if apart { span.end } else { end };
            apart
        });
        isolates
    }
}
