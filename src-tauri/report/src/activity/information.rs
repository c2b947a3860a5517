//! What the persons are told, what they may ask, and what a machine decides alone.

use domain::activity::{ActivityRecord, Information};
use law::{DataSubjectRight, RecordItem};

use crate::record::{Body, Chapter, Choice, Row, Value, yes_or_no};

/// The information of the persons and their rights.
pub(super) fn chapter(record: &ActivityRecord) -> Chapter {
    let information = &record.information;
    let given = information.given.map_or("", yes_or_no);
    let rows = vec![
        Row::asked("Personnes informées", given),
        Row::asked("Comment, et où est la notice", &information.means),
        Row::new(RecordItem::Rights.label(), rights(&information.rights)),
        Row::asked("À qui elles s’adressent", &information.contact),
        Row::asked("Obligation de donner les données", &information.obligation),
        automated(information),
    ];
    Chapter {
        title: "Information et droits des personnes".to_owned(),
        ..Chapter::of(RecordItem::Information, vec![Body::Rows(rows)])
    }
}

fn rights(rights: &[DataSubjectRight]) -> Value {
    if rights.is_empty() {
        return Value::ToComplete;
    }
    let choice = |right: &DataSubjectRight| Choice {
        text: right.label().to_owned(),
        mark: right.article().unwrap_or_default().to_owned(),
    };
    Value::Choices(rights.iter().map(choice).collect())
}

fn automated(information: &Information) -> Row {
    let answer = information.automated.map_or("", yes_or_no);
    Row::asked(RecordItem::AutomatedDecision.label(), answer).noted(&information.automated_note)
}
