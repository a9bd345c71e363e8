//! The binary as people and scripts use it: answers, exit statuses, one line for an error.
#![allow(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    reason = "a test writes and reads files, and fails loudly"
)]

use crate::support::command::{hashiya as hashiya_in, told, told_of};
use serde_json::Value;
use std::path::{Path, PathBuf};
use std::process::Command;
use tempfile::TempDir;

const ARTICLE: &str = "seeds/openai-november.ar.txt";
const SEEDS: [&str; 6] = [
    ARTICLE,
    "seeds/adab.vocalised.ar.txt",
    "seeds/hebrew.he.txt",
    "seeds/persian.fa.txt",
    "seeds/urdu.ur.txt",
    "seeds/notes.en.md",
];

/// A run of the binary with folders of its own.
struct Run {
    status: i32,
    out: String,
    err: String,
}

fn hashiya(home: &Path, args: &[&str]) -> Run {
    hashiya_reads(home, args, "")
}

fn hashiya_reads(home: &Path, args: &[&str], input: &str) -> Run {
    let mut command = Command::new(env!("CARGO_BIN_EXE_hashiya"));
    command.env("LC_ALL", "C").env("HOME", home).env_remove("HASHIYA_SHARED");
    command
        .envs(["CONFIG", "DATA", "STATE", "CACHE"].map(|name| (format!("XDG_{name}_HOME"), home.join(name))));
    let (status, out, err) = told_of(command.args(args), input.as_bytes());
    Run { status, out, err }
}

/// Runs what must fail: with this status, silent on standard output, one line on standard error that
/// holds `said` and no control character.
#[track_caller]
fn refused(home: &Path, args: &[&str], status: i32, said: &str) {
    let run = hashiya(home, args);
    assert_eq!(run.status, status, "{args:?}: {}", run.err);
    assert_eq!(run.out, "", "{args:?}");
    assert_eq!(run.err.matches('\n').count(), 1, "{args:?}: {:?}", run.err);
    assert!(run.err.ends_with('\n') && !run.err.trim_end().contains(char::is_control), "{:?}", run.err);
    assert!(run.err.contains(said), "{args:?}: {:?}", run.err);
}

#[track_caller]
fn json(home: &Path, args: &[&str]) -> Value {
    let run = hashiya(home, args);
    assert_eq!((run.status, run.err.as_str()), (0, ""), "{args:?}");
    assert_eq!(run.out.matches('\n').count(), 1, "one line into a pipe");
    serde_json::from_str(&run.out).unwrap()
}

fn keys(value: &Value) -> Vec<&str> {
    value.as_object().unwrap().keys().map(String::as_str).collect()
}

fn write(folder: &TempDir, name: &str, bytes: &[u8]) -> PathBuf {
    let path = folder.path().join(name);
    std::fs::write(&path, bytes).unwrap();
    path
}

/// What offsets of the seed `file` count in.
fn text(home: &Path, file: &str) -> Vec<char> {
    let run = hashiya(home, &["print", "--raw", file]);
    if !file.ends_with(".md") {
        assert_eq!(run.out, std::fs::read_to_string(file).unwrap().replace("\r\n", "\n"));
    }
    run.out.chars().collect()
}

fn cut(text: &[char], value: &Value) -> String {
    let at = |name: &str| value[name].as_u64().unwrap() as usize;
    text[at("start")..at("end")].iter().collect()
}

#[test]
fn wrong_use_is_one_line_and_status_2() {
    let home = TempDir::new().unwrap();
    let cases: [(&[&str], &str); 9] = [
        (&["print"], "<FILE>; see hashiya print --help"),
        (&["print", "--nope", ARTICLE], "unexpected argument '--nope'"),
        (&["print", "--width", "0", ARTICLE], "at least one column"),
        (&["print", "--width", "ten", ARTICLE], "expected a number of columns"),
        (&["print", ARTICLE, ARTICLE], "unexpected argument"),
        (&["sections", "--format", "yaml", ARTICLE], "'yaml'"),
        (&["print", "--bidi", "up", ARTICLE], "possible values: auto, visual"),
        (&["completions", "tcsh"], "possible values: bash"),
        (&["merge", "a", "b"], "<THEIRS>"),
    ];
    for (args, said) in cases {
        refused(home.path(), args, 2, said);
    }
}

