//! What the persons may ask, to whom, and what a machine decides alone.

use domain::activity::ActivityRecord;
use law::clocks::REQUEST;
use law::{DataSubjectRight, NoticeContent, NoticeRight};

use super::from_register::{GAP, introduction, or_gap};
use crate::record::{Body, Row, sentence_of};

/// The rights of the persons, to whom they write and when they are answered.
pub(super) fn rights(record: &ActivityRecord) -> Vec<Body> {
    let information = &record.information;
    let rights = information.rights.iter().map(|right| right_words(*right));
    let mut entries: Vec<String> = rights.collect();
    if entries.is_empty() {
        entries.push(GAP.to_owned());
    }
    let contact = Row::text("Écrire à", or_gap(&information.contact));
    let rows = std::iter::once(contact).chain(delay()).collect();
    vec![
        introduction(NoticeContent::Rights),
        Body::List(entries),
        Body::Rows(rows),
    ]
}

/// The period to answer, as the law in force counts it.
fn delay() -> Option<Row> {
    let rule = REQUEST.last()?;
    let period = format!("{} mois", rule.months);
    let longest = rule.months + rule.extension_months;
    let longer = format!(
        "{longest} mois en tout si la demande est complexe ({})",
        rule.article
    );
    Some(Row::text("Délai de réponse", &period).noted(&longer))
}

/// A right as the person is told of it.
fn right_words(right: DataSubjectRight) -> String {
    let told = match right {
        DataSubjectRight::Access => NoticeRight::Access,
        DataSubjectRight::Rectification => NoticeRight::Rectification,
        DataSubjectRight::Erasure => NoticeRight::Erasure,
        DataSubjectRight::Restriction => NoticeRight::Restriction,
        DataSubjectRight::Portability => NoticeRight::Portability,
        DataSubjectRight::Objection => NoticeRight::Objection,
        DataSubjectRight::WithdrawalOfConsent => NoticeRight::WithdrawalOfConsent,
        DataSubjectRight::HumanReview => NoticeRight::HumanReview,
        DataSubjectRight::PostMortem => NoticeRight::PostMortem,
    };
    sentence_of(told)
}

/// Whether a machine decides alone, how, and with what consequences.
pub(super) fn automated(record: &ActivityRecord) -> Vec<Body> {
    let information = &record.information;
    match information.automated {
        None => vec![Body::Text(GAP.to_owned())],
        Some(false) => {
            let no = "Non, aucune décision qui vous touche n’est prise par une machine seule.";
            vec![Body::Text(no.to_owned())]
        }
        Some(true) => vec![
            introduction(NoticeContent::AutomatedDecision),
            Body::Text(or_gap(&information.automated_note).to_owned()),
        ],
    }
}
