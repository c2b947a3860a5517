//! Whether an impact assessment is needed, by the nine criteria and the authority's two lists.

use domain::activity::{ActivityForm, Screening};
use domain::listing::Listing;
use law::{DpiaCriterion, DpiaExemption, DpiaListedOperation, DpiaOutcome};

use crate::rig::{fiche, read};

/// The answers: as many criteria met as `met`, as many not known as `open`, no other; both lists read.
fn answers(met: usize, open: usize) -> Screening {
    let criteria = DpiaCriterion::ALL.iter().skip(open).enumerate();
    Screening {
        criteria: criteria
            .map(|(rank, criterion)| (*criterion, rank < met))
            .collect(),
        listed: none(),
        exemptions: none(),
        note: String::new(),
    }
}

fn none<T>() -> Listing<T> {
    Listing {
        none: true,
        items: Vec::new(),
    }
}

fn outcome(screening: &Screening) -> DpiaOutcome {
    screening.screened().outcome
}

#[test]
fn the_number_of_criteria_decides_once_everything_is_known() {
    assert_eq!(outcome(&answers(0, 0)), DpiaOutcome::NotRequired);
    assert_eq!(outcome(&answers(1, 0)), DpiaOutcome::ToConsider);
    assert_eq!(outcome(&answers(2, 0)), DpiaOutcome::InPrinciple);
    assert_eq!(outcome(&answers(9, 0)), DpiaOutcome::InPrinciple);
}

#[test]
fn what_is_not_known_never_makes_a_firm_no() {
    assert_eq!(outcome(&answers(0, 1)), DpiaOutcome::Undetermined);
    assert_eq!(outcome(&answers(1, 1)), DpiaOutcome::Undetermined);
    assert_eq!(outcome(&answers(2, 7)), DpiaOutcome::InPrinciple);
    let unread = Screening {
        listed: Listing::default(),
        ..answers(0, 0)
    };
    assert_eq!(outcome(&unread), DpiaOutcome::Undetermined);
    assert_eq!(outcome(&Screening::default()), DpiaOutcome::Undetermined);
}

#[test]
fn a_listed_operation_requires_an_assessment_even_beside_an_exemption() {
    let listed = Screening {
        listed: Listing::of(vec![DpiaListedOperation::ALL[0]]),
        exemptions: Listing::of(vec![DpiaExemption::ALL[0]]),
        ..answers(0, 0)
    };
    assert_eq!(outcome(&listed), DpiaOutcome::Required);
}

#[test]
fn an_exempted_operation_needs_none_whatever_the_criteria() {
    let exempted = Screening {
        exemptions: Listing::of(vec![DpiaExemption::ALL[0]]),
        ..answers(3, 0)
    };
    assert_eq!(outcome(&exempted), DpiaOutcome::Exempt);
}

#[test]
fn the_reasons_name_what_is_met_and_what_is_open() {
    let screened = answers(2, 3).screened();
    assert_eq!(screened.met, &DpiaCriterion::ALL[3..5]);
    assert_eq!(screened.open, &DpiaCriterion::ALL[..3]);
    assert!(!screened.listed_unread && !screened.exemptions_unread);
}

#[test]
fn the_authority_is_consulted_only_when_the_risk_stays_high() {
    let owes = |high, consulted_on: &str| {
        let mut form: ActivityForm = fiche();
        form.dpia.residual_risk_high = high;
        form.dpia.consulted_on = consulted_on.into();
        read(&form).dpia.owes_consultation()
    };
    assert!(!owes(None, ""));
    assert!(!owes(Some(false), ""));
    assert!(owes(Some(true), ""));
    assert!(!owes(Some(true), "20/11/2026"));
}
