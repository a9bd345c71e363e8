//! A pane with the article it shows: what is needed to draw it.

use super::{
    linked::{Compared, look_of_edit},
    pane,
    panes::Panes,
    reader::Reader,
    session::Session,
    split::PaneId,
    state::App,
};
use crate::command;
use tui_bidi::text::{Direction, Span};

/// A pane with the article it shows.
#[derive(Clone, Copy)]
pub(crate) struct Window<'a> {
    /// What outlives articles.
    pub session: &'a Session,
    /// The article.
    pub reader: &'a Reader,
    /// What of it is in sight.
    pub pane: &'a pane::Pane,
    /// Where its parts stand.
    pub parts: &'a Panes,
    /// Whether it has the focus among the panes.
    pub focused: bool,
    /// Whether there are other panes.
    pub several: bool,
    /// What its text is compared with, and which of the two it is.
    pub compared: Option<(&'a Compared, usize)>,
}

impl<'a> Window<'a> {
    /// The pane of `app` that has the focus.
    pub(crate) fn focused(app: &'a App) -> Self {
        let App { session, reader, pane, panes: parts, .. } = app;
        Self {
            session,
            reader,
            pane,
            parts,
            focused: true,
            several: app.windows.are_several(),
            compared: compared(app, app.windows.focused),
        }
    }

    /// Every pane of `app` that is in sight.
    pub(crate) fn all(app: &'a App) -> impl Iterator<Item = Self> {
        let shown = |id| app.windows.laid.panes.iter().any(|(pane, _)| *pane == id);
        let others = app.windows.others.iter().filter(move |other| shown(other.id)).map(|other| Self {
            session: &app.session,
            reader: app.windows.reader_of(other, &app.reader),
            pane: &other.pane,
            parts: &other.parts,
            focused: false,
            several: true,
            compared: compared(app, other.id),
        });
        others.chain(std::iter::once(Self::focused(app)))
    }

    /// Whether the cursor is to be seen in it.
    pub(crate) fn has_cursor(&self) -> bool {
        self.focused && self.session.focus == command::Pane::Text
    }

    /// Whether it has the focus, and others have not.
    pub(crate) fn is_chosen(&self) -> bool {
        self.focused && self.several
    }

    /// Whether another pane has the focus.
    pub(crate) fn is_dim(&self) -> bool {
        !self.focused
    }

    /// The direction of its text: its start is the reading side.
    pub(crate) fn reading(&self) -> Direction {
        self.session.reading(&self.reader.article.document)
    }

    /// The selected stretch, its last cluster included.
    pub(crate) fn selection(&self) -> Option<Span> {
        self.pane.selection(&self.reader.article.document)
    }

    /// The words over `span` that differ from the other text, each with the sign of its edit and the name of its colour.
    pub(crate) fn edits(
        &self,
        span: Span,
    ) -> impl Iterator<Item = (Span, &'static str, &'static str)> + use<'a> {
        let own = self.compared.into_iter().flat_map(move |(compared, side)| {
            compared.sides[side]
                .edits
                .over(span)
                .map(|(place, number)| (place, &compared.alignment.edits[number]))
        });
        own.map(|(place, edit)| {
            let (sign, color) = look_of_edit(edit);
            (place, sign, color)
        })
    }

    /// The words over `span` that witnesses have otherwise.
    pub(crate) fn variants(&self, span: Span) -> impl Iterator<Item = Span> + use<'a> {
        let own = self.reader.collation.as_ref().into_iter();
        own.flat_map(move |collation| collation.marks.over(span).map(|(covered, _)| covered))
    }

    /// The number of the variant at the cursor; of one without words here, that it was sent to.
    pub(crate) fn variant_here(&self) -> Option<usize> {
        let (collation, at) = (self.reader.collation.as_ref()?, self.pane.cursor.at);
        let document = &self.reader.article.document;
        let stands = |base: Span| pane::cursor::Cursor::place(document, base.start) == at;
        let gone_to = self.pane.gone_to;
        gone_to
            .filter(|&last| collation.all().get(last).is_some_and(|variant| stands(variant.base)))
            .or_else(|| collation.at(at))
    }

    /// The sign of the edit that begins in `span`, the name of its colour, and whether it has words here.
    pub(crate) fn edit_sign(&self, span: Span) -> Option<(&'static str, &'static str, bool)> {
        let (compared, side) = self.compared?;
        let stops = &compared.sides[side].stops;
        let &(at, number) = stops.get(stops.partition_point(|(at, _)| *at < span.start))?;
        let (sign, color) = look_of_edit(compared.alignment.edits.get(number)?);
        let has_words = compared.place(side, number).is_some_and(|place| !place.is_empty());
        (at < span.end).then_some((sign, color, has_words))
    }

    /// How far its end is through the document, in hundredths.
    pub(crate) fn percent(&self) -> usize {
        let text = self.reader.article.document.text();
        if text.is_empty() || self.pane.view.at_end(&self.reader.article.document) {
            return 100;
        }
        self.pane.view.last_byte().unwrap_or(0) * 100 / text.len()
    }

    /// The name of the colour of annotation `index`.
    pub(crate) fn color_of(&self, index: usize) -> String {
        self.reader.color_of(&self.session.look, index)
    }

    /// The sign of annotation `index`.
    pub(crate) fn sign_of(&self, index: usize) -> String {
        self.reader.sign_of(&self.session.look, index)
    }
}

/// What the text of the pane called `id` is compared with, and which of the two it is.
fn compared(app: &App, id: PaneId) -> Option<(&Compared, usize)> {
    let linked = app.windows.linked.as_ref()?;
    Some((linked.compared.as_deref()?, linked.side(id)?))
}
