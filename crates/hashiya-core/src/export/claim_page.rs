//! All that is known of one claim, as a page for a colleague who does not have the program: what it says and who said it,
//! what is missing, what speaks for it and against it with their own sources, where it was met, and how it stood.

use super::article::{Article, Item};
use super::escape::{self, address};
use super::html;
use super::ties::{Far, Tie, Ties};
use crate::notebook::{Annotation, Stood, confidence_name, kind_name, relation_name, status_name};
use crate::words::{Phrase, spoken};

/// What is known of a claim outside its notebook.
#[derive(Clone, Debug, Default)]
pub struct Beyond {
    /// The amounts that it states, as values.
    pub amounts: Vec<String>,
    /// What is not known of it.
    pub missing: Vec<Phrase>,
    /// What annotations of other articles say of it.
    pub evidence: Vec<Evidence>,
    /// The same claim, or the same with other amounts, elsewhere.
    pub met: Vec<Met>,
    /// How it stood, the oldest status first.
    pub history: Vec<Stood>,
}

/// Something that is tied to a claim.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Evidence {
    /// The relation, as notebooks write it.
    pub rel: String,
    /// Whether it is said of the claim, and not by it.
    pub inward: bool,
    /// Its words; empty where it is a page.
    pub words: String,
    /// The title of the article that it stands in, where that is another one.
    pub title: Option<String>,
    /// The address of the page, where it is one.
    pub page: Option<String>,
    /// When the page was read.
    pub accessed: Option<String>,
    /// What was noted of it.
    pub note: Option<String>,
    /// The pages that it rests on itself.
    pub sources: Vec<String>,
}

impl Evidence {
    /// That of `annotation`, in the article of title `title` where that is another one.
    pub fn of(annotation: &Annotation, rel: &str, inward: bool, title: Option<&str>) -> Self {
        let pages = annotation.links.iter().filter(|link| address(&link.to).is_some());
        Self {
            rel: rel.to_owned(),
            inward,
            words: line(&annotation.target.exact),
            title: title.map(str::to_owned),
            note: annotation.note.clone(),
            sources: pages.map(|link| link.to.clone()).collect(),
            ..Self::default()
        }
    }
}

/// A claim in another place.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Met {
    /// The title of its article; `None`: this one.
    pub title: Option<String>,
    /// Its words there.
    pub words: String,
    /// How it stands there.
    pub status: Option<String>,
    /// Since when: a date.
    pub date: Option<String>,
    /// Where its amounts are others: which here and which there, in words.
    pub differs: Option<String>,
}

/// The page of one claim: blocks that each form writes in its way.
#[derive(Clone, Debug)]
pub struct ClaimPage {
    title: String,
    address: String,
    lang: String,
    direction: &'static str,
    blocks: Vec<Block>,
}

/// A part of the page.
#[derive(Clone, Debug)]
enum Block {
    /// The words of the claim.
    Quote(String),
    /// Kind, status, confidence.
    Standing(Vec<Phrase>),
    /// What the reader wrote.
    Note(String),
    /// What is known: what, and that.
    Facts(Vec<(Phrase, Vec<String>)>),
    /// A list under a heading.
    List(Phrase, Vec<Entry>),
}

/// An entry of a list.
#[derive(Clone, Debug, Default)]
struct Entry {
    /// What comes first: a relation, a date.
    lead: String,
    words: String,
    /// Pages.
    pages: Vec<String>,
    /// What stands below it.
    below: Vec<String>,
}

impl ClaimPage {
    /// The page of the annotation `id` of `article`; `None` if the article has none of this id.
    pub fn of(article: &Article<'_>, id: &str, beyond: Beyond) -> Option<Self> {
        let ties = Ties::new(std::slice::from_ref(article));
        let (own_article, items, _) = ties.articles.first()?;
        let item = items.iter().find(|item| item.annotation.id.as_str() == id)?;
        let own = item.annotation;
        let status = own.status.as_deref().map(status_name);
        let sure = own.confidence.as_deref();
        let sure = sure.map(|sure| say!("detail-confidence", confidence = confidence_name(sure)));
        let standing = std::iter::once(kind_name(&own.kind)).chain(status).chain(sure);
        let mut blocks =
            vec![Block::Quote(item.quote.trim().to_owned()), Block::Standing(standing.collect())];
        blocks.extend(own.note.as_deref().map(|note| Block::Note(note.trim().to_owned())));
        blocks.push(Block::Facts(facts(own, &beyond)));
        let tied = ties.of(own_article, own);
        let mut evidence: Vec<Evidence> = tied.iter().map(|tie| evidence(tie, items)).collect();
        // What was taken over from elsewhere is told by its words there, not by its number.
        evidence.retain(|own| own.page.is_some() || !own.words.is_empty());
        evidence.extend(beyond.evidence);
        let speaks = |rel: &'static str| move |own: &Evidence| own.rel == rel && own.inward;
        let rest = |own: &Evidence| !(own.inward && matches!(own.rel.as_str(), "supports" | "refutes"));
        let list = |heading, holds: &dyn Fn(&Evidence) -> bool| {
            let entries: Vec<Entry> = evidence.iter().filter(|own| holds(own)).map(Evidence::entry).collect();
            Block::List(heading, entries)
        };
        blocks.push(list(say!("claim-page-for"), &speaks("supports")));
        blocks.push(list(say!("claim-page-against"), &speaks("refutes")));
        blocks.push(list(say!("claim-page-tied"), &rest));
        blocks.push(Block::List(say!("claim-page-met"), beyond.met.iter().map(Met::entry).collect()));
        blocks.push(Block::List(say!("detail-history"), beyond.history.iter().map(stood).collect()));
        blocks.retain(|block| !matches!(block, Block::List(_, entries) if entries.is_empty()));
        let document = article.document;
        Some(Self {
            title: article.title().to_owned(),
            address: article.address(),
            lang: document.lang().to_owned(),
            direction: document.direction().name(),
            blocks,
        })
    }

