//! `hashiya completions`: scripts from the same definition as the parser, and the words that they ask for when a key is
//! pressed: tags and authors of the notebooks here, and what the settings add.
//!
//! Notebooks may be a stranger's. No word of theirs is run: shells get them as lines of data, and bash, which puts them
//! on the command line as they are, gets them quoted.

use super::options::Options;
use super::out::Out;
use super::runtime::Runtime;
use super::{files, safe};
use crate::config::THEMES;
use crate::notebook::{Annotation, Kind, Known as _, Status};
use crate::store::{self, Dirs};
use clap::ValueEnum;
use clap::builder::PossibleValuesParser;
use clap_complete::Shell;
use std::collections::BTreeSet;
use std::io::Write as _;
use std::path::Path;
use std::process::ExitCode;
use std::time::{Duration, Instant};

/// How long notebooks are read for a key that waits.
const PATIENCE: Duration = Duration::from_millis(400);

/// Words that are not known before the program runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum List {
    /// Kinds of the reader's own, by the settings.
    Kinds,
    /// Statuses of the reader's own, by the settings.
    Statuses,
    /// Tags in notebooks.
    Tags,
    /// Authors in notebooks.
    Authors,
    /// Themes of the reader's own.
    Themes,
}

impl List {
    /// The options that take its words, what it is called, and what stands for its words in a generated script until
    /// a call takes the place.
    const ALL: [(&str, Self, &str, &str); 5] = [
        ("kind", Self::Kinds, "kinds", "@kinds"),
        ("status", Self::Statuses, "statuses", "@statuses"),
        ("tag", Self::Tags, "tags", "@tags"),
        ("author", Self::Authors, "authors", "@authors"),
        ("theme", Self::Themes, "themes", "@themes"),
    ];
}

/// What `completions` takes.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(help = "cli-completions-shell")]
    shell: Shell,
    #[arg(help = "cli-completions-values", long, value_name = "LIST", hide_possible_values = true)]
    values: Option<List>,
    #[arg(help = "cli-completions-word", requires = "values", default_value = "", hide = true)]
    word: String,
}

pub(super) fn run(
    args: &Args,
    program: clap::Command,
    options: &Options,
    out: &mut Out,
) -> anyhow::Result<ExitCode> {
    if let Some(list) = args.values {
        let begun = args.word.trim_start_matches(['\'', '"']);
        for word in words(list, &Runtime::read(options)?)?.iter().filter(|word| word.starts_with(begun)) {
            writeln!(out, "{}", if args.shell == Shell::Bash { quoted(word) } else { word.clone() })?;
        }
        return Ok(ExitCode::SUCCESS);
    }
    out.write_all(script(args.shell, program)?.as_bytes())?;
    Ok(ExitCode::SUCCESS)
}

/// The script of `shell` for `program`.
fn script(shell: Shell, program: clap::Command) -> anyhow::Result<String> {
    // Who wrote an article (`source`) is nobody who annotates.
    let annotates = |command: &str, argument: &clap::Arg| {
        command != "source" || argument.get_long().is_none_or(|long| long != "author")
    };
    let mut program = program.mut_args(marked).mut_subcommands(|command| {
        let name = command.get_name().to_owned();
        command.mut_args(|argument| if annotates(&name, &argument) { marked(argument) } else { argument })
    });
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut program, "hashiya", &mut script);
    Ok(asking(shell, &String::from_utf8(script)?))
}

/// `argument` with the mark of its list among the words that it is known to take.
fn marked(argument: clap::Arg) -> clap::Arg {
    let list = List::ALL.iter().find(|(option, ..)| argument.get_long() == Some(option));
    let Some((.., mark)) = list else { return argument };
    let known = argument.get_possible_values();
    argument.value_parser(PossibleValuesParser::new(known.into_iter().chain([(*mark).into()])))
}

