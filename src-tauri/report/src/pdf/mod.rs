//! Pages to a file: printpdf writes their content, lopdf finishes the rest.

mod attachment;
mod canvas;
mod color_profile;
mod finish;
mod font;
mod lock;
mod metadata;
mod object;
mod outline;
mod prune;
mod reading;
mod seal;
mod structure;

pub(crate) use attachment::Attachment;
pub use lock::lock_document;
pub(crate) use metadata::Identity;
pub use reading::{EnclosedFile, OpenRefusal, enclosed};
pub use seal::{Seal, seal_of};

use printpdf::{Mm, PdfDocument, PdfPage, PdfSaveOptions, Pt};

use crate::canvas::draw;
use crate::layout::{Layout, SHEET_HEIGHT, SHEET_WIDTH};
use canvas::{Leaf, PdfCanvas};

/// Writes the file of a document.
pub(crate) fn write(
    layout: &Layout,
    identity: &Identity<'_>,
    attachments: &[&Attachment<'_>],
) -> Vec<u8> {
    let mut canvas = PdfCanvas::default();
    draw(&layout.pages, &mut canvas);
    let (content, leaves) = content(canvas);
    finish::finish(content, layout, &leaves, identity, attachments)
}

/// The pages and fonts as printpdf makes them, and the tagged pieces of each page.
fn content(canvas: PdfCanvas) -> (lopdf::Document, Vec<Vec<Leaf>>) {
    let mut document = PdfDocument::new("");
    document.resources.fonts.map = font::embedded(&canvas.characters);
    let (width, height) = (Mm::from(Pt(SHEET_WIDTH)), Mm::from(Pt(SHEET_HEIGHT)));
    let mut leaves = Vec::new();
    for page in canvas.into_pages() {
        document
            .pages
            .push(PdfPage::new(width, height, page.operations));
        leaves.push(page.leaves);
    }
    let written = document.to_lopdf_document(&PdfSaveOptions::default(), &mut Vec::new());
    (written, leaves)
}
