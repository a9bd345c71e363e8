//! Pages of the web: the words of the article, and none of what stands around it.

use hashiya_core::document::Document;

const SENTENCE: &str =
    "قالت المصادر إن الاجتماع، الذي عقد أمس في المدينة، انتهى من غير اتفاق على شيء من هذا كله.";

/// Paragraphs of the article, each with a number.
fn paragraphs(count: usize) -> Vec<String> {
    (1..=count).map(|number| format!("فقرة {number}: {SENTENCE} {SENTENCE}")).collect()
}

fn page(body: &str) -> Document {
    let page = format!(
        "<!doctype html><html lang=ar><head><title>العنوان الكبير - موقع</title></head><body>{body}</body></html>"
    );
    Document::parse(page.as_bytes(), "a.html").unwrap()
}

/// That `page` has all of the article, and nothing that says "زائد".
fn holds(page: &Document, count: usize, what: &str) {
    for paragraph in paragraphs(count) {
        assert!(page.text().contains(&paragraph), "{what} lacks a paragraph: {}", page.text());
    }
    assert!(!page.text().contains("زائد"), "{what} holds what is none of the article: {}", page.text());
}

fn tagged(name: &str) -> String {
    paragraphs(5).iter().map(|words| format!("<{name}>{words}</{name}>")).collect()
}

#[test]
fn menus_in_the_cells_of_a_laid_out_page_are_left_out() {
    let links: String = (0..12).map(|_| "<a href=x.html>قسم زائد</a><br>").collect();
    let article = paragraphs(5).join("<br><br>");
    let page = page(&format!(
        "<table><tr><td>{links}</td><td><b>العنوان الكبير</b><br><br>{article}</td><td>{links}</td></tr></table>"
    ));
    holds(&page, 5, "a page laid out by a table");
    assert!(page.blocks().iter().all(|block| block.table.is_none()));
}

#[test]
fn teasers_of_other_articles_are_left_out() {
    let teaser = |_| format!("<article><h3><a href='/x'>خبر زائد</a></h3><p>زائد {SENTENCE}</p></article>");
    let teasers: String = (0..12).map(teaser).collect();
    let page =
        page(&format!("<main><article><h1>العنوان الكبير</h1>{}</article>{teasers}</main>", tagged("p")));
    holds(&page, 5, "a page with teasers");
}

#[test]
fn a_page_of_teasers_alone_is_shown_whole() {
    let teaser =
        |number| format!("<article><h3><a href='/x'>خبر {number}</a></h3><p>{SENTENCE}</p></article>");
    let page = page(&(0..12).map(teaser).collect::<String>());
    assert!((0..12).all(|number| page.text().contains(&format!("خبر {number}"))), "{}", page.text());
}

#[test]
fn what_a_page_calls_its_article_is_not_believed_where_it_is_a_small_part_of_it() {
    let all = paragraphs(6);
    let rest: String = all[1..].iter().map(|words| format!("<p>{words}</p>")).collect();
    let page =
        page(&format!("<div><div itemprop=articleBody><p>{}</p></div><div>{rest}</div></div>", all[0]));
    holds(&page, 6, "a page whose article is marked in part");
}

#[test]
fn words_that_lead_to_other_articles_within_one_are_left_out() {
    let mut parts: Vec<String> = paragraphs(5).iter().map(|words| format!("<p>{words}</p>")).collect();
    parts.insert(2, "<p><strong>اقرأ أيضا: <a href=x>مقال زائد عن شيء آخر</a></strong></p>".to_owned());
    holds(&page(&format!("<div class=story>{}</div>", parts.concat())), 5, "an article with pointers");
}

#[test]
fn what_readers_say_is_left_out_also_where_it_is_more_than_the_article() {
    let comments = format!("<div><p>تعليق زائد: {SENTENCE} {SENTENCE} {SENTENCE}</p></div>").repeat(30);
    for place in ["id=disqus_thread", "class='box comments'"] {
        let page =
            page(&format!("<div><h1>العنوان الكبير</h1>{}</div><div {place}>{comments}</div>", tagged("p")));
        holds(&page, 5, place);
    }
}

