//! Laws that hold for any bytes: what the fuzz targets run, and `tests/it/corpus.rs` on what they found.

#![allow(dead_code, unused_imports, clippy::unwrap_used, clippy::expect_used)] // a target uses its own; a broken law panics

mod forms;
mod markup;
pub(crate) mod package;
mod values;

pub(crate) use forms::{
    asciidoc, docx, encoded, epub, html, mail, markdown, openiti, org, printed, rst, subtitles, table, xml,
};
pub(crate) use markup::markup;
pub(crate) use values::{names, placing, settings, theme, update};

use hashiya::document::{CodePoint, Document, Format, HEAD, How};
use hashiya::export::{self, Source};
use hashiya::notebook::{Annotation, Edit, Id, Notebook, Target, merge, placement};
use hashiya::search::{Mode, Query};
use hashiya::shell::decoded;
use std::time::Duration;
use tui_bidi::{
    layout::{Layout, Marks, Options, Shaping, motion},
    text::{Direction, Span, fold::fold as folded, slice},
};

/// The longest text that a law looks at, in bytes: longer ones only make the search slow.
const LONGEST: usize = 4096;

/// The first `settings` bytes, 0 where there are none, and the rest as text.
fn split<const SETTINGS: usize>(bytes: &[u8]) -> ([u8; SETTINGS], String) {
    let mut settings = [0; SETTINGS];
    let head = bytes.len().min(SETTINGS);
    settings[..head].copy_from_slice(&bytes[..head]);
    let rest = &bytes[head..];
    (settings, String::from_utf8_lossy(&rest[..rest.len().min(LONGEST)]).into_owned())
}

/// A paragraph in cells: tiled, within the width, safe to send; places and columns agree; motion ends.
pub(crate) fn layout(bytes: &[u8]) {
    let ([width, flags], mut text) = split(bytes);
    text.truncate(tui_bidi::text::floor_char(&text, 700)); // what a hundred columns need is quadratic in parts
    let width = u16::from(width % 132) + 1;
    let direction = if flags & 1 == 0 { Direction::RightToLeft } else { Direction::LeftToRight };
    let options = Options {
        shaping: if flags & 2 == 0 { Shaping::Forms } else { Shaping::Base },
        lam_alef: flags & 4 == 0,
        marks: if flags & 8 == 0 { Marks::Show } else { Marks::Hide },
        tab: u16::from(flags >> 5) * 2,
        indent: u16::from(flags >> 6),
        reveal: flags & 16 != 0,
    };
    let mut layout = Layout::new(&text, direction, width, &options);
    let rows = rows(&layout, &text);
    layout.rewrap(width + 1);
    layout.rewrap(width);
    assert!(self::rows(&layout, &text) == rows, "a resize and back is another layout");
    // From either end of any line the other end of the paragraph is reached, and no place comes twice.
    for step in [motion::left, motion::right] {
        let start = layout.lines().flat_map(|line| line.cells().map(|cell| cell.span.start)).min();
        let mut at = start;
        let mut steps = 0;
        while let Some(place) = at {
            at = step(&layout, place);
            steps += 1;
            assert!(steps <= text.len() + 1, "motion goes in a circle");
        }
    }
    for at in [0, usize::from(flags), text.len() / 2, text.len()] {
        let at = at.min(text.len());
        let word = motion::word(&text, at);
        let sentence = motion::sentence(&text, at);
        for span in [word, sentence] {
            assert!(text.get(span.start..span.end).is_some(), "{span:?} cuts a character");
        }
        assert!(motion::next_word(&text, at).is_none_or(|next| next > at));
        assert!(motion::previous_word(&text, at).is_none_or(|before| before < at));
    }
}

