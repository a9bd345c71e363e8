//! What reading programs write, in their versions, languages and encodings: the same two highlights in each, the first
//! with a note, placed, and no second time.

use crate::support::importing::Importing;
use hashiya_core::export::{Source, import};
use serde_json::json;

const ONE: &str = "سام ألتمان";
const TWO: &str = "رحل الرجل إلى المدينة";

/// Imports `data` twice; the highlights are those expected, and so many things are left out.
#[track_caller]
fn both(source: Source, data: impl AsRef<[u8]>, left: usize) -> Importing {
    let mut desk = Importing::new();
    let adopted = desk.import_twice(&data, source);
    let shown = String::from_utf8_lossy(data.as_ref()).into_owned();
    let mut found: Vec<(&str, Option<&str>)> = Vec::new();
    for own in &desk.notebook.annotations {
        found.push((own.target.exact.as_str(), own.note.as_deref()));
    }
    assert_eq!(found, [(ONE, Some("من؟")), (TWO, None)], "{shown}");
    assert!(adopted.taken.iter().all(|(_, placement)| placement.span.is_some()), "{shown}");
    assert_eq!(adopted.left_out.iter().map(|(_, count)| count).sum::<usize>(), left, "{shown}");
    desk
}

/// A file of clippings: the second lines of a highlight, a note, a bookmark and another highlight.
fn clippings([highlight, note, bookmark, other]: [&str; 4]) -> String {
    let entries = [(highlight, ONE), (note, "من؟"), (bookmark, ""), (other, TWO)];
    let entry = |(about, words)| format!("الكتاب (نور)\r\n{about}\r\n\r\n{words}\r\n==========\r\n");
    format!("\u{FEFF}{}", entries.map(entry).concat())
}