#[test]
fn files_that_cannot_be_read_are_named_with_what_to_do() {
    let home = TempDir::new().unwrap();
    let binary = write(&home, "b.bin", b"\x7FELF\x02\x01\x01\0\0\0\0\0\0\0\0\0\x03\0");
    let pdf = write(&home, "p\u{1B}[31m\u{202E}.pdf", b"%PDF-1.7\n\xE2\xE3");
    refused(home.path(), &["README.md", "missing.txt"], 2, "missing.txt: cannot be read: no such file");
    refused(home.path(), &["seeds", "missing.txt"], 2, "missing.txt: cannot be read: no such file");
    for command in ["print", "sections", "entities"] {
        refused(home.path(), &[command, "missing.txt"], 2, "missing.txt: no such file");
        refused(home.path(), &[command, "seeds"], 2, "seeds: is a directory");
        refused(home.path(), &[command, binary.to_str().unwrap()], 2, "b.bin: seems to be binary data");
        refused(home.path(), &[command, pdf.to_str().unwrap()], 2, "p␛[31m⇐.pdf: seems to be a PDF");
    }
}

#[test]
fn help_and_version_are_answers() {
    let home = TempDir::new().unwrap();
    for args in [&["--help"][..], &["-h"], &["--version"], &["print", "--help"]] {
        let run = hashiya(home.path(), args);
        assert_eq!((run.status, run.err.as_str()), (0, ""), "{args:?}");
        assert!(!run.out.is_empty());
    }
    for args in [&["--version"][..], &["-V"], &["--version", "--theme=dark"]] {
        // With and without the grammar of all commands.
        assert_eq!(
            hashiya(home.path(), args).out,
            format!("hashiya {}\n", env!("CARGO_PKG_VERSION")),
            "{args:?}"
        );
    }
}

#[test]
fn sections_have_the_keys_of_the_contract() {
    let home = TempDir::new().unwrap();
    let text = text(home.path(), ARTICLE);
    let list = json(home.path(), &["sections", ARTICLE, "--format", "json"]);
    let list = list.as_array().unwrap();
    assert!(list.len() >= 3);
    for section in list {
        assert_eq!(keys(section), ["number", "title", "level", "start", "end", "confidence", "repeats"]);
        assert!(cut(&text, section).lines().next().unwrap().contains(section["title"].as_str().unwrap()));
    }
    assert_eq!(list[0]["number"], "01");
    let shown = hashiya(home.path(), &["sections", ARTICLE]).out;
    assert_eq!(shown.lines().count(), list.len());
    assert!(shown.starts_with("01  "));
}

#[test]
fn sections_are_those_that_the_notebook_corrects() {
    let home = TempDir::new().unwrap();
    let text = "01 ** أول **\n\nكلام هنا.\n\n02 ** ثان **\n\nكلام هناك.\n";
    let file = write(&home, "a.txt", text.as_bytes());
    let file = file.to_str().unwrap();
    let titles = || {
        let list = json(home.path(), &["sections", file, "--format", "json"]);
        let title = |section: &Value| section["title"].as_str().unwrap().to_owned();
        list.as_array().unwrap().iter().map(title).collect::<Vec<_>>()
    };
    assert_eq!(titles(), ["أول", "ثان"]);
    let heading = |action: &str, exact: &str, start: usize| {
        let end = start + exact.chars().count();
        format!(
            "[[heading]]\naction = \"{action}\"\nlevel = 2\n[heading.target]\nexact = \"{exact}\"\n\
             prefix = \"\\n\\n\"\nsuffix = \"\\n\\n\"\nstart = {start}\nend = {end}\n"
        )
    };
    let at = |words: &str| text[..text.find(words).unwrap()].chars().count();
    let corrections =
        heading("dismiss", "02 ** ثان **", at("02")) + &heading("add", "كلام هنا.", at("كلام هنا"));
    write(&home, "a.txt.hashiya.toml", format!("schema = 1\n{corrections}").as_bytes());
    assert_eq!(titles(), ["أول", "كلام هنا."]);
    assert_eq!(hashiya(home.path(), &["sections", file]).out, "01  أول\n  كلام هنا.\n");
}

