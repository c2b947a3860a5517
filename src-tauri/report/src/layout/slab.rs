//! Full-width pieces that no page break goes through, and rows made of columns.

use super::item::Item;
use super::page::WIDTH;
use super::strip::Strip;

/// A piece of the document as wide as the page's text.
#[derive(Clone, Default)]
pub(crate) struct Slab {
    /// Room above it, given up at the top of a page.
    pub(crate) space_before: f32,
    /// Its height.
    pub(crate) height: f32,
    /// What is in it, from its own top left corner.
    pub(crate) items: Vec<Item>,
    /// Whether the next slab must stand on the same page.
    pub(crate) keep_with_next: bool,
    /// The table head to repeat when this slab opens a page.
    pub(crate) head: Option<usize>,
    /// The bookmark that leads here.
    pub(crate) bookmark: Option<String>,
    /// The part that begins here, on a page of its own.
    pub(crate) part: Option<PartId>,
    /// Where the page of a part is to be written, from its own top left corner.
    pub(crate) page_of: Option<PageOf>,
}

/// Place of a part among those of the document.
pub(crate) type PartId = usize;

/// The number of the page where a part begins, which is not known before the last page is placed.
#[derive(Clone)]
pub(crate) struct PageOf {
    /// The part.
    pub(crate) part: PartId,
    /// Where the number ends; its text is still empty.
    pub(crate) place: Item,
}

/// Room and line around a row.
pub(crate) struct RowLook {
    /// Room above and under its content.
    pub(crate) padding: f32,
    /// Length of the hairline under it; none when 0.
    pub(crate) rule: f32,
}

impl RowLook {
    /// Lines of running text.
    pub(crate) const NONE: Self = Self {
        padding: 0.0,
        rule: 0.0,
    };
    /// A row of a grid or of a table.
    pub(crate) const ROW: Self = Self {
        padding: 5.0,
        rule: WIDTH,
    };
    /// The facts that come first.
    pub(crate) const FACTS: Self = Self {
        padding: 9.0,
        rule: WIDTH,
    };
}

impl Slab {
    /// Slabs one under the other as one.
    pub(crate) fn stacked(slabs: Vec<Self>) -> Self {
        let mut whole = Self::default();
        for slab in slabs {
            let down = whole.height;
            whole.height += slab.height;
            let items = slab.items.into_iter();
            whole.items.extend(items.map(|item| item.moved(0.0, down)));
        }
        whole
    }

    /// The same, belonging to no element: what is printed again on a next page.
    pub(crate) fn as_decoration(&self) -> Self {
        let mut copy = self.clone();
        for item in &mut copy.items {
            item.element = None;
        }
        copy
    }
}

/// Lays columns side by side: strips of the same rank make one slab. A row of
/// up to six strips stays whole; a longer one never leaves a single strip
/// alone on a page.
pub(crate) fn row(columns: Vec<Vec<Strip>>, look: &RowLook) -> Vec<Slab> {
    let count = columns.iter().map(Vec::len).max().unwrap_or(0);
    let mut slabs = vec![Slab::default(); count];
    for column in columns {
        for (slab, strip) in slabs.iter_mut().zip(column) {
            slab.height = slab.height.max(strip.height);
            slab.items.extend(strip.items);
        }
    }
    keep_lines_together(&mut slabs);
    pad(&mut slabs, look);
    slabs
}

/// Forbids the page breaks that would leave one strip alone.
pub(crate) fn keep_lines_together(slabs: &mut [Slab]) {
    const WHOLE: usize = 6;
    let count = slabs.len();
    for (rank, slab) in slabs.iter_mut().enumerate() {
        let is_last = rank + 1 == count;
        slab.keep_with_next = !is_last && (count <= WHOLE || rank == 0 || rank + 2 == count);
    }
}

fn pad(slabs: &mut [Slab], look: &RowLook) {
    if let Some(first) = slabs.first_mut() {
        first.height += look.padding;
        let items = std::mem::take(&mut first.items);
        first.items = items
            .into_iter()
            .map(|item| item.moved(0.0, look.padding))
            .collect();
    }
    if let Some(last) = slabs.last_mut() {
        last.height += look.padding;
        if look.rule > 0.0 {
            last.items.push(Item::hairline(0.0, last.height, look.rule));
        }
    }
}
