//! The page of proposals, as one works on it: keys in, frames and TOML out.

use crate::support::reader::Reader;
use hashiya::document::CodePoint;
use hashiya::{
    app::{Effect, Message},
    claims::Fingerprints,
    config::Settings,
    library::Volume,
    notebook::{About, Annotation, Edit, Id, Link, Notebook, Target},
};
use std::path::Path;

const TEXT: &str = "موازنة تثير الجدل\n\n\
    قال وزير المالية سامر الخطيب في 12 مارس 2024 إن عجز الموازنة في القاهرة بلغ 13 مليار دولار. مرحبا بكم.\n\n\
    ارتفعت أسعار الإيجار في الحي القديم بنسبة 15٪ خلال عام.\n\n\
    فهل تكفي هذه الأرقام؟\n";

fn reader(size: (u16, u16)) -> Reader {
    Reader::of(TEXT.as_bytes(), "a.txt", Notebook::default(), size)
}

fn screen(reader: &Reader) -> String {
    reader.screen().join("\n")
}

#[test]
fn a_proposal_is_accepted_with_speaker_date_and_place() {
    let mut reader = reader((120, 30));
    reader.keys("g p");
    let listed = screen(&reader);
    assert!(
        listed.contains("proposals") && listed.contains("number") && listed.contains("said by"),
        "{listed}"
    );
    reader.keys("c");
    let toml = reader.toml();
    for line in [
        "kind = \"claim\"",
        "status = \"unverified\"",
        "speaker = \"سامر الخطيب\"",
        "said = 2024-03-12",
        "place = \"القاهرة\"",
        "exact = \"قال وزير المالية سامر الخطيب في 12 مارس 2024 إن عجز الموازنة في القاهرة بلغ 13 مليار دولار.\"",
    ] {
        assert!(toml.contains(line), "{line}\n{toml}");
    }
    assert!(!screen(&reader).contains("number date attribution"), "what is a claim is proposed no more");
    reader.keys("u");
    assert!(!reader.toml().contains("claim"), "{}", reader.toml());
    assert_eq!(screen(&reader).matches("سامر").count(), listed.matches("سامر").count());
}

#[test]
fn what_is_said_of_a_proposal_makes_a_claim_of_it() {
    let mut reader = reader((120, 30));
    reader.keys("g p j E s");
    assert!(screen(&reader).contains("who said it"), "{}", screen(&reader));
    reader.keys("[مركز الرأي] enter 3");
    let toml = reader.toml();
    assert!(toml.contains("speaker = \"مركز الرأي\""), "{toml}");
    assert!(toml.contains("status = \"refuted\""), "{toml}");
    assert_eq!(toml.matches("[[annotation]]").count(), 2, "3 is said of the next one\n{toml}");
}

#[test]
fn what_is_refused_stays_away_and_comes_back_by_undo() {
    let mut reader = reader((120, 30));
    reader.keys("g p");
    let before = screen(&reader);
    reader.keys("space space x");
    let toml = reader.toml();
    assert_eq!(toml.matches("[[refused]]\n[refused.target]\nexact = ").count(), 2, "{toml}");
    assert!(screen(&reader).contains("nothing is proposed"), "{}", screen(&reader));
    let again = Notebook::parse(toml.as_bytes());
    assert_eq!(again.refused.len(), 2);
    assert_eq!(String::from_utf8(again.to_bytes()).unwrap(), toml);
    // The same words elsewhere in the text are refused too.
    let moved = format!("كلام قبل ذلك.\n\n{TEXT}");
    let mut other = Reader::of(moved.as_bytes(), "a.txt", again, (120, 30));
    other.keys("g p");
    assert!(screen(&other).contains("nothing is proposed"), "{}", screen(&other));
    reader.keys("u");
    assert!(!reader.toml().contains("refused"));
    let rows = |frame: &str| frame.lines().filter(|row| row.contains("number")).count();
    assert_eq!(rows(&screen(&reader)), rows(&before));
}

