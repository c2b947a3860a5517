//! What the forms that are filled in by hand are made of.

use crate::layout::{Blank, Block, Heading};

/// The title of a section, with a word at its right that may be empty.
pub(crate) fn heading(number: &str, title: &str, aside: &str) -> Block {
    Block::FormHeading(Heading {
        number: number.to_owned(),
        title: title.to_owned(),
        aside: aside.to_owned(),
    })
}

/// Labels side by side, each with a line to write on and its share of the width.
pub(crate) fn blanks(blanks: [(&str, f32); 2]) -> Block {
    let blanks = blanks.map(|(label, share)| Blank {
        label: label.to_owned(),
        share,
    });
    Block::Blanks(blanks.into())
}

/// Boxes to tick, in so many columns.
pub(crate) fn ticks(columns: usize, entries: impl IntoIterator<Item = String>) -> Block {
    Block::Ticks(columns, entries.into_iter().collect())
}
