//! Names of classes and words by which an article is told from what stands around it.

/// Parts of names of classes that articles do not have.
pub(super) const AGAINST: [&str; 66] = [
    "banner",
    "breadcrumb",
    "combx",
    "comment",
    "cookie",
    "disqus",
    "footer",
    "gdpr",
    "legends",
    "menu",
    "related",
    "remark",
    "replies",
    "rss",
    "shoutbox",
    "sidebar",
    "side-bar",
    "skyscraper",
    "social",
    "sponsor",
    "supplemental",
    "ad-break",
    "agegate",
    "pagination",
    "pager",
    "popup",
    "share",
    "sharing",
    "promo",
    "newsletter",
    "subscribe",
    "recommend",
    "most-read",
    "mostread",
    "also-read",
    "trending",
    "outbrain",
    "taboola",
    "advert",
    "widget-area",
    "widgettitle",
    "navbar",
    "navigation",
    "toolbar",
    "author-bio",
    "read-more",
    "readmore",
    "more-news",
    "see-also",
    "modal",
    "tags",
    "editsection",
    "message-user",
    "postprofile",
    "signature",
    "author-box",
    "about-author",
    "paywall",
    "vjs-",
    "video-player",
    "audio-player",
    "jwplayer",
    "c-mmp",
    "media-pholder",
    "copyright",
    "signup",
];
/// Parts of names of what stands beside every article, also where an article's part of a name stands beside them
/// ("article-tags").
pub(super) const NEVER: [&str; 15] = [
    "breadcrumb",
    "share",
    "sharing",
    "social",
    "related",
    "recommend",
    "read-more",
    "readmore",
    "see-also",
    "also-read",
    "read-also",
    "pagination",
    "tags",
    "toc-container",
    "postprofile",
];
/// Of these also where many words stand in it that are no links.
pub(super) const NEVER_LONG: [&str; 12] = [
    "newsletter",
    "subscribe",
    "subscription-",
    "signup-",
    "copyright",
    "author-bio",
    "author-box",
    "about-author",
    "signature",
    "paywall-",
    "donate",
    "donation",
];
/// Classes of what is said to programs that read aloud, and is not to be seen.
pub(super) const UNSEEN: [&str; 11] = [
    "screen-reader-text",
    "screen-reader",
    "sr-only",
    "visually-hidden",
    "visuallyhidden",
    "hide-accessible",
    "element-invisible",
    "offscreen",
    "assistive-text",
    "mw-jump-link",
    "printfooter",
];
/// Names of classes and ids of what readers say.
pub(super) const COMMENTS: [&str; 12] = [
    "comments",
    "comments-area",
    "comments-section",
    "comment-list",
    "disqus-thread",
    "talkbacks",
    "talkback",
    "commentlist",
    "user-comments",
    "reader-comments",
    "fb-comments",
    "replies",
];
/// What may follow in such a name: "comments-block".
pub(super) const BLOCKS: [&str; 8] =
    ["block", "box", "component", "container", "list", "section", "wrap", "wrapper"];
/// Parts of names of classes that articles have.
pub(super) const FOR: [&str; 14] = [
    "article", "body", "content", "entry", "hentry", "h-entry", "main", "page", "post", "text", "blog",
    "story", "wysiwyg", "prose",
];

/// Whether the words of a link are about a letter that is sent to many: to leave it off, to see it elsewhere.
pub(super) fn about_mail(words: &str) -> bool {
    const SIGNS: [&str; 11] = [
        "إلغاء الاشتراك",
        "في المتصفح",
        "تفضيلات",
        "لغو اشتراک",
        "در مرورگر",
        "ان سبسکرائب",
        "براؤزر میں",
        "הסרה",
        "בדפדפן",
        "unsubscribe",
        "browser",
    ];
    let words = words.to_lowercase();
    SIGNS.iter().any(|sign| words.contains(sign))
}

/// Whether words only say that something is advertised here.
pub(super) fn is_ad(words: &str) -> bool {
    const SIGNS: [&str; 9] =
        ["إعلان", "اعلان", "إعلانات", "تبلیغات", "آگهی", "اشتہار", "פרסומת", "Advertisement", "Ad"];
    SIGNS.contains(&words.trim_matches(['-', '–', ' ', ':', '[', ']']))
}

/// Words that lead to another article, at their beginning.
const POINTERS: [&str; 48] = [
    "اقرأ",
    "إقرأ",
    "اقرا",
    "اقرؤوا",
    "طالع",
    "شاهد",
    "المزيد",
    "قد يهمك",
    "بیشتر بخوانید",
    "همچنین بخوانید",
    "بخوانید",
    "مزید پڑھیں",
    "مزید پڑھیے",
    "مزید پڑھئے",
    "یہ بھی پڑھیں",
    "یہ بھی پڑھیے",
    "یہ بھی پڑھئے",
    "קראו",
    "ראו גם",
    "לכתבה המלאה",
    "אולי יעניין",
    "تابع أيض",
    "انظر أيض",
    "قد يعجبك",
    "ربما يعجبك",
    "نرشح لك",
    "اخترنا لك",
    "لا يفوتك",
    "تعرف أيض",
    "لقراءة المزيد",
    "بیشتر ببینید",
    "ببینید",
    "حتما بخوانید",
    "این مطلب",
    "این خبر را",
    "از دست ندهید",
    "یہ بھی دیکھ",
    "ضرور پڑھیں",
    "مزید دیکھیں",
    "اسی بارے میں",
    "קרא גם",
    "קרא עוד",
    "צפו",
    "אל תפספסו",
    "לידיעה המלאה",
    "Read",
    "See also",
    "Related",
];

