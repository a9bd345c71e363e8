//! The same article in every form: the same words, outline and title; and what each form keeps and drops.

use crate::support::{markup::markup, package::package};
use hashiya_core::document::{Document, Encoding, Format, How, Kind, Style};
use hashiya_core::notebook::{Target, placement::place};
use proptest::prelude::*;
use tui_bidi::text::{Direction, Span, slice};

macro_rules! part {
    ($path:literal) => {
        include_bytes!(concat!("../../../../tests/documents/", $path)).as_slice()
    };
}

fn epub(more: &[(&str, &[u8])]) -> Vec<u8> {
    let parts: [(&str, &[u8]); 6] = [
        ("mimetype", b"application/epub+zip"),
        ("META-INF/container.xml", part!("epub/container.xml")),
        ("OEBPS/book.opf", part!("epub/book.opf")),
        ("OEBPS/nav.xhtml", part!("epub/nav.xhtml")),
        ("OEBPS/a.xhtml", part!("epub/a.xhtml")),
        ("OEBPS/b.xhtml", part!("epub/b.xhtml")),
    ];
    let own = parts.into_iter().filter(|(path, _)| !more.iter().any(|(other, _)| other == path));
    package(&own.chain(more.iter().copied()).collect::<Vec<_>>())
}

fn docx() -> Vec<u8> {
    package(&[
        ("[Content_Types].xml", b"<Types/>"),
        ("word/document.xml", part!("docx/document.xml")),
        ("word/styles.xml", part!("docx/styles.xml")),
        ("word/numbering.xml", part!("docx/numbering.xml")),
        ("word/_rels/document.xml.rels", part!("docx/rels.xml")),
        ("docProps/core.xml", part!("docx/core.xml")),
    ])
}

/// The article in every form.
fn articles() -> Vec<(Format, Document)> {
    let read = |bytes: &[u8], name: &str| Document::parse(bytes, name).unwrap();
    vec![
        (Format::Markdown, read(part!("article.ar.md"), "article.ar.md")),
        (Format::Html, read(part!("article.ar.html"), "article.ar.html")),
        (Format::AsciiDoc, read(part!("article.ar.adoc"), "article.ar.adoc")),
        (Format::Org, read(part!("article.ar.org"), "article.ar.org")),
        (Format::Rst, read(part!("article.ar.rst"), "article.ar.rst")),
        (Format::Mail, read(part!("article.ar.eml"), "article.ar.eml")),
        (Format::Xml, read(part!("article.ar.tei.xml"), "article.ar.tei.xml")),
        (Format::OpenIti, read(part!("0001Mansur.Manara.T0001-ara1"), "0001Mansur.Manara.T0001-ara1")),
        (Format::Epub, read(&epub(&[]), "book.epub")),
        (Format::Docx, read(&docx(), "a.docx")),
    ]
}

/// The article in this form.
fn article(format: Format) -> Document {
    let all = articles().into_iter().find(|(own, _)| *own == format);
    all.map(|(_, document)| document).unwrap()
}

const WORDS: &str = "حارس المنارة
عاش الحارس وحيدا فوق الصخرة سنوات طويلة، وكان يكتب كل ليلة ما يراه من السفن.
الليلة الأولى
قال لنا إن السفينة مرت قبل الفجر بقليل.
قنديل من نحاس
دفتر قديم
من عرف البحر عرف نفسه.
الليلة الثانية
استخدم الأمر print(x) ليرى الإشارة.
";

#[test]
fn every_form_gives_the_same_words_outline_and_title() {
    for (format, document) in articles() {
        assert_eq!(document.format(), format);
        assert_eq!(document.text(), WORDS, "{format:?}");
        assert_eq!(document.title(), "حارس المنارة", "{format:?}");
        let outline: Vec<(&str, u8)> =
            document.sections().iter().map(|s| (slice(document.text(), s.title), s.level)).collect();
        let expected = [("حارس المنارة", 1), ("الليلة الأولى", 2), ("الليلة الثانية", 2)];
        assert_eq!(outline, expected, "{format:?}");
        assert_eq!((document.direction(), document.lang()), (Direction::RightToLeft, "ar"), "{format:?}");
        assert_eq!(document.meta().author().as_deref(), Some("ليلى منصور"), "{format:?}");
        markup(&document);
    }
}

