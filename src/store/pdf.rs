//! The words of a PDF, from the program `pdftotext` where it is installed.
//!
//! The program gets the bytes on its standard input and no name of a file, and has so long and may write so much; it is
//! found in the folders of `PATH` that are absolute, so that none in the folder one is in is run.

use std::env;
use std::io::{Read as _, Write as _};
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

/// How long the program may take.
const PATIENCE: Duration = Duration::from_secs(8);
/// The most bytes that it may write.
const ROOM: u64 = 64 << 20;

/// The words in `bytes`, a PDF; `None` where the program is missing, fails or takes too long.
pub(super) fn words(bytes: Vec<u8>) -> Option<Vec<u8>> {
    let paths = env::var_os("PATH")?;
    let program = env::split_paths(&paths)
        .filter(|folder| folder.is_absolute())
        .map(|folder| folder.join("pdftotext"))
        .find(|program| program.is_file())?;
    let mut child = Command::new(program)
        .args(["-enc", "UTF-8", "-q", "-", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .ok()?;
    let (mut input, output) = (child.stdin.take()?, child.stdout.take()?);
    // It may stop reading before all is written, and writes while it reads.
    thread::spawn(move || input.write_all(&bytes));
    let reader = thread::spawn(move || {
        let mut words = Vec::new();
        output.take(ROOM).read_to_end(&mut words).ok().map(|_| words)
    });
    let start = Instant::now();
    while !reader.is_finished() && start.elapsed() < PATIENCE {
        thread::sleep(Duration::from_millis(2));
    }
    if !reader.is_finished() {
        let _ = child.kill();
    }
    let words = reader.join().ok().flatten();
    let _ = child.kill();
    let done = child.wait().ok()?;
    words.filter(|words| done.success() || !words.is_empty())
}