#[test]
fn a_title_is_the_heading_that_it_holds() {
    let page = page(&format!("<h1>العنوان الكبير</h1><div>{}</div>", tagged("p")));
    assert_eq!(page.title(), "العنوان الكبير");
}

#[test]
fn posts_of_a_live_page_and_of_a_forum_are_all_read() {
    let live = |words: &String| {
        format!(
            "<div class=live-post><div class=live-meta><time>10:00</time><a href=#>شارك زائد</a><a href=#>انسخ زائد</a></div><h3>عاجل</h3>\
             <div class=live-body><p>{words}</p></div></div>"
        )
    };
    let post = |words: &String| {
        format!(
            "<article class='message message--post'><div class=message-user><h4><a href=/m>عضو زائد</a></h4>\
             <dl><dt>زائد</dt><dd>14</dd></dl></div><div class=message-content><div class=message-body>\
             <div class=bbWrapper>{words}</div></div><footer><a href=#>زائد</a></footer></div></article>"
        )
    };
    let menu = "<nav><a href=/>زائد</a></nav>";
    let posts = |one: &dyn Fn(&String) -> String| paragraphs(6).iter().map(one).collect::<String>();
    for (name, posts) in [("a live page", posts(&live)), ("a forum", posts(&post))] {
        holds(&page(&format!("{menu}<h1>العنوان الكبير</h1><div class=feed>{posts}</div>")), 6, name);
    }
}

#[test]
fn the_halves_of_verses_stand_beside_each_other_however_a_page_writes_them() {
    let verses = [
        ("قفا نبك من ذكرى حبيب ومنزل", "بسقط اللوى بين الدخول فحومل"),
        ("فتوضح فالمقراة لم يعف رسمها", "لما نسجتها من جنوب وشمأل"),
    ];
    let written = verses.map(|(one, other)| format!("{one}\t{other}\n")).concat();
    for form in [
        "<div class=b id=bn1><div class=m1><p>ONE</p></div><div class=m2><p>TWO</p></div></div>",
        "<p class=verse><span class=hemistich>ONE</span><span class=hemistich>TWO</span></p>",
        "<div class=bayt><div class='col sadr'>ONE</div><div class='col ajz'>TWO</div></div>",
        "<table class=poem><tr><td>ONE</td><td>TWO</td></tr></table>",
    ] {
        let poem: String =
            verses.iter().map(|(one, other)| form.replace("ONE", one).replace("TWO", other)).collect();
        let page = page(&format!("<h1>العنوان الكبير</h1>{poem}<p>{SENTENCE}</p>"));
        assert!(page.text().contains(&written), "{form}: {}", page.text());
        assert!(page.text().ends_with(&format!("{SENTENCE}\n")), "{form}: {}", page.text());
    }
}

#[test]
fn the_question_above_many_answers_is_read() {
    let all = paragraphs(6);
    let answers: String = all[1..]
        .iter()
        .map(|words| {
            format!("<div class=answer><div class=cell><div class=prose><p>{words}</p></div></div></div>")
        })
        .collect();
    let question = format!("<div class=question><div class=prose><p>{}</p></div></div>", all[0]);
    holds(
        &page(&format!("<h1>العنوان الكبير</h1><div id=bar>{question}<div id=answers>{answers}</div></div>")),
        6,
        "answers",
    );
}

#[test]
fn a_lead_that_is_no_paragraph_by_name_belongs_to_the_article() {
    let all = paragraphs(5);
    let rest: String = all[1..].iter().map(|words| format!("<p>{words}</p>")).collect();
    let lead = format!("<div class='subtitle lead'>{}</div>", all[0]);
    holds(
        &page(&format!("<div class=news><h1>العنوان الكبير</h1>{lead}<div class=body>{rest}</div></div>")),
        5,
        "a lead",
    );
}

