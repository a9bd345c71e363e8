//! What forms say beside words, and what words alone would lose: exponents, cells that span others, the numbers of lists.

use crate::support::package::package;
use hashiya_core::claims::quantities;
use hashiya_core::document::{Document, Kind, Style};
use hashiya_core::export::{Article, Format, export};
use hashiya_core::notebook::placement::place;
use hashiya_core::notebook::{Annotation, Edit, Id, Notebook, Target};
use tui_bidi::text::{Span, slice};

fn read(source: &str, name: &str) -> Document {
    Document::parse(source.as_bytes(), name).unwrap()
}

/// A word processor's document with that body, and those other parts.
fn docx(body: &str, more: &[(&str, &str)]) -> Document {
    let body = format!("<w:document><w:body>{body}</w:body></w:document>");
    let mut parts: Vec<(&str, &[u8])> =
        vec![("[Content_Types].xml", b"<Types/>"), ("word/document.xml", body.as_bytes())];
    parts.extend(more.iter().map(|(name, part)| (*name, part.as_bytes())));
    Document::parse(&package(&parts), "a.docx").unwrap()
}

#[test]
fn an_exponent_is_no_figure_of_its_number_in_any_form() {
    let run = |words: &str, align: &str| {
        format!(
            r#"<w:r><w:rPr><w:vertAlign w:val="{align}"/></w:rPr><w:t xml:space="preserve">{words}</w:t></w:r>"#
        )
    };
    let word = format!(
        "<w:p>{}{}{}{}{}</w:p>",
        run("عدد 10", "baseline"),
        run("11", "superscript"),
        run(" وماء H", "baseline"),
        run("2", "subscript"),
        run("O", "baseline")
    );
    let words = "عدد 10¹¹ وماء H₂O";
    for (document, form) in [
        (read("<p>عدد 10<sup>11</sup> وماء H<sub>2</sub>O</p>", "a.html"), "HTML"),
        (read("عدد 10<sup>11</sup> وماء H<sub>2</sub>O", "a.md"), "Markdown"),
        (read("عدد 10^11^ وماء H~2~O", "a.adoc"), "AsciiDoc"),
        (
            read(
                "<TEI><text><p>عدد 10<hi rend='sup'>11</hi> وماء H<hi rend='sub'>2</hi>O</p></text></TEI>",
                "a.xml",
            ),
            "TEI",
        ),
        (
            read(
                "<article><para>عدد 10<superscript>11</superscript> وماء H<subscript>2</subscript>O</para></article>",
                "a.xml",
            ),
            "DocBook",
        ),
        (
            read(
                "<FictionBook><body><section><p>عدد 10<sup>11</sup> وماء H<sub>2</sub>O</p></section></body></FictionBook>",
                "a.fb2",
            ),
            "FictionBook",
        ),
        (read("عدد 10\\ :sup:`11` وماء H\\ :sub:`2`\\ O\n", "a.rst"), "reStructuredText"),
        (docx(&word, &[]), "DOCX"),
    ] {
        assert_eq!(document.text().trim_end(), words, "{form}");
    }
    let values: Vec<f64> = quantities("عدد 10¹¹ نجم").iter().map(|found| found.value).collect();
    assert_eq!(values, [1e11]);
}

#[test]
fn a_note_that_is_called_is_no_exponent() {
    let page = read(
        "<p>كلام<sup><a href='#a'>12</a></sup> وآخر<a href='#b'><sup>2</sup></a> و2<sup>e</sup>.</p><ol><li id=a>حاشية</li><li id=b>أخرى</li></ol>",
        "a.html",
    );
    assert!(page.text().starts_with("كلام وآخر و2e.\n"), "{}", page.text());
}

/// The rows of the tables of `document`, each with what it is.
fn rows(document: &Document) -> Vec<(Kind, &str)> {
    let rows = document.blocks().iter().filter(|block| block.table.is_some());
    rows.map(|block| (block.kind, slice(document.text(), block.span))).collect()
}

