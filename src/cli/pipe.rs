//! Standard input as an article: its first screen before its end, what is known of the command that writes it, and
//! whether it fits on one screen.

use super::{options::Options, print, runtime::Runtime, source};
use crate::words::Phrase;
use crate::{
    document::Document,
    shell,
    store::{self, Came, Spool},
};
use anyhow::{Context as _, anyhow};
use std::{
    env, io,
    path::{Path, PathBuf},
    time::{Duration, Instant},
};

/// How long more is waited for once something came, before it is shown.
const FIRST: Duration = Duration::from_millis(120);
/// The same where what fits on one screen is only printed: then it matters whether that is all.
const ONLY: Duration = Duration::from_secs(2);
/// So many bytes say what a text is, and fill any screen.
const ENOUGH: u64 = 64 << 10;

/// What came through the pipe before it is shown.
pub(super) struct Piped {
    pub(super) document: Document,
    /// Where it lies.
    pub(super) article: PathBuf,
    /// The pipe, while it is open.
    pub(super) spool: Option<Spool>,
    /// The command that writes it, or what it is called.
    pub(super) name: String,
    /// What is to be told where it ended by now, and not all of it is there.
    pub(super) lacks: Option<Phrase>,
}

/// Reads standard input until there is something to show: all of it, where it ends soon.
pub(super) fn read(runtime: &Runtime) -> anyhow::Result<Piped> {
    let limit = u64::from(runtime.settings.pipe.limit) << 20;
    let early = command();
    let unwritten = || say!("path-not-written", path = source::shown(&runtime.dirs.piped()));
    let spool = store::spool(&runtime.dirs, io::stdin(), limit).with_context(unwritten)?;
    // A shell that was still about to become the command has become it once something comes.
    spool.wait(0, None);
    let name = early.or_else(command).unwrap_or_else(|| say!("standard-input").to_string());
    let (document, came) =
        begin(&spool, runtime).inspect_err(|_| store::forget_piped([spool.path().to_owned()]))?;
    let (article, spool) = if came.end.is_some() {
        (store::settle_piped(&runtime.dirs, spool.path(), &document).with_context(unwritten)?, None)
    } else {
        (spool.path().to_owned(), Some(spool))
    };
    Ok(Piped { document, article, spool, name, lacks: came.lacks() })
}

/// The first document that can be shown, and how much of the pipe it is.
fn begin(spool: &Spool, runtime: &Runtime) -> anyhow::Result<(Document, Came)> {
    let mut came = spool.wait(0, None);
    let until = Instant::now() + if is_for_one_screen(runtime) { ONLY } else { FIRST };
    loop {
        let left = until.saturating_duration_since(Instant::now());
        if came.end.is_none() && came.bytes < ENOUGH && !left.is_zero() {
            came = spool.wait(came.bytes, Some(left));
            continue;
        }
        if came.end.is_some() && came.bytes == 0 {
            return Err(anyhow!(say!("pipe-empty", path = source::shown(Path::new("-")))));
        }
        let read = store::read_spooled(spool, came.bytes, came.end.is_some())
            .map_err(|error| source::unreadable(Path::new("-"), &error))?;
        match read.with_context(|| source::shown(Path::new("-")))? {
            Some(document) => return Ok((document, came)),
            // A package cannot be read before its end.
            None => {
                spool.want(u64::MAX);
                came = spool.wait(came.bytes, None);
            }
        }
    }
}

/// Prints what has ended and fits on one screen, where that is all that is wished; whether it did.
pub(super) fn print(piped: &Piped, runtime: &Runtime, options: &Options) -> anyhow::Result<bool> {
    if piped.spool.is_some() || !is_for_one_screen(runtime) {
        return Ok(false);
    }
    let printed = print::one_screen(&piped.document, runtime, options)?;
    if printed {
        store::forget_piped([piped.article.clone()]);
    }
    Ok(printed)
}

/// Whether what fits on one screen is printed and left: by the settings, else as less would.
fn is_for_one_screen(runtime: &Runtime) -> bool {
    shell::rows().is_some() && runtime.settings.pipe.one_screen.unwrap_or_else(|| less_quits(&less()))
}

