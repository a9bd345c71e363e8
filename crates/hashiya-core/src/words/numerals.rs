//! Numerals below a thousand, in the languages that are read.

/// Each value with its words, as they are spelled.
pub(crate) const NUMERALS: &[(f64, &str)] = &[
    (2.0, "اثنان اثنين اثنتان اثنتين اثنا اثني اثنتا اثنتي دو two שני שתי שניים"),
    (3.0, "ثلاثة ثلاث سه تین three שלושה שלוש"),
    (4.0, "أربعة أربع چهار چار four ארבעה ארבע"),
    (5.0, "خمسة خمس پنج پانچ five חמישה חמש"),
    (6.0, "ستة ست شش six שישה שש"),
    (7.0, "سبعة سبع هفت سات seven שבעה שבע"),
    (8.0, "ثمانية ثماني ثمان هشت آٹھ eight שמונה"),
    (9.0, "تسعة تسع nine תשעה תשע"),
    (10.0, "عشرة عشر ten עשרה עשר"),
    (20.0, "عشرون عشرين بیست بیس twenty עשרים"),
    (30.0, "ثلاثون ثلاثين thirty שלושים"),
    (40.0, "أربعون أربعين چهل forty ארבעים"),
    (50.0, "خمسون خمسين پنجاه fifty חמישים"),
    (60.0, "ستون ستين شصت sixty שישים"),
    (70.0, "سبعون سبعين هفتاد seventy שבעים"),
    (80.0, "ثمانون ثمانين هشتاد eighty שמונים"),
    (90.0, "تسعون تسعين نود ninety תשעים"),
    (100.0, "مئة مائة مية صد hundred מאה"),
    (200.0, "مئتان مئتين مائتان مائتين מאתיים"),
    (300.0, "ثلاثمئة ثلاثمائة"),
    (400.0, "أربعمئة أربعمائة"),
    (500.0, "خمسمئة خمسمائة"),
    (600.0, "ستمئة ستمائة"),
    (700.0, "سبعمئة سبعمائة"),
    (800.0, "ثمانمئة ثمانمائة"),
    (900.0, "تسعمئة تسعمائة"),
];

/// The first ten ordinals of days, and those to twenty where they are one word.
const ORDINALS: [&str; 20] = [
    "الاول الحادي يكم اول",
    "الثاني دوم",
    "الثالث سوم",
    "الرابع چهارم",
    "الخامس پنجم",
    "السادس ششم",
    "السابع هفتم",
    "الثامن هشتم",
    "التاسع نهم",
    "العاشر دهم",
    "يازدهم",
    "دوازدهم",
    "سيزدهم",
    "چهاردهم",
    "پانزدهم",
    "شانزدهم",
    "هفدهم",
    "هجدهم",
    "نوزدهم",
    "العشرين العشرون بيستم",
];

/// The day of a month that words without marks say from the first on, and how many they are: الثاني والعشرين من, بیست و دوم.
pub(crate) fn ordinal<'a>(word: &dyn Fn(usize) -> &'a str) -> Option<(i32, usize)> {
    let has = |list: &str, word: &str| !word.is_empty() && list.split(' ').any(|own| own == word);
    let unit = |word: &str| (1..).zip(ORDINALS).find(|(_, list)| has(list, word)).map(|(value, _)| value);
    if word(0) == "بيست" && word(1) == "و" {
        return unit(word(2)).filter(|unit| *unit < 10).map(|unit| (20 + unit, 3));
    }
    let arabic = word(0).starts_with("ال");
    let (day, words) = match (unit(word(0)), word(1)) {
        (Some(unit), "عشر") if arabic && unit < 10 => (10 + unit, 2),
        (Some(unit), "والعشرين" | "والعشرون") if unit < 10 => (20 + unit, 2),
        (Some(1), "والثلاثين" | "والثلاثون") => (31, 2),
        (Some(unit), _) => (unit, 1),
        (None, _) if has("الثلاثين الثلاثون سيام", word(0)) => (30, 1),
        _ => return None,
    };
    // In Arabic a month's second name is such a word too: تشرين الثاني.
    if arabic { (word(words) == "من").then_some((day, words + 1)) } else { Some((day, words)) }
}
