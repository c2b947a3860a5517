//! The law's data as it is declared in TOML, read and checked.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use serde::Deserialize;
use serde::de::DeserializeOwned;
use toml::value::Date;

use super::countries::{self, Countries};
use super::departures::{self, Departures};
use super::forms::{self, Form, Items};
use super::glossary::{self, Glossary};
use super::questionnaires::{self, Questionnaire};
use super::templates::{self, Template};
use super::thresholds::Threshold;

/// Everything under `law/data` that becomes code.
pub(super) struct Law {
    pub(super) enumerations: Vec<Enumeration>,
    pub(super) clocks: Clocks,
    pub(super) holidays: Holidays,
    /// By name, in the order of the names.
    pub(super) thresholds: BTreeMap<String, Threshold>,
    pub(super) forms: Vec<Form>,
    pub(super) form_items: Items,
    pub(super) glossary: Glossary,
    pub(super) departures: Departures,
    pub(super) countries: Countries,
    /// In order of date.
    pub(super) questionnaires: Vec<Questionnaire>,
    /// In order of identifier.
    pub(super) templates: Vec<Template>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct TermsFile {
    enumeration: Vec<Enumeration>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Enumeration {
    pub(super) name: String,
    pub(super) doc: String,
    /// Article of every value that has none of its own.
    pub(super) article: Option<String>,
    /// Date of every value that has none of its own.
    pub(super) since: Day,
    pub(super) flag: Option<Flag>,
    pub(super) group: Option<Group>,
    pub(super) value: Vec<Value>,
}

/// A yes-or-no property of the values.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Flag {
    pub(super) name: String,
    pub(super) method: String,
    pub(super) doc: String,
}

/// Another enumeration to which each value belongs.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Group {
    pub(super) name: String,
    pub(super) of: String,
    pub(super) doc: String,
    /// Whether some values belong to none.
    #[serde(default)]
    pub(super) optional: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Value {
    pub(super) name: String,
    pub(super) label: String,
    pub(super) help: String,
    pub(super) article: Option<String>,
    pub(super) since: Option<Day>,
    #[serde(default)]
    pub(super) edpb: Vec<String>,
    #[serde(default)]
    pub(super) flag: bool,
    pub(super) group: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Clocks {
    pub(super) notification: Vec<Notification>,
    pub(super) investigation: Investigation,
    pub(super) request: Vec<Request>,
    pub(super) medical_file: Vec<MedicalFile>,
    pub(super) archive: Vec<Period>,
    pub(super) evaluation: Vec<Period>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Notification {
    pub(super) id: String,
    pub(super) since: Day,
    pub(super) label: String,
    pub(super) article: String,
    pub(super) hours: i64,
    pub(super) near_hours: i64,
    pub(super) reminder_hours: Vec<i64>,
    pub(super) outer_bound_article: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Investigation {
    pub(super) since: Day,
    pub(super) label: String,
    pub(super) article: String,
    pub(super) first_warning_hours: i64,
    pub(super) second_warning_hours: i64,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Request {
    pub(super) id: String,
    pub(super) since: Day,
    pub(super) label: String,
    pub(super) article: String,
    pub(super) months: u32,
    pub(super) extension_months: u32,
    pub(super) roll_article: String,
    pub(super) suspension_article: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct MedicalFile {
    pub(super) id: String,
    pub(super) since: Day,
    pub(super) label: String,
    pub(super) article: String,
    pub(super) days: u64,
    pub(super) reflection_hours: i64,
    pub(super) old_years: u32,
    pub(super) old_months: u32,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Period {
    pub(super) id: String,
    pub(super) since: Day,
    pub(super) label: String,
    pub(super) article: String,
    pub(super) years: u32,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Holidays {
    pub(super) article: String,
    pub(super) holiday: Vec<Holiday>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Holiday {
    pub(super) label: String,
    pub(super) day: HolidayDay,
}

#[derive(Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub(super) enum HolidayDay {
    Fixed { month: u32, day: u32 },
    AfterEaster(u32),
}

/// A civil date of the data.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(try_from = "toml::value::Datetime")]
pub(super) struct Day(pub(super) Date);

impl TryFrom<toml::value::Datetime> for Day {
    type Error = &'static str;

    fn try_from(value: toml::value::Datetime) -> Result<Self, Self::Error> {
        match (value.date, value.time) {
            (Some(date), None) => Ok(Self(date)),
            _ => Err("a date without an hour is expected"),
        }
    }
}

impl Law {
    /// Reads and checks the data of a folder.
    pub(super) fn read(folder: &Path) -> Result<Self, String> {
        let mut enumerations = Vec::new();
        for path in toml_files(&folder.join("terms"))? {
            enumerations.extend(parse::<TermsFile>(&path)?.enumeration);
        }
        let forms = parse_all(&folder.join("forms"))?;
        enumerations.push(forms::enumeration(&forms)?);
        let law = Self {
            enumerations,
            clocks: parse(&folder.join("clocks.toml"))?,
            holidays: parse(&folder.join("holidays.toml"))?,
            thresholds: parse(&folder.join("thresholds.toml"))?,
            forms,
            form_items: parse(&folder.join("form_items.toml"))?,
            glossary: parse(&folder.join("glossary.toml"))?,
            departures: parse(&folder.join("departures.toml"))?,
            countries: parse(&folder.join("countries.toml"))?,
            questionnaires: parse_all(&folder.join("questionnaires"))?,
            templates: parse_all(&folder.join("templates"))?,
        };
        law.check()?;
        Ok(law)
    }

    fn check(&self) -> Result<(), String> {
        distinct("enumerations", self.enumerations.iter().map(|e| &e.name))?;
        for enumeration in &self.enumerations {
            self.check_enumeration(enumeration)
                .map_err(|fault| format!("{}: {fault}", enumeration.name))?;
        }
        let facts = self.enumeration("BreachFact")?;
        forms::check(&self.forms, &self.form_items, facts)?;
        departures::check(&self.departures, self.enumeration("ProcedureStep")?)?;
        countries::check(&self.countries)?;
        glossary::check(&self.glossary)?;
        questionnaires::check(&self.questionnaires, &self.enumerations)?;
        templates::check(&self.templates, &self.enumerations)?;
        self.check_clocks()
    }

    fn enumeration(&self, name: &str) -> Result<&Enumeration, String> {
        let mut named = self.enumerations.iter().filter(|it| it.name == name);
        named
            .next()
            .ok_or_else(|| format!("{name} is not declared"))
    }

    fn check_clocks(&self) -> Result<(), String> {
        let clocks = &self.clocks;
        ascending("notification", clocks.notification.iter().map(|r| r.since))?;
        ascending("request", clocks.request.iter().map(|r| r.since))?;
        ascending("archive", clocks.archive.iter().map(|r| r.since))?;
        ascending("evaluation", clocks.evaluation.iter().map(|r| r.since))
    }

    fn check_enumeration(&self, enumeration: &Enumeration) -> Result<(), String> {
        distinct("values", enumeration.value.iter().map(|v| &v.name))?;
        for value in &enumeration.value {
            if value.flag && enumeration.flag.is_none() {
                return Err(format!(
                    "{} is flagged, but no flag is declared",
                    value.name
                ));
            }
            self.check_group(enumeration, value)?;
        }
        Ok(())
    }

    fn check_group(&self, enumeration: &Enumeration, value: &Value) -> Result<(), String> {
        let (declared, chosen) = match (&enumeration.group, &value.group) {
            (None, None) => return Ok(()),
            (Some(declared), None) if declared.optional => return Ok(()),
            (Some(declared), Some(chosen)) => (declared, chosen),
            _ => return Err(format!("{}: group declared or given alone", value.name)),
        };
        let known = self.enumerations.iter().any(|other| {
            other.name == declared.of && other.value.iter().any(|v| v.name == *chosen)
        });
        let wrong = || format!("{}: {} has no {chosen}", value.name, declared.of);
        known.then_some(()).ok_or_else(wrong)
    }
}

/// No name is given twice.
pub(super) fn distinct<'a>(
    what: &str,
    names: impl Iterator<Item = &'a String>,
) -> Result<(), String> {
    let mut seen = BTreeSet::new();
    for name in names {
        if !seen.insert(name) {
            return Err(format!("{what}: {name} is declared twice"));
        }
    }
    Ok(())
}

pub(super) fn ascending(
    what: &str,
    dates: impl Iterator<Item = Day> + Clone,
) -> Result<(), String> {
    let mut pairs = dates.clone().zip(dates.clone().skip(1));
    if dates.count() == 0 || !pairs.all(|(earlier, later)| earlier < later) {
        return Err(format!("{what} is empty or not in order of date"));
    }
    Ok(())
}

/// The TOML files of a folder, in order of name.
fn toml_files(folder: &Path) -> Result<Vec<PathBuf>, String> {
    let named = |error: std::io::Error| format!("{}: {error}", folder.display());
    let mut paths = Vec::new();
    for entry in fs::read_dir(folder).map_err(named)? {
        let path = entry.map_err(named)?.path();
        if path
            .extension()
            .is_some_and(|extension| extension == "toml")
        {
            paths.push(path);
        }
    }
    paths.sort();
    Ok(paths)
}

/// What every TOML file of a folder declares, in order of file name.
fn parse_all<T: DeserializeOwned>(folder: &Path) -> Result<Vec<T>, String> {
    toml_files(folder)?.iter().map(|path| parse(path)).collect()
}

fn parse<T: DeserializeOwned>(path: &Path) -> Result<T, String> {
    let named = |fault: String| format!("{}: {fault}", path.display());
    let text = fs::read_to_string(path).map_err(|error| named(error.to_string()))?;
    toml::from_str(&text).map_err(|error| named(error.to_string()))
}