/// The options of less, as git and others hand them to a pager.
fn less() -> String {
    env::var("LESS").unwrap_or_default()
}

/// Whether `options`, a value of the variable LESS, has less quit where one screen is all.
fn less_quits(options: &str) -> bool {
    let mut quits = false;
    for word in options.split([' ', '$']) {
        if let Some(long) = word.strip_prefix("--") {
            quits |= "quit-if-one-screen".starts_with(long) && long.len() > 6;
            continue;
        }
        let mut letters = word.chars().peekable();
        while let Some(letter) = letters.next() {
            match letter {
                // `-+F` takes the option back.
                '+' => {
                    quits &= letters.next() != Some('F');
                }
                'F' => quits = true,
                // These have the rest of the word, or the next one, as their value.
                'b' | 'D' | 'h' | 'j' | 'k' | 'o' | 'O' | 'p' | 'P' | 't' | 'T' | 'x' | 'y' | 'z' | '#'
                | '"' => break,
                _ => {}
            }
        }
    }
    quits
}

/// The command that writes to standard input, where the system tells: the first program, not a shell, whose output is
/// this pipe. man says which page it shows.
fn command() -> Option<String> {
    if let Ok(page) = env::var("MAN_PN")
        && !page.trim().is_empty()
    {
        return Some(super::safe::visible(&["man ", page.as_str()].concat()));
    }
    #[cfg(target_os = "linux")]
    {
        let pipe = std::fs::read_link("/proc/self/fd/0")
            .ok()
            .filter(|it| it.to_string_lossy().starts_with("pipe:"))?;
        let writes = |pid: &u32| std::fs::read_link(format!("/proc/{pid}/fd/1")).is_ok_and(|it| it == pipe);
        let mut all: Vec<u32> = std::fs::read_dir("/proc")
            .ok()?
            .flatten()
            .filter_map(|entry| entry.file_name().to_str()?.parse().ok())
            .filter(writes)
            .collect();
        all.sort_unstable();
        // git has closed its end when little is to be shown, and waits for its pager.
        let git = || env::var_os("GIT_PAGER_IN_USE").map(|_| std::os::unix::process::parent_id());
        let writer = all.first().copied().or_else(git)?;
        let line = std::fs::read(format!("/proc/{writer}/cmdline")).ok()?;
        named(&String::from_utf8_lossy(&line))
    }
    #[cfg(not(target_os = "linux"))]
    None
}

/// The command of `line`, arguments parted by NUL, as one types it; `None` for a shell, which stands for a whole script.
#[cfg(any(target_os = "linux", test))]
fn named(line: &str) -> Option<String> {
    let mut words = line.trim_end_matches('\0').split('\0');
    let program = words.next()?.rsplit('/').next()?.trim_start_matches('-');
    let is_shell = ["sh", "bash", "zsh", "fish", "dash", "ksh"].contains(&program);
    let all: Vec<&str> = std::iter::once(program).chain(words).collect();
    (!is_shell && !program.is_empty()).then(|| super::safe::visible(&all.join(" ")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn less_quits_where_its_options_say_so() {
        for options in ["FRX", "-FRX", "-R -F", "-RF", "--quit-if-one-screen", "-R --quit-if", "-X$-F"] {
            assert!(less_quits(options), "{options}");
        }
        for options in ["", "-R", "-j5F", "-PFile", "--quit-at-eof", "-F -+F", "--RAW-CONTROL-CHARS"] {
            assert!(!less_quits(options), "{options}");
        }
    }

    #[test]
    fn a_command_is_named_as_one_types_it_and_a_shell_is_none() {
        assert_eq!(named("/usr/bin/git\0diff\0--word-diff\0").as_deref(), Some("git diff --word-diff"));
        assert_eq!(named("seq\09\0").as_deref(), Some("seq 9"));
        assert_eq!(named("git\0\u{1B}[2J\0").as_deref(), Some("git ␛[2J"));
        for shell in ["-bash\0", "/bin/sh\0-c\0echo a\0", ""] {
            assert_eq!(named(shell), None, "{shell:?}");
        }
    }
}
