//! schema.org's `ClaimReview`, of claims with a verdict: <https://schema.org/ClaimReview>.

use super::{
    article::{Article, Item},
    escape, json_ld,
};
use crate::notebook::{Kind, Status};
use serde_json::{Map, Value, json};

/// The statuses that are a verdict, with their rating: 1 is false, 5 is true.
const VERDICTS: [(Status, u8); 3] = [(Status::Refuted, 1), (Status::Disputed, 3), (Status::Supported, 5)];

/// The reviews of all claims with a verdict.
pub(super) fn reviews(articles: &[Article<'_>]) -> String {
    let reviews: Vec<Value> = articles
        .iter()
        .flat_map(|article| article.items().into_iter().filter_map(|item| review(article, &item)))
        .collect();
    format!("{:#}\n", json!({ "@context": "https://schema.org", "@graph": reviews }))
}

fn review(article: &Article<'_>, item: &Item<'_>) -> Option<Value> {
    let own = item.annotation;
    let status = own.status.as_ref().filter(|_| own.kind == Kind::Claim)?;
    let (_, rating) = VERDICTS.iter().find(|(verdict, _)| *status == *verdict)?;
    let person = |name: &String| json!({ "@type": "Person", "name": name });
    let mut claim = Map::from_iter([("@type".to_owned(), json!("Claim"))]);
    let mut appearance = json!({
        "@type": "CreativeWork", "name": article.title(), "url": article.address(),
        "inLanguage": article.document.lang(),
    });
    let from = article.source();
    let facts = [
        ("author", from.author.as_ref().map(person)),
        ("publisher", from.site.as_ref().map(|site| json!({ "@type": "Organization", "name": site }))),
        ("datePublished", from.published.as_deref().and_then(iso).map(|date| json!(date))),
    ];
    for (name, value) in facts {
        if let Some(value) = value {
            appearance[name] = value;
        }
    }
    let facts = [
        ("author", own.speaker.as_ref().map(person)),
        ("datePublished", own.said.as_deref().and_then(iso).map(|date| json!(date))),
        ("appearance", Some(appearance)),
    ];
    claim.extend(facts.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?))));
    let citations: Vec<String> = own.links.iter().filter_map(|link| escape::address(&link.to)).collect();
    let mut review = json!({
        "@type": "ClaimReview",
        "identifier": own.id.as_str(),
        // Until it stands on a page, the review is its own address.
        "url": json_ld::address(&own.id),
        "claimReviewed": item.quote,
        "itemReviewed": claim,
        "reviewRating": {
            "@type": "Rating", "ratingValue": rating, "worstRating": 1, "bestRating": 5, "alternateName": status,
        },
    });
    let more = [
        ("author", own.author.as_ref().map(person)),
        ("datePublished", own.updated.as_ref().or(own.created.as_ref()).map(|time| json!(time))),
        ("reviewBody", own.note.as_ref().map(|note| json!(note))),
        ("citation", (!citations.is_empty()).then(|| json!(citations))),
    ];
    for (name, value) in more {
        if let Some(value) = value {
            review[name] = value;
        }
    }
    Some(review)
}

/// `date` where it is a date of ISO 8601, a year at least; schema.org has no others.
fn iso(date: &str) -> Option<&str> {
    let day = date.split('T').next()?;
    let lengths: Vec<usize> = day.split('-').map(str::len).collect();
    let digits = day.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-');
    (digits && matches!(lengths[..], [4] | [4, 2] | [4, 2, 2])).then_some(date)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_iso_or_absent() {
        for date in ["2023", "2023-11", "2023-11-17", "2023-11-17T10:00:00Z"] {
            assert_eq!(iso(date), Some(date));
        }
        for date in ["", "الثلاثاء", "17/11/2023", "2023-1-7", "11 November 2023", "٢٠٢٣", "2023-11-17-1"]
        {
            assert_eq!(iso(date), None, "{date}");
        }
    }
}
