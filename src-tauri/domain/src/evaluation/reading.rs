//! An evaluation in words, for the journal and for comparisons.

use law::questionnaires::Questionnaire;
use uuid::Uuid;

use super::{Answer, EvaluationContent};
use crate::breach::FieldChange;
use crate::paris;
use crate::wording::{chosen, label};

/// The fields that `after` fills in otherwise than `before`; every field that says something, before nothing.
#[must_use]
pub fn differences(
    before: Option<&EvaluationContent>,
    after: &EvaluationContent,
) -> Vec<FieldChange> {
    let earlier = before.map(readings).unwrap_or_default();
    let said = |field: &str| {
        let found = earlier.iter().find(|(name, _)| name == field);
        found.map(|(_, text)| text.clone()).unwrap_or_default()
    };
    let later = readings(after);
    let gone = earlier
        .iter()
        .filter(|(field, _)| later.iter().all(|(name, _)| name != field))
        .map(|(field, text)| FieldChange {
            field: field.clone(),
            before: text.clone(),
            after: String::new(),
        });
    let changed = later.iter().map(|(field, text)| FieldChange {
        field: field.clone(),
        before: said(field),
        after: text.clone(),
    });
    let all = changed.chain(gone);
    let differing = all.filter(|change| change.before != change.after);
    let replaced = before.and_then(|before| replaced(&before.breaches, &after.breaches));
    differing.chain(replaced).collect()
}

/// As many breaches as before, though not the same ones.
fn replaced(before: &[Uuid], after: &[Uuid]) -> Option<FieldChange> {
    let others = after.iter().filter(|it| !before.contains(it)).count();
    (before.len() == after.len() && others > 0).then(|| FieldChange {
        field: "breaches".to_owned(),
        before: before.len().to_string(),
        after: format!("{}, dont d’autres\u{a0}: {others}", after.len()),
    })
}

/// Every field in words, in the order of the form.
fn readings(content: &EvaluationContent) -> Vec<(String, String)> {
    let day = |on| paris::typed_date(on);
    let number = |number: Option<u64>| number.map(paris::grouped).unwrap_or_default();
    let training = content.training;
    let mut readings: Vec<(String, String)> = [
        ("kind", label(content.kind)),
        ("period.from_on", day(content.period.from_on)),
        ("period.to_on", day(content.period.to_on)),
        ("procedure", content.procedure.clone()),
        ("version", content.version.clone()),
        ("evaluators", content.evaluators.clone()),
        ("sources", content.sources.clone()),
        (
            "breaches",
            number(
                u64::try_from(content.breaches.len())
                    .ok()
                    .filter(|it| *it > 0),
            ),
        ),
        ("trained", number(training.map(|it| it.trained))),
        ("concerned", number(training.map(|it| it.concerned))),
        ("exercises", number(content.exercises)),
        ("conclusion", chosen(content.conclusion)),
        ("strengths", content.strengths.clone()),
        ("weaknesses", content.weaknesses.clone()),
        ("opportunities", content.opportunities.clone()),
    ]
    .into_iter()
    .map(|(field, text)| (field.to_owned(), text))
    .collect();
    let version = Questionnaire::named(&content.questionnaire);
    readings.extend(content.answers.iter().map(|it| answer(it, version)));
    readings.extend(content.remarks.iter().map(|remark| {
        let name = label(remark.indicator);
        (format!("Commentaire\u{a0}: {name}"), remark.text.clone())
    }));
    readings
}

/// The question is the name of the field: the journal is read long after the form.
fn answer(answer: &Answer, version: Option<&'static Questionnaire>) -> (String, String) {
    let mut questions = version.into_iter().flat_map(|it| it.questions);
    let asked = questions.find(|question| question.id == answer.question);
    let asked = asked.map_or(answer.question.as_str(), |question| question.text);
    let comment = match answer.comment.as_str() {
        "" => String::new(),
        comment => format!("Commentaire\u{a0}: {comment}"),
    };
    let said = [chosen(answer.answer), answer.evidence.clone(), comment];
    let said: Vec<String> = said.into_iter().filter(|text| !text.is_empty()).collect();
    (asked.to_owned(), said.join("\n"))
}
