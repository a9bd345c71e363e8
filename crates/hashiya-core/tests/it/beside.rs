//! What stands beside an article of the web, and is known by the words above it.

use hashiya_core::document::Document;

const SENTENCE: &str =
    "قالت المصادر إن الاجتماع، الذي عقد أمس في المدينة، انتهى من غير اتفاق على شيء من هذا كله.";

fn text(body: &str) -> String {
    let page = format!("<html lang=ar><head><title>العنوان الكبير</title></head><body>{body}</body></html>");
    Document::parse(page.as_bytes(), "a.html").unwrap().text().to_owned()
}

fn article() -> String {
    (1..8).map(|number| format!("<p>فقرة {number}: {SENTENCE} {SENTENCE}</p>")).collect()
}

#[test]
fn what_a_heading_says_is_by_readers_or_of_the_author_is_left_out() {
    let comments: String = (0..6)
        .map(|_| format!("<div class=o><div class=q>زائد</div><div>زائد {SENTENCE}</div></div>"))
        .collect();
    let who =
        "<div class=info><h4>عن الكاتب</h4><p>كاتب زائد يعيش في المدينة ويكتب في الصحف منذ سنين.</p></div>";
    for (heading, form) in
        [("التعليقات (6)", ""), ("6 تعليقات", ""), ("التعليقات", "<form><textarea></textarea></form>")]
    {
        let around = format!("<div class=n><h3>{heading}</h3>{comments}{form}</div>");
        let text = text(&format!("<div class=l><h1>العنوان الكبير</h1>{}{who}{around}</div>", article()));
        assert!(!text.contains("زائد"), "{text}");
        assert!((1..8).all(|number| text.contains(&format!("فقرة {number}:"))), "{text}");
    }
    // A chapter may be called so.
    let chapter = format!("<section><h2>التعليقات</h2>{}</section>", article());
    let text = text(&format!("<div><h1>العنوان الكبير</h1>{}{chapter}</div>", article()));
    assert_eq!(text.matches("فقرة 3:").count(), 2);
}

#[test]
fn tags_and_pointers_on_lines_of_their_own_within_a_paragraph_are_left_out() {
    let body = format!(
        "<div><h1>العنوان الكبير</h1>{}<p>{SENTENCE} يقول <a href=x>التقرير: الجزء الأول</a> ذلك.<br><br>\
         <strong><a href=y>اقرأ أيضا: خبر زائد عن شيء آخر</a></strong></p><p>الكلمات المفتاحية: <a href=a>زائد أول</a>، \
         <a href=b>زائد ثان</a>، <a href=c>زائد ثالث</a></p></div>",
        article()
    );
    let text = text(&body);
    assert!(
        text.contains("التقرير: الجزء الأول") && !text.contains("زائد") && !text.contains("اقرأ"),
        "{text}"
    );
}

#[test]
fn a_question_above_the_answer_that_holds_the_headline_is_of_the_article() {
    for (asked, answered) in [("السؤال:", "الجواب"), ("پرسش", "پاسخ"), ("שאלה", "תשובה")]
    {
        let menu = "<div class=menu><ul><li><a href=a>زائد</a></li><li><a href=b>زائد</a></li></ul></div>";
        let text = text(&format!(
            "{menu}<div class=x><div class=q><h2>{asked}</h2><div>سأل سائل: {SENTENCE}</div></div><div class=s>\
             <div>خلاصة: {SENTENCE}</div></div><section><h2>{answered}</h2><h1>العنوان الكبير</h1>{}</section></div>",
            article()
        ));
        assert!(text.contains("سأل سائل") && text.contains("خلاصة") && !text.contains("زائد"), "{text}");
        assert!((1..8).all(|number| text.contains(&format!("فقرة {number}:"))), "{text}");
    }
}

#[test]
fn sources_and_what_one_turns_to_are_of_the_article_and_the_next_article_is_not() {
    let links: String = (1..5)
        .map(|number| format!("<li><a href=http://a/{number}>مصدر {number} للكلام كله</a></li>"))
        .collect();
    for heading in ["<h2>المصادر</h2>", "<p><b>المراجع:</b></p>"] {
        let text = text(&format!(
            "<article><h1>العنوان الكبير</h1>{}{heading}<ul>{links}</ul></article>",
            article()
        ));
        assert!((1..5).all(|number| text.contains(&format!("مصدر {number}"))), "{text}");
    }
    let tabs = "<ul><li><a href=#one>أول</a></li><li><a href=#two>ثان</a></li></ul>";
    let body = format!(
        "<div>{tabs}<div id=one>{}</div><div id=two><table><tr><td>وزن</td><td>خفيف</td></tr></table></div></div>",
        article()
    );
    assert!(text(&body).contains("خفيف"));
    let next = format!("<article><h1>خبر زائد</h1><p>زائد {SENTENCE}</p><p>زائد {SENTENCE}</p></article>");
    let text = text(&format!(
        "<main><article><h1>العنوان الكبير</h1><p>{SENTENCE} {SENTENCE}</p></article>{next}{next}</main>"
    ));
    assert!(text.starts_with("العنوان الكبير") && !text.contains("زائد"), "{text}");
}

#[test]
fn a_heading_right_above_an_article_is_its_headline_where_the_page_has_no_other() {
    let body = format!("<div><h2>ليلة في البحر</h2><article>{}</article></div>", article());
    assert!(text(&body).starts_with("ليلة في البحر"), "{}", text(&body));
}
