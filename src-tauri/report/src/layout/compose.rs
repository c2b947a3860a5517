//! Blocks to slabs: measures and wraps each block, and names its elements.

use super::block::{Block, Heading, Part};
use super::item::{Frame, Item};
use super::page::WIDTH;
use super::slab::{RowLook, Slab, row};
use super::strip::Cell;
use super::structure::{ElementId, Role, Structure};
use crate::style::{Color, Style};
use crate::text::{Cleaner, shorten, wrap};

/// Room between two columns.
pub(super) const GUTTER: f32 = 16.0;

/// Turns blocks into slabs.
#[derive(Default)]
pub(crate) struct Composer {
    /// What has been composed.
    pub(crate) slabs: Vec<Slab>,
    /// Heads of the tables, to be repeated.
    pub(crate) heads: Vec<Slab>,
    /// The parts that have begun.
    pub(crate) parts: Vec<Part>,
    /// How many parts the tables of contents have named.
    pub(super) named_parts: usize,
    /// The elements of the document.
    pub(crate) structure: Structure,
    /// Cleans every text.
    pub(crate) cleaner: Cleaner,
}

impl Composer {
    /// Adds a block under what is there.
    pub(crate) fn add(&mut self, block: &Block) {
        match block {
            Block::Title(text) => self.title(text),
            Block::Part(part) => self.part(part),
            Block::Heading(heading) => self.heading(heading, 24.0),
            Block::FormHeading(heading) => self.heading(heading, 11.0),
            Block::Paragraph(text, style) => self.paragraph(text, *style),
            Block::Notice(text, color) => self.notice(text, *color),
            Block::Grid(rows) => self.grid(rows),
            Block::Table(columns, rows) => self.table(columns, rows),
            Block::Contents(columns, rows) => self.contents(columns, rows),
            Block::List(entries) => self.list(entries),
            Block::Facts(facts, color) => self.facts(facts, *color),
            Block::Code(groups) => self.code(groups),
            Block::Blanks(blanks) => self.blanks(blanks),
            Block::Ruled(count) => self.ruled(*count),
            Block::Ticks(columns, entries) => self.ticks(*columns, entries),
            Block::Signatures(signatures) => self.signatures(signatures),
            Block::Together(blocks) => self.together(blocks),
            Block::Picture(drawing, words) => self.picture(drawing, words),
            Block::Gap(height) => self.gap(*height),
        }
    }

    fn together(&mut self, blocks: &[Block]) {
        let start = self.slabs.len();
        for block in blocks {
            self.add(block);
        }
        if let Some((_, before)) = self.slabs[start..].split_last_mut() {
            for slab in before {
                slab.keep_with_next = true;
            }
        }
    }

    fn gap(&mut self, height: f32) {
        self.slabs.push(Slab {
            space_before: height,
            keep_with_next: true,
            ..Slab::default()
        });
    }

    fn title(&mut self, text: &str) {
        let element = self.structure.top(Role::H1);
        self.text(text, Style::TITLE, 0.0, element);
        self.keep_last();
    }

    fn paragraph(&mut self, text: &str, style: Style) {
        let element = self.structure.top(Role::P);
        self.text(text, style, 0.0, element);
    }

    /// Lines over the whole width, from an indent.
    pub(super) fn text(&mut self, text: &str, style: Style, indent: f32, element: ElementId) {
        let cell = Cell {
            x: indent,
            width: WIDTH - indent,
            style,
            element,
        };
        let strips = cell.text(text, &mut self.cleaner);
        self.slabs.extend(row(vec![strips], &RowLook::NONE));
    }

    /// Keeps the last thing said on the page of what comes next.
    pub(super) fn keep_last(&mut self) {
        for slab in self.slabs.iter_mut().rev() {
            slab.keep_with_next = true;
            if slab.height > 0.0 {
                break;
            }
        }
    }

    /// A title under so much room.
    fn heading(&mut self, heading: &Heading, space_before: f32) {
        let is_in_part = self.structure.is_in_part();
        let role = if is_in_part { Role::H3 } else { Role::H2 };
        let element = self.structure.top(role);
        let [number, title, aside] =
            [&heading.number, &heading.title, &heading.aside].map(|it| self.cleaner.clean_line(it));
        let bookmark = format!("{number} {title}").trim().to_owned();
        let (items, height) = heading_line(&number, &title, &aside, element);
        self.slabs.push(Slab {
            space_before,
            height,
            items,
            keep_with_next: true,
            bookmark: (!is_in_part).then_some(bookmark),
            ..Slab::default()
        });
    }

    fn notice(&mut self, text: &str, color: Color) {
        const BAR: f32 = 2.0;
        let element = self.structure.top(Role::P);
        let start = self.slabs.len();
        self.text(text, Style::BODY, 12.0, element);
        for slab in &mut self.slabs[start..] {
            let frame = Frame {
                width: BAR,
                height: slab.height,
                fill: Some(color),
                outline: None,
                dashed: false,
            };
            slab.items.insert(0, Item::frame(0.0, 0.0, frame));
        }
    }

    fn list(&mut self, entries: &[String]) {
        let list = self.structure.top(Role::L);
        for entry in entries {
            let item = self.structure.inside(list, Role::LI);
            let body = self.structure.inside(item, Role::LBody);
            let start = self.slabs.len();
            self.text(entry, Style::BODY, 14.0, body);
            if let Some(first) = self.slabs.get_mut(start) {
                first.space_before = 4.0;
                let baseline = Style::BODY.baseline();
                let dash = Item::text(0.0, baseline, "–".to_owned(), Style::LABEL, None);
                first.items.insert(0, dash);
            }
        }
    }
}

/// Number, title and article of a section over a line, and their height.
fn heading_line(number: &str, title: &str, aside: &str, of: ElementId) -> (Vec<Item>, f32) {
    const NUMBER_WIDTH: f32 = 22.0;
    let style = Style::HEADING;
    let number = shorten(number, &style, WIDTH / 4.0);
    let aside = shorten(aside, &Style::NOTE, WIDTH / 3.0);
    let aside_at = WIDTH - Style::NOTE.width(&aside);
    let indent = match style.width(&number) {
        0.0 => 0.0,
        width => NUMBER_WIDTH.max(width + 10.0),
    };
    let lines = wrap(title, &style, aside_at - indent - GUTTER);
    let height = times(style.leading, lines.len()) + 4.0;
    let baseline = style.baseline();
    let in_accent = style.in_color(Color::ACCENT);
    let number = if number.is_empty() {
        number
    } else {
        number + " "
    };
    let mut items = vec![
        Item::text(0.0, baseline, number, in_accent, Some(of)),
        Item::text(aside_at, baseline, aside, Style::NOTE, Some(of)),
    ];
    for (rank, line) in lines.into_iter().enumerate() {
        let y = baseline + times(style.leading, rank);
        items.push(Item::text(indent, y, line, style, Some(of)));
    }
    items.retain(|it| !it.is_blank());
    items.push(Item::rule(0.0, height, WIDTH, 0.75, Color::RULE_STRONG));
    (items, height)
}

/// So many equal lengths.
#[expect(clippy::cast_precision_loss, reason = "few lines and few columns")]
pub(super) fn times(length: f32, count: usize) -> f32 {
    length * count as f32
}
