//! Commands that are typed: lines after a colon, the page of keys, letters of places, ways to find, settings.
#![allow(clippy::unwrap_used)]

use crate::support::reader::Reader;
use hashiya::{
    app::{Effect, Message},
    config::Settings,
    notebook::Notebook,
};

const SAM: &str = "قال سام ألتمان إن الشركة (OpenAI Inc) بخير. وصل د. سالم اليوم! هل عاد؟\n\nثم قال آخر: و لم يعد أحد.\n\nالنهاية هنا.\n";

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
    for (line, panes) in [("vs", 2), ("vsplit", 2), ("sp", 2), ("only", 1), ("noh", 1)] {
        let reader = type_line(line);
        let titles = reader.screen().iter().map(|row| row.matches("a.txt").count()).sum::<usize>();
        assert_eq!(titles, panes, "{line}: {:#?}", reader.screen());
    }
    let beside = type_line("vs b.md");
    assert!(
        beside
            .effects
            .iter()
            .any(|effect| matches!(effect, Effect::OpenBeside(path, _) if path.ends_with("b.md")))
    );
    assert!(type_line("close").status().contains("the last pane stays"));
    assert!(type_line("ls").effects.iter().any(|effect| matches!(effect, Effect::Scan)));
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

/// As `ctrl-g` of vim and `=` of less: the line, how far, and what the article and its section are called.
#[test]
fn where_one_is_is_told() {
    let text = format!("# العنوان\n\n## القسم الأول\n\n{SAM}");
    let mut reader = Reader::of(text.as_bytes(), "a.md", Notebook::default(), (100, 20));
    reader.keys("G ctrl-g");
    let said = reader.status();
    for part in ["line ", " of ", "100%"] {
        assert!(said.contains(part), "{part}: {said}");
    }
    assert!(said.matches('·').count() == 3, "{said}");
    let heading = "Chapter 7: of a title that is longer than a few words, and told whole";
    let text = format!("Chapter 6: another\n\n{SAM}\n\n{heading}\n\n{SAM}");
    let mut reader = Reader::of(text.as_bytes(), "a.txt", Notebook::default(), (140, 20));
    reader.keys("G ctrl-g");
    assert!(reader.status().contains(heading), "{}", reader.status());
}

/// A page that stands instead of the text has the keys, and what is typed: what means nothing there is told, and nothing
/// happens to the article behind it.
#[test]
fn what_a_page_does_not_know_is_told_and_leaves_the_article_alone() {
    for page in ["g l", "g S"] {
        for (typed, name) in [
            ("z n", "z n"),
            ("+", "+"),
            (": [select] enter", ":select"),
            (": [find-word] enter", ":find-word"),
        ] {
            let mut reader = Reader::of(SAM.as_bytes(), "a.txt", Notebook::default(), (100, 20));
            reader.keys("w");
            let at = reader.app.position();
            reader.keys(&format!("{page} {typed}"));
            let said = reader.status();
            assert!(said.contains(name) && said.contains("does nothing here"), "{page} {typed}: {said}");
            reader.keys(": [3] enter");
            assert!(reader.app.position() == at && reader.app.selection().is_none(), "{page} {typed}");
        }
    }
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
            // Where there are more keys than rows, the last row says so.
            let told = screen.contains(words) || size.1 == 20 && screen.contains("more: ? lists all keys");
            assert!(told, "{prefix} at {size:?}:\n{screen}");
            assert_eq!(reader.keys("esc").screen(), before, "{prefix}");
        }
    }
}

