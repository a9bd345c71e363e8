//! What is written for machines: addresses, code, tags, escapes, marks of page and section. Nothing in it is a
//! name or a value.
//!
//! Each rule looks once at each place, so that the cost is linear whatever the text holds.

use memchr::{memchr_iter, memchr3_iter};
use tui_bidi::text::Span;

/// Stretches of a text, disjoint and in order.
#[derive(Clone, Debug, Default)]
pub(super) struct Stretches(Vec<Span>);

impl Stretches {
    /// `spans` in order, what overlaps joined.
    pub(super) fn of(mut spans: Vec<Span>) -> Self {
        spans.sort_unstable();
        let mut joined: Vec<Span> = Vec::with_capacity(spans.len());
        for span in spans {
            match joined.last_mut() {
                Some(last) if span.start < last.end => last.end = last.end.max(span.end),
                _ => joined.push(span),
            }
        }
        Self(joined)
    }

    /// Whether one of them has a byte in common with `span`.
    pub(super) fn overlap(&self, span: Span) -> bool {
        let after = self.0.partition_point(|stretch| stretch.end <= span.start);
        self.0.get(after).is_some_and(|stretch| stretch.overlaps(span))
    }

    /// Whether one of them has all of `span`.
    pub(super) fn cover(&self, span: Span) -> bool {
        let after = self.0.partition_point(|stretch| stretch.end <= span.start);
        self.0.get(after).is_some_and(|stretch| stretch.covers(span))
    }
}

/// The longest tag and the longest character reference that are looked for, in bytes.
const TAG: usize = 300;
const REFERENCE: usize = 12;

/// The stretches of `text` that are written for machines, with those that its form says, `known`.
pub(super) fn find(text: &str, known: Vec<Span>) -> Stretches {
    let mut spans = known;
    words(text, &mut spans);
    let is_fence = |line: &str| line.starts_with("```") || line.starts_with("~~~");
    // A fence that is never closed is none.
    let fences = text.split('\n').filter(|line| is_fence(line.trim_start())).count() / 2 * 2;
    let mut seen = 0;
    for line in text.split('\n') {
        let start = line.as_ptr() as usize - text.as_ptr() as usize;
        let bare = line.trim_start();
        let fence = is_fence(bare) && seen < fences;
        seen += usize::from(fence);
        if fence || seen % 2 == 1 || is_meta(bare) || bare.starts_with("######OpenITI") {
            spans.push(Span::new(start, start + line.len()));
            continue;
        }
        if let Some(heading) = bare.strip_prefix("### |") {
            let word = heading.trim_start_matches(['|', ' ']);
            let capitals = word.bytes().take_while(u8::is_ascii_uppercase).count();
            let at = word.as_ptr() as usize - text.as_ptr() as usize;
            if capitals > 1 && word[capitals..].starts_with(' ') {
                spans.push(Span::new(at, at + capitals));
            }
        }
        let mut ticks = line.match_indices('`').map(|(at, _)| start + at);
        while let (Some(open), Some(close)) = (ticks.next(), ticks.next()) {
            spans.push(Span::new(open, close + 1));
        }
    }
    let bytes = text.as_bytes();
    let signs = memchr3_iter(b'<', b'&', b'\\', bytes).chain(memchr3_iter(b'{', b'[', b'@', bytes));
    for at in signs.chain(memchr_iter(b'|', bytes)) {
        let rest = &bytes[at..];
        let length = match rest[0] {
            b'<' => tag(rest),
            b'&' => reference(rest),
            b'\\' => escape(rest),
            b'{' => braces(rest),
            b'[' => file_link(rest),
            sign => mark(rest, sign),
        };
        spans.extend(length.map(|length| Span::new(at, at + length)));
    }
    Stretches::of(spans)
}

/// Addresses, percent signs of addresses, marks of pages: words as blanks and brackets part them.
fn words(text: &str, spans: &mut Vec<Span>) {
    let parts = |c: char| c.is_whitespace() || matches!(c, '(' | ')' | '<' | '>' | '"' | '«' | '»' | '،');
    // Nothing of all this is without a letter or digit of ASCII, but for what is misread: most words are passed over.
    let tells = |byte: &u8| byte.is_ascii_alphanumeric() || *byte == MISREAD;
    let mut end = 0;
    while let Some(at) = text.as_bytes()[end..].iter().position(tells).map(|at| end + at) {
        let start = at - text[end..at].rsplit(parts).next().map_or(0, str::len);
        let word = text[start..].split(parts).next().unwrap_or_default();
        end = start + word.len();
        if word.len() <= 3 {
            continue;
        }
        let bytes = word.as_bytes();
        let at = bytes.iter().position(|byte| *byte == b'@');
        let mail = at.is_some_and(|at| at > 0 && bytes[at..].contains(&b'.'));
        let address = word.len() > 5 && (word.contains("://") || word.contains("www.") || mail);
        if address
            || is_encoded(bytes)
            || is_page_mark(bytes)
            || is_placeholder(bytes)
            || bytes.contains(&MISREAD) && is_misread(word)
        {
            spans.push(Span::new(start, end));
        }
    }
}