/// What stands on the screen, line by line, after checking that it may.
fn rows(layout: &Layout, text: &str) -> Vec<(Span, String)> {
    let mut end = 0;
    let mut rows = Vec::new();
    for line in layout.lines() {
        let span = line.span().in_text(0);
        assert_eq!(span.start, end, "lines tile the paragraph");
        end = span.end;
        assert!(text.get(span.start..end).is_some());
        assert!(line.width() <= layout.width());
        let mut column = line.column();
        let mut row = String::new();
        for cell in line.cells() {
            assert_eq!(cell.column, column, "cells stand side by side");
            assert_eq!(line.hit(column), Some(cell.span));
            column += u16::from(cell.width);
            let unsafe_in_a_row =
                |c: char| c.is_control() || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
            assert!(!cell.symbol.contains(unsafe_in_a_row), "{:?} goes to the terminal", cell.symbol);
            row.push_str(cell.symbol);
        }
        assert_eq!(column, line.column() + line.width());
        rows.push((span, row));
    }
    assert_eq!(end, text.len());
    rows
}

/// A file: its text, positions and sections; its head is a prefix of it.
pub(crate) fn document(bytes: &[u8]) {
    let ([cut, _], _) = split(bytes);
    let bytes = &bytes[bytes.len().min(2)..];
    let bytes = &bytes[..bytes.len().min(16 * LONGEST)];
    let Ok(document) = Document::read(bytes.to_vec(), "a.txt") else { return };
    let text = document.text();
    let mut end = 0;
    for index in 0..document.paragraphs() {
        let span = document.paragraph(index);
        assert!(span.start >= end && span.end <= text.len(), "paragraphs come one after the other");
        end = span.end;
        assert_eq!(document.paragraph_at(span.start), index);
        document.paragraph_direction(index);
    }
    for at in (0..=text.len()).filter(|at| text.is_char_boundary(*at)).step_by(13) {
        assert_eq!(document.byte(document.code_point(at)), at);
    }
    let mut start = 0;
    for section in document.sections() {
        assert!(section.span.start >= start && section.span.end <= text.len());
        assert!(text.get(section.title.start..section.title.end).is_some());
        assert!(
            section.repeats.is_none_or(|first| document.sections()[first].span.start < section.span.start)
        );
        start = section.span.start;
    }
    assert!(!document.title().chars().any(|c| c == '\n'), "{:?} is a line", document.title());
    assert!(!document.lang().is_empty() && document.hash().len() == "blake3:".len() + 64);
    if cut % 16 != 0 {
        return; // a head is long
    }
    // The same bytes where a head ends, so that it cuts them anywhere.
    let cut = bytes.len() * usize::from(cut) / 255;
    let mut long = b"0123456789abcde\n".repeat(HEAD / 16);
    long.truncate(HEAD - cut.min(HEAD));
    long.extend_from_slice(bytes);
    long.extend_from_slice(b"\nend\n");
    let (Ok(head), Ok(whole)) = (Document::head(&long, "a.txt"), Document::parse(&long, "a.txt")) else {
        return;
    };
    assert!(whole.text().starts_with(head.text()), "positions move when the rest comes");
    let same = |index| head.paragraph(index) == whole.paragraph(index);
    assert!((0..head.paragraphs()).all(same), "paragraphs move when the rest comes");
}

/// Folding and its map back; what is searched for is found as it is spelled.
pub(crate) fn fold(bytes: &[u8]) {
    let ([length, flags], text) = split(bytes);
    let fold = folded(&text);
    assert_eq!(folded(fold.text()).text(), fold.text(), "folded once is folded");
    let mut before = 0;
    for (at, c) in fold.text().char_indices() {
        let source = fold.source(Span::new(at, at + c.len_utf8()));
        assert!(text.get(source.start..source.end).is_some(), "{source:?} cuts a character");
        assert!(!source.is_empty() && source.start >= before, "the map goes back");
        before = source.start;
    }
    let mut needle = usize::from(length).min(text.len());
    while !text.is_char_boundary(needle) {
        needle -= 1;
    }
    let (needle, hay) = text.split_at(needle);
    let mode = [Mode::Folded, Mode::Exact, Mode::Regex][usize::from(flags) % 3];
    let Ok(query) = Query::new(needle, mode, flags & 4 != 0, flags & 8 != 0) else { return };
    let mut end = 0;
    for hit in query.find_in(hay) {
        assert!(hay.get(hit.start..hit.end).is_some(), "{hit:?} cuts a character");
        assert!(hit.start >= end, "hits do not overlap");
        end = hit.end;
        if mode == Mode::Exact {
            assert_eq!(slice(hay, hit), needle);
        }
    }
    if mode == Mode::Exact && flags & 4 == 0 {
        assert_eq!(query.is_in(hay), hay.contains(needle));
    }
}

