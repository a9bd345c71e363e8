//! Finding among what the reader wrote: claims of some sort only, and lists that hold some words only.

use crate::app::narrow::{Facet, Narrowed, Noted};
use crate::app::{
    claims::Order,
    outline::OutlineRow,
    overlay::Purpose,
    pages::Page,
    picker::{Choice, Picker},
    state::App,
};
use crate::{command::Pane, notebook::Annotation, text::fold::fold};
use std::collections::BTreeMap;

impl App {
    /// Asks which claims are listed.
    pub(in crate::app) fn ask_which_claims(&mut self) {
        let mut all = vec![
            facet("all claims", "", Facet::Claims),
            facet("annotations of every kind", "", Facet::EveryKind),
        ];
        let annotations = &self.reader.article.notebook.annotations;
        let counted = |name: &str, values: Vec<&String>, pick: fn(String) -> Facet| {
            let mut uses = BTreeMap::<&String, usize>::new();
            for value in values {
                *uses.entry(value).or_default() += 1;
            }
            let choice = |(value, count): (&String, usize)| {
                facet(&format!("{name}: {value}"), &count.to_string(), pick(value.clone()))
            };
            uses.into_iter().map(choice).collect::<Vec<_>>()
        };
        all.extend(counted(
            "status",
            annotations.iter().filter_map(|a| a.status.as_ref()).collect(),
            Facet::Status,
        ));
        all.extend(counted("kind", annotations.iter().map(|a| &a.kind).collect(), Facet::Kind));
        all.extend(counted("tag", annotations.iter().flat_map(|a| &a.tags).collect(), Facet::Tag));
        all.extend(counted(
            "author",
            annotations.iter().filter_map(|a| a.author.as_ref()).collect(),
            Facet::Author,
        ));
        for (number, entity) in
            self.reader.article.entities.iter().flat_map(|found| &found.entities).enumerate()
        {
            let marks = self.reader.article.marks();
            let said = annotations.iter().any(|a| {
                a.speaker
                    .as_ref()
                    .is_some_and(|who| *who == entity.name || entity.latin.as_ref() == Some(who))
            });
            if said || entity.mentions.iter().any(|mention| marks.over(mention.span).next().is_some()) {
                let detail = entity.latin.as_deref().filter(|latin| *latin != entity.name).unwrap_or("");
                all.push(facet(&format!("name: {}", entity.name), detail, Facet::Entity(number)));
            }
        }
        self.choose(Picker::new("list only", all, 0), Self::list_only);
    }

    /// Lists the claims that have `facet`, besides what was asked for before.
    pub(in crate::app) fn list_only(&mut self, facet: Facet) {
        let wanted = &mut self.claims.wanted;
        match facet {
            Facet::Claims | Facet::EveryKind => {
                *wanted = crate::library::Wanted::default();
                self.claims.entity = None;
                self.claims.every_kind = facet == Facet::EveryKind;
            }
            Facet::Kind(kind) => wanted.kind = Some(kind),
            Facet::Status(status) => wanted.status = Some(status),
            Facet::Tag(tag) => wanted.tag = Some(tag),
            Facet::Author(author) => wanted.author = Some(author),
            Facet::Entity(number) => {
                let entities = self.reader.article.entities.as_ref().map_or(&[][..], |found| &found.entities);
                if let Some(entity) = entities.get(number) {
                    let forms = std::iter::once(&entity.name).chain(&entity.latin).chain(&entity.forms);
                    wanted.entity = forms.cloned().collect();
                    self.claims.entity = Some(entity.name.clone());
                }
            }
        }
        self.claims.list = crate::app::sidebar::List::default();
        self.refresh_claims();
    }

    /// Asks how the claims are sorted and grouped.
    pub(in crate::app) fn ask_order(&mut self) {
        let choice = |(order, name): (Order, &str)| Choice {
            label: name.to_owned(),
            detail: String::new(),
            value: order,
        };
        let here = Order::ALL.iter().position(|(order, _)| *order == self.claims.order).unwrap_or(0);
        let picker = Picker::new("sort or group", Order::ALL.into_iter().map(choice).collect(), here);
        self.choose(picker, |app, order| {
            app.claims.order = order;
            app.refresh_claims();
        });
    }

