//! The language of a sample of letters, and what tags of languages say.

use super::{decode::SAMPLE, direction};
use tui_bidi::text::{
    Direction::{self, LeftToRight, RightToLeft},
    floor_char, is_alphabetic,
};
use whatlang::Lang;

/// The beginning of `text` that speaks for all of it.
pub(super) fn sample(text: &str) -> &str {
    &text[..floor_char(text, SAMPLE)]
}

/// How many letters of the prevailing direction are enough to tell a language.
const ENOUGH: usize = 4096;

/// The BCP 47 tag of the language of most of a text, which comes in parts and most of whose letters have the direction
/// `prevailing`; "und" when it is not clear.
pub(super) fn tag<'t>(parts: impl Iterator<Item = &'t str>, prevailing: Direction) -> String {
    // Latin names in an Arabic article say nothing of its language.
    let is_kept = |c: &char| direction::letter(*c).is_none_or(|direction| direction == prevailing);
    let mut letters = String::with_capacity(2 * ENOUGH);
    letters.extend(parts.flat_map(str::chars).filter(is_kept).take(ENOUGH));
    let tag = script_language(&letters).or_else(|| {
        let info = whatlang::detect(&letters)?;
        let tag = bcp47(info.lang());
        // A few Latin words look like anything; a script of few languages does not.
        (info.is_reliable() || prevailing.is_rtl()).then_some(tag)
    });
    tag.unwrap_or("und").to_owned()
}

/// How many letters of each script a text has, and of each set of letters that tells Arabic script's languages apart.
#[derive(Default)]
struct Counts {
    /// Letters of any script.
    total: usize,
    syriac: usize,
    thaana: usize,
    nko: usize,
    adlam: usize,
    hebrew: usize,
    arabic: usize,
    /// By the number of its language in [`OWN`].
    own: [usize; OWN.len()],
    persian: usize,
    arabic_own: usize,
}

/// Languages in Arabic script with letters that only they have, and one in how many of its letters these are at least.
const OWN: [(&str, usize); 6] = [("ug", 20), ("ckb", 40), ("ps", 30), ("sd", 50), ("skr", 60), ("ur", 25)];

impl Counts {
    fn of(letters: &str) -> Self {
        let mut counts = Self::default();
        for c in letters.chars() {
            counts.total += usize::from(direction::letter(c).is_some());
            match c {
                '\0'..='\u{58F}' => {}
                '\u{590}'..='\u{5FF}' | '\u{FB1D}'..='\u{FB4F}' => counts.hebrew += 1,
                '\u{620}'..='\u{6FF}' | '\u{750}'..='\u{77F}' | '\u{FB50}'..='\u{FEFC}' => {
                    counts.arabic += 1;
                    counts.tell_apart(c);
                }
                '\u{700}'..='\u{74F}' => counts.syriac += 1,
                '\u{780}'..='\u{7BF}' => counts.thaana += 1,
                '\u{7C0}'..='\u{7FF}' => counts.nko += 1,
                '\u{1E900}'..='\u{1E95F}' => counts.adlam += 1,
                _ => {}
            }
        }
        counts
    }

    /// Counts a letter of Arabic script that not all of its languages have.
    fn tell_apart(&mut self, c: char) {
        match c {
            'ۇ' | 'ۈ' | 'ۋ' | 'ڭ' | 'ې' => self.own[0] += 1,
            'ڵ' | 'ڕ' | 'ێ' | 'ۆ' => self.own[1] += 1,
            'ټ' | 'ډ' | 'ړ' | 'ږ' | 'ښ' | 'ګ' | 'ڼ' | 'ۍ' | 'ځ' | 'څ' => self.own[2] += 1,
            'ڪ' | 'ڊ' | 'ڌ' | 'ٺ' | 'ٽ' | 'ڻ' | 'ٿ' | 'ڏ' | 'ڍ' => self.own[3] += 1,
            'ݙ' | 'ݨ' | 'ڄ' | 'ٻ' => self.own[4] += 1,
            'ٹ' | 'ڈ' | 'ڑ' | 'ں' | 'ے' | 'ہ' => self.own[5] += 1,
            'پ' | 'چ' | 'ژ' | 'گ' => self.persian += 1,
            'ة' | 'أ' | 'إ' | 'ٱ' => self.arabic_own += 1,
            _ => {}
        }
    }
}

