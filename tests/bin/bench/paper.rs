//! What a printed document is compared with: as many pages and pieces of text, laid by printpdf alone.

use lopdf::content::Content;
use lopdf::{Document, Object};
use printpdf::{
    BuiltinFont, Mm, Op, PdfDocument, PdfFontHandle, PdfPage, PdfSaveOptions, Point, Pt, TextItem,
};

/// The same pages and pieces without layout, fonts, structure or archiving.
pub(crate) const BASELINE: &str = "printpdf nu\u{a0}: les mêmes pages et morceaux, sans mise en page, police, structure ni archivage";

/// Characters of each piece of text, page by page.
pub(crate) struct Pieces(Vec<Vec<usize>>);

impl Pieces {
    /// Those of a document.
    pub(crate) fn of(file: &[u8]) -> Self {
        let document = Document::load_mem(file).expect("a PDF");
        let content = |id| {
            let operations = Content::decode(&document.get_page_content(id));
            operations.expect("operations").operations
        };
        let pages = document.get_pages().into_values().map(content);
        let pages = pages.map(|operations| {
            let shown = operations
                .iter()
                .filter(|it| it.operator == "TJ" || it.operator == "Tj");
            shown
                .map(|it| it.operands.iter().map(characters).sum())
                .collect()
        });
        Self(pages.collect())
    }

    /// How many pages, and how many pieces of text.
    pub(crate) fn size(&self) -> String {
        let texts: usize = self.0.iter().map(Vec::len).sum();
        format!(
            "{}\u{a0}pages, {texts}\u{a0}morceaux de texte",
            self.0.len()
        )
    }

    /// A document of the same size.
    pub(crate) fn laid_plainly(&self) -> Vec<u8> {
        let mut document = PdfDocument::new("");
        for pieces in &self.0 {
            let operations = pieces.iter().flat_map(|length| text(*length)).collect();
            document
                .pages
                .push(PdfPage::new(Mm(210.0), Mm(297.0), operations));
        }
        document.save(&PdfSaveOptions::default(), &mut Vec::new())
    }
}

/// Two bytes a character, in the fonts of our documents.
fn characters(operand: &Object) -> usize {
    match operand {
        Object::String(bytes, _) => bytes.len() / 2,
        Object::Array(items) => items.iter().map(characters).sum(),
        _ => 0,
    }
}

fn text(length: usize) -> [Op; 5] {
    [
        Op::StartTextSection,
        Op::SetFont {
            font: PdfFontHandle::Builtin(BuiltinFont::Helvetica),
            size: Pt(9.0),
        },
        Op::SetTextCursor {
            pos: Point {
                x: Pt(50.0),
                y: Pt(400.0),
            },
        },
        Op::ShowText {
            items: vec![TextItem::Text("x".repeat(length))],
        },
        Op::EndTextSection,
    ]
}
