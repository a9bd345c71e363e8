//! Texts that notes were written against, compressed, by hash: what finds a note again after edits
//! better than any cleverness.

use super::{Dirs, files, find};
use crate::document::Document;
use crate::notebook::rev;
use std::fs::{self, File, FileTimes};
use std::path::PathBuf;
use std::time::SystemTime;

/// All texts together take no more than this (bytes, compressed).
const ROOM: u64 = 64 << 20;
/// A text longer than this (bytes) is not kept: compressing it would be felt.
const LONGEST: usize = 4 << 20;
/// Whoever compressed a text may not unpack to more than this.
const UNPACKED: usize = 2 * LONGEST;

/// Keeps the text of `document`, unless it is there, and makes room by dropping the longest unused.
/// Best effort: a text that cannot be kept is no error.
pub fn keep(dirs: &Dirs, document: &Document) {
    if !document.is_complete() || document.text().len() > LONGEST {
        return;
    }
    let path = path(dirs, &rev(&document.hash()));
    if path.exists() {
        touch(&path);
        return;
    }
    let packed = miniz_oxide::deflate::compress_to_vec(document.text().as_bytes(), 3);
    if fs::create_dir_all(dirs.texts()).is_ok() && files::replace(&path, &packed).is_ok() {
        make_room(dirs);
    }
}

/// The text of a [revision](crate::notebook::Target::rev), if it was kept.
pub fn get(dirs: &Dirs, rev: &str) -> Option<String> {
    let path = path(dirs, rev);
    let packed = files::read(&path).ok()??;
    let text = miniz_oxide::inflate::decompress_to_vec_with_limit(&packed, UNPACKED).ok()?;
    let text = String::from_utf8(text).ok()?;
    // A damaged file is none.
    let hash = format!("blake3:{}", blake3::hash(text.as_bytes()).to_hex());
    if crate::notebook::rev(&hash) != rev {
        return None;
    }
    touch(&path);
    Some(text)
}

fn path(dirs: &Dirs, rev: &str) -> PathBuf {
    dirs.texts().join(format!("{}.z", find::plain(rev.trim_start_matches("b3:"))))
}

fn touch(path: &PathBuf) {
    if let Ok(file) = File::options().append(true).open(path) {
        let _ = file.set_times(FileTimes::new().set_modified(SystemTime::now())); // only its rank
    }
}

fn make_room(dirs: &Dirs) {
    let mut room = 0;
    files::drop_oldest(&dirs.texts(), |len| {
        room += len;
        room <= ROOM
    });
}
