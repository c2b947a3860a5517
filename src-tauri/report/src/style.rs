//! How text and lines look: the light colours and the sizes of the design.

use crate::font::{Weight, face};

/// An sRGB colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Color(pub(crate) u8, pub(crate) u8, pub(crate) u8);

impl Color {
    /// Words on a dark ground.
    pub(crate) const PAPER: Self = Self(0xFF, 0xFF, 0xFF);
    /// Text.
    pub(crate) const INK: Self = Self(0x1B, 0x24, 0x30);
    /// Labels, notes, header and footer.
    pub(crate) const INK_2: Self = Self(0x4A, 0x54, 0x62);
    /// Hairlines between things.
    pub(crate) const RULE: Self = Self(0xDA, 0xD5, 0xC9);
    /// Lines that mean something: a box to tick, the outline of a mark.
    pub(crate) const RULE_STRONG: Self = Self(0x74, 0x7A, 0x83);
    /// Numbers of sections, a clock that runs.
    pub(crate) const ACCENT: Self = Self(0x1F, 0x4A, 0x73);
    /// A deadline that has passed.
    pub(crate) const LATE: Self = Self(0x96, 0x19, 0x1B);
    /// To do, near, draft.
    pub(crate) const TODO: Self = Self(0x76, 0x48, 0x00);
    /// Done.
    pub(crate) const DONE: Self = Self(0x1F, 0x5D, 0x3A);
    /// Unknown for now.
    pub(crate) const UNKNOWN: Self = Self(0x55, 0x4C, 0x7C);
    /// Ground of what is unknown.
    pub(crate) const UNKNOWN_SOFT: Self = Self(0xF0, 0xEE, 0xF6);
}

/// A way to set text. Lengths are in points.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Style {
    /// Weight of the font.
    pub(crate) weight: Weight,
    /// Size of the font.
    pub(crate) size: f32,
    /// Distance from one baseline to the next.
    pub(crate) leading: f32,
    /// Colour of the text.
    pub(crate) color: Color,
}

impl Style {
    /// Running text and values.
    pub(crate) const BODY: Self = Self::new(Weight::Regular, 10.5, 15.0, Color::INK);
    /// Labels, on the same lines as the values beside them.
    pub(crate) const LABEL: Self = Self::new(Weight::Regular, 9.5, 15.0, Color::INK_2);
    /// Notes under a value.
    pub(crate) const NOTE: Self = Self::new(Weight::Regular, 9.0, 13.0, Color::INK_2);
    /// Title of the document.
    pub(crate) const TITLE: Self = Self::new(Weight::SemiBold, 20.0, 25.0, Color::INK);
    /// Title of a section.
    pub(crate) const HEADING: Self = Self::new(Weight::SemiBold, 12.5, 17.0, Color::INK);
    /// Head of a table's column.
    pub(crate) const COLUMN: Self = Self::new(Weight::SemiBold, 9.0, 13.0, Color::INK_2);
    /// A fact that comes first.
    pub(crate) const FACT: Self = Self::new(Weight::SemiBold, 11.5, 16.0, Color::INK);
    /// The small frame after a value.
    pub(crate) const MARK: Self = Self::new(Weight::SemiBold, 8.0, 15.0, Color::INK_2);
    /// Header and footer.
    pub(crate) const RUNNING: Self = Self::new(Weight::Regular, 8.5, 12.0, Color::INK_2);
    /// What stands out in the header.
    pub(crate) const RUNNING_STRONG: Self = Self::new(Weight::SemiBold, 8.5, 12.0, Color::INK);
    /// The recovery code.
    pub(crate) const CODE: Self = Self::new(Weight::SemiBold, 22.0, 42.0, Color::INK);

    const fn new(weight: Weight, size: f32, leading: f32, color: Color) -> Self {
        Self {
            weight,
            size,
            leading,
            color,
        }
    }

    /// The same in another colour.
    pub(crate) const fn in_color(self, color: Color) -> Self {
        Self { color, ..self }
    }

    /// Width of a text, in points.
    pub(crate) fn width(&self, text: &str) -> f32 {
        self.advances(text).sum()
    }

    /// What each character of a text adds to its width, in points.
    pub(crate) fn advances(&self, text: &str) -> impl Iterator<Item = f32> {
        let em = self.size / 1000.0;
        #[expect(
            clippy::cast_precision_loss,
            reason = "an advance is a few thousandths"
        )]
        face(self.weight)
            .advances(text)
            .map(move |thousandths| thousandths as f32 * em)
    }

    /// Where the baseline is under the top of a line of this style, in points.
    /// It depends on the leading alone, so that texts of different sizes side
    /// by side stand on the same line.
    pub(crate) fn baseline(&self) -> f32 {
        self.leading * 0.755
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_as_wide_as_its_characters_brought_together_by_kerning() {
        let style = Style::TITLE;
        assert!(style.width("AV") < style.width("A") + style.width("V"));
        let apart = style.width("n") * 2.0;
        assert!((style.width("nn") - apart).abs() < 0.001);
    }
}
