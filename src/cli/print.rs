//! `hashiya print`: an article laid out, row by row.

use super::options::Options;
use super::out::{Out, WIDTH};
use super::rows::{Form, Rows};
use super::runtime::Runtime;
use super::source;
use crate::document::Document;
use crate::{shell, ui};
use clap::ValueEnum;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use tui_bidi::layout;

/// What `print` takes.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(help = "cli-file")]
    file: PathBuf,
    #[arg(help = "cli-print-width", long, value_name = "N", value_parser = width)]
    width: Option<u16>,
    #[arg(help = "cli-print-shaping", long, value_enum)]
    shaping: Option<Shaping>,
    #[arg(help = "cli-print-order", long, value_enum, default_value_t)]
    order: Order,
    #[arg(help = "cli-print-raw", long)]
    raw: bool,
}

impl Args {
    /// As `hashiya print FILE` has them.
    pub(super) fn of(file: &Path) -> Self {
        Self { file: file.to_owned(), width: None, shaping: None, order: Order::Auto, raw: false }
    }
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

/// A width on the command line; more than rows can be wide is as much as they can.
fn width(text: &str) -> Result<u16, String> {
    match text.parse::<u64>() {
        Ok(0) => Err(say!("print-columns").to_string()),
        Ok(width) => Ok(u16::try_from(width).unwrap_or(u16::MAX)),
        Err(_) if !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit()) => Ok(u16::MAX),
        Err(_) => Err(say!("print-not-a-number").to_string()),
    }
}

/// Prints `document` with its styles where it fits on the screen, a row left for the prompt; whether it did.
pub(super) fn one_screen(document: &Document, runtime: &Runtime, options: &Options) -> anyhow::Result<bool> {
    let (Some(width), Some(rows)) = (shell::columns(), shell::rows()) else { return Ok(false) };
    let most = usize::from(rows.saturating_sub(1));
    if document.paragraphs() > most {
        return Ok(false); // before the terminal is asked anything
    }
    let profile = shell::find_out(&runtime.choice(options), shell::PRINTING).profile;
    let layout = runtime.settings.text.options(profile.options());
    let theme = runtime.theme(options, &profile)?;
    let Some(rows) = ui::article_rows(document, &theme, &layout, width, most) else { return Ok(false) };
    let mut out = Out::standard(options);
    for row in rows {
        writeln!(out, "{}", shell::print_styled(&row, &profile))?;
    }
    out.flush()?;
    Ok(true)
}

pub(super) fn run(args: &Args, options: &Options, out: &mut Out) -> anyhow::Result<ExitCode> {
    let document = source::with_controls(&args.file)?;
    if args.raw {
        out.write_all(document.text().as_bytes())?;
        return Ok(ExitCode::SUCCESS);
    }
    let json = options.json();
    let screen = if json { None } else { out.screen() };
    let form = match (args.order, &screen) {
        _ if json => Form::Json,
        (Order::Auto, Some(screen)) => Form::Screen(screen.clone()),
        (Order::Visual, _) => Form::Visual,
        (Order::Auto | Order::Logical, _) if args.shaping == Some(Shaping::Forms) => Form::Logical,
        (Order::Auto | Order::Logical, _) => Form::Source,
    };
    let mut layout = match &screen {
        Some(screen) => screen.settings.text.options(screen.profile.options()),
        None => layout::Options::default(),
    };
    match args.shaping {
        Some(Shaping::Forms) => layout.shaping = layout::Shaping::Forms,
        Some(Shaping::Base) => layout.shaping = layout::Shaping::Base,
        None if matches!(form, Form::Source) => layout.shaping = layout::Shaping::Base,
        None => {}
    }
    let width = args.width.or(screen.as_ref().map(|screen| screen.width)).unwrap_or(WIDTH);
    let text_alone = args.order == Order::Logical;
    Rows { document: &document, width, form, layout, text_alone }.write(out)?;
    Ok(ExitCode::SUCCESS)
}
