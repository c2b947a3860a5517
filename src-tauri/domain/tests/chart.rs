//! Pictures of figures: nothing leaves its frame, nothing is said twice, a nought is shown.

use domain::chart::{
    Bar, Cell, Column, Drawing, Length, Role, Shape, bars, columns, grid, lengths,
};
use proptest::prelude::{any, prop};
use proptest::proptest;

/// The rectangles and discs of a picture as left, top, right, bottom.
fn boxes(drawing: &Drawing) -> Vec<[f64; 4]> {
    let shapes = drawing.shapes.iter();
    let found = shapes.filter_map(|shape| match shape {
        Shape::Rect {
            x,
            y,
            width,
            height,
            ..
        } => Some([*x, *y, x + width, y + height]),
        Shape::Dot { x, y, radius, .. } => Some([x - radius, y - radius, x + radius, y + radius]),
        Shape::Line { .. } | Shape::Text { .. } => None,
    });
    found.collect()
}

fn texts(drawing: &Drawing) -> Vec<&str> {
    let shapes = drawing.shapes.iter();
    let found = shapes.filter_map(|shape| match shape {
        Shape::Text { text, .. } => Some(text.as_str()),
        Shape::Line { .. } | Shape::Rect { .. } | Shape::Dot { .. } => None,
    });
    found.collect()
}

fn fits(drawing: &Drawing) -> bool {
    let inside = |[left, top, right, bottom]: [f64; 4]| {
        left >= 0.0 && top >= 0.0 && right <= drawing.width && bottom <= drawing.height
    };
    boxes(drawing).into_iter().all(inside)
}

fn month((count, before): (u32, u32)) -> Column {
    Column {
        label: "janv.".to_owned(),
        count,
        before,
    }
}

proptest! {
    #[test]
    fn no_shape_leaves_its_picture(
        counts in prop::collection::vec(any::<(u16, u16)>(), 0..13),
        hours in prop::collection::vec(0.0..100_000.0_f64, 0..13),
    ) {
        let counts: Vec<(u32, u32)> = counts.into_iter().map(|(one, other)| (one.into(), other.into())).collect();
        let months: Vec<Column> = counts.iter().copied().map(month).collect();
        assert!(fits(&columns(&months)));
        let found: Vec<Bar> = counts
            .iter()
            .map(|(count, before)| Bar { label: "Piratage".to_owned(), count: *count, before: Some(*before) })
            .collect();
        assert!(fits(&bars(&found)));
        let found: Vec<Length> = hours
            .iter()
            .map(|hours| Length { label: "VIO-2026-0001".to_owned(), hours: *hours, words: "long".to_owned(), is_late: *hours > 72.0 })
            .collect();
        assert!(fits(&lengths(&found, 72.0, "72 h")));
    }
}

#[test]
fn a_month_without_a_breach_says_so_and_draws_no_bar() {
    let drawing = columns(&[month((0, 0)), month((2, 1))]);
    assert_eq!(texts(&drawing), ["0", "janv.", "2", "janv."]);
    assert_eq!(boxes(&drawing).len(), 2, "this year's and the former one's");
    let empty = columns(&[month((0, 0))]);
    assert!(boxes(&empty).is_empty());
}

#[test]
fn columns_stand_to_scale_on_one_axis() {
    let drawing = columns(&[month((1, 0)), month((4, 0))]);
    let [small, large] = boxes(&drawing)[..] else {
        panic!("{drawing:?}");
    };
    assert!((small[3] - large[3]).abs() < f64::EPSILON);
    let height = |found: [f64; 4]| found[3] - found[1];
    assert!((height(large) - 4.0 * height(small)).abs() < 1e-9);
}

#[test]
fn a_length_stands_on_its_side_of_the_limit() {
    let length = |hours, is_late| Length {
        label: "VIO-2026-0001".to_owned(),
        hours,
        words: "long".to_owned(),
        is_late,
    };
    let drawing = lengths(
        &[
            length(20.0, false),
            length(79.0, true),
            length(9_000.0, true),
        ],
        72.0,
        "72 h",
    );
    let limit = drawing.shapes.iter().find_map(|shape| match shape {
        Shape::Line {
            role: Role::Limit,
            x1,
            ..
        } => Some(*x1),
        _ => None,
    });
    let limit = limit.expect("the limit is drawn");
    let dots: Vec<(Role, bool)> = drawing
        .shapes
        .iter()
        .filter_map(|shape| match shape {
            Shape::Dot { role, x, .. } => Some((*role, *x > limit)),
            _ => None,
        })
        .collect();
    let expected = [(Role::Dot, false), (Role::Late, true), (Role::Late, true)];
    assert_eq!(dots, expected);
}

#[test]
fn the_cells_of_a_grid_are_counted_from_the_bottom_left() {
    let drawing = grid(
        &["peu", "beaucoup"],
        &["faible", "grave"],
        &[Cell {
            column: 1,
            row: 1,
            count: 3,
        }],
    );
    let cells = boxes(&drawing);
    assert_eq!(cells.len(), 4);
    let full = drawing.shapes.iter().find_map(|shape| match shape {
        Shape::Rect {
            role: Role::Full,
            x,
            y,
            ..
        } => Some((*x, *y)),
        _ => None,
    });
    let (x, y) = full.expect("one cell holds something");
    assert!(
        cells.iter().all(|cell| cell[0] <= x && cell[1] >= y),
        "at the top right"
    );
    assert_eq!(texts(&drawing), ["grave", "3", "faible", "peu", "beaucoup"]);
}
