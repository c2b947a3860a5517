//! Pictures of figures, as shapes in a plane: whatever shows them, on a screen or on paper, draws the same ones.
//!
//! A picture never stands alone: the figures behind it stand beside it as a table. Colour tells nothing that a shape or a
//! word does not tell as well.

mod bars;
mod columns;
mod grid;
mod lengths;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

pub use bars::{Bar, bars};
pub use columns::{Column, columns};
pub use grid::{Cell, grid};
pub use lengths::{Length, lengths};

/// Width of every picture, in the units of its shapes: two stand beside each other.
const WIDTH: f64 = 476.0;

/// Height of a line of text.
const LINE: f64 = 18.0;

/// Where a text stands to its point.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Anchor {
    /// It begins there.
    Start,
    /// It is centred there.
    Middle,
    /// It ends there.
    End,
}

/// What a shape says, from which its colour and its stroke follow.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Where counting begins.
    Axis,
    /// What guides the eye.
    Grid,
    /// A quantity.
    Bar,
    /// The same quantity, the year before: an outline.
    Before,
    /// A measure within its limit.
    Dot,
    /// A measure beyond its limit.
    Late,
    /// A limit.
    Limit,
    /// A word.
    Label,
    /// A figure.
    Strong,
    /// The word of a limit.
    LimitLabel,
    /// A cell of a grid that holds nothing.
    Empty,
    /// A cell that holds something, from little to much.
    Faint,
    /// More.
    Medium,
    /// The most.
    Full,
    /// A figure on the fullest cell.
    Inverse,
}

/// A shape; the origin of the plane is at its top left.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(tag = "shape", rename_all = "snake_case")]
#[allow(missing_docs)] // the coordinates of SVG, by their names
pub enum Shape {
    /// From one point to another.
    Line {
        role: Role,
        x1: f64,
        y1: f64,
        x2: f64,
        y2: f64,
    },
    /// A rectangle.
    Rect {
        role: Role,
        x: f64,
        y: f64,
        width: f64,
        height: f64,
    },
    /// A disc.
    Dot {
        role: Role,
        x: f64,
        y: f64,
        radius: f64,
    },
    /// A word, its base line at `y`.
    Text {
        role: Role,
        x: f64,
        y: f64,
        anchor: Anchor,
        text: String,
    },
}

/// A picture.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Drawing {
    /// Width of its plane.
    pub width: f64,
    /// Height of its plane.
    pub height: f64,
    /// Its shapes, the first under the others.
    pub shapes: Vec<Shape>,
}

impl Drawing {
    fn new(height: f64, shapes: Vec<Shape>) -> Self {
        Self {
            width: WIDTH,
            height,
            shapes,
        }
    }
}

fn text(role: Role, x: f64, y: f64, anchor: Anchor, text: &str) -> Shape {
    let text = text.to_owned();
    Shape::Text {
        role,
        x,
        y,
        anchor,
        text,
    }
}
