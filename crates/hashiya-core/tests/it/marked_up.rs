//! What smaller forms say: `AsciiDoc`, TEI and its kin, feeds, subtitles, OpenITI, laws, older encodings.

use hashiya_core::document::{Document, Encoding, Kind, Style};
use tui_bidi::text::slice;

fn read(source: &str, name: &str) -> Document {
    Document::parse(source.as_bytes(), name).unwrap()
}

fn outline(document: &Document) -> Vec<(&str, u8)> {
    document.sections().iter().map(|section| (slice(document.text(), section.title), section.level)).collect()
}

fn kinds(document: &Document) -> Vec<Kind> {
    document.blocks().iter().map(|block| block.kind).collect()
}

#[test]
fn titles_of_asciidoc_are_marked_or_underlined_and_lines_around_code_are_neither() {
    let source = "= كتاب\nليلى <a@b.c>\n:منتج: دفتر\n\nكتبه {author} عن {منتج} و{غيره}.\n\nفصل أول هنا\n-----------\n\n\
                  مثال\n\n----\n== ليس عنوانا\n----\n\n[discrete]\n=== مبحث [[a]]\n";
    let document = read(source, "a.adoc");
    assert_eq!(outline(&document), [("كتاب", 1), ("فصل أول هنا", 2), ("مبحث", 3)]);
    assert!(document.text().contains("كتبه ليلى عن دفتر و{غيره}.\n"), "{}", document.text());
    assert_eq!(document.meta().author().as_deref(), Some("ليلى"));
}

#[test]
fn cells_of_asciidoc_stand_in_their_rows_however_they_are_written() {
    let rows = "الاسم\tالعدد\nأحمد\t12\nليلى\t7\n";
    for table in [
        "|===\n|الاسم |العدد\n\n|أحمد\n|12\n|ليلى\n|7\n|===\n",
        "[cols=\"1,2\"]\n|===\n|الاسم\n|العدد\n|أحمد |12 |ليلى |7\n|===\n",
        "[options=\"header\"]\n,===\nالاسم,العدد\nأحمد,12\nليلى,7\n,===\n",
        "[cols=\"2*\"]\n|===\n|الاسم ^.>s|العدد\n|أحمد 1+|12\na|ليلى |7\n|===\n",
    ] {
        assert_eq!(read(table, "a.adoc").text(), rows, "{table}");
    }
}

#[test]
fn words_of_asciidoc_lose_their_marks_and_keep_signs_that_mark_nothing() {
    for (source, words) in [
        ("*غامق* و*غامق* و_مائل_ وC# وF# و2*3*4", "غامق وغامق ومائل وC# وF# و2*3*4"),
        ("xref:a.adoc#b[مرجع] وlink:x_y_z.html[رابط]", "مرجع ورابط"),
        ("اضغط kbd:[Ctrl+C] و+*حرفي*+ و+++<u>خط</u>+++", "اضغط Ctrl+C و*حرفي* وخط"),
        ("\"`اقتباس`\" و[.red]#لون# ا^2^", "“اقتباس” ولون ا²"),
        ("مصطلح:: معناه\nوبقيته", "مصطلح\nمعناه وبقيته"),
        ("[verse]\n____\nبيت\nوبيت\n____", "بيت\nوبيت"),
        (".عنوان\nimage::x.png[قلعة,200]", "عنوان\nقلعة"),
        ("* أول\n+\nتابع\n* ثان", "أول\nتابع\nثان"),
        ("++++\n<p>خام <b>هنا</b></p>\n++++\n\nبعد", "خام هنا\nبعد"),
        ("[stem]\n++++\nx < y\n++++", "x < y"),
        ("قيمة stem:[a_1*b_2] هنا", "قيمة a_1*b_2 هنا"),
        ("قال footnote:[حاشية *مهمة*.] كلاما", "قال كلاما\nحاشية مهمة."),
    ] {
        assert_eq!(read(source, "a.adoc").text().trim_end(), words, "{source}");
    }
    assert_eq!(kinds(&read("قال footnote:[حاشية]", "a.adoc")), [Kind::Paragraph, Kind::Note]);
}

