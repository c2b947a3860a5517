//! The targets, and how lengths of time are written.

use domain::evaluation::{Figure, figures, length_text, target, target_text};
use law::EvaluationIndicator;

use crate::rig::{day, now, yearly};

/// Hours of each target, in the order of the indicators.
const TARGETS: [(EvaluationIndicator, Option<u64>); 20] = [
    (EvaluationIndicator::Exposure, None),
    (EvaluationIndicator::Reporting, Some(4)),
    (EvaluationIndicator::Registration, Some(24)),
    (EvaluationIndicator::Investigation, Some(24)),
    (EvaluationIndicator::Authority, Some(72)),
    (EvaluationIndicator::AuthorityComplement, Some(72)),
    (EvaluationIndicator::HealthAgency, Some(24)),
    (EvaluationIndicator::Persons, Some(72)),
    (EvaluationIndicator::Containment, Some(24)),
    (EvaluationIndicator::Closure, Some(90 * 24)),
    (EvaluationIndicator::ProcessorNotice, Some(24)),
    (EvaluationIndicator::NotifiedInTime, None),
    (EvaluationIndicator::UnnotifiedExplained, None),
    (EvaluationIndicator::Completeness, None),
    (EvaluationIndicator::Recurrence, None),
    (EvaluationIndicator::ActionsOnTime, None),
    (EvaluationIndicator::ActionsEffective, None),
    (EvaluationIndicator::Training, None),
    (EvaluationIndicator::Exercises, None),
    (EvaluationIndicator::ThirdPartyDetection, None),
];

#[test]
fn every_indicator_has_the_target_of_the_reference() {
    for (indicator, hours) in TARGETS {
        assert_eq!(target(indicator, day("2026-12-01")), hours, "{indicator:?}");
    }
}

#[test]
fn every_indicator_is_shown_once_in_order_and_a_delay_is_counted_against_its_target_alone() {
    let all = figures(&yearly(), &[], &[], &[], now());
    let shown: Vec<_> = all.iter().map(|it| it.indicator).collect();
    let expected: Vec<_> = TARGETS.iter().map(|(indicator, _)| *indicator).collect();
    assert_eq!(shown, expected);
    for ((indicator, hours), it) in TARGETS.iter().zip(&all) {
        if let Figure::Delays(delays) = &it.figure {
            assert_eq!(delays.in_target, hours.map(|_| 0), "{indicator:?}");
        } else {
            assert_eq!(*hours, None, "{indicator:?}");
        }
    }
}

#[test]
fn long_lengths_are_written_in_days_from_five_days_on() {
    const HOUR: i64 = 3600;
    let lengths = [
        (0, "0\u{a0}min"),
        (20 * 60, "20\u{a0}min"),
        (100 * 60, "1\u{a0}h\u{a0}40\u{a0}min"),
        (120 * HOUR - 60, "119\u{a0}h\u{a0}59\u{a0}min"),
        (120 * HOUR, "5\u{a0}j\u{a0}0\u{a0}h"),
        (
            86 * 24 * HOUR + 22 * HOUR + 40 * 60,
            "86\u{a0}j\u{a0}22\u{a0}h",
        ),
    ];
    for (seconds, text) in lengths {
        assert_eq!(length_text(seconds), text);
    }
    let targets = [
        (4, "4\u{a0}h"),
        (72, "72\u{a0}h"),
        (120, "5\u{a0}j"),
        (2160, "90\u{a0}j"),
    ];
    for (hours, text) in targets {
        assert_eq!(target_text(hours), text);
    }
}