#[test]
fn a_short_article_among_many_teasers_stands_out() {
    let teaser =
        format!("<div class=card><a href=/x><h3>خبر زائد</h3></a><p>زائد {SENTENCE}</p></div>").repeat(25);
    let words: String = paragraphs(3).iter().map(|words| format!("<p>{words}</p>")).collect();
    holds(
        &page(&format!("<main><div><h1>العنوان الكبير</h1>{words}</div><div>{teaser}</div></main>")),
        3,
        "teasers",
    );
}

#[test]
fn talkbacks_edit_links_and_what_is_said_of_a_letter_are_left_out() {
    let talk = format!(
        "<div class=talkbacks><h3>زائد</h3>{}</div>",
        format!("<div>زائد {SENTENCE}</div>").repeat(6)
    );
    holds(&page(&format!("<article><h1>العنوان الكبير</h1>{}{talk}</article>", tagged("p"))), 5, "talkbacks");
    let edit = "<h2>فصل</h2><span class=mw-editsection>[<a href=/e>زائد</a>]</span>";
    holds(
        &page(&format!("<div class=mw-parser-output>{}{edit}{SENTENCE}</div>", tagged("p"))),
        5,
        "an encyclopedia",
    );
    let rows: String =
        paragraphs(5).iter().map(|words| format!("<tr><td><p>{words}</p></td></tr>")).collect();
    let about = |link: &str| format!("<tr><td>زائد <a href=/u>{link}</a> · <a href=/p>زائد</a></td></tr>");
    let letter = format!(
        "<table><tr><td><table>{}{rows}{}</table></td></tr></table>",
        about("افتحها في المتصفح"),
        about("إلغاء الاشتراك")
    );
    holds(&page(&letter), 5, "a letter");
}

#[test]
fn the_headline_is_not_the_name_of_the_blog() {
    let body = paragraphs(5).join("<br><br>");
    let page = page(&format!(
        "<div><h1><a href=/>مدونة الغد</a></h1></div><div class=post><h2>الخميس</h2><h3>العنوان الكبير</h3>\
         <div class=post-body>{body}</div></div>"
    ));
    assert!(!page.text().contains("مدونة الغد") && page.text().contains("العنوان الكبير"), "{}", page.text());
    holds(&page, 5, "a blog");
}

#[test]
fn what_stands_beside_every_article_is_left_out_also_within_it() {
    let paragraphs = tagged("p");
    for beside in [
        "<div class='article-tags'><a href=/a>وسم زائد</a> <a href=/b>زائد</a></div>",
        "<div class='article-share'>شارك الخبر الزائد</div>",
        "<div class='post-newsletter'><h3>نشرة زائدة</h3><p>اشترك زائد في نشرتنا لتصلك الأخبار.</p></div>",
        "<div class='entry-related'><span>زائد</span><a href=/n>خبر زائد آخر</a></div>",
        "<div class='author-box'><h4>زائد</h4><p>كاتب زائد في هذه الصحيفة.</p></div>",
        "<div class='paywall-box'><h3>زائد</h3><p>اشترك لتقرأ الزائد</p></div>",
        "<span class='screen-reader-text'>قائمة زائدة من ثلاثة</span>",
        "<p class='sr-only'>انتقل زائد</p>",
        "<div class='vjs-wrapper'><p>زائد: متصفحك لا يعرض هذا الفيديو</p></div>",
        "<section class='comments-block'><h3>تعليقات زائدة</h3><div>زائد</div></section>",
    ] {
        let document = page(&format!(
            "<div class=news><h1>العنوان الكبير</h1><div class=article-content>{paragraphs}{beside}</div></div>"
        ));
        holds(&document, 5, beside);
    }
}