/// Whether bytes are written as their numbers, whatever sign stands before each: `%D8%A7`, `=D8=A7`, `§D8§A7`.
fn is_encoded(word: &[u8]) -> bool {
    let hex = |byte: &u8| byte.is_ascii_digit() || matches!(byte, b'A'..=b'F');
    // Bytes above those of ASCII, that no numbers are meant.
    let high = |byte: &u8| matches!(byte, b'8' | b'9' | b'A'..=b'F');
    let coded = |part: &[u8]| match part {
        [b'%' | b'=', a, b, ..] if a.is_ascii_hexdigit() && b.is_ascii_hexdigit() => {
            part.get(3) == part.first()
        }
        // A sign of two bytes.
        [0xc2, sign, a, b, 0xc2, next, ..] => high(a) && hex(b) && sign == next,
        [sign, a, b, next, c, d, ..] => {
            let sets_off = sign.is_ascii_punctuation() && !b"-./,:_'".contains(sign);
            sets_off && sign == next && high(a) && hex(b) && high(c) && hex(d)
        }
        _ => false,
    };
    (0..word.len()).any(|at| coded(&word[at..]))
}

/// The byte that letters begin with which UTF-8 is misread as.
const MISREAD: u8 = 0xc3;

/// Whether `word` is UTF-8 that was read as another encoding: `Ø§Ù„`.
fn is_misread(word: &str) -> bool {
    let lead = |c: char| matches!(c, 'Ã' | 'Â' | 'Ø' | 'Ù' | 'Ú' | 'Û' | '×');
    let pairs = word.chars().zip(word.chars().skip(1));
    let behind =
        |c: char| matches!(c, '\u{80}'..='\u{bf}' | '\u{2010}'..='\u{203a}' | '€' | '™' | 'ˆ' | '˜' | 'ƒ');
    pairs.filter(|&(first, second)| lead(first) && (behind(second) || lead(second))).count() > 1
        || word.chars().count() > 1 && word.chars().all(|c| lead(c) || behind(c))
}

/// Whether `word` stands for something that is put in its place, or is the name of a variable: `${NAME}`, `%%TITLE%%`,
/// `__TOC__`, `MAX_LENGTH`.
fn is_placeholder(word: &[u8]) -> bool {
    let name = |byte: &u8| byte.is_ascii_alphanumeric() || *byte == b'_';
    let is_name = |name_of: &[u8]| !name_of.is_empty() && name_of.iter().all(name);
    let inner = |byte: &u8| byte.is_ascii_alphanumeric();
    let cut =
        word.iter().position(inner).unwrap_or(0)..word.iter().rposition(inner).map_or(0, |last| last + 1);
    let bare = word.get(cut.clone()).unwrap_or_default();
    let joined = bare.contains(&b'_') && is_name(bare);
    let before = &word[..cut.start];
    let after = &word[cut.end..];
    joined
        || is_name(bare) && !bare[0].is_ascii_digit() && before.ends_with(b"$")
        || is_name(bare) && (before.ends_with(b"${") || before.ends_with(b"%{") || before.ends_with(b"#{"))
        || is_name(bare)
            && [&b"%%"[..], b"__", b"$$", b"@@"]
                .iter()
                .any(|sign| before.ends_with(sign) && after.starts_with(sign))
}

/// Whether the line `bare` says something of the text to programs: `#META#`, `META: …`.
fn is_meta(bare: &str) -> bool {
    let word = bare.trim_start_matches(['#', '@', '=', '-', '|', '%', '<', ' ']);
    let signs = word.len() < bare.len();
    word.strip_prefix("META").is_some_and(|rest| match rest.as_bytes() {
        [] => true,
        [b'#' | b':' | b'=' | b'@' | b'-', ..] => true,
        [b' ' | b'\t', ..] => signs,
        _ => false,
    })
}

/// `PageV01P023`, `ms0123` of OpenITI's texts.
fn is_page_mark(word: &[u8]) -> bool {
    let numbers = |rest: &[u8]| !rest.is_empty() && rest.iter().all(u8::is_ascii_digit);
    word.strip_prefix(b"PageV").is_some_and(|rest| rest.iter().all(u8::is_ascii_alphanumeric))
        || word.strip_prefix(b"ms").is_some_and(numbers)
}

/// The length of the tag that `text` begins with: `<b>`, `</div>`, `<!-- … -->`.
fn tag(text: &[u8]) -> Option<usize> {
    let first = text.iter().skip(1).find(|byte| !matches!(byte, b'/' | b'!' | b'?' | b'-'))?;
    let named = first.is_ascii_alphabetic() || text.starts_with(b"<!");
    let end = text.iter().take(TAG).skip(1).position(|byte| matches!(byte, b'>' | b'<'))? + 1;
    (named && text[end] == b'>').then_some(end + 1)
}

