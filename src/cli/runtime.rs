//! The runtime environment: folders, settings, themes, the author's name.

use super::{options::Options, source};
use crate::words::{Catalogue, Language, Phrase, faults, speak};
use crate::{
    config::{Bidi, Depth, Settings, Theme, Themes, Warning},
    document::Document,
    entities::Overrides,
    export::is_line,
    notebook::Notebook,
    shell::{Choice, read_answers},
    store::{self, Dirs},
};
use anyhow::Context as _;
use etcetera::{BaseStrategy as _, base_strategy::Xdg};
use std::{
    collections::BTreeMap,
    env,
    path::{Path, PathBuf},
    sync::OnceLock,
};
use tui_bidi::terminal::Profile;

/// The file of settings in the folder of them.
const SETTINGS: &str = "settings.toml";

/// What is wrong with settings, themes and words, as a command read them.
static WARNINGS: OnceLock<Vec<Phrase>> = OnceLock::new();

/// What is wrong with the settings that a command was done with, in one line, if anything is.
pub(super) fn warning() -> Option<Phrase> {
    match WARNINGS.get()?.as_slice() {
        [] => None,
        [one] => Some(one.clone()),
        [first, more @ ..] => Some(say!("warnings-more", first, count = more.len())),
    }
}

/// The runtime environment.
pub(super) struct Runtime {
    /// Where settings, data, state and caches lie.
    pub(super) dirs: Dirs,
    /// The settings, from the file or as they come.
    pub(super) settings: Settings,
    /// Every theme, built in and the reader's own; one of the reader's takes the place of a built-in one.
    pub(super) themes: Themes,
    /// The language that the environment asks for.
    pub(super) locale: Language,
    /// The words of the interface.
    pub(super) words: Catalogue,
    /// What is wrong with settings, themes and words, each one line.
    pub(super) warnings: Vec<Phrase>,
    /// Who annotates, where anything says so.
    pub(super) author: Option<String>,
}

impl Runtime {
    /// Reads the environment and the files of settings. What is wrong in them is a warning; a `--config`
    /// that is not there is an error.
    pub(super) fn read(options: &Options) -> anyhow::Result<Self> {
        let mut dirs = dirs()?;
        let mut file = dirs.settings.clone();
        if let Some(path) = &options.config {
            anyhow::ensure!(path.exists(), say!("config-not-found", path = source::shown(path)));
            if path.is_dir() {
                dirs.config.clone_from(path);
                file = path.join(SETTINGS);
            } else {
                file.clone_from(path);
            }
        }
        dirs.settings.clone_from(&file);
        let mut warnings = Vec::new();
        let text = store::read_text(&file).unwrap_or_else(|error| {
            if error.kind() != std::io::ErrorKind::NotFound {
                let error = say!("cannot-read", why = error.to_string());
                warnings.push(say!("file-error", file = file.display(), error));
            }
            String::new()
        });
        let (settings, faults) = Settings::parse(&text);
        let of_file = |fault: &Warning| say!("file-error", file = file.display(), error = fault.phrase());
        warnings.extend(faults.iter().map(of_file));
        (dirs.texts_beside, dirs.schema_line) = (settings.archive.beside, settings.schema_line.clone());
        let themes = themes(&dirs.config.join("themes"), &mut warnings);
        warnings.extend(Settings::doubts(&text, &themes).iter().map(of_file));
        let locale = locale();
        let words = words(&settings, &locale, &dirs.config.join("locales"), &mut warnings);
        speak(words.clone());
        let author = author(&settings);
        let _ = WARNINGS.set(warnings.clone()); // the first reading is that of the command
        Ok(Self { dirs, settings, themes, locale, words, warnings, author })
    }

    /// What the reader says of names: in the settings, then in the folder of `article`, the nearer one last.
    pub(super) fn overrides(&self, article: &Path) -> Overrides {
        let article = Some(article).filter(|article| !source::is_standard_input(article));
        store::overrides(&self.dirs, article)
    }

    /// The article `path`, its outline as the notebooks of the article correct it.
    pub(super) fn outlined(&self, path: &Path) -> anyhow::Result<Document> {
        Ok(self.titled(path)?.0)
    }

    /// As [`outlined`](Self::outlined), with what the article is called.
    pub(super) fn titled(&self, path: &Path) -> anyhow::Result<(Document, String)> {
        let mut document = source::document(path)?;
        let place = source::article(path, &document, &self.dirs);
        let (mut corrections, mut title) = (Vec::new(), None);
        for notebook in store::notebooks_of(&self.dirs, &place) {
            let notebook = Notebook::parse(&source::bytes(&notebook)?);
            title = title.or_else(|| notebook.document.source.title.clone());
            corrections.extend(notebook.corrections(&document, None).into_iter().map(|(_, what)| what));
        }
        document.correct(&corrections);
        let title = title.unwrap_or_else(|| document.title().to_owned());
        Ok((document, title))
    }

    /// The theme that the command line or the settings name, for as many colours as the terminal has.
    pub(super) fn theme(&self, options: &Options, terminal: &Profile) -> anyhow::Result<Theme> {
        // A name in the settings that no theme has was a warning when these were read.
        let usual = || self.themes.get(self.settings.theme_for(terminal.dark)).unwrap_or_default();
        Ok(self.find_theme(options)?.unwrap_or_else(usual).with_depth(self.depth(terminal)))
    }

