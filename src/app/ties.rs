//! Paragraphs of two texts that are tied by hand, kept in the notebook of the first.

use super::{
    linked::Linked,
    state::App,
    windowing::{self, cursor_of, reader_of},
};
use crate::document::CodePoint;
use crate::{
    document::Document,
    notebook::{Aligned, Edit},
};

/// What is tied in the texts of `linked`, as bytes of both: the notebook of either may say it.
pub(super) fn of(app: &App, linked: &Linked) -> Vec<(usize, usize)> {
    let [one, other] = linked.readers.map(|number| &app.reader_called(number).article);
    let said = |own: &super::reader::article::Article, there: &str| -> Vec<(CodePoint, CodePoint)> {
        let all = own.notebook.alignments.iter().filter(|aligned| aligned.with == there);
        all.flat_map(|aligned| aligned.pairs.iter().copied()).collect()
    };
    let (first, second) = (name(one), name(other));
    let bytes = |(here, there): (CodePoint, CodePoint)| (one.document.byte(here), other.document.byte(there));
    let own = said(one, &second).into_iter().map(bytes);
    let theirs = said(other, &first).into_iter().map(|(there, here)| bytes((here, there)));
    let mut all: Vec<(usize, usize)> = own.chain(theirs).collect();
    all.sort_unstable();
    all.dedup();
    all
}

/// What a notebook is called by another: its id, or the name of the article where it has none yet.
fn name(article: &super::reader::article::Article) -> String {
    let id = &article.notebook.document.id;
    if id.is_empty() { article.name.clone() } else { id.clone() }
}

/// Ties the paragraph under the cursor to one of the other text. Panes that follow each other cannot stand at two
/// paragraphs by themselves: there it is said of the one first, then of the other.
pub(super) fn tie(app: &mut App) {
    let here = app.windows.focused;
    let paragraph = start(&app.reader.article.document, app.pane.cursor.at);
    let Some(linked) = &mut app.windows.linked else { return tie_cursors(app) };
    let Some(side) = linked.side(here) else { return app.session.say(say!("not-linked")) };
    match linked.tying.take() {
        Some((other, there)) if other != side => {
            let (panes, readers) = (linked.panes, linked.readers);
            let pair = if side == 0 { (paragraph, there) } else { (there, paragraph) };
            say_tied(app, panes, readers, pair);
        }
        _ => {
            linked.tying = Some((side, paragraph));
            app.session.say(say!("tie-there"));
        }
    }
}

/// Ties the paragraphs under the cursors of two panes that are not linked.
fn tie_cursors(app: &mut App) {
    let order = app.windows.split.panes();
    let [one, other, ..] = order[..] else { return app.session.say(say!("link-needs-two")) };
    let panes = [one, other];
    let readers = panes.map(|pane| reader_of(app, pane));
    let places = [0, 1]
        .map(|side| start(&app.reader_called(readers[side]).article.document, cursor_of(app, panes[side])));
    say_tied(app, panes, readers, (places[0], places[1]));
}

/// Makes the tie of two paragraphs, given by their first bytes, or takes it away where it is.
fn say_tied(app: &mut App, panes: [super::split::PaneId; 2], readers: [u32; 2], pair: (usize, usize)) {
    if readers[0] == readers[1] {
        return app.session.say(say!("tie-same"));
    }
    let [one, other] = readers.map(|number| &app.reader_called(number).article);
    let with = name(other);
    let pair = (one.document.code_point(pair.0), other.document.code_point(pair.1));
    let known = one.notebook.alignments.iter().find(|aligned| aligned.with == with).cloned();
    let mut pairs = known.as_ref().map(|known| known.pairs.clone()).unwrap_or_default();
    let tied = pairs.contains(&pair);
    if tied {
        pairs.retain(|own| *own != pair);
    } else {
        // A paragraph is tied to one other.
        pairs.retain(|own| own.0 != pair.0 && own.1 != pair.1);
        pairs.push(pair);
        pairs.sort_unstable();
    }
    let mut edits: Vec<Edit> = known.into_iter().map(Edit::RemoveAligned).collect();
    if !pairs.is_empty() {
        edits.push(Edit::AddAligned(Aligned::new(with, pairs)));
    }
    let back = app.windows.focused;
    windowing::focus(app, panes[0]);
    app.context().change(Edit::All(edits));
    windowing::focus(app, back);
    app.session.say(if tied { say!("paragraphs-untied") } else { say!("paragraphs-tied") });
}

/// The first byte of the paragraph that holds byte `at`.
fn start(document: &Document, at: usize) -> usize {
    document.paragraph(document.paragraph_at(at)).start
}
