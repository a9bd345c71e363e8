//! Names in the text: who they are, lines under them, highlights of all of them.

use super::{message::Effect, state::App};
use crate::{
    command::Pane,
    notebook::{Annotation, Edit, Target},
};

impl App {
    /// Says who the name under the cursor is, and chooses it in the list.
    pub(super) fn who(&mut self) {
        let at = crate::text::Span::new(self.pane.cursor.at, self.pane.cursor.at + 1);
        let Some((_, number)) = self.reader.article.mentions().over(at).last() else {
            return self.say(say!("name-none-here"));
        };
        let Some(entity) = self.reader.article.entities.as_ref().and_then(|found| found.entities.get(number))
        else {
            return;
        };
        let latin = entity.latin.as_deref().filter(|latin| *latin != entity.name);
        let latin = latin.map_or_else(String::new, |latin| format!(" · {latin}"));
        let times = entity.count();
        let noun = if times == 1 { "mention" } else { "mentions" };
        let words = format!("{}{latin} · {} · {times} {noun}", entity.name, entity.kind.word());
        if let Some(entry) = self.sidebar.entry_of(number) {
            self.sidebar.choose(1, entry);
        }
        self.say(words);
    }

    /// Looks for the names of a text that is too long to have them looked for unasked.
    pub(super) fn look_for_names(&mut self) {
        match (self.reader.looking, &self.reader.article.entities) {
            _ if !self.reader.article.document.is_complete() => self.say(say!("names-still-reading")),
            (Some(_), _) => self.say(say!("names-looking")),
            (None, Some(_)) if !self.is_large() => self.say(say!("names-unasked")),
            _ => {
                self.reader.looking = Some(0);
                self.ask(Effect::FindNames);
            }
        }
    }

    /// Stops looking for names; `false` when they are not looked for.
    pub(super) fn stop_looking(&mut self) -> bool {
        let Some(percent) = self.reader.looking.take() else { return false };
        self.ask(Effect::StopFinding);
        self.say(format!("stopped: the names of the first {percent}% are listed"));
        true
    }

    /// Whether names are looked for only when one asks.
    pub(crate) fn is_large(&self) -> bool {
        self.reader.article.document.text().len() > crate::entities::LARGE
    }

    /// Underlines names in the text, or stops.
    pub(super) fn underline_mentions(&mut self) {
        self.session.underlined = !self.session.underlined;
        self.say(if self.session.underlined {
            say!("names-underlined")
        } else {
            say!("names-not-underlined")
        });
    }

    /// Highlights every mention of the chosen name that no highlight of it stands on yet.
    pub(super) fn mark_mentions(&mut self) {
        if self.focus != Pane::Entities {
            return self.say(say!("names-choose-first"));
        }
        let Some(entity) = self.sidebar.chosen_entity(&self.reader.article) else {
            return self.say(say!("names-none-chosen"));
        };
        let mentions: Vec<_> =
            entity.mentions.iter().filter(|mention| !mention.repeat).map(|mention| mention.span).collect();
        let (name, now) = (entity.name.clone(), Some(self.session.stamp.now.clone()));
        let Some(kind) = self.session.look.settings.kinds.first().map(|kind| kind.name.clone()) else {
            return;
        };
        let marked = |span| self.reader.article.marks().over(span).any(|(covered, _)| covered == span);
        let new: Vec<_> = mentions.into_iter().filter(|&span| !marked(span)).collect();
        let edits = new.into_iter().map(|span| {
            Edit::Add(Annotation {
                id: self.session.stamp.id(),
                kind: kind.clone(),
                author: self.session.look.author.clone(),
                created: now.clone(),
                updated: now.clone(),
                target: Target::of(&self.reader.article.document, span),
                ..Annotation::default()
            })
        });
        let edits: Vec<_> = edits.collect();
        let count = edits.len();
        if count == 0 {
            return self.say(say!("names-all-marked", name));
        }
        self.change(Edit::All(edits));
        self.say(say!("names-marked", name, count));
    }
}
