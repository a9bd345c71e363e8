//! Chains of transmission (isnad) in classical Arabic: who heard it from whom, and the text (matn) that they hand down.
//!
//! A chain is read by its own grammar: a word of transmission (حدثنا، أخبرنا، سمعت، عن), a narrator, and so on, up to the
//! Prophet or the last narrator; what follows in the paragraph, up to the next chain, is the text.

use super::{hashing::HashMap, tables, token::normal};
use crate::document::Document;
use std::sync::OnceLock;
use tui_bidi::text::{Span, fold::fold, is_alphanumeric, slice};

/// A chain of transmission with its text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chain {
    /// From the first word of transmission to the end of the last name, in bytes of the document's text.
    pub span: Span,
    /// The narrators in the order of the text: the latest first, the one who was there last.
    pub narrators: Vec<Narrator>,
    /// Whether the chain goes up to the Prophet.
    pub to_prophet: bool,
    /// The text that is handed down, without white space at its ends; empty where none follows.
    pub matn: Span,
}

/// One who hands down.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Narrator {
    /// The name, in bytes of the document's text.
    pub span: Span,
    /// The word by which it was taken from this narrator.
    pub by: Span,
}

/// The chains of `document`, in order.
pub fn chains(document: &Document) -> Vec<Chain> {
    chains_in(document, 0..document.paragraphs())
}

/// The chains in some `paragraphs` of `document`, in order.
pub(super) fn chains_in(document: &Document, paragraphs: impl IntoIterator<Item = usize>) -> Vec<Chain> {
    let text = document.text();
    let mut found = Vec::new();
    for index in paragraphs {
        let paragraph = document.paragraph(index);
        let words = words(text, paragraph);
        if !words.iter().any(|word| word.role == Role::Opens || word.role == Role::From) {
            continue;
        }
        let mut at = 0;
        let first = found.len();
        while at < words.len() {
            match (Reader { text, words: &words }).chain(at) {
                Some((chain, to)) => {
                    at = to;
                    found.push(chain);
                }
                None => at += 1,
            }
        }
        let starts: Vec<usize> = found[first..].iter().map(|chain| chain.span.start).collect();
        for (number, chain) in found[first..].iter_mut().enumerate() {
            let end = starts.get(number + 1).copied().unwrap_or(paragraph.end);
            chain.matn = matn(text, Span::new(chain.matn.start.min(end), end));
        }
    }
    found
}

/// `span` without what stands around the words of a text.
fn matn(text: &str, span: Span) -> Span {
    const AROUND: &[char] =
        &[' ', '\n', '\r', '\t', ':', '،', ',', '.', '؛', '"', '«', '»', '“', '”', '-', '–'];
    let words = slice(text, span);
    let start = span.start + words.len() - words.trim_start_matches(AROUND).len();
    let words = slice(text, Span::new(start, span.end));
    let end =
        start + words.trim_end_matches(|c: char| c.is_whitespace() || matches!(c, '»' | '"' | '”')).len();
    Span::new(start, end.max(start))
}

/// What a word does in a chain.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Role {
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
    /// Any other.
    Plain,
}

struct Word {
    span: Span,
    /// Folded.
    text: String,
    role: Role,
    /// Whether a full stop, a comma or another mark stands before it.
    apart: bool,
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
            ("رضي صلي عليه رحمه ﷺ", Role::Blessing),
            (ENDS, Role::Ends),
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

const OPENS: &str = "حدثنا حدثني حدثه حدثهم حدثها حدثناه حدثك اخبرنا اخبرني اخبره اخبرهم اخبرها اخبرناه انبانا انباني انباه ثنا نا انا سمعت سمعنا سمع سمعته";
const SAID: &str = "قال قالا قالوا قالت يقول تقول يحدث يحدثه يخبر";
const ENDS: &str = "في من الي علي لا ما لم لن اذا كان كانت كنا كنت جاء جاءت هذا هذه ذلك الذي التي ثم حين لما بينما نهي امر خرج دخل راي رايت سال سالت اتي ليس انما من قبل بعد مع كل يا اي هل قد لقد انتم نحن هم";

/// The words of `paragraph`.
fn words(text: &str, paragraph: Span) -> Vec<Word> {
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
    // "The messenger of God" is one.
    for at in 1..found.len() {
        if found[at].text == "الله" && matches!(found[at - 1].text.as_str(), "رسول" | "نبي") {
            found[at - 1].role = Role::Prophet;
            found[at].role = Role::Blessing;
        }
    }
    found
}

struct Reader<'a> {
    text: &'a str,
    words: &'a [Word],
}

