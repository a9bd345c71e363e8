//! Texts that came through a pipe: where they lie, so that their notes have a place, and which of them stay there.

use super::error::{Error, reason};
use super::{
    clock, dirs::Dirs, documents, files, find, folders, relink::relink, session::Session, spool::Spool,
};
use crate::document::{Document, Format, Unreadable, is_of_terminal};
use crate::notebook::Edit;
use std::io;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

/// The name under which everything from a pipe is read: attributes and overstrikes are style there, as in a pager.
pub const PIPED: &str = "pipe.ansi";
/// How the name of a file begins that a pipe is read into.
const SPOOL: &str = "pipe-";
/// How long such a file lies there that a killed program left.
const LEFT: Duration = Duration::from_secs(24 * 60 * 60);

/// Reads `from` into a new file among the piped texts, at most `limit` bytes of it.
pub fn spool(dirs: &Dirs, from: impl io::Read + Send + 'static, limit: u64) -> io::Result<Spool> {
    let folder = dirs.piped();
    let is_left = |path: &PathBuf| {
        let ours = path.file_name().is_some_and(|name| name.to_string_lossy().starts_with(SPOOL));
        let written = std::fs::metadata(path).and_then(|meta| meta.modified()).ok();
        ours && written.and_then(|at| SystemTime::now().duration_since(at).ok()).is_some_and(|age| age > LEFT)
    };
    forget_piped(folders::entries(&folder).into_iter().filter(is_left));
    Spool::start(from, &folder.join(format!("{SPOOL}{}.ansi", clock::new_id())), limit)
}

/// What came by now as a document; `None` where the beginning alone cannot be read, as of a package. `end`: nothing
/// more will come.
pub fn read_spooled(
    spool: &Spool,
    bytes: u64,
    end: bool,
) -> io::Result<Result<Option<Document>, Unreadable>> {
    let mut read = Vec::new();
    let file = files::open(spool.path())?;
    io::Read::read_to_end(&mut io::Read::take(file, bytes), &mut read)?;
    if end {
        return Ok(documents::read(read, PIPED).map(Some));
    }
    if read.starts_with(b"%PDF-") || read.starts_with(b"PK") {
        return Ok(Ok(None));
    }
    let shown = shown_end(&read);
    read.truncate(shown);
    Ok(Ok(documents::read(read, PIPED).ok()))
}

/// How much of `bytes`, the beginning of a text, can be shown: up to a character, or a sequence of controls in the last
/// line, that may not be whole.
fn shown_end(bytes: &[u8]) -> usize {
    let line = bytes.iter().rposition(|&byte| byte == b'\n').map_or(0, |at| at + 1);
    let styled = bytes[line..].iter().any(|&byte| matches!(byte, 0x1B | 0x8));
    if styled { line } else { line + crate::document::whole_characters(&bytes[line..]).len() }
}

/// The path that stands for a text from a pipe: the same text has the same notes.
pub fn piped_article(dirs: &Dirs, document: &Document) -> PathBuf {
    let hash = document.hash();
    let name = hash.rsplit(':').next().unwrap_or_default();
    let (folder, name) = (dirs.piped(), &name[..name.len().min(16)]);
    // Once every form was kept as plain text: notes that were made then stay with it.
    let plain = folder.join(format!("{name}.txt"));
    if plain.exists() { plain } else { folder.join(format!("{name}.{}", ending(document))) }
}

/// The ending by which what came through a pipe is read again as it was.
fn ending(document: &Document) -> &'static str {
    match document.source() {
        Some(source) if document.format() == Format::Text && is_of_terminal(source) => "ansi",
        Some(_) => document.format().ending(),
        None => "txt",
    }
}

/// Gives the file of a pipe that has ended, `spooled`, the path that its text stands for.
pub fn settle_piped(dirs: &Dirs, spooled: &Path, document: &Document) -> io::Result<PathBuf> {
    let article = piped_article(dirs, document);
    if article.exists() {
        std::fs::remove_file(spooled)?;
    } else {
        std::fs::rename(spooled, &article)?;
    }
    Ok(article)
}

