//! What the person answered: the criteria, the consequences, how serious and how likely, the officer's opinion.

use domain::assessment::{Proposal, Span};
use domain::breach::BreachFacts;
use domain::paris;
use domain::procedure::{Assessment, CriterionReasons, OfficerOpinion};
use law::{AssessmentCriterion, BreachNature, Enumeration};

use crate::record::{Row, Section, Value, one_of};

fn section(number: &str, title: &str, rows: Vec<Row>) -> Section {
    Section {
        number: number.to_owned(),
        title: title.to_owned(),
        article: String::new(),
        rows,
    }
}

/// The seven criteria of the procedure, each with the reason of the person.
pub(super) fn criteria(reasons: &CriterionReasons) -> Section {
    let rows = AssessmentCriterion::ALL.iter().map(|criterion| {
        let reason = match criterion {
            AssessmentCriterion::BreachType => &reasons.breach_type,
            AssessmentCriterion::Data => &reasons.data,
            AssessmentCriterion::Identifiability => &reasons.identifiability,
            AssessmentCriterion::Consequences => &reasons.consequences,
            AssessmentCriterion::PersonCharacteristics => &reasons.person_characteristics,
            AssessmentCriterion::Volume => &reasons.volume,
            AssessmentCriterion::ControllerCharacteristics => &reasons.controller_characteristics,
        };
        Row::known(criterion.label(), reason)
    });
    section("4", "Les sept critères, appréciés", rows.collect())
}

/// The likely consequences on each axis that is or may be touched, then the harms.
pub(super) fn consequences(facts: &BreachFacts, assessment: &Assessment) -> Section {
    let axes = [
        (
            BreachNature::Confidentiality,
            Value::labels(
                assessment.confidentiality_consequences.as_ref(),
                law::ConfidentialityConsequence::label,
            ),
        ),
        (
            BreachNature::Integrity,
            Value::labels(
                assessment.integrity_consequences.as_ref(),
                law::IntegrityConsequence::label,
            ),
        ),
        (
            BreachNature::Availability,
            Value::labels(
                assessment.availability_consequences.as_ref(),
                law::AvailabilityConsequence::label,
            ),
        ),
    ];
    let may_be_touched = |nature: &BreachNature| {
        let natures = facts.natures.as_ref();
        natures.is_none_or(|natures| natures.contains(nature))
    };
    let shown = axes
        .into_iter()
        .filter(|(nature, value)| may_be_touched(nature) || *value != Value::Missing);
    let harms = Value::labels(assessment.harms.as_ref(), law::Harm::label);
    let rows = shown
        .map(|(nature, value)| Row::new(nature.label(), value))
        .chain([Row::new("Préjudices possibles", harms)]);
    section("6", "Conséquences probables", rows.collect())
}

/// What the person holds for serious and likely, beside what is proposed.
pub(super) fn scales(assessment: &Assessment, proposal: &Proposal) -> Section {
    let severity = scale("Gravité", assessment.severity, proposal.severity);
    let likelihood = scale("Vraisemblance", assessment.likelihood, proposal.likelihood);
    section("7", "Gravité et vraisemblance", vec![severity, likelihood])
}

fn scale<T: Enumeration + Ord>(label: &str, held: Option<T>, proposed: Span<T>) -> Row {
    let possible = proposed.lowest..=proposed.highest;
    let labels = T::ALL.iter().filter(|level| possible.contains(level));
    let labels: Vec<&str> = labels.map(|level| level.term().label).collect();
    let value = held.map_or(Value::Missing, |held| {
        let term = held.term();
        Value::Text(format!("{}. {}", term.label, term.help))
    });
    Row::new(label, value).noted(&format!("Proposition : {}", one_of(&labels)))
}

/// What the data protection officer advises.
pub(super) fn opinion(opinion: &OfficerOpinion) -> Section {
    let given_on = opinion.given_on.map(paris::long_date).unwrap_or_default();
    let given = Row::new(
        "Avis",
        Value::label(opinion.opinion.map(law::DpoOpinion::label)),
    );
    let mut rows = vec![given.noted(&given_on)];
    rows.extend(Row::filled("En ses termes", &opinion.text));
    section("10", "Avis du délégué à la protection des données", rows)
}
