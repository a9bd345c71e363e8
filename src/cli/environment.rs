//! `hashiya check --environment`: what the program finds around it, and what to do where something is missing.

use super::options::Options;
use super::out::Out;
use super::runtime::Runtime;
use super::{exit::NOTHING, source};
use crate::{shell, words::Phrase};
use serde_json::{Value, json};
use std::{
    env, fs, io,
    path::{Path, PathBuf},
    process::{Command, ExitCode, Stdio},
};
use tui_bidi::terminal::Profile;

/// The languages whose letters a terminal has to have, by the tags of fontconfig.
const LANGUAGES: [&str; 4] = ["ar", "fa", "he", "ur"];

/// How something is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    /// As it should be.
    Good,
    /// Something is not there that some commands use.
    Missing,
    /// Something does not work.
    Bad,
}

impl State {
    fn name(self) -> &'static str {
        match self {
            Self::Good => "good",
            Self::Missing => "missing",
            Self::Bad => "bad",
        }
    }

    fn phrase(self) -> Phrase {
        match self {
            Self::Good => say!("environment-good"),
            Self::Missing => say!("environment-missing"),
            Self::Bad => say!("environment-bad"),
        }
    }
}

/// Something that was looked at.
struct Finding {
    /// Its name in JSON.
    name: &'static str,
    state: State,
    what: Phrase,
}

impl Finding {
    /// What it is called; a program by its name.
    fn phrase(&self) -> Phrase {
        match self.name {
            "terminal" => say!("terminal-terminal"),
            "clipboard" => say!("environment-of-clipboard"),
            "locale" => say!("environment-of-locale"),
            "fonts" => say!("environment-of-fonts"),
            "settings" => say!("environment-of-settings"),
            "data" => say!("environment-of-data"),
            "state" => say!("environment-of-state"),
            "cache" => say!("environment-of-cache"),
            program => program.into(),
        }
    }
}

/// Tells what is found; status 1 where something does not work.
pub(super) fn run(options: &Options, out: &mut Out) -> anyhow::Result<ExitCode> {
    let runtime = Runtime::read(options)?;
    let found = shell::find_out(&runtime.choice(options), shell::TELLING);
    let mut all = vec![terminal(&found), clipboard(&found), locale(), fonts()];
    all.push(program("pdftotext", &say!("environment-pdftotext")));
    all.push(program("git", &say!("environment-git")));
    let dirs = &runtime.dirs;
    let folders =
        [("settings", &dirs.config), ("data", &dirs.data), ("state", &dirs.state), ("cache", &dirs.cache)];
    all.extend(folders.map(|(name, folder)| writable(name, folder)));
    if options.json() {
        let list = all
            .iter()
            .map(|one| json!({ "name": one.name, "state": one.state.name(), "what": one.what.english() }));
        out.json(&Value::Array(list.collect()))?;
    } else {
        for one in &all {
            let [state, name] = [one.state.phrase(), one.phrase()].map(|phrase| phrase.to_string());
            out.told(&[(9, &state), (11, &name)], &one.what)?;
        }
    }
    let bad = all.iter().any(|one| one.state == State::Bad);
    Ok(if bad { ExitCode::from(NOTHING) } else { ExitCode::SUCCESS })
}

fn terminal(found: &shell::Found) -> Finding {
    let name = found.profile.terminal.clone();
    let (state, what) = match () {
        () if shell::is_dumb() => (State::Missing, say!("environment-dumb")),
        () if shell::columns().is_none() => (State::Missing, say!("environment-no-terminal")),
        () if name == Profile::default().terminal => (State::Missing, say!("environment-unknown-terminal")),
        () => (State::Good, say!("environment-terminal", name)),
    };
    Finding { name: "terminal", state, what }
}

fn clipboard(found: &shell::Found) -> Finding {
    let refusal = shell::refusal(&found.profile);
    let state = if refusal.is_some() { State::Missing } else { State::Good };
    Finding { name: "clipboard", state, what: refusal.unwrap_or_else(|| say!("environment-clipboard")) }
}

/// Whether programs that are asked write UTF-8.
fn locale() -> Finding {
    let value = ["LC_ALL", "LC_CTYPE", "LANG"]
        .iter()
        .find_map(|name| env::var(name).ok().filter(|value| !value.is_empty()))
        .unwrap_or_default();
    let plain = value.to_lowercase().replace('-', "");
    let good = plain.contains("utf8");
    let state = if good { State::Good } else { State::Missing };
    let value = super::safe::visible(&value);
    let what = if good { value.into() } else { say!("environment-no-utf8", value) };
    Finding { name: "locale", state, what }
}

/// Which languages fontconfig knows a font for. What a terminal on another machine draws with is not known here.
fn fonts() -> Finding {
    let (state, what) = match () {
        () if env::var_os("SSH_CONNECTION").is_some() => (State::Good, say!("environment-fonts-remote")),
        () => match path_of("fc-list") {
            None => (State::Missing, say!("environment-fonts-unknown")),
            Some(program) => {
                let lacking: Vec<&str> =
                    LANGUAGES.into_iter().filter(|tag| !has_font(&program, tag)).collect();
                if lacking.is_empty() {
                    (State::Good, say!("environment-fonts"))
                } else {
                    (State::Missing, say!("environment-fonts-lacking", languages = lacking.join(", ")))
                }
            }
        },
    };
    Finding { name: "fonts", state, what }
}

fn has_font(program: &Path, language: &str) -> bool {
    let list = Command::new(program)
        .args([&format!(":lang={language}"), "family"])
        .stdin(Stdio::null())
        .stderr(Stdio::null())
        .output();
    list.is_ok_and(|list| !list.stdout.trim_ascii().is_empty())
}

/// A program that some commands use: `use_of` says what for.
fn program(name: &'static str, use_of: &Phrase) -> Finding {
    match path_of(name) {
        Some(path) => {
            let what = say!("environment-program", path = source::shown(&path), use_of);
            Finding { name, state: State::Good, what }
        }
        None => Finding { name, state: State::Missing, what: say!("environment-no-program", name, use_of) },
    }
}

/// Where the program of this name is, in the folders of `PATH` that are absolute.
fn path_of(name: &str) -> Option<PathBuf> {
    let paths = env::var_os("PATH")?;
    let mut folders = env::split_paths(&paths).filter(|folder| folder.is_absolute());
    folders.find_map(|folder| Some(folder.join(name)).filter(|program| program.is_file()))
}

/// Whether a file can be written in `folder`, which is made where it is not there, as it would be when it is needed.
fn writable(name: &'static str, folder: &Path) -> Finding {
    let probe = folder.join(format!(".hashiya-check-{}", std::process::id()));
    let there = folder.is_dir();
    let tried: io::Result<()> = fs::create_dir_all(folder).and_then(|()| fs::write(&probe, b""));
    let _ = fs::remove_file(&probe);
    if !there {
        let _ = fs::remove_dir(folder); // nothing is left of the trial
    }
    let folder = source::shown(folder);
    match tried {
        Ok(()) => Finding { name, state: State::Good, what: say!("environment-writable", folder) },
        Err(error) => {
            let what = say!("environment-not-writable", folder, why = error.to_string());
            Finding { name, state: State::Bad, what }
        }
    }
}
