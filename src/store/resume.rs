//! Where reading stopped: one small file in the state directory for all documents, newest first.

use super::{dirs::Dirs, files, locks, writing};
use crate::document::{CodePoint, Document};
use crate::library::PagesRead;
use serde::{Deserialize, Serialize};
use std::path::{Path, PathBuf};
use tui_bidi::text::Span;

/// So many documents are remembered: the library tells of each how far it was read.
const MOST: usize = 2000;

/// Where reading of a document stopped.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Resume {
    /// The article's absolute path.
    #[serde(with = "super::paths")]
    pub path: PathBuf,
    /// Its title, to list it.
    pub title: String,
    /// The code point at the top of the screen.
    pub top: CodePoint,
    /// The code point of the cursor.
    pub cursor: CodePoint,
    /// The furthest code point that was on the screen, where an earlier release kept that alone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub read: Option<CodePoint>,
    /// What was on the screen: the bytes where each stretch starts and ends.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub pages: Vec<(usize, usize)>,
    /// The bytes of the whole text, as far as that is known.
    #[serde(default)]
    pub length: usize,
    /// The paragraphs that were turned: the byte where each starts, and whether from right to left.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub turned: Vec<(usize, bool)>,
    /// The code points of places that have a letter.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub marks: Vec<(char, CodePoint)>,
    /// When, RFC 3339.
    pub at: String,
}

impl Resume {
    /// What was read of `document`. An earlier release knew how far one was, and called all before that read.
    pub fn pages_read(&self, document: &Document) -> PagesRead {
        let before = Span::new(0, document.byte(self.read.unwrap_or_default()));
        PagesRead::of(std::iter::once(before).chain(self.stretches()))
    }

    /// How much of its text of so many code points was read, from 0 to 1.
    pub fn share(&self, length: usize) -> f32 {
        let before = self.read.unwrap_or_default().get() as f32 / length.max(1) as f32;
        PagesRead::of(self.stretches()).share(self.length).max(before).min(1.0)
    }

    fn stretches(&self) -> impl Iterator<Item = Span> {
        self.pages.iter().map(|&(start, end)| Span::new(start, end))
    }

    /// The last place that is needed at once: its code point, and its byte where bytes are kept. What was read needs no
    /// text, but for the code point of an earlier release.
    fn furthest(&self) -> (CodePoint, usize) {
        let marks = self.marks.iter().map(|&(_, at)| at);
        let turned = self.turned.iter().map(|&(start, _)| start);
        (
            marks.fold(self.top.max(self.cursor).max(self.read.unwrap_or_default()), CodePoint::max),
            turned.max().unwrap_or(0),
        )
    }

    /// Whether all that is needed at once stands in `document`, the beginning of a text.
    pub fn is_within(&self, document: &Document) -> bool {
        let (code_point, byte) = self.furthest();
        let length = document.text().len();
        byte < length && document.byte(code_point) < length
    }
}

/// The documents that were read, the latest first: what the library shows.
pub fn recent(dirs: &Dirs) -> Vec<Resume> {
    let bytes = files::read(&dirs.resume()).ok().flatten().unwrap_or_default();
    serde_json::from_slice(&bytes).unwrap_or_default()
}

/// Where reading of `article` stopped.
pub fn resume(dirs: &Dirs, article: &Path) -> Option<Resume> {
    let article = std::path::absolute(article).ok()?;
    recent(dirs).into_iter().find(|resume| resume.path == article)
}

/// Remembers where reading stopped. Best effort: a place that cannot be kept is no error.
pub fn remember(dirs: &Dirs, place: Resume) {
    let Ok(_lock) = locks::lock_file(&dirs.locks().join("resume")) else { return };
    let mut places = recent(dirs);
    places.retain(|other| other.path != place.path);
    places.insert(0, place);
    places.truncate(MOST);
    if let Ok(json) = serde_json::to_vec_pretty(&places) {
        let _ = writing::replace(&dirs.resume(), &json); // best effort, as said
    }
}
