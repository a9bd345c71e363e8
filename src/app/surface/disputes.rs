//! Where several annotators differ: a list that is settled key by key, each time by taking one annotator's

use crate::app::disputes::{Decision, Disputes, said_of};

use crate::app::{
    marking::excerpt,
    panes::Area,
    picker::{Choice, Picker},
    sidebar::target,
    state::{App, Overlay},
};

use crate::{
    command::{Action, Surface, family, keeps},
    notebook::{Annotation, Edit},
};

impl App {
    /// Shows what annotators differ on, to be settled.
    pub fn settle(&mut self, disputes: Disputes) {
        self.disputes = disputes;
        self.open_disputes();
    }

    pub(in crate::app) fn open_disputes(&mut self) {
        if self.disputes.names.is_empty() {
            return self.say(say!("disputes-nothing-to-settle"));
        }
        self.overlay = Some(Overlay::Disputes);
        self.page = crate::app::pages::Page::Text;
        self.choose_dispute(self.disputes.list.selected);
    }

    /// How dispute `index` is settled, as far as the notebook still says so: what was taken back is open.
    pub(crate) fn decision(&self, index: usize) -> Option<Decision> {
        let decision = (*self.disputes.decisions.get(index)?)?;
        let own = |version: &Option<Annotation>| {
            let version = version.as_ref()?;
            Some((self.reader.article.notebook.annotation(&version.id)?, version.clone()))
        };
        let versions = &self.disputes.all.get(index)?.versions;
        let there: Vec<usize> = (0..versions.len())
            .filter(|&number| own(&versions[number]).is_some_and(|(own, version)| is_same(own, &version)))
            .collect();
        let holds = match decision {
            Decision::Taken(number) => there.contains(&number),
            Decision::Nobody => versions.iter().all(|version| own(version).is_none()),
        };
        holds.then_some(decision)
    }

    /// How many are still to be settled.
    pub(crate) fn unsettled_disputes(&self) -> usize {
        (0..self.disputes.all.len()).filter(|&index| self.decision(index).is_none()).count()
    }

    /// What all agree on and is not in the notebook.
    pub(crate) fn agreed_elsewhere(&self) -> Vec<&Annotation> {
        let missing = |agreed: &&Annotation| {
            let same = |own: &Annotation| {
                own.kind == agreed.kind
                    && own.target.start == agreed.target.start
                    && own.target.end == agreed.target.end
            };
            !self.reader.article.notebook.annotations.iter().any(same)
        };
        self.disputes.agreed.iter().filter(missing).collect()
    }

    /// The rows of the list of disputes within the panel: those below say who says what.
    pub(crate) fn dispute_rows(&self, inside: Area) -> u16 {
        let said = self.disputes.names.len() as u16 + 1;
        inside.height.saturating_sub(said).max(1)
    }

    fn choose_dispute(&mut self, to: usize) {
        let rows = self.dispute_rows(crate::app::panes::inside(self.overlay_panel()));
        let length = self.disputes.all.len();
        self.disputes.list.select(to, length, usize::from(rows));
        if let Some(dispute) = self.disputes.all.get(self.disputes.list.selected) {
            // The words stand above the panel while one judges.
            let span = dispute.span;
            self.pane.cursor.put(&self.reader.article.document, span.start);
            self.pane.unfold_at(&self.reader.article.document, self.pane.cursor.at);
            self.pane.view.show_at(
                &self.reader.article.document,
                span.start,
                2.min(self.pane.view.height() / 4),
            );
            self.pane.landed = Some(span);
        }
    }

    /// What an action means in the list of disputes: `None` where it is not open, `Some(false)` where it means
    /// the same as elsewhere.
    pub(in crate::app) fn act_in_disputes(&mut self, action: Action, count: Option<usize>) -> Option<bool> {
        if !matches!(self.overlay, Some(Overlay::Disputes)) {
            return None;
        }
        use family::{Annotate, Page, Program, View};
        let here = self.disputes.list.selected;
        let rows = self.dispute_rows(crate::app::panes::inside(self.overlay_panel()));
        if let Some(to) = target(action, count, here, usize::from(rows)) {
            self.choose_dispute(to);
            return Some(true);
        }
        match action {
            Action::Annotate(Annotate::Status(number)) => self.decide(here, Decision::Taken(number)),
            Action::Annotate(Annotate::Delete) => self.decide(here, Decision::Nobody),
            Action::View(View::Sort) => self.choose_version(here),
            Action::Page(Page::TakeAgreed) => self.take_agreed(),
            Action::View(View::Open) => {
                self.overlay = None;
                self.pane.landed = self.disputes.all.get(here).map(|dispute| dispute.span);
            }
            Action::Program(Program::Cancel | Program::Quit) | Action::Page(Page::Disputes) => {
                self.overlay = None;
            }
            _ => {
                if !keeps(action, Surface::Disputes) {
                    self.overlay = None;
                }
                return Some(false);
            }
        }
        Some(true)
    }