#[test]
fn styles_stand_on_their_words() {
    let words = |document: &Document, wanted: fn(&Style) -> bool| -> Vec<String> {
        let all = (0..document.paragraphs()).flat_map(|index| document.inlines(index).to_vec());
        let own = all.filter(|inline| wanted(&inline.style) && !inline.span.is_empty());
        own.map(|inline| slice(document.text(), inline.span).to_owned()).collect()
    };
    for (format, document) in articles() {
        if matches!(format, Format::OpenIti) {
            continue;
        }
        assert_eq!(words(&document, |style| matches!(style, Style::Link(_))), ["السفينة"], "{format:?}");
        let emphasis = words(&document, |style| *style == Style::Emphasis);
        assert!(emphasis.contains(&"السفن".to_owned()), "{format:?}: {emphasis:?}");
        let items = document.blocks().iter().filter(|block| block.depth == 1 && block.marker.is_some());
        assert_eq!(items.count(), 2, "{format:?}");
    }
    let markdown = &article(Format::Markdown);
    assert_eq!(words(markdown, |style| *style == Style::Code), ["print(x)"]);
    assert!(markdown.blocks().iter().any(|block| block.quote == 1));
}

#[test]
fn a_page_says_where_it_comes_from() {
    let page = &article(Format::Html);
    let meta = page.meta();
    assert_eq!(meta.site.as_deref(), Some("صحيفة الساحل"));
    assert_eq!(meta.published.as_deref(), Some("2024-03-05"));
    assert_eq!(meta.url.as_deref(), Some("https://example.org/keeper"));
}

#[test]
fn pages_and_notes_are_marks() {
    let openiti = &article(Format::OpenIti);
    let at = openiti.text().find("نحاس").unwrap();
    assert_eq!(openiti.page(at), Some("vol. 1, p. 2"));
    let book = &article(Format::Epub);
    let calls = (0..book.paragraphs()).flat_map(|index| book.inlines(index).to_vec());
    let calls: Vec<_> = calls.filter(|inline| matches!(inline.style, Style::Call(_))).collect();
    assert_eq!(calls.len(), 1);
}

#[test]
fn code_and_tables_have_their_directions() {
    let source = "مقال بالعربية عن الشركة وعن مديرها.\n\n```python\nprint(\"مرحبا\")  # تعليق\n```\n\n    cp \"مجلد\"\n\n\
                  | الاسم | العدد |\n|---|--:|\n| أحمد | 12 |\n| Sam | 7 (approx.) |\n\nThe word \"كتاب\" means book.\n";
    let document = Document::parse(source.as_bytes(), "a.md").unwrap();
    let directions: Vec<(&str, &str)> = (0..document.paragraphs())
        .map(|index| (document.paragraph_text(index), document.paragraph_direction(index).name()))
        .collect();
    assert_eq!(
        directions,
        [
            ("مقال بالعربية عن الشركة وعن مديرها.", "rtl"),
            ("print(\"مرحبا\")  # تعليق", "ltr"),
            ("cp \"مجلد\"", "ltr"),
            ("الاسم\tالعدد", "rtl"),
            ("أحمد\t12", "rtl"),
            ("Sam\t7 (approx.)", "rtl"),
            ("The word \"كتاب\" means book.", "ltr"),
        ]
    );
    assert_eq!(document.stops(3).len(), 2);
}

#[test]
fn hemistichs_and_the_quran_are_marked() {
    let source = "######OpenITI#\n#META#Header#End#\n# ليت الليالي تعود يوما %~% فنرى وجوه الأحبة\n\
                  # قال @QB@ اقرأ باسم ربك @QE@ وسكت @PER12 عنه\n";
    let document = Document::parse(source.as_bytes(), "a").unwrap();
    assert_eq!(document.text(), "ليت الليالي تعود يوما\tفنرى وجوه الأحبة\nقال اقرأ باسم ربك وسكت عنه\n");
    assert_eq!(document.blocks()[0].kind, Kind::Verse);
    let quran = document.inlines(1).iter().find(|inline| inline.style == Style::Quran).unwrap();
    assert_eq!(slice(document.text(), quran.span), "اقرأ باسم ربك");
}

