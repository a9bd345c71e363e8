//! `hashiya check`: what is wrong with notebooks, themes, settings and keys, a line for each fault.

use super::options::Options;
use super::out::Out;
use super::runtime::Runtime;
use super::{exit::NOTHING, files, source};
use crate::config::{Settings, Theme, Warning};
use crate::document::Document;
use crate::entities::Overrides;
use crate::notebook::merge::{conflict_marker, mend, nested_marker};
use crate::notebook::{self, Doubt, Notebook, ReadOnly, rev, slip};
use crate::store::{self, ENTITIES};
use crate::words::{Phrase, faults as faults_of_words};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// What `check` takes.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(help = "cli-check-paths", value_name = "FILE|DIR")]
    paths: Vec<PathBuf>,
    #[arg(help = "cli-check-mend", long)]
    mend: bool,
    #[arg(help = "cli-check-environment", long, conflicts_with_all = ["paths", "mend"])]
    environment: bool,
}

/// Something that is not as it should be.
struct Fault {
    file: PathBuf,
    /// From 1; `None` for the file as a whole.
    line: Option<usize>,
    what: Phrase,
}

pub(super) fn run(args: &Args, options: &Options, out: &mut Out) -> anyhow::Result<ExitCode> {
    if args.environment {
        return super::environment::run(options, out);
    }
    let runtime = Runtime::read(options)?;
    let mut faults = Vec::new();
    let chosen = chosen(args, &runtime)?;
    check_copies(args, &chosen, &runtime, &mut faults)?;
    for file in chosen {
        check(&file, args.mend, &runtime, &mut faults)?;
    }
    if options.json() {
        let list = faults.iter().map(
            |fault| json!({ "file": fault.file.to_string_lossy(), "line": fault.line, "what": fault.what.english() }),
        );
        out.json(&Value::Array(list.collect()))?;
    } else {
        for fault in &faults {
            let (file, what) = (source::shown(&fault.file), &fault.what);
            match fault.line {
                Some(line) => out.say(&say!("check-fault-at", file, line = line.to_string(), what))?,
                None => out.say(&say!("check-fault", file, what))?,
            }
        }
    }
    Ok(if faults.is_empty() { ExitCode::SUCCESS } else { ExitCode::from(NOTHING) })
}

/// Names the conflict copies in the folders that are meant, and of the notebooks among `files` and of articles; merges
/// them where that is asked for.
fn check_copies(
    args: &Args,
    files: &[PathBuf],
    runtime: &Runtime,
    faults: &mut Vec<Fault>,
) -> anyhow::Result<()> {
    let (folders, named): (Vec<&PathBuf>, Vec<&PathBuf>) = args.paths.iter().partition(|path| path.is_dir());
    let beside = named
        .into_iter()
        .filter(|path| !is_toml(path) && !is_words(path))
        .map(|article| store::beside(article));
    let notebooks = files.iter().filter(|file| store::is_notebook(file)).cloned().chain(beside);
    let mut copies: BTreeSet<PathBuf> =
        notebooks.flat_map(|notebook| store::conflict_copies(&notebook)).collect();
    for folder in folders {
        copies.extend(files::conflict_copies_under(folder)?);
    }
    // The same copy may have been reached by two paths.
    let mut seen = BTreeSet::new();
    copies.retain(|copy| seen.insert(copy.canonicalize().unwrap_or_else(|_| copy.clone())));
    for copy in copies {
        if args.mend {
            let Err(error) = store::merge_copy(&runtime.dirs, &copy) else { continue };
            faults.push(Fault { file: error.path().to_owned(), line: None, what: error.reason() });
        } else {
            faults.push(Fault { file: copy, line: None, what: say!("conflict-copy") });
        }
    }
    Ok(())
}

/// The files that are meant.
fn chosen(args: &Args, runtime: &Runtime) -> anyhow::Result<Vec<PathBuf>> {
    let mut chosen = Vec::new();
    if args.paths.is_empty() {
        if runtime.dirs.settings.exists() {
            chosen.push(runtime.dirs.settings.clone());
        }
        for folder in [&runtime.dirs.config, &runtime.dirs.data].into_iter().filter(|folder| folder.is_dir())
        {
            chosen.extend(under(folder)?);
        }
        chosen.sort_unstable();
        chosen.dedup();
    }
    for path in &args.paths {
        if path.is_dir() {
            chosen.extend(under(path)?);
        } else if is_toml(path) || is_words(path) {
            chosen.push(path.clone());
        } else {
            // An article stands for its notebooks; that there is none is no fault.
            source::document(path)?;
            chosen.extend(store::notebooks_of(&runtime.dirs, path));
        }
    }
    Ok(chosen)
}

