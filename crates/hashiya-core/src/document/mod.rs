//! Floor 1: an article as a value.
//!
//! Owns the way from bytes to text ([`Document::read`]: formats, encodings, line ends), the paragraph
//! index, direction, language, title, sections and the map between bytes and code points. Knows no
//! disk, no screen and no annotation.
//!
//! Reading a document costs one check of its bytes and one index of its line ends; whatever else is
//! proportional to the text (hash, sections, code points) is worked out when first asked for. What
//! depends on the beginning of a text alone (direction, language, title, format) looks at its first
//! 64 KB, so that the [head](Document::beginning) of a long file and the whole file agree.

mod address;
mod build;
mod calls;
mod code;
mod decode;
mod direction;
mod encoding;
mod form;
mod format;
mod how;
mod language;
mod leads;
mod markup;
mod paragraphs;
mod pieces;
mod places;
mod read;
mod remarks;
mod said;
mod sample;
pub(crate) mod sections;
mod seems;
mod title;
mod twice;
mod unreadable;
mod words;

pub use address::percent;
pub use decode::Warning;
pub use decode::whole_characters;
pub use encoding::Encoding;
pub use format::{Format, is_readable_name};
pub use how::How;
pub use leads::{Goal, Lead};
pub use markup::{Block, Inline, Kind, Meta, Style};
pub use pieces::Pieces;
pub use places::CodePoint;
pub use read::is_of_terminal;
pub use remarks::{Change, Remark};
use sections::Marked;
pub use sections::{Correction, Section};
pub use unreadable::{Seems, Unreadable};

use paragraphs::Paragraphs;
use places::Places;
use read::Read;
use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};
use tui_bidi::text::{Direction, Span, slice};

/// How many bytes of a long file are shown before the rest is read, where no more is asked for.
pub const HEAD: usize = 256 * 1024;

/// An article: text and what can be known of it. A clone is cheap and shares the text.
#[derive(Clone, Debug)]
pub struct Document {
    body: Arc<Body>,
    forced: Option<Direction>,
    /// The paragraphs that the reader turned, by the byte where each starts.
    turned: BTreeMap<usize, Direction>,
    /// The sections after the reader's corrections.
    corrected: Option<Arc<Outline>>,
}

/// What all clones share.
#[derive(Debug)]
struct Body {
    name: String,
    read: Read,
    paragraphs: Paragraphs,
    directions: sample::Directions,
    complete: bool,
    title: OnceLock<String>,
    source_rev: OnceLock<String>,
    lang: OnceLock<String>,
    of_lines: OnceLock<bool>,
    broken_to: OnceLock<Option<sections::wrapped::Width>>,
    hash: OnceLock<String>,
    folded: OnceLock<String>,
    places: OnceLock<Places>,
    outline: OnceLock<Outline>,
}

/// The sections, and how long they are once that was asked.
#[derive(Debug)]
struct Outline {
    sections: Vec<Section>,
    /// What was corrected in them.
    corrections: Vec<Correction>,
    /// The words of each section, and of the longest.
    words: OnceLock<(Vec<usize>, usize)>,
    /// The longest number of a heading, in characters.
    longest_number: usize,
}

/// The most characters of a heading's number, with what stands between it and the title, that stand beside a title.
const LONGEST_NUMBER: usize = 6;

/// How many headings are looked at for the longest number: a page is not laid out by one in thousands.
const NUMBERED: usize = 256;

impl Document {
    /// The document that `bytes` hold; `name`, a file name or a path, tells the format where the bytes do not.
    ///
    /// A byte order mark is dropped and CRLF read as LF; a few bytes that are not UTF-8 are read as
    /// U+FFFD and [told](Self::warnings).
    pub fn parse(bytes: &[u8], name: &str) -> Result<Self, Unreadable> {
        Self::read(bytes.to_vec(), name)
    }

    /// [`parse`](Self::parse) without a copy: the text of plain text is the same memory as `bytes`.
    pub fn read(bytes: Vec<u8>, name: &str) -> Result<Self, Unreadable> {
        Self::read_as(bytes, name, &How::default())
    }

    /// [`read`](Self::read), as the reader says that it has to be. Bytes that are read as [`Format::Pdf`] are its
    /// words, as pdftotext gives them.
    pub fn read_as(bytes: Vec<u8>, name: &str, how: &How) -> Result<Self, Unreadable> {
        let format = how.format.map_or_else(|| form::sniff(&bytes, name), Ok)?;
        let read = read::read(bytes, name, format, how.encoding)?;
        let paragraphs = Paragraphs::of(&read.text);
        Ok(Self::of(read, paragraphs, name, true))
    }