/// Words above links to other articles, whole.
const ABOVE: [&str; 42] = [
    "مواضيع ذات صلة",
    "موضوعات ذات صلة",
    "مقالات ذات صلة",
    "أخبار ذات صلة",
    "اخبار ذات صلة",
    "أخبار متعلقة",
    "موضوعات متعلقة",
    "ذات صلة",
    "للمزيد",
    "أحدث الأخبار",
    "الأكثر قراءة",
    "اخبار مرتبط",
    "خبرهای مرتبط",
    "مطالب مرتبط",
    "در همین زمینه",
    "در این باره",
    "در همین رابطه",
    "پربازدیدترین‌ها",
    "متعلقہ خبریں",
    "مزید خبریں",
    "כתבות נוספות",
    "כתבות קשורות",
    "עוד בנושא",
    "הנקראות ביותר",
    "الكلمات المفتاحية",
    "كلمات مفتاحية",
    "كلمات دلالية",
    "الوسوم",
    "برچسب",
    "کلیدواژه",
    "ٹیگز",
    "תגיות",
    "مواضيع متعلقة",
    "مواضيع مشابهة",
    "مقالات مشابهة",
    "روابط ذات صلة",
    "مطلب مرتبط",
    "مطالب مشابه",
    "مطالب پیشنهادی",
    "مقالات مرتبط",
    "متعلقہ مضامین",
    "פוסטים נוספים",
];

/// Words above what an article is drawn from: of the article, though they are links.
const SOURCES: [&str; 16] = [
    "المصادر",
    "مصادر",
    "المراجع",
    "مراجع",
    "الهوامش",
    "هوامش",
    "منابع",
    "مراجع و منابع",
    "پانویس",
    "پی‌نوشت",
    "حوالہ جات",
    "حوالے",
    "מקורות",
    "הערות שוליים",
    "Sources",
    "References",
];

/// Whether words stand above the sources of an article.
pub(super) fn heads_sources(words: &str) -> bool {
    SOURCES.contains(&words.trim_matches(|c: char| !c.is_alphabetic()))
}

/// Words above what readers say.
const READERS_SAY: [&str; 10] = [
    "التعليقات",
    "تعليقات",
    "تعليقات القراء",
    "نظرات",
    "نظر شما",
    "نظرات کاربران",
    "دیدگاه‌ها",
    "تبصرے",
    "תגובות",
    "Comments",
];

/// Words above what is said of who wrote.
const WHO_WROTE: [&str; 7] = [
    "عن الكاتب",
    "عن المؤلف",
    "نبذة عن الكاتب",
    "درباره نویسنده",
    "مصنف کے بارے میں",
    "על הכותב",
    "על הכותבת",
];

/// What a heading says that stands below it: not of the article, where it says one of these.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Below {
    Comments,
    Author,
}

/// What the words of a heading say that stands below it; a count beside them says nothing.
pub(super) fn says_below(words: &str) -> Option<Below> {
    let words = words.trim_matches(|c: char| !c.is_alphabetic());
    let is = |list: &[&str]| list.contains(&words);
    match () {
        () if is(&READERS_SAY) => Some(Below::Comments),
        () if is(&WHO_WROTE) => Some(Below::Author),
        () => None,
    }
}

/// Whether words point elsewhere by their beginning and say where to: "read also: …".
pub(super) fn points_to(words: &str) -> bool {
    let told =
        words.split_once([':', '.', '…', '|', '»', '>', '–']).filter(|(_, rest)| !rest.trim().is_empty());
    told.is_some_and(|(sign, _)| sign.chars().count() < LABEL) && is_pointer(words)
}

/// Whether words before a link at the end of a paragraph are a label that ends with a sign ("watch it: …"), and do not say
/// that it is what the article is drawn from.
pub(super) fn is_label(words: &str) -> bool {
    const OF_SOURCE: [&str; 8] = ["المصدر", "مصدر", "المرجع", "منبع", "ماخذ", "ذریعہ", "מקור", "Source"];
    let words = words.trim();
    words.ends_with([':', '…', '|', '»', '>', '–'])
        && !words.ends_with("::")
        && words.chars().count() < LABEL
        && words.contains(char::is_alphabetic)
        && !OF_SOURCE.iter().any(|source| words.starts_with(source))
        || words.ends_with("..") && words.chars().count() < LABEL
}

/// Whether words point elsewhere: "read also: …".
pub(super) fn is_pointer(words: &str) -> bool {
    POINTERS.iter().chain(&ABOVE).any(|sign| words.starts_with(sign))
}

/// Whether words say no more than that others are pointed to below them.
pub(super) fn points_below(words: &str) -> bool {
    let words = words.trim_matches(|c: char| !c.is_alphanumeric());
    ABOVE.contains(&words)
        || POINTERS.iter().any(|sign| words.starts_with(sign)) && words.chars().count() < LABEL
}

/// Whether `words` are the label above a question that what follows answers.
pub(super) fn asks(words: &str) -> bool {
    const LABELS: [&str; 11] = [
        "السؤال",
        "سؤال",
        "نص السؤال",
        "پرسش",
        "سوال",
        "متن پرسش",
        "متن سوال",
        "سؤال کاربر",
        "השאלה",
        "שאלה",
        "question",
    ];
    let words = words.trim_matches(|c: char| !c.is_alphabetic()).to_lowercase();
    LABELS.contains(&words.as_str())
}

/// Words that only say that others are pointed to have fewer letters.
const LABEL: usize = 24;
