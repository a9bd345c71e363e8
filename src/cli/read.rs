//! Opens the reader.

use super::pipe::{self, Piped};
use super::{files::DEEP, options::Options, out::Out, print, runtime::Runtime, source};
use crate::words::Phrase;
use crate::{
    app::{App, Arrangement, Article, Disputes, Look, Message, Notice, Page, Stopped},
    document::Document,
    shell::{self, BackgroundWorker, Keyboard, Layout, Opened, Terminal},
    store::{self, Dirs, Session, Shelves},
};
use anyhow::Context as _;
use std::{
    env, fs,
    io::{IsTerminal as _, Write as _},
    path::{Path, PathBuf},
    process::ExitCode,
};
use tui_bidi::{terminal::Profile, text::Direction};

/// The article that is shown while there is no other, and its notes: name, text, notebook.
const SAMPLE: (&str, &[u8], &[u8]) = (
    "openai-november.ar.txt",
    include_bytes!("../../seeds/openai-november.ar.txt"),
    include_bytes!("../../seeds/openai-november.ar.txt.hashiya.toml"),
);

/// Opens the reader on the first of `files`: an article, a folder of them, or `-` for standard input. Without
/// any, on what comes through a pipe, else on the article read last, else on the built-in sample.
pub(super) fn run(options: &Options, files: &[PathBuf]) -> anyhow::Result<ExitCode> {
    let pipe = [PathBuf::from("-")];
    let files = if files.is_empty() && !std::io::stdin().is_terminal() { &pipe } else { files };
    // The library lists what is there, and would pass over one that is not.
    for missing in files.iter().filter(|file| !source::is_standard_input(file) && !file.exists()) {
        store::open_head(missing)?;
    }
    if let Some(file) = files.first().filter(|file| !file.is_dir() && !shows_pages()) {
        let mut out = Out::standard(options);
        let code = print::run(&print::Args::of(file), options, &mut out)?;
        out.flush()?;
        return Ok(code);
    }
    let many = files.len() > 1 || files.iter().any(|file| file.is_dir());
    let page = if many { Page::Library } else { Page::Text };
    let runtime = Runtime::read(options)?;
    if files.is_empty()
        && let Some(kept) = store::arrangement(&runtime.dirs)
    {
        let paths = kept.paths();
        // What is gone leaves its pane; the last reading goes on where all are.
        if let Some(first) = paths.iter().find(|path| path.is_file()) {
            let files = [first.clone()];
            return arranged(&runtime, options, &files, &mut |app| app.begin(page), Some(&kept));
        }
    }
    on(&runtime, options, files, &mut |app| app.begin(page))
}

/// Opens the reader on `files` side by side.
pub(super) fn beside(options: &Options, files: &[PathBuf]) -> anyhow::Result<ExitCode> {
    for file in files {
        store::open_head(file)?;
    }
    let runtime = Runtime::read(options)?;
    let paths = files.iter().map(|file| std::path::absolute(file).unwrap_or_else(|_| file.clone()));
    let wanted = Arrangement::beside(paths);
    arranged(&runtime, options, &wanted.paths(), &mut |app| app.begin(Page::Text), Some(&wanted))
}

/// Whether standard output shows pages: a pipe and a dumb terminal get the rows instead.
fn shows_pages() -> bool {
    std::io::stdout().is_terminal() && !shell::is_dumb()
}

/// Opens the reader on `article` with what annotators differ on.
pub(super) fn settle(options: &Options, article: &Path, disputes: Disputes) -> anyhow::Result<ExitCode> {
    let mut disputes = Some(disputes);
    let mut begin = |app: &mut App| disputes.take().into_iter().for_each(|disputes| app.settle(disputes));
    on(&Runtime::read(options)?, options, &[article.to_owned()], &mut begin)
}