#[test]
fn mentions_are_exact_slices() {
    let home = TempDir::new().unwrap();
    for seed in SEEDS {
        let text = text(home.path(), seed);
        let found = json(home.path(), &["--format", "json", "entities", seed]);
        assert_eq!(keys(&found), ["entities", "repeats"]);
        for entity in found["entities"].as_array().unwrap() {
            assert_eq!(keys(entity), ["id", "name", "latin", "type", "forms", "mentions"]);
            for mention in entity["mentions"].as_array().unwrap() {
                assert_eq!(keys(mention), ["start", "end", "text", "repeat"]);
                assert_eq!(cut(&text, mention), mention["text"].as_str().unwrap(), "{seed}");
            }
        }
    }
    let found = json(home.path(), &["entities", ARTICLE, "--format", "json"]);
    assert!(found["entities"].as_array().unwrap().iter().any(|entity| entity["latin"] == "OpenAI"));
}

#[test]
fn standard_input_is_an_article_too() {
    let home = TempDir::new().unwrap();
    let run = hashiya_reads(home.path(), &["print", "-", "--width", "9"], "قال: Sam\n\nثم");
    assert_eq!((run.status, run.out.as_str()), (0, "قال: Sam\n\nثم\n"));
    let run = hashiya_reads(home.path(), &["sections", "-", "--format", "json"], "مجرد كلام.\n");
    assert_eq!((run.status, run.out.as_str()), (0, "[]\n"));
}

#[test]
fn options_stand_anywhere_and_two_hyphens_end_them() {
    let home = TempDir::new().unwrap();
    write(&home, "-x", b"one\n");
    write(&home, "print", b"two\n");
    let here = |args: &[&str]| told(hashiya_in(home.path()).args(args)).1;
    assert_eq!(here(&["print", "--width", "5", "--", "-x"]), "one\n");
    assert_eq!(here(&["print", "print", "--width=5"]), "two\n");
    assert_eq!(here(&["--format=text", "print", "./print"]), "two\n");
}

#[test]
fn merging_writes_ours_and_only_when_all_can_be_read() {
    let home = TempDir::new().unwrap();
    let note = |id: u8, start: usize| {
        format!(
            "\n[[annotation]]\nid = \"01a20666-8939-7411-9f6e-8a9bed15c2{id:02}\"\nkind = \"note\"\n\
             [annotation.target]\nexact = \"a\"\nstart = {start}\nend = {}\n",
            start + 1
        )
    };
    let head = "schema = 1\n\n[document]\nid = \"01a20666-8939-7411-9f6e-8a9bed15c25c\"\n";
    let path = |path: &PathBuf| path.to_str().unwrap().to_owned();
    let base = path(&write(&home, "base", head.as_bytes()));
    let ours = path(&write(&home, "ours", format!("{head}{}", note(1, 3)).as_bytes()));
    let theirs = path(&write(&home, "theirs", format!("{head}{}", note(2, 9)).as_bytes()));
    let run = hashiya(home.path(), &["merge", &base, &ours, &theirs]);
    assert_eq!((run.status, run.out.as_str(), run.err.as_str()), (0, "", ""));
    let merged = std::fs::read_to_string(&ours).unwrap();
    assert!(merged.contains("15c201") && merged.contains("15c202"));

    for (bytes, said) in
        [(&b"schema = 99\n"[..], "theirs"), (b"<<<<<<< x\n", "theirs"), (b"\xFF\xFE", "theirs")]
    {
        std::fs::write(&theirs, bytes).unwrap();
        refused(home.path(), &["merge", &base, &ours, &theirs], 2, said);
        assert_eq!(std::fs::read_to_string(&ours).unwrap(), merged);
    }
    refused(home.path(), &["merge", &base, &ours, "nothing"], 2, "nothing: no such file");
    let unchanged = hashiya(home.path(), &["merge", &base, &ours, &base]);
    assert_eq!(unchanged.status, 0);
    assert_eq!(std::fs::read_to_string(&ours).unwrap(), merged);
}

