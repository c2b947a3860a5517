//! Limits as a calendar file (RFC 5545), so that they live when the application is closed: the deadline of one
//! notification, or everything that has a limit.
//!
//! A calendar is often synchronised with a server: the file names the number of the breach
//! and its deadline, never what happened or to whom.

use chrono::{DateTime, Days, TimeDelta, Utc};
use domain::duty::Limit;
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
    let mut entry = event_of(&event.id, &summary, event.revision, event.now);
    lasting(&mut entry, event.by).description(&description);
    for hours in event.rule.reminder_hours {
        let words = format!(
            "Il reste {hours}\u{a0}h pour notifier la CNIL\u{a0}: {}",
            event.number
        );
        let before = -TimeDelta::hours(*hours);
        entry.alarm(reminder(
            &event.id,
            &hours.to_string(),
            &words,
            before,
            event.now,
        ));
    }
    published([entry.done()])
}

/// A limit for a calendar.
#[derive(Clone, Debug)]
pub struct CalendarEntry {
    /// Identifier: importing the file again moves the same entry.
    pub id: String,
    /// What and of what number; a calendar is often synchronised with a server.
    pub summary: String,
    /// Until when.
    pub limit: Limit,
    /// When to remind of it, and in what words; those that are over remind of nothing.
    pub reminders: Vec<(DateTime<Utc>, String)>,
}

/// The text of an `.ics` file with one event for each entry. `revision` grows with each file: calendars keep the highest.
#[must_use]
pub fn calendar(entries: &[CalendarEntry], revision: u32, now: DateTime<Utc>) -> String {
    let events = entries.iter().map(|entry| event(entry, revision, now));
    published(events)
}

fn event(entry: &CalendarEntry, revision: u32, now: DateTime<Utc>) -> Event {
    let mut event = event_of(&entry.id, &entry.summary, revision, now);
    let begins_at = match entry.limit {
        Limit::Instant(at) => {
            lasting(&mut event, at);
            at
        }
        Limit::Day(day) => {
            // The end of an event is not part of it: one of no length would be refused.
            event
                .starts(day)
                .ends(day.checked_add_days(Days::new(1)).unwrap_or(day));
            paris::begins_at(day)
        }
    };
    for (position, (at, left)) in entry.reminders.iter().enumerate() {
        if *at > now && *at != begins_at {
            let words = format!("{}, {left}", entry.summary);
            let rank = position.to_string();
            event.alarm(reminder(&entry.id, &rank, &words, *at - begins_at, now));
        }
    }
    event.done()
}

/// What every event says, whatever its time.
fn event_of(id: &str, summary: &str, revision: u32, now: DateTime<Utc>) -> Event {
    let mut event = Event::with_uid(&format!("{id}@registre-rgpd"));
    event
        .summary(summary)
        .class(Class::Private)
        .sequence(revision)
        .timestamp(now);
    event
}

/// A limit at an instant is shown for a quarter of an hour.
fn lasting(event: &mut Event, by: DateTime<Utc>) -> &mut Event {
    event.starts(by).ends(by + TimeDelta::minutes(15))
}

fn published(events: impl IntoIterator<Item = Event>) -> String {
    let mut calendar = Calendar::empty();
    calendar
        .append_property(Property::new("VERSION", "2.0"))
        .append_property(Property::new("PRODID", "-//Registre RGPD//FR"))
        .append_property(Property::new("CALSCALE", "GREGORIAN"))
        .append_property(Property::new("METHOD", "PUBLISH"));
    calendar.extend(events);
    calendar.to_string()
}

/// A reminder so long after the beginning of an event, or before when negative.
fn reminder(event: &str, rank: &str, words: &str, after: TimeDelta, now: DateTime<Utc>) -> Alarm {
    let mut alarm = Alarm::display(words, after);
    // Given here, because the library would take them from chance and from the machine's clock.
    alarm
        .uid(&format!("{event}-{rank}@registre-rgpd"))
        .timestamp(now);
    alarm
}
