//! What is drawn: tables of text and the cells that it gives, from the left.
#![allow(clippy::unwrap_used, reason = "tests")]

use tui_bidi::{
    layout::{Break, Ending, Layout, Marks, Options, Setting, Shaping, motion},
    text::{
        Direction::{self, LeftToRight, RightToLeft},
        ParagraphByte, Span,
    },
};

fn draw(text: &str, direction: Direction, width: u16, options: Options) -> Vec<String> {
    let layout = Layout::new(text, direction, width, &options);
    let row =
        |line: tui_bidi::layout::Line<'_>| line.cells().map(|cell| cell.symbol).collect::<Vec<_>>().join("|");
    layout.lines().map(row).collect()
}

/// Holds that a right-to-left text on one line gives these symbols, **right to left** (as one reads).
#[track_caller]
fn shaped(text: &str, wanted: &str) {
    shaped_with(text, Options::default(), wanted);
}

#[track_caller]
fn shaped_with(text: &str, options: Options, wanted: &str) {
    let layout = Layout::new(text, RightToLeft, 200, &options);
    let mut symbols: Vec<_> = layout.line(0).cells().map(|cell| cell.symbol).collect();
    symbols.reverse();
    let escape = |text: &str| text.escape_unicode().to_string();
    assert_eq!(symbols.join("|"), wanted, "{}", escape(&symbols.join("|")));
}

/// CapRTL, as fribidi's tests have it: capitals are right-to-left letters, `_` stands for nothing.
fn cap_rtl(text: &str) -> String {
    let letter = |c: char| {
        char::from_u32(0x5D0 + c as u32 - 'A' as u32).filter(|_| c.is_ascii_uppercase()).unwrap_or(c)
    };
    text.chars().map(letter).collect()
}

/// The rows of a CapRTL text, hebrew letters as capitals again.
fn rows(text: &str, direction: Direction, width: u16) -> Vec<String> {
    let capital = |c: char| match c {
        'א'..='ת' => char::from_u32('A' as u32 + c as u32 - 0x5D0).unwrap(),
        c => c,
    };
    let layout = Layout::new(&cap_rtl(text), direction, width, &Options::default());
    layout
        .lines()
        .map(|line| line.cells().flat_map(|cell| cell.symbol.chars()).map(capital).collect())
        .collect()
}

#[test]
fn letters_join_their_neighbours() {
    shaped("كتب", "ﻛ|ﺘ|ﺐ");
    shaped("كَتَبَ", "ﻛ\u{64E}|ﺘ\u{64E}|ﺐ\u{64E}");
    shaped("دار", "ﺩ|ﺍ|ﺭ");
    shaped("ماء", "ﻣ|ﺎ|ﺀ");
    shaped("بـت", "ﺑ|ـ|ﺖ");
    shaped("ه\u{200D}", "ﻫ");
    shaped("می\u{200C}خواهم", "ﻣ|ﯽ|ﺧ|ﻮ|ﺍ|ﻫ|ﻢ");
    shaped("ب\u{200F}ت", "ﺑ|ﺖ");
    shaped("ب\u{2067}ت\u{2069}", "ﺏ|ﺕ");
    shaped("بxت", "ﺏ|x|ﺕ");
}

#[test]
fn lam_alef_is_one_cell_with_all_its_marks() {
    shaped("لا", "ﻻ");
    shaped("بلا", "ﺑ|ﻼ");
    shaped("لآلأ", "ﻵ|ﻷ");
    shaped("لَإِ", "ﻹ\u{64E}\u{650}");
    shaped("ل\u{200E}ا", "ﻻ");
    shaped("ل\u{200D}ا", "ﻻ");
    shaped("ل\u{200C}ا", "ﻝ|ﺍ");
    shaped("ل\u{64E}\u{200C}ا", "ﻝ\u{64E}|ﺍ");
    shaped("لٱ", "ﻟ|ﭑ");
    shaped("للا", "ﻟ|ﻼ");
    let layout = Layout::new("سلَام", RightToLeft, 10, &Options::default());
    let line = layout.line(0);
    let spans: Vec<_> = line.cells().map(|cell| (cell.column, cell.span.in_text(0))).collect();
    assert_eq!(spans, [(7, Span::new(8, 10)), (8, Span::new(2, 8)), (9, Span::new(0, 2))]);
    assert_eq!(line.columns(Span::new(6, 8).in_paragraph(0)).next(), Some(8..9));
    shaped_with("لا", Options { lam_alef: false, ..Options::default() }, "ﻟ|ﺎ");
}

