//! Groups of characters to copy by hand, each group in a frame.

use super::compose::{Composer, times};
use super::item::{Frame, Item};
use super::page::WIDTH;
use super::slab::{Slab, keep_lines_together};
use super::structure::{ElementId, Role};
use crate::style::{Color, Style};

/// Width given to each character.
const CELL: f32 = 22.0;
/// Room at both ends of a frame.
const PADDING: f32 = 7.0;
/// Room between two frames.
const BETWEEN: f32 = 16.0;
/// Height of a line of frames.
const LINE: f32 = 48.0;

impl Composer {
    /// Lines of as many groups as fit, all about as long.
    pub(super) fn code(&mut self, groups: &[String]) {
        let element = self.structure.top(Role::P);
        let start = self.slabs.len();
        for line in groups.chunks(groups_per_line(groups)) {
            let mut items = Vec::new();
            let mut x = 0.0;
            for group in line {
                let group = self.cleaner.clean_line(group);
                items.extend(framed(x, &group, element));
                x += frame_width(&group) + BETWEEN;
            }
            self.slabs.push(Slab {
                height: LINE,
                items,
                ..Slab::default()
            });
        }
        keep_lines_together(&mut self.slabs[start..]);
    }
}

/// A frame, and each character in the middle of a cell of its own, as on a
/// typewriter. A space ends the group for those who hear it.
fn framed(x: f32, group: &str, element: ElementId) -> Vec<Item> {
    let style = Style::CODE;
    let frame = Frame {
        width: frame_width(group),
        height: 36.0,
        fill: None,
        outline: Some(Color::RULE_STRONG),
        dashed: false,
    };
    let mut items = vec![Item::frame(x, 5.7, frame)];
    let last = group.chars().count().saturating_sub(1);
    for (rank, character) in group.chars().enumerate() {
        let glyph = character.to_string();
        let indent = PADDING + times(CELL, rank) + (CELL - style.width(&glyph)) / 2.0;
        let text = if rank == last { glyph + " " } else { glyph };
        let at = x + indent;
        items.push(Item::text(at, style.baseline(), text, style, Some(element)));
    }
    items
}

fn frame_width(group: &str) -> f32 {
    times(CELL, group.chars().count()) + 2.0 * PADDING
}

fn groups_per_line(groups: &[String]) -> usize {
    let widest = groups.iter().map(|it| frame_width(it)).fold(1.0, f32::max);
    let most = (1..=groups.len())
        .take_while(|&count| times(widest + BETWEEN, count) <= WIDTH + BETWEEN)
        .last()
        .unwrap_or(1);
    let lines = groups.len().div_ceil(most).max(1);
    groups.len().div_ceil(lines).max(1)
}
