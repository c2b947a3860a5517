//! Lengths of time against the limit that each had.

use super::{Anchor, Drawing, Role, Shape, WIDTH, text};

/// A length of time against its limit.
#[derive(Clone, Debug, PartialEq)]
pub struct Length {
    /// What was measured.
    pub label: String,
    /// How long, in hours.
    pub hours: f64,
    /// How long in words.
    pub words: String,
    /// It went beyond its limit.
    pub is_late: bool,
}

const LEFT: f64 = 108.0;
const RIGHT: f64 = WIDTH - 12.0;
const ROW: f64 = 22.0;
const TOP: f64 = 22.0;
/// The longest length drawn to scale, in times the limit: a year of delay would crush the others.
const REACH: f64 = 2.0;

/// Lengths from top to bottom, and the limit of `limit_hours` across them.
#[must_use]
pub fn lengths(lengths: &[Length], limit_hours: f64, limit: &str) -> Drawing {
    let longest = lengths
        .iter()
        .map(|it| it.hours)
        .fold(limit_hours, f64::max);
    let reach = longest.min(limit_hours * REACH).max(limit_hours * 1.2);
    let at = |hours: f64| LEFT + (RIGHT - LEFT) * (hours.min(reach) / reach);
    let rows = f64::from(u32::try_from(lengths.len()).unwrap_or(u32::MAX));
    let bottom = TOP + ROW * rows - ROW / 2.0 + 4.0;
    let x = at(limit_hours);
    // Under the words that cross it.
    let mut shapes = vec![Shape::Line {
        role: Role::Limit,
        x1: x,
        y1: 6.0,
        x2: x,
        y2: bottom,
    }];
    for (length, rank) in lengths.iter().zip(0_u32..) {
        let y = TOP + ROW * f64::from(rank);
        shapes.extend(one(length, y, at(length.hours)));
    }
    shapes.push(text(
        Role::LimitLabel,
        x,
        bottom + 16.0,
        Anchor::Middle,
        limit,
    ));
    shapes.push(text(Role::Label, LEFT, bottom + 16.0, Anchor::Middle, "0"));
    Drawing::new(bottom + 22.0, shapes)
}

fn one(length: &Length, y: f64, x: f64) -> Vec<Shape> {
    let role = if length.is_late {
        Role::Late
    } else {
        Role::Dot
    };
    // On the side where there is room.
    let (words_x, anchor) = if x > f64::midpoint(LEFT, RIGHT) {
        (x - 12.0, Anchor::End)
    } else {
        (x + 12.0, Anchor::Start)
    };
    vec![
        Shape::Line {
            role: Role::Grid,
            x1: LEFT,
            y1: y,
            x2: RIGHT,
            y2: y,
        },
        text(Role::Label, 0.0, y + 4.5, Anchor::Start, &length.label),
        Shape::Dot {
            role,
            x,
            y,
            radius: 6.0,
        },
        text(Role::Strong, words_x, y + 4.5, anchor, &length.words),
    ]
}
