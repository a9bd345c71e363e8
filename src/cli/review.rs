//! `hashiya review`: what is due across articles, in the reader or as a list, and statistics.

use super::only::Only;
use super::options::Options;
use super::out::Out;
use super::runtime::Runtime;
use super::{
    exit::{FAILED, complain},
    plots, read, source,
};
use crate::app::Page;
use crate::library::plots::rows;
use crate::library::review::{self, Order};
use crate::library::{Figures, Filter, Volume, Wanted, annotations};
use crate::store;
use anyhow::anyhow;
use clap::ValueEnum;
use jiff::civil::Date;
use serde_json::{Value, json};
use std::ops::ControlFlow;
use std::path::PathBuf;
use std::process::ExitCode;

/// What `review` takes.
#[derive(Clone, Debug, clap::Args)]
pub(super) struct Args {
    #[arg(help = "cli-review-paths", value_name = "FILE|DIR")]
    paths: Vec<PathBuf>,
    #[command(flatten)]
    only: Only,
    #[arg(help = "cli-only-tag", long, value_name = "T", value_parser = super::annotate::tag_given)]
    tag: Option<String>,
    #[arg(help = "cli-review-entity", long, value_name = "E")]
    entity: Option<String>,
    #[arg(help = "cli-review-since", long, value_name = "DATE")]
    since: Option<String>,
    #[arg(help = "cli-review-before", long, value_name = "DATE")]
    before: Option<String>,
    #[arg(help = "cli-review-order", long, value_name = "ORDER", value_enum, default_value_t)]
    order: Ordered,
    #[arg(help = "cli-review-stats", long)]
    stats: bool,
}

/// The order of a review.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
enum Ordered {
    /// What is due, by spaced repetition.
    #[default]
    Due,
    /// All, the newest first.
    Newest,
    /// All, at random.
    Random,
}

impl Ordered {
    fn order(self) -> Order {
        match self {
            Self::Due => Order::Due,
            Self::Newest => Order::Newest,
            Self::Random => Order::Random(jiff::Timestamp::now().as_microsecond().unsigned_abs()),
        }
    }
}

pub(super) fn run(args: &Args, options: &Options, out: &mut Out) -> anyhow::Result<ExitCode> {
    let runtime = Runtime::read(options)?;
    for path in &args.paths {
        anyhow::ensure!(path.exists(), say!("no-such-path", path = source::shown(path)));
    }
    let wanted = args.wanted()?;
    if !args.stats && !options.json() {
        return read::on(&runtime, options, &args.paths, &mut |app| {
            app.set_review(wanted.clone(), args.order.order());
            app.begin(Page::Review);
        });
    }
    let shelves = read::shelves(&runtime, &args.paths);
    let volumes = store::library(&runtime.dirs, &shelves, &mut |_, _| ControlFlow::Continue(()));
    let lost: Vec<_> = volumes.iter().filter(|volume| volume.unreadable).collect();
    for volume in &lost {
        let (file, error) = (source::shown(&volume.notebook), volume.fault.as_deref().unwrap_or_default());
        complain(say!("file-error", file, error).to_string());
    }
    let done = if lost.is_empty() { ExitCode::SUCCESS } else { ExitCode::from(FAILED) };
    let today = jiff::ZonedDateTime::now().date();
    if !args.stats {
        out.json(&queue(&volumes, &wanted, args.order.order(), today))?;
        return Ok(done);
    }
    // Of what cannot be read nothing is known.
    let volumes: Vec<Volume> = volumes.into_iter().filter(|volume| !volume.unreadable).collect();
    let figures = Figures::of(&volumes, today);
    if options.json() {
        out.json(&to_json(&figures))?;
    } else {
        let width = out.screen().map_or(super::out::WIDTH, |screen| screen.width);
        rows(&figures, width).iter().try_for_each(|row| plots::show(row, out))?;
    }
    Ok(done)
}

impl Args {
    fn wanted(&self) -> anyhow::Result<Wanted> {
        let Self { tag, since, before, .. } = self.clone();
        for date in since.iter().chain(&before) {
            let whole = [date.clone(), format!("{date}-01"), format!("{date}-01-01")];
            let sound = whole.iter().any(|date| date.parse::<Date>().is_ok());
            anyhow::ensure!(sound, say!("no-such-date", text = super::safe::line(date)));
        }
        let entity = self.entity.iter().cloned().collect();
        let wanted = Wanted { tag, entity, since, before, ..self.only.wanted() };
        Filter::new(wanted.clone()).map_err(|_| anyhow!(say!("words-empty")))?;
        Ok(wanted)
    }
}

/// What is reviewed, in its order.
fn queue(volumes: &[Volume], wanted: &Wanted, order: Order, today: Date) -> Value {
    let fits = review::wanted(wanted);
    let all: Vec<_> =
        annotations(volumes).filter(|(volume, annotation)| !volume.gone && fits(annotation)).collect();
    let queue = review::queue(all.iter().map(|(_, annotation)| *annotation), order, today);
    let entry = |index: usize| {
        let (volume, annotation) = all[index];
        let schedule = annotation.review.clone().unwrap_or_default();
        json!({
            "id": annotation.id.as_str(),
            "kind": annotation.kind,
            "status": annotation.status,
            "tags": annotation.tags,
            "quote": annotation.target.exact,
            "note": annotation.note,
            "file": volume.entry.path.to_string_lossy(),
            "due": schedule.due,
            "last": schedule.last,
        })
    };
    queue.into_iter().map(entry).collect()
}

fn to_json(figures: &Figures) -> Value {
    let [marked, reviewed, read] = &figures.weeks;
    let week = |index: usize| {
        json!({
            "week": marked[index].0.to_string(),
            "marked": marked[index].1,
            "reviewed": reviewed[index].1,
            "read": read[index].1,
        })
    };
    let counts = |index: usize| -> Value {
        figures.counts[index].iter().map(|(name, count)| (name.clone(), json!(count))).collect()
    };
    let outlook = &figures.outlook;
    json!({
        "articles": figures.articles[0],
        "opened": figures.articles[1],
        "read": figures.articles[2],
        "words": figures.words[0],
        "words_read": figures.words[1],
        "annotations": figures.annotations,
        "weeks": (0..marked.len()).map(week).collect::<Value>(),
        "kinds": counts(0),
        "statuses": counts(1),
        "tags": counts(2),
        "review": {
            "due": outlook.now,
            "new": outlook.new,
            "tomorrow": outlook.tomorrow,
            "week": outlook.week,
            "month": outlook.month,
            "later": outlook.later,
        },
    })
}
