//! What is filled in by hand: blanks after a label, lines to write on, boxes to tick, boxes to sign in.
//! The lines and boxes are decoration; the words beside them are read.

use super::block::{Blank, Signature};
use super::compose::{Composer, GUTTER, times};
use super::item::{Frame, Item};
use super::page::WIDTH;
use super::slab::{RowLook, Slab, row};
use super::strip::Cell;
use super::structure::Role;
use crate::style::{Color, Style};
use crate::text::shorten;

/// Height of a line written by hand, in points (7.5 mm).
const HAND: f32 = 21.2;
/// Height of a box to sign in, in points.
const SIGNATURE: f32 = 58.0;
/// Room between the edge of a box and its words, in points.
const INSIDE: f32 = 8.0;

impl Composer {
    /// Labels side by side, each with a line after it up to its share of the width.
    pub(super) fn blanks(&mut self, blanks: &[Blank]) {
        let mut slab = Slab {
            height: HAND + 1.0,
            ..Slab::default()
        };
        let mut x = 0.0;
        for (rank, blank) in blanks.iter().enumerate() {
            let gutter = if rank + 1 == blanks.len() {
                0.0
            } else {
                GUTTER
            };
            let width = blank.share * WIDTH - gutter;
            slab.items.extend(self.blank(&blank.label, x, width));
            x += blank.share * WIDTH;
        }
        self.slabs.push(slab);
    }

    fn blank(&mut self, label: &str, x: f32, width: f32) -> [Item; 2] {
        const LEAST: f32 = 40.0;
        let style = Style::LABEL;
        let element = self.structure.top(Role::P);
        let label = shorten(&self.cleaner.clean_line(label), &style, width - LEAST);
        let start = x + style.width(&label) + 6.0;
        let length = x + width - start;
        [
            Item::text(x, HAND - 2.5, label, style, Some(element)),
            Item::rule(start, HAND, length, 0.5, Color::RULE_STRONG),
        ]
    }

    /// Lines to write on.
    pub(super) fn ruled(&mut self, count: usize) {
        for _ in 0..count {
            self.slabs.push(Slab {
                height: HAND,
                items: vec![Item::rule(0.0, HAND, WIDTH, 0.5, Color::RULE_STRONG)],
                ..Slab::default()
            });
        }
    }

    /// Entries with a box to tick before each, row after row of so many columns.
    pub(super) fn ticks(&mut self, columns: usize, entries: &[String]) {
        const BOX_ROOM: f32 = 16.0;
        let list = self.structure.top(Role::L);
        let columns = columns.max(1);
        let share = WIDTH / times(1.0, columns);
        for line in entries.chunks(columns) {
            let mut strips = Vec::new();
            for (rank, entry) in line.iter().enumerate() {
                let item = self.structure.inside(list, Role::LI);
                let x = times(share, rank);
                let cell = Cell {
                    x: x + BOX_ROOM,
                    width: share - BOX_ROOM - 6.0,
                    style: Style::BODY,
                    element: self.structure.inside(item, Role::LBody),
                };
                let mut lines = cell.text(entry, &mut self.cleaner);
                if let Some(first) = lines.first_mut() {
                    first.items.insert(0, Item::frame(x, 3.25, Frame::TICK_BOX));
                }
                strips.push(lines);
            }
            let start = self.slabs.len();
            self.slabs.extend(row(strips, &RowLook::NONE));
            if let Some(first) = self.slabs.get_mut(start) {
                first.space_before = 3.0;
            }
        }
    }

    /// Boxes side by side, each with who signs in it.
    pub(super) fn signatures(&mut self, signatures: &[Signature]) {
        self.keep_last();
        let count = times(1.0, signatures.len().max(1));
        let width = (WIDTH + GUTTER) / count - GUTTER;
        let mut slab = Slab {
            height: SIGNATURE,
            ..Slab::default()
        };
        for (rank, signature) in signatures.iter().enumerate() {
            let x = times(width + GUTTER, rank);
            slab.items.extend(self.signature(signature, x, width));
        }
        self.slabs.push(slab);
    }

    fn signature(&mut self, signature: &Signature, x: f32, width: f32) -> Vec<Item> {
        let element = self.structure.top(Role::P);
        let frame = Frame {
            width,
            height: SIGNATURE,
            fill: None,
            outline: Some(Color::RULE_STRONG),
            dashed: false,
        };
        let lines = [
            (&signature.quality, Style::LABEL, 16.0),
            (&signature.name, Style::BODY, 31.0),
            (&SIGN.to_owned(), Style::NOTE, SIGNATURE - 8.0),
        ];
        let mut items = vec![Item::frame(x, 0.0, frame)];
        for (text, style, baseline) in lines {
            let text = self.cleaner.clean_line(text);
            let text = shorten(&text, &style, width - 2.0 * INSIDE - 4.0);
            items.push(Item::text(
                x + INSIDE,
                baseline,
                text + " ",
                style,
                Some(element),
            ));
        }
        items
    }
}

/// What is asked for in a box.
const SIGN: &str = "Date et signature";
