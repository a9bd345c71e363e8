//! `hashiya annotate`: one annotation, from a script or a hand in a hurry.

use super::options::Options;
use super::out::Out;
use super::runtime::Runtime;
use super::suggested::{kinds, statuses};
use super::{
    exit::{NOTHING, complain},
    source,
};
use crate::document::{CodePoint, Document};
use crate::export::is_line;
use crate::notebook::{Edit, Kind, Open, Status, line_feeds, slip, tag};
use crate::search::{Mode, Query};
use crate::words::Phrase;
use anyhow::{anyhow, bail};
use clap::builder::TypedValueParser as _;
use std::path::PathBuf;
use std::process::ExitCode;
use tui_bidi::text::Span;

/// What `annotate` takes.
#[derive(Debug, clap::Args)]
#[command(group(clap::ArgGroup::new("where").required(true).args(["quote", "span"])))]
pub(super) struct Args {
    #[arg(help = "cli-file")]
    file: PathBuf,
    #[arg(help = "cli-annotate-quote", long, value_name = "TEXT", allow_hyphen_values = true)]
    quote: Option<String>,
    #[arg(
        help = "cli-annotate-nth",
        long,
        value_name = "N",
        default_value_t = 1,
        conflicts_with = "span",
        hide_default_value = true
    )]
    #[arg(value_parser = clap::value_parser!(u32).range(1..))]
    nth: u32,
    #[arg(help = "cli-annotate-span", long, value_name = "START..END", allow_hyphen_values = true)]
    span: Option<String>,
    #[arg(help = "cli-annotate-kind", long, value_name = "K", default_value = "highlight", value_parser = kinds().try_map(|kind| word(&kind)))]
    kind: String,
    #[arg(help = "cli-annotate-tags", long = "tag", value_name = "T", value_parser = tag_given)]
    tags: Vec<String>,
    #[arg(help = "cli-annotate-status", long, value_name = "S", value_parser = statuses().try_map(|status| word(&status)))]
    status: Option<String>,
    #[arg(help = "cli-annotate-note", long, value_name = "TEXT", allow_hyphen_values = true)]
    note: Option<String>,
    #[arg(help = "cli-annotate-author", long, value_name = "A", value_parser = name)]
    author: Option<String>,
}

/// A name that stands on one line.
fn word(text: &str) -> Result<String, String> {
    let text = text.trim();
    match text {
        "" => Err(say!("value-empty").to_string()),
        text if text.contains(char::is_control) => Err(say!("value-controls").to_string()),
        text => Ok(text.to_owned()),
    }
}

/// The name of somebody.
fn name(text: &str) -> Result<String, String> {
    word(text)
        .and_then(|name| if is_line(&name) { Ok(name) } else { Err(say!("value-controls").to_string()) })
}

/// A tag, with or without a `#` before it.
pub(super) fn tag_given(text: &str) -> Result<String, String> {
    tag(&word(text)?).ok_or_else(|| say!("value-empty").to_string())
}

/// A word that is a slip of one of ours is no new kind or status, unless the settings know it.
fn sure(key: &str, word: &str, known: bool) -> anyhow::Result<()> {
    match slip(key, word).filter(|_| !known) {
        Some(near) => bail!(say!("annotate-slip", key, word, near)),
        None => Ok(()),
    }
}

pub(super) fn run(args: &Args, options: &Options, out: &mut Out) -> anyhow::Result<ExitCode> {
    let runtime = Runtime::read(options)?;
    sure("kind", &args.kind, runtime.settings.kinds.iter().any(|own| own.name == args.kind))?;
    if let Some(status) = &args.status {
        sure("status", status, runtime.settings.statuses.iter().any(|own| own.name == *status))?;
    }
    let author = args.author.clone().or_else(|| runtime.author.clone());
    let (document, session) = source::session(&args.file, &runtime.dirs)?;
    let mut session = session.by(author.as_deref());
    let span = match (&args.span, &args.quote) {
        (Some(span), _) => given(span, &document)?,
        (None, quote) => {
            let quote = quote.as_deref().unwrap_or_default();
            if quote.trim().is_empty() {
                bail!(say!("quote-empty"));
            }
            match hit(document.text(), quote, args.nth as usize) {
                Ok(span) => span,
                Err(hits) => {
                    complain(not_found(args, quote, hits));
                    return Ok(ExitCode::from(NOTHING));
                }
            }
        }
    };
    let mut annotation = session.annotation(span, &args.kind, author.as_deref());
    annotation.tags.clone_from(&args.tags);
    let claim = annotation.kind == Kind::Claim;
    annotation.status =
        args.status.as_deref().map(Open::from).or_else(|| claim.then(|| Status::Unverified.into()));
    annotation.note = args.note.as_ref().map(line_feeds);
    let id = annotation.id.to_string();
    let saved = session.save(Edit::Add(annotation))?;
    if let Some(message) = saved.message {
        complain(message);
    }
    out.line(&id)?;
    Ok(ExitCode::SUCCESS)
}

fn not_found(args: &Args, quote: &str, hits: usize) -> Phrase {
    let file = source::shown(&args.file);
    match hits {
        0 => say!("quote-not-found", file, quote),
        1 => say!("quote-nth-once", nth = args.nth, file, quote),
        hits => say!("quote-nth", nth = args.nth, file, quote, hits),
    }
}

/// The bytes of `START..END`, in code points of the document.
fn given(span: &str, document: &Document) -> anyhow::Result<Span> {
    let wrong = || anyhow!(say!("span-form", span));
    let (start, end) = span.split_once("..").ok_or_else(wrong)?;
    let number = |text: &str| text.trim().parse().map(CodePoint::new).map_err(|_| wrong());
    let (start, end) = (number(start)?, number(end)?);
    let length = document.code_point(document.text().len());
    if start >= end {
        bail!(say!("span-reversed", span));
    }
    if end > length {
        bail!(say!("span-outside", span, length));
    }
    Ok(document.span_of([start, end]))
}

/// Where `quote` stands for the `nth` time (from 1): as written, or folded where it never does.
/// Otherwise how often it stands there.
fn hit(text: &str, quote: &str, nth: usize) -> Result<Span, usize> {
    let mut hits = memchr::memmem::find_iter(text.as_bytes(), quote);
    if let Some(at) = hits.by_ref().nth(nth - 1) {
        return Ok(Span::new(at, at + quote.len()));
    }
    match memchr::memmem::find_iter(text.as_bytes(), quote).count() {
        0 => folded_hit(text, quote, nth),
        hits => Err(hits),
    }
}

fn folded_hit(text: &str, quote: &str, nth: usize) -> Result<Span, usize> {
    let query = Query::new(quote, Mode::Folded, false, false).map_err(|_| 0_usize)?;
    let hit = query.find_in(text).nth(nth - 1);
    hit.ok_or_else(|| query.find_in(text).count())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quote_is_found_as_written_and_else_folded() {
        let text = "قال أحمد: إنّ الكِتابَ هنا. قال احمد";
        assert_eq!(hit(text, "احمد", 1).map(|span| span.start), Ok(text.rfind("احمد").unwrap()));
        assert_eq!(hit(text, "احمد", 2), Err(1), "hits as written are the only ones, if there are any");
        let book = hit(text, "الكتاب", 1).unwrap();
        assert_eq!(&text[book.start..book.end], "الكِتابَ");
        assert_eq!(hit(text, "القلم", 1), Err(0));
        assert_eq!(hit(text, "قال", 2).map(|span| span.start), Ok(text.rfind("قال").unwrap()));
    }
}
