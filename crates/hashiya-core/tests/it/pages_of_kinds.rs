//! Web pages of many kinds: what stands beside their articles without a telling name, and articles that data holds.

use hashiya_core::document::Document;

fn words(body: &str) -> String {
    let page = format!(
        "<!doctype html><html lang=ar><head><title>عنوان المقال الطويل هنا</title></head><body>{body}</body></html>"
    );
    Document::parse(page.as_bytes(), "a.html").unwrap().text().to_owned()
}

/// Paragraphs of an article.
fn paragraphs(count: usize) -> String {
    let one = "<p>قال المتحدث إن العمل في المشروع الجديد بدأ قبل شهر، وإن نتائجه الأولى سوف تظهر في نهاية العام القادم.</p>";
    one.repeat(count)
}

#[test]
fn what_one_may_skip_what_asks_for_an_address_and_who_wrote_is_left_out() {
    let boxes = [
        "<section><a href='#after'>تجاوز</a><div><b>زائد</b><p>زائد كثير هنا</p></div><div id=after></div></section>",
        "<div><a href='#after'>تجاوز</a><h3>زائد</h3><p>زائد كثير هنا</p><p id=after>نهاية زائد</p></div>",
        "<section role=region><a href='#nowhere'>تجاوز</a><p>زائد كثير هنا</p></section>",
        "<div><h4>زائد</h4><p>زائد كثير هنا</p><form><input type=email></form></div>",
        "<div><img src=a><div><a href='/writer/7'>اسم الكاتب</a><p>زائد: صحفي كتب في صحف كثيرة، ونال جوائز من جهات عديدة في الشرق والغرب.</p></div></div>",
    ];
    for other in boxes {
        let page = format!(
            "<main><h1>عنوان المقال الطويل هنا</h1><div>{}{other}{}</div></main>",
            paragraphs(5),
            paragraphs(5)
        );
        let text = words(&page);
        assert!(!text.contains("زائد"), "{other}: {text}");
        assert_eq!(text.matches("المتحدث").count(), 10, "{other}");
    }
}

#[test]
fn a_link_to_a_place_within_an_article_leaves_nothing_out() {
    let contents = "<div><a href='#two'>إلى الباب الثاني</a><p>مقدمة قصيرة باقية</p></div>";
    let page = format!(
        "<main><h1>عنوان المقال الطويل هنا</h1>{contents}{}<h2 id=two>الثاني</h2>{}</main>",
        paragraphs(5),
        paragraphs(5)
    );
    assert!(words(&page).contains("باقية"));
    let byline = "<div><img src=a><a href='/author/7'>اسم الكاتب</a></div>";
    let page = format!("<main><h1>عنوان المقال الطويل هنا</h1>{byline}{}</main>", paragraphs(8));
    assert_eq!(words(&page).matches("المتحدث").count(), 8);
}

#[test]
fn an_article_that_only_data_holds_is_read() {
    let data = r#"<div id=app></div><script type="application/ld+json">{"@type":"NewsArticle","headline":"العنوان","articleBody":"فقرة أولى.\nفقرة <b>ثانية</b>."}</script>"#;
    assert_eq!(words(data), "العنوان\nفقرة أولى.\nفقرة ثانية.\n");
}

#[test]
fn buttons_that_ask_are_questions_above_their_answers() {
    let one = "<div><button>كيف يبدأ العمل في المشروع؟</button><div><p>يبدأ العمل بعد شهر من الآن كما قال المتحدث باسم الشركة الكبيرة.</p></div></div>";
    let page = format!("<main><h1>عنوان المقال الطويل هنا</h1>{}</main>", one.repeat(6));
    assert_eq!(words(&page).matches("كيف").count(), 6);
}

