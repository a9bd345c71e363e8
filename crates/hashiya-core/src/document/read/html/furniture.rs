//! What stands around a headline or a picture, and is none of the article: the label of its category, how long it takes to
//! read, the description of a picture whose caption says the same.

use super::page::Page;
use super::tree::Id;

/// The label of a category has fewer letters, and how long an article takes to read too.
const LABEL: usize = 40;

/// Such a label stands in no more nodes.
const FEW: usize = 12;

/// A label that is a link stands within so many elements before the headline.
const NEAR: usize = 24;

/// A figure of one picture has no more nodes.
const FIGURE: usize = 64;

/// A picture stands in so many elements within its figure.
const LEVELS: usize = 6;

impl Page<'_> {
    /// Whether an element is the label of a category above a headline: a short link, or what is called a category, and
    /// nothing else.
    pub(super) fn is_category(&self, id: Id) -> bool {
        let nodes = &self.tree.nodes;
        let linked = self.link_density(id) > 0.9;
        self.is_label(id) && {
            let says = |node: &super::tree::Node| {
                node.get("rel").is_some_and(|rel| rel.split_whitespace().any(|rel| rel == "category"))
                    || node.hints().split_whitespace().any(|name| {
                        name.split(['-', '_']).any(|part| {
                            matches!(part, "category" | "categories")
                                || linked && matches!(part, "cat" | "kicker")
                        })
                    })
            };
            let end = nodes[id].end;
            let above =
                (end..nodes.len().min(end + NEAR)).take_while(|&after| self.letters_between(end, after) == 0);
            nodes[id..end].iter().any(says) && above.into_iter().any(|after| nodes[after].name() == "h1")
        }
    }

    /// Whether an element is short, and holds few others.
    fn is_label(&self, id: Id) -> bool {
        (1..LABEL).contains(&self.letters(id)) && self.tree.nodes[id].end - id <= FEW
    }

    /// Whether the words of an element only say how long an article takes to read.
    pub(super) fn is_time_to_read(&self, id: Id) -> bool {
        self.is_label(id) && says_time_to_read(&self.tree.words(id))
    }

    /// Whether a picture is described as its caption, or the headline, says again.
    pub(super) fn is_said_by_caption(&self, picture: Id) -> bool {
        let nodes = &self.tree.nodes;
        let Some(alt) = nodes[picture].get("alt").filter(|alt| !alt.trim().is_empty()) else { return false };
        if self.says_headline(alt) {
            return true;
        }
        let up = |&id: &Id| Some(nodes[id].parent).filter(|&up| up < id);
        let mut around = std::iter::successors(Some(picture), up).take(LEVELS);
        let is_figure = |&id: &Id| nodes[id].name() == "figure" && nodes[id].end - id <= FIGURE;
        let Some(figure) = around.find(is_figure) else { return false };
        let caption = (figure..nodes[figure].end).find(|&id| nodes[id].name() == "figcaption");
        caption.is_some_and(|caption| {
            let said = self.tree.words(caption);
            let known = |word: &&str| said.split_whitespace().any(|own| bare(own) == bare(word));
            let words = alt.split_whitespace();
            let (all, known) = (words.clone().count(), words.filter(known).count());
            known * 4 >= all * 3
        })
    }

    /// Whether words are those of a headline of the page.
    fn says_headline(&self, words: &str) -> bool {
        let own = words.split_whitespace().map(bare);
        let is = |headline: Id| own.clone().eq(self.tree.words(headline).split_whitespace().map(bare));
        own.clone().nth(2).is_some() && self.headlines.iter().take(FEW).any(|&headline| is(headline))
    }
}

/// A word without the signs around it.
fn bare(word: &str) -> &str {
    word.trim_matches(|c: char| !c.is_alphanumeric())
}

/// Whether words are a number and say that so long is read.
fn says_time_to_read(words: &str) -> bool {
    const SIGNS: [&str; 11] = [
        "للقراءة",
        "وقت القراءة",
        "مدة القراءة",
        "زمن القراءة",
        "زمان مطالعه",
        "زمان مورد نیاز برای مطالعه",
        "دقیقه مطالعه",
        "دقیقه برای مطالعه",
        "דקות קריאה",
        "זמן קריאה",
        "منٹ میں پڑھیں",
    ];
    let counted = words.contains(char::is_numeric)
        || ["دقيقة", "دقيقتان", "دقيقتين", "דקה"].iter().any(|one| words.contains(one));
    let english = words.contains("min") && words.contains("read");
    counted && (english || SIGNS.iter().any(|sign| words.contains(sign)))
}
