//! Headings of each convention, what is none, and how they nest.

use super::*;

fn lines(text: &str) -> Vec<Span> {
    let mut start = 0;
    text.split('\n')
        .map(|line| {
            let span = Span::new(start, start + line.len());
            start = span.end + 1;
            span
        })
        .collect()
}

/// "level number title confidence" of each section.
fn outline(text: &str) -> Vec<String> {
    let line = |section: &Section| {
        let number = section.number.as_deref().unwrap_or("-");
        format!("{} {number} {} {:.2}", section.level, slice(text, section.title), section.confidence)
    };
    detect(text, &lines(text).into_iter(), None, &[]).iter().map(line).collect()
}

const BODY_TEXT: &str = "هذا نص عادي طويل يصف ما جرى في ذلك اليوم ولا شيء فيه يشبه العنوان.";

fn check(headings: &[&str], expected: &[&str]) {
    let text = headings.iter().flat_map(|heading| [*heading, "\n", BODY_TEXT, "\n"]).collect::<String>();
    assert_eq!(outline(&text), expected, "{headings:?}");
}

#[test]
fn each_convention_with_its_confidence() {
    check(&["### | الباب", "### || في الماء"], &["1 - الباب 0.99", "2 - في الماء 0.99"]);
    check(&["# One", "## 1. Two ##"], &[]);
    check(&["المادة 1", "مادة ٢: نشر"], &["1 1 المادة 1 0.95", "1 ٢ نشر 0.95"]);
    check(&["المادة الثانية والعشرون"], &["1 الثانية والعشرون المادة الثانية والعشرون 0.95"]);
    check(
        &["المادة الحادية والعشرون", "المادة الثالثة بعد المائة: نشر"],
        &["1 الحادية والعشرون المادة الحادية والعشرون 0.95", "1 الثالثة بعد المائة نشر 0.95"],
    );
    check(
        &["اصل بیست و یکم", "اصل یکصد و هفتاد و هفتم"],
        &["1 بیست و یکم اصل بیست و یکم 0.95", "1 یکصد و هفتاد و هفتم اصل یکصد و هفتاد و هفتم 0.95"],
    );
    check(&["مادهٔ دوم", "ماده ۳ - تبصره"], &["1 دوم مادهٔ دوم 0.95", "1 ۳ تبصره 0.95"]);
    check(
        &["סעיף יא.", "סעיף כ", "סימן קכג"],
        &["1 יא סעיף יא 0.95", "1 כ סעיף כ 0.95", "1 קכג סימן קכג 0.95"],
    );
    check(&["1 ماددا", "2-ماددا"], &["1 1 1 ماددا 0.95", "1 2 2-ماددا 0.95"]);
    check(&["دفعہ ۱", "לומד"], &["1 ۱ دفعہ ۱ 0.95"]);
    check(&["لومړۍ ماده", "دوهمه ماده"], &["1 لومړۍ لومړۍ ماده 0.95", "1 دوهمه دوهمه ماده 0.95"]);
    check(&["אַרטיקל 1", "Article 2"], &["1 1 אַרטיקל 1 0.95", "1 2 Article 2 0.95"]);
    check(&["01 ** بداية **", "02 ** نهاية **"], &["1 01 بداية 0.98", "1 02 نهاية 0.98"]);
    check(&["**٠١ بداية**"], &["1 ٠١ بداية 0.98"]);
    check(&["** بداية **"], &["1 - بداية 0.90"]);
    check(&["01 بداية", "02 نهاية"], &["1 01 بداية 0.90", "1 02 نهاية 0.90"]);
    check(&["٠١ بداية"], &["1 ٠١ بداية 0.90"]);
    check(&["۰۱ آغاز"], &["1 ۰۱ آغاز 0.90"]);
    check(&["الفصل الأول: بداية", "الفصل الثاني"], &["1 الأول بداية 0.95", "1 الثاني الفصل الثاني 0.95"]);
    check(&["الفَصلُ الحادي عشر في الماء"], &["1 الحادي عشر في الماء 0.95"]);
    check(&["باب ٣ - الماء"], &["1 ٣ الماء 0.95"]);
    check(&["بخش دوم: آب"], &["1 دوم آب 0.95"]);
    check(&["פרק א: התחלה", "פרק 2"], &["1 א התחלה 0.95", "1 2 פרק 2 0.95"]);
    check(&["پہلا باب"], &["1 پہلا پہلا باب 0.95"]);
    check(&["Chapter IV. The End", "CHAPTER 5"], &["1 IV The End 0.95", "1 5 CHAPTER 5 0.95"]);
    check(&["أولا: الماء", "ثانياً: النار"], &["1 أولا الماء 0.80", "1 ثانياً النار 0.80"]);
    check(&["1. Begin", "2. End"], &["1 1 Begin 0.80", "1 2 End 0.80"]);
    check(&["1.1 Begin", "1.2 End"], &["1 1.1 Begin 0.80", "1 1.2 End 0.80"]);
    check(&["I. Begin", "II. End"], &["1 I Begin 0.80", "1 II End 0.80"]);
    check(&["أ- الماء", "ب- النار"], &["1 أ الماء 0.80", "1 ب النار 0.80"]);
}

