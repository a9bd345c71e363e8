//! From the parts that a form has to one text with blocks and styles over it.
//!
//! Every reader of a form tells a [`Builder`] what begins, what is said and what ends; white space, line
//! ends, nesting and spans are settled here, once for all forms. Nesting of any depth costs nothing here.

mod begun;
pub(super) mod counter;
mod lists;
mod raised;
mod table;
mod verse;

use super::markup::{Block, Inline, Kind, Markup, Numbers, Style};
use begun::{List, Table};
use tui_bidi::text::{Direction, Span, slice};

/// The longest text of a document that is not plain text, in bytes.
pub(super) const ROOM: usize = 64 << 20;

/// Styles within styles, at most.
const STYLES: usize = 32;

/// A style that was begun.
#[derive(Debug)]
struct Open {
    style: Style,
    /// Where its first word on this line stands.
    start: Option<usize>,
}

/// Puts a document together.
#[derive(Debug, Default)]
#[expect(clippy::struct_excessive_bools, reason = "each is a question of its own about what comes next")]
pub(super) struct Builder {
    text: String,
    markup: Markup,
    current: Option<Block>,
    open: Vec<Open>,
    lists: Vec<List>,
    quotes: usize,
    table: Option<Table>,
    /// How many tabs were told for columns that a cell of another row or column takes.
    spanned: usize,
    /// Tables within tables: their rows are lines of the outer cell.
    nested: usize,
    /// What stands before the next block.
    marker: Option<Box<str>>,
    /// Whether white space stands before the next word.
    space: bool,
    /// Whether the next space is none.
    glued: bool,
    /// Whether there was more text than there is room.
    full: bool,
    /// Whether the words at hand are a half of a verse that elements of their own may stand in.
    half: bool,
    /// Marks that stand before the next block.
    marks: Vec<Style>,
    /// What the next blocks inherit.
    scope: Vec<(Option<Direction>, Option<Box<str>>)>,
}

impl Builder {
    /// How long the text is by now, in bytes.
    pub(super) fn len(&self) -> usize {
        self.text.len()
    }

    /// Whether there was more text than there is [room](ROOM).
    pub(super) fn is_full(&self) -> bool {
        self.full
    }

    /// Begins a stretch whose source says its direction or language.
    pub(super) fn enter(&mut self, direction: Option<Direction>, lang: Option<&str>) {
        let (outer, language) = self.scope.last().map_or((None, None), |(way, lang)| (*way, lang.clone()));
        self.scope.push((direction.or(outer), lang.map(Into::into).or(language)));
    }

    /// Ends what [`enter`](Self::enter) began.
    pub(super) fn leave(&mut self) {
        self.scope.pop();
    }

    /// Ends the block at hand and begins another; within a cell only a word ends. A cell that stands in no row has no
    /// block of its own yet.
    pub(super) fn begin(&mut self, kind: Kind) {
        if self.in_cell() && self.current.is_some() && !matches!(kind, Kind::Row | Kind::Head) {
            self.space = true;
            return;
        }
        self.end();
        let (direction, lang) = self.scope.last().cloned().unwrap_or_default();
        let direction = if kind == Kind::Code { Some(Direction::LeftToRight) } else { direction };
        self.current = Some(Block {
            span: Span::empty(self.text.len()),
            kind,
            depth: self.lists.len().min(usize::from(u8::MAX)) as u8,
            quote: self.quotes.min(usize::from(u8::MAX)) as u8,
            marker: self.marker.take(),
            direction,
            lang,
            table: None,
            tight: false,
        });
        for style in std::mem::take(&mut self.marks) {
            self.mark(style);
        }
    }

    /// Ends the block at hand; one without words is none.
    pub(super) fn end(&mut self) {
        if self.in_cell() {
            self.space = true;
            return;
        }
        self.close_block();
    }

    fn close_block(&mut self) {
        let Some(mut block) = self.current.take() else { return };
        self.break_styles();
        self.space = false;
        let own = slice(&self.text, Span::new(block.span.start, self.text.len()));
        let kept = if block.kind == Kind::Code {
            own.trim_end_matches(['\n', ' ', '\t'])
        } else {
            own.trim_end_matches([' ', '\n', '\t'])
        };
        let end = block.span.start + kept.len();
        if end == block.span.start && block.kind != Kind::Rule {
            self.text.truncate(end);
            // A marker goes on to the block that has the words.
            self.marker = self.marker.take().or(block.marker);
            return;
        }
        self.text.truncate(end);
        self.text.push('\n');
        block.span.end = end;
        // Marks behind white space that was cut off stand at the end of the words.
        for inline in self.markup.inlines.iter_mut().rev().take_while(|inline| inline.span.end > end) {
            inline.span = Span::new(inline.span.start.min(end), end);
        }
        block.tight |= matches!(block.kind, Kind::Row | Kind::Head | Kind::Verse | Kind::Cell);
        self.markup.blocks.push(block);
    }

