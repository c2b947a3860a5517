//! Parts of a long document: their titles, and the table that says on which page each begins.

use super::block::{Column, Part, TableCell};
use super::compose::Composer;
use super::item::Item;
use super::page::WIDTH;
use super::slab::{PageOf, RowLook, Slab};
use super::structure::{ElementId, Role};
use crate::style::Style;

impl Composer {
    /// A part begins on a page of its own.
    pub(super) fn part(&mut self, part: &Part) {
        self.structure.begin_part();
        let [title, reference] =
            [&part.title, &part.reference].map(|it| self.cleaner.clean_line(it));
        let start = self.slabs.len();
        let element = self.structure.top(Role::H2);
        self.text(&title, Style::TITLE, 0.0, element);
        self.keep_last();
        if let Some(first) = self.slabs.get_mut(start) {
            first.part = Some(self.parts.len());
            first.bookmark = Some(title.clone());
        }
        self.parts.push(Part {
            title,
            reference,
            draft: part.draft,
        });
    }

    /// A table whose rows name the parts of the document, in order, with the page of each.
    pub(super) fn contents(&mut self, columns: &[Column], rows: &[Vec<TableCell>]) {
        self.rows(columns, rows, Self::page_of_next_part);
    }

    /// Leaves room at the end of a row for the page of the next part.
    fn page_of_next_part(&mut self, line: ElementId, slabs: &mut [Slab]) {
        let cell = self.structure.inside(line, Role::TD);
        let y = RowLook::ROW.padding + Style::BODY.baseline();
        if let Some(first) = slabs.first_mut() {
            first.page_of = Some(PageOf {
                part: self.named_parts,
                place: Item::text(WIDTH, y, String::new(), Style::BODY, Some(cell)),
            });
        }
        self.named_parts += 1;
    }
}
