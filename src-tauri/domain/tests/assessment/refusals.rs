//! What a firm no must not overlook: each fact that takes it back, and what leaves it.

use domain::assessment::{Answer, Circumstances, Known, Persons, Proposal, assess};
use law::{
    AssessmentReason, Backup, BreachNature, Circumstance, Deletion, Disturbance, Exposure,
    LossDuration, Protection, Recipient, RiskLevel, Severity, SpecialData,
};

/// A breach of which every fact is known, and that calls for nothing: health data of vulnerable
/// persons, encrypted, with a copy left.
fn encrypted() -> Circumstances {
    Circumstances {
        data: Known::exactly(Severity::Maximum),
        special: Known::exactly(SpecialData::Present),
        vulnerable: Known::exactly(true),
        malicious: Known::exactly(true),
        protection: Known::exactly(Protection::StrongEncryption),
        key_compromised: Known::exactly(false),
        unprotected_data: Known::exactly(false),
        recipient: Known::exactly(Recipient::UnknownThirdParty),
        ..mislaid()
    }
}

/// Two names and addresses sent to a known person by mistake, who keeps them.
fn mislaid() -> Circumstances {
    Circumstances {
        confidentiality: Known::exactly(true),
        integrity: Known::exactly(false),
        availability: Known::exactly(false),
        malicious: Known::exactly(false),
        data: Known::exactly(Severity::Negligible),
        special: Known::exactly(SpecialData::Absent),
        vulnerable: Known::exactly(false),
        persons: Known::exactly(Persons(2)),
        protection: Known::exactly(Protection::None),
        exposure: Known::exactly(Exposure::NotApplicable),
        recipient: Known::exactly(Recipient::KnownFew),
        deletion: Known::exactly(Deletion::None),
        backup: Known::exactly(Backup::Electronic),
        disturbance: Known::exactly(Disturbance::None),
        already_public: Known::exactly(false),
        ..Circumstances::default()
    }
}

/// Health data out of reach for an hour, that nobody missed.
fn outage() -> Circumstances {
    Circumstances {
        confidentiality: Known::exactly(false),
        availability: Known::exactly(true),
        data: Known::exactly(Severity::Maximum),
        special: Known::exactly(SpecialData::Present),
        recipient: Known::exactly(Recipient::Nobody),
        loss: Known::exactly(LossDuration::Temporary),
        restored_hours: Known::exactly(domain::assessment::Hours(1)),
        ..mislaid()
    }
}

fn notify(given: &Circumstances) -> Answer {
    assess(given).notify.answer
}

fn tells(proposal: &Proposal, reason: AssessmentReason) -> bool {
    proposal.lines.iter().any(|line| line.reason == reason)
}

#[test]
fn what_they_start_from_is_a_firm_no() {
    for given in [encrypted(), mislaid(), outage()] {
        assert_eq!(notify(&given), Answer::No, "{given:?}");
    }
}

#[test]
fn readable_data_beside_encrypted_ones_are_not_refused() {
    let beside = assess(&Circumstances {
        unprotected_data: Known::exactly(true),
        ..encrypted()
    });
    assert_eq!(beside.notify.answer, Answer::Yes);
    assert_eq!(beside.inform.answer, Answer::Yes);
    assert!(beside.exemptions.is_empty());
    assert!(tells(&beside, AssessmentReason::DataReadable));
    assert!(!tells(&beside, AssessmentReason::EncryptedKeySafe));

    let unasked = encrypted().forgetting(Circumstance::UnprotectedData);
    let unasked = assess(&unasked).notify;
    assert_eq!(unasked.answer, Answer::Depends);
    assert_eq!(unasked.depends_on, [Circumstance::UnprotectedData]);
}

#[test]
fn data_lost_for_ever_count_though_availability_was_not_ticked() {
    let lost = assess(&Circumstances {
        loss: Known::exactly(LossDuration::Permanent),
        ..encrypted()
    });
    assert_eq!(lost.levels.lowest, RiskLevel::HighRisk);
    assert!(tells(&lost, AssessmentReason::AvailabilityPresumed));
    assert!(tells(&lost, AssessmentReason::LostForEver));
}

#[test]
fn a_service_that_suffered_counts_though_availability_was_not_ticked() {
    let disturbed = |disturbance| {
        notify(&Circumstances {
            disturbance,
            ..encrypted()
        })
    };
    let (minor, major) = (Disturbance::Minor, Disturbance::Major);
    assert_eq!(disturbed(Known::exactly(major)), Answer::Yes);
    assert_eq!(disturbed(Known::exactly(minor)), Answer::Yes);
    assert_eq!(disturbed(Known::among(vec![minor, major])), Answer::Yes);

    let both = assess(&Circumstances {
        loss: Known::exactly(LossDuration::Permanent),
        disturbance: Known::exactly(major),
        ..encrypted()
    });
    assert_eq!(both.notify.answer, Answer::Yes);
    assert_eq!(both.inform.answer, Answer::Yes);
}

