//! The file that Hypothesis' client exports and imports: <https://h.readthedocs.io/en/latest/api-reference/v1/>.

use super::article::{Article, Item};
use super::unseen::unseen;
use crate::notebook::Annotation;
use serde_json::{Value, json};

/// The annotations that stand in the texts: Hypothesis has no word for an orphan of a file.
pub(super) fn notes(articles: &[Article<'_>]) -> String {
    let notes: Vec<Value> = articles
        .iter()
        .flat_map(|article| {
            let items = article.items().into_iter().filter(|item| item.span.is_some());
            items.map(|item| note(article, &item)).collect::<Vec<_>>()
        })
        .collect();
    format!("{:#}\n", json!({ "client_version": "1.0", "annotations": notes }))
}

fn note(article: &Article<'_>, item: &Item<'_>) -> Value {
    let (own, uri) = (item.annotation, article.address());
    let author = own.author.as_deref().unwrap_or("reader");
    let user: String = author.chars().map(|c| if c.is_alphanumeric() { c } else { '_' }).collect();
    // What the form says in words of its own.
    let seen = Annotation {
        id: own.id.clone(),
        note: own.note.clone(),
        tags: own.tags.clone(),
        author: Some(own.author.clone().unwrap_or_else(|| user.clone())),
        created: own.created.clone(),
        updated: own.updated.clone().or_else(|| own.created.clone()),
        ..Annotation::default()
    };
    json!({
        "hashiya": unseen(article, item, Some(&seen)),
        "id": own.id.as_str(),
        "created": own.created,
        "updated": own.updated.as_ref().or(own.created.as_ref()),
        "user": format!("acct:{user}@hypothes.is"),
        "user_info": { "display_name": own.author },
        "uri": uri,
        "text": own.note.as_deref().unwrap_or_default(),
        "tags": own.tags,
        "group": "__world__",
        "permissions": { "read": [format!("acct:{user}@hypothes.is")] },
        "document": { "title": [article.title()] },
        // Positions are counted in the page as a browser has it, which is another text: the quote finds it.
        "target": [{
            "source": uri,
            "selector": [{
                "type": "TextQuoteSelector",
                "exact": item.quote,
                "prefix": own.target.prefix,
                "suffix": own.target.suffix,
            }],
        }],
    })
}
