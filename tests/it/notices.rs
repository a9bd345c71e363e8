//! The notices of the crates in the binary, which `hashiya about` prints: made from `cargo metadata` and from the licence
//! files of the crates, and held up to date here. `HASHIYA_BLESS=1 cargo test --test it notices` writes them anew.
#![cfg(target_os = "linux")]

use serde_json::Value;
use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::Path;
use std::process::Command;

/// Where the notices are kept, from the top of the repository.
const KEPT: &str = "src/cli/crates.txt";

/// What `cargo` answers, for one platform, so that nothing has to be fetched for others.
fn cargo(arguments: &[&str]) -> String {
    let cargo = Command::new(env!("CARGO"))
        .args(arguments)
        .args(["--locked", "--offline"])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .unwrap();
    assert!(cargo.status.success(), "{}", String::from_utf8_lossy(&cargo.stderr));
    String::from_utf8(cargo.stdout).unwrap()
}

const PLATFORM: &str = "x86_64-unknown-linux-gnu";

fn words<'a>(value: &'a Value, key: &str) -> &'a str {
    value[key].as_str().unwrap_or_default()
}

fn list(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}

/// The packages of others that are linked into the binary: no proc macros, nothing that only builds or tests.
fn linked() -> Vec<Value> {
    let tree = cargo(&["tree", "-e", "normal,no-proc-macro", "--prefix", "none", "--target", PLATFORM]);
    let linked: BTreeSet<(&str, &str)> = tree
        .lines()
        .filter_map(|line| line.split_once(" v"))
        .map(|(name, rest)| (name, rest.split(' ').next().unwrap_or_default()))
        .collect();
    let platform = format!("--filter-platform={PLATFORM}");
    let metadata: Value =
        serde_json::from_str(&cargo(&["metadata", "--format-version=1", &platform])).unwrap();
    let is_linked = |package: &&Value| {
        !package["source"].is_null() && linked.contains(&(words(package, "name"), words(package, "version")))
    };
    let mut packages: Vec<Value> = list(&metadata["packages"]).filter(is_linked).cloned().collect();
    packages.sort_by_key(|package| words(package, "name").to_owned() + " " + words(package, "version"));
    packages
}

/// The texts of the licence files beside the manifest of a package, by the names of the files.
fn licence_files(package: &Value) -> Vec<String> {
    let folder = Path::new(words(package, "manifest_path")).parent().unwrap();
    let is_licence = |path: &std::path::PathBuf| {
        let name = path.file_name().unwrap_or_default().to_string_lossy().to_uppercase();
        path.is_file()
            && ["LICEN", "COPYING", "COPYRIGHT", "NOTICE"].iter().any(|start| name.starts_with(start))
    };
    let files = std::fs::read_dir(folder).unwrap().flatten().map(|entry| entry.path());
    let files: BTreeSet<std::path::PathBuf> = files.filter(is_licence).collect();
    files.iter().map(|file| String::from_utf8_lossy(&std::fs::read(file).unwrap()).into_owned()).collect()
}

/// Who holds the rights, as the licence files say; else its authors.
fn holders(package: &Value) -> BTreeSet<String> {
    let mut holders = BTreeSet::new();
    for text in licence_files(package) {
        let said = text.lines().map(str::trim).filter(|line| line.to_lowercase().starts_with("copyright "));
        // The Apache licence's own sentences and its blank form name nobody.
        let named = said.filter(|line| line.contains(|c: char| c.is_ascii_digit()) || line.contains("(c)"));
        holders.extend(named.filter(|line| !line.contains(['[', '{'])).map(str::to_owned));
    }
    if holders.is_empty() {
        holders
            .extend(list(&package["authors"]).filter_map(Value::as_str).map(|author| format!("By {author}")));
    }
    holders
}

fn notices() -> String {
    let mut text = String::new();
    for package in &linked() {
        let (name, version) = (words(package, "name"), words(package, "version"));
        let _ = writeln!(text, "{name} {version}: {}", words(package, "license").replace('/', " OR "));
        for holder in holders(package) {
            let _ = writeln!(text, "    {holder}");
        }
    }
    for package in &linked() {
        for licence in binding(package) {
            let _ = writeln!(text, "\n{} {}:\n", words(package, "name"), words(package, "version"));
            for line in licence.trim().lines() {
                let _ = writeln!(text, "{}", line.trim_end());
            }
        }
    }
    text
}

/// The texts that have to go with the binary word for word: those of a BSD licence that nothing else can be taken for.
fn binding(package: &Value) -> Vec<String> {
    let licence = words(package, "license").replace('/', " OR ");
    let alternatives = licence.trim_matches(['(', ')']).split(" OR ").all(|one| one.contains("BSD-"));
    if !alternatives && !licence.split(" AND ").any(|part| part.trim().starts_with("BSD-")) {
        return Vec::new();
    }
    let is_bsd = |text: &String| {
        let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
        words.contains("Redistribution and use in source and binary forms")
    };
    licence_files(package).into_iter().filter(is_bsd).collect()
}

/// The clauses of BSD licences have to be reproduced with the copyright line of each program.
#[test]
fn the_texts_of_bsd_licences_are_printed_whole() {
    let bsd: Vec<Value> =
        linked().into_iter().filter(|package| words(package, "license").contains("BSD-")).collect();
    assert!(!bsd.is_empty());
    let kept = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(KEPT)).unwrap();
    for package in &bsd {
        let texts = binding(package);
        let free = words(package, "license").split(" OR ").any(|one| !one.contains("BSD-"));
        assert!(
            free && !words(package, "license").contains(" AND ") || !texts.is_empty(),
            "{}",
            words(package, "name")
        );
        for clause in texts.iter().flat_map(|text| text.lines()).map(str::trim_end) {
            assert!(kept.contains(clause), "{}: {clause}", words(package, "name"));
        }
    }
}

#[test]
fn about_names_every_crate_in_the_binary() {
    let kept = Path::new(env!("CARGO_MANIFEST_DIR")).join(KEPT);
    let made = notices();
    if std::env::var_os("HASHIYA_BLESS").is_some() {
        std::fs::write(&kept, &made).unwrap();
    }
    assert!(made.lines().count() > 100);
    assert!(
        std::fs::read_to_string(kept).unwrap() == made,
        "{KEPT} is old: HASHIYA_BLESS=1 cargo test --test it notices"
    );
}

/// No licence that asks more of who passes the binary on than to name its makers.
#[test]
fn licences_are_permissive() {
    const PERMISSIVE: [&str; 9] = [
        "MIT",
        "Apache-2.0",
        "Unicode-3.0",
        "BSD-2-Clause",
        "BSD-3-Clause",
        "Zlib",
        "Unlicense",
        "0BSD",
        "BSL-1.0",
    ];
    for package in linked() {
        let licence = words(&package, "license").replace('/', " OR ");
        let allowed = |all: &str| {
            all.split(" AND ").all(|one| {
                let one = one.trim_matches(['(', ')', ' ']);
                one.split(" OR ").any(|one| PERMISSIVE.contains(&one.trim_matches(['(', ')', ' '])))
            })
        };
        let free = licence.split(" OR ").any(&allowed) || allowed(&licence);
        assert!(free, "{}: {licence}", words(&package, "name"));
    }
}
