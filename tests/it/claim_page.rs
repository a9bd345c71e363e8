//! A claim's page by the command: what a colleague reads who does not have the program.
#![allow(clippy::unwrap_used, clippy::disallowed_methods, reason = "it writes articles, and fails loudly")]

use crate::support::command;
use std::path::Path;

const TEXT: &str = "عنوان\n\nتمتلك مايكروسوفت حصة 49٪ من الشركة التي أسسها ألتمان.\n\nكلام في الموضوع.\n\n\
    تمتلك مايكروسوفت حصة 39٪ من الشركة التي أسسها ألتمان.\n\nقالت البورصة إن الحصة أقل من النصف.\n";

/// A claim of the first article that an annotation of it supports and a page refutes; met in another article.
const NOTES: &str = r#"schema = 1

[document]
id = "01900000-0000-7000-8000-000000000001"

[[annotation]]
id = "01900000-0000-7000-8000-0000000000a1"
kind = "claim"
status = "disputed"
confidence = "low"
speaker = "المتحدث"
note = "تحتاج إلى <تدقيق>"
author = "Layla"
created = 2026-05-01T10:00:00Z
[annotation.target]
exact = "تمتلك مايكروسوفت حصة 49٪ من الشركة التي أسسها ألتمان."
start = 7
end = 61
[[annotation.link]]
rel = "refutes"
to = "https://example.org/filing"
accessed = "2026-05-02"

[[annotation]]
id = "01900000-0000-7000-8000-0000000000a2"
kind = "evidence"
[annotation.target]
exact = "قالت البورصة إن الحصة أقل من النصف."
start = 137
end = 172
[[annotation.link]]
rel = "supports"
to = "01900000-0000-7000-8000-0000000000a1"
[[annotation.link]]
rel = "cites"
to = "https://example.org/exchange"
"#;

fn workspace() -> tempfile::TempDir {
    let home = tempfile::tempdir().unwrap();
    std::fs::write(home.path().join("a.txt"), TEXT).unwrap();
    std::fs::write(home.path().join("a.txt.hashiya.toml"), NOTES).unwrap();
    let other = "حصة مايكروسوفت من الشركة التي أسسها ألتمان تسعة وأربعون بالمئة.\n";
    std::fs::write(home.path().join("b.txt"), other).unwrap();
    let quote = other.trim_end();
    let mark = ["annotate", "b.txt", "--quote", quote, "--kind", "claim", "--status", "supported"];
    assert_eq!(command::run(home.path(), &mark).0, Some(0));
    home
}

fn page(home: &Path, arguments: &[&str]) -> String {
    let (status, page) = command::run(home, &[&["claim", "a.txt"], arguments].concat());
    assert_eq!(status, Some(0), "{page}");
    page
}

#[test]
fn a_claims_page_tells_all_that_is_known_of_it_in_every_form() {
    let home = workspace();
    for form in [&[][..], &["--to", "markdown"], &["--to", "html"]] {
        // What Markdown would take for markup is escaped.
        let page = page(home.path(), form).replace('\\', "");
        for words in [
            "تمتلك مايكروسوفت حصة",
            "disputed",
            "confidence low",
            "المتحدث",
            "Layla",
            "49 %",
            "date",
            "What speaks for it",
            "قالت البورصة إن الحصة أقل من النصف",
            "https://example.org/exchange",
            "What speaks against it",
            "https://example.org/filing",
            "2026-05-02",
            "Met elsewhere",
            "supported",
            "49 % here, 39 % there",
        ] {
            assert!(page.contains(words), "{form:?}: {words}\n{page}");
        }
        assert!(!page.contains("<تدقيق>") || form.is_empty(), "{form:?}: no markup of a note\n{page}");
        assert!(!page.contains("<script"), "{page}");
    }
    assert!(
        page(home.path(), &["a1", "--to", "html"])
            .starts_with("<!DOCTYPE html>\n<html lang=\"ar\" dir=\"rtl\">")
    );
}

#[test]
fn a_claims_page_tells_how_it_stood_and_no_claim_is_status_1() {
    let home = workspace();
    let quote = ["annotate", "b.txt", "--quote", "الشركة", "--kind", "claim"];
    assert_eq!(command::run(home.path(), &quote).0, Some(0));
    let (status, page) = command::run(home.path(), &["claim", "b.txt"]);
    assert_eq!(status, Some(0));
    assert!(page.contains("history") && page.contains("unverified"), "{page}");
    std::fs::write(home.path().join("c.txt"), "لا.\n").unwrap();
    assert_eq!(command::run(home.path(), &["claim", "c.txt"]), (Some(1), String::new()));
    assert_eq!(
        command::run(home.path(), &["claim", "b.txt", "--to", "html"]).0,
        Some(2),
        "two claims are no one page"
    );
}

#[test]
fn a_claim_has_a_form_for_scripts_and_what_has_none_says_so() {
    let home = workspace();
    let json: serde_json::Value = serde_json::from_str(&page(home.path(), &["--format", "json"])).unwrap();
    let first = &json[0];
    assert!(first["id"].is_string() && first["quote"].is_string() && first["missing"].is_array(), "{json}");
    assert_eq!(first["kind"], "claim");
    for arguments in [&["man", "--format", "json"][..], &["completions", "bash", "--format", "json"]] {
        assert_eq!(command::run(home.path(), arguments), (Some(2), String::new()));
    }
}
