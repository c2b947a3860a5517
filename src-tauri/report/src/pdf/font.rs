//! The fonts inside the file: only the glyphs that the document uses.

use std::collections::{BTreeMap, BTreeSet};

use printpdf::{FontId, FontMetrics, ParsedFont, PdfFont};
use sha2::{Digest, Sha256};
use subsetter::GlyphRemapper;

use crate::font::{Face, Weight, face};

/// Name of a weight in the pages' resources.
pub(crate) fn font_id(weight: Weight) -> &'static str {
    match weight {
        Weight::Regular => "Regular",
        Weight::SemiBold => "SemiBold",
    }
}

/// The fonts to embed, each with no more than these characters.
pub(crate) fn embedded(characters: &BTreeMap<Weight, BTreeSet<char>>) -> BTreeMap<FontId, PdfFont> {
    characters
        .iter()
        .map(|(&weight, used)| {
            let id = FontId(font_id(weight).to_owned());
            (id, PdfFont::new(subset(face(weight), used)))
        })
        .collect()
}

fn subset(face: &Face, characters: &BTreeSet<char>) -> ParsedFont {
    let mut remapper = GlyphRemapper::new();
    let mut glyph_of = BTreeMap::new();
    let mut widths = BTreeMap::new();
    for &character in characters {
        if let Some(glyph) = face.glyph(character) {
            let kept = remapper.remap(glyph.0);
            glyph_of.insert(u32::from(character), kept);
            widths.insert(kept, face.advance(glyph));
        }
    }
    let file = subsetter::subset(face.file, 0, &remapper)
        .expect("a font that was parsed has the tables of its glyphs");
    let (ascent, descent, [left, bottom, right, top]) = face.extents();
    let mut font = ParsedFont::with_glyph_data(
        file,
        0,
        Some(subset_name(face, characters)),
        glyph_of,
        widths,
        face.units_per_em(),
        FontMetrics { ascent, descent },
    );
    let metrics = &mut font.pdf_font_metrics;
    (metrics.x_min, metrics.y_min) = (left, bottom);
    (metrics.x_max, metrics.y_max) = (right, top);
    metrics.us_weight_class = face.weight();
    font
}

/// ISO 32000-1, 9.6.4: six capitals that tell subsets of a font apart.
fn subset_name(face: &Face, characters: &BTreeSet<char>) -> String {
    let kept: String = characters.iter().collect();
    let tag: String = Sha256::digest(kept)
        .iter()
        .take(6)
        .map(|byte| char::from(b'A' + byte % 26))
        .collect();
    format!("{tag}+{}", face.name)
}