#[test]
fn criteria_of_the_readers_own_are_reasons_and_lists_are_narrowed_to_one() {
    let (settings, warnings) = Settings::parse(
        "[claims.criteria.rent]\nwords = [\"الإيجار\"]\nweight = 3\n[keys.proposals]\naccept-proposal = \"a\"\n",
    );
    assert_eq!(warnings, []);
    let mut reader = Reader::with(TEXT.as_bytes(), "a.txt", Notebook::default(), (120, 30), settings);
    reader.keys("g p f [rent] enter");
    let listed = screen(&reader);
    assert!(listed.contains("rent"), "{listed}");
    reader.keys("c");
    assert!(
        reader.toml().is_empty() || !reader.toml().contains("claim"),
        "c has another meaning now, or none"
    );
    reader.keys("a");
    assert!(reader.toml().contains("exact = \"ارتفعت"), "{}", reader.toml());
    reader.keys("esc esc");
    assert_eq!(reader.app.page(), hashiya::app::Page::Text);
}

#[test]
fn proposals_are_underlined_in_the_text_visited_and_counted() {
    let text = format!("# {TEXT}");
    let mut reader = Reader::of(text.as_bytes(), "a.md", Notebook::default(), (120, 30));
    let plain = screen(&reader);
    reader.keys("z C");
    assert!(reader.status().contains("underlined"), "{}", reader.status());
    assert!(screen(&reader).contains("?2"), "the outline counts them\n{}", screen(&reader));
    reader.keys("] p");
    assert!(reader.selected().starts_with('ق'), "{}", reader.selected());
    reader.keys("] p");
    assert!(reader.selected().starts_with('ا'), "{}", reader.selected());
    reader.keys("[ p [ p");
    assert!(reader.status().contains("no more"), "{}", reader.status());
    reader.keys("z C g g");
    assert_eq!(plain.lines().count(), screen(&reader).lines().count());
}

/// Another article with a claim that was refuted, by a page and by an annotation.
fn another(quote: &str) -> Volume {
    let (document, claim) =
        (Id::from_clock(1_600_000_000_000, [1; 10]), Id::from_clock(1_600_000_000_001, [2; 10]));
    let mut notebook = Notebook::new(About { id: document.to_string(), ..About::default() });
    let target =
        |exact: &str| Target { exact: exact.to_owned(), end: CodePoint::new(5), ..Target::default() };
    notebook.apply(Edit::Add(Annotation {
        id: claim.clone(),
        kind: "claim".into(),
        status: Some("refuted".into()),
        updated: Some("2026-05-03T10:00:00Z".to_owned()),
        links: vec![Link {
            rel: "refutes".into(),
            to: "https://example.org/rents".to_owned(),
            accessed: Some("2026-05-02".to_owned()),
        }],
        target: target(quote),
        ..Annotation::default()
    }));
    notebook.apply(Edit::Add(Annotation {
        id: Id::from_clock(1_600_000_000_002, [3; 10]),
        kind: "evidence".into(),
        links: vec![Link::new("refutes", claim.to_string())],
        target: target("بيانات البلدية"),
        ..Annotation::default()
    }));
    let mut volume = Volume::new(Path::new("/library/rents.txt"), "/library/rents.toml".into(), notebook);
    "Rents in the city".clone_into(&mut volume.entry.title);
    "ar".clone_into(&mut volume.entry.lang);
    volume
}

/// A reader that knows the library, in which `quote` is claimed.
fn knowing(quote: &str, size: (u16, u16)) -> Reader {
    let mut reader = Reader::at("/library/a.txt", TEXT.as_bytes(), Notebook::default(), size);
    let volume = another(quote);
    let claims = volume.annotations.iter().filter(|annotation| annotation.kind.as_str() == "claim");
    let index = claims
        .map(|claim| {
            let key = (volume.entry.path.clone(), claim.id.clone());
            (key, Fingerprints::default().sketch(&claim.target.exact, "ar"))
        })
        .collect();
    reader.send(Message::Claims(Box::new(index)));
    reader.send(Message::Volumes(vec![volume]));
    reader
}

