//! The words that open a heading (chapter, باب, بخش, פרק) and those that number it.
//!
//! Compared folded, so that الفصلُ الأوَّلُ is الفصل الاول; the lists are written so. Owns no grammar: see `line`.

use std::collections::{HashMap, HashSet};
use std::sync::OnceLock;
use tui_bidi::text::{fold::fold, is_alphanumeric};

/// What a keyword heads, from the whole work (low) to the smallest part (high). Ranks order the
/// levels of one document; equal ranks are siblings.
const KEYWORDS: &[(u8, &str)] = &[
    (1, "كتاب الكتاب جلد مجلد المجلد volume book ספר כרך"),
    (2, "جزء الجزء حصه part חלק"),
    (3, "قسم القسم بخش قسمت بهشي section שער"),
    (4, "باب الباب ابواب بابي دهروازهي باپ ބާބު سوره السوره المقصد مقصد الركن ركن"),
    (
        5,
        "فصل الفصل فهسلي chapter פרק קאפיטל ފަސްލު گفتار مقاله المقاله وحده الوحده المجلس مجلس المقامه مقامه الليله الحديث الرساله الخطبه الاصحاح اصحاح النوع غزل قصيده رباعي حكايت מזמור פרשה",
    ),
    (
        6,
        "مبحث المبحث محور المحور درس الدرس سبق ملحق الملحق الجدول جدول شيڈول ضميمه appendix پيوست נספח תוספת",
    ),
    (7, "مطلب المطلب فرع الفرع مساله المساله سيكشن act scene פסקה סימן"),
    (
        ARTICLE,
        "البند بند ماددهي الماده ماده مادهي دفعه دفعات ارٹيكل اصل ماددا مادده شق ارٽيڪل دفعو ארטיקל ארטיקעל סעיף תקנה פאראגראף القاعده قاعده المبدا article articles discourse المشهد مشهد منظر پرده صحنه מערכה תמונה ܡܠܘܐܐ މާއްދާ",
    ),
    (ARTICLE + 1, "تبصره"),
];

/// Names of the parts of a book that have no number, folded; `|` parts those of several words.
const PARTS: &str = "المقدمه|مقدمه|تمهيد|التمهيد|توطيه|تقديم|تصدير|استهلال|مدخل|المدخل|الخاتمه|خاتمه|الخلاصه|خلاصه\
    |المراجع|المصادر|المصادر والمراجع|فهرس المراجع|ثبت المراجع|قايمه المراجع|قايمه المصادر والمراجع\
    |پيشگفتار|ديباچه|سراغاز|درامد|سخن اخر|سخن پاياني|پايان سخن|پسگفتار|نتيجهگيري|نتيجه گيري|منابع|كتابنامه|كتاب نامه\
    |الديباجه|ديباجه|پێشهكي|سريزه|پيليزه|پيش لفظ|حرف اول|حرف اخر|عرض ناشر|عرض مصنف|عرض مولف|ابتداييه|اختتاميه|كتابيات\
    |הקדמה|מבוא|פתיחה|פתח דבר|סוף דבר|אחרית דבר|אפילוג|פרולוג|תודות|סיכום|ביבליוגרפיה|מקורות|רשימת מקורות\
    |preface|foreword|introduction|prologue|epilogue|afterword|conclusion|acknowledgements|acknowledgments|bibliography";

/// What such a part may be said to be of: the author, the edition.
const OF_PARTS: &str = "الكتاب المولف المصنف الشارح المحقق المترجم الناشر التحقيق الترجمه الطبعه كتاب مولف مصنف نويسنده مصحح محقق \
    مترجم ناشر چاپ المولفين المحققين המחבר המתרגם העורך המהדורה";

/// Whether `folded` is the name of a part of a book that has no number.
pub(super) fn is_part(folded: &str) -> bool {
    // Any short line is asked for, and a text may have nothing but short lines.
    static TABLE: OnceLock<HashSet<&str>> = OnceLock::new();
    let table = TABLE.get_or_init(|| PARTS.split('|').map(str::trim_start).collect());
    let part = |name: &str| table.contains(name);
    let of = |words: &str| {
        words.split(' ').next().is_some_and(|of| OF_PARTS.split_whitespace().any(|own| own == of))
    };
    let stem = |name: &str| part(name) || name.strip_suffix('ي').is_some_and(part);
    let word_of = matches!(folded, word if word.starts_with("كلمه ") || word.starts_with("سخن "));
    part(folded) || folded.split_once(' ').is_some_and(|(first, rest)| (word_of || stem(first)) && of(rest))
}

