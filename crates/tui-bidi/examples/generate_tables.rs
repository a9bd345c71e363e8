//! Generates `crates/tui-bidi/src/layout/tables/ucd.rs` from the Unicode Character Database.
//!
//! `cargo run -p tui-bidi --example generate_tables -- UCD_FOLDER > crates/tui-bidi/src/layout/tables/ucd.rs`, where the folder
//! holds `UnicodeData.txt`, `DerivedBidiClass.txt`, `DerivedJoiningType.txt` and
//! `BidiMirroring.txt`. `crates/tui-bidi/tests/it/conformance.rs` holds that doing so changes nothing.
#![allow(
    clippy::disallowed_methods,
    clippy::expect_used,
    reason = "a tool of the developers, not of the reader"
)]

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::io;
use std::path::Path;
use tui_bidi::text::phrase;

/// Bidi classes by long and short name; the place in this list is the number in the table.
const BIDI: [(&str, &str); 23] = [
    ("Arabic_Letter", "AL"),
    ("Arabic_Number", "AN"),
    ("Paragraph_Separator", "B"),
    ("Boundary_Neutral", "BN"),
    ("Common_Separator", "CS"),
    ("European_Number", "EN"),
    ("European_Separator", "ES"),
    ("European_Terminator", "ET"),
    ("First_Strong_Isolate", "FSI"),
    ("Left_To_Right", "L"),
    ("Left_To_Right_Embedding", "LRE"),
    ("Left_To_Right_Isolate", "LRI"),
    ("Left_To_Right_Override", "LRO"),
    ("Nonspacing_Mark", "NSM"),
    ("Other_Neutral", "ON"),
    ("Pop_Directional_Format", "PDF"),
    ("Pop_Directional_Isolate", "PDI"),
    ("Right_To_Left", "R"),
    ("Right_To_Left_Embedding", "RLE"),
    ("Right_To_Left_Isolate", "RLI"),
    ("Right_To_Left_Override", "RLO"),
    ("Segment_Separator", "S"),
    ("White_Space", "WS"),
];

/// Joining types; the place in this list is the number in the table.
const JOINING: [&str; 6] = ["U", "R", "L", "D", "C", "T"];

/// The bits of a character's properties; `crates/tui-bidi/src/layout/tables/mod.rs` reads them.
mod bit {
    pub(super) const JOINING: u32 = 5;
    pub(super) const MARK: u16 = 1 << 8;
    pub(super) const MIRRORED: u16 = 1 << 9;
    pub(super) const SHAPED: u16 = 1 << 10;
    pub(super) const CLOSING: u16 = 1 << 11;
    pub(super) const CLUSTER: u32 = 12;
}

/// How a character takes part in clusters: what needs all of UAX #29, and the three simple kinds.
mod cluster {
    pub(super) const COMPLEX: u16 = 0;
    pub(super) const OTHER: u16 = 1;
    pub(super) const EXTEND: u16 = 2;
    pub(super) const CONTROL: u16 = 3;
}

/// Blocks whose letters and signs are one column wide and one cluster each, so that UAX #29 and the
/// widths of UAX #11 need not be asked. A test compares each of their characters with both.
const SIMPLE: [(u32, u32); 14] = [
    (0x0020, 0x007E),
    (0x00A0, 0x00A8),
    (0x00AA, 0x00AD),
    (0x00AF, 0x02FF),
    (0x0370, 0x0482),
    (0x048A, 0x052F),
    (0x0591, 0x05F4),
    (0x0606, 0x06DC),
    (0x06DE, 0x070D),
    (0x0710, 0x085E),
    (0x1E00, 0x1FFE),
    (0x2010, 0x203B),
    (0x203D, 0x2044),
    (0x20A0, 0x20C0),
];

fn main() -> io::Result<()> {
    let folder = std::env::args().nth(1).expect("the folder of the Unicode Character Database");
    print!("{}", generate(Path::new(&folder))?);
    Ok(())
}

/// The source text of `crates/tui-bidi/src/layout/tables/ucd.rs`.
pub(crate) fn generate(ucd: &Path) -> io::Result<String> {
    let read = |name: &str| std::fs::read_to_string(ucd.join(name));
    let (data, bidi) = (read("UnicodeData.txt")?, read("DerivedBidiClass.txt")?);
    let (joining, mirroring) = (read("DerivedJoiningType.txt")?, read("BidiMirroring.txt")?);
    let version = bidi.lines().next().unwrap_or_default().trim_start_matches("# DerivedBidiClass-");
    let mirrors = mirrors(&mirroring);
    let decompositions = decompositions(&data);
    let (forms, lam_alef) = forms(&decompositions);
    let ligatures = ligatures(&decompositions);

    let mut properties = vec![0_u16; 0x11_0000];
    bidi_classes(&bidi, &mut properties);
    joining_types(&joining, &mut properties);
    categories(&data, &mut properties);
    for &(c, _) in &mirrors {
        properties[c as usize] |= bit::MIRRORED;
    }
    // Those that only we know the letters of.
    let phrases: Vec<u32> =
        ('\u{F900}'..='\u{FFFF}').filter(|&c| phrase(c).is_some()).map(u32::from).collect();
    for &c in forms.keys().chain(ligatures.iter().map(|(c, _)| c)).chain(&phrases) {
        properties[c as usize] |= bit::SHAPED;
        if c >= 0x700 {
            properties[c as usize] &= !(3 << bit::CLUSTER);
        }
    }
    Ok(source(version.trim_end_matches(".txt"), &properties, &mirrors, &forms, &lam_alef, &ligatures))
}

