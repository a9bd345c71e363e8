//! What stands beside names and is no part of them: words that end one by their form, kin and offices before one; and what
//! a name has besides, houses that are called after somebody.

use super::kind::Kind;
use super::lexicon;
use super::name::Name;
use super::spans::Settler;
use super::tables;
use super::vocabulary::{HEBREW, PERSIAN, URDU, Word};

impl Settler<'_> {
    /// Where `name` ends before a word that no name goes on with, by its form or by what it says of who was named.
    pub(super) fn stops(&self, name: &Name) -> Option<usize> {
        (name.from + 1..name.to).find(|&at| {
            let (before, token) = (&self.tokens.list[at - 1], &self.tokens.list[at]);
            // A word with tanwin has nothing that it is of, and in the accusative it is not of what stands before it.
            let apart = token.accusative || before.marked && self.vocabulary.language_at(at - 1) != HEBREW;
            apart || self.vocabulary.word(at).is_some_and(|word| self.tells(name, at, word))
        })
    }

    /// Whether `word`, token `at` in `name`, says something of it: what one learned, the language of whom one speaks, what
    /// somebody is to do.
    fn tells(&self, name: &Name, at: usize, word: &Word) -> bool {
        let person = name.kind == Some(Kind::Person);
        match word.language {
            PERSIAN => {
                person && word.flags & lexicon::THING_HEAD != 0 && word.person == 0
                    || matches!(word.stem.as_str(), "فارغالتحصيل" | "دانشاموخته" | "متولد" | "ملقب" | "معروف")
            }
            HEBREW => self.is_infinitive(at, word),
            // A city's by-name: بغداد أم الدنيا.
            0 => {
                let by_name = || {
                    at == name.from + 1
                        && matches!(word.stem.as_str(), "ام" | "ست" | "عروس")
                        && self.vocabulary.word(name.from).is_some_and(|place| self.is_place(place))
                };
                matches!(word.stem.as_str(), "امس" | "اليوم" | "غدا" | "البارحه") || by_name()
            }
            _ => false,
        }
    }

    /// Whether a Hebrew word says what somebody is to do: ממשלת ישראל להקים.
    fn is_infinitive(&self, at: usize, word: &Word) -> bool {
        let written = self.tokens.normal(at);
        written.starts_with('ל')
            && written.chars().count() >= 4
            && word.person == 0
            && word.flags & lexicon::GIVEN == 0
            && word.latin.is_none()
            && (word.flags & lexicon::VERB != 0 || written.starts_with("לה"))
            && !self.is_place(word)
    }

    /// How many words stand before the person `name` that say whose kin or whose office is told: پدرش, همراه, نوهٔ; the office
    /// that a minister has (وزیر قانون), and the second word of an office of two (قائد اعظم).
    pub(super) fn offices(&self, name: &Name) -> usize {
        let person = name.kind == Some(Kind::Person);
        let off = |at: &usize| {
            let Some(word) = self.vocabulary.word(*at) else { return false };
            let before = at.checked_sub(1).filter(|_| self.tokens.list[*at].follows());
            let before = before.map_or("", |before| self.tokens.normal(before));
            let common = word.person == 0 && word.people == 0 && word.flags & lexicon::GIVEN == 0;
            match word.language {
                PERSIAN => is_kin(&word.stem),
                URDU => {
                    common && matches!(before, "وزير" | "مشير" | "سيكرٹري" | "معاون")
                        || word.stem == "اعظم" && matches!(before, "قايد" | "مفتي" | "وزير")
                }
                _ => false,
            }
        };
        if person { (name.from..name.to - 1).take_while(off).count() } else { 0 }
    }

    /// Where `name` begins that is told by a head behind it, in Urdu, or by a title that is a name behind another title: ماڈل
    /// ٹاؤن, چیف جسٹس قاضی فائز عیسیٰ. `taken` tells which words are in a name.
    pub(super) fn begins_before(&self, name: &Name, taken: &[bool]) -> usize {
        let before = |at: usize| {
            let before = at.checked_sub(1).filter(|_| self.tokens.list[at].follows())?;
            let word = self.vocabulary.word(before)?;
            (!taken[before] && word.language == URDU).then_some((before, word))
        };
        let Some(first) = self.vocabulary.word(name.from) else { return name.from };
        let Some((at, word)) = before(name.from) else { return name.from };
        let small = lexicon::PARTICLE | lexicon::PREPOSITION | lexicon::TOWARDS | lexicon::SAYING;
        let headed = is_last_head(&first.stem) && word.flags & (small | lexicon::TITLE) == 0;
        let titled = || {
            matches!(word.stem.as_str(), "قاضي" | "سردار" | "مفتي" | "ملك" | "خواجه" | "راجه")
                && name.kind == Some(Kind::Person)
                && before(at).is_some_and(|(_, title)| title.flags & lexicon::TITLE != 0)
        };
        if headed || titled() { at } else { name.from }
    }

    /// Whether no list has `word` as a name, or as a word of one.
    fn is_plain(&self, word: &Word) -> bool {
        let heads = lexicon::GIVEN | lexicon::KIN | lexicon::TITLE;
        word.people == 0 && word.flags & heads == 0 && word.latin.is_none() && !self.is_place(word)
    }

    /// Whether the words of `name` are what is told of many and nobody's name: in Persian people by common words alone, a craft, a
    /// verb that says what they are; in Arabic God by His names, and what is God's but is no name (هدى الله).
    pub(super) fn is_nobody(&self, name: &Name) -> bool {
        let words = || (name.from..name.to).filter_map(|at| self.vocabulary.word(at));
        let Some(first) = words().next().filter(|_| name.kind == Some(Kind::Person)) else { return false };
        match (first.language, name.to - name.from) {
            (PERSIAN, length) => {
                let rare = |word: &Word| word.stem_rarity >= 3 && self.is_plain(word);
                let craft = length == 1 && rare(first) && is_craft(&first.stem);
                let copula = words().next_back().is_some_and(|last| rare(last) && is_copula(last));
                let plain = |word: &Word| word.stem_rarity <= 2 && self.is_plain(word);
                let many = length > 1 && name.margin < PLAIN && first.stem_rarity == 0;
                craft || copula || many && words().all(plain)
            }
            (0, 2) => {
                let of_god = words().next_back().is_some_and(|word| word.stem == "الله");
                first.stem == "الله" || of_god && first.stem_rarity <= 2 && !is_of_god(&first.stem)
            }
            (0, _) => first.stem == "الله",
            _ => false,
        }
    }

    /// Joins what is called after somebody with him, behind his title (جامعة الملك عبد العزيز), and names of `names` that one word
    /// makes one (أكرم إمام أوغلو).
    pub(super) fn join_houses(&self, names: &mut Vec<Name>) {
        names.sort_by_key(|name| name.from);
        let mut joined: Vec<Name> = Vec::with_capacity(names.len());
        for mut name in names.drain(..) {
            let person = name.kind == Some(Kind::Person) && self.vocabulary.language_at(name.from) == 0;
            if let Some((from, kind)) = self.house(&name).filter(|_| person) {
                while joined.last().is_some_and(|last| last.to > from) {
                    joined.pop();
                }
                name = Name { margin: name.margin, ..self.name(from, name.to, Some(kind)) };
            }
            joined.push(name);
        }
        *names = joined;
    }

    /// Where the house begins that is called after the person `name`, and what it is.
    fn house(&self, name: &Name) -> Option<(usize, Kind)> {
        let word = |at: usize| self.vocabulary.word(at);
        let title = |word: &Word| word.flags & lexicon::TITLE != 0 && word.article && word.clitic == 0;
        let plain =
            |at: usize| self.tokens.list[at].follows() && word(at).is_some_and(|word| word.clitic == 0);
        let ruler = name.from.checked_sub(1).filter(|at| plain(name.from) && word(*at).is_some_and(title));
        let first = ruler.unwrap_or(name.from);
        let head = first.checked_sub(1).filter(|_| plain(first))?;
        let known = word(head).filter(|head| !head.article)?;
        let place = matches!(known.stem.as_str(), "مطار" | "ميناء" | "جسر" | "ملعب" | "استاد");
        let ours = matches!(known.stem.as_str(), "مركز" | "موسسه" | "مدرسه" | "كرسي");
        let of = ruler.is_some() && (known.flags & lexicon::INSTITUTION != 0 || ours || place)
            || matches!(known.stem.as_str(), "مستشفي" | "مطار");
        let kind = if place { Kind::Place } else { Kind::Organization };
        of.then_some((head, kind))
    }
}

