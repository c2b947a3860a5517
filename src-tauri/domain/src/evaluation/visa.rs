//! The visas of an evaluation, in order: drafting freezes the text, the officer gives an opinion, the steering committee
//! validates, the direction approves. They are declared visas, not electronic signatures (eIDAS, art. 3.10).

use chrono::{DateTime, NaiveDate, Utc};
use law::{DpoOpinion, UserRole, VisaPart};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::day;
use crate::fault::{Faults, FieldError, FieldRule};
use crate::text::{self, LONG, SHORT};

/// A visa as typed. Who signs for herself leaves name and function to the register.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[allow(missing_docs)] // each field is the one of the same name in `Visa`
pub struct VisaForm {
    pub name: String,
    pub function: String,
    pub signed_on: String,
    pub opinion: Option<DpoOpinion>,
    pub text: String,
}

/// A visa on a text that does not change any more.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Visa {
    /// As what.
    pub part: VisaPart,
    /// Who.
    pub name: String,
    /// In which function.
    pub function: String,
    /// On which day: that of the meeting, for the committee.
    pub signed_on: NaiveDate,
    /// What the officer advises.
    pub opinion: Option<DpoOpinion>,
    /// In the words of who signs.
    pub text: String,
    /// When it was recorded.
    pub recorded_at: DateTime<Utc>,
    /// By whom: the same name where she signed for herself.
    pub recorded_by: String,
}

/// Why a visa is refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum VisaRefusal {
    /// Something is still to be written.
    Unready,
    /// Another comes first, or this one is there already.
    OutOfOrder,
    /// Whoever drafted does not approve.
    SameHand,
    /// Not this person's to give.
    NotHers,
    /// The form is not filled in.
    Form(Vec<FieldError>),
}

/// Who signs what, on what stands already.
#[derive(Clone, Debug)]
pub struct Signing<'a> {
    /// As what.
    pub part: VisaPart,
    /// Her name in the register.
    pub name: &'a str,
    /// Her function.
    pub function: &'a str,
    /// What she may do.
    pub role: UserRole,
    /// The visas that this text already bears.
    pub before: &'a [Visa],
    /// Whether everything is written.
    pub is_ready: bool,
}

/// The visas that may come next.
#[must_use]
pub fn next_parts(before: &[Visa]) -> Vec<VisaPart> {
    let is_given = |part: VisaPart| before.iter().any(|visa| visa.part == part);
    let opened = |part: &VisaPart| match part {
        VisaPart::Drafting => true,
        VisaPart::Officer | VisaPart::Validation => {
            is_given(VisaPart::Drafting) && !is_given(VisaPart::Approval)
        }
        VisaPart::Approval => is_given(VisaPart::Validation),
    };
    let parts = VisaPart::ALL.iter().copied();
    parts
        .filter(|part| opened(part) && !is_given(*part))
        .collect()
}

impl Signing<'_> {
    /// The visa recorded at `now`.
    ///
    /// # Errors
    /// Why it is refused.
    pub fn visa(&self, form: &VisaForm, now: DateTime<Utc>) -> Result<Visa, VisaRefusal> {
        if !next_parts(self.before).contains(&self.part) {
            return Err(VisaRefusal::OutOfOrder);
        }
        if !self.is_hers() {
            return Err(VisaRefusal::NotHers);
        }
        if self.part == VisaPart::Drafting && !self.is_ready {
            return Err(VisaRefusal::Unready);
        }
        let visa = self.read(form, now).map_err(VisaRefusal::Form)?;
        if self.part == VisaPart::Approval && self.has_drafted(&visa.name) {
            return Err(VisaRefusal::SameHand);
        }
        Ok(visa)
    }

    /// Who evaluates records the visas that others gave on paper; everybody gives their own.
    #[must_use]
    pub fn is_hers(&self) -> bool {
        match self.role {
            UserRole::Referent | UserRole::Quality => true,
            UserRole::Officer => self.part == VisaPart::Officer,
            UserRole::Direction => self.part == VisaPart::Approval,
            UserRole::Reader => false,
        }
    }

    /// Whether she signs for herself rather than records what another signed.
    #[must_use]
    pub fn is_own(&self) -> bool {
        match self.part {
            VisaPart::Drafting => true,
            VisaPart::Officer => self.role == UserRole::Officer,
            VisaPart::Approval => self.role == UserRole::Direction,
            VisaPart::Validation => false,
        }
    }

    fn read(&self, form: &VisaForm, now: DateTime<Utc>) -> Result<Visa, Vec<FieldError>> {
        let mut faults = Faults::default();
        let f = &mut faults;
        let is_own = self.is_own();
        let (name, function) = if is_own {
            (self.name.to_owned(), self.function.to_owned())
        } else {
            (
                text::required(f, "name", &form.name, SHORT),
                text::required(f, "function", &form.function, SHORT),
            )
        };
        if !is_own && form.signed_on.trim().is_empty() {
            f.add("signed_on", FieldRule::Required);
        }
        let today = crate::paris::date_of(now);
        let signed_on = if is_own {
            today
        } else {
            day::past(f, "signed_on", &form.signed_on, now).unwrap_or(today)
        };
        let opinion = form.opinion.filter(|_| self.part == VisaPart::Officer);
        if self.part == VisaPart::Officer && opinion.is_none() {
            f.add("opinion", FieldRule::Required);
        }
        let visa = Visa {
            part: self.part,
            name,
            function,
            signed_on,
            opinion,
            text: text::at_most(f, "text", &form.text, LONG),
            recorded_at: now,
            recorded_by: self.name.to_owned(),
        };
        faults.finish(visa)
    }

    /// By the name: the director who signs on paper has perhaps no access of her own.
    fn has_drafted(&self, name: &str) -> bool {
        let drafted = self
            .before
            .iter()
            .find(|visa| visa.part == VisaPart::Drafting);
        drafted.is_some_and(|visa| visa.name.to_lowercase() == name.to_lowercase())
    }
}
