//! Claims proposed: what the shipped weights reach on the labelled texts, beside two plain rankings, and the command.
#![allow(clippy::unwrap_used, clippy::disallowed_methods, reason = "it reads the labels, and fails loudly")]

use crate::support::claims::{Labelled, numbers_and_capitals};
use assert_cmd::Command;
use hashiya::claims::{Fingerprint, Model, SAME, propose};
use hashiya::entities::{Overrides, find};
use serde_json::Value;
use std::path::Path;

#[test]
fn proposals_rank_what_is_worth_checking_above_length_and_numbers() {
    let texts = Labelled::all(Path::new(env!("CARGO_MANIFEST_DIR")));
    assert!(texts.iter().map(|text| text.sentences.len()).sum::<usize>() >= 500);
    let mean = |of: &dyn Fn(&Labelled) -> f64| texts.iter().map(of).sum::<f64>() / texts.len() as f64;
    let ours = mean(&|text| {
        let entities = find(&text.document, &Overrides::default());
        let proposals = propose(&text.document, &entities, &[], Model::shipped());
        let score = |at: usize| {
            let spans = &text.spans;
            proposals
                .iter()
                .find(|proposal| proposal.span == spans[at])
                .map_or(0.0, |found| f64::from(found.score))
        };
        text.measure(score).0
    });
    let length = mean(&|text| text.measure(|at| text.sentences[at].text.chars().count() as f64).0);
    let numbers = mean(&|text| text.measure(|at| numbers_and_capitals(&text.sentences[at].text)).0);
    assert!(ours > 0.9 && ours > length + 0.05 && ours > numbers + 0.05, "{ours} {length} {numbers}");
}

/// Claims, and the same in other words.
const SAME_CLAIMS: &[(&str, &str)] = &[
    ("تبلغ قيمة الموازنة 48 مليار دينار.", "قال الوزير إن الموازنة قيمتها ثمانية وأربعون مليار دينار"),
    ("أقر مجلس النواب الموازنة بأغلبية 132 صوتا.", "المجلس النيابي أقرّ الموازنة بـ132 صوتا"),
    ("ارتفعت أسعار الإيجار في الحي بنسبة 15٪.", "ارتفاع أسعار الإيجار في الحي 15 في المئة"),
    ("استحوذت لومن على شركة نيرون مقابل 1.3 مليار دولار.", "لومن استحوذت على نيرون بـ 1.3 مليار دولار"),
    ("أعلنت الشركة أن اللقاح يمنع العدوى بنسبة 91٪.", "اللقاح يمنع 91 بالمئة من العدوى"),
    ("بني الجسر الحديدي سنة 1903.", "الجسرُ الحديديُّ بُني في عام ١٩٠٣"),
    ("فقد أكثر من 9000 عامل وظائفهم بسبب الإغلاق.", "بسبب الإغلاق فقد ٩٠٠٠ عامل وظائفهم"),
    ("لا يوجد علاج معتمد للفيروس.", "الفيروس لا يوجد له علاج معتمد حتى اليوم"),
];

/// Sentences that only look alike.
const OTHER_CLAIMS: &[(&str, &str)] = &[
    ("تبلغ قيمة الموازنة 48 مليار دينار.", "تبلغ قيمة الموازنة 84 مليار دينار."),
    ("بني الجسر الحديدي سنة 1903.", "بني الجسر الحجري سنة 1930."),
    ("لا يوجد علاج معتمد للفيروس.", "يوجد علاج معتمد للفيروس."),
    ("ارتفعت أسعار الإيجار في الحي بنسبة 15٪.", "ارتفعت أسعار الخبز في المدينة."),
    ("أقر مجلس النواب الموازنة بأغلبية 132 صوتا.", "رفض مجلس الأمن القرار بأغلبية 9 أصوات."),
    ("أعلنت الشركة أن اللقاح يمنع العدوى بنسبة 91٪.", "أعلنت الشركة أن الهاتف يمنع السرقة."),
];

#[test]
fn the_same_claim_is_met_in_other_words_and_look_alikes_are_not() {
    let likeness =
        |(a, b): &(&str, &str)| Fingerprint::of(a, "ar", &[]).likeness(&Fingerprint::of(b, "ar", &[]));
    for pair in SAME_CLAIMS {
        assert!(likeness(pair) >= SAME, "{pair:?}: {}", likeness(pair));
    }
    for pair in OTHER_CLAIMS {
        assert!(likeness(pair) < SAME, "{pair:?}: {}", likeness(pair));
    }
}

fn claims(home: &Path, arguments: &[&str]) -> (Option<i32>, Vec<Value>) {
    let output = Command::new(env!("CARGO_BIN_EXE_hashiya"))
        .arg("claims")
        .args(arguments)
        .args(["--format", "json"])
        .env_clear()
        .env("HOME", home)
        .current_dir(home)
        .output()
        .unwrap();
    (output.status.code(), serde_json::from_slice(&output.stdout).unwrap())
}

#[test]
fn the_command_gives_exact_slices_reasons_and_where_a_claim_was_met() {
    let home = tempfile::tempdir().unwrap();
    let text = "عنوان\n\nقال سام ألتمان إن الشركة ربحت 13 مليار دولار سنة 2023.\n\nمرحبا بكم.\n";
    std::fs::write(home.path().join("a.txt"), text).unwrap();
    std::fs::write(home.path().join("b.txt"), "الشركة ربحت ثلاثة عشر مليار دولار في 2023، كما قيل.\n").unwrap();
    let mark = |file: &str, quote: &str| {
        let output = Command::new(env!("CARGO_BIN_EXE_hashiya"))
            .args(["annotate", file, "--quote", quote, "--kind", "claim", "--status", "refuted"])
            .env_clear()
            .env("HOME", home.path())
            .current_dir(home.path())
            .output()
            .unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
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