/// Whether `word` tells that what follows says what a chapter is about: باب في السفر.
pub(super) fn says_of_what(word: &str) -> bool {
    ["في", "فى", "در", "عن"].contains(&fold(word).text())
}

/// Whether `words` end with a verb that ends sentences of Persian or Urdu, whose verbs stand last.
pub(super) fn ends_sentence(words: &str) -> bool {
    const VERBS: &str = "است هستند بود بودند شد شدند ميشود ميشوند شود كرد كردند ميكند ميكنند كند كنند دارد دارند رسيد رفت گفت داد \
        ہے ہیں تھا تھی تھے گیا گئی گئے گا گی گے";
    let last = words.split_whitespace().next_back().map(fold);
    last.is_some_and(|last| VERBS.split_whitespace().any(|verb| fold(verb).text() == last.text()))
}

/// The rank of the articles of a law and what is like them.
pub(super) const ARTICLE: u8 = 8;

/// `text` without the word for "number" that it may begin with: دفعہ نمبر ۳.
pub(super) fn without_number_word(text: &str) -> &str {
    let words = ["نمبر", "رقم", "شماره", "شمارهٔ", "מס'", "מספר", "No."];
    words.iter().find_map(|word| text.strip_prefix(word)?.strip_prefix(' ')).map_or(text, str::trim_start)
}

/// Whether `word` is what a Hebrew law begins its name with.
pub(super) fn names_law(word: &str) -> bool {
    ["חוק", "תקנות", "פקודת", "תקנון"].contains(&word)
}

/// Words that stand for a number, by value, that of a preliminary part being 0; genders and dialect forms in one line.
const ORDINALS: &[(u32, &str)] = &[
    (0, "التمهيدي التمهيديه تمهيدي تمهيديه"),
    (
        1,
        "لومړۍ لومړي ערשטער ערשטע يهكهم بيرينچي الاول الاولي اول اولي يكم نخست پهلا پهلي پهلے one first ראשון ראשונה",
    ),
    (
        2,
        "دوهمه دوهم دوييم دويم دوهيمه دوهيم دويمه צווייטער دووهم ييككينچي الثاني الثانيه ثاني ثانيه دوم دوسرا دوسري two second שני שנייה שניה",
    ),
    (
        3,
        "دريمه دريم درېيمه درېيم درېمه درېم דריטער سێيهم يۈچينچي الثالث الثالثه ثالث ثالثه سوم سويم تيسرا تيسري three third שלישי שלישית",
    ),
    (
        4,
        "څلورمه څلورم פערטער چوارهم تۆتينچي الرابع الرابعه رابع رابعه چهارم چوتها چوتهي four fourth רביעי רביעית",
    ),
    (5, "پنځمه پنځم پێنجهم بهشينچي الخامس الخامسه خامس خامسه پنجم پانچواں پانچويں five fifth חמישי חמישית"),
    (6, "شپږمه شپږم شهشهم يالتينچي السادس السادسه سادس سادسه ششم چهٹا چهٹي six sixth שישי שישית"),
    (
        7,
        "اوومه اومه اووم حهوتهم يهتتينچي السابع السابعه سابع سابعه هفتم ساتواں ساتويں seven seventh שביעי שביעית",
    ),
    (8, "اتمه اتم ههشتهم سهككيزينچي الثامن الثامنه ثامن ثامنه هشتم اٹهواں eight eighth שמיני שמינית"),
    (9, "نهمه نۆيهم توققۇزينچي التاسع التاسعه تاسع تاسعه نهم نواں nine ninth תשיעי תשיעית"),
    (10, "لسمه لسم دهيهم يونينچي العاشر العاشره عاشر عاشره دهم دسواں ten tenth עשירי עשירית"),
    (11, "الحادي الحاديه يوولسمه يوولسم يازدهم گيارهواں eleven"),
    (12, "دوولسمه دوولسم دوازدهم بارهواں twelve"),
    (13, "ديارلسمه ديارلسم سيزدهم thirteen"),
    (14, "څوارلسمه څوارلسم چهاردهم fourteen"),
    (15, "پنځلسمه پنځلسم پانزدهم fifteen"),
    (16, "شپاړسمه شپاړسم شانزدهم sixteen"),
    (17, "اووهلسمه اووهلسم اوولسمه اوولسم هفدهم seventeen"),
    (18, "اتهلسمه اتلسمه اتلسم هجدهم eighteen"),
    (19, "نولسمه نولسم نوزدهم nineteen"),
    (20, "شلمه شلم العشرون العشرين عشرون بيستم بيسواں twenty"),
    (21, "يوويشتمه يوويشتم"),
    (22, "دوهويشتمه دوهويشتم دوويشتمه"),
    (23, "درويشتمه درويشتم"),
    (24, "څلورويشتمه څلورويشتم"),
    (25, "پنځهويشتمه پنځويشتمه"),
    (26, "شپږويشتمه شپږويشتم"),
    (27, "اوويشتمه اوهويشتمه"),
    (28, "اتهويشتمه اتويشتمه"),
    (29, "نههويشتمه نهويشتمه"),
    (30, "دېرشمه دېرشم الثلاثون الثلاثين سيم"),
    (40, "الاربعون الاربعين چهلم"),
    (50, "الخمسون الخمسين"),
    (60, "الستون الستين"),
    (70, "السبعون السبعين"),
    (80, "الثمانون الثمانين"),
    (90, "التسعون التسعين"),
    (100, "المايه الميه"),
];

