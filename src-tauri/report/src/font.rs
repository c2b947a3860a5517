//! The two weights of Inter: which characters they have and how wide a text is.

use std::sync::LazyLock;
use std::sync::atomic::{AtomicI16, Ordering};

use ttf_parser::GlyphId;
use ttf_parser::gpos::{PairAdjustment, PositioningSubtable};

/// A weight of the one family used by page and paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Weight {
    /// 400: everything one reads.
    Regular,
    /// 600: titles, and what was asked.
    SemiBold,
}

/// One font file, parsed once.
pub(crate) struct Face {
    /// PostScript name, as the PDF must give it.
    pub(crate) name: &'static str,
    /// The whole font file.
    pub(crate) file: &'static [u8],
    table: ttf_parser::Face<'static>,
    kerning: Vec<Vec<PairAdjustment<'static>>>,
    common_glyphs: Vec<Option<GlyphId>>,
    common_pairs: Vec<AtomicI16>,
}

/// How many characters are looked up in a table: those of French, mostly.
const COMMON: usize = 0x180 + 0x40;
/// A pair that has not been looked up yet.
const NOT_YET: i16 = i16::MIN;

static REGULAR: LazyLock<Face> = LazyLock::new(|| {
    Face::parse(
        "Inter-Regular",
        include_bytes!("../../../ui/fonts/Inter-Regular.ttf"),
    )
});

static SEMI_BOLD: LazyLock<Face> = LazyLock::new(|| {
    Face::parse(
        "Inter-SemiBold",
        include_bytes!("../../../ui/fonts/Inter-SemiBold.ttf"),
    )
});

/// The font file of a weight.
pub(crate) fn face(weight: Weight) -> &'static Face {
    match weight {
        Weight::Regular => &REGULAR,
        Weight::SemiBold => &SEMI_BOLD,
    }
}

impl Face {
    fn parse(name: &'static str, file: &'static [u8]) -> Self {
        let table = ttf_parser::Face::parse(file, 0).expect("the font of the repository parses");
        let kerning = pair_lookups(&table);
        let common_glyphs = common_characters().map(|it| table.glyph_index(it));
        Self {
            name,
            file,
            kerning,
            common_glyphs: common_glyphs.collect(),
            common_pairs: (0..COMMON * COMMON)
                .map(|_| AtomicI16::new(NOT_YET))
                .collect(),
            table,
        }
    }

    /// The glyph of a character. Private-use characters count as absent:
    /// nobody can know what they mean, and an archival PDF may not hold them.
    pub(crate) fn glyph(&self, character: char) -> Option<GlyphId> {
        match common_rank(character) {
            Some(rank) => self.common_glyphs[rank],
            None if matches!(character, '\u{E000}'..='\u{F8FF}' | '\u{F0000}'..) => None,
            None => self.table.glyph_index(character),
        }
    }

    /// Font units in one em.
    pub(crate) fn units_per_em(&self) -> u16 {
        self.table.units_per_em()
    }

    /// Advance of a glyph, in font units.
    pub(crate) fn advance(&self, glyph: GlyphId) -> u16 {
        self.table.glyph_hor_advance(glyph).unwrap_or(0)
    }

    /// What the pen moves by after a glyph, in whole thousandths of an em:
    /// rounded down as the PDF writes it, so that measure and print agree.
    fn thousandths(&self, glyph: GlyphId) -> i32 {
        i32::from(self.advance(glyph)) * 1000 / i32::from(self.units_per_em())
    }

    /// What a pair of characters is moved together (negative) or apart by,
    /// in thousandths of an em. Pairs of common characters are looked up once.
    pub(crate) fn kerning(&self, left: char, right: char) -> i32 {
        let (Some(first), Some(second)) = (common_rank(left), common_rank(right)) else {
            return i32::from(self.look_up_kerning(left, right));
        };
        let known = &self.common_pairs[first * COMMON + second];
        let mut kerning = known.load(Ordering::Relaxed);
        if kerning == NOT_YET {
            kerning = self.look_up_kerning(left, right);
            known.store(kerning, Ordering::Relaxed);
        }
        i32::from(kerning)
    }

    fn look_up_kerning(&self, left: char, right: char) -> i16 {
        let (Some(left), Some(right)) = (self.glyph(left), self.glyph(right)) else {
            return 0;
        };
        let units: i32 = self
            .kerning
            .iter()
            .map(|lookup| i32::from(pair_adjustment(lookup, left, right)))
            .sum();
        i16::try_from(units * 1000 / i32::from(self.units_per_em())).unwrap_or(0)
    }

