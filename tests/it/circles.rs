//! Holds how files of a room stand to each other: none leads back to itself by what it imports, and the state of the
//! reader stays small.

#![allow(clippy::disallowed_methods, clippy::unwrap_used)] // it reads the sources, and fails loudly

use crate::floors::{FLOORS, Source, sources};
use std::fmt::Write as _;
use std::path::PathBuf;

/// The paths that `code` names: each leaf of each `use`, and each path in the code itself.
fn paths(code: &str) -> Vec<String> {
    let mut found = Vec::new();
    let path = |c: char| c.is_alphanumeric() || c == '_' || c == ':';
    let mut rest = code;
    while let Some(at) = rest.find("use ") {
        if !rest[..at].ends_with(path) {
            let end = rest[at..].find(';').map_or(rest.len(), |end| at + end);
            found.extend(leaves(&rest[at + "use ".len()..end]));
        }
        rest = &rest[at + "use ".len()..];
    }
    found.extend(
        code.split(|c| !path(c))
            .filter(|word| word.contains("::") && !word.ends_with("::"))
            .map(str::to_owned),
    );
    found
}

/// The paths of a tree of `use`: of `a::{b, c::{d, self}}` they are `a::b`, `a::c::d` and `a::c::self`.
fn leaves(tree: &str) -> Vec<String> {
    let tree = tree.trim();
    let Some((head, group)) = tree.split_once('{') else {
        return vec![tree.split(" as ").next().unwrap_or_default().trim().to_owned()];
    };
    let group = &group[..group.rfind('}').unwrap_or(group.len())];
    let (mut depth, mut start, mut found) = (0, 0, Vec::new());
    for (at, c) in group.char_indices().chain([(group.len(), ',')]) {
        match c {
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' if depth == 0 => {
                let part = group[start..at].trim();
                found.extend(leaves(part).into_iter().filter(|leaf| !leaf.is_empty()));
                start = at + 1;
            }
            _ => {}
        }
    }
    found.into_iter().map(|leaf| format!("{}{leaf}", head.trim())).collect()
}

/// `code` without its unit tests and without where its items are visible, which are no imports.
fn without_tests(code: &str) -> String {
    let mut code = code.to_owned();
    while let Some(at) = code.find("#[cfg(test)]\nmod ") {
        let end = code[at..].find("\n}").map_or(code.len(), |end| at + end + 2);
        // A module in a file of its own ends with its semicolon.
        let line = code[at..].find(';').map_or(code.len(), |end| at + end + 1);
        let block = code[at..].find('{').map_or(code.len(), |open| at + open);
        code.replace_range(at..if line < block { line } else { end }, "");
    }
    while let Some(at) = code.find("pub(in ") {
        let end = code[at..].find(')').map_or(code.len(), |end| at + end + 1);
        code.replace_range(at..end, "pub");
    }
    code
}

/// The module of a file from the root of its crate: `src/text/fold.rs` is text, fold.
fn module(source: &Source) -> Vec<String> {
    let mut parts: Vec<String> = source.path.iter().map(|part| part.to_string_lossy().into_owned()).collect();
    parts.drain(..if parts[0] == "crates" { 3 } else { 1 });
    let last = parts.pop().unwrap_or_default();
    parts.extend(Some(last.trim_end_matches(".rs").to_owned()).filter(|last| last != "mod" && last != "lib"));
    parts
}

/// For each file of `room` the files of it that it imports from. What `mod.rs` gives on comes from `mod.rs`.
fn imports_within(room: &[&Source]) -> Vec<Vec<usize>> {
    let modules: Vec<Vec<String>> = room.iter().map(|source| module(source)).collect();
    let target = |own: &[String], path: &str| -> Option<usize> {
        let mut words: Vec<&str> = path.split("::").collect();
        let mut at = match words[0] {
            "crate" => Vec::new(),
            "super" => own.to_vec(),
            word => {
                let mut below = own.to_vec();
                below.push(word.to_owned());
                return modules.contains(&below).then(|| deepest(&modules, below, &words[1..]))?;
            }
        };
        while matches!(words.first(), Some(&"super" | &"crate")) {
            at.pop();
            words.remove(0);
        }
        deepest(&modules, at, &words)
    };
    let each = room.iter().zip(&modules).enumerate().map(|(index, (source, own))| {
        let mut found: Vec<usize> =
            paths(&without_tests(&source.code)).iter().filter_map(|path| target(own, path)).collect();
        found.retain(|&other| other != index);
        found
    });
    each.collect()
}

