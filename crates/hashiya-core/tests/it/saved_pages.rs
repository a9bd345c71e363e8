//! Pages as browsers save them, and what a page shows only when it is looked for.

use hashiya_core::document::{Document, Format};

const PAGE: &str = include_str!("../../../../tests/documents/article.ar.html");

/// The page in one file with its pictures, as browsers save it.
fn saved(page: &[u8], charset: &str) -> Vec<u8> {
    let mut written = String::new();
    for (number, &byte) in page.iter().enumerate() {
        match byte {
            b'\n' => written += "\r\n",
            b' '..=b'~' if byte != b'=' => written.push(char::from(byte)),
            _ => written += &format!("={byte:02X}"),
        }
        if number % 60 == 59 && byte != b'\n' {
            written += "=\r\n";
        }
    }
    let head = "From: <Saved by a browser>\r\nSnapshot-Content-Location: https://example.org/1\r\nMIME-Version: 1.0\r\n\
                Content-Type: multipart/related;\r\n\ttype=\"text/html\";\r\n\tboundary=\"----B----\"\r\n\r\n\r\n";
    let image =
        "------B----\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n";
    format!(
        "{head}{image}------B----\r\nContent-Type: text/html; charset={charset}\r\nContent-Transfer-Encoding: \
         quoted-printable\r\n\r\n{written}\r\n{image}------B------\r\n"
    )
    .into_bytes()
}

#[test]
fn a_page_in_one_file_with_its_pictures_is_the_page() {
    let page = Document::parse(PAGE.as_bytes(), "a.html").unwrap();
    for name in ["a.mhtml", "a.mht", "a.html", "a"] {
        let own = Document::parse(&saved(PAGE.as_bytes(), "utf-8"), name).unwrap();
        assert_eq!((own.text(), own.format()), (page.text(), Format::Html), "{name}");
    }
    // Its encoding stands beside it.
    let words = "قالت المصادر إن الاجتماع الذي عقد أمس في المدينة انتهى من غير اتفاق على شيء من هذا كله.";
    let arabic = format!("<html><body><p>{words}</p></body></html>");
    let bytes = encoding(&arabic);
    let own = Document::parse(&saved(&bytes, "\"windows-1256\""), "a.mht").unwrap();
    assert_eq!(own.text().trim(), words);
}

#[test]
fn a_file_of_parts_without_a_page_is_its_plain_text_or_says_that_it_has_no_words() {
    let of = |part: &str| {
        format!(
            "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"B\"\r\n\r\n--B\r\n{part}\r\n--B--\r\n"
        )
    };
    let plain = of(
        "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n2YbYtSDYudix2KjZig==",
    );
    let document = Document::parse(plain.as_bytes(), "a.mht").unwrap();
    assert_eq!((document.text().trim(), document.format()), ("نص عربي", Format::Html));
    for none in [
        "Content-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=",
        "Content-Type: text/plain\r\n\r\n \r\n",
    ] {
        let refused = Document::parse(of(none).as_bytes(), "a.mhtml").unwrap_err().to_string();
        assert!(refused.contains("without words"), "{refused}");
    }
}

/// windows-1256, of the letters that are needed here.
fn encoding(text: &str) -> Vec<u8> {
    const LETTERS: &str = "ءآأؤإئابةتثجحخدذرزسشصض×طظعغـفقكàلâمنهو";
    let byte = |c: char| match c {
        'ى' => 0xEC,
        'ي' => 0xED,
        c => LETTERS.chars().position(|own| own == c).map_or(c as u8, |at| at as u8 + 0xC1),
    };
    text.chars().map(byte).collect()
}

#[test]
fn what_a_page_folds_away_until_it_is_looked_for_is_of_the_page() {
    let words = "قالت المصادر إن الاجتماع انتهى من غير اتفاق على شيء.";
    let page = format!(
        "<html><body><h1>أ</h1><section hidden=until-found><p>{words}</p></section><p hidden>زائد</p></body></html>"
    );
    let document = Document::parse(page.as_bytes(), "a.html").unwrap();
    assert!(document.text().contains(words) && !document.text().contains("زائد"), "{}", document.text());
}

#[test]
fn what_points_elsewhere_within_a_paragraph_is_left_out_whatever_parts_its_words() {
    let words = "قالت المصادر إن الاجتماع الذي عقد أمس في المدينة انتهى من غير اتفاق على شيء من هذا كله.";
    for sign in [":", "..", " |", " »"] {
        let pointer = format!("<a href=/x>اقرأ أيضا{sign} خبر زائد من هناك</a>");
        let page = format!(
            "<html><body><article><h1>أ</h1><p>{words} {pointer}</p><p>{words}</p><p>{words}</p></article></body></html>"
        );
        let document = Document::parse(page.as_bytes(), "a.html").unwrap();
        assert!(!document.text().contains("زائد"), "{sign}: {}", document.text());
    }
}

#[test]
fn what_asks_for_a_subscription_within_an_article_is_left_out() {
    let words = "قالت المصادر إن الاجتماع الذي عقد أمس في المدينة انتهى من غير اتفاق على شيء من هذا كله.";
    let paragraphs = format!("<p>{words}</p>").repeat(5);
    let ask = "<div class=subscription-widget><p>زائد يطلب من القارئ أن يكتب عنوانه هنا.</p></div>";
    let page =
        format!("<html><body><article><h1>أ</h1>{paragraphs}{ask}{paragraphs}</article></body></html>");
    let document = Document::parse(page.as_bytes(), "a.html").unwrap();
    assert!(!document.text().contains("زائد") && document.text().matches(words).count() == 10);
}

#[test]
fn who_said_what_is_quoted_and_notes_are_of_the_article_and_its_own_foot_is_not() {
    let filler = "قالت المصادر إن الاجتماع الذي عقد أمس في المدينة انتهى من غير اتفاق على شيء. ".repeat(4);
    let kept = [
        "<blockquote><p>من جد وجد.</p><footer>— مثل 1.</footer></blockquote>",
        "<blockquote><p>من جد وجد.</p><footer><cite>كتاب 2.</cite></footer></blockquote>",
        "<blockquote><p>من جد وجد.</p><p class=quote-footer>قائل 3.</p></blockquote>",
        "<blockquote><p>من جد وجد.</p><div class=signature>قائل 4.</div></blockquote>",
        "<blockquote><header>قال 5.</header><p>من جد وجد.</p><aside>ديوان 6.</aside></blockquote>",
        "<figure class=quote><blockquote>من جد وجد.</blockquote><footer>حكمة 7.</footer></figure>",
        "<div class=pullquote><p>قال كلاما.</p><footer>قائل 8.</footer></div>",
        "<details><summary>المزيد</summary><p>تفصيل.</p><footer>ذيل 9.</footer></details>",
        "<aside role=note><p>تنبيه 10.</p></aside><aside class=callout><p>تنبيه 11.</p></aside>",
        "<footer class=footnotes><ol><li id=n1>حاشية 12.</li></ol></footer>",
    ];
    let left = "<aside><p>نشرة زائدة.</p></aside><footer>وسوم زائدة</footer>";
    let page = format!(
        "<article><h1>العنوان</h1><p>{filler}{}<p>{filler}{left}</article><footer>حقوق زائدة</footer>",
        kept.concat()
    );
    let document = Document::parse(page.as_bytes(), "a.html").unwrap();
    for number in 1..=12 {
        assert!(document.text().contains(&format!(" {number}.")), "{number}: {}", document.text());
    }
    assert!(!document.text().contains("زائدة"), "{}", document.text());
}