#[test]
fn letters_without_forms_draw_themselves_and_keep_their_neighbours_joined() {
    shaped("پښتو", "ﭘ|ښ|ﺘ|ﻮ");
    shaped("بڕا", "ﺑ|ڕ|ﺍ");
    shaped("بەب", "ﺑ|ە|ﺏ");
    shaped("بںا", "ﺑ|ں|ﺎ");
    shaped("بں", "ﺑ|ﮟ");
    shaped("بۂ", "ﺑ|ﮧ\u{654}");
    shaped("ۃ", "ۃ");
    shaped("ܫܠܡܐ", "ܫ|ܠ|ܡ|ܐ");
}

#[test]
fn base_shaping_leaves_the_letters_to_the_terminal() {
    shaped_with("سلام(", Options { shaping: Shaping::Base, ..Options::default() }, "س|ل|ا|م|)");
}

#[test]
fn marks_can_be_hidden_but_a_hamza_stays_with_its_letter() {
    let hidden = Options { marks: Marks::Hide, ..Options::default() };
    shaped_with("كَتَبَ", hidden, "ﻛ|ﺘ|ﺐ");
    shaped_with("لَا", hidden, "ﻻ");
    shaped_with("ا\u{654}", hidden, "ﺃ");
    shaped_with("שָׁלוֹם e\u{301}", hidden, "ש|ל|ו|ם| |e\u{301}");
}

#[test]
fn words_in_one_character_are_drawn_as_their_letters() {
    shaped("ﷺ", "ﺻ|ﻠ|ﻰ| |ﺍ|ﻟ|ﻠ|ﻪ| |ﻋ|ﻠ|ﻴ|ﻪ| |ﻭ|ﺳ|ﻠ|ﻢ");
    shaped("ﷲ", "ﺍ|ﻟ|ﻠ|ﻪ");
    shaped("\u{FD47}", "ﻋ|ﻠ|ﻴ|ﻪ| |ﺍ|ﻟ|ﺴ|ﻼ|ﻡ");
    let honoured = |direction| draw("a \u{FDFF} b", direction, 40, Options::default());
    assert_eq!(
        honoured(LeftToRight),
        ["a| |ﻞ|ﺟ|ﻭ| |ﺰ|ﻋ| |b"],
        "an honorific is neutral, and read from the right"
    );
    assert_eq!(draw("\u{FDFF}", RightToLeft, 40, Options::default()), ["ﻞ|ﺟ|ﻭ| |ﺰ|ﻋ"]);
    shaped("ﲝ", "ﺑ|ﺤ"); // an initial form: it joins the letter after it
    shaped("ﻼ", "ﻼ");
    let layout = Layout::new("aﷲ", RightToLeft, 3, &Options::default());
    let spans: Vec<_> = layout
        .lines()
        .map(|line| line.cells().map(|cell| cell.span.in_text(0)).collect::<Vec<_>>())
        .collect();
    assert_eq!(spans, [vec![Span::new(0, 1)], vec![Span::new(1, 4); 3]]);
    assert_eq!(draw("ﷲ", RightToLeft, 3, Options::default()), ["…|ﻟ|ﺍ"]);
}

#[test]
fn what_cannot_be_seen_or_combined_is_made_visible() {
    let ltr = |text: &str| draw(text, LeftToRight, 40, Options::default()).join("/");
    assert_eq!(ltr("a\u{1B}[31m\u{7F}\u{9B}"), "a|␛|[|3|1|m|␡|\u{FFFD}");
    assert_eq!(ltr("\u{64E}a"), "◌\u{64E}|a");
    assert_eq!(ltr("\u{301}"), "◌\u{301}");
    assert_eq!(ltr("\u{200E}\u{64E}"), "◌\u{64E}");
    assert_eq!(ltr("a\u{200B}b\u{2060}c\u{FEFF}"), "a|b|c");
    assert_eq!(ltr("a\u{2028}b"), "a/b");
    assert_eq!(ltr("\u{600}12"), "\u{600}|1|2");
    assert_eq!(ltr("1\u{FE0F}\u{20E3}a\u{E0041}"), "1\u{20E3}|a");
    assert_eq!(ltr("漢👨\u{200D}👩\u{200D}👧한"), "漢|👨\u{200D}👩\u{200D}👧|한");
    assert_eq!(draw("漢a", LeftToRight, 1, Options::default()), ["…", "a"]);
}