    /// The page as lines for a terminal or a stream: what stands first in each, and the words beside it.
    pub fn lines(&self) -> Vec<(String, String)> {
        let mut lines = vec![(String::new(), self.title.clone()), (String::new(), self.address.clone())];
        let blank = || (String::new(), String::new());
        for block in &self.blocks {
            lines.push(blank());
            match block {
                Block::Quote(words) | Block::Note(words) => {
                    lines.extend(words.lines().map(|line| (String::new(), line.to_owned())));
                }
                Block::Standing(parts) => lines.push((String::new(), joined(parts))),
                Block::Facts(facts) => {
                    lines.extend(facts.iter().map(|(what, facts)| (format!("{what}: "), facts.join(" · "))));
                }
                Block::List(heading, entries) => {
                    lines.push((String::new(), heading.to_string()));
                    for entry in entries {
                        lines.push((format!("  {}: ", entry.lead), entry.words.clone()));
                        let below = entry.pages.iter().chain(&entry.below);
                        lines.extend(below.map(|line| ("    ".to_owned(), line.clone())));
                    }
                }
            }
        }
        lines
    }

    /// The page as Markdown.
    pub fn markdown(&self) -> String {
        let text = |words: &str| escape::markdown(&line(words));
        let link = |page: &str| address(page).map_or_else(|| text(page), |page| format!("<{page}>"));
        let mut out = format!("# {}\n\n{}\n", text(&self.title), link(&self.address));
        for block in &self.blocks {
            out.push('\n');
            match block {
                Block::Quote(words) => words.lines().for_each(|words| put!(out, "> {}\n", text(words))),
                Block::Note(words) => words.lines().for_each(|words| put!(out, "{}\n", text(words))),
                Block::Standing(parts) => put!(out, "**{}**\n", text(&joined(parts))),
                Block::Facts(facts) => {
                    for (what, facts) in facts {
                        let facts: Vec<String> = facts.iter().map(|fact| text(fact)).collect();
                        put!(out, "- **{what}**: {}\n", facts.join(" · "));
                    }
                }
                Block::List(heading, entries) => {
                    put!(out, "## {heading}\n\n");
                    for entry in entries {
                        let pages: String =
                            entry.pages.iter().map(|page| format!(" {}", link(page))).collect();
                        put!(out, "- {}: {}{pages}\n", text(&entry.lead), text(&entry.words));
                        entry.below.iter().for_each(|words| put!(out, "  - {}\n", text(words)));
                    }
                }
            }
        }
        escape::shown(out)
    }