#[test]
fn clippings_of_each_language_of_a_kindle() {
    for lines in [
        [
            "- Your Highlight on page 12 | Location 170-172 | Added on Monday, March 4, 2019 8:15:00 PM",
            "- Your Note on page 12 | Location 172 | Added on Monday, March 4, 2019 8:16:00 PM",
            "- Your Bookmark on page 12 | Location 172 | Added on Monday, March 4, 2019 8:16:00 PM",
            "- Your Highlight on page 19 | Location 270-272 | Added on Monday, March 4, 2019 8:15:00 PM",
        ],
        [
            "- Highlight Loc. 1170-72  | Added on Sunday, December 12, 2010, 10:02 PM",
            "- Note Loc. 1172  | Added on Sunday, December 12, 2010, 10:03 PM",
            "- Bookmark Loc. 1172  | Added on Sunday, December 12, 2010, 10:03 PM",
            "- Highlight Loc. 1270-72  | Added on Sunday, December 12, 2010, 10:02 PM",
        ],
        [
            "- تظليلك في الموقع ١٧٠–١٧٢ | أُضيف في الأحد ١٩ تشرين الثاني ٢٠٢٣ ٨:١٥:١٢ م",
            "- الملاحظة الخاصة بك في الموقع ١٧٢ | أُضيف في الأحد ١٩ تشرين الثاني ٢٠٢٣ ٨:١٥:١٢ م",
            "- العلامة المرجعية الخاصة بك في الموقع ١٧٢ | أُضيف في ١٩ تشرين الثاني ٢٠٢٣",
            "- تظليلك في الموقع ١٨٠–١٨٢ | أُضيف في الأحد ١٩ تشرين الثاني ٢٠٢٣ ٨:١٥:١٢ م",
        ],
        [
            "\u{200F}- \u{2067}تمييز في الصفحة 12 | الموقع 172-170 | تاريخ الإضافة: 2023/11/19 20:15\u{2069}",
            "\u{200F}- \u{2067}ملاحظة في الصفحة 12 | الموقع 171 | تاريخ الإضافة: 2023/11/19 20:15\u{2069}",
            "\u{200F}- إشارة مرجعية في الصفحة 12 | الموقع 172 | تاريخ الإضافة: 2023/11/19 20:15",
            "\u{200F}- \u{2067}تمييز في الصفحة 12 | الموقع 180-181 | تاريخ الإضافة: 2023/11/19 20:15\u{2069}",
        ],
        [
            "- הדגשה במיקום 170-172 | נוסף בתאריך 19.11.2023, 20:15",
            "- הערתך במיקום 172 | נוסף בתאריך 19.11.2023, 20:15",
            "- סימנייתך במיקום 172 | נוסף בתאריך 19.11.2023, 20:15",
            "- הדגשה במיקום 175-177 | נוסף בתאריך 19.11.2023, 20:15",
        ],
        [
            "- برجسته‌سازی شما در صفحهٔ ۱۲ | مکان ۱۷۰-۱۷۲ | افزوده شده در یکشنبه ۱۹ نوامبر ۲۰۲۳، ۲۰:۱۵:۱۲",
            "- یادداشت شما در صفحهٔ ۱۲ | مکان ۱۷۲ | افزوده شده در یکشنبه ۱۹ نوامبر ۲۰۲۳، ۲۰:۱۵:۱۲",
            "- نشانک شما در صفحهٔ ۱۲ | مکان ۱۷۲ | افزوده شده در یکشنبه ۱۹ نوامبر ۲۰۲۳",
            "- برجسته‌سازی شما در صفحهٔ ۱۲ | مکان ۱۷۳-۱۷۵ | افزوده شده در یکشنبه ۱۹ نوامبر ۲۰۲۳، ۲۰:۱۵:۱۲",
        ],
        [
            "- آپ کا نشان زد متن صفحہ ۱۲ | مقام ۱۷۰-۱۷۲ | شامل کیا گیا اتوار 19 نومبر 2023",
            "- آپ کا نوٹ صفحہ ۱۲ | مقام ۱۷۲ | شامل کیا گیا اتوار 19 نومبر 2023",
            "- آپ کا بک مارک صفحہ ۱۲ | مقام ۱۷۲ | شامل کیا گیا اتوار 19 نومبر 2023",
            "- آپ کا نشان زد متن صفحہ ۱۲ | مقام ۱۷۳-۱۷۵ | شامل کیا گیا اتوار 19 نومبر 2023",
        ],
        [
            "- 12ページ|位置No. 170-172のハイライト |作成日: 2016年3月26日土曜日 14:59:39",
            "- 12ページ|位置No. 172のメモ |作成日: 2016年3月26日土曜日 14:59:39",
            "- 12ページ|位置No. 172のブックマーク |作成日: 2016年3月26日土曜日 14:59:39",
            "- 12ページ|位置No. 174-175のハイライト |作成日: 2016年3月26日土曜日 14:59:39",
        ],
    ] {
        let data = clippings(lines);
        both(Source::Kindle, &data, 1);
        both(Source::Kindle, data.replace('\r', "").trim_start_matches('\u{FEFF}'), 1);
    }
}

#[test]
fn a_clipping_was_made_when_the_device_says() {
    let data = clippings([
        "- تمييزك في الموقع 170-172 | تمت الإضافة يوم الأحد، 19 نوفمبر 2023 08:15:12 م",
        "- ملاحظتك في الموقع 172 | تمت الإضافة يوم الأحد، 19 نوفمبر 2023 08:16:12 م",
        "- إشارتك المرجعية في الموقع 172 | تمت الإضافة",
        "- Your Highlight at location 190 | Added on some day",
    ]);
    let desk = both(Source::Kindle, &data, 1);
    let created: Vec<_> = desk.notebook.annotations.iter().map(|own| own.created.as_deref()).collect();
    assert_eq!(created, [Some("2023-11-19T20:15:12Z"), Some("2026-11-23T03:00:00Z")]);
}

#[test]
fn a_note_goes_to_the_highlight_that_ends_where_it_stands_and_the_limit_of_a_book_is_no_words() {
    let data = clippings([
        "- Your Highlight at location 172-174 | Added on x",
        "- Your Note at location 174 | Added on x",
        "- Your Bookmark at location 174 | Added on x",
        "- Your Highlight at location 174-176 | Added on x",
    ]);
    both(Source::Kindle, &data, 1);
    // All at one location: the note goes to what stands before it, a second one to the other.
    let at = "at location 172 | Added on x";
    let data = clippings([
        &format!("- Your Highlight {at}"),
        &format!("- Your Note {at}"),
        &format!("- Your Bookmark {at}"),
        &format!("- Your Highlight {at}"),
    ]);
    both(Source::Kindle, &data, 1);
    let limit =
        [" <You have reached the clipping limit for this item>", "<لقد وصلت إلى حد الاقتباس من هذا الكتاب>"]
            .map(|words| format!("الكتاب (نور)\r\n- Your Highlight {at}\r\n\r\n{words}\r\n==========\r\n"));
    both(Source::Kindle, data + &limit.concat(), 3);
}

