//! Word processors' documents as people's programs write them: boxes, forms, styles in their language, letters set high.

use crate::support::package::package;
use hashiya_core::document::Document;
use tui_bidi::text::slice;

fn run(words: &str) -> String {
    format!(r#"<w:r><w:t xml:space="preserve">{words}</w:t></w:r>"#)
}

fn paragraph(style: &str, runs: &str) -> String {
    format!(r#"<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{runs}</w:p>"#)
}

/// A document with that body, those styles, and other parts.
fn document(body: &str, styles: &str, more: &[(&str, &[u8])]) -> Document {
    let body = format!("<w:document><w:body>{body}</w:body></w:document>");
    let styles = format!("<w:styles>{styles}</w:styles>");
    let own: [(&str, &[u8]); 3] = [
        ("[Content_Types].xml", b"<Types/>"),
        ("word/document.xml", body.as_bytes()),
        ("word/styles.xml", styles.as_bytes()),
    ];
    let parts: Vec<(&str, &[u8])> = own.into_iter().chain(more.iter().copied()).collect();
    Document::parse(&package(&parts), "a.docx").unwrap()
}

fn outline(document: &Document) -> Vec<(u8, String)> {
    let title = |title| slice(document.text(), title).to_owned();
    document.sections().iter().map(|section| (section.level, title(section.title))).collect()
}

#[test]
fn headings_are_known_by_names_of_styles_in_other_languages() {
    let names =
        ["عنوان 1", "عنوان ۲", "כותרת 3", "سرفصل 1", "Überschrift 2", "heading 3,رأس", "Heading 1 Char"];
    let style = |(number, name): (usize, &&str)| {
        format!(r#"<w:style w:styleId="s{number}"><w:name w:val="{name}"/></w:style>"#)
    };
    let styles: String = names.iter().enumerate().map(style).collect();
    let body: String = (0..names.len())
        .map(|number| paragraph(&format!("s{number}"), &run(&format!("باب {number}"))))
        .collect();
    let levels: Vec<u8> =
        outline(&document(&body, &styles, &[])).into_iter().map(|(level, _)| level).collect();
    assert_eq!(levels, [1, 2, 3, 1, 2, 3]);
}

#[test]
fn a_text_box_stands_below_the_paragraph_that_it_hangs_on() {
    let words = paragraph("x", &run("في إطار")) + &paragraph("x", &run("وسطر آخر"));
    let framed = format!("<w:txbxContent>{words}</w:txbxContent>");
    let drawn = format!(
        "<w:r><mc:AlternateContent><mc:Choice>{framed}</mc:Choice><mc:Fallback>{framed}</mc:Fallback></mc:AlternateContent></w:r>"
    );
    let body = paragraph("Heading1", &(drawn.clone() + &run("عنوان")))
        + &paragraph("x", &(run("كلام ") + &drawn + &run("يتبعه")));
    let document = document(&body, "", &[]);
    assert_eq!(document.text(), "عنوان\nفي إطار\nوسطر آخر\nكلام يتبعه\nفي إطار\nوسطر آخر\n");
    assert_eq!(outline(&document), [(1, "عنوان".to_owned())]);
}

#[test]
fn tables_that_lay_out_words_are_none() {
    let cell = |words: &str| format!("<w:tc>{words}</w:tc>");
    let table = |rows: &str| format!("<w:tbl>{rows}</w:tbl>");
    let below = paragraph("Heading2", &run("تحته")) + &paragraph("x", &run("كلام"));
    let framed = table(&format!("<w:tr>{}</w:tr>", cell(&(paragraph("Heading1", &run("باب")) + &below))));
    let beside = table(&format!("<w:tr>{}{}</w:tr>", cell(&below), cell(&paragraph("x", &run("بجانبه")))));
    let row = |style: &str| format!("<w:tr>{}{}</w:tr>", cell(&paragraph(style, &run("أ"))), cell("<w:p/>"));
    let data = table(&(row("Heading3") + &row("x")));
    let document = document(&(framed + &beside + &data), "", &[]);
    assert_eq!(outline(&document), [(1, "باب".to_owned()), (2, "تحته".to_owned()), (2, "تحته".to_owned())]);
    assert_eq!(
        document.text().lines().take(6).collect::<Vec<_>>(),
        ["باب", "تحته", "كلام", "تحته", "كلام", "بجانبه"]
    );
}

/// The head of such a table stood as far in as the items above it.
#[test]
fn a_table_behind_a_list_stands_outside_of_it() {
    let item = r#"<w:p><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr>"#;
    let cell = |words: &str| format!("<w:tc>{}</w:tc>", paragraph("x", &run(words)));
    let row = |words: &str| format!("<w:tr>{}{}</w:tr>", cell(words), cell("ب"));
    let body = format!("{item}{}</w:p><w:tbl>{}{}</w:tbl>", run("بند"), row("أ"), row("ج"));
    let document = document(&body, "", &[]);
    let depths: Vec<u8> = document.blocks().iter().map(|block| block.depth).collect();
    assert_eq!(depths, [2, 0, 0], "{:?}", document.text());
}

#[test]
fn what_a_form_asks_for_and_what_a_style_hides_is_not_read() {
    let styles = r#"<w:style w:styleId="h"><w:rPr><w:vanish/></w:rPr></w:style>"#;
    let asks = |words: &str| {
        format!(
            "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>",
            run(words)
        )
    };
    let filled = format!("<w:sdt><w:sdtPr/><w:sdtContent>{}</w:sdtContent></w:sdt>", run("ليلى"));
    let hidden = r#"<w:r><w:rPr><w:rStyle w:val="h"/></w:rPr><w:t>سر</w:t></w:r>"#;
    let body =
        paragraph("x", &(run("الاسم ") + &asks("اكتب هنا") + &filled + hidden)) + &paragraph("h", &run("سر"));
    assert_eq!(document(&body, styles, &[]).text(), "الاسم ليلى\n");
}

#[test]
fn a_letter_set_high_begins_its_word_and_a_fraction_has_its_bar() {
    let high = r#"<w:p><w:pPr><w:framePr w:dropCap="drop"/></w:pPr><w:r><w:t>ك</w:t></w:r></w:p>"#;
    let fraction = "<m:oMath><m:f><m:num><m:r><m:t>س</m:t></m:r></m:num><m:den><m:r><m:t>ص</m:t></m:r></m:den></m:f></m:oMath>";
    let body = high.to_owned() + &paragraph("x", &(run("ان يا ما كان ") + fraction));
    assert_eq!(document(&body, "", &[]).text(), "كان يا ما كان س/ص\n");
}

#[test]
fn parts_are_found_by_their_kind_and_texts_of_other_forms_are_read() {
    let inner = format!("<w:document><w:body>{}</w:body></w:document>", paragraph("x", &run("من مستند")));
    let inner = package(&[("[Content_Types].xml", b"<Types/>"), ("word/document.xml", inner.as_bytes())]);
    let relations = r#"<Relationships><Relationship Id="s" Type="http://x/styles" Target="styles7.xml"/>
        <Relationship Id="a" Type="http://x/aFChunk" Target="/word/a.docx"/>
        <Relationship Id="b" Type="http://x/aFChunk" Target="b.txt"/></Relationships>"#;
    let styles = r#"<w:styles><w:style w:styleId="q"><w:name w:val="heading 1"/></w:style></w:styles>"#;
    let body = paragraph("q", &run("باب")) + r#"<w:altChunk r:id="a"/><w:altChunk r:id="b"/>"#;
    let document = document(
        &body,
        "",
        &[
            ("word/_rels/document.xml.rels", relations.as_bytes()),
            ("word/styles7.xml", styles.as_bytes()),
            ("word/a.docx", &inner),
            ("word/b.txt", "سطر\nوسطر\n".as_bytes()),
        ],
    );
    assert_eq!(document.text(), "باب\nمن مستند\nسطر\nوسطر\n");
    assert_eq!(outline(&document), [(1, "باب".to_owned())]);
}

#[test]
fn documents_that_stand_in_one_another_are_read_once_and_not_without_end() {
    let count = 2000;
    let inner = |number: usize| {
        let body = paragraph("x", &run(&format!("نص {number}")))
            + &format!(r#"<w:altChunk r:id="r{}"/>"#, number + 1);
        let body = format!("<w:document><w:body>{body}</w:body></w:document>");
        package(&[("[Content_Types].xml", b"<Types/>"), ("word/document.xml", body.as_bytes())])
    };
    let parts: Vec<(String, Vec<u8>)> =
        (0..count).map(|number| (format!("word/{number}.docx"), inner(number))).collect();
    let relation = |number: usize| {
        format!(r#"<Relationship Id="r{number}" Type="http://x/aFChunk" Target="{number}.docx"/>"#)
    };
    let relations: String = (0..count).map(relation).collect();
    let relations = format!("<Relationships>{relations}</Relationships>");
    let more: Vec<(&str, &[u8])> = [("word/_rels/document.xml.rels", relations.as_bytes())]
        .into_iter()
        .chain(parts.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice())))
        .collect();
    let document = document(r#"<w:altChunk r:id="r0"/><w:altChunk r:id="r1"/>"#, "", &more);
    assert_eq!(document.text(), "نص 0\nنص 1\n");
}