/// Cardinals that number a part when they follow its keyword (فصل یک, פרק שתיים); before it they count parts.
const CARDINALS: &[(u32, &str)] = &[
    (1, "واحده يك אחד אחת"),
    (2, "دو שניים שתיים"),
    (3, "سه שלוש שלושה"),
    (4, "چهار ארבע ארבעה"),
    (5, "پنج חמש חמישה"),
    (6, "شش שש שישה"),
    (7, "هفت שבע שבעה"),
    (8, "هشت שמונה"),
    (9, "نه תשע תשעה"),
    (10, "ده עשר עשרה"),
    (11, "يازده"),
    (12, "دوازده"),
    (13, "سيزده"),
    (14, "چهارده"),
    (15, "پانزده"),
    (16, "شانزده"),
    (17, "هفده"),
    (18, "هجده"),
    (19, "نوزده"),
    (20, "بيست עשרים"),
];

/// Adverbs that number a part when a colon follows: "First:".
const ADVERBS: &[(u32, &str)] = &[
    (1, "اولا نخست first firstly ראשית"),
    (2, "ثانيا دوم second secondly שנית"),
    (3, "ثالثا سوم third thirdly שלישית"),
    (4, "رابعا چهارم fourth"),
    (5, "خامسا پنجم fifth"),
    (6, "سادسا"),
    (7, "سابعا"),
    (8, "ثامنا"),
    (9, "تاسعا"),
    (10, "عاشرا"),
];

/// The rank of the keyword that `word` is, and the number that it stands for as an ordinal.
pub(super) fn opening(word: &str) -> (Option<u8>, Option<u32>) {
    static TABLE: OnceLock<HashMap<&str, (Option<u8>, Option<u32>)>> = OnceLock::new();
    let table = TABLE.get_or_init(|| {
        let mut table: HashMap<&str, (Option<u8>, Option<u32>)> = HashMap::new();
        each(KEYWORDS).for_each(|(word, rank)| table.entry(word).or_default().0 = Some(rank));
        each(ORDINALS).for_each(|(word, value)| table.entry(word).or_default().1 = Some(value));
        table
    });
    table.get(fold(word).text()).copied().unwrap_or_default()
}

/// The rank of the keyword that `word` is.
pub(super) fn keyword(word: &str) -> Option<u8> {
    opening(word).0
}

/// The rank of the keyword that `word` is where it follows its number.
pub(super) fn keyword_after(word: &str) -> Option<u8> {
    ["ماددا", "باب", "بۆلۈم"].contains(&word).then(|| keyword(word).unwrap_or(5))
}

/// Whether `word`, which heads a chapter, heads an article in the laws of some countries: الفصل ٣ - ….
pub(super) fn is_article(word: &str) -> bool {
    matches!(fold(word).text(), "الفصل" | "فصل")
}

/// Whether `word` says that an article was put in behind the one of the same number: مادة ٣ مكرر.
pub(super) fn is_again(word: &str) -> bool {
    ["مكرر", "مكررا", "مكرره", "bis"].contains(&fold(word).text())
}

/// The tens that `word` adds to an Arabic ordinal (الثانية والعشرون).
pub(super) fn and_tens(word: &str) -> Option<u32> {
    ordinal(word.strip_prefix('و')?).filter(|&value| value >= 20 && value.is_multiple_of(10) && value < 100)
}

