//! Opens the reader.

use super::{args::Options, source, world::World};
use crate::{
    app::{App, Article, Disputes, Look, Message, Notice},
    shell::{self, Desk, Keyboard, Layout, Terminal},
    store::{self, Dirs, Session},
};
use anyhow::Context as _;
use std::{
    env, fs,
    path::{Path, PathBuf},
    process::ExitCode,
};

/// The article that is shown while there is no other, and its notes: name, text, notebook.
const SAMPLE: (&str, &[u8], &[u8]) = (
    "openai-november.ar.txt",
    include_bytes!("../../seeds/openai-november.ar.txt"),
    include_bytes!("../../seeds/openai-november.ar.txt.hashiya.toml"),
);

/// Opens the reader on the first of `files`: an article, a folder of them, or `-` for standard input. Without
/// any, on the article read last, else on the built-in sample.
pub(super) fn run(options: &Options, files: &[PathBuf]) -> anyhow::Result<ExitCode> {
    reader(options, files, None)
}

/// Opens the reader on `article` with what annotators differ on.
pub(super) fn settle(options: &Options, article: &Path, disputes: Disputes) -> anyhow::Result<ExitCode> {
    reader(options, &[article.to_owned()], Some(disputes))
}

fn reader(options: &Options, files: &[PathBuf], mut disputes: Option<Disputes>) -> anyhow::Result<ExitCode> {
    let world = World::read(options)?;
    let (path, folder) = article(&world.dirs, files)?;
    // What cannot be read is said before the terminal is taken.
    store::open_head(&path)?;
    world.named_theme(options, None)?;
    let terminal = Terminal::enter(&world.choice(options)).with_context(|| {
        let file = files.first().map_or_else(|| "ARTICLE".into(), |file| file.to_string_lossy().into_owned());
        format!("the reader needs a terminal; hashiya print {file} writes the article out")
    })?;
    let mut library = folder.is_some() || files.len() > 1;
    let mut open = |path: &Path, terminal: &Terminal| {
        let (mut app, desk) = open(&world, options, path, terminal).map_err(|error| format!("{error:#}"))?;
        app.set_shelf(shelf(&world.dirs, files, folder.as_deref(), path), std::mem::take(&mut library));
        if let Some(disputes) = disputes.take() {
            app.settle(disputes);
        }
        Ok((app, desk))
    };
    let first = open(&path, &terminal).map_err(anyhow::Error::msg)?;
    let keyboard = keyboard(first.0.article().document.lang());
    shell::run(terminal, keyboard, first, &mut open).context("the terminal")?;
    Ok(ExitCode::SUCCESS)
}

/// The reader of the article `path`, where it was left, and the desk behind it.
fn open(world: &World, options: &Options, path: &Path, terminal: &Terminal) -> anyhow::Result<(App, Desk)> {
    let mut document = store::open_head(path)?;
    let session = Session::open(&world.dirs, path, &document)?;
    document.set_direction(session.notebook().document.dir);
    let profile = terminal.profile();
    let look = Look {
        theme: world.theme(options, profile)?,
        layout: profile.options(&world.settings.text),
        settings: world.settings.clone(),
        themes: world.themes.clone(),
        author: world.author.clone(),
    };
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let old = shell::old_text(&world.dirs, &document, session.notebook());
    let article = Article::new(name, document.clone(), session.notebook().clone(), old);
    let place = store::resume(&world.dirs, path);
    let at = place.as_ref().map_or(0, |place| document.byte(place.cursor));
    let mut app = App::new(article, look, terminal.size()?, at);
    if let Some(place) = &place {
        app.resume(document.byte(place.top), document.byte(place.read));
    }
    for warning in document.warnings().iter().map(ToString::to_string).chain(world.warnings.clone()) {
        app.update(Message::Notice(Notice::warning(warning)), shell::stamp());
    }
    Ok((app, Desk::new(world.dirs.clone(), session, document)))
}

/// The articles to choose from, those read last first: (title, name of the file, path). `here` is open and
/// left out.
fn shelf(
    dirs: &Dirs,
    files: &[PathBuf],
    folder: Option<&Path>,
    here: &Path,
) -> Vec<(String, String, PathBuf)> {
    let absolute = |path: &Path| std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    let recent = store::recent(dirs).into_iter().map(|place| (place.path, Some(place.title)));
    let named = files.iter().filter(|file| !source::is_standard_input(file) && file.is_file());
    let within = folder.map_or_else(Vec::new, |folder| store::articles_in(folder, 3));
    let others = named.cloned().chain(within).map(|path| (absolute(&path), None));
    let inside = |path: &Path| folder.is_none_or(|folder| path.starts_with(absolute(folder)));
    let mut seen = vec![absolute(here)];
    let mut shelf = Vec::new();
    for (path, title) in recent.filter(|(path, _)| inside(path)).chain(others) {
        if seen.contains(&path) || !path.is_file() {
            continue;
        }
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        // A folder may hold thousands: none is opened for its title before it is read.
        let (label, detail) = match title.filter(|title| !title.is_empty()) {
            Some(title) => (title, name),
            None => (name, String::new()),
        };
        seen.push(path.clone());
        shelf.push((label, detail, path));
    }
    shelf
}

/// The path of the article to open, and the folder that was named; what has no file gets one in the data
/// directory, so that its notes have a place.
fn article(dirs: &Dirs, files: &[PathBuf]) -> anyhow::Result<(PathBuf, Option<PathBuf>)> {
    let read = || store::recent(dirs).into_iter().map(|place| place.path).filter(|path| path.is_file());
    let Some(first) = files.first() else {
        let sample = || sample(&dirs.data.join("samples"));
        return Ok((read().next().map_or_else(sample, Ok)?, None));
    };
    if source::is_standard_input(first) {
        let document = source::document(first)?;
        return Ok((source::kept_article(first, &document, dirs)?, None));
    }
    if first.is_dir() {
        let folder = std::path::absolute(first).unwrap_or_else(|_| first.clone());
        let within = store::articles_in(first, 3);
        let last = read().find(|path| path.starts_with(&folder));
        let path = last.or_else(|| within.into_iter().next()).with_context(|| {
            format!("{}: no article in this folder; name a text or Markdown file", source::shown(first))
        })?;
        return Ok((path, Some(first.clone())));
    }
    Ok((first.clone(), None))
}

/// Writes the sample and its notebook into `folder`, unless it is there.
fn sample(folder: &Path) -> anyhow::Result<PathBuf> {
    let (name, text, notebook) = SAMPLE;
    let path = folder.join(name);
    if !path.exists() {
        let write = || -> std::io::Result<()> {
            fs::create_dir_all(folder)?;
            fs::write(store::beside(&path), notebook)?;
            fs::write(&path, text)
        };
        write()
            .with_context(|| format!("{}: cannot be written; name a file to read", source::shown(&path)))?;
    }
    Ok(path)
}

/// The keyboard that a reader of this language is likely to have, until a letter says otherwise.
fn keyboard(lang: &str) -> Keyboard {
    let locale =
        ["LC_ALL", "LC_CTYPE", "LANG"].iter().find_map(|name| env::var(name).ok()).unwrap_or_default();
    Layout::of_language(&locale)
        .or_else(|| Layout::of_language(lang))
        .map_or_else(Keyboard::default, Keyboard::new)
}
