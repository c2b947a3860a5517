//! Slabs to pages: fills each page from the top, breaks only where it may.

use super::item::Item;
use super::page::{BOTTOM, Bookmark, MARGIN, Page, TOP};
use super::slab::Slab;

/// Pages without their header and footer.
pub(crate) struct Flow<'a> {
    /// The pages.
    pub(crate) pages: Vec<Page>,
    /// The table of contents.
    pub(crate) bookmarks: Vec<Bookmark>,
    heads: &'a [Slab],
    y: f32,
}

/// Places slabs on as many pages as they need, at least one.
pub(crate) fn flow<'a>(slabs: &[Slab], heads: &'a [Slab]) -> Flow<'a> {
    let mut flow = Flow {
        pages: vec![Page::default()],
        bookmarks: Vec::new(),
        heads,
        y: TOP,
    };
    let mut rest = slabs;
    while !rest.is_empty() {
        let together = together(rest);
        if flow.overflows(&rest[..together]) {
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
    fn overflows(&self, slabs: &[Slab]) -> bool {
        let heights = slabs.iter().map(|slab| slab.space_before + slab.height);
        let is_empty = self.pages.last().is_some_and(|page| page.items.is_empty());
        !is_empty && self.y + heights.sum::<f32>() > BOTTOM
    }

    /// Begins a page, with the head of the table that goes on.
    fn turn(&mut self, head: Option<usize>) {
        self.pages.push(Page::default());
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