/// The hundreds that an Arabic ordinal is counted after (الثالثة بعد المائة): the words, and their value.
pub(super) fn after_hundred(text: &str) -> Option<(&str, u32)> {
    let rest = text.strip_prefix("بعد ")?;
    let word = &rest[..rest.find(|c: char| !is_alphanumeric(c)).unwrap_or(rest.len())];
    let value = match word {
        "المائة" | "المئة" | "المئه" => 100,
        "المائتين" | "المئتين" => 200,
        _ => return None,
    };
    Some((&text[..text.len() - rest.len() + word.len()], value))
}

/// The Persian ordinal of several words that `text` begins with (بیست و یکم, یکصد و هفتاد و هفتم), and its value.
pub(super) fn joined_ordinal(text: &str) -> Option<(&str, u32)> {
    const PARTS: [(&str, u32); 14] = [
        ("بیست", 20),
        ("سی", 30),
        ("چهل", 40),
        ("پنجاه", 50),
        ("شصت", 60),
        ("هفتاد", 70),
        ("هشتاد", 80),
        ("نود", 90),
        ("صد", 100),
        ("یکصد", 100),
        ("یک‌صد", 100),
        ("دویست", 200),
        ("سیصد", 300),
        ("چهارصد", 400),
    ];
    let tens = |word: &str| PARTS.iter().find(|(part, _)| *part == word).map(|&(_, value)| value);
    let (mut sum, mut rest) = (0, text);
    loop {
        let end = rest.find(|c: char| !(is_alphanumeric(c) || c == '\u{200C}')).unwrap_or(rest.len());
        let (word, after) = rest.split_at(end);
        let last =
            word.strip_suffix("ام").or(word.strip_suffix('م')).map(|stem| stem.trim_end_matches('\u{200C}'));
        let ordinal_here = last.and_then(tens).or_else(|| ordinal(word));
        match (tens(word), after.strip_prefix(" و ")) {
            (Some(value), Some(next)) => (sum, rest) = (sum + value, next),
            _ if sum > 0 || last.and_then(tens).is_some() => {
                let value = sum + ordinal_here?;
                return Some((&text[..text.len() - after.len()], value));
            }
            _ => return None,
        }
    }
}

/// The Pashto ordinal of two words that `text` begins with (دوه يم), and its value.
pub(super) fn parted_ordinal(text: &str) -> Option<(&str, u32)> {
    if !text.starts_with('د') {
        return None;
    }
    let end = |text: &str| text.find(|c: char| !is_alphanumeric(c)).unwrap_or(text.len());
    let first = &text[..end(text)];
    let rest = text[first.len()..].strip_prefix([' ', '\u{200C}'])?;
    let last = &rest[..end(rest)];
    let value = match fold(first).text() {
        "دوه" => 2,
        "درې" => 3,
        _ => return None,
    };
    let whole = &text[..text.len() - rest.len() + last.len()];
    matches!(fold(last).text(), "يم" | "يمه").then_some((whole, value))
}

/// The number that the ordinal `word` stands for.
pub(super) fn ordinal(word: &str) -> Option<u32> {
    opening(word).1
}

/// The number that the cardinal `word` stands for behind a keyword.
pub(super) fn cardinal(word: &str) -> Option<u32> {
    let word = fold(word);
    each(CARDINALS).find(|(own, _)| *own == word.text()).map(|(_, value)| value)
}

/// Whether `word` says that an article is the only one of its law: ماده واحده.
pub(super) fn is_only(word: &str) -> bool {
    word == "واحده"
}

/// The number that the adverb `word` ("firstly") stands for.
pub(super) fn adverb(word: &str) -> Option<u32> {
    static TABLE: OnceLock<HashMap<&str, u32>> = OnceLock::new();
    TABLE.get_or_init(|| each(ADVERBS).collect()).get(fold(word).text()).copied()
}

/// Whether `word` makes an Arabic or Hebrew ordinal before it greater by ten (الحادي عشر).
pub(super) fn is_ten(word: &str) -> bool {
    matches!(fold(word).text(), "عشر" | "عشره" | "עשר" | "עשרה")
}

