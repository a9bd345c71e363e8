//! `hashiya print`: an article laid out, row by row.

use super::args::Options;
use super::out::Out;
use super::{json, safe, source};
use crate::document::Document;
use crate::layout::{self, Cell, Layout, Line};
use crate::text::{Direction, Span, slice};
use clap::ValueEnum;
use std::io::Write as _;
use std::path::PathBuf;
use std::process::ExitCode;

/// What `print` takes.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// The article; - for standard input.
    file: PathBuf,
    /// Columns of a row, at most 65535; the terminal's, or 80.
    #[arg(long, value_name = "N", value_parser = width)]
    width: Option<u16>,
    /// Letters joined as presentation forms, or as written.
    #[arg(long, value_enum)]
    shaping: Option<Shaping>,
    /// Order of the letters in a row; auto is what reads right on this terminal, logical in a pipe.
    #[arg(long, value_enum, default_value_t)]
    order: Order,
    /// Print the decoded text instead: what all offsets count in.
    #[arg(long)]
    raw: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Shaping {
    Forms,
    Base,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
enum Order {
    #[default]
    Auto,
    Visual,
    Logical,
}

/// Columns without a terminal.
const WIDTH: u16 = 80;

/// A width on the command line; more than rows can be wide is as much as they can.
fn width(text: &str) -> Result<u16, String> {
    match text.parse::<u64>() {
        Ok(0) => Err("a row has at least one column".to_owned()),
        Ok(width) => Ok(u16::try_from(width).unwrap_or(u16::MAX)),
        Err(_) if !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit()) => Ok(u16::MAX),
        Err(_) => Err("a number of columns is wanted".to_owned()),
    }
}

pub(super) fn run(args: &Args, options: &Options, out: &mut Out) -> anyhow::Result<ExitCode> {
    let document = source::document(&args.file)?;
    if args.raw {
        out.write_all(document.text().as_bytes())?;
        return Ok(ExitCode::SUCCESS);
    }
    let visual = match args.order {
        Order::Auto => options.json() || out.is_terminal(),
        order => options.json() || order == Order::Visual,
    };
    let form = if options.json() {
        Form::Json
    } else if visual {
        Form::Visual
    } else {
        Form::Logical
    };
    let shaping = args.shaping.unwrap_or(if visual { Shaping::Forms } else { Shaping::Base });
    let printer = Printer {
        document: &document,
        width: args.width.unwrap_or(WIDTH),
        form: if shaping == Shaping::Base && form == Form::Logical { Form::Source } else { form },
        layout: layout::Options {
            shaping: match shaping {
                Shaping::Forms => layout::Shaping::Forms,
                Shaping::Base => layout::Shaping::Base,
            },
            ..layout::Options::default()
        },
    };
    printer.print(out)?;
    Ok(ExitCode::SUCCESS)
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Form {
    /// JSON Lines.
    Json,
    /// Cells in their columns.
    Visual,
    /// Symbols in reading order.
    Logical,
    /// The text's own letters in reading order.
    Source,
}

struct Printer<'a> {
    document: &'a Document,
    width: u16,
    form: Form,
    layout: layout::Options,
}

impl Printer<'_> {
    fn print(&self, out: &mut Out) -> std::io::Result<()> {
        let document = self.document;
        let mut row = String::new();
        // Code points before `counted`, which goes through the text once.
        let (mut counted, mut points) = (0, 0);
        for paragraph in 0..document.paragraphs() {
            let span = document.paragraph(paragraph);
            let text = slice(document.text(), span);
            let direction = document.paragraph_direction(paragraph);
            let layout = Layout::new(text, direction, self.width, &self.layout);
            if self.form == Form::Json {
                points += slice(document.text(), Span::new(counted, span.start)).chars().count();
                counted = span.start;
            }
            let places = if self.form == Form::Json { Places::of(text, points) } else { Places::default() };
            for (index, line) in layout.lines().enumerate() {
                row.clear();
                match self.form {
                    Form::Json => {
                        push_json(&mut row, (paragraph, index), direction, &line, &places, self.width)
                    }
                    Form::Visual => push_visual(&mut row, &line),
                    Form::Logical => push_logical(&mut row, &line),
                    Form::Source => push_source(&mut row, slice(text, line.span()), &line),
                }
                row.push('\n');
                out.write_all(row.as_bytes())?;
            }
        }
        Ok(())
    }
}

