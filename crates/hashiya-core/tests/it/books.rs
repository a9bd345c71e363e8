//! Books and word processors' documents as they are found: odd names of parts, missing parts, headings in many forms.

use crate::support::package::package;
use hashiya_core::document::{Document, Kind, Style};
use tui_bidi::text::slice;

const CONTAINER: &str =
    r#"<container><rootfiles><rootfile full-path="OEBPS/book.opf"/></rootfiles></container>"#;

fn opf(items: &str, spine: &str) -> String {
    format!("<package><metadata/><manifest>{items}</manifest><spine>{spine}</spine></package>")
}

/// A book of two chapters, `one.xhtml` and `two.xhtml`, with these bodies, this package document and other parts.
fn book(opf: &str, bodies: [&str; 2], more: &[(&str, &str)]) -> Vec<u8> {
    let chapter = |body: &str| format!("<html><head><title>t</title></head><body>{body}</body></html>");
    let chapters = bodies.map(chapter);
    let own = [
        ("mimetype", "application/epub+zip"),
        ("META-INF/container.xml", CONTAINER),
        ("OEBPS/book.opf", opf),
        ("OEBPS/one.xhtml", &chapters[0]),
        ("OEBPS/two.xhtml", &chapters[1]),
    ];
    let kept = own.into_iter().filter(|(path, _)| more.iter().all(|(other, _)| other != path));
    let parts: Vec<(&str, &[u8])> = kept
        .chain(more.iter().copied())
        .filter(|(_, words)| !words.is_empty())
        .map(|(path, words)| (path, words.as_bytes()))
        .collect();
    package(&parts)
}

const ITEMS: &str = r#"<item id="a" href="one.xhtml" media-type="application/xhtml+xml"/>
    <item id="b" href="two.xhtml" media-type="application/xhtml+xml"/>"#;
const SPINE: &str = r#"<itemref idref="a"/><itemref idref="b"/>"#;
const BODIES: [&str; 2] = ["<h1>باب أول</h1><p>كلام كثير.</p>", "<h1>باب ثان</h1><p>كلام آخر.</p>"];
const WORDS: &str = "باب أول\nكلام كثير.\nباب ثان\nكلام آخر.\n";

fn text(bytes: &[u8], name: &str) -> String {
    Document::parse(bytes, name).unwrap().text().to_owned()
}

fn outline(document: &Document) -> Vec<String> {
    document.sections().iter().map(|section| slice(document.text(), section.title).to_owned()).collect()
}

#[test]
fn a_part_of_the_contents_without_a_link_begins_with_its_first_chapter() {
    let nav = "<html xmlns:epub='x'><body><nav epub:type='toc'><ol><li><span>القسم <b>الأول</b></span><ol>\
               <li><a href='one.xhtml'><span>باب أول</span></a></li></ol></li><li><a href='two.xhtml'>باب ثان</a></li></ol></nav></body></html>";
    let items =
        format!("{ITEMS}<item id='n' href='nav.xhtml' properties='nav' media-type='application/xhtml+xml'/>");
    let book = book(&opf(&items, SPINE), BODIES, &[("OEBPS/nav.xhtml", nav)]);
    let document = Document::parse(&book, "a.epub").unwrap();
    assert_eq!(outline(&document), ["القسم الأول", "باب أول", "باب ثان"]);
}

#[test]
fn parts_are_found_whatever_their_names_look_like() {
    let items = ITEMS.replace("one.xhtml", "ONE.xhtml").replace("two.xhtml", "./two.xhtml");
    let plain = opf(&items, SPINE);
    assert_eq!(text(&book(&plain, BODIES, &[]), "a.epub"), WORDS);
    for path in ["/OEBPS/book.opf", "oebps/Book.opf", "OEBPS\\book.opf"] {
        let container = CONTAINER.replace("OEBPS/book.opf", path);
        let book = book(&plain, BODIES, &[("META-INF/container.xml", &container)]);
        assert_eq!(text(&book, "a.epub"), WORDS, "{path}");
    }
    let alone = book(&plain, BODIES, &[("META-INF/container.xml", "")]);
    assert_eq!(text(&alone, "a.epub"), WORDS, "a book without its container");
    assert_eq!(text(&book(&opf(ITEMS, ""), BODIES, &[]), "a.epub"), WORDS, "a book without a spine");
}

