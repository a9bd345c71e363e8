//! `hashiya isnad`: the chains of transmission of an article, with their narrators and texts.

use super::json::List;
use super::options::Options;
use super::out::Out;
use super::runtime::Runtime;
use crate::document::Document;
use crate::entities::{Chain, chains};
use crate::export::Table;
use serde_json::{Value, json};
use std::io::Write as _;
use std::path::PathBuf;
use std::process::ExitCode;
use tui_bidi::text::{Span, slice};

/// What `isnad` takes.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(help = "cli-file")]
    file: PathBuf,
    #[arg(help = "cli-isnad-to", long, value_name = "FORM", value_enum)]
    to: Option<Form>,
}

/// The forms of chains.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum Form {
    /// A table as RFC 4180 has it, a row for each narrator.
    Csv,
}

pub(super) fn run(args: &Args, options: &Options, out: &mut Out) -> anyhow::Result<ExitCode> {
    let document = Runtime::read(options)?.outlined(&args.file)?;
    let found = chains(&document);
    if options.json() {
        out.json(&List(|| found.iter().map(|chain| to_json(&document, chain))))?;
    } else if args.to == Some(Form::Csv) {
        let mut table = Table::new(["chain", "place", "narrator", "by", "start", "end"]);
        for (number, chain) in found.iter().enumerate() {
            for (place, narrator) in chain.narrators.iter().enumerate() {
                let (number, place) = ((number + 1).to_string(), (place + 1).to_string());
                let [start, end] = document.code_points(narrator.span).map(|point| point.to_string());
                let (name, by) = (words(&document, narrator.span), words(&document, narrator.by));
                table.row([&*number, &place, &name, &by, &start, &end]);
            }
        }
        out.write_all(table.into_text().as_bytes())?;
    } else {
        for chain in &found {
            let names: Vec<String> = chain.narrators.iter().map(|one| words(&document, one.span)).collect();
            let prophet = if chain.to_prophet { " ← ﷺ" } else { "" };
            out.entry("", &format!("{}{prophet}", names.join(" ← ")))?;
            out.entry("    ", &words(&document, chain.matn))?;
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// The words of `span` in one line.
fn words(document: &Document, span: Span) -> String {
    slice(document.text(), span).split_whitespace().collect::<Vec<_>>().join(" ")
}

fn to_json(document: &Document, chain: &Chain) -> Value {
    let narrator = |one: &crate::entities::Narrator| {
        let [start, end] = document.code_points(one.span);
        json!({
            "name": slice(document.text(), one.span),
            "by": slice(document.text(), one.by),
            "start": start,
            "end": end,
        })
    };
    let ([start, end], [matn_start, matn_end]) =
        (document.code_points(chain.span), document.code_points(chain.matn));
    json!({
        "start": start,
        "end": end,
        "narrators": chain.narrators.iter().map(narrator).collect::<Vec<_>>(),
        "to_prophet": chain.to_prophet,
        "matn": { "start": matn_start, "end": matn_end, "text": slice(document.text(), chain.matn) },
    })
}