#[test]
fn a_heading_is_told_as_its_author_wrote_it() {
    let told = |headings: &[&str]| {
        let text = headings.iter().flat_map(|heading| [*heading, "\n", BODY_TEXT, "\n"]).collect::<String>();
        let sections = detect(&text, &lines(&text).into_iter(), None, &[]);
        let told = sections.iter().map(|section| section.heading_words(&text).into_owned());
        told.collect::<Vec<_>>()
    };
    for headings in [
        ["باب اول: ابتدائی دور", "باب دوم: دکنی دور"],
        ["الفصل الأول: بداية", "الفصل الثاني - نهاية"],
        ["פרק א': התחלה", "פרק ב': סוף"],
        ["پہلا باب: آغاز", "دوسرا باب: انجام"],
        ["باب ٣ - الماء", "باب ٤ - النار"],
        ["المادة (1): نشر", "المادة (2): طبع"],
        ["Chapter IV. The End", "Chapter V. After"],
        ["أولا: الماء", "ثانياً: النار"],
        ["الفصل الأول (في الماء)", "الفصل الثاني (في النار)"],
        ["المادة 1", "المادة 2"],
    ] {
        assert_eq!(told(&headings), headings);
    }
    assert_eq!(told(&["01 ** بداية **", "02 ** نهاية **"]), ["بداية", "نهاية"], "figures stand beside");
    assert_eq!(told(&["**الفصل الأول: بداية**", "**الفصل الثاني: نهاية**"])[0], "الفصل الأول: بداية");
    let below =
        "الفصل الأول\nفي ذكر بغداد\n\nنص طويل عادي يصف المدينة ومن سكنها في تلك الأيام كلها حتى خرابها.\n";
    let section = &detect(below, &lines(below).into_iter(), None, &[])[0];
    assert_eq!(section.heading_words(below), "الفصل الأول: في ذكر بغداد", "a title on the line below");
}

#[test]
fn articles_of_a_hebrew_law_are_sections_with_their_letters() {
    let law = "חוק-יסוד: הניסוי\n1. זכויות האדם מושתתות על ההכרה בערך האדם, בקדושת חייו ובהיותו בן חורין.\n\
               1א. חוק-יסוד זה מטרתו להגן על כבוד האדם וחירותו, כדי לעגן אותם בחוק.\n2. שמירה\n(א) אין פוגעים בגופו של אדם.\n\
               סימן ב': שונות\n3. אין פוגעים בקניינו של אדם באשר הוא אדם, אלא בחוק.\n12ב1. סוף.\n4. תחילה.\n";
    assert_eq!(
        outline(law),
        ["1 1 1 0.90", "1 1א 1א 0.90", "1 2 שמירה 0.90", "1 ב' שונות 0.95", "2 3 3 0.90", "2 4 4 0.90"]
    );
    // Elsewhere such lines are the items of a list.
    let list = law.replace("חוק-יסוד: הניסוי", "מה למדנו").replace("1א. ", "").replace("12ב1. ", "");
    assert!(!outline(&list).iter().any(|row| row.contains("1 1")), "{:?}", outline(&list));
    check(&["סעיף 5א. תחולה", "סעיף 6"], &["1 5א תחולה 0.95", "1 6 סעיף 6 0.95"]);
    check(&["Article 5A: Scope", "Article 6"], &["1 5A Scope 0.95", "1 6 Article 6 0.95"]);
}

