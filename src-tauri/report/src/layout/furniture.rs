//! What repeats on every page: header above the text, footer under it.

use super::block::Part;
use super::item::{Frame, Item};
use super::page::{BOTTOM, MARGIN, Page, SHEET_HEIGHT, WIDTH};
use crate::document::Header;
use crate::style::{Color, Style};
use crate::text::{Cleaner, shorten};

/// Upper line of the header, in points from the top of the sheet.
const UPPER_LINE: f32 = 38.0;
/// Lower line of the header.
const LOWER_LINE: f32 = 51.0;
/// Line of the footer that says when and by whom, and which page it is.
const FOOTER_LINE: f32 = SHEET_HEIGHT - 30.0;
/// Line of the footer that says how far the journal was.
const JOURNAL_LINE: f32 = SHEET_HEIGHT - 18.5;
/// Room kept free between the left and the right of a line.
const BETWEEN: f32 = 24.0;

/// The texts of the header and of the footer, cleaned.
pub(crate) struct Furniture {
    organisation: String,
    reference: String,
    confidentiality: String,
    version: String,
    printed: String,
    journal: String,
    draft: bool,
    exercise: bool,
}

impl Furniture {
    /// Prepares what is the same on every page.
    pub(crate) fn new(header: &Header, cleaner: &mut Cleaner) -> Self {
        let journal = header.journal.as_ref().map_or_else(String::new, |it| {
            format!("Journal n° {}, {}", it.number, it.hash)
        });
        let author = match header.author.as_str() {
            "" => String::new(),
            author => format!(", par {author}"),
        };
        let printed = format!("Édité le {}, heure de Paris{author}", header.printed_at);
        Self {
            organisation: cleaner.clean_line(&header.organisation),
            reference: cleaner.clean_line(&header.reference),
            confidentiality: cleaner.clean_line(&header.confidentiality),
            version: cleaner.clean_line(&header.version),
            printed: cleaner.clean_line(&printed),
            journal: cleaner.clean_line(&journal),
            draft: header.draft,
            exercise: header.exercise,
        }
    }

    /// Adds header and footer to finished pages.
    pub(crate) fn furnish(&self, pages: &mut [Page], parts: &[Part]) {
        let count = pages.len();
        for (rank, page) in pages.iter_mut().enumerate() {
            let part = page.part.and_then(|part| parts.get(part));
            page.items.extend(self.header(part));
            page.items.extend(self.footer(rank + 1, count));
        }
    }

    fn header(&self, part: Option<&Part>) -> Vec<Item> {
        let reference = part.map_or(&self.reference, |part| &part.reference);
        let draft = part.map_or(self.draft, |part| self.draft || part.draft);
        let upper = Style::RUNNING_STRONG;
        let mut items = two_ends(UPPER_LINE, upper, &self.organisation, &self.confidentiality);
        let mark = match (self.exercise, draft) {
            (true, _) => Some(("EXERCICE", Color::LATE)),
            (false, true) => Some(("Projet", Color::TODO)),
            (false, false) => None,
        };
        let (room, framed) = mark.map_or((0.0, Vec::new()), |(text, color)| framed(text, color));
        let lower = [reference.as_str(), &self.version];
        items.extend(two_ends_of(LOWER_LINE, Style::RUNNING, lower, WIDTH - room));
        items.extend(framed);
        items.push(Item::hairline(MARGIN, LOWER_LINE + 9.0, WIDTH));
        items
    }

    fn footer(&self, number: usize, count: usize) -> Vec<Item> {
        let page = format!("page {number}/{count}");
        let line = BOTTOM + 20.0;
        let mut items = two_ends(FOOTER_LINE, Style::RUNNING, &self.printed, &page);
        items.extend(two_ends(JOURNAL_LINE, Style::RUNNING, &self.journal, ""));
        items.push(Item::hairline(MARGIN, line, WIDTH));
        items
    }
}

/// A text at the left margin, shortened if need be, and one at the right margin.
fn two_ends(baseline: f32, style: Style, left: &str, right: &str) -> Vec<Item> {
    two_ends_of(baseline, style, [left, right], WIDTH)
}

/// The same over so much of the width.
fn two_ends_of(baseline: f32, style: Style, [left, right]: [&str; 2], width: f32) -> Vec<Item> {
    let right = shorten(right, &style, width / 2.0);
    let right_width = style.width(&right);
    let left = shorten(left, &style, width - right_width - BETWEEN);
    let right_at = MARGIN + width - right_width;
    [(MARGIN, left), (right_at, right)]
        .into_iter()
        .map(|(x, text)| Item::text(x, baseline, text, style, None))
        .filter(|item| !item.is_blank())
        .collect()
}

/// A mark in a frame at the right of the header's lower line, after the room that it takes.
fn framed(text: &str, color: Color) -> (f32, Vec<Item>) {
    let style = Style::RUNNING_STRONG.in_color(color);
    let width = style.width(text);
    let x = MARGIN + WIDTH - width - 6.0;
    let frame = Frame {
        width: width + 12.0,
        height: 13.0,
        fill: None,
        outline: Some(color),
        dashed: false,
    };
    let items = vec![
        Item::frame(x - 6.0, LOWER_LINE - 9.5, frame),
        Item::text(x, LOWER_LINE, text.to_owned(), style, None),
    ];
    (width + BETWEEN, items)
}