/// What can be checked in a folder: notebooks under it; settings, names and themes where they belong.
fn under(folder: &Path) -> anyhow::Result<Vec<PathBuf>> {
    let mut found = files::notebooks_under(folder)?;
    found
        .extend([SETTINGS, ENTITIES].map(|name| folder.join(name)).into_iter().filter(|path| path.is_file()));
    for toml in ["themes", "notebooks"] {
        found.extend(store::toml_files(&folder.join(toml)).into_iter().map(|(path, _)| path));
    }
    found.extend(store::language_files(&folder.join("locales")).into_iter().map(|(path, _)| path));
    found.sort_unstable();
    found.dedup();
    Ok(found)
}

const SETTINGS: &str = "settings.toml";

fn is_toml(path: &Path) -> bool {
    path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("toml"))
}

/// Whether `path` is a file of messages.
fn is_words(path: &Path) -> bool {
    path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("ftl"))
}

/// What a file of ours is.
enum What {
    Words,
    Notebook,
    Names,
    Theme,
    Settings,
}

/// What `file` is by its name, else by its first words.
fn what(file: &Path, text: &str) -> What {
    let named = |name: &str| file.file_name().is_some_and(|own| own == name);
    let within = |name: &str| file.parent().and_then(Path::file_name).is_some_and(|own| own == name);
    let has = |start: &str| text.lines().any(|line| line.starts_with(start));
    match () {
        () if is_words(file) => What::Words,
        () if store::is_notebook(file) || within("notebooks") => What::Notebook,
        () if named(ENTITIES) => What::Names,
        () if named(SETTINGS) => What::Settings,
        () if within("themes") || has("[palette]") || has("[roles]") => What::Theme,
        () if has("schema") || has("[document]") || has("[[annotation]]") => What::Notebook,
        () => What::Settings,
    }
}

fn check(file: &Path, mending: bool, runtime: &Runtime, faults: &mut Vec<Fault>) -> anyhow::Result<()> {
    let mut bytes = source::bytes(file)?;
    let text = String::from_utf8_lossy(&bytes);
    let mut fault =
        |line: Option<usize>, what: Phrase| faults.push(Fault { file: file.to_owned(), line, what });
    let warnings: Vec<Warning> = match what(file, &text) {
        What::Notebook => {
            if mending {
                bytes = mended(file, bytes, runtime)?;
            }
            check_notebook(file, &bytes, runtime, &mut fault);
            return Ok(());
        }
        What::Words => {
            faults_of_words(&text).into_iter().for_each(|line| fault(Some(line), say!("locale-broken")));
            return Ok(());
        }
        What::Names => {
            for what in Overrides::parse(&text).1 {
                fault(None, what);
            }
            return Ok(());
        }
        What::Theme => Theme::parse("theme", &text).1,
        What::Settings => {
            for (line, folder) in Settings::folder_lines(&text) {
                if !store::typed_path(&folder).is_dir() {
                    fault(
                        Some(line),
                        say!(
                            "label-value",
                            label = "library.folders",
                            value = say!("folder-not-found", folder)
                        ),
                    );
                }
            }
            let doubts = Settings::doubts(&text, &runtime.themes);
            Settings::parse(&text).1.into_iter().chain(doubts).collect()
        }
    };
    for warning in warnings {
        fault(Some(warning.line), warning.what);
    }
    Ok(())
}

fn check_notebook(
    file: &Path,
    bytes: &[u8],
    runtime: &Runtime,
    fault: &mut impl FnMut(Option<usize>, Phrase),
) {
    let text = String::from_utf8_lossy(bytes);
    if let Some(line) = conflict_marker(&text) {
        let can_be_mended = mend(bytes).is_ok_and(|mended| mended != bytes);
        let what =
            if can_be_mended { say!("fault-conflict-markers") } else { say!("fault-conflict-by-hand") };
        return fault(Some(nested_marker(&text).unwrap_or(line)), what);
    }
    if store::is_emptied(&runtime.dirs, file, bytes) {
        return fault(None, ReadOnly::Blank.phrase());
    }
    let notebook = Notebook::parse(bytes);
    for own in Notebook::faults(bytes) {
        if let Some(what) = doubtful(&own, runtime) {
            fault(Some(own.line), what);
        }
    }
    let mut lines = Lines::of(&text);
    for own in notebook.annotations.iter().filter(|own| !own.conflict.is_empty()) {
        let keys: Vec<&str> = own.conflict.keys().map(String::as_str).collect();
        fault(lines.of_words(own.id.as_str()), say!("fault-settled-conflict", keys = keys.join(", ")));
    }
    if let Some(article) = store::article_of(file)
        && let Ok(document) = source::document(&article)
    {
        against_the_text(&notebook, &text, &article, &document, runtime, fault);
    }
}

