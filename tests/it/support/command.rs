//! The command as a user runs it, in a home of its own.

use std::{path::Path, process::Command};

/// Runs `hashiya` with `arguments` in `home`, which is also the current folder, without any other variable of the
/// environment: its exit status and what it printed. What it said on standard error is shown when the test fails.
#[allow(clippy::disallowed_methods, clippy::unwrap_used, reason = "a test runs the program")]
pub(crate) fn run(home: &Path, arguments: &[&str]) -> (Option<i32>, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_hashiya"))
        .args(arguments)
        .env_clear()
        .env("HOME", home)
        .current_dir(home)
        .output()
        .unwrap();
    eprint!("{}", String::from_utf8_lossy(&output.stderr));
    (output.status.code(), String::from_utf8(output.stdout).unwrap())
}
