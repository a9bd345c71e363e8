//! Expected carets in CapRTL: capitals stand for right-to-left letters, rows are written as the screen shows
//! them, and `|` is the caret.

use super::*;
use proptest::prelude::*;
use std::fmt::Write as _;

/// `A` to `Z` as Hebrew letters.
fn from_caps(text: &str) -> String {
    text.chars().map(|c| if c.is_ascii_uppercase() { hebrew(c) } else { c }).collect()
}

fn hebrew(capital: char) -> char {
    char::from_u32(0x5D0 + capital as u32 - 'A' as u32).unwrap()
}

fn to_caps(c: char) -> char {
    ('A'..='Z').find(|&capital| hebrew(capital) == c).unwrap_or(c)
}

/// An input with the caret where `|` stands in the logical text, clinging to what is before.
fn input(base: Direction, text: &str) -> Input {
    let text = from_caps(text);
    let (before, after) = text.split_once('|').unwrap();
    let mut input = Input::note(base).with_text(after);
    input.caret = Caret::after(0);
    input.insert(before);
    input
}

/// The rows from left to right with the caret.
fn screen(input: &Input) -> String {
    let edge = caret::edge(&input.lines, input.caret);
    let mut screen = String::new();
    for row in 0..input.rows() {
        let place = input.lines.place_of_row(row).unwrap();
        for (index, shown) in input.lines.shown(place).iter().enumerate() {
            if edge.place == place && edge.index == index {
                screen.push('|');
            }
            screen.extend(input.text[shown.span.start..shown.span.end].chars().map(to_caps));
        }
        if edge.place == place && edge.index == input.lines.shown(place).len() {
            screen.push('|');
        }
        if row + 1 < input.rows() {
            screen.push('/');
        }
    }
    screen
}

/// The logical text with the caret.
fn logical(input: &Input) -> String {
    let mut text: String = input.text[..input.caret.at].chars().map(to_caps).collect();
    let _ = write!(text, "|");
    text.extend(input.text[input.caret.at..].chars().map(to_caps));
    text
}

const LTR: Direction = Direction::LeftToRight;
const RTL: Direction = Direction::RightToLeft;

#[test]
fn left_and_right_follow_the_screen() {
    // Base direction, logical text, and the screen after each press.
    let walks: &[(Direction, Edit, &str, &[&str])] = &[
        (LTR, Edit::Right, "|abc", &["a|bc", "ab|c", "abc|", "abc|"]),
        (LTR, Edit::Left, "abc|", &["ab|c", "a|bc", "|abc", "|abc"]),
        (RTL, Edit::Left, "|ABC", &["CB|A", "C|BA", "|CBA", "|CBA"]),
        (RTL, Edit::Right, "ABC|", &["C|BA", "CB|A", "CBA|", "CBA|"]),
        (LTR, Edit::Right, "|ab CD ef", &["a|b DC ef", "ab| DC ef", "ab |DC ef", "ab D|C ef", "ab DC| ef"]),
        (RTL, Edit::Left, "|AB cd EF", &["FE cd B|A", "FE cd |BA", "FE cd| BA", "FE c|d BA", "FE |cd BA"]),
        (RTL, Edit::Left, "|A 12 B", &["B 12 |A", "B 12| A", "B 1|2 A", "B |12 A", "B| 12 A", "|B 12 A"]),
        (RTL, Edit::Right, "AB cd|", &["cd |BA", "cd B|A", "cd BA|", "cd BA|"]),
        (LTR, Edit::Right, "|a\nBC\nd", &["a|/CB/d", "a/|CB/d", "a/C|B/d", "a/CB|/d", "a/CB/|d", "a/CB/d|"]),
        (RTL, Edit::Right, "A\nbc\nD|", &["A/bc/D|", "A/|bc/D", "A/b|c/D", "A/bc|/D", "|A/bc/D", "A|/bc/D"]),
    ];
    for (base, edit, text, expected) in walks {
        let mut input = input(*base, text);
        if text.starts_with('|') {
            input.caret = Caret::after(0);
        }
        for screen_after in *expected {
            input.edit(*edit);
            assert_eq!(screen(&input), *screen_after, "{text} {edit:?}");
        }
    }
}

#[test]
fn typing_at_a_boundary_goes_on_beside_what_was_typed() {
    let mut input = input(RTL, "AB|");
    for (typed, expected) in [(" ", "| BA"), ("c", "c| BA"), ("d", "cd| BA"), ("E", "|Ecd BA")] {
        input.insert(&from_caps(typed));
        assert_eq!(screen(&input), expected);
    }
    let mut input = self::input(LTR, "ab |");
    for (typed, expected) in [("C", "ab |C"), ("D", "ab |DC"), ("e", "ab DCe|")] {
        input.insert(&from_caps(typed));
        assert_eq!(screen(&input), expected);
    }
}