#[test]
fn lists_of_links_under_headings_of_an_article_are_its_own() {
    let works =
        "<li><a href=/a>أولاد حارتنا</a> (1959)<li><a href=/b>اللص والكلاب</a><li><a href=/c>زقاق المدق</a>";
    let end = "<h2>وفاته</h2><p>توفي في القاهرة سنة 2006 ودفن فيها بعد جنازة رسمية كبيرة.</p>";
    for list in [
        format!("<h2>مؤلفاته</h2><ul>{works}</ul>{end}"),
        format!("<h2>مؤلفاته</h2><ol>{works}</ol>"),
        format!("<p>من أشهرها:</p><ul>{works}</ul>{end}"),
        format!("<section><h2>مؤلفاته</h2><ul>{works}</ul></section><section>{end}</section>"),
        format!("<h2>الدول</h2><ul><li><a href=/1>مصر</a></ul><ul>{works}</ul>{end}"),
        "<h2>أعماله</h2><table><tr><td><a href=/a>أولاد حارتنا</a><td><a href=/d>رواية</a><tr><td>\
         <a href=/b>اللص والكلاب</a><td><a href=/d>رواية</a></table>"
            .to_owned(),
    ] {
        let text =
            words(&format!("<article><h1>عنوان المقال الطويل هنا</h1>{}{list}</article>", paragraphs(1)));
        assert!(text.contains("أولاد حارتنا") && text.contains("اللص والكلاب"), "{list}: {text}");
    }
}

#[test]
fn lists_of_links_that_lead_to_other_articles_are_not() {
    let news = "<li><a href=/1>زائد: الوزير يفتتح المشروع الجديد في العاصمة اليوم</a>\
                <li><a href=/2>زائد: اجتماع طارئ في المدينة بعد أحداث الأمس</a>";
    let tags = "<li><a href=/1>زائد</a><li><a href=/2>زائد آخر</a>";
    for list in [
        format!("<h3>اقرأ أيضا</h3><ul>{news}</ul>"),
        format!("<h3>عناوين اليوم</h3><ul>{news}</ul>"),
        format!("<h3>الوسوم</h3><ul>{tags}</ul>"),
        format!("<h3>أقسام</h3><ul class=related-list>{tags}</ul>"),
        format!("<nav><h3>أقسام</h3><ul>{tags}</ul></nav>"),
        format!("<aside><h3>أقسام</h3><ul>{tags}</ul></aside>"),
        format!("<ul>{tags}</ul>"),
    ] {
        let text =
            words(&format!("<article><h1>عنوان المقال الطويل هنا</h1>{}{list}</article>", paragraphs(4)));
        assert!(!text.contains("زائد"), "{list}: {text}");
    }
}

#[test]
fn the_body_of_an_article_of_a_wiki_is_whole_but_for_its_boxes_of_links() {
    let text = words(&format!(
        "<h1>عنوان المقال الطويل هنا</h1><div class=mw-parser-output><div class=hatnote>هذه المقالة عن \
         <a href=/x>الأول</a></div>{}<h2>انظر أيضا</h2><span class=mw-editsection>[<a href=/e>زائد</a>]</span>\
         <ul><li><a href=/a>المقال الثاني</a></ul><div class=navbox><a href=/n>زائد</a></div>\
         <div class=catlinks><a href=/c>زائد</a></div></div>",
        paragraphs(3)
    ));
    assert!(text.contains("هذه المقالة عن الأول") && text.contains("المقال الثاني"), "{text}");
    assert!(!text.contains("زائد"), "{text}");
}

#[test]
fn labels_times_to_read_and_what_a_caption_says_again_are_left_out() {
    for (before, after) in [
        ("<span class=cat-links><a href=/x rel='category tag'>زائد</a></span>", ""),
        ("<div class=post-category><a href=/x>زائد</a></div>", ""),
        ("<div class=category>زائد</div>", ""),
        ("<header><span class=article-category>زائد</span></header>", ""),
        ("", "<div class=meta><span>كتبت منى</span> <span>4 زائد دقائق للقراءة</span></div>"),
        (
            "",
            "<figure><img alt='زائد مبنى البنك في القاهرة' src=a><figcaption>مبنى البنك في وسط القاهرة</figcaption></figure>",
        ),
    ] {
        let text = words(&format!(
            "<article>{before}<h1>عنوان المقال الطويل هنا</h1>{after}{}</article>",
            paragraphs(3)
        ));
        assert!(!text.contains("زائد"), "{before}{after}: {text}");
    }
    let kept =
        "<figure><img alt='خريطة المدينة القديمة' src=a><figcaption>من أرشيف الكاتب</figcaption></figure>";
    let text = words(&format!("<article><h1>عنوان المقال الطويل هنا</h1>{kept}{}</article>", paragraphs(3)));
    assert!(text.contains("خريطة المدينة القديمة") && text.contains("من أرشيف الكاتب"), "{text}");
}

