//! A variant apparatus as a table (Markdown, HTML, CSV) and as TEI P5 with parallel segmentation.

use super::csv::Table;
use super::escape::{html as escape, markdown};
use crate::alignment::{Reading, Variant};
use crate::document::Document;
use tui_bidi::text::{Span, slice};

/// A form of the apparatus.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ApparatusForm {
    /// A table in Markdown.
    Markdown,
    /// A page with a table.
    Html,
    /// A table, RFC 4180.
    Csv,
    /// The text with `app` and `rdg`, TEI P5.
    Tei,
}

impl ApparatusForm {
    /// Every form, with its name.
    pub const ALL: [(Self, &'static str); 4] =
        [(Self::Markdown, "markdown"), (Self::Html, "html"), (Self::Csv, "csv"), (Self::Tei, "tei")];
}

/// The sigla of witnesses, the base first.
pub const SIGLA: [&str; 4] = ["A", "B", "C", "D"];

/// The `variants` of `base` in `form`; `names` are the files of the witnesses, the base first.
pub fn apparatus(base: &Document, names: &[String], variants: &[Variant], form: ApparatusForm) -> String {
    match form {
        ApparatusForm::Markdown => table_markdown(base, names, variants),
        ApparatusForm::Html => table_html(base, names, variants),
        ApparatusForm::Csv => table_csv(base, variants),
        ApparatusForm::Tei => tei(base, names, variants),
    }
}

/// The sigla of a reading, one after the other.
fn sigla(reading: &Reading, between: &str, before: &str) -> String {
    let all = reading.witnesses.iter().filter_map(|&witness| SIGLA.get(witness));
    all.map(|siglum| format!("{before}{siglum}")).collect::<Vec<_>>().join(between)
}

/// The words of a reading on one line; a sign where there are none.
fn words(reading: &Reading) -> String {
    let text = reading.text.split_whitespace().collect::<Vec<_>>().join(" ");
    match (text.is_empty(), reading.moved) {
        (_, true) => format!("{text} ↕").trim().to_owned(),
        (true, false) => "—".to_owned(),
        (false, false) => text,
    }
}

/// Whether the words of any two witnesses differ, not white space alone.
pub fn differ_in_words(variants: &[Variant]) -> bool {
    of_words(variants).next().is_some()
}

/// The number of the paragraph, counted from 1, of each variant.
fn paragraph(base: &Document, variant: &Variant) -> usize {
    base.paragraph_number(variant.base.start)
}

/// The variants whose words differ, not white space alone: what a table for people tells.
fn of_words(variants: &[Variant]) -> impl Iterator<Item = (&Reading, &[Reading], &Variant)> {
    let split = variants.iter().filter_map(|variant| Some((variant.readings.split_first()?, variant)));
    split
        .filter(|((own, others), _)| others.iter().any(|other| words(other) != words(own)))
        .map(|((own, others), variant)| (own, others, variant))
}

fn table_markdown(base: &Document, names: &[String], variants: &[Variant]) -> String {
    let mut out = format!("# {}\n\n", markdown(base.title()));
    for (siglum, name) in SIGLA.iter().zip(names) {
        put!(out, "- {siglum}: {}\n", markdown(name));
    }
    out.push_str("\n| § | A | |\n| ---: | --- | --- |\n");
    for (own, others, variant) in of_words(variants) {
        let others = others.iter().map(|own| format!("{}: {}", sigla(own, " ", ""), markdown(&words(own))));
        let others = others.collect::<Vec<_>>().join("; ");
        put!(out, "| {} | {} | {others} |\n", paragraph(base, variant), markdown(&words(own)));
    }
    out
}

fn table_html(base: &Document, names: &[String], variants: &[Variant]) -> String {
    let (lang, dir, title) = (escape(base.lang()), base.direction().name(), escape(base.title()));
    let mut out = format!(
        "<!DOCTYPE html>\n<html lang=\"{lang}\" dir=\"{dir}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <title>{title}</title>\n</head>\n<body>\n<h1>{title}</h1>\n<ul>\n"
    );
    for (siglum, name) in SIGLA.iter().zip(names) {
        put!(out, "<li>{siglum}: <bdi>{}</bdi></li>\n", escape(name));
    }
    out.push_str("</ul>\n<table>\n<tr><th>§</th><th>A</th><th></th></tr>\n");
    for (own, others, variant) in of_words(variants) {
        let other = |own: &Reading| format!("{}: <bdi>{}</bdi>", sigla(own, " ", ""), escape(&words(own)));
        let others = others.iter().map(other).collect::<Vec<_>>().join("; ");
        let (number, own) = (paragraph(base, variant), escape(&words(own)));
        put!(out, "<tr><td>{number}</td><td><bdi>{own}</bdi></td><td>{others}</td></tr>\n");
    }
    out.push_str("</table>\n</body>\n</html>\n");
    out
}

fn table_csv(base: &Document, variants: &[Variant]) -> String {
    let mut out = Table::new(["paragraph", "start", "end", "base", "reading", "witnesses"]);
    for variant in variants {
        let [own, others @ ..] = variant.readings.as_slice() else { continue };
        let number = paragraph(base, variant).to_string();
        let [start, end] = base.code_points(variant.base).map(|at| at.to_string());
        for other in others {
            out.row([&*number, &start, &end, &own.text, &other.text, &sigla(other, " ", "")]);
        }
    }
    out.into_text()
}

/// The text of the base with the readings of all witnesses in it, as the chapter on critical apparatus of TEI P5 has it.
fn tei(base: &Document, names: &[String], variants: &[Variant]) -> String {
    let (lang, title) = (escape(base.lang()), escape(base.title()));
    let mut out = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<TEI xmlns=\"http://www.tei-c.org/ns/1.0\">\n<teiHeader>\n<fileDesc>\n\
         <titleStmt><title>{title}</title></titleStmt>\n<publicationStmt><p/></publicationStmt>\n<sourceDesc>\n<listWit>\n"
    );
    for (siglum, name) in SIGLA.iter().zip(names) {
        put!(out, "<witness xml:id=\"{siglum}\">{}</witness>\n", escape(name));
    }
    out.push_str(
        "</listWit>\n</sourceDesc>\n</fileDesc>\n<encodingDesc>\n\
         <variantEncoding method=\"parallel-segmentation\" location=\"internal\"/>\n</encodingDesc>\n</teiHeader>\n",
    );
    // Each character of the body is one of the text, line ends between paragraphs too.
    put!(out, "<text xml:lang=\"{lang}\">\n<body xml:space=\"preserve\">");
    let text = base.text();
    let mut left = variants;
    let mut at = 0;
    for paragraph in blocks(base, variants) {
        out.push_str(&xml(slice(text, Span::new(at, paragraph.start))));
        at = paragraph.start;
        let own = left.partition_point(|own| own.base.end <= paragraph.end);
        let (here, rest) = left.split_at(own);
        left = rest;
        out.push_str("<p>");
        for variant in here {
            out.push_str(&xml(slice(text, Span::new(at, variant.base.start))));
            app(&mut out, variant);
            at = variant.base.end;
        }
        out.push_str(&xml(slice(text, Span::new(at, paragraph.end))));
        out.push_str("</p>");
        at = paragraph.end;
    }
    out.push_str(&xml(slice(text, Span::new(at, text.len()))));
    out.push_str("</body>\n</text>\n</TEI>\n");
    out
}

/// What stands in one `p` each, at least one: the paragraphs with words, and as one those that a variant reaches over the end
/// of. Outside of them is white space of XML alone.
fn blocks(base: &Document, variants: &[Variant]) -> Vec<Span> {
    let is_blank = |span: Span| {
        slice(base.text(), span).bytes().all(|byte| matches!(byte, b' ' | b'\t' | b'\n' | b'\r'))
    };
    // Whether a variant takes or puts something between two paragraphs, or before the first.
    let is_between = |gap: Span, first: bool| {
        let from = variants.partition_point(|own| own.base.end <= gap.start && !first);
        variants.get(from).is_some_and(|own| own.base.start < gap.end)
    };
    let whole = Span::new(0, base.text().len());
    let all = (0..base.paragraphs()).map(|index| base.paragraph(index));
    let mut found: Vec<Span> = Vec::new();
    for paragraph in all.filter(|&paragraph| !is_blank(paragraph)) {
        let gap = Span::new(found.last().map_or(0, |last| last.end), paragraph.start);
        let is_one = gap.is_empty() || !is_blank(gap) || is_between(gap, found.is_empty());
        match found.last_mut() {
            Some(last) if is_one => last.end = paragraph.end,
            None if is_one => found.push(Span::new(0, paragraph.end)),
            _ => found.push(paragraph),
        }
    }
    match found.last_mut() {
        Some(last) if variants.last().is_some_and(|own| own.base.end > last.end) => last.end = whole.end,
        Some(_) => {}
        None => found.push(whole),
    }
    found
}

/// `text` in XML, every character of it that XML can hold.
fn xml(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for part in text.split_inclusive(|c: char| c.is_control() || matches!(c, '\u{FFFE}' | '\u{FFFF}')) {
        let plain = part.trim_end_matches(|c: char| c.is_control() || matches!(c, '\u{FFFE}' | '\u{FFFF}'));
        out.push_str(&escape(plain));
        for c in part[plain.len()..].chars() {
            match c {
                '\n' | '\t' => out.push(c),
                // What reads XML takes it for a line end.
                '\r' | '\u{7F}'..='\u{9F}' => put!(out, "&#x{:X};", c as u32),
                _ => out.push(char::REPLACEMENT_CHARACTER),
            }
        }
    }
    out
}

/// One place with all that the witnesses have there.
fn app(out: &mut String, variant: &Variant) {
    out.push_str("<app>");
    for (number, reading) in variant.readings.iter().enumerate() {
        let (name, wit) = (if number == 0 { "lem" } else { "rdg" }, sigla(reading, " ", "#"));
        let cause = if reading.moved { " cause=\"transposition\"" } else { "" };
        if reading.text.is_empty() {
            put!(out, "<{name} wit=\"{wit}\"{cause}/>");
        } else {
            put!(out, "<{name} wit=\"{wit}\"{cause}>{}</{name}>", xml(&reading.text));
        }
    }
    out.push_str("</app>");
}