/// The language of a text in a script of few languages, by letters and words that only one of them has.
fn script_language(letters: &str) -> Option<&'static str> {
    let counts = Counts::of(letters);
    let Counts { total, syriac, thaana, nko, adlam, hebrew, arabic, .. } = counts;
    let scripts = [("syr", syriac), ("dv", thaana), ("nqo", nko), ("ff", adlam)];
    let most = |(_, count): &(&str, usize)| *count > 0 && count * 2 >= total;
    if let Some((tag, _)) = scripts.into_iter().find(most) {
        return Some(tag);
    }
    if hebrew * 2 > total {
        return Some(if is_yiddish(letters) { "yi" } else { "he" });
    }
    if arabic * 2 > total { arabic_language(letters, &counts) } else { None }
}

/// Whether Hebrew letters are Yiddish: by its vowel letters, or its commonest words.
fn is_yiddish(letters: &str) -> bool {
    let points =
        letters.chars().filter(|c| matches!(c, '\u{5B0}'..='\u{5BC}' | '\u{5C1}' | '\u{5C2}')).count();
    let own = ["אַ", "אָ", "ײ", "װ", "ױ", "\u{FB2E}", "\u{FB2F}", "\u{FB1F}"];
    let vowels: usize = own.iter().map(|own| letters.matches(own).count()).sum();
    let common = ["און", "איז", "דער", "די", "דאס", "פון", "צו", "מיט", "ניט", "נישט", "האט", "אין"];
    let (mut words, mut hits) = (0, 0);
    let mut bare = String::new();
    for word in letters.split(|c: char| !is_alphabetic(c) && !matches!(c, '\u{591}'..='\u{5C7}')) {
        if word.is_empty() {
            continue;
        }
        bare.clear();
        bare.extend(word.chars().filter(|c| !matches!(c, '\u{591}'..='\u{5C7}')));
        words += 1;
        hits += usize::from(common.contains(&bare.as_str()));
    }
    (vowels > 0 && vowels * 2 > points) || hits * 7 > words
}

/// The language of Arabic letters.
fn arabic_language(letters: &str, counts: &Counts) -> Option<&'static str> {
    let own = OWN.iter().zip(counts.own);
    let told = own.filter(|((_, least), count)| *count > 0 && count * least >= counts.total);
    if let Some(((tag, _), _)) = told.max_by_key(|(_, count)| *count) {
        return Some(tag);
    }
    // Persian or Arabic, also when its yeh and kaf are the other's: the words tell.
    const PERSIAN: [&str; 16] =
        ["در", "به", "که", "از", "این", "را", "است", "با", "برای", "آن", "می", "هر", "شد", "خود", "ها", "یک"];
    const ARABIC: [&str; 12] = ["في", "فی", "من", "إلى", "على", "علی", "عن", "هذا", "قال", "لا", "ما", "إن"];
    let (mut persian, mut arabic) = (counts.persian, counts.arabic_own);
    let inside = |c: char| matches!(c, 'ا'..='ي') || is_alphabetic(c) || is_mark(c);
    let mut bare = String::new();
    for word in letters.split(|c: char| !inside(c)).filter(|word| !word.is_empty()) {
        bare.clear();
        bare.extend(word.chars().filter(|&c| !is_mark(c)));
        persian += usize::from(PERSIAN.contains(&bare.as_str()));
        let stem = bare.strip_prefix(['و', 'ف', 'ب', 'ك', 'ل']).unwrap_or(&bare);
        let article = stem.starts_with("ال") && stem.chars().nth(4).is_some();
        arabic += usize::from(article || bare.starts_with("ٱل") || ARABIC.contains(&bare.as_str()));
    }
    match persian.cmp(&arabic) {
        std::cmp::Ordering::Greater => Some("fa"),
        std::cmp::Ordering::Less => Some("ar"),
        std::cmp::Ordering::Equal => None,
    }
}

/// Harakat and the signs of the Quran.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{610}'..='\u{61A}' | '\u{64B}'..='\u{65F}' | '\u{670}' | '\u{6D6}'..='\u{6ED}')
}

