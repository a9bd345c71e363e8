//! What stands on the screen instead of the article: one page at a time.

/// A page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Page {
    /// The article with its sidebar.
    #[default]
    Text,
    /// The claims of the article.
    Claims,
    /// Sentences of the article that may be claims.
    Proposals,
    /// The articles.
    Library,
    /// Annotations of all articles, one at a time.
    Review,
    /// What was read and marked in all of them.
    Statistics,
}
