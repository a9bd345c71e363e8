//! The way of an action: what lies over the page has it first, then what stands instead of the text, then the list that
//! has the focus; else it means what it means in the text. And what it is about.

use super::{
    claims::Claims,
    context::Context,
    disputes::Disputes,
    listing::Saying,
    narrow::Facet,
    outline::OutlineRow,
    pages::Page,
    sidebar::Sidebar,
    state::{App, Overlay},
    surface::{details, finding, following, help, library, names, proposals, review, reviewing, statistics},
};
use crate::{
    command::{Action, Mode, Pane},
    entities::Entity,
    notebook::Annotation,
};

impl App {
    /// Whether the library is what the program began with, and nobody opened an article yet: nothing is behind it.
    pub(crate) fn is_at_start(&self) -> bool {
        self.session.page == Page::Library && !self.reader.seen
    }

    /// Does `action`, `count` times where that means something.
    pub(super) fn act(&mut self, action: Action, count: Option<usize>) {
        let handled = matches!(self.mode(), Mode::List | Mode::Review | Mode::Proposals)
            && self.act_in_list(action, count);
        if !handled {
            self.act_in_text(action, count);
        }
        self.derive();
    }

    /// What surfaces work with.
    pub(super) fn context(&mut self) -> Context<'_> {
        Context {
            session: &mut self.session,
            reader: &mut self.reader,
            pane: &mut self.pane,
            overlay: &mut self.overlay,
        }
    }

    /// The sidebar, and what it works with.
    pub(super) fn sidebar(&mut self) -> (&mut Sidebar, Context<'_>) {
        let Self { session, reader, pane, overlay, sidebar, .. } = self;
        (sidebar, Context { session, reader, pane, overlay })
    }

    /// The claims view, and what it works with.
    pub(super) fn claims(&mut self) -> (&mut Claims, Context<'_>) {
        let Self { session, reader, pane, overlay, claims, .. } = self;
        (claims, Context { session, reader, pane, overlay })
    }

    /// What annotators differ on, and what the list of that works with.
    pub(super) fn disputes(&mut self) -> (&mut Disputes, Context<'_>) {
        let Self { session, reader, pane, overlay, disputes, .. } = self;
        (disputes, Context { session, reader, pane, overlay })
    }

    /// What an action means in what is open over the page or instead of the text, and in a list of the sidebar;
    /// `false` where it means the same as in the text.
    fn act_in_list(&mut self, action: Action, count: Option<usize>) -> bool {
        let (disputes, mut cx) = self.disputes();
        let over = help::act(&mut cx, action, count)
            .or_else(|| following::act_in_source(&mut cx, action, count))
            .or_else(|| disputes.act(&mut cx, action, count))
            .or_else(|| details::act(&mut cx, action));
        if let Some(done) = over {
            return done;
        }
        match cx.session.page {
            Page::Library => library::act(&mut cx, action, count),
            Page::Statistics => statistics::act(cx.session, action, count),
            Page::Review => reviewing::act(&mut cx, action, count),
            Page::Proposals => proposals::act(&mut cx, action, count),
            Page::Claims => {
                let (claims, mut cx) = self.claims();
                claims.act(&mut cx, action, count)
            }
            Page::Text => {
                let (sidebar, mut cx) = self.sidebar();
                sidebar.act(&mut cx, action, count)
            }
        }
    }

    /// The annotation that commands are about: that of the panel of details, of the review or of the claims view when
    /// they are shown, the one chosen in the list of notes when that has the focus, else the one under the cursor.
    pub(super) fn note_meant(&self) -> Option<&Annotation> {
        let article = &self.reader.article;
        if let Some(Overlay::Details(details)) = &self.overlay {
            return article.notebook.annotation(&details.id);
        }
        let index = match self.session.focus {
            _ if self.session.page == Page::Review => return review::reviewed(&self.session, article),
            _ if self.session.page == Page::Claims => self.claims.chosen(),
            _ if self.session.page == Page::Proposals => {
                return article.notebook.annotation(self.reader.proposals.accepted.as_ref()?);
            }
            Pane::Notes => self.sidebar.chosen_note(),
            _ => self.pane.note_here(article),
        };
        article.annotation(index?)
    }

    /// Does `work` with the annotation meant, or says that there is none.
    pub(super) fn with_note(&mut self, work: impl FnOnce(&mut Context<'_>, Annotation)) {
        match self.note_meant().cloned() {
            Some(annotation) => work(&mut self.context(), annotation),
            None => self.session.say(say!("no-annotation-here")),
        }
    }

    /// Does `work` with the annotations that are chosen together in their list, where that has the focus; else with
    /// the one meant, or says that there is none.
    pub(super) fn with_notes(&mut self, work: impl FnOnce(&mut Context<'_>, &[Annotation])) {
        let session = &self.session;
        let listed = session.focus == Pane::Notes && session.page == Page::Text && self.overlay.is_none();
        let marked = self.sidebar.marked.iter().filter(|_| listed);
        let together: Vec<Annotation> =
            marked.filter_map(|id| self.reader.article.notebook.annotation(id).cloned()).collect();
        if together.is_empty() {
            return self.with_note(|cx, annotation| work(cx, &[annotation]));
        }
        work(&mut self.context(), &together);
    }

    /// Does `work` with the name chosen in the list.
    pub(super) fn with_chosen_name(&mut self, work: fn(&mut Context<'_>, &Entity)) {
        if self.session.focus != Pane::Entities {
            return self.session.say(say!("names-choose-first"));
        }
        match self.sidebar.chosen_entity(&self.reader.article).cloned() {
            Some(entity) => work(&mut self.context(), &entity),
            None => self.session.say(say!("names-none-chosen")),
        }
    }

    /// In the list of names: asks which annotation has the chosen name as its speaker or tag. `false` elsewhere.
    pub(super) fn asks_saying(&mut self, saying: Saying) -> bool {
        let listed = self.session.focus == Pane::Entities
            && self.session.page != Page::Claims
            && self.overlay.is_none()
            && self.sidebar.chosen_entity(&self.reader.article).is_some();
        if listed {
            let (sidebar, mut cx) = self.sidebar();
            sidebar.ask_saying(&mut cx, saying);
        }
        listed
    }

    /// Opens the claims that name the chosen entity, or that it said.
    pub(super) fn claims_of_name(&mut self) {
        let chosen = self.sidebar.chosen_number().filter(|_| self.session.focus == Pane::Entities);
        let Some(number) = chosen else {
            return self.session.say(say!("names-choose-first"));
        };
        let (claims, mut cx) = self.claims();
        if cx.session.page != Page::Claims {
            claims.toggle(&mut cx);
        }
        claims.list_only(&mut cx, Facet::Claims);
        claims.list_only(&mut cx, Facet::Entity(number));
    }

    /// The row chosen in the outline, where that has the focus.
    pub(super) fn section_in_focus(&self) -> Option<OutlineRow> {
        self.sidebar.chosen_section().filter(|_| self.session.focus == Pane::Sections)
    }

    /// Folds what the cursor is in away, or what is chosen in the outline; or unfolds it.
    pub(super) fn toggle_fold(&mut self) {
        let chosen = self.section_in_focus();
        if let Err(why) = self.pane.toggle_fold(&self.reader.article, chosen) {
            self.session.say(why);
        }
    }

    /// Leaves a selection, then what is found.
    pub(super) fn cancel_in_page(&mut self) {
        let cx = &mut self.context();
        if !cx.pane.cursor.leave_selection() && !names::stop_looking(cx) {
            finding::hide_matches(cx);
        }
    }
}