/// The languages that are written from right to left, and others that names of files are often tagged with.
const TAGS: [(&str, Direction); 36] = [
    ("ar", RightToLeft),
    ("fa", RightToLeft),
    ("he", RightToLeft),
    ("iw", RightToLeft),
    ("ur", RightToLeft),
    ("yi", RightToLeft),
    ("ps", RightToLeft),
    ("ug", RightToLeft),
    ("ckb", RightToLeft),
    ("dv", RightToLeft),
    ("syr", RightToLeft),
    ("arc", RightToLeft),
    ("sd", RightToLeft),
    ("pnb", RightToLeft),
    ("skr", RightToLeft),
    ("arz", RightToLeft),
    ("azb", RightToLeft),
    ("ary", RightToLeft),
    ("nqo", RightToLeft),
    ("prs", RightToLeft),
    ("en", LeftToRight),
    ("fr", LeftToRight),
    ("de", LeftToRight),
    ("es", LeftToRight),
    ("pt", LeftToRight),
    ("it", LeftToRight),
    ("nl", LeftToRight),
    ("ru", LeftToRight),
    ("tr", LeftToRight),
    ("zh", LeftToRight),
    ("ja", LeftToRight),
    ("ko", LeftToRight),
    ("hi", LeftToRight),
    ("id", LeftToRight),
    ("vi", LeftToRight),
    ("pl", LeftToRight),
];

/// The direction of the language `tag` ("fa-IR"), where it is known; a script in it decides.
pub(super) fn direction_of(tag: &str) -> Option<Direction> {
    let mut parts = tag.split(['-', '_']);
    let language = parts.next()?.to_ascii_lowercase();
    let script = parts.find(|part| part.len() == 4).map(str::to_ascii_lowercase);
    match script.as_deref() {
        Some("latn" | "cyrl") => return Some(LeftToRight),
        Some("arab" | "hebr" | "adlm" | "syrc" | "thaa" | "nkoo" | "rohg" | "samr") => {
            return Some(RightToLeft);
        }
        _ => {}
    }
    TAGS.iter().find(|(known, _)| *known == language).map(|&(_, direction)| direction)
}

/// Whether `tag` looks like a language tag.
pub(super) fn is_tag(tag: &str) -> bool {
    let language = tag.split('-').next().unwrap_or_default();
    (2..=3).contains(&language.len()) && tag.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
}

/// Whether the language that is said can be that of letters that look like `found`: another of the same script,
/// but where the letters are sure.
pub(super) fn fits(said: &str, found: &str) -> bool {
    let script = |tag: &str| match tag.split('-').next().unwrap_or_default() {
        "he" | "yi" | "iw" | "lad" | "jrb" => 1,
        "syr" | "arc" | "aii" => 2,
        "dv" => 3,
        "nqo" => 4,
        tag if direction_of(tag).is_some_and(Direction::is_rtl) => 0,
        _ => 9,
    };
    found == "und" || script(said) == script(found)
}

/// The language that the name of a file is tagged with: `README.fa.md`, `notes_he.txt`, `a.ar.html`.
pub(super) fn named(name: &str) -> Option<(&'static str, Direction)> {
    let file = name.rsplit(['/', '\\']).next()?;
    let mut parts = file.split('.').rev();
    let ending = parts.next()?;
    let tagged = |part: &str| {
        let part = part.split('-').next().unwrap_or_default().to_ascii_lowercase();
        TAGS.iter()
            .find(|(known, _)| *known == part)
            .map(|&(tag, way)| (if tag == "iw" { "he" } else { tag }, way))
    };
    let stem = parts.next().unwrap_or_default();
    // `fa.md` is tagged too; `en` alone is a name.
    let last = stem.rsplit(['_', '-']).next().filter(|last| last.len() < stem.len()).and_then(tagged);
    tagged(stem).filter(|_| !ending.is_empty()).or(last).or_else(|| parts.next().and_then(tagged))
}