#[test]
fn encodings_are_known_and_can_be_said() {
    let text =
        "هذه مقالة قصيرة عن القراءة والكتابة في المدينة، كتبها الرجل في الليل.\nالسطر الثاني فيه رقم 123.\n";
    let hebrew = "הספרייה פתוחה לכל אדם בשעות היום, והילדים קוראים בה ספרים רבים.\n";
    for (name, text) in [("windows-1256", text), ("ISO-8859-6", text), ("windows-1255", hebrew)] {
        let bytes = encoding_rs::Encoding::for_label(name.as_bytes()).unwrap().encode(text).0.into_owned();
        let document = Document::parse(&bytes, "a.txt").unwrap();
        assert_eq!((document.text(), document.encoding()), (text, name));
    }
    for (name, wide) in [
        ("UTF-16LE", text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<_>>()),
        ("UTF-16BE", text.encode_utf16().flat_map(u16::to_be_bytes).collect()),
    ] {
        let document = Document::parse(&wide, "a.txt").unwrap();
        assert_eq!((document.text(), document.encoding()), (text, name));
    }
    let how = How { encoding: Encoding::named("MacArabic"), ..How::default() };
    let document = Document::read_as(b"\xE5\xD1\xCD\xC8\xC7\xA0\xB1".to_vec(), "a.txt", &how).unwrap();
    assert_eq!(document.text(), "مرحبا\u{20}١");
    let mut mixed = text.as_bytes().to_vec();
    mixed.extend(encoding_rs::WINDOWS_1256.encode(text).0.iter());
    let document = Document::parse(&mixed, "a.txt").unwrap();
    assert_eq!(document.text(), [text, text].concat());
    assert_eq!(document.warnings().len(), 1);
}

#[test]
fn lines_that_belong_together_are_one_paragraph() {
    let printed = "عنوان الكتاب\n\nهذا سطر أول من فقرة طويلة كتبها صاحبها في سطور\nكثيرة لأن الورق ضيق ولا يسع كل ما يريد\nأن يقوله.\n\n1\n\u{C}\
                   والصفحة الثانية فيها فقرة أخرى قصيرة كتبت بعد\nذلك بيوم.\n\u{C}";
    let document = Document::parse(printed.as_bytes(), "a.txt").unwrap();
    let lines: Vec<&str> = document.text().lines().collect();
    assert_eq!(lines.len(), 3, "{lines:?}");
    assert!(lines[1].ends_with("أن يقوله."));
}

#[test]
fn csv_loses_nothing_where_a_quote_is_not_closed() {
    let mut rows = "الاسم,المدينة\n\"مفتوح,دمشق\n".to_owned();
    (0..500).for_each(|number| rows.push_str(&format!("شخص {number},بيروت\n")));
    let document = Document::parse(rows.as_bytes(), "a.csv").unwrap();
    assert!(document.text().contains("شخص 499\tبيروت"));
    assert_eq!(document.paragraphs(), 502);
}

