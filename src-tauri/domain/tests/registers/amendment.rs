//! What a breach teaches its fiches and processors.

use std::collections::BTreeSet;

use domain::activity::{Activity, ActivityForm};
use domain::amendment::{Correction, Lesson};
use domain::breach::{Breach, BreachFacts, BreachNumber};
use domain::procedure::{Details, Measure, Step};
use law::{
    DataCategory, DataSubjectCategory, MeasureState, MeasureTerm, PersonCategory, ProcedureStep,
    RecordDataCategory, SecurityMeasureState, Verdict,
};
use uuid::Uuid;

use crate::rig::{activity, fiche, known_host, measure, measure_id, now, recorded, today};

fn breach() -> Breach {
    Breach {
        id: Uuid::from_u128(1),
        number: BreachNumber::new(2026, 7),
        revision: 1,
        registered_at: now(),
        registered_by: "Camille Exemple".into(),
        modified_at: now(),
        modified_by: "Camille Exemple".into(),
        verdict: None,
        facts: BreachFacts {
            account: "Clé perdue.".into(),
            data_categories: Some(BTreeSet::from([
                DataCategory::Health,
                DataCategory::Contact,
            ])),
            person_categories: Some(BTreeSet::from([
                PersonCategory::Patients,
                PersonCategory::Members,
            ])),
            ..BreachFacts::default()
        },
        closure: None,
        hold: None,
    }
}

fn done(text: &str, term: MeasureTerm) -> Measure {
    Measure {
        id: Uuid::from_u128(77),
        text: text.into(),
        term,
        owner: String::new(),
        due_on: None,
        state: MeasureState::Done,
        done_on: Some(today()),
        effectiveness: None,
        check: String::new(),
    }
}

fn corrected(measure: Measure) -> Vec<Step> {
    let mut step = Step::untouched(ProcedureStep::Correct);
    if let Details::Correction(correction) = &mut step.details {
        correction.measures.push(measure);
    }
    vec![step]
}

/// What the breach proposes to one fiche.
fn proposed(breach: &Breach, steps: &[Step], fiche: &Activity) -> Vec<Correction> {
    let catalogue = [recorded(
        measure_id(),
        measure(SecurityMeasureState::InPlace),
    )];
    let lesson = Lesson {
        breach,
        steps,
        measures: &catalogue,
        today: today(),
    };
    let amendments = lesson
        .amendments(std::slice::from_ref(fiche), &[])
        .into_iter();
    amendments.map(|amendment| amendment.correction).collect()
}

#[test]
fn a_fiche_that_does_not_name_what_was_touched_is_completed_and_looked_at_again() {
    assert_eq!(
        proposed(&breach(), &[], &activity(&fiche())),
        [
            Correction::AddDataCategory(RecordDataCategory::Identity),
            Correction::AddPersonCategory(DataSubjectCategory::Members),
            Correction::ReviewActivity,
        ]
    );
}

#[test]
fn a_change_that_was_made_is_not_proposed_again() {
    let breach = breach();
    let steps = corrected(done("Postes chiffrés au départ", MeasureTerm::Preventive));
    let mut before: ActivityForm = fiche();
    before.dpia.needed = Some(true);
    let mut breach_at_risk = breach;
    breach_at_risk.verdict = Some(Verdict::Risk);
    let mut catalogue = vec![recorded(
        measure_id(),
        measure(SecurityMeasureState::InPlace),
    )];
    let mut found = activity(&before);
    let mut corrections = proposed(&breach_at_risk, &steps, &found);
    assert_eq!(corrections.len(), 5, "{corrections:?}");
    while let Some(correction) = corrections.pop() {
        let taken = Uuid::from_u128(32);
        if matches!(correction, Correction::AddSecurityMeasure(_)) {
            let mut record = measure(SecurityMeasureState::InPlace);
            record.name = "Postes chiffrés au départ".into();
            catalogue.push(recorded(taken, record));
        }
        let lesson = Lesson {
            breach: &breach_at_risk,
            steps: &steps,
            measures: &catalogue,
            today: today(),
        };
        found.content = correction.amended_activity(&lesson, &found.content, Some(taken));
        let left = lesson.amendments(std::slice::from_ref(&found), &[]);
        let left: Vec<_> = left
            .into_iter()
            .map(|amendment| amendment.correction)
            .collect();
        assert_eq!(left, corrections, "after {correction:?}");
    }
}

#[test]
fn only_a_lasting_measure_that_the_fiche_does_not_name_is_proposed() {
    let adds = |measure: Measure| {
        let corrections = proposed(&breach(), &corrected(measure), &activity(&fiche()));
        let mut corrections = corrections.into_iter();
        corrections.any(|correction| matches!(correction, Correction::AddSecurityMeasure(_)))
    };
    assert!(adds(done(
        "Formation des médecins",
        MeasureTerm::Preventive
    )));
    assert!(!adds(done(
        "Formation des médecins",
        MeasureTerm::Immediate
    )));
    assert!(!adds(done("Postes chiffrés", MeasureTerm::Preventive)));
    assert!(!adds(Measure {
        state: MeasureState::Planned,
        ..done("Formation des médecins", MeasureTerm::Preventive)
    }));
}

#[test]
fn an_impact_assessment_is_looked_at_again_after_a_risk_only() {
    let mut form = fiche();
    form.dpia.needed = Some(true);
    let reviews = |verdict| {
        let breach = Breach {
            verdict,
            ..breach()
        };
        proposed(&breach, &[], &activity(&form)).contains(&Correction::ReviewDpia)
    };
    assert!(reviews(Some(Verdict::Risk)));
    assert!(reviews(Some(Verdict::HighRisk)));
    assert!(!reviews(Some(Verdict::NoRisk)));
    assert!(!reviews(None));
}

#[test]
fn a_processor_keeps_the_incident_in_mind_and_its_clauses_are_looked_at_again() {
    let breach = breach();
    let lesson = Lesson {
        breach: &breach,
        steps: &[],
        measures: &[],
        today: today(),
    };
    let mut host = known_host();
    let proposed = lesson.amendments(&[], std::slice::from_ref(&host));
    let corrections: Vec<_> = proposed.iter().map(|found| found.correction).collect();
    assert_eq!(
        corrections,
        [Correction::NoteIncident, Correction::ReviewProcessor]
    );
    for correction in corrections {
        host.content = correction.amended_processor(&lesson, &host.content);
    }
    assert_eq!(
        host.content.notes,
        "VIO-2026-0007 (24/11/2026)\u{a0}: Clé perdue"
    );
    assert_eq!(lesson.amendments(&[], &[host]), []);
}
