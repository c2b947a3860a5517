//! The deadline of a notification as a calendar file (RFC 5545), so that it lives
//! when the application is closed.
//!
//! A calendar is often synchronised with a server: the file names the number of the breach
//! and its deadline, never what happened or to whom.

use chrono::{DateTime, TimeDelta, Utc};
use domain::paris;
use icalendar::{Alarm, Calendar, Class, Component, Event, EventLike, Property};
use law::clocks::NotificationRule;

/// What the calendar is told.
#[derive(Clone, Debug)]
pub struct AuthorityDeadlineEvent<'a> {
    /// Identifier of the breach: importing the file again moves the same event.
    pub id: String,
    /// Number of the breach.
    pub number: String,
    /// How many times the breach was written: calendars keep the highest.
    pub revision: u32,
    /// The deadline.
    pub by: DateTime<Utc>,
    /// The rule it comes from, with its reminders.
    pub rule: &'a NotificationRule,
    /// The present instant.
    pub now: DateTime<Utc>,
}

/// The text of an `.ics` file with one event at the deadline and its reminders before.
#[must_use]
pub fn authority_deadline(event: &AuthorityDeadlineEvent<'_>) -> String {
    let summary = format!("Notifier la CNIL\u{a0}: {}", event.number);
    let description = format!(
        "Échéance\u{a0}: {}, heure de Paris ({}, {}\u{a0}h après la connaissance, règle {}). \
         Le dossier est dans le registre, sous le numéro {}.",
        paris::view(event.by).long,
        event.rule.article,
        event.rule.hours,
        event.rule.id,
        event.number,
    );
    let mut entry = Event::with_uid(&format!("{}@registre-rgpd", event.id));
    entry
        .summary(&summary)
        .description(&description)
        .class(Class::Private)
        .sequence(event.revision)
        .timestamp(event.now)
        .starts(event.by)
        .ends(event.by + TimeDelta::minutes(15));
    for hours in event.rule.reminder_hours {
        entry.alarm(reminder(event, *hours));
    }
    let mut calendar = Calendar::empty();
    calendar
        .append_property(Property::new("VERSION", "2.0"))
        .append_property(Property::new("PRODID", "-//Registre RGPD//FR"))
        .append_property(Property::new("CALSCALE", "GREGORIAN"))
        .append_property(Property::new("METHOD", "PUBLISH"));
    calendar.push(entry.done()).to_string()
}

/// A reminder so many hours before the deadline.
fn reminder(event: &AuthorityDeadlineEvent<'_>, hours: i64) -> Alarm {
    let words = format!(
        "Il reste {hours}\u{a0}h pour notifier la CNIL\u{a0}: {}",
        event.number
    );
    let mut alarm = Alarm::display(&words, -TimeDelta::hours(hours));
    // Given here, because the library would take them from chance and from the machine's clock.
    alarm
        .uid(&format!("{}-{hours}@registre-rgpd", event.id))
        .timestamp(event.now);
    alarm
}
