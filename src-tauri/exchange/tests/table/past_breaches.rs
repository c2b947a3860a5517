//! Breaches of past years, as organisations kept them.

use domain::breach::BreachForm;
use exchange::{Doubt, ReadRow, Table, TableForm, propose_mapping, read_table};
use law::{BreachNature, InstantPrecision, Season};

use crate::draw::{id, links};
use crate::mapping::sheet;

fn read(lines: &[&str]) -> (BreachForm, ReadRow) {
    let sheet = sheet(lines);
    let mapping = propose_mapping(Table::Breaches, &sheet);
    let mut rows = read_table(Table::Breaches, &sheet, &mapping, &links()).rows;
    let row = rows.remove(0);
    match &row.form {
        TableForm::Breach(form) => ((**form).clone(), row),
        other @ TableForm::Record(_) => panic!("{other:?}"),
    }
}

#[test]
fn a_date_with_its_hour_is_read() {
    for text in [
        "24/11/2026 16:50",
        "24/11/2026 à 16h50",
        "24/11/2026 16 h 50 (exact)",
    ] {
        let (form, row) = read(&[
            "Description|Date de découverte",
            &format!("Un envoi|{text}"),
        ]);
        assert!(row.doubts.is_empty(), "{text}: {:?}", row.doubts);
        assert_eq!(form.detected.date, "24/11/2026");
        assert_eq!(form.detected.precision, Some(InstantPrecision::Exact));
    }
}

#[test]
fn an_estimate_and_a_repeated_hour_are_read() {
    let (form, row) = read(&[
        "Faits|Connue le",
        "Un envoi|25/10/2026 02:30 (estimé, heure d’hiver)",
    ]);
    assert!(row.doubts.is_empty());
    assert_eq!(form.aware.precision, Some(InstantPrecision::Estimated));
    assert_eq!(form.aware.season, Some(Season::Winter));
}

#[test]
fn no_hour_is_made_up_for_a_date_without_one() {
    let (form, row) = read(&["Faits|Date de prise de connaissance", "Un envoi|24/11/2019"]);
    assert_eq!(form.aware, domain::moment::InstantForm::default());
    assert_eq!(row.doubts[0].why, Doubt::HourMissing);
    assert!(form.facts.starts_with("Un envoi\n"));
    assert!(form.facts.contains("24/11/2019"));
}

#[test]
fn several_answers_and_unknown_ones_are_read() {
    let lines = [
        "Faits|Nature|Sites|Traitements",
        "Un envoi|Perte de confidentialité, perte de disponibilité|inconnu|PAIE",
    ];
    let (form, row) = read(&lines);
    assert!(row.doubts.is_empty(), "{:?}", row.doubts);
    assert_eq!(
        form.natures.values,
        [BreachNature::Confidentiality, BreachNature::Availability]
    );
    assert!(form.sites.unknown);
    assert_eq!(form.activities.values, [id("Paie")]);
}
