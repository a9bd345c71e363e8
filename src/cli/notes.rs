//! `hashiya notes`: annotations of many notebooks, with where they stand.

use super::args::Options;
use super::out::Out;
use super::placing::{article_of, place_all, points};
use super::world::World;
use super::{FAILED, complain, files, safe, source};
use crate::document::Document;
use crate::entities::{Entity, find};
use crate::notebook::placement::{Placement, State};
use crate::notebook::{Annotation, Notebook, ReadOnly};
use crate::store::{self, Session};
use crate::text::Span;
use crate::text::fold::fold;
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// What `notes` takes.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// Articles, notebooks, or folders of them; else the folder one is in.
    #[arg(value_name = "FILE|DIR")]
    paths: Vec<PathBuf>,
    /// Only this kind.
    #[arg(long, value_name = "K")]
    kind: Option<String>,
    /// Only with this tag; given several times, with all of them.
    #[arg(long = "tag", value_name = "T")]
    tags: Vec<String>,
    /// Only with this status.
    #[arg(long, value_name = "S")]
    status: Option<String>,
    /// Only on words that name this entity, by any of its forms.
    #[arg(long, value_name = "E")]
    entity: Option<String>,
    /// Only of this author.
    #[arg(long, value_name = "A")]
    author: Option<String>,
    /// Only with these words in quote, note or tags, spelled in any way.
    #[arg(long, value_name = "Q")]
    text: Option<String>,
}

/// A notebook and the article that it belongs to, if that can be read.
struct Pair {
    notebook: Notebook,
    path: PathBuf,
    file: PathBuf,
    document: Option<Document>,
}

pub(super) fn run(args: &Args, options: &Options, out: &mut Out) -> anyhow::Result<ExitCode> {
    let world = World::read(options)?;
    let mut code = ExitCode::SUCCESS;
    let mut list = Vec::new();
    for pair in pairs(args, &world)? {
        if let Some(why @ ReadOnly::Broken(_)) = &pair.notebook.read_only {
            complain(&format!("{}: {why}", source::shown(&pair.path)));
            code = ExitCode::from(FAILED);
            continue;
        }
        let placements = match &pair.document {
            Some(document) => place_all(document, &pair.notebook, None, &world.dirs),
            None => vec![gone(); pair.notebook.annotations.len()],
        };
        let mentions = mentions(args, &world, &pair);
        for (annotation, placement) in pair.notebook.annotations.iter().zip(&placements) {
            let touches = |spans: &Vec<Span>| {
                placement.span.is_some_and(|own| spans.iter().any(|span| span.overlaps(own)))
            };
            if is_wanted(args, annotation) && mentions.as_ref().is_none_or(touches) {
                if options.json() {
                    list.push(to_json(&pair, annotation, placement));
                } else {
                    show(&pair, annotation, placement, out)?;
                }
            }
        }
    }
    if options.json() {
        out.json(&Value::Array(list))?;
    }
    Ok(code)
}

/// Where an annotation stands whose article is not there.
fn gone() -> Placement {
    let reason = "its article was not found";
    Placement { state: State::Orphan, span: None, similarity: 0.0, candidates: Vec::new(), reason }
}

/// The notebooks that are meant, each once, in the order of the paths.
fn pairs(args: &Args, world: &World) -> anyhow::Result<Vec<Pair>> {
    let here = [PathBuf::from(".")];
    let paths = if args.paths.is_empty() { &here[..] } else { &args.paths };
    let mut pairs: Vec<Pair> = Vec::new();
    let mut add = |pair: Pair| {
        if !pairs.iter().any(|other| other.path == pair.path) {
            pairs.push(pair);
        }
    };
    for path in paths {
        if path.is_dir() {
            for notebook in files::notebooks_under(path)? {
                add(of_notebook(&plain(&notebook), world)?);
            }
            for article in store::articles_in(path, files::DEEP) {
                let article = plain(&article);
                if !store::beside(&article).exists() && !store::notebooks_of(&world.dirs, &article).is_empty()
                {
                    add(of_article(&article, source::document(&article)?, world)?);
                }
            }
        } else if path.extension().is_some_and(|ending| ending == "toml") {
            source::bytes(path)?;
            add(of_notebook(path, world)?);
        } else {
            add(of_article(path, source::document(path)?, world)?);
        }
    }
    Ok(pairs)
}

/// `path` without the dot that stands for where one is.
fn plain(path: &Path) -> PathBuf {
    path.strip_prefix(".").unwrap_or(path).to_owned()
}

