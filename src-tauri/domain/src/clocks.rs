//! What the law's periods make of an instant or of a date. Every length comes from `law::clocks`.

mod holidays;

use chrono::{DateTime, Datelike, Days, Months, NaiveDate, TimeDelta, Utc, Weekday};
use law::clocks::{
    ARCHIVE, ArchiveRule, EVALUATION, EvaluationRule, MEDICAL_FILE, MedicalFileRule, NOTIFICATION,
    NotificationRule, REQUEST, RequestRule, in_force,
};

pub use holidays::public_holiday;

use crate::paris;

const SECONDS_PER_HOUR: i64 = 3600;

/// Until when a breach is notified to the supervisory authority.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AuthorityDeadline {
    /// The deadline: awareness plus the hours of the rule, as elapsed time.
    pub by: DateTime<Utc>,
    /// The bound if the hour of awareness is not counted (Regulation 1182/71, art. 3(1)): for the
    /// file, never shown as the deadline.
    pub outer_by: DateTime<Utc>,
    /// The rule applied.
    pub rule: &'static NotificationRule,
}

/// The deadline for an awareness, under the rule in force on its day in Paris.
#[must_use]
pub fn notify_authority_by(aware_at: DateTime<Utc>) -> AuthorityDeadline {
    apply(in_force(NOTIFICATION, paris::date_of(aware_at)), aware_at)
}

/// The deadline under the rule that a breach has kept; under the one in force if it is not known.
#[must_use]
pub fn notify_authority_under(rule_id: &str, aware_at: DateTime<Utc>) -> AuthorityDeadline {
    match NOTIFICATION.iter().find(|rule| rule.id == rule_id) {
        Some(rule) => apply(rule, aware_at),
        None => notify_authority_by(aware_at),
    }
}

fn apply(rule: &'static NotificationRule, aware_at: DateTime<Utc>) -> AuthorityDeadline {
    let period = TimeDelta::hours(rule.hours);
    AuthorityDeadline {
        by: aware_at + period,
        outer_by: next_full_hour(aware_at) + period,
        rule,
    }
}

/// Whether something came after its limit; at the very limit is on time.
#[must_use]
pub fn is_late(sent_at: DateTime<Utc>, by: DateTime<Utc>) -> bool {
    sent_at > by
}

/// The Saturdays and Sundays of Paris that have some time between two instants, in order.
#[must_use]
pub fn weekend_days(from: DateTime<Utc>, by: DateTime<Utc>) -> Vec<NaiveDate> {
    let last = paris::date_of(by - TimeDelta::nanoseconds(1));
    paris::date_of(from)
        .iter_days()
        .take_while(|day| *day <= last)
        .filter(|day| is_weekend(*day))
        .collect()
}

/// Until when an answer is given: the day to aim at, and the last one that the law allows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MonthDeadline {
    /// Same day of the last month, or its last day; never moved.
    pub safe_on: NaiveDate,
    /// The next working day when that is a Saturday, a Sunday or a public holiday.
    pub legal_on: NaiveDate,
}

/// Until when the request of a data subject is answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RequestDeadlines {
    /// The answer, or the news of an extension or of a refusal.
    pub answer: MonthDeadline,
    /// The answer once extended.
    pub extended: MonthDeadline,
    /// The rule applied.
    pub rule: &'static RequestRule,
}

/// The deadlines of a request received on this day; both periods count from it.
#[must_use]
pub fn answer_request_by(received_on: NaiveDate) -> RequestDeadlines {
    let rule = in_force(REQUEST, received_on);
    RequestDeadlines {
        answer: after_months(received_on, rule.months),
        extended: after_months(received_on, rule.months + rule.extension_months),
        rule,
    }
}

/// A deadline that did not run for so many days: the person had still to give what was asked (GDPR, art. 12.6).
///
/// Only the last day that the law allows moves; the day to aim at stays.
#[must_use]
pub fn suspended(deadline: MonthDeadline, days: u64) -> MonthDeadline {
    let later = deadline.legal_on + Days::new(days);
    MonthDeadline {
        legal_on: working_day_from(later),
        ..deadline
    }
}

