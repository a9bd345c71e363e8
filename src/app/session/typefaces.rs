//! Which typefaces suit a language, where the settings name none.

/// Families of typefaces by the first subtag of a language (BCP 47), the best first; those of `""` are for all others.
const FAMILIES: [(&str, [&str; 3]); 3] = [
    ("ur", ["Noto Nastaliq Urdu", "Jameel Noori Nastaleeq", "Amiri"]),
    ("he", ["Frank Ruehl CLM", "Noto Serif Hebrew", "FreeSerif"]),
    ("", ["Amiri", "Scheherazade New", "Noto Naskh Arabic"]),
];

/// The families to look for in a text of the language `lang`, the best first.
pub(super) fn typefaces(lang: &str) -> Vec<String> {
    let language = lang.split('-').next().unwrap_or_default();
    let own = FAMILIES.iter().find(|(subtag, _)| *subtag == language || subtag.is_empty());
    own.into_iter().flat_map(|(_, families)| families).map(|&family| family.to_owned()).collect()
}

#[cfg(test)]
mod tests {
    use super::typefaces;

    #[test]
    fn a_language_is_known_by_its_first_subtag() {
        let first = |lang| typefaces(lang)[0].clone();
        assert_eq!(
            [first("ur"), first("ur-PK"), first("he")],
            ["Noto Nastaliq Urdu", "Noto Nastaliq Urdu", "Frank Ruehl CLM"]
        );
        assert_eq!([first("ar"), first("fa-IR"), first(""), first("heb")], ["Amiri"; 4]);
    }
}
