//! The command as a user runs it, in a home of its own.

#![allow(clippy::disallowed_methods, clippy::unwrap_used, reason = "tests run the program")]

use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};

/// `hashiya` in `folder`, in English, with its settings and data in the folder `home` there and no other variable of the
/// environment but the path of programs.
pub(crate) fn hashiya(folder: &Path) -> Command {
    let home = folder.join("home");
    // The folders of `Dirs::under`.
    let own = ["config", "data", "state", "cache"]
        .map(|name| (format!("HASHIYA_{}_DIR", name.to_uppercase()), home.join(name)));
    let mut command = Command::new(env!("CARGO_BIN_EXE_hashiya"));
    command.env_clear().envs(std::env::var_os("PATH").map(|path| ("PATH", path)));
    command.current_dir(folder).env("LC_ALL", "C").envs(own).env("HOME", home);
    command
}

/// The exit status of `command`, what it printed, and what it said on standard error.
pub(crate) fn told(command: &mut Command) -> (i32, String, String) {
    told_of(command, b"")
}

/// [`told`], with `input` on its standard input.
pub(crate) fn told_of(command: &mut Command, input: &[u8]) -> (i32, String, String) {
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    let mut stdin = child.stdin.take().unwrap();
    // Written beside, for the program may print much before it has read all; one that reads nothing closes the pipe.
    let output = std::thread::scope(|scope| {
        scope.spawn(move || stdin.write_all(input));
        child.wait_with_output().unwrap()
    });
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (output.status.code().unwrap(), text(output.stdout), text(output.stderr))
}

/// Runs `hashiya` with `arguments` in `home`, which is also the current folder, without any other variable of the
/// environment: its exit status and what it printed. What it said on standard error is shown when the test fails.
pub(crate) fn run(home: &Path, arguments: &[&str]) -> (Option<i32>, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_hashiya"));
    let (status, printed, said) =
        told(command.args(arguments).env_clear().env("HOME", home).current_dir(home));
    eprint!("{said}");
    (Some(status), printed)
}
