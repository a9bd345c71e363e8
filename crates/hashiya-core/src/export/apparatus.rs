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

/// The number of the paragraph, counted from 1, of each variant.
fn paragraph(base: &Document, variant: &Variant) -> usize {
    base.paragraph_number(variant.base.start)
}

fn table_markdown(base: &Document, names: &[String], variants: &[Variant]) -> String {
    let mut out = format!("# {}\n\n", markdown(base.title()));
    for (siglum, name) in SIGLA.iter().zip(names) {
        put!(out, "- {siglum}: {}\n", markdown(name));
    }
    out.push_str("\n| § | A | |\n| ---: | --- | --- |\n");
    for variant in variants {
        let [own, others @ ..] = variant.readings.as_slice() else { continue };
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
    for variant in variants {
        let [own, others @ ..] = variant.readings.as_slice() else { continue };
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
    put!(out, "<text xml:lang=\"{lang}\">\n<body>\n");
    let mut left = variants;
    let mut at = 0;
    for index in 0..base.paragraphs() {
        let paragraph = base.paragraph(index);
        let last = index + 1 == base.paragraphs();
        let own = left.partition_point(|own| own.base.start <= paragraph.end || last);
        let (here, rest) = left.split_at(own);
        left = rest;
        at = at.max(paragraph.start);
        if at >= paragraph.end && here.is_empty() {
            continue;
        }
        out.push_str("<p>");
        for variant in here {
            out.push_str(&escape(slice(base.text(), Span::new(at, variant.base.start.max(at)))));
            app(&mut out, variant);
            at = variant.base.end.max(at);
        }
        out.push_str(&escape(slice(base.text(), Span::new(at, paragraph.end.max(at)))));
        out.push_str("</p>\n");
    }
    out.push_str("</body>\n</text>\n</TEI>\n");
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
            put!(out, "<{name} wit=\"{wit}\"{cause}>{}</{name}>", escape(&reading.text));
        }
    }
    out.push_str("</app>");
}
