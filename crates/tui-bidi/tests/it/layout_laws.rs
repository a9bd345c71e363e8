//! The laws of `layout`, held on any text at any width.
#![allow(clippy::disallowed_methods, clippy::unwrap_used, reason = "one test reads the real article")]

use crate::shared::shared;

use proptest::prelude::*;
use tui_bidi::{
    layout::{Cell, Ending, Layout, Line, Marks, Options, Shaping, motion},
    text::{
        Direction::{self, LeftToRight, RightToLeft},
        ParagraphByte, ParagraphSpan, Span,
    },
};
use unicode_bidi::{BidiClass, Level, ParagraphBidiInfo};
use unicode_width::UnicodeWidthStr;

/// Characters that meet each other in bad ways, by kind.
const KINDS: [&str; 13] = [
    "ابتلسمنهويدرأإآىةك",
    "אבגדהכלמ",
    "abcdefXYZ",
    "    \t\u{A0}",
    "0123456789.,-+/:%$",
    "٠١٢٣۴۵۶٪٬٫",
    "()[]{}«»<>“”\"'،؛؟۔!…-–—־׳״",
    "\u{64B}\u{64E}\u{651}\u{670}\u{5B8}\u{5BC}\u{301}\u{654}\u{653}",
    "\u{200B}\u{200C}\u{200D}\u{200E}\u{200F}\u{61C}\u{AD}\u{FEFF}\u{2060}",
    "\u{202A}\u{202B}\u{202C}\u{202D}\u{202E}\u{2066}\u{2067}\u{2068}\u{2069}",
    "漢字👨👩👧❤️\u{FE0F}\u{1F3FB}한글\u{1100}\u{1161}क\u{94D}षि",
    "ﷺ\u{FDFD}ﻻﭐ\u{600}\u{605}\u{6DD}\u{70F}ښںۂەܐܒހߊ𞤀ـ",
    "\u{1B}\u{7}\u{0}\u{7F}\u{9B}\u{2028}\u{B}\r\n\u{85}\u{1F}\u{FFFC}\u{FFFE}\u{E0041}",
];

/// Characters that make one cluster with a neighbour of any level: number signs, emoji modifiers, Indic vowels. The
/// cluster has the level of its first character; the standard orders the two on their own.
const CLINGING: &str = "\u{600}\u{605}\u{6DD}\u{70F}\u{1F3FB}ि";

/// One character: mostly of the kinds at home in an article, now and then any at all.
fn any_character() -> impl Strategy<Value = char> {
    let kinds = KINDS.iter().enumerate().map(|(index, kind)| {
        let weight = [8, 3, 4, 5, 3, 2, 3, 3, 1, 1, 1, 1, 1][index];
        (weight, prop::sample::select(kind.chars().collect::<Vec<_>>()).boxed())
    });
    prop::strategy::Union::new_weighted(kinds.chain([(1, any::<char>().boxed())]).collect())
}

pub(crate) fn any_text() -> impl Strategy<Value = String> {
    prop::collection::vec(any_character(), 0..120).prop_map(String::from_iter)
}

pub(crate) fn any_direction() -> impl Strategy<Value = Direction> {
    prop::sample::select(vec![LeftToRight, RightToLeft])
}

/// Prime and other widths, the narrowest among them.
fn any_width() -> impl Strategy<Value = u16> {
    prop::sample::select(vec![1, 2, 3, 5, 7, 11, 17, 23, 37, 79, 80, 131])
}

pub(crate) fn any_options() -> impl Strategy<Value = Options> {
    (any::<bool>(), any::<bool>(), any::<bool>(), any::<bool>(), 0..9_u16).prop_map(
        |(base, lam_alef, hide, reveal, tab)| Options {
            shaping: if base { Shaping::Base } else { Shaping::Forms },
            lam_alef,
            marks: if hide { Marks::Hide } else { Marks::Show },
            tab,
            indent: tab % 5,
            reveal,
        },
    )
}

fn any_layout() -> impl Strategy<Value = (String, Layout)> {
    (any_text(), any_direction(), any_width(), any_options()).prop_map(|(text, direction, width, options)| {
        let layout = Layout::new(&text, direction, width, &options);
        (text, layout)
    })
}

