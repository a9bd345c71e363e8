//! Books and poems that are plain text, in the shapes in which libraries and readers hand them on: `tests/documents/plain`.

use crate::support;
use hashiya_core::document::{Document, Kind};
use std::path::Path;
use tui_bidi::text::slice;

fn read(name: &str) -> Document {
    let path = Path::new(support::ROOT).join("tests/documents/plain").join(name);
    Document::parse(&std::fs::read(path).unwrap(), name).unwrap()
}

fn outline(document: &Document) -> Vec<(&str, u8)> {
    document.sections().iter().map(|section| (slice(document.text(), section.title), section.level)).collect()
}

#[test]
fn headings_of_plain_books_are_found_and_none_is_invented() {
    let cases: [(&str, &[(&str, u8)]); 5] = [
        (
            "book.ar.txt",
            &[
                ("المقدمة", 1),
                ("الباب الأول", 1),
                ("فصل في الطريق", 2),
                ("فصل في البحر", 2),
                ("الباب الثاني", 1),
                ("الخاتمة", 1),
            ],
        ),
        (
            "fiqh.ar.txt",
            &[
                ("مقدمة المؤلف", 1),
                ("كتاب الطريق", 1),
                ("باب في الزاد", 2),
                ("باب الرفيق قبل المسير", 2),
                ("كتاب البحر", 1),
                ("باب", 2),
                ("في السفينة", 3),
                ("خاتمة الكتاب", 1),
            ],
        ),
        ("pages.ar.txt", &[("باب في الطريق", 1), ("باب في البحر", 1)]),
        ("wiki.ar.txt", &[("الطريق", 1), ("القرية", 2), ("البحر", 1)]),
        ("suras.ar.txt", &[("سورة الطريق", 1), ("سورة البحر", 1)]),
    ];
    for (name, expected) in cases {
        let document = read(name);
        assert_eq!(outline(&document), expected, "{name}");
        assert!(document.sections().iter().all(|section| section.repeats.is_none()), "{name}");
    }
}

#[test]
fn the_halves_of_a_plain_poem_stand_side_by_side_whatever_parts_them() {
    for name in ["poem-stars.ar.txt", "poem-tab.ar.txt", "poem-spaces.ar.txt", "poem-dots.ar.txt"] {
        let document = read(name);
        let kinds: Vec<Kind> = document.blocks().iter().map(|block| block.kind).collect();
        assert_eq!(kinds[0], Kind::Paragraph, "{name}");
        assert!(kinds.len() == 5 && kinds[1..].iter().all(|kind| *kind == Kind::Verse), "{name}: {kinds:?}");
        let tight: Vec<bool> = document.blocks().iter().map(|block| block.tight).collect();
        assert_eq!(tight, [false, true, false, true, false], "{name}: a stanza ends after two verses");
        let verses: Vec<&str> = document.text().lines().skip(1).collect();
        assert_eq!(verses[0], "يا نهر قل لي أين تمضي في الدجى\tوالليل يمشي خلف موجك مسرعا", "{name}");
        assert!(document.sections().is_empty(), "{name}");
    }
}

#[test]
fn columns_of_prose_are_read_one_after_the_other_where_few_signs_part_their_words() {
    let columns: [&[&str]; 2] = [
        &[
            "سار التاجر في الطريق الطويل",
            "حتى بلغ القرية عند الغروب",
            "فنزل في خانها ونام.",
            "ثم قام فحمل متاعه ومضى مع",
            "القافلة إلى البحر الكبير ولم",
            "يلتفت إلى الجبل الذي تركه",
            "وراءه في ذلك.",
        ],
        &[
            "وكان البحر هادئا في ذلك",
            "اليوم فركب السفينة مع رفاقه",
            "وحكى لهم ما رآه في القرية",
            "وما سمعه من أهلها.",
            "فلما بلغ المدينة باع ما كان",
            "معه واشترى من خبزها وعاد إلى",
            "أهله سالما.",
        ],
    ];
    let line =
        |(one, other): (&&str, &&str)| format!("{one}{}{other}\n", " ".repeat(36 - one.chars().count()));
    let page: String = columns[0].iter().zip(columns[1]).map(line).collect();
    let document = Document::parse(format!("{page}\u{c}{page}\u{c}").as_bytes(), "a.txt").unwrap();
    let text = document.text();
    let at = |words: &str| text.find(words).unwrap_or_else(|| panic!("{words} in {text}"));
    assert!(at("التاجر في الطريق الطويل حتى بلغ") < at("وراءه في ذلك."), "{text}");
    assert!(at("وراءه في ذلك.") < at("وكان البحر هادئا"), "{text}");
    // Halves of verses stay beside one another.
    let verse = "يا نهر قل لي أين تمضي في الدجى      والليل يمشي خلف موجك مسرعا\n".repeat(12);
    let document = Document::parse(format!("{verse}\u{c}{verse}\u{c}").as_bytes(), "a.txt").unwrap();
    assert!(document.text().lines().all(|line| !line.contains("الدجى يا نهر")), "{}", document.text());
}

#[test]
fn words_of_scripts_without_case_that_a_line_of_print_parts_are_whole_and_compounds_keep_their_hyphen() {
    for (lines, words) in [
        ("זהו עמוד מודפס ובו מילה ארוכה מאוד שנשברה בסוף השו-\nרה והמשיכה בשורה הבאה", "השורה"),
        ("پاکستان میں تعلیم کی صورت حال بہت خراب ہے اور حکو-\nمت نے اس کے لیے نئے اقدامات", "حکومت"),
        ("זה תל גבוה מאוד ובו מילים רבות ואחר כך באנו אל תל-\nאביב והמשכנו בשורה הבאה", "תל-אביב"),
        ("זהו עמוד מודפס ובו מילה ארוכה מאוד שהודפסה היום ב-\nירושלים והמשיכה בשורה", "ב-ירושלים"),
    ] {
        let source = format!("{lines}\nועוד.\nסוף.\n\u{C}{lines}\n");
        let document = Document::parse(source.as_bytes(), "a.txt").unwrap();
        assert!(document.text().contains(words), "{}", document.text());
    }
}