impl Reader<'_> {
    fn role(&self, at: usize) -> Option<Role> {
        self.words.get(at).map(|word| word.role)
    }

    /// The chain that opens at word `from`, with the word behind it.
    fn chain(&self, from: usize) -> Option<(Chain, usize)> {
        let opens = matches!(self.role(from)?, Role::Opens | Role::From);
        if !opens {
            return None;
        }
        let (mut narrators, mut to_prophet) = (Vec::new(), false);
        let (mut strong, mut at, mut end) = (0, from, from);
        while let Some(role @ (Role::Opens | Role::From)) = self.role(at) {
            let by = self.words[at].span;
            if self.role(at + 1) == Some(Role::Prophet) {
                to_prophet = true;
                end = self.blessing(at + 2);
                break;
            }
            let names = self.names(at + 1);
            let Some(&(_, last)) = names.last() else { break };
            strong += usize::from(role == Role::Opens);
            let span = |(from, to): (usize, usize)| {
                let start = self.words[from].span.start;
                // The conjunction between two names is of neither.
                let joined = from > at + 1 && self.words[from].text.starts_with('و') && self.joins(from);
                Span::new(start + if joined { 'و'.len_utf8() } else { 0 }, self.words[to - 1].span.end)
            };
            narrators.extend(names.iter().map(|&name| Narrator { span: self.without_marks(span(name)), by }));
            end = self.blessing(last);
            at = self.link(end).unwrap_or(usize::MAX);
        }
        let sure = narrators.len() >= 2 && (strong > 0 || narrators.len() + usize::from(to_prophet) >= 3)
            || narrators.len() == 1 && to_prophet && self.words[from].apart;
        if !sure {
            return None;
        }
        let span = Span::new(self.words[from].span.start, self.words[end - 1].span.end);
        let matn = self.text_from(end, span.end);
        Some((Chain { span, narrators, to_prophet, matn: Span::new(matn, matn) }, end))
    }

    /// Marks that the fold leaves at the beginning of a span after a conjunction was cut off.
    fn without_marks(&self, span: Span) -> Span {
        let words = slice(self.text, span);
        let kept = words.trim_start_matches(|c: char| ('\u{64b}'..='\u{65f}').contains(&c));
        Span::new(span.end - kept.len(), span.end)
    }

    /// The next word of transmission, where only "said" and the like stand before it.
    fn link(&self, from: usize) -> Option<usize> {
        let mut at = from;
        while matches!(self.role(at)?, Role::Said | Role::That | Role::Turn) && at < from + 4 {
            at += 1;
        }
        matches!(self.role(at)?, Role::Opens | Role::From).then_some(at)
    }

    /// The word behind a blessing that begins at word `at`.
    fn blessing(&self, from: usize) -> usize {
        const WORDS: &str =
            " رضي صلي الله تعالي عليه عنه عنها عنهما عنهم وسلم واله السلام رحمه رحمهم ورضي اجمعين ﷺ وعن ابيه ";
        let mut at = from;
        while at < self.words.len() && at < from + 8 && (at == from || !self.words[at].apart) {
            let word = &self.words[at].text;
            let own = WORDS.contains(&format!(" {word} ")) && !matches!(word.as_str(), "وعن" | "ابيه");
            if !(own || at == from && self.words[at].role == Role::Blessing) {
                break;
            }
            at += 1;
        }
        at
    }

    /// Where the text begins: behind "said", where that stands right after the chain.
    fn text_from(&self, end: usize, after: usize) -> usize {
        let said = self.role(end) == Some(Role::That) && self.role(end + 1) == Some(Role::Said);
        match self.role(end) {
            Some(Role::Said) if self.role(end + 1) != Some(Role::Prophet) => self.words[end].span.end,
            _ if said => self.words[end + 1].span.end,
            _ => after,
        }
    }

    /// The names from word `from` on that one word of transmission is followed by: more than one where they are joined
    /// by "and".
    fn names(&self, from: usize) -> Vec<(usize, usize)> {
        let mut to = from;
        while to < self.words.len() && to < from + LONGEST {
            let word = &self.words[to];
            // A name may have a comma before its epithet, but nothing that ends it.
            if word.role != Role::Plain && !(to > from && word.text == "من") || to > from && word.apart {
                break;
            }
            to += 1;
        }
        let mut names = Vec::new();
        let mut start = from;
        for at in from + 1..to {
            if self.joins(at) {
                names.push((start, at));
                start = at;
            }
        }
        if to > start {
            names.push((start, to));
        }
        names.retain(|&(from, to)| self.is_name(from, to));
        names
    }

    /// Whether the word at `at` begins another name behind "and": وزهير, and not وكيع or الوليد.
    fn joins(&self, at: usize) -> bool {
        let word = &self.words[at].text;
        let kin = |word: &str| KIN.contains(&format!(" {word} "));
        if kin(&self.words[at - 1].text) || !word.starts_with('و') || is_listed(word) {
            return false;
        }
        let bare = &word['و'.len_utf8()..];
        kin(bare) || is_listed(bare) || bare.starts_with("عبد")
    }

    /// Whether the words `from..to` can be a narrator.
    fn is_name(&self, from: usize, to: usize) -> bool {
        let words = &self.words[from..to];
        let kin = words.iter().any(|word| KIN.contains(&format!(" {} ", word.text)));
        let bare = |word: &str| word.strip_prefix('و').map(str::to_owned);
        let listed =
            |word: &Word| is_listed(&word.text) || bare(&word.text).is_some_and(|bare| is_listed(&bare));
        let common =
            words.iter().filter(|word| tables::rarity(&word.text, "ar") < 1 && !listed(word)).count();
        kin || words.iter().any(listed) && common * 2 <= words.len()
            || to == from + 1 && tables::rarity(&words[0].text, "ar") >= 2
    }
}

