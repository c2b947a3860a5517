//! From the text of a cell to the field of its form.

use law::{CountPrecision, countries};
use serde_json::{Value, json};

use super::column::{Cell, Chosen, Terms};
use super::doubt::Doubt;
use super::fold::folded;
use super::instant;
use super::links::{Linked, Links};
use domain::paris;

/// Words that say that an answer is not known.
const UNKNOWN: [&str; 5] = [
    "nesaitpas",
    "nesaitpaspourlinstant",
    "inconnu",
    "inconnue",
    "nsp",
];

/// What a cell that says something puts in its field.
pub(super) fn parsed(cell: Cell, text: &str, links: &Links) -> Result<Value, Doubt> {
    match cell {
        Cell::Text => Ok(json!(text)),
        Cell::Day => day(text),
        Cell::Hours => hours(text),
        Cell::YesNo | Cell::Tick => yes_no(text),
        Cell::Count => count(text),
        Cell::Instant => instant::parsed(text),
        Cell::Country => country(text),
        Cell::Choice(terms) | Cell::Category(terms) => choice(terms, text),
        Cell::Many(terms) => several(text, |one| choice(terms, one)).map(Value::Array),
        Cell::ManyOrUnknown(terms) => or_unknown(text, |one| choice(terms, one)),
        Cell::Link(kind) => link(kind, text, links),
        Cell::LinksOrUnknown(kind) => or_unknown(text, |one| link(kind, one, links)),
    }
}

/// What a cell says that one or several entries are about, each on its line or parted by semicolons or commas.
pub(super) fn subjects(cell: Cell, text: &str, links: &Links) -> Result<Vec<Value>, Doubt> {
    several(text, |one| parsed(cell, one, links))
}

/// Whether a text says that the answer is not known.
pub(super) fn is_unknown(text: &str) -> bool {
    UNKNOWN.contains(&folded(text).as_str())
}

/// A date; an hour that a spreadsheet program has added is set aside.
fn day(text: &str) -> Result<Value, Doubt> {
    let text = text.trim();
    let date = text
        .split_once(' ')
        .filter(|(_, hour)| paris::parse_time(hour).is_some());
    let date = date.map_or(text, |(date, _)| date);
    let is_date = paris::parse_date(date).is_some();
    is_date.then(|| json!(date)).ok_or(Doubt::NotADate)
}

/// `48`, `48 h`, `48 heures`.
fn hours(text: &str) -> Result<Value, Doubt> {
    let letters = folded(text);
    let digits = letters.trim_end_matches("heures").trim_end_matches("heure");
    let digits = digits.trim_end_matches('h');
    let hours: Result<u32, _> = digits.parse();
    hours
        .map(|hours| json!(hours.to_string()))
        .map_err(|_| Doubt::NotANumber)
}

fn yes_no(text: &str) -> Result<Value, Doubt> {
    match folded(text).as_str() {
        "oui" | "o" | "yes" | "vrai" | "true" | "x" | "1" => Ok(json!(true)),
        "non" | "n" | "no" | "faux" | "false" | "0" => Ok(json!(false)),
        _ => Err(Doubt::NeitherYesNorNo),
    }
}

/// `1200`, `1 200`, `environ 1 200`, `~1200`, or one of the two words that stand for no number.
fn count(text: &str) -> Result<Value, Doubt> {
    let letters = folded(text);
    let is = |precision: CountPrecision| letters == folded(precision.label());
    if is(CountPrecision::Indeterminable) {
        return Ok(counted(CountPrecision::Indeterminable, ""));
    }
    if is(CountPrecision::ToBeDetermined) || is_unknown(text) {
        return Ok(counted(CountPrecision::ToBeDetermined, ""));
    }
    let (precision, digits) = number(text);
    let is_number = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    is_number
        .then(|| counted(precision, &digits))
        .ok_or(Doubt::NotANumber)
}

fn counted(precision: CountPrecision, value: &str) -> Value {
    json!({ "precision": precision, "value": value })
}

fn number(text: &str) -> (CountPrecision, String) {
    let text: String = text
        .to_lowercase()
        .chars()
        .filter(|c| !c.is_whitespace())
        .collect();
    let mut marks = ["environ", "env.", "env", "~", "≈", "±"].into_iter();
    match marks.find_map(|mark| text.strip_prefix(mark)) {
        Some(digits) => (CountPrecision::Approximate, digits.to_owned()),
        None => (CountPrecision::Exact, text),
    }
}

fn country(text: &str) -> Result<Value, Doubt> {
    let by_code = countries::country(text.trim());
    let country = by_code.or_else(|| countries::find_country(text));
    country
        .map(|country| json!(country.code))
        .ok_or(Doubt::UnknownCountry)
}

/// By its label or by its wire name, whatever the accents and capitals.
fn choice(terms: Terms, text: &str) -> Result<Value, Doubt> {
    let wanted = folded(text);
    let names = |it: &Chosen| {
        [
            folded(it.term.label),
            folded(it.term.name),
            folded(&it.wire),
        ]
    };
    let chosen = terms().into_iter().find(|it| names(it).contains(&wanted));
    chosen.map(|it| json!(it.wire)).ok_or(Doubt::UnknownValue)
}

fn link(kind: Linked, text: &str, links: &Links) -> Result<Value, Doubt> {
    links.find(kind, text).map(|id| json!(id))
}

fn or_unknown(text: &str, one: impl Fn(&str) -> Result<Value, Doubt>) -> Result<Value, Doubt> {
    let pieces = text.lines().filter(|piece| !piece.trim().is_empty());
    let (unknown, known): (Vec<&str>, Vec<&str>) = pieces.partition(|piece| is_unknown(piece));
    let values = several(&known.join("\n"), one)?;
    Ok(json!({ "values": values, "unknown": !unknown.is_empty() }))
}

/// One value, or one on each line, or values parted by semicolons, then by commas.
fn several(text: &str, one: impl Fn(&str) -> Result<Value, Doubt>) -> Result<Vec<Value>, Doubt> {
    let all = |separator: &[char]| -> Result<Vec<Value>, Doubt> {
        let pieces = text.split(separator).map(str::trim);
        pieces.filter(|piece| !piece.is_empty()).map(&one).collect()
    };
    all(&['\n'])
        .or_else(|_| all(&['\n', ';']))
        .or_else(|_| all(&['\n', ';', ',']))
}