#[test]
fn notes_of_tei_stand_below_their_paragraph_and_what_was_corrected_is_not_read() {
    let source = "<TEI xml:lang='ar'><teiHeader><title>ديوان</title></teiHeader><text><body><div><head>باب</head>\
                  <p>قال<note n='٣'><p>حاشية</p></note> وسكت <choice><sic>خطء</sic><corr>خطأ</corr></choice><del>مشطوب</del></p>\
                  <p>ثم</p></div></body></text></TEI>";
    let document = read(source, "a.xml");
    assert_eq!(document.text(), "باب\nقال وسكت خطأ\nحاشية\nثم\n");
    assert_eq!(kinds(&document), [Kind::Heading(1), Kind::Paragraph, Kind::Note, Kind::Paragraph]);
    assert_eq!(document.block(2).unwrap().marker.as_deref(), Some("٣"));
    assert!(document.inlines(1).iter().any(|inline| matches!(inline.style, Style::Call(_))));
}

#[test]
fn entries_of_feeds_have_their_words_in_whatever_they_are_wrapped() {
    let source = "<feed xmlns='http://www.w3.org/2005/Atom'><title>موقع</title><link rel='self' href='https://a.org/feed'/>\
                  <link href='https://a.org/'/><entry><title type='html'>خبر &lt;b&gt;أول&lt;/b&gt;</title><summary>موجز</summary>\
                  <content type='xhtml'><div><p>نص &amp; <a href='x'>رابط</a></p><p>ثان</p></div></content></entry>\
                  <entry><title>خبر ثان</title><summary>موجز</summary></entry></feed>";
    let document = read(source, "a.xml");
    assert_eq!(document.text(), "خبر أول\nنص & رابط\nثان\nخبر ثان\nموجز\n");
    assert_eq!(document.meta().url.as_deref(), Some("https://a.org/"));
}

#[test]
fn times_of_subtitles_are_no_words() {
    for (source, words) in [
        ("WEBVTT\n\n00:01.000 --> 00:02.500 align:start\n<v سعاد>مرحبا <00:00:01.500>بك\n", "مرحبا بك\n"),
        (
            "[Script Info]\nTitle: فيلم\n\n[Events]\nFormat: Layer, Start, End, Style, Text\n\
             Dialogue: 0,0:00:01.00,0:00:02.00,Default,{\\i1}مرحبا{\\i0}، يا أحمد\\Nبك\nComment: 0,0:00:03.00,0:00:04.00,x,لا\n",
            "مرحبا، يا أحمد\nبك\n",
        ),
        ("0:00:01.000,0:00:02.000\nمرحبا\n\n0:00:03.000,0:00:04.000\nبك\n", "مرحبا\nبك\n"),
    ] {
        assert_eq!(read(source, "film").text(), words, "{source}");
    }
}

#[test]
fn headings_of_openiti_lose_their_brackets_and_paragraphs_the_tags_of_what_they_are() {
    let source = "######OpenITI#\n#META#Header#End#\n### | [باب أول] PageV01P003\n### |EDITOR|\n### |APPENDIX| ملحق\n\
                  # $RWY$ حدثنا أحمد @MATN@ قال كلاما @HUKM@ صحيح\n# $DIC_NIS$ كلمة\n### || [أ] و[ب]\n";
    let document = read(source, "a");
    assert_eq!(document.text(), "باب أول\nملحق\nحدثنا أحمد قال كلاما صحيح\nكلمة\n[أ] و[ب]\n");
    assert_eq!(outline(&document), [("باب أول", 1), ("ملحق", 1), ("[أ] و[ب]", 2)]);
}