    /// What each character of a text adds to its width, its kerning with the
    /// character before included, in thousandths of an em.
    pub(crate) fn advances(&self, text: &str) -> impl Iterator<Item = i32> {
        let mut previous = None;
        text.chars().map(move |character| {
            let kerning = previous.map_or(0, |left| self.kerning(left, character));
            previous = Some(character);
            kerning + self.glyph(character).map_or(0, |it| self.thousandths(it))
        })
    }

    /// Ascender, descender and bounding box (left, bottom, right, top), in font units.
    pub(crate) fn extents(&self) -> (i16, i16, [i16; 4]) {
        let bounds = self.table.global_bounding_box();
        (
            self.table.ascender(),
            self.table.descender(),
            [bounds.x_min, bounds.y_min, bounds.x_max, bounds.y_max],
        )
    }

    /// Weight from 100 to 900.
    pub(crate) fn weight(&self) -> u16 {
        self.table.weight().to_number()
    }
}

/// Latin letters up to U+017F and general punctuation from U+2000, in the order
/// of their ranks.
fn common_characters() -> impl Iterator<Item = char> {
    ('\0'..'\u{180}').chain('\u{2000}'..'\u{2040}')
}

fn common_rank(character: char) -> Option<usize> {
    match character {
        '\0'..'\u{180}' => Some(character as usize),
        '\u{2000}'..'\u{2040}' => Some(character as usize - 0x2000 + 0x180),
        _ => None,
    }
}

/// The pair tables of the feature `kern`, lookup by lookup.
fn pair_lookups(table: &ttf_parser::Face<'static>) -> Vec<Vec<PairAdjustment<'static>>> {
    let Some(positions) = table.tables().gpos else {
        return Vec::new();
    };
    let mut indices: Vec<u16> = positions
        .features
        .into_iter()
        .filter(|feature| feature.tag == ttf_parser::Tag::from_bytes(b"kern"))
        .flat_map(|feature| feature.lookup_indices)
        .collect();
    indices.sort_unstable();
    indices.dedup();
    indices
        .into_iter()
        .filter_map(|index| positions.lookups.get(index))
        .map(|lookup| lookup.subtables.into_iter().filter_map(pair).collect())
        .collect()
}

fn pair(subtable: PositioningSubtable<'static>) -> Option<PairAdjustment<'static>> {
    match subtable {
        PositioningSubtable::Pair(pair) => Some(pair),
        _ => None,
    }
}

/// In one lookup the first subtable that knows the pair decides.
fn pair_adjustment(lookup: &[PairAdjustment<'_>], left: GlyphId, right: GlyphId) -> i16 {
    lookup
        .iter()
        .find_map(|subtable| {
            let covered = subtable.coverage().get(left)?;
            let (first, _) = match subtable {
                PairAdjustment::Format1 { sets, .. } => sets.get(covered)?.get(right)?,
                PairAdjustment::Format2 {
                    classes, matrix, ..
                } => matrix.get((classes.0.get(left), classes.1.get(right)))?,
            };
            Some(first.x_advance)
        })
        .unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_weights_have_every_character_of_french_and_of_the_interface() {
        let wanted = "ÀÂÆÇÉÈÊËÎÏÔŒÙÛÜŸàâæçéèêëîïôœùûüÿ«»’–—…€≤≥→□°№•·○●▲✓\u{a0}\u{202f}";
        for weight in [Weight::Regular, Weight::SemiBold] {
            let missing: String = wanted
                .chars()
                .filter(|&it| face(weight).glyph(it).is_none())
                .collect();
            assert_eq!(missing, "");
        }
    }

    #[test]
    fn a_pair_that_leaves_a_hole_is_tightened() {
        assert!(face(Weight::Regular).kerning('A', 'V') < 0);
        assert_eq!(face(Weight::Regular).kerning('n', 'n'), 0);
    }

    #[test]
    fn a_common_character_has_the_rank_where_its_glyph_is_kept() {
        let ranks: Vec<usize> = common_characters().filter_map(common_rank).collect();
        assert_eq!(ranks, (0..COMMON).collect::<Vec<_>>());
    }

    #[test]
    fn a_private_use_character_has_no_glyph() {
        assert!(face(Weight::Regular).glyph('\u{E000}').is_none());
    }
}
