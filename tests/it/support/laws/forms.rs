//! A law for each reader of a form: whatever bytes it is given, blocks and styles lie in the text, what leads somewhere
//! leads into it, and reading is the same each time.

use super::package::package;
use super::{markup, parts};
use hashiya::document::{Document, Encoding, Format, Goal, How};

/// What holds for bytes that are read as `format`.
fn read(bytes: &[u8], format: Format, encoding: Option<Encoding>) {
    let how = How { format: Some(format), encoding };
    let read = || Document::read_as(bytes.to_vec(), "a", &how);
    let Ok(document) = read() else { return };
    markup(&document);
    let text = document.text();
    let again = read().unwrap();
    assert_eq!(again.text(), text, "read twice");
    assert_eq!(again.blocks(), document.blocks(), "read twice");
    assert!(!document.title().contains('\n'), "{:?}", document.title());
    for index in 0..document.paragraphs() {
        let line = document.paragraph(index);
        for lead in document.leads(index) {
            assert!(lead.span.start >= line.start && lead.span.end <= line.end, "{lead:?} in {line:?}");
            if let Goal::Note(at) | Goal::Place(at) = lead.goal {
                assert!(text.is_char_boundary(at), "{lead:?}");
            }
        }
        assert!(document.page_marks(index).all(|(at, label)| line.start <= at && !label.is_empty()));
        assert!(document.caller(index).is_none_or(|at| text.is_char_boundary(at)));
        assert!(document.stops(index).is_sorted(), "{:?}", document.stops(index));
    }
    for remark in document.remarks() {
        assert!(text.get(remark.span.start..remark.span.end).is_some(), "{remark:?}");
    }
    for warning in document.warnings() {
        assert!(!warning.phrase().to_string().contains('\n'));
    }
}

/// A web page.
pub(crate) fn html(bytes: &[u8]) {
    read(bytes, Format::Html, None);
}

/// Markdown.
pub(crate) fn markdown(bytes: &[u8]) {
    read(bytes, Format::Markdown, None);
}

/// `AsciiDoc`.
pub(crate) fn asciidoc(bytes: &[u8]) {
    read(bytes, Format::AsciiDoc, None);
}

/// Org.
pub(crate) fn org(bytes: &[u8]) {
    read(bytes, Format::Org, None);
}

/// reStructuredText.
pub(crate) fn rst(bytes: &[u8]) {
    read(bytes, Format::Rst, None);
}

/// A letter, or a box of letters.
pub(crate) fn mail(bytes: &[u8]) {
    read(bytes, Format::Mail, None);
}

/// OpenITI mARkdown.
pub(crate) fn openiti(bytes: &[u8]) {
    read(bytes, Format::OpenIti, None);
}

/// TEI, feeds, other XML.
pub(crate) fn xml(bytes: &[u8]) {
    read(bytes, Format::Xml, None);
}

/// Rows of a table.
pub(crate) fn table(bytes: &[u8]) {
    read(bytes, Format::Csv, None);
}

/// Subtitles.
pub(crate) fn subtitles(bytes: &[u8]) {
    read(bytes, Format::Subtitles, None);
}

/// What pdftotext gives.
pub(crate) fn printed(bytes: &[u8]) {
    read(bytes, Format::Pdf, None);
}

/// Text in an encoding that the first byte says, or in whatever it seems to be in: chats and lines in visual order too.
pub(crate) fn encoded(bytes: &[u8]) {
    const NAMES: [&str; 10] = [
        "UTF-8",
        "UTF-16LE",
        "UTF-16BE",
        "windows-1256",
        "windows-1255",
        "ISO-8859-6",
        "ISO-8859-8",
        "MacArabic",
        "CP720",
        "CP864",
    ];
    let Some((&first, bytes)) = bytes.split_first() else { return };
    let name = NAMES.get(usize::from(first) % (NAMES.len() + 1));
    read(bytes, Format::Text, name.and_then(|name| Encoding::named(name)));
}

/// A book whose package document, contents and two chapters are parts of the bytes.
pub(crate) fn epub(bytes: &[u8]) {
    let [opf, contents, one, two] = parts::<4>(bytes);
    let container = br#"<container><rootfiles><rootfile full-path="o/book.opf"/></rootfiles></container>"#;
    let parts: [(&str, &[u8]); 6] = [
        ("mimetype", b"application/epub+zip"),
        ("META-INF/container.xml", container),
        ("o/book.opf", opf),
        ("o/nav.xhtml", contents),
        ("o/a.xhtml", one),
        ("o/b.xhtml", two),
    ];
    read(&package(&parts), Format::Epub, None);
    read(bytes, Format::Epub, None);
}

/// A word processor's document whose words, styles, notes and comments are parts of the bytes.
pub(crate) fn docx(bytes: &[u8]) {
    let [words, styles, notes, comments] = parts::<4>(bytes);
    let parts: [(&str, &[u8]); 5] = [
        ("[Content_Types].xml", b"<Types/>"),
        ("word/document.xml", words),
        ("word/styles.xml", styles),
        ("word/footnotes.xml", notes),
        ("word/comments.xml", comments),
    ];
    read(&package(&parts), Format::Docx, None);
    read(bytes, Format::Docx, None);
}
