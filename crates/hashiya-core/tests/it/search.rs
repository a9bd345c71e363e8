//! `search`: what is found, where, and in which order.

#![allow(clippy::unwrap_used)] // helpers outside test functions

use hashiya_core::search::{BadQuery, Mode, Query};
use proptest::prelude::*;
use tui_bidi::text::{Span, fold::fold, slice};

fn folded(needle: &str) -> Query {
    Query::new(needle, Mode::Folded, false, false).unwrap()
}

/// The slices that `query` finds in `text`.
fn found<'a>(query: &Query, text: &'a str) -> Vec<&'a str> {
    query.find_in(text).map(|hit| slice(text, hit)).collect()
}

/// Query and text, equal in both directions.
const EQUAL: [(&str, &str); 67] = [
    // harakat, shadda, tanwin, Qur'anic signs
    ("كتب", "كَتَبَ"),
    ("مدرسة", "مَدْرَسَةٌ"),
    ("شدة", "شِدّة"),
    ("علم", "عِلْمٌ"),
    ("الرحمن", "الرَّحْمٰنِ"),
    ("القرءان", "ٱلۡقُرۡءَانَ"),
    ("قلب", "قَلۡبٞ"),
    ("كَتب", "كتَب"),
    // niqqud, cantillation, other points
    ("שלום", "שָׁלוֹם"),
    ("בראשית", "בְּרֵאשִׁ֖ית"),
    ("ישראל", "יִשְׂרָאֵל"),
    ("ܡܠܟܐ", "ܡܲܠܟܵܐ"),
    // tatweel and what is not seen
    ("كتاب", "كتـــاب"),
    ("محمد", "محـمـد"),
    ("سام", "س\u{200F}ام"),
    ("سام", "س\u{202B}ا\u{202C}م"),
    ("Sam", "S\u{2068}a\u{2069}m"),
    ("اب", "ا\u{61C}ب"),
    ("cooperate", "co\u{AD}operate"),
    ("اب", "ا\u{200B}ب"),
    // alef and hamza
    ("احمد", "أحمد"),
    ("اسلام", "إسلام"),
    ("القران", "القرآن"),
    ("الله", "ٱلله"),
    ("أول", "آول"),
    ("مومن", "مؤمن"),
    ("شيء", "شئء"),
    ("قاىم", "قائم"),
    ("أ", "ا\u{654}"),
    // yeh
    ("على", "علي"),
    ("علی", "علي"),
    ("علی", "على"),
    ("فارسی", "فارسي"),
    // heh and teh marbuta
    ("مكتبة", "مكتبه"),
    ("خانه", "خانۀ"),
    ("ہم", "هم"),
    ("ھم", "هم"),
    ("ہم", "ھم"),
    // kaf
    ("کتاب", "كتاب"),
    ("کیک", "كيك"),
    // presentation forms and ligatures
    ("كتاب", "ﻛﺘﺎﺏ"),
    ("لا", "ﻻ"),
    ("الاسلام", "اﻹسلام"),
    ("الله", "ﷲ"),
    ("صلى الله عليه وسلم", "ﷺ"),
    ("אל", "ﭏ"),
    ("שלום", "שׁלום"),
    ("office", "oﬃce"),
    // Latin case and accents
    ("openai", "OpenAI"),
    ("SAM ALTMAN", "Sam Altman"),
    ("cafe", "café"),
    ("Lodz", "Łódź"),
    ("naïve", "nai\u{308}ve"),
    ("strasse", "Straße"),
    ("ווייסער", "װײַסער"),
    // digits
    ("2023", "٢٠٢٣"),
    ("2023", "۲۰۲۳"),
    ("٢٠٢٣", "۲۰۲۳"),
    // signs and punctuation
    ("95%", "٩٥٪"),
    ("نعم, لا", "نعم، لا"),
    ("كيف؟", "كيف?"),
    ("اولا; ثانيا", "أولا؛ ثانيا"),
    ("1,000.5", "١٬٠٠٠٫٥"),
    // white space
    ("سام ألتمان", "سام  \t ألتمان"),
    ("سام ألتمان", "سام\nألتمان"),
    ("سام ألتمان", "سام\u{A0}ألتمان"),
    ("ألتمان، الذي", "ألتمان ، الذي"),
];

