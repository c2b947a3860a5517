//! A personal data breach (GDPR, art. 4.12) as the register keeps it (art. 33.5).

mod clock;
mod form;
mod reading;
mod unknown;
mod warning;

pub use clock::{Clock, ClockState, act_by};
pub use form::BreachForm;
pub use reading::{
    FieldChange, FieldText, count_text, differences, list_text, moment_text, readings,
};
pub use unknown::unknown_facts;
pub use warning::{Warning, warnings};

use std::fmt;

use chrono::{DateTime, Datelike, NaiveDate, Utc};
use law::{
    BreachCause, BreachCertainty, BreachFact, BreachNature, DataCategory, IncidentOrigin,
    PersonCategory, ProcedureOrigin, ReportChannel, ReportSource, Verdict,
};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::choices::Known;
use crate::closing::{Closure, Hold};
use crate::count::Count;
use crate::moment::Moment;
use crate::paris;

/// The number of a breach, which is also the name of its folder: `VIO-2026-0001`, or `EX-2026-0001` where it is played.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct BreachNumber {
    /// It is that of an exercise, which has a series of its own: the register's has no gap.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub is_exercise: bool,
    /// Civil year of the registration in Paris; for a breach taken from a past register, the year in which it was known.
    pub year: i32,
    /// Rank in that year and that series, from 1.
    pub sequence: u32,
}

impl BreachNumber {
    /// A number of the register.
    #[must_use]
    pub const fn new(year: i32, sequence: u32) -> Self {
        Self {
            is_exercise: false,
            year,
            sequence,
        }
    }

    /// A number of the exercises.
    #[must_use]
    pub const fn of_exercise(year: i32, sequence: u32) -> Self {
        Self {
            is_exercise: true,
            year,
            sequence,
        }
    }
}

impl BreachNumber {
    /// The number as it stands on what leaves: nobody takes an exercise for a breach.
    #[must_use]
    pub fn outside(self) -> String {
        if self.is_exercise {
            format!("EXERCICE {self}")
        } else {
            self.to_string()
        }
    }
}

impl fmt::Display for BreachNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let series = if self.is_exercise { "EX" } else { "VIO" };
        write!(f, "{series}-{}-{:04}", self.year, self.sequence)
    }
}

/// The year under which a breach registered at `now` is numbered.
#[must_use]
pub fn numbering_year(now: DateTime<Utc>) -> i32 {
    now.with_timezone(&paris::ZONE).year()
}

/// The year under which a breach that is taken from a past register at `now` is numbered: that in which it was known, or else
/// that in which it happened.
#[must_use]
pub fn past_numbering_year(facts: &BreachFacts, now: DateTime<Utc>) -> i32 {
    numbering_year(first_known(facts).unwrap_or(now))
}

/// When a breach was known, as well as its facts say: the awareness, or else the report, the detection, the beginning.
fn first_known(facts: &BreachFacts) -> Option<DateTime<Utc>> {
    let aware = facts.aware.as_ref().map(|aware| aware.moment);
    let dated = aware
        .or(facts.reported)
        .or(facts.detected)
        .or(facts.occurred_from);
    dated.map(|moment| moment.at)
}

impl Breach {
    /// The day of Paris on which it was known, as well as its facts say; none while nothing is dated.
    #[must_use]
    pub fn first_known_on(&self) -> Option<NaiveDate> {
        first_known(&self.facts).map(paris::date_of)
    }

    /// The day of Paris under which a register over a period lists it: when it was known, or else registered.
    #[must_use]
    pub fn known_on(&self) -> NaiveDate {
        let registered = || paris::date_of(self.registered_at);
        self.first_known_on().unwrap_or_else(registered)
    }
}

/// The instant from which the organisation is aware (Guidelines 9/2022, § 31), with why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Awareness {
    /// When.
    pub moment: Moment,
    /// Version of the notification rule in force at that instant.
    pub rule: String,
}

/// The sending of the notification to the supervisory authority.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sending {
    /// When it was sent, if it was.
    pub moment: Option<Moment>,
    /// Number that the authority gave to the file.
    pub authority_reference: String,
    /// Why it was late (art. 33.1).
    pub delay_reasons: String,
    /// What of the notification was not known when it was sent: owed in stages (art. 33.4).
    pub missing: Vec<BreachFact>,
}

