//! What the register holds of each item that a form may ask for.

use law::forms::FormItem;

use super::answer::Answer;
use super::file::File;
use super::{authorities, chronology, effects, facts, information, parties, treatment};

/// The answer to one item: a new one does not compile until it is decided here where it is found.
#[rustfmt::skip] // one line for each item, so that the list is read as a list
pub(super) fn answer(item: FormItem, file: &File<'_>) -> Answer {
    use FormItem as Item;
    match item {
        Item::NotificationType => Answer::text(file.stage.kind()),
        Item::Completeness => parties::completeness(file),
        Item::InternalReference => Answer::text(&file.breach.number.to_string()),
        Item::AuthorityReference => Answer::text(&file.facts.sending.authority_reference),
        Item::WithdrawalReason => parties::withdrawal_reason(file),
        Item::Certainty => Answer::label(file.facts.certainty.map(law::BreachCertainty::label)),

        Item::OrganisationName => Answer::text(&file.profile.organisation.name),
        Item::OrganisationNumber => Answer::text(&file.profile.organisation.siren),
        Item::OrganisationAddress => Answer::text(&file.profile.organisation.address),
        Item::OrganisationPhone => Answer::text(&file.profile.organisation.phone),
        Item::OrganisationEmail => Answer::text(&file.profile.organisation.email),
        Item::OrganisationContact => parties::organisation_contact(file),
        Item::DeclarantName => Answer::text(&file.profile.referent.name),
        Item::DeclarantFunction => Answer::text(&file.profile.referent.function),
        Item::DeclarantContact => parties::declarant_contact(file),
        Item::OfficerDesignated => parties::officer_designated(file),
        Item::OfficerName => parties::officer_name(file),
        Item::OfficerContact => parties::officer_contact(file),
        Item::PartiesInvolved => parties::parties_involved(file),
        Item::PartyKind => parties::party_kind(file),
        Item::Processors => parties::processors(file),

        Item::Occurrence => chronology::occurrence(file),
        Item::OccurrenceEstimated => chronology::occurrence_estimated(file),
        Item::OccurredFrom => Answer::moment(file.facts.occurred_from),
        Item::OccurredTo => chronology::occurred_to(file),
        Item::Detected => Answer::moment(file.facts.detected),
        Item::Reported => Answer::moment(file.facts.reported),
        Item::ReportedBy => Answer::label(file.facts.reported_by.map(law::ReportSource::label)),
        Item::ReportChannel => Answer::label(file.facts.report_channel.map(law::ReportChannel::label)),
        Item::Reporter => Answer::text(&file.facts.reporter),
        Item::ToldByOtherParty => chronology::told_by_other_party(file),
        Item::Aware => Answer::moment(file.facts.aware_moment()),
        Item::AwarenessReason => Answer::text(&file.facts.awareness_reason),
        Item::DelayReasons => Answer::text(&file.facts.sending.delay_reasons).only_if(file.clock.is_late()),
        Item::Registered => chronology::registered(file),

        Item::Natures => Answer::labels(file.facts.natures.as_ref(), law::BreachNature::label),
        Item::Exposure => facts::exposure(file),
        Item::Protection => facts::protection(file),
        Item::KeyCompromised => facts::key_compromised(file),
        Item::IntegrityLoss => facts::integrity_loss(file),
        Item::Loss => facts::loss(file),
        Item::Disturbance => facts::disturbance(file),
        Item::IncidentOrigins => Answer::labels(file.facts.incident_origins.as_ref(), law::IncidentOrigin::label),
        Item::ProcedureOrigins => Answer::labels(file.facts.procedure_origins.as_ref(), law::ProcedureOrigin::label),
        Item::OriginNote => Answer::text(&file.facts.origin_note),
        Item::Cause => Answer::label(file.facts.cause.map(law::BreachCause::label)),
        Item::CauseNote => Answer::text(&file.facts.cause_note),
        Item::Account => Answer::text(&file.facts.account),
        Item::Systems => facts::systems(file),
        Item::Sites => facts::sites(file),
        Item::Functions => facts::functions(file),

        Item::DataCategories => facts::data_categories(file),
        Item::HealthData => facts::health_data(file),
        Item::DataNote => Answer::text(&file.facts.data_note),
        Item::SpecialData => facts::special_data(file),
        Item::PersonCategories => Answer::labels(file.facts.person_categories.as_ref(), law::PersonCategory::label),
        Item::PersonsNote => Answer::text(&file.facts.persons_note),
        Item::PersonsPrecision => facts::precision(file.facts.persons),
        Item::Persons => facts::count(file.facts.persons),
        Item::RecordsPrecision => facts::precision(file.facts.records),
        Item::Records => facts::count(file.facts.records),

        Item::Consequences => Answer::text(&file.facts.consequences),
        Item::ConfidentialityConsequences => effects::on_confidentiality(file),
        Item::IntegrityConsequences => effects::on_integrity(file),
        Item::AvailabilityConsequences => effects::on_availability(file),
        Item::Harms => effects::harms(file),
        Item::Severity => effects::severity(file),
        Item::Likelihood => effects::likelihood(file),
        Item::RiskLevel => effects::risk_level(file),
        Item::RiskReason => effects::risk_reason(file),

        Item::Measures => treatment::measures(file),
        Item::Contained => treatment::contained(file),
        Item::RemedialMeasures => treatment::remedial(file),
        Item::PreventiveMeasures => treatment::preventive(file),

        Item::InformationDecision => information::decision(file),
        Item::InformedOn => information::informed_on(file),
        Item::InformationPlannedOn => information::planned_on(file),
        Item::InformationException => information::exception(file),
        Item::InformationReason => information::reason(file),
        Item::PublicNotice => information::public_notice(file),
        Item::InformedPersons => information::informed_persons(file),
        Item::InformationMeans => information::means(file),

        Item::Police => authorities::told(file, law::Door::Police),
        Item::HealthAgency => authorities::told(file, law::Door::HealthAgency),
        Item::CyberAgency => authorities::told(file, law::Door::CyberAgency),
        Item::Insurer => authorities::told(file, law::Door::Insurer),
        Item::AuthorityNotified => authorities::notified(file),
        Item::OtherAuthorities => authorities::others(file),
        Item::OtherAuthorityDetails => authorities::other_details(file),
        Item::CrossBorder => authorities::cross_border(file),
        Item::LeadAuthority => authorities::lead_authority(file),

        Item::Lessons => treatment::lessons(file),
    }
}
