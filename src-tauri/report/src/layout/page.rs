//! The sheet of paper: A4, its margins, and what a finished page holds.

use super::item::Item;
use super::slab::PartId;

/// Width of an A4 sheet, in points.
pub(crate) const SHEET_WIDTH: f32 = 595.28;
/// Height of an A4 sheet, in points.
pub(crate) const SHEET_HEIGHT: f32 = 841.89;
/// Left margin, in points (20 mm); the right one is as wide.
pub(crate) const MARGIN: f32 = 56.69;
/// Width of the text, in points.
pub(crate) const WIDTH: f32 = SHEET_WIDTH - 2.0 * MARGIN;
/// Where the text begins, in points from the top.
pub(crate) const TOP: f32 = 88.0;
/// Where the text ends, in points from the top.
pub(crate) const BOTTOM: f32 = SHEET_HEIGHT - 62.0;

/// A finished page: items from the top left corner of the sheet.
#[derive(Default)]
pub(crate) struct Page {
    /// What is printed, in order.
    pub(crate) items: Vec<Item>,
    /// The part that it belongs to; none in a document without parts and before the first.
    pub(crate) part: Option<PartId>,
}

/// An entry of the reader's table of contents.
pub(crate) struct Bookmark {
    /// Its words.
    pub(crate) title: String,
    /// The page it leads to, from 0.
    pub(crate) page: usize,
    /// Where on that page, in points from the top.
    pub(crate) y: f32,
}