    /// Settles dispute `index`, and goes on to the next that is open.
    pub(in crate::app) fn decide(&mut self, index: usize, decision: Decision) {
        let Some(dispute) = self.disputes.all.get(index).cloned() else { return };
        let taken = match decision {
            Decision::Nobody => None,
            Decision::Taken(number) => match dispute.versions.get(number).cloned() {
                Some(Some(version)) => Some(version),
                // Who marked nothing here says that there is nothing.
                Some(None) => None,
                None => return self.say(format!("there are {} annotators", self.disputes.names.len())),
            },
        };
        let gone = dispute.versions.iter().flatten().filter(|version| {
            taken.as_ref().is_none_or(|taken| taken.id != version.id)
                && self.reader.article.notebook.annotation(&version.id).is_some()
        });
        let mut edits: Vec<Edit> = gone.map(|version| Edit::Remove(version.id.clone())).collect();
        if let Some(version) = &taken {
            match self.reader.article.notebook.annotation(&version.id) {
                None => edits.push(Edit::Add(version.clone())),
                Some(own) if is_same(own, version) => {}
                Some(own) => edits.push(Edit::Replace(Annotation {
                    updated: Some(self.session.stamp.now.clone()),
                    kind: version.kind.clone(),
                    status: version.status.clone(),
                    target: version.target.clone(),
                    ..own.clone()
                })),
            }
        }
        if !edits.is_empty() {
            self.change(Edit::All(edits));
        }
        let decision = if taken.is_some() { decision } else { Decision::Nobody };
        self.disputes.decisions[index] = Some(decision);
        let what = match (&taken, decision) {
            (Some(version), Decision::Taken(number)) => {
                format!(
                    "{}: {} {}",
                    self.disputes.names[number],
                    version.kind,
                    excerpt(&version.target.exact)
                )
            }
            _ => "nobody's: nothing is marked here".to_owned(),
        };
        let after = (index + 1..self.disputes.all.len()).chain(0..index);
        let next = after.into_iter().find(|&index| self.decision(index).is_none());
        self.overlay = Some(Overlay::Disputes);
        self.choose_dispute(next.unwrap_or(index));
        self.say(say!("dispute-settled", what, count = self.unsettled_disputes()));
    }

    /// Asks whose word is taken: for more annotators than there are keys.
    fn choose_version(&mut self, index: usize) {
        let Some(dispute) = self.disputes.all.get(index) else { return };
        let said = dispute.versions.iter().zip(&self.disputes.names).enumerate();
        let choice = |(number, (version, name)): (usize, (&Option<Annotation>, &String))| Choice {
            label: name.clone(),
            detail: version.as_ref().map_or_else(|| self.plain(say!("disputes-nothing-here")), said_of),
            value: Decision::Taken(number),
        };
        let mut all: Vec<Choice<Decision>> = said.map(choice).collect();
        all.push(Choice {
            label: "nobody".to_owned(),
            detail: "nothing is marked here".to_owned(),
            value: Decision::Nobody,
        });
        self.choose(Picker::new("whose word?", all, 0), move |app, decision| app.decide(index, decision));
    }

    /// Takes all that annotators agree on into the notebook.
    fn take_agreed(&mut self) {
        let missing: Vec<Edit> = self.agreed_elsewhere().into_iter().cloned().map(Edit::Add).collect();
        if missing.is_empty() {
            return self.say(say!("disputes-all-in"));
        }
        let count = missing.len();
        self.change(Edit::All(missing));
        self.say(format!("{count} that all agree on are in the notebook · u takes it back"));
    }
}

/// Whether `own` says of a place what `version` says.
fn is_same(own: &Annotation, version: &Annotation) -> bool {
    let said = |one: &Annotation| (one.kind.clone(), one.status.clone(), one.target.start, one.target.end);
    said(own) == said(version)
}
