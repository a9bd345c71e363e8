//! Earlier texts out of a git repository, which may be anybody's: found by any path, and never waited for long.
#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::disallowed_methods, reason = "tests use the disk, and panic")]

use crate::hostile::Place;
use std::fs;

#[test]
fn the_text_of_a_note_is_found_in_git_by_a_bare_name() {
    for name in ["a.txt", "./a.txt", "../theirs/a.txt"] {
        let place = Place::new();
        place.repository();
        let placed = place.hashiya(&["place", name]);
        let said = String::from_utf8_lossy(&placed.stdout).into_owned();
        assert!(said.contains("changed"), "{name}: {said}");
        assert!(
            fs::read_dir(place.dirs().state.join("texts")).unwrap().count() > 0,
            "{name}: found once is kept"
        );
    }
}

/// A pack whose only object is 600 differences of 16 MB away from another one.
fn bomb(place: &Place) {
    const SIZE: usize = 16 << 20;
    let head = |kind: u8, mut size: usize| {
        let mut bytes = vec![kind << 4 | (size & 15) as u8];
        size >>= 4;
        while size > 0 {
            *bytes.last_mut().unwrap() |= 0x80;
            bytes.push((size & 0x7F) as u8);
            size >>= 7;
        }
        bytes
    };
    let back = |mut distance: usize| {
        let mut bytes = vec![(distance & 0x7F) as u8];
        distance >>= 7;
        while distance > 0 {
            distance -= 1;
            bytes.insert(0, 0x80 | (distance & 0x7F) as u8);
            distance >>= 7;
        }
        bytes
    };
    let zlib = |bytes: &[u8]| miniz_oxide::deflate::compress_to_vec_zlib(bytes, 1);
    let difference = zlib(&vec![0; SIZE]);
    let mut pack = [&b"PACK\0\0\0\x02\0\0\x02\x59"[..]].concat();
    let mut last = pack.len();
    pack.extend([head(1, 5), zlib(b"hello")].concat());
    for _ in 0..600 {
        let here = pack.len();
        pack.extend([head(6, SIZE), back(here - last)].concat());
        pack.extend(&difference);
        last = here;
    }
    let mut index = b"\xfftOc\0\0\0\x02".to_vec();
    (0..256_u32).for_each(|byte| index.extend(u32::from(byte >= 0x11).to_be_bytes()));
    index.extend([0x11; 20]);
    index.extend([0; 4]);
    index.extend(u32::try_from(last).unwrap().to_be_bytes());
    let objects = place.theirs(".git/objects/pack");
    fs::create_dir_all(&objects).unwrap();
    fs::write(objects.join("p.pack"), pack).unwrap();
    fs::write(objects.join("p.idx"), index).unwrap();
    fs::write(place.theirs(".git/HEAD"), "11".repeat(20)).unwrap();
}

#[test]
fn a_repository_that_is_slow_to_search_costs_a_command_two_seconds_in_all() {
    let place = Place::new();
    assert!(place.hashiya(&["annotate", "a.txt", "--quote", "سام"]).status.success());
    let own = fs::read_to_string(place.theirs("a.txt.hashiya.toml")).unwrap();
    let (head, note) = own.split_at(own.find("[[annotation]]").unwrap());
    let id = note.lines().find(|line| line.starts_with("id")).unwrap();
    let rev = note.lines().find(|line| line.trim_start().starts_with("rev")).unwrap();
    // Thirty revisions that no text has, in each of a dozen articles.
    for article in 0..12 {
        let name = format!("b{article}.txt");
        fs::write(place.theirs(&name), "نص آخر تماما.\n").unwrap();
        let mut text = head.replacen("01", "02", 1).replace("a.txt", &name);
        for number in 0..30 {
            let other = format!("id = \"{article:08x}-0000-7000-8000-{number:012x}\"");
            text +=
                &note.replace(id, &other).replace(rev, &format!("rev = \"b3:{article:08x}{number:08x}\""));
        }
        fs::write(place.theirs(&format!("{name}.hashiya.toml")), text).unwrap();
    }
    bomb(&place);
    for words in [&["notes", "."][..], &["notes", "b1.txt"], &["check", "."], &["export", ".", "--to", "csv"]]
    {
        let _ = fs::remove_dir_all(place.dirs().cache);
        place.hashiya(words); // fails after ten seconds
    }
}
