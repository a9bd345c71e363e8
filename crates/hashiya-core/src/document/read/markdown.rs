//! Markdown: `CommonMark` with GitHub's tables, task lists, footnotes, formulas and front matter; HTML within it.

use super::wiki::{self, Piece, slug};
use super::{front, html::tell::Teller, told::Told};
use crate::document::build::Builder;
use crate::document::direction;
use crate::document::markup::{Kind, Meta, Numbers, Style};
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd, TextMergeWithOffset};
use std::borrow::Cow;

/// Whether a text without a telling name is Markdown: headings beside links, code or more headings.
pub(in crate::document) fn seems(sample: &str) -> bool {
    let heading = |line: &&str| {
        let rest = line.trim_start_matches('#');
        let hashes = line.len() - rest.len();
        (1..=6).contains(&hashes) && rest.starts_with(' ') && rest.chars().any(char::is_alphabetic)
    };
    let headings = sample.lines().filter(heading).take(3).count();
    let fences = sample.lines().filter(|line| line.starts_with("```")).take(2).count();
    headings > 0 && (headings > 2 || fences > 1 || sample.contains("](")) && !sample.starts_with("#!")
}

/// Reads Markdown.
pub(super) fn read(source: &str) -> Told {
    let source = &*wiki::without_remarks(source);
    let source = &*signs_first(source);
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_GFM
        | Options::ENABLE_MATH
        | Options::ENABLE_YAML_STYLE_METADATA_BLOCKS
        | Options::ENABLE_PLUSES_DELIMITED_METADATA_BLOCKS;
    let mut reader = Reader::default();
    for (event, range) in TextMergeWithOffset::new(Parser::new_ext(source, options).into_offset_iter()) {
        reader.take(match event {
            Event::InlineMath(words) if !is_formula(&words, &source[..range.start], &source[range.end..]) => {
                Event::Text(format!("${words}$").into())
            }
            event => event,
        });
    }
    reader.html();
    Told { builder: reader.builder, meta: reader.meta }
}

/// `source`, where a directional mark that stands before the sign of a block (`RLM # words`) stands behind it: the sign
/// counts, and the mark decides the direction of the words. It is as long as before, and so is each line. Code stays as it
/// is.
fn signs_first(source: &str) -> Cow<'_, str> {
    const MARKS: [char; 3] = ['\u{200E}', '\u{200F}', '\u{61C}'];
    if !MARKS.iter().any(|&mark| source.contains(mark)) {
        return Cow::Borrowed(source);
    }
    let mut whole = String::with_capacity(source.len());
    let mut code = false;
    for line in source.split_inclusive('\n') {
        let marked = line.trim_start_matches(' ');
        code ^= marked.starts_with("```") || marked.starts_with("~~~");
        let stays = code || line.len() - marked.len() > 3;
        let rest = marked.trim_start_matches(MARKS);
        let sign = if !stays && rest.len() < marked.len() { sign(rest) } else { 0 };
        let (indent, mark) = (line.len() - marked.len(), marked.len() - rest.len());
        whole.push_str(&line[..indent]);
        [&rest[..sign], &marked[..mark], &rest[sign..]].into_iter().for_each(|part| whole.push_str(part));
    }
    Cow::Owned(whole)
}

/// The length of the sign of a block that `line` begins with, in bytes: hashes, a bullet, a number, what opens a quotation.
fn sign(line: &str) -> usize {
    let hashes = line.bytes().take_while(|&byte| byte == b'#').count();
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let length = match line.as_bytes().first() {
        Some(b'#') if hashes < 7 => hashes,
        Some(b'-' | b'*' | b'+' | b'>') => 1,
        Some(b'0'..=b'9') if digits < 10 && line[digits..].starts_with(['.', ')']) => digits + 1,
        _ => return 0,
    };
    if line[length..].starts_with(' ') { length + 1 } else { 0 }
}

/// What the words are that come.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Words {
    #[default]
    Plain,
    Heading,
    Code,
    /// Data about the document, in front of it.
    Meta,
}