    /// The theme that the command line names, if it does; an error where there is none of that name.
    pub(super) fn find_theme(&self, options: &Options) -> anyhow::Result<Option<Theme>> {
        let named = options.theme.as_deref();
        named.map(|name| self.themes.get(name).with_context(|| say!("no-theme", name))).transpose()
    }

    /// How many colours there are, by the environment and by what `terminal` is known to show.
    pub(super) fn depth(&self, terminal: &Profile) -> Depth {
        let var = |name| env::var(name).ok();
        let of_environment = Depth::of_environment(
            var("NO_COLOR").as_deref(),
            var("COLORTERM").as_deref(),
            var("TERM").as_deref(),
        );
        self.settings.terminal.depth.unwrap_or_else(|| terminal.depth(of_environment))
    }

    /// The folders of the library that the settings name.
    pub(super) fn folders(&self) -> Vec<PathBuf> {
        self.settings.folders.iter().map(|folder| store::typed_path(folder)).collect()
    }

    /// The file with what `hashiya terminal` was answered, by terminal.
    pub(super) fn terminals(&self) -> PathBuf {
        self.dirs.state.join("terminals.toml")
    }

    /// What the reader settled about the terminal: on the command line, else in the settings,
    /// else in `hashiya terminal`. `--bidi auto` forgets the last two.
    pub(super) fn choice(&self, options: &Options) -> Choice {
        let asked = options.bidi.as_deref();
        let stored = if asked == Some("auto") { String::new() } else { text(&self.terminals()) };
        let mut settings = self.settings.clone();
        settings.terminal.bidi = settings.terminal.bidi.filter(|_| asked.is_none());
        let named = |name: &str| Bidi::NAMES.iter().find(|(known, _)| *known == name).map(|&(_, bidi)| bidi);
        Choice::of(asked.and_then(named), &settings, read_answers(&stored))
    }
}

/// The text of a file of ours; empty where there is none that can be read.
pub(super) fn text(path: &Path) -> String {
    store::read_text(path).unwrap_or_default()
}

/// The language that the environment asks for.
pub(super) fn locale() -> Language {
    let values = ["LC_ALL", "LC_MESSAGES", "LANG"].map(|name| env::var(name).unwrap_or_default());
    Language::of_environment(values.iter().map(String::as_str))
}

/// The words of the interface, with the messages of the user's own files `TAG.ftl` in `folder`; what is wrong in one
/// of them is a warning, and its other messages hold.
fn words(settings: &Settings, locale: &Language, folder: &Path, warnings: &mut Vec<Phrase>) -> Catalogue {
    let mut own = BTreeMap::new();
    for (path, text) in store::language_files(folder) {
        match text {
            Ok(text) => {
                let fault = |line| {
                    say!("file-error", file = path.display(), error = say!("locale-fault", line = line))
                };
                warnings.extend(faults(&text).into_iter().map(fault));
                own.insert(path.file_stem().unwrap_or_default().to_string_lossy().into_owned(), text);
            }
            Err(error) => warnings.push(error.phrase()),
        }
    }
    settings.interface.catalogue(&settings.catalogue("en", None).with_own(own), locale)
}

/// The folders that `HASHIYA_CONFIG_DIR` and its kin name, else those of the XDG base directory
/// specification, on every system.
pub(super) fn dirs() -> anyhow::Result<Dirs> {
    let base = Xdg::new().ok();
    let folder = |name: &str, of: fn(&Xdg) -> PathBuf| {
        let named = env::var_os(name).filter(|path| !path.is_empty()).map(PathBuf::from);
        named.or_else(|| Some(of(base.as_ref()?).join("hashiya"))).with_context(|| say!("no-home", name))
    };
    let config = folder("HASHIYA_CONFIG_DIR", Xdg::config_dir)?;
    Ok(Dirs {
        settings: config.join(SETTINGS),
        config,
        data: folder("HASHIYA_DATA_DIR", Xdg::data_dir)?,
        state: folder("HASHIYA_STATE_DIR", |base| base.state_dir().unwrap_or_else(|| base.data_dir()))?,
        cache: folder("HASHIYA_CACHE_DIR", Xdg::cache_dir)?,
        texts_beside: false,
        schema_line: String::new(),
    })
}

/// Who annotates: the settings say, else git, else the system.
fn author(settings: &Settings) -> Option<String> {
    let is_name = |author: &String| !author.trim().is_empty() && is_line(author);
    let set = Some(settings.author.clone()).filter(is_name);
    let home = env::var_os("HOME");
    let config = || env::var_os("XDG_CONFIG_HOME").map(PathBuf::from).filter(|path| path.is_absolute());
    let git = || store::author(Path::new(home.as_deref()?), config()).filter(is_name);
    let system = || env::var("USER").or_else(|_| env::var("USERNAME")).ok().filter(is_name);
    set.or_else(git).or_else(system)
}

fn themes(folder: &Path, warnings: &mut Vec<Phrase>) -> Themes {
    let mut own = Vec::new();
    for (path, text) in store::toml_files(folder) {
        let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let text = match text {
            Ok(text) => text,
            Err(error) => {
                warnings.push(error.phrase());
                continue;
            }
        };
        let (theme, faults) = Theme::parse(&name, &text);
        let of_file = |fault: &Warning| say!("file-error", file = path.display(), error = fault.phrase());
        warnings.extend(faults.iter().map(of_file));
        own.push(theme);
    }
    Themes::new(own)
}
