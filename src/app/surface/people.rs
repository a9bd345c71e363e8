//! Several annotators in one notebook: whose annotations are shown, and in whose colours.

use crate::app::{
    context::Context,
    look::Look,
    people::Whose,
    picker::{Choice, Picker},
    reader::Reader,
};
use crate::notebook::{Annotation, Notebook};
use crate::words::Phrase;
use unicode_segmentation::UnicodeSegmentation as _;

impl Reader {
    /// The sign of an annotation in lists and gutter and the name of its colour: its own, else its kind's; or
    /// those of its author.
    pub(crate) fn look_of(&self, look: &Look, annotation: &Annotation) -> (String, String) {
        if self.by_author.is_some() {
            let (color, sign) = self.look_of_author(look, annotation.author.as_deref());
            return (sign, color.to_owned());
        }
        let kind = look.settings.kind(&annotation.kind);
        (kind.sign.to_string(), annotation.color.as_ref().unwrap_or(&kind.color).clone())
    }

    /// The name of the colour of annotation `index`.
    pub(crate) fn color_of(&self, look: &Look, index: usize) -> String {
        self.article.annotation(index).map(|annotation| self.look_of(look, annotation).1).unwrap_or_default()
    }

    /// The sign of annotation `index`.
    pub(crate) fn sign_of(&self, look: &Look, index: usize) -> String {
        self.article.annotation(index).map(|annotation| self.look_of(look, annotation).0).unwrap_or_default()
    }

    /// The colour and the sign of an author's annotations: a letter of the name.
    fn look_of_author(&self, look: &Look, author: Option<&str>) -> (&'static str, String) {
        let Some(author) = author else { return ("grey", "·".to_owned()) };
        let known = self.by_author.as_deref().unwrap_or_default();
        let rank = known.iter().position(|known| known == author).unwrap_or(known.len());
        let letter = author.graphemes(true).next().unwrap_or("·");
        let fits = tui_bidi::widget::columns(letter, &look.layout) == 1;
        (COLORS[rank % COLORS.len()], if fits { letter.to_owned() } else { "·".to_owned() })
    }
}

/// The authors of `notebook`, by name.
fn authors(notebook: &Notebook) -> Vec<String> {
    let mut authors: Vec<String> = notebook.annotations.iter().filter_map(|own| own.author.clone()).collect();
    authors.sort_unstable();
    authors.dedup();
    authors
}

/// Asks whose annotations are shown, and whether colours tell kinds or authors.
pub(in crate::app) fn ask_whose(cx: &mut Context<'_>) {
    let annotations = &cx.reader.article.notebook.annotations;
    let by_author = cx.reader.by_author.is_none();
    let plain = |phrase: Phrase| cx.session.plain(phrase);
    let colors = plain(if by_author { say!("looks-by-author") } else { say!("looks-by-kind") });
    let mut all = vec![
        Choice::new(plain(say!("facet-everyone")), cx.session.number(annotations.len()), Some(Whose::All)),
        Choice::new(colors, "", None),
    ];
    let authors = authors(&cx.reader.article.notebook).into_iter().map(Whose::Of);
    for whose in authors.chain([Whose::Unsigned]) {
        let count = annotations.iter().filter(|own| whose.has(own)).count();
        let label = match &whose {
            Whose::Of(author) => author.clone(),
            _ => plain(say!("label-unsigned")),
        };
        if count > 0 {
            all.push(Choice::new(label, cx.session.number(count), Some(whose)));
        }
    }
    cx.choose(Picker::new(say!("picker-whose"), all, 0), move |app, whose| match whose {
        Some(whose) => show_whose(&mut app.context(), whose),
        None => color_by_author(&mut app.context(), by_author),
    });
}

/// Shows the annotations of `whose` alone, in the text and in every list.
pub(in crate::app) fn show_whose(cx: &mut Context<'_>, whose: Whose) {
    cx.say(match &whose {
        Whose::All => say!("whose-all"),
        Whose::Of(author) => say!("whose-of", author),
        Whose::Unsigned => say!("whose-unsigned"),
    });
    cx.reader.article.set_whose(whose);
    cx.pane.chosen_here = 0;
}

/// Colours tell authors, or kinds again.
pub(in crate::app) fn color_by_author(cx: &mut Context<'_>, by_author: bool) {
    let authors = authors(&cx.reader.article.notebook);
    cx.reader.by_author = by_author.then(|| authors.clone());
    let sign =
        |author: &String| format!("{} {author}", cx.reader.look_of_author(&cx.session.look, Some(author)).1);
    let names: Vec<String> = authors.iter().map(sign).collect();
    cx.say(if by_author {
        say!("colors-by-author", authors = names.join(", "))
    } else {
        say!("colors-by-kind")
    });
}
/// The colours of authors, in the order of their names: neighbours are far apart for every eye.
const COLORS: [&str; 7] = ["orange", "sky", "purple", "green", "red", "yellow", "blue"];