#[test]
fn units_of_openiti_are_sections_below_their_heading_also_where_their_words_follow() {
    let long = "محمد بن أحمد بن علي، أبو عبد الله الحافظ، ولد سنة خمسين ومائة في مدينة السلام ونشأ بها.";
    let source = format!(
        "######OpenITI#\n#META#Header#End#\n### || باب\n### $ [1] ترجمة رجل\n# كلام\n### $BIO_WOM$ {long}\n~~بقية\n\
         ### $$$ أحمد = محمد\n### @ RAW حادثة\n### | باب\n### $DIC_LEX$ كلمة: معناها هنا وهو كثير.\n### ||| $ رجل\n"
    );
    let document = read(&source, "a");
    let wanted = [
        ("باب", 2),
        ("[1] ترجمة رجل", 3),
        ("محمد بن أحمد بن علي", 3),
        ("أحمد = محمد", 3),
        ("حادثة", 3),
        ("باب", 1),
        ("كلمة", 2),
        ("رجل", 3),
    ];
    assert_eq!(outline(&document), wanted, "{}", document.text());
    assert!(document.text().contains(&format!("\n{long} بقية\n")), "{}", document.text());
    let run_in: Vec<bool> = document.sections().iter().map(|section| section.run_in).collect();
    assert_eq!(run_in, [false, false, true, false, false, false, true, false]);
}

#[test]
fn tags_of_openiti_are_no_words_and_its_marks_are_read_in_every_spelling() {
    for (line, words) in [
        ("# قال @PER12 أحمد @MGR@TOP$Dimashq@02 في دمشق YD0449 سنة", "قال أحمد في دمشق سنة"),
        ("#$#PROV الشام #$#TYPE كورة #$#REG1 حمص #$#STTL سلمية", "الشام كورة حمص سلمية"),
        ("#$#FROM مكة #$#TOWA المدينة #$#DIST عشر مراحل", "مكة المدينة عشر مراحل"),
        ("# كلام Milestone300 كلام msA012 كلام ms7 هنا", "كلام كلام كلام ms7 هنا"),
        ("# كلام @ALIF@CAT_SUB_MORE@ هنا #SOC02", "كلام هنا"),
        ("# من OpenAI وYouTube وMicrosoft Format", "من OpenAI وYouTube وMicrosoft Format"),
    ] {
        let document = read(&format!("######OpenITI#\n#META#Header#End#\n{line}\n"), "a");
        assert_eq!(document.text().trim_end(), words, "{line}");
    }
    for (mark, label) in [
        ("PageV01P023", "vol. 1, p. 23"),
        ("PageBegV02P004", "vol. 2, p. 4"),
        ("PageEndV02P004", "vol. 2, p. 4"),
        ("PageV01bP004", "vol. 1b, p. 4"),
        ("FolioV00P012A", "f. 12a"),
    ] {
        let document = read(&format!("######OpenITI#\n#META#Header#End#\n# كلام {mark}\n# هنا\n"), "a");
        assert_eq!(document.text(), "كلام\nهنا\n", "{mark}");
        assert_eq!(document.page(0), Some(label), "{mark}");
    }
}

#[test]
fn tables_of_openiti_have_rows() {
    let source =
        "######OpenITI#\n#META#Header#End#\n# جدول\n| الاسم | العدد |\n|---|---|\n| أحمد | ١٢ |\n# ثم | قال\n";
    let document = read(source, "a");
    assert_eq!(document.text(), "جدول\nالاسم\tالعدد\nأحمد\t١٢\nثم | قال\n");
    assert_eq!(kinds(&document), [Kind::Paragraph, Kind::Head, Kind::Row, Kind::Paragraph]);
}

#[test]
fn formulas_lose_their_dollar_signs_and_keep_their_order_and_prices_are_none() {
    let code = |document: &Document| -> Vec<String> {
        let styles = document.inlines(0).iter().filter(|inline| inline.style == Style::Code);
        styles.map(|inline| slice(document.text(), inline.span).to_owned()).collect()
    };
    for (source, words, formulas) in [
        ("المعادلة $E = mc^2$ مشهورة", "المعادلة E = mc^2 مشهورة", &["E = mc^2"][..]),
        ("قيمة ل$x$ و$`a_1`$ هنا", "قيمة لx وa_1 هنا", &["x", "a_1"]),
        (
            "$a*b*c$ و$v = \\frac{x}{\\text{زمن}}$",
            "a*b*c وv = \\frac{x}{\\text{زمن}}",
            &["a*b*c", "v = \\frac{x}{\\text{زمن}}"],
        ),
        ("من $5 إلى 10$ فقط", "من $5 إلى 10$ فقط", &[]),
        ("بين 5$-10$ أو $20", "بين 5$-10$ أو $20", &[]),
        ("costs $5 for old people and 10$ else", "costs $5 for old people and 10$ else", &[]),
        ("$HOME/bin:$PATH و$HOME", "$HOME/bin:$PATH و$HOME", &[]),
    ] {
        let document = read(source, "a.md");
        assert_eq!(document.text().trim_end(), words, "{source}");
        assert_eq!(code(&document), formulas, "{source}");
    }
    let alone = read("قبل\n\n$$\nx = \\int_0^1 y\n$$\n\nبعد\n", "a.md");
    assert_eq!(alone.text(), "قبل\nx = \\int_0^1 y\nبعد\n");
    assert_eq!(kinds(&alone), [Kind::Paragraph, Kind::Code, Kind::Paragraph]);
    let page = read(
        "<p>القيمة <math><mi>x</mi><annotation encoding='application/x-tex'>{x}</annotation></math> هنا</p>",
        "a.html",
    );
    assert_eq!((page.text(), code(&page)), ("القيمة x هنا\n", vec!["x".to_owned()]));
}

