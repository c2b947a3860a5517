//! From what was typed to the facts of a breach, and back.

use chrono::{DateTime, Utc};
use law::{
    BreachCause, BreachCertainty, BreachNature, DataCategory, IncidentOrigin, PersonCategory,
    ProcedureOrigin, ReportChannel, ReportSource,
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use super::{Awareness, BreachFacts, Sending};
use crate::choices::{Choices, Known};
use crate::clocks;
use crate::count::CountForm;
use crate::fault::{Faults, FieldError, FieldRule};
use crate::moment::{InstantForm, Moment};
use crate::register::Profile;
use crate::text::{self, LONG, SHORT};

/// A breach as typed. Only `facts` has to be filled in.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[allow(missing_docs)] // each field is the fact of the same name in `BreachFacts`
pub struct BreachForm {
    pub facts: String,
    pub certainty: Option<BreachCertainty>,
    pub reported_by: Option<ReportSource>,
    pub report_channel: Option<ReportChannel>,
    pub reporter: String,
    pub occurred_from: InstantForm,
    pub occurred_to: InstantForm,
    pub ongoing: bool,
    pub detected: InstantForm,
    pub reported: InstantForm,
    pub aware: InstantForm,
    pub awareness_reason: String,
    pub natures: Choices<BreachNature>,
    pub procedure_origins: Choices<ProcedureOrigin>,
    pub incident_origins: Choices<IncidentOrigin>,
    pub origin_note: String,
    pub cause: Option<BreachCause>,
    pub cause_note: String,
    pub sites: Choices<Uuid>,
    pub functions: Choices<Uuid>,
    pub activities: Choices<Uuid>,
    pub processors: Choices<Uuid>,
    pub data_categories: Choices<DataCategory>,
    pub data_note: String,
    pub person_categories: Choices<PersonCategory>,
    pub persons_note: String,
    pub persons: CountForm,
    pub records: CountForm,
    pub consequences: String,
    pub measures: String,
    pub notified: InstantForm,
    pub authority_reference: String,
    pub delay_reasons: String,
}

impl BreachFacts {
    /// Reads a form typed at `now` in the register of `profile`.
    ///
    /// # Errors
    /// Every fault at once, each naming its field and rule.
    pub fn from_form(
        form: &BreachForm,
        profile: &Profile,
        now: DateTime<Utc>,
    ) -> Result<Self, Vec<FieldError>> {
        let (facts, faults) = read(form, profile, now);
        faults.finish(facts)
    }

    /// What can be read of a form that is still being typed, and its faults so far.
    #[must_use]
    pub fn so_far(
        form: &BreachForm,
        profile: &Profile,
        now: DateTime<Utc>,
    ) -> (Self, Vec<FieldError>) {
        let (facts, faults) = read(form, profile, now);
        let errors = faults.finish(()).err().unwrap_or_default();
        (facts, errors)
    }

    /// The form that shows these facts again.
    #[must_use]
    pub fn form(&self) -> BreachForm {
        BreachForm {
            facts: self.account.clone(),
            certainty: self.certainty,
            reported_by: self.reported_by,
            report_channel: self.report_channel,
            reporter: self.reporter.clone(),
            occurred_from: InstantForm::showing(self.occurred_from),
            occurred_to: InstantForm::showing(self.occurred_to),
            ongoing: self.ongoing,
            detected: InstantForm::showing(self.detected),
            reported: InstantForm::showing(self.reported),
            aware: InstantForm::showing(self.aware_moment()),
            awareness_reason: self.awareness_reason.clone(),
            natures: Choices::showing(self.natures.as_ref()),
            procedure_origins: Choices::showing(self.procedure_origins.as_ref()),
            incident_origins: Choices::showing(self.incident_origins.as_ref()),
            origin_note: self.origin_note.clone(),
            cause: self.cause,
            cause_note: self.cause_note.clone(),
            sites: Choices::showing(self.sites.as_ref()),
            functions: Choices::showing(self.functions.as_ref()),
            activities: Choices::showing(self.activities.as_ref()),
            processors: Choices::showing(self.processors.as_ref()),
            data_categories: Choices::showing(self.data_categories.as_ref()),
            data_note: self.data_note.clone(),
            person_categories: Choices::showing(self.person_categories.as_ref()),
            persons_note: self.persons_note.clone(),
            persons: self.persons.form(),
            records: self.records.form(),
            consequences: self.consequences.clone(),
            measures: self.measures.clone(),
            notified: InstantForm::typed(self.sending.moment),
            authority_reference: self.sending.authority_reference.clone(),
            delay_reasons: self.sending.delay_reasons.clone(),
        }
    }

    /// When the organisation became aware, if that is known.
    #[must_use]
    pub fn aware_moment(&self) -> Option<Moment> {
        self.aware.as_ref().map(|aware| aware.moment)
    }
}

fn read(form: &BreachForm, profile: &Profile, now: DateTime<Utc>) -> (BreachFacts, Faults) {
    let mut faults = Faults::default();
    let f = &mut faults;
    let facts = BreachFacts {
        account: text::required(f, "facts", &form.facts, LONG),
        certainty: form.certainty,
        reported_by: form.reported_by,
        report_channel: form.report_channel,
        reporter: text::at_most(f, "reporter", &form.reporter, SHORT),
        occurred_from: form.occurred_from.read("occurred_from", f, now),
        occurred_to: read_end(form, f, now),
        ongoing: form.ongoing,
        detected: form.detected.read("detected", f, now),
        reported: form.reported.read("reported", f, now),
        aware: form.aware.read("aware", f, now).map(awareness),
        awareness_reason: text::at_most(f, "awareness_reason", &form.awareness_reason, LONG),
        natures: form.natures.known(),
        procedure_origins: form.procedure_origins.known(),
        incident_origins: form.incident_origins.known(),
        origin_note: text::at_most(f, "origin_note", &form.origin_note, SHORT),
        cause: form.cause,
        cause_note: text::at_most(f, "cause_note", &form.cause_note, SHORT),
        sites: listed(
            "sites",
            &form.sites,
            |id| profile.site_name(id).is_some(),
            f,
        ),
        functions: listed(
            "functions",
            &form.functions,
            |id| profile.function_name(id).is_some(),
            f,
        ),
        activities: form.activities.known(),
        processors: form.processors.known(),
        data_categories: form.data_categories.known(),
        data_note: text::at_most(f, "data_note", &form.data_note, SHORT),
        person_categories: form.person_categories.known(),
        persons_note: text::at_most(f, "persons_note", &form.persons_note, SHORT),
        persons: form.persons.read("persons", f),
        records: form.records.read("records", f),
        consequences: text::at_most(f, "consequences", &form.consequences, LONG),
        measures: text::at_most(f, "measures", &form.measures, LONG),
        sending: sending(form, f, now),
    };
    judge_order(&facts, f);
    judge_reasons(&facts, f);
    (facts, faults)
}

/// An end typed before "toujours en cours" was ticked is set aside.
fn read_end(form: &BreachForm, faults: &mut Faults, now: DateTime<Utc>) -> Option<Moment> {
    if form.ongoing {
        return None;
    }
    form.occurred_to.read("occurred_to", faults, now)
}

fn awareness(moment: Moment) -> Awareness {
    Awareness {
        moment,
        rule: clocks::notify_authority_by(moment.at).rule.id.to_owned(),
    }
}

fn sending(form: &BreachForm, faults: &mut Faults, now: DateTime<Utc>) -> Sending {
    Sending {
        moment: form.notified.read("notified", faults, now),
        authority_reference: text::at_most(
            faults,
            "authority_reference",
            &form.authority_reference,
            SHORT,
        ),
        delay_reasons: text::at_most(faults, "delay_reasons", &form.delay_reasons, LONG),
        missing: Vec::new(),
    }
}

fn listed(
    field: &str,
    choices: &Choices<Uuid>,
    is_listed: impl Fn(Uuid) -> bool,
    faults: &mut Faults,
) -> Known<Uuid> {
    if !choices.values.iter().all(|id| is_listed(*id)) {
        faults.add(field, FieldRule::NotListed);
    }
    choices.known()
}

fn judge_order(facts: &BreachFacts, faults: &mut Faults) {
    if let (Some(from), Some(to)) = (facts.occurred_from, facts.occurred_to)
        && to.at < from.at
    {
        faults.add("occurred_to.date", FieldRule::EndBeforeStart);
    }
}

/// Two reasons are owed in writing: for an awareness dated after the report,
/// and for a notification sent after its deadline (art. 33.1).
fn judge_reasons(facts: &BreachFacts, faults: &mut Faults) {
    if let (Some(aware), Some(reported)) = (facts.aware_moment(), facts.reported)
        && aware.at > reported.at
        && facts.awareness_reason.is_empty()
    {
        faults.add("awareness_reason", FieldRule::AwarenessReasonRequired);
    }
    if let (Some(sent), Some(aware)) = (facts.sending.moment, facts.aware_moment())
        && clocks::is_late(sent.at, clocks::notify_authority_by(aware.at).by)
        && facts.sending.delay_reasons.is_empty()
    {
        faults.add("delay_reasons", FieldRule::DelayReasonsRequired);
    }
}