/// The fields of the data lines of a file of the UCD: `start..end ; value # comment`.
fn fields(text: &str) -> impl Iterator<Item = (u32, u32, &str)> {
    text.lines().filter_map(|line| {
        let data = line.strip_prefix("# @missing: ").unwrap_or_else(|| line.split('#').next().unwrap_or(""));
        let (range, value) = data.split_once(';')?;
        let (start, end) = range.trim().split_once("..").unwrap_or((range.trim(), range.trim()));
        let code = |hex| u32::from_str_radix(hex, 16).ok();
        Some((code(start)?, code(end)?, value.trim()))
    })
}

fn bidi_classes(text: &str, properties: &mut [u16]) {
    for (start, end, value) in fields(text) {
        let class = BIDI.iter().position(|&(long, short)| value == long || value == short);
        let class = class.expect("a bidi class") as u16;
        properties[start as usize..=end as usize].fill(class);
    }
}

fn joining_types(text: &str, properties: &mut [u16]) {
    for (start, end, value) in fields(text).filter(|(_, _, value)| value.len() == 1) {
        let joining = JOINING.iter().position(|&name| name == value).expect("a joining type") as u16;
        properties[start as usize..=end as usize].iter_mut().for_each(|p| *p |= joining << bit::JOINING);
    }
}

/// General categories: marks, closing punctuation, and the kind of cluster.
fn categories(data: &str, properties: &mut [u16]) {
    let mut first = 0;
    for line in data.lines() {
        let field: Vec<&str> = line.split(';').collect();
        let code = u32::from_str_radix(field[0], 16).expect("a code point");
        if field[1].ends_with(", First>") {
            first = code;
            continue;
        }
        let start = if field[1].ends_with(", Last>") { first } else { code };
        for code in start..=code {
            properties[code as usize] |= category(code, field[2]);
        }
    }
}

fn category(code: u32, category: &str) -> u16 {
    let simple = SIMPLE.iter().any(|&(start, end)| (start..=end).contains(&code));
    let cluster = match category {
        "Mn" | "Me" if (0x0300..0x0860).contains(&code) => cluster::EXTEND,
        "Cc" | "Zl" | "Zp" => cluster::CONTROL,
        "Cf" if (0x200E..0x206F).contains(&code) || matches!(code, 0xAD | 0x061C | 0x200B | 0xFEFF) => {
            cluster::CONTROL
        }
        "Cf" if code == 0x200C => cluster::EXTEND,
        "Mn" | "Me" | "Mc" | "Cf" | "Cn" => cluster::COMPLEX,
        _ if simple || is_presentation_form(code) => cluster::OTHER,
        _ => cluster::COMPLEX,
    };
    let mark = if matches!(category, "Mn" | "Me") { bit::MARK } else { 0 };
    // Comma, semicolon, full stop and their kin, in the scripts of the bidi world.
    let stop = matches!(
        code,
        0x21 | 0x2C | 0x2E | 0x3A | 0x3B | 0x3F | 0x060C | 0x061B | 0x061E | 0x061F | 0x066A | 0x06D4 | 0x25
    );
    let closing = if stop || matches!(category, "Pe" | "Pf") { bit::CLOSING } else { 0 };
    cluster << bit::CLUSTER | mark | closing
}

fn is_presentation_form(code: u32) -> bool {
    (0xFB1F..0xFB50).contains(&code) || (0xFB50..0xFBB2).contains(&code) || (0xFE80..0xFEFD).contains(&code)
}

fn mirrors(text: &str) -> Vec<(u32, u32)> {
    let pair = |(c, _, glyph)| u32::from_str_radix(glyph, 16).ok().map(|glyph| (c, glyph));
    fields(text).filter_map(pair).collect()
}

/// The positional compatibility decompositions: character, position, what it stands for.
fn decompositions(data: &str) -> Vec<(u32, usize, Vec<u32>)> {
    let positions = ["<isolated>", "<final>", "<initial>", "<medial>"];
    let mut found = Vec::new();
    for line in data.lines() {
        let field: Vec<&str> = line.split(';').collect();
        let mut parts = field[5].split(' ');
        let tag = parts.next();
        let Some(position) = positions.iter().position(|&name| Some(name) == tag) else { continue };
        let parts = parts.map(|hex| u32::from_str_radix(hex, 16).expect("a code point")).collect();
        found.push((u32::from_str_radix(field[0], 16).expect("a code point"), position, parts));
    }
    found
}