#[test]
fn a_temporary_loss_that_nobody_felt_leaves_the_natures_as_they_were_ticked() {
    let unfelt = assess(&Circumstances {
        loss: Known::exactly(LossDuration::Temporary),
        ..encrypted()
    });
    assert_eq!(unfelt.notify.answer, Answer::No);
    let about = |axis| unfelt.lines.iter().any(|line| line.axis == Some(axis));
    assert!(!about(BreachNature::Availability));
}

#[test]
fn an_exposure_said_not_to_apply_excludes_nothing_from_who_wanted_the_data_or_has_them() {
    let meant = Circumstances {
        malicious: Known::exactly(true),
        ..outage()
    };
    let held = |recipient| Circumstances {
        recipient: Known::exactly(recipient),
        ..outage()
    };
    let attacked = Circumstances {
        malicious: Known::exactly(true),
        ..held(Recipient::Attacker)
    };
    for given in [
        meant,
        attacked,
        held(Recipient::Attacker),
        held(Recipient::Public),
        held(Recipient::UnknownThirdParty),
    ] {
        let proposal = assess(&given);
        assert_eq!(proposal.notify.answer, Answer::Depends, "{given:?}");
        assert!(tells(&proposal, AssessmentReason::ConfidentialityDoubtful));
        let hangs_on = proposal.notify.depends_on;
        assert!(hangs_on.contains(&Circumstance::Confidentiality));

        let excluded = Circumstances {
            exposure: Known::exactly(Exposure::Excluded),
            ..given
        };
        assert_eq!(notify(&excluded), Answer::No, "{excluded:?}");
    }
    for recipient in [Recipient::Trusted, Recipient::KnownFew] {
        assert_eq!(notify(&held(recipient)), Answer::No, "{recipient:?}");
    }
}

#[test]
fn the_address_of_a_protected_person_is_no_harmless_datum() {
    let vulnerable = assess(&Circumstances {
        vulnerable: Known::exactly(true),
        ..mislaid()
    });
    assert_eq!(vulnerable.notify.answer, Answer::Yes);
    assert_eq!(vulnerable.severity.lowest, Severity::Limited);
    assert_eq!(vulnerable.severity.highest, Severity::Limited);
    assert!(tells(&vulnerable, AssessmentReason::VulnerablePersons));
    assert_eq!(
        notify(&mislaid().forgetting(Circumstance::Vulnerable)),
        Answer::Depends
    );
}

#[test]
fn a_large_crowd_is_told_where_it_raises_and_as_it_does() {
    let crowd = |persons, data| {
        assess(&Circumstances {
            persons: Known::exactly(Persons(persons)),
            data: Known::exactly(data),
            ..mislaid()
        })
    };
    let told = |proposal: &Proposal| {
        let reasons = [
            AssessmentReason::LargeCrowd,
            AssessmentReason::CrowdOfContacts,
        ];
        reasons.map(|reason| tells(proposal, reason))
    };
    for data in Severity::ALL {
        assert_eq!(told(&crowd(5000, *data)), [false, false], "{data:?}");
    }
    let contacts = crowd(5001, Severity::Negligible);
    assert_eq!(contacts.notify.answer, Answer::Yes);
    assert_eq!(contacts.severity.highest, Severity::Negligible);
    assert_eq!(told(&contacts), [false, true]);

    let raised = crowd(5001, Severity::Limited);
    assert_eq!(raised.severity.lowest, Severity::Significant);
    assert_eq!(told(&raised), [true, false]);
    assert_eq!(told(&crowd(5001, Severity::Maximum)), [false, false]);
}

#[test]
fn a_span_contains_its_bounds_and_what_lies_between() {
    use RiskLevel::{HighRisk, NoRisk, Risk};
    let contained = |given: &Circumstances| {
        let levels = assess(given).levels;
        [NoRisk, Risk, HighRisk].map(|level| levels.contains(level))
    };
    assert_eq!(contained(&mislaid()), [true, false, false]);
    assert_eq!(contained(&Circumstances::default()), [true, true, true]);
    let beside = Circumstances {
        unprotected_data: Known::exactly(true),
        ..encrypted()
    };
    assert_eq!(contained(&beside), [false, false, true]);
}
