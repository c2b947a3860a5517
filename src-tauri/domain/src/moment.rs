//! An instant of a breach: what was typed, and what the register keeps.

use chrono::{DateTime, Utc};
use law::{InstantPrecision, Season};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::fault::{Faults, FieldRule};
use crate::paris::{self, LocalTimeError};

/// A date and an hour of Paris as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct InstantForm {
    /// The date, such as `24/11/2026`.
    pub date: String,
    /// The hour, such as `16:50`.
    pub time: String,
    /// How sure it is; `unknown` sets the typed date aside.
    pub precision: Option<InstantPrecision>,
    /// Which of the two readings of a repeated hour.
    pub season: Option<Season>,
}

/// An instant that is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Moment {
    /// The instant.
    pub at: DateTime<Utc>,
    /// True when it is an estimate.
    pub estimated: bool,
}

impl Moment {
    /// An instant known exactly.
    #[must_use]
    pub fn exact(at: DateTime<Utc>) -> Self {
        Self {
            at,
            estimated: false,
        }
    }
}

impl InstantForm {
    /// The form that shows this instant again; unknown when there is none.
    #[must_use]
    pub fn showing(moment: Option<Moment>) -> Self {
        let Some(moment) = moment else {
            return Self {
                precision: Some(InstantPrecision::Unknown),
                ..Self::default()
            };
        };
        let shown = paris::view(moment.at);
        Self {
            date: shown.date,
            time: paris::typed_time(moment.at),
            precision: Some(if moment.estimated {
                InstantPrecision::Estimated
            } else {
                InstantPrecision::Exact
            }),
            season: paris::season_of_repeated_hour(moment.at),
        }
    }

    /// The form of something that may not have happened: blank when there is no instant.
    pub(crate) fn typed(moment: Option<Moment>) -> Self {
        moment.map_or_else(Self::default, |moment| Self::showing(Some(moment)))
    }

    /// The instant, or `None` when it is not known for now.
    pub(crate) fn read(
        &self,
        field: &str,
        faults: &mut Faults,
        now: DateTime<Utc>,
    ) -> Option<Moment> {
        let untyped = self.date.trim().is_empty() && self.time.trim().is_empty();
        if untyped || self.precision == Some(InstantPrecision::Unknown) {
            return None;
        }
        let at = self.resolve(field, faults)?;
        if at > now {
            faults.add(format!("{field}.date"), FieldRule::InTheFuture);
            return None;
        }
        Some(Moment {
            at,
            estimated: self.precision == Some(InstantPrecision::Estimated),
        })
    }

    fn resolve(&self, field: &str, faults: &mut Faults) -> Option<DateTime<Utc>> {
        let date = paris::parse_date(&self.date);
        if date.is_none() {
            faults.add(format!("{field}.date"), FieldRule::NotADate);
        }
        let time = paris::parse_time(&self.time);
        if time.is_none() {
            let rule = if self.time.trim().is_empty() {
                FieldRule::TimeMissing
            } else {
                FieldRule::NotATime
            };
            faults.add(format!("{field}.time"), rule);
        }
        match paris::resolve(date?, time?, self.season) {
            Ok(at) => Some(at),
            Err(LocalTimeError::Missing { .. }) => {
                faults.add(format!("{field}.time"), FieldRule::MissingHour);
                None
            }
            Err(LocalTimeError::Ambiguous { .. }) => {
                faults.add(format!("{field}.time"), FieldRule::AmbiguousHour);
                None
            }
        }
    }
}