#[test]
fn links_below_words_that_announce_them_are_left_out_with_these() {
    for label in ["اقرأ أيضا:", "مواضيع ذات صلة", "بیشتر بخوانید", "یہ بھی پڑھیے", "כתבות נוספות"]
    {
        for (open, close) in [("<p><strong>", "</strong></p>"), ("<h3>", "</h3>"), ("<div>", "</div>")] {
            let links =
                "<p><a href=/a>خبر زائد طويل عن شيء آخر</a></p><p><a href=/b>زائد ثان عن غيره</a></p>";
            let document = page(&format!(
                "<div class=text><h1>العنوان الكبير</h1>{}{open}{label}{close}{links}</div>",
                tagged("p")
            ));
            holds(&document, 5, label);
            assert!(!document.text().contains(label), "{label}: {}", document.text());
        }
    }
    let own = page(&format!("<div class=text>{}<p>اقرأ هذا الكتاب.</p><p>ثم اكتب.</p></div>", tagged("p")));
    assert!(own.text().contains("اقرأ هذا الكتاب.\nثم اكتب."), "{}", own.text());
}

#[test]
fn what_leads_into_an_article_belongs_to_it() {
    for lead in [
        "<div class=top><h1>العنوان الكبير</h1><p class=summary>فقرة 1: {}</p></div>",
        "<header><h1>العنوان الكبير</h1><h2>فقرة 1: {}</h2><ul><li><a href=/x>زائد</a></ul></header>",
        "<h1>العنوان الكبير</h1><div class=lead-box>فقرة 1: {}</div><figure>صورة</figure>",
    ] {
        let lead = lead.replace("{}", &format!("{SENTENCE} {SENTENCE}"));
        let rest: String = paragraphs(5)[1..].iter().map(|words| format!("<p>{words}</p>")).collect();
        for text in [format!("<div itemprop=articleBody>{rest}</div>"), format!("<div>{rest}</div>")] {
            let document = page(&format!("<div class=page>{lead}<div class=columns>{text}</div></div>"));
            holds(&document, 5, &lead);
            assert!(document.text().starts_with("العنوان الكبير\nفقرة 1"), "{}", document.text());
        }
    }
}

#[test]
fn columns_of_one_article_are_read_one_after_the_other() {
    let all = paragraphs(7);
    let column = |of: &[String]| {
        format!(
            "<div class=col><div class=rte>{}</div></div>",
            of.iter().map(|p| format!("<p>{p}</p>")).collect::<String>()
        )
    };
    let document = page(&format!(
        "<h1>العنوان الكبير</h1><div class=row>{}{}</div>",
        column(&all[..4]),
        column(&all[4..])
    ));
    holds(&document, 7, "an article in two columns");
}

#[test]
fn paragraphs_of_page_builders_and_short_ones_are_read() {
    let widget = |words: &String| {
        format!(
            "<div class='elementor-widget'><div class='elementor-widget-container'><p>{words}</p></div></div>"
        )
    };
    let footer = "<footer class=site-footer><p>حقوق زائدة، محفوظة لنا، كلها.</p></footer>";
    let built: String = paragraphs(5).iter().map(widget).collect();
    holds(
        &page(&format!("<div class=elementor><h1>العنوان الكبير</h1>{built}</div>{footer}")),
        5,
        "a page of widgets",
    );
    let lines: String = (0..30).map(|number| format!("<div>سطر {number} قصير من هذا الكلام.</div>")).collect();
    let short = page(&format!("<nav><a href=/>زائد</a></nav><div><div class=zz>{lines}</div></div>{footer}"));
    assert!((0..30).all(|number| short.text().contains(&format!("سطر {number} قصير"))), "{}", short.text());
    assert!(!short.text().contains("زائد"), "{}", short.text());
}

