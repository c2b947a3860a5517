//! Things with a place: texts, lines and frames. Lengths are in points, from
//! the top left corner, downwards.

use super::structure::ElementId;
use crate::style::{Color, Style};

/// Something to print.
#[derive(Clone, Debug)]
pub(crate) struct Item {
    /// Distance from the left.
    pub(crate) x: f32,
    /// Distance from the top: of the baseline of a text, of the middle of a
    /// line, of the upper edge of a frame.
    pub(crate) y: f32,
    /// What it looks like.
    pub(crate) shape: Shape,
    /// The element it belongs to; none for decoration and for what repeats on every page.
    pub(crate) element: Option<ElementId>,
}

/// What an item looks like.
#[derive(Clone, Debug)]
pub(crate) enum Shape {
    /// Text on one line.
    Text {
        /// The cleaned text.
        text: String,
        /// How it is set.
        style: Style,
    },
    /// Horizontal line.
    Rule {
        /// Its length.
        length: f32,
        /// Its thickness.
        thickness: f32,
        /// Its colour.
        color: Color,
    },
    /// Rectangle.
    Frame(Frame),
}

/// A rectangle, filled or outlined or both.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Frame {
    /// Its width.
    pub(crate) width: f32,
    /// Its height.
    pub(crate) height: f32,
    /// Colour inside.
    pub(crate) fill: Option<Color>,
    /// Colour of the outline.
    pub(crate) outline: Option<Color>,
    /// Whether the outline is dashed.
    pub(crate) dashed: bool,
}

impl Frame {
    /// An empty box to tick by hand.
    pub(crate) const TICK_BOX: Self = Self {
        width: 8.5,
        height: 8.5,
        fill: None,
        outline: Some(Color::RULE_STRONG),
        dashed: false,
    };
}

impl Item {
    /// A text with its baseline at `y`.
    pub(crate) fn text(x: f32, y: f32, text: String, style: Style, of: Option<ElementId>) -> Self {
        Self {
            x,
            y,
            shape: Shape::Text { text, style },
            element: of,
        }
    }

    /// A hairline.
    pub(crate) fn hairline(x: f32, y: f32, length: f32) -> Self {
        Self::rule(x, y, length, 0.5, Color::RULE)
    }

    /// A line of any thickness.
    pub(crate) fn rule(x: f32, y: f32, length: f32, thickness: f32, color: Color) -> Self {
        Self {
            x,
            y,
            shape: Shape::Rule {
                length,
                thickness,
                color,
            },
            element: None,
        }
    }

    /// A frame.
    pub(crate) fn frame(x: f32, y: f32, frame: Frame) -> Self {
        Self {
            x,
            y,
            shape: Shape::Frame(frame),
            element: None,
        }
    }

    /// Whether it is a text without a character.
    pub(crate) fn is_blank(&self) -> bool {
        matches!(&self.shape, Shape::Text { text, .. } if text.is_empty())
    }

    /// The same text with these words, which end where it stood; none when it is no text.
    pub(crate) fn ending_with(self, words: String) -> Option<Self> {
        match self.shape {
            Shape::Text { style, .. } => Some(Self::text(
                self.x - style.width(&words),
                self.y,
                words,
                style,
                self.element,
            )),
            Shape::Rule { .. } | Shape::Frame(_) => None,
        }
    }

    /// The same thing further right and down.
    pub(crate) fn moved(mut self, right: f32, down: f32) -> Self {
        self.x += right;
        self.y += down;
        self
    }
}
