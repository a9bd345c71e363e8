//! What stands behind two dots: directives, notes, targets, remarks.

use super::Reader;
use super::lines::{Lines, is_blank};
use crate::document::markup::{Kind, Style};

/// Directives that say nothing to a reader, with all that stands below them.
const SILENT: [&str; 22] = [
    "contents",
    "toctree",
    "index",
    "meta",
    "raw",
    "include",
    "role",
    "default-role",
    "sectnum",
    "header",
    "footer",
    "highlight",
    "currentmodule",
    "module",
    "automodule",
    "autoclass",
    "autofunction",
    "tags",
    "target-notes",
    "title",
    "youtube",
    "video",
];
/// Those whose words keep their order and their lines.
const CODE: [&str; 12] = [
    "code",
    "code-block",
    "sourcecode",
    "parsed-literal",
    "literalinclude",
    "math",
    "doctest",
    "testcode",
    "testoutput",
    "prompt",
    "graphviz",
    "mermaid",
];
/// Those whose argument is a title.
const TITLED: [&str; 12] = [
    "admonition",
    "topic",
    "sidebar",
    "rubric",
    "table",
    "list-table",
    "csv-table",
    "dropdown",
    "tab",
    "tab-item",
    "card",
    "grid-item-card",
];
/// Those whose argument is the first of their words.
const WORDED: [&str; 13] = [
    "note",
    "tip",
    "hint",
    "important",
    "warning",
    "caution",
    "danger",
    "error",
    "attention",
    "seealso",
    "todo",
    "deprecated",
    "versionadded",
];

impl Reader {
    /// What two dots begin: how many lines it has.
    pub(super) fn explicit(&mut self, lines: &[&str], depth: usize) -> usize {
        let said = lines[0].strip_prefix("..").unwrap_or_default().trim_start();
        if said.is_empty() && lines.get(1).is_none_or(|next| is_blank(next)) {
            return 1; // what is indented below is a quotation
        }
        let inner = Lines::indented(&lines[1..], 0);
        let taken = inner.taken + 1;
        if let Some(target) = said.strip_prefix('_') {
            // The target of a link that stands here: where there is no address, a place.
            let (name, address) = target.split_once(':').unwrap_or((target, ""));
            if address.trim().is_empty() {
                self.builder.end();
                self.builder.anchor(name.trim_matches('`').to_lowercase());
            }
            return 1;
        }
        if let Some((label, words)) = said.strip_prefix('[').and_then(|rest| rest.split_once(']')) {
            self.builder.end();
            self.builder.marker(label.trim_start_matches('#'));
            self.builder.begin(Kind::Note);
            self.words(words.trim());
            self.builder.space();
            if inner.dedented.iter().any(|line| is_blank(line)) {
                self.blocks(&inner.dedented, depth + 1);
            } else {
                inner.dedented.iter().for_each(|line| {
                    self.builder.space();
                    self.words(line);
                });
                self.builder.end();
            }
            return taken;
        }
        let name = said.split("::").next().unwrap_or_default();
        let is_name = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | ':' | '+' | '.');
        let directive = said.contains("::") && !name.is_empty() && name.chars().all(is_name);
        if directive {
            let argument = said[name.len() + 2..].trim();
            self.directive(&name.to_lowercase(), argument, &inner, depth);
        }
        taken
    }

    fn directive(&mut self, name: &str, argument: &str, inner: &Lines<'_>, depth: usize) {
        let is_option = |line: &&&str| line.starts_with(':') && line[1..].contains(':');
        let options = inner.dedented.iter().take_while(is_option).count();
        let (options, body) = inner.dedented.split_at(options);
        let is = |list: &[&str]| list.contains(&name);
        self.builder.end();
        match name {
            _ if is(&SILENT) => {}
            _ if is(&CODE) => {
                let first = Some(argument).filter(|_| name == "math" && !argument.is_empty());
                let body = body.iter().copied().skip_while(|line| is_blank(line));
                self.code(first.into_iter().chain(body));
            }
            "image" | "figure" => {
                let alt = options.iter().find_map(|option| option.strip_prefix(":alt:"));
                if let Some(alt) = alt {
                    self.builder.open(Style::Image);
                    self.words(alt.trim());
                    self.builder.close(|style| style == Style::Image);
                    self.builder.end();
                }
                self.blocks(body, depth + 1);
            }
            "csv-table" => {
                self.titled(argument);
                let rows: Vec<(bool, Vec<String>)> = body
                    .iter()
                    .filter(|line| !is_blank(line))
                    .map(|line| {
                        (
                            false,
                            line.split(',').map(|cell| cell.trim().trim_matches('"').to_owned()).collect(),
                        )
                    })
                    .collect();
                self.table(&rows);
            }
            "epigraph" | "pull-quote" | "highlights" => {
                self.builder.quote();
                self.blocks(body, depth + 1);
                self.builder.unquote();
            }
            _ if is(&TITLED) => {
                self.titled(argument);
                self.blocks(body, depth + 1);
            }
            _ => {
                if is(&WORDED) {
                    self.words(argument);
                    self.builder.space();
                }
                // What follows the argument on the next line goes on with it.
                if body.first().is_some_and(|line| is_blank(line)) {
                    self.builder.end();
                }
                self.blocks(body, depth + 1);
            }
        }
    }

    fn titled(&mut self, title: &str) {
        self.builder.open(Style::Strong);
        self.words(title);
        self.builder.close(|style| style == Style::Strong);
        self.builder.end();
    }
}
