//! Opens the reader.

use super::{args::Options, source, world::World};
use crate::{
    app::{App, Article, Look, Message, Notice},
    document::Document,
    entities::Overrides,
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

/// Opens the reader on the first of `files`: an article, or `-` for standard input. Without any, on the
/// article read last, else on the built-in sample.
pub(super) fn run(options: &Options, files: &[PathBuf]) -> anyhow::Result<ExitCode> {
    let mut world = World::read(options)?;
    let path = article(&world.dirs, files)?;
    let mut document = store::open_head(&path)?;
    let session = Session::open(&world.dirs, &path, &document)?;
    document.set_direction(session.notebook().document.dir);
    let terminal = Terminal::enter(&world.choice(options)).with_context(|| {
        let file = files.first().map_or_else(|| "ARTICLE".into(), |file| source::shown(file));
        format!("the reader needs a terminal; hashiya print {file} writes the article out")
    })?;
    let look = Look {
        theme: world.theme(options, terminal.profile())?,
        layout: terminal.profile().options(&world.settings.text),
        settings: world.settings.clone(),
        themes: world
            .themes
            .iter()
            .map(|theme| theme.clone().with_depth(world.depth(terminal.profile())))
            .collect(),
        author: world.author.clone(),
    };
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let old = shell::old_text(&world.dirs, &document, session.notebook());
    let article = Article::new(name, document.clone(), session.notebook().clone(), old);
    let place = store::resume(&world.dirs, &path);
    let at = place.as_ref().map_or(0, |place| document.byte(place.cursor));
    let mut app = App::new(article, look, terminal.size()?, at);
    if let Some(place) = &place {
        app.resume(document.byte(place.top), document.byte(place.read));
    }
    for warning in document.warnings().iter().map(ToString::to_string).chain(world.warnings.clone()) {
        app.update(Message::Notice(Notice::warning(warning)), shell::stamp());
    }
    let keyboard = keyboard(document.lang());
    let overrides = Overrides::default();
    let desk = Desk::new(world.dirs, session, document, overrides);
    shell::run(app, terminal, keyboard, desk).context("the terminal")?;
    Ok(ExitCode::SUCCESS)
}

/// The path of the article to open; what has no file gets one in the data directory, so that its notes
/// have a place.
fn article(dirs: &Dirs, files: &[PathBuf]) -> anyhow::Result<PathBuf> {
    let Some(first) = files.first() else {
        let recent = store::recent(dirs).into_iter().map(|place| place.path).find(|path| path.is_file());
        return match recent {
            Some(path) => Ok(path),
            None => kept(&dirs.data.join("samples"), SAMPLE.0, SAMPLE.1, Some(SAMPLE.2)),
        };
    };
    if source::is_standard_input(first) {
        let bytes = source::bytes(first)?;
        // Checked first: what cannot be read is not kept.
        let document = Document::parse(&bytes, "standard input")?;
        let name = format!("{}.txt", &document.hash()["blake3:".len()..][..16]);
        return kept(&dirs.data.join("stdin"), &name, &bytes, None);
    }
    if first.is_dir() {
        let within = store::articles_in(first, 3);
        return within.into_iter().next().with_context(|| {
            format!("{}: no article in this folder; name a text or Markdown file", source::shown(first))
        });
    }
    Ok(first.clone())
}

/// Writes a text into `folder`, unless it is there, with its notebook.
fn kept(folder: &Path, name: &str, text: &[u8], notebook: Option<&[u8]>) -> anyhow::Result<PathBuf> {
    let path = folder.join(name);
    if !path.exists() {
        let write = || -> std::io::Result<()> {
            fs::create_dir_all(folder)?;
            if let Some(notebook) = notebook {
                fs::write(store::beside(&path), notebook)?;
            }
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