#[test]
fn front_matter_may_list_its_authors_and_headings_have_names_for_links() {
    let document = read(
        "---\nauthors:\n  - أحمد\n  - name: ليلى\n---\n\n## تثبيت {#install}\n\n:::note\nتنبيه\n:::\n",
        "a.md",
    );
    assert_eq!(document.meta().author().as_deref(), Some("أحمد, ليلى"));
    assert_eq!(document.text(), "تثبيت\nتنبيه\n");
}

#[test]
fn every_article_of_a_law_is_a_section_also_where_its_words_follow_on_the_line() {
    let words =
        "تسري أحكام هذا القانون على كل من يعمل لدى غيره لقاء أجر، وذلك دون إخلال بما ورد في غيره من القوانين.";
    for opens in
        ["المادة N: ", "مادة (N)\n", "ماده N - ", "دفعہ N۔ ", "סעיף N. ", "Article N. ", "دفعہ نمبر N\n"]
    {
        let law: String =
            (4..9).map(|n| format!("{}{words}\n", opens.replace('N', &n.to_string()))).collect();
        let document = read(&law, "a.txt");
        let titles: Vec<&str> = outline(&document).into_iter().map(|(title, _)| title).collect();
        let wanted: Vec<String> = (4..9)
            .map(|n| {
                opens
                    .replace('N', &n.to_string())
                    .trim_end_matches([':', ' ', '-', '۔', '.', '\n'])
                    .to_owned()
            })
            .collect();
        assert_eq!(titles, wanted, "{opens}");
    }
    let one = format!("المادة 5: {words}\nثم قال.\n");
    assert!(read(&one, "a.txt").sections().is_empty(), "a sentence about one article is no heading");
}

#[test]
fn encodings_of_dos_are_known_by_where_their_letters_are() {
    let arabic = "\u{9F}\u{E9}\u{AB}\u{9F}\u{A7} \u{9F}\u{E9}\u{9F}\u{EC}\u{E9} \u{E7}\u{EF} \u{9F}\u{E9}\u{E8}\u{A2}\u{9F}\u{A1}";
    let hebrew = "\u{99}\u{8C}\u{85}\u{8D} \u{8C}\u{8B}\u{85}\u{8C}\u{8D} \u{81}\u{81}\u{89}\u{9A} \u{84}\u{87}\u{83}\u{99}";
    let shapes = "\u{C7}\u{E4}\u{C3} \u{C7}\u{E4}\u{D1}\u{CC}\u{A8}\u{FB} \u{CB}\u{E4}\u{9D}\u{CB}\u{F2} \u{CB}\u{E4}\u{A8}\u{C8}\u{A8} \u{E5}\u{F2}";
    for (bytes, name) in [(arabic, "CP720"), (hebrew, "CP862"), (shapes, "CP864")] {
        let bytes: Vec<u8> = bytes.chars().map(|c| c as u8).collect();
        let document = Document::parse(&bytes, "a.txt").unwrap();
        assert_eq!(document.encoding(), name, "{}", document.text());
        assert_eq!(Encoding::named(name).unwrap().name(), name);
    }
}

