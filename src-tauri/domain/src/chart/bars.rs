//! Quantities one under the other, each under its own words, which may be long.

use super::{Anchor, Drawing, LINE, Role, Shape, WIDTH, text};

/// A quantity and that of the year before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bar {
    /// What is counted.
    pub label: String,
    /// How many.
    pub count: u32,
    /// How many the year before; none where nothing is compared.
    pub before: Option<u32>,
}

/// Height of a bar, and of one with that of the year before under it.
const THICKNESS: f64 = 12.0;
const GAP: f64 = 10.0;
/// Room at the end of the longest bar for its figure.
const FIGURE: f64 = 44.0;

/// Bars from top to bottom.
#[must_use]
pub fn bars(bars: &[Bar]) -> Drawing {
    let counts = bars
        .iter()
        .flat_map(|it| [Some(it.count), it.before])
        .flatten();
    let longest = counts.max().unwrap_or_default().max(1);
    let scale = (WIDTH - FIGURE) / f64::from(longest);
    let mut shapes = Vec::new();
    let mut y = 0.0;
    for bar in bars {
        y = one(bar, y, scale, &mut shapes) + GAP;
    }
    Drawing::new(y.max(LINE), shapes)
}

/// Draws one from `top` on, and gives its bottom.
fn one(bar: &Bar, top: f64, scale: f64, shapes: &mut Vec<Shape>) -> f64 {
    shapes.push(text(
        Role::Label,
        0.0,
        top + LINE - 4.0,
        Anchor::Start,
        &bar.label,
    ));
    let mut y = top + LINE + 2.0;
    let mut quantity = |role, figure, count: u32| {
        let width = f64::from(count) * scale;
        if count > 0 {
            shapes.push(Shape::Rect {
                role,
                x: 0.0,
                y,
                width,
                height: THICKNESS,
            });
        }
        let x = width + 6.0;
        shapes.push(text(
            figure,
            x,
            y + THICKNESS - 1.0,
            Anchor::Start,
            &count.to_string(),
        ));
        y += THICKNESS + 3.0;
    };
    quantity(Role::Bar, Role::Strong, bar.count);
    if let Some(before) = bar.before {
        quantity(Role::Before, Role::Label, before);
    }
    y
}