#[test]
fn headings_without_a_number_are_borne_out_by_what_stands_around_them() {
    check(
        &["باب في السفر", "فصل", "بابٌ في العودة"],
        &["1 - باب في السفر 0.75", "2 - فصل 0.75", "1 - بابٌ في العودة 0.75"],
    );
    check(
        &["مقدمة", "الفصل الأول", "الخاتمة"],
        &["1 - مقدمة 0.75", "1 الأول الفصل الأول 0.95", "1 - الخاتمة 0.75"],
    );
    check(&["המגדל", "הקדמה", "סיכום"], &[]);
    check(&["== سفر ==", "=== عودة ===", "== س = ص", "====="], &["1 - سفر 0.98", "2 - عودة 0.98"]);
    check(&["المجلس الأول", "غزل شماره ۲"], &["1 الأول المجلس الأول 0.95", "1 ۲ غزل شماره ۲ 0.95"]);
    check(&["*** START OF A BOOK ***", "**بداية**"], &["1 - بداية 0.90"]);
    let sura = "سورة النجمة\nبسم الله\nكلام (١)\nسُورَةُ البحر\nبسم الله\nكلام (٢)\n";
    assert_eq!(outline(sura), ["1 - سورة النجمة 0.75", "1 - سُورَةُ البحر 0.75"]);
    check(&["سورة غضب", "الفصل الأول: سفر ......... 5", "الفصل الثاني ... ١٢"], &[]);
    // Whatever ends the lines.
    let list =
        "باب الطهارة\rباب الصلاة\rباب الزكاة\rباب الصوم\rباب الحج\rباب البيوع\rباب النكاح\rباب الأقضية\r";
    assert_eq!(outline(list), Vec::<String>::new());
    // A list of chapters, and verses, are as long as what stands below them.
    let verses = "باب من الليل إلى الفجر سرى\nفصل من الفجر إلى الليل جرى\nسورة الماء على وجه الثرى\nباب من الأرض إلى النجم يرى\n";
    assert_eq!(outline(verses), Vec::<String>::new());
}

#[test]
fn books_have_parts_that_are_known_by_their_names() {
    let spaced = |headings: &[&str]| {
        let text =
            headings.iter().flat_map(|heading| [*heading, "\n\n", BODY_TEXT, "\n\n"]).collect::<String>();
        outline(&text)
            .into_iter()
            .map(|row| row.split_once(" - ").map_or(row.clone(), |(_, row)| row.to_owned()))
            .collect::<Vec<_>>()
    };
    for headings in [
        ["مقدمة المؤلف", "كتاب الطهارة", "كتاب الصلاة", "خاتمة الكتاب"],
        ["پیشگفتار", "مقدمهٔ مترجم", "سخن آخر", "نتیجه‌گیری"],
        ["دیباچہ", "پیش لفظ", "حرفِ آخر", "عرضِ ناشر"],
        ["הקדמה", "דברי פתיחה", "סוף דבר", "אחרית דבר"],
        ["Preface", "Foreword", "Epilogue", "Bibliography"],
        ["باب", "باب في السفر", "فصل", "مقدمة الطبعة الثانية"],
    ] {
        let want: Vec<String> =
            headings.iter().filter(|own| !own.starts_with("דברי")).map(|own| format!("{own} 0.75")).collect();
        assert_eq!(spaced(&headings), want);
    }
    assert_eq!(spaced(&["باب:", "فصل: في الماء", "مسألة:"]), ["باب 0.75", "في الماء 0.75", "مسألة 0.75"]);
    assert_eq!(spaced(&["مقدمة"]), Vec::<String>::new());
    // A book above its first chapter.
    let text = format!("كتاب الطهارة\nباب المياه\n{BODY_TEXT}\nكتاب الصلاة\nباب الوقت\n{BODY_TEXT}\n");
    assert_eq!(outline(&text).len(), 4);
}

