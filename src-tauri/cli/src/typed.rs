//! Instants and dates typed on the command line.

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveDateTime, NaiveTime, SecondsFormat, Utc};
use domain::paris::{self, LocalTimeError};
use law::Season;

use crate::usage::{UsageError, quoted};

/// Reads an instant: RFC 3339, or without offset the hour of Paris.
pub(crate) fn instant(text: &str) -> Result<DateTime<Utc>, UsageError> {
    let unreadable = || {
        UsageError::new(format!(
            "L’instant {} n’est pas lisible\u{a0}: écrivez par exemple 2026-11-23T09:30 (heure de \
             Paris) ou 2026-11-23T09:30:00+01:00.",
            quoted(text)
        ))
    };
    let (local, offset) = split(text.trim()).ok_or_else(unreadable)?;
    match offset {
        Some(offset) => local
            .and_local_timezone(offset)
            .single()
            .map(|at| at.to_utc())
            .ok_or_else(unreadable),
        None => paris::resolve(local.date(), local.time(), None)
            .map_err(|error| UsageError::new(not_one_instant(local, error))),
    }
}

/// Reads a date such as `2026-01-31`.
pub(crate) fn date(text: &str) -> Result<NaiveDate, UsageError> {
    iso_date(text.trim()).ok_or_else(|| {
        UsageError::new(format!(
            "La date {} n’est pas lisible\u{a0}: écrivez par exemple 2026-01-31.",
            quoted(text)
        ))
    })
}

/// The instant with the offset of Paris, as RFC 3339.
pub(crate) fn local_rfc3339(at: DateTime<Utc>) -> String {
    at.with_timezone(&paris::ZONE)
        .to_rfc3339_opts(SecondsFormat::AutoSi, false)
}

fn split(text: &str) -> Option<(NaiveDateTime, Option<FixedOffset>)> {
    let (date, rest) = text.split_once(['T', 't', ' '])?;
    let (time, offset) = match rest.find(['Z', 'z', '+', '-']) {
        Some(start) => (&rest[..start], Some(offset(&rest[start..])?)),
        None => (rest, None),
    };
    let time = NaiveTime::parse_from_str(time, "%H:%M:%S%.f")
        .or_else(|_| NaiveTime::parse_from_str(time, "%H:%M"))
        .ok()?;
    Some((iso_date(date)?.and_time(time), offset))
}

fn offset(text: &str) -> Option<FixedOffset> {
    match text.as_bytes() {
        b"Z" | b"z" => FixedOffset::east_opt(0),
        [_, _, _, b':', _, _] => text.parse().ok(),
        _ => None,
    }
}

/// Only year, month, day: other orders that a form reads would be a guess here.
fn iso_date(text: &str) -> Option<NaiveDate> {
    let is_iso = matches!(text.as_bytes(), [_, _, _, _, b'-', _, _, b'-', _, _]);
    is_iso.then(|| paris::parse_date(text)).flatten()
}

fn not_one_instant(local: NaiveDateTime, error: LocalTimeError) -> String {
    let read = |at, season: Season| format!("{} ({})", local_rfc3339(at), season.label());
    let local = local.format("%Y-%m-%dT%H:%M:%S%.f");
    match error {
        LocalTimeError::Missing { next } => format!(
            "L’heure {local} n’a pas existé à Paris, où les horloges avançaient d’une heure\u{a0}: \
             voulez-vous dire {}\u{202f}?",
            read(next, Season::Summer)
        ),
        LocalTimeError::Ambiguous { summer, winter } => format!(
            "L’heure {local} a existé deux fois à Paris, où les horloges reculaient\u{a0}: \
             écrivez {} ou {}.",
            read(summer, Season::Summer),
            read(winter, Season::Winter)
        ),
    }
}
