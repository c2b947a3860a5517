//! Whose register it is: the organisation, its people, its procedure, its sites and functions.

mod reading;

pub use reading::changes;

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use crate::day;
use crate::fault::{Faults, FieldError, FieldRule};
use crate::text::{self, SHORT};

/// The organisation that keeps the register, the controller of GDPR art. 4.7.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Organisation {
    /// Its name.
    pub name: String,
    /// SIREN or SIRET, empty when it has none.
    pub siren: String,
    /// Postal address.
    pub address: String,
    /// Telephone.
    pub phone: String,
    /// Electronic mail.
    pub email: String,
}

/// The référente RGPD, who keeps the register.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Referent {
    /// Her name, as the journal writes it.
    pub name: String,
    /// Her function.
    pub function: String,
    /// Telephone.
    pub phone: String,
    /// Electronic mail.
    pub email: String,
}

/// The data protection officer (GDPR, art. 37 to 39), whose contact details a notification gives (art. 33.3.b).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DataProtectionOfficer {
    /// Name.
    pub name: String,
    /// Company, when the officer is external.
    pub organisation: String,
    /// Telephone.
    pub phone: String,
    /// Electronic mail.
    pub email: String,
}

/// The header of the breach procedure as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ProcedureForm {
    /// Reference of the document.
    pub reference: String,
    /// Version in force.
    pub version: String,
    /// Date from which it applies, as typed.
    pub applies_from: String,
}

/// A site as typed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SiteForm {
    /// Absent for a site that is being added.
    pub id: Option<Uuid>,
    /// Name.
    pub name: String,
}

/// A function as typed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct StaffFunctionForm {
    /// Absent for a function that is being added.
    pub id: Option<Uuid>,
    /// Name.
    pub name: String,
    /// Concerned by the breach procedure.
    pub concerned: bool,
}

/// Everything a register says of its organisation, as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RegisterForm {
    /// The organisation.
    pub organisation: Organisation,
    /// The référente.
    pub referent: Referent,
    /// The data protection officer.
    pub dpo: DataProtectionOfficer,
    /// The breach procedure.
    pub procedure: ProcedureForm,
    /// The sites.
    pub sites: Vec<SiteForm>,
    /// The functions.
    pub functions: Vec<StaffFunctionForm>,
    /// Minutes without activity before the register locks, as typed.
    pub auto_lock_minutes: String,
}

/// The breach procedure in force.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Procedure {
    /// Reference of the document.
    pub reference: String,
    /// Version in force.
    pub version: String,
    /// Date from which it applies, when known.
    pub applies_from: Option<NaiveDate>,
}

/// A place where the organisation works.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Site {
    /// Identifier.
    pub id: Uuid,
    /// Name.
    pub name: String,
}

/// A function people hold in the organisation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StaffFunction {
    /// Identifier.
    pub id: Uuid,
    /// Name.
    pub name: String,
    /// Concerned by the breach procedure.
    pub concerned: bool,
}

/// Everything a register says of its organisation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Profile {
    /// The organisation.
    pub organisation: Organisation,
    /// The référente.
    pub referent: Referent,
    /// The data protection officer.
    pub dpo: DataProtectionOfficer,
    /// The breach procedure.
    pub procedure: Procedure,
    /// The sites, in the order shown.
    pub sites: Vec<Site>,
    /// The functions, in the order shown.
    pub functions: Vec<StaffFunction>,
    /// Minutes without activity before the register locks.
    pub auto_lock_minutes: u32,
}

/// Shortest and longest time without activity, in minutes.
const AUTO_LOCK_MINUTES: std::ops::RangeInclusive<u32> = 1..=240;

impl Profile {
    /// Reads a form. New sites and functions receive their identifier from `new_id`.
    ///
    /// # Errors
    /// Every fault of the form at once.
    pub fn from_form(
        form: &RegisterForm,
        mut new_id: impl FnMut() -> Uuid,
    ) -> Result<Self, Vec<FieldError>> {
        let mut faults = Faults::default();
        let profile = Self {
            organisation: organisation(&form.organisation, &mut faults),
            referent: referent(&form.referent, &mut faults),
            dpo: officer(&form.dpo, &mut faults),
            procedure: procedure(&form.procedure, &mut faults),
            sites: sites(&form.sites, &mut faults, &mut new_id),
            functions: functions(&form.functions, &mut faults, &mut new_id),
            auto_lock_minutes: auto_lock(&form.auto_lock_minutes, &mut faults),
        };
        faults.finish(profile)
    }

    /// The form that shows this profile again.
    #[must_use]
    pub fn form(&self) -> RegisterForm {
        RegisterForm {
            organisation: self.organisation.clone(),
            referent: self.referent.clone(),
            dpo: self.dpo.clone(),
            procedure: ProcedureForm {
                reference: self.procedure.reference.clone(),
                version: self.procedure.version.clone(),
                applies_from: day::typed(self.procedure.applies_from),
            },
            sites: self.sites.iter().map(SiteForm::from).collect(),
            functions: self.functions.iter().map(StaffFunctionForm::from).collect(),
            auto_lock_minutes: self.auto_lock_minutes.to_string(),
        }
    }

