//! What `AsciiDoc` says under conditions, in lists of tasks, in tables of values and around code.

use hashiya_core::document::Document;
use tui_bidi::text::slice;

fn read(source: &str, name: &str) -> Document {
    Document::parse(source.as_bytes(), name).unwrap()
}

fn outline(document: &Document) -> Vec<(&str, u8)> {
    document.sections().iter().map(|section| (slice(document.text(), section.title), section.level)).collect()
}

#[test]
fn lines_of_asciidoc_under_a_condition_are_shown_where_it_holds() {
    for (source, words) in [
        ("ifdef::x[]\nلا\nendif::[]\nنعم", "نعم"),
        (":x:\n\nifdef::x[]\nنعم\nendif::x[]", "نعم"),
        ("ifndef::x[]\nنعم\nendif::[]", "نعم"),
        ("ifdef::x,y[لا]\nifndef::x[نعم]", "نعم"),
        (":x:\n\nifdef::x+y[لا]\nifdef::x,y[نعم]", "نعم"),
        ("ifdef::x[]\nifndef::y[]\nلا\nendif::[]\nلا\nendif::[]\nنعم", "نعم"),
        (":x:\n:!x:\n\nifdef::x[لا]\nنعم", "نعم"),
        ("ifdef::backend-html5[نعم]", "نعم"),
        ("[quote, قائل, \"كتاب\"]\n____\nقول\n____\nبعده", "قول\nقائل, كتاب\nبعده"),
        (":n: 3\n\nifeval::[{n} > 2]\nنعم\nendif::[]\nifeval::[{n} <= 2]\nلا\nendif::[]", "نعم"),
        ("ifeval::[\"{backend}\" == \"pdf\"]\nلا\nendif::[]\nنعم", "نعم"),
        ("ifeval::[\"{backend}\" == \"html5\"]\nنعم\nendif::[]", "نعم"),
        (":x: ب\n\nifeval::['{x}' != 'ب']\nلا\nendif::[]\nifeval::[{none} > 1]\nلا\nendif::[]\nنعم", "نعم"),
    ] {
        assert_eq!(read(source, "a.adoc").text().trim_end(), words, "{source}");
    }
}

#[test]
fn asciidoc_is_read_as_its_own_program_writes_it() {
    for (source, words) in [
        ("* [x] تم\n* [ ] بقي", "تم\nبقي"),
        (
            "----\nint a; // <1>\nint b; // <2> <3>\n----\n<1> أول\n<2> ثان",
            "int a; (1)\nint b; (2) (3)\nأول\nثان",
        ),
        ("[format=csv]\n|===\nعلي,12\n\"أحمد, خان\",7\n|===", "علي\t12\nأحمد, خان\t7"),
        ("TIP: نصيحة", "نصيحة"),
        ("= دليل {p}\n:p: حاشية\n\n\\{p} هو {p}", "دليل حاشية\n{p} هو حاشية"),
        ("קישור ו-mailto:a@b.c[דואר]", "קישור ו-דואר"),
    ] {
        assert_eq!(read(source, "a.adoc").text().trim_end(), words, "{source}");
    }
    let document = read("# كتاب\n\n## فصل\n\nكلام\n# لا\n\nباب\n~~~\n\nنص\n", "a.adoc");
    assert_eq!(outline(&document), [("كتاب", 1), ("فصل", 2), ("باب", 3)]);
}

#[test]
fn a_list_of_another_sign_stands_within_the_item_and_a_paragraph_behind_an_empty_line_in_none() {
    for (source, markers) in [
        ("* a\n* b\n\nText.\n\n. c\n. d", &["1•", "1•", "0", "1 1.", "1 2."][..]),
        (". a\n. b\n* c", &["1 1.", "1 2.", "2•"]),
        ("* a\n. b\n. c\n* d", &["1•", "2 1.", "2 2.", "1•"]),
        (". a\n. b\n\nText.\n\n. c", &["1 1.", "1 2.", "0", "1 1."]),
        ("* a\n\n* b\n** c\n\n* d", &["1•", "1•", "2•", "1•"]),
        (". a\n+\nmore\n. b", &["1 1.", "1", "1 2."]),
        (". a\n+\n--\none\n\ntwo\n--\n. b", &["1 1.", "1", "1", "1 2."]),
        (". a\n\n----\ncode\n----\n\n. b", &["1 1.", "0", "1 1."]),
        (". a\n+\n----\ncode\n----\n\n. b", &["1 1.", "1", "1 2."]),
    ] {
        let document = read(source, "a.adoc");
        let found: Vec<String> = (0..document.paragraphs())
            .filter_map(|index| {
                let block = document.block(index)?;
                let marker = block.marker.as_deref().unwrap_or_default();
                let blank = if marker.ends_with('.') { " " } else { "" };
                Some(format!("{}{blank}{marker}", block.depth))
            })
            .collect();
        assert_eq!(found, markers, "{source}");
    }
}
