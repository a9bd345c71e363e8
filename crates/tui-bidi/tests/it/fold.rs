//! `text::fold`: what counts as equal, and the way back to the source.

use proptest::prelude::*;
use tui_bidi::text::{
    Span, clusters,
    fold::{Part, fold, part},
    slice,
};

#[test]
fn each_rule_of_the_folding_page() {
    let cases = [
        // marks
        ("كَتَبَ", "كتب"),
        ("شدّة", "شده"),
        ("رحمٰن", "رحمن"),
        ("قُرۡءَانٌۭ", "قرءان"),
        ("שָׁלוֹם", "שלום"),
        ("בְּרֵאשִׁ֖ית", "בראשית"),
        ("ܡܲܠܟܵܐ", "ܡܠܟܐ"),
        ("café", "cafe"),
        ("cafe\u{301}", "cafe"),
        // what is not seen
        ("كتـــاب", "كتاب"),
        ("\u{200F}سام\u{200E}", "سام"),
        ("\u{2067}Sam\u{2069}", "sam"),
        ("co\u{AD}op", "coop"),
        ("می\u{200C}خواهم", "ميخواهم"),
        // letters
        ("أإآٱا", "ااااا"),
        ("ىيیئ", "يييي"),
        ("ةهۀہھ", "ههههه"),
        ("كک", "كك"),
        ("ؤو", "وو"),
        ("ۂۃ", "هه"),
        // presentation forms and ligatures
        ("ﻛﺘﺎﺏ", "كتاب"),
        ("ﻻﻵﻷﻹ", "لالالالا"),
        ("ﷲ", "الله"),
        ("ﷺ", "صلي الله عليه وسلم"),
        ("\u{FD47}", "عليه السلام"),
        ("\u{FD46}", "صلي الله عليه واله"),
        ("\u{FDFD}", "بسم الله الرحمن الرحيم"),
        ("ﷴ", "محمد"),
        ("ﬠﬢ", "עד"),
        ("שּׁ", "ש"),
        ("ﬁn", "fin"),
        // Latin
        ("OpenAI", "openai"),
        ("Straße", "strasse"),
        ("װײַסער", "ווייסער"),
        ("ױ", "וי"),
        ("Łódź Ærø", "lodz aero"),
        ("ʿAlī", "'ali"),
        ("İIıi", "iiii"),
        ("ΣΑΣ σας", "σασ σασ"),
        ("Ｆｕｌｌ", "full"),
        // digits and signs
        ("٠١٢٣٤٥٦٧٨٩", "0123456789"),
        ("۰۱۲۳۴۵۶۷۸۹", "0123456789"),
        ("٪50٪", "%50%"),
        ("١٬٠٠٠٫٥", "1,000.5"),
        ("،؛؟۔", ",;?."),
        ("«عربي» “latin” ‘x’", "\"عربي\" \"latin\" 'x'"),
        ("ד״ר צ׳ בית־ספר", "ד\"ר צ' בית-ספר"),
        ("2020–2021 — x", "2020-2021 - x"),
        // white space
        ("a \t\n\u{A0}\u{3000} b", "a b"),
        ("ألتمان ، الذي .", "التمان, الذي."),
        ("( x ) [ y ] 5 %", "( x) [ y] 5%"),
    ];
    for (text, expected) in cases {
        assert_eq!(fold(text).text(), expected, "{text}");
    }
}

#[test]
fn letters_of_their_own_stay() {
    let text = "ء گ ڪ پ چ ژ ڤ ٹ ے ۓ ں ې ێ ۆ ם מ ך כ ع غ";
    assert_eq!(fold(text).text(), text.replace('ۓ', "ے"));
}

#[test]
fn marks_belong_to_their_letter_and_controls_to_none() {
    let kinds = ['\u{64B}', '\u{200D}', '\u{200C}', '\u{640}', '\u{2067}', '\n', 'B', '😀'].map(part);
    let expected = [
        Part::Mark,
        Part::Mark,
        Part::NonJoiner,
        Part::Nothing,
        Part::Nothing,
        Part::Space,
        Part::Letter('b'),
        Part::Letter('😀'),
    ];
    assert_eq!(kinds, expected);
}

/// Text of all that folding knows, hostile order included.
fn mixed() -> impl Strategy<Value = String> {
    let known = "كَتّـأإىئةۀؤﻻﷲﷺשָׁ٣۴٪،؟«é\u{301}ßİΣ \t\n\u{A0}.!)\u{200C}\u{200D}\u{202E}\u{AD}\u{FE0F}😀𝐀ﹰ½…";
    let known = prop::sample::select(known.chars().collect::<Vec<_>>());
    prop::collection::vec(prop_oneof![4 => known, 1 => any::<char>()], 0..40).prop_map(String::from_iter)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn folding_twice_changes_nothing(text in mixed()) {
        let once = fold(&text).into_text();
        let twice = fold(&once).into_text();
        prop_assert_eq!(twice, once);
    }

    #[test]
    fn what_a_letter_stands_for_folds_to_that_letter(text in mixed()) {
        let folded = fold(&text);
        let mut start = 0;
        for (at, letter) in folded.text().char_indices() {
            let source = folded.source(Span::new(at, at + letter.len_utf8()));
            let back = fold(slice(&text, source)).into_text();
            prop_assert!(back.contains(letter), "{letter:?} from {:?}", slice(&text, source));
            prop_assert!(source.start >= start && !source.is_empty());
            prop_assert!(folded.place(source.start) <= at);
            start = source.start;
        }
        prop_assert_eq!(folded.source(Span::empty(folded.text().len())), Span::empty(text.len()));
    }

    #[test]
    fn a_stretch_is_the_union_of_its_letters(text in mixed(), from in 0_usize..40, length in 1_usize..10) {
        let folded = fold(&text);
        let letters: Vec<Span> =
            folded.text().char_indices().map(|(at, c)| Span::new(at, at + c.len_utf8())).collect();
        let Some(part) = letters.get(from..(from + length).min(letters.len())).filter(|part| !part.is_empty())
        else { return Ok(()) };
        let whole = part.iter().map(|&letter| folded.source(letter)).reduce(Span::union);
        let span = part.iter().copied().reduce(Span::union);
        prop_assert_eq!(span.map(|span| folded.source(span)), whole);
    }

    #[test]
    fn words_of_letters_and_marks_keep_their_clusters(text in "[كتبأَُّسל]{1,20}") {
        let folded = fold(&text);
        let edges: Vec<usize> = clusters(&text).map(|cluster| cluster.end).collect();
        for (at, letter) in folded.text().char_indices() {
            let source = folded.source(Span::new(at, at + letter.len_utf8()));
            prop_assert!(edges.contains(&source.end));
        }
    }
}
