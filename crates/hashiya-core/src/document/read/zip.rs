//! Packages: what EPUB and DOCX keep their parts in. Only parts that are asked for are unpacked, into memory, within
//! limits.

use crate::document::unreadable::{Seems, Unreadable};
use std::collections::HashMap;
use std::io::{Cursor, Read as _};
use zip::ZipArchive;

/// The most bytes that all parts together unpack to.
const ROOM: usize = 96 << 20;
/// A part may be this many times longer than it is packed; below so many bytes any times.
const RATIO: u64 = 200;
const SMALL: u64 = 16 << 20;
/// All parts together may be this many times longer than they are packed, beyond the first megabytes: what people wrote is
/// packed to a third or a tenth.
const RATIO_OF_ALL: u64 = 40;
const FIRST: u64 = 24 << 20;

/// A package.
pub(super) struct Package<'a> {
    archive: ZipArchive<Cursor<&'a [u8]>>,
    /// Where each part stands, by its [plain](plain) name; made when a part is not found as it is written.
    names: Option<HashMap<String, usize>>,
    unpacked: usize,
    /// How many bytes all parts that were tried are packed in, and what they unpacked to, bombs as far as they went.
    packed: u64,
    tried: u64,
    /// Whether a part was too long to be unpacked.
    pub bombs: bool,
}

impl<'a> Package<'a> {
    /// The package in `bytes`.
    pub(super) fn open(bytes: &'a [u8]) -> Result<Self, Unreadable> {
        let archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Unreadable(Seems::Broken))?;
        Ok(Self { archive, names: None, unpacked: 0, packed: 0, tried: 0, bombs: false })
    }

    /// The part at `path`; `None` where there is none, it is broken, or it is too long.
    pub(super) fn part(&mut self, path: &str) -> Option<Vec<u8>> {
        let index = self.index(path)?;
        let file = self.archive.by_index(index).ok()?;
        let packed = file.compressed_size();
        self.packed = self.packed.saturating_add(packed);
        let all = FIRST.saturating_add(self.packed.saturating_mul(RATIO_OF_ALL)).saturating_sub(self.tried);
        let most = packed.saturating_mul(RATIO).max(SMALL).min(all).min((ROOM - self.unpacked) as u64);
        if file.encrypted() {
            return None;
        }
        let mut bytes = Vec::new();
        let read = file.take(most + 1).read_to_end(&mut bytes);
        self.tried += bytes.len() as u64;
        if bytes.len() as u64 > most {
            self.bombs = true;
            return None;
        }
        read.ok()?;
        self.unpacked += bytes.len();
        Some(bytes)
    }

    /// The part at `path` as text.
    pub(super) fn text(&mut self, path: &str) -> Option<String> {
        let bytes = self.part(path)?;
        let encoding =
            crate::document::encoding::Encoding::declared(&bytes, super::html::charset(&bytes).as_deref());
        Some(encoding.decode(&bytes))
    }

    /// Where the part at `path` stands; where none is called so, one whose name differs in case, slashes, or the
    /// encoding that old packers wrote it in.
    fn index(&mut self, path: &str) -> Option<usize> {
        if let Some(index) = self.archive.index_for_name(path) {
            return Some(index);
        }
        self.names().get(&plain(path)).copied()
    }

    /// The path of the first part whose name ends so.
    pub(super) fn ending(&mut self, ending: &str) -> Option<String> {
        let found = self.names().iter().filter(|(name, _)| name.ends_with(ending));
        found.min_by_key(|(_, index)| **index).map(|(name, _)| name.clone())
    }

    fn names(&mut self) -> &HashMap<String, usize> {
        let archive = &mut self.archive;
        self.names.get_or_insert_with(|| {
            let mut names = HashMap::new();
            for index in 0..archive.len() {
                let Ok(file) = archive.by_index_raw(index) else { continue };
                // Old packers write UTF-8 without saying so.
                if let Ok(name) = std::str::from_utf8(file.name_raw()) {
                    names.entry(plain(name)).or_insert(index);
                }
            }
            names
        })
    }
}

/// A part's name as it is compared where it is not found as it is written.
fn plain(name: &str) -> String {
    name.replace('\\', "/").trim_start_matches(['.', '/']).to_lowercase()
}

/// The names of the first parts of a package; `None` where it is none.
pub(in crate::document) fn names(bytes: &[u8]) -> Option<Vec<String>> {
    /// What a package is stands among its first parts.
    const FIRST: usize = 1 << 16;
    let archive = ZipArchive::new(Cursor::new(bytes)).ok()?;
    Some(archive.file_names().take(FIRST).flatten().map(Into::into).collect())
}
