//! Countries and decisions of adequacy: read as they are declared, written as Rust and as TypeScript.

use serde::Deserialize;

use super::data::{Day, distinct};
use super::each;
use super::rust::date;
use super::typescript::{record, string};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Countries {
    country: Vec<Country>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Country {
    code: String,
    name: String,
    /// Other names under which it may be looked for.
    #[serde(default)]
    aliases: Vec<String>,
    zone: Option<Zone>,
    adequacy: Option<Adequacy>,
}

#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
enum Zone {
    /// European Economic Area.
    Eea,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Adequacy {
    since: Day,
    until: Option<Day>,
    #[serde(default)]
    note: String,
}

/// Every code and every name is given once; no decision of adequacy is about a country of the area.
pub(super) fn check(countries: &Countries) -> Result<(), String> {
    let all = &countries.country;
    distinct("countries", all.iter().map(|it| &it.code))?;
    let names = all
        .iter()
        .flat_map(|it| it.aliases.iter().chain([&it.name]));
    distinct("countries", names)?;
    match all
        .iter()
        .find(|it| it.zone.is_some() && it.adequacy.is_some())
    {
        Some(Country { code, .. }) => Err(format!("countries: {code} needs no adequacy")),
        None => Ok(()),
    }
}

/// The list, in Rust.
pub(super) fn render(countries: &Countries) -> String {
    format!(
        "/// Every country, in the order of the French names.
        pub const COUNTRIES: &[Country] = &[{}];",
        each(&countries.country, country)
    )
}

fn country(country: &Country) -> String {
    let adequacy = country
        .adequacy
        .as_ref()
        .map_or("None".to_owned(), adequacy);
    format!(
        "Country {{ code: {:?}, name: {:?}, aliases: &{:?}, is_eea: {}, adequacy: {adequacy} }},",
        country.code,
        country.name,
        country.aliases,
        country.zone.is_some(),
    )
}

fn adequacy(adequacy: &Adequacy) -> String {
    let until = adequacy
        .until
        .map_or("None".to_owned(), |day| format!("Some({})", date(day)));
    format!(
        "Some(Adequacy {{ since: {}, until: {until}, note: {:?} }})",
        date(adequacy.since),
        adequacy.note,
    )
}

/// The types and the list, in TypeScript.
pub(super) fn render_typescript(countries: &Countries) -> String {
    format!(
        "
/** A decision by which the Commission says that a country protects data well enough. */
export interface Adequacy {{
  readonly since: string;
  readonly until: string | null;
  readonly note: string;
}}

/** A country to which data may go. */
export interface Country {{
  readonly code: string;
  readonly name: string;
  /** Whether it is in the European Economic Area. */
  readonly eea: boolean;
  readonly adequacy: Adequacy | null;
}}

/** In the order of the French names. */
export const countries: readonly Country[] = [
{}];
",
        each(&countries.country, typescript_country)
    )
}

fn typescript_country(country: &Country) -> String {
    let adequacy = country.adequacy.as_ref();
    record(&[
        ("code", string(&country.code)),
        ("name", string(&country.name)),
        ("eea", country.zone.is_some().to_string()),
        (
            "adequacy",
            adequacy.map_or("null".to_owned(), typescript_adequacy),
        ),
    ])
}

fn typescript_adequacy(adequacy: &Adequacy) -> String {
    let until = adequacy.until.map(|day| string(&day.0.to_string()));
    format!(
        "{{ since: {}, until: {}, note: {} }}",
        string(&adequacy.since.0.to_string()),
        until.unwrap_or("null".to_owned()),
        string(&adequacy.note),
    )
}