/// The places of a line's cells from left to right; a cluster with several cells is one place.
fn places(line: Line<'_>) -> Vec<ParagraphSpan> {
    let mut spans: Vec<ParagraphSpan> = line.cells().map(|cell| cell.span).collect();
    spans.dedup();
    spans
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1500))]

    #[test]
    fn clusters_tile_the_paragraph_and_lines_tile_the_clusters((text, layout) in any_layout()) {
        prop_assert!(layout.clusters().map(|cluster| cluster.span.in_text(0)).eq(tui_bidi::text::clusters(&text)));
        let end = ParagraphByte::new(text.len());
        let mut at = ParagraphByte::default();
        let mut edges = vec![at];
        for cluster in layout.clusters() {
            prop_assert_eq!(cluster.span.start, at);
            prop_assert!(!cluster.span.is_empty());
            at = cluster.span.end;
            edges.push(at);
        }
        prop_assert_eq!(at, end);
        at = ParagraphByte::default();
        for (index, line) in layout.lines().enumerate() {
            prop_assert_eq!(line.span().start, at);
            at = line.span().end;
            prop_assert!(edges.contains(&at));
            prop_assert!(!line.span().is_empty() || text.is_empty());
            prop_assert_eq!(layout.line_of(line.span().start), index);
        }
        prop_assert_eq!(at, end);
        prop_assert!(layout.len() >= 1);
    }

    #[test]
    fn cells_stand_side_by_side_within_the_width((_text, layout) in any_layout()) {
        for (index, line) in layout.lines().enumerate() {
            prop_assert!(line.column() + line.width() <= layout.width());
            let flush = if layout.direction().is_rtl() { layout.width() - line.width() } else { 0 };
            // The first may be indented, by four columns here at most.
            let most = if index == 0 { 4 } else { 0 };
            prop_assert!(flush.abs_diff(line.column()) <= most);
            let mut column = line.column();
            for cell in line.cells() {
                prop_assert_eq!(cell.column, column);
                prop_assert!(cell.width > 0);
                column += u16::from(cell.width);
            }
            prop_assert_eq!(column, line.column() + line.width());
        }
    }

    #[test]
    fn cells_cover_every_visible_cluster_once((_text, layout) in any_layout()) {
        for line in layout.lines() {
            let mut seen = places(line);
            seen.sort_unstable();
            prop_assert!(seen.windows(2).all(|pair| pair[0].end <= pair[1].start), "{:?}", seen);
            let shown = |at: ParagraphSpan| seen.iter().any(|span| span.covers(at));
            let last = seen.last().map_or(line.span().start, |span| span.end);
            for cluster in layout.clusters().filter(|cluster| line.span().covers(cluster.span)) {
                // What comes after the last cell hangs; before it all that has columns is shown.
                prop_assert!(shown(cluster.span) || cluster.columns == 0 || cluster.span.start >= last);
                prop_assert!(line.span().covers(cluster.span));
            }
            prop_assert!(seen.iter().all(|span| line.span().covers(*span)));
        }
    }

    #[test]
    fn hit_nearest_and_columns_agree_with_the_cells((text, layout) in any_layout(), from in 0..120_usize, length in 0..60_usize) {
        let selected = Span::new(from.min(text.len()), (from + length).min(text.len())).in_paragraph(0);
        for line in layout.lines() {
            let cells: Vec<Cell<'_>> = line.cells().collect();
            for cell in &cells {
                for column in cell.columns() {
                    prop_assert_eq!(line.hit(column), Some(cell.span));
                    prop_assert_eq!(line.nearest(column), Some(cell.span));
                }
            }
            prop_assert_eq!(line.nearest(layout.width() / 2).is_some(), !cells.is_empty());
            prop_assert_eq!(line.hit(layout.width()), None);
            let wanted: Vec<u16> = cells.iter().filter(|cell| cell.span.overlaps(selected)).flat_map(Cell::columns).collect();
            let pieces: Vec<_> = line.columns(selected).collect();
            prop_assert!(pieces.windows(2).all(|pair| pair[0].end < pair[1].start));
            prop_assert_eq!(pieces.into_iter().flatten().collect::<Vec<_>>(), wanted);
        }
    }

    #[test]
    fn a_resize_is_a_new_layout(text in any_text(), direction in any_direction(), widths in (any_width(), any_width()), options in any_options()) {
        let mut resized = Layout::new(&text, direction, widths.0, &options);
        resized.rewrap(widths.1);
        let fresh = Layout::new(&text, direction, widths.1, &options);
        prop_assert_eq!(resized.len(), fresh.len());
        for (a, b) in resized.lines().zip(fresh.lines()) {
            prop_assert_eq!((a.span(), a.width(), a.ending()), (b.span(), b.width(), b.ending()));
            prop_assert!(a.cells().eq(b.cells()));
            prop_assert!(a.runs().eq(b.runs()));
        }
    }

    #[test]
    fn symbols_are_safe_and_as_wide_as_they_say((_text, layout) in any_layout()) {
        for cell in layout.lines().flat_map(|line| line.cells()) {
            prop_assert!(!cell.symbol.is_empty());
            for c in cell.symbol.chars() {
                prop_assert!(!c.is_control(), "{:?}", cell);
                let direction = matches!(c, '\u{200E}' | '\u{200F}' | '\u{61C}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}');
                prop_assert!(!direction && !matches!(c, '\u{2028}' | '\u{2029}' | '\u{200C}'), "{:?}", cell);
            }
            prop_assert_eq!(cell.symbol.width(), usize::from(cell.width), "{:?}", cell);
        }
    }

    #[test]
    fn left_then_right_returns((_text, layout) in any_layout()) {
        let all: Vec<ParagraphSpan> = layout.lines().flat_map(places).collect();
        for span in &all {
            for byte in [span.start, ParagraphByte::new(span.end.get() - 1)] {
                prop_assert_eq!(motion::on_cell(&layout, byte), Some(span.start));
            }
            if let Some(left) = motion::left(&layout, span.start) {
                prop_assert_eq!(motion::right(&layout, left), Some(span.start));
            }
            if let Some(right) = motion::right(&layout, span.start) {
                prop_assert_eq!(motion::left(&layout, right), Some(span.start));
            }
        }
        // Onward from the first end every place is met once, and then the paragraph ends.
        let onward = if layout.direction().is_rtl() { motion::left } else { motion::right };
        let first = layout.lines().map(places).find(|places| !places.is_empty());
        let mut at = first.map(|places| if layout.direction().is_rtl() { places[places.len() - 1].start } else { places[0].start });
        let mut met = Vec::new();
        while let Some(place) = at {
            met.push(place);
            prop_assert!(met.len() <= all.len());
            at = onward(&layout, place);
        }
        met.sort_unstable();
        let mut wanted: Vec<ParagraphByte> = all.iter().map(|span| span.start).collect();
        wanted.sort_unstable();
        prop_assert_eq!(met, wanted);
    }

    #[test]
    fn lines_are_full_and_end_where_they_may((text, layout) in any_layout()) {
        let clusters: Vec<_> = layout.clusters().collect();
        let lines: Vec<_> = layout.lines().collect();
        for pair in lines.windows(2) {
            let next = clusters.iter().find(|cluster| cluster.span.start == pair[1].span().start).unwrap();
            let starts = text[next.span.start.get()..].chars().next().unwrap();
            match pair[0].ending() {
                // A zero-width space asks for the break that follows it (LB8).
                Ending::Soft if text[..next.span.start.get()].trim_end().ends_with('\u{200B}') => {}
                Ending::Soft => prop_assert!(!",،;؛!؟۔)]}".contains(starts), "a line starts with {starts}"),
                Ending::Emergency => {
                    let inside = |cluster: &&tui_bidi::layout::Cluster| {
                        cluster.span.end < pair[0].span().end && pair[0].span().covers(cluster.span)
                    };
                    let missed = clusters.iter().filter(inside).find(|cluster| cluster.break_after != tui_bidi::layout::Break::No);
                    prop_assert_eq!(missed, None, "an opportunity was there");
                }
                Ending::Hard => {}
            }
        }
        prop_assert_eq!(lines[lines.len() - 1].ending(), Ending::Hard);
    }
}

