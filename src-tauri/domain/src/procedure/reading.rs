//! A step as a person reads it: what the journal keeps before and after a change.

use law::LetterContent;
use uuid::Uuid;

use super::{
    Assessment, CalledProcessor, Closing, Correction, CriterionReasons, Details, DoorRecord,
    EnisaForm, FollowUp, Information, InformedGroup, Investigation, Lessons, Measure, Progress,
    Report, Step, ToldCircumstances,
};
use crate::breach::{FieldChange, count_text, list_text, moment_text};
use crate::day;
use crate::letter::Letter;
use crate::wording::{chosen, joined, label, lines, yes_no};

/// A field of a step and what it says, empty while it says nothing.
type Reading = (&'static str, String);

/// The fields that two versions of one step fill in differently, each named `step.field`.
#[must_use]
pub fn differences(before: &Step, after: &Step) -> Vec<FieldChange> {
    readings(before)
        .into_iter()
        .zip(readings(after))
        .filter(|((_, before), (_, after))| before != after)
        .map(|((_, before), (field, text))| FieldChange {
            field: format!("{}.{field}", after.step.name()),
            before,
            after: text,
        })
        .collect()
}

/// Every field of a step in words, in the order of its form.
fn readings(step: &Step) -> Vec<Reading> {
    let mut readings = progress(&step.progress);
    readings.extend(match &step.details {
        Details::Plain => Vec::new(),
        Details::Report(details) => report(details),
        Details::Investigation(details) => investigation(details),
        Details::Correction(details) => correction(details),
        Details::Assessment(details) => assessment(details),
        Details::FollowUp(details) => follow_up(details),
        Details::Doors(details) => details.doors.iter().map(door).collect(),
        Details::Information(details) => information(details),
        Details::Lessons(details) => lessons(details),
        Details::Closing(details) => closing(details),
    });
    readings
}

fn progress(progress: &Progress) -> Vec<Reading> {
    vec![
        ("state", progress.state.label().to_owned()),
        ("reason", progress.reason.clone()),
        ("responsible", progress.responsible.clone()),
        ("due_on", day::typed(progress.due_on)),
        ("begun_on", day::typed(progress.begun_on)),
        ("done_on", day::typed(progress.done_on)),
        ("notes", progress.notes.clone()),
    ]
}

fn report(report: &Report) -> Vec<Reading> {
    let channel = report.dpo_channel.map_or("", |channel| channel.label());
    let level = report.alert_level.map_or("", |level| level.label());
    vec![
        ("dpo_informed", moment_text(report.dpo_informed)),
        ("dpo_channel", channel.to_owned()),
        ("alert_level", level.to_owned()),
    ]
}

fn investigation(investigation: &Investigation) -> Vec<Reading> {
    let processors = investigation.processors.iter().map(called);
    vec![
        ("investigators", investigation.investigators.clone()),
        ("systems", investigation.systems.clone()),
        ("known", investigation.known.clone()),
        ("supposed", investigation.supposed.clone()),
        ("processors", lines(processors)),
    ]
}

fn called(processor: &CalledProcessor) -> String {
    let called = moment_text(processor.called);
    joined([&processor.name, &called, &processor.answer])
}

fn correction(correction: &Correction) -> Vec<Reading> {
    vec![
        ("contained", moment_text(correction.contained)),
        ("measures", lines(correction.measures.iter().map(measure))),
    ]
}

fn measure(measure: &Measure) -> String {
    let effectiveness = measure.effectiveness.map_or("", |found| found.label());
    joined([
        &measure.text,
        measure.term.label(),
        &measure.owner,
        &day::typed(measure.due_on),
        measure.state.label(),
        &day::typed(measure.done_on),
        effectiveness,
        &measure.check,
    ])
}

fn assessment(assessment: &Assessment) -> Vec<Reading> {
    let Assessment {
        decision, opinion, ..
    } = assessment;
    let mut readings = told(&assessment.circumstances);
    readings.extend(reasons(&assessment.reasons));
    readings.extend([
        (
            "confidentiality_consequences",
            list_text(assessment.confidentiality_consequences.as_ref(), |c| {
                label(*c)
            }),
        ),
        (
            "integrity_consequences",
            list_text(assessment.integrity_consequences.as_ref(), |c| label(*c)),
        ),
        (
            "availability_consequences",
            list_text(assessment.availability_consequences.as_ref(), |c| label(*c)),
        ),
        ("harms", list_text(assessment.harms.as_ref(), |h| label(*h))),
        ("severity", chosen(assessment.severity)),
        ("likelihood", chosen(assessment.likelihood)),
        ("enisa", enisa(&assessment.enisa)),
        ("decision.verdict", chosen(decision.verdict)),
        ("decision.reason", decision.reason.clone()),
        ("decision.decided_by", decision.decided_by.clone()),
        ("decision.decided_on", day::typed(decision.decided_on)),
        ("opinion.opinion", chosen(opinion.opinion)),
        ("opinion.text", opinion.text.clone()),
        ("opinion.given_on", day::typed(opinion.given_on)),
    ]);
    readings
}

fn follow_up(follow_up: &FollowUp) -> Vec<Reading> {
    let sendings = follow_up.sendings.iter().map(|sending| {
        joined([
            sending.kind.label(),
            &moment_text(sending.sent),
            &sending.reference,
            &sending.content,
            &document(sending.receipt),
        ])
    });
    let exchanges = follow_up.exchanges.iter().map(|exchange| {
        joined([
            exchange.kind.label(),
            &moment_text(exchange.at),
            &exchange.text,
        ])
    });
    vec![
        ("receipt", document(follow_up.receipt)),
        ("sendings", lines(sendings)),
        ("exchanges", lines(exchanges)),
        ("cross_border", yes_no(follow_up.cross_border)),
        ("lead_authority", follow_up.lead_authority.clone()),
    ]
}

/// A supporting document, by the beginning of its identifier: enough to tell it from the others.
fn document(id: Option<Uuid>) -> String {
    let short = |id: Uuid| format!("pièce {:.8}", id.simple().to_string());
    id.map(short).unwrap_or_default()
}

/// One field for each body, named after it.
fn door(record: &DoorRecord) -> Reading {
    let told = moment_text(record.told);
    let text = joined([
        &chosen(record.answer),
        &record.reason,
        &told,
        &record.reference,
        &document(record.proof),
    ]);
    (record.door.name(), text)
}

fn information(information: &Information) -> Vec<Reading> {
    let imposed = information.imposed.then_some(true);
    vec![
        ("decision", chosen(information.decision)),
        ("exception", chosen(information.exception)),
        ("information_reason", information.reason.clone()),
        ("public_notice", information.public_notice.clone()),
        ("imposed", yes_no(imposed)),
        ("groups", lines(information.groups.iter().map(group))),
        ("letters", lines(information.letters.iter().map(letter))),
    ]
}

fn letter(letter: &Letter) -> String {
    let contents = LetterContent::ALL
        .iter()
        .map(|content| letter.section(*content));
    let texts: Vec<&str> = [letter.subject.as_str(), &letter.opening]
        .into_iter()
        .chain(contents)
        .chain([letter.closing.as_str()])
        .filter(|text| !text.is_empty())
        .collect();
    format!("{}\u{a0}: {}", letter.audience.label(), texts.join("\n"))
}

fn group(group: &InformedGroup) -> String {
    joined([
        &group.audience,
        &list_text(group.means.as_ref(), |means| label(*means)),
        &day::typed(group.planned_on),
        &moment_text(group.informed),
        &named("personnes jointes", count_text(group.reached)),
        &named("messages revenus", count_text(group.returned)),
    ])
}

fn lessons(lessons: &Lessons) -> Vec<Reading> {
    vec![
        ("root_cause", lessons.root_cause.clone()),
        ("lessons", lessons.lessons.clone()),
        ("procedure_changes", lessons.procedure_changes.clone()),
        ("processing_changes", lessons.processing_changes.clone()),
        ("processor_changes", lessons.processor_changes.clone()),
    ]
}

fn told(told: &ToldCircumstances) -> Vec<Reading> {
    let hours = told.restored_hours.map(|hours| hours.to_string());
    vec![
        ("already_public", yes_no(told.already_public)),
        ("protection", chosen(told.protection)),
        ("key_compromised", yes_no(told.key_compromised)),
        ("unprotected_data", yes_no(told.unprotected_data)),
        ("exposure", chosen(told.exposure)),
        ("recipient", chosen(told.recipient)),
        ("deletion", chosen(told.deletion)),
        ("loss", chosen(told.loss)),
        ("backup", chosen(told.backup)),
        ("restored_hours", hours.unwrap_or_default()),
        ("disturbance", chosen(told.disturbance)),
        ("special", chosen(told.special)),
        ("vulnerable", yes_no(told.vulnerable)),
    ]
}

fn reasons(reasons: &CriterionReasons) -> Vec<Reading> {
    vec![
        ("reasons.breach_type", reasons.breach_type.clone()),
        ("reasons.data", reasons.data.clone()),
        ("reasons.identifiability", reasons.identifiability.clone()),
        ("reasons.consequences", reasons.consequences.clone()),
        (
            "reasons.person_characteristics",
            reasons.person_characteristics.clone(),
        ),
        ("reasons.volume", reasons.volume.clone()),
        (
            "reasons.controller_characteristics",
            reasons.controller_characteristics.clone(),
        ),
    ]
}

fn closing(closing: &Closing) -> Vec<Reading> {
    vec![
        ("departments", closing.departments.clone()),
        ("closing_reason", closing.reason.clone()),
    ]
}

fn enisa(answers: &EnisaForm) -> String {
    joined([
        &chosen(answers.context),
        &chosen(answers.identification),
        &chosen(answers.confidentiality),
        &chosen(answers.integrity),
        &chosen(answers.availability),
        if answers.malicious {
            "malveillance"
        } else {
            ""
        },
    ])
}

/// A count with what it counts, empty while it is not known.
fn named(what: &str, count: String) -> String {
    if count.is_empty() {
        return count;
    }
    format!("{what}\u{a0}: {count}")
}
