//! Quantities side by side, such as the months of a year, with those of the year before as outlines.

use super::{Anchor, Drawing, Role, Shape, WIDTH, text};

/// A quantity and that of the year before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// What is counted, in a short word.
    pub label: String,
    /// How many.
    pub count: u32,
    /// How many the year before.
    pub before: u32,
}

const BASE: f64 = 128.5;
const HEIGHT: f64 = 152.0;
/// Room above the highest column for its figure.
const TOP: f64 = 24.0;
const MARGIN: f64 = 16.0;

/// Columns from left to right.
#[must_use]
pub fn columns(columns: &[Column]) -> Drawing {
    let highest = columns.iter().flat_map(|it| [it.count, it.before]).max();
    let scale = (BASE - TOP) / f64::from(highest.unwrap_or_default().max(1));
    let count = u32::try_from(columns.len().max(1)).unwrap_or(u32::MAX);
    let step = (WIDTH - 2.0 * MARGIN) / f64::from(count);
    let mut shapes = vec![Shape::Line {
        role: Role::Axis,
        x1: MARGIN,
        y1: BASE,
        x2: WIDTH - MARGIN,
        y2: BASE,
    }];
    for (column, rank) in columns.iter().zip(0_u32..) {
        let left = MARGIN + step * f64::from(rank);
        shapes.extend(one(column, left, step, scale));
    }
    Drawing::new(HEIGHT, shapes)
}

fn one(column: &Column, left: f64, step: f64, scale: f64) -> Vec<Shape> {
    let middle = left + step / 2.0;
    let width = step * 0.36;
    let mut shapes = Vec::new();
    let mut bar = |role, x, count: u32| {
        let height = f64::from(count) * scale;
        if count > 0 {
            shapes.push(Shape::Rect {
                role,
                x,
                y: BASE - height,
                width,
                height,
            });
        }
    };
    bar(Role::Before, middle - width, column.before);
    bar(Role::Bar, middle, column.count);
    // The figure of the present year stands over its own column, a nought over the axis.
    let role = if column.count > 0 {
        Role::Strong
    } else {
        Role::Label
    };
    let over = BASE - f64::from(column.count) * scale - 6.0;
    let x = middle + width / 2.0;
    shapes.push(text(
        role,
        x,
        over,
        Anchor::Middle,
        &column.count.to_string(),
    ));
    shapes.push(text(
        Role::Label,
        middle,
        HEIGHT - 6.0,
        Anchor::Middle,
        &column.label,
    ));
    shapes
}
