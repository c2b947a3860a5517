//! The notification field by field, in the order of the authority's online service, to be copied there.

use report::notification::NotificationSheet;
use report::record::{Choice, Row, Section, Value};
use serde::Serialize;
use ts_rs::TS;

use crate::breaches::OneBreach;
use crate::documents;
use crate::error::ApiError;
use crate::session::Desk;

#[derive(Serialize, TS)]
pub(crate) struct AuthoritySheetView {
    sections: Vec<SheetSectionView>,
    /// How many fields are still unknown: the complementary notification gives them.
    missing: usize,
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
    label: String,
    /// What to copy; none while it is not known.
    text: Option<String>,
    note: String,
}

/// The same fields as the printed notification sheet.
pub(crate) fn authority_sheet(
    desk: &mut Desk<'_>,
    argument: OneBreach,
) -> Result<AuthoritySheetView, ApiError> {
    let sheet: NotificationSheet = documents::notification_model(desk, argument.id)?;
    Ok(AuthoritySheetView {
        missing: sheet.missing.len(),
        sections: sheet.sections.into_iter().map(section).collect(),
    })
}

fn section(section: Section) -> SheetSectionView {
    SheetSectionView {
        number: section.number,
        title: section.title,
        article: section.article,
        rows: section.rows.into_iter().map(row).collect(),
    }
}

fn row(row: Row) -> SheetRowView {
    SheetRowView {
        label: row.label,
        text: match row.value {
            Value::Text(text) => Some(text),
            Value::Choices(choices) => Some(lines(&choices)),
            Value::Missing => None,
        },
        note: row.note,
    }
}

fn lines(choices: &[Choice]) -> String {
    let texts: Vec<&str> = choices.iter().map(|choice| choice.text.as_str()).collect();
    texts.join("\n")
}
