//! Whether two spellings may name one thing, for texts whose labels have no groups.
//!
//! Written plainly, and without what the program itself knows of sounds and lists: what it cannot decide it holds possible.

/// Whether `one` and `other` may be spellings of one name: the words of the shorter stand in the longer in their order, each
/// written alike. Numbers tell things apart. Letters and the words that they stand for (initialisms), and words of which one
/// is in another script, are held alike where their consonants do not contradict each other.
pub(super) fn may_be_one(one: &str, other: &str) -> bool {
    let (one, other) = (words(one), words(other));
    let numbers = |words: &[String]| -> Vec<String> {
        words.iter().map(|word| word.chars().filter(char::is_ascii_digit).collect()).collect::<Vec<_>>()
    };
    let numbers = |words: &[String]| numbers(words).concat();
    if numbers(&one) != numbers(&other) && !numbers(&one).is_empty() && !numbers(&other).is_empty() {
        return false;
    }
    let (short, long) = if one.len() <= other.len() { (&one, &other) } else { (&other, &one) };
    let mut rest = long.iter();
    let within = short.iter().all(|word| rest.any(|other| alike(word, other)));
    within || is_initialism(short, long) || short.concat() == long.concat()
}

/// One word of few letters, and a name of as many words or more: FBI, إف بي آي.
fn is_initialism(short: &[String], long: &[String]) -> bool {
    matches!(short, [letters] if letters.is_ascii() && letters.len() <= 5 && long.len() >= letters.len().min(3))
        || long.iter().all(|word| word.chars().count() <= 4) && short.len() == 1 && long.len() >= 2
}

/// The words of `name`, in letters without marks, of one shape each.
fn words(name: &str) -> Vec<String> {
    let letter = |c: char| match c {
        'أ' | 'إ' | 'آ' | 'ٱ' => Some('ا'),
        'ى' | 'ی' | 'ئ' => Some('ي'),
        'ک' => Some('ك'),
        'ة' | 'ۀ' | 'ہ' | 'ھ' => Some('ه'),
        'ؤ' => Some('و'),
        'ך' => Some('כ'),
        'ם' => Some('מ'),
        'ן' => Some('נ'),
        'ף' => Some('פ'),
        'ץ' => Some('צ'),
        'ء' | 'ـ' | '\'' | '’' | '׳' | '"' | '״' | '.' => None,
        _ => c.is_alphanumeric().then(|| c.to_lowercase().next().unwrap_or(c)),
    };
    let plain = |word: &str| word.chars().filter_map(letter).collect::<String>();
    name.split(|c: char| c.is_whitespace() || matches!(c, '-' | '־' | '–'))
        .map(plain)
        .map(|word| without_article(&word).to_owned())
        .filter(|word| !word.is_empty())
        .collect()
}

/// `word` without the Arabic article, and the prefixes before it: وبالقاهرة, للقاهرة.
fn without_article(word: &str) -> &str {
    let mut rest = word;
    for _ in 0..3 {
        let bare = rest.strip_prefix("ال").or_else(|| rest.strip_prefix("لل"));
        if let Some(bare) = bare.filter(|bare| bare.chars().count() > 2) {
            return bare;
        }
        let Some(next) = rest.strip_prefix(['و', 'ف', 'ب', 'ل', 'ك']) else { return word };
        rest = next;
    }
    word
}

/// Whether two words may be spellings of one: a letter apart of four, or with the consonants of each other across scripts.
fn alike(one: &str, other: &str) -> bool {
    let [one_letters, other_letters] = [one, other].map(|word| word.chars().collect::<Vec<_>>());
    let is_latin = |word: &str| word.chars().all(|c| c < '\u{250}');
    if is_latin(one) == is_latin(other) {
        let longest = one_letters.len().max(other_letters.len());
        // A clitic more is no other word.
        let ends = one.ends_with(other) && one_letters.len() - other_letters.len() <= 2
            || other.ends_with(one) && other_letters.len() - one_letters.len() <= 2;
        return ends || distance(&one_letters, &other_letters) <= longest / 4;
    }
    let [a, b] = [one, other].map(consonants);
    let longest = a.len().max(b.len());
    distance(&a, &b) <= longest / 2
}

/// The consonants of a word as classes of sounds that one script writes as the other hears.
fn consonants(word: &str) -> Vec<char> {
    let class = |c: char| match c {
        'b' | 'p' | 'v' | 'f' | 'ب' | 'پ' | 'ف' | 'ڤ' | 'ב' | 'פ' => Some('b'),
        't' | 'd' | 'ت' | 'ط' | 'د' | 'ض' | 'ث' | 'ذ' | 'ظ' | 'ט' | 'ת' | 'ד' | 'ٹ' | 'ڈ' => {
            Some('t')
        }
        's' | 'z' | 'x' | 'س' | 'ص' | 'ز' | 'ש' | 'ס' | 'ז' | 'צ' | 'ش' => Some('s'),
        'k' | 'c' | 'q' | 'g' | 'j' | 'ك' | 'ق' | 'غ' | 'ج' | 'خ' | 'گ' | 'چ' | 'ژ' | 'כ' | 'ק' | 'ג' => {
            Some('k')
        }
        'l' | 'ل' | 'ל' => Some('l'),
        'm' | 'م' | 'מ' => Some('m'),
        'n' | 'ن' | 'נ' => Some('n'),
        'r' | 'ر' | 'ר' | 'ڑ' => Some('r'),
        _ => None,
    };
    let mut classes: Vec<char> = word.chars().filter_map(class).collect();
    classes.dedup();
    classes
}

/// How many letters are put in, left out or changed to make `one` of `other`.
fn distance(one: &[char], other: &[char]) -> usize {
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (at, letter) in one.iter().enumerate() {
        let mut diagonal = row[0];
        row[0] = at + 1;
        for (place, seen) in other.iter().enumerate() {
            let changed = diagonal + usize::from(letter != seen);
            diagonal = row[place + 1];
            row[place + 1] = changed.min(row[place] + 1).min(diagonal + 1);
        }
    }
    row[other.len()]
}

#[cfg(test)]
mod tests {
    use super::may_be_one;

    #[test]
    fn spellings_of_one_name_may_be_one_and_others_not() {
        for (one, other) in [
            ("القاهرة", "وبالقاهرة"),
            ("الأمم المتحدة", "للامم المتحدة"),
            ("Zürich", "زيورخ"),
            ("فيرجسون", "أليكس فيرجسون"),
            ("Brockman", "بروكمان"),
            ("FBI", "إف بي آي"),
        ] {
            assert!(may_be_one(one, other), "{one} {other}");
        }
        for (one, other) in [
            ("حمد بن خليفة", "حمد بن جاسم"),
            ("GPT-4", "GPT-5"),
            ("ألمانيا", "إسبانيا"),
            ("Altman", "بروكمان"),
            ("הדסה", "רמב״ם"),
        ] {
            assert!(!may_be_one(one, other), "{one} {other}");
        }
    }
}