#[test]
fn bombs_and_broken_packages_end_with_one_line() {
    let bomb = vec![b' '; 40 << 20];
    let book = epub(&[("OEBPS/b.xhtml", &bomb)]);
    let document = Document::parse(&book, "b.epub").unwrap();
    assert!(document.text().contains("دفتر قديم"), "what is sound is shown");
    let alone = epub(&[("OEBPS/a.xhtml", &bomb), ("OEBPS/b.xhtml", &bomb)]);
    let told = Document::parse(&alone, "b.epub").unwrap_err().to_string();
    assert!(told.contains("unpacks to far more") && !told.contains('\n'), "{told}");
    // Many small bombs before what is sound: each is within the limit of a part.
    let small = format!("<!--{}-->", "x".repeat(3 << 20));
    let names: Vec<String> = (0..40).map(|number| format!("b{number}.xhtml")).collect();
    let item =
        |name: &String| format!("<item id='{name}' href='{name}' media-type='application/xhtml+xml'/>");
    let spine: String = names
        .iter()
        .chain([&"a.xhtml".to_owned()])
        .map(|name| format!("<itemref idref='{name}'/>"))
        .collect();
    let items: String = names.iter().chain([&"a.xhtml".to_owned()]).map(item).collect();
    let opf = format!("<package><manifest>{items}</manifest><spine>{spine}</spine></package>");
    let paths: Vec<String> = names.iter().map(|name| format!("OEBPS/{name}")).collect();
    let mut more: Vec<(&str, &[u8])> = paths.iter().map(|path| (path.as_str(), small.as_bytes())).collect();
    more.push(("OEBPS/book.opf", opf.as_bytes()));
    let document = Document::parse(&epub(&more), "b.epub").unwrap();
    assert!(document.text().contains("عاش الحارس"), "{}", document.text());
    for cut in [30, book.len() / 2, book.len() - 10] {
        let told = Document::parse(&book[..cut], "b.epub").map(|_| ()).unwrap_err().to_string();
        assert!(!told.contains('\n'), "{told}");
    }
}

#[test]
fn nesting_of_any_depth_is_read() {
    let deep = format!("{}<p>وصلنا إلى القاع</p>{}", "<div>".repeat(100_000), "</div>".repeat(100_000));
    let document = Document::parse(deep.as_bytes(), "a.html").unwrap();
    assert!(document.text().contains("وصلنا إلى القاع"));
    let cells = format!("<table>{}</table>", "<tr><td>خلية</td><td>أخرى</td></tr>".repeat(20_000));
    let document = Document::parse(cells.as_bytes(), "a.html").unwrap();
    assert_eq!(document.paragraphs(), 20_000);
    let quotes = ">".repeat(20_000) + " عمق";
    assert!(Document::parse(quotes.as_bytes(), "a.md").unwrap().text().contains("عمق"));
    let xml = format!("<a>{}قاع{}</a>", "<b>".repeat(100_000), "</b>".repeat(100_000));
    assert!(Document::parse(xml.as_bytes(), "a.xml").unwrap().text().contains("قاع"));
}