#[test]
fn headings_one_after_the_other_are_halves_of_verses() {
    let halves: String = (0..12).map(|number| format!("<h3>شطر {number} من القصيد</h3>")).collect();
    let document = page(&format!("<nav><a href=/>زائد</a></nav><h1>العنوان الكبير</h1><div>{halves}</div>"));
    assert!(document.text().contains("شطر 0 من القصيد\tشطر 1 من القصيد\n"), "{}", document.text());
    assert_eq!(document.sections().len(), 1, "{}", document.text());
    assert!(!document.text().contains("زائد"), "{}", document.text());
}

#[test]
fn buttons_that_open_what_stands_below_them_are_headings() {
    let answers: String = paragraphs(5)
        .iter()
        .map(|words| format!("<div><h2><button aria-expanded=false>سؤال؟</button></h2><div>{words}</div><button>زائد</button></div>"))
        .collect();
    let document = page(&format!("<div class=faq-list><h1>العنوان الكبير</h1>{answers}</div>"));
    holds(&document, 5, "questions behind buttons");
    assert_eq!(document.sections().len(), 6, "{}", document.text());
}

#[test]
fn titles_lose_the_name_of_their_site() {
    let title = |title: &str, headings: &str| {
        let page = format!(
            "<html lang=ar><head><title>{title}</title></head><body>{headings}{}</body>",
            tagged("p")
        );
        Document::parse(page.as_bytes(), "a.html").unwrap().title().to_owned()
    };
    assert_eq!(
        title("مدونتي - ما جرى أمس في المدينة", "<h1>مدونتي</h1><h2>ما جرى أمس في المدينة</h2>"),
        "ما جرى أمس في المدينة"
    );
    assert_eq!(title("ما جرى أمس في المدينة - منتدى الغد", "<h1>منتدى الغد</h1>"), "ما جرى أمس في المدينة");
    assert_eq!(title("مدونتي - ما جرى أمس", "<h1>ما جرى أمس</h1>"), "ما جرى أمس");
    assert_eq!(title("ما جرى أمس في المدينة – Telegram", ""), "ما جرى أمس في المدينة");
    assert_eq!(title("كتاب الحيوان - الجاحظ", ""), "كتاب الحيوان - الجاحظ");
    assert_eq!(title("مقدمة في لغة Rust - الجزء الثاني", ""), "مقدمة في لغة Rust - الجزء الثاني");
}

#[test]
fn of_a_thread_what_is_written_is_read_and_who_wrote_it_is_a_mark() {
    let all = paragraphs(6);
    let below = "<div>_____<br>زائد زائد، في كل مشاركة زائدة من هذه كلها</div><div class=foot><a href=/q>زائد</a></div>";
    let forms = [
        "<table id=post1><tr><td>زائد 10:25</td></tr><tr><td><a class=bigusername href=/m>NAME</a><div>زائد: 2012</div></td>\
         <td id=td_1><div>زائد</div><div id=words_1>WORDS</div>BELOW</td></tr></table>",
        "<div class='post bg1'><dl class=postprofile><dt><a href=/m>NAME</a></dt><dd>زائد: 12</dd></dl><div class=postbody>\
         <h3><a href=#p>Re: العنوان الكبير</a></h3><p class=author>زائد 10:25</p><div class=content>WORDS</div>BELOW</div></div>",
        "<div class=topic><div class=meta><span class=creator itemprop=author><a href=/u>NAME</a></span> زائد 10:25</div>\
         <div class=cooked><p>WORDS</p></div><span class=likes>زائد</span></div>",
        "<form><div class=answer><div class=text>WORDS</div><span class=meta>زائد <a class=user-link href=/u>NAME</a></span></div></form>",
    ];
    for form in forms {
        let post = |(at, words): (usize, &String)| {
            let form = form.replace('1', &at.to_string()).replace("BELOW", below);
            form.replace("WORDS", words).replace("NAME", &format!("كاتب{at}"))
        };
        let posts: String = all.iter().enumerate().map(post).collect();
        let page = page(&format!(
            "<div><h1>العنوان الكبير</h1><div>زائد</div>{posts}</div><div>زائد في ذيل الصفحة</div>"
        ));
        holds(&page, 6, form);
        assert!(!page.text().contains("كاتب") && !page.text().contains("Re:"), "{}", page.text());
        let second = page.text().find(&all[1]).unwrap();
        assert_eq!(page.page(second), Some("كاتب1"), "{form}");
    }
}