/// A notebook: read and written it is itself; a change and its inverse leave no trace; merging with a
/// copy of oneself changes nothing; whatever it points at is placed or said to be lost.
pub(crate) fn notebook(bytes: &[u8]) {
    let bytes = &bytes[..bytes.len().min(4 * LONGEST)];
    let notebook = Notebook::parse(bytes);
    if notebook.read_only.is_some() {
        return;
    }
    // A file that says neither its schema nor its document is given both, an annotation without an id one; all
    // others are left alone.
    let written = notebook.to_bytes();
    let said = String::from_utf8_lossy(bytes);
    if said.starts_with("schema = 1\n")
        && said.contains("[document]")
        && notebook.annotations.iter().all(|annotation| said.contains(annotation.id.as_str()))
    {
        assert_eq!(String::from_utf8_lossy(&written), String::from_utf8_lossy(bytes), "read and written");
    }
    let mut notebook = Notebook::parse(&written);
    let bytes = &written[..];
    assert_eq!(
        String::from_utf8_lossy(&notebook.to_bytes()),
        String::from_utf8_lossy(bytes),
        "written again"
    );
    let article =
        Document::parse("قال سام ألتمان: «OpenAI» في عام 2023. قال سام.".as_bytes(), "a.txt").unwrap();
    let targets: Vec<&Target> = notebook.annotations.iter().map(|annotation| &annotation.target).collect();
    for placed in placement::place(&article, &targets, None) {
        assert!(placed.span.is_none_or(|span| article.text().get(span.start..span.end).is_some()));
    }
    let ids = ["01a20666-8939-7411-9f6e-00000000fffe", "01a20666-8939-7411-9f6e-00000000ffff"];
    if ids.iter().any(|id| notebook.annotation(&Id::new(*id)).is_some()) {
        return;
    }
    let [ours, theirs] = ids.map(|id| {
        let target = Target {
            exact: "سام".into(),
            start: CodePoint::new(4),
            end: CodePoint::new(7),
            ..Target::default()
        };
        let note = Some("«ا» \"\\ \u{202e}\nb".into());
        let new = Annotation { id: Id::new(id), kind: "note".into(), note, target, ..Annotation::default() };
        let undo = notebook.apply(Edit::Add(new.clone()));
        let with = notebook.to_bytes();
        notebook.apply(undo);
        assert_eq!(notebook.to_bytes(), bytes, "added and taken away");
        assert_is_in(&new, &with, notebook.annotations.len() + 1);
        (new, with)
    });
    let merged = merge::merge(bytes, &ours.1, &theirs.1).expect("each can be read");
    for (new, _) in [&ours, &theirs] {
        assert_is_in(new, &merged.bytes, notebook.annotations.len() + 2);
    }
    let again = merge::merge(bytes, &ours.1, &theirs.1).expect("each can be read");
    assert_eq!(again, merged, "merged twice");
}

/// That the notebook in `bytes` can be read, has `count` annotations, and `new` as it is.
fn assert_is_in(new: &Annotation, bytes: &[u8], count: usize) {
    let read = Notebook::parse(bytes);
    assert!(read.read_only.is_none(), "what was written cannot be read: {}", String::from_utf8_lossy(bytes));
    assert_eq!(read.annotations.len(), count, "{}", String::from_utf8_lossy(bytes));
    let found = read.annotation(&new.id).expect("what was added is there");
    assert_eq!((&found.note, &found.target.exact), (&new.note, &new.target.exact));
}

/// Cuts `bytes` at each 0xFF into as many parts as are asked for; those that are missing are empty.
fn parts<const PARTS: usize>(bytes: &[u8]) -> [&[u8]; PARTS] {
    let bytes = &bytes[..bytes.len().min(4 * LONGEST)];
    let mut rest = bytes.splitn(PARTS, |byte| *byte == 0xFF);
    std::array::from_fn(|_| rest.next().unwrap_or_default())
}