#[test]
fn equal_spellings_find_each_other() {
    for (one, other) in EQUAL {
        for (needle, text) in [(one, other), (other, one)] {
            let padded = format!("قبل x{text} بعد");
            assert_eq!(found(&folded(needle), &padded), [text], "{needle} in {text}");
            assert_eq!(fold(needle).text(), fold(text).text());
        }
    }
}

/// A number is found however its thousands are set apart, and what is typed so finds it without; a fraction is no thousand.
#[test]
fn numbers_are_found_with_their_thousands_apart() {
    let forms = [
        "2400000",
        "2,400,000",
        "٢٬٤٠٠٬٠٠٠",
        "٢٤٠٠٠٠٠",
        "۲،۴۰۰،۰۰۰",
        "2.400.000",
        "2'400'000",
        "2’400’000",
        "2\u{202F}400\u{202F}000",
        "2\u{A0}400\u{A0}000",
    ];
    let text = forms.map(|form| format!("بلغ {form} نسمة\n")).concat();
    for typed in forms {
        assert_eq!(found(&folded(typed), &text), forms, "{typed}");
    }
    assert_eq!(found(&folded("بلغ 2400000 نسمة"), &text).len(), forms.len());
    for (typed, text) in [
        ("2400000", "2400,000"),
        ("2400000", "2,400.000"),
        ("2400000", "24,00000"),
        ("2400000", "2 400 000"),
        ("2400000", "2,,400,000"),
        ("2400", "2.400"),
        ("2.400", "2400"),
        ("2,40", "240"),
        ("1234", "1,2345"),
        ("2023", "20,23"),
        ("12,5", "125"),
    ] {
        assert_eq!(found(&folded(typed), text), [""; 0], "{typed} in {text}");
    }
    assert_eq!(found(&folded("1234"), "11,234 و 1,234,567"), ["1,234", "1,234"]);
    assert_eq!(found(&folded("1500 2,500"), "1,500 2500 و 1500 2,500").len(), 2);
    assert_eq!(found(&folded("1,234"), "1,2345"), ["1,234"], "as it is typed");
}

#[test]
fn different_words_do_not_match() {
    let pairs = [
        ("OpenAI", "Open AI"),
        ("Open AI", "OpenAI"),
        ("كتاب", "كت اب"),
        ("كت اب", "كتاب"),
        ("ميخواهم", "می خواهم"),
        ("می خواهم", "میخواهم"),
        ("كتاب", "كاتب"),
        ("كتاب", "كتب"),
        ("كلب", "قلب"),
        ("سيف", "صيف"),
        ("كل", "گل"),
        ("باب", "پاپ"),
        ("جاي", "چای"),
        ("زار", "ژار"),
        ("فيلم", "ڤيلم"),
        ("تا", "ٹا"),
        ("علي", "علے"),
        ("علم", "عالم"),
        ("شيء", "شي"),
        ("سماء", "سما"),
        ("على", "علا"),
        ("ذهب", "دهب"),
        ("ضل", "ظل"),
        ("שלומ", "שלום"),
        ("מלך", "מלכ"),
        ("שלום", "שלים"),
        ("كو", "كۆ"),
        ("2023", "٢٠٢٤"),
        ("10", "١"),
        ("1.5", "1,5"),
        ("Altman", "Allman"),
        ("cafe", "cafa"),
        ("a", "а"), // Cyrillic
        ("GPT-4", "GPT4"),
        ("5%", "5"),
        ("ؤ", "ء"),
    ];
    for (needle, text) in pairs {
        assert_eq!(found(&folded(needle), text), [""; 0], "{needle} in {text}");
    }
}

#[test]
fn a_non_joiner_in_the_text_is_nothing_or_a_space_and_in_the_query_either() {
    let (zwnj, space, joined) = ("می\u{200C}خواهم", "می خواهم", "میخواهم");
    let table = [(zwnj, [true, true, true]), (space, [true, true, false]), (joined, [true, false, true])];
    for (needle, expected) in table {
        assert_eq!([zwnj, space, joined].map(|text| folded(needle).is_in(text)), expected, "{needle}");
    }
    assert!(!folded("كتابها").is_in("كتاب \u{200C}ها") && folded("كتاب ها").is_in("كتاب \u{200C} ها"));
}

