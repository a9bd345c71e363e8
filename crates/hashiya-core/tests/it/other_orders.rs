//! Pages in visual order, words of drawings, and books of `FictionBook`.

use crate::support::package::package;
use hashiya_core::document::{Document, Kind, Style, Warning};
use tui_bidi::text::slice;

const SENTENCES: [&str; 4] = [
    "הספרים שנתן כתב אתמול נמצאים במדפים הגבוהים של הבית הישן.",
    "האנשים שבאו מרחוק ישבו בחדרים הקטנים ושתו מים קרים.",
    "שלום ונתן חלמו על ימים אחרים, ארוכים וחמים מאלה.",
    "בסוף הלכו כולם אל השדות הרחוקים והיו שם ימים רבים.",
];

/// Words as they stand on a page, from left to right.
fn visual(words: &str) -> String {
    words.chars().rev().collect()
}

/// A page in ISO-8859-8.
fn encoded(page: &str) -> Vec<u8> {
    let byte = |c: char| match c {
        'א'..='ת' => 0xE0 + (c as u32 - 'א' as u32) as u8,
        c => u8::try_from(c).unwrap(),
    };
    page.chars().map(byte).collect()
}

#[test]
fn a_page_in_visual_order_is_turned_with_its_elements() {
    let [one, two, three, four] = SENTENCES.map(visual);
    let (strong, link) = (visual("נתן כתב"), visual("הבית הישן"));
    let one =
        one.replace(&strong, &format!("<b>{strong}</b>")).replace(&link, &format!("<a href=x>{link}</a>"));
    let page = format!(
        "<html><head><meta charset=\"iso-8859-8\"></head><body dir=ltr><p dir=LTR>{one}<p>{two}</p>\
         <div>{three}<br>{four}</div><p>Some <b>Latin</b> words</p></body></html>"
    );
    let read = Document::parse(&encoded(&page), "a.html").unwrap();
    SENTENCES.iter().for_each(|words| assert!(read.text().contains(words), "{}", read.text()));
    assert!(read.text().contains("Some Latin words"), "{}", read.text());
    let styled = |style: fn(Style) -> bool| {
        let mut own = read.inlines(0).iter().filter(|inline| style(inline.style));
        slice(read.text(), own.next().unwrap().span).trim().to_owned()
    };
    assert_eq!(styled(|style| style == Style::Strong), "נתן כתב");
    assert_eq!(styled(|style| matches!(style, Style::Link(_))), "הבית הישן");
    assert!(read.direction().is_rtl() && read.warnings().contains(&Warning::Visual));
}

#[test]
fn rows_that_the_source_of_a_page_in_visual_order_breaks_are_turned_one_by_one() {
    let rows = SENTENCES[0].replacen(" נמצאים", "\nנמצאים", 1);
    let broken: Vec<String> = rows.split('\n').map(visual).collect();
    let rest = SENTENCES[1..].iter().map(|words| format!("<p>{}</p>", visual(words))).collect::<String>();
    let page = format!("<html><body><p>{}</p>{rest}</body></html>", broken.join("\n"));
    let read = Document::parse(page.as_bytes(), "a.html").unwrap();
    SENTENCES.iter().for_each(|words| assert!(read.text().contains(words), "{}", read.text()));
}

#[test]
fn what_bdo_shows_from_left_to_right_is_turned_and_nothing_else() {
    let page = format!(
        "<html><body><p>{}</p><p><bdo dir=ltr>{}</bdo></p><p><bdo dir=rtl>{}</bdo></p></body></html>",
        SENTENCES[0],
        visual(SENTENCES[1]),
        SENTENCES[2]
    );
    let read = Document::parse(page.as_bytes(), "a.html").unwrap();
    assert_eq!(read.text().trim(), SENTENCES[..3].join("\n"));
    let page = SENTENCES.map(|words| format!("<p dir=ltr>{words}</p>")).concat();
    let read = Document::parse(format!("<html>{page}</html>").as_bytes(), "a.html").unwrap();
    assert_eq!(read.text().trim(), SENTENCES.join("\n"));
}