/// The words of `list` that are not in the script.
fn words(list: List, runtime: &Runtime) -> anyhow::Result<BTreeSet<String>> {
    let own = |all: Vec<&str>, known: &[&str]| -> BTreeSet<String> {
        all.into_iter().filter(|name| !known.contains(name)).map(str::to_owned).collect()
    };
    let settings = &runtime.settings;
    let built_in: Vec<&str> = THEMES.iter().map(|&(name, _)| name).collect();
    let words = match list {
        List::Kinds => own(settings.kinds.iter().map(|kind| kind.name.as_str()).collect(), Kind::WORDS),
        List::Statuses => {
            own(settings.statuses.iter().map(|status| status.name.as_str()).collect(), Status::WORDS)
        }
        List::Themes => own(runtime.themes.names().collect(), &built_in),
        List::Tags => of_notebooks(&runtime.dirs, |annotation, words| words.extend(annotation.tags.clone()))?,
        List::Authors => {
            of_notebooks(&runtime.dirs, |annotation, words| words.extend(annotation.author.clone()))?
        }
    };
    // What holds a control character is no word that can be typed.
    Ok(words.into_iter().filter(|word| !word.is_empty() && safe::line(word) == word.as_str()).collect())
}

/// What `take` finds in the notebooks of the folder one is in, as far as there is time.
fn of_notebooks(
    dirs: &Dirs,
    take: impl Fn(&Annotation, &mut BTreeSet<String>),
) -> anyhow::Result<BTreeSet<String>> {
    let until = Instant::now() + PATIENCE;
    let here = Path::new(".");
    let elsewhere = || {
        let articles = store::articles_in(here, files::DEEP).into_iter();
        articles.flat_map(|article| store::notebooks_of(dirs, &article))
    };
    let mut words = BTreeSet::new();
    for path in files::notebooks_under(here)?.into_iter().chain(std::iter::once_with(elsewhere).flatten()) {
        if Instant::now() > until {
            break;
        }
        // One that cannot be read has no words to complete; `check` tells of it.
        if let Ok(notebook) = files::notebook(&path) {
            notebook.annotations.iter().for_each(|annotation| take(annotation, &mut words));
        }
    }
    Ok(words)
}

/// `word` as one word of bash, whatever it holds.
fn quoted(word: &str) -> String {
    let plain = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '.' | '/' | '@' | '+' | ',');
    if word.chars().all(plain) { word.to_owned() } else { format!("'{}'", word.replace('\'', r"'\''")) }
}

/// `script` with a call in the place of each mark of a list, and mended where clap's generator falls short.
fn asking(shell: Shell, script: &str) -> String {
    let mut lines: Vec<String> = Vec::new();
    for line in script.lines() {
        match List::ALL.into_iter().find(|(.., mark)| line.contains(mark)) {
            Some((.., name, mark)) => call(shell, line, name, mark, &mut lines),
            None => lines.push(line.to_owned()),
        }
    }
    let mut script = lines.join("\n") + "\n";
    for (from, to) in mended(shell) {
        script = script.replace(from, to);
    }
    script
}

/// `line` with a call for the words of list `name` where `mark` stands.
fn call(shell: Shell, line: &str, name: &str, mark: &str, lines: &mut Vec<String>) {
    match shell {
        Shell::Bash => {
            let indent = &line[..line.len() - line.trim_start().len()];
            lines.push(line.replace(&[" ", mark].concat(), "").replace(mark, ""));
            lines.push(format!("{indent}_hashiya_values {name}"));
        }
        Shell::Zsh => {
            let (before, after) = line.split_once(mark).unwrap_or((line, ""));
            let (before, known) = before.rsplit_once('(').unwrap_or((before, ""));
            let after = after.strip_prefix(')').unwrap_or(after);
            let call = [name, known.trim_end()].join(" ");
            lines.push(format!("{before}{{_hashiya_values {}}}{after}", call.trim_end()));
        }
        _ => lines.push(line.replace(
            &[mark, r"\t''"].concat(),
            &format!("(hashiya completions fish --values {name} 2>/dev/null)"),
        )),
    }
}