/// The BCP 47 tag of a language that whatlang knows.
fn bcp47(lang: Lang) -> &'static str {
    match lang {
        Lang::Ara => "ar",
        Lang::Pes => "fa",
        Lang::Urd => "ur",
        Lang::Heb => "he",
        Lang::Yid => "yi",
        Lang::Eng => "en",
        Lang::Fra => "fr",
        Lang::Deu => "de",
        Lang::Spa => "es",
        Lang::Por => "pt",
        Lang::Ita => "it",
        Lang::Tur => "tr",
        Lang::Rus => "ru",
        Lang::Nld => "nl",
        Lang::Cmn => "zh",
        Lang::Jpn => "ja",
        Lang::Kor => "ko",
        Lang::Hin => "hi",
        Lang::Ben => "bn",
        Lang::Ind => "id",
        Lang::Swe => "sv",
        Lang::Dan => "da",
        Lang::Nob => "nb",
        Lang::Fin => "fi",
        Lang::Pol => "pl",
        Lang::Ces => "cs",
        Lang::Ell => "el",
        Lang::Ukr => "uk",
        Lang::Ron => "ro",
        Lang::Hun => "hu",
        Lang::Aze => "az",
        Lang::Uzb => "uz",
        Lang::Amh => "am",
        Lang::Hye => "hy",
        Lang::Kat => "ka",
        // A tag of three letters is valid where there is none of two.
        other => other.code(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn languages_of_one_script_are_told_apart() {
        for (text, expected) in [
            ("مەن بۈگۈن كىتاب ئوقۇدۇم ۋە دوستۇمغا خەت يازدىم", "ug"),
            ("من ئەمڕۆ کتێبێکم خوێندەوە و نامەیەکم نووسی بۆ هاوڕێکەم", "ckb"),
            ("قَالَ ٱلرَّجُلُ إِنِّی كَتَبۡتُ كِتَابِی فِی بَیۡتِی وَإِنِّی رَاضٍ ۝١", "ar"),
            ("این ابزار فهرست کتاب‌ها را نگه می‌دارد", "fa"),
            ("میں نے آج ایک کتاب پڑھی اور اپنے دوست کو خط لکھا ہے", "ur"),
            ("زه نن يو کتاب ولوست او خپل ملګري ته مې ليک وليکه چې څنګه يې", "ps"),
            ("דער אַרבעטער האָט געלאַכט אין דער שטאָט", "yi"),
            ("הספרייה פתוחה לכל אדם בשעות היום", "he"),
            ("ܐܒܘܢ ܕܒܫܡܝܐ", "syr"),
            ("ދިވެހިރާއްޖެ", "dv"),
        ] {
            let letters = direction::count(text, &[]).most().unwrap_or_default();
            assert_eq!(tag([text].into_iter(), letters), expected, "{text}");
        }
    }

    #[test]
    fn one_pass_counts_letters_as_a_pass_for_each_set_does() {
        let own = ["ۇۈۋڭې", "ڵڕێۆ", "ټډړږښګڼۍځڅ", "ڪڊڌٺٽڻٿڏڍ", "ݙݨڄٻ", "ٹڈڑںےہ"];
        let text: String = (0..0x1F000_u32).filter_map(char::from_u32).collect();
        let text = own.concat() + &own[3..].concat() + "پچژگةأإٱ گ ab 12" + &text;
        let counts = Counts::of(&text);
        let of = |set: &str| text.chars().filter(|&c| set.contains(c)).count();
        let within =
            |range: std::ops::RangeInclusive<char>| text.chars().filter(|c| range.contains(c)).count();
        assert_eq!(counts.own, own.map(of));
        assert_eq!((counts.persian, counts.arabic_own), (of("پچژگ"), of("ةأإٱ")));
        assert_eq!(counts.total, text.chars().filter(|&c| direction::letter(c).is_some()).count());
        assert_eq!(counts.hebrew, within('\u{590}'..='\u{5FF}') + within('\u{FB1D}'..='\u{FB4F}'));
        let arabic =
            within('\u{620}'..='\u{6FF}') + within('\u{750}'..='\u{77F}') + within('\u{FB50}'..='\u{FEFC}');
        assert_eq!(counts.arabic, arabic);
        assert_eq!(
            (counts.syriac, counts.thaana),
            (within('\u{700}'..='\u{74F}'), within('\u{780}'..='\u{7BF}'))
        );
        assert_eq!(
            (counts.nko, counts.adlam),
            (within('\u{7C0}'..='\u{7FF}'), within('\u{1E900}'..='\u{1E95F}'))
        );
    }

    #[test]
    fn names_of_files_tell_a_language() {
        for (name, expected) in [
            ("README.fa.md", Some("fa")),
            ("docs/README_he.md", Some("he")),
            ("x/README-ar.md", Some("ar")),
            ("a.ar.old.txt", Some("ar")),
            ("README.zh-CN.md", Some("zh")),
            ("fa.md", Some("fa")),
            ("article.txt", None),
            ("ar", None),
        ] {
            assert_eq!(named(name).map(|(tag, _)| tag), expected, "{name}");
        }
        assert_eq!(direction_of("az-Arab"), Some(RightToLeft));
        assert_eq!(direction_of("fa-IR"), Some(RightToLeft));
    }
}