#[test]
fn offsets_include_the_marks_and_nothing_else() {
    let cases = [
        ("كتب", "قال: كَتَبَ،", "كَتَبَ"),
        ("كت", "كَتّـَـب", "كَتّـَ"),
        ("می", "می\u{200C}خواهم", "می"),
        ("سام", "\u{2067}سام\u{2069} قال", "سام"),
        ("كتاب", "كتابــ", "كتاب"),
        ("cafe", "cafe\u{301}s", "cafe\u{301}"),
        ("لله", "قال ﷲ", "ﷲ"),
        ("بيت", "\u{64E}بيتٌ", "بيتٌ"),
        ("שלום", "שָׁלוֹם׃", "שָׁלוֹם"),
    ];
    for (needle, text, expected) in cases {
        assert_eq!(found(&folded(needle), text), [expected], "{needle} in {text}");
    }
}

#[test]
fn hits_stand_in_order_and_do_not_overlap() {
    let spans: Vec<Span> = folded("aba").find_in("ababa aba").collect();
    assert_eq!(spans, [Span::new(0, 3), Span::new(6, 9)]);
    let exact = Query::new("aba", Mode::Exact, false, false).unwrap();
    assert_eq!(exact.find_in("ababa aba").collect::<Vec<_>>(), spans);
}

#[test]
fn exact_compares_code_points_and_case() {
    let exact = |needle| Query::new(needle, Mode::Exact, false, false).unwrap();
    assert_eq!(found(&exact("كتاب"), "كتاب كِتاب الكتاب"), ["كتاب", "كتاب"]);
    assert!(!exact("openai").is_in("OpenAI") && exact("OpenAI").is_in("OpenAI"));
    assert!(!exact("علي").is_in("على") && !exact("e\u{301}").is_in("é"));
}

#[test]
fn a_regular_expression_runs_on_the_text_as_written() {
    let regex = |needle| Query::new(needle, Mode::Regex, false, false).unwrap();
    assert_eq!(found(&regex(r"\d{4}"), "في 2023 و٢٠٢٤"), ["2023", "٢٠٢٤"]);
    assert_eq!(found(&regex("(?i)openai"), "OpenAI openai"), ["OpenAI", "openai"]);
    assert_eq!(found(&regex("openai"), "OpenAI openai"), ["openai"]);
    assert_eq!(found(&regex("^ب.*$"), "ا\nبت\nب"), ["بت", "ب"]);
    assert_eq!(found(&regex("x*"), "axxa"), ["xx"]);
}

#[test]
fn queries_that_cannot_be_searched_for_say_why() {
    for needle in ["", " \n", "\u{64E}\u{640}", "\u{200C}"] {
        assert_eq!(Query::new(needle, Mode::Folded, false, false).unwrap_err(), BadQuery::Empty);
    }
    assert_eq!(Query::new("", Mode::Exact, false, false).unwrap_err(), BadQuery::Empty);
    let error = Query::new("(x", Mode::Regex, false, false).unwrap_err();
    assert_eq!(error.to_string(), "invalid regular expression: unclosed group");
}

#[test]
fn whole_words_and_clitics() {
    let text = "كتاب، الكتاب والكتاب وبكتابه للكتاب كتابي كتابهم مكتاب كتاب\u{200C}ها كِتَابٌ كتابة كتابية";
    let count =
        |whole, clitics| Query::new("كتاب", Mode::Folded, whole, clitics).unwrap().find_in(text).count();
    assert_eq!((count(false, false), count(true, false), count(true, true)), (12, 3, 10));
    let cases = [
        ("AI", "OpenAI AI", false, 1),
        ("AI", "\"AI\" (AI) AI's AI2", false, 3),
        ("2023", "12023 2023", false, 1),
        ("בית", "הבית שבבית ביתי", true, 2),
        ("בית", "הבית בית", false, 1),
        ("کتاب", "کتابهایش", true, 1),
        ("OpenAI", "وOpenAI لـOpenAI", true, 2),
        ("سام", "بسام حسام", true, 1),
    ];
    for (needle, text, clitics, expected) in cases {
        let query = Query::new(needle, Mode::Folded, true, clitics).unwrap();
        assert_eq!(query.find_in(text).count(), expected, "{needle} in {text}");
    }
    let found = Query::new("كتاب", Mode::Folded, true, true).unwrap();
    assert_eq!(found.find_in("والكِتابُ").map(|hit| slice("والكِتابُ", hit)).collect::<Vec<_>>(), ["كِتابُ"]);
    let exact = Query::new("AI", Mode::Exact, true, false).unwrap();
    assert_eq!(exact.find_in("OpenAI AI").collect::<Vec<_>>(), [Span::new(7, 9)]);
}

