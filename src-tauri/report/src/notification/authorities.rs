//! The other authorities that were told, and the processing beyond the borders.

use domain::breach::moment_text;
use domain::procedure::DoorRecord;
use law::{Door, DoorAnswer, Verdict};

use super::answer::Answer;
use super::file::File;
use crate::record::{joined, yes_or_no};

/// Whether one body was told, when and under which reference.
pub(super) fn told(file: &File<'_>, door: Door) -> Answer {
    let record = records(file).iter().find(|record| record.door == door);
    Answer::text(&record.map_or(String::new(), |record| {
        joined(&[is_told(record), &proof(record)])
    }))
}

/// When the supervisory authority was notified, or that it is not.
pub(super) fn notified(file: &File<'_>) -> Answer {
    let sent = file.facts.sending.moment;
    match file.verdict {
        _ if sent.is_some() => Answer::moment(sent),
        Some(Verdict::NoRisk | Verdict::NotABreach) => Answer::text(yes_or_no(false)),
        Some(Verdict::Risk | Verdict::HighRisk) | None => Answer::text(NOT_YET),
    }
}

const NOT_YET: &str = "Pas encore";

pub(super) fn others(file: &File<'_>) -> Answer {
    others_with(file, |record| is_told(record).to_owned())
}

pub(super) fn other_details(file: &File<'_>) -> Answer {
    others_with(file, proof)
}

fn others_with(file: &File<'_>, text: fn(&DoorRecord) -> String) -> Answer {
    let records = records(file).iter();
    let lines = records
        .filter(|record| is_authority(record.door))
        .map(|record| (record.door.label(), text(record)))
        .filter(|(_, text)| !text.is_empty());
    Answer::entries(lines.map(|(label, text)| format!("{label}\u{a0}: {text}")))
}

/// An insurer or a client is told under a contract: the forms ask for authorities, and for the police apart.
fn is_authority(door: Door) -> bool {
    match door {
        Door::HealthAgency | Door::CyberAgency => true,
        Door::Police | Door::Insurer | Door::Controllers => false,
    }
}

fn records<'a>(file: &File<'a>) -> &'a [DoorRecord] {
    file.steps.doors.map_or(&[], |doors| &doors.doors)
}

/// Nothing while it is not known whether it has to be.
fn is_told(record: &DoorRecord) -> &'static str {
    match record.answer {
        Some(DoorAnswer::Needed) if record.told.is_none() => NOT_YET,
        Some(DoorAnswer::Needed) => yes_or_no(true),
        Some(DoorAnswer::NotNeeded) => yes_or_no(false),
        None => "",
    }
}

fn proof(record: &DoorRecord) -> String {
    joined(&[&moment_text(record.told), &record.reference])
}

pub(super) fn cross_border(file: &File<'_>) -> Answer {
    let crosses = file.followed(|follow_up| follow_up.cross_border);
    Answer::label(crosses.map(yes_or_no))
}

pub(super) fn lead_authority(file: &File<'_>) -> Answer {
    let crosses = file.followed(|follow_up| follow_up.cross_border) == Some(true);
    let lead = file.followed(|follow_up| Some(follow_up.lead_authority.as_str()));
    Answer::text(lead.unwrap_or_default()).only_if(crosses)
}