#[test]
fn the_same_claim_elsewhere_is_shown_tied_and_its_evidence_taken_over() {
    let mut reader = knowing("زادت الإيجارات في الحي القديم خمسة عشر بالمئة خلال سنة", (120, 30));
    reader.keys("g p j");
    let told = screen(&reader);
    for words in ["Rents in the city", "2026-05-03", "refuted"] {
        assert!(told.contains(words), "{words}\n{told}");
    }
    reader.keys("E v");
    let toml = reader.toml();
    for line in [
        "rel = \"same-as\"",
        "rel = \"refutes\"\nto = \"https://example.org/rents\"\naccessed = 2026-05-02",
        "rel = \"cites\"",
    ] {
        assert!(toml.contains(line), "{line}\n{toml}");
    }
    assert!(!toml.contains("status = \"refuted\""), "the machine judges nothing\n{toml}");
    assert!(!reader.effects.iter().any(|effect| matches!(effect, Effect::SaveIn(..))), "only here");
    reader.keys("u");
    assert!(
        reader.toml().contains("[[annotation]]") && !reader.toml().contains("same-as"),
        "{}",
        reader.toml()
    );
}

#[test]
fn the_same_claim_with_another_amount_is_told_and_never_tied() {
    let mut reader = knowing("ارتفعت أسعار الإيجار في الحي القديم بنسبة 39٪ خلال عام.", (120, 30));
    reader.keys("g p j");
    let told = screen(&reader);
    assert!(told.contains("15 % here, 39 % there"), "{told}");
    reader.keys("E m");
    assert!(!reader.toml().contains("same-as"), "{}", reader.toml());
}

#[test]
fn a_claim_in_the_text_is_tied_to_the_same_elsewhere() {
    let mut reader = knowing("زادت الإيجارات في الحي القديم خمسة عشر بالمئة خلال سنة", (120, 30));
    reader.keys("} } c E m");
    assert!(reader.toml().contains("same-as"), "{}\n{}", reader.status(), reader.toml());
    reader.keys("u");
    assert!(!reader.toml().contains("same-as"));
}

#[test]
fn details_of_a_claim_tell_its_amounts_what_is_missing_and_where_it_was_met() {
    let mut reader = knowing("زادت الإيجارات في الحي القديم خمسة عشر بالمئة خلال سنة", (120, 40));
    reader.keys("} } c D");
    let told = screen(&reader);
    for words in ["15 %", "speaker  date  place  source", "Rents in the city", "refuted"] {
        let mirrored: Vec<&str> = words.split("  ").collect();
        assert!(mirrored.iter().all(|word| told.contains(word)), "{words}\n{told}");
    }
}

#[test]
fn two_amounts_of_one_thing_in_one_article_are_told() {
    let text = "تمتلك مايكروسوفت حصة 49٪ من الشركة التي أسسها ألتمان.\n\nكلام آخر في الموضوع نفسه.\n\n\
        تمتلك مايكروسوفت حصة 39 في المئة من الشركة التي أسسها ألتمان.\n";
    let mut reader = Reader::of(text.as_bytes(), "a.txt", Notebook::default(), (120, 30));
    reader.keys("g p");
    let told = screen(&reader);
    assert!(told.contains("49 % here, 39 % there") || told.contains("39 % here, 49 % there"), "{told}");
    assert!(told.contains('≠'), "{told}");
    reader.keys("g p g g c D");
    let told = screen(&reader);
    assert!(told.contains("49 % here, 39 % there"), "{told}");
}

#[test]
fn amounts_are_told_on_a_key_in_the_readers_units_and_digits() {
    let (settings, warnings) = Settings::parse(
        "[interface]\nlanguage = \"en\"\n[claims]\nunits = \"imperial\"\ncurrency = \"EUR\"\n\
         [claims.rates]\nUSD = 0.9\n",
    );
    assert_eq!(warnings, []);
    let text = "كلف الطريق 13 مليار دولار وطوله ١٠٠ كيلومتر.\n\nلا شيء هنا.\n";
    let mut reader = Reader::with(text.as_bytes(), "a.txt", Notebook::default(), (120, 30), settings);
    reader.keys("g u");
    assert!(reader.status().contains("≈ 11.7 billion EUR · 62.14 mi"), "{}", reader.status());
    reader.keys("} g u");
    assert!(reader.status().contains("no amount"), "{}", reader.status());
}

#[test]
fn frames_of_the_page() {
    for size in [(200, 40), (120, 30), (80, 24)] {
        let mut reader = knowing("زادت الإيجارات في الحي القديم خمسة عشر بالمئة خلال سنة", size);
        reader.keys("g p j space k");
        insta::assert_snapshot!(format!("proposals_{}", size.0), screen(&reader));
    }
}
