//! Who says a sentence: the name or words beside its verb of saying.

use super::lexicon::{ACCORDING, CONDITION, FIRST_PERSON, HEDGE, NEGATION, QUESTION, SAYING, SHOWING, THAT};
use super::said_by::Speaker;
use super::sentence::{Mention, Sentence};
use crate::entities::Kind;
use tui_bidi::text::Span;

/// How many words after a verb of saying belong to who speaks, at most.
const REACH: usize = 12;
/// How many words a speaker without a name has, at most.
const PHRASE: usize = 6;

/// The speakers of a text, sentence by sentence.
#[derive(Debug, Default)]
pub(super) struct Speakers {
    last: Option<Span>,
}

impl Speakers {
    /// Who says `sentence` of `text`, the next one of a text.
    pub(super) fn of(&mut self, text: &str, sentence: &Sentence) -> Option<Speaker> {
        let verbs = (0..sentence.words.len())
            .filter(|&at| sentence.words[at].flags & (SAYING | ACCORDING | SHOWING) != 0);
        let verbs: Vec<usize> = verbs.collect();
        let search = Search { text, sentence };
        let found = verbs.iter().find_map(|&at| search.beside(at));
        if let Some(span) = found {
            self.last = Some(span);
            return Some(Speaker { span, guessed: false });
        }
        // "And added that …": whoever spoke last.
        let opens = verbs.first().is_some_and(|&at| at < 2 && sentence.words[at].flags & SAYING != 0);
        if !opens && sentence.first {
            self.last = None;
        }
        self.last.filter(|_| opens).map(|span| Speaker { span, guessed: true })
    }
}

struct Search<'a> {
    text: &'a str,
    sentence: &'a Sentence<'a>,
}

