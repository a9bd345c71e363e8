//! The interface in its languages: every page as it looks, terms that are translated in one way, and what changes while
//! one reads. One file a page, so that a change of a page is seen in one place.
#![allow(clippy::unwrap_used, clippy::disallowed_methods)] // helpers outside test functions; the glossary

use super::frames::{LEFT_TO_RIGHT, RIGHT_TO_LEFT};
use super::pages::{read_passages, volumes};
use crate::support::reader::Reader;
use hashiya::{
    app::Message,
    config::Settings,
    words::{LANGUAGES, Language},
};
use regex::Regex;
use std::collections::BTreeMap;

const SIZES: [(u16, u16); 2] = [(80, 24), (120, 30)];

fn speaking(language: &str) -> Settings {
    let (settings, warnings) = Settings::parse(&format!("[interface]\nlanguage = \"{language}\"\n"));
    assert!(warnings.is_empty(), "{warnings:?}");
    settings
}

/// Presses `keys` in every language over the Arabic article, and in Arabic over the English one.
fn frames(keys: &str, then: impl Fn(&mut Reader)) -> String {
    let mut all = String::new();
    let mut show = |title: String, mut reader: Reader| {
        reader.keys(keys);
        then(&mut reader);
        all += &format!("── {title} ──\n{}\n", reader.screen().join("\n"));
    };
    for (tag, ..) in LANGUAGES {
        for size in SIZES {
            let reader = RIGHT_TO_LEFT.with(|sample| sample.show_with(size, speaking(tag)));
            show(format!("{tag}, {}×{}", size.0, size.1), reader);
        }
    }
    let reader = LEFT_TO_RIGHT.with(|sample| sample.show_with(SIZES[0], speaking("ar")));
    show("ar, an English article".to_owned(), reader);
    all
}

fn with_library(reader: &mut Reader) {
    reader.send(Message::Volumes(volumes()));
}

#[test]
fn the_article_and_its_lists() {
    insta::assert_snapshot!("languages_sidebar", frames("J g n j", |_| ()));
    insta::assert_snapshot!("languages_details", frames("J D", |_| ()));
    insta::assert_snapshot!("languages_claims", frames("g C j", |_| ()));
}

#[test]
fn pages_of_many_articles() {
    insta::assert_snapshot!("languages_library", frames("g l", with_library));
    insta::assert_snapshot!("languages_statistics", frames("g S", with_library));
    insta::assert_snapshot!(
        "languages_review",
        frames("g r", |reader| {
            with_library(reader);
            read_passages(reader);
        })
    );
}

#[test]
fn what_lies_over_the_page() {
    insta::assert_snapshot!("languages_help", frames("?", |_| ()));
    insta::assert_snapshot!("languages_palette", frames(":", |_| ()));
    insta::assert_snapshot!("languages_tags", frames("J t", |_| ()));
    insta::assert_snapshot!("languages_find", frames("/ [OpenAI]", |_| ()));
    insta::assert_snapshot!("languages_keys_after_g", frames("g", |_| ()));
    insta::assert_snapshot!("languages_export", frames("X", |_| ()));
}

#[test]
fn the_language_changes_while_one_reads() {
    let mut reader = RIGHT_TO_LEFT.with(|sample| sample.show_with((120, 30), Settings::default()));
    assert!(reader.screen().join("\n").contains("sections"), "{}", reader.screen().join("\n"));
    reader.keys(": [set language=he] enter");
    let screen = reader.screen().join("\n");
    assert!(screen.contains("םיפיעס") && !screen.contains("sections"), "{screen}");
    reader.keys(": [set language=de] enter");
    assert!(reader.status().contains("en, ar, he, fa, ur"), "{}", reader.status());
    reader.keys(": [set language=auto] enter");
    assert!(reader.screen().join("\n").contains("sections"));
}

#[test]
fn a_command_is_found_by_what_it_is_called_in_the_language() {
    let mut reader = RIGHT_TO_LEFT.with(|sample| sample.show_with((120, 30), speaking("ar")));
    reader.keys(": [هذه المفاتيح] enter");
    let screen = reader.screen().join("\n");
    assert!(screen.contains("ﺢﻴﺗﺎﻔﻤﻟﺍ"), "the page of keys is open: {screen}");
}