/// Opens the reader; `begin` has it show what it begins with.
pub(super) fn on(
    runtime: &Runtime,
    options: &Options,
    files: &[PathBuf],
    begin: &mut dyn FnMut(&mut App),
) -> anyhow::Result<ExitCode> {
    arranged(runtime, options, files, begin, None)
}

/// As [`on`], with the screen divided as `wanted`.
fn arranged(
    runtime: &Runtime,
    options: &Options,
    files: &[PathBuf],
    begin: &mut dyn FnMut(&mut App),
    wanted: Option<&Arrangement>,
) -> anyhow::Result<ExitCode> {
    let (mut piped, mut head) = (None, None);
    let path = match files.first() {
        Some(first) if source::is_standard_input(first) => piped.insert(pipe::read(runtime)?).article.clone(),
        _ => article(&runtime.dirs, files)?,
    };
    if let Some(piped) = &piped {
        if pipe::print(piped, runtime, options)? {
            return Ok(ExitCode::SUCCESS);
        }
    } else {
        // What cannot be read is said before the terminal is taken.
        head = Some(store::open_head(&path)?);
    }
    runtime.find_theme(options)?;
    let terminal = Terminal::enter(&runtime.choice(options)).with_context(|| {
        let file = files.first().map_or_else(|| "ARTICLE".into(), |file| file.to_string_lossy().into_owned());
        say!("needs-terminal", file)
    })?;
    let spool = piped.as_ref().and_then(|piped| piped.spool.clone());
    let lacks = piped.as_ref().and_then(|piped| piped.lacks.clone());
    let mut open = |path: &Path, far: usize| {
        open(runtime, path, far, piped.take(), head.take()).map_err(|error| format!("{error:#}"))
    };
    let far = wanted.map_or(0, |wanted| wanted.furthest(&path));
    let (Opened { article, stopped, warnings }, worker) = open(&path, far).map_err(anyhow::Error::msg)?;
    let keyboard = keyboard(article.document.lang());
    let mut look = look(runtime, options, &terminal)?;
    // What a program writes for a terminal has lines of its width, and neither sections nor names.
    look.settings.sidebar.show &= !article.document.is_of_lines();
    let mut app = App::new(article, look, terminal.size()?, 0);
    if let Some(stopped) = stopped {
        app.resume(stopped);
    }
    // One after the other each would hide what was told before.
    if let Some(all) = Phrase::list(warnings.into_iter().chain(lacks).chain(runtime.warnings.clone())) {
        app.update(Message::Notice(Notice::warning(all)), shell::now());
    }
    if let Some(spool) = spool {
        app.handle(Message::Piped(Some(spool.came().bytes)), shell::now());
    }
    begin(&mut app);
    let library = (runtime.dirs.clone(), shelves(runtime, files));
    // The names were looked up before the terminal was taken.
    let looks = |profile: &Profile| (runtime.theme(options, profile).unwrap_or_default(), profile.options());
    let read = shell::run(terminal, keyboard, (app, worker), library, (&mut open, &looks), wanted);
    // Also where the terminal was gone before the end.
    let texts = read.as_ref().map_or_else(|_| vec![path], Clone::clone);
    store::forget_piped(texts.into_iter().filter(|path| path.starts_with(runtime.dirs.piped())));
    read.context(say!("the-terminal"))?;
    Ok(ExitCode::SUCCESS)
}

/// What is in the library: the folders that are named, else those of the settings and what was read; the
/// articles that are named in any case.
pub(super) fn shelves(runtime: &Runtime, files: &[PathBuf]) -> Shelves {
    let (folders, files): (Vec<PathBuf>, Vec<PathBuf>) =
        files.iter().cloned().partition(|file| file.is_dir());
    let files = files.into_iter().filter(|file| file.is_file()).collect();
    if folders.is_empty() {
        return Shelves { folders: runtime.folders(), files, recent: true };
    }
    Shelves { folders, files, recent: false }
}