    /// Asks for words that what is listed must hold.
    pub(in crate::app) fn ask_words(&mut self) {
        let (narrowed, words) = if self.page == Page::Claims {
            (Narrowed::Claims, self.claims.wanted.text.clone().unwrap_or_default())
        } else {
            match crate::app::sidebar::number(self.focus) {
                Some(list) => (Narrowed::List(list), self.sidebar.words[list].clone()),
                None => return,
            }
        };
        self.prompt(Purpose::Filter(narrowed), &words);
    }

    /// Lists only what holds `words`; all when there are none.
    pub(in crate::app) fn narrow_to(&mut self, narrowed: Narrowed, words: &str) {
        match narrowed {
            Narrowed::Claims => {
                let text = Some(words.to_owned()).filter(|words| !words.trim().is_empty());
                self.claims.wanted.text = text;
                self.refresh_claims();
            }
            Narrowed::Library => {
                words.clone_into(&mut self.session.library.words);
                self.session.library.list = crate::app::sidebar::List::default();
                self.refresh_library();
            }
            Narrowed::Review => {
                let text = Some(words.to_owned()).filter(|words| !words.trim().is_empty());
                if text != self.session.review.wanted.text {
                    self.session.review.wanted.text = text;
                    self.make_queue();
                    self.show_card();
                }
            }
            // Sections are few: the first that holds the words is chosen.
            Narrowed::List(0) => self.sidebar.choose_section(&self.reader.article, words),
            Narrowed::List(list) => {
                words.clone_into(&mut self.sidebar.words[list]);
                self.refresh_lists();
            }
        }
    }

    /// How many entries a list has that is being narrowed down.
    pub(crate) fn narrowed_length(&self, narrowed: Narrowed) -> usize {
        match narrowed {
            Narrowed::Claims => self.claims.counts.listed,
            Narrowed::Library => self.session.library.listed.0,
            Narrowed::Review => self.session.review.cards.len(),
            Narrowed::List(list) => self.sidebar.count(list),
        }
    }

    /// Asks which note or name to go to: what is typed is looked for in quotes, notes, tags, speakers,
    /// kinds, statuses and names.
    pub(in crate::app) fn find_note(&mut self) {
        let notes = self.note_choices().into_iter();
        let mut all: Vec<Choice<Noted>> = notes.map(|choice| choice.map(Noted::Note)).collect();
        for (number, entity) in
            self.reader.article.entities.iter().flat_map(|found| &found.entities).enumerate()
        {
            let mut detail = vec![format!("name · {}", entity.count())];
            detail.extend(entity.latin.clone().filter(|latin| *latin != entity.name));
            detail.extend(entity.forms.iter().cloned());
            let (label, detail) = (entity.name.clone(), detail.join(" · "));
            all.push(Choice::new(label, detail, Noted::Entity(number)));
        }
        if all.is_empty() {
            return self.say(say!("nothing-to-find-yet"));
        }
        self.choose(Picker::new("notes and names", all, 0), |app, noted| match noted {
            Noted::Entity(number) => app.go_to_entity(number),
            Noted::Note(id) => {
                if let Some(index) = app.reader.article.index_of(&id) {
                    app.go_to_note(index);
                }
            }
        });
    }

    /// Goes to the next mention of entity `number`.
    pub(in crate::app) fn go_to_entity(&mut self, number: usize) {
        self.sidebar.words[1].clear();
        self.refresh_lists();
        if let Some(entry) = self.sidebar.entry_of(number) {
            self.page = Page::Text;
            self.sidebar.choose(1, entry);
            self.next_mention(true);
        }
    }

    /// Takes the words away that the focused list is narrowed down to; `false` when there are none.
    pub(in crate::app) fn widen_list(&mut self) -> bool {
        let list =
            crate::app::sidebar::number(self.focus).filter(|&list| !self.sidebar.words[list].is_empty());
        if let Some(list) = list {
            self.narrow_to(Narrowed::List(list), "");
        }
        list.is_some()
    }
}

fn facet(label: &str, detail: &str, facet: Facet) -> Choice<Facet> {
    Choice::new(label, detail, facet)
}