    /// Name of a site, when the register still lists it.
    #[must_use]
    pub fn site_name(&self, id: Uuid) -> Option<&str> {
        let site = self.sites.iter().find(|site| site.id == id)?;
        Some(&site.name)
    }

    /// Name of a function, when the register still lists it.
    #[must_use]
    pub fn function_name(&self, id: Uuid) -> Option<&str> {
        let function = self.functions.iter().find(|function| function.id == id)?;
        Some(&function.name)
    }
}

impl From<&Site> for SiteForm {
    fn from(site: &Site) -> Self {
        Self {
            id: Some(site.id),
            name: site.name.clone(),
        }
    }
}

impl From<&StaffFunction> for StaffFunctionForm {
    fn from(function: &StaffFunction) -> Self {
        Self {
            id: Some(function.id),
            name: function.name.clone(),
            concerned: function.concerned,
        }
    }
}

fn organisation(form: &Organisation, faults: &mut Faults) -> Organisation {
    Organisation {
        name: text::required(faults, "organisation.name", &form.name, SHORT),
        siren: text::at_most(faults, "organisation.siren", &form.siren, SHORT),
        address: text::at_most(faults, "organisation.address", &form.address, SHORT),
        phone: text::at_most(faults, "organisation.phone", &form.phone, SHORT),
        email: text::at_most(faults, "organisation.email", &form.email, SHORT),
    }
}

fn referent(form: &Referent, faults: &mut Faults) -> Referent {
    Referent {
        name: text::required(faults, "referent.name", &form.name, SHORT),
        function: text::at_most(faults, "referent.function", &form.function, SHORT),
        phone: text::at_most(faults, "referent.phone", &form.phone, SHORT),
        email: text::at_most(faults, "referent.email", &form.email, SHORT),
    }
}

fn officer(form: &DataProtectionOfficer, faults: &mut Faults) -> DataProtectionOfficer {
    DataProtectionOfficer {
        name: text::at_most(faults, "dpo.name", &form.name, SHORT),
        organisation: text::at_most(faults, "dpo.organisation", &form.organisation, SHORT),
        phone: text::at_most(faults, "dpo.phone", &form.phone, SHORT),
        email: text::at_most(faults, "dpo.email", &form.email, SHORT),
    }
}

fn procedure(form: &ProcedureForm, faults: &mut Faults) -> Procedure {
    Procedure {
        reference: text::at_most(faults, "procedure.reference", &form.reference, SHORT),
        version: text::at_most(faults, "procedure.version", &form.version, SHORT),
        applies_from: day::optional(faults, "procedure.applies_from", &form.applies_from),
    }
}

fn sites(forms: &[SiteForm], faults: &mut Faults, new_id: &mut impl FnMut() -> Uuid) -> Vec<Site> {
    let names = distinct_names("sites", forms.iter().map(|form| &form.name), faults);
    forms
        .iter()
        .zip(names)
        .map(|(form, name)| Site {
            id: form.id.unwrap_or_else(&mut *new_id),
            name,
        })
        .collect()
}

fn functions(
    forms: &[StaffFunctionForm],
    faults: &mut Faults,
    new_id: &mut impl FnMut() -> Uuid,
) -> Vec<StaffFunction> {
    let names = distinct_names("functions", forms.iter().map(|form| &form.name), faults);
    forms
        .iter()
        .zip(names)
        .map(|(form, name)| StaffFunction {
            id: form.id.unwrap_or_else(&mut *new_id),
            name,
            concerned: form.concerned,
        })
        .collect()
}

/// Names of a list, each present and none twice.
fn distinct_names<'a>(
    list: &str,
    typed: impl Iterator<Item = &'a String>,
    faults: &mut Faults,
) -> Vec<String> {
    let mut seen = BTreeSet::new();
    typed
        .enumerate()
        .map(|(position, name)| {
            let field = format!("{list}.{position}.name");
            let name = text::required(faults, &field, name, SHORT);
            if !name.is_empty() && !seen.insert(name.to_lowercase()) {
                faults.add(field, FieldRule::Duplicate);
            }
            name
        })
        .collect()
}

fn auto_lock(typed: &str, faults: &mut Faults) -> u32 {
    let minutes = typed.trim().parse().ok();
    let minutes = minutes.filter(|minutes| AUTO_LOCK_MINUTES.contains(minutes));
    minutes.unwrap_or_else(|| {
        faults.add("auto_lock_minutes", FieldRule::NotANumber);
        *AUTO_LOCK_MINUTES.start()
    })
}
