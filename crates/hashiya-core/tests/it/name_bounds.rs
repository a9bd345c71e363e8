//! Where names begin and end, and who is meant by a part of one.

#![allow(clippy::disallowed_methods)] // says what was missed

use crate::support;
use crate::support::score::{Sample, Score, score};
use crate::support::shared::shared;
use hashiya_core::document::Document;
use hashiya_core::entities::{Entities, Entity, Kind, Overrides, find};
use std::collections::BTreeMap;
use std::path::Path;

fn found(text: &str) -> Entities {
    let document = Document::parse(text.as_bytes(), "a.txt").unwrap_or_else(|_| unreachable!("plain text"));
    find(&document, &Overrides::default())
}

/// The names in `text` with their types and how often each stands there.
fn told(text: &str) -> Vec<String> {
    let found = found(text);
    let names = found.entities.iter().filter(|entity| !entity.kind.is_value());
    names.map(|entity| format!("{} {} {}", entity.kind.code(), entity.name, entity.count())).collect()
}

/// Who was named in full is meant by the surname, in four languages; an adjective of the same letters is none.
#[test]
fn a_surname_alone_is_its_bearer() {
    for (text, person) in [
        ("قال عبد الفتاح السيسي إن العمل مستمر. وأكد السيسي أن المشروع كبير.", "PER عبد الفتاح السيسي 2"),
        ("قال الدكتور محمود المصري إن العمل مستمر. وطالب الشعب المصري بالمزيد.", "PER محمود المصري 1"),
        ("ראש הממשלה בנימין נתניהו נאם אתמול. לדברי נתניהו, התקציב יאושר.", "PER בנימין נתניהו 2"),
        ("ראש העיר משה לוי דיבר אתמול. הממשלה טועה, הוסיף לוי.", "PER משה לוי 2"),
        ("وزیر خارجہ اسحاق ڈار لاہور آئے۔ ڈار نے کہا کہ بات چیت جاری ہے۔", "PER اسحاق ڈار 2"),
    ] {
        assert!(told(text).iter().any(|name| name == person), "{text} {:?}", told(text));
    }
}

/// A surname that two people bear is nobody's alone.
#[test]
fn a_shared_surname_stands_for_nobody() {
    let text = "قال كريم الحداد إن العمل مستمر. وقالت سلمى الحداد إن العمل توقف. ثم غادر الحداد القاعة.";
    let found = found(text);
    let counts = |name: &str| found.entities.iter().find(|one| one.name == name).map(Entity::count);
    assert_eq!((counts("كريم الحداد"), counts("سلمى الحداد")), (Some(1), Some(1)), "{:?}", told(text));
}

/// A surname that begins with the letter of a prefix, behind a given name, and then alone.
#[test]
fn a_surname_keeps_its_first_letter() {
    let text = "صرح وزير المالية أحمد كجوك بأن العجز سيتراجع. وأوضح كجوك للصحفيين أن الدين ثابت.";
    assert_eq!(told(text), ["PER أحمد كجوك 2"]);
}

/// A stroke between a prefix and a name, and the geresh of a foreign sound at a name's end.
#[test]
fn strokes_and_geresh_at_the_ends_of_names() {
    let names = |text: &str| {
        let found = found(text);
        let mentions = found.entities.iter().flat_map(|entity| &entity.mentions);
        let mentions = mentions.map(|mention| text[mention.span.start..mention.span.end].to_owned());
        mentions.collect::<Vec<_>>()
    };
    assert_eq!(names("عقدت الندوة بـالرباط أمس."), ["الرباط"]);
    assert_eq!(names("השר בצלאל סמוטריץ' דרש לקצץ."), ["בצלאל סמוטריץ'"]);
    assert_eq!(names("הספר 'ירושלים בקיץ' יצא לאור."), ["ירושלים"]);
}

/// What leads to a name and what is said of it stands outside.
#[test]
fn names_leave_out_what_is_said_of_them() {
    for (text, name) in [
        ("وتتوقع الوزارة أن شركة إيني ستحفر بئرين.", "إيني"),
        ("وقال ماريو سيدور ، الطبيب ، إن ذلك صحيح.", "ماريو سيدور"),
        ("رئیس جمهور مسعود پزشکیان دیروز سخن گفت.", "مسعود پزشکیان"),
        ("سابق وزیراعظم نواز شریف بیمار ہیں۔", "نواز شریف"),
        ("وذكر الجغرافي ابن شداد أن القلعة قديمة.", "ابن شداد"),
        ("أعلنت وزارة البترول أمس نتائج العام.", "وزارة البترول"),
    ] {
        let found = found(text);
        assert!(found.entities.iter().any(|entity| entity.name == name), "{text} {:?}", told(text));
    }
}

/// In English a day, a verb's noun and "of" stand before names; an institution's head and a saint are of its name.
#[test]
fn english_sentences_begin_before_their_names() {
    let text = "Shares of Nvidia rose. On Tuesday Elon Musk said so. Bank of America cut its rating. He was at St Mary's Hospital. \
        She told The Wall Street Journal about it.";
    let found = found(text);
    let kind =
        |name: &str| found.entities.iter().find(|entity| entity.name == name).map(|entity| entity.kind);
    assert_eq!(kind("Elon Musk"), Some(Kind::Person), "{:?}", told(text));
    for name in ["Nvidia", "Bank of America", "St Mary's Hospital", "The Wall Street Journal"] {
        assert_eq!(kind(name), Some(Kind::Organization), "{name} {:?}", told(text));
    }
}

/// In the articles of the shared material, whose labels have no groups, no entity holds what cannot be one thing.
#[test]
fn nothing_is_joined_wrongly_in_an_encyclopedia() {
    let Some(folder) = shared("entities-dev") else { return };
    for sample in Sample::encyclopedia(&folder) {
        let found = find(&sample.document, &Overrides::default());
        let joins = score(&sample, &found, true).joins;
        println!("{}: {joins:?}", sample.name);
        assert!(joins.is_empty(), "{}: {joins:?}", sample.name);
    }
}

/// Texts of many kinds, which no rule was made for: what is found of each language, exactly and with its type.
#[test]
fn texts_of_many_kinds_stay_above_their_floors() {
    let floors =
        [("ar", 0.80, 0.70), ("en", 0.95, 0.75), ("fa", 0.83, 0.80), ("he", 0.80, 0.75), ("ur", 0.82, 0.82)];
    let mut languages = BTreeMap::<String, Score>::new();
    for sample in Sample::kinds(&Path::new(support::ROOT).join("tests/labels/kinds")) {
        let score = score(&sample, &find(&sample.document, &Overrides::default()), false);
        println!(
            "{} {:.3} missed {:?} invented {:?}",
            sample.name,
            score.exact.f(),
            score.missed,
            score.invented
        );
        println!("    mistyped {:?}", score.mistyped);
        assert!(score.joins.is_empty(), "{}: {:?}", sample.name, score.joins);
        let language = sample.name.split('.').next().unwrap_or_default();
        languages.entry(language.to_owned()).or_default().add(&score);
    }
    for (language, exact, typed) in floors {
        let score = &languages[language];
        println!("{language}: exact {:.3} typed {:.3}", score.exact.f(), score.typed.f());
        assert!(score.exact.f() >= exact && score.typed.f() >= typed, "{language}");
    }
}
