//! Documents as they are written elsewhere: by generators of pages, in Markdown's kin, in mail.

use hashiya::document::Document;

fn read(source: &str, name: &str) -> Document {
    Document::parse(source.as_bytes(), name).unwrap()
}

#[test]
fn markdown_headings_may_hold_tags_of_paragraphs_and_boxes_have_titles() {
    let source = "---\ntitle: |\n  عنوان طويل\n  في سطرين\nlang: ar\n---\n\nimport A from 'b';\n\n## <p dir=\"rtl\">فصل أول</p>\n\n\
                  :::tip عنوان الصندوق\n\nكلام\n\n:::\n\n::: {.note dir=rtl}\nكلام آخر\n:::\n";
    let document = read(source, "a.md");
    assert_eq!(document.text(), "فصل أول\nعنوان الصندوق\nكلام\nكلام آخر\n");
    assert_eq!(document.title(), "عنوان طويل في سطرين");
    assert_eq!(document.sections().len(), 1);
}
