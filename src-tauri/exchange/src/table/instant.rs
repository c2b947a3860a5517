//! From the text of a cell to a date and an hour.

use domain::paris;
use law::{InstantPrecision, Season};
use serde_json::{Value, json};

use super::doubt::Doubt;
use super::fold::folded;
use super::parse::is_unknown;

/// `24/11/2026 16:50`, `24/11/2026 à 16 h 50`, then what is said of it: `(Estimé, heure d’hiver)`.
///
/// A date without an hour is doubted: no hour is made up for an instant from which periods are counted.
pub(super) fn parsed(text: &str) -> Result<Value, Doubt> {
    if is_unknown(text) {
        return Ok(form("", "", InstantPrecision::Unknown, None));
    }
    let (when, details) = text.split_once('(').unwrap_or((text, ""));
    let (precision, season) = said(details.trim().trim_end_matches(')'))?;
    let (date, time) = parts(when.trim());
    if paris::parse_date(date).is_none() {
        return Err(Doubt::NotADate);
    }
    if time.is_empty() {
        return Err(Doubt::HourMissing);
    }
    let is_time = paris::parse_time(time).is_some();
    is_time
        .then(|| form(date, time, precision, season))
        .ok_or(Doubt::NotAnHour)
}

fn form(date: &str, time: &str, precision: InstantPrecision, season: Option<Season>) -> Value {
    json!({ "date": date, "time": time, "precision": precision, "season": season })
}

fn parts(when: &str) -> (&str, &str) {
    let (date, time) = when.split_once(char::is_whitespace).unwrap_or((when, ""));
    let time = time.trim();
    (date, time.strip_prefix("à ").unwrap_or(time).trim())
}

fn said(details: &str) -> Result<(InstantPrecision, Option<Season>), Doubt> {
    let mut precision = InstantPrecision::Exact;
    let mut season = None;
    for detail in details
        .split(',')
        .map(folded)
        .filter(|detail| !detail.is_empty())
    {
        let named = Season::ALL.iter().find(|it| folded(it.label()) == detail);
        if named.is_some() {
            season = named.copied();
        } else if detail == folded(InstantPrecision::Estimated.label()) {
            precision = InstantPrecision::Estimated;
        } else if detail != folded(InstantPrecision::Exact.label()) {
            return Err(Doubt::UnknownValue);
        }
    }
    Ok((precision, season))
}