/// What is written otherwise than the generator does.
fn mended(shell: Shell) -> &'static [(&'static str, &'static str)] {
    match shell {
        Shell::Bash => &[
            // Lines, whatever they hold, are words; bash parts `--kind=claim` at its sign.
            (
                "_hashiya() {\n",
                "_hashiya_values() {\n    local word\n    while IFS= read -r word; do COMPREPLY+=(\"$word\"); done \\\n        \
                 < <(hashiya completions bash --values \"$1\" -- \"$cur\" 2>/dev/null)\n}\n\n_hashiya() {\n",
            ),
            (
                "    prev=\"$3\"\n",
                "    prev=\"$3\"\n    [[ \"$cur\" == \"=\" ]] && cur=\"\"\n    \
                 [[ \"$prev\" == \"=\" ]] && prev=\"${COMP_WORDS[COMP_CWORD - 2]}\"\n",
            ),
        ],
        Shell::Zsh => &[
            (
                "\nautoload -U is-at-least\n",
                "\n_hashiya_values() {\n    \
                 local -a words=(\"${(@f)$(hashiya completions zsh --values $1 2>/dev/null)}\" \"${@:2}\")\n    \
                 compadd \"$expl[@]\" -- \"${words[@]:#}\"\n}\n\nautoload -U is-at-least\n",
            ),
            // The first word is a command or a file: not a file and then a command.
            (
                "'::files -- What to read\\: files, a directory, or - for standard input:_files' \\\n\":: :_hashiya_commands\" \\\n",
                "\":: :{_hashiya_commands; _files}\" \\\n",
            ),
            ("$line[2]", "$line[1]"),
            // Options may stand behind files.
            ("'*::", "'*:"),
        ],
        // An option that waits for its value is no reason to complete nothing.
        Shell::Fish => &[(
            "    argparse -s (__fish_hashiya_global_optspecs) -- $cmd 2>/dev/null\n    or return\n",
            "    argparse -s (__fish_hashiya_global_optspecs) -- $cmd 2>/dev/null\n    \
             or argparse -s (__fish_hashiya_global_optspecs) -- $cmd[1..-2] 2>/dev/null\n    or return\n",
        )],
        _ => &[],
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::args::Arguments;
    use crate::cli::help::english;
    use clap::Parser as _;

    #[test]
    fn known_words_are_completed_in_every_shell_and_others_are_taken() {
        for shell in [Shell::Bash, Shell::Zsh, Shell::Fish] {
            let script = script(shell, english()).unwrap();
            for word in ["bookmark", "unverified", "high-contrast", "bibtex", "koreader", "mlterm"] {
                assert!(script.contains(word), "{shell}: {word}");
            }
        }
        for own in [&["notes", "--kind", "mine"][..], &["--theme", "mine"], &["review", "--status", "open"]] {
            Arguments::try_parse_from([&["hashiya"], own].concat()).unwrap();
        }
    }

    #[test]
    fn a_call_stands_for_each_list_and_no_mark_is_left() {
        for &shell in Shell::value_variants() {
            let script = script(shell, english()).unwrap();
            let asked = matches!(shell, Shell::Bash | Shell::Zsh | Shell::Fish);
            for (.., name, mark) in List::ALL {
                assert!(!script.contains(mark), "{shell}: {mark}");
                assert_eq!(script.contains(&["values ", name].concat()), asked, "{shell}: {name}");
            }
        }
    }

    #[test]
    fn what_is_written_otherwise_is_there_to_be_found() {
        for &shell in Shell::value_variants() {
            let mut generated = Vec::new();
            clap_complete::generate(shell, &mut english(), "hashiya", &mut generated);
            let generated = String::from_utf8(generated).unwrap();
            for (from, _) in mended(shell) {
                assert!(generated.contains(from), "{shell}: {from}");
            }
        }
    }

    #[test]
    fn bash_runs_nothing_of_a_word() {
        for (word, there) in [
            ("اقتصاد", "اقتصاد"),
            ("two words", "'two words'"),
            ("$(touch x)", "'$(touch x)'"),
            ("it's", r"'it'\''s'"),
            ("`x`;y", "'`x`;y'"),
            ("~", "'~'"),
        ] {
            assert_eq!(quoted(word), there);
        }
    }
}
