//! Letters about a lost key of a fictional organisation.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};
use domain::breach::{BreachFacts, BreachNumber, Sending};
use domain::letter::{Letter, proposed};
use domain::moment::Moment;
use domain::procedure::{Assessment, Correction, Details, Measure, Step};
use law::{
    BreachCause, BreachCertainty, BreachNature, ConfidentialityConsequence, DataCategory, Harm,
    IncidentOrigin, LetterAudience, MeasureState, MeasureTerm, ProcedureStep,
};
use report::letter::LetterDocument;
use uuid::Uuid;

use crate::file;
use crate::sample::instant;

/// The letter that is proposed to an audience.
pub(crate) fn letter(audience: LetterAudience) -> Letter {
    let steps = [
        step(ProcedureStep::Correct, Details::Correction(correction())),
        step(
            ProcedureStep::Assess,
            Details::Assessment(Box::new(assessment())),
        ),
    ];
    proposed(audience, &facts(), &steps, &file::profile())
}

/// A letter as it is printed.
pub(crate) fn printed(letter: &Letter) -> LetterDocument {
    let number = BreachNumber::new(2026, 1);
    LetterDocument::from_register(letter, &file::profile(), number, instant())
}

fn at(utc: &str) -> Moment {
    let at: DateTime<Utc> = utc.parse().unwrap();
    Moment::exact(at)
}

fn facts() -> BreachFacts {
    BreachFacts {
        account: "Une clé USB oubliée dans le train régional de 18 h.".into(),
        certainty: Some(BreachCertainty::Established),
        occurred_from: Some(at("2026-11-20T17:00:00Z")),
        occurred_to: Some(at("2026-11-20T17:30:00Z")),
        detected: Some(at("2026-11-23T07:45:00Z")),
        natures: Some(BTreeSet::from([BreachNature::Confidentiality])),
        incident_origins: Some(BTreeSet::from([IncidentOrigin::LostOrStolenDevice])),
        cause: Some(BreachCause::InternalAccidental),
        data_categories: Some(BTreeSet::from([
            DataCategory::CivilStatus,
            DataCategory::Contact,
            DataCategory::NationalIdNumber,
            DataCategory::Health,
        ])),
        sending: Sending {
            moment: Some(at("2026-11-24T10:00:00Z")),
            ..Sending::default()
        },
        ..BreachFacts::default()
    }
}

fn assessment() -> Assessment {
    Assessment {
        confidentiality_consequences: Some(BTreeSet::from([
            ConfidentialityConsequence::WiderDisclosure,
        ])),
        harms: Some(BTreeSet::from([
            Harm::IdentityTheft,
            Harm::Fraud,
            Harm::ProfessionalSecrecy,
        ])),
        ..Assessment::default()
    }
}

fn correction() -> Correction {
    let measure = |text: &str, state| Measure {
        id: Uuid::from_u128(7),
        text: text.into(),
        term: MeasureTerm::Immediate,
        owner: "L’informatique".into(),
        due_on: None,
        state,
        done_on: None,
        effectiveness: None,
        check: String::new(),
    };
    Correction {
        contained: None,
        measures: vec![
            measure(
                "Nous avons fait rechercher la clé auprès du transporteur.",
                MeasureState::Done,
            ),
            measure(
                "Les clés USB non chiffrées sont retirées de tous nos centres.",
                MeasureState::InProgress,
            ),
            measure(
                "Les transferts entre nos centres passeront par une liaison sécurisée.",
                MeasureState::Planned,
            ),
        ],
    }
}

fn step(step: ProcedureStep, details: Details) -> Step {
    Step {
        details,
        ..Step::untouched(step)
    }
}