/// Terms of the glossary: the English word, and the beginnings of words that stand for it in each language.
const TERMS: [(&str, [&[&str]; 4]); 18] = [
    ("annotations?", [&["تعليق", "معلّ"], &["סימון", "סימונ"], &["حاشیه"], &["حاش"]]),
    (
        "highlight(?:s|ed)?",
        [&["تظليل", "مظل", "ظُلّل", "لتظ"], &["הדגש", "מדגיש", "מודגש", "הודגש"], &["برجسته"], &["نمایاں"]],
    ),
    ("claims?", [&["ادعاء"], &["טענ"], &["ادعا"], &["دعو"]]),
    ("evidence", [&["دليل", "أدل"], &["ראי"], &["مدرک"], &["ثبوت"]]),
    ("questions?", [&["سؤال", "أسئل"], &["שאל"], &["پرسش"], &["سوال"]]),
    ("bookmarks?", [&["إشارة مرجعية"], &["סימני"], &["نشانک"], &["بُک مارک"]]),
    ("tags?", [&["وسم", "وسوم"], &["תג", "תיוג"], &["برچسب"], &["ٹیگ"]]),
    ("notebooks?", [&["دفتر", "دفات"], &["מחברת", "מחברות"], &["دفتر"], &["نوٹ بک"]]),
    ("articles?", [&["مقال"], &["מאמר"], &["مقاله"], &["مضمون", "مضامین"]]),
    ("paragraphs?", [&["فقر"], &["פסק"], &["بند"], &["پیراگراف"]]),
    ("sentences?", [&["جمل"], &["משפט"], &["جمله"], &["جمل"]]),
    ("sections?", [&["قسم", "أقسام"], &["סעיפ", "סעיף"], &["بخش"], &["حص"]]),
    ("library", [&["مكتبة"], &["ספרי"], &["کتابخانه"], &["کتب خان"]]),
    ("sidebar", [&["الشريط"], &["סרגל"], &["نوار کناری"], &["سائیڈ بار"]]),
    ("proposals?", [&["اقتراح"], &["הצע"], &["پیشنهاد"], &["تجویز"]]),
    ("selection", [&["تحديد"], &["בחירה"], &["انتخاب"], &["انتخاب"]]),
    ("themes?", [&["سم"], &["ערכ"], &["پوسته"], &["تھیم"]]),
    ("settings?", [&["إعداد"], &["הגדר"], &["تنظیم"], &["ترتیب"]]),
];

/// The words of each message of a language file, without what the program fills in and what is code.
fn words_of(text: &str) -> BTreeMap<String, String> {
    let message = Regex::new(r"(?m)^([a-z][\w-]*) = (.*(?:\n(?:[ ]+.*|\}.*))*)").unwrap();
    let filled =
        Regex::new(r#"\{ (?:KEY|NUMBER)\([^)]*\) \}|\{ \$\w+ \}|`[^`]*`|"[^"]*"|--\w+|\[[^\]]*\]|\w+\.toml"#);
    let filled = filled.unwrap();
    let words = |words: &str| filled.replace_all(words, "").into_owned();
    message.captures_iter(text).map(|found| (found[1].to_owned(), words(&found[2]))).collect()
}

#[test]
fn a_term_of_the_glossary_is_translated_in_one_way() {
    let english = words_of(LANGUAGES[0].2);
    let mut wrong = Vec::new();
    for (number, (tag, _, text)) in LANGUAGES[1..].iter().enumerate() {
        let own = words_of(text);
        for (term, stems) in TERMS {
            let term = Regex::new(&format!(r"(?:^|[^\w-]){term}(?:[^\w-]|$)")).unwrap();
            let said = english.iter().filter(|(_, words)| term.is_match(words));
            let is_other = |key: &str| {
                own.get(key).is_some_and(|own| !stems[number].iter().any(|stem| own.contains(stem)))
            };
            wrong.extend(
                said.filter(|(key, _)| is_other(key)).map(|(key, _)| format!("{tag}: {key}: {term}")),
            );
        }
    }
    assert!(
        wrong.is_empty(),
        "another word than the glossary of locales/README.md has:\n{}",
        wrong.join("\n")
    );
}

#[test]
fn the_glossary_tells_the_terms_in_every_language() {
    let path = format!("{}/locales/README.md", env!("CARGO_MANIFEST_DIR"));
    let glossary = std::fs::read_to_string(path).unwrap();
    let rows: Vec<&str> = glossary.lines().filter(|line| line.starts_with("| ")).collect();
    for (term, stems) in TERMS {
        let term = term.split(['?', '(']).next().unwrap().trim_end_matches('s');
        let row = rows
            .iter()
            .find(|row| row.starts_with(&format!("| {term} |")))
            .unwrap_or_else(|| panic!("{term}"));
        let cells: Vec<&str> = row.split(" | ").collect();
        for (cell, stems) in cells[1..5].iter().zip(stems) {
            assert!(stems.iter().any(|stem| cell.contains(stem)), "{row}: {stems:?}");
        }
    }
}

#[test]
fn sentences_have_the_plurals_of_their_language() {
    let said = |tag: &str, count: usize| {
        let settings = Settings::default();
        let words =
            settings.interface.catalogue(&settings.catalogue("en", None), &tag.parse::<Language>().unwrap());
        words.plain(&hashiya::words::Phrase::new("count-notes").with("count", count))
    };
    for (tag, count, expected) in [
        ("ar", 0, "لا ملاحظات"),
        ("ar", 1, "ملاحظة واحدة"),
        ("ar", 2, "ملاحظتان"),
        ("ar", 3, "٣ ملاحظات"),
        ("ar", 11, "١١ ملاحظةً"),
        ("ar", 100, "١٠٠ ملاحظة"),
        ("ar-MA", 3, "3 ملاحظات"),
        ("he", 1, "הערה אחת"),
        ("he", 2, "שתי הערות"),
        ("he", 20, "20 הערות"),
        ("fa", 1, "۱ یادداشت"),
        ("fa", 5, "۵ یادداشت"),
        ("ur", 5, "5 نوٹ"),
    ] {
        assert_eq!(said(tag, count), expected, "{tag} {count}");
    }
}
