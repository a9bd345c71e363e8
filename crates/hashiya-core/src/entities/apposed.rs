//! Names that stand side by side in two scripts, the second in brackets: سامي الحداد (Sami Haddad).

use super::group::Form;
use super::name::Name;
use super::sound;
use super::token::{Script, Tokens};

/// The forms of `names`, in order of the text, that one place sets beside each other, and that sound alike word by word.
pub(super) fn pairs(names: &[Name], forms: &[Form], tokens: &Tokens) -> Vec<(usize, usize)> {
    let mut form_of = vec![0; names.len()];
    for (number, form) in forms.iter().enumerate() {
        form.names.iter().for_each(|&name| form_of[name] = number);
    }
    let beside = |pair: &[Name]| {
        pair[1].from == pair[0].to && tokens.list.get(pair[1].from).is_some_and(|token| token.gap == '(')
    };
    let alike = |pair: &[Name]| match (pair[0].script, pair[1].script) {
        (Script::Latin, Script::Arabic | Script::Hebrew) => is_same(&pair[1].normal, &pair[0].normal),
        (Script::Arabic | Script::Hebrew, Script::Latin) => is_same(&pair[0].normal, &pair[1].normal),
        _ => false,
    };
    let found = names.windows(2).enumerate().filter(|(_, pair)| beside(pair) && alike(pair));
    found.map(|(at, _)| (form_of[at], form_of[at + 1])).collect()
}

/// Whether the words of `native` sound like those of `latin`, one by one; an article may stand in one alone.
fn is_same(native: &str, latin: &str) -> bool {
    let latin: Vec<&str> = latin.split([' ', '-']).filter(|word| !matches!(*word, "al" | "el")).collect();
    let words: Vec<&str> = native.split([' ', '-']).collect();
    let least = |latin: &str| if words.len() > 1 { 0.0 } else { sound::bound(latin.len()) };
    let sounds = |(word, latin): (&&str, &&str)| {
        let bare = word.strip_prefix("ال").filter(|bare| bare.chars().count() > 2);
        [Some(*word), bare].into_iter().flatten().any(|word| sound::likeness(word, latin) > least(latin))
    };
    words.len() == latin.len() && words.iter().zip(&latin).all(sounds)
}