#[derive(Default)]
struct Reader {
    builder: Builder,
    teller: Teller,
    meta: Meta,
    /// HTML that is not yet whole.
    html: String,
    now: Words,
    in_note: bool,
    /// Open quotations.
    quotes: usize,
    /// For each open item, whether it has paragraphs of its own.
    loose: Vec<bool>,
    /// Whether a line of the source ended just now.
    broken: bool,
}

impl Reader {
    fn take(&mut self, event: Event<'_>) {
        let broken = std::mem::replace(&mut self.broken, matches!(event, Event::SoftBreak));
        match event {
            Event::Text(text) if broken && self.now == Words::Plain && is_item(&text) => {
                self.builder.line_end();
                self.words(&text);
            }
            Event::Start(tag) => self.start(tag),
            Event::End(tag) => self.end(tag),
            Event::Text(text) if self.now == Words::Meta => {
                front::take_all(&mut self.meta, &text);
            }
            Event::Text(text) if self.now == Words::Code => self.builder.verbatim(&text),
            Event::Text(text) if self.now == Words::Heading => {
                let (words, id) = without_id(&text);
                if let Some(id) = id {
                    let at = self.builder.block_words().0;
                    self.builder.anchor_at(at, id);
                }
                self.noted(words);
            }
            // Marks of a box, as documentation sites have them.
            Event::Text(text) if text.starts_with(":::") => {
                self.builder.end();
                let title = title_of_box(&text);
                self.builder.open(Style::Strong);
                self.words(title);
                self.builder.close(|style| style == Style::Strong);
                self.builder.end();
            }
            Event::Text(text) if self.builder.is_fresh() && is_of_program(&text) => {}
            Event::Text(text) if text.starts_with("!!! ") || text.starts_with("??? ") => {
                // A box of MkDocs: its kind, and a title in quotation marks.
                let title = text.split_once('"').map_or("", |(_, title)| title.trim_end_matches('"'));
                self.builder.open(Style::Strong);
                self.words(title);
                self.builder.close(|style| style == Style::Strong);
                self.builder.line_end();
            }
            Event::Text(text) => self.noted(&without_tags(&text)),
            Event::Code(code) => self.code(&code),
            Event::InlineMath(formula) => self.code(formula.trim_matches('`')),
            Event::DisplayMath(formula) if self.now == Words::Plain => {
                self.builder.end();
                self.builder.begin(Kind::Code);
                self.builder.verbatim(formula.trim());
                self.builder.end();
            }
            Event::DisplayMath(formula) => self.code(&formula),
            Event::Html(html) => self.html.push_str(&html),
            Event::InlineHtml(html) if self.now == Words::Heading && opens_block(&html) => {}
            Event::InlineHtml(html) => self.teller.markup(&mut self.builder, &html),
            Event::FootnoteReference(label) => {
                self.builder.call(&*label, Numbers::Named);
            }
            Event::SoftBreak => self.builder.space(),
            Event::HardBreak => self.builder.line_end(),
            Event::Rule => self.builder.rule(),
            Event::TaskListMarker(done) => self.builder.marker(if done { "☑" } else { "☐" }),
        }
    }

    fn words(&mut self, words: &str) {
        if !self.teller.is_silent() {
            self.builder.words(words);
        }
    }

    /// Words of a paragraph, with what programs for notes write among them.
    fn noted(&mut self, words: &str) {
        let begins = self.quotes > 0 && self.builder.is_fresh();
        for piece in wiki::pieces(if begins { wiki::without_kind(words) } else { words }) {
            let (style, words) = match piece {
                Piece::Words(words) => {
                    self.words(words);
                    continue;
                }
                Piece::Link(address, words) => (Style::Link(self.builder.label(address)), words),
                Piece::Marked(words) => (Style::Strong, words),
            };
            self.builder.open(style);
            self.words(words);
            self.builder.close(|open| open == style);
        }
    }

