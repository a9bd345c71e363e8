//! `hashiya timeline`: the dated sentences of articles in order of their dates.

use super::json::List;
use super::options::Options;
use super::out::{Out, WIDTH};
use super::pairs::of_article;
use super::plots::{self, Column};
use super::runtime::Runtime;
use super::{exit::NOTHING, source};
use crate::claims::{Dated, When, periods, timeline};
use crate::document::{CodePoint, Document};
use crate::entities::find;
use crate::export::{Event, is_timeline, timeline_csv, timeline_markdown};
use crate::library::plots::bar;
use crate::notebook::Source;
use crate::store;
use crate::words::spoken;
use serde_json::{Value, json};
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use tui_bidi::text::{Direction, Span, slice};

/// How deep folders are looked through.
const DEEP: usize = 8;

/// What `timeline` takes.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(help = "cli-timeline-paths", value_name = "FILE|DIR", required = true)]
    paths: Vec<PathBuf>,
    #[arg(help = "cli-timeline-to", long, value_name = "FORM", value_enum)]
    to: Option<Form>,
}

/// The forms of a timeline.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum Form {
    /// A table as RFC 4180 has it.
    Csv,
    /// A list under the years.
    Markdown,
    /// A bar for each stretch of time, with who is named most in it.
    Plot,
}

pub(super) fn run(args: &Args, options: &Options, out: &mut Out) -> anyhow::Result<ExitCode> {
    let (events, _) = events(&args.paths, &Runtime::read(options)?)?;
    let none = events.is_empty();
    if options.json() {
        out.json(&List(|| events.iter().map(to_json)))?;
    } else {
        let plain: Vec<Event> = events.iter().map(|(event, ..)| event.clone()).collect();
        match args.to {
            Some(Form::Csv) => out.write_all(timeline_csv(&plain).as_bytes())?,
            Some(Form::Markdown) => out.write_all(timeline_markdown(&plain).as_bytes())?,
            Some(Form::Plot) => plot(&plain, out)?,
            None => plain.iter().try_for_each(|event| line(event, out))?,
        }
    }
    Ok(if none { ExitCode::from(NOTHING) } else { ExitCode::SUCCESS })
}

/// The timeline of `paths` as a table of RFC 4180, or as Markdown; and the articles that it was made of.
pub(super) fn written(
    paths: &[PathBuf],
    table: bool,
    runtime: &Runtime,
) -> anyhow::Result<(String, Vec<PathBuf>)> {
    let (events, articles) = events(paths, runtime)?;
    let plain: Vec<Event> = events.into_iter().map(|(event, ..)| event).collect();
    Ok((if table { timeline_csv(&plain) } else { timeline_markdown(&plain) }, articles))
}

/// What happened by the articles in `paths`, the earliest first, and these articles.
fn events(paths: &[PathBuf], runtime: &Runtime) -> anyhow::Result<(Vec<Placed>, Vec<PathBuf>)> {
    let (mut events, mut articles) = (Vec::new(), Vec::new());
    for path in paths {
        if path.is_dir() {
            for path in store::articles_in(path, DEEP) {
                // What is no article is passed over among others, and so is what was written before.
                if let Ok(document) = source::document(&path)
                    && !was_written(&path)
                {
                    events.extend(events_of(&path, &document, runtime)?);
                    articles.push(path);
                }
            }
        } else {
            events.extend(events_of(path, &runtime.outlined(path)?, runtime)?);
            articles.push(path.clone());
        }
    }
    events.sort_by(|(one, ..), (other, ..)| one.date.cmp(&other.date));
    Ok((events, articles))
}

/// Whether the file `path` is a timeline that was written before.
fn was_written(path: &Path) -> bool {
    let may_be = path.extension().is_some_and(|ending| ending == "md" || ending == "csv");
    may_be && source::bytes(path).is_ok_and(|bytes| is_timeline(&String::from_utf8_lossy(&bytes)))
}

