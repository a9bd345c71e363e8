//! The sentences of a document, each with its words, what they say, and the names and values in it.

use super::lexicon::{self, Flags, LONGEST, Lexicon};
use crate::document::Document;
use crate::entities::{Entities, Kind};
use tui_bidi::{
    layout::motion,
    text::{
        Span,
        fold::{Folded, fold},
        slice,
    },
};

/// A sentence taken apart.
pub(super) struct Sentence<'a> {
    /// Its place, without white space at its ends, in bytes of the document's text.
    pub(super) span: Span,
    pub(super) text: &'a str,
    pub(super) lang: &'a str,
    pub(super) words: Vec<Word>,
    /// The names and values in it, in order: kind, name, place in the document.
    pub(super) mentions: Vec<Mention<'a>>,
    /// Whether it is a heading, or stands alone as short as one.
    pub(super) heading: bool,
    /// Whether it lies in a second copy.
    pub(super) repeat: bool,
    /// Whether it is the first of its paragraph.
    pub(super) first: bool,
}

/// A word of a sentence.
pub(super) struct Word {
    /// Its place in bytes of the document's text.
    pub(super) span: Span,
    /// What it says, alone or as the first word of a phrase.
    pub(super) flags: Flags,
    /// How many words the phrase that says so has.
    pub(super) length: usize,
    pub(super) number: bool,
    /// Folded.
    pub(super) text: String,
}

/// A name or a value in a sentence.
#[derive(Clone, Copy)]
pub(super) struct Mention<'a> {
    pub(super) kind: Kind,
    pub(super) name: &'a str,
    pub(super) span: Span,
}

/// The sentences of `document`, in order.
pub(super) fn sentences<'a>(document: &'a Document, entities: &'a Entities) -> Vec<Sentence<'a>> {
    let text = document.text();
    let lexicons =
        Lexicons { own: Lexicon::of(document.lang()), english: Lexicon::of("en"), lang: document.lang() };
    let mut mentions: Vec<Mention> = entities
        .entities
        .iter()
        .flat_map(|entity| entity.mentions.iter().map(move |mention| (entity, mention.span)))
        .map(|(entity, span)| Mention { kind: entity.kind, name: &entity.name, span })
        .collect();
    mentions.sort_by_key(|mention| mention.span.start);
    let headings: Vec<usize> =
        document.sections().iter().filter(|section| !section.run_in).map(|section| section.heading).collect();
    let mut next = 0;
    let mut found = Vec::new();
    for paragraph in 0..document.paragraphs() {
        let heading = headings.binary_search(&paragraph).is_ok();
        let whole = document.paragraph(paragraph);
        for (number, span) in motion::sentences_of(text, whole).enumerate() {
            while mentions.get(next).is_some_and(|mention| mention.span.start < span.start) {
                next += 1;
            }
            let inside = mentions[next..].iter().take_while(|mention| mention.span.start < span.end);
            found.push(Sentence {
                span,
                text: slice(text, span),
                lang: lexicons.lang,
                words: lexicons.words(text, span),
                mentions: inside.copied().collect(),
                heading,
                repeat: entities.repeats.iter().any(|repeat| repeat.span.covers(span)),
                first: number == 0,
            });
        }
    }
    found
}

impl Sentence<'_> {
    /// All that its words say.
    pub(super) fn flags(&self) -> Flags {
        self.words.iter().fold(0, |flags, word| flags | word.flags)
    }

    /// What its first word says.
    pub(super) fn flags_of_first(&self) -> Flags {
        self.words.first().map_or(0, |word| word.flags)
    }

    /// How many of its words and phrases say one of `flags`.
    pub(super) fn count(&self, flags: Flags) -> usize {
        self.words.iter().filter(|word| word.flags & flags != 0).count()
    }

    /// How many names or values of one of `kinds` it has.
    pub(super) fn kinds(&self, kinds: &[Kind]) -> usize {
        self.mentions.iter().filter(|mention| kinds.contains(&mention.kind)).count()
    }

    /// The names in it.
    pub(super) fn names(&self) -> impl Iterator<Item = &str> {
        self.mentions.iter().filter(|mention| !mention.kind.is_value()).map(|mention| mention.name)
    }

    pub(super) fn has_date(&self) -> bool {
        self.kinds(&[Kind::Date]) > 0
    }

    pub(super) fn has_place(&self) -> bool {
        self.kinds(&[Kind::Place]) > 0
    }

    /// Whether it names a page that can be read.
    pub(super) fn has_address(&self) -> bool {
        self.text.contains("://") || self.text.contains("www.")
    }

    /// Whether it is too short to say anything, a heading, a row of bare cells, or tells who wrote the article.
    pub(super) fn is_fragment(&self) -> bool {
        let bare = |cell: &str| cell.split_whitespace().count() <= CELL;
        let row = self.text.contains('\t') && self.text.split('\t').all(bare);
        self.heading || self.words.len() < 3 || row || self.is_byline()
    }

    /// Whether it begins with the word for who wrote it, and a colon: كتبت: …
    fn is_byline(&self) -> bool {
        let [first, second, ..] = &self.words[..] else { return false };
        let at = |place: usize| place - self.span.start;
        let between = self.text.get(at(first.span.end)..at(second.span.start)).unwrap_or_default();
        let wrote = [
            "كتب",
            "كتبت",
            "بقلم",
            "اعداد",
            "تحرير",
            "نويسنده",
            "تحرير",
            "מאת",
            "כתב",
            "כתבה",
            "author",
            "by",
        ];
        self.first && wrote.contains(&first.text.as_str()) && between.trim() == ":"
    }
}

