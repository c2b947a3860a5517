//! What the law in force on a day makes of a transfer.

use domain::transfer::{Transfer, TransferStanding};
use law::TransferMechanism;

use crate::rig::{day, today};

fn to(country: &str, mechanism: Option<TransferMechanism>) -> Transfer {
    Transfer {
        recipient: "Éditeur Fictif".into(),
        country: country.into(),
        mechanism,
        ..Transfer::default()
    }
}

#[test]
fn the_standing_follows_the_country_and_the_mechanism() {
    use TransferMechanism as By;
    use TransferStanding as Is;
    let cases = [
        ("DE", None, Is::NoTransfer),
        ("CH", Some(By::Adequacy), Is::Adequate),
        ("IN", Some(By::Adequacy), Is::NotAdequate),
        ("IN", Some(By::StandardClauses), Is::Safeguarded),
        ("IN", Some(By::ExplicitConsent), Is::Derogated),
        ("IN", None, Is::Unfounded),
        ("CH", None, Is::Unfounded),
        ("", Some(By::Adequacy), Is::NotAdequate),
    ];
    for (country, mechanism, standing) in cases {
        let transfer = to(country, mechanism);
        assert_eq!(
            transfer.standing(today()),
            standing,
            "{country} {mechanism:?}"
        );
    }
}

#[test]
fn an_adequacy_decision_counts_from_its_day() {
    let brazil = to("BR", Some(TransferMechanism::Adequacy));
    assert_eq!(
        brazil.standing(day("2026-01-26")),
        TransferStanding::NotAdequate
    );
    assert_eq!(
        brazil.standing(day("2026-01-27")),
        TransferStanding::Adequate
    );
}
