//! The notice of an activity of the register, question by question.

use chrono::{DateTime, Utc};
use domain::activity::{Activity, ActivityRecord};
use domain::paris;
use domain::record::Names;
use domain::register::Profile;
use law::{Collection, NoticeContent};

use super::model::InformationNotice;
use super::{data, parties, rights};
use crate::activity::is_draft;
use crate::document::Header;
use crate::record::{Body, Chapter, Row, Value};

/// One activity, whose it is, and the instant of the document.
pub struct NoticeSource<'a> {
    /// The activity.
    pub activity: &'a Activity,
    /// The organisation that keeps the register.
    pub profile: &'a Profile,
    /// What the entries that it names are called.
    pub names: &'a Names,
    /// The present instant.
    pub now: DateTime<Utc>,
}

/// What stands in the place of what the fiche does not say.
pub(super) const GAP: &str = "[à compléter]";

impl InformationNotice {
    /// The notice of an activity as the register knows it now.
    #[must_use]
    pub fn from_register(source: &NoticeSource<'_>) -> Self {
        let record = &source.activity.content;
        let contents = NoticeContent::ALL.iter().copied();
        let contents = contents.filter(|content| concerns(*content, record));
        let chapters: Vec<Chapter> = contents
            .map(|content| chapter(content, said(content, source)))
            .collect();
        let draft = is_draft(record.review.state) || chapters.iter().any(lacks_something);
        Self {
            header: header(source, draft),
            name: record.name.clone(),
            chapters,
        }
    }
}

fn header(source: &NoticeSource<'_>, draft: bool) -> Header {
    Header {
        organisation: source.profile.organisation.name.clone(),
        reference: source.activity.number.to_string(),
        version: String::new(),
        confidentiality: String::new(),
        journal: None,
        author: String::new(),
        printed_at: paris::view(source.now).long,
        created_at: source.now,
        draft,
        exercise: false,
    }
}

/// Where the data come from is told of those that others give, and the obligation to give them of the others
/// (GDPR, art. 13.2.e and 14.2.f).
fn concerns(content: NoticeContent, record: &ActivityRecord) -> bool {
    match content {
        NoticeContent::Sources => record.collection != Some(Collection::Direct),
        NoticeContent::Obligation => record.collection != Some(Collection::Indirect),
        NoticeContent::Controller
        | NoticeContent::Officer
        | NoticeContent::Purposes
        | NoticeContent::Data
        | NoticeContent::Recipients
        | NoticeContent::Transfers
        | NoticeContent::Retention
        | NoticeContent::AutomatedDecision
        | NoticeContent::Rights
        | NoticeContent::Complaint => true,
    }
}

fn chapter(content: NoticeContent, body: Vec<Body>) -> Chapter {
    Chapter {
        article: content.article().unwrap_or_default().to_owned(),
        ..Chapter::new(content.label(), body)
    }
}

fn said(content: NoticeContent, source: &NoticeSource<'_>) -> Vec<Body> {
    let record = &source.activity.content;
    match content {
        NoticeContent::Controller => parties::controller(record, source.profile),
        NoticeContent::Officer => parties::officer(source.profile),
        NoticeContent::Purposes => data::purposes(record),
        NoticeContent::Data => data::data(record),
        NoticeContent::Sources => sentence_or_gap(content, &record.sources),
        NoticeContent::Recipients => parties::recipients(record, source.names),
        NoticeContent::Transfers => parties::transfers(record),
        NoticeContent::Retention => data::retention(record),
        NoticeContent::Obligation => sentence_or_gap(content, &record.information.obligation),
        NoticeContent::AutomatedDecision => rights::automated(record),
        NoticeContent::Rights => rights::rights(record),
        NoticeContent::Complaint => vec![introduction(content)],
    }
}

/// What the law wants said first.
pub(super) fn introduction(content: NoticeContent) -> Body {
    Body::Text(content.help().to_owned())
}

fn sentence_or_gap(content: NoticeContent, text: &str) -> Vec<Body> {
    vec![introduction(content), Body::Text(or_gap(text).to_owned())]
}

/// What the fiche says, or the words that stand in its place.
pub(super) fn or_gap(text: &str) -> &str {
    if text.is_empty() { GAP } else { text }
}

/// Whether some words of a chapter stand in the place of what the fiche does not say.
fn lacks_something(chapter: &Chapter) -> bool {
    chapter.body.iter().any(|body| match body {
        Body::Rows(rows) => rows.iter().any(|row: &Row| is_gap(&row.value)),
        Body::Table(table) => table.rows.iter().flatten().any(|cell| is_gap(&cell.value)),
        Body::Text(text) => text.contains(GAP),
        Body::List(entries) => entries.iter().any(|entry| entry.contains(GAP)),
    })
}

fn is_gap(value: &Value) -> bool {
    match value {
        Value::Text(text) => text.contains(GAP),
        Value::Choices(choices) => choices.iter().any(|choice| choice.text.contains(GAP)),
        Value::Missing | Value::ToComplete => true,
        Value::Elsewhere => false,
    }
}
