//! A note written in the editor that the environment names, while the terminal is lent to it.

use crate::words::Phrase;
use std::{
    env,
    fs::{self, OpenOptions},
    io::{self, Write as _},
    path::Path,
    process::Command,
};

/// The longest note that is taken back, in bytes.
const LONGEST: u64 = 1 << 20;

/// The editor: `VISUAL`, else `EDITOR`, as other programs have it.
fn editor() -> Option<String> {
    let named = |name| env::var(name).ok().filter(|value| !value.trim().is_empty());
    named("VISUAL").or_else(|| named("EDITOR"))
}

/// Has the reader write `text` on in the editor, in a file in `folder` that is removed afterwards; gives what the file
/// holds then.
///
/// # Errors
///
/// Says why there is no editor, or what it failed with: the text is as it was then.
pub(super) fn edit(text: &str, folder: &Path) -> Result<String, Phrase> {
    let editor = editor().ok_or_else(|| say!("editor-none"))?;
    let file = folder.join(format!("note-{}.md", uuid::Uuid::now_v7()));
    let failed = |why: String| say!("editor-failed", editor = &editor, why);
    let written = write(&file, text).and_then(|()| run(&editor, &file)).and_then(|status| match status {
        None => read(&file),
        Some(status) => Err(io::Error::other(status)),
    });
    let _ = fs::remove_file(&file); // in our own folder; a file that stays is no more than that
    written.map_err(|error| failed(error.to_string()))
}

fn write(file: &Path, text: &str) -> io::Result<()> {
    fs::create_dir_all(file.parent().unwrap_or(file))?;
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(file)?.write_all(text.as_bytes())
}

/// Runs the editor as git does: its name may have arguments. What it failed with, if it did.
fn run(editor: &str, file: &Path) -> io::Result<Option<String>> {
    let status = Command::new("sh").arg("-c").arg(format!("{editor} \"$1\"")).arg("sh").arg(file).status()?;
    Ok((!status.success()).then(|| status.to_string()))
}

fn read(file: &Path) -> io::Result<String> {
    if fs::metadata(file)?.len() > LONGEST {
        return Err(io::ErrorKind::FileTooLarge.into());
    }
    Ok(String::from_utf8_lossy(&fs::read(file)?).into_owned())
}