    /// The page as HTML: one file without scripts.
    pub fn html(&self) -> String {
        let text = |words: &str| format!("<bdi>{}</bdi>", escape::html(words));
        let link = |page: &str| {
            let shown = text(page);
            address(page).map_or(shown.clone(), |page| {
                format!("<a href=\"{}\" rel=\"noopener noreferrer\">{shown}</a>", escape::html(&page))
            })
        };
        let mut out = String::new();
        html::head(&mut out, &self.lang, self.direction, &self.title);
        put!(out, "<main>\n<article>\n<h1>{}</h1>\n", text(&self.title));
        put!(out, "<p class=\"facts\">{}</p>\n", link(&self.address));
        for block in &self.blocks {
            match block {
                Block::Quote(words) => {
                    put!(out, "<blockquote dir=\"auto\">{}</blockquote>\n", escape::html(words));
                }
                Block::Note(words) => {
                    put!(out, "<div class=\"said\" dir=\"auto\">{}</div>\n", escape::html(words));
                }
                Block::Standing(parts) => put!(out, "<p><strong>{}</strong></p>\n", text(&joined(parts))),
                Block::Facts(facts) => {
                    out.push_str("<table>\n");
                    for (what, facts) in facts {
                        let facts: Vec<String> = facts.iter().map(|fact| text(fact)).collect();
                        let what = text(&what.to_string());
                        put!(out, "<tr><th scope=\"row\">{what}</th><td>{}</td></tr>\n", facts.join(" · "));
                    }
                    out.push_str("</table>\n");
                }
                Block::List(heading, entries) => {
                    put!(out, "<h2>{}</h2>\n<ul>\n", text(&heading.to_string()));
                    for entry in entries {
                        let pages: String =
                            entry.pages.iter().map(|page| format!(" {}", link(page))).collect();
                        put!(out, "<li>{}: {}{pages}", text(&entry.lead), text(&entry.words));
                        for words in &entry.below {
                            put!(out, "<div class=\"facts\">{}</div>", text(words));
                        }
                        out.push_str("</li>\n");
                    }
                    out.push_str("</ul>\n");
                }
            }
        }
        out.push_str("</article>\n</main>\n</body>\n</html>\n");
        escape::shown(out)
    }
}

/// What is known of `own`, and what is not.
fn facts(own: &Annotation, beyond: &Beyond) -> Vec<(Phrase, Vec<String>)> {
    let day = |time: &String| date(time.get(..10).unwrap_or(time));
    let one = |fact: Option<String>| fact.into_iter().collect::<Vec<_>>();
    let missing = beyond.missing.iter().map(ToString::to_string).collect();
    let facts = [
        (say!("detail-said-by"), one(own.speaker.clone())),
        (say!("detail-when"), one(own.said.as_deref().map(date))),
        (say!("detail-where"), one(own.place.clone())),
        (say!("detail-amounts"), beyond.amounts.clone()),
        (say!("label-tags"), own.tags.clone()),
        (say!("detail-by"), one(own.author.clone())),
        (say!("detail-made"), one(own.created.as_ref().map(day))),
        (say!("detail-missing"), missing),
    ];
    facts.into_iter().filter(|(_, facts)| !facts.is_empty()).collect()
}

/// A day as the language of the interface writes it; what is none stays as it is.
fn date(text: &str) -> String {
    text.parse().map_or_else(|_| text.to_owned(), |day| spoken().date(day))
}

/// The far end of a link of a claim among `items`.
fn evidence(tie: &Tie<'_>, items: &[Item<'_>]) -> Evidence {
    let (rel, inward) = (tie.rel, tie.inward);
    match tie.far {
        Far::Here(number, _) => {
            let item = number.checked_sub(1).and_then(|number| items.get(number));
            item.map_or_else(Evidence::default, |item| Evidence::of(item.annotation, rel, inward, None))
        }
        Far::There(to, accessed) => Evidence {
            rel: rel.to_owned(),
            inward,
            page: address(to).map(|_| to.to_owned()),
            accessed: accessed.map(str::to_owned),
            ..Evidence::default()
        },
    }
}

impl Evidence {
    fn entry(&self) -> Entry {
        let title = self.title.iter().map(|title| say!("claim-page-in", title).to_string());
        let read = self.accessed.iter().map(|day| say!("claim-page-read", date = date(day)).to_string());
        let note = self.note.iter().map(|note| line(note));
        Entry {
            lead: relation_name(&self.rel, self.inward).to_string(),
            words: self.words.clone(),
            pages: self.page.iter().chain(&self.sources).cloned().collect(),
            below: title.chain(read).chain(note).collect(),
        }
    }
}

impl Met {
    fn entry(&self) -> Entry {
        let title = self.title.clone().unwrap_or_else(|| say!("amounts-in-article").to_string());
        let status = self.status.as_deref().map(|status| status_name(status).to_string());
        let parts = [Some(title), self.date.clone(), status].into_iter().flatten().collect::<Vec<_>>();
        Entry {
            lead: parts.join(" · "),
            words: line(&self.words),
            pages: Vec::new(),
            below: self.differs.iter().cloned().collect(),
        }
    }
}

fn stood(stood: &Stood) -> Entry {
    let status = stood.status.as_deref().map_or_else(|| "—".to_owned(), |own| status_name(own).to_string());
    let parts = [Some(status), stood.author.clone()];
    Entry {
        lead: stood.time.get(..10).unwrap_or(&stood.time).to_owned(),
        words: parts.into_iter().flatten().collect::<Vec<_>>().join(" · "),
        ..Entry::default()
    }
}

fn joined(parts: &[Phrase]) -> String {
    parts.iter().map(ToString::to_string).collect::<Vec<_>>().join(" · ")
}

/// `text` in one line.
fn line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
