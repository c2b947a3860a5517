//! The register of breaches over a period (GDPR, art. 33.5), as one document.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use domain::breach::Breach;
use domain::closing::DisposalCertificate;
use domain::paris;
use domain::period::{Period, PeriodForm};
use domain::procedure::Step;
use domain::redaction::{step_without_reporter, without_reporter};
use domain::register::Profile;
use report::breaches::{BreachEntry, BreachRegister, BreachesSource};
use report::{Document, JournalHead};
use serde::Deserialize;
use serde_json::json;
use store::{Action, Entry};
use ts_rs::TS;
use uuid::Uuid;

use crate::App;
use crate::documents::journal_head;
use crate::error::ApiError;
use crate::exports::{Leaving, PDF, SavedView, ask, put, saved};
use crate::file::names;
use crate::packages::work::WorkStep;
use crate::session::Desk;

/// Name and version of the data attached to it.
const SCHEMA: &str = "registre-rgpd/registre-des-violations/1";

#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct ExportBreachRegister {
    form: PeriodForm,
    /// Leave out who reported.
    redacted: bool,
}

/// The breaches of a period, and what is printed around them.
struct Register {
    files: Vec<(Breach, Vec<Step>)>,
    disposed: Vec<DisposalCertificate>,
    period: Period,
    redacted: bool,
    profile: Profile,
    journal: JournalHead,
    names: BTreeMap<Uuid, String>,
    now: DateTime<Utc>,
}

/// The register of breaches as a PDF, laid out with the register free: ten thousand take half a minute.
pub(crate) fn export_breach_register(
    app: &App,
    argument: ExportBreachRegister,
) -> Result<Option<SavedView>, ApiError> {
    let period = argument.form.period()?;
    app.with_open(|_| Ok(()))?;
    let leaving = Leaving {
        title: "Enregistrer le registre des violations",
        name: "registre des violations",
        kind: PDF,
        action: Action::BreachRegisterExported,
    };
    let Some(path) = app.host().choose_file_to_save(ask("", &leaving)) else {
        return Ok(None);
    };
    let register = app.with_open(|desk| Register::read(desk, period, argument.redacted))?;
    let job = app.work().begin(1)?;
    job.enter(WorkStep::Writing)?;
    let document = job.aside(move || register.document())??;
    job.enter(WorkStep::Saving)?;
    let entry = Entry::about_register(leaving.action);
    app.with_open(|desk| put(desk, &path, &document.bytes, entry))?;
    Ok(Some(saved(&path, &document.replaced_characters)))
}

impl Register {
    fn read(desk: &Desk<'_>, period: Period, redacted: bool) -> Result<Self, ApiError> {
        let store = &desk.open.store;
        let profile = desk.profile()?;
        let files = store.whole_register()?.into_iter();
        let files = files.filter(|(breach, _)| period.holds(breach.known_on()));
        let disposed = store.disposed()?.into_iter().map(|file| file.certificate);
        let disposed = disposed.filter(|it| period.holds(paris::date_of(it.disposed_at)));
        let shown = |file| if redacted { without(file) } else { file };
        let files: Vec<_> = files.map(shown).collect();
        let breaches: Vec<&Breach> = files.iter().map(|(breach, _)| breach).collect();
        Ok(Self {
            names: names(desk, &profile, &breaches)?,
            files,
            disposed: disposed.collect(),
            period,
            redacted,
            profile,
            journal: journal_head(desk)?,
            now: desk.now,
        })
    }

    fn document(&self) -> Result<Document, ApiError> {
        let entries = self.files.iter();
        let entries = entries.map(|(breach, steps)| BreachEntry { breach, steps });
        let model = BreachRegister::from_register(&BreachesSource {
            files: &entries.collect::<Vec<_>>(),
            profile: &self.profile,
            journal: &self.journal,
            now: self.now,
            from_on: self.period.from_on,
            to_on: self.period.to_on,
            names: &self.names,
            data: &self.data()?,
            redacted: self.redacted,
            disposed: &self.disposed,
        });
        Ok(report::breach_register(&model))
    }

    fn data(&self) -> Result<Vec<u8>, ApiError> {
        let breaches = self.files.iter().map(|(breach, steps)| {
            json!({
                "number": breach.number.to_string(),
                "registered_at": breach.registered_at,
                "facts": breach.facts,
                "steps": steps,
                "closure": breach.closure,
            })
        });
        let data = json!({
            "schema": SCHEMA,
            "from_on": self.period.from_on,
            "to_on": self.period.to_on,
            "without_reporter": self.redacted,
            "breaches": breaches.collect::<Vec<_>>(),
            "disposed": self.disposed,
        });
        serde_json::to_vec(&data).map_err(|fault| ApiError::internal(fault.to_string()))
    }
}

/// A file without the person who reported.
fn without((mut breach, steps): (Breach, Vec<Step>)) -> (Breach, Vec<Step>) {
    breach.facts = without_reporter(&breach.facts);
    (breach, steps.iter().map(step_without_reporter).collect())
}