#[test]
fn a_clipping_that_the_device_wrote_twice_is_one() {
    let data = clippings([
        "- Your Highlight at location 170-172 | Added on x",
        "- Your Note at location 172 | Added on x",
        "- Your Bookmark at location 174 | Added on x",
        "- Your Highlight at location 180 | Added on x",
    ]);
    let again = data.trim_start_matches('\u{FEFF}').replace("Added on x", "Added on y");
    both(Source::Kindle, format!("{data}{again}"), 2);
    // A note that says the words again is no highlight.
    let note =
        format!("الكتاب (نور)\r\n- Your Note at location 190 | Added on x\r\n\r\n{TWO}\r\n==========\r\n");
    both(Source::Kindle, format!("{note}{data}"), 2);
    both(Source::Kindle, data.replace("- Your", "– Your").replace("==========", "===========\r\n"), 1);
}

#[test]
fn koreader_in_its_versions() {
    let entry = |more: &str, words: &str| format!("{{ {more} [\"text\"] = \"{words}\", }},\n");
    let place = r#"["drawer"] = "lighten", ["page"] = "/body/p[1]/text().0", ["pos0"] = "/body/p[1]/text().0", ["pos1"] = "/body/p[1]/text().9","#;
    let new = format!(
        "-- we can read Lua syntax here!\nreturn {{\n[\"annotations\"] = {{\n[1] = {}[2] = {}[3] = {}}},\n[\"doc_props\"] = {{ [\"title\"] = \"x\" }},\n}}\n",
        entry(
            &format!(
                "{place} [\"color\"] = \"gray\", [\"datetime\"] = \"2026-07-27 09:18:26\", [\"datetime_updated\"] = \"2026-07-27 09:20:46\", [\"note\"] = \"من؟\\\n\","
            ),
            ONE
        ),
        entry("[\"chapter\"] = \"الأول\", [\"page\"] = \"/body/p[3]\",", "في الأول"),
        entry(place, TWO),
    );
    let desk = both(Source::Koreader, &new, 1);
    let own = &desk.notebook.annotations[0];
    assert_eq!((own.color.as_deref(), own.updated.as_deref()), (Some("grey"), Some("2026-07-27T09:20:46Z")));
    both(Source::Koreader, new.replace("return ", ""), 1);
    // Before 2024: bookmarks that hold the words as notes, and highlights by pages.
    let old = |text: &str| {
        format!(
            "return {{ [\"bookmarks\"] = {{\n\
             [1] = {{ [\"datetime\"] = \"2021-10-15 11:57:44\", [\"highlighted\"] = true, [\"notes\"] = \"{ONE}\", [\"text\"] = \"من؟\" }},\n\
             [2] = {{ [\"datetime\"] = \"2021-10-15 11:58:44\", [\"highlighted\"] = true, [\"notes\"] = \"{TWO}\", [\"text\"] = \"{text}\" }},\n\
             [3] = {{ [\"datetime\"] = \"2021-10-15 11:59:44\", [\"notes\"] = \"in Chapter\", [\"text\"] = \"Page 12 in Chapter @ 2021-10-15 11:59:44\" }} }},\n\
             [\"highlight\"] = {{ [12] = {{ [1] = {{ [\"datetime\"] = \"2021-10-15 11:57:44\", [\"drawer\"] = \"lighten\", [\"text\"] = \"{ONE}\" }} }} }} }}"
        )
    };
    for text in [&format!("صفحة 12 {TWO} @ 2021-10-15 11:58:44"), TWO, ""] {
        both(Source::Koreader, old(text), 1);
    }
    let pages = format!(
        "return {{ [\"highlight\"] = {{ [12] = {{ [1] = {{ [\"text\"] = \"{ONE}\", [\"note\"] = \"من؟\" }} }}, [14] = {{ [1] = {{ [\"text\"] = \"{TWO}\" }} }} }}, [\"bookmarks\"] = {{}} }}"
    );
    both(Source::Koreader, pages, 0);
    let one = json!({"drawer": "lighten", "note": "من؟", "page": 12, "sort": "highlight", "text": ONE, "time": 1_700_000_000});
    let two = json!({"page": 13, "sort": "highlight", "text": TWO, "chapter": TWO});
    let picture = json!({"sort": "highlight", "text": "", "image": {"png": "x"}});
    let entries = json!([one, two]);
    for (data, left) in [
        (json!({"title": "x", "version": "json/1.0.0", "entries": entries}), 0),
        (json!({"title": "x", "entries": [[one], [two, picture]]}), 1),
        (
            json!({"documents": [{"title": "x", "entries": entries}, {"title": "y", "entries": [{"text": "لا"}]}]}),
            1,
        ),
    ] {
        both(Source::Koreader, data.to_string(), left);
    }
}