    /// Words that keep their order: code, a formula.
    fn code(&mut self, words: &str) {
        self.builder.open(Style::Code);
        self.words(words);
        self.builder.close(|style| style == Style::Code);
    }

    /// Tells the HTML that was gathered.
    fn html(&mut self) {
        let html = std::mem::take(&mut self.html);
        if !html.is_empty() {
            self.teller.markup(&mut self.builder, &html);
        }
    }

    fn start(&mut self, tag: Tag<'_>) {
        let builder = &mut self.builder;
        match tag {
            Tag::Paragraph => {
                if let Some(loose) = self.loose.last_mut() {
                    *loose = true;
                }
                // A tag of HTML around it may make it a heading.
                let heading = self.teller.heading().map(Kind::Heading);
                let paragraph = if self.in_note { Kind::Note } else { Kind::Paragraph };
                builder.begin(heading.unwrap_or(paragraph));
            }
            Tag::Heading { level, .. } => {
                self.now = Words::Heading;
                builder.begin(Kind::Heading(level as u8));
            }
            Tag::BlockQuote(_) => {
                self.quotes += 1;
                builder.quote();
            }
            Tag::CodeBlock(_) => {
                builder.begin(Kind::Code);
                self.now = Words::Code;
            }
            Tag::List(first) => builder.list(first),
            Tag::Item => {
                builder.item();
                self.loose.push(false);
            }
            Tag::FootnoteDefinition(label) => {
                builder.end();
                builder.marker(&*label);
                self.in_note = true;
            }
            Tag::Table(_) => builder.table(),
            Tag::TableHead => builder.row(true),
            Tag::TableRow => builder.row(false),
            Tag::TableCell => builder.cell(),
            Tag::Emphasis => builder.open(Style::Emphasis),
            Tag::Strong => builder.open(Style::Strong),
            Tag::Strikethrough => builder.open(Style::Deleted),
            Tag::Superscript => builder.open(Style::Superscript),
            Tag::Subscript => builder.open(Style::Subscript),
            Tag::Link { dest_url, .. } => {
                let target = builder.label(&*dest_url);
                builder.open(Style::Link(target));
            }
            Tag::Image { .. } => builder.open(Style::Image),
            Tag::MetadataBlock(_) => self.now = Words::Meta,
            Tag::HtmlBlock
            | Tag::DefinitionList
            | Tag::DefinitionListTitle
            | Tag::DefinitionListDefinition => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        let builder = &mut self.builder;
        match tag {
            TagEnd::Heading(_) => {
                self.now = Words::Plain;
                let (at, words) = builder.block_words();
                let slug = slug(words);
                builder.anchor_at(at, slug);
                builder.end();
            }
            TagEnd::Paragraph => builder.end(),
            TagEnd::FootnoteDefinition => {
                self.in_note = false;
                builder.end();
            }
            TagEnd::BlockQuote(_) => {
                self.quotes -= 1;
                builder.unquote();
            }
            TagEnd::CodeBlock => {
                self.now = Words::Plain;
                builder.end();
            }
            TagEnd::List(_) => builder.unlist(),
            TagEnd::Item => {
                builder.end();
                if self.loose.pop() == Some(false) {
                    builder.tighten();
                }
            }
            TagEnd::Table => builder.untable(),
            TagEnd::Emphasis => builder.close(|style| style == Style::Emphasis),
            TagEnd::Strong => builder.close(|style| style == Style::Strong),
            TagEnd::Strikethrough => builder.close(|style| style == Style::Deleted),
            TagEnd::Superscript => builder.close(|style| style == Style::Superscript),
            TagEnd::Subscript => builder.close(|style| style == Style::Subscript),
            TagEnd::Link => builder.close(|style| matches!(style, Style::Link(_))),
            TagEnd::Image => builder.close(|style| style == Style::Image),
            TagEnd::HtmlBlock => self.html(),
            TagEnd::MetadataBlock(_) => self.now = Words::Plain,
            _ => {}
        }
    }
}

/// Whether `words` between two dollar signs are a formula, not what stands between two prices or names of variables.
/// `before` and `after` are what stands around them.
fn is_formula(words: &str, before: &str, after: &str) -> bool {
    let clings = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric() || c.is_numeric());
    if clings(before.chars().next_back()) || clings(after.chars().next()) {
        return false;
    }
    // Words of the text may stand in a formula as such: \text{سرعة}.
    let marked = words.contains(['\\', '^', '_', '=', '+', '<', '>']);
    let right_to_left = |c: char| direction::letter(c).is_some_and(tui_bidi::text::Direction::is_rtl);
    let prose =
        words.split_whitespace().filter(|word| word.len() > 1 && word.chars().all(char::is_alphabetic));
    if words.contains(right_to_left) {
        words.contains('{') && words.contains('\\')
    } else {
        marked || prose.count() < 2
    }
}