/// Keys that do the same stand once, and what they do is not cut where a page has eighty columns.
#[test]
fn what_may_follow_is_told_whole_and_once() {
    for prefix in ["g", "z", "S", "E", "[", "]", "=", "ctrl-w"] {
        let mut reader = Reader::of(SAM.as_bytes(), "a.txt", Notebook::default(), (80, 24));
        let before = reader.screen();
        let chord = prefix.parse().unwrap();
        reader.send(Message::Key { typed: chord, command: chord });
        let screen = reader.screen();
        let changed = screen.iter().zip(&before).filter(|(now, before)| now != before).map(|(now, _)| now);
        let rows: Vec<&str> = changed.map(|row| row.trim_end()).collect();
        let (_, told) = rows.split_last().unwrap();
        // Only the kinds of a name are an open list.
        assert!(told.iter().all(|row| !row.replace("place, …", "").contains('…')), "{prefix}: {told:#?}");
        if prefix == "ctrl-w" {
            let left = told.iter().filter(|row| row.contains("the pane at the left")).count();
            assert!(left == 1, "{told:#?}");
        }
    }
}

#[test]
fn on_a_narrow_page_of_keys_nothing_is_cut() {
    for size in [(40, 12), (60, 20)] {
        let mut reader = Reader::of(SAM.as_bytes(), "a.txt", Notebook::default(), size);
        reader.keys("?");
        let mut seen = String::new();
        for _ in 0..60 {
            for row in reader.screen().iter().filter(|row| row.starts_with('│')) {
                let told = row.replace("place, …", "");
                let keys: String = told.chars().take(usize::from(size.0) * 2 / 5 + 3).collect();
                assert!(keys.contains('…') || !told.contains('…'), "{row}");
                seen.push_str(row.trim_matches(['│', ' ']));
                seen.push(' ');
            }
            reader.keys("space");
        }
        for words in ["a letter to the right", "the end of the word,", "the next variant"] {
            let all = words.split(' ').all(|word| seen.contains(word));
            assert!(all, "{words}: {seen}");
        }
    }
}

#[test]
fn the_colours_are_found_as_vim_calls_them() {
    for line in ["col", "colo", "color", "colorscheme"] {
        let mut reader = Reader::of(SAM.as_bytes(), "a.txt", Notebook::default(), (100, 24));
        let screen = reader.keys(&format!(": [{line}] enter")).screen().join("\n");
        assert!(screen.contains("sepia") && screen.contains("high-contrast"), "{line}: {screen}");
    }
}

/// The status line said that esc throws away what the edge of the box said it keeps.
#[test]
fn keys_are_told_alike_at_the_edge_of_a_note_and_below() {
    let mut reader = Reader::of(SAM.as_bytes(), "a.txt", Notebook::default(), (100, 24));
    let screen = reader.keys("i [x]").screen();
    assert!(screen.iter().any(|row| row.contains("enter and esc keep it")), "{screen:#?}");
    let status = reader.status();
    assert!(!status.contains("leave") && status.contains("ctrl-j new line"), "{status}");
}

/// Beside an Arabic article the parts of an expression changed places as soon as it had an Arabic letter.
#[test]
fn a_regular_expression_is_typed_from_the_left() {
    let mut reader = Reader::of(SAM.as_bytes(), "a.txt", Notebook::default(), (100, 24));
    let status = reader.keys("/ ctrl-r [\\d+ سام]").status();
    assert!(status.contains(r"\d+ "), "{status}");
    let status = reader.keys("ctrl-r").status();
    assert!(!status.contains(r"\d+ "), "words again: {status}");
}