/// Compares the runs of each line with unicode-bidi, by character; what X9 removes has no place.
fn same_order_as_unicode_bidi(text: &str, layout: &Layout) -> usize {
    let base = Level::from(u8::from(layout.direction().is_rtl()));
    let oracle = ParagraphBidiInfo::new(text, Some(base));
    let removed = |byte: usize| {
        use BidiClass::{BN, LRE, LRO, PDF, RLE, RLO};
        matches!(oracle.original_classes[byte], BN | LRE | LRO | PDF | RLE | RLO)
    };
    let characters = |Span { start, end }: Span, level: u8| {
        let mut bytes: Vec<_> = text[start..end]
            .char_indices()
            .map(|(at, _)| (start + at, level))
            .filter(|(at, _)| !removed(*at))
            .collect();
        if level % 2 == 1 {
            bytes.reverse();
        }
        bytes
    };
    for line in layout.lines().filter(|line| !line.span().is_empty()) {
        let ours: Vec<_> = line.runs().flat_map(|run| characters(run.span.in_text(0), run.level)).collect();
        let (levels, runs) = oracle.visual_runs(line.span().start.get()..line.span().end.get());
        let theirs: Vec<_> = runs
            .into_iter()
            .flat_map(|run| {
                let level = levels[run.start].number();
                characters(run.into(), level)
            })
            .collect();
        assert_eq!(ours, theirs, "{:?} in {text:?}", line.span());
    }
    layout.len()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(6000))]

    // Some 60,000 lines; version 16 of Unicode's bidi classes there, 17 here: no unassigned characters.
    #[test]
    fn lines_have_the_order_of_unicode_bidi(
        text in prop::collection::vec((0..12_usize, any::<prop::sample::Index>()), 1..90),
        direction in any_direction(),
        width in any_width(),
    ) {
        let text: String = text.iter().map(|(kind, index)| {
            let kind: Vec<char> = KINDS[*kind].chars().collect();
            kind[index.index(kind.len())]
        }).filter(|c| !CLINGING.contains(*c)).collect();
        same_order_as_unicode_bidi(&text, &Layout::new(&text, direction, width, &Options::default()));
    }

    #[test]
    fn nested_brackets_have_the_order_of_unicode_bidi(
        text in prop::collection::vec(prop::sample::select("(([[{{〈⟨❨])]}}〉⟩)aאع1٣ \u{301}".chars().collect::<Vec<_>>()), 1..300),
        direction in any_direction(),
    ) {
        let text = String::from_iter(text);
        same_order_as_unicode_bidi(&text, &Layout::new(&text, direction, u16::MAX, &Options::default()));
    }
}