/// When a medical file is communicated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MedicalFileDeadline {
    /// First day on which it may be.
    pub not_before_on: NaiveDate,
    /// Last day on which it is.
    pub by_on: NaiveDate,
    /// The rule applied.
    pub rule: &'static MedicalFileRule,
}

/// When a medical file asked for on this day is communicated; `is_old` when everything in it is older than the rule says.
#[must_use]
pub fn communicate_medical_file_by(received_on: NaiveDate, is_old: bool) -> MedicalFileDeadline {
    let rule = in_force(MEDICAL_FILE, received_on);
    MedicalFileDeadline {
        not_before_on: received_on + TimeDelta::hours(rule.reflection_hours),
        by_on: if is_old {
            received_on + Months::new(rule.old_months)
        } else {
            received_on + Days::new(rule.days)
        },
        rule,
    }
}

/// How long the file of a closed breach is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Retention {
    /// Last day on which the file is still kept.
    pub kept_through_on: NaiveDate,
    /// First day on which a person may decide to destroy it.
    pub disposable_from_on: NaiveDate,
    /// The rule applied.
    pub rule: &'static ArchiveRule,
}

/// The retention of a file closed on this day.
#[must_use]
pub fn retain_breach_file(closed_on: NaiveDate) -> Retention {
    let rule = in_force(ARCHIVE, closed_on);
    let kept_through_on = after_years(closed_on, rule.years);
    Retention {
        kept_through_on,
        disposable_from_on: next_day(kept_through_on),
        rule,
    }
}

/// When the procedure is next evaluated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EvaluationDeadline {
    /// Last day for the evaluation.
    pub due_on: NaiveDate,
    /// The rule applied.
    pub rule: &'static EvaluationRule,
}

/// The next evaluation after one of this day.
#[must_use]
pub fn evaluate_procedure_by(evaluated_on: NaiveDate) -> EvaluationDeadline {
    let rule = in_force(EVALUATION, evaluated_on);
    EvaluationDeadline {
        due_on: after_years(evaluated_on, rule.years),
        rule,
    }
}

/// The same day of the year before.
#[must_use]
pub fn a_year_before(day: NaiveDate) -> NaiveDate {
    before_months(day, 12)
}

/// The same day so many months before.
#[must_use]
pub fn before_months(day: NaiveDate, months: u32) -> NaiveDate {
    day.checked_sub_months(Months::new(months)).unwrap_or(day)
}

/// An hour that has begun is not counted, not even at its first instant.
fn next_full_hour(at: DateTime<Utc>) -> DateTime<Utc> {
    let into_hour = TimeDelta::seconds(at.timestamp().rem_euclid(SECONDS_PER_HOUR));
    let within_second = TimeDelta::nanoseconds(i64::from(at.timestamp_subsec_nanos()));
    at - into_hour - within_second + TimeDelta::hours(1)
}

fn after_months(day: NaiveDate, months: u32) -> MonthDeadline {
    let safe_on = day + Months::new(months);
    MonthDeadline {
        safe_on,
        legal_on: working_day_from(safe_on),
    }
}

fn after_years(day: NaiveDate, years: u32) -> NaiveDate {
    day + Months::new(12 * years)
}

/// This day if it is a working day, otherwise the next one that is.
fn working_day_from(day: NaiveDate) -> NaiveDate {
    let is_working = |day: &NaiveDate| !is_weekend(*day) && public_holiday(*day).is_none();
    day.iter_days().find(is_working).unwrap_or(day)
}

fn next_day(day: NaiveDate) -> NaiveDate {
    day + TimeDelta::days(1)
}

fn is_weekend(day: NaiveDate) -> bool {
    matches!(day.weekday(), Weekday::Sat | Weekday::Sun)
}