    /// A line between parts.
    pub(super) fn rule(&mut self) {
        if !self.in_cell() {
            self.begin(Kind::Rule);
            self.end();
        }
    }

    /// Says `words`: white space is one space, and none at the edges of a line.
    pub(super) fn words(&mut self, words: &str) {
        let blank =
            |c: char| c.is_ascii_whitespace() || matches!(c, '\u{B}' | '\u{85}' | '\u{2028}' | '\u{2029}');
        let mut rest = words;
        while !rest.is_empty() {
            let word = rest.find(blank).unwrap_or(rest.len());
            if word > 0 {
                self.word(&rest[..word]);
            }
            let after = rest[word..].trim_start_matches(blank);
            self.space |= after.len() < rest.len() - word;
            rest = after;
        }
    }

    fn word(&mut self, word: &str) {
        if self.text.len() + word.len() >= ROOM {
            self.full = true;
            return;
        }
        if self.current.is_none() {
            self.begin(Kind::Paragraph);
        }
        let start = self.current.as_ref().map_or(0, |block| block.span.start);
        if self.space && self.text.len() > start && !self.text.ends_with(['\n', '\t', ' ']) {
            self.text.push(' ');
        }
        self.space = false;
        self.start_styles();
        self.text.push_str(word);
    }

    /// Says `text` as it stands: line ends and white space too.
    pub(super) fn verbatim(&mut self, text: &str) {
        if self.in_cell() {
            return self.words(text);
        }
        for (number, line) in text.split('\n').enumerate() {
            if number > 0 {
                self.line_end();
            }
            if self.text.len() + line.len() >= ROOM {
                self.full = true;
                return;
            }
            if self.current.is_none() {
                self.begin(Kind::Paragraph);
            }
            if !line.is_empty() {
                self.start_styles();
                self.text.extend(line.chars().filter(|c| !matches!(c, '\r' | '\u{2029}')));
            }
        }
    }

    /// Begins another line of the same block.
    pub(super) fn line_end(&mut self) {
        let Some(block) = &self.current else { return };
        let one_line = self.in_cell() || matches!(block.kind, Kind::Heading(_));
        if one_line || block.kind != Kind::Code && self.text.len() == block.span.start {
            self.space = true;
            return;
        }
        self.break_styles();
        self.space = false;
        self.text.push('\n');
    }

    /// The language of what comes, where the source says it.
    pub(super) fn language(&self) -> Option<&str> {
        self.scope.last().and_then(|(_, lang)| lang.as_deref())
    }

    /// What the text ends with by now.
    pub(super) fn last(&self) -> Option<char> {
        self.text.chars().next_back()
    }

    /// Says `words` right behind what stands here.
    pub(super) fn cling(&mut self, words: &str) {
        self.space = false;
        self.words(words);
    }

    /// What follows clings to what stands here.
    pub(super) fn glue(&mut self) {
        self.space = false;
        self.glued = true;
    }

    /// A space, where a word follows.
    pub(super) fn space(&mut self) {
        self.space = !std::mem::take(&mut self.glued);
    }

    /// Begins a style.
    pub(super) fn open(&mut self, style: Style) {
        if self.open.len() < STYLES {
            self.open.push(Open { style, start: None });
        }
    }

    /// Ends the innermost style of that sort.
    pub(super) fn close(&mut self, same: impl Fn(Style) -> bool) {
        if let Some(at) = self.open.iter().rposition(|open| same(open.style)) {
            let open = self.open.remove(at);
            if let Some(start) = open.start.filter(|_| open.style.is_set_off()) {
                self.set_off(start, open.style);
            }
            self.styled(&open);
        }
    }

    /// The number of `label`: the target of a link, the label of a page or note.
    pub(super) fn label(&mut self, label: impl Into<String>) -> u32 {
        self.markup.labels.push(label.into());
        (self.markup.labels.len() - 1) as u32
    }

    /// What a number stands for.
    pub(super) fn label_of(&self, number: u32) -> &str {
        self.markup.labels.get(number as usize).map_or("", String::as_str)
    }

