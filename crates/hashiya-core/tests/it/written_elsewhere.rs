//! Documents as they are written elsewhere: by generators of pages, in Markdown's kin, in mail.

use hashiya_core::document::{Document, Format, Kind};
use tui_bidi::text::slice;

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

fn outline(document: &Document) -> Vec<(&str, u8)> {
    document.sections().iter().map(|section| (slice(document.text(), section.title), section.level)).collect()
}

#[test]
fn org_has_notes_where_they_are_called_and_tasks_without_their_states() {
    let source = "* DONE [#A] باب أول [2/3] :x:y:\nSCHEDULED: <2024-03-12>\n:LOGBOOK:\nCLOCK: x\n:END:\nنص[fn:: ملاحظة] هنا\n\
                  ** فرع\n1. واحد\n   - [X] اثنان\n2. مصطلح :: معناه\n\n| أ | ب |\n|---+---|\n| ج | د |\n\n#+begin_src x\n,* لا\n#+end_src\n";
    let document = read(source, "a.org");
    assert_eq!(outline(&document), [("باب أول", 1), ("فرع", 2)]);
    assert_eq!(document.text(), "باب أول\nنص هنا\nفرع\nواحد\nاثنان\nمصطلح\nمعناه\nأ\tب\nج\tد\n* لا\nملاحظة\n");
    let depths: Vec<u8> = document.blocks().iter().map(|block| block.depth).collect();
    assert_eq!(depths, [0, 0, 0, 1, 2, 1, 1, 0, 0, 0, 0]);
    assert_eq!(document.blocks().last().map(|block| block.kind), Some(Kind::Note));
}

#[test]
fn titles_of_restructured_text_are_ranked_by_their_signs_and_directives_say_their_words() {
    let source = "عنوان\n*****\n\n:Author: ليلى\n:Date: 2024-03-05\n\n.. toctree::\n   :maxdepth: 2\n\n   ملف\n\nفصل\n----\n\n\
                  .. admonition:: تنبيه\n   :class: x\n\n   كلام |اسم|.\n\n.. |اسم| replace:: دفتر\n\n.. code-block:: python\n\n   # لا\n\n\
                  مثال::\n\n   x = 1\n\nفصل آخر\n-------\n\nمصطلح\n   معناه [1]_\n\n.. [1] ملاحظة\n   طويلة\n\n.. image:: a.png\n   :alt: صورة\n";
    let document = read(source, "a.rst");
    assert_eq!(outline(&document), [("عنوان", 1), ("فصل", 2), ("فصل آخر", 2)]);
    assert_eq!(
        document.text(),
        "عنوان\nفصل\nتنبيه\nكلام دفتر.\n# لا\nمثال:\nx = 1\nفصل آخر\nمصطلح\nمعناه\nملاحظة طويلة\nصورة\n"
    );
    assert_eq!(document.meta().author().as_deref(), Some("ليلى"));
}

#[test]
fn tables_of_restructured_text_are_rows() {
    for table in [
        "+-----+-----+\n| أول | ثان |\n+=====+=====+\n| ج   | د   |\n|     | ه   |\n+-----+-----+\n",
        "===  ====\nأول  ثان\n===  ====\nج    د ه\n===  ====\n",
    ] {
        assert_eq!(read(table, "a.rst").text(), "أول\tثان\nج\tد ه\n", "{table}");
    }
}

#[test]
fn a_letter_is_its_plain_part_and_what_was_sent_with_it_is_none_of_it() {
    let letter = "From: =?windows-1256?Q?=E1=ED=E1=EC?= <a@b.c>\r\nTo: x@y.z\r\nSubject: =?UTF-8?Q?=D8=B1?=\r\n =?UTF-8?Q?=D8=B3=D8=A7=D9=84=D8=A9?=\r\n\
                  Date: Tue, 5 Mar 2024 10:00:00 +0200\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=\"b\"\r\n\r\n--b\r\n\
                  Content-Type: multipart/alternative; boundary=c\r\n\r\n--c\r\nContent-Type: text/html\r\n\r\n<p>لا\r\n--c\r\n\
                  Content-Type: text/plain; charset=windows-1256\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n=E4=DA=E3\r\n> =E1=C7\r\n--c--\r\n\
                  --b\r\nContent-Type: text/plain\r\nContent-Disposition: attachment\r\n\r\nملف\r\n--b--\r\n";
    for name in ["a.eml", "standard input", "letter.txt"] {
        let document = read(letter, name);
        assert_eq!((document.format(), document.text()), (Format::Mail, "رسالة\nنعم\nلا\n"), "{name}");
        assert_eq!(document.blocks().last().map(|block| block.quote), Some(1));
        assert_eq!(document.meta().author().as_deref(), Some("ليلى"));
        assert_eq!(document.meta().published.as_deref(), Some("2024-03-05"));
        assert_eq!(document.encoding(), "windows-1256");
    }
    // What only speaks of letters is none.
    assert_eq!(read("From: here to there\n\nكلام\n", "a.txt").format(), Format::Text);
}

#[test]
fn letters_of_a_box_stand_one_below_the_other() {
    let source = "From a@b Tue\nFrom: ليلى <a@b>\nSubject: أولى\n\nكلام\n\nFrom c@d Wed\nFrom: سعاد <c@d>\nSubject: ثانية\n\nردّ\n";
    let document = read(source, "a.mbox");
    assert_eq!(document.text(), "أولى\nكلام\nثانية\nردّ\n");
    assert_eq!(outline(&document), [("أولى", 1), ("ثانية", 1)]);
    let marks: Vec<&str> = (0..4).flat_map(|index| document.page_marks(index).map(|(_, who)| who)).collect();
    assert_eq!(marks, ["ليلى", "سعاد"]);
}