/// Whether a line of the source is an item to its reader, though not to Markdown: counted in other digits than ASCII's,
/// or with a bullet of the text's own.
fn is_item(line: &str) -> bool {
    let digits = line.trim_start_matches(|c| matches!(c, '٠'..='٩' | '۰'..='۹'));
    let count = line.chars().count() - digits.chars().count();
    let counted = (1..=3).contains(&count) && digits.starts_with(['.', ')', '-', '–', 'ـ']);
    counted || line.starts_with(['•', '●', '▪', '◦', '‣'])
}

/// The title of a box of a documentation site: `:::tip title`, `:::note[title]`, `::: {.kind}`.
fn title_of_box(line: &str) -> &str {
    let line = line.trim_start_matches(':').trim_start();
    let kind = line.find([' ', '[', '{']).unwrap_or(line.len());
    let title = line[kind..].trim();
    let title =
        title.strip_prefix('[').and_then(|title| title.split_once(']')).map_or(title, |(title, _)| title);
    title.split('{').next().unwrap_or_default().trim_end_matches([':', ' '])
}

/// Whether a line is none of the words, but of the program that shows them: what MDX imports and exports.
fn is_of_program(line: &str) -> bool {
    let taken = |rest: &str| rest.contains(" from '") || rest.contains(" from \"");
    let given = |rest: &str| matches!(rest.split(' ').next(), Some("const" | "default" | "function"));
    line.strip_prefix("import ").is_some_and(taken) || line.strip_prefix("export ").is_some_and(given)
}

/// Whether a tag is of an element that holds paragraphs: within a heading it says nothing.
fn opens_block(tag: &str) -> bool {
    let name = tag.trim_start_matches(['<', '/']);
    let end = name.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(name.len());
    matches!(name[..end].to_ascii_lowercase().as_str(), "p" | "div" | "center" | "h1" | "h2" | "h3" | "h4")
}

/// Words without the tags of generators of pages: `{% include … %}`, `{{< figure … >}}`, `{{% notice %}}`, `{: .class }`.
fn without_tags(words: &str) -> Cow<'_, str> {
    const TAGS: [(&str, &str); 4] = [("{{<", ">}}"), ("{{%", "%}}"), ("{%", "%}"), ("{:", "}")];
    let mut words = Cow::Borrowed(words);
    for (open, close) in TAGS {
        if !words.contains(open) {
            continue;
        }
        let mut rest = &*words;
        let mut kept = String::new();
        while let Some((before, tag)) = rest.split_once(open) {
            let Some((_, after)) = tag.split_once(close) else { break };
            kept.push_str(before);
            rest = after;
        }
        words = (kept + rest).into();
    }
    words
}

/// The words of a heading, and the name that links know it by: `{#install .wide}`.
fn without_id(words: &str) -> (&str, Option<&str>) {
    let said = words.trim_end().strip_suffix('}').and_then(|rest| rest.rsplit_once('{'));
    let said = said.filter(|(_, said)| said.starts_with(['#', '.']) || *said == "-");
    said.map_or((words, None), |(words, said)| {
        (words.trim_end(), said.split(' ').find_map(|word| word.strip_prefix('#')))
    })
}
