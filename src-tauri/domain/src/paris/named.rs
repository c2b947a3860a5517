//! Instants in the names of files: as a person reads them, in the order in which they sort.

use chrono::{DateTime, NaiveDateTime, Utc};

use law::Season;

use super::{ZONE, resolve};

/// Characters of an instant in a name.
pub const NAME_LENGTH: usize = "2026-11-24 20h00m05".len();

const FORMAT: &str = "%Y-%m-%d %Hh%Mm%S";

/// `2026-11-24 20h00m05`, the hour of Paris.
#[must_use]
pub fn to_name(at: DateTime<Utc>) -> String {
    at.with_timezone(&ZONE).format(FORMAT).to_string()
}

/// The instant of a name; an hour that the clocks showed twice is read as its first pass.
#[must_use]
pub fn from_name(name: &str) -> Option<DateTime<Utc>> {
    let local = NaiveDateTime::parse_from_str(name, FORMAT).ok()?;
    resolve(local.date(), local.time(), Some(Season::Summer)).ok()
}