#[test]
fn one_place_of_the_text_is_two_on_the_screen() {
    let mut input = input(LTR, "ab|CD");
    assert_eq!(screen(&input), "ab|DC", "after b");
    input.caret = Caret::after(2);
    assert_eq!(screen(&input), "abDC|", "before C");
}

#[test]
fn edits() {
    // Logical text, edit, logical text.
    let cases: &[(&str, Edit, &str)] = &[
        ("ab CD|", Edit::DeleteBack, "ab C|"),
        ("|ab", Edit::DeleteBack, "|ab"),
        ("ab\n|C", Edit::DeleteBack, "ab|C"),
        ("ab|\nC", Edit::DeleteForward, "ab|C"),
        ("ab|", Edit::DeleteForward, "ab|"),
        ("AB cd-e|f", Edit::DeleteWordBack, "AB cd-|f"),
        ("AB  |cd", Edit::DeleteWordBack, "|cd"),
        ("A|B cd", Edit::DeleteWordForward, "A| cd"),
        ("A| ,BC d", Edit::DeleteWordForward, "A| d"),
        ("a\nBC d|e\nf", Edit::DeleteToLineStart, "a\n|e\nf"),
        ("a\nB|C de\nf", Edit::DeleteToLineEnd, "a\nB|\nf"),
        ("a\nB|\nf", Edit::DeleteToLineEnd, "a\nB|f"),
        ("a|b", Edit::NewLine, "a\n|b"),
        ("ab CD|", Edit::PreviousWord, "ab |CD"),
        ("|ab CD", Edit::NextWord, "ab| CD"),
        ("ab| CD", Edit::NextWord, "ab CD|"),
        ("a\nbC|d\ne", Edit::LineStart, "a\n|bCd\ne"),
        ("a\nb|Cd\ne", Edit::LineEnd, "a\nbCd|\ne"),
        ("abc\nDEF|\ng", Edit::Up, "abc|\nDEF\ng"),
        ("ab|c\ndef", Edit::Down, "abc\nde|f"),
    ];
    for (text, edit, expected) in cases {
        let mut input = input(LTR, text);
        let changed = input.edit(*edit);
        assert_eq!(logical(&input), *expected, "{text} {edit:?}");
        assert_eq!(changed, text != expected, "{text} {edit:?}");
    }
}

#[test]
fn rows_have_ends_of_their_own() {
    let mut input = input(LTR, "abc def ghi|");
    input.resize(5, &Options::default());
    assert_eq!(screen(&input), "abc /def /ghi|");
    let walk = [
        (Edit::Up, "abc /def| /ghi"),
        (Edit::LineStart, "abc /|def /ghi"),
        (Edit::Left, "abc| /def /ghi"),
        (Edit::LineEnd, "abc| /def /ghi"),
        (Edit::Right, "abc |/def /ghi"),
        (Edit::Right, "abc /d|ef /ghi"),
        (Edit::Up, "a|bc /def /ghi"),
        (Edit::Left, "|abc /def /ghi"),
    ];
    for (edit, expected) in walk {
        input.edit(edit);
        assert_eq!(screen(&input), expected, "{edit:?}");
    }
}

#[test]
fn the_goal_column_outlives_short_lines() {
    let mut input = input(LTR, "abcdef\nx\nabcdef|");
    input.edit(Edit::Left);
    for expected in ["abcdef\nx|\nabcdef", "abcde|f\nx\nabcdef"] {
        input.edit(Edit::Up);
        assert_eq!(logical(&input), expected);
    }
    assert!(!input.edit(Edit::Up), "no row above: the caller may show the history");
}

#[test]
fn the_caret_has_a_cell() {
    // Width 10; base, text, row and column of a block cursor.
    let cases = [
        (LTR, "|", (0, 0)),
        (RTL, "|", (0, 9)),
        (LTR, "ab|", (0, 2)),
        (RTL, "AB|", (0, 7)),
        (LTR, "ab |", (0, 3)),
        (RTL, "AB |", (0, 6)),
        (RTL, "AB cd|", (0, 7)),
        (LTR, "ab\n|", (1, 0)),
        (LTR, "abcdefghij|", (1, 0)),
        (RTL, "ABCDEFGHIJ|", (1, 9)),
    ];
    for (base, text, expected) in cases {
        let mut input = input(base, text);
        input.resize(10, &Options::default());
        assert_eq!(input.caret_cell(), expected, "{text}");
    }
}

