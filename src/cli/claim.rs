//! `hashiya claim`: all that is known of a claim, as a page for a colleague.

use super::exit::NOTHING;
use super::known_claims::{Known, Seen};
use super::log;
use super::options::Options;
use super::out::Out;
use super::pairs::{Pair, of_article};
use super::place::points;
use super::runtime::Runtime;
use crate::claims::{Fingerprint, Forms, Gap, Proposal, amounts, differ, lacks, names, propose};
use crate::document::Document;
use crate::entities::find;
use crate::export::{Article, Beyond, ClaimPage, Evidence, Met};
use crate::notebook::placement::Placement;
use crate::notebook::{Annotation, Kind, Relation, Stood};
use serde_json::{Value, json};
use std::io::Write as _;
use std::path::PathBuf;
use std::process::ExitCode;
use tui_bidi::text::{Span, slice};

/// What `claim` takes.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(help = "cli-restore-file")]
    file: PathBuf,
    #[arg(help = "cli-claim-id")]
    id: Option<String>,
    #[arg(help = "cli-claim-to", long, value_name = "FORM", value_enum)]
    to: Option<Form>,
}

/// The forms of a claim's page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum Form {
    /// Markdown.
    Markdown,
    /// One page of HTML without scripts.
    Html,
}

pub(super) fn run(args: &Args, options: &Options, out: &mut Out) -> anyhow::Result<ExitCode> {
    let runtime = Runtime::read(options)?;
    let document = runtime.outlined(&args.file)?;
    let pair = of_article(&args.file, document.clone(), &runtime)?;
    let placements = pair.places(&runtime, None);
    let file = pair.file.to_string_lossy().into_owned();
    let article =
        Article { document: &document, notebook: &pair.notebook, placements: &placements, file: &file };
    let is_meant = |claim: &&Annotation| match &args.id {
        Some(id) => !id.is_empty() && claim.id.as_str().ends_with(id.as_str()),
        None => claim.kind == Kind::Claim,
    };
    let meant: Vec<&Annotation> = pair.notebook.annotations.iter().filter(is_meant).collect();
    if args.to == Some(Form::Html) && meant.len() > 1 {
        anyhow::bail!(say!("claim-one-page", count = meant.len()));
    }
    let entities = find(&document, &runtime.overrides(&args.file));
    let settings = &runtime.settings;
    let around = Around {
        runtime: &runtime,
        pair: &pair,
        placements: &placements,
        document: &document,
        proposals: propose(&document, &entities, &settings.claims, &settings.claims_model),
        names: names(&entities),
        known: Known::read(&args.file, &runtime),
    };
    let session = log::session(&args.file, &runtime)?;
    if options.json() {
        let mut all = Vec::new();
        for claim in &meant {
            all.push(around.to_json(claim, session.statuses(&claim.id)?));
        }
        out.json(&all)?;
        return Ok(if meant.is_empty() { ExitCode::from(NOTHING) } else { ExitCode::SUCCESS });
    }
    for (number, claim) in meant.iter().enumerate() {
        let (beyond, _) = around.beyond(claim, session.statuses(&claim.id)?);
        let Some(page) = ClaimPage::of(&article, claim.id.as_str(), beyond) else { continue };
        match args.to {
            Some(Form::Markdown) => {
                let blank = if number > 0 { "\n" } else { "" };
                out.write_all(format!("{blank}{}", page.markdown()).as_bytes())?;
            }
            Some(Form::Html) => out.write_all(page.html().as_bytes())?,
            None => {
                if number > 0 {
                    out.line("")?;
                }
                page.lines().iter().try_for_each(|(lead, words)| out.entry(lead.as_str(), words))?;
            }
        }
    }
    Ok(if meant.is_empty() { ExitCode::from(NOTHING) } else { ExitCode::SUCCESS })
}

/// The article, and what is known around it.
struct Around<'a> {
    runtime: &'a Runtime,
    pair: &'a Pair,
    placements: &'a [Placement],
    document: &'a Document,
    proposals: Vec<Proposal>,
    names: Vec<Forms<'a>>,
    known: Known,
}

