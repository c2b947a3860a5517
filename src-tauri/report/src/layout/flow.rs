//! Slabs to pages: fills each page from the top, breaks only where it may.

use super::item::Item;
use super::page::{BOTTOM, Bookmark, MARGIN, Page, TOP};
use super::slab::{PageOf, PartId, Slab};

/// Pages without their header and footer.
pub(crate) struct Flow<'a> {
    /// The pages.
    pub(crate) pages: Vec<Page>,
    /// The table of contents.
    pub(crate) bookmarks: Vec<Bookmark>,
    /// The page where each part begins, from 0, in the order of the parts.
    pub(crate) part_pages: Vec<usize>,
    /// Pages from 0 on which the page of a part is still to be written, and where.
    pub(crate) open: Vec<(usize, PageOf)>,
    heads: &'a [Slab],
    y: f32,
}

/// Places slabs on as many pages as they need, at least one.
pub(crate) fn flow<'a>(slabs: &[Slab], heads: &'a [Slab]) -> Flow<'a> {
    let mut flow = Flow {
        pages: vec![Page::default()],
        bookmarks: Vec::new(),
        part_pages: Vec::new(),
        open: Vec::new(),
        heads,
        y: TOP,
    };
    let mut rest = slabs;
    while !rest.is_empty() {
        let together = together(rest);
        if let Some(part) = rest[0].part {
            flow.begin(part);
        } else if flow.overflows(&rest[..together]) {
            flow.turn(rest[0].head);
        }
        for slab in &rest[..together] {
            flow.place(slab);
        }
        rest = &rest[together..];
    }
    flow
}

/// How many slabs from the first must stay on one page; one when they would
/// not fit on a page of their own.
fn together(slabs: &[Slab]) -> usize {
    let mut height = 0.0;
    for (rank, slab) in slabs.iter().enumerate() {
        height += slab.space_before + slab.height;
        if height > BOTTOM - TOP {
            return 1;
        }
        if !slab.keep_with_next {
            return rank + 1;
        }
    }
    slabs.len()
}

impl Flow<'_> {
    /// Writes the page of every part that was named before it was placed.
    pub(crate) fn number_parts(&mut self) {
        for (page, PageOf { part, place }) in std::mem::take(&mut self.open) {
            let number = self.part_pages.get(part).map(|page| (page + 1).to_string());
            let number = place.ending_with(number.unwrap_or_default());
            self.pages[page].items.extend(number);
        }
    }

    fn overflows(&self, slabs: &[Slab]) -> bool {
        let heights = slabs.iter().map(|slab| slab.space_before + slab.height);
        !self.is_at_the_top() && self.y + heights.sum::<f32>() > BOTTOM
    }

    fn is_at_the_top(&self) -> bool {
        self.pages.last().is_some_and(|page| page.items.is_empty())
    }

    /// Begins a part on a page of its own.
    fn begin(&mut self, part: PartId) {
        if !self.is_at_the_top() {
            self.turn(None);
        }
        if let Some(page) = self.pages.last_mut() {
            page.part = Some(part);
        }
        self.part_pages.push(self.pages.len() - 1);
    }

    /// Begins a page, with the head of the table that goes on.
    fn turn(&mut self, head: Option<usize>) {
        let part = self.pages.last().and_then(|page| page.part);
        self.pages.push(Page {
            part,
            ..Page::default()
        });
        self.y = TOP;
        if let Some(head) = head.and_then(|it| self.heads.get(it)) {
            self.print(&head.items);
            self.y += head.height;
        }
    }

    fn place(&mut self, slab: &Slab) {
        if self.y > TOP {
            self.y += slab.space_before;
        }
        if let Some(title) = &slab.bookmark {
            self.bookmarks.push(Bookmark {
                title: title.clone(),
                page: self.pages.len() - 1,
                y: self.y,
            });
        }
        if let Some(page_of) = &slab.page_of {
            let place = page_of.place.clone().moved(MARGIN, self.y);
            let page_of = PageOf { place, ..*page_of };
            self.open.push((self.pages.len() - 1, page_of));
        }
        self.print(&slab.items);
        self.y += slab.height;
    }

    fn print(&mut self, items: &[Item]) {
        let y = self.y;
        let placed = items.iter().map(|item| item.clone().moved(MARGIN, y));
        if let Some(page) = self.pages.last_mut() {
            page.items.extend(placed);
        }
    }
}