impl Session {
    /// The session of a pipe that has ended: its text is `document`, its file takes the path of that text, and the
    /// notes that were made meanwhile join those that the text had.
    pub fn settle_piped(&self, document: &Document) -> Result<Self, Error> {
        let fail = |error: &io::Error| Error::new(reason(error), &self.article, None);
        let article = settle_piped(&self.dirs, &self.article, document).map_err(|error| fail(&error))?;
        let own = find::beside(&self.article);
        if own.exists() && !find::beside(&article).exists() {
            relink(&self.dirs, &article, &own)?;
        }
        let mut session = Self::open(&self.dirs, &article, document)?.by(self.author.as_deref());
        let known = |id| session.notebook().annotation(id).is_some();
        let new = self.notebook.annotations.iter().filter(|annotation| !known(&annotation.id));
        let edits: Vec<Edit> = new.cloned().map(Edit::Add).collect();
        if !edits.is_empty() {
            session.save_all(edits, || ())?;
            let _ = std::fs::remove_file(own); // all that it held is kept by now
        }
        Ok(session)
    }
}

/// Drops those of `articles`, texts from pipes, that nobody made a note in.
pub fn forget_piped(articles: impl IntoIterator<Item = PathBuf>) {
    for article in articles {
        if !find::is_notebook(&article) && !find::beside(&article).exists() {
            let _ = std::fs::remove_file(article); // the next time, or it is gone already
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use tui_bidi::text::Span;

    #[test]
    fn a_line_that_may_go_on_is_shown_up_to_what_may_not_be_whole() {
        for (bytes, shown) in [("a\nb", 3), ("a\n\u{1B}[3", 2), ("a\n_\u{8}", 2), ("سلام", 8), ("", 0)] {
            assert_eq!(shown_end(bytes.as_bytes()), shown, "{bytes:?}");
        }
        assert_eq!(shown_end(&"سلام".as_bytes()[..7]), 6);
    }

    #[test]
    fn notes_made_before_a_pipe_ended_join_those_of_its_text() {
        let folder = tempfile::tempdir().unwrap();
        let dirs = Dirs::under(folder.path());
        let text = "قال الرجل\nإنه رحل\n";
        for round in 1..=2 {
            let spool = spool(&dirs, io::Cursor::new(text), 1 << 20).unwrap();
            while spool.came().end.is_none() {
                spool.wait(spool.came().bytes, None);
            }
            let part = read_spooled(&spool, 17, false).unwrap().unwrap().unwrap();
            assert_eq!(part.text(), "قال الرجل");
            let mut early = Session::open(&dirs, spool.path(), &part).unwrap();
            let note = early.annotation(Span::new(7, 17), "claim", None);
            early.save(Edit::Add(note)).unwrap();
            let whole = read_spooled(&spool, spool.came().bytes, true).unwrap().unwrap().unwrap();
            let settled = early.settle_piped(&whole).unwrap();
            assert_eq!(settled.article(), piped_article(&dirs, &whole));
            assert_eq!(settled.notebook().annotations.len(), round);
            let again = Session::open(&dirs, settled.article(), &whole).unwrap();
            assert_eq!(again.notebook().annotations.len(), round);
            let files = folders::entries(&dirs.piped());
            assert_eq!(files.len(), 2, "the text and its notebook alone: {files:?}");
        }
    }

    #[test]
    fn a_text_that_nobody_noted_anything_in_is_not_kept() {
        let folder = tempfile::tempdir().unwrap();
        let [noted, read] = ["a.ansi", "b.ansi"].map(|name| folder.path().join(name));
        for path in [&noted, &read, &find::beside(&noted)] {
            std::fs::write(path, "x").unwrap();
        }
        forget_piped([noted.clone(), read.clone(), find::beside(&noted)]);
        assert!(noted.exists() && find::beside(&noted).exists() && !read.exists());
    }
}
