//! The canvas that collects printpdf operations and remembers what they mean.

use std::collections::{BTreeMap, BTreeSet};

use printpdf::{
    Color as PdfColor, DictItem, FontId, Line, LineDashPattern, LinePoint, Op, PaintMode,
    PdfFontHandle, Point, Pt, Rect, Rgb, TextItem,
};

use super::font::font_id;
use crate::canvas::Canvas;
use crate::font::{Weight, face};
use crate::layout::{ElementId, Frame, SHEET_HEIGHT};
use crate::style::{Color, Style};

/// A tagged piece of a page; its rank on the page is its marked-content identifier.
pub(crate) type Leaf = ElementId;

/// Operations of one page.
#[derive(Default)]
pub(crate) struct PageOperations {
    /// What printpdf writes.
    pub(crate) operations: Vec<Op>,
    /// The element of each piece of tagged content, in order.
    pub(crate) leaves: Vec<Leaf>,
}

/// Collects the operations of all pages.
#[derive(Default)]
pub(crate) struct PdfCanvas {
    /// The characters used in each weight: what a font must keep.
    pub(crate) characters: BTreeMap<Weight, BTreeSet<char>>,
    pages: Vec<PageOperations>,
    state: State,
}

/// What the page already knows, so as not to repeat it.
#[derive(Default)]
struct State {
    tag: Tag,
    font: Option<(Weight, f32)>,
    fill: Option<Color>,
}

/// What is being marked.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Tag {
    /// Nothing yet.
    #[default]
    None,
    /// Decoration.
    Artifact,
    /// The content of an element.
    Element(ElementId),
}

impl PdfCanvas {
    /// The finished pages.
    pub(crate) fn into_pages(mut self) -> Vec<PageOperations> {
        self.close_tag();
        self.pages
    }

    fn push(&mut self, operation: Op) {
        if let Some(page) = self.pages.last_mut() {
            page.operations.push(operation);
        }
    }

    fn close_tag(&mut self) {
        if std::mem::take(&mut self.state.tag) != Tag::None {
            self.push(Op::EndMarkedContent);
        }
    }

    fn open_element(&mut self, element: ElementId) {
        let Some(page) = self.pages.last_mut() else {
            return;
        };
        let identifier = i64::try_from(page.leaves.len()).unwrap_or(i64::MAX);
        page.leaves.push(element);
        page.operations.push(Op::BeginMarkedContentWithProperties {
            tag: "Span".to_owned(),
            properties: DictItem::Dict {
                map: BTreeMap::from([("MCID".to_owned(), DictItem::Int(identifier))]),
            },
        });
    }

    fn fill_with(&mut self, color: Color) {
        if self.state.fill.replace(color) != Some(color) {
            self.push(Op::SetFillColor { col: rgb(color) });
        }
    }

    fn use_font(&mut self, style: &Style) {
        let font = (style.weight, style.size);
        if self.state.font.replace(font) != Some(font) {
            self.push(Op::SetFont {
                font: PdfFontHandle::External(FontId(font_id(style.weight).to_owned())),
                size: Pt(style.size),
            });
        }
    }
}

impl Canvas for PdfCanvas {
    fn page(&mut self) {
        self.close_tag();
        self.pages.push(PageOperations::default());
        self.state = State::default();
    }

    fn tag(&mut self, element: Option<ElementId>) {
        let tag = element.map_or(Tag::Artifact, Tag::Element);
        if self.state.tag == tag {
            return;
        }
        self.close_tag();
        match element {
            Some(element) => self.open_element(element),
            None => self.push(Op::BeginMarkedContent {
                tag: "Artifact".to_owned(),
            }),
        }
        self.state.tag = tag;
    }

    fn text(&mut self, x: f32, baseline: f32, text: &str, style: &Style) {
        let used = self.characters.entry(style.weight).or_default();
        used.extend(text.chars());
        self.fill_with(style.color);
        self.push(Op::StartTextSection);
        self.use_font(style);
        self.push(Op::SetTextCursor {
            pos: point(x, baseline),
        });
        self.push(Op::ShowText {
            items: kerned(text, style.weight),
        });
        self.push(Op::EndTextSection);
    }

    fn line(&mut self, x: f32, y: f32, length: f32, thickness: f32, color: Color) {
        let ends = [point(x, y), point(x + length, y)];
        self.push(Op::SetOutlineColor { col: rgb(color) });
        self.push(Op::SetOutlineThickness { pt: Pt(thickness) });
        self.push(Op::DrawLine {
            line: Line {
                points: ends.map(|p| LinePoint { p, bezier: false }).to_vec(),
                is_closed: false,
            },
        });
    }

    fn rectangle(&mut self, x: f32, y: f32, frame: &Frame) {
        const OUTLINE: f32 = 0.75;
        if let Some(fill) = frame.fill {
            self.fill_with(fill);
            self.push(rectangle(x, y, frame, PaintMode::Fill));
        }
        let Some(outline) = frame.outline else {
            return;
        };
        let dash: &[f32] = if frame.dashed { &[3.0, 2.0] } else { &[] };
        self.push(Op::SetOutlineColor { col: rgb(outline) });
        self.push(Op::SetOutlineThickness { pt: Pt(OUTLINE) });
        self.push(Op::SetLineDashPattern {
            dash: LineDashPattern::new(0.0, dash),
        });
        self.push(rectangle(x, y, frame, PaintMode::Stroke));
        self.push(Op::SetLineDashPattern {
            dash: LineDashPattern::new(0.0, &[]),
        });
    }
}

/// The text cut where a pair of letters is kerned. A PDF counts the correction
/// towards the left.
fn kerned(text: &str, weight: Weight) -> Vec<TextItem> {
    let mut items = Vec::new();
    let mut run = String::new();
    for character in text.chars() {
        let kerning = run
            .chars()
            .next_back()
            .map_or(0, |left| face(weight).kerning(left, character));
        if kerning != 0 {
            items.push(TextItem::Text(std::mem::take(&mut run)));
            items.push(TextItem::from(-kerning));
        }
        run.push(character);
    }
    items.push(TextItem::Text(run));
    items
}

fn rectangle(x: f32, y: f32, frame: &Frame, mode: PaintMode) -> Op {
    let lower_left = point(x, y + frame.height);
    Op::DrawRectangle {
        rectangle: Rect {
            x: lower_left.x,
            y: lower_left.y,
            width: Pt(rounded(frame.width)),
            height: Pt(rounded(frame.height)),
            mode: Some(mode),
            winding_order: None,
        },
    }
}

/// A PDF counts from the lower left corner.
fn point(x: f32, y: f32) -> Point {
    Point {
        x: Pt(rounded(x)),
        y: Pt(rounded(SHEET_HEIGHT - y)),
    }
}

/// To the hundredth of a point: finer than any printer, and shorter to write.
fn rounded(length: f32) -> f32 {
    (length * 100.0).round() / 100.0
}

fn rgb(Color(red, green, blue): Color) -> PdfColor {
    let share = |it: u8| (f32::from(it) / 255.0 * 1000.0).round() / 1000.0;
    PdfColor::Rgb(Rgb {
        r: share(red),
        g: share(green),
        b: share(blue),
        icc_profile: None,
    })
}