#[test]
fn news_with_authors_and_comments_with_names_are_no_thread() {
    let item = |words: &String| {
        format!(
            "<div class=item><h3>عنوان {}</h3><span class=author>كاتب</span><div class=excerpt>{words}</div></div>",
            &words[..12]
        )
    };
    let list = page(&format!("<div>{}</div>", paragraphs(5).iter().map(item).collect::<String>()));
    assert_eq!(list.text().matches("عنوان فقرة").count(), 5, "{}", list.text());
    let comment = format!(
        "<div class=c><b class=author>زائد</b><div class=words>زائد {SENTENCE} {SENTENCE}</div></div>"
    );
    let article = format!(
        "<article><h1>العنوان الكبير</h1>{}</article><div id=comments>{}</div>",
        tagged("p"),
        comment.repeat(9)
    );
    holds(&page(&article), 5, "an article with comments");
}

#[test]
fn what_a_page_of_scripts_says_to_those_who_run_none_is_read() {
    let page = page(&format!(
        "<div id=app><p>زائد</p></div><noscript><h1>العنوان الكبير</h1>{}</noscript>",
        tagged("p")
    ));
    holds(&page, 5, "a page of scripts");
}

#[test]
fn comments_without_a_telling_name_are_no_article_however_many() {
    let comment = format!(
        "<div class=item><div class=item-author>زائد</div><div class=item-text>زائد {SENTENCE}</div></div>"
    );
    let body = format!(
        "<h1>العنوان الكبير</h1><div class=story>{}</div><div class=talk>{}</div>",
        tagged("p"),
        comment.repeat(40)
    );
    holds(&page(&format!("<main>{body}</main>")), 5, "comments");
    let below = "<div class='user-comments-wrap'>".to_owned()
        + &format!("<p>زائد {SENTENCE}</p>").repeat(40)
        + "</div>";
    holds(&page(&format!("<main><h1>العنوان الكبير</h1>{}{below}</main>", tagged("p"))), 5, "named comments");
}

#[test]
fn headlines_of_others_between_paragraphs_are_left_out_and_headings_that_lead_to_themselves_are_not() {
    for beside in [
        "<p><a href=/n>خبر زائد عن شيء آخر</a></p>",
        "<blockquote><p><a href=/n>خبر زائد عن شيء آخر</a></p></blockquote>",
        "<figure><a href=/n><div>زائد</div><div>كلام زائد عنه</div></a></figure>",
        "<section aria-labelledby='promo-1'><strong>زائد</strong><a href=/n>زائد</a></section>",
    ] {
        let all = paragraphs(5);
        let words = |some: &[String]| some.iter().map(|words| format!("<p>{words}</p>")).collect::<String>();
        let body = format!("{}{beside}{}", words(&all[..3]), words(&all[3..]));
        holds(&page(&format!("<article><h1>العنوان الكبير</h1>{body}</article>")), 5, beside);
    }
    let heading = "<h2 class='anchorWithStickyNavbar_x'>فصل<a href='#a'></a></h2>";
    let page = page(&format!("<article><h1>العنوان الكبير</h1>{heading}{}</article>", tagged("p")));
    assert!(page.text().contains("فصل\n"), "{}", page.text());
}

#[test]
fn a_headline_that_no_element_names_is_said_once() {
    let page = page(&format!("<p align=center><font size=6><b>العنوان الكبير</b></font></p>{}", tagged("p")));
    holds(&page, 5, "a page of fonts");
    assert_eq!(page.text().matches("العنوان الكبير").count(), 1, "{}", page.text());
    assert_eq!(page.title(), "العنوان الكبير");
}
