//! What is wrong with a form, field by field.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The rule that a typed value does not follow. The page holds one French sentence for each.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum FieldRule {
    /// Nothing was typed where something is needed.
    Required,
    /// More characters than the field keeps.
    TooLong,
    /// Not a calendar date.
    NotADate,
    /// Not an hour and minutes.
    NotATime,
    /// A date without its hour: the earliest plausible hour is wanted.
    TimeMissing,
    /// Later than the present instant.
    InTheFuture,
    /// The end comes before the beginning.
    EndBeforeStart,
    /// Earlier than the receipt of the request that it answers.
    BeforeReceipt,
    /// An hour that the change to summer time skips.
    MissingHour,
    /// An hour that happens twice: which of the two has to be said.
    AmbiguousHour,
    /// Awareness was put later than the report without saying why (Guidelines 9/2022, § 31 to 34).
    AwarenessReasonRequired,
    /// Sent after the deadline without the reasons for the delay (GDPR, art. 33.1).
    DelayReasonsRequired,
    /// Decided that nothing is notified, without saying why (GDPR, art. 33.5).
    NoNotificationReasonRequired,
    /// Decided otherwise than proposed, without saying why.
    DeviationReasonRequired,
    /// Not a whole number of zero or more.
    NotANumber,
    /// A passphrase that could be guessed.
    TooWeak,
    /// A passphrase that opens the register already.
    Taken,
    /// The confirmation differs.
    NotTheSame,
    /// A value that the register does not list.
    NotListed,
    /// Still cited elsewhere, so it cannot be taken away.
    InUse,
    /// The same name twice in one list.
    Duplicate,
}

/// One field and the rule it does not follow.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FieldError {
    /// Path of the field in its form, such as `aware.time` or `sites.2.name`.
    pub field: String,
    /// The rule.
    pub rule: FieldRule,
}

/// Collects every fault of a form, so that the person sees all of them at once.
#[derive(Default)]
pub(crate) struct Faults(Vec<FieldError>);

impl Faults {
    pub(crate) fn add(&mut self, field: impl Into<String>, rule: FieldRule) {
        self.0.push(FieldError {
            field: field.into(),
            rule,
        });
    }

    /// The value when nothing is wrong, otherwise every fault.
    pub(crate) fn finish<T>(self, value: T) -> Result<T, Vec<FieldError>> {
        if self.0.is_empty() {
            Ok(value)
        } else {
            Err(self.0)
        }
    }
}