/// A message that has no room loses its last parts whole, and a sign stands for them.
#[test]
fn a_message_is_cut_between_its_parts() {
    let mut reader = Reader::of(SAM.as_bytes(), "a.txt", Notebook::default(), (44, 20));
    let status = reader.keys("v w c").status();
    assert!(status.contains("I note") && status.trim_end().ends_with(" · …"), "{status}");
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
    let stopped = reader.app.places().remove(0).1.unwrap();
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

fn with_themes(size: (u16, u16)) -> Reader {
    Reader::with(SAM.as_bytes(), "a.txt", Notebook::default(), size, Settings::default())
}

#[test]
fn every_setting_is_set_after_a_colon_and_holds_at_once() {
    let mut reader = with_themes((120, 24));
    let before = reader.screen();
    let said = reader.keys(": [set measure=40] enter").status();
    assert_ne!(before[1..5], reader.screen()[1..5]);
    assert!(said.contains("page.measure = 40") && said.contains(":set!"), "{said}");
    assert!(reader.keys(": [set mesure=40] enter").status().contains("measure meant"));
    assert!(reader.keys(": [set margin=sow] enter").status().contains("show"));
    let with_sidebar = reader.screen().join("\n").contains("sections");
    assert!(
        with_sidebar
            && !reader
                .keys(": [set nomouse] enter : [set noshow] enter")
                .screen()
                .join("")
                .contains("sections")
    );
    assert!(reader.keys(": [set nomouse] enter").status().contains("from the next start"));
    reader.keys(": [set! page.context=4] enter");
    let kept = reader.effects.iter().find_map(|effect| match effect {
        Effect::KeepSetting(setting) => Some((setting.name(), setting.value.clone())),
        _ => None,
    });
    assert_eq!(kept, Some(("page.context".to_owned(), "4".to_owned())));
}

#[test]
fn settings_are_listed_with_their_values_and_chosen() {
    let mut reader = with_themes((100, 30));
    let listed = reader.keys(": [set] enter").screen().join("\n");
    assert!(listed.contains("page.measure") && listed.contains("now 76"), "{listed}");
    let values = reader.keys("[paragraphs] enter").screen().join("\n");
    assert!(values.contains("blank") && values.contains("indent"), "{values}");
    assert!(reader.keys("[ind] enter").status().contains("page.paragraphs = indent"), "{}", reader.status());
    let listed = reader.keys(": [set wid]").screen().join("\n");
    assert!(listed.contains("set sidebar.width") && listed.contains("now 0"), "{listed}");
    reader.keys("enter backspace [36] enter");
    assert!(reader.status().contains("sidebar.width = 36"), "{}", reader.status());
}

#[test]
fn a_theme_is_seen_while_it_is_chosen_and_left_with_esc() {
    let mut reader = with_themes((80, 24));
    let name = |reader: &Reader| reader.app.theme().name().to_owned();
    reader.keys(": [colorscheme] enter down");
    assert_eq!(name(&reader), "dark", "seen at once");
    reader.keys("[sep]");
    assert_eq!(name(&reader), "sepia");
    reader.keys("esc");
    assert_eq!(name(&reader), "light");
    let said = reader.keys(": [colorscheme] enter down enter").status();
    assert!(name(&reader) == "dark" && said.contains(":set! theme=dark"), "{said}");
    reader.keys(": [colo sep] enter");
    assert_eq!(name(&reader), "sepia");
    reader.keys("z c");
    assert_eq!(name(&reader), "high-contrast");
    assert!(reader.keys(": [colo nothing] enter").status().contains("no theme"));
    assert_eq!(name(&reader), "high-contrast");
}

#[test]
fn what_is_in_this_window_alone_is_not_left_but_by_force() {
    let leaves = |keys: &str, unsaved: bool| {
        let mut reader = Reader::of("قال سامر.".as_bytes(), "a.txt", Notebook::default(), (80, 24));
        reader.send(Message::Unsaved(unsaved));
        reader.keys(keys);
        let left = reader.effects.iter().any(|effect| matches!(effect, Effect::Quit | Effect::Open(..)));
        (left, reader.status().contains("NOT saved"))
    };
    for keys in ["q", "Z Z", ": [wq] enter", ": [e b.txt] enter"] {
        assert_eq!(leaves(keys, true), (false, true), "{keys}");
        assert_eq!(leaves(keys, false), (true, false), "{keys}");
    }
    for keys in ["Z Q", ": [q!] enter"] {
        assert_eq!(leaves(keys, true), (true, false), "{keys}");
    }
}