#[test]
fn reveal_shows_what_is_hidden() {
    let reveal = Options { reveal: true, ..Options::default() };
    assert_eq!(draw("a\u{202E}b\u{2069}c", LeftToRight, 40, reveal), ["a|⇐|c|◆|b"]);
    shaped_with("می\u{200C}خ", reveal, "ﻣ|ﯽ|¦|ﺥ");
    shaped_with("ل\u{200F}ا", reveal, "ﻟ|↤|ﺎ");
    shaped_with("ل\u{200D}ا", reveal, "ﻟ|‿|ﺎ");
}

#[test]
fn tabs_go_to_stops_counted_from_where_lines_start() {
    let tab = Options { tab: 4, ..Options::default() };
    assert_eq!(draw("a\tb", LeftToRight, 20, tab), ["a| | | |b"]);
    assert_eq!(draw("abcd\tb", LeftToRight, 20, tab), ["a|b|c|d| | | | |b"]);
    assert_eq!(draw("א\tב", RightToLeft, 20, tab), ["ב| | | |א"]);
    assert_eq!(draw("a\tb", RightToLeft, 20, tab), ["b| | | |a"]);
    assert_eq!(draw("a\tb", LeftToRight, 3, tab), ["a", "b"]);
}

#[test]
fn an_override_turns_the_letters_round() {
    // The jeem stands to the left of the ain and joins it on its right side.
    assert_eq!(draw("\u{202D}جع", LeftToRight, 9, Options::default()), ["ﺞ|ﻋ"]);
    assert_eq!(draw("\u{202D}لا", LeftToRight, 9, Options::default()), ["ﻝ|ﺍ"]);
}

#[test]
fn lines_are_cut_in_logical_order_and_ordered_each_on_its_own() {
    assert_eq!(rows("ABC def GHI", RightToLeft, 20), ["IHG def CBA"]);
    assert_eq!(rows("ABC def GHI", LeftToRight, 20), ["CBA def IHG"]);
    assert_eq!(rows("ABC def ghi JKL", RightToLeft, 8), ["def CBA", "LKJ ghi"]);
    assert_eq!(rows("ABC sam altman DE", RightToLeft, 10), ["sam CBA", "ED altman"]);
    assert_eq!(rows("(A) b", RightToLeft, 9), ["b (A)"]);
    assert_eq!(rows("A 12.5% B", RightToLeft, 20), ["B 12.5% A"]);
    assert_eq!(rows("A +972-3-1234567 B", RightToLeft, 30), ["B 972-3-1234567+ A"]);
    assert_eq!(rows("A -5 B", RightToLeft, 30), ["B 5- A"]);
    assert_eq!(rows("A 2023-11-17 B", RightToLeft, 30), ["B 2023-11-17 A"]);
    assert_eq!(rows("AB \u{2067}cd EF\u{2069} gh", RightToLeft, 30), ["gh FE cd BA"]);
}

#[test]
fn a_line_never_starts_with_a_comma_or_a_closing_mark() {
    assert_eq!(rows("AAA BBB ، CCC", RightToLeft, 7), ["AAA", "، BBB", "CCC"]);
    assert_eq!(rows("aaa bbb ,ccc", LeftToRight, 7), ["aaa", "bbb ,", "ccc"]);
    assert_eq!(rows("aaa bbbb ؟ c", LeftToRight, 7), ["aaa", "bbbb ؟", "c"]);
    assert_eq!(rows("aaaaa)b", LeftToRight, 5), ["aaaa", "a)b"]);
    assert_eq!(rows("aaaaa ، bb", LeftToRight, 5), ["aaaa", "a ،", "bb"]);
    assert_eq!(rows(",,,", LeftToRight, 1), [",", ",", ","]);
}

#[test]
fn the_end_of_a_verse_stays_with_it() {
    assert_eq!(rows("AAA BBB ﴿٣﴾ CCC", RightToLeft, 8).len(), 3);
    for end in ["﴿٣﴾", "﴾٣﴿", "﴿ ١٢ ﴾", "۝٣", "۝", "﴿12﴾", "׃"] {
        let text = format!("AAA BBB {end} CCC");
        for width in 10..16 {
            let rows = layout_rows(&text, width);
            assert!(rows.iter().all(|row| !row.starts_with(['﴿', '﴾', '۝', '׃'])), "{width}: {rows:?}");
            assert!(rows.iter().any(|row| row.starts_with("CCC") || row.starts_with("AAA BBB")), "{rows:?}");
        }
    }
    // Around words they are quotation marks, and begin lines.
    assert_eq!(layout_rows("AAA BBB ﴿CCC DDD﴾", 8), ["AAA BBB ", "﴿CCC ", "DDD﴾"]);
    assert_eq!(layout_rows("AAA BBB\u{200B} ﴿٣﴾", 8)[1], "﴿٣﴾", "a zero width space ends a line (LB8)");
}

