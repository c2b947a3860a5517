//! The periods of the law, as dated parameters.

use chrono::NaiveDate;

pub use crate::generated::clocks::*;

/// Period to notify a breach to the supervisory authority, counted from awareness.
#[derive(Debug, PartialEq, Eq)]
pub struct NotificationRule {
    /// Version of the rule, kept with each breach ("2018-05").
    pub id: &'static str,
    /// First day of awareness to which it applies.
    pub since: NaiveDate,
    /// What it is about, in French.
    pub label: &'static str,
    /// Source article.
    pub article: &'static str,
    /// Length of the period, in hours of elapsed time.
    pub hours: i64,
    /// Remaining hours under which the clock is shown as near.
    pub near_hours: i64,
    /// Hours before the deadline at which a calendar reminds of it, the earliest first.
    pub reminder_hours: &'static [i64],
    /// Source of the outer bound: the hour of awareness is not counted.
    pub outer_bound_article: &'static str,
}

/// How long an investigation may last before awareness is dated, in hours of elapsed time.
#[derive(Debug, PartialEq, Eq)]
pub struct InvestigationRule {
    /// Date of its source.
    pub since: NaiveDate,
    /// What it is about, in French.
    pub label: &'static str,
    /// Source.
    pub article: &'static str,
    /// Hours after which the lack of a date of awareness is pointed out.
    pub first_warning_hours: i64,
    /// Hours after which it is pointed out again.
    pub second_warning_hours: i64,
}

/// Period to answer the request of a data subject, counted from receipt.
#[derive(Debug, PartialEq, Eq)]
pub struct RequestRule {
    /// Version of the rule.
    pub id: &'static str,
    /// First day of receipt to which it applies.
    pub since: NaiveDate,
    /// What it is about, in French.
    pub label: &'static str,
    /// Source article.
    pub article: &'static str,
    /// Length of the period, in months.
    pub months: u32,
    /// Months that an extension adds, counted from receipt too.
    pub extension_months: u32,
    /// Source of the move to the next working day.
    pub roll_article: &'static str,
    /// Source of the suspension while the person has not given what was asked to establish who they are.
    pub suspension_article: &'static str,
}

/// Period to communicate a medical file, counted from the receipt of the request.
#[derive(Debug, PartialEq, Eq)]
pub struct MedicalFileRule {
    /// Version of the rule.
    pub id: &'static str,
    /// First day of receipt to which it applies.
    pub since: NaiveDate,
    /// What it is about, in French.
    pub label: &'static str,
    /// Source article.
    pub article: &'static str,
    /// Length of the period, in days.
    pub days: u64,
    /// Hours that the person has to think it over, before which nothing is communicated.
    pub reflection_hours: i64,
    /// Age of what is asked for from which the longer period applies, in years.
    pub old_years: u32,
    /// Length of the longer period, in months.
    pub old_months: u32,
}

/// How long the file of a breach is kept, counted from its closure.
#[derive(Debug, PartialEq, Eq)]
pub struct ArchiveRule {
    /// Version of the rule.
    pub id: &'static str,
    /// First day of closure to which it applies.
    pub since: NaiveDate,
    /// What it is about, in French.
    pub label: &'static str,
    /// Source.
    pub article: &'static str,
    /// Length of the period, in years.
    pub years: u32,
}

/// How often the procedure is evaluated, counted from the last evaluation.
#[derive(Debug, PartialEq, Eq)]
pub struct EvaluationRule {
    /// Version of the rule.
    pub id: &'static str,
    /// First day of evaluation to which it applies.
    pub since: NaiveDate,
    /// What it is about, in French.
    pub label: &'static str,
    /// Source.
    pub article: &'static str,
    /// Length of the period, in years.
    pub years: u32,
}

/// A public holiday of every year.
#[derive(Debug, PartialEq, Eq)]
pub struct Holiday {
    /// French name.
    pub label: &'static str,
    /// How its date is found.
    pub day: HolidayDay,
}

/// How the date of a public holiday is found in a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HolidayDay {
    /// The same date every year.
    Fixed {
        /// Month, from 1.
        month: u32,
        /// Day of the month, from 1.
        day: u32,
    },
    /// So many days after Easter Sunday.
    AfterEaster(u32),
}

/// A rule with a first day of application.
pub trait Dated: 'static {
    /// First day on which it applies.
    fn since(&self) -> NaiveDate;
}

/// Of rules in order of date, the last one that applies on a day; before all of them, the first.
#[must_use]
pub fn in_force<R: Dated>(rules: &'static [R], on: NaiveDate) -> &'static R {
    let later = rules.iter().skip(1).take_while(|rule| rule.since() <= on);
    later.last().unwrap_or(&rules[0])
}

macro_rules! dated {
    ($($rule:ident),+) => {
        $(impl Dated for $rule {
            fn since(&self) -> NaiveDate {
                self.since
            }
        })+
    };
}
dated!(
    NotificationRule,
    RequestRule,
    MedicalFileRule,
    ArchiveRule,
    EvaluationRule
);
