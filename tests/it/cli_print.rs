//! `hashiya print`: rows tile their paragraph at any width, and equal the layout.
#![allow(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    reason = "a test writes and reads files, and fails loudly"
)]

use crate::support::command::{hashiya, told_of};
use hashiya::document::Document;
use serde_json::Value;
use std::path::Path;
use tui_bidi::{
    layout::{Layout, Options},
    text::ParagraphByte,
};

const SEEDS: [&str; 6] = [
    "seeds/openai-november.ar.txt",
    "seeds/adab.vocalised.ar.txt",
    "seeds/hebrew.he.txt",
    "seeds/persian.fa.txt",
    "seeds/urdu.ur.txt",
    "seeds/notes.en.md",
];

fn print(args: &[&str], input: &[u8]) -> String {
    let (kept, here) = (Path::new(env!("CARGO_TARGET_TMPDIR")), env!("CARGO_MANIFEST_DIR"));
    let (status, printed, said) = told_of(hashiya(kept).current_dir(here).arg("print").args(args), input);
    assert_eq!((status, said.as_str()), (0, ""), "{args:?}");
    printed
}

fn rows(args: &[&str], input: &[u8]) -> Vec<Value> {
    let args = [args, &["--format", "json"]].concat();
    print(&args, input).lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

fn number(value: &Value, key: &str) -> usize {
    value[key].as_u64().unwrap() as usize
}

/// What must hold of the rows of any text.
#[track_caller]
fn check_rows(rows: &[Value], document: &Document, width: usize) {
    let spans: Vec<(usize, usize)> = (0..document.paragraphs())
        .map(|index| document.paragraph(index))
        .map(|span| (document.code_point(span.start).get(), document.code_point(span.end).get()))
        .collect();
    // Asked once for each paragraph: it counts the paragraph's letters.
    let directions: Vec<bool> =
        (0..document.paragraphs()).map(|index| document.paragraph_direction(index).is_rtl()).collect();
    let (mut paragraph, mut line, mut end) = (0, 0, spans[0].0);
    for row in rows {
        if number(row, "paragraph") != paragraph {
            assert_eq!(end, spans[paragraph].1, "rows end with the paragraph");
            (paragraph, line) = (paragraph + 1, 0);
            end = spans[paragraph].0;
        }
        assert_eq!((number(row, "paragraph"), number(row, "line")), (paragraph, line));
        assert_eq!(number(row, "start"), end, "rows tile");
        let rtl = directions[paragraph];
        assert_eq!(row["direction"], if rtl { "rtl" } else { "ltr" });
        assert_eq!((number(row, "level"), number(row, "width")), (usize::from(rtl), width));
        check_cells(row, rtl, width);
        end = number(row, "end");
        line += 1;
    }
    assert_eq!((paragraph + 1, end), (spans.len(), spans[paragraph].1), "all paragraphs");
}

fn check_cells(row: &Value, rtl: bool, width: usize) {
    let cells = row["cells"].as_array().unwrap();
    let columns: Vec<usize> = cells.iter().map(|cell| number(cell, "column")).collect();
    assert!(columns.is_sorted_by(|a, b| a < b) && columns.iter().all(|column| *column < width));
    for cell in cells {
        assert!(number(row, "start") <= number(cell, "start") && number(cell, "end") <= number(row, "end"));
        let symbol = cell["symbol"].as_str().unwrap();
        let bidi = |c| matches!(c, '\u{61C}' | '\u{200E}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}');
        assert!(!symbol.is_empty() && !symbol.contains(|c: char| c.is_control() || bidi(c)), "{symbol:?}");
    }
    match (cells.first(), cells.last()) {
        (Some(first), _) if !rtl => assert_eq!(number(first, "column"), 0),
        // A cell of two columns ends one further on.
        (_, Some(last)) if rtl => assert!(number(last, "column") + 2 >= width),
        _ => {}
    }
}

#[test]
fn rows_tile_each_paragraph_at_every_width() {
    for seed in SEEDS {
        let document = Document::parse(&std::fs::read(seed).unwrap(), seed).unwrap();
        for width in [1, 7, 40, 80] {
            check_rows(&rows(&[seed, "--width", &width.to_string()], b""), &document, width);
        }
    }
}

#[test]
fn rows_are_those_of_the_layout() {
    for seed in SEEDS {
        let document = Document::parse(&std::fs::read(seed).unwrap(), seed).unwrap();
        for width in [7, 40] {
            let mut rows = rows(&[seed, "--width", &width.to_string()], b"").into_iter();
            let visual = print(&[seed, "--order", "visual", "--width", &width.to_string()], b"");
            let mut visual = visual.lines();
            for paragraph in 0..document.paragraphs() {
                let text = document.paragraph_text(paragraph);
                let direction = document.paragraph_direction(paragraph);
                let start = document.paragraph(paragraph).start;
                for line in Layout::new(text, direction, width, &Options::default()).lines() {
                    let point = |byte: ParagraphByte| document.code_point(byte.in_text(start));
                    let cells: Vec<Value> = line
                        .cells()
                        .map(|cell| {
                            let (start, end) = (point(cell.span.start), point(cell.span.end));
                            serde_json::json!({
                                "column": cell.column, "symbol": cell.symbol, "start": start, "end": end
                            })
                        })
                        .collect();
                    assert_eq!(rows.next().unwrap()["cells"], Value::Array(cells));
                    let symbols: String = line.cells().map(|cell| cell.symbol).collect();
                    assert_eq!(visual.next().unwrap().trim_start(), symbols.trim_start());
                }
            }
            assert!(rows.next().is_none() && visual.next().is_none());
        }
    }
}

#[test]
fn a_pipe_gets_the_text_itself_in_rows() {
    for seed in SEEDS {
        let source = print(&[seed, "--raw"], b"");
        if !seed.ends_with(".md") {
            assert_eq!(source, std::fs::read_to_string(seed).unwrap(), "plain text is the file");
        }
        for width in ["1", "7", "40", "65535"] {
            let rows = print(&[seed, "--width", width], b"");
            let plain = |text: &str| text.replace('\n', "");
            assert_eq!(plain(&rows), plain(&source), "{seed} at {width}");
        }
        assert_eq!(print(&[seed, "--width", "99999999999999999999"], b"").trim_end(), source.trim_end());
    }
}

#[test]
fn hostile_text_is_laid_out_and_never_sent() {
    let long = "ا".repeat(40_000);
    let cases: [&[u8]; 9] = [
        b"",
        b"\n\n",
        b"\xEF\xBB\xBFa\r\nb",
        b"a\x1B[31mred\x07\x9B\tb\x7Fc\x0Bd",
        "\u{202E}a\u{2066}ب\u{85}c\u{2028}د\u{9B}31m".as_bytes(),
        &"سلام".as_bytes()[..7],
        "\u{300}\u{64B}لا\u{FDFA}👨‍👩‍👧漢字".as_bytes(),
        "   قبل كل شيء   ".as_bytes(),
        long.as_bytes(),
    ];
    for bytes in cases {
        let document = Document::parse(bytes, "standard input").unwrap();
        for width in [1, 2, 7, 80] {
            let at = width.to_string();
            check_rows(&rows(&["-", "--width", &at], bytes), &document, width);
            for order in ["auto", "visual", "logical"] {
                for shaping in ["forms", "base"] {
                    let args = ["-", "--width", &at, "--order", order, "--shaping", shaping];
                    let out = print(&args, bytes);
                    let sent = out.chars().find(|&c| c.is_control() && c != '\n');
                    assert_eq!(sent, None, "{order} {shaping}");
                    assert!(out.ends_with('\n'));
                }
            }
        }
    }
}

#[test]
fn controls_are_shown() {
    assert_eq!(print(&["-", "--width", "20"], b"a\x1B[1m\tb\x7F"), "a␛[1m   b␡\n");
    assert_eq!(print(&["-", "--raw"], b"a\x1B[1m\tb\x7F"), "a\x1B[1m\tb\x7F");
}

#[test]
fn json_escapes_what_terminals_obey() {
    let out = print(&["-", "--format", "json"], "a\u{1B}\u{7F}\u{9B}".as_bytes());
    assert!(!out.trim_end().contains(|c: char| c.is_control()));
}