/// Three notebooks: what is merged can be read and holds what either side added; merging with itself changes
/// nothing; an empty side is refused.
pub(crate) fn merging(bytes: &[u8]) {
    let [base, ours, theirs] = parts::<3>(bytes);
    if hashiya::notebook::is_blank(theirs) {
        assert!(merge::merge(base, ours, theirs).is_err(), "an empty side is no notebook");
        return;
    }
    let Ok(merged) = merge::merge(base, ours, theirs) else { return };
    let read = Notebook::parse(&merged.bytes);
    assert!(read.read_only.is_none(), "{}", String::from_utf8_lossy(&merged.bytes));
    let was = Notebook::parse(base);
    for side in [ours, theirs] {
        assert_eq!(merge::merge(base, side, side).expect("it was read").bytes, side);
        let added = Notebook::parse(side).annotations;
        for annotation in added.iter().filter(|own| was.annotation(&own.id).is_none()) {
            assert!(read.annotation(&annotation.id).is_some(), "{} is lost", annotation.id);
        }
    }
}

/// Data of other programs: it is placed or said to be lost, and the second time it changes nothing.
pub(crate) fn imports(bytes: &[u8]) {
    let ([source], data) = split(bytes);
    let source = Source::ALL[usize::from(source) % Source::ALL.len()];
    let Ok(import) = export::import(data.as_bytes(), source) else { return };
    let article = "قال سام ألتمان: «OpenAI» في عام 2023. قال سام.";
    let document = Document::parse(article.as_bytes(), "a.txt").unwrap();
    let mut notebook = Notebook::default();
    let mut ids = 0;
    for time in ["2026-11-23T03:00:00Z", "2026-11-24T03:00:00Z"] {
        let targets: Vec<&Target> = notebook.annotations.iter().map(|own| &own.target).collect();
        let placements = placement::place(&document, &targets, None);
        let (notebook_now, now) = (&notebook, time);
        let into = export::Into {
            document: &document,
            notebook: notebook_now,
            placements: &placements,
            source: None,
            now,
        };
        let adopted = export::adopt(&into, import.clone(), || {
            ids += 1;
            Id::from_clock(ids, [7; 10])
        });
        for (_, placed) in &adopted.taken {
            assert!(placed.span.is_none_or(|span| article.get(span.start..span.end).is_some()));
        }
        if time.contains("24") {
            assert_eq!(adopted.edits, [], "the second time changes nothing");
        }
        notebook.apply(Edit::All(adopted.edits));
        notebook = Notebook::parse(&notebook.to_bytes());
        assert!(notebook.read_only.is_none(), "{}", String::from_utf8_lossy(&notebook.to_bytes()));
    }
}

/// The laws of [`markup`] over any bytes; the first says the form that the others are read as.
pub(crate) fn form(bytes: &[u8]) {
    let Some((&first, bytes)) = bytes.split_first() else { return };
    let format = Format::ALL[usize::from(first) % Format::ALL.len()];
    let how = How { format: Some(format), encoding: None };
    if let Ok(document) = Document::read_as(bytes.to_vec(), "a", &how) {
        markup(&document);
    }
}

/// What comes from a terminal: any bytes in any pieces mean the same, and text that is pasted stays text.
pub(crate) fn input(bytes: &[u8]) {
    let Some((&step, bytes)) = bytes.split_first() else { return };
    let bytes = &bytes[..bytes.len().min(LONGEST)];
    let whole = decoded(&[bytes], Duration::ZERO);
    let step = usize::from(step) + 1;
    for step in [1, step] {
        let pieces: Vec<&[u8]> = bytes.chunks(step).collect();
        assert_eq!(decoded(&pieces, Duration::ZERO), whole, "in pieces of {step}");
    }
    // With a pause between them they may mean other keys, and mean something all the same.
    decoded(&bytes.chunks(step).collect::<Vec<_>>(), Duration::from_secs(1));
}