    /// The document that `bytes` hold, or its [beginning](Self::beginning) where there are more than [`HEAD`] of them and it
    /// has one.
    #[cfg(feature = "testing")]
    pub fn head(bytes: &[u8], name: &str) -> Result<Self, Unreadable> {
        let beginning = bytes.get(..=HEAD).and_then(|head| Self::beginning(head, name));
        beginning.map_or_else(|| Self::parse(bytes, name), Ok)
    }

    /// The beginning of a document: what can be shown before a long file, which begins with `bytes`, is read.
    ///
    /// The last of `bytes` tells only that there is more; the others are cut at the end of a paragraph: text and
    /// paragraphs are a prefix of what [`read`](Self::read) gives, and direction, language and title
    /// are the same. `None` unless it is plain text in sound UTF-8: what is not may be read otherwise when more of it is
    /// known.
    pub fn beginning(bytes: &[u8], name: &str) -> Option<Self> {
        let head = decode::whole_characters(&bytes[..bytes.len().saturating_sub(1)]);
        let sample = decode::sample(head);
        let is_utf8 = Encoding::marked(sample).is_none_or(Encoding::is_utf8) && decode::seems_utf8(sample);
        if !is_utf8 || form::sniff(sample, name).ok() != Some(Format::Text) {
            return None;
        }
        let (mut text, warnings) = decode::decode(head.to_vec()).ok()?;
        if !warnings.is_empty() || read::is_more_than_plain(&text, name) {
            return None;
        }
        let mut paragraphs = Paragraphs::of(&text);
        text.truncate(paragraphs.drop_last());
        let read = read::as_it_stands(text, Encoding::UTF_8.name(), warnings);
        Some(Self::of(read, paragraphs, name, false))
    }

    /// The document called `name` whose text was read in `pieces`; `None` where that is not sound to its end.
    pub fn of_pieces(pieces: Pieces, name: &str) -> Option<Self> {
        let text = pieces.finish()?;
        let paragraphs = Paragraphs::of(&text);
        let read = read::as_it_stands(text, Encoding::UTF_8.name(), Vec::new());
        Some(Self::of(read, paragraphs, name, true))
    }

    fn of(mut read: Read, paragraphs: Paragraphs, name: &str, complete: bool) -> Self {
        let directions = sample::directions(&read, name);
        if let Some(markup) = &mut read.markup {
            markup.settle(&read.text, directions.document);
        }
        let body = Body {
            name: name.to_owned(),
            directions,
            read,
            paragraphs,
            complete,
            title: OnceLock::new(),
            source_rev: OnceLock::new(),
            lang: OnceLock::new(),
            of_lines: OnceLock::new(),
            broken_to: OnceLock::new(),
            hash: OnceLock::new(),
            folded: OnceLock::new(),
            places: OnceLock::new(),
            outline: OnceLock::new(),
        };
        Self { body: Arc::new(body), forced: None, turned: BTreeMap::new(), corrected: None }
    }

    /// The decoded text: what all positions, in bytes and in code points, are places of.
    pub fn text(&self) -> &str {
        &self.body.read.text
    }

    /// The name that the document was read under.
    pub fn name(&self) -> &str {
        &self.body.name
    }

    /// Whether this is the whole text, not its [beginning](Self::beginning).
    pub fn is_complete(&self) -> bool {
        self.body.complete
    }

    /// What of the file could not be read as it stands.
    pub fn warnings(&self) -> &[Warning] {
        &self.body.read.warnings
    }

    /// How many paragraphs there are; at least one. A line end at the end of the text begins none.
    ///
    /// A paragraph stands between line ends (LF, CR, U+2029); one of more than 64 KB is cut at white
    /// space and its pieces count as paragraphs, so that no single one can hold up a screen.
    pub fn paragraphs(&self) -> usize {
        self.body.paragraphs.len()
    }

    /// Where paragraph `index` stands, without its line end; empty at the end of the text where there
    /// is no such paragraph.
    pub fn paragraph(&self, index: usize) -> Span {
        self.body.paragraphs.span(&self.body.read.text, index)
    }

    /// The text of paragraph `index`, without its line end.
    pub fn paragraph_text(&self, index: usize) -> &str {
        slice(&self.body.read.text, self.paragraph(index))
    }

    /// The paragraph that byte `byte` lies in; a line end belongs to the paragraph that it ends, and
    /// what lies after the text to the last one.
    pub fn paragraph_at(&self, byte: usize) -> usize {
        self.body.paragraphs.at(byte)
    }

