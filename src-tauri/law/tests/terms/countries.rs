//! Countries and decisions of adequacy.

use law::countries::{Adequacy, COUNTRIES, country, find_country};

use crate::assert_french;

/// The names of the list of the CNIL's model of a register, as they are written there.
const NAMES_OF_THE_MODEL: &str = include_str!("country_names.txt");

fn code_of(name: &str) -> Option<&'static str> {
    find_country(name).map(|found| found.code)
}

fn adequacy_of(code: &str) -> &'static Adequacy {
    country(code).unwrap().adequacy.as_ref().unwrap()
}

#[test]
fn the_european_economic_area_has_thirty_countries() {
    let area = COUNTRIES.iter().filter(|it| it.is_eea);
    assert_eq!(area.count(), 30);
    for code in ["FR", "IE", "IS", "LI", "NO"] {
        assert!(country(code).unwrap().is_eea, "{code}");
    }
    assert!(!country("CH").unwrap().is_eea);
}

#[test]
fn the_decisions_of_adequacy_are_those_of_the_commission() {
    let decided = COUNTRIES.iter().filter(|it| it.adequacy.is_some());
    let mut codes: Vec<&str> = decided.map(|it| it.code).collect();
    codes.sort_unstable();
    let expected = [
        "AD", "AR", "BR", "CA", "CH", "EP", "FO", "GB", "GG", "IL", "IM", "JE", "JP", "KR", "NZ",
        "US", "UY",
    ];
    assert_eq!(codes, expected);
}

#[test]
fn a_decision_of_limited_reach_says_how_far_it_goes() {
    for code in ["CA", "JP", "US"] {
        let note = adequacy_of(code).note;
        assert!(note.starts_with("Seulement"), "{code}: {note}");
    }
    let ends = adequacy_of("GB").until.unwrap();
    assert_eq!(ends.to_string(), "2031-12-27");
    assert!(adequacy_of("GB").note.contains("à vérifier"));
}

#[test]
fn a_decision_ends_after_it_began() {
    for decision in COUNTRIES.iter().filter_map(|it| it.adequacy.as_ref()) {
        assert!(decision.until.is_none_or(|until| until > decision.since));
    }
}

#[test]
fn every_country_of_the_model_of_the_authority_is_found() {
    assert_eq!(NAMES_OF_THE_MODEL.lines().count(), 175);
    for name in NAMES_OF_THE_MODEL.lines() {
        assert!(find_country(name).is_some(), "{name}");
    }
}

#[test]
fn a_name_is_found_whatever_its_capitals_accents_hyphens_and_spaces() {
    assert_eq!(code_of("Etats-Unis"), Some("US"));
    assert_eq!(code_of(" ÉTATS UNIS "), Some("US"));
    assert_eq!(code_of("Iles FEROE"), Some("FO"));
    assert_eq!(code_of("Côte d'Ivoire"), Some("CI"));
    assert_eq!(code_of("coree du sud"), Some("KR"));
}

#[test]
fn what_is_no_country_is_not_found() {
    assert_eq!(code_of(""), None);
    assert_eq!(code_of("Atlantide"), None);
    assert_eq!(country("XX"), None);
    assert_eq!(country("fr"), None);
}

#[test]
fn where_the_gdpr_applies_overseas_is_no_third_country() {
    for name in ["Guadeloupe", "Guyane française", "La Réunion", "Mayotte"] {
        assert_eq!(code_of(name), Some("FR"), "{name}");
    }
    assert_eq!(code_of("Guyana"), Some("GY"));
}

#[test]
fn every_country_is_found_by_its_own_name_and_by_its_code() {
    for it in COUNTRIES {
        assert_eq!(code_of(it.name), Some(it.code));
        assert_eq!(country(it.code), Some(it));
        let capitals = it.code.bytes().all(|letter| letter.is_ascii_uppercase());
        assert!(capitals && it.code.len() == 2, "{}", it.code);
    }
}

#[test]
fn names_and_notes_of_countries_are_in_proper_french() {
    for it in COUNTRIES {
        assert_french(it.name);
        it.aliases.iter().copied().for_each(assert_french);
        assert_french(it.adequacy.as_ref().map_or("", |decision| decision.note));
    }
}