#[test]
fn backwards_the_nearest_comes_first() {
    let text = "كتاب و كِتَابٌ و كتاب";
    for mode in [Mode::Folded, Mode::Exact, Mode::Regex] {
        let query = Query::new("كتاب", mode, false, false).unwrap();
        let forwards: Vec<Span> = query.find_in(text).collect();
        let mut at = text.len();
        let mut backwards = Vec::new();
        while let Some(hit) = query.find_from(text, at, true) {
            backwards.insert(0, hit);
            at = hit.start;
        }
        assert_eq!(forwards, backwards, "{mode:?}");
        assert_eq!(query.find_from(text, 1, false), forwards.get(1).copied());
        assert_eq!(query.find_from(text, 0, true), None);
        assert_eq!(query.find_from(text, 1, true), forwards.first().copied());
    }
}

#[test]
fn a_regular_expression_is_found_backwards_across_long_stretches() {
    let text = format!("aim 1\n{}", "سطر\n".repeat(30_000));
    let query = Query::new(r"aim \d", Mode::Regex, false, false).unwrap();
    assert_eq!(query.find_from(&text, text.len(), true), Some(Span::new(0, 5)));
}

/// Letters, marks and gaps that meet each other often.
fn mixed(length: usize) -> impl Strategy<Value = String> {
    let known: Vec<char> = "اأبكتهةيى٣3aAé،. \n\u{64E}\u{640}\u{200C}\u{200F}ﻻلﷲ".chars().collect();
    prop::collection::vec(prop::sample::select(known), 1..length).prop_map(String::from_iter)
}

/// Folded text without any gaps: what every hit has to agree in.
fn letters(text: &str) -> String {
    fold(text).text().replace(' ', "")
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1024))]

    #[test]
    fn what_is_found_folds_to_the_needle(needle in mixed(4), text in mixed(60)) {
        let Ok(query) = Query::new(&needle, Mode::Folded, false, false) else { return Ok(()) };
        let mut end = 0;
        for hit in query.find_in(&text) {
            prop_assert!(hit.start >= end && !hit.is_empty());
            end = hit.end;
            let slice = slice(&text, hit);
            if slice.contains(['ﻻ', 'ﷲ']) {
                prop_assert!(letters(slice).contains(&letters(&needle)));
            } else {
                prop_assert_eq!(letters(slice), letters(&needle));
            }
        }
    }

    #[test]
    fn a_slice_of_the_text_is_found_where_it_stands(text in mixed(60), from in 0_usize..60, length in 1_usize..9) {
        let needle: String = text.chars().skip(from).take(length).collect();
        let at = text.char_indices().nth(from).map_or(text.len(), |(at, _)| at);
        let Ok(query) = Query::new(&needle, Mode::Folded, false, false) else { return Ok(()) };
        let place = Span::new(at, at + needle.len());
        let hit = query.find_in(&text).find(|hit| hit.overlaps(place));
        prop_assert!(hit.is_some(), "{needle:?} in {text:?}");
    }

    #[test]
    fn steps_and_one_way_find_the_same(needle in mixed(4), text in mixed(80), step in 1_usize..9, mode in 0_usize..3) {
        let mode = [Mode::Folded, Mode::Exact, Mode::Regex][mode];
        let needle = if mode == Mode::Regex { needle.replace(['.', '\n'], "ا") } else { needle };
        let Ok(query) = Query::new(&needle, mode, false, false) else { return Ok(()) };
        let all: Vec<Span> = query.find_in(&text).collect();
        let (mut hits, mut found) = (query.find_in(&text), Vec::new());
        while !hits.is_done() {
            let limit = hits.position() + step;
            found.extend(std::iter::from_fn(|| hits.next_until(limit)));
            prop_assert!(hits.position() >= limit.min(text.len()));
        }
        prop_assert_eq!(found, all);
    }

    #[test]
    fn forwards_and_backwards_know_the_same_first_hit(needle in mixed(4), text in mixed(60), at in 0_usize..200) {
        for mode in [Mode::Folded, Mode::Exact] {
            let Ok(query) = Query::new(&needle, mode, false, false) else { continue };
            let last = query.find_from(&text, at, true);
            let starts = (0..at.min(text.len())).filter(|&at| text.is_char_boundary(at));
            let expected = starts.rev().find_map(|start| {
                query.find_from(&text, start, false).filter(|hit| hit.start < at)
            });
            prop_assert_eq!(last.map(|hit| hit.start), expected.map(|hit| hit.start));
        }
    }
}