#[test]
fn a_cell_that_spans_rows_or_columns_takes_them() {
    let page = "<table><tr><th rowspan=2>المدينة<th colspan=2>السكان<th rowspan=2>الرمز</tr><tr><th>٢٠١٠<th>٢٠٢٠</tr>\
                <tr><td rowspan=0>القاهرة<td>١٠<td>١٢<td>ق</tr><tr><td>١١<td>١٣<td>ك</tr><tr><td colspan=4>المصدر: الجهاز المركزي</tr></table>";
    let head = |words| (Kind::Head, words);
    let row = |words| (Kind::Row, words);
    let expected = [
        head("المدينة\tالسكان\t\tالرمز"),
        head("\t٢٠١٠\t٢٠٢٠"),
        row("القاهرة\t١٠\t١٢\tق"),
        row("\t١١\t١٣\tك"),
        row("\tالمصدر: الجهاز المركزي"),
    ];
    assert_eq!(rows(&read(page, "a.html")), expected);
    let groups = page.replace("<tr><td colspan", "</tbody><tbody><tr><td colspan");
    assert_eq!(rows(&read(&groups, "a.html")).last(), Some(&row("المصدر: الجهاز المركزي")));
    let tei = "<TEI><text><table><row role='label'><cell rows='2'>أ</cell><cell cols='2'>ب</cell></row>\
               <row><cell>ج</cell><cell>د</cell></row></table></text></TEI>";
    assert_eq!(rows(&read(tei, "a.xml")), [head("أ\tب"), row("\tج\tد")]);
    let cell = |more: &str, words: &str| {
        format!("<w:tc><w:tcPr>{more}</w:tcPr><w:p><w:r><w:t>{words}</w:t></w:r></w:p></w:tc>")
    };
    let (restart, goes_on) = (r#"<w:vMerge w:val="restart"/>"#, "<w:vMerge/>");
    let span = r#"<w:gridSpan w:val="2"/>"#;
    let table = format!(
        "<w:tbl><w:tr>{}{}{}</w:tr><w:tr>{}{}{}{}</w:tr></w:tbl>",
        cell(restart, "أ"),
        cell(span, "ب"),
        cell("", "ج"),
        cell(goes_on, ""),
        cell("", "د"),
        cell("", "ه"),
        cell("", "و")
    );
    assert_eq!(rows(&docx(&table, &[])), [row("أ\tب\t\tج"), row("\tد\tه\tو")]);
}

#[test]
fn rows_beside_their_heads_are_strong_and_nested_tables_change_no_row() {
    let page = "<table><tr><th>الاسم<td>أحمد</tr><tr><td>بلد<td>مصر</tr></table>";
    let document = read(page, "a.html");
    assert_eq!(rows(&document)[0], (Kind::Row, "الاسم\tأحمد"));
    let strong = document.inlines(0).iter().find(|inline| inline.style == Style::Strong).unwrap();
    assert_eq!(slice(document.text(), strong.span), "الاسم");
}

/// What stands before each item of `document`, beside its words.
fn markers(document: &Document) -> Vec<(&str, &str)> {
    let items = document.blocks().iter().filter(|block| block.depth > 0);
    items.map(|block| (block.marker.as_deref().unwrap_or(""), slice(document.text(), block.span))).collect()
}

#[test]
fn items_are_counted_as_their_author_counts_them() {
    for (list, expected) in [
        ("<ol start=5><li>x<li>y</ol>", ["5.", "6."]),
        ("<ol type=a><li>x<li>y</ol>", ["a.", "b."]),
        ("<ol type=I start=4><li>x<li>y</ol>", ["IV.", "V."]),
        ("<ol reversed><li>x<li>y</ol>", ["2.", "1."]),
        ("<ol reversed start=10><li>x<li>y</ol>", ["10.", "9."]),
        ("<ol><li value=7>x<li>y</ol>", ["7.", "8."]),
        ("<ol style='color: red; list-style-type: hebrew'><li>x<li>y</ol>", ["א.", "ב."]),
        ("<ol style='list-style: inside arabic-indic'><li>x<li>y</ol>", ["١.", "٢."]),
        ("<ol style='list-style-type:persian' start=9><li>x<li>y</ol>", ["۹.", "۱۰."]),
        ("<ul style='list-style: none'><li>x<li>y</ul>", ["", ""]),
        ("<ul><li>x<li>y</ul>", ["•", "•"]),
    ] {
        let document = read(list, "a.html");
        assert_eq!(markers(&document), [(expected[0], "x"), (expected[1], "y")], "{list}");
    }
    let nested = "<ol reversed><li>x<ol type=a><li>z<li>w</ol><li>y</ol>";
    let document = read(nested, "a.html");
    assert_eq!(markers(&document), [("2.", "x"), ("a.", "z"), ("b.", "w"), ("1.", "y")]);
    let item = |level: usize, words: &str| {
        format!(
            r#"<w:p><w:pPr><w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>{words}</w:t></w:r></w:p>"#
        )
    };
    let level = |level: usize, format: &str, text: &str| {
        format!(
            r#"<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{format}"/><w:lvlText w:val="{text}"/></w:lvl>"#
        )
    };
    let numbering = format!(
        r#"<w:numbering><w:abstractNum w:abstractNumId="0">{}{}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>"#,
        level(0, "hebrew1", "%1."),
        level(1, "decimal", "%1.%2)")
    );
    let body = item(0, "x") + &item(1, "z") + &item(1, "w") + &item(0, "y");
    let document = docx(&body, &[("word/numbering.xml", &numbering)]);
    assert_eq!(markers(&document), [("א.", "x"), ("א.1)", "z"), ("א.2)", "w"), ("ב.", "y")]);
}

#[test]
fn a_quotation_has_the_marks_of_its_language() {
    for (page, words) in [
        ("<p lang=ar>قال <q>الوقت <q>من</q> ذهب</q> ثم.", "قال «الوقت “من” ذهب» ثم."),
        ("<p lang=fa>گفت <q> نه </q>.", "گفت «نه»."),
        ("<p lang=he>אמר <q>לא</q>.", "אמר „לא”."),
        ("<p lang=en>He said <q><b>no</b></q>.", "He said “no”."),
        ("<p>قال <q>لا</q>.", "قال «لا»."),
        ("<p lang=ar>قال <q>«لا»</q>.", "قال «لا»."),
        ("<p lang=ar>قال «<q>لا</q>».", "قال «لا»."),
        ("<p lang=ar>قال <q></q>.", "قال ."),
        ("<p lang=ar>قال <q><q>لا</q></q>.", "قال «“لا”»."),
    ] {
        assert_eq!(read(page, "a.html").text().trim_end(), words, "{page}");
    }
}

#[test]
fn terms_are_strong_and_what_they_mean_is_set_in() {
    let document =
        read("<dl><dt>متن<dd>أصل الكتاب<dt>حاشية<dd><p>طرفه</p><p>وهامشه</p></dl><p>بعد", "a.html");
    let told: Vec<(u8, &str)> =
        document.blocks().iter().map(|block| (block.depth, slice(document.text(), block.span))).collect();
    assert_eq!(told, [(0, "متن"), (1, "أصل الكتاب"), (0, "حاشية"), (1, "طرفه"), (1, "وهامشه"), (0, "بعد")]);
    assert_eq!(document.inlines(0)[0].style, Style::Strong);
    assert!(document.blocks()[0].tight && document.blocks()[1].marker.is_none());
    let terms = read("متن:: أصل الكتاب", "a.adoc");
    assert_eq!(terms.inlines(0)[0].style, Style::Strong);
}

#[test]
fn formulas_say_by_signs_what_their_elements_say_by_places() {
    let formula = "<p>كتب <math><mfrac><mn>1</mn><mn>2</mn></mfrac><msup><mn>10</mn><mrow><mo>−</mo><mn>3</mn></mrow></msup>\
                   <msubsup><mi>x</mi><mn>1</mn><mn>2</mn></msubsup></math>";
    assert_eq!(read(formula, "a.html").text().trim_end(), "كتب 1/210⁻³x₁²");
    let styled = "<p>مساحة 5 م<span style='vertical-align: super'>2</span>";
    assert_eq!(read(styled, "a.html").text().trim_end(), "مساحة 5 م²");
}

#[test]
fn tables_are_tables_on_an_exported_page() {
    let page = "<table><tr><th>سنة<th>عدد</tr><tr><td>١<td>٢ &lt;</tr><tr><td>٣<td>٤</tr></table><p>بعد";
    let document = read(page, "a.html");
    let mut notebook = Notebook::default();
    let at = document.text().find("١\t٢").unwrap();
    let target = Target::of(&document, Span::new(at, at + "١\t٢".len()));
    notebook.apply(Edit::Add(Annotation {
        id: Id::from_clock(1_700_000_000_000, [1; 10]),
        target,
        ..Annotation::default()
    }));
    let targets: Vec<&Target> = notebook.annotations.iter().map(|own| &own.target).collect();
    let placements = place(&document, &targets, None);
    let article = Article { document: &document, notebook: &notebook, placements: &placements, file: "a" };
    let html = export(&[article], Format::Html);
    assert!(html.contains("<tr><th scope=\"col\">سنة</th><th scope=\"col\">عدد</th></tr>"), "{html}");
    assert!(html.contains("<tr><td>٣</td><td>٤</td></tr>\n</tbody>\n</table>\n"), "{html}");
    assert_eq!(html.matches("<mark").count(), 2, "a mark ends with its cell: {html}");
    assert!(html.contains(" &lt;</td></tr>"), "{html}");
}
