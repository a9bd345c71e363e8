//! Names end at cells and by the form of words, houses are whole, dates have all their words.

use hashiya_core::claims::{Model, propose};
use hashiya_core::document::Document;
use hashiya_core::entities::{Kind, Overrides, find};

/// The names of `text`, a file called `file`, or its dates, with their types.
fn told(text: &str, file: &str, dates: bool) -> String {
    let document = Document::parse(text.as_bytes(), file).unwrap_or_else(|_| unreachable!("plain text"));
    let found = find(&document, &Overrides::default());
    let mut entities: Vec<_> =
        found.entities.iter().filter(|entity| entity.kind.is_value() == dates).collect();
    entities.retain(|entity| !dates || entity.kind == Kind::Date);
    entities.sort_by_key(|entity| entity.mentions[0].span.start);
    let told = entities.iter().map(|entity| format!("{} {}", entity.kind.code(), entity.name));
    told.collect::<Vec<_>>().join(" | ")
}

fn names(text: &str) -> String {
    told(text, "a.txt", false)
}

#[test]
fn a_cell_ends_a_name() {
    let table = "name\ttown\nسمير البستاني\tخالد عمران\nمحمد علي\tحسن عبد الله\n";
    assert_eq!(
        told(table, "a.tsv", false),
        "PER سمير البستاني | PER خالد عمران | PER محمد علي | PER حسن عبد الله"
    );
    let table = "| المدينة | العمدة | معلم |\n|---|---|---|\n| عمان | سمير البستاني | صخرة البحر |\n";
    assert_eq!(told(table, "a.md", false), "LOC عمان | PER سمير البستاني");
}

#[test]
fn a_date_has_both_names_of_its_month_and_the_word_of_its_year() {
    for date in [
        "حزيران/يونيو 2021",
        "يناير/كانون الثاني 2024",
        "5 يناير/كانون الثاني 2024",
        "9 يونية سنة 1999م",
        "12 ذي الحجة سنة 1430هـ",
        "الرابع من نيسان عام 1925",
        "الحادي والعشرين من آذار 1948",
        "۱۲ مهر سال ۱۳۴۰",
        "بیست و دوم بهمن ۱۳۵۷",
        "5 במאי בשנת 1948",
    ] {
        assert_eq!(told(&format!("{date}، "), "a.txt", true), format!("DATE {date}"));
    }
    assert_eq!(told("في مايو منذ عام 1933.", "a.txt", true), "DATE 1933");
}

#[test]
fn tanwin_parts_a_name_from_what_follows() {
    assert_eq!(names("كَتَبَ سليمٌ رسالةً إلى أمّه."), "PER سليمٌ");
    assert_eq!(names("رأى خالدٌ طائرًا فوق البيت. ووصل خالد الحداد."), "PER خالد الحداد");
}

#[test]
fn a_prefix_before_latin_letters_is_no_title() {
    let text = "وأضاف المدير التنفيذي لـGoogle أن العمل مستمر. وخفضت Moody's التصنيف.";
    assert_eq!(names(text), "ORG Google | ORG Moody's");
}

#[test]
fn a_house_is_called_after_somebody() {
    for (text, name) in [
        ("درس في جامعة الملك عبد العزيز سنوات.", "ORG جامعة الملك عبد العزيز"),
        ("وأعلنت جامعة الأمير محمد بن فهد النتائج.", "ORG جامعة الأمير محمد بن فهد"),
        ("هبطت الطائرة في مطار الملك خالد أمس.", "LOC مطار الملك خالد"),
        ("نقل إلى مستشفى الملك فيصل أمس.", "ORG مستشفى الملك فيصل"),
        ("وقال الملك عبد العزيز ذلك.", "PER عبد العزيز"),
    ] {
        assert_eq!(names(text), name, "{text}");
    }
}

#[test]
fn kin_and_offices_stand_before_names() {
    for (text, name) in [
        ("مادرش زیورالملک نام داشت و در شهر خودش زندگی می‌کرد.", "PER زیورالملک"),
        ("او نوهٔ رضاقلی‌خان هدایت بود که در آن روزها می‌نوشت.", "PER رضاقلی‌خان هدایت"),
        ("با نخستین گروه دانشجویان اعزامی رفت و داستان‌نویسی آموخت.", ""),
        ("مؤسسات عمومی مکلفند اطلاعات را در دسترس مردم قرار دهند.", ""),
        ("وزیر قانون اعظم نذیر تارڑ نے کہا کہ فیصلہ آئے گا۔", "PER اعظم نذیر تارڑ"),
        ("چیف جسٹس قاضی فائز عیسیٰ نے فیصلہ سنایا۔", "PER قاضی فائز عیسیٰ"),
        ("مریم نواز نے ماڈل ٹاؤن میں اجلاس کیا۔", "PER مریم نواز | LOC ماڈل ٹاؤن"),
        ("قال الله الرحمن الرحيم في كتابه. ووصل نصر الله.", "PER نصر الله"),
        ("ההחלטה של ממשלת ישראל להקים ועדה התקבלה אתמול.", "ORG ממשלת ישראל"),
    ] {
        assert_eq!(names(text), name, "{text}");
    }
}

#[test]
fn a_place_or_an_occasion_says_nothing() {
    for (text, speaker) in [
        (
            "ادھر لاہور میں وزیر اعلیٰ پنجاب مریم نواز نے کہا کہ فیصلے سے ملک میں بے یقینی بڑھے گی۔",
            Some("مریم نواز"),
        ),
        ("رپورٹ میں کہا گیا ہے کہ الیکشن کمیشن نے 2024 میں آئین کی غلط تشریح کی۔", None),
        ("הכנס נערך בשנת 2009. שמעון פרס אמר בטקס: \"אנו בנינו 40 מפעלים בשנה\".", Some("שמעון פרס")),
        (
            "وذكر تقرير لـ The New York Times أن باحثين أعادوا إنتاج النتائج في عام 2020.",
            Some("The New York Times"),
        ),
    ] {
        let document =
            Document::parse(text.as_bytes(), "a.txt").unwrap_or_else(|_| unreachable!("plain text"));
        let found = find(&document, &Overrides::default());
        let claims = propose(&document, &found, &[], Model::shipped());
        let said = claims.iter().filter_map(|claim| claim.speaker);
        let said: Vec<&str> = said.map(|by| &document.text()[by.span.start..by.span.end]).collect();
        assert_eq!(said, speaker.into_iter().collect::<Vec<_>>(), "{text}");
    }
    let byline = "كتبت: منى عبد الرحمن 6 مارس 2024 4 دقائق للقراءة\n";
    let document = Document::parse(byline.as_bytes(), "a.txt").unwrap_or_else(|_| unreachable!("plain text"));
    let found = find(&document, &Overrides::default());
    assert!(propose(&document, &found, &[], Model::shipped()).is_empty());
}