/// The Hebrew numeral that `text` begins with, geresh and gershayim included, and its value.
///
/// A letter alone may be one (ג, ג׳); of several letters gershayim make one (י״א), for זה is a word.
pub(super) fn hebrew_numeral(text: &str) -> Option<(&str, u32)> {
    const GERESH: [char; 2] = ['׳', '\''];
    const GERSHAYIM: [char; 2] = ['״', '"'];
    let ours = |c: char| hebrew_letter(c).is_some() || GERESH.contains(&c) || GERSHAYIM.contains(&c);
    let end = text.find(|c| !ours(c)).unwrap_or(text.len());
    let (written, after) = text.split_at(end);
    let (head, last) = match written.split_once(GERSHAYIM) {
        Some((head, last)) if !head.is_empty() => (head, last),
        Some(_) => return None,
        None => ("", written.strip_suffix(GERESH).unwrap_or(written)),
    };
    let single = last.chars().count() == 1;
    // After a keyword letters alone are a number when they count down: יא, כב, קכג.
    if head.is_empty() && !single && written.len() == last.len() {
        let values: Vec<u32> = last.chars().map(hebrew_letter).collect::<Option<_>>()?;
        let falls = values.first().is_some_and(|&first| first > 9)
            && values.windows(2).all(|pair| pair[0] > pair[1])
            || matches!(last, "טו" | "טז");
        let ends = after.is_empty() || after.starts_with(['.', ':', ')', '-', '–', ',', '(']);
        return (falls && ends && values.len() < 4).then(|| (written, values.iter().sum()));
    }
    let value = head.chars().chain(last.chars()).try_fold(0, |sum, c| Some(sum + hebrew_letter(c)?))?;
    (single && !after.starts_with(char::is_alphanumeric)).then_some((written, value))
}

/// The value of a letter in Hebrew numerals; final forms have none.
fn hebrew_letter(c: char) -> Option<u32> {
    const LETTERS: &str = "אבגדהוזחטיכלמנסעפצקרשת";
    let place = LETTERS.chars().position(|letter| letter == c)? as u32;
    Some((place % 9 + 1) * 10u32.pow(place / 9))
}

/// Each word of `lists`, with what its list is of.
fn each<T: Copy>(lists: &'static [(T, &str)]) -> impl Iterator<Item = (&'static str, T)> {
    lists.iter().flat_map(|&(value, list)| list.split(' ').map(move |word| (word, value)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_is_written_folded_and_once() {
        let ranks = each(KEYWORDS).map(|(word, _)| word).collect();
        let values = each(ORDINALS).map(|(word, _)| word).collect();
        let cardinals: Vec<&str> = each(CARDINALS).map(|(word, _)| word).collect();
        let adverbs: Vec<&str> = each(ADVERBS).map(|(word, _)| word).collect();
        for mut words in [
            ranks,
            values,
            cardinals,
            adverbs,
            OF_PARTS.split_whitespace().collect(),
            PARTS.split('|').map(str::trim_start).collect(),
        ] {
            let other: Vec<_> = words.iter().filter(|word| fold(word).text() != **word).collect();
            assert!(other.is_empty(), "written as they are compared: {other:?}");
            words.sort_unstable();
            assert!(words.windows(2).all(|pair| pair[0] != pair[1]), "{words:?}");
        }
    }

    #[test]
    fn persian_ordinals_of_several_words() {
        for (text, want) in [
            ("بیست و یکم: آب", Some(("بیست و یکم", 21))),
            ("یکصد و هفتاد و هفتم", Some(("یکصد و هفتاد و هفتم", 177))),
            ("سی‌ام", Some(("سی‌ام", 30))),
            ("چهلم -", Some(("چهلم", 40))),
            ("صدم", Some(("صدم", 100))),
            ("بیست و چهار", None),
            ("بیست نفر", None),
            ("یکم", None),
            ("و", None),
        ] {
            assert_eq!(joined_ordinal(text), want, "{text}");
        }
    }

    #[test]
    fn hebrew_numerals() {
        for (text, want) in [
            ("א׳: מן הקלף", Some(("א׳", 1))),
            ("ג", Some(("ג", 3))),
            ("י״א", Some(("י״א", 11))),
            ("ט\"ו - סוף", Some(("ט\"ו", 15))),
            ("קכ״ג.", Some(("קכ״ג", 123))),
            ("ת׳", Some(("ת׳", 400))),
            ("זה", None),
            ("״א״", None),
            ("שלום", None),
            ("", None),
        ] {
            assert_eq!(hebrew_numeral(text), want, "{text}");
        }
    }
}
