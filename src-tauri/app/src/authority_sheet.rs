//! The notification field by field, in the order of a form of the authority, to be copied there.

use std::collections::BTreeMap;

use domain::paris::{self, InstantView};
use domain::procedure::{HealthAgencyTarget, health_agency_target};
use law::{FormRecipient, NotificationForm};
use report::notification::NotificationSheet;
use report::record::{Choice, Row, Section, Value};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use crate::error::ApiError;
use crate::file::File;
use crate::session::Desk;

#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct AuthoritySheetQuery {
    id: Uuid,
    form: NotificationForm,
}

#[derive(Serialize, TS)]
pub(crate) struct AuthoritySheetView {
    form: NotificationForm,
    sections: Vec<SheetSectionView>,
    /// How many fields are still unknown.
    missing: usize,
    /// When the supervisory authority was told last; none while nothing was sent, and for a form of another recipient.
    told: Option<InstantView>,
    /// How many fields say something else since then.
    changed: usize,
    /// Until when the organisation wants the recipient told, where the law gives no hours.
    target: Option<TargetView>,
}

/// A target of the organisation, which the law does not know.
#[derive(Serialize, TS)]
pub(crate) struct TargetView {
    hours: u64,
    /// From when it runs; none while that is not known.
    since: Option<InstantView>,
    by: Option<InstantView>,
}

#[derive(Serialize, TS)]
pub(crate) struct SheetSectionView {
    number: String,
    title: String,
    article: String,
    rows: Vec<SheetRowView>,
}

#[derive(Serialize, TS)]
pub(crate) struct SheetRowView {
    /// Its number in the form; may be empty.
    number: String,
    label: String,
    /// What to copy; none while it is not known, or when the register does not keep it.
    text: Option<String>,
    /// The register does not keep it: it is filled in on the form itself.
    elsewhere: bool,
    note: String,
    /// What the authority was told, where that is something else.
    told: Option<ToldView>,
}

#[derive(Serialize, TS)]
pub(crate) struct ToldView {
    /// None when it was not known then.
    text: Option<String>,
}

impl From<HealthAgencyTarget> for TargetView {
    fn from(target: HealthAgencyTarget) -> Self {
        Self {
            hours: target.hours,
            since: target.since.map(paris::view),
            by: target.by.map(paris::view),
        }
    }
}

/// The fields of a form, with what the supervisory authority was told last or until when another recipient is wanted told.
pub(crate) fn authority_sheet(
    desk: &mut Desk<'_>,
    argument: AuthoritySheetQuery,
) -> Result<AuthoritySheetView, ApiError> {
    let AuthoritySheetQuery { id, form } = argument;
    let file = File::read(desk, id)?;
    let sheet = file.notification(form)?;
    let (told, target) = match form.recipient() {
        FormRecipient::SupervisoryAuthority => (file.told(desk, form)?, None),
        FormRecipient::HealthAgency => {
            let target = health_agency_target(&file.breach.facts);
            (None, Some(target.into()))
        }
    };
    let (sent_at, told) = told.unzip();
    let told = told.map(Told::of);
    let missing = sheet.missing.len();
    let sections: Vec<SheetSectionView> = sheet
        .sections
        .into_iter()
        .map(|found| section(found, told.as_ref()))
        .collect();
    let rows = sections.iter().flat_map(|section| &section.rows);
    Ok(AuthoritySheetView {
        form,
        missing,
        told: sent_at.map(paris::view),
        changed: rows.filter(|row| row.told.is_some()).count(),
        target,
        sections,
    })
}

/// What each field said when the authority was told, by its section and its rank among those of one label.
struct Told(BTreeMap<Place, Option<String>>);

type Place = (String, String, usize);

impl Told {
    fn of(sheet: NotificationSheet) -> Self {
        let rows = sheet.sections.into_iter().flat_map(|section| {
            let places = places(&section.number, &section.rows);
            let values = section.rows.into_iter().map(|row| text(row.value));
            places.into_iter().zip(values)
        });
        Self(rows.collect())
    }

    /// What was told at `place`, where it is not what is said now.
    fn other_than(&self, now: Option<&str>, place: &Place) -> Option<ToldView> {
        let then = self.0.get(place).cloned().flatten();
        (then.as_deref() != now).then_some(ToldView { text: then })
    }
}

/// Where each row of a section stands: measures share one label.
fn places(section: &str, rows: &[Row]) -> Vec<Place> {
    let place = |rank: usize, row: &Row| {
        let before = rows[..rank].iter();
        let alike = before.filter(|other| other.label == row.label).count();
        (section.to_owned(), row.label.clone(), alike)
    };
    let rows = rows.iter().enumerate();
    rows.map(|(rank, row)| place(rank, row)).collect()
}

fn section(section: Section, told: Option<&Told>) -> SheetSectionView {
    let places = places(&section.number, &section.rows);
    let rows = section.rows.into_iter().zip(places);
    SheetSectionView {
        number: section.number,
        title: section.title,
        article: section.article,
        rows: rows
            .map(|(found, place)| row(found, &place, told))
            .collect(),
    }
}

fn row(row: Row, place: &Place, told: Option<&Told>) -> SheetRowView {
    let elsewhere = row.value == Value::Elsewhere;
    let text = text(row.value);
    SheetRowView {
        number: row.number,
        label: row.label,
        elsewhere,
        told: told.and_then(|told| told.other_than(text.as_deref(), place)),
        text,
        note: row.note,
    }
}

/// What is copied.
fn text(value: Value) -> Option<String> {
    match value {
        Value::Text(text) => Some(text),
        Value::Choices(choices) => Some(lines(&choices)),
        Value::Missing | Value::ToComplete | Value::Elsewhere => None,
    }
}

fn lines(choices: &[Choice]) -> String {
    let texts: Vec<&str> = choices.iter().map(|choice| choice.text.as_str()).collect();
    texts.join("\n")
}
