//! Words without what is attached to them, for comparing what sentences say.

use crate::entities::rarity;

/// The consonants of a word of Arabic script: long vowels and the letters of augmentation come and go.
pub(super) fn root(word: &str) -> String {
    let rtl = word.starts_with(|c: char| ('\u{620}'..'\u{700}').contains(&c));
    if !rtl {
        return word.to_owned();
    }
    let letters: Vec<char> = word.chars().filter(|c| !matches!(c, 'ا' | 'و' | 'ي' | 'ه')).collect();
    let from = usize::from(letters.len() > 3 && matches!(letters[0], 'م' | 'ت' | 'س' | 'ن'));
    letters[from..].iter().collect()
}

/// `word` (folded) without clitics, article and endings. A letter that may be a clitic goes only where what is left is no
/// rarer than what it stands with.
pub(super) fn stem(word: &str, lang: &str) -> String {
    if word.is_ascii() {
        return without_ending(word, &["ing", "ed", "es", "s"]).to_owned();
    }
    let bare = match lang.split('-').next().unwrap_or(lang) {
        "fa" | "ur" => {
            let bare = without_ending(word, &["هاي", "ها", "ترين", "تر", "ان", "ات", "ي"]);
            without_start(bare, &["مي", "نمي"], lang)
        }
        "he" | "yi" => {
            let bare = without_ending(word, &["יהם", "ותיה", "ים", "ות", "יו", "ה"]);
            without_start(bare, &["ו", "ש", "כש", "מ", "ב", "ל", "ה"], lang)
        }
        _ => {
            let ends =
                ["هما", "تهم", "تها", "ته", "هم", "ها", "ات", "ون", "ين", "ان", "وا", "ت", "ه", "ي", "ا"];
            without_start(without_ending(word, &ends), &["و", "ف", "ب", "ك", "لل", "ل", "ال"], lang)
        }
    };
    bare.to_owned()
}

/// `word` without those of `starts` that it begins with, one after the other.
fn without_start<'a>(word: &'a str, starts: &[&str], lang: &str) -> &'a str {
    let mut rest = word;
    for start in starts {
        if let Some(bare) = rest.strip_prefix(start)
            && bare.chars().count() >= 3
            && (start.chars().count() > 1 || rarity(bare, lang) <= rarity(rest, lang))
        {
            rest = bare;
        }
    }
    rest
}

/// `word` without the first of `ends` that leaves three letters.
fn without_ending<'a>(word: &'a str, ends: &[&str]) -> &'a str {
    let bare = |end: &&str| word.strip_suffix(*end).filter(|bare| bare.chars().count() >= 3);
    ends.iter().find_map(bare).unwrap_or(word)
}

pub(super) fn is_function_word(word: &str) -> bool {
    const WORDS: &str = " في من علي الي عن مع هذا هذه ذلك تلك التي الذي الذين كان كانت يكون تكون هو هي هم و او ثم بل لكن حيث كما بين عند بعد قبل منذ حتي اي كل بعض ايضا قد لقد ما انها انه وهو وهي فيها فيه بها به له لها منها منه عليه \
        خلال مقابل ضد عبر امام يوم تم يتم جري بيان بقرار قرار مبلغ بمبلغ بقيمه قيمه وصل يصل تصل وصلت بلغ بلغت يبلغ تبلغ عدد يعود قدم قدمت خلفيه اكثر من اكبر نحو حوالي البلد اليوم واحد واحده علي امر انسان مدينه شركه فريق بسبب ادي ادت اجراه اجرته اظهر نصيب القضاء \
        در از به با را و این آن بر تا یا هم نیز است بود شد شده می اين ان اي كه براي يك رسيد كرد شدند يافته رفته سطح \
        میں کی کا کے تک پہنچ گئی گیا ہے ہو ميں كي كا كے تك پهنچ گيي گيا هے هو \
        את של על עם או גם הוא היא הם זה זו זאת אל מן כל אבל היה היתה הייתה יש רק עוד נרשמה בשנת \
        the a an of in on at to and or for with by from as is are was were be been has have had its it this that these those his her their he she they which who each per between would one made hit those drink ";
    WORDS.contains(&format!(" {word} "))
}
