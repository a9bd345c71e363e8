//! Names of classes and words by which an article is told from what stands around it.

/// Parts of names of classes that articles do not have.
pub(super) const AGAINST: [&str; 54] = [
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
    "most_read",
    "trending",
    "outbrain",
    "taboola",
    "advert",
    "widget",
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
];
/// Names of classes and ids of what readers say.
pub(super) const COMMENTS: [&str; 12] = [
    "comments",
    "comments-area",
    "comments-section",
    "comment-list",
    "disqus_thread",
    "talkbacks",
    "talkback",
    "commentlist",
    "user-comments",
    "reader-comments",
    "fb-comments",
    "replies",
];
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

/// Whether words only point elsewhere: "read also: …".
pub(super) fn is_pointer(words: &str) -> bool {
    const SIGNS: [&str; 14] = [
        "اقرأ",
        "إقرأ",
        "اقرا",
        "طالع",
        "شاهد",
        "المزيد",
        "بیشتر بخوانید",
        "بخوانید",
        "مزید پڑھیں",
        "یہ بھی پڑھیں",
        "קראו",
        "ראו גם",
        "Read",
        "See also",
    ];
    SIGNS.iter().any(|sign| words.starts_with(sign))
}