/// The most words of a narrator's name.
const LONGEST: usize = 14;

/// Words of kin and service inside names.
const KIN: &str = " بن ابن ابو ابي ابا ام بنت مولي عبد بني اخي اخو ابيه امه جده عمه خاله ابنه ";

fn is_listed(word: &str) -> bool {
    let word = normal(word);
    let bare = word.strip_prefix("ال").unwrap_or(&word);
    [word.as_str(), bare].into_iter().any(|form| {
        tables::given().class(form).is_some()
            || tables::names_ar().class(form).is_some()
            || tables::people_ar().class(form).is_some()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<(Vec<String>, String)> {
        let document = Document::parse(text.as_bytes(), "a.txt").unwrap();
        let words = |span: Span| slice(document.text(), span).to_owned();
        let found = chains(&document).into_iter();
        found
            .map(|chain| (chain.narrators.iter().map(|one| words(one.span)).collect(), words(chain.matn)))
            .collect()
    }

    #[test]
    fn a_chain_gives_its_narrators_in_order_and_the_text_apart() {
        let found = read(
            "حَدَّثَنَا عَبْدُ اللهِ بْنُ يُوسُفَ قَالَ أَخْبَرَنَا مَالِكٌ عَنْ نَافِعٍ عَنْ عَبْدِ اللهِ بْنِ عُمَرَ أَنَّ رَسُولَ اللهِ صلى الله عليه وسلم نَهَى عَنْ ذَلِكَ.",
        );
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].0, ["عَبْدُ اللهِ بْنُ يُوسُفَ", "مَالِكٌ", "نَافِعٍ", "عَبْدِ اللهِ بْنِ عُمَرَ"]);
        assert!(found[0].1.starts_with("أَنَّ رَسُولَ"), "{}", found[0].1);
        let found = read(
            "حدثنا أبو بكر بن أبي شيبة وزهير بن حرب قالا حدثنا وكيع عن سفيان عن النبي ﷺ قال: من صبر ظفر.",
        );
        assert_eq!(found[0].0, ["أبو بكر بن أبي شيبة", "زهير بن حرب", "وكيع", "سفيان"]);
        assert_eq!(found[0].1, "من صبر ظفر.");
    }

    #[test]
    fn ordinary_prose_has_no_chains() {
        for text in [
            "سأل الرجل عن القرية وعن أهلها.",
            "أخبرنا المدير عن الخطة الجديدة في الاجتماع.",
            "سمعت صوتا عن بعد.",
            "كتب سام ألتمان عن الذكاء الاصطناعي.",
            "",
            "عن",
            "حدثنا",
        ] {
            assert_eq!(read(text), [], "{text}");
        }
    }
}