/// How the reader wants things, as far as settings, options and the terminal say it.
fn look(runtime: &Runtime, options: &Options, terminal: &Terminal) -> anyhow::Result<Look> {
    let profile = terminal.profile();
    Ok(Look {
        theme: runtime.theme(options, profile)?,
        layout: runtime.settings.text.options(profile.options()),
        suits: profile.options(),
        settings: runtime.settings.clone(),
        themes: runtime.themes.clone(),
        author: runtime.author.clone(),
        locale: runtime.locale.clone(),
        words: runtime.words.clone(),
    })
}

/// The article `path`, where one stopped in it, and the background worker behind it; `far`: the byte that has to be in what
/// is shown at once; `piped` and `head`: what is known of it already.
fn open(
    runtime: &Runtime,
    path: &Path,
    far: usize,
    piped: Option<Piped>,
    head: Option<Document>,
) -> anyhow::Result<(Opened, BackgroundWorker)> {
    let (document, name, spool) = match piped {
        Some(Piped { document, name, spool, .. }) => (Some(document), Some(name), spool),
        None => (None, None, None),
    };
    let place = store::resume(&runtime.dirs, path);
    let enough = |document: &Document| {
        far < document.text().len() && place.as_ref().is_none_or(|place| place.is_within(document))
    };
    let known = document.or(head).filter(|known| known.is_complete() || spool.is_some() || enough(known));
    let mut document = known.map_or_else(|| store::open_as_far(path, &enough), Ok)?;
    let session = Session::open(&runtime.dirs, path, &document)?.by(runtime.author.as_deref());
    document.set_direction(session.notebook().document.dir);
    let is_piped = path.starts_with(runtime.dirs.piped());
    let file_name = || {
        if is_piped {
            say!("standard-input").to_string()
        } else {
            path.file_name().unwrap_or_default().to_string_lossy().into_owned()
        }
    };
    let name = name.unwrap_or_else(file_name);
    let old = shell::old_text(&runtime.dirs, session.article(), &document, session.notebook().revisions());
    let mut article = Article::new(name, document.clone(), session.notebook().clone(), old);
    session.article().clone_into(&mut article.path);
    let way = |rtl| if rtl { Direction::RightToLeft } else { Direction::LeftToRight };
    // A pager begins at the start, unless one has worked at the text.
    let goes_on = !is_piped || !session.notebook().annotations.is_empty();
    let stopped = place.filter(|_| goes_on).map(|place| Stopped {
        cursor: document.byte(place.cursor),
        top: document.byte(place.top),
        read: place.pages_read(&document),
        marks: place.marks.iter().map(|&(letter, at)| (letter, document.byte(at))).collect(),
        turned: place.turned.iter().map(|&(start, rtl)| (start, way(rtl))).collect(),
    });
    let warnings = document.warnings().iter().map(crate::document::Warning::phrase).collect();
    Ok((
        Opened { article, stopped, warnings },
        BackgroundWorker::new(runtime.dirs.clone(), session, document).reading(spool),
    ))
}

/// The path of the article to open; what has no file gets one in the data directory, so that its notes have
/// a place.
fn article(dirs: &Dirs, files: &[PathBuf]) -> anyhow::Result<PathBuf> {
    let read = || store::recent(dirs).into_iter().map(|place| place.path).filter(|path| path.is_file());
    let Some(first) = files.first() else {
        let sample = || sample(&dirs.data.join("samples"));
        return read().next().map_or_else(sample, Ok);
    };
    if first.is_dir() {
        let folder = std::path::absolute(first).unwrap_or_else(|_| first.clone());
        let last = read().find(|path| path.starts_with(&folder));
        let path = last
            .or_else(|| store::first_article_in(first, DEEP))
            .with_context(|| say!("folder-empty", folder = source::shown(first)))?;
        return Ok(path);
    }
    Ok(first.clone())
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
        write().with_context(|| say!("file-not-written", file = source::shown(&path)))?;
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
