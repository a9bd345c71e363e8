//! Several annotators in one notebook: whose annotations are shown, and in whose colours.

use crate::app::people::Whose;
use crate::app::{
    picker::{Choice, Picker},
    state::App,
};
use crate::notebook::Annotation;
use unicode_segmentation::UnicodeSegmentation as _;

impl App {
    /// The sign of an annotation in lists and gutter and the name of its colour: its own, else its kind's; or
    /// those of its author.
    pub(crate) fn look_of(&self, annotation: &Annotation) -> (String, String) {
        if self.reader.by_author.is_some() {
            let (color, sign) = self.look_of_author(annotation.author.as_deref());
            return (sign, color.to_owned());
        }
        let kind = self.session.look.settings.kind(&annotation.kind);
        (kind.sign.to_string(), annotation.color.clone().unwrap_or(kind.color))
    }

    /// The name of the colour of annotation `index`.
    pub fn color_of(&self, index: usize) -> String {
        self.reader.article.annotation(index).map(|annotation| self.look_of(annotation).1).unwrap_or_default()
    }

    /// The sign of annotation `index`.
    pub fn sign_of(&self, index: usize) -> String {
        self.reader.article.annotation(index).map(|annotation| self.look_of(annotation).0).unwrap_or_default()
    }

    /// The authors of the notebook, by name.
    fn authors(&self) -> Vec<&str> {
        let mut authors: Vec<&str> =
            self.reader.article.notebook.annotations.iter().filter_map(|own| own.author.as_deref()).collect();
        authors.sort_unstable();
        authors.dedup();
        authors
    }

    /// The colour and the sign of an author's annotations: a letter of the name.
    pub(in crate::app) fn look_of_author(&self, author: Option<&str>) -> (&'static str, String) {
        let Some(author) = author else { return ("grey", "·".to_owned()) };
        let known = self.reader.by_author.as_deref().unwrap_or_default();
        let rank = known.iter().position(|known| known == author).unwrap_or(known.len());
        let letter = author.graphemes(true).next().unwrap_or("·");
        let fits = crate::widget::columns(letter, &self.session.look.layout) == 1;
        (COLORS[rank % COLORS.len()], if fits { letter.to_owned() } else { "·".to_owned() })
    }

    /// Asks whose annotations are shown, and whether colours tell kinds or authors.
    pub(in crate::app) fn ask_whose(&mut self) {
        let annotations = &self.reader.article.notebook.annotations;
        let by_author = self.reader.by_author.is_none();
        let colors = if by_author { "colours and signs by author" } else { "colours and signs by kind" };
        let mut all = vec![
            Choice::new("everyone's", annotations.len().to_string(), Some(Whose::All)),
            Choice::new(colors, "", None),
        ];
        let authors = self.authors().into_iter().map(|author| Whose::Of(author.to_owned()));
        for whose in authors.chain([Whose::Unsigned]) {
            let count = annotations.iter().filter(|own| whose.has(own)).count();
            let label = match &whose {
                Whose::Of(author) => author.clone(),
                _ => "not signed".to_owned(),
            };
            if count > 0 {
                all.push(Choice::new(label, count.to_string(), Some(whose)));
            }
        }
        self.choose(Picker::new("whose annotations", all, 0), move |app, whose| match whose {
            Some(whose) => app.show_whose(whose),
            None => app.color_by_author(by_author),
        });
    }

    /// Shows the annotations of `whose` alone, in the text and in every list.
    pub(in crate::app) fn show_whose(&mut self, whose: Whose) {
        self.say(match &whose {
            Whose::All => "everyone's annotations".to_owned(),
            Whose::Of(author) => format!("only {author}'s annotations"),
            Whose::Unsigned => "only annotations that nobody signed".to_owned(),
        });
        self.reader.article.set_whose(whose);
        self.pane.chosen_here = 0;
        self.relayout();
        self.refresh_lists();
    }

    /// Colours tell authors, or kinds again.
    pub(in crate::app) fn color_by_author(&mut self, by_author: bool) {
        let authors: Vec<String> = self.authors().into_iter().map(str::to_owned).collect();
        self.reader.by_author = by_author.then(|| authors.clone());
        let sign = |author: &String| format!("{} {author}", self.look_of_author(Some(author)).1);
        let names: Vec<String> = authors.iter().map(sign).collect();
        self.say(if by_author {
            say!("colors-by-author", authors = names.join(", "))
        } else {
            say!("colors-by-kind")
        });
    }
}

/// The colours of authors, in the order of their names: neighbours are far apart for every eye.
const COLORS: [&str; 7] = ["orange", "sky", "purple", "green", "red", "yellow", "blue"];