/// The facts of a breach. `None` and an empty text mean "ne sait pas pour l’instant".
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct BreachFacts {
    /// What happened, in free text.
    pub account: String,
    /// Established or suspected.
    pub certainty: Option<BreachCertainty>,
    /// Who reported it.
    pub reported_by: Option<ReportSource>,
    /// How it was reported.
    pub report_channel: Option<ReportChannel>,
    /// Who exactly, by function rather than by name.
    pub reporter: String,
    /// Beginning of the facts.
    pub occurred_from: Option<Moment>,
    /// End of the facts.
    pub occurred_to: Option<Moment>,
    /// The facts go on.
    pub ongoing: bool,
    /// First person who noticed.
    pub detected: Option<Moment>,
    /// The référente was told.
    pub reported: Option<Moment>,
    /// The organisation is reasonably certain.
    pub aware: Option<Awareness>,
    /// Why awareness is dated so.
    pub awareness_reason: String,
    /// Confidentiality, integrity, availability.
    pub natures: Known<BreachNature>,
    /// Families of the organisation's procedure.
    pub procedure_origins: Known<ProcedureOrigin>,
    /// The authority's list.
    pub incident_origins: Known<IncidentOrigin>,
    /// Precision on the origin.
    pub origin_note: String,
    /// Cause.
    pub cause: Option<BreachCause>,
    /// Precision on the cause.
    pub cause_note: String,
    /// Sites concerned.
    pub sites: Known<Uuid>,
    /// Functions concerned.
    pub functions: Known<Uuid>,
    /// Processing activities of the register that it touches.
    pub activities: Known<Uuid>,
    /// Processors of the register that take part in them.
    pub processors: Known<Uuid>,
    /// Categories of data.
    pub data_categories: Known<DataCategory>,
    /// Precision on the data.
    pub data_note: String,
    /// Categories of persons.
    pub person_categories: Known<PersonCategory>,
    /// Precision on the persons.
    pub persons_note: String,
    /// How many persons.
    pub persons: Count,
    /// How many records.
    pub records: Count,
    /// Likely consequences (art. 33.3.c).
    pub consequences: String,
    /// Measures taken or proposed (art. 33.3.d).
    pub measures: String,
    /// The notification to the authority.
    pub sending: Sending,
}

/// A breach of the register.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Breach {
    /// Identifier.
    pub id: Uuid,
    /// Number.
    pub number: BreachNumber,
    /// How many times it was written; a correction names the one it starts from.
    pub revision: u32,
    /// When it was written into the register.
    pub registered_at: DateTime<Utc>,
    /// By whom.
    pub registered_by: String,
    /// When it was last changed.
    pub modified_at: DateTime<Utc>,
    /// By whom.
    pub modified_by: String,
    /// What was decided about it, while the decision stands.
    pub verdict: Option<Verdict>,
    /// What is known of it.
    pub facts: BreachFacts,
    /// Its closing, while it is closed.
    pub closure: Option<Closure>,
    /// Why it is not to be destroyed, while somebody holds it.
    pub hold: Option<Hold>,
}

/// What of the notification is not known for now.
#[must_use]
pub fn missing_from_notification(facts: &BreachFacts) -> Vec<BreachFact> {
    let unknown = unknown_facts(facts).into_iter();
    unknown.filter(|fact| fact.in_notification()).collect()
}

/// Longest summary, in characters.
const SUMMARY: usize = 90;

impl BreachFacts {
    /// These facts, with what was missing from the notification at its first sending: `before` are the facts
    /// that they replace, if any.
    #[must_use]
    pub fn following(mut self, before: Option<&Self>) -> Self {
        let sent_before = before.filter(|facts| facts.sending.moment.is_some());
        self.sending.missing = match sent_before {
            _ if self.sending.moment.is_none() => Vec::new(),
            Some(before) => before.sending.missing.clone(),
            None => missing_from_notification(&self),
        };
        self
    }

    /// The fiches and processors that they name.
    #[must_use]
    pub fn cited(&self) -> Vec<Uuid> {
        let activities = self.activities.iter().flatten();
        activities
            .chain(self.processors.iter().flatten())
            .copied()
            .collect()
    }

    /// A line that recalls these facts.
    #[must_use]
    pub fn summary(&self) -> String {
        summary(&self.account)
    }
}

/// The first sentence of an account, cut at a word where it is long.
#[must_use]
pub fn summary(account: &str) -> String {
    let line = account.trim().lines().next().unwrap_or_default();
    let sentence = first_sentence(line).trim_end_matches('.');
    if sentence.chars().count() <= SUMMARY {
        return sentence.to_owned();
    }
    let cut: String = sentence.chars().take(SUMMARY).collect();
    let whole_words = cut
        .rsplit_once(' ')
        .map_or(cut.as_str(), |(words, _)| words);
    format!("{}…", whole_words.trim_end_matches([',', ';', ':', ' ']))
}

/// The line up to the first full stop that ends a sentence: after `M.` or `Dr.` it goes on.
fn first_sentence(line: &str) -> &str {
    let ends = line.match_indices(". ").map(|(position, _)| position);
    let end = ends.into_iter().find(|end| {
        let word = line[..*end].rsplit([' ', '\u{a0}']).next();
        word.is_some_and(|word| word.chars().count() > LONGEST_ABBREVIATION)
    });
    end.map_or(line, |end| &line[..end])
}

/// Letters of the longest title that people abbreviate before a name (`Mme`).
const LONGEST_ABBREVIATION: usize = 3;