#[test]
fn sentences_that_begin_as_headings_do_are_none() {
    check(&["الفصل الثاني من الرواية يحكي عن رحلة", "الباب الأول أغلق أمس في وجه الزوار"], &[]);
    check(&["فصل دوم این سریال هفته آینده پخش می‌شود", "باب گفتگو باز است", "فصل سرما رسیده است"], &[]);
    check(&["باب 3 میں بتایا گیا ہے", "فصل پک کر تیار ہو چکی تھی", "مقدمہ درج ہو گیا"], &[]);
    check(&["פרק ב של הסדרה ישודר מחר"], &[]);
    check(
        &[
            "باب النقاش مفتوح منذ أمس",
            "فصل الشتاء في الجبل طويل",
            "كتاب الأسبوع ما كتبه",
            "سورة غضب أصابت الجمهور",
        ],
        &[],
    );
    // Where others go on with the count they are headings.
    check(
        &["الفصل الأول رحلة إلى البحر", "الفصل الثاني العودة"],
        &["1 الأول رحلة إلى البحر 0.95", "1 الثاني العودة 0.95"],
    );
    // Lines of a paragraph that was broken to a width.
    let broken = "وقال إن ما كتب في الرواية لا يشبه ما عاشه الناس في تلك\nالفصل الثاني من الكتاب الذي صدر في العام نفسه من غير\n\
                  أن يعرف أحد من القراء ما الذي جرى في المدينة بعد ذلك\nباب البيت الذي فتح في الصباح على شارع طويل لا ينتهي عند\n\
                  شيء مما يعرفه الولد الصغير الذي خرج منه وحيدا إلى\nالمقدمة\n";
    assert_eq!(outline(&format!("{broken}\n{broken}\nالفصل الأول\n{broken}")), ["1 الأول الفصل الأول 0.95"]);
}

#[test]
fn titles_with_a_line_of_signs_below_them() {
    let text = format!(
        "===========\nدليل القارئ\n===========\n\n{BODY_TEXT}\n\n1. المقدمة\n==========\n\n{BODY_TEXT}\n\nالتثبيت\n--------\n\n\
         {BODY_TEXT}\n\nالخاتمة\n========\n\n{BODY_TEXT}\n"
    );
    assert_eq!(
        outline(&text),
        ["1 - دليل القارئ 0.98", "2 1 المقدمة 0.98", "3 - التثبيت 0.98", "2 - الخاتمة 0.98"]
    );
    // Rules between paragraphs, heads of tables, listings, front matter.
    for none in [
        format!("{BODY_TEXT}\n-----\n{BODY_TEXT}\n"),
        "الاسم    العدد\n--------------\nأحمد    3\n".to_owned(),
        "سطر أول من الكلام\nسطر ثان\n-------\nسطر\n".to_owned(),
        "جملة تنتهي بنقطة.\n----------------\n".to_owned(),
        "---\ntitle: x\n---\n".to_owned(),
    ] {
        assert_eq!(outline(&none), Vec::<String>::new(), "{none}");
    }
}