#[test]
fn marks_are_mended_one_by_one_and_letters_go_with_theirs() {
    let mut input = Input::line(RTL).with_text("كَّ");
    input.edit(Edit::DeleteBack);
    assert_eq!(input.text(), "كَ");
    input.edit(Edit::Right);
    input.edit(Edit::DeleteForward);
    assert_eq!(input.text(), "");
    let mut input = Input::line(LTR).with_text("👩‍👧");
    input.edit(Edit::DeleteBack);
    assert_eq!(input.text(), "", "an emoji is one thing");
}

#[test]
fn addresses_and_paths_run_as_their_first_letters_do() {
    for (base, text, reads) in [
        (RTL, "/home/سام/x.txt", LTR),
        (RTL, "~/نص.txt", RTL),
        (RTL, "http://a.org/ب", LTR),
        (RTL, "http://a.org/ب ثم", RTL),
        (RTL, "Sam سام", RTL),
        (RTL, "/", RTL),
        (LTR, "Sam سام", LTR),
        (LTR, "سام Sam", RTL),
    ] {
        let input = Input::line(base).with_text(text);
        assert_eq!(input.lines.direction(0), reads, "{text}");
    }
    let mut pattern = Input::line(RTL).with_text(r"\d+ نوفمبر");
    pattern.set_base(LTR);
    assert_eq!(pattern.lines.direction(0), LTR);
}

#[test]
fn lam_alef_has_two_stops() {
    let mut input = Input::line(RTL).with_text("لا");
    input.edit(Edit::Right);
    assert_eq!(input.caret().at, "ل".len());
    input.edit(Edit::DeleteForward);
    assert_eq!(input.text(), "ل");
}

#[test]
fn a_word_that_ends_within_a_cluster_is_taken_whole() {
    let mut input = Input::line(RTL).with_text("ل\u{600}🙂");
    input.caret = Caret::after(0);
    input.edit(Edit::NextWord);
    assert_eq!(input.caret().at, input.text().len());
}

#[test]
fn what_is_pasted_is_made_clean() {
    let pasted = "a\u{1b}[31m\tb\r\nC\u{7}\u{2028}d\u{9b}";
    assert_eq!(Input::line(LTR).with_text(pasted).text(), "a[31m b C d");
    assert_eq!(Input::note(LTR).with_text(pasted).text(), "a[31m b\nC\nd");
    assert_eq!(Input::note(LTR).with_text("می\u{200c}خواهم").text(), "می\u{200c}خواهم");
}

#[test]
fn a_stretch_to_complete() {
    let input = input(LTR, "openai, اقتصاد,  مال|, x");
    let span = input.to_complete(&[',']);
    assert_eq!(&input.text[span.start..span.end], "مال");
    let mut input = input;
    input.replace(span, "مالية");
    assert_eq!(logical(&input), "openai, اقتصاد,  مالية|, x");
}

#[test]
fn a_click_goes_to_the_cell() {
    let mut input = input(RTL, "AB cd\nef|");
    input.resize(10, &Options::default());
    for (row, column, expected) in
        [(0, 9, "|AB cd\nef"), (0, 5, "AB |cd\nef"), (0, 0, "AB cd|\nef"), (9, 1, "AB cd\ne|f")]
    {
        input.click(row, column);
        assert_eq!(logical(&input), expected, "{row} {column}");
    }
}

fn texts() -> impl Strategy<Value = String> {
    let letters = [
        "a", "b ", "א", "ב ", "ل", "ا", "كَ", "12", "(", ")", "\n", "\u{200c}", "\u{200f}", "\u{600}", "🙂",
        ", ", "中", "ﷺ",
    ];
    prop::collection::vec(prop::sample::select(letters.to_vec()), 0..24).prop_map(|parts| parts.concat())
}

