//! Where the procedure and the law differ: read as it is declared, written as TypeScript.

use serde::Deserialize;

use super::data::{Day, Enumeration, distinct};
use super::each;
use super::typescript::{record, string};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Departures {
    departure: Vec<Departure>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Departure {
    id: String,
    step: String,
    procedure: String,
    law: String,
    article: String,
    followed: String,
    since: Day,
}

/// Every identifier is given once, and every step is one of the procedure.
pub(super) fn check(departures: &Departures, steps: &Enumeration) -> Result<(), String> {
    distinct("departures", departures.departure.iter().map(|it| &it.id))?;
    for Departure { id, step, .. } in &departures.departure {
        if !steps.value.iter().any(|value| value.name == *step) {
            return Err(format!("departures: {id}: {} has no {step}", steps.name));
        }
    }
    Ok(())
}

/// The type and the list.
pub(super) fn render(departures: &Departures) -> String {
    format!(
        "
/** A point on which the organisation's procedure and the law differ. */
export interface Departure {{
  readonly id: string;
  readonly step: ProcedureStep;
  readonly procedure: string;
  readonly law: string;
  readonly article: string;
  /** What the application does. */
  readonly followed: string;
  readonly since: string;
}}

/** In the order of the steps. */
export const departures: readonly Departure[] = [
{}];
",
        each(&departures.departure, departure)
    )
}

fn departure(departure: &Departure) -> String {
    record(&[
        ("id", string(&departure.id)),
        ("step", string(&departure.step)),
        ("procedure", string(&departure.procedure)),
        ("law", string(&departure.law)),
        ("article", string(&departure.article)),
        ("followed", string(&departure.followed)),
        ("since", string(&departure.since.0.to_string())),
    ])
}