#[test]
fn lines_between_embedding_marks_are_lines_of_print() {
    let line = "\u{202B}هذا سطر طويل من فقرة كتبها صاحبها في سطور كثيرة على ورق\u{202C}\n";
    let document = read(&format!("{}\n{}", line.repeat(4), line.repeat(3)), "a.txt");
    assert_eq!(document.text().lines().count(), 2, "{}", document.text());
    assert!(!document.text().contains('\u{202B}'));
}

#[test]
fn items_that_are_none_to_markdown_keep_their_lines() {
    let source = "گام‌ها:\n۱. نصب کنید\n۲) اجرا کنید\n• پایان\nادامهٔ پایان\n\nسال\n۱۴۰۳ بود\n\n!!! note \"هشدار\"\n    متن\n\n{% include x.html %}\n\n{{< figure src=\"a.png\" >}}\n\n{{% notice tip %}}\nنکته\n{{% /notice %}}\n";
    let text = "گام‌ها:\n۱. نصب کنید\n۲) اجرا کنید\n• پایان ادامهٔ پایان\nسال ۱۴۰۳ بود\nهشدار\nمتن\nنکته\n";
    assert_eq!(read(source, "a.fa.md").text(), text);
}

#[test]
fn a_mark_of_direction_before_a_sign_of_markdown_hides_no_sign() {
    let document = read("\u{200F}# سفر\n\n\u{200F}- ماء\n\u{200F}- خبز\n\n\u{200F}1. نوم\n", "a.md");
    assert_eq!(outline(&document), [("سفر", 1)]);
    assert_eq!(document.text().replace('\u{200F}', ""), "سفر\nماء\nخبز\nنوم\n");
}

#[test]
fn messages_of_several_lines_are_one_paragraph_each() {
    let chat: String = (0..5).map(|n| format!("31.12.23, 21:0{n} - ليلى: كلام {n}\nوسطر ثان\n")).collect();
    let document = read(&chat, "a.txt");
    assert_eq!(document.blocks().len(), 5);
    assert!(document.text().starts_with("كلام 0\nوسطر ثان\nكلام 1\n"), "{}", document.text());
    assert_eq!(document.page(0), Some("ليلى, 31.12.23, 21:00"));
}

#[test]
fn subtitles_of_careless_programs_are_read() {
    let source = "1\n00:00:01,000 --> 00:00:02,000\nمرحبا\\Nبكم\n2\n00:00:03,000 --> 00:00:04,000\n7\n\n";
    assert_eq!(read(source, "a.srt").text(), "مرحبا\nبكم\n7\n", "a number without a time behind it is words");
    let film = read("WEBVTT\nKind: captions\nLanguage: ur\n\n00:01.000 --> 00:02.000\nجی ہاں\n", "a.vtt");
    assert_eq!((film.lang(), film.text()), ("ur", "جی ہاں\n"));
}

#[test]
fn articles_with_a_dash_that_is_a_letter_and_those_put_in_later_are_sections() {
    let words = "مصوبات مجلس و نتیجه همه پرسی پس از طی مراحل قانونی به رئیس جمهور ابلاغ می‌شود و او باید آن را امضا کند.";
    let law = format!("ماده ۱ـ {words}\nماده ۲- {words}\nماده ۲ مکرر) {words}\nماده ۳ ـ {words}\n");
    let document = read(&law, "a.txt");
    let titles: Vec<&str> = outline(&document).into_iter().map(|(title, _)| title).collect();
    assert_eq!(titles, ["ماده ۱", "ماده ۲", "ماده ۲ مکرر", "ماده ۳"]);
}