    /// Whether paragraph `index` goes on with one that was too long.
    pub fn paragraph_continues(&self, index: usize) -> bool {
        self.body.paragraphs.continues(&self.body.read.text, index)
    }

    /// The direction of the document: the reader's, or what its source or the name of its file says, or that of most
    /// visible letters in its first 64 KB (right to left when they are equally many).
    pub fn direction(&self) -> Direction {
        self.forced.unwrap_or(self.body.directions.document)
    }

    /// Turns the document; `None` goes back to what its letters say.
    pub fn set_direction(&mut self, direction: Option<Direction>) {
        self.forced = direction;
    }

    /// The direction that the reader gave it, if any.
    pub fn forced_direction(&self) -> Option<Direction> {
        self.forced
    }

    /// Gives paragraph `index` a direction, whatever its letters; `None`: what was found.
    pub fn turn_paragraph(&mut self, index: usize, direction: Option<Direction>) {
        let start = self.paragraph(self.first_piece(index)).start;
        match direction {
            Some(direction) => drop(self.turned.insert(start, direction)),
            None => drop(self.turned.remove(&start)),
        }
    }

    /// The direction that the reader gave paragraph `index`, if any.
    pub fn turned_paragraph(&self, index: usize) -> Option<Direction> {
        self.turned.get(&self.paragraph(self.first_piece(index)).start).copied()
    }

    /// Turns the paragraphs that start at these bytes; where none starts, or none is read yet, nothing is turned.
    pub fn set_turned(&mut self, turned: impl IntoIterator<Item = (usize, Direction)>) {
        self.turned = turned.into_iter().collect();
    }