#[test]
fn numbered_notes_of_an_article_are_sections_below_it() {
    let law = format!(
        "ماده ۱ - {BODY_TEXT}\nتبصره ۱ - {BODY_TEXT}\nتبصره ۲ - {BODY_TEXT}\nماده ۲ - {BODY_TEXT}\nتبصره ۱ - {BODY_TEXT}\n"
    );
    assert_eq!(
        outline(&law),
        ["1 ۱ ماده ۱ 0.90", "2 ۱ تبصره ۱ 0.90", "2 ۲ تبصره ۲ 0.90", "1 ۲ ماده ۲ 0.90", "2 ۱ تبصره ۱ 0.90"]
    );
}

#[test]
fn articles_that_were_put_in_or_changed_keep_their_place() {
    let law = format!(
        "ماده ۱ ـ در این قانون اصطلاحات زیر در معانی مشروح به کار می‌رود:\nتبصره ـ {BODY_TEXT}\nماده ۲ (الحاقی ۱۳۹۸) ـ {BODY_TEXT}\n\
         ماده ۳ (اصلاحی ۱۳۹۰/۲/۳)- {BODY_TEXT}\nماده ۳ مکرر ـ {BODY_TEXT}\nتبصره: {BODY_TEXT}\nماده ۶ ـ {BODY_TEXT}\n"
    );
    assert_eq!(
        outline(&law),
        [
            "1 ۱ ماده ۱ 0.90",
            "2 - تبصره 0.90",
            "1 ۲ ماده ۲ (الحاقی ۱۳۹۸) 0.90",
            "1 ۳ ماده ۳ (اصلاحی ۱۳۹۰/۲/۳) 0.90",
            "1 ۳ مکرر ماده ۳ مکرر 0.90",
            "2 - تبصره 0.90",
            "1 ۶ ماده ۶ 0.90"
        ]
    );
    check(
        &["مادة (2 مكررًا):", "مادة 2 مكررًا:", "المادة (2) مكرراً", "مادة (٢ مكرر أ):", "مادة 3 (نشر)"],
        &[
            "1 2 مكررًا مادة (2 مكررًا) 0.95",
            "1 2 مكررًا مادة 2 مكررًا 0.95",
            "1 2 مكرراً المادة (2) مكرراً 0.95",
            "1 ٢ مكرر أ مادة (٢ مكرر أ) 0.95",
            "1 3 نشر 0.95",
        ],
    );
}

#[test]
fn articles_before_the_first_part_stand_below_nothing() {
    let law = format!("المادة الأولى\n{BODY_TEXT}\nالفصل الأول\nالتعريفات\n\nمادة 1\n{BODY_TEXT}\n");
    assert_eq!(outline(&law), ["1 الأولى المادة الأولى 0.95", "1 الأول التعريفات 0.95", "2 1 مادة 1 0.95"]);
}

#[test]
fn the_title_of_a_chapter_may_stand_on_the_line_below() {
    let own = |text: &str| outline(text).join("|");
    let [one, two] = ["1 الأول في ذكر بغداد 0.95", "1 الثاني في ذكر البصرة 0.95"];
    for (between, below) in [("\n", "\n\n"), ("\n\n", "\n\n")] {
        let book = format!(
            "الفصل الأول{between}في ذكر بغداد{below}{BODY_TEXT}\n\nالفصل الثاني{between}في ذكر البصرة{below}{BODY_TEXT}\n"
        );
        assert_eq!(own(&book), format!("{one}|{two}"));
    }
    // A paragraph, a sentence, a chapter of one line, and first lines that not all chapters have.
    let bare = "1 الأول الفصل الأول 0.95";
    for words in
        [format!("سطر أول\n{BODY_TEXT}"), "قال ياقوت كلاما.\n\nنص".to_owned(), "كان يوما جميلا".to_owned()]
    {
        assert_eq!(own(&format!("الفصل الأول\n{words}\n")), bare, "{words}");
    }
    let book = format!("الفصل الأول\n\nكان يوما جميلا\n\n{BODY_TEXT}\n\nالفصل الثاني\n\n{BODY_TEXT}\n");
    assert_eq!(own(&book), "1 الأول الفصل الأول 0.95|1 الثاني الفصل الثاني 0.95");
}