#[test]
fn columns_of_print_follow_one_another_and_running_heads_are_read_once() {
    let head = "                         مجلة البحوث\n\n";
    let page = |number: usize| {
        format!(
            "{head}    هذا النص مقسم إلى عمودين في صفحة {number}            وهنا يبدأ العمود الثاني الذي يتابع\n    \
             المطبوعة، ويتابع في سطر آخر منها هنا             ما سبقه بعد نهاية العمود الأول، في\n    \
             حتى ينتهي الكلام في هذا المكان منه.             السطر الأخير من صفحة المجلة كلها.\n\n                {number}\n\u{C}"
        )
    };
    let document = read(&[page(1), page(2), page(3)].concat(), "a.txt");
    let text = document.text();
    assert_eq!(text.matches("مجلة البحوث").count(), 1, "{text}");
    for number in 1..=3 {
        let first = format!(
            "هذا النص مقسم إلى عمودين في صفحة {number} المطبوعة، ويتابع في سطر آخر منها هنا حتى ينتهي"
        );
        assert!(text.contains(&first), "{text}");
    }
    assert_eq!(
        text.matches("وهنا يبدأ العمود الثاني الذي يتابع ما سبقه بعد نهاية العمود الأول، في السطر").count(),
        3,
        "{text}"
    );
    // The halves of verses stand apart too.
    let verse = "قفا نبك من ذكرى حبيب ومنزل          بسقط اللوى بين الدخول فحومل\n".repeat(4);
    let poem = read(&format!("{verse}\u{C}{verse}"), "a.txt");
    assert!(poem.text().contains("ومنزل بسقط اللوى"), "{}", poem.text());
}

#[test]
fn names_come_neither_from_code_nor_from_badges() {
    let source = "# دليل\n\n![GitHub Actions](https://x/a.svg) [![Docker Hub](b.svg)](y)\n\nقال سام ألتمان إن `Elon Musk` متغير.\n\n\
                  ```py\nfrom Microsoft import Azure\n```\n\n![صورة سام ألتمان](c.png)\n";
    let document = read(source, "a.ar.md");
    let found =
        hashiya_core::entities::find(&document, &hashiya_core::entities::Overrides::default()).entities;
    let names: Vec<&str> = found.iter().map(|own| own.name.as_str()).collect();
    assert_eq!(names, ["سام ألتمان"]);
    assert_eq!(found[0].mentions.len(), 2);
    let verses = "######OpenITI#\n#META#Header#End#\n# قال أحمد بن محمد\n# قفا نبك من ذكرى حبيب ومنزل %~% بسقط اللوى قرب دمشق وشمأل\n";
    let document = read(verses, "a");
    let found =
        hashiya_core::entities::find(&document, &hashiya_core::entities::Overrides::default()).entities;
    let start = document.text().find("قفا").unwrap();
    assert!(found.iter().flat_map(|own| &own.mentions).all(|own| own.span.start < start), "{found:?}");
}

#[test]
fn what_a_program_found_out_about_a_book_is_not_read() {
    let source = "######OpenITI#\n#META#Header#End#\n### | باب\n#~:Category:\n# كلام\n";
    assert_eq!(read(source, "a").text(), "باب\nكلام\n");
}

#[test]
fn a_book_that_is_written_as_openiti_has_the_same_words_pages_and_outline() {
    use hashiya_core::export::{Article, Format, export};
    use hashiya_core::notebook::placement::place;
    use hashiya_core::notebook::{Annotation, Edit, Id, Notebook, Target};
    use tui_bidi::text::Span;
    let source = "######OpenITI#\n#META# 020.BookTITLE :: كتاب\n#META#Header#End#\n### | مقدمة PageV01P003\n\
                  # الأول قبل كل أول، والآخر PageV01P004 بعد كل آخر، ms012 والقائم OpenAI.\n### || فصل\n\
                  # قال @QB@ إن في ذلك @QE@ ثم\n# صدر البيت هنا %~% وعجزه هناك\n";
    let document = read(source, "a");
    let mut notebook = Notebook::default();
    for (number, quote) in
        ["القائم", "أول، والآخر", "OpenAI", "قبل", "آخر", "البيت هنا", "إن في ذلك"].iter().enumerate()
    {
        let at = document.text().find(quote).unwrap();
        let target = Target::of(&document, Span::new(at, at + quote.len()));
        let id = Id::from_clock(1_700_000_000_000, [number as u8 + 1; 10]);
        notebook.apply(Edit::Add(Annotation { id, kind: "claim".into(), target, ..Annotation::default() }));
    }
    let targets: Vec<&Target> = notebook.annotations.iter().map(|own| &own.target).collect();
    let placements = place(&document, &targets, None);
    let article = Article { document: &document, notebook: &notebook, placements: &placements, file: "a" };
    let written = export(&[article], Format::OpenIti);
    let again = read(&written, "a");
    assert_eq!(again.text(), document.text(), "{written}");
    assert_eq!(outline(&again), outline(&document));
    let pages = |document: &Document| -> Vec<Vec<(usize, String)>> {
        let marks = |index| document.page_marks(index).map(|(at, label)| (at, label.to_owned())).collect();
        (0..document.paragraphs()).map(marks).collect()
    };
    assert_eq!(pages(&again), pages(&document), "{written}");
    assert_eq!(written.matches("@HASHIYA@CLAIM_B").count(), 7, "{written}");
}