#[test]
fn signs_that_begin_a_word_stay_with_it() {
    assert_eq!(layout_rows("aaa.py --year 1403", 11), ["aaa.py ", "--year 1403"]);
    assert_eq!(layout_rows("aaa bb -year", 9), ["aaa bb ", "-year"]);
    assert_eq!(layout_rows("aaa bb --dry-run x", 14), ["aaa bb ", "--dry-run x"]);
    assert_eq!(
        layout_rows("aaa (--no-verify)", 10),
        ["aaa (--no-", "verify)"],
        "one that a bracket opens may break"
    );
    assert_eq!(layout_rows("aaaa bb /usr/bin", 9), ["aaaa bb ", "/usr/bin"]);
    assert_eq!(layout_rows("aaaa well-known", 10), ["aaaa well-", "known"]);
    assert_eq!(layout_rows("aaaa and/or", 9), ["aaaa and/", "or"]);
}

/// The lines of `text` as the source has them.
fn layout_rows(text: &str, width: u16) -> Vec<&str> {
    let layout = Layout::new(text, RightToLeft, width, &Options::default());
    layout.lines().map(|line| &text[line.span().start.get()..line.span().end.get()]).collect()
}

#[test]
fn white_space_hangs_at_the_end_and_stays_at_the_start() {
    assert_eq!(rows("  ab   cd  ", LeftToRight, 5), ["  ab", "cd"]);
    assert_eq!(rows("  AB   CD  ", RightToLeft, 5), ["BA  ", "DC"]);
    assert_eq!(rows("   ", LeftToRight, 5), [""]);
    assert_eq!(rows("", RightToLeft, 5), [""]);
    assert_eq!(rows("a\u{A0}", LeftToRight, 5), ["a\u{A0}"]);
    let layout = Layout::new("abcdefg hi", LeftToRight, 4, &Options::default());
    let endings: Vec<_> = layout.lines().map(|line| line.ending()).collect();
    assert_eq!(endings, [Ending::Emergency, Ending::Soft, Ending::Hard]);
}

#[test]
fn arabic_hebrew_and_persian_words_are_not_torn() {
    let words = [
        "צה״ל",
        "ג׳ירפה",
        "می\u{200C}خواهم",
        "«كلمة»",
        "1,234.5",
        "٣٫١٤",
        "-5",
        "50٪",
        "(كلمة)",
        "$5",
        "U+0600",
    ];
    let breaks = |text: &str| {
        let layout = Layout::new(text, RightToLeft, 99, &Options::default());
        let soft = layout.clusters().filter(|cluster| cluster.break_after == Break::Soft);
        soft.map(|cluster| cluster.span.end.get()).collect::<Vec<_>>()
    };
    for word in words {
        assert_eq!(breaks(&format!("x {word} y")), [2, 3 + word.len()], "{word}");
    }
    // After the maqaf of Hebrew, and where an address has its slashes.
    assert_eq!(breaks("בית־ספר"), ["בית־".len()]);
    assert_eq!(breaks("https://x.org/a"), ["https://".len(), "https://x.org/".len()]);
}

#[test]
fn motion_follows_the_screen() {
    // Logical abcDEFghi, on the screen from the left a b c F E D g h i.
    let layout = Layout::new(&cap_rtl("abcDEFghi"), LeftToRight, 20, &Options::default());
    let mut at = Some(ParagraphByte::new(0));
    let mut walk = Vec::new();
    while let Some(place) = at {
        walk.push(place.get());
        at = motion::right(&layout, place);
    }
    assert_eq!(walk, [0, 1, 2, 7, 5, 3, 9, 10, 11]);
    assert_eq!(motion::column(&layout, ParagraphByte::new(7)), Some(3));
    let [first, within, last] = [0, 5, 11].map(ParagraphByte::new);
    assert_eq!(motion::line_start(&layout, within), Some(first));
    assert_eq!(motion::line_end(&layout, within), Some(last));
}