type Forms = BTreeMap<u32, [u32; 4]>;

/// For each letter its isolated, final, initial and medial form; for each alef the isolated and
/// final form of its ligature with lam.
fn forms(decompositions: &[(u32, usize, Vec<u32>)]) -> (Forms, BTreeMap<u32, [u32; 2]>) {
    let mut forms = Forms::new();
    let mut lam_alef = BTreeMap::new();
    for (form, position, parts) in decompositions {
        match parts[..] {
            [letter] => forms.entry(letter).or_default()[*position] = *form,
            [0x0644, alef] if *form >= 0xFEF5 => {
                lam_alef.entry(alef).or_insert([0; 2])[*position] = *form;
            }
            _ => {}
        }
    }
    (forms, lam_alef)
}

/// Characters that stand for several letters, lam-alef excepted, with the position they stand in.
fn ligatures(decompositions: &[(u32, usize, Vec<u32>)]) -> Vec<(u32, usize)> {
    let is_mark = |c: u32| (0x064B..=0x0652).contains(&c) || c == 0x0670;
    let letters = |parts: &[u32]| parts.iter().filter(|&&c| !is_mark(c)).count();
    let several = decompositions.iter().filter(|(form, _, parts)| letters(parts) > 1 && *form < 0xFEF5);
    several.map(|(form, position, _)| (*form, *position)).collect()
}

fn source(
    version: &str,
    properties: &[u16],
    mirrors: &[(u32, u32)],
    forms: &Forms,
    lam_alef: &BTreeMap<u32, [u32; 2]>,
    ligatures: &[(u32, usize)],
) -> String {
    let mut out = format!(
        "//! Properties of characters from the Unicode Character Database {version}; see `LICENSE-UNICODE`.\n\
         //! Generated by `examples/generate_tables.rs`: change that, not this.\n\
         #![allow(clippy::unreadable_literal, reason = \"code points\")]\n"
    );
    let mut ranges = Vec::new();
    for (code, &value) in properties.iter().enumerate() {
        if code == 0 || value != properties[code - 1] {
            ranges.push(format!("({code:#x}, {value:#06x})"));
        }
    }
    table(
        &mut out,
        "Where a stretch of characters with the same properties starts, and these.",
        "RANGES: [(u32, u16)",
        &ranges,
    );
    let rows: Vec<_> = mirrors.iter().map(|(c, glyph)| format!("({c:#06x}, {glyph:#06x})")).collect();
    table(&mut out, "`Bidi_Mirroring_Glyph` (UAX #9 L4).", "MIRRORS: [(u16, u16)", &rows);
    let rows: Vec<_> = forms
        .iter()
        .map(|(c, [a, b, i, m])| format!("({c:#06x}, [{a:#x}, {b:#x}, {i:#x}, {m:#x}])"))
        .collect();
    table(
        &mut out,
        "A letter and its isolated, final, initial and medial form; 0 where it has none.",
        "FORMS: [(u16, [u16; 4])",
        &rows,
    );
    let rows: Vec<_> =
        lam_alef.iter().map(|(c, [a, b])| format!("({c:#06x}, [{a:#06x}, {b:#06x}])")).collect();
    table(
        &mut out,
        "An alef, and its ligature with lam: isolated and final.",
        "LAM_ALEF: [(u16, [u16; 2])",
        &rows,
    );
    let mut rows: Vec<(u32, u32, usize)> = Vec::new();
    for &(c, position) in ligatures {
        match rows.last_mut() {
            Some((_, end, last)) if *end + 1 == c && *last == position => *end = c,
            _ => rows.push((c, c, position)),
        }
    }
    let rows: Vec<_> =
        rows.iter().map(|(start, end, position)| format!("({start:#06x}, {end:#06x}, {position})")).collect();
    table(
        &mut out,
        "Characters that stand for several letters, first and last, and as which form (0 isolated, 1 final, 2 initial, 3 medial).",
        "LIGATURES: [(u16, u16, u8)",
        &rows,
    );
    out
}

/// One constant array, in lines of at most 110 columns.
fn table(out: &mut String, doc: &str, head: &str, rows: &[String]) {
    let _ = write!(out, "\n/// {doc}\n#[rustfmt::skip]\npub(super) static {head}; {}] = [", rows.len());
    let mut column = usize::MAX;
    for row in rows {
        if column > 105 - row.len().min(105) {
            out.push_str("\n   ");
            column = 3;
        }
        let _ = write!(out, " {row},");
        column += row.len() + 2;
    }
    out.push_str("\n];\n");
}