/// The notebook in the file `path`; through its article, where there is one, so that nothing that is
/// in the journal or in the data directory is missing.
fn of_notebook(path: &Path, world: &World) -> anyhow::Result<Pair> {
    let notebook = files::notebook(path)?;
    if let Some((article, document)) = article_of(path) {
        if store::beside(&article) == path {
            return of_article(&article, document, world);
        }
        return Ok(Pair { notebook, path: path.to_owned(), file: article, document: Some(document) });
    }
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let file = path.with_file_name(name.strip_suffix(store::SUFFIX).unwrap_or(&notebook.document.path));
    Ok(Pair { notebook, path: path.to_owned(), file, document: None })
}

/// All that is annotated in the article `file`.
fn of_article(file: &Path, document: Document, world: &World) -> anyhow::Result<Pair> {
    let article = source::article(file, &document, &world.dirs);
    let session = Session::open(&world.dirs, &article, &document)?;
    let beside = store::beside(file);
    let path =
        if session.path() == std::path::absolute(&beside)? { beside } else { session.path().to_owned() };
    Ok(Pair { notebook: session.notebook().clone(), path, file: file.to_owned(), document: Some(document) })
}

/// Where the entity asked for is mentioned; `None` where none was asked for.
fn mentions(args: &Args, world: &World, pair: &Pair) -> Option<Vec<Span>> {
    let asked = folded(args.entity.as_deref()?);
    let Some(document) = &pair.document else { return Some(Vec::new()) };
    let found = find(document, &world.overrides(&pair.file));
    let named = |entity: &&Entity| {
        let mut forms = entity.forms.iter().chain([&entity.name]).chain(&entity.latin).chain([&entity.id]);
        forms.any(|form| folded(form) == asked)
    };
    let mentions = found.entities.iter().filter(named).flat_map(|entity| &entity.mentions);
    Some(mentions.map(|mention| mention.span).collect())
}

fn folded(text: &str) -> String {
    fold(text).text().trim().to_owned()
}

fn is_wanted(args: &Args, annotation: &Annotation) -> bool {
    let is = |asked: &Option<String>, own: Option<&str>| asked.is_none() || asked.as_deref() == own;
    let tagged = args.tags.iter().all(|tag| annotation.tags.contains(tag));
    let says = args.text.as_deref().map(folded).is_none_or(|asked| {
        let note = annotation.note.as_deref().unwrap_or_default();
        let mut texts = [annotation.target.exact.as_str(), note]
            .into_iter()
            .chain(annotation.tags.iter().map(String::as_str));
        texts.any(|text| folded(text).contains(&asked))
    });
    is(&args.kind, Some(&annotation.kind))
        && is(&args.status, annotation.status.as_deref())
        && is(&args.author, annotation.author.as_deref())
        && tagged
        && says
}

fn to_json(pair: &Pair, annotation: &Annotation, placement: &Placement) -> Value {
    let (start, end) = pair
        .document
        .as_ref()
        .map_or((Value::Null, Value::Null), |document| points(document, placement.span));
    json!({
        "id": annotation.id.as_str(),
        "kind": annotation.kind,
        "tags": annotation.tags,
        "status": annotation.status,
        "note": annotation.note,
        "author": annotation.author,
        "created": annotation.created,
        "updated": annotation.updated,
        "quote": annotation.target.exact,
        "file": pair.file.to_string_lossy(),
        "notebook": pair.path.to_string_lossy(),
        "state": placement.state.name(),
        "start": start,
        "end": end,
    })
}

/// A line for the quote, one for the note, one for what hangs on it.
fn show(pair: &Pair, annotation: &Annotation, placement: &Placement, out: &mut Out) -> anyhow::Result<()> {
    let file = source::shown(&pair.file);
    let status = annotation.status.as_ref().map_or_else(String::new, |status| format!(" ({status})"));
    let state = match placement.state {
        State::Exact => String::new(),
        other => format!(" [{}]", other.name()),
    };
    let id = safe::line(annotation.id.short());
    out.entry(&format!("{file}: {id} {}{status}{state}: ", annotation.kind), &annotation.target.exact)?;
    for line in annotation.note.iter().flat_map(|note| note.lines()) {
        out.entry("    ", line)?;
    }
    if !annotation.tags.is_empty() {
        out.entry("    # ", &annotation.tags.join(", "))?;
    }
    Ok(())
}