    /// The paragraphs that were turned: the byte where each starts, and its direction.
    pub fn turned(&self) -> impl Iterator<Item = (usize, Direction)> + '_ {
        self.turned.iter().map(|(&start, &direction)| (start, direction))
    }

    /// The first piece of the long paragraph that `index` is a piece of.
    fn first_piece(&self, index: usize) -> usize {
        (0..=index).rev().find(|&index| !self.paragraph_continues(index)).unwrap_or(0)
    }

    /// The sections, in order, the reader's corrections last. The first call reads the whole text.
    pub fn sections(&self) -> &[Section] {
        &self.outline().sections
    }

    /// How many words each section has, with the sections below it. The first call reads the whole text.
    pub fn section_words(&self) -> &[usize] {
        &self.counted().0
    }

    /// How many words the longest section has, with the sections below it. The first call reads the whole text.
    pub fn longest_section(&self) -> usize {
        self.counted().1
    }

    fn counted(&self) -> &(Vec<usize>, usize) {
        let outline = self.outline();
        outline.words.get_or_init(|| {
            let words = words::words(self.text(), &outline.sections);
            let longest = words.iter().copied().max().unwrap_or(0);
            (words, longest)
        })
    }

    fn outline(&self) -> &Outline {
        self.corrected.as_deref().unwrap_or_else(|| self.found_outline())
    }

    /// The sections as the text tells them, whatever the reader says.
    pub fn found_sections(&self) -> &[Section] {
        &self.found_outline().sections
    }

    fn found_outline(&self) -> &Outline {
        self.body.outline.get_or_init(|| self.detect(&[]))
    }

    /// Corrects the outline; without corrections it is what the text tells. Reads the whole text, unless the
    /// same was corrected before.
    pub fn correct(&mut self, corrections: &[Correction]) {
        let made = self.corrected.as_deref().map_or(&[][..], |outline| &outline.corrections);
        if made != corrections {
            self.corrected = (!corrections.is_empty()).then(|| Arc::new(self.detect(corrections)));
        }
    }

    fn detect(&self, corrections: &[Correction]) -> Outline {
        let spans = (0..self.paragraphs()).map(|index| self.paragraph(index));
        let marked: Option<Vec<Marked>> = self.body.read.markup.as_ref().and_then(|markup| {
            let own = self.format().marks_headings();
            own.then(|| {
                let headings = markup
                    .headings()
                    .map(|(span, level)| Marked::heading(self.paragraph_at(span.start), level));
                let units =
                    markup.units.iter().map(|&(at, level)| Marked::unit(self.paragraph_at(at), level));
                let mut marked: Vec<Marked> = headings.chain(units).collect();
                marked.sort_unstable_by_key(|mark| mark.paragraph);
                marked
            })
        });
        let sections = sections::detect(self.text(), &spans, marked.as_deref(), corrections);
        let numbers = sections.iter().take(NUMBERED).filter_map(|section| self.number_length(section));
        let longest_number = numbers.max().unwrap_or(0);
        Outline { sections, corrections: corrections.to_owned(), words: OnceLock::new(), longest_number }
    }

    /// The characters of the longest number that a heading begins with, as [`number_length`](Self::number_length) counts
    /// them; 0 where none does. The first call reads the whole text.
    pub fn longest_number(&self) -> usize {
        self.outline().longest_number
    }

    /// The characters of the number that the heading of `section` begins with, and of what stands between it and the title;
    /// `None` where it begins with none, or is as long as words are.
    pub fn number_length(&self, section: &Section) -> Option<usize> {
        let start = self.paragraph(section.heading).start;
        let before = slice(self.text(), Span::new(start, section.title.start.max(start)));
        let after = before.strip_prefix(section.number.as_deref()?)?;
        let spaces = after.trim_start_matches(['.', ':', ')', '-', '–', '—', '/']);
        let title = spaces.trim_start();
        let length = before.chars().count() - title.chars().count();
        (title.len() < spaces.len() && length <= LONGEST_NUMBER && !section.run_in).then_some(length)
    }

    /// The innermost section that byte `byte` lies in, as an index into [`sections`](Self::sections).
    pub fn section_at(&self, byte: usize) -> Option<usize> {
        let sections = self.sections();
        let after = sections.partition_point(|section| section.span.start <= byte);
        (0..after).rev().find(|&index| sections[index].span.contains(byte) || byte == self.text().len())
    }

    /// What to call the document: what its source says, its first heading, its first line if that is short enough
    /// to be a title, or the name of its file.
    pub fn title(&self) -> &str {
        self.body.title.get_or_init(|| {
            let said = self
                .meta()
                .title
                .as_deref()
                .map(|title| title.split_whitespace().collect::<Vec<_>>().join(" "));
            said.filter(|title| !title.is_empty())
                .or_else(|| self.first_heading())
                .or_else(|| self.format().is_called_by_file().then(|| title::stem(self.name()).to_owned()))
                .unwrap_or_else(|| title::title(language::sample(self.text()), self.name()))
        })
    }

    /// The first heading of the first level that the source marks, or of any.
    fn first_heading(&self) -> Option<String> {
        let markup = self.body.read.markup.as_ref()?;
        let first = markup.headings().find(|&(_, level)| level == 1).or_else(|| markup.headings().next());
        first.map(|(span, _)| slice(self.text(), span).replace('\n', " "))
    }

    /// Its language as a BCP 47 tag ("ar", "fa", "he", …), "und" when that is not clear: what the letters say, where
    /// they fit what the source and the name of the file say that.
    pub fn lang(&self) -> &str {
        self.body.lang.get_or_init(|| {
            let found = sample::language(&self.body.read, self.body.directions.letters);
            let named = language::named(self.name()).map(|(tag, _)| tag);
            let said = self.meta().language.as_deref().map(|said| said.replace('_', "-"));
            let said = said.as_deref().filter(|said| language::is_tag(said)).or(named);
            said.filter(|said| language::fits(said, &found)).map_or(found.clone(), str::to_owned)
        })
    }

    /// The BLAKE3 hash of the text as UTF-8: `blake3:` and 64 hexadecimal digits. The first call reads the whole text.
    pub fn hash(&self) -> String {
        let hash = || format!("blake3:{}", blake3::hash(self.text().as_bytes()).to_hex());
        self.body.hash.get_or_init(hash).clone()
    }

    /// How many code points stand before byte `byte`; all of them for a byte after the text.
    pub fn code_point(&self, byte: usize) -> CodePoint {
        self.places().code_point(self.text(), byte)
    }

    /// The byte where code point `code_point` starts; the end of the text when there are fewer.
    pub fn byte(&self, code_point: CodePoint) -> usize {
        self.places().byte(self.text(), code_point)
    }

    /// The first code point of `span`, and one past its last.
    pub fn code_points(&self, span: Span) -> [CodePoint; 2] {
        [span.start, span.end].map(|byte| self.code_point(byte))
    }

    /// The bytes of the code points from `start` to before `end`, as far as the text goes.
    pub fn span_of(&self, [start, end]: [CodePoint; 2]) -> Span {
        Span::new(self.byte(start), self.byte(end))
    }

    fn places(&self) -> &Places {
        self.body.places.get_or_init(|| Places::of(self.text()))
    }
}
