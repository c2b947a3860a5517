//! What holds of every breach, tried around each example.

use domain::assessment::{Answer, Circumstances, Known, Levels, Persons, assess, possible_levels};
use law::{Backup, Circumstance, Deletion, Exposure, Protection, Recipient, Severity, SpecialData};

use super::examples::examples;

fn levels(given: &Circumstances) -> Levels {
    possible_levels(given)
}

/// Each example, and each of them with one fact forgotten.
fn situations() -> Vec<(String, Circumstances)> {
    let mut situations = Vec::new();
    for example in examples() {
        let given = example.facts.circumstances();
        for fact in Circumstance::ALL {
            let less = given.forgetting(*fact);
            situations.push((format!("{} without {}", example.id, fact.name()), less));
        }
        situations.push((example.id, given));
    }
    situations
}

#[test]
fn forgetting_a_fact_never_makes_an_answer_firm_or_turns_it_round() {
    for (id, given) in situations() {
        let full = levels(&given);
        for fact in Circumstance::ALL {
            let less = levels(&given.forgetting(*fact));
            let holds = less.lowest <= full.lowest && full.highest <= less.highest;
            assert!(holds, "{id}, {}: {full:?} {less:?}", fact.name());
        }
    }
}

#[test]
fn what_is_possible_is_what_the_values_of_an_unknown_fact_make_possible() {
    for example in examples() {
        let given = example.facts.circumstances();
        let unknown = Circumstances {
            recipient: Known::unknown(),
            deletion: Known::unknown(),
            ..given.clone()
        };
        let mut found: Option<Levels> = None;
        for recipient in Recipient::ALL {
            for deletion in Deletion::ALL {
                let one = levels(&Circumstances {
                    recipient: Known::exactly(*recipient),
                    deletion: Known::exactly(*deletion),
                    ..given.clone()
                });
                let so_far = found.get_or_insert(one);
                so_far.lowest = so_far.lowest.min(one.lowest);
                so_far.highest = so_far.highest.max(one.highest);
            }
        }
        let explored = levels(&unknown);
        assert_eq!(found, Some(explored), "{}", example.id);
    }
}

/// Asserts that the risk is never lower for the second of two values.
fn assert_raises(given: &Circumstances, id: &str, change: impl Fn(&mut Circumstances, bool)) {
    let with = |worse| {
        let mut changed = given.clone();
        change(&mut changed, worse);
        levels(&changed)
    };
    let (better, worse) = (with(false), with(true));
    let holds = better.lowest <= worse.lowest && better.highest <= worse.highest;
    assert!(holds, "{id}: {better:?} {worse:?}");
}

fn either<T: domain::assessment::Candidate>(
    worse: bool,
    better_value: T,
    worse_value: T,
) -> Known<T> {
    Known::exactly(if worse { worse_value } else { better_value })
}

#[test]
fn what_aggravates_never_lowers_the_risk() {
    for (id, given) in examples()
        .into_iter()
        .map(|e| (e.id, e.facts.circumstances()))
    {
        for affected in [false, true] {
            let given = Circumstances {
                confidentiality: Known::exactly(affected),
                ..given.clone()
            };
            for pair in Severity::ALL.windows(2) {
                assert_raises(&given, &id, |c, worse| {
                    c.data = either(worse, pair[0], pair[1]);
                });
            }
            for (few, many) in [(50, 51), (51, 5000), (5000, 5001)] {
                assert_raises(&given, &id, |c, worse| {
                    c.persons = either(worse, Persons(few), Persons(many));
                });
            }
            assert_raises(&given, &id, |c, worse| c.malicious = Known::exactly(worse));
            assert_raises(&given, &id, |c, worse| c.vulnerable = Known::exactly(worse));
            // Without a copy, encrypted data raise a doubt of their own.
            assert_raises(&given, &id, |c, worse| {
                c.key_compromised = Known::exactly(worse);
                c.backup = Known::exactly(Backup::Electronic);
            });
            assert_raises(&given, &id, |c, worse| {
                c.unprotected_data = Known::exactly(worse);
            });
            assert_raises(&given, &id, |c, worse| {
                c.already_public = Known::exactly(!worse);
            });
            assert_raises(&given, &id, |c, worse| {
                c.special = either(worse, SpecialData::Absent, SpecialData::Present);
            });
            assert_raises(&given, &id, |c, worse| {
                c.protection = either(worse, Protection::StrongEncryption, Protection::None);
                c.backup = Known::exactly(Backup::Electronic);
            });
            assert_raises(&given, &id, |c, worse| {
                c.exposure = either(worse, Exposure::Excluded, Exposure::Confirmed);
            });
            assert_raises(&given, &id, |c, worse| {
                c.deletion = either(worse, Deletion::Returned, Deletion::None);
            });
        }
    }
}

#[test]
fn more_natures_never_lower_the_risk() {
    for (id, given) in situations() {
        assert_raises(&given, &id, |c, worse| {
            c.confidentiality = Known::exactly(worse);
        });
        assert_raises(&given, &id, |c, worse| c.integrity = Known::exactly(worse));
        assert_raises(&given, &id, |c, worse| {
            c.availability = Known::exactly(worse);
        });
    }
}

#[test]
fn readable_health_data_out_of_trusted_hands_are_never_kept_from_the_authority() {
    for recipient in Recipient::ALL.iter().filter(|r| **r != Recipient::Trusted) {
        for deletion in Deletion::ALL {
            let given = Circumstances {
                confidentiality: Known::exactly(true),
                integrity: Known::exactly(false),
                availability: Known::exactly(false),
                special: Known::exactly(SpecialData::Present),
                protection: Known::exactly(Protection::None),
                already_public: Known::exactly(false),
                exposure: Known::exactly(Exposure::Possible),
                recipient: Known::exactly(*recipient),
                deletion: Known::exactly(*deletion),
                ..Circumstances::default()
            };
            let answer = assess(&given).notify.answer;
            assert_eq!(answer, Answer::Yes, "{recipient:?} {deletion:?}");
        }
    }
}
