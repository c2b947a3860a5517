//! From a field of a form to the text of its cell.

use domain::choices::Choices;
use domain::count::CountForm;
use domain::moment::InstantForm;
use law::{CountPrecision, InstantPrecision, countries};
use serde::de::DeserializeOwned;
use serde_json::Value;
use uuid::Uuid;

use super::column::{Cell, Terms};
use super::links::{Linked, Links};

/// What says yes in a cell.
pub(super) const YES: &str = "Oui";
/// What says no in a cell.
pub(super) const NO: &str = "Non";
/// What stands for an entry that the register no longer has.
const DELETED: &str = "(supprimé)";

/// The text of the cell of a field; empty while nothing is said.
pub(super) fn shown(cell: Cell, value: &Value, links: &Links) -> String {
    match cell {
        Cell::Text | Cell::Day | Cell::Hours => text(value),
        Cell::YesNo => value.as_bool().map_or("", yes_no).to_owned(),
        Cell::Tick => value
            .as_bool()
            .filter(|it| *it)
            .map_or("", yes_no)
            .to_owned(),
        Cell::Count => typed(value).map(count).unwrap_or_default(),
        Cell::Instant => typed(value).as_ref().map(instant).unwrap_or_default(),
        Cell::Country => country(&text(value)),
        Cell::Choice(terms) | Cell::Category(terms) => label(terms, &text(value)),
        Cell::Many(terms) => lines(value.as_array(), |one| label(terms, &text(one))),
        Cell::ManyOrUnknown(terms) => many(value, |one| label(terms, &text(one))),
        Cell::Link(kind) => link(kind, value, links),
        Cell::LinksOrUnknown(kind) => many(value, |one| link(kind, one, links)),
    }
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

fn typed<T: DeserializeOwned>(value: &Value) -> Option<T> {
    serde_json::from_value(value.clone()).ok()
}

fn yes_no(answer: bool) -> &'static str {
    if answer { YES } else { NO }
}

/// The number alone when it is exact: « 1200 », « Environ 1200 », « Impossible à déterminer ».
fn count(count: CountForm) -> String {
    match count.precision {
        None | Some(CountPrecision::Exact) => count.value,
        Some(CountPrecision::Approximate) => {
            format!("{} {}", CountPrecision::Approximate.label(), count.value)
        }
        Some(unknown @ (CountPrecision::Indeterminable | CountPrecision::ToBeDetermined)) => {
            unknown.label().to_owned()
        }
    }
}

/// The date and the hour alone when they are exact: « 25/10/2026 02:30 (Estimé, heure d’hiver) ».
fn instant(instant: &InstantForm) -> String {
    let precision = match instant.precision {
        Some(InstantPrecision::Unknown) => return InstantPrecision::Unknown.label().to_owned(),
        None | Some(InstantPrecision::Exact) => None,
        Some(InstantPrecision::Estimated) => Some(InstantPrecision::Estimated.label()),
    };
    let season = instant.season.map(law::Season::label);
    let details: Vec<&str> = precision.into_iter().chain(season).collect();
    let when = format!("{} {}", instant.date, instant.time);
    if details.is_empty() {
        when.trim().to_owned()
    } else {
        format!("{} ({})", when.trim(), details.join(", "))
    }
}

fn country(code: &str) -> String {
    countries::country(code)
        .map_or(code, |country| country.name)
        .to_owned()
}

fn label(terms: Terms, name: &str) -> String {
    let chosen = terms().into_iter().find(|chosen| chosen.wire == name);
    chosen.map_or(name, |chosen| chosen.term.label).to_owned()
}

fn link(kind: Linked, value: &Value, links: &Links) -> String {
    let id = typed::<Uuid>(value);
    let name = id.and_then(|id| links.name(kind, id));
    name.unwrap_or(DELETED).to_owned()
}

fn many(value: &Value, one: impl Fn(&Value) -> String) -> String {
    let choices: Choices<Value> = typed(value).unwrap_or_default();
    let known = lines(Some(&choices.values), one);
    let unknown = choices
        .unknown
        .then(|| InstantPrecision::Unknown.label().to_owned());
    let known = Some(known).filter(|known| !known.is_empty());
    unknown
        .into_iter()
        .chain(known)
        .collect::<Vec<_>>()
        .join("\n")
}

fn lines(values: Option<&Vec<Value>>, one: impl Fn(&Value) -> String) -> String {
    let lines = values.into_iter().flatten().map(one);
    lines.collect::<Vec<_>>().join("\n")
}