#[test]
fn listings_of_the_program_itself() {
    let home = TempDir::new().unwrap();
    let keys_listed = json(home.path(), &["keys", "--format", "json"]);
    let names: Vec<&str> =
        keys_listed.as_array().unwrap().iter().map(|row| row["name"].as_str().unwrap()).collect();
    for command in hashiya::command::COMMANDS {
        assert!(names.contains(&command.name));
    }
    let shown = hashiya(home.path(), &["keys"]).out;
    assert!(shown.contains("quit"));
    let themes = json(home.path(), &["themes", "--format", "json"]);
    assert!(themes.as_array().unwrap().iter().any(|theme| theme["name"] == "sepia"));
    assert!(hashiya(home.path(), &["about"]).out.contains(env!("CARGO_PKG_VERSION")));
    for shell in ["bash", "zsh", "fish"] {
        assert!(hashiya(home.path(), &["completions", shell]).out.contains("entities"));
    }
    let page = hashiya(home.path(), &["man"]).out;
    assert!(page.starts_with('.') && page.contains(".SH COMMANDS") && page.contains("hashiya merge"));
}

/// A reader who has seen enough closes the pipe: no message, no panic.
#[test]
fn a_closed_pipe_ends_quietly() {
    let home = TempDir::new().unwrap();
    let long = write(&home, "long.txt", "سطر من النص\n".repeat(50_000).as_bytes());
    for args in [&["print"][..], &["print", "--format", "json"], &["print", "--raw"]] {
        let mut child = Command::new(env!("CARGO_BIN_EXE_hashiya"))
            .env("LC_ALL", "C")
            .args(args)
            .arg(&long)
            .stdout(std::process::Stdio::piped())
            .stderr(std::process::Stdio::piped())
            .spawn()
            .unwrap();
        drop(child.stdout.take());
        let output = child.wait_with_output().unwrap();
        assert_eq!((output.status.code(), output.stderr.as_slice()), (Some(0), &b""[..]), "{args:?}");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_said() {
    let full = std::fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
    let output = Command::new(env!("CARGO_BIN_EXE_hashiya"))
        .env("LC_ALL", "C")
        .args(["print", ARTICLE])
        .stdout(full)
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8(output.stderr).unwrap().contains("standard output"));
}

#[test]
fn search_finds_what_is_spelled_in_another_way() {
    let home = TempDir::new().unwrap();
    let file = write(&home, "a.txt", "قال: إنّ الكِتابَ هُنا.\nThe كتاب is here, ١٢٪\n".as_bytes());
    let path = file.to_str().unwrap();
    let hits = |args: &[&str]| -> Vec<Value> {
        let run = hashiya(home.path(), &[&["search"], args, &[path, "--format", "json"]].concat());
        assert_eq!((run.status, run.err.as_str()), (i32::from(run.out.is_empty()), ""), "{args:?}");
        run.out.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
    };
    let text: Vec<char> = std::fs::read_to_string(&file).unwrap().chars().collect();
    let found = hits(&["كتاب"]);
    assert_eq!(found.len(), 2);
    for hit in &found {
        assert_eq!(keys(hit), ["file", "start", "end", "text", "paragraph"]);
        assert_eq!(cut(&text, hit), hit["text"].as_str().unwrap());
        assert_eq!(hit["file"], path);
    }
    assert_eq!((found[0]["text"].as_str(), found[0]["paragraph"].as_u64()), (Some("كِتابَ"), Some(0)));
    assert_eq!(found[1]["paragraph"], 1);
    assert_eq!(hits(&["كتاب", "--word"]).len(), 1);
    assert_eq!(hits(&["--exact", "كتاب"]).len(), 1);
    assert_eq!(hits(&["--exact", "the"]).len(), 0);
    assert_eq!(hits(&["12%"]).len(), 1);
    assert_eq!(hits(&["[A-Z]he", "--regex"]).len(), 1);
    refused(home.path(), &["search", "", path], 2, "the query is empty");
    refused(home.path(), &["search", "(", path, "--regex"], 2, "invalid regular expression");
    refused(home.path(), &["search", "x", "missing.txt"], 2, "missing.txt: no such file");
    let run = hashiya(home.path(), &["search", "كتاب", "seeds", path, "missing.txt"]);
    assert_eq!((run.status, run.err.matches('\n').count()), (2, 1), "what can be searched is");
    assert!(run.out.contains("a.txt:1: "));
    let run = hashiya_reads(home.path(), &["search", "--", "-x", "-"], "a -x b\n");
    assert_eq!((run.status, run.out.as_str()), (0, "1: a -x b\n"));
}
