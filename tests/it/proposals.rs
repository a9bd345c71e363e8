//! Claims proposed by the command, and what it learns.

use crate::support::command;
use hashiya::claims::Model;
use serde_json::Value;
use std::path::Path;

fn claims(home: &Path, arguments: &[&str]) -> (Option<i32>, Vec<Value>) {
    let (status, json) = command::run(home, &[&["claims", "--format", "json"], arguments].concat());
    (status, serde_json::from_str(&json).unwrap())
}

#[test]
fn what_was_refused_teaches_and_settings_take_what_was_learned() {
    let home = tempfile::tempdir().unwrap();
    let text = "ربحت الشركة 13 مليار دولار سنة 2023.\n\nهذه أكبر شركة في العالم ولا أحد ينافسها.\n";
    std::fs::write(home.path().join("a.txt"), text).unwrap();
    let run = |arguments: &[&str]| command::run(home.path(), arguments);
    assert_eq!(run(&["claims", "a.txt", "--learn"]).0, Some(1), "nothing to learn from");
    let note = "[[refused]]\n[refused.target]\nexact = \"ربحت الشركة 13 مليار دولار سنة 2023.\"\nstart = 0\nend = 35\n";
    std::fs::write(home.path().join("a.txt.hashiya.toml"), format!("schema = 1\n\n{note}")).unwrap();
    let (status, json) = run(&["claims", "a.txt", "--format", "json"]);
    assert_eq!((status, json.contains("13")), (Some(0), false), "what is refused stays away: {json}");
    let (status, told) = run(&["claims", "a.txt", "--learn"]);
    assert_eq!(status, Some(0), "{told}");
    let settings = hashiya::config::Settings::parse(&told);
    assert_eq!(settings.1, [], "{told}");
    let weight = |model: &Model| model.weights().find(|(name, _)| *name == "number").unwrap().1;
    assert!(weight(&settings.0.claims_model) < weight(Model::shipped()), "{told}");
}

#[test]
fn the_command_gives_exact_slices_reasons_and_where_a_claim_was_met() {
    let home = tempfile::tempdir().unwrap();
    let text = "عنوان\n\nقال سام ألتمان إن الشركة ربحت 13 مليار دولار سنة 2023.\n\nمرحبا بكم.\n";
    std::fs::write(home.path().join("a.txt"), text).unwrap();
    std::fs::write(home.path().join("b.txt"), "الشركة ربحت ثلاثة عشر مليار دولار في 2023، كما قيل.\n").unwrap();
    let mark = |file: &str, quote: &str| {
        let arguments = ["annotate", file, "--quote", quote, "--kind", "claim", "--status", "refuted"];
        assert_eq!(command::run(home.path(), &arguments).0, Some(0));
    };
    mark("b.txt", "الشركة ربحت ثلاثة عشر مليار دولار في 2023");
    let (status, found) = claims(home.path(), &["a.txt", "--limit", "1"]);
    assert_eq!((status, found.len()), (Some(0), 1));
    let claim = &found[0];
    let points: Vec<char> = text.chars().collect();
    let place = |key: &str| usize::try_from(claim[key].as_u64().unwrap()).unwrap();
    let slice: String = points[place("start")..place("end")].iter().collect();
    assert_eq!(claim["text"], slice.as_str());
    assert_eq!(claim["speaker"], "سام ألتمان");
    assert!(claim["reasons"].as_array().unwrap().contains(&"number".into()), "{claim}");
    assert_eq!(claim["missing"], serde_json::json!(["place", "source"]));
    assert_eq!(claim["seen"][0]["status"], "refuted", "{claim}");
    assert_eq!(claim["annotation"], Value::Null);
    mark("a.txt", "الشركة ربحت 13 مليار دولار");
    assert!(claims(home.path(), &["a.txt"]).1[0]["annotation"].is_string());
    std::fs::write(home.path().join("c.txt"), "لا.\n").unwrap();
    assert_eq!(claims(home.path(), &["c.txt"]), (Some(1), Vec::new()));
}
