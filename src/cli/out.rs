//! Standard output: locked, buffered, and asked once what it is.

use super::{json, safe};
use serde_json::Value;
use std::io::{self, BufWriter, IsTerminal as _, StdoutLock, Write};

/// Where the answer goes. Nothing else is ever written there.
pub(super) struct Out {
    inner: BufWriter<StdoutLock<'static>>,
    terminal: bool,
}

impl Out {
    /// The standard output of the process.
    pub(super) fn standard() -> Self {
        let out = io::stdout();
        let terminal = out.is_terminal();
        Self { inner: BufWriter::with_capacity(1 << 16, out.lock()), terminal }
    }

    /// Whether a person looks at it.
    pub(super) fn is_terminal(&self) -> bool {
        self.terminal
    }

    /// Writes `text` as one line, its control characters as visible symbols.
    pub(super) fn line(&mut self, text: &str) -> io::Result<()> {
        self.write_all(safe::line(text).as_bytes())?;
        self.write_all(b"\n")
    }

    /// Writes a whole answer as JSON.
    pub(super) fn json(&mut self, value: &Value) -> io::Result<()> {
        let text = if self.terminal { json::pretty(value) } else { json::line(value) };
        writeln!(self, "{text}")
    }
}

impl Write for Out {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.inner.write(bytes).map_err(named)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.inner.flush().map_err(named)
    }
}

/// The error with the name of what failed.
fn named(error: io::Error) -> io::Error {
    io::Error::new(error.kind(), format!("standard output: cannot be written: {error}"))
}