#[test]
fn what_programs_for_notes_add_to_markdown_is_read() {
    let source = "# يومية\n\n%% سر\nعلى سطرين %%\n\nراجع [[صفحة|الصفحة]] و[[#يومية]] و==مهم==.\n\n\
                  > [!info]- صندوق\n> كلامه\n\n![[قلعة.png]]\n\n```\n%% كود %% [[a]]\n```\n";
    let document = read(source, "a.md");
    assert_eq!(document.text(), "يومية\nراجع الصفحة ويومية ومهم.\nصندوق كلامه\n%% كود %% [[a]]\n");
    let targets: Vec<_> = document
        .inlines(1)
        .iter()
        .filter_map(|inline| match inline.style {
            Style::Link(target) => Some(document.label(target)),
            _ => None,
        })
        .collect();
    assert_eq!(targets, ["صفحة.md", "#يومية"]);
}

#[test]
fn attributes_of_markdown_are_no_words() {
    let document = read("## فصل {#id .wide}\n\n{: .note }\nكلام\n\n## ثان {-}\n", "a.md");
    assert_eq!(outline(&document), [("فصل", 2), ("ثان", 2)]);
    assert_eq!(document.text(), "فصل\nكلام\nثان\n");
}

#[test]
fn a_western_encoding_is_not_believed_of_words_of_another_script() {
    let words = "ذهب الولد إلى المدرسة في الصباح، ثم عاد إلى بيته بعد الظهر.";
    for (name, encoding) in [("windows-1256", "windows-1256"), ("windows-1255", "windows-1255")] {
        let words = if name == "windows-1255" {
            "הילד הלך אל בית הספר בבוקר ושב אל ביתו אחרי הצהריים."
        } else {
            words
        };
        for said in ["iso-8859-1", "windows-1252", "us-ascii"] {
            let page = format!("<html><head><meta charset={said}></head><body><p>{words}</p></body></html>");
            let (bytes, _, _) = encoding_rs::Encoding::for_label(name.as_bytes()).unwrap().encode(&page);
            let document = Document::parse(&bytes, "a.html").unwrap();
            assert_eq!((document.encoding(), document.text().trim_end()), (encoding, words), "{said}");
        }
    }
    let french = "<html><head><meta charset=iso-8859-1></head><body><p>Été à la fenêtre où naît l'âme</p></body></html>";
    let (bytes, _, _) = encoding_rs::WINDOWS_1252.encode(french);
    assert_eq!(Document::parse(&bytes, "a.html").unwrap().encoding(), "windows-1252");
}

#[test]
fn a_preliminary_part_of_a_law_is_a_section() {
    let document = read("الباب التمهيدي\nالمادة 1\nنص.\nالمادة 2\nنص.\nالباب الأول\nالمادة 3\nنص.\n", "a.txt");
    assert_eq!(document.sections().len(), 5, "{:?}", outline(&document));
}

#[test]
fn a_directional_mark_before_a_sign_of_markdown_is_of_the_words_but_not_in_code() {
    let source =
        "\u{200f}# عنوان\n\nنص هنا.\n\n```sh\n\u{200f}# في الشفرة\n```\n\nثم:\n\n    \u{200f}# مزاحة\n";
    let document = read(source, "a.md");
    assert_eq!(outline(&document), [("عنوان", 1)]);
    for code in ["\u{200f}# في الشفرة", "\u{200f}# مزاحة"] {
        assert!(document.text().contains(code), "{:?}", document.text());
    }
}
