//! Words of English that tell what a name in Latin letters is, or that none is one: languages and peoples, what stands
//! before people and places. Written by hand; no names.

use super::tables;

/// Languages, faiths and what is of a country, of forms that no ending tells.
const PEOPLES: &[&str] = &[
    "arabic",
    "arab",
    "arabs",
    "english",
    "french",
    "dutch",
    "greek",
    "greeks",
    "german",
    "germans",
    "latin",
    "hebrew",
    "urdu",
    "persian",
    "persians",
    "hindi",
    "bengali",
    "punjabi",
    "pashto",
    "kurdish",
    "kurd",
    "kurds",
    "turk",
    "turks",
    "swiss",
    "danish",
    "dane",
    "danes",
    "finn",
    "finns",
    "swede",
    "swedes",
    "pole",
    "poles",
    "czech",
    "slovak",
    "thai",
    "iraqi",
    "iraqis",
    "israeli",
    "israelis",
    "saudi",
    "saudis",
    "yemeni",
    "omani",
    "kuwaiti",
    "qatari",
    "emirati",
    "bahraini",
    "pakistani",
    "pakistanis",
    "afghan",
    "afghans",
    "uzbek",
    "kazakh",
    "tajik",
    "berber",
    "berbers",
    "mongol",
    "mongols",
    "tatar",
    "briton",
    "britons",
    "scottish",
    "scots",
    "welsh",
    "irish",
    "basque",
    "catalan",
    "muslim",
    "muslims",
    "islamic",
    "christian",
    "christians",
    "jew",
    "jews",
    "jewish",
    "hindu",
    "hindus",
    "buddhist",
    "sunni",
    "sunnis",
    "shia",
    "shiite",
    "sufi",
    "roman",
    "romans",
    "byzantine",
    "ottoman",
    "ottomans",
    "abbasid",
    "umayyad",
    "mamluk",
    "mamluks",
    "aramaic",
    "syriac",
    "coptic",
    "amharic",
    "swahili",
    "yiddish",
    "ladino",
    "american",
    "americans",
    "spanish",
    "spaniards",
    "swedish",
    "finnish",
    "polish",
    "norwegian",
    "norwegians",
    "belgian",
    "belgians",
    "portuguese",
    "lebanese",
    "palestinian",
    "palestinians",
    "filipino",
    "european",
    "europeans",
    "african",
    "africans",
    "asian",
    "asians",
    "western",
    "eastern",
];

/// Endings of what is of a country, each with what may stand in its place in the country's name: Algerian, Japanese.
const OF_COUNTRIES: &[(&str, &[&str])] = &[
    ("ians", &["ia", "y", "", "e"]),
    ("ian", &["ia", "y", "", "e"]),
    ("ans", &["a", "", "o"]),
    ("an", &["a", "", "o"]),
    ("ese", &["", "a", "an", "y"]),
    ("ish", &["", "land", "ain", "ey"]),
    ("ic", &["", "land"]),
    ("i", &["", "a"]),
];

/// Whether `word` (normal form) is a language, a people, or what is of a country: Arabic, Algerians.
pub(super) fn is_people(word: &str) -> bool {
    let country = |root: &str, rest: &str| tables::places_latin().class(&format!("{root}{rest}")) == Some(0);
    PEOPLES.contains(&word)
        || OF_COUNTRIES.iter().any(|(ending, rests)| {
            let root = word.strip_suffix(ending).filter(|root| root.len() > 2);
            root.is_some_and(|root| rests.iter().any(|rest| country(root, rest)))
        })
}

/// Words that name nothing where they stand alone, whatever their first letter: what begins a remark, and what things of the
/// trade are called.
const GENERAL: &str = " however today note yes see also thus therefore meanwhile moreover finally hello hi hey thanks please \
    warning error tip example summary update source sources permission yesterday tomorrow now then but and so well right sorry \
    cookie cookies backend frontend server servers token tokens online offline email e-mail app apps web blog podcast startup \
    startups login password cloud chatbot bot bots smartphone laptop tablet software hardware hashtag wifi wi-fi bluetooth json \
    xml csv css yaml rest sdk cli gui ui ux os pc ssd gps sms atm roi kpi qr vpn led ";

/// Whether `word` (normal form) alone names nothing: However, Cookie.
pub(super) fn is_general(word: &str) -> bool {
    word.len() > 1 && GENERAL.contains(&format!(" {word} "))
}