#[test]
fn up_and_down_keep_their_column_over_short_lines() {
    let layout = Layout::new("abcdef gh ijklmn", LeftToRight, 6, &Options::default());
    assert_eq!(layout.len(), 3);
    let [first, second, third] = [4, 8, 14].map(ParagraphByte::new);
    assert_eq!(motion::down(&layout, first, 4), Some(second));
    assert_eq!(motion::down(&layout, second, 4), Some(third));
    assert_eq!(motion::down(&layout, third, 4), None);
    assert_eq!(motion::up(&layout, third, 4), Some(second));
    assert_eq!(motion::up(&layout, first, 4), None);
}

#[test]
fn words_and_sentences_follow_the_text() {
    let text = "قال: «نعم، 1,234.5 دولار» e.g. Sam.";
    let word = |at: usize| {
        let span = motion::word(text, at);
        &text[span.start..span.end]
    };
    let mut starts = Vec::new();
    let mut at = 0;
    while let Some(next) = motion::next_word(text, at) {
        starts.push(word(next));
        assert_eq!(motion::previous_word(text, next), Some(at));
        at = next;
    }
    assert_eq!(starts, ["نعم", "1,234.5", "دولار", "e.g", "Sam"]);
    assert_eq!(motion::word_end(text, 0), Some("قا".len()));
    assert_eq!(motion::word_end("ab cd", 1), Some(4));
    assert_eq!(motion::word_end("ab", 1), None);

    let text = "وصل د. سالم مع أ. ن. في 5.5 دقائق. هل عاد؟ کیا ہوا۔ نعم! انتهى.";
    let mut sentences = Vec::new();
    let mut at = Some(0);
    while let Some(place) = at {
        let span = motion::sentence(text, place);
        sentences.push(&text[span.start..span.end]);
        at = motion::next_sentence(text, place);
    }
    assert_eq!(sentences, ["وصل د. سالم مع أ. ن. في 5.5 دقائق.", "هل عاد؟", "کیا ہوا۔", "نعم!", "انتهى."]);
    assert_eq!(motion::previous_sentence(text, text.len()), text.rfind("انتهى"));
    assert_eq!(motion::previous_sentence(text, 0), None);
}

#[test]
fn what_is_elided_is_one_cluster_that_stands_for_all_of_it() {
    let text = "وقال حدثنا زيد عن عمر قال سلام";
    let [from, to] = [text.find("حدثنا").unwrap(), text.find(" قال سلام").unwrap()];
    let whole = Span::new(from, to).in_paragraph(0);
    let elided = [whole];
    let setting = Setting { elided: &elided, ..Setting::default() };
    let layout = Layout::with(text, RightToLeft, 40, &Options::default(), &setting);
    let line = layout.line(0);
    let symbols: String = line.cells().map(|cell| cell.symbol).collect();
    assert_eq!(symbols, "ﻡﻼﺳ ﻝﺎﻗ ⋯ ﻝﺎﻗﻭ");
    let sign = line.cells().find(|cell| cell.symbol == "⋯").unwrap();
    assert_eq!((sign.span, sign.width), (whole, 1));
    assert_eq!(line.hit(sign.column), Some(whole), "a click is on all of it");
    assert_eq!(layout.cluster_at(ParagraphByte::new(from + 4)).map(|cluster| cluster.span), Some(whole));
    let tiled = layout.clusters().try_fold(ParagraphByte::new(0), |at, cluster| {
        (cluster.span.start == at).then_some(cluster.span.end)
    });
    assert_eq!(tiled, Some(ParagraphByte::new(text.len())), "clusters tile the text");
    // Within a word its neighbours do not join the sign, and a lam before it keeps its own cell.
    let word = [Span::new(2, 4).in_paragraph(0)];
    let layout =
        Layout::with("للا", RightToLeft, 9, &Options::default(), &Setting { elided: &word, ..setting });
    let symbols: String = layout.line(0).cells().map(|cell| cell.symbol).collect();
    assert_eq!(symbols, "ﺍ⋯ﻝ");
    // What is no stretch of whole clusters, or has a line end in it, is drawn as it is.
    for (text, span) in [("שָלום", 2..4), ("א\u{2028}ב", 0..7), ("אב", 2..2), ("אב", 0..9)] {
        let elided = [Span::from(span).in_paragraph(0)];
        let with =
            Layout::with(text, RightToLeft, 9, &Options::default(), &Setting { elided: &elided, ..setting });
        let plain = Layout::new(text, RightToLeft, 9, &Options::default());
        assert!(with.clusters().eq(plain.clusters()), "{text}");
    }
}