#[test]
fn an_entry_of_the_contents_is_one_heading_however_the_chapter_writes_it() {
    let toc = r#"<ncx><navMap><navPoint><navLabel><text>باب أول</text></navLabel><content src="one.xhtml"/></navPoint>
        <navPoint><navLabel><text>باب ثان</text></navLabel><content src="two.xhtml"/></navPoint></navMap></ncx>"#;
    let items = format!(r#"{ITEMS}<item id="toc" href="toc.ncx" media-type="text/xml"/>"#);
    let opf = opf(&items, SPINE).replace("<spine>", r#"<spine toc="toc">"#);
    for first in [
        "<h1>باب<br/>أول</h1>",
        "<h1><img src='x.png' alt='باب أول'/></h1>",
        "<p class='t'><b>باب أول</b></p>",
        "<p class='n'>باب</p> <p class='t'>أول</p>",
        "<div class='h'><p>باب</p><p>أول</p></div>",
        "<table id='t'><tr><td>باب أول</td></tr></table>",
        "<blockquote><p>باب أول</p></blockquote>",
        "<ul> <li>باب أول</li> </ul>",
        "<div><span class='title'>باب أول</span><br/></div>",
        "",
    ] {
        let chapter = format!("{first}<p>كلام كثير.</p>");
        let book = book(&opf, [&chapter, BODIES[1]], &[("OEBPS/toc.ncx", toc)]);
        let document = Document::parse(&book, "a.epub").unwrap();
        assert_eq!(
            (document.text(), outline(&document)),
            (WORDS, vec!["باب أول".into(), "باب ثان".into()]),
            "{first}"
        );
    }
}

/// A cell or an item that says the title of an entry stands in its table or list, and the entry has a heading all the same.
#[test]
fn a_cell_that_says_a_title_stays_in_its_table() {
    let toc = r#"<ncx><navMap><navPoint><navLabel><text>دمشق</text></navLabel><content src="one.xhtml#d"/></navPoint></navMap></ncx>"#;
    let items = format!(r#"{ITEMS}<item id="toc" href="toc.ncx" media-type="text/xml"/>"#);
    let opf = opf(&items, SPINE).replace("<spine>", r#"<spine toc="toc">"#);
    for (chapter, kept) in [
        ("<table><tr><td>حلب</td><td>٢</td></tr><tr id='d'><td>دمشق</td><td>٣</td></tr></table>", "دمشق\t٣"),
        ("<ul><li>حلب</li><li id='d'>دمشق</li><li>حمص</li></ul>", "حلب\nدمشق\nدمشق\nحمص"),
    ] {
        let book = book(&opf, [chapter, BODIES[1]], &[("OEBPS/toc.ncx", toc)]);
        let document = Document::parse(&book, "a.epub").unwrap();
        assert!(document.text().contains(kept), "{chapter}: {}", document.text());
        assert!(
            outline(&document).contains(&"دمشق".to_owned()),
            "{chapter}: {:?} {}",
            outline(&document),
            document.text()
        );
    }
}

/// Entries that lead into wrappers of wrappers around a long text cost no more than others: this takes minutes where each
/// wrapper's words are read whole for each entry.
#[test]
fn entries_into_nested_wrappers_are_cheap() {
    let points: String = (0..40)
        .map(|n| {
            format!(
                r#"<navPoint><navLabel><text>باب {n}</text></navLabel><content src="one.xhtml"/></navPoint>"#
            )
        })
        .collect();
    let toc = format!("<ncx><navMap>{points}</navMap></ncx>");
    let items = format!(r#"{ITEMS}<item id="toc" href="toc.ncx" media-type="text/xml"/>"#);
    let opf = opf(&items, SPINE).replace("<spine>", r#"<spine toc="toc">"#);
    let chapter = format!("{}{}{}", "<div>".repeat(380), "كلام كثير ".repeat(20_000), "</div>".repeat(380));
    let document =
        Document::parse(&book(&opf, [&chapter, BODIES[1]], &[("OEBPS/toc.ncx", &toc)]), "a.epub").unwrap();
    assert_eq!(outline(&document).len(), 41);
}

#[test]
fn notes_in_a_chapter_of_their_own_are_notes_with_their_signs() {
    let calls = "<p>قال الرجل<sup><a href='two.xhtml#n1'>[1]</a></sup> كلاما.</p>";
    let notes = "<p id='n1'><a href='one.xhtml#r1'>[1]</a> حاشية. <a href='one.xhtml#r1'>↩</a></p>";
    let document = Document::parse(&book(&opf(ITEMS, SPINE), [calls, notes], &[]), "a.epub").unwrap();
    assert_eq!(document.text(), "قال الرجل كلاما.\nحاشية.\n");
    let note = document.block(1).unwrap();
    assert_eq!((note.kind, note.marker.as_deref()), (Kind::Note, Some("1")));
    assert!(document.inlines(0).iter().any(|inline| matches!(inline.style, Style::Call(_))));
}

const STYLES: &str = r#"<w:styles><w:style w:styleId="h"><w:name w:val="heading 1"/></w:style>
    <w:style w:styleId="own"><w:name w:val="خاص"/><w:basedOn w:val="h"/></w:style>
    <w:style w:styleId="body"><w:name w:val="متن"/><w:basedOn w:val="h"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr></w:style></w:styles>"#;

fn paragraph(style: &str, runs: &str) -> String {
    format!(r#"<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{runs}</w:p>"#)
}

fn docx(body: &str) -> Vec<u8> {
    let body = format!("<w:document><w:body>{body}</w:body></w:document>");
    package(&[
        ("[Content_Types].xml", b"<Types/>"),
        ("word/document.xml", body.as_bytes()),
        ("word/styles.xml", STYLES.as_bytes()),
    ])
}

#[test]
fn headings_of_a_word_processor_are_known_by_their_own_style_or_its_base() {
    let run = |words: &str| format!("<w:r><w:t>{words}</w:t></w:r>");
    let styles = [("h", "باب"), ("own", "فصل"), ("Heading2", "مبحث"), ("body", "كلام"), ("x", "غيره")];
    let body: String = styles.iter().map(|(style, words)| paragraph(style, &run(words))).collect();
    let broken = paragraph("h", "<w:r><w:t>سطر</w:t><w:br/><w:t>وسطر</w:t></w:r>");
    let document = Document::parse(&docx(&(body + &broken)), "a.docx").unwrap();
    assert_eq!(outline(&document), ["باب", "فصل", "مبحث", "سطر وسطر"]);
}

#[test]
fn hidden_and_former_words_are_not_read_and_images_say_what_they_show() {
    let body = paragraph(
        "x",
        r#"<w:pPrChange><w:pPr><w:pStyle w:val="h"/></w:pPr></w:pPrChange><w:r><w:t>ظاهر</w:t></w:r>
        <w:r><w:rPr><w:vanish/></w:rPr><w:t>مخفي</w:t></w:r><w:del><w:r><w:t>محذوف</w:t></w:r></w:del>
        <w:r><w:drawing><wp:docPr descr=" قلعة"/></w:drawing></w:r>"#,
    );
    let document = Document::parse(&docx(&body), "a.docx").unwrap();
    assert_eq!(document.text(), "ظاهر قلعة\n");
    assert!(document.sections().is_empty());
}

#[test]
fn the_part_that_holds_the_words_is_the_one_that_the_package_names() {
    let body = "<w:document><w:body><w:p><w:r><w:t>كلام</w:t></w:r></w:p></w:body></w:document>";
    let relations = r#"<Relationships><Relationship Type="http://x/officeDocument" Target="/word/document2.xml"/></Relationships>"#;
    let bytes = package(&[
        ("[Content_Types].xml", b"<Types/>"),
        ("_rels/.rels", relations.as_bytes()),
        ("word/document2.xml", body.as_bytes()),
    ]);
    assert_eq!(text(&bytes, "a.docx"), "كلام\n");
}

#[test]
fn items_by_their_style_pieces_in_html_and_readings_above_words_are_known() {
    let styles = r#"<w:styles><w:style w:styleId="l"><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style>
        <w:style w:styleId="m"><w:basedOn w:val="l"/></w:style></w:styles>"#;
    let numbering = r#"<w:numbering><w:abstractNum w:abstractNumId="0"><w:lvl><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum>
        <w:num w:numId="3"><w:abstractNumId w:val="0"/></w:num></w:numbering>"#;
    let ruby = "<w:r><w:ruby><w:rt><w:r><w:t>قراءة</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>أصل</w:t></w:r></w:rubyBase></w:ruby></w:r>";
    let body = paragraph("l", "<w:r><w:t>بند</w:t></w:r>")
        + &paragraph("m", "<w:r><w:t>يمين</w:t><w:ptab/><w:t>يسار</w:t></w:r>")
        + r#"<w:altChunk r:id="r1"/>"#
        + &paragraph("x", ruby);
    let body = format!("<w:document><w:body>{body}</w:body></w:document>");
    let bytes = package(&[
        ("[Content_Types].xml", b"<Types/>"),
        ("word/document.xml", body.as_bytes()),
        ("word/styles.xml", styles.as_bytes()),
        ("word/numbering.xml", numbering.as_bytes()),
        (
            "word/_rels/document.xml.rels",
            br#"<Relationships><Relationship Id="r1" Target="c.html"/></Relationships>"#,
        ),
        ("word/c.html", "<html><head><title>ت</title></head><body><p>قطعة</p></body></html>".as_bytes()),
    ]);
    let document = Document::parse(&bytes, "a.docx").unwrap();
    assert_eq!(document.text(), "بند\nيمين يسار\nقطعة\nأصل\n");
    assert_eq!(document.block(1).unwrap().marker.as_deref(), Some("2."));
}

#[test]
fn a_document_of_paragraphs_that_begin_with_a_mark_runs_as_they_do() {
    let line = |words: &str| paragraph("x", &format!("<w:r><w:t>{words}</w:t></w:r>"));
    let marked =
        Document::parse(&docx(&(line("\u{200E}نص أول") + &line("\u{200E}نص ثان"))), "a.docx").unwrap();
    assert!(!marked.direction().is_rtl());
    let other = Document::parse(&docx(&(line("نص أول طويل هنا") + &line("\u{200E}نص"))), "a.docx").unwrap();
    assert!(other.direction().is_rtl());
}

#[test]
fn a_fiction_book_tells_the_number_and_publisher_of_the_printed_one() {
    for (said, number) in [("978-5-699-12014-7", true), ("5-699-12014-X", true), ("12", false)] {
        let source = format!(
            "<?xml version='1.0'?><FictionBook><description><title-info><book-title>كتاب</book-title></title-info><document-info>\
             <publisher><nickname>غير هذا</nickname></publisher></document-info><publish-info><publisher>دار</publisher>\
             <isbn> {said} </isbn></publish-info></description><body><section><p>كلام.</p></section></body></FictionBook>"
        );
        let book = Document::parse(source.as_bytes(), "a.fb2").unwrap();
        assert_eq!(book.meta().isbn.as_deref(), number.then_some(said));
        assert_eq!(book.meta().publisher.as_deref(), Some("دار"));
    }
}

#[test]
fn the_number_of_a_book_is_known() {
    for (said, number) in [
        ("urn:isbn:9781234567897", Some("9781234567897")),
        ("978-1-234-56789-7", Some("978-1-234-56789-7")),
        ("URN:ISBN:0-306-40615-2", Some("0-306-40615-2")),
        ("urn:uuid:9781234567897", None),
        ("1234567890", None),
    ] {
        let meta = format!("<metadata><dc:identifier>{said}</dc:identifier></metadata>");
        let items = "<item id='a' href='one.xhtml'/><item id='b' href='two.xhtml'/>";
        let opf = opf(items, "<itemref idref='a'/><itemref idref='b'/>").replace("<metadata/>", &meta);
        let book = Document::parse(&book(&opf, ["<p>أول</p>", "<p>ثان</p>"], &[]), "a.epub").unwrap();
        assert_eq!(book.meta().isbn.as_deref(), number, "{said}");
    }
}