#[test]
fn the_article_has_the_order_of_unicode_bidi_at_every_width() {
    let Some(path) = shared("seeds/article.ar.txt") else { return };
    let article = std::fs::read_to_string(path).unwrap();
    let mut lines = 0;
    for paragraph in article.lines() {
        let mut layout = Layout::new(paragraph, RightToLeft, 1, &Options::default());
        for width in (1..120).step_by(7) {
            layout.rewrap(width);
            lines += same_order_as_unicode_bidi(paragraph, &layout);
        }
    }
    assert!(lines > 10_000);
}

#[test]
fn hostile_paragraphs_are_laid_out() {
    let nested = |open: char, close: char| {
        let (open, close): (String, String) =
            (std::iter::repeat_n(open, 140).collect(), std::iter::repeat_n(close, 70).collect());
        format!("a{open}ב1{close} x")
    };
    let texts = [
        nested('\u{2067}', '\u{2069}'),
        nested('\u{202B}', '\u{202C}'),
        nested('\u{202E}', '\u{2069}'),
        "\u{2069}\u{202C}\u{2069}א".into(),
        "(".repeat(500) + &")".repeat(500),
        "\u{301}".repeat(3000),
        "א".to_owned() + &"\u{5B8}".repeat(3000),
        "ﷺ".repeat(50),
        "\u{200B}".repeat(1000),
        "\t".repeat(100),
        "\u{2028}".repeat(10),
        "لا".repeat(1000),
        " ".repeat(1000),
    ];
    for text in &texts {
        for direction in [LeftToRight, RightToLeft] {
            for width in [1, 2, 3, 80, u16::MAX] {
                let layout = Layout::new(text, direction, width, &Options::default());
                assert_eq!(layout.lines().map(|line| line.span().len()).sum::<usize>(), text.len());
                let columns: usize = layout.lines().map(|line| line.cells().count()).sum();
                assert!(columns <= text.len() * 40);
            }
        }
    }
}
