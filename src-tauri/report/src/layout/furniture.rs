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
/// Room kept free between the left and the right of a line.
const BETWEEN: f32 = 24.0;

/// The texts of the header and of the footer, cleaned.
pub(crate) struct Furniture {
    organisation: String,
    reference: String,
    confidentiality: String,
    printed: String,
    draft: bool,
}

impl Furniture {
    /// Prepares what is the same on every page.
    pub(crate) fn new(header: &Header, cleaner: &mut Cleaner) -> Self {
        let journal = header.journal.as_ref().map_or_else(String::new, |it| {
            format!(" · journal n° {}, {}", it.number, it.hash)
        });
        let printed = format!("Édité le {}, heure de Paris{journal}", header.printed_at);
        Self {
            organisation: cleaner.clean_line(&header.organisation),
            reference: cleaner.clean_line(&header.reference),
            confidentiality: cleaner.clean_line(&header.confidentiality),
            printed: cleaner.clean_line(&printed),
            draft: header.draft,
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
        items.extend(two_ends(LOWER_LINE, Style::RUNNING, reference, ""));
        if draft {
            items.extend(draft_mark());
        }
        items.push(Item::hairline(MARGIN, LOWER_LINE + 9.0, WIDTH));
        items
    }

    fn footer(&self, number: usize, count: usize) -> Vec<Item> {
        let page = format!("page {number}/{count}");
        let line = BOTTOM + 20.0;
        let mut items = two_ends(SHEET_HEIGHT - 30.0, Style::RUNNING, &self.printed, &page);
        items.push(Item::hairline(MARGIN, line, WIDTH));
        items
    }
}

/// A text at the left margin, shortened if need be, and one at the right margin.
fn two_ends(baseline: f32, style: Style, left: &str, right: &str) -> Vec<Item> {
    let right = shorten(right, &style, WIDTH / 2.0);
    let right_width = style.width(&right);
    let left = shorten(left, &style, WIDTH - right_width - BETWEEN);
    let right_at = MARGIN + WIDTH - right_width;
    [(MARGIN, left), (right_at, right)]
        .into_iter()
        .map(|(x, text)| Item::text(x, baseline, text, style, None))
        .filter(|item| !item.is_blank())
        .collect()
}

/// « Projet » in a frame at the right of the header's lower line.
fn draft_mark() -> [Item; 2] {
    let style = Style::RUNNING_STRONG.in_color(Color::TODO);
    let text = "Projet".to_owned();
    let width = style.width(&text);
    let x = MARGIN + WIDTH - width - 6.0;
    let frame = Frame {
        width: width + 12.0,
        height: 13.0,
        fill: None,
        outline: Some(Color::TODO),
        dashed: false,
    };
    [
        Item::frame(x - 6.0, LOWER_LINE - 9.5, frame),
        Item::text(x, LOWER_LINE, text, style, None),
    ]
}
