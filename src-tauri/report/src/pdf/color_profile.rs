//! The sRGB colour profile that an archival PDF must carry (ICC.1:2004, version 4):
//! the primaries and the transfer curve of IEC 61966-2-1, seen under D50.

/// Primaries of sRGB adapted to D50, red then green then blue, as XYZ.
const PRIMARIES: [(&[u8; 4], [f64; 3]); 3] = [
    (b"rXYZ", [0.436_066, 0.222_488, 0.013_916]),
    (b"gXYZ", [0.385_147, 0.716_873, 0.097_076]),
    (b"bXYZ", [0.143_066, 0.060_608, 0.714_096]),
];
/// White of the profile's connection space, as XYZ.
const D50: [f64; 3] = [0.964_2, 1.0, 0.824_9];
/// Adaptation from D65 to D50 (Bradford), row by row.
const ADAPTATION: [f64; 9] = [
    1.047_882, 0.022_919, -0.050_201, 0.029_587, 0.990_479, -0.017_059, -0.009_232, 0.015_076,
    0.751_678,
];
/// Transfer curve of sRGB: exponent, then a, b, c and d of the parametric curve of type 3.
const CURVE: [f64; 5] = [2.4, 1.0 / 1.055, 0.055 / 1.055, 1.0 / 12.92, 0.040_45];

/// The profile as a file.
pub(crate) fn srgb() -> Vec<u8> {
    let tags = tags();
    let data_start = 128 + 4 + 12 * tags.len();
    let mut table = Vec::from(word(tags.len()));
    let mut data = Vec::new();
    for (signature, content) in tags {
        table.extend(signature);
        table.extend(word(data_start + data.len()));
        table.extend(word(content.len()));
        data.extend(content);
        data.resize(data.len().next_multiple_of(4), 0);
    }
    let mut profile = header(data_start + data.len());
    profile.extend(table);
    profile.extend(data);
    profile
}

fn tags() -> Vec<([u8; 4], Vec<u8>)> {
    let mut tags = vec![
        (*b"desc", localized("sRGB")),
        (*b"cprt", localized("CC0")),
        (*b"wtpt", numbers(*b"XYZ ", &D50)),
        (*b"chad", numbers(*b"sf32", &ADAPTATION)),
    ];
    tags.extend(PRIMARIES.map(|(name, xyz)| (*name, numbers(*b"XYZ ", &xyz))));
    tags.extend([*b"rTRC", *b"gTRC", *b"bTRC"].map(|name| (name, curve())));
    tags
}

/// ICC.1, 7.2: a display profile from RGB to XYZ, perceptual intent.
fn header(size: usize) -> Vec<u8> {
    let mut header = Vec::from(word(size));
    header.extend([0; 4]);
    header.extend([4, 0x20, 0, 0]);
    header.extend(b"mntrRGB XYZ ");
    header.extend([0x07, 0xEA, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0]);
    header.extend(b"acsp");
    header.resize(68, 0);
    header.extend(D50.into_iter().flat_map(fixed));
    header.resize(128, 0);
    header
}

/// ICC.1, 10.13: one record, in English of the United States as the format expects.
fn localized(value: &str) -> Vec<u8> {
    let text: Vec<u8> = value.encode_utf16().flat_map(u16::to_be_bytes).collect();
    let mut tag = b"mluc\0\0\0\0".to_vec();
    tag.extend(word(1));
    tag.extend(word(12));
    tag.extend(b"enUS");
    tag.extend(word(text.len()));
    tag.extend(word(28));
    tag.extend(text);
    tag
}

fn numbers(kind: [u8; 4], values: &[f64]) -> Vec<u8> {
    let mut tag = kind.to_vec();
    tag.extend([0; 4]);
    tag.extend(values.iter().copied().flat_map(fixed));
    tag
}

fn curve() -> Vec<u8> {
    let mut tag = b"para\0\0\0\0".to_vec();
    tag.extend([0, 3, 0, 0]);
    tag.extend(CURVE.into_iter().flat_map(fixed));
    tag
}

fn word(value: usize) -> [u8; 4] {
    u32::try_from(value)
        .expect("the profile has less than a thousand bytes")
        .to_be_bytes()
}

/// A signed number with sixteen bits after the point.
fn fixed(value: f64) -> [u8; 4] {
    #[expect(clippy::cast_possible_truncation, reason = "all values are under 10")]
    {
        ((value * 65536.0).round() as i32).to_be_bytes()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_profile_is_small_and_says_its_own_size() {
        let profile = srgb();
        assert!(profile.len() < 700, "{}", profile.len());
        assert_eq!(profile[..4], word(profile.len()));
        assert_eq!(&profile[36..40], b"acsp");
    }

    #[test]
    fn the_three_primaries_add_up_to_the_white_of_the_profile() {
        for (axis, white) in D50.into_iter().enumerate() {
            let sum: f64 = PRIMARIES.iter().map(|(_, xyz)| xyz[axis]).sum();
            assert!((sum - white).abs() < 0.001, "{sum} {white}");
        }
    }
}
