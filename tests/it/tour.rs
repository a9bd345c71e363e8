//! The tour of the reader names commands that exist and keys that they have.

#![allow(clippy::unwrap_used, clippy::disallowed_methods)] // helpers outside test functions; the disk

use hashiya::command::{COMMANDS, Chords};
use std::path::Path;

/// What stands between backticks in `cell`.
fn code(cell: &str) -> Vec<&str> {
    cell.split('`').skip(1).step_by(2).collect()
}

#[test]
fn every_key_of_the_tour_does_what_the_tour_says() {
    for (tour, least) in [("md", 30), ("ar.md", 30), ("he.md", 30), ("fa.md", 30), ("ur.md", 30)] {
        holds(tour, least);
    }
}

/// Whether `docs/tour.` with this ending names keys that do what it says, in more than `least` rows.
fn holds(ending: &str, least: usize) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs").join(format!("tour.{ending}"));
    let tour = std::fs::read_to_string(path).unwrap();
    let mut rows = 0;
    for line in tour.lines().filter(|line| line.starts_with("| `")) {
        let cells: Vec<&str> = line.split(" | ").collect();
        let (keys, names) = (code(cells[0]), code(cells[1]));
        assert!(keys.len() >= names.len(), "a command without a key: {line}");
        for (index, key) in keys.iter().enumerate() {
            let name = names[index % names.len()];
            let chords: Chords = key.parse().unwrap();
            let found = COMMANDS.iter().filter(|row| row.name == name).flat_map(|row| row.keys);
            let mut known = found.map(|own| own.parse::<Chords>().unwrap());
            assert!(known.any(|own| own == chords), "{key} is not {name}: {line}");
        }
        rows += 1;
    }
    assert!(rows > least, "{ending}: only {rows} rows were read");
}

/// The keys and commands of the rows of `docs/tour.` with this ending.
fn taught(ending: &str) -> Vec<String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs").join(format!("tour.{ending}"));
    let tour = std::fs::read_to_string(path).unwrap();
    let rows = tour.lines().filter(|line| line.starts_with("| `"));
    rows.map(|row| row.split(" | ").take(2).collect::<Vec<_>>().join(" | ")).collect()
}

#[test]
fn the_tour_teaches_the_same_keys_in_every_language() {
    for ending in ["ar.md", "he.md", "fa.md", "ur.md"] {
        assert_eq!(taught(ending), taught("md"), "{ending}");
    }
}
