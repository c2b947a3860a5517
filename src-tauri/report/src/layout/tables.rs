//! Blocks made of columns: grids of labels and values, tables, facts side by side.

use super::block::{Column, Fact, GridRow, TableCell};
use super::compose::{Composer, GUTTER};
use super::item::{Frame, Item};
use super::page::WIDTH;
use super::slab::{RowLook, Slab, row};
use super::strip::{Cell, Strip};
use super::structure::{ElementId, Role};
use crate::style::{Color, Style};

/// Width of the labels of a grid.
const LABEL_WIDTH: f32 = 148.0;

impl Composer {
    /// Labels and their values; nothing when there is none.
    pub(super) fn grid(&mut self, rows: &[GridRow]) {
        if rows.is_empty() {
            return;
        }
        let table = self.structure.top(Role::Table);
        for row in rows {
            self.grid_row(table, row);
        }
    }

    fn grid_row(&mut self, table: ElementId, entry: &GridRow) {
        let line = self.structure.inside(table, Role::TR);
        let label = Cell {
            x: 0.0,
            width: LABEL_WIDTH,
            style: Style::LABEL,
            element: self.structure.inside(line, Role::RowHead),
        };
        let value = Cell {
            x: LABEL_WIDTH + GUTTER,
            width: WIDTH - LABEL_WIDTH - GUTTER,
            style: Style::BODY,
            element: self.structure.inside(line, Role::TD),
        };
        let labels = label.text(&entry.label, &mut self.cleaner);
        let mut values = value.content(&entry.content, &mut self.cleaner);
        values.extend(value.note(&entry.note, &mut self.cleaner));
        self.slabs.extend(row(vec![labels, values], &RowLook::ROW));
    }

    /// A table, on the page of what introduces it; its head opens every page it
    /// goes on to.
    pub(super) fn table(&mut self, columns: &[Column], rows: &[Vec<TableCell>]) {
        self.rows(columns, rows, |_, _, _| {});
    }

    /// A table; `finish` completes the slabs of each row.
    pub(super) fn rows(
        &mut self,
        columns: &[Column],
        rows: &[Vec<TableCell>],
        finish: fn(&mut Self, ElementId, &mut [Slab]),
    ) {
        self.keep_last();
        let table = self.structure.top(Role::Table);
        let head = self.table_head(table, columns);
        for cells in rows {
            let line = self.structure.inside(table, Role::TR);
            let mut slabs = self.table_row(line, columns, cells);
            finish(self, line, &mut slabs);
            self.slabs.extend(slabs.into_iter().map(|slab| Slab {
                head: Some(head),
                ..slab
            }));
        }
    }

    /// Adds the head and keeps a copy of it, as decoration, for the next pages.
    fn table_head(&mut self, table: ElementId, columns: &[Column]) -> usize {
        let line = self.structure.inside(table, Role::TR);
        let mut strips = Vec::new();
        for (x, column) in placed(columns) {
            let element = self.structure.inside(line, Role::ColumnHead);
            let cell = column.cell(x, Style::COLUMN, element);
            strips.push(cell.text(&column.title, &mut self.cleaner));
        }
        let head = Slab::stacked(row(strips, &RowLook::ROW));
        self.heads.push(head.as_decoration());
        self.slabs.push(Slab {
            keep_with_next: true,
            ..head
        });
        self.heads.len() - 1
    }

    fn table_row(&mut self, line: ElementId, columns: &[Column], cells: &[TableCell]) -> Vec<Slab> {
        let mut strips = Vec::new();
        for ((x, column), entry) in placed(columns).zip(cells) {
            let element = self.structure.inside(line, Role::TD);
            let cell = column.cell(x, Style::BODY, element);
            let mut lines = cell.content(&entry.content, &mut self.cleaner);
            lines.extend(cell.note(&entry.note, &mut self.cleaner));
            if let Some(first) = lines.first_mut().filter(|_| column.tick) {
                first.items.insert(0, Item::frame(x, 3.25, Frame::TICK_BOX));
            }
            strips.push(lines);
        }
        row(strips, &RowLook::ROW)
    }

    /// A table of two rows, labels over values, so that a screen reader ties them.
    pub(super) fn facts(&mut self, facts: &[Fact], color: Color) {
        let table = self.structure.top(Role::Table);
        let heads = self.structure.inside(table, Role::TR);
        let values = self.structure.inside(table, Role::TR);
        let mut columns = Vec::new();
        for (fact, x, width) in side_by_side(facts) {
            let label = Cell {
                x,
                width,
                style: Style::NOTE,
                element: self.structure.inside(heads, Role::ColumnHead),
            };
            let value = Cell {
                x,
                width,
                style: Style::FACT.in_color(fact.color),
                element: self.structure.inside(values, Role::TD),
            };
            let mut strips = label.text(&fact.label, &mut self.cleaner);
            strips.extend(value.content(&fact.content, &mut self.cleaner));
            columns.push(strips);
        }
        self.facts_between_lines(columns, color);
    }

    fn facts_between_lines(&mut self, columns: Vec<Vec<Strip>>, color: Color) {
        let start = self.slabs.len();
        self.slabs.extend(row(columns, &RowLook::FACTS));
        if let Some(first) = self.slabs.get_mut(start) {
            first
                .items
                .insert(0, Item::rule(0.0, 0.0, WIDTH, 1.5, color));
        }
    }
}

impl Column {
    fn cell(&self, x: f32, style: Style, element: ElementId) -> Cell {
        const TICK_ROOM: f32 = 18.0;
        let indent = if self.tick { TICK_ROOM } else { 0.0 };
        Cell {
            x: x + indent,
            width: self.share * WIDTH - indent - GUTTER,
            style,
            element,
        }
    }
}

/// Columns with their distance from the left margin.
fn placed(columns: &[Column]) -> impl Iterator<Item = (f32, &Column)> {
    columns.iter().scan(0.0, |x, column| {
        let start = *x;
        *x += column.share * WIDTH;
        Some((start, column))
    })
}

/// Facts with their distance from the left margin and their width.
fn side_by_side(facts: &[Fact]) -> impl Iterator<Item = (&Fact, f32, f32)> {
    facts.iter().scan(0.0, |x, fact| {
        let start = *x;
        *x += fact.share * WIDTH;
        Some((fact, start, fact.share * WIDTH - GUTTER))
    })
}