#[test]
fn articles_are_written_as_each_country_writes_them() {
    let runs = |lines: [&str; 2]| outline(&lines.map(|line| format!("{line} {BODY_TEXT}\n")).concat());
    check(&["المادة – 1 –", "المادة - 2 -"], &["1 1 المادة – 1 0.95", "1 2 المادة - 2 0.95"]);
    assert_eq!(runs(["المادة -1-", "المادة -2-"]), ["1 1 المادة -1 0.90", "1 2 المادة -2 0.90"]);
    assert_eq!(runs(["1-ماددا", "2-ماددا"]), ["1 1 1-ماددا 0.90", "1 2 2-ماددا 0.90"]);
    assert_eq!(runs(["ماده ۷ـ", "ماده ۷ مکررـ"]), ["1 ۷ ماده ۷ 0.90", "1 ۷ مکرر ماده ۷ مکرر 0.90"]);
    check(&["دوه یم فصل", "دوه‌یمه ماده"], &["1 دوه یم دوه یم فصل 0.95", "2 دوه‌یمه دوه‌یمه ماده 0.95"]);
    check(&["پنځلسمه ماده", "شپاړسمه ماده"], &["1 پنځلسمه پنځلسمه ماده 0.95", "1 شپاړسمه شپاړسمه ماده 0.95"]);
    check(&["بەشی یەکەم", "ماددەی یەکەم"], &["1 یەکەم بەشی یەکەم 0.95", "2 یەکەم ماددەی یەکەم 0.95"]);
    check(&["פּאַראַגראַף 1", "פאראגראף 2"], &["1 1 פּאַראַגראַף 1 0.95", "1 2 פאראגראף 2 0.95"]);
    // A part of a chapter does not break the count of articles.
    let outline = |lines: &[&str]| outline(&lines.iter().map(|line| format!("{line}\n")).collect::<String>());
    let text = ["סימן א׳: כללי", "סעיף 1. כל אדם חייב בכך.", "סימן ב׳: אחר", "סעיף 2. כל אדם חייב בכך."];
    assert_eq!(outline(&text).len(), 4);
    // What stands alone in brackets is a reference.
    assert_eq!(outline(&["תוספת ראשונה", "(סעיף 3)", BODY_TEXT]), ["1 ראשונה תוספת ראשונה 0.95"]);
}

#[test]
fn numbers_stand_at_their_keywords_between_signs_or_are_words() {
    for lines in [
        ["مادة5", "مادة6"],
        ["ماده‌ی ۱", "ماده‌ی ۲"],
        ["ماده‌ ۱- تعاریف", "ماده‌ ۲- هدف"],
        ["آرٹیکل-1", "آرٹیکل-2"],
        ["- المادة 1 -", "- المادة 2 -"],
        ["«المادة 1»", "«المادة 2»"],
        ["المادة الأولى (1)", "المادة الثانية (2)"],
        ["المادة 12-1", "المادة 12-2"],
        ["المادة 12/1", "المادة 12/2"],
        ["فصل یک", "فصل دو"],
        ["פרק אחד", "פרק שתיים"],
        ["باب دوئم", "باب سوئم"],
        ["القاعدة 1", "القاعدة 2"],
        ["الجدول رقم 1", "الجدول رقم 2"],
    ] {
        let text = lines.map(|line| format!("{line}\n{BODY_TEXT}\n")).concat();
        assert_eq!(outline(&text).len(), 2, "{lines:?}");
    }
    let only = format!("قانون الحاق\nماده واحده ـ {BODY_TEXT}\nتبصره ـ {BODY_TEXT}\n");
    assert_eq!(outline(&only), ["1 واحده ماده واحده 0.80", "2 - تبصره 0.90"]);
    // Before its keyword a cardinal counts parts, and a dash opens what somebody says or an item.
    for none in ["دو فصل از این کتاب", "- الفصل الثاني", "مادة5 جرام", "ماده-ای تازه"]
    {
        assert_eq!(outline(&format!("{none}\n{BODY_TEXT}\n")), Vec::<String>::new(), "{none}");
    }
}

