//! How often two judgements met, as the cells of a grid.

use super::{Anchor, Drawing, LINE, Role, Shape, WIDTH, text};

/// One cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    /// Rank of its column, from the left.
    pub column: u32,
    /// Rank of its row, from the bottom.
    pub row: u32,
    /// How many.
    pub count: u32,
}

const LEFT: f64 = 96.0;
const ROW: f64 = 38.0;
const GAP: f64 = 3.0;

/// Cells that hold something among `columns` by `rows`; every other one is drawn empty.
#[must_use]
pub fn grid(columns: &[&str], rows: &[&str], cells: &[Cell]) -> Drawing {
    let fullest = cells
        .iter()
        .map(|it| it.count)
        .max()
        .unwrap_or_default()
        .max(1);
    let across = u32::try_from(columns.len().max(1)).unwrap_or(u32::MAX);
    let width = (WIDTH - LEFT) / f64::from(across);
    let mut shapes = Vec::new();
    for (row, rank) in rows.iter().rev().zip(0_u32..) {
        let top = ROW * f64::from(rank);
        let middle = top + ROW / 2.0 + 3.0;
        shapes.push(text(Role::Label, 0.0, middle, Anchor::Start, row));
        let from_bottom = u32::try_from(rows.len()).unwrap_or_default() - rank - 1;
        for column in 0..across {
            let mut found = cells
                .iter()
                .filter(|it| it.row == from_bottom && it.column == column);
            let count = found.next().map_or(0, |it| it.count);
            let left = LEFT + width * f64::from(column);
            shapes.extend(cell(left, top, width, count, fullest));
        }
    }
    let bottom = ROW * f64::from(u32::try_from(rows.len()).unwrap_or_default());
    for (label, rank) in columns.iter().zip(0_u32..) {
        let x = LEFT + width * (f64::from(rank) + 0.5);
        shapes.push(text(Role::Label, x, bottom + LINE, Anchor::Middle, label));
    }
    Drawing::new(bottom + LINE + 6.0, shapes)
}

fn cell(x: f64, y: f64, width: f64, count: u32, fullest: u32) -> Vec<Shape> {
    let (role, figure) = shade(count, fullest);
    let mut shapes = vec![Shape::Rect {
        role,
        x,
        y,
        width: width - GAP,
        height: ROW - GAP,
    }];
    if count > 0 {
        let (middle, base) = (x + (width - GAP) / 2.0, y + ROW / 2.0 + 3.0);
        shapes.push(text(
            figure,
            middle,
            base,
            Anchor::Middle,
            &count.to_string(),
        ));
    }
    shapes
}

fn shade(count: u32, fullest: u32) -> (Role, Role) {
    if count == 0 {
        (Role::Empty, Role::Label)
    } else if count * 3 <= fullest {
        (Role::Faint, Role::Strong)
    } else if count * 3 <= fullest * 2 {
        (Role::Medium, Role::Strong)
    } else {
        (Role::Full, Role::Inverse)
    }
}