#[test]
fn readwise_as_a_table_and_as_json() {
    let table = format!(
        "\u{FEFF}Highlight,Book Title,Book Author,Amazon Book ID,Note,Color,Tags,Location Type,Location,Highlighted at,Document tags\r\n\
         \"{ONE}\",x,Noor,,من؟,yellow,\"a,b\",order,3,2023-11-17 18:09:40.123456+00:00,\r\n{TWO},x,Noor,B0,,,,page,4,,\r\n"
    );
    both(Source::Readwise, table, 0);
    let one = json!({"id": 1, "text": ONE, "note": "من؟", "tags": [{"id": 3, "name": "a"}, {"name": "b"}],
        "highlighted_at": "2023-11-17T18:09:40Z", "updated": "2023-11-18T18:09:40Z"});
    let two = json!({"id": 2, "text": TWO, "note": "", "tags": []});
    let book = json!({"title": "x", "source_url": "https://x.org/1", "highlights": [one, two]});
    for data in
        [json!({"count": 1, "results": [book]}), json!({"results": [one, two]}), json!([book]), book.clone()]
    {
        let desk = both(Source::Readwise, data.to_string(), 0);
        let own = &desk.notebook.annotations[0];
        assert_eq!(
            (own.tags.join(" ").as_str(), own.created.as_deref()),
            ("a b", Some("2023-11-17T18:09:40Z"))
        );
    }
    assert!(import(b"{\"a\": 1}", Source::Readwise).is_err());
}