/// The most words of a bare cell.
const CELL: usize = 4;

struct Lexicons<'a> {
    own: &'static Lexicon,
    english: &'static Lexicon,
    lang: &'a str,
}

impl Lexicons<'_> {
    /// The words of `span` of `text`, with what they say.
    fn words(&self, text: &str, span: Span) -> Vec<Word> {
        let folded = fold(slice(text, span));
        let places = places(&folded);
        let word = |place: &Span| &folded.text()[place.start..place.end];
        (0..places.len())
            .map(|at| {
                let (mut flags, mut length) = (0, 1);
                let mut phrase = String::new();
                let longest = if self.opens(word(&places[at])) { LONGEST } else { 1 };
                for (more, place) in places[at..].iter().take(longest).enumerate() {
                    if more > 0 {
                        phrase.push(' ');
                    }
                    phrase.push_str(word(place));
                    let said = self.flags(&phrase, more == 0);
                    if said != 0 {
                        flags |= said;
                        length = more + 1;
                    }
                }
                Word {
                    span: folded.source(places[at]).forward(span.start),
                    flags,
                    length,
                    number: word(&places[at]).starts_with(|c: char| c.is_ascii_digit()),
                    text: word(&places[at]).to_owned(),
                }
            })
            .collect()
    }

    /// Whether a phrase may begin with `word`.
    fn opens(&self, word: &str) -> bool {
        if word.is_ascii() {
            return self.english.opens(word);
        }
        self.own.opens(word) || self.bare(word).is_some_and(|bare| self.own.opens(bare))
    }

    /// What stands behind a conjunction: وقال، فقال، والرئيس; ואמר, שאמר.
    fn bare<'w>(&self, word: &'w str) -> Option<&'w str> {
        match self.lang {
            "he" | "yi" => word.strip_prefix(['ו', 'ש', 'כ']),
            "fa" | "ur" => None,
            _ if word == "فحسب" => None, // only, and not: and according to
            _ => word.strip_prefix(['و', 'ف']),
        }
    }

    fn flags(&self, phrase: &str, single: bool) -> Flags {
        if phrase.is_ascii() {
            return self.english.flags(phrase);
        }
        let flags = self.own.flags(phrase);
        if flags != 0 {
            return flags;
        }
        let bare = self.bare(phrase);
        let flags = bare.map_or(0, |bare| self.own.flags(bare));
        if flags == 0 && single && self.is_future(bare.unwrap_or(phrase)) {
            return lexicon::PROMISE;
        }
        flags
    }

    /// Whether an Arabic word is a verb in the future: سيقوم، ستقوم.
    fn is_future(&self, word: &str) -> bool {
        let mut letters = word.chars();
        let first = letters.next() == Some('س') && matches!(letters.next(), Some('ي' | 'ت' | 'ن'));
        first
            && !matches!(self.lang, "fa" | "ur" | "he" | "yi")
            && (5..=9).contains(&word.chars().count())
            && !matches!(
                word.get(.."ستة".len()),
                Some("ستة" | "سته" | "ستي" | "سيد" | "سيا" | "سين" | "سير" | "ستو" | "ستا")
            )
    }
}

/// The places of the words of a folded text.
fn places(folded: &Folded) -> Vec<Span> {
    let text = folded.text();
    let mut places = Vec::new();
    let mut start = None;
    for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
        if lexicon::is_word(c) {
            start.get_or_insert(at);
        } else if let Some(start) = start.take() {
            places.push(Span::new(start, at));
        }
    }
    places
}
