//! What a page is drawn on: the few things that a writer of pages must know.

use crate::layout::{ElementId, Frame, Page, Shape};
use crate::style::{Color, Style};

/// A writer of pages. Lengths are in points, from the top left corner of the
/// sheet, downwards.
pub(crate) trait Canvas {
    /// Begins the next page.
    fn page(&mut self);
    /// Says which element the next things belong to; none for decoration.
    fn tag(&mut self, element: Option<ElementId>);
    /// Sets a text from its baseline.
    fn text(&mut self, x: f32, baseline: f32, text: &str, style: &Style);
    /// Draws a horizontal line.
    fn line(&mut self, x: f32, y: f32, length: f32, thickness: f32, color: Color);
    /// Draws a rectangle from its upper left corner.
    fn rectangle(&mut self, x: f32, y: f32, frame: &Frame);
}

/// Draws finished pages.
pub(crate) fn draw(pages: &[Page], canvas: &mut dyn Canvas) {
    for page in pages {
        canvas.page();
        for item in &page.items {
            canvas.tag(item.element);
            match &item.shape {
                Shape::Text { text, style } => canvas.text(item.x, item.y, text, style),
                Shape::Rule {
                    length,
                    thickness,
                    color,
                } => canvas.line(item.x, item.y, *length, *thickness, *color),
                Shape::Frame(frame) => canvas.rectangle(item.x, item.y, frame),
            }
        }
    }
}
