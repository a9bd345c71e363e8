//! Cells of tables, which may be heads and span others.

use super::{Act, Teller};
use crate::document::build::Builder;
use crate::document::markup::Style;
use crate::document::read::html::tokens::Attributes;

impl Teller {
    /// A row begins.
    pub(super) fn row(&self, builder: &mut Builder) -> Act {
        let head = self.open.iter().rev().take(4).any(|element| element.name == "thead");
        builder.row(head);
        Act::Row { heads: true }
    }

    /// A cell begins; what a head says of its row is strong.
    pub(super) fn cell(&mut self, builder: &mut Builder, name: &str, attributes: &Attributes) -> Act {
        let head = name == "th";
        for element in self.open.iter_mut().rev().take(4) {
            if let Act::Row { heads } = &mut element.act {
                *heads &= head;
                break;
            }
        }
        let span = |name: &str| attributes.get(name).and_then(|count| count.trim().parse::<usize>().ok());
        builder.cell();
        // A cell that spans no rows spans all of its group.
        let rows = span("rowspan").map_or(1, |rows| if rows == 0 { usize::MAX } else { rows });
        builder.spans(span("colspan").unwrap_or(1), rows);
        if head { Act::Style(Style::Strong) } else { Act::None }
    }
}
