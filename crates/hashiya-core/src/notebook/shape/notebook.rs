//! The keys of a notebook.

use super::super::open::Known as _;
use super::super::vocabulary::{Confidence, HeadingAction, Kind, Relation, Status};
use super::entry::{Holds, Key, Shape, key, needed};

/// The colours that every theme has.
const COLORS: [&str; 8] = ["yellow", "orange", "green", "sky", "blue", "red", "purple", "grey"];
/// Code points of the longest text there is room for.
const MOST: i64 = u32::MAX as i64;

const fn shape(keys: &'static [Key]) -> Shape {
    Shape { keys, rest: None }
}

/// A `*.hashiya.toml`.
pub static NOTEBOOK: Shape = shape(&[
    needed("schema", Holds::Whole(1, i64::MAX), "The version of the form, 1."),
    key("document", Holds::Table(&DOCUMENT), "What is known of the article."),
    key("heading", Holds::Tables(&HEADING), "Corrections of the outline."),
    key("annotation", Holds::Tables(&ANNOTATION), "What was marked and written, by place in the text."),
    key(
        "alignment",
        Holds::Tables(&ALIGNMENT),
        "Paragraphs of another article that belong to paragraphs of this one.",
    ),
    key("refused", Holds::Tables(&REFUSED), "Sentences that were proposed as claims and are none."),
]);

static DOCUMENT: Shape = shape(&[
    key("id", Holds::Uuid, "A UUIDv7, made once."),
    key("path", Holds::Text, "The article's file name, or its path where the notebook lives apart."),
    key("title", Holds::Text, "The title."),
    key("lang", Holds::Language, "The language, BCP 47."),
    key("hash", Holds::Text, "blake3: and the hash of the text when the notebook was made."),
    key("dir", Holds::Words(&["rtl", "ltr"]), "The direction, where the reader turned the document."),
    key("source", Holds::Table(&SOURCE), "Where the article comes from."),
]);

static SOURCE: Shape = shape(&[
    key("title", Holds::Text, "What it is called, where the text has no title."),
    key("url", Holds::Text, "Its address."),
    key("author", Holds::Text, "Who wrote it."),
    key("site", Holds::Text, "The site, paper or book that it stands in."),
    key("published", Holds::Date, "When it was published."),
    key("accessed", Holds::Date, "When it was read there."),
]);

static HEADING: Shape = shape(&[
    needed("action", Holds::Words(HeadingAction::WORDS), "Whether the words are no heading, or one."),
    key("level", Holds::Whole(1, 9), "The level of a heading that is added, 1 the highest."),
    needed("target", Holds::Table(&TARGET), "The words of the heading."),
]);

static ANNOTATION: Shape = shape(&[
    needed("id", Holds::Uuid, "A UUIDv7, made once."),
    needed("kind", Holds::Open(Kind::WORDS), "What it is."),
    key("tags", Holds::Texts, "Tags, sorted."),
    key("status", Holds::Open(Status::WORDS), "How a claim stands."),
    key("color", Holds::Open(&COLORS), "A colour of the theme."),
    key("author", Holds::Text, "Who made it."),
    key("created", Holds::Time, "When it was made."),
    key("updated", Holds::Time, "When it was last changed."),
    key("speaker", Holds::Text, "Who said what is quoted."),
    key("said", Holds::When, "When it was said."),
    key("place", Holds::Text, "Where it was said."),
    key("confidence", Holds::Words(Confidence::WORDS), "How sure the annotator is."),
    key("note", Holds::Text, "What there is to say about it."),
    needed("target", Holds::Table(&TARGET), "The words that it is about."),
    key("link", Holds::Tables(&LINK), "Relations to other annotations and to pages."),
    key("review", Holds::Table(&REVIEW), "When it is due for review."),
    key(
        "conflict",
        Holds::Table(&ANYTHING),
        "For each key that both sides of a merge changed, the value that lost.",
    ),
]);

static ANYTHING: Shape = Shape { keys: &[], rest: Some(&Holds::Any) };

static TARGET: Shape = shape(&[
    needed("exact", Holds::Text, "The quote, as it stands in the text."),
    key("prefix", Holds::Text, "Up to 64 code points before it."),
    key("suffix", Holds::Text, "Up to 64 code points after it."),
    key("start", Holds::Whole(0, MOST), "The first code point."),
    key("end", Holds::Whole(0, MOST), "One past the last code point."),
    key("rev", Holds::Text, "b3: and 16 digits of the hash of the text that the numbers belong to."),
    key("section", Holds::Text, "The words of the heading that it stands under."),
    key("twins", Holds::Whole(0, MOST), "How often the quote occurred in the text."),
    key(
        "reader",
        Holds::Text,
        "The form that the text was read from and the version of its reader, as html/1.",
    ),
]);

static LINK: Shape = shape(&[
    needed("rel", Holds::Words(Relation::WORDS), "The relation."),
    needed("to", Holds::Text, "An annotation here, DOCUMENT#ANNOTATION, or a URL."),
    key("accessed", Holds::Date, "When a page was read."),
]);

static REVIEW: Shape = shape(&[
    key("due", Holds::Date, "When it is due."),
    key("last", Holds::Time, "When it was last seen."),
    key("interval", Holds::Number(0.0), "Days between the last two reviews."),
    key("ease", Holds::Number(0.0), "How easily it is remembered."),
    key("count", Holds::Whole(0, MOST), "How often it was seen."),
    key("lapses", Holds::Whole(0, MOST), "How often it was forgotten."),
]);

static ALIGNMENT: Shape = shape(&[
    needed("with", Holds::Text, "The id of the other document."),
    needed("pairs", Holds::Pairs, "Starts that belong together, in code points of the two texts."),
]);

static REFUSED: Shape = shape(&[needed("target", Holds::Table(&TARGET), "The sentence.")]);