/// Code points of a paragraph's bytes.
#[derive(Default)]
struct Places(Vec<u32>);

impl Places {
    /// For each byte of `text` and one past: the code points before it, `before` of them before `text`.
    fn of(text: &str, before: usize) -> Self {
        let mut points = before as u32;
        let mut places = Vec::with_capacity(text.len() + 1);
        for byte in text.bytes() {
            points += u32::from(byte & 0xC0 != 0x80);
            places.push(points - 1);
        }
        places.push(points);
        Self(places)
    }

    fn at(&self, byte: usize) -> usize {
        self.0.get(byte).map_or(0, |&points| points as usize)
    }
}

fn push_json(
    row: &mut String,
    (paragraph, index): (usize, usize),
    direction: Direction,
    line: &Line<'_>,
    places: &Places,
    width: u16,
) {
    let span = line.span();
    let mut number = |name: &str, number: usize| {
        row.push_str(name);
        json::push_number(row, number);
    };
    number("{\"paragraph\":", paragraph);
    number(",\"line\":", index);
    number(",\"start\":", places.at(span.start));
    number(",\"end\":", places.at(span.end));
    row.push_str(",\"direction\":\"");
    row.push_str(direction.name());
    let mut number = |name: &str, number: usize| {
        row.push_str(name);
        json::push_number(row, number);
    };
    number("\",\"level\":", usize::from(direction.is_rtl()));
    number(",\"width\":", usize::from(width));
    row.push_str(",\"cells\":[");
    for (index, cell) in line.cells().enumerate() {
        row.push_str(if index == 0 { "{\"column\":" } else { ",{\"column\":" });
        json::push_number(row, usize::from(cell.column));
        row.push_str(",\"symbol\":");
        json::push_string(row, cell.symbol);
        row.push_str(",\"start\":");
        json::push_number(row, places.at(cell.span.start));
        row.push_str(",\"end\":");
        json::push_number(row, places.at(cell.span.end));
        row.push('}');
    }
    row.push_str("]}");
}

/// Each cell in its column; nothing after the last.
fn push_visual(row: &mut String, line: &Line<'_>) {
    let start = row.len();
    row.extend(line.cells().map(|cell| cell.symbol));
    if row.len() > start {
        row.insert_str(start, &" ".repeat(usize::from(line.column())));
    }
}

/// Symbols in reading order; what hangs is written too.
fn push_logical(row: &mut String, line: &Line<'_>) {
    let mut cells: Vec<Cell<'_>> = line.cells().collect();
    // The cells of one cluster run as its direction does.
    cells.sort_by_key(|cell| {
        let column = i32::from(cell.column);
        (cell.span.start, if cell.level % 2 == 1 { -column } else { column })
    });
    row.extend(cells.iter().map(|cell| cell.symbol));
}

/// The text itself; tabs as the spaces that they take, other control characters as symbols.
fn push_source(row: &mut String, text: &str, line: &Line<'_>) {
    let text = text.trim_end_matches(['\n', '\r', '\u{B}', '\u{C}', '\u{85}', '\u{2028}', '\u{2029}']);
    if !text.contains('\t') {
        row.push_str(&safe::line(text));
        return;
    }
    let start = line.span().start;
    for (at, c) in text.char_indices() {
        if c == '\t' {
            let columns = line.cells().filter(|cell| cell.span.start == start + at).count();
            row.extend(std::iter::repeat_n(' ', columns.max(1)));
        } else {
            row.push_str(&safe::line(c.encode_utf8(&mut [0; 4])));
        }
    }
}
