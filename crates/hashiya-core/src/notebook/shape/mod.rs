//! What our TOML files hold, as tables of keys: the one place that `hashiya check` and the JSON Schemas come from.

pub(in crate::notebook) mod entry;
pub(in crate::notebook) mod notebook;

pub use entry::{Holds, Key, Shape, key, needed};

pub use notebook::NOTEBOOK;

/// The one of `known` that may be meant by `word`: a letter or two away, and less than half of it.
pub fn nearest<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let length = word.chars().count();
    // Of another length it is further away, which is cheaper to see.
    let near_in_length = |name: &&str| name.chars().count().abs_diff(length) <= 2;
    let distance = |name: &str| strsim::osa_distance(name, word);
    let known = known.into_iter().filter(near_in_length);
    let near = known.into_iter().map(|name| (distance(name), name)).min_by_key(|(distance, _)| *distance);
    near.filter(|(distance, _)| *distance <= 2 && distance * 2 < length.max(2)).map(|(_, name)| name)
}

/// Whether `tag` is a language tag whose first part is a language: of two letters one of ISO 639-1, of three any.
pub fn is_language(tag: &str) -> bool {
    const TWO: &str = "aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv \
        dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it \
        iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb \
        nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg sh si sk sl sm sn so sq sr \
        ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu";
    let mut parts = tag.split('-');
    let first = parts.next().unwrap_or_default().to_ascii_lowercase();
    let known = match first.len() {
        2 => TWO.split_whitespace().any(|code| code == first),
        3 => first.bytes().all(|byte| byte.is_ascii_lowercase()),
        _ => first == "x" && tag.len() > 2,
    };
    known
        && parts.all(|part| {
            (1..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric())
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_near_is_meant() {
        for (word, expected) in [
            ("sepa", Some("sepia")),
            ("claism", Some("claim")),
            ("x", None),
            ("dark", Some("dark")),
            ("حجة", None),
            ("", None),
        ] {
            assert_eq!(nearest(word, ["sepia", "dark", "claim"]), expected, "{word}");
        }
    }

    #[test]
    fn languages_are_known() {
        for tag in ["ar", "AR", "fa-IR", "uz-Cyrl", "arc", "zh-Hant-TW", "x-own"] {
            assert!(is_language(tag), "{tag}");
        }
        for tag in ["", "arabic", "xx", "ar_EG", "ar-", "a", "12", "عربي"] {
            assert!(!is_language(tag), "{tag}");
        }
    }
}
