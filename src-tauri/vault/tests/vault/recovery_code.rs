use vault::{RecoveryCode, VaultError};

use crate::support::created;

/// The code of `data/version-1.rgpd.cles`.
pub(crate) const CODE: &str = "SR8E-ZDZT-VZG0-0E8E-6BDE-BPW6-ZB18-DPC0-Z6E8";

fn is_mistyped(text: &str) -> bool {
    RecoveryCode::parse(text).err() == Some(VaultError::MistypedRecoveryCode)
}

#[test]
fn a_code_is_printed_as_nine_groups_of_four_that_are_not_confused() {
    let text = created().recovery_code.text();
    let groups: Vec<&str> = text.split('-').collect();
    assert_eq!(groups.len(), 9);
    for group in groups {
        assert_eq!(group.len(), 4);
        assert!(
            group
                .chars()
                .all(|digit| "0123456789ABCDEFGHJKMNPQRSTVWXYZ".contains(digit))
        );
    }
}

#[test]
fn a_printed_code_typed_back_is_the_same_code() {
    for _ in 0..50 {
        let text = created().recovery_code.text();
        assert_eq!(*RecoveryCode::parse(&text).unwrap().text(), *text);
    }
}

#[test]
fn a_code_is_read_however_it_is_typed() {
    let bare = CODE.replace('-', "");
    for typed in [
        CODE.to_lowercase(),
        bare.clone(),
        CODE.replace('-', " "),
        CODE.replace('-', "\u{202F}–\n"),
        format!("  {CODE}\r\n"),
        CODE.replace('0', "O").replace('1', "I"),
        CODE.replace('0', "o").replace('1', "l"),
        CODE.replace('1', "L").replace('-', "\u{2011}"),
    ] {
        assert_eq!(
            *RecoveryCode::parse(&typed).unwrap().text(),
            *CODE,
            "{typed:?}"
        );
    }
    assert!(CODE.contains('0') && CODE.contains('1'));
}

#[test]
fn any_one_digit_typed_for_another_is_noticed() {
    for (position, right) in CODE.char_indices().filter(|(_, digit)| *digit != '-') {
        for wrong in "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
            .chars()
            .filter(|digit| *digit != right)
        {
            let mut typed = CODE.to_owned();
            typed.replace_range(position..=position, &wrong.to_string());
            assert!(is_mistyped(&typed), "{typed}");
        }
    }
}

#[test]
fn two_neighbours_swapped_are_noticed() {
    let digits: Vec<char> = CODE.chars().filter(|digit| *digit != '-').collect();
    for position in 1..digits.len() {
        let mut typed = digits.clone();
        typed.swap(position - 1, position);
        let same = typed == digits;
        assert_eq!(is_mistyped(&typed.iter().collect::<String>()), !same);
    }
}

#[test]
fn what_is_no_code_is_mistyped() {
    let (short, long) = (&CODE[..CODE.len() - 1], format!("{CODE}0"));
    let million = "0".repeat(1_000_000);
    let (with_u, cyrillic) = (
        CODE.replacen(char::is_alphabetic, "U", 1),
        CODE.replacen(char::is_alphabetic, "А", 1),
    );
    for typed in [
        "",
        "-",
        short,
        &long,
        &CODE[5..],
        &million,
        &with_u,
        &cyrillic,
        "hibou turquoise",
    ] {
        assert!(is_mistyped(typed), "{typed}");
    }
}
