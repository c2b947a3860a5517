//! The content of a column cut into strips, so that a page may end between two.

use super::block::Content;
use super::item::{Frame, Item, Shape};
use super::structure::ElementId;
use crate::style::{Color, Style};
use crate::text::{Cleaner, shorten, wrap};

/// A piece of a column that no page break goes through.
pub(crate) struct Strip {
    /// Its height.
    pub(crate) height: f32,
    /// What is in it, from its own top left corner.
    pub(crate) items: Vec<Item>,
}

/// Where the content of a column goes and what it is.
pub(crate) struct Cell {
    /// Distance of the column from the left margin.
    pub(crate) x: f32,
    /// Width of the column.
    pub(crate) width: f32,
    /// How its text is set.
    pub(crate) style: Style,
    /// The element it belongs to.
    pub(crate) element: ElementId,
}

impl Cell {
    /// One strip for each line of a text.
    pub(crate) fn text(&self, text: &str, cleaner: &mut Cleaner) -> Vec<Strip> {
        self.lines(text, &self.style, cleaner)
    }

    /// The strips of a content.
    pub(crate) fn content(&self, content: &Content, cleaner: &mut Cleaner) -> Vec<Strip> {
        match content {
            Content::Text(text) => self.text(text, cleaner),
            Content::Lines(lines) => lines
                .iter()
                .map(|line| self.one_line(&cleaner.clean_line(line)))
                .collect(),
            Content::Missing(text) => vec![self.missing(&cleaner.clean_line(text))],
            Content::Marked(entries) => self.entries(entries, cleaner),
        }
    }

    /// The strips of a note under a value; none when there is nothing to note.
    pub(crate) fn note(&self, note: &str, cleaner: &mut Cleaner) -> Vec<Strip> {
        if note.is_empty() {
            return Vec::new();
        }
        self.lines(note, &Style::NOTE, cleaner)
    }

    fn lines(&self, text: &str, style: &Style, cleaner: &mut Cleaner) -> Vec<Strip> {
        wrap(&cleaner.clean(text), style, self.width)
            .into_iter()
            .map(|line| Strip {
                height: style.leading,
                items: vec![self.item(0.0, line, *style)],
            })
            .collect()
    }

    fn one_line(&self, text: &str) -> Strip {
        let line = shorten(text, &self.style, self.width);
        Strip {
            height: self.style.leading,
            items: vec![self.item(0.0, line, self.style)],
        }
    }

    fn item(&self, indent: f32, text: String, style: Style) -> Item {
        let baseline = style.baseline();
        Item::text(self.x + indent, baseline, text, style, Some(self.element))
    }

    /// Words in a dashed violet frame that hugs them.
    fn missing(&self, text: &str) -> Strip {
        const INSIDE: f32 = 6.0;
        let style = Style::LABEL.in_color(Color::UNKNOWN);
        let text = &shorten(text, &style, self.width - 2.0 * INSIDE);
        let frame = Frame {
            width: style.width(text) + 2.0 * INSIDE,
            height: style.leading,
            fill: Some(Color::UNKNOWN_SOFT),
            outline: Some(Color::UNKNOWN),
            dashed: true,
        };
        Strip {
            height: style.leading,
            items: vec![
                Item::frame(self.x, 0.4, frame),
                self.item(INSIDE, text.to_owned(), style),
            ],
        }
    }

    /// Texts one under the other; one of several lines stands apart from the next.
    fn entries(&self, entries: &[(String, String)], cleaner: &mut Cleaner) -> Vec<Strip> {
        const APART: f32 = 4.0;
        let mut strips: Vec<Strip> = Vec::new();
        for (rank, (text, mark)) in entries.iter().enumerate() {
            let mut entry = self.marked(text, mark, cleaner);
            let is_last = rank + 1 == entries.len();
            if let [_, .., end] = entry.as_mut_slice()
                && !is_last
            {
                end.height += APART;
            }
            strips.extend(entry);
        }
        strips
    }

    /// A text, and after its last line, or under it when there is no room, its mark.
    fn marked(&self, text: &str, mark: &str, cleaner: &mut Cleaner) -> Vec<Strip> {
        let mut strips = self.text(text, cleaner);
        if mark.is_empty() {
            return strips;
        }
        let mark = shorten(&cleaner.clean_line(mark), &Style::MARK, self.width - 16.0);
        let room = Style::MARK.width(&mark) + 16.0;
        let mut indent = strips.last().map_or(0.0, text_width) + 8.0;
        if indent + room > self.width {
            indent = 0.0;
            strips.push(Strip {
                height: self.style.leading,
                items: Vec::new(),
            });
        }
        if let Some(last) = strips.last_mut() {
            last.items.extend(self.mark(indent, mark));
        }
        strips
    }

    fn mark(&self, indent: f32, text: String) -> [Item; 2] {
        let style = Style::MARK;
        let frame = Frame {
            width: style.width(&text) + 8.0,
            height: 11.5,
            fill: None,
            outline: Some(Color::RULE_STRONG),
            dashed: false,
        };
        [
            Item::frame(self.x + indent, 2.65, frame),
            self.item(indent + 4.0, text, style),
        ]
    }
}

fn text_width(strip: &Strip) -> f32 {
    strip
        .items
        .iter()
        .map(|item| match &item.shape {
            Shape::Text { text, style } => style.width(text),
            Shape::Rule { .. } | Shape::Frame(_) => 0.0,
        })
        .sum()
}
