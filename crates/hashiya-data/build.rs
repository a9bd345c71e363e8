//! Lays the sorted hashes of the tables out so that a program reads them where they lie.
//!
//! In `src/data` a table is small: hashes are differences in LEB128. Here it is one that nothing has to be unpacked of:
//! for each value of the upper 12 bits of 28 the number of the first hash that has it or a greater one, then the lower 16
//! bits of each hash, all little-endian. `README.md` beside the data tells both forms.
#![allow(clippy::disallowed_methods, reason = "a build script reads and writes files")]

use std::error::Error;
use std::path::{Path, PathBuf};
use std::{env, fs};

/// Bytes of `weights.bin` before its hashes: a unit, facts of five registers (96 kinds of 32 values) and pairs of labels.
const FACTS: usize = 1 + (5 * 96 * 32 + LABELS) * LABELS;
/// Labels of the tagger; each has a byte for each hash.
const LABELS: usize = 9;
/// Values of a hash's upper bits.
const UPPER: u32 = 1 << 12;

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=src/data");
    let to = PathBuf::from(env::var_os("OUT_DIR").ok_or("no OUT_DIR")?);
    for entry in fs::read_dir(Path::new("src/data"))? {
        let path = entry?.path();
        if path.extension().is_some_and(|ending| ending == "bin") {
            let bytes = fs::read(&path)?;
            let name = path.file_name().unwrap_or_default();
            let table = if name == "weights.bin" { weights(&bytes) } else { words(&bytes) };
            let table = table.ok_or_else(|| format!("{} is not as build.rs reads it", path.display()))?;
            fs::write(to.join(name), table)?;
        }
    }
    Ok(())
}

/// A table of words: the places of two bytes, then the hashes.
fn words(bytes: &[u8]) -> Option<Vec<u8>> {
    let hashes = differences(&mut bytes.iter(), usize::MAX)?;
    let mut table = Vec::new();
    for place in places(&hashes) {
        table.extend(u16::try_from(place).ok()?.to_le_bytes());
    }
    table.extend(lower(&hashes));
    Some(table)
}

/// The weights: the facts and the unit of the rows, the places of four bytes, the hashes, the rows.
fn weights(bytes: &[u8]) -> Option<Vec<u8>> {
    let (facts, rest) = bytes.split_at_checked(FACTS)?;
    let (unit, rest) = rest.split_first_chunk::<4>()?;
    let (count, rest) = rest.split_first_chunk::<4>()?;
    let count = u32::from_le_bytes(*count) as usize;
    let mut rest = rest.iter();
    let hashes = differences(&mut rest, count)?;
    let rows = rest.as_slice();
    if rows.len() != count * LABELS {
        return None;
    }
    let mut table = [facts, unit].concat();
    table.extend(places(&hashes).into_iter().flat_map(u32::to_le_bytes));
    table.extend(lower(&hashes));
    table.extend(rows);
    Some(table)
}

/// At most `count` hashes of 28 bits that `bytes` hold as differences; `None` where they are not in order.
fn differences<'b>(bytes: &mut impl Iterator<Item = &'b u8>, count: usize) -> Option<Vec<u32>> {
    let mut hashes = Vec::new();
    let (mut value, mut step, mut shift) = (0_u32, 0, 0);
    while hashes.len() < count {
        let Some(byte) = bytes.next() else { break };
        step |= u32::from(byte & 127).checked_shl(shift)?;
        shift += 7;
        if byte & 128 == 0 {
            value = value.checked_add(step).filter(|value| *value < UPPER << 16)?;
            hashes.push(value);
            (step, shift) = (0, 0);
        }
    }
    (shift == 0).then_some(hashes)
}

/// For each value of the upper bits, and one past: the number of the first hash that has it or a greater one.
fn places(hashes: &[u32]) -> Vec<u32> {
    (0..=UPPER).map(|upper| hashes.partition_point(|hash| hash >> 16 < upper) as u32).collect()
}

fn lower(hashes: &[u32]) -> impl Iterator<Item = u8> {
    hashes.iter().flat_map(|hash| (*hash as u16).to_le_bytes())
}