#[test]
fn notes_made_in_the_source_of_markdown_find_their_places() {
    let source = std::str::from_utf8(part!("article.ar.md")).unwrap();
    let old = Document::parse(source.as_bytes(), "article.ar.txt").unwrap();
    let quotes = [
        ("وحيدا", "وحيدا"),
        ("كان يكتب كل ليلة", "كان يكتب كل ليلة"),
        ("**وحيدا** فوق الصخرة سنوات\nطويلة", "وحيدا فوق الصخرة سنوات طويلة"),
        ("[السفينة](https://example.org/ship) مرت قبل", "السفينة مرت قبل"),
        ("الليلة الأولى", "الليلة الأولى"),
        ("دفتر قديم", "دفتر قديم"),
    ];
    let target = |quote: &str| {
        let at = source.find(quote).unwrap();
        Target::of(&old, Span::new(at, at + quote.len()))
    };
    let targets: Vec<Target> = quotes.iter().map(|(quote, _)| target(quote)).collect();
    let today = Document::parse(source.as_bytes(), "article.ar.md").unwrap();
    let text = today.source_of(targets[0].rev.as_deref().unwrap());
    assert_eq!(text, Some(old.text()), "the source is the text that they were made in");
    let placed = place(&today, &targets.iter().collect::<Vec<_>>(), text);
    for ((_, expected), placement) in quotes.iter().zip(placed) {
        let words = placement.span.map(|span| slice(today.text(), span));
        assert_eq!(words.map(|words| words.trim_matches(['*', ' '])), Some(*expected), "{placement:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_are_read_as_any_form(bytes in proptest::collection::vec(any::<u8>(), 0..600), form in 0..Format::ALL.len()) {
        let how = How { format: Some(Format::ALL[form]), encoding: None };
        if let Ok(document) = Document::read_as(bytes, "a", &how) {
            markup(&document);
        }
    }

    #[test]
    fn any_markup_is_read_as_any_form(
        parts in proptest::collection::vec(
            proptest::sample::select(vec![
                "# ", "## ", "- ", "1. ", "> ", "| a | b |\n", "|---|---|\n", "**", "`", "```\n", "[x](y)", "[^1]", "\n", "\n\n",
                "<div>", "</div>", "<p>", "<td>", "<table>", "<tr>", "</table>", "<pre>", "</pre>", "<li>", "<ul>", "</ul>", "<br>",
                "<h2>", "</h2>", "<a href=#n>", "</a>", "<sup>", "</sup>", "&amp;", "كلمة ", "word", "~~", "### | ", "%~%", "@QB@",
                "PageV01P002", "ms012", "== ", "----\n", "|===\n", "\t", "\u{C}", "\u{2028}", "1\n00:00:01,000 --> 00:00:02,000\n",
                "* ", "#+begin_src\n", ":x: ", ".. a::\n", "   ", "====\n", "=== ===\n", "::\n", "[fn:1]", "From: a\n", "<![CDATA[", "]]>", "<item>", "<title>", "\"", ",", "<rss>", "<l>", "<note>",
            ]),
            0..60,
        ),
        form in 0..Format::ALL.len(),
    ) {
        let how = How { format: Some(Format::ALL[form]), encoding: None };
        if let Ok(document) = Document::read_as(parts.concat().into_bytes(), "a", &how) {
            markup(&document);
        }
    }
}

#[test]
fn items_of_org_lists_stand_together_unless_blank_lines_part_them() {
    let source = "فقرة.\n- أول\n- ثان\n  - داخل\n- ثالث\n\n1. واحد\n2. اثنان\n\n- بعيد\n\n- أبعد\n- كلمة :: معناها\n\nفقرة.\n";
    let document = Document::parse(source.as_bytes(), "a.org").unwrap();
    let joined: Vec<(String, bool)> = (0..document.paragraphs())
        .map(|index| (document.marker(index).unwrap_or_default().into_owned(), document.joins(index)))
        .collect();
    let expected = [
        ("", false),
        ("•", true),
        ("•", true),
        ("•", true),
        ("•", false),
        ("1.", true),
        ("2.", false),
        ("•", false),
        ("•", true),
        ("•", true),
        ("", false),
        ("", false),
    ];
    assert_eq!(joined, expected.map(|(marker, joins)| (marker.to_owned(), joins)));
}

#[test]
fn cells_run_as_their_words_do_and_the_reader_turns_rows() {
    let source = "# نص متواز\n\n| العربية | English |\n|---|---|\n| في البدء كان الكلمة. | In the beginning was the Word. |\n";
    let mut document = Document::parse(source.as_bytes(), "a.md").unwrap();
    let row = document.paragraphs() - 1;
    let apart = |document: &Document| {
        let text = document.paragraph_text(row);
        let cells = document.cells_apart(row).into_iter();
        cells.map(|(span, own)| (span.slice(text).to_owned(), own.is_rtl())).collect::<Vec<_>>()
    };
    assert!(!document.paragraph_direction(row).is_rtl());
    assert_eq!(apart(&document), [("في البدء كان الكلمة.".to_owned(), true)]);
    document.set_direction(Some(Direction::RightToLeft));
    assert!(document.paragraph_direction(row).is_rtl());
    assert_eq!(apart(&document), [("In the beginning was the Word.".to_owned(), false)]);
    // Cells too long for columns are lines, each in the direction of its words.
    let long = "العربية,English\nهذا كان في البدء وكان طويلا حتى لا يسعه العمود.,\"The same was in the beginning, and was long.\"\n";
    let document = Document::parse(long.as_bytes(), "a.csv").unwrap();
    let lines = (0..document.paragraphs()).map(|index| document.paragraph_direction(index).is_rtl());
    assert_eq!(lines.collect::<Vec<_>>(), [true, false, true, false]);
}
