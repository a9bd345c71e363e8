//! Pages of the web: the words of the article, and none of what stands around it.

use hashiya::document::Document;

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