#[test]
fn ordinary_lines_are_no_headings() {
    check(&["فصل في الطهارة", "1. وحيد", "3.5 مليون دولار", "I. Newton wrote it", "سطر قصير"], &[]);
    check(
        &[
            "01 يناير 2020",
            "#وسم",
            "12 رجلا",
            "13 فأجابه المعلم اقرأ كل يوم",
            "14 ففعل كما قال له",
            "2003 مليون يورو",
            "** غامق ** ثم نص",
            "الفصل الأول من الكتاب يتكلم عن الماء وعن النار وعن الهواء كله",
        ],
        &[],
    );
    assert_eq!(outline("مواد:\n1. ماء\n2. نار\n3. هواء\n"), Vec::<String>::new());
    assert_eq!(outline("---\ntitle: x\n---\ntext\n```\n# code\n```\n"), Vec::<String>::new());
    assert_eq!(outline(""), Vec::<String>::new());
}

#[test]
fn levels_nest_and_spans_hold_what_is_below() {
    let text = "الباب الأول\nنص.\nالفصل الأول\nنص.\nالفصل الثاني\nنص.\nالباب الثاني\nنص.";
    let sections = detect(text, &lines(text).into_iter(), None, &[]);
    let levels: Vec<u8> = sections.iter().map(|section| section.level).collect();
    assert_eq!(levels, [1, 2, 2, 1]);
    assert_eq!(sections[0].span.end, sections[3].span.start);
    assert_eq!(sections[1].span.end, sections[2].span.start);
    assert_eq!(sections[3].span.end, text.len());
    assert_eq!(sections[3].heading, 6);
}

#[test]
fn a_second_copy_is_known_and_equal_numbers_alone_are_not() {
    let a = "سافر الولد مع أبيه إلى المدينة في صباح يوم بارد من أيام الشتاء وعاد منها في المساء متعبا جدا.";
    let b = "كتبت البنت رسالة طويلة إلى جدتها وحكت لها عن المدرسة وعن صديقاتها الجديدات وعن الحديقة.";
    let text = format!("01 سفر\n{a}\n02 رسالة\n{b}\n01 سفر\n{a}\n02 رسالة\n{b}\n");
    let repeats = |text: &str| -> Vec<Option<usize>> {
        detect(text, &lines(text).into_iter(), None, &[]).iter().map(|section| section.repeats).collect()
    };
    assert_eq!(repeats(&text), [None, None, Some(0), Some(1)]);
    let text = format!("01 سفر\n{a}\n01 سفر\n{b}\n");
    assert_eq!(repeats(&text), [None, None]);
}

#[test]
fn the_reader_dismisses_and_adds_headings() {
    let text = "01 أول\nكلام\nعنوان غائب\nكلام آخر\n02 ثان\nكلام\n03 ثالث\n";
    let outline = |corrections: &[Correction]| -> Vec<(String, u8, usize)> {
        let sections = detect(text, &lines(text).into_iter(), None, corrections);
        sections.iter().map(|s| (slice(text, s.title).to_owned(), s.level, s.heading)).collect()
    };
    let row = |title: &str, level, heading| (title.to_owned(), level, heading);
    assert_eq!(outline(&[]), [row("أول", 1, 0), row("ثان", 1, 4), row("ثالث", 1, 6)]);
    let corrections =
        [Correction::Add(2, 2), Correction::Dismiss(6), Correction::Add(1, 1), Correction::Dismiss(1)];
    assert_eq!(outline(&corrections), [row("أول", 1, 0), row("عنوان غائب", 2, 2), row("ثان", 1, 4)]);
    assert_eq!(outline(&[Correction::Add(4, 3)])[1], row("ثان", 3, 4), "a found one becomes deeper");
    assert_eq!(outline(&[Correction::Add(99, 1)]).len(), 3);
}
