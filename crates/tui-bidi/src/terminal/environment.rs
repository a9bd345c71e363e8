//! What the environment, and a multiplexer that we run in, say of the terminal.

use super::multiplexer::Multiplexer;
use std::ffi::OsStr;
use std::path::PathBuf;

/// What the environment says of the terminal. Read once, by [`Environment::read`].
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Environment {
    /// The variables that [`identify`](super::identify()) looks at, as (name, value); empty values are left out.
    pub variables: Vec<(String, String)>,
    /// What the multiplexer said of the terminal outside.
    pub outside: Outside,
}

/// What is known of the terminal in which a multiplexer runs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outside {
    /// Whether the multiplexer hands wrapped sequences on to the terminal (tmux `allow-passthrough`).
    pub passthrough: bool,
    /// The terminal's name as the multiplexer knows it (tmux `client_termtype`), or empty.
    pub name: String,
    /// The variables of the multiplexer's client, where they can be read: those in our own
    /// environment may be of a terminal that is long gone.
    pub variables: Option<Vec<(String, String)>>,
}

/// The variables that tell terminals apart.
const VARIABLES: [&str; 17] = [
    "TERM",
    "TERM_PROGRAM",
    "TERM_PROGRAM_VERSION",
    "COLORTERM",
    "COLORFGBG",
    "TMUX",
    "STY",
    "VTE_VERSION",
    "KONSOLE_VERSION",
    "XTERM_VERSION",
    "KITTY_WINDOW_ID",
    "ALACRITTY_WINDOW_ID",
    "MLTERM",
    "WT_SESSION",
    "GHOSTTY_RESOURCES_DIR",
    "WEZTERM_PANE",
    "SSH_TTY",
];

impl Environment {
    /// The environment of this process. Inside tmux, tmux is asked for the terminal outside.
    pub fn read() -> Self {
        let variable = |name: &str| std::env::var(name).ok();
        let variables = known_variables(variable);
        let outside =
            if variable("TMUX").is_some_and(|value| !value.is_empty()) { tmux() } else { Outside::default() };
        Self { variables, outside }
    }

    /// An environment of these variables alone.
    pub fn of(variables: &[(&str, &str)]) -> Self {
        let variables = variables.iter().map(|(name, value)| ((*name).into(), (*value).into())).collect();
        Self { variables, outside: Outside::default() }
    }

    /// What asks the terminal outside for the colour of its ground, where a multiplexer hands that on; the reply comes
    /// behind those of the multiplexer itself. Empty: there is none to be asked.
    pub fn question(&self) -> String {
        let passes = self.get("TMUX").is_some() && self.outside.passthrough;
        if passes { Multiplexer::Tmux.pass("\x1b]11;?\x1b\\") } else { String::new() }
    }

    /// Whether the terminal's ground is dark, as far as a variable tells that rxvt, konsole and qterminal set: numbers of
    /// the sixteen colours, that of the ground last. Inside tmux it is its client's: our own may be of another terminal.
    pub(super) fn is_dark(&self) -> Option<bool> {
        let inside = self.get("TMUX").is_some();
        let variables = if inside { self.outside.variables.as_ref()? } else { &self.variables };
        let (_, colors) = variables.iter().find(|(name, _)| name == "COLORFGBG")?;
        let ground: u8 = colors.rsplit(';').next()?.parse().ok().filter(|ground| *ground < 16)?;
        Some(ground < 7 || ground == 8)
    }

    /// The value of variable `name`.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.variables.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }
}

/// Those of [`VARIABLES`] that `value` knows and that are not empty.
fn known_variables(value: impl Fn(&str) -> Option<String>) -> Vec<(String, String)> {
    let known = VARIABLES.iter().filter_map(|&name| Some((name.to_owned(), value(name)?)));
    known.filter(|(_, value)| !value.is_empty()).collect()
}

/// What tmux says of itself and of the client that shows this pane.
fn tmux() -> Outside {
    let Some(tmux) = program("tmux", &std::env::var_os("PATH").unwrap_or_default()) else {
        return Outside::default();
    };
    let answer = std::process::Command::new(tmux)
        .args(["display-message", "-p", "#{client_termtype}\n#{client_pid}", ";"])
        .args(["show-options", "-Aqpv", "allow-passthrough"])
        .stdin(std::process::Stdio::null())
        .stderr(std::process::Stdio::null())
        .output();
    let Ok(answer) = answer else { return Outside::default() };
    let answer = String::from_utf8_lossy(&answer.stdout).into_owned();
    let mut lines = answer.lines();
    let name = lines.next().unwrap_or_default().to_owned();
    let variables = lines.next().and_then(client_variables);
    // Before tmux 3.3 there was no such option, and all was handed on.
    let passthrough = lines.next().is_none_or(|value| matches!(value, "on" | "all"));
    Outside { passthrough, name, variables }
}

/// The file of the program `name` in the folders of `path`, a value of the variable `PATH`.
///
/// Only in absolute ones: an empty or relative entry means the current folder, which may be anybody's.
///
/// ```
/// assert_eq!(tui_bidi::terminal::program("sh", ":.:relative".as_ref()), None);
/// ```
pub fn program(name: &str, path: &OsStr) -> Option<PathBuf> {
    std::env::split_paths(path)
        .filter(|folder| folder.is_absolute())
        .map(|folder| folder.join(format!("{name}{}", std::env::consts::EXE_SUFFIX)))
        .find(|file| is_executable(file))
}

#[cfg(unix)]
fn is_executable(file: &std::path::Path) -> bool {
    use std::os::unix::fs::PermissionsExt;
    file.metadata().is_ok_and(|meta| meta.is_file() && meta.permissions().mode() & 0o111 != 0)
}

#[cfg(not(unix))]
fn is_executable(file: &std::path::Path) -> bool {
    file.is_file()
}

/// The environment of the process `pid`, where the system shows it.
fn client_variables(pid: &str) -> Option<Vec<(String, String)>> {
    let pid: u32 = pid.parse().ok()?;
    let bytes = std::fs::read(format!("/proc/{pid}/environ")).ok()?;
    let text = String::from_utf8_lossy(&bytes).into_owned();
    let variables: Vec<(&str, &str)> = text.split('\0').filter_map(|entry| entry.split_once('=')).collect();
    Some(known_variables(|name| {
        variables.iter().find(|(known, _)| *known == name).map(|(_, value)| (*value).to_owned())
    }))
}
