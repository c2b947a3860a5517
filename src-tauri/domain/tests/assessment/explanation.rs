//! Why a level is proposed, and what would change it.

use domain::assessment::{Answer, Circumstances, Direction, Known, Proposal, assess};
use law::{
    AssessmentCondition, AssessmentCriterion, AssessmentReason, AssessmentReservation,
    Circumstance, Exemption, Exposure, Likelihood, RiskLevel, Severity,
};

use super::examples::examples;

fn example(id: &str) -> Circumstances {
    let found = examples().into_iter().find(|example| example.id == id);
    found.unwrap().facts.circumstances()
}

fn reasons(proposal: &Proposal) -> Vec<AssessmentReason> {
    proposal.lines.iter().map(|line| line.reason).collect()
}

#[test]
fn each_line_names_a_criterion_and_the_lines_follow_their_order() {
    let proposal = assess(&example("EDPB-11"));
    let expected = [
        (AssessmentCriterion::BreachType, Direction::Raises),
        (AssessmentCriterion::Data, Direction::Neutral),
        (AssessmentCriterion::Identifiability, Direction::Raises),
        (AssessmentCriterion::Consequences, Direction::Raises),
        (AssessmentCriterion::Volume, Direction::Raises),
        (
            AssessmentCriterion::ControllerCharacteristics,
            Direction::Neutral,
        ),
    ];
    let lines = proposal.lines.iter();
    let found: Vec<_> = lines.map(|l| (l.criterion(), l.direction)).collect();
    assert_eq!(found, expected);
    assert_eq!(proposal.severity.lowest, Severity::Significant);
    assert_eq!(proposal.likelihood.highest, Likelihood::Significant);
}

#[test]
fn an_encrypted_device_is_an_exemption_that_a_compromised_key_takes_back() {
    let given = example("EDPB-10");
    let proposal = assess(&given);
    assert_eq!(proposal.exemptions, [Exemption::EncryptedKeySafe]);
    assert_eq!(
        proposal.reservations,
        [AssessmentReservation::KeyCompromised]
    );
    let mut changes = proposal.would_change.iter();
    let key = changes.find(|c| c.circumstance == Circumstance::KeyCompromised);
    let key = key.unwrap();
    assert_eq!(
        (key.value.as_str(), key.direction),
        ("yes", Direction::Raises)
    );
    assert_eq!(key.levels.lowest, RiskLevel::HighRisk);

    let lost = assess(&Circumstances {
        key_compromised: Known::exactly(true),
        ..given
    });
    assert_eq!(lost.notify.answer, Answer::Yes);
    assert!(lost.exemptions.is_empty() && lost.reservations.is_empty());
    assert!(reasons(&lost).contains(&AssessmentReason::KeyCompromised));
}

#[test]
fn an_encrypted_device_without_a_copy_is_not_an_exemption() {
    let without = assess(&Circumstances {
        backup: Known::exactly(law::Backup::None),
        ..example("EDPB-10")
    });
    assert_eq!(without.notify.answer, Answer::Depends);
    assert_eq!(
        without.notify.conditions,
        [AssessmentCondition::CopyMissing]
    );
    assert!(without.exemptions.is_empty());
}

#[test]
fn data_restored_at_once_are_an_exemption() {
    let restored = assess(&Circumstances {
        disturbance: Known::exactly(law::Disturbance::None),
        backup: Known::exactly(law::Backup::Electronic),
        ..example("WP250-B-iii")
    });
    assert_eq!(restored.exemptions, [Exemption::RestoredFromBackup]);
    assert_eq!(restored.notify.answer, Answer::No);
}

#[test]
fn data_already_public_are_an_exemption() {
    let proposal = assess(&example("own-public"));
    assert_eq!(proposal.exemptions, [Exemption::AlreadyPublic]);
    assert_eq!(
        proposal.reservations,
        [AssessmentReservation::PublicAsAWhole]
    );
}

#[test]
fn what_touches_no_personal_data_is_said_not_to_be_a_breach() {
    let untouched = assess(&example("own-untouched"));
    assert!(reasons(&untouched).contains(&AssessmentReason::NotABreach));
    let touched = assess(&example("EDPB-10"));
    assert!(!reasons(&touched).contains(&AssessmentReason::NotABreach));
}

#[test]
fn a_possible_leak_is_not_refused_because_a_box_was_not_ticked() {
    let unticked = |exposure| {
        assess(&Circumstances {
            confidentiality: Known::exactly(false),
            exposure: Known::exactly(exposure),
            ..example("EDPB-18")
        })
    };
    assert_eq!(unticked(Exposure::Confirmed).notify.answer, Answer::Yes);
    assert_eq!(unticked(Exposure::Likely).notify.answer, Answer::Yes);
    let possible = unticked(Exposure::Possible).notify;
    assert_eq!(possible.answer, Answer::Depends);
    assert_eq!(possible.depends_on, [Circumstance::Confidentiality]);
    assert_eq!(unticked(Exposure::Excluded).notify.answer, Answer::No);
}

#[test]
fn what_a_decision_depends_on_is_the_unknown_fact_that_moves_it() {
    let advice = assess(&Circumstances {
        deletion: Known::unknown(),
        ..example("EDPB-16")
    })
    .notify;
    assert_eq!(advice.answer, Answer::Depends);
    assert_eq!(advice.depends_on, [Circumstance::Deletion]);
    assert_eq!(advice.conditions, [AssessmentCondition::ContentUnread]);
}
