//! Completions, in the shells themselves: one that is not installed is skipped, and that is said.
#![cfg(unix)]

use crate::support::pty::Reader;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// The program `name`, where it is installed.
fn installed(name: &str) -> Option<PathBuf> {
    let found = ["/bin", "/usr/bin", "/usr/local/bin"].iter().map(|folder| Path::new(folder).join(name));
    let found = found.into_iter().find(|path| path.exists());
    if found.is_none() {
        eprintln!("skipped: {name} is not installed");
    }
    found
}

/// A folder with an article whose tags are those of a stranger, the settings and the theme of a reader.
fn workspace() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    let notes = |tags: &str| {
        format!(
            "schema = 1\n\n[document]\npath = \"a.txt\"\n\n[[annotation]]\nid = \"one\"\nkind = \"highlight\"\n\
             tags = [{tags}]\nauthor = \"Layla\"\n\n[annotation.target]\nexact = \"قال\"\nstart = 0\nend = 3\n"
        )
    };
    let write = |name: &str, text: &str| {
        let path = folder.path().join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    };
    write("here/a.txt", "قال الرجل\n");
    write(
        "here/a.txt.hashiya.toml",
        &notes(r#""economy", "two words", "$(touch struck)", "`touch struck`""#),
    );
    write("here/deep/b.txt", "قال الرجل\n");
    write("here/deep/b.txt.hashiya.toml", &notes(r#""earnings""#));
    write("config/settings.toml", "[kinds.marginal]\nsign = \"§\"\n");
    write("config/themes/twilight.toml", include_str!("../../themes/sepia.toml"));
    folder
}

/// A shell in that folder that has read its script; `begin` makes it read it.
fn shell(program: &Path, arguments: &[&str], begin: &str, folder: &Path) -> Reader {
    let binary = Path::new(env!("CARGO_BIN_EXE_hashiya")).parent().unwrap();
    let path = [binary.to_str().unwrap(), ":/usr/bin:/bin"].concat();
    let config = folder.join("config");
    let variables = [
        ("PATH", path.as_str()),
        ("LC_ALL", "C.UTF-8"),
        ("HASHIYA_CONFIG_DIR", config.to_str().unwrap()),
        ("PS1", "$ "),
    ];
    let mut shell = Reader::run(program, arguments, &variables, "");
    shell.type_keys(&format!("cd {}\n{begin}; echo rea\"\"dy\n", folder.join("here").display()));
    shell.wait_for("ready");
    shell
}

/// Types `line` and the tab key twice, and waits until each of `words` stands on the screen.
fn completes(shell: &mut Reader, line: &str, words: &[&str]) {
    shell.type_keys("\x15clear\n");
    shell.wait("an empty screen", |screen| screen.contents().trim() == "$");
    shell.type_keys(&format!("{line}\t\t"));
    for word in words {
        shell.wait_for(word);
    }
}

/// What every shell has to complete.
const CASES: [(&str, &[&str]); 14] = [
    ("hashiya notes --tag ", &["economy", "earnings", "two", "struck"]),
    ("hashiya annotate a.txt --tag ", &["economy", "earnings"]),
    ("hashiya review --tag ea", &["earnings"]),
    ("hashiya notes --author ", &["Layla"]),
    ("hashiya notes --kind ", &["bookmark", "opinion", "marginal"]),
    ("hashiya notes --status ", &["unverified", "refuted"]),
    ("hashiya --theme ", &["sepia", "twilight"]),
    ("hashiya export --to ", &["json-ld", "bibtex", "doccano"]),
    ("hashiya export a.txt --to ", &["json-ld", "bibtex", "doccano"]),
    ("hashiya notes a.txt --kind ", &["bookmark", "marginal"]),
    ("hashiya import a.txt --from ", &["readwise", "zotero"]),
    ("hashiya notes --kind=cl", &["--kind=claim"]),
    ("hashiya expo", &["export"]),
    ("hashiya print a", &["a.txt"]),
];

/// Goes through the cases, then takes the tag that looks like a command: nothing of it is run.
fn go_through(mut shell: Reader, folder: &Path) {
    for (line, words) in CASES {
        completes(&mut shell, line, words);
    }
    completes(&mut shell, "hashiya notes --tag two", &["words"]);
    // One press takes it, and the line is run.
    shell.type_keys("\x15clear\nhashiya notes --tag '$\t");
    shell.wait_for("struck");
    shell.type_keys("; echo do\"\"ne\n");
    shell.wait_for("done");
    assert!(!folder.join("here/struck").exists(), "a tag was run");
}

#[test]
fn bash_completes_tags_of_the_folder_and_runs_none_of_them() {
    let Some(bash) = installed("bash") else { return };
    let folder = workspace();
    let begin = "bind 'set enable-bracketed-paste off' 'set page-completions off'; source <(hashiya completions bash)";
    go_through(shell(&bash, &["--norc", "--noprofile", "-i"], begin, folder.path()), folder.path());
}

#[test]
fn zsh_completes_tags_of_the_folder_and_runs_none_of_them() {
    let Some(zsh) = installed("zsh") else { return };
    let folder = workspace();
    let begin = "PS1='$ '; unsetopt zle_bracketed_paste; unset zle_bracketed_paste; autoload -U compinit; \
                 compinit -u -D; source <(hashiya completions zsh)";
    go_through(shell(&zsh, &["-f", "-i"], begin, folder.path()), folder.path());
}

#[test]
fn fish_completes_tags_of_the_folder_and_runs_none_of_them() {
    let Some(fish) = installed("fish") else { return };
    let folder = workspace();
    let binary = Path::new(env!("CARGO_BIN_EXE_hashiya")).parent().unwrap();
    let complete = |line: &str| {
        let script = format!("hashiya completions fish | source; complete -C '{line}'");
        let output = std::process::Command::new(&fish)
            .args(["--no-config", "-c", &script])
            .current_dir(folder.path().join("here"))
            .env("PATH", [binary.to_str().unwrap(), ":/usr/bin:/bin"].concat())
            .env("HOME", folder.path())
            .env("HASHIYA_CONFIG_DIR", folder.path().join("config"))
            .output()
            .unwrap();
        assert!(output.status.success() && output.stderr.is_empty(), "{output:?}");
        String::from_utf8(output.stdout).unwrap()
    };
    for (line, words) in CASES {
        let told = complete(line);
        assert!(words.iter().all(|word| told.contains(word)), "{line}: {told}");
    }
    assert!(!folder.path().join("here/struck").exists(), "a tag was run");
}