impl Search<'_> {
    /// The speaker of the verb or phrase of saying at word `at`.
    fn beside(&self, at: usize) -> Option<Span> {
        let word = &self.sentence.words[at];
        let after = at + word.length;
        // "Was published": nobody is named as who says it.
        if at > 0 && matches!(self.sentence.words[at - 1].text.as_str(), "تم" | "تمت" | "يتم" | "جري")
        {
            return None;
        }
        if word.flags & (SAYING | ACCORDING) == 0 {
            return self.beside_name(after).or_else(|| self.before(at, false));
        }
        if word.flags & ACCORDING != 0 {
            return match self.sentence.lang {
                // "X کے مطابق": who speaks stands before.
                "ur" => self.before(at, false),
                _ => self.after(after),
            };
        }
        match self.sentence.lang {
            "fa" | "ur" => self.subject(at, self.before(at, true)),
            "en" => {
                // Behind the verb stands who speaks only where what is said stands before it.
                let turned = at > 0 && self.between(at - 1, at).contains(['"', '”', ',']);
                let after = || self.after(after).filter(|_| turned);
                self.subject(at, self.before(at, false)).or_else(after)
            }
            _ if tells(&word.text) => {
                // The words behind may be those who are told: a name says who speaks, on either side.
                let after = self.after(after);
                let named = after.filter(|&span| self.mentions(span).next().is_some());
                named.or_else(|| self.before(at, false)).or(after)
            }
            _ => {
                // Whose name stands directly before speaks, where behind is only when or where it was said.
                let behind = self.after(after);
                let named = behind.is_some_and(|span| self.mentions(span).next().is_some());
                let beside =
                    self.before(at, false).filter(|span| !named && at > 0 && self.ends(at - 1, *span));
                beside.or(behind).or_else(|| self.before(at, false))
            }
        }
    }

    /// Whether `name` ends with word `at`.
    fn ends(&self, at: usize, name: Span) -> bool {
        self.sentence.words[at].span.end == name.end
    }

    /// Whether a word behind `mention`, before word `to`, tells what it is besides a speaker: where, to whom or whose (میں, کو).
    fn is_object(&self, mention: &Mention<'_>, to: usize) -> bool {
        let words = &self.sentence.words;
        let next = words.iter().take(to).find(|word| word.span.start >= mention.span.end);
        let told = |word: &str| {
            matches!(word, "میں" | "ميں" | "كو" | "سے" | "پر" | "تك" | "كا" | "كي" | "كے" | "را")
        };
        matches!(self.sentence.lang, "ur" | "fa") && next.is_some_and(|word| told(&word.text))
    }

    /// The name that the words from word `from` on begin with; that of a person also behind a word for what the person is.
    fn beside_name(&self, from: usize) -> Option<Span> {
        let words = &self.sentence.words;
        let start = words.get(from)?.span.start;
        let second =
            words.get(from + 1).filter(|_| self.between(from, from + 1) == " ").map(|word| word.span.start);
        let begins = |mention: &&Mention<'_>| {
            speaks(mention.kind) && (start..start + 12).contains(&mention.span.start)
                || mention.kind == Kind::Person && Some(mention.span.start) == second
        };
        self.sentence.mentions.iter().find(begins).map(|mention| mention.span)
    }

    /// What the verb of saying at word `at` says something of, in languages where that stands before it: the name `named`, or
    /// the words that the sentence or the clause behind what is said begins with ("the finance ministry announced").
    fn subject(&self, at: usize, named: Option<Span>) -> Option<Span> {
        let words = &self.sentence.words;
        let apart = |&index: &usize| {
            self.between(index - 1, index).contains([',', '،', ':', '"', '”', '»', '؛', ';'])
        };
        let from = (1..=at).rev().find(apart).unwrap_or(0);
        let to =
            (from..at).rev().find(|&index| !is_auxiliary(&words[index].text)).map_or(from, |index| index + 1);
        let subject = &words[from..to];
        let empty =
            SAYING | ACCORDING | SHOWING | THAT | NEGATION | QUESTION | CONDITION | HEDGE | FIRST_PERSON;
        let is_phrase = (2..=4).contains(&subject.len())
            && !is_circumstance(&subject[0].text, &subject[subject.len() - 1].text)
            && subject
                .iter()
                .all(|word| !word.number && word.flags & empty == 0 && !closes_subject(&word.text));
        let phrase = is_phrase.then(|| Span::new(subject[0].span.start, subject[subject.len() - 1].span.end));
        match (phrase, named) {
            // An office that a place or company is part of: the mayor of Tehran.
            (Some(phrase), Some(named)) if phrase.covers(named) => {
                let is_person = self.mentions(named).any(|mention| mention.kind == Kind::Person);
                Some(if is_person { named } else { phrase })
            }
            (phrase, named) => named.or(phrase),
        }
    }

    /// The speaker among the words from word `from` on.
    fn after(&self, from: usize) -> Option<Span> {
        let words = &self.sentence.words;
        let mut to = from;
        while to < words.len() && to - from < REACH && words[to].flags & (THAT | SAYING) == 0 {
            if to > from && self.between(to - 1, to).contains([':', '«', '"', '“', '.', '؛', ';']) {
                // A name in quotation marks behind what it is: شركة «نورين».
                if to - from <= 2
                    && let Some(name) = self.quoted(words[to].span.start)
                {
                    return Some(name);
                }
                break;
            }
            to += 1;
        }
        let window = Span::new(
            words.get(from)?.span.start,
            words.get(to.checked_sub(1)?)?.span.end.max(words[from].span.start),
        );
        let named = self.best(window);
        let phrase = self.phrase(from, to);
        match (named, phrase) {
            // A name that stands beyond the phrase speaks only where the phrase describes a person.
            (Some(name), Some(phrase)) if name.kind == Kind::Person || phrase.start == name.span.start => {
                Some(name.span)
            }
            (Some(name), Some(phrase)) if phrase.covers(name.span) && phrase.end == name.span.end => {
                let heads = self.text[phrase.start..name.span.start].split_whitespace().count();
                Some(if heads <= 1 { name.span } else { phrase })
            }
            // A preposition before Latin letters, in which no words are read: تقرير لـ The New York Times.
            (Some(name), Some(phrase)) if self.leads(phrase, name.span) => Some(name.span),
            (_, Some(phrase)) => Some(phrase),
            (Some(name), None) if name.span.start < window.start + 40 => Some(name.span),
            _ => None,
        }
    }

    /// Whether nothing but a preposition of one letter stands at the end of `phrase`, right before `name`.
    fn leads(&self, phrase: Span, name: Span) -> bool {
        let between = self.text.get(phrase.end..name.start).unwrap_or("-");
        let last = self.text[phrase.start..phrase.end].split_whitespace().next_back().unwrap_or_default();
        between.trim_matches('ـ').trim().is_empty() && matches!(last.trim_matches('ـ'), "ل" | "ב" | "ל")
    }

    /// The name that all the words in the quotation marks before `start` are.
    fn quoted(&self, start: usize) -> Option<Span> {
        let name = self.mentions(self.sentence.span).find(|mention| mention.span.start == start)?;
        let opened = self.text[..start].ends_with(['«', '"', '“']);
        let closed = self.text[name.span.end..].starts_with(['»', '"', '”']);
        (opened && closed && speaks(name.kind)).then_some(name.span)
    }

    /// The speaker before word `at`: the first one of the sentence, or the nearest.
    fn before(&self, at: usize, first: bool) -> Option<Span> {
        let words = &self.sentence.words;
        let window = Span::new(self.sentence.span.start, words[at].span.start);
        let speaks = |mention: &Mention<'_>| speaks(mention.kind) && !self.is_object(mention, at);
        let mut speakers = self.mentions(window).filter(&speaks);
        let named = if first {
            // Who did it has the word for that behind the name: مریم نواز نے.
            let next = |mention: &Mention| {
                words
                    .iter()
                    .take(at)
                    .find(|word| word.span.start >= mention.span.end)
                    .map(|word| word.text.as_str())
            };
            let did = |mention: &Mention| next(mention) == Some("نے");
            self.mentions(window).find(did).filter(&speaks).or_else(|| speakers.next())
        } else {
            let near = |mention: &Mention| {
                words
                    .iter()
                    .filter(|word| word.span.start >= mention.span.end && word.span.end <= window.end)
                    .count()
                    <= 6
            };
            speakers.filter(near).last()
        };
        named.map(|mention| mention.span)
    }

    /// A person in `window`, else an organisation or a place that speaks for one.
    fn best(&self, window: Span) -> Option<Mention<'_>> {
        self.mentions(window)
            .find(|mention| mention.kind == Kind::Person)
            .or_else(|| self.mentions(window).find(|mention| speaks(mention.kind)))
    }

    fn mentions(&self, window: Span) -> impl Iterator<Item = Mention<'_>> {
        self.sentence.mentions.iter().filter(move |mention| window.covers(mention.span)).copied()
    }

    /// The words from word `from` up to the first comma, at most [`PHRASE`]: "the spokesman of the ministry".
    fn phrase(&self, from: usize, to: usize) -> Option<Span> {
        let words = &self.sentence.words;
        let mut end = from;
        while end < to && end - from < PHRASE {
            if end > from && self.between(end - 1, end).contains(['،', ',', '(', '-', '–'])
                || closes(&words[end].text)
            {
                break;
            }
            end += 1;
        }
        if end == from || words[from].number {
            return None;
        }
        let mut span = Span::new(words[from].span.start, words[end - 1].span.end);
        // The preposition that is written with its word (وفقا لوكالة).
        let attached =
            self.text[span.start..].starts_with('ل') && from > 0 && words[from - 1].flags & ACCORDING != 0;
        if attached && !self.text[span.start..].starts_with("ل ") {
            span.start += 'ل'.len_utf8();
        }
        Some(span)
    }

    /// What stands between two neighbouring words.
    fn between(&self, before: usize, after: usize) -> &str {
        let words = &self.sentence.words;
        self.text.get(words[before].span.end..words[after].span.start).unwrap_or("")
    }
}

