//! What a hand expects: keys in, and the words that were selected and marked.
#![allow(clippy::unwrap_used)]

use crate::support::reader::Reader;
use hashiya::{
    app::{Effect, Message},
    notebook::Notebook,
    text::slice,
};

/// Presses `keys` at the start of `text` and says whether the words under the last made annotation are `marked`;
/// gives what is there instead.
fn check(text: &str, keys: &str, marked: &str) -> Result<(), String> {
    let mut reader = Reader::of(text.as_bytes(), "a.txt", Notebook::default(), (60, 20));
    reader.keys(keys);
    let article = reader.app.article();
    let last = article.notebook.annotations.iter().enumerate().max_by_key(|(_, own)| own.updated.clone());
    let words =
        last.and_then(|(index, _)| article.span(index)).map(|span| slice(article.document.text(), span));
    if words == Some(marked) { Ok(()) } else { Err(format!("{keys}: {words:?}, not {marked:?}")) }
}

/// Every row of a table; all that is wrong is told at once.
fn check_all(text: &str, rows: &[(&str, &str)]) {
    let faults: Vec<String> =
        rows.iter().filter_map(|(keys, marked)| check(text, keys, marked).err()).collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

const SAM: &str = "قال سام ألتمان إن الشركة (OpenAI Inc) بخير. وصل د. سالم اليوم! هل عاد؟\n\nثم قال آخر: و لم يعد أحد.\n\nالنهاية هنا.\n";

#[test]
fn a_motion_ends_before_the_unit_that_it_reaches() {
    check_all(
        SAM,
        &[
            ("v w m", "قال"),
            ("v w w m", "قال سام"),
            ("v 3 w m", "قال سام ألتمان"),
            ("w v w m", "سام"),
            ("v w w b m", "قال"),
            ("v l m", "ق"),
            ("v h m", "قا"),
            ("v h h m", "قال"),
            ("v ) m", "قال سام ألتمان إن الشركة (OpenAI Inc) بخير."),
            ("v ) ) m", "قال سام ألتمان إن الشركة (OpenAI Inc) بخير. وصل د. سالم اليوم!"),
            ("v ) ) ( m", "قال سام ألتمان إن الشركة (OpenAI Inc) بخير."),
            ("v } m", "قال سام ألتمان إن الشركة (OpenAI Inc) بخير. وصل د. سالم اليوم! هل عاد؟"),
            ("} v } m", "ثم قال آخر: و لم يعد أحد."),
            ("} } v } m", "النهاية هنا."),
            ("} } v ) m", "النهاية هنا."),
            ("} } v w w m", "النهاية هنا"),
            ("} } w v w m", "هنا"),
            ("v / [الشركة] enter m", "قال سام ألتمان إن"),
            ("v 3 G m", "قال سام ألتمان إن الشركة (OpenAI Inc) بخير. وصل د. سالم اليوم! هل عاد؟"),
            ("} } v $ m", "النهاية هنا."),
            ("} } v G m", "النهاية هنا."),
        ],
    );
}

#[test]
fn a_motion_back_takes_what_it_reaches_and_no_part_of_where_it_began() {
    check_all(
        SAM,
        &[
            ("w w v b m", "سام"),
            ("w w v b b m", "قال سام"),
            ("w w v 0 m", "قال سام"),
            ("w w v g g m", "قال سام"),
            ("] w v b m", "قال"),
            ("w ] w v b b m", "قال سام"),
            ("} v { m", "قال سام ألتمان إن الشركة (OpenAI Inc) بخير. وصل د. سالم اليوم! هل عاد؟"),
            (") v ( m", "قال سام ألتمان إن الشركة (OpenAI Inc) بخير."),
            ("w v l m", "س"),
            ("w w v k m", "أ"),
        ],
    );
}

#[test]
fn ends_of_words_are_reached_with_their_last_letter() {
    check_all(
        SAM,
        &[
            ("v ] w m", "قال"),
            ("v ] w ] w m", "قال سام"),
            ("v 3 ] w m", "قال سام ألتمان"),
            ("w w v [ w m", "م أ"),
            ("] w v ] w m", "ل سام"),
            ("} 3 w v ] w m", "و لم"),
            ("} 4 w v ] w m", "لم"),
            (") ) w v ] w ] w m", "عاد؟\n\nثم"),
            ("w ] w [ w v b m", "قال"),
        ],
    );
}

#[test]
fn whole_units_grow_both_ways_and_keep_the_one_they_began_with() {
    check_all(
        SAM,
        &[
            ("v v m", "قال"),
            ("v v w m", "قال سام"),
            ("v v w w m", "قال سام ألتمان"),
            ("v v w w b m", "قال سام"),
            ("w w v v b m", "سام ألتمان"),
            ("w w v v b b m", "قال سام ألتمان"),
            ("w w v v b w w m", "ألتمان إن"),
            ("w w v v m", "ألتمان"),
            ("w h v v m", "سام"),
            ("v v ) m", "قال سام ألتمان إن الشركة (OpenAI Inc) بخير."),
            ("v v v m", "قال سام ألتمان إن الشركة (OpenAI Inc) بخير."),
            ("v v v ) m", "قال سام ألتمان إن الشركة (OpenAI Inc) بخير. وصل د. سالم اليوم!"),
            (") v v v ( m", "قال سام ألتمان إن الشركة (OpenAI Inc) بخير. وصل د. سالم اليوم!"),
            ("v v v v m", "قال سام ألتمان إن الشركة (OpenAI Inc) بخير. وصل د. سالم اليوم! هل عاد؟"),
            ("} } v v v m", "النهاية هنا."),
            ("w v w v m", "سام ألتمان"),
            ("w v w v w m", "سام ألتمان إن"),
            ("v ) v m", "قال سام ألتمان إن الشركة (OpenAI Inc) بخير. وصل د. سالم اليوم! هل عاد؟"),
            ("} v v v v } m", "ثم قال آخر: و لم يعد أحد.\n\nالنهاية هنا."),
            ("} 3 w v v m", "و"),
        ],
    );
}

#[test]
fn lines_objects_and_the_last_selection() {
    check_all(
        SAM,
        &[
            ("} w V m", "ثم قال آخر: و لم يعد أحد."),
            ("} } w V m", "النهاية هنا."),
            ("} w V j j m", "ثم قال آخر: و لم يعد أحد.\n\nالنهاية هنا."),
            ("} } w V k k m", "ثم قال آخر: و لم يعد أحد.\n\nالنهاية هنا."),
            ("} V w m", "ثم قال آخر: و لم يعد أحد."),
            ("} V } m", "ثم قال آخر: و لم يعد أحد."),
            ("w h v a w m", "سام"),
            ("w v a w a w m", "سام ألتمان"),
            ("w v 2 a w m", "سام ألتمان"),
            ("w v a s m", "قال سام ألتمان إن الشركة (OpenAI Inc) بخير."),
            (") v a s a s m", "وصل د. سالم اليوم! هل عاد؟"),
            ("} w v a p m", "ثم قال آخر: و لم يعد أحد."),
            ("} v a p a p m", "ثم قال آخر: و لم يعد أحد.\n\nالنهاية هنا."),
            ("v w w esc } g v m", "قال سام"),
            ("v v w esc G g v w m", "قال سام ألتمان"),
            ("w w v w o b m", "سام ألتمان"),
            ("w w v b o w m", "سام ألتمان"),
        ],
    );
}

#[test]
fn without_a_selection_the_sentence_is_taken_and_said() {
    check_all(
        SAM,
        &[
            ("w w m", "قال سام ألتمان إن الشركة (OpenAI Inc) بخير."),
            (") c", "وصل د. سالم اليوم!"),
            ("w B", "سام"),
        ],
    );
    let mut reader = Reader::of(SAM.as_bytes(), "a.txt", Notebook::default(), (100, 20));
    let said = reader.keys("m").status();
    assert!(said.contains("sentence"), "{said}");
    let said = reader.keys("u v w m").status();
    assert!(!said.contains("sentence"), "{said}");
}

#[test]
fn an_annotation_is_extended_or_cut_to_the_selection() {
    check_all(
        SAM,
        &[
            ("v w m v w w w = e", "قال سام ألتمان"),
            ("v 3 w m w v w = e", "سام"),
            ("w v w m g g v w w = e", "قال سام"),
            ("v w w m w v w w e g g v w = e enter", "قال"),
        ],
    );
    let mut reader = Reader::of(SAM.as_bytes(), "a.txt", Notebook::default(), (100, 20));
    reader.keys("v w c t [وسم] enter");
    let before = reader.toml();
    reader.keys("g g v w w = e");
    let own = &reader.app.article().notebook.annotations;
    assert!(own.len() == 1 && own[0].tags == ["وسم"] && own[0].kind == "claim", "{own:?}");
    assert_eq!(reader.keys("u").toml(), before);
    let said = reader.keys("G v b = e").status();
    assert!(said.contains("no annotation touches"), "{said}");
}

#[test]
fn two_annotations_become_one() {
    let two = "v w m t [أ] enter w v w m t [ب] enter";
    check_all(SAM, &[(&format!("{two} g g = j"), "قال سام"), (&format!("{two} g g v w w = j"), "قال سام")]);
    let mut reader = Reader::of(SAM.as_bytes(), "a.txt", Notebook::default(), (100, 20));
    let before = reader.keys(two).toml();
    reader.keys("g g = j");
    let own = &reader.app.article().notebook.annotations;
    assert!(own.len() == 1 && own[0].tags == ["أ", "ب"], "{own:?}");
    assert_eq!(reader.keys("u").toml(), before, "one step back");
    assert!(reader.keys("G = j").status().contains("two annotations"));
}

/// F10: a fold in a selection is all in or all out.
#[test]
fn a_fold_is_selected_whole_or_not_at_all() {
    let text = "# One\n\nfirst words\n\n# Two\n\nunder two\n\nmore of it\n";
    let whole = "One\nfirst words\nTwo\nunder two\nmore of it";
    let body = "under two\nmore of it";
    let faults: Vec<String> = [
        ("] ] z a g g v G m", whole),
        ("] ] z a j v m", body),
        ("] ] z a g g v ] ] m", "One\nfirst words"),
        ("] ] z a j j v g g m", "One\nfirst words\nTwo"),
    ]
    .iter()
    .filter_map(|(keys, marked)| {
        let mut reader = Reader::of(text.as_bytes(), "a.md", Notebook::default(), (60, 20));
        reader.keys(keys);
        let article = reader.app.article();
        let words = article
            .span(0)
            .map(|span| slice(article.document.text(), span).trim_start_matches("# ").to_owned());
        (words.as_deref() != Some(marked.trim_start_matches("# "))).then(|| format!("{keys}: {words:?}"))
    })
    .collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn what_is_copied_is_what_is_selected() {
    for (keys, copied) in [("v w y", "قال"), ("v v w y", "قال سام"), ("} V y", "ثم قال آخر: و لم يعد أحد.")]
    {
        let mut reader = Reader::of(SAM.as_bytes(), "a.txt", Notebook::default(), (60, 20));
        reader.keys(keys);
        let got = reader.effects.iter().find_map(|effect| match effect {
            Effect::Copy(text) => Some(text.trim_end().to_owned()),
            _ => None,
        });
        assert_eq!(got.as_deref(), Some(copied), "{keys}");
    }
}

/// What is typed after `:` runs what it names, and nothing that only somehow fits.
#[test]
fn lines_after_a_colon_are_what_vim_takes_them_for() {
    let type_line = |line: &str| {
        let mut reader = Reader::of(SAM.as_bytes(), "a.txt", Notebook::default(), (100, 20));
        reader.keys(&format!(": [{line}] enter"));
        reader
    };
    let quits = |reader: &Reader| reader.effects.iter().any(|effect| matches!(effect, Effect::Quit));
    for line in ["q", "q!", "wq", "x", "qa", "quit"] {
        assert!(quits(&type_line(line)), "{line}");
    }
    for line in ["w", "qq", "wqq", "ave", "ord"] {
        let mut reader = type_line(line);
        assert!(!quits(&reader) && reader.app.selection().is_none(), "{line}");
        assert!(line == "w" || reader.status().contains(line), "{line}: {}", reader.status());
        reader.keys("esc");
    }
    assert!(type_line("w").status().contains("saved at once"));
    let (at, _) = type_line("3").app.position();
    assert_eq!(&SAM[at..at + "ثم".len()], "ثم");
    let opens = |reader: &Reader| {
        reader.effects.iter().any(|effect| matches!(effect, Effect::Open(path, _) if path.ends_with("b.md")))
    };
    assert!(opens(&type_line("e b.md")));
    assert!(type_line("colorscheme nothing").status().contains("no theme"));
    assert!(
        type_line("help").screen().join("\n").contains("next-")
            || type_line("h").screen().join("").contains("keys")
    );
    // Asked once, the row that fits somehow is run by a second press, or by one that was chosen by hand.
    let mut reader = type_line("ibrary");
    assert!(reader.status().contains("library"), "{}", reader.status());
    reader.keys("enter");
    assert!(reader.effects.iter().any(|effect| matches!(effect, Effect::Scan)), "{:?}", reader.effects);
}

#[test]
fn what_may_follow_the_first_of_several_keys_stands_on_the_screen() {
    for (prefix, words) in [
        ("g", "to the notes"),
        ("z", "underline names"),
        ("S", "second status"),
        ("E", "who said it"),
        ("[", "the annotation before"),
        ("]", "the next annotation"),
        ("=", "this is no heading"),
    ] {
        for size in [(80, 24), (40, 20)] {
            let mut reader = Reader::of(SAM.as_bytes(), "a.txt", Notebook::default(), size);
            reader.keys("j");
            let before = reader.screen();
            let chord = prefix.parse().unwrap();
            reader.send(Message::Key { typed: chord, command: chord });
            let screen = reader.screen().join("\n");
            assert!(screen.contains(words), "{prefix} at {size:?}:\n{screen}");
            assert_eq!(reader.keys("esc").screen(), before, "{prefix}");
        }
    }
}

#[test]
fn the_page_of_keys_is_searched_and_its_rows_do_not_run_together() {
    for size in [(80, 24), (40, 12), (60, 20), (200, 60)] {
        let mut reader = Reader::of(SAM.as_bytes(), "a.txt", Notebook::default(), size);
        let page = reader.keys("?").screen();
        let typing = reader.keys("/ [take back]").screen().join("\n");
        assert!(typing.contains("take back the last") && typing.contains("annotations"), "{typing}");
        assert!(!typing.contains("a letter to the left"), "{typing}");
        let kept = reader.keys("enter").screen().join("\n");
        assert!(kept.contains("take back the last"), "{kept}");
        assert_eq!(reader.keys("esc").screen(), page, "the first esc lists all again");
        assert!(
            reader.keys("/ [undo] enter").screen().join("\n").contains("take back the last"),
            "by its name"
        );
        reader.keys("esc");
        assert!(reader.keys("/ [qqq]").screen().join("\n").contains("no key does that"));
        reader.keys("esc esc");
        assert!(!reader.screen().join("\n").contains("keys ─"));
        // Between the keys and what they do there are two blank columns, on every row of every page.
        reader.keys("?");
        for _ in 0..20 {
            for row in reader.screen().iter().filter(|row| row.starts_with('│')) {
                let words: Vec<&str> = row.trim_matches(['│', ' ']).split("  ").collect();
                assert!(words.len() < 2 || !words[1].is_empty() || row.contains("   "), "{row}");
            }
            reader.keys("ctrl-d");
        }
    }
}

#[test]
fn places_get_letters_and_are_gone_to() {
    let mut reader = Reader::of(SAM.as_bytes(), "a.txt", Notebook::default(), (80, 24));
    let said = reader.keys("} w g m a").status();
    assert!(said.contains("this place is a"), "{said}");
    let place = reader.app.position().0;
    reader.keys("G g m B g g");
    let listed = reader.keys("'").screen().join("\n");
    assert!(listed.contains("B ") && reader.status().contains('\''), "{listed}");
    assert_eq!(reader.keys("a").app.position().0, place);
    assert_eq!(reader.keys("ctrl-o").app.position().0, 0, "it is a jump");
    assert_eq!(reader.keys("' a ' '").app.position().0, 0, "twice the same key goes back");
    assert!(reader.keys("' x").status().contains("no place is called x"));
    let before = reader.keys("j").screen();
    assert_eq!(reader.keys("' esc").screen(), before, "esc leaves it");
    assert!(reader.keys("g m !").status().contains("one letter"));
    // They are kept with the place where one stopped.
    let stopped = reader.app.place().unwrap();
    assert_eq!(stopped.marks.iter().map(|(letter, _)| *letter).collect::<String>(), "Ba");
    let mut other = Reader::of(SAM.as_bytes(), "a.txt", Notebook::default(), (80, 24));
    other.app.resume(stopped);
    assert_eq!(other.keys("g g ' a").app.position().0, place);
}

#[test]
fn words_are_found_backwards_and_the_next_is_the_one_before() {
    let text = "one two\n\none\n\none two\n";
    let mut reader = Reader::of(text.as_bytes(), "a.txt", Notebook::default(), (60, 20));
    let at = |reader: &mut Reader, keys: &str| reader.keys(keys).app.position().0;
    assert_eq!(at(&mut reader, "} g ? [one]"), 0, "while one types");
    assert!(reader.status().starts_with(" ?"), "{}", reader.status());
    assert_eq!(at(&mut reader, "enter"), 0);
    assert_eq!(at(&mut reader, "n"), 14, "around the start");
    assert_eq!(at(&mut reader, "n"), 9);
    assert_eq!(at(&mut reader, "N"), 14);
    assert_eq!(at(&mut reader, "/ [one] enter n"), 0, "forward again, around the end");
    assert_eq!(at(&mut reader, "G b b # n"), 0, "as after #");
}

#[test]
fn only_paragraphs_with_words_are_shown_and_all_again() {
    let text = "# One\n\nsea and sky\n\nearth\n\n# Two\n\nfire\n\nthe sea\n\nair\n";
    for keys in ["z / [sea] enter", "/ [sea] enter z / enter"] {
        let mut reader = Reader::of(text.as_bytes(), "a.md", Notebook::default(), (60, 20));
        let all = reader.screen();
        let screen = reader.keys(keys).screen().join("\n");
        for (words, shown) in
            [("sea and", true), ("the sea", true), ("Two", true), ("earth", false), ("fire", false)]
        {
            assert_eq!(screen.contains(words), shown, "{words}:\n{screen}");
        }
        assert!(reader.status().contains("2 paragraphs with sea"), "{}", reader.status());
        assert_eq!(reader.keys("n").selected(), "s");
        reader.keys("z / g g esc");
        assert_eq!(reader.screen()[1..10], all[1..10]);
    }
    let mut reader = Reader::of(text.as_bytes(), "a.md", Notebook::default(), (60, 20));
    assert!(reader.keys("z / [sun] enter").status().contains("not found"));
}

/// Every width and back again: the words at the top are those that were there.
#[test]
fn after_a_resize_there_and_back_the_same_words_are_at_the_top() {
    let mut reader = Reader::open("openai-november.ar.txt", (120, 30));
    for keys in ["ctrl-d", "ctrl-d ctrl-d", "G", "g g j j"] {
        reader.keys(keys);
        let (at, top) = reader.app.position();
        for sizes in [[(80, 24), (120, 30)], [(40, 12), (120, 30)], [(200, 60), (120, 30)]] {
            for (width, height) in sizes {
                reader.send(Message::Resize(width, height));
            }
            assert_eq!(reader.app.position(), (at, top), "{keys}: {sizes:?}");
        }
        for toggles in ["s s", "tab esc"] {
            assert_eq!(reader.keys(toggles).app.position().1, top, "{keys}: {toggles}");
        }
    }
}

/// Below 90 columns the sidebar lies over the text, but only while one is in it.
#[test]
fn a_sidebar_over_the_text_closes_when_the_text_has_the_focus() {
    for size in [(80, 24), (60, 20), (40, 12)] {
        let mut reader = Reader::open("openai-november.ar.txt", size);
        let text = reader.screen();
        let shown = |reader: &Reader| reader.screen()[1..].iter().any(|row| row.contains("sections"));
        for (open, close) in
            [("s", "s"), ("tab", "esc"), ("g n", "g t"), ("g e", "tab tab"), ("s", "shift-tab")]
        {
            assert!(shown(reader.keys(open)), "{open} at {size:?}");
            reader.keys(close);
            assert!(!shown(&reader), "{close} at {size:?}");
            assert_eq!(
                reader.screen()[1..size.1 as usize - 1],
                text[1..size.1 as usize - 1],
                "{open} {close}"
            );
        }
        reader.send(Message::Resize(120, 30));
        assert!(!shown(&reader) || reader.app.selection().is_none());
    }
    let mut reader = Reader::open("openai-november.ar.txt", (120, 30));
    reader.send(Message::Resize(80, 24));
    let narrow = reader.screen().join("\n");
    assert!(!narrow.contains("sections"), "{narrow}");
    reader.send(Message::Resize(120, 30));
    assert!(reader.screen().join("\n").contains("sections"), "it comes back where there is room");
}

#[test]
fn the_word_under_the_cursor_is_found_backwards_too() {
    let mut reader =
        Reader::of("one two\n\none\n\none two\n".as_bytes(), "a.txt", Notebook::default(), (60, 20));
    let at = |reader: &mut Reader, keys: &str| reader.keys(keys).app.position().0;
    assert_eq!(at(&mut reader, "l *"), 9);
    assert_eq!(at(&mut reader, "#"), 0);
    assert_eq!(at(&mut reader, "G b #"), 4);
}