/// How sure the tagger must be of a person whom nothing but words that are no names speaks for.
const PLAIN: f32 = 0.75;

/// Whether a Persian word tells somebody by whom he is of, or goes with: پدرش, نوهٔ, همراه.
fn is_kin(stem: &str) -> bool {
    let kin = |word: &str| {
        matches!(
            word,
            "پدر"
                | "مادر"
                | "همسر"
                | "برادر"
                | "خواهر"
                | "پسر"
                | "دختر"
                | "عمو"
                | "دايي"
                | "شوهر"
                | "نوه"
                | "فرزند"
                | "پدربزرگ"
                | "مادربزرگ"
                | "دوست"
                | "شاگرد"
                | "نامزد"
        )
    };
    let own = ["ش", "شان", "م", "اش"].iter().find_map(|end| stem.strip_suffix(end).filter(|word| kin(word)));
    own.is_some() || kin(stem) || matches!(stem, "همراه" | "نبيره" | "برادرزاده" | "خواهرزاده")
}

/// Whether an Urdu word is what a place or a house is, behind its name.
fn is_last_head(stem: &str) -> bool {
    matches!(stem, "ٹاون" | "كالوني" | "روڈ" | "چوك" | "گارڈن" | "سٹي" | "اسٹيشن" | "ايكسچينج" | "ماركيٹ")
}

/// Whether a Persian word is what somebody does or makes: داستان‌نویسی.
fn is_craft(stem: &str) -> bool {
    ["نويسي", "سازي", "شناسي", "نگاري", "پردازي", "گرايي", "گذاري", "پژوهي"]
        .iter()
        .any(|end| stem.ends_with(end))
}

/// Whether a Persian word, in no list, says what many are: مکلفند.
fn is_copula(word: &Word) -> bool {
    let rest = word.stem.strip_suffix("ند").filter(|rest| rest.chars().count() >= 3);
    rest.is_some_and(|rest| tables::words_fa().class(rest).is_some())
}

/// Whether somebody is called by the Arabic `word` with God behind it: عبد, نصر.
fn is_of_god(word: &str) -> bool {
    " عبد عبيد نصر فضل هبه عطا عطيه سعد جار خير رزق خلف ضيف فتح لطف امان حبيب ذبيح شكر نعمه رحمه سيف اسد عنايه كرم فرج \
     قدره روح ايه حزب وصي كليم خليل جاد ثار مال عوض سميح حمد معز حسب منه عون امه حجه نور ولي وعد "
        .contains(&format!(" {} ", word.strip_prefix('و').unwrap_or(word)))
}
