//! The interface in its languages: every page as it looks, terms that are translated in one way, and what changes while
//! one reads. One file a page, so that a change of a page is seen in one place.
#![allow(clippy::unwrap_used, clippy::disallowed_methods)] // helpers outside test functions; the glossary

use super::frames::{LEFT_TO_RIGHT, RIGHT_TO_LEFT, with_history};
use super::pages::{read_passages, volumes};
use crate::support::reader::Reader;
use hashiya::{
    app::Message,
    config::Settings,
    words::{Catalogue, LANGUAGES, Language, Phrase},
};
use ratatui::{buffer::Buffer, layout::Rect};
use regex::Regex;
use std::collections::{BTreeMap, BTreeSet};
use tui_bidi::{text::Direction, widget::Label};

const SIZES: [(u16, u16); 2] = [(80, 24), (120, 30)];

pub(crate) fn speaking(language: &str) -> Settings {
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
fn lists_choices_and_what_is_typed() {
    for (name, keys) in [
        ("notes", "g n w j"),
        ("all_tags", "g #"),
        ("proposals", "g p"),
        ("timeline", "g T"),
        ("sort", "g C o"),
        ("only_kind", "g C f"),
        ("kind", "J C"),
        ("link", "J E l"),
        ("speaker", "J E s"),
        ("note", "J I [يقال (OpenAI) إن]"),
        ("settings", ": [set language]"),
        ("panes", "ctrl-w v G z l"),
        ("source", "E u"),
        ("find_note", "g / [ألتمان]"),
        ("authors", "z w"),
        ("colours", ": [colorscheme] enter"),
        ("keys_after_z", "z"),
        ("keys_after_e", "J E"),
        ("only_matching", "z / [مجلس]"),
        ("how_sure", "J E c"),
    ] {
        insta::assert_snapshot!(format!("languages_{name}"), frames(keys, |_| ()));
    }
    insta::assert_snapshot!("languages_log", frames("g h", with_history));
    insta::assert_snapshot!(
        "languages_review_done",
        frames("g r", |reader| {
            with_library(reader);
            reader.keys("space space space");
        })
    );
}

#[test]
fn what_may_follow_a_key_is_told_whole_at_80_columns() {
    // A sign at the side of a letter is that of a cut; by itself it stands for more keys.
    let at_a_cut = Regex::new(r"\w…|…\w").unwrap();
    for (tag, ..) in LANGUAGES {
        for keys in ["g", "z", "S", "E", "[", "]", "=", "ctrl-w", "v a"] {
            let mut reader = RIGHT_TO_LEFT.with(|sample| sample.show_with((80, 24), speaking(tag)));
            let before = reader.screen();
            reader.keys(keys);
            let after = reader.screen();
            // The last row tells the keys that were pressed.
            let told: Vec<&String> = after[..23]
                .iter()
                .zip(&before)
                .filter(|(now, then)| now != then)
                .map(|(now, _)| now)
                .collect();
            assert!(!told.is_empty(), "{tag} {keys}: {}", after.join("\n"));
            let cut: Vec<_> = told.into_iter().filter(|row| at_a_cut.is_match(row)).collect();
            assert!(cut.is_empty(), "{tag} {keys}: {cut:#?}");
        }
    }
}

#[test]
fn what_is_offered_runs_as_its_language_does_whatever_most_of_its_letters_are() {
    let mut reader = RIGHT_TO_LEFT.with(|sample| sample.show_with((80, 24), speaking("he")));
    reader.keys("X");
    let screen = reader.screen().join("\n");
    // "Markdown לפי סעיף" has more Latin letters than Hebrew ones.
    assert!(screen.contains("ףיעס יפל Markdown"), "{screen}");
    assert!(screen.contains("W3C לש (Web Annotations) תשרה ינומיס"), "{screen}");
    // A key stands as one types it, and what it does where reading begins.
    let mut reader = RIGHT_TO_LEFT.with(|sample| sample.show_with((80, 24), speaking("he")));
    for (command, key) in [("next-sentence", ") ·"), ("word-end", "] w ·"), ("next-word", "w, ctrl-right ·")]
    {
        reader.keys(&format!(": [{command}]"));
        let screen = reader.screen();
        let row = screen.iter().rev().find(|row| row.contains(&format!(" {command} "))).unwrap();
        assert!(row.contains(key), "{row}");
        reader.keys("esc");
    }
}

#[test]
fn the_language_changes_while_one_reads() {
    let mut reader = RIGHT_TO_LEFT.with(|sample| sample.show_with((120, 30), Settings::default()));
    assert!(reader.screen().join("\n").contains("sections"), "{}", reader.screen().join("\n"));
    reader.keys(": [set language=he] enter");
    let screen = reader.screen().join("\n");
    assert!(screen.contains("םיפיעס") && !screen.contains("sections"), "{screen}");
    reader.keys(": [set language=de] enter");
    let known: Vec<&str> = LANGUAGES.iter().map(|(tag, ..)| *tag).collect();
    assert!(reader.status().contains(&known.join(", ")), "{}", reader.status());
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
const TERMS: [(&str, [&[&str]; 4]); 21] = [
    ("annotations?", [&["تعليق", "معلّ"], &["סימון", "סימונ"], &["حاشیه"], &["حاش"]]),
    (
        "highlight(?:s|ed)?",
        [&["تظليل", "مظل", "ظُلّل", "لتظ"], &["הדגש", "מדגיש", "מודגש", "הודגש"], &["برجسته"], &["نمایاں"]],
    ),
    ("claims?", [&["ادعاء"], &["טענ"], &["ادعا"], &["دعو"]]),
    ("evidence", [&["دليل", "أدل"], &["ראי"], &["مدرک"], &["ثبوت"]]),
    ("questions?", [&["سؤال", "أسئل"], &["שאל"], &["پرسش"], &["سوال"]]),
    ("bookmarks?", [&["إشارة مرجعية", "إشارات مرجعية"], &["סימני"], &["نشانک"], &["بُک مارک"]]),
    ("tags?", [&["وسم", "وسوم"], &["תג", "תיוג"], &["برچسب"], &["ٹیگ"]]),
    ("notebooks?", [&["دفتر", "دفات"], &["מחברת", "מחברות"], &["دفتر"], &["نوٹ بک"]]),
    ("articles?", [&["مقال"], &["מאמר"], &["مقاله"], &["مضمون", "مضامین"]]),
    ("paragraphs?", [&["فقر"], &["פסק"], &["بند"], &["پیراگراف"]]),
    ("sentences?", [&["جمل"], &["משפט"], &["جمله"], &["جمل"]]),
    ("sections?", [&["قسم", "أقسام"], &["סעיפ", "סעיף"], &["بخش"], &["حص"]]),
    ("library", [&["مكتبة"], &["ספרי"], &["کتابخانه"], &["کتب خان"]]),
    ("sidebar", [&["الشريط"], &["סרגל"], &["نوار کناری"], &["سائیڈ بار"]]),
    ("proposals?", [&["اقتراح"], &["הצע"], &["پیشنهاد"], &["تجویز", "تجاویز"]]),
    ("selection", [&["تحديد"], &["בחירה"], &["انتخاب"], &["انتخاب"]]),
    ("themes?", [&["سم"], &["ערכ"], &["پوسته"], &["تھیم"]]),
    ("settings?", [&["إعداد"], &["הגדר"], &["تنظیم"], &["ترتیب"]]),
    ("commands?", [&["أمر", "أوامر"], &["פקוד"], &["فرمان"], &["کمانڈ"]]),
    ("panes?", [&["لوح"], &["חלוני"], &["قاب"], &["خان"]]),
    ("variants?", [&["فرق", "فروق"], &["נוסח"], &["اختلاف"], &["اختلاف"]]),
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
    // A language that is not in the glossary yet is compared with nothing.
    for (number, (tag, _, text)) in LANGUAGES[1..].iter().enumerate().take(TERMS[0].1.len()) {
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
        "another word than the glossary of crates/hashiya-core/locales/README.md has:\n{}",
        wrong.join("\n")
    );
}

#[test]
fn the_glossary_tells_the_terms_in_every_language() {
    let path = format!("{}/crates/hashiya-core/locales/README.md", env!("CARGO_MANIFEST_DIR"));
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

/// The categories of CLDR for whole numbers in each language, each with a number that is of it.
const PLURALS: [(&str, &[(&str, usize)]); 5] = [
    ("en", &[("one", 1), ("other", 2)]),
    ("ar", &[("zero", 0), ("one", 1), ("two", 2), ("few", 3), ("many", 11), ("other", 100)]),
    ("he", &[("one", 1), ("two", 2), ("other", 3)]),
    ("fa", &[("one", 1), ("other", 2)]),
    ("ur", &[("one", 1), ("other", 2)]),
];

#[test]
fn every_plural_that_a_language_has_is_rendered_and_none_that_it_has_not() {
    let category = Regex::new(r"\[(zero|one|two|few|many)\]").unwrap();
    let counts = Regex::new(r"\$(\w+) ->\s+\[(?:zero|one|two|few|many|\d+)\]").unwrap();
    let (mut wrong, mut rendered) = (Vec::new(), 0);
    for (tag, categories) in PLURALS {
        let text = LANGUAGES.iter().find(|(known, ..)| *known == tag).unwrap().2;
        let words = Catalogue::new(tag, None, |_, _| "k".to_owned());
        for message in written(text) {
            let said: BTreeSet<&str> =
                category.captures_iter(message.text).map(|found| found.get(1).unwrap().as_str()).collect();
            if said.is_empty() {
                continue;
            }
            wrong.extend(
                said.iter()
                    .filter(|name| !categories.iter().any(|(known, _)| known == *name))
                    .map(|name| format!("{tag}: {}: no number is {name}", message.key)),
            );
            // What may be one, two or few of a thing in Arabic is so in every sentence about it.
            if tag == "ar" && !["one", "two", "few"].iter().all(|name| said.contains(name)) {
                wrong.push(format!("{tag}: {}: {said:?} alone", message.key));
            }
            let counted: Vec<&str> =
                counts.captures_iter(message.text).map(|found| found.get(1).unwrap().as_str()).collect();
            let mut sentences = BTreeSet::new();
            for (name, number) in categories.iter().filter(|(name, _)| said.contains(name)) {
                let phrase =
                    message.places.iter().fold(Phrase::new(message.key.to_owned()), |phrase, place| {
                        if counted.contains(place) {
                            phrase.with(place, *number)
                        } else {
                            phrase.with(place, "x")
                        }
                    });
                let sentence = words.plain(&phrase);
                if sentence == message.key || !sentences.insert(sentence.clone()) {
                    wrong.push(format!("{tag}: {}: {name} is not its own: {sentence}", message.key));
                }
                rendered += 1;
            }
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
    assert!(rendered > 200, "{rendered}");
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

/// A row in which `phrase` is drawn, as messages are, in the language of `words`.
fn drawn(words: &Catalogue, phrase: &Phrase) -> String {
    let direction = if words.language().is_rtl() { Direction::RightToLeft } else { Direction::LeftToRight };
    let mut buffer = Buffer::empty(Rect::new(0, 0, 500, 1));
    Label::new(&words.text(phrase)).direction(direction).draw(buffer.area, &mut buffer);
    buffer.content.iter().map(ratatui::buffer::Cell::symbol).collect::<String>().trim().to_owned()
}

/// A message of a language file as it is written: its key, its text, its places, and whether it names the key of a
/// command.
struct Written<'t> {
    key: &'t str,
    text: &'t str,
    places: Vec<&'static str>,
    names_a_key: bool,
}

fn written(text: &str) -> Vec<Written<'_>> {
    let message = Regex::new(r"(?m)^([a-z][\w-]*) = (.*(?:\n(?:[ ]+.*|\}.*))*)").unwrap();
    let place = Regex::new(r"\$(\w+)").unwrap();
    let written = message.captures_iter(text).map(|found| {
        let text = found.get(2).unwrap().as_str();
        // A phrase has the names of its places for as long as the program runs.
        let names: BTreeSet<&str> =
            place.captures_iter(text).map(|found| found.get(1).unwrap().as_str()).collect();
        let places = names.into_iter().map(|name| &*String::leak(name.to_owned())).collect();
        Written { key: found.get(1).unwrap().as_str(), text, places, names_a_key: text.contains("KEY(") }
    });
    written.collect()
}

#[test]
fn what_fills_a_place_keeps_its_own_order_in_every_message_of_every_language() {
    // Each begins or ends with what a line of the other direction would take along, or turn around.
    let fillers = ["./x (1).txt", "] d", "--as", "1.2-rc", "אב [ג]", "«ד» 1", "\u{2069}\u{202e}z!"];
    let rows = ["./x (1).txt", "] d", "--as", "1.2-rc", "[ג] בא", "1 «ד»", "z!"];
    let mut wrong = Vec::new();
    for (tag, _, text) in LANGUAGES {
        let words = Catalogue::new(tag, None, |_, _| "] d".to_owned());
        for (number, message) in written(text).into_iter().enumerate() {
            let mut phrase = Phrase::new(message.key.to_owned());
            let filled: Vec<usize> =
                (0..message.places.len()).map(|place| (number + place) % fillers.len()).collect();
            for (name, filler) in message.places.iter().zip(&filled) {
                phrase = phrase.with(name, fillers[*filler]);
            }
            let (row, plain) = (drawn(&words, &phrase), words.plain(&phrase));
            let is_said = |filler: &usize| plain.contains(fillers[*filler].trim_start_matches(is_control));
            for filler in filled.iter().filter(|filler| is_said(filler) && !row.contains(rows[**filler])) {
                wrong.push(format!("{tag}: {}: {} in {row}", message.key, fillers[*filler]));
            }
            if message.names_a_key && plain.contains("] d") && !row.contains("] d") {
                wrong.push(format!("{tag}: {}: the key in {row}", message.key));
            }
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn a_message_within_a_message_runs_as_its_language_does() {
    let inner = || hashiya::say!("two-parts", one = "ab", other = "אב");
    for (tag, row) in [("en", "ab · בא"), ("ar", "בא · ab"), ("he", "בא · ab")] {
        let words = Catalogue::new(tag, None, |_, _| "u".to_owned());
        for phrase in [inner(), hashiya::say!("cli-heading", title = inner())] {
            let drawn = drawn(&words, &phrase);
            assert!(drawn.contains(row), "{tag}: {drawn}");
        }
        let twice = hashiya::say!("two-parts", one = inner(), other = "z");
        let expected = if tag == "en" { format!("{row} · z") } else { format!("z · {row}") };
        assert_eq!(drawn(&words, &twice), expected, "{tag}");
    }
}

fn is_control(c: char) -> bool {
    matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// What stands in Latin letters in the messages themselves: commands, options, files, addresses.
#[test]
fn code_in_a_message_keeps_its_own_order() {
    let code = Regex::new(
        r"`[A-Za-z][^`{}]*`|(?:--|[~:.]/?|https?://)[A-Za-z][\w./~!=-]*|[A-Za-z][\w.]*\.(?:toml|md|ftl)\b",
    )
    .unwrap();
    let mut wrong = Vec::new();
    for (tag, _, text) in &LANGUAGES[1..] {
        let words = Catalogue::new(tag, None, |_, _| "k".to_owned());
        for message in written(text) {
            let mut codes =
                code.find_iter(message.text).map(|own| own.as_str().trim_end_matches('.')).peekable();
            if codes.peek().is_none() {
                continue;
            }
            let phrase = message
                .places
                .iter()
                .fold(Phrase::new(message.key.to_owned()), |phrase, name| phrase.with(name, 1));
            let (row, plain) = (drawn(&words, &phrase), words.plain(&phrase));
            for own in codes.filter(|own| plain.contains(*own) && !row.contains(*own)) {
                wrong.push(format!("{tag}: {}: {own} in {row}", message.key));
            }
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}