    /// Whether a block was begun and not ended.
    pub(super) fn has_block(&self) -> bool {
        self.current.is_some()
    }

    /// What the block at hand is.
    pub(super) fn block_kind(&self) -> Option<Kind> {
        self.current.as_ref().map(|block| block.kind)
    }

    /// Whether the block at hand, or the next one, has no words yet.
    pub(super) fn is_fresh(&self) -> bool {
        self.current.as_ref().is_none_or(|block| block.span.start == self.text.len())
    }

    /// A mark without words, here.
    pub(super) fn mark(&mut self, style: Style) {
        let at = Span::empty(self.text.len());
        if self.current.is_some() {
            self.markup.inlines.push(Inline { span: at, style });
        } else {
            self.marks.push(style);
        }
    }

    /// A note is called here, by its number, sign or name.
    pub(super) fn call(&mut self, sign: impl Into<String>, numbers: Numbers) {
        self.markup.numbers = self.markup.numbers.max(numbers);
        let label = self.label(sign);
        self.mark(Style::Call(label));
    }

    /// A page of this number begins here.
    pub(super) fn page(&mut self, number: &str) {
        let label = self.label(if number.is_empty() { String::new() } else { format!("p. {number}") });
        self.mark(Style::Page(label));
    }

    /// The block at hand opens a section of `level` with its first words, without being a heading.
    pub(super) fn opens_section(&mut self, level: u8) {
        let start = self.block_words().0;
        self.markup.units.push((start, level));
    }

    /// What links call `name` begins here; the first of that name is meant.
    pub(super) fn anchor(&mut self, name: impl Into<Box<str>>) {
        let here = self.here();
        self.markup.anchors.entry(name.into()).or_insert(here);
    }

    /// The words of the block at hand, where it begins.
    pub(super) fn block_words(&self) -> (usize, &str) {
        let start = self.current.as_ref().map_or(self.text.len(), |block| block.span.start);
        (start, slice(&self.text, Span::new(start, self.text.len())))
    }

    /// What links call `name` begins at byte `at`.
    pub(super) fn anchor_at(&mut self, at: usize, name: impl Into<Box<str>>) {
        self.markup.anchors.entry(name.into()).or_insert(at);
    }

    fn styled(&mut self, open: &Open) {
        if let Some(start) = open.start
            && start < self.text.len()
        {
            self.markup.inlines.push(Inline { span: Span::new(start, self.text.len()), style: open.style });
        }
    }

    fn start_styles(&mut self) {
        let here = self.text.len();
        self.open
            .iter_mut()
            .rev()
            .take_while(|open| open.start.is_none())
            .for_each(|open| open.start = Some(here));
    }

    /// Ends the styles at a line end; they go on with the next line.
    fn break_styles(&mut self) {
        for at in 0..self.open.len() {
            let open = Open { start: self.open[at].start.take(), ..self.open[at] };
            self.styled(&open);
        }
    }

    /// Begins a quotation.
    pub(super) fn quote(&mut self) {
        self.end();
        self.quotes += 1;
    }

    /// Ends a quotation.
    pub(super) fn unquote(&mut self) {
        self.end();
        self.quotes = self.quotes.saturating_sub(1);
    }

    /// Whether the last block and the next are lines of one thing.
    pub(super) fn tighten(&mut self) {
        if let Some(block) = self.current.as_mut().or(self.markup.blocks.last_mut()) {
            block.tight = true;
        }
    }

    fn in_cell(&self) -> bool {
        self.in_half() || self.table.as_ref().is_some_and(|table| table.celled)
    }

    /// The text, and what is said of it.
    pub(super) fn finish(mut self) -> (String, Markup) {
        self.half = false;
        if self.table.is_some() {
            self.nested = 0;
            self.untable();
        }
        self.end();
        self.break_styles();
        let last = self.text.len().saturating_sub(1);
        self.markup
            .inlines
            .extend(self.marks.drain(..).map(|style| Inline { span: Span::empty(last), style }));
        self.columns_of_verse();
        self.markup.inlines.sort_by_key(|inline| (inline.span.start, std::cmp::Reverse(inline.span.end)));
        // A mark may have stood behind words that were cut off with the white space around them.
        let end = self.text.len();
        self.markup.inlines.retain(|inline| inline.span.end <= end);
        self.markup.find_pages();
        if self.markup.numbers == Numbers::Named {
            self.markup.number_notes();
        }
        (self.text, self.markup)
    }
}
