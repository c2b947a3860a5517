//! The ENISA score: worked examples, bands and flags.

use domain::assessment::enisa::{Inputs, level, score};
use law::{
    EnisaAvailability as A, EnisaConfidentiality as C, EnisaContext as D, EnisaFlag,
    EnisaIdentification as I, EnisaIntegrity, EnisaLevel,
};

fn inputs(
    context: D,
    identification: I,
    confidentiality: C,
    availability: A,
    malicious: bool,
) -> Inputs {
    Inputs {
        context,
        identification,
        confidentiality,
        integrity: EnisaIntegrity::NoMisuse,
        availability,
        malicious,
        persons: None,
        unintelligible: false,
    }
}

#[test]
fn worked_examples_have_their_scores() {
    use EnisaLevel::{High, Low, Medium, VeryHigh};
    let (none, known, unknown) = (C::NoEvidence, C::KnownRecipients, C::UnknownRecipients);
    let examples = [
        (
            inputs(D::Four, I::Significant, none, A::Temporary, true),
            "3,75",
            High,
        ),
        (
            inputs(D::Three, I::Maximum, known, A::Recovered, false),
            "3,25",
            High,
        ),
        (
            inputs(D::One, I::Negligible, none, A::Recovered, false),
            "0,25",
            Low,
        ),
        (
            inputs(D::One, I::Maximum, known, A::Recovered, false),
            "1,25",
            Low,
        ),
        (
            inputs(D::Three, I::Maximum, none, A::Recovered, false),
            "3,00",
            High,
        ),
        (
            inputs(D::Four, I::Maximum, unknown, A::Recovered, true),
            "5,00",
            VeryHigh,
        ),
        (
            inputs(D::Two, I::Maximum, known, A::Recovered, false),
            "2,25",
            Medium,
        ),
        (
            inputs(D::Four, I::Maximum, known, A::Recovered, false),
            "4,25",
            VeryHigh,
        ),
        (
            inputs(D::Four, I::Maximum, none, A::Temporary, false),
            "4,25",
            VeryHigh,
        ),
    ];
    for (inputs, points, level) in examples {
        let score = score(&inputs);
        assert_eq!(
            (score.points().as_str(), score.level),
            (points, level),
            "{inputs:?}"
        );
    }
}

#[test]
fn a_band_begins_at_its_bound() {
    use EnisaLevel::{High, Low, Medium, VeryHigh};
    let bands = [7, 8, 11, 12, 15, 16].map(level);
    assert_eq!(bands, [Low, Medium, Medium, High, High, VeryHigh]);
}

#[test]
fn the_highest_score_is_six() {
    let highest = Inputs {
        integrity: EnisaIntegrity::Unrecoverable,
        ..inputs(D::Four, I::Maximum, C::UnknownRecipients, A::Lost, true)
    };
    assert_eq!(score(&highest).points(), "6,00");
}

#[test]
fn flags_are_shown_beside_a_score_that_they_do_not_change() {
    let plain = inputs(D::One, I::Maximum, C::NoEvidence, A::Recovered, false);
    let flagged = Inputs {
        persons: Some(101),
        unintelligible: true,
        ..plain
    };
    assert_eq!(score(&flagged).quarters, score(&plain).quarters);
    let both = [EnisaFlag::ManyPersons, EnisaFlag::Unintelligible];
    assert_eq!(score(&flagged).flags, both);
    let at_the_limit = Inputs {
        persons: Some(100),
        ..plain
    };
    assert!(score(&at_the_limit).flags.is_empty());
}
