//! Chains of transmission (isnad) in classical Arabic: who heard it from whom, and the text (matn) that they hand down.
//!
//! A chain is read by its own grammar: a word of transmission (حدثنا، أخبرنا، سمعت، عن), a narrator, and so on, up to the
//! Prophet or the last narrator; what follows in the paragraph, up to the next chain, is the text.

use super::transmission::{Role, Word, words};
use super::{tables, token::normal};
use crate::document::Document;
use tui_bidi::text::{Span, slice};

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
    // A mark that is closed within belongs to the words.
    let kept = slice(text, Span::new(start, end.max(start)));
    let opens = [('«', '»'), ('“', '”')].into_iter().find(|(open, close)| {
        kept.matches(*close).count() > kept.matches(*open).count() && text[..start].ends_with(*open)
    });
    Span::new(start - opens.map_or(0, |(open, _)| open.len_utf8()), end.max(start))
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
            // He may be called by his name before: عن محمد رسول الله.
            let called = self.words.get(at + 1).is_some_and(|word| word.text == "محمد");
            let prophet = at + 1 + usize::from(called);
            if self.role(prophet) == Some(Role::Prophet) {
                to_prophet = true;
                end = self.blessing(prophet + 1);
                break;
            }
            // I was told of somebody (حدثت عن): by whom is not said.
            let unsaid = role == Role::Opens && self.role(at + 1) == Some(Role::From);
            let names = self.names(at + if unsaid { 2 } else { 1 }, !narrators.is_empty());
            let Some(&(_, last)) = names.last() else { break };
            strong += usize::from(role == Role::Opens);
            let span = |(from, to): (usize, usize)| {
                let start = self.words[from].span.start;
                // The conjunction between two names is of neither.
                let joined = from > names[0].0 && self.words[from].text.starts_with('و') && self.joins(from);
                Span::new(start + if joined { 'و'.len_utf8() } else { 0 }, self.words[to - 1].span.end)
            };
            narrators.extend(names.iter().map(|&name| Narrator { span: self.without_marks(span(name)), by }));
            end = self.blessing(last);
            let named = |name: &[Word]| self.is_one_of(name, &narrators);
            at = self.link(end, &named).unwrap_or(usize::MAX);
            if at == usize::MAX
                && let Some((name, next)) = self.teller(end)
            {
                let by = self.words[end].span;
                narrators.push(Narrator { span: self.without_marks(span(name)), by });
                end = self.blessing(name.1);
                at = next;
                // Who told it is told with the verb: أن عائشة أخبرته.
                end += usize::from(at == usize::MAX && self.role(end) == Some(Role::Opens));
            }
        }
        to_prophet |= !narrators.is_empty() && self.tells_prophet(end);
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

    /// The next word of transmission, where only "said", how it was taken, and who of those `named` says so, stand before it.
    fn link(&self, from: usize, named: &dyn Fn(&[Word]) -> bool) -> Option<usize> {
        let mut at = from;
        let text = |at: usize| self.words.get(at).map(|word| word.text.as_str());
        at = self.place(at).unwrap_or(at);
        while matches!(self.role(at)?, Role::Said | Role::That | Role::Turn | Role::Manner) && at < from + 8 {
            at = match self.role(at)? {
                Role::Manner => self.manner(at),
                Role::Said => self.said_by(at + 1, named).unwrap_or(at + 1),
                _ => at + 1,
            };
            // This is what he told: قال هذا ما حدثنا.
            at += if text(at) == Some("هذا") && text(at + 1) == Some("ما") { 2 } else { 0 };
        }
        matches!(self.role(at)?, Role::Opens | Role::From).then_some(at)
    }

    /// The word of saying behind where it was said, at word `at`: على المنبر قال سمعت.
    fn place(&self, at: usize) -> Option<usize> {
        let word = self.words.get(at)?;
        if !matches!(word.text.as_str(), "علي" | "في") || word.apart {
            return None;
        }
        let said = (at + 2..at + 4).find(|&said| self.role(said) == Some(Role::Said))?;
        let plain = (at + 1..said).all(|at| self.role(at) == Some(Role::Plain) && !self.words[at].apart);
        (plain && self.role(said + 1) == Some(Role::Opens)).then_some(said)
    }

    /// Whether the last narrator, whose name ends before word `end`, said what the Prophet said: قال قال رسول الله.
    fn tells_prophet(&self, end: usize) -> bool {
        let said = |at: usize| self.role(at) == Some(Role::Said);
        said(end) && said(end + 1) && self.role(end + 2) == Some(Role::Prophet)
    }

    /// The word behind how something was taken, at word `at`: قراءة عليه; واللفظ لابن المثنى.
    fn manner(&self, at: usize) -> usize {
        if self.words[at].text.starts_with("وال") {
            let next = |at: &usize| matches!(self.role(*at), Some(Role::Said | Role::Opens | Role::From));
            return (at + 1..at + 7).find(next).unwrap_or(at + 1);
        }
        let on = |word: &Word| matches!(word.text.as_str(), "عليه" | "عليها" | "علي" | "الاسناد" | "السند");
        at + 1 + usize::from(self.words.get(at + 1).is_some_and(on))
    }

    /// The word behind who of those `named` says so, from word `from`, where a word of transmission follows:
    /// قال أبو بكر حدثنا.
    fn said_by(&self, from: usize, named: &dyn Fn(&[Word]) -> bool) -> Option<usize> {
        let to = (from + 1..from + 6).find(|&to| self.role(to) == Some(Role::Opens))?;
        named(self.words.get(from..to)?).then_some(to)
    }

    /// Whether the words `name` are, or begin, the name of one of `narrators`.
    fn is_one_of(&self, name: &[Word], narrators: &[Narrator]) -> bool {
        narrators.iter().any(|narrator| {
            let own = self.words.iter().filter(|word| narrator.span.overlaps(word.span));
            // Without the conjunction before the name.
            let text = |word: &Word| {
                word.text.len() - if word.span.start < narrator.span.start { 'و'.len_utf8() } else { 0 }
            };
            let texts = own.map(|word| &word.text[word.text.len() - text(word)..]).take(name.len());
            texts.eq(name.iter().map(|word| word.text.as_str()))
        })
    }

    /// The narrator who is told to have told, behind "that" at word `at`, and the next word of transmission, where there is
    /// one: أن أبا هريرة قال سمعت.
    fn teller(&self, at: usize) -> Option<((usize, usize), usize)> {
        if self.role(at)? != Role::That || self.words[at].text != "ان" {
            return None;
        }
        let names = self.names(at + 1, false);
        let &[name] = &names[..] else { return None };
        let end = self.blessing(name.1);
        let tells = |word: &Word| ["ه", "هم", "ها"].iter().any(|object| word.text.ends_with(object));
        match self.role(end)? {
            Role::Said => Some((name, self.link(end, &|_| false).unwrap_or(usize::MAX))),
            Role::Opens if tells(&self.words[end]) => {
                Some((name, self.link(end + 1, &|_| false).unwrap_or(usize::MAX)))
            }
            _ => None,
        }
    }

    /// The word behind a blessing that begins at word `at`.
    fn blessing(&self, from: usize) -> usize {
        const WORDS: &str = " رضي صلي الله تعالي عليه عنه عنها عنهما عنهم وسلم واله السلام رحمه رحمهم ورضي اجمعين ﷺ زوج النبي وعن ابيه ";
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
            Some(Role::Manner) if self.role(self.manner(end)) == Some(Role::Said) => {
                self.words[self.manner(end)].span.end
            }
            Some(Role::Said) if self.role(end + 1) != Some(Role::Prophet) => self.words[end].span.end,
            _ if said => self.words[end + 1].span.end,
            _ => after,
        }
    }

    /// The names from word `from` on that one word of transmission is followed by: more than one where they are joined
    /// by "and". `within` tells whether narrators stand before.
    fn names(&self, from: usize, within: bool) -> Vec<(usize, usize)> {
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
        names.retain(|&(from, to)| self.is_name(from, to) || within && self.is_byname(from, to));
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
        let son = self.words.get(at + 1).is_some_and(|next| next.text == "بن" && !next.apart);
        kin(bare)
            || son && bare.chars().count() > 2 && tables::rarity(word, "ar") >= 2
            || is_listed(bare)
            || bare.starts_with("عبد")
    }

    /// Whether the word `from` alone is a byname of one's people or place, which may be a common word: الشعبي.
    fn is_byname(&self, from: usize, to: usize) -> bool {
        let word = &self.words[from].text;
        to == from + 1 && word.starts_with("ال") && word.ends_with('ي') && word.chars().count() > 4
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
        let found = read("حدثنا علي بن عبد الله عن سفيان عن علي عن أبي هريرة قال: صعد على المنبر.");
        assert_eq!(found[0].0, ["علي بن عبد الله", "سفيان", "علي", "أبي هريرة"]);
        let found = read(
            "حدثنا أبو بكر بن أبي شيبة وزهير بن حرب قالا حدثنا وكيع عن سفيان عن النبي ﷺ قال: من صبر ظفر.",
        );
        assert_eq!(found[0].0, ["أبو بكر بن أبي شيبة", "زهير بن حرب", "وكيع", "سفيان"]);
        assert_eq!(found[0].1, "من صبر ظفر.");
    }

    #[test]
    fn a_chain_reaches_the_prophet_behind_a_place_and_by_what_was_said() {
        let found = read(
            "حدثنا سفيان عن علقمة قال سمعت عمر بن الخطاب على المنبر قال: سمعت رسول الله ﷺ يقول: «من صبر ظفر».",
        );
        assert_eq!(found[0].0, ["سفيان", "علقمة", "عمر بن الخطاب"]);
        assert_eq!(found[0].1, "«من صبر ظفر».");
        let text = "حدثنا مالك عن نافع عن ابن عمر قال قال رسول الله ﷺ من صبر ظفر.";
        let document = Document::parse(text.as_bytes(), "a.txt").unwrap();
        assert!(chains(&document)[0].to_prophet);
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
