//! git's objects as their files have them (gitformat-pack(5), gitrepository-layout(5)): loose ones, and packs of
//! version 2. Alternates and partial clones are not followed: what is not here is not there.

use super::super::{files, folders};
use super::allowance::Allowance;
use std::fs::File;
use std::io::{Read as _, Seek as _, SeekFrom};
use std::path::{Path, PathBuf};

/// An object longer than this (bytes) is not read.
const LONGEST: usize = 16 << 20;
/// So many differences may lead to an object: git makes no longer chains.
const CHAIN: usize = 4096;

/// What an object is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Commit,
    Tree,
    Blob,
    Tag,
}

/// The objects of a repository.
pub(super) struct Objects {
    folder: PathBuf,
    packs: Vec<Pack>,
    allowance: Allowance,
}

/// A pack and its index.
struct Pack {
    index: File,
    data: File,
    /// Bytes of a name.
    width: u64,
    /// How many objects there are.
    count: u64,
}

/// What a pack has at a place: an object, or the difference to another one.
enum Found {
    Whole(Kind, Vec<u8>),
    ToOffset(u64, Vec<u8>),
    ToName(Vec<u8>, Vec<u8>),
}

impl Objects {
    /// The objects in `folder`, with names of `width` bytes.
    pub(super) fn open(folder: &Path, width: usize) -> Self {
        let index = |path: &PathBuf| path.extension().is_some_and(|ending| ending == "idx");
        let packs = folders::entries(&folder.join("pack")).into_iter().filter(index);
        let packs = packs.filter_map(|path| Pack::open(&path, width as u64)).collect();
        Self { folder: folder.to_owned(), packs, allowance: Allowance::take() }
    }

    /// The object of this name.
    pub(super) fn read(&self, name: &[u8]) -> Option<(Kind, Vec<u8>)> {
        if self.is_over() {
            return None;
        }
        let object = self.loose(name).or_else(|| self.packed(name))?;
        self.allowance.spend(object.1.len())?;
        Some(object)
    }

    /// Whether nothing more may be read.
    pub(super) fn is_over(&self) -> bool {
        self.allowance.is_over()
    }

    fn loose(&self, name: &[u8]) -> Option<(Kind, Vec<u8>)> {
        let hex: String = name.iter().map(|byte| format!("{byte:02x}")).collect();
        let path = self.folder.join(hex.get(..2)?).join(hex.get(2..)?);
        let mut bytes = inflate(&files::read_up_to(&path, LONGEST as u64).ok()??, LONGEST)?;
        let end = memchr::memchr(0, &bytes)?;
        let kind = match bytes.get(..end)?.split(|byte| *byte == b' ').next()? {
            b"commit" => Kind::Commit,
            b"tree" => Kind::Tree,
            b"blob" => Kind::Blob,
            _ => return None,
        };
        bytes.drain(..=end);
        Some((kind, bytes))
    }

    fn packed(&self, name: &[u8]) -> Option<(Kind, Vec<u8>)> {
        let (pack, offset) = self.packs.iter().find_map(|pack| Some((pack, pack.offset(name)?)))?;
        let (mut deltas, mut found) = (Vec::new(), pack.at(offset)?);
        let (kind, mut bytes) = loop {
            if deltas.len() > CHAIN {
                return None;
            }
            if let Found::ToOffset(_, delta) | Found::ToName(_, delta) = &found {
                self.allowance.spend(delta.len())?;
            }
            found = match found {
                Found::Whole(kind, bytes) => break (kind, bytes),
                Found::ToOffset(base, delta) => {
                    deltas.push(delta);
                    pack.at(base)?
                }
                Found::ToName(base, delta) => {
                    deltas.push(delta);
                    pack.at(pack.offset(&base)?)?
                }
            };
        };
        for delta in deltas.iter().rev() {
            self.allowance.spend(bytes.len())?; // each step of the way is a whole text
            bytes = patched(&bytes, delta)?;
        }
        Some((kind, bytes))
    }
}

impl Pack {
    fn open(path: &Path, width: u64) -> Option<Self> {
        let index = files::open(path).ok()?;
        let data = files::open(&path.with_extension("pack")).ok()?;
        let pack = Self { index, data, width, count: 0 };
        if pack.index_at(0, 8)? != [0xFF, b't', b'O', b'c', 0, 0, 0, 2] {
            return None;
        }
        let count = pack.table(8 + 255 * 4)?;
        Some(Self { count, ..pack })
    }

    /// Where the object of this name stands.
    fn offset(&self, name: &[u8]) -> Option<u64> {
        const NAMES: u64 = 8 + 256 * 4;
        let first = u64::from(*name.first()?);
        let mut low = if first == 0 { 0 } else { self.table(8 + (first - 1) * 4)? };
        let mut high = self.table(8 + first * 4)?.min(self.count);
        while low < high {
            let middle = low.midpoint(high);
            let own = self.index_at(NAMES + middle * self.width, self.width as usize)?;
            match own.as_slice().cmp(name) {
                std::cmp::Ordering::Less => low = middle + 1,
                std::cmp::Ordering::Greater => high = middle,
                std::cmp::Ordering::Equal => {
                    let offsets = NAMES + self.count * (self.width + 4);
                    let offset = self.table(offsets + middle * 4)?;
                    // The highest bit says that it is too large to stand here.
                    let Some(large) = offset.checked_sub(1 << 31) else { return Some(offset) };
                    let bytes = self.index_at(offsets + self.count * 4 + large * 8, 8)?;
                    return Some(u64::from_be_bytes(bytes.try_into().ok()?));
                }
            }
        }
        None
    }