fn edits_of_all_kinds() -> impl Strategy<Value = Edit> {
    prop::sample::select(vec![
        Edit::Left,
        Edit::Right,
        Edit::Up,
        Edit::Down,
        Edit::PreviousWord,
        Edit::NextWord,
        Edit::LineStart,
        Edit::LineEnd,
        Edit::NewLine,
        Edit::DeleteBack,
        Edit::DeleteForward,
        Edit::DeleteWordBack,
        Edit::DeleteWordForward,
        Edit::DeleteToLineStart,
        Edit::DeleteToLineEnd,
    ])
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    /// Whatever is typed and pressed: the caret stands on a cluster's edge and on the screen, and the rows
    /// are those of the text laid out afresh.
    #[test]
    fn any_edits_keep_the_input_whole(
        start in texts(),
        rtl in any::<bool>(),
        width in 2_u16..30,
        steps in prop::collection::vec((edits_of_all_kinds(), texts(), any::<bool>()), 0..20),
    ) {
        let base = if rtl { RTL } else { LTR };
        let mut input = Input::note(base).with_text(&start);
        input.resize(width, &Options::default());
        for (edit, text, typed) in steps {
            if typed { input.insert(&text) } else { input.edit(edit); }
            let at = input.caret.at;
            prop_assert_eq!(snap_start(&input.text, at), at);
            let (row, column) = input.caret_cell();
            prop_assert!(row < input.rows() && column < width, "{row} {column} {:?}", input.text);
            let mut afresh = Input::note(base).with_text(&input.text);
            afresh.resize(width, &Options::default());
            prop_assert_eq!(afresh.rows(), input.rows());
        }
    }

    /// Left then Right stands between the same two clusters of the screen, within a row.
    #[test]
    fn left_then_right_returns(text in texts(), rtl in any::<bool>(), at in any::<prop::sample::Index>(), before in any::<bool>()) {
        let mut input = Input::note(if rtl { RTL } else { LTR }).with_text(&text);
        let at = snap_start(&input.text, at.index(input.text.len() + 1));
        input.caret = if before { Caret::before(at) } else { Caret::after(at) };
        for (one, other) in [(Edit::Left, Edit::Right), (Edit::Right, Edit::Left)] {
            let start = caret::edge(&input.lines, input.caret);
            let mut there = input.clone();
            if there.edit(one) && caret::edge(&there.lines, there.caret).place == start.place {
                there.edit(other);
                prop_assert_eq!(caret::edge(&there.lines, there.caret), start, "{:?}", input.text);
            }
        }
    }

    /// One key walks over everything and ends.
    #[test]
    fn motion_ends(text in texts(), rtl in any::<bool>()) {
        let mut input = Input::note(if rtl { RTL } else { LTR }).with_text(&text);
        for edit in [Edit::Left, Edit::Right] {
            let most = 2 * crate::text::clusters(&input.text).count() + 2 * input.rows();
            let presses = (0..=most + 1).take_while(|_| input.edit(edit)).count();
            prop_assert!(presses <= most, "{edit:?} goes round in {:?}", input.text);
        }
    }
}

#[test]
fn what_was_typed_is_taken_back_a_word_at_a_time_and_made_again() {
    let mut input = Input::note(Direction::RightToLeft).with_text("قديم");
    for letter in [" ", "a", "b", " ", "c", "d"] {
        input.insert(letter);
    }
    input.edit(Edit::DeleteBack);
    input.edit(Edit::DeleteBack);
    let undone: Vec<String> =
        std::iter::from_fn(|| input.edit(Edit::Undo).then(|| input.text().to_owned())).take(5).collect();
    assert_eq!(undone, ["قديم ab cd", "قديم ab ", "قديم ", "قديم"], "what was there stays");
    assert_eq!(input.caret().at, "قديم".len());
    while input.edit(Edit::Redo) {}
    assert_eq!(input.text(), "قديم ab ");
    input.edit(Edit::Undo);
    input.insert("x");
    assert!(!input.edit(Edit::Redo), "what is typed anew leaves nothing to make again");
}

#[test]
fn a_caret_that_was_moved_begins_a_new_step() {
    let mut input = Input::line(Direction::LeftToRight);
    input.insert("ab");
    input.edit(Edit::Left);
    input.edit(Edit::Right);
    input.insert("c");
    input.edit(Edit::Undo);
    assert_eq!(input.text(), "ab");
}

proptest! {
    #[test]
    fn taking_all_back_leads_to_the_beginning_and_making_it_again_to_the_end(
        typed in proptest::collection::vec(("[aא b\u{64B}]{0,3}", 0..4usize, 0..12usize), 1..12)
    ) {
        let mut input = Input::note(Direction::RightToLeft).with_text("אב cd");
        for (text, edit, column) in typed {
            match edit {
                0 => drop(input.edit(Edit::DeleteWordBack)),
                1 => drop(input.edit(Edit::DeleteBack)),
                2 => input.click(0, column as u16),
                _ => {}
            }
            input.insert(&text);
        }
        let end = input.text().to_owned();
        while input.edit(Edit::Undo) {}
        prop_assert_eq!(input.text(), "אב cd");
        while input.edit(Edit::Redo) {}
        prop_assert_eq!(input.text(), end);
    }
}