#[test]
fn names_of_elements_are_read_however_their_parts_are_joined() {
    for name in ["author-box", "author_box", "authorBox", "xyz_AuthorBox_17"] {
        let other = format!("<div class={name}><p>زائد: كاتب من هذه المدينة له كتب</p></div>");
        let text = words(&format!(
            "<main><h1>عنوان المقال الطويل هنا</h1><div>{}{other}</div></main>",
            paragraphs(8)
        ));
        assert!(!text.contains("زائد"), "{name}: {text}");
    }
}

#[test]
fn a_picture_does_not_say_the_headline_again_and_is_apart_from_words() {
    let page = format!(
        "<article><h1>عنوان المقال الطويل هنا</h1><div><img src=a alt='عنوان المقال الطويل هنا'><span>تعليق</span></div>\
         <p><img alt='صورة قلعة'>كلام</p>{}</article>",
        paragraphs(4)
    );
    let text = words(&page);
    assert!(text.starts_with("عنوان المقال الطويل هنا\nتعليق\nصورة قلعة كلام\n"), "{text}");
}

#[test]
fn words_on_both_sides_of_a_button_are_two() {
    let page = format!(
        "<article><h1>عنوان المقال الطويل هنا</h1><p>قبل<button>زر</button>بعد</p>{}</article>",
        paragraphs(4)
    );
    assert!(words(&page).contains("قبل بعد\n"));
}

#[test]
fn of_a_page_without_end_the_first_article_is_read() {
    let other = |head: &str, words: &str| {
        format!("<div class=wrap data-url='/1'>{head}<div>{}</div></div>", words.repeat(4))
    };
    let one = paragraphs(1);
    let page = format!(
        "<div>{}{}</div>",
        other("<h1>عنوان المقال الطويل هنا</h1>", &one),
        other("<h2>عنوان آخر</h2>", &one.replace("المتحدث", "زائد"))
    );
    let text = words(&page);
    assert_eq!((text.matches("المتحدث").count(), text.contains("زائد")), (4, false), "{text}");
}

#[test]
fn a_link_behind_a_label_leads_elsewhere_where_few_are_so() {
    let page = |label: &str| {
        let link = format!("<p><strong>{label}</strong> <a href=/r>زائد عنوان مقال آخر هنا</a></p>");
        words(&format!(
            "<article><h1>عنوان المقال الطويل هنا</h1>{}{link}{}</article>",
            paragraphs(3),
            paragraphs(3)
        ))
    };
    for label in
        ["اقرأ أيضا:", "شاهد كل الصور:", "بیشتر ببینید:", "עוד בוואלה:", "یہ بھی دیکھیں:", "تابع أيضا.."]
    {
        assert!(!page(label).contains("زائد"), "{label}");
    }
    for kept in ["المصدر:", "وقال في حديث طويل نشر أمس في صحيفة أخرى:", "نشر"]
    {
        assert!(page(kept).contains("زائد"), "{kept}");
    }
}

#[test]
fn the_caption_of_a_table_is_none_of_its_cells_above_and_below_its_rows() {
    let caption = "<caption>مصرف المياه بمليارات الأمتار المكعبة في السنوات الماضية</caption>";
    let rows = "<tr><th>القطاع<th>٢٠٢٠</tr><tr><td>المدن<td>٨</tr>";
    for (table, at) in [(format!("{caption}{rows}"), 0), (format!("{rows}{caption}"), 2)] {
        let source = format!("<!DOCTYPE html><p>كلام</p><table>{table}</table><p>كلام</p>");
        let document = Document::parse(source.as_bytes(), "a.html").unwrap();
        let lines: Vec<&str> = document.text().lines().filter(|line| !line.is_empty()).collect();
        assert!(lines[1 + at].starts_with("مصرف"), "{lines:?}");
        assert!(lines.contains(&"القطاع\t٢٠٢٠") && lines.contains(&"المدن\t٨"), "{lines:?}");
        let row = document.paragraph_at(document.text().find("المدن").unwrap());
        assert_eq!(document.stops_within(row, 60).first().map(|stop| stop.get()), Some(8));
    }
}