    fn table(&self, at: u64) -> Option<u64> {
        Some(u64::from(u32::from_be_bytes(self.index_at(at, 4)?.try_into().ok()?)))
    }

    fn index_at(&self, at: u64, length: usize) -> Option<Vec<u8>> {
        let bytes = read_at(&self.index, at, length)?;
        (bytes.len() == length).then_some(bytes)
    }

    /// What stands at `offset`.
    fn at(&self, offset: u64) -> Option<Found> {
        let start = read_at(&self.data, offset, 64)?;
        let mut head = Bytes(&start);
        let first = head.next()?;
        let (mut size, mut shift, mut byte) = (usize::from(first & 15), 4, first);
        while byte & 0x80 != 0 {
            byte = head.next()?;
            size |= usize::from(byte & 0x7F).checked_shl(shift)?;
            shift += 7;
        }
        let base = match (first >> 4) & 7 {
            6 => Some(Ok(offset.checked_sub(head.distance()?)?)),
            7 => Some(Err(head.take(self.width as usize)?.to_vec())),
            _ => None,
        };
        if size > LONGEST {
            return None;
        }
        let data = offset + (start.len() - head.0.len()) as u64;
        let bytes = inflate(&read_at(&self.data, data, size + size / 64 + 1024)?, size)?;
        Some(match (base, (first >> 4) & 7) {
            (Some(Ok(offset)), _) => Found::ToOffset(offset, bytes),
            (Some(Err(name)), _) => Found::ToName(name, bytes),
            (None, 1) => Found::Whole(Kind::Commit, bytes),
            (None, 2) => Found::Whole(Kind::Tree, bytes),
            (None, 3) => Found::Whole(Kind::Blob, bytes),
            (None, 4) => Found::Whole(Kind::Tag, bytes),
            _ => return None,
        })
    }
}

/// Up to `length` bytes of `file` from `at` on.
fn read_at(mut file: &File, at: u64, length: usize) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    file.seek(SeekFrom::Start(at)).ok()?;
    file.take(length as u64).read_to_end(&mut bytes).ok()?;
    Some(bytes)
}

fn inflate(bytes: &[u8], limit: usize) -> Option<Vec<u8>> {
    miniz_oxide::inflate::decompress_to_vec_zlib_with_limit(bytes, limit).ok()
}

/// Bytes that are read one after the other.
struct Bytes<'a>(&'a [u8]);

impl<'a> Bytes<'a> {
    fn next(&mut self) -> Option<u8> {
        let (first, rest) = self.0.split_first()?;
        self.0 = rest;
        Some(*first)
    }

    fn take(&mut self, length: usize) -> Option<&'a [u8]> {
        let (taken, rest) = self.0.split_at_checked(length)?;
        self.0 = rest;
        Some(taken)
    }

    /// How far before an object the one stands that it differs from.
    fn distance(&mut self) -> Option<u64> {
        let mut byte = self.next()?;
        let mut distance = u64::from(byte & 0x7F);
        while byte & 0x80 != 0 {
            byte = self.next()?;
            distance = (distance + 1).checked_mul(128)? | u64::from(byte & 0x7F);
        }
        Some(distance)
    }

    /// A length in a difference: seven bits a byte, the lowest first.
    fn length(&mut self) -> Option<usize> {
        let (mut length, mut shift) = (0, 0);
        loop {
            let byte = self.next()?;
            length |= usize::from(byte & 0x7F).checked_shl(shift)?;
            shift += 7;
            if byte & 0x80 == 0 {
                return Some(length);
            }
        }
    }

    /// A number of which only the bytes stand here that `present` has a bit for.
    fn sparse(&mut self, present: u8, count: u32) -> Option<usize> {
        (0..count)
            .filter(|bit| present & (1 << bit) != 0)
            .try_fold(0, |sum, bit| Some(sum | usize::from(self.next()?) << (8 * bit)))
    }
}

/// `base` with the difference `delta` made in it.
fn patched(base: &[u8], delta: &[u8]) -> Option<Vec<u8>> {
    let mut delta = Bytes(delta);
    let (from, to) = (delta.length()?, delta.length()?);
    if from != base.len() || to > LONGEST {
        return None;
    }
    let mut bytes = Vec::with_capacity(to);
    while let Some(order) = delta.next() {
        if order & 0x80 == 0 {
            bytes.extend_from_slice(delta.take(usize::from(order))?);
        } else {
            let start = delta.sparse(order, 4)?;
            let length = match delta.sparse(order >> 4, 3)? {
                0 => 0x1_0000,
                length => length,
            };
            bytes.extend_from_slice(base.get(start..start.checked_add(length)?)?);
        }
        if bytes.len() > to {
            return None;
        }
    }
    (bytes.len() == to).then_some(bytes)
}
