//! Words of transmission: what each word of a paragraph does in a chain (isnad), before chains are read.

use super::hashing::HashMap;
use std::sync::OnceLock;
use tui_bidi::text::{Span, fold::fold, is_alphanumeric, slice};

/// What a word does in a chain.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// Opens a chain, and goes on with it: حدثنا.
    Opens,
    /// Goes on with a chain: عن.
    From,
    /// Said: between a narrator and the next word of transmission, or before the text.
    Said,
    /// That: before what was said or done.
    That,
    /// The other way into one text: ح.
    Turn,
    /// The Prophet.
    Prophet,
    /// A word of a blessing, which ends a name.
    Blessing,
    /// A word that no name has.
    Ends,
    /// How it was taken, or that the text is the same: between a narrator and the next, or behind the last.
    Manner,
    /// Any other.
    Plain,
}

pub(super) struct Word {
    pub(super) span: Span,
    /// Folded.
    pub(super) text: String,
    pub(super) role: Role,
    /// Whether a full stop, a comma or another mark stands before it.
    pub(super) apart: bool,
}

/// What a word, in normal form, tells of a chain before that is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Link {
    Opens,
    GoesOn,
    Prophet,
    None,
}

/// What `word`, in normal form, tells of a chain.
pub(super) fn link(word: &str) -> Link {
    let bare = word.strip_prefix(['و', 'ف']).unwrap_or(word);
    if opens(word) || opens(bare) {
        Link::Opens
    } else if bare == "عن" {
        Link::GoesOn
    } else if matches!(word, "النبي" | "للنبي" | "رسول" | "نبي") {
        Link::Prophet
    } else {
        Link::None
    }
}

/// Whether `word` opens a link.
fn opens(word: &str) -> bool {
    roles().get(word) == Some(&Role::Opens)
}

/// What words do. Every word of a text is asked, so that these stand in a table.
fn roles() -> &'static HashMap<&'static str, Role> {
    static ROLES: OnceLock<HashMap<&str, Role>> = OnceLock::new();
    ROLES.get_or_init(|| {
        // Where a word stands twice, the first holds.
        let lists = [
            (OPENS, Role::Opens),
            ("عن وعن فعن", Role::From),
            (SAID, Role::Said),
            ("ان انه انها انهم انهما بان", Role::That),
            ("ح", Role::Turn),
            ("النبي للنبي", Role::Prophet),
            ("رضي صلي عليه رحمه ﷺ زوج", Role::Blessing),
            (ENDS, Role::Ends),
            (MANNERS, Role::Manner),
        ];
        let words = lists.iter().rev().flat_map(|(list, role)| list.split(' ').map(|word| (word, *role)));
        words.collect()
    })
}

fn role(word: &str) -> Role {
    let own = roles().get(word).copied();
    match own {
        Some(Role::Opens | Role::From | Role::Said) => own,
        _ => word
            .strip_prefix(['و', 'ف'])
            .and_then(|bare| roles().get(bare).copied())
            .filter(|role| matches!(role, Role::Opens | Role::Said))
            .or(own),
    }
    .unwrap_or(Role::Plain)
}

const OPENS: &str = "حدثتنا حدثتني حدثته حدثتهم اخبرتنا اخبرتني اخبرته انباتنا حدثت اخبرت انبئت حدثنا حدثني حدثه حدثهم حدثها حدثناه حدثك اخبرنا اخبرني اخبره اخبرهم اخبرها اخبرناه انبانا انباني انباه ثنا نا انا سمعت سمعنا سمع سمعته";
const SAID: &str = "قال قالا قالوا قالت يقول تقول يحدث يحدثه يخبر";
const MANNERS: &str = "جميعا كلاهما كلهم قراءه املاء لفظا اجازه مناوله كتابه مشافهه مكاتبه بهذا بهذه نحوه بنحوه مثله بمثله باسناده بالاسناد مرفوعا موقوفا مرسلا يرفعه رفعه بقراءتي بسنده واللفظ والسياق";
const ENDS: &str = "في من الي علي لا ما لم لن اذا كان كانت كنا كنت جاء جاءت هذا هذه ذلك الذي التي ثم حين لما بينما نهي امر خرج دخل راي رايت سال سالت اتي ليس انما من قبل بعد مع كل يا اي هل قد لقد انتم نحن هم";

/// The words of `paragraph`.
pub(super) fn words(text: &str, paragraph: Span) -> Vec<Word> {
    let folded = fold(slice(text, paragraph));
    let mut found: Vec<Word> = Vec::new();
    let (mut start, mut apart) = (None, true);
    for (at, c) in folded.text().char_indices().chain([(folded.text().len(), ' ')]) {
        if is_alphanumeric(c) || c == 'ﷺ' {
            start.get_or_insert(at);
            continue;
        }
        if let Some(from) = start.take() {
            let word = &folded.text()[from..at];
            let span = folded.source(Span::new(from, at)).forward(paragraph.start);
            found.push(Word { span, text: word.to_owned(), role: role(word), apart });
            apart = false;
        }
        apart |= matches!(
            c,
            '.' | '،' | ',' | ':' | '؛' | '؟' | '!' | '«' | '»' | '"' | '(' | ')' | '[' | ']' | '\n'
        );
    }
    // What follows "son of" is a name: إسماعيل بن علية, as "on him" is folded.
    for at in 1..found.len() {
        let of = matches!(found[at - 1].text.as_str(), "بن" | "ابن");
        if of && !found[at].apart && found[at].role == Role::Blessing {
            found[at].role = Role::Plain;
        }
    }
    // Ali, and not "on", though folded they are one word: علي بن المديني.
    for at in 0..found.len() {
        let son =
            found.get(at + 1).is_some_and(|next| matches!(next.text.as_str(), "بن" | "ابن") && !next.apart);
        let from = at > 0 && matches!(found[at - 1].role, Role::Opens | Role::From);
        let written = || slice(text, found[at].span).trim_end_matches(super::token::is_mark).ends_with('ي');
        if found[at].text == "علي" && (son || from && written()) {
            found[at].role = Role::Plain;
        }
    }
    // "The messenger of God" is one.
    for at in 1..found.len() {
        if found[at].text == "الله" && matches!(found[at - 1].text.as_str(), "رسول" | "نبي") {
            found[at - 1].role = Role::Prophet;
            found[at].role = Role::Blessing;
        }
    }
    found
}