/// Days of the week, which name nothing alone.
pub(super) fn is_day(word: &str) -> bool {
    matches!(word, "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday" | "sunday")
}

/// Words that the names of institutions begin with, before "of": Department of Justice.
pub(super) fn is_head(word: &str) -> bool {
    matches!(
        word,
        "department"
            | "ministry"
            | "court"
            | "house"
            | "school"
            | "academy"
            | "office"
            | "board"
            | "council"
            | "federation"
            | "association"
            | "society"
            | "union"
            | "league"
            | "bureau"
            | "center"
            | "centre"
            | "chamber"
            | "port"
            | "gulf"
            | "sea"
            | "bay"
            | "cape"
            | "isle"
            | "lake"
            | "mount"
            | "strait"
            | "order"
            | "battle"
            | "treaty"
            | "republic"
            | "kingdom"
            | "duchy"
            | "city"
            | "tower"
            | "church"
            | "temple"
            | "hall"
            | "museum"
            | "library"
            | "journal"
            | "king"
            | "queen"
    )
}

/// Words that the names of institutions end or begin with.
pub(super) fn is_institution(word: &str) -> bool {
    matches!(
        word,
        "department"
            | "ministry"
            | "court"
            | "school"
            | "academy"
            | "council"
            | "federation"
            | "association"
            | "society"
            | "bureau"
            | "college"
            | "hospital"
            | "museum"
            | "library"
            | "church"
            | "agency"
            | "committee"
            | "commission"
            | "party"
    )
}

/// Words that the names of newspapers and magazines end with.
pub(super) fn is_of_press(word: &str) -> bool {
    matches!(
        word,
        "journal"
            | "times"
            | "post"
            | "news"
            | "tribune"
            | "herald"
            | "gazette"
            | "magazine"
            | "chronicle"
            | "observer"
            | "review"
    )
}

/// Offices that stand before a person's name and are no part of it, nor of other names.
pub(super) fn is_office(word: &str) -> bool {
    matches!(
        word,
        "judge"
            | "president"
            | "minister"
            | "senator"
            | "professor"
            | "chancellor"
            | "governor"
            | "mayor"
            | "ambassador"
            | "coach"
            | "rabbi"
            | "inspector"
            | "detective"
            | "sergeant"
            | "colonel"
            | "lieutenant"
    )
}

/// Words before a place, which stand before little else.
pub(super) fn leads_to_place(word: &str) -> bool {
    matches!(word, "in" | "near" | "outside" | "throughout" | "across" | "towards" | "toward" | "around")
}

/// Verbs and prepositions before a person.
pub(super) fn leads_to_person(word: &str) -> bool {
    matches!(
        word,
        "meet"
            | "met"
            | "meets"
            | "meeting"
            | "married"
            | "marry"
            | "told"
            | "asked"
            | "ask"
            | "thank"
            | "thanked"
            | "named"
            | "called"
            | "mr"
            | "mrs"
            | "ms"
            | "dr"
            | "sir"
            | "lady"
            | "whom"
            | "who"
            | "uncle"
            | "aunt"
    )
}

/// Verbs behind a person: what nobody else does.
pub(super) fn follows_person(word: &str) -> bool {
    matches!(
        word,
        "said"
            | "says"
            | "wrote"
            | "writes"
            | "writing"
            | "told"
            | "tells"
            | "asked"
            | "asks"
            | "died"
            | "dies"
            | "lived"
            | "lives"
            | "married"
            | "argued"
            | "argues"
            | "thought"
            | "thinks"
            | "believed"
            | "believes"
            | "himself"
            | "herself"
            | "answered"
            | "replied"
            | "recalled"
            | "explained"
            | "smiled"
            | "laughed"
            | "resigned"
    )
}

/// Whether `word` may be one, and is not known to be many, or anybody: what stands before a verb without an article is a name
/// then.
pub(super) fn is_single(word: &str) -> bool {
    let anybody = matches!(
        word,
        "police"
            | "people"
            | "staff"
            | "nobody"
            | "somebody"
            | "everybody"
            | "anybody"
            | "someone"
            | "everyone"
            | "anyone"
            | "none"
            | "others"
    );
    !anybody && !word.ends_with('s') && tables::words_en().class(word) != Some(0)
}
