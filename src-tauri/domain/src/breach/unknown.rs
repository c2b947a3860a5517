//! What is still to be found: the to-do list of the complementary notification (GDPR, art. 33.4).

use law::BreachFact;

use super::BreachFacts;
use crate::count::Count;

/// The facts not known for now, in the order of the register line.
#[must_use]
pub fn unknown_facts(facts: &BreachFacts) -> Vec<BreachFact> {
    BreachFact::ALL
        .iter()
        .copied()
        .filter(|fact| is_unknown(facts, *fact))
        .collect()
}

fn is_unknown(facts: &BreachFacts, fact: BreachFact) -> bool {
    match fact {
        BreachFact::Certainty => facts.certainty.is_none(),
        BreachFact::ReportedBy => facts.reported_by.is_none(),
        BreachFact::ReportChannel => facts.report_channel.is_none(),
        BreachFact::OccurredFrom => facts.occurred_from.is_none(),
        // "Still going on" answers the question of the end.
        BreachFact::OccurredTo => facts.occurred_to.is_none() && !facts.ongoing,
        BreachFact::Detected => facts.detected.is_none(),
        BreachFact::Reported => facts.reported.is_none(),
        BreachFact::Aware => facts.aware.is_none(),
        BreachFact::Natures => facts.natures.is_none(),
        BreachFact::ProcedureOrigins => facts.procedure_origins.is_none(),
        BreachFact::IncidentOrigins => facts.incident_origins.is_none(),
        BreachFact::Cause => facts.cause.is_none(),
        BreachFact::Sites => facts.sites.is_none(),
        BreachFact::Functions => facts.functions.is_none(),
        BreachFact::DataCategories => facts.data_categories.is_none(),
        BreachFact::PersonCategories => facts.person_categories.is_none(),
        BreachFact::Persons => facts.persons == Count::ToBeDetermined,
        BreachFact::Records => facts.records == Count::ToBeDetermined,
        BreachFact::Consequences => facts.consequences.is_empty(),
        BreachFact::Measures => facts.measures.is_empty(),
    }
}