impl Around<'_> {
    /// All that is known of `claim`, for a script.
    fn to_json(&self, claim: &Annotation, history: Vec<Stood>) -> Value {
        let (beyond, missing) = self.beyond(claim, history);
        let here = self.pair.notebook.annotations.iter().position(|own| own.id == claim.id);
        let place = here.and_then(|index| self.placements.get(index));
        let (start, end) = points(self.document, place.and_then(|place| place.span));
        json!({
            "id": claim.id.as_str(),
            "quote": claim.target.exact,
            "kind": claim.kind,
            "status": claim.status,
            "note": claim.note,
            "speaker": claim.speaker,
            "said": claim.said,
            "place": claim.place,
            "confidence": claim.confidence,
            "state": place.map(|place| place.state.name()),
            "start": start,
            "end": end,
            "amounts": beyond.amounts,
            "missing": missing,
            "seen": beyond.met.iter().map(|met| json!({
                "title": met.title,
                "quote": met.words,
                "status": met.status,
                "date": met.date,
                "differs": met.differs,
            })).collect::<Vec<_>>(),
            "links": claim.links.iter().map(|link| json!({ "rel": link.rel, "to": link.to })).collect::<Vec<_>>(),
            "history": beyond.history.iter().map(|stood| json!({
                "time": stood.time,
                "author": stood.author,
                "status": stood.status,
            })).collect::<Vec<_>>(),
        })
    }

    /// What is known of `claim` outside its notebook, and the names of what is not known.
    fn beyond(&self, claim: &Annotation, history: Vec<Stood>) -> (Beyond, Vec<&'static str>) {
        let words = &claim.target.exact;
        let own = Fingerprint::of(words, self.document.lang(), &self.names);
        let here = self.pair.notebook.annotations.iter().position(|own| own.id == claim.id);
        let span = here.and_then(|index| self.placements.get(index)).and_then(|place| place.span);
        let within = self.proposals.iter().filter(|one| span.is_some_and(|span| span.overlaps(one.span)));
        let within =
            within.flat_map(|one| one.differing.iter().map(|&other| self.differing(one.span, other)));
        let elsewhere = self.known.seen(&own);
        let met = within.chain(elsewhere.iter().map(|seen| self.met(words, seen))).collect();
        let evidence = self.evidence(claim);
        let tied = claim.links.iter().any(|link| link.rel != Relation::SameAs) || !evidence.is_empty();
        let said_of = self.pair.notebook.annotations.iter().flat_map(|other| &other.links);
        let tied = tied || said_of.into_iter().any(|link| link.to == claim.id.as_str());
        let gaps: Vec<Gap> = lacks(claim, tied).collect();
        let missing = gaps.iter().map(|gap| gap.phrase()).collect();
        let names = gaps.iter().map(|gap| gap.name()).collect();
        (Beyond { amounts: self.amounts(words), missing, evidence, met, history }, names)
    }

    /// What annotations of other articles say of `claim`, and those that it cites.
    fn evidence(&self, claim: &Annotation) -> Vec<Evidence> {
        let reference = format!("{}#{}", self.pair.notebook.document.id, claim.id);
        let mut found = Vec::new();
        for volume in self.known.others() {
            for other in &volume.annotations {
                let title = Some(volume.entry.title.as_str());
                let there = format!("{}#{}", volume.document, other.id);
                let inward = other.links.iter().filter(|link| link.to == reference);
                found.extend(inward.map(|link| Evidence::of(other, &link.rel, true, title)));
                let cited = claim.links.iter().filter(|link| link.to == there);
                found.extend(cited.map(|link| Evidence::of(other, &link.rel, false, title)));
            }
        }
        found
    }

    /// The sentence at `other`, which states another amount than the one at `own`.
    fn differing(&self, own: Span, other: Span) -> Met {
        let [here, there] = [own, other].map(|span| slice(self.document.text(), span));
        Met { words: there.to_owned(), differs: Some(self.differ(here, there)), ..Met::default() }
    }

    fn met(&self, words: &str, seen: &Seen<'_>) -> Met {
        let there = &seen.claim.target.exact;
        let date = seen.claim.updated.as_ref().or(seen.claim.created.as_ref());
        Met {
            title: Some(seen.volume.entry.title.clone()),
            words: there.clone(),
            status: seen.claim.status.as_deref().map(str::to_owned),
            date: date.and_then(|date| date.get(..10)).map(str::to_owned),
            differs: (!seen.agrees).then(|| self.differ(words, there)),
        }
    }

    /// The amounts of which two sentences have different ones.
    fn differ(&self, here: &str, there: &str) -> String {
        differ(&self.amounts(here), &self.amounts(there)).to_string()
    }

    /// The amounts that `text` states, in the units of the settings.
    fn amounts(&self, text: &str) -> Vec<String> {
        amounts(text, &self.runtime.settings.units, &self.runtime.words)
    }
}
