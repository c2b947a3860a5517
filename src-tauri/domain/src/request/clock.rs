//! Until when a request is answered: the month of the GDPR with its extension and its suspension, or the days of the
//! medical file.

use chrono::NaiveDate;
use law::MedicalFileScope;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::RequestRecord;
use crate::clocks::{self, MonthDeadline};

/// What an extension that was told makes of the period.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ExtensionEffect {
    /// It was told in time: the period is longer.
    Counts,
    /// It was told after the first period: nothing changes (art. 12.3).
    TooLate,
    /// The communication of a medical file knows none.
    NotForMedicalFile,
}

/// The period of one request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RequestClock {
    /// What runs, in French.
    pub label: &'static str,
    /// Its source.
    pub article: &'static str,
    /// The day to aim at.
    pub aim_on: NaiveDate,
    /// The last day that the law allows.
    pub last_on: NaiveDate,
    /// Source of the difference between the two, where there is one.
    pub moved_by: Option<&'static str>,
    /// Last day to tell of an extension; none where there is none to tell of.
    pub extend_by: Option<NaiveDate>,
    /// First day on which a medical file is communicated.
    pub not_before: Option<NaiveDate>,
    /// Since when the period waits for the person, while it does.
    pub suspended_since: Option<NaiveDate>,
    /// Source of the suspension.
    pub suspension_article: &'static str,
    /// What the extension that was told makes of it.
    pub extension: Option<ExtensionEffect>,
}

impl RequestRecord {
    /// Its period; none while the day of receipt is not known.
    #[must_use]
    pub fn clock(&self) -> Option<RequestClock> {
        let received_on = self.received_on?;
        Some(if self.asks_for_medical_file() {
            self.medical_clock(received_on)
        } else {
            self.general_clock(received_on)
        })
    }

    fn general_clock(&self, received_on: NaiveDate) -> RequestClock {
        let awaited = self.identity.days_awaited();
        let deadlines = clocks::answer_request_by(received_on);
        let answer = clocks::suspended(deadlines.answer, awaited);
        let extended = clocks::suspended(deadlines.extended, awaited);
        let extension = self.extension.told_on.map(|told_on| {
            if told_on <= answer.legal_on {
                ExtensionEffect::Counts
            } else {
                ExtensionEffect::TooLate
            }
        });
        let MonthDeadline { safe_on, legal_on } = match extension {
            Some(ExtensionEffect::Counts) => extended,
            Some(ExtensionEffect::TooLate | ExtensionEffect::NotForMedicalFile) | None => answer,
        };
        let rule = deadlines.rule;
        let source = if awaited > 0 {
            rule.suspension_article
        } else {
            rule.roll_article
        };
        RequestClock {
            label: rule.label,
            article: rule.article,
            aim_on: safe_on,
            last_on: legal_on,
            moved_by: (safe_on != legal_on).then_some(source),
            extend_by: Some(answer.legal_on),
            not_before: None,
            suspended_since: self.identity.asked_on.filter(|_| self.awaits_proof()),
            suspension_article: rule.suspension_article,
            extension,
        }
    }

    fn medical_clock(&self, received_on: NaiveDate) -> RequestClock {
        let is_old = self.medical_file == Some(MedicalFileScope::Old);
        let deadline = clocks::communicate_medical_file_by(received_on, is_old);
        let told = self.extension.told_on;
        RequestClock {
            label: deadline.rule.label,
            article: deadline.rule.article,
            aim_on: deadline.by_on,
            last_on: deadline.by_on,
            moved_by: None,
            extend_by: None,
            not_before: Some(deadline.not_before_on),
            suspended_since: None,
            suspension_article: "",
            extension: told.map(|_| ExtensionEffect::NotForMedicalFile),
        }
    }
}