#[test]
fn words_of_a_drawing_in_a_book_are_read_line_by_line() {
    let opf = r#"<package><manifest><item id="a" href="a.xhtml" media-type="application/xhtml+xml"/>
        <item id="b" href="b.svg" media-type="image/svg+xml"/></manifest>
        <spine><itemref idref="a"/><itemref idref="b"/></spine></package>"#;
    let drawing = "<svg><title>رسم</title><style>text {fill: red}</style><rect/><g>\
        <text x='1'>سطر أول</text><text><tspan y='2'>كلمة</tspan><tspan y='9'>أخرى</tspan></text></g></svg>";
    let parts = [
        ("mimetype", "application/epub+zip".to_owned()),
        ("META-INF/container.xml", r#"<container><rootfile full-path="a.opf"/></container>"#.to_owned()),
        ("a.opf", opf.to_owned()),
        ("a.xhtml", format!("<html><body><h1>باب</h1>{drawing}<p>كلام.</p></body></html>")),
        ("b.svg", drawing.to_owned()),
    ];
    let parts: Vec<(&str, &[u8])> = parts.iter().map(|(path, words)| (*path, words.as_bytes())).collect();
    let read = Document::parse(&package(&parts), "a.epub").unwrap();
    assert_eq!(read.text(), "باب\nسطر أول\nكلمة أخرى\nكلام.\nسطر أول\nكلمة أخرى\n");
    let page = format!("<html><body><p>{}</p>{drawing}<p>{0}</p></body></html>", "كلام كثير. ".repeat(20));
    assert!(!Document::parse(page.as_bytes(), "a.html").unwrap().text().contains("سطر"));
}

#[test]
fn titles_of_a_fiction_book_are_headings_and_its_notes_are_called() {
    let book = "<?xml version='1.0' encoding='utf-8'?><FictionBook xmlns:l='x'><description><title-info>\
        <author><first-name>سعاد</first-name><last-name>كريم</last-name></author><book-title>كتاب الليل</book-title>\
        <lang>ar</lang></title-info><document-info><author><nickname>زائد</nickname></author></document-info></description>\
        <body><title><p>كتاب</p><p>الليل</p></title><epigraph><p>مثل.</p><text-author>قائل</text-author></epigraph>\
        <section><title><p>باب أول<a l:href='#n1' type='note'>1</a></p></title><p>كلام<a l:href='#n1' type='note'>[1]</a> \
        و<emphasis>كثير</emphasis>.</p><empty-line/><section><title><p>فصل</p></title><p>آخر.</p>\
        <subtitle>* * *</subtitle><subtitle>وقفة</subtitle><poem><stanza><v>بيت أول</v><v>بيت ثان</v></stanza></poem></section></section></body>\
        <body name='notes'><title><p>حواش</p></title><section id='n1'><title><p>1</p></title><p>شرح.</p></section></body>\
        <binary id='a.png'>AAAA</binary></FictionBook>";
    let read = Document::parse(book.as_bytes(), "a.fb2").unwrap();
    let words =
        "كتاب الليل\nمثل.\nقائل\nباب أول\nكلام وكثير.\nفصل\nآخر.\n\nوقفة\nبيت أول\nبيت ثان\nحواش\nشرح.\n";
    assert_eq!(read.text(), words);
    let heads = |block: &&hashiya_core::document::Block| matches!(block.kind, Kind::Heading(_));
    let headings: Vec<&str> =
        read.blocks().iter().filter(heads).map(|block| slice(read.text(), block.span)).collect();
    assert_eq!(headings, ["كتاب الليل", "باب أول", "فصل", "وقفة", "حواش"]);
    assert_eq!(read.blocks().iter().filter(|block| block.kind == Kind::Note).count(), 1);
    assert_eq!(read.meta().authors, ["سعاد كريم"]);
    assert_eq!((read.title(), read.lang()), ("كتاب الليل", "ar"));
}