/// Whether the folded words that a phrase begins and ends with tell where or when: فیصلے میں, در بیانیه.
fn is_circumstance(first: &str, last: &str) -> bool {
    matches!(last, "میں" | "ميں" | "پر" | "سے" | "كو" | "تك")
        || matches!(first, "در" | "in" | "at" | "on" | "during")
}

/// Whether what has this kind can say something.
fn speaks(kind: Kind) -> bool {
    matches!(kind, Kind::Person | Kind::Organization | Kind::Product | Kind::Misc | Kind::Place)
}

/// Whether the folded `verb` has an object to whom something is said.
fn tells(verb: &str) -> bool {
    let bare = verb.strip_prefix(['و', 'ف']).unwrap_or(verb);
    matches!(bare, "اخبر" | "اخبرت" | "اخبروا" | "ابلغ" | "ابلغت" | "ابلغوا")
}

/// Whether the folded `word` stands between who speaks and the verb, and is no part of either.
fn is_auxiliary(word: &str) -> bool {
    matches!(word, "has" | "had" | "have" | "also" | "later" | "نے" | "هم" | "نيز")
}

/// Whether the folded `word` is none of a phrase for who speaks: a pronoun, a verb, what opens another clause.
fn closes_subject(word: &str) -> bool {
    matches!(
        word,
        "he" | "she"
            | "it"
            | "they"
            | "this"
            | "that"
            | "there"
            | "who"
            | "which"
            | "was"
            | "were"
            | "is"
            | "are"
            | "been"
            | "be"
            | "and"
            | "but"
            | "او"
            | "وي"
            | "انها"
            | "ان"
            | "اين"
            | "وه"
            | "انهوں"
            | "اس"
            | "يه"
            | "كه"
    )
}

/// Whether the folded `word` ends a phrase for who speaks: when, where and of what it is said.
fn closes(word: &str) -> bool {
    matches!(
        word,
        "في" | "علي"
            | "خلال"
            | "امس"
            | "اليوم"
            | "يوم"
            | "عن"
            | "الي"
            | "بعد"
            | "قبل"
            | "منذ"
            | "امام"
            | "عبر"
            | "ردا"
            | "مساء"
            | "صباح"
            | "لا"
            | "لم"
            | "ما"
            | "هذا"
            | "ذلك"
            | "قد"
            | "انه"
            | "لدي"
            | "بل"
            | "كيف"
            | "لماذا"
            | "هل"
            | "الذي"
            | "التي"
            | "الذين"
            | "حيث"
            | "بينما"
            | "كان"
            | "كانت"
            | "אתמול"
            | "היום"
            | "ביום"
            | "את"
            | "על"
            | "כי"
            | "לא"
            | "אמש"
            | "הבוקר"
            | "on"
            | "in"
            | "at"
            | "that"
            | "to"
            | "is"
            | "was"
            | "the"
            | "it"
            | "he"
            | "she"
            | "they"
            | "در"
            | "که"
            | "از"
            | "به"
    )
}
