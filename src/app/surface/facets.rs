//! Which annotations are reviewed, and in which order.

use crate::app::facets::Aspect;
use crate::app::{
    picker::{Choice, Picker},
    state::App,
};
use crate::{
    library::{Wanted, annotations, outlook, review::Order},
    notebook::Annotation,
};
use std::{cmp::Reverse, collections::BTreeMap};

impl App {
    /// Asks which annotations are reviewed.
    pub(in crate::app) fn ask_what_to_review(&mut self) {
        let all: Vec<&Annotation> =
            annotations(&self.session.library.volumes).map(|(_, annotation)| annotation).collect();
        let mut choices = vec![choice("all".to_owned(), all.len().to_string(), Aspect::Any)];
        choices.extend(counted("kind", all.iter().map(|one| &one.kind), Aspect::Kind));
        choices.extend(counted("status", all.iter().filter_map(|one| one.status.as_ref()), Aspect::Status));
        choices.extend(counted("tag", all.iter().flat_map(|one| &one.tags), Aspect::Tag));
        for (name, days) in AGES {
            choices.push(choice(format!("younger than {name}"), String::new(), Aspect::Younger(days)));
            choices.push(choice(format!("older than {name}"), String::new(), Aspect::Older(days)));
        }
        choices.extend(counted("name", all.iter().filter_map(|one| one.speaker.as_ref()), Aspect::Name));
        choices.extend(counted("author", all.iter().filter_map(|one| one.author.as_ref()), Aspect::Author));
        let entities = self.reader.article.entities.iter().flat_map(|found| &found.entities);
        let named = entities.map(|entity| {
            let latin = entity.latin.clone().unwrap_or_default();
            choice(format!("name: {}", entity.name), latin, Aspect::Name(entity.name.clone()))
        });
        choices.extend(named.take(OFFERED));
        self.choose(Picker::new("review only", choices, 0), Self::review_only);
    }

    /// Reviews what has `aspect`, besides what was asked for before.
    pub(in crate::app) fn review_only(&mut self, aspect: Aspect) {
        let today = self.session.stamp.today;
        let since = |days| Some(outlook::before(today, days).to_string());
        let named = if let Aspect::Name(name) = &aspect { self.forms_of(name) } else { Vec::new() };
        let wanted = &mut self.session.review.wanted;
        match aspect {
            Aspect::Any => *wanted = Wanted::default(),
            Aspect::Kind(kind) => wanted.kind = Some(kind),
            Aspect::Status(status) => wanted.status = Some(status),
            Aspect::Tag(tag) => wanted.tag = Some(tag),
            Aspect::Author(author) => wanted.author = Some(author),
            Aspect::Name(_) => wanted.entity = named,
            Aspect::Younger(days) => (wanted.since, wanted.before) = (since(days), None),
            Aspect::Older(days) => (wanted.since, wanted.before) = (None, since(days)),
        }
        self.make_queue();
        self.show_card();
    }

    /// `name` with the other forms that the open article has of it.
    fn forms_of(&self, name: &str) -> Vec<String> {
        let mut entities = self.reader.article.entities.iter().flat_map(|found| &found.entities);
        let entity = entities.find(|entity| entity.name == name || entity.latin.as_deref() == Some(name));
        let forms = entity.into_iter().flat_map(|entity| entity.forms.iter().chain(&entity.latin));
        std::iter::once(name.to_owned()).chain(forms.cloned()).collect()
    }

    /// What is reviewed, in words.
    pub(crate) fn reviewed_only(&self) -> Vec<String> {
        let Wanted { kind, tag, status, author, entity, text, since, before } = &self.session.review.wanted;
        let plain = [kind, status, tag, author].into_iter().flatten().cloned();
        let words = text.as_ref().map(|words| format!("/{words}"));
        let since = since.as_ref().map(|date| format!("since {date}"));
        let before = before.as_ref().map(|date| format!("before {date}"));
        plain.chain(entity.first().cloned()).chain(words).chain(since).chain(before).collect()
    }

    /// Asks in which order they are reviewed.
    pub(in crate::app) fn ask_review_order(&mut self) {
        let seed = u64::from_le_bytes(self.session.stamp.random[2..].try_into().unwrap_or_default());
        let orders = [
            (Order::Due, "what is due, by spaced repetition"),
            (Order::Newest, "all, the newest first"),
            (Order::Random(seed), "all, at random"),
        ];
        let here = match self.session.review.order {
            Order::Due => 0,
            Order::Newest => 1,
            Order::Random(_) => 2,
        };
        let choice = |(order, name): (Order, &str)| Choice {
            label: name.to_owned(),
            detail: String::new(),
            value: order,
        };
        self.choose(Picker::new("review", orders.map(choice).to_vec(), here), |app, order| {
            app.session.review.order = order;
            app.make_queue();
            app.show_card();
        });
    }
}

/// The most values of one sort that are offered: whoever looks for a rare one types it in `/`.
const OFFERED: usize = 40;

/// Ages that are offered: name and days.
const AGES: [(&str, i64); 3] = [("a week", 7), ("a month", 30), ("a year", 365)];

fn choice(label: String, detail: String, aspect: Aspect) -> Choice<Aspect> {
    Choice::new(label, detail, aspect)
}

/// A choice for each of `values`, the most frequent first.
fn counted<'a>(
    name: &str,
    values: impl Iterator<Item = &'a String>,
    aspect: fn(String) -> Aspect,
) -> Vec<Choice<Aspect>> {
    let mut uses = BTreeMap::<&String, usize>::new();
    values.for_each(|value| *uses.entry(value).or_default() += 1);
    let mut uses: Vec<_> = uses.into_iter().collect();
    uses.sort_by_key(|&(_, count)| Reverse(count));
    let named = |(value, count): (&String, usize)| {
        choice(format!("{name}: {value}"), count.to_string(), aspect(value.clone()))
    };
    uses.into_iter().take(OFFERED).map(named).collect()
}