/// Tells the lines of words that stand in a text one after the other, as most do that are asked for: each is looked for from the
/// one before on.
struct Lines<'a> {
    text: &'a str,
    at: usize,
    /// The line of `at`, from 1.
    line: usize,
    /// How often words stood before those asked for before, or nowhere.
    astray: usize,
}

impl<'a> Lines<'a> {
    /// So often words may stand elsewhere; after that no line is told.
    const ASTRAY: usize = 500;

    fn of(text: &'a str) -> Self {
        Self { text, at: 0, line: 1, astray: 0 }
    }

    /// The line, from 1, where `words` stand.
    fn of_words(&mut self, words: &str) -> Option<usize> {
        if self.astray > Self::ASTRAY {
            return None;
        }
        let ahead = self.text[self.at..].find(words).map(|at| self.at + at);
        if ahead.is_none() {
            self.astray += 1;
        }
        let found = ahead.or_else(|| self.text.find(words))?;
        if found < self.at {
            (self.at, self.line) = (0, 1);
        }
        self.line += self.text[self.at..found].matches('\n').count();
        self.at = found;
        Some(self.line)
    }
}

/// What there is to say of a fault, now that settings and themes are known.
fn doubtful(own: &notebook::Fault, runtime: &Runtime) -> Option<Phrase> {
    let Some(Doubt { key, word }) = &own.doubt else { return Some(own.what.clone()) };
    (!is_word(key, word, runtime)).then(|| own.what.clone())
}

/// Whether `word` may stand under `key`: what `annotate` takes is no fault.
pub(super) fn is_word(key: &str, word: &str, runtime: &Runtime) -> bool {
    let settings = &runtime.settings;
    match key {
        "color" => runtime.themes.colors().contains(word),
        "kind" if settings.kinds.iter().any(|known| known.name == *word) => true,
        "status" if settings.statuses.iter().any(|known| known.name == *word) => true,
        key => slip(key, word).is_none(),
    }
}

/// What cannot be right beside the article's text of today: places outside it, and texts that are kept nowhere.
fn against_the_text(
    notebook: &Notebook,
    text: &str,
    article: &Path,
    document: &Document,
    runtime: &Runtime,
    fault: &mut impl FnMut(Option<usize>, Phrase),
) {
    let (now, length) = (rev(&document.hash()), document.code_point(document.text().len()));
    let mut missing: BTreeMap<&str, usize> = BTreeMap::new();
    let mut lines = Lines::of(text);
    for own in &notebook.annotations {
        let target = &own.target;
        match target.rev.as_deref() {
            Some(other) if other != now => *missing.entry(other).or_default() += 1,
            _ if target.end > length => {
                let what = say!("fault-target-outside", end = target.end, length);
                fault(lines.of_words(own.id.as_str()), what);
            }
            _ => {}
        }
    }
    let revs: Vec<&str> = missing.keys().copied().collect();
    let kept = store::old_texts(&runtime.dirs, Some(article), &revs);
    missing.retain(|rev, _| !kept.contains_key(*rev));
    for (rev, count) in missing {
        let what = say!("fault-text-lost", file = source::shown(article), count, rev);
        fault(lines.of_words(rev), what);
    }
}

/// The bytes of `file` without conflict markers; written where there were some. What cannot be mended
/// is left as it is, for the check to tell.
fn mended(file: &Path, bytes: Vec<u8>, runtime: &Runtime) -> anyhow::Result<Vec<u8>> {
    match mend(&bytes) {
        Ok(mended) if mended != bytes => {
            store::replace_notebook(&runtime.dirs, file, &bytes, &mended)?;
            Ok(mended)
        }
        _ => Ok(bytes),
    }
}