#[test]
fn zotero_as_it_keeps_and_exports_notes() {
    let annotation =
        |key: &str| format!("%7B%22annotationKey%22%3A%22{key}%22%2C%22color%22%3A%22%23ffd400%22%7D");
    let (first, second) = (annotation("K1ABCDEF"), annotation("K2ABCDEF"));
    let cited = r#"<span class="citation" data-citation="%7B%7D">(<span class="citation-item">Noor, 2023, p. 5</span>)</span>"#;
    let note = format!(
        "<div class=\"zotero-note znv1\"><div data-schema-version=\"9\"><h1>Annotations<br>(19/11/2023)</h1>\n\
         <p><span class=\"highlight\" data-annotation=\"{first}\">“{ONE}”</span> {cited} من؟</p>\n\
         <p><span class=\"underline\" data-annotation=\"{second}\"><u style=\"text-decoration-color: #ffd400\">“{TWO}”</u></span> {cited}</p></div></div>"
    );
    // Exported without links, a note names no annotation.
    let bare = note
        .replace(&format!(" data-annotation=\"{first}\""), "")
        .replace(&format!(" data-annotation=\"{second}\""), "")
        .replace(" data-citation=\"%7B%7D\"", "");
    let linked = |key: &str, words: &str| {
        format!(
            "<p><span class=\"highlight\"><span style=\"background-color: #ff666680\">“{words}”</span></span> <span class=\"citation\">\
             (<a href=\"zotero://select/library/items/ITEM2345\">Noor, 2023, p. 5</a>)</span> \
             (<a href=\"zotero://open-pdf/library/items/ABCD2345?page=5&amp;annotation={key}\">pdf</a>) "
        )
    };
    let links = format!("{} من؟</p>{}</p>", linked("K1ABCDEF", ONE), linked("K2ABCDEF", TWO));
    let escaped = note.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;");
    let library = format!(
        "\"Key\",\"Item Type\",\"Title\",\"Notes\"\n\"I\",\"book\",\"x\",\"{}\"\n",
        note.replace('"', "\"\"")
    );
    for data in [
        note.clone(),
        format!("<!DOCTYPE html><html><head><meta charset=\"utf-8\"></head><body>{bare}</body></html>"),
        format!(
            "<rdf:RDF><bib:Memo rdf:about=\"#item_5\"><rdf:value>{escaped}</rdf:value></bib:Memo></rdf:RDF>"
        ),
        json!([{"key": "N", "data": {"itemType": "note", "note": note}}]).to_string(),
        json!({"items": [{"title": "x", "notes": [{"key": "N", "note": note}]}]}).to_string(),
        json!({"items": [{"title": "x", "notes": [note]}]}).to_string(),
        library,
        format!(
            "# Annotations  \n(19/11/2023)\n\n“{ONE}” (Noor, 2023, p. 5) من؟\n\n“{TWO}” (Noor, 2023, p. 5)"
        ),
    ] {
        both(Source::Zotero, data, 0);
    }
    let desk = both(Source::Zotero, links, 0);
    assert_eq!(desk.notebook.annotations[0].color.as_deref(), Some("red"));
    let at = |key: &str| {
        format!(
            "([Noor](zotero://select/groups/12/items/I)) ([pdf](zotero://open-pdf/groups/12/items/A?page=5&annotation={key}))"
        )
    };
    both(Source::Zotero, format!("- “{ONE}” {} من؟\n- “{TWO}” {}\n", at("K1ABCDEF"), at("K2ABCDEF")), 0);
    let page = "zotero://open-pdf/library/items/ABCD2345?page=5";
    let old = format!(
        "<p>\"{ONE}\" (<a href=\"{page}\">Noor 2023:5</a>) من؟</p><p>\"{TWO}\" (<a href=\"{page}\">Noor 2023:5</a>)</p>\
         <p><i>من غير نص (<a href=\"{page}\">note on p.6</a>)</i></p>"
    );
    both(Source::Zotero, old, 1);
}

#[test]
fn tables_in_every_dialect() {
    let table = format!("quote;note\n{ONE};من؟\n{TWO};\n");
    for data in [
        table.clone(),
        format!("sep=;\r\n{}", table.replace('\n', "\r\n")),
        table.replace(';', "\t"),
        table.replace(';', "|"),
        table.replace('\n', "\r"),
        format!("\r\n\n{table}"),
        table.replace("quote", "Selected Text").replace("note", "Comment"),
        table.replace("quote", "Highlight").replace("note", "Notes"),
        format!("\u{FEFF}\"Quote\";\"Note\";\"start\"\n\"{ONE}\";\"من؟\";4,0\n\"{TWO}\";\"\";31,00\n"),
        format!("quote,note,start,end\n{ONE},من؟,٤,١٤\n{TWO},,31.0,52.0\n"),
        format!("text,quote,note\nشيء,{ONE},من؟\nشيء,{TWO},\n"),
    ] {
        both(Source::Csv, data, 0);
    }
    let wide = |mark: &str, bytes: fn(u16) -> [u8; 2]| {
        format!("{mark}{}", table.replace(';', "\t")).encode_utf16().flat_map(bytes).collect::<Vec<u8>>()
    };
    both(Source::Csv, wide("\u{FEFF}", u16::to_le_bytes), 0);
    both(Source::Csv, wide("\u{FEFF}", u16::to_be_bytes), 0);
    both(Source::Csv, wide("", u16::to_le_bytes), 0);
    // As spreadsheets on Windows save "CSV", where no Unicode is asked for.
    let (arabic, ..) = encoding_rs::WINDOWS_1256.encode(&table);
    both(Source::Csv, &arabic, 0);
    for none in ["quote\nقال سام".as_bytes().split_last().unwrap().1, &b"\x7FELF\0\0\0\0\x80"[..]] {
        assert!(import(none, Source::Csv).is_err());
    }
}