/// An event with its sentence and its date, in code points of its article.
type Placed = (Event, [CodePoint; 2], [CodePoint; 2]);

fn events_of(path: &Path, document: &Document, runtime: &Runtime) -> anyhow::Result<Vec<Placed>> {
    let entities = find(document, &runtime.overrides(path));
    let from = if source::is_standard_input(path) {
        Source::default()
    } else {
        of_article(path, document.clone(), runtime)?.notebook.document.source
    };
    let words = |span: Span| slice(document.text(), span).split_whitespace().collect::<Vec<_>>().join(" ");
    let event = |dated: Dated| {
        let event = Event {
            date: dated.when.to_string(),
            derived: dated.derived,
            who: dated.who.map(words).unwrap_or_default(),
            place: dated.place.map(words).unwrap_or_default(),
            words: slice(document.text(), dated.span).to_owned(),
            title: from.title_or(document.title()).to_owned(),
            file: path.to_string_lossy().into_owned(),
        };
        (event, document.code_points(dated.span), document.code_points(dated.date))
    };
    Ok(timeline(document, &entities, from.published.as_deref()).into_iter().map(event).collect())
}

/// How many stretches of time a plot has at most, and how long its longest bar is, in columns.
const STRETCHES: usize = 24;
const LONG: u16 = 24;

/// A bar for each stretch of time from the first event to the last, how many fell into it, and who.
fn plot(events: &[Event], out: &mut Out) -> std::io::Result<()> {
    let dated: Vec<(When, &Event)> =
        events.iter().filter_map(|event| Some((When::parse(&event.date)?, event))).collect();
    let dates: Vec<When> = dated.iter().map(|(when, _)| *when).collect();
    let stretches = periods(&dates, STRETCHES);
    let (screen, words) = (out.screen(), spoken());
    let reading = screen.as_ref().map_or(Direction::LeftToRight, |screen| screen.reading);
    let most = stretches.iter().map(|(_, numbers)| numbers.len()).max().unwrap_or(0);
    for (name, numbers) in &stretches {
        let bar = bar(numbers.len(), most, LONG, reading).collect();
        let mut who: Vec<(&str, usize)> = Vec::new();
        for name in numbers.iter().map(|&at| dated[at].1.who.as_str()).filter(|name| !name.is_empty()) {
            match who.iter_mut().find(|(known, _)| *known == name) {
                Some((_, count)) => *count += 1,
                None => who.push((name, 1)),
            }
        }
        who.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
        let who: Vec<&str> = who.iter().take(3).map(|(name, _)| *name).collect();
        let name = if screen.is_some() { words.digits(name) } else { name.clone() };
        let row = [
            Column::Words(11, name),
            Column::Blocks(LONG + 1, bar),
            Column::Number(6, words.number(numbers.len())),
            Column::Words(screen.as_ref().map_or(WIDTH, |screen| screen.width), who.join(" · ")),
        ];
        plots::row(&row, out)?;
    }
    Ok(())
}

fn line(event: &Event, out: &mut Out) -> std::io::Result<()> {
    let sign = if event.derived { "~" } else { " " };
    let about = [&event.who, &event.place].map(String::as_str).into_iter().filter(|one| !one.is_empty());
    let about = about.collect::<Vec<_>>().join(" · ");
    let about = if about.is_empty() { about } else { format!("{about}: ") };
    let words = event.words.split_whitespace().collect::<Vec<_>>().join(" ");
    out.entry(format!("{sign}{:<10}  ", event.date), &format!("{about}{words}"))
}

fn to_json((event, [start, end], [date_start, date_end]): &Placed) -> Value {
    let known = |text: &str| if text.is_empty() { Value::Null } else { text.into() };
    json!({
        "date": event.date,
        "derived": event.derived,
        "who": known(&event.who),
        "place": known(&event.place),
        "text": event.words,
        "file": event.file,
        "title": event.title,
        "start": start,
        "end": end,
        "date_start": date_start,
        "date_end": date_end,
    })
}
