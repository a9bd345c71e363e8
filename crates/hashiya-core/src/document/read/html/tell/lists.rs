//! Lists as HTML counts them, and terms with what they mean.

use super::{Act, Teller};
use crate::document::build::Builder;
use crate::document::build::counter::Counter;
use crate::document::markup::Style;
use crate::document::read::html::tokens::Attributes;

impl Teller {
    /// A list begins: as its style or `type` has it, from `start`, or down.
    pub(super) fn list(builder: &mut Builder, name: &str, attributes: &Attributes) -> Act {
        let usual = if name == "ol" { Counter::Figures('0') } else { Counter::Bullet };
        let counter = styled(attributes).or_else(|| typed(attributes)).unwrap_or(usual);
        let down = name == "ol" && attributes.get("reversed").is_some();
        builder.list_of(counter, number(attributes, "start"), down);
        Act::List
    }

    /// An item begins.
    pub(super) fn item(builder: &mut Builder, attributes: &Attributes) -> Act {
        number(attributes, "value").into_iter().for_each(|number| builder.number(number));
        builder.item();
        Act::Item { loose: false }
    }

    /// A term begins.
    pub(super) fn term(builder: &mut Builder) -> Act {
        builder.end();
        builder.open(Style::Strong);
        Act::Term
    }

    /// A term ends; what it means stands right below it.
    pub(super) fn term_end(builder: &mut Builder) {
        builder.close(|style| style == Style::Strong);
        builder.end();
        builder.tighten();
    }
}

fn number(attributes: &Attributes, name: &str) -> Option<i64> {
    attributes.get(name)?.trim().parse().ok()
}

fn typed(attributes: &Attributes) -> Option<Counter> {
    Counter::of_type(attributes.get("type")?.trim())
}

/// The counter that the attribute `style` names.
fn styled(attributes: &Attributes) -> Option<Counter> {
    let style = attributes.get("style")?.to_ascii_lowercase();
    let told = style.split(';').filter_map(|rule| rule.split_once(':'));
    let mut lists = told.filter(|(name, _)| matches!(name.trim(), "list-style" | "list-style-type"));
    lists.find_map(|(_, value)| value.split_ascii_whitespace().find_map(Counter::of_css))
}
