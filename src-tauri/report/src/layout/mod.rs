//! From blocks to pages: what stands where, and what it is for a screen reader.

mod block;
mod code;
mod compose;
mod flow;
mod furniture;
mod item;
mod page;
mod paper;
mod parts;
mod picture;
mod slab;
mod strip;
mod structure;
mod tables;

pub(crate) use block::{
    Blank, Block, Column, Content, Fact, GridRow, Heading, Part, Signature, TableCell,
};
pub(crate) use item::{Frame, Shape};
pub(crate) use page::{Bookmark, Page, SHEET_HEIGHT, SHEET_WIDTH};
pub(crate) use structure::{Element, ElementId, Role, Structure};

use crate::document::Header;
use crate::style::Style;
use compose::Composer;
use furniture::Furniture;

/// A document whose every text has its place.
pub(crate) struct Layout {
    /// The pages.
    pub(crate) pages: Vec<Page>,
    /// What each text is.
    pub(crate) structure: Structure,
    /// The reader's table of contents.
    pub(crate) bookmarks: Vec<Bookmark>,
    /// Characters that the font does not have.
    pub(crate) replaced_characters: Vec<char>,
}

/// Said at the end of a document that could not print all that was typed, to whoever reads it without the register.
const REPLACED: &str =
    "Le signe □ tient la place d’un caractère que ce document ne sait pas imprimer.";

/// Places blocks on pages and adds what repeats on each.
pub(crate) fn lay_out(header: &Header, blocks: &[Block]) -> Layout {
    let mut composer = Composer::default();
    for block in blocks {
        composer.add(block);
    }
    let furniture = Furniture::new(header, &mut composer.cleaner);
    if composer.cleaner.has_replaced() {
        composer.add(&Block::Gap(14.0));
        composer.add(&Block::Paragraph(REPLACED.to_owned(), Style::NOTE));
    }
    let mut flowed = flow::flow(&composer.slabs, &composer.heads);
    flowed.number_parts();
    let (mut pages, bookmarks) = (flowed.pages, flowed.bookmarks);
    furniture.furnish(&mut pages, &composer.parts);
    Layout {
        pages,
        structure: composer.structure,
        bookmarks,
        replaced_characters: composer.cleaner.into_replaced(),
    }
}