/// The length of the character reference that `text` begins with: `&rlm;`, `&#8207;`.
fn reference(text: &[u8]) -> Option<usize> {
    let end = text.iter().take(REFERENCE).position(|byte| *byte == b';')?;
    let name = &text[1..end];
    let named = |byte: &u8| byte.is_ascii_alphanumeric() || *byte == b'#';
    (!name.is_empty() && name.iter().all(named)).then_some(end + 1)
}

/// The length of the template that `text` begins with: `{{Template|Name}}`.
fn braces(text: &[u8]) -> Option<usize> {
    let inner = text.strip_prefix(b"{{")?;
    let end = inner.iter().take(TAG).position(|byte| matches!(byte, b'}' | b'{' | b'\n'))?;
    inner[end..].starts_with(b"}}").then_some(end + 4)
}

/// The length of the link to a file that `text` begins with: `[[File:Image.jpg]]`.
fn file_link(text: &[u8]) -> Option<usize> {
    let inner = text.strip_prefix(b"[[")?;
    let end = inner.iter().take(TAG).position(|byte| matches!(byte, b']' | b'[' | b'\n'))?;
    let space = inner[..end].iter().position(|byte| *byte == b':')?;
    (space > 0 && inner[..space].iter().all(u8::is_ascii_alphabetic)).then_some(end + 4)
}

/// The length of the escape or command that `text` begins with: `\u200f`, `\n`, `\textbf`.
fn escape(text: &[u8]) -> Option<usize> {
    let length = text.iter().take(TAG).skip(1).take_while(|byte| byte.is_ascii_alphanumeric()).count();
    (length > 0).then_some(length + 1)
}

/// The length of the mark in capitals that `text` begins with: `@QB@`, `@TOP12`, `|AUTO|`.
fn mark(text: &[u8], sign: u8) -> Option<usize> {
    let capital = |byte: &&u8| byte.is_ascii_uppercase() || byte.is_ascii_digit();
    let length = text.iter().take(REFERENCE).skip(1).take_while(capital).count();
    let closed = text.get(length + 1) == Some(&sign);
    let open = sign == b'@' && text.get(length + 1).is_none_or(|byte| !byte.is_ascii_alphanumeric());
    (length > 1 && (closed || open)).then_some(length + 1 + usize::from(closed))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_for_machines_is_found_whole() {
        let found = |text: &str| -> Vec<String> {
            find(text, Vec::new()).0.iter().map(|span| text[span.start..span.end].to_owned()).collect()
        };
        for (text, machine) in [
            ("انظر https://example.org/A-B?c=D في", vec!["https://example.org/A-B?c=D"]),
            ("كتب Sam@Example.com إلى", vec!["Sam@Example.com"]),
            ("نص <b class=\"Big\">قوي</b> هنا", vec!["<b class=\"Big\">", "</b>"]),
            ("Dar&rlm;Elqalam AT&T", vec!["&rlm;"]),
            ("قال \\u200fSam و\\textbf{Tom}", vec!["\\u200fSam", "\\textbf"]),
            ("%D8%A7%D9%84 نص", vec!["%D8%A7%D9%84"]),
            ("آية @QB@ نص @QE@ PageV01P023 ms014", vec!["@QB@", "@QE@", "PageV01P023", "ms014"]),
            ("### |AUTO| باب", vec!["|AUTO|"]),
            ("نص {{Cite|Sam}} و[[File:Tom.jpg|Tom]] و[[Tom]]", vec!["{{Cite|Sam}}", "[[File:Tom.jpg|Tom]]"]),
            ("### || AUTO فصل", vec!["AUTO"]),
            ("```\nنص Tom", vec!["``"]),
            ("§D8§A7 نص ~D9~85 و#AB#CD", vec!["§D8§A7", "~D9~85", "و#AB#CD"]),
            ("نص Ø§Ù„Ø³ و×‘×¨ ÃÂ§ Ørsted", vec!["Ø§Ù„Ø³", "و×‘×¨", "ÃÂ§"]),
            (
                "${NAME} $NAME %%TITLE%% __TOC__ MAX_LEN 5$",
                vec!["${NAME}", "$NAME", "%%TITLE%%", "__TOC__", "MAX_LEN"],
            ),
            ("META: title=Y\n@META A\nMETA قالت", vec!["META: title=Y", "@META A"]),
            ("#META# 010.AuthorNAME :: Ibn\nنص", vec!["#META# 010.AuthorNAME :: Ibn"]),
            ("```\nlet Tom = Sam;\n```\nنص", vec!["```", "let Tom = Sam;", "```"]),
            ("3 < 5 و A < B", vec![]),
        ] {
            assert_eq!(found(text), machine, "{text}");
        }
    }
}