/// The file of the deepest module that `words` lead to from `at`.
fn deepest(modules: &[Vec<String>], mut at: Vec<String>, words: &[&str]) -> Option<usize> {
    for word in words {
        at.push((*word).to_owned());
        if !modules.contains(&at) {
            at.pop();
            break;
        }
    }
    modules.iter().position(|module| *module == at)
}

/// The files of `room` that lead back to themselves.
fn in_circles(room: &[&Source]) -> Vec<String> {
    let edges = imports_within(room);
    let leads_back = |start: usize| {
        let (mut seen, mut open) = (vec![false; room.len()], edges[start].clone());
        while let Some(at) = open.pop() {
            if at == start {
                return true;
            }
            if !std::mem::replace(&mut seen[at], true) {
                open.extend(&edges[at]);
            }
        }
        false
    };
    (0..room.len())
        .filter(|&file| leads_back(file))
        .map(|file| room[file].path.display().to_string())
        .collect()
}

#[test]
fn files_of_a_room_do_not_import_each_other_in_circles() {
    let sources = sources();
    let mut faults = String::new();
    for room in FLOORS.iter().flat_map(|rooms| rooms.iter()) {
        let files: Vec<&Source> = sources
            .iter()
            .filter(|source| source.room == *room && !source.path.to_string_lossy().contains("tests"))
            .collect();
        let found = in_circles(&files);
        if !found.is_empty() {
            let _ = writeln!(faults, "{room}: {} files: {}", found.len(), found.join(", "));
        }
    }
    assert!(faults.is_empty(), "import from the file that defines it, or move it to a lower file\n{faults}");
}

#[test]
fn the_state_has_a_dozen_fields_at_most() {
    let sources = sources();
    let state = sources.iter().find(|source| source.path.ends_with("app/state.rs")).expect("the state");
    let body = state.code.split("pub struct App {").nth(1).and_then(|rest| rest.split("\n}").next()).unwrap();
    let fields = body.lines().filter(|line| line.trim_end().ends_with(',')).count();
    assert!((5..=12).contains(&fields), "App has {fields} fields");
}

/// How many files may have inherent `impl`s of one type of `app`.
const IMPLS: usize = 8;

#[test]
fn a_type_of_app_has_its_functions_in_few_files() {
    let mut files: std::collections::BTreeMap<String, std::collections::BTreeSet<PathBuf>> =
        std::collections::BTreeMap::new();
    for source in sources().iter().filter(|source| source.room == "app") {
        for line in source.code.lines().filter(|line| line.starts_with("impl") && !line.contains(" for ")) {
            let name: String =
                line.trim_start_matches("impl").trim().chars().take_while(|c| c.is_alphanumeric()).collect();
            files.entry(name).or_default().insert(source.path.clone());
        }
    }
    for (name, files) in files {
        assert!(files.len() <= IMPLS, "{name} has functions in {} files: {files:?}", files.len());
    }
}

#[test]
fn a_surface_never_sees_the_whole_state() {
    let mut faults = String::new();
    for source in sources().iter().filter(|source| source.path.to_string_lossy().contains("app/surface/")) {
        for (number, line) in source.code.lines().enumerate() {
            // What follows a choice gets the state: it is done once the choice is made, not by the surface.
            let follows = line.split('|').nth(1).is_some_and(|parameters| parameters.contains("App"));
            if (line.contains("&mut App") || line.contains("&App")) && !follows {
                let _ = writeln!(faults, "{}:{}: {}", source.path.display(), number + 1, line.trim());
            }
        }
    }
    assert!(faults.is_empty(), "give it a Context, or what it needs of one\n{faults}");
}
