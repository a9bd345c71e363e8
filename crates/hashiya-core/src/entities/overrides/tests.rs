//! The form of `entities.toml`, and what each edit does to it.

use super::*;

const TEXT: &str = "# mine\nhide = [\"AGI\"] # never\n\n[[entity]]\nname = \"ليلى\" # her\ntype = \"PER\"\nforms = [\"Layla\"]\n";

#[test]
fn reads_and_warns() {
    let (overrides, warnings) = Overrides::parse(TEXT);
    assert!(warnings.is_empty(), "{warnings:?}");
    assert_eq!(overrides.hidden, ["AGI"]);
    assert_eq!(overrides.entities[0].kind, Some(Kind::Person));
    assert_eq!(overrides.to_string(), TEXT);
    let (_, warnings) = Overrides::parse("colour = 1\n[[entity]]\ntype = \"DOG\"\n");
    assert_eq!(warnings.len(), 3);
    let (broken, warnings) = Overrides::parse("hide = [");
    assert!(broken.broken.is_some() && broken.hidden.is_empty() && warnings.len() == 1);
}

#[test]
fn edits_keep_comments_and_the_old_value_undoes() {
    let (overrides, _) = Overrides::parse(TEXT);
    let form = |text: &str| text.to_owned();
    let edited = overrides
        .edited(&Edit::Join { into: form("ليلى"), form: form("Leila") })
        .edited(&Edit::Retype { form: form("layla"), kind: Kind::Place })
        .edited(&Edit::Rename { form: form("Leila"), name: form("ليلى مراد") })
        .edited(&Edit::Hide { form: form("API") })
        .edited(&Edit::Split { form: form("Layla") });
    let text = edited.to_string();
    for kept in
        ["# mine", "# never", "name = \"ليلى مراد\" # her", "\"LOC\"", "\"API\"", "apart = [\"Layla\"]"]
    {
        assert!(text.contains(kept), "{kept} is not in\n{text}");
    }
    assert_eq!(edited.entities[0].forms, ["Leila", "ليلى"]);
    assert_eq!(overrides.to_string(), TEXT);
    let shown = edited.edited(&Edit::Show { form: form("agi") });
    assert_eq!(shown.hidden, ["API"]);
}

#[test]
fn a_split_takes_the_name_away_too() {
    let (overrides, _) =
        Overrides::parse("[[entity]]\nname = \"A\" # first\nlatin = \"L\"\nforms = [\"B\", \"C\"]\n");
    let split = overrides.edited(&Edit::Split { form: "A".into() });
    assert_eq!((split.entities[0].name.as_str(), &split.apart[..]), ("B", &["A".to_owned()][..]));
    assert!(split.to_string().contains("name = \"B\" # first"), "{split}");
}

#[test]
fn line_ends_and_byte_order_mark_stay() {
    let text = "\u{FEFF}# mine\r\nhide = [\"A\"]\r\n";
    let (overrides, warnings) = Overrides::parse(text);
    assert_eq!((overrides.to_string().as_str(), warnings.len()), (text, 0));
    let edited = overrides.edited(&Edit::Hide { form: "B".into() });
    assert_eq!(edited.to_string(), "\u{FEFF}# mine\r\nhide = [\"A\", \"B\"]\r\n");
}

#[test]
fn joining_two_declared_entities_leaves_one() {
    let (overrides, _) =
        Overrides::parse("[[entity]]\nname = \"A\"\n[[entity]]\nname = \"B\"\nforms = [\"C\"]\n");
    let joined = overrides.edited(&Edit::Join { into: "A".into(), form: "C".into() });
    assert_eq!(joined.entities.len(), 1);
    assert_eq!(joined.entities[0].forms, ["C", "B"]);
}

#[test]
fn two_files_that_speak_of_one_entity_are_one_and_the_nearer_names_it() {
    let (own, _) = Overrides::parse("[[entity]]\nname = \"A\"\nlatin = \"L\"\nforms = [\"B\"]\n");
    let near = Overrides::default().edited(&Edit::Rename { form: "B".into(), name: "C".into() });
    let all = own.and(&near.edited(&Edit::Hide { form: "C".into() }));
    assert_eq!(all.entities.len(), 1);
    let Declared { name, latin, forms, .. } = &all.entities[0];
    assert_eq!((name.as_str(), latin.as_deref()), ("C", Some("L")));
    assert_eq!(forms, &["B", "A", "L", "B"]);
    let hidden = all.hidden_forms();
    assert!(
        hidden.contains("a") && hidden.contains("c") && !hidden.contains("d"),
        "hidden under its name, in all forms"
    );
}

#[test]
fn an_edit_of_nothing_makes_a_file() {
    let made = Overrides::default().edited(&Edit::Add { form: "هدى".into(), kind: Some(Kind::Person) });
    let (read, warnings) = Overrides::parse(&made.to_string());
    assert!(warnings.is_empty());
    assert_eq!(read.entities, made.entities);
}

#[test]
fn what_is_wrong_is_told_in_one_line() {
    let (_, warnings) =
        Overrides::parse("\"a\\tb\" = 1\n[[entity]]\nname = \"x\"\ntype = \"N\\tO\"\n\"c\\nd\" = 1\n");
    let told: Vec<String> = warnings.iter().map(ToString::to_string).collect();
    assert_eq!(told.len(), 3, "{told:?}");
    assert!(!told.concat().contains(char::is_control), "{told:?}");
}
