//! What a hand expects: keys in, and the words that were selected and marked.
#![allow(clippy::unwrap_used)]

use crate::support::reader::Reader;
use hashiya::{
    app::Effect,
    notebook::{Kind, Notebook},
};
use tui_bidi::text::slice;

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
    assert!(own.len() == 1 && own[0].tags == ["وسم"] && own[0].kind == Kind::Claim, "{own:?}");
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

#[test]
fn the_other_end_of_a_selection_in_an_empty_text_is_where_it_is() {
    let mut reader = Reader::of(b"\n", "a.txt", Notebook::default(), (60, 20));
    reader.keys("v o V o ctrl-v o");
}
