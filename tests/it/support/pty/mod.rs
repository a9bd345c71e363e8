//! The real binary in a pseudo-terminal: what it writes is parsed by vt100, what a terminal would reply
//! to its questions is given by the test.
#![allow(unreachable_pub, reason = "each integration test uses what it needs")]

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};
use std::io::{Read, Write};
use std::num::NonZeroU16;
use std::path::Path;
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};

/// How long anything is waited for: long, for a busy machine.
const PATIENCE: Duration = Duration::from_secs(30);

/// The reader, running.
pub struct Reader {
    child: Box<dyn Child + Send + Sync>,
    master: Box<dyn MasterPty + Send>,
    input: Box<dyn Write + Send>,
    output: Receiver<Vec<u8>>,
    /// Everything written so far.
    pub bytes: Vec<u8>,
    screen: vt100::Parser,
    replies: Option<Vec<u8>>,
    home: tempfile::TempDir,
}

/// The questions end in this fence; a terminal answers when it comes.
const FENCE: &[u8] = b"\x1b[c";

#[allow(dead_code)] // each integration test is a program of its own and uses what it needs
impl Reader {
    /// Runs `hashiya ARGUMENTS` in a terminal of 100 columns and 30 rows that answers `replies`.
    #[allow(clippy::option_env_unwrap, reason = "tests of tui-bidi have no such program, and run others")]
    pub fn start(arguments: &[&str], replies: &str) -> Self {
        Self::run(Path::new(option_env!("CARGO_BIN_EXE_hashiya").unwrap()), arguments, &[], replies)
    }

    /// Runs any program so.
    pub fn run(program: &Path, arguments: &[&str], variables: &[(&str, &str)], replies: &str) -> Self {
        let pair = native_pty_system().openpty(pty_size(30, 100)).unwrap();
        let home = tempfile::tempdir().unwrap();
        let mut command = CommandBuilder::new(program);
        command.args(arguments);
        command.env_clear();
        command.env("HOME", home.path());
        command.env("TERM", "xterm-256color");
        for (name, value) in variables {
            command.env(name, value);
        }
        command.cwd(env!("CARGO_MANIFEST_DIR"));
        let child = pair.slave.spawn_command(command).unwrap();
        drop(pair.slave);
        let (send, output) = channel();
        let mut reader = pair.master.try_clone_reader().unwrap();
        std::thread::spawn(move || {
            let mut chunk = [0; 4096];
            while let Ok(count @ 1..) = reader.read(&mut chunk) {
                if send.send(chunk[..count].to_vec()).is_err() {
                    break;
                }
            }
        });
        let input = pair.master.take_writer().unwrap();
        Self {
            child,
            master: pair.master,
            input,
            output,
            bytes: Vec::new(),
            screen: vt100::Parser::new(cells(30), cells(100), 0),
            replies: Some(replies.as_bytes().to_vec()),
            home,
        }
    }

    /// The reader's home: nothing of the developer's own is read or written.
    pub fn home(&self) -> &Path {
        self.home.path()
    }

    /// Types `keys`.
    pub fn type_keys(&mut self, keys: &str) {
        self.input.write_all(keys.as_bytes()).unwrap();
        self.input.flush().unwrap();
    }

    /// Waits until `holds` of the screen; fails with the screen when it never does.
    #[track_caller]
    pub fn wait(&mut self, what: &str, holds: impl Fn(&vt100::Screen) -> bool) {
        let start = Instant::now();
        while !holds(self.screen.screen()) {
            assert!(start.elapsed() < PATIENCE, "{what}: not seen\n{}", self.screen.screen().contents());
            self.take(Duration::from_millis(50));
        }
    }

    /// Waits until the screen shows `text`.
    #[track_caller]
    pub fn wait_for(&mut self, text: &str) {
        self.wait(text, |screen| screen.contents().contains(text));
    }

    /// Waits until the bytes written after `from` hold `sequence`.
    #[track_caller]
    pub fn wait_for_bytes(&mut self, from: usize, sequence: &[u8]) {
        let start = Instant::now();
        while !self.bytes[from..].windows(sequence.len()).any(|window| window == sequence) {
            let written = String::from_utf8_lossy(&self.bytes[from..]);
            assert!(start.elapsed() < PATIENCE, "{sequence:?} was not written: {written:?}");
            self.take(Duration::from_millis(50));
        }
    }

    /// Waits for the end; gives the exit status and the screen that is left.
    #[track_caller]
    pub fn end(&mut self) -> (u32, vt100::Screen) {
        let start = Instant::now();
        let status = loop {
            self.take(Duration::from_millis(20));
            if let Some(status) = self.child.try_wait().unwrap() {
                break status;
            }
            assert!(start.elapsed() < PATIENCE, "still running\n{}", self.screen.screen().contents());
        };
        // All that it wrote has come when the other end of the terminal is closed.
        while let Ok(chunk) = self.output.recv_timeout(PATIENCE) {
            self.show(&chunk);
        }
        (status.exit_code(), self.screen.screen().clone())
    }

    /// Sends a signal, by the name that kill(1) knows.
    pub fn signal(&self, name: &str) {
        let pid = self.child.process_id().unwrap().to_string();
        let status = std::process::Command::new("kill").args(["-s", name, &pid]).status().unwrap();
        assert!(status.success());
    }

    /// The state letter of the process: `S` sleeping, `T` stopped.
    pub fn process_state(&self) -> char {
        let stat = std::fs::read_to_string(format!("/proc/{}/stat", self.child.process_id().unwrap()));
        stat.unwrap_or_default().rsplit(") ").next().and_then(|rest| rest.chars().next()).unwrap_or('?')
    }

    /// Gives the terminal another size.
    pub fn resize(&mut self, rows: u16, columns: u16) {
        self.master.resize(pty_size(rows, columns)).unwrap();
        self.screen.screen_mut().set_size(cells(rows), cells(columns));
    }

    /// Whether the terminal device echoes and gathers lines, as a shell expects it.
    pub fn is_cooked(&self) -> bool {
        let flags = format!("{:?}", self.master.get_termios().unwrap().local_flags);
        let mut set = flags.split(|c: char| !c.is_ascii_alphanumeric());
        let cooked = ["ICANON", "ECHO", "ISIG"];
        set.by_ref().filter(|flag| cooked.contains(flag)).count() == cooked.len()
    }

    /// Takes what was written within `time`, answers the questions; whether anything came.
    fn take(&mut self, time: Duration) -> bool {
        let Ok(chunk) = self.output.recv_timeout(time) else { return false };
        self.show(&chunk);
        if self.bytes.windows(FENCE.len()).any(|window| window == FENCE)
            && let Some(replies) = self.replies.take()
        {
            self.input.write_all(&replies).unwrap();
            self.input.flush().unwrap();
        }
        true
    }

    fn show(&mut self, chunk: &[u8]) {
        self.bytes.extend_from_slice(chunk);
        self.screen.process(chunk);
    }
}

/// A terminal of so many cells of 10 by 20 pixels.
fn pty_size(rows: u16, cols: u16) -> PtySize {
    PtySize { rows, cols, pixel_width: cols * 10, pixel_height: rows * 20 }
}

fn cells(count: u16) -> NonZeroU16 {
    NonZeroU16::new(count).unwrap()
}

impl Drop for Reader {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
