//! A picture of figures at the scale of the page: the shapes that the window shows, in the colours of the paper.

use domain::chart::{Anchor, Drawing, Role, Shape};

use super::compose::Composer;
use super::item::{Frame, Item};
use super::slab::Slab;
use super::structure::ElementId;
use crate::style::{Color, Style};
use crate::text::Cleaner;

/// Points of the page for a unit of a picture.
const SCALE: f32 = 0.8;

/// Ground left around a figure.
const AROUND: f32 = 2.0;

/// Thickness of a limit that stands upright.
const UPRIGHT: f32 = 1.4;

impl Composer {
    /// A picture that no page break goes through, kept with the figures that follow it.
    pub(super) fn picture(&mut self, drawing: &Drawing, words: &str) {
        let words = self.cleaner.clean_line(words);
        let element = self.structure.figure(words);
        let shapes = drawing.shapes.iter();
        let cleaner = &mut self.cleaner;
        let items: Vec<Item> = shapes
            .flat_map(|shape| drawn(shape, element, cleaner))
            .collect();
        self.slabs.push(Slab {
            height: points(drawing.height),
            items,
            keep_with_next: true,
            ..Slab::default()
        });
    }
}

#[allow(
    clippy::cast_possible_truncation,
    reason = "a place on a page is a few hundred points"
)]
fn points(units: f64) -> f32 {
    units as f32 * SCALE
}

fn drawn(shape: &Shape, of: ElementId, cleaner: &mut Cleaner) -> Vec<Item> {
    let drawn = match shape {
        Shape::Line {
            role,
            x1,
            y1,
            x2,
            y2,
        } => line(*role, [*x1, *y1, *x2, *y2].map(points)),
        Shape::Rect {
            role,
            x,
            y,
            width,
            height,
        } => Item::frame(
            points(*x),
            points(*y),
            frame(*role, points(*width), points(*height)),
        ),
        Shape::Dot { role, x, y, radius } => {
            let side = points(2.0 * radius);
            let frame = frame(*role, side, side);
            Item::frame(points(x - radius), points(y - radius), frame)
        }
        Shape::Text {
            role,
            x,
            y,
            anchor,
            text,
        } => {
            return words(
                *role,
                [*x, *y].map(points),
                *anchor,
                &cleaner.clean_line(text),
                of,
            );
        }
    };
    vec![Item {
        element: Some(of),
        ..drawn
    }]
}

/// A word; a figure that meets a line stays legible over it.
fn words(role: Role, [x, y]: [f32; 2], anchor: Anchor, text: &str, of: ElementId) -> Vec<Item> {
    let style = style(role);
    let width = style.width(text);
    let left = match anchor {
        Anchor::Start => x,
        Anchor::Middle => x - width / 2.0,
        Anchor::End => x - width,
    };
    let item = Item::text(left, y, text.to_owned(), style, Some(of));
    if role != Role::Strong {
        return vec![item];
    }
    let ground = Frame {
        width: width + 2.0 * AROUND,
        height: style.size,
        fill: Some(Color::PAPER),
        outline: None,
        dashed: false,
    };
    let mut under = Item::frame(left - AROUND, y - style.size * 0.8, ground);
    under.element = Some(of);
    vec![under, item]
}

/// A line is level or upright.
fn line(role: Role, [x1, y1, x2, y2]: [f32; 4]) -> Item {
    let color = color(role);
    if x2 > x1 {
        return Item::rule(x1, y1, x2 - x1, 0.6, color);
    }
    let upright = Frame {
        width: UPRIGHT,
        height: y2 - y1,
        fill: Some(color),
        outline: None,
        dashed: false,
    };
    Item::frame(x1 - UPRIGHT / 2.0, y1, upright)
}

fn color(role: Role) -> Color {
    match role {
        Role::Axis => Color::RULE_STRONG,
        Role::Grid | Role::Empty => Color::RULE,
        Role::Late | Role::Limit | Role::LimitLabel => Color::LATE,
        Role::Bar | Role::Before | Role::Dot | Role::Faint | Role::Medium | Role::Full => {
            Color::ACCENT
        }
        Role::Label => Color::INK_2,
        Role::Strong => Color::INK,
        Role::Inverse => Color::PAPER,
    }
}

/// What is within its limit is an outline where what is late is full: not colour alone.
fn frame(role: Role, width: f32, height: f32) -> Frame {
    let (fill, outline, dashed) = match role {
        Role::Before | Role::Faint => (None, Some(color(role)), true),
        Role::Dot | Role::Medium => (None, Some(color(role)), false),
        Role::Empty => (Some(Color::UNKNOWN_SOFT), None, false),
        Role::Axis
        | Role::Grid
        | Role::Bar
        | Role::Late
        | Role::Limit
        | Role::Full
        | Role::Label
        | Role::Strong
        | Role::LimitLabel
        | Role::Inverse => (Some(color(role)), None, false),
    };
    Frame {
        width,
        height,
        fill,
        outline,
        dashed,
    }
}

fn style(role: Role) -> Style {
    match role {
        Role::Strong | Role::Inverse | Role::LimitLabel => Style::COLUMN.in_color(color(role)),
        Role::Label
        | Role::Axis
        | Role::Grid
        | Role::Bar
        | Role::Before
        | Role::Dot
        | Role::Late
        | Role::Limit
        | Role::Empty
        | Role::Faint
        | Role::Medium
        | Role::Full => Style::NOTE,
    }
}
