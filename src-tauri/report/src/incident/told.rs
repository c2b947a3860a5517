//! Who was told, what was decided and why, what changes.

use domain::breach::{Clock, ClockState};
use domain::paris;
use domain::procedure::Answers;
use law::{InformationDecision, Verdict};

use super::{dated, said};
use crate::record::{Body, Chapter, FileSource};

pub(super) fn told(source: &FileSource<'_>, answers: &Answers<'_>) -> Chapter {
    let facts = &source.breach.facts;
    let clock = Clock::of(facts, source.breach.verdict, source.now);
    let officer = answers.report.and_then(|report| report.dpo_informed);
    let no_officer = "Rien ne dit encore que le délégué à la protection des données a été prévenu.";
    let sentences = vec![
        authority(source, &clock),
        persons(answers),
        dated(
            "Le délégué à la protection des données a été prévenu",
            officer,
            no_officer,
        ),
    ];
    Chapter::new("Qui a été prévenu", vec![Body::List(sentences)])
}

fn authority(source: &FileSource<'_>, clock: &Clock) -> String {
    let Some(sent) = clock.sent_at else {
        let asks = source.breach.verdict.map(Verdict::asks_for_notification);
        return match asks {
            Some(false) => "La CNIL n’avait pas à être prévenue.".to_owned(),
            Some(true) | None => "La CNIL n’a pas été prévenue à ce jour.".to_owned(),
        };
    };
    let late = match clock.state {
        ClockState::SentOnTime => " dans le délai",
        ClockState::SentLate => " après la fin du délai",
        ClockState::SentUndated
        | ClockState::NotStarted
        | ClockState::Running
        | ClockState::Near
        | ClockState::Passed
        | ClockState::NotRequired
        | ClockState::SetAside => "",
    };
    let number = &source.breach.facts.sending.authority_reference;
    let number = if number.is_empty() {
        String::new()
    } else {
        format!(", sous le numéro {number}")
    };
    let sent = paris::view(sent).long;
    format!(
        "La CNIL, qui veille à la protection des données, a été prévenue{late}\u{a0}: {sent}{number}."
    )
}

fn persons(answers: &Answers<'_>) -> String {
    let decision = answers
        .information
        .and_then(|information| information.decision);
    match decision {
        Some(InformationDecision::Informed) => "Les personnes concernées ont été prévenues.",
        Some(InformationDecision::Planned) => "Les personnes concernées vont être prévenues.",
        Some(InformationDecision::NotHighRisk | InformationDecision::Exception) => {
            "Il a été décidé de ne pas prévenir les personnes une à une."
        }
        None => "Il n’est pas encore décidé si les personnes doivent être prévenues.",
    }
    .to_owned()
}

pub(super) fn decided(source: &FileSource<'_>, answers: &Answers<'_>) -> Chapter {
    const TITLE: &str = "Ce qui a été décidé, et pourquoi";
    let Some(verdict) = source.breach.verdict else {
        return said(TITLE, "", "Rien n’est encore décidé.");
    };
    let reason = answers.assessment.map(|it| it.decision.reason.clone());
    let texts = [
        format!("{}. {}", verdict.label(), verdict.help()),
        reason.unwrap_or_default(),
    ];
    let texts = texts.into_iter().filter(|text| !text.is_empty());
    Chapter::new(TITLE, texts.map(Body::Text).collect())
}

pub(super) fn changing(answers: &Answers<'_>) -> Chapter {
    let lessons = answers.lessons.cloned().unwrap_or_default();
    let texts = [
        lessons.lessons,
        lessons.procedure_changes,
        lessons.processing_changes,
        lessons.processor_changes,
    ];
    let texts: Vec<Body> = texts
        .into_iter()
        .filter(|it| !it.is_empty())
        .map(Body::Text)
        .collect();
    if texts.is_empty() {
        return said(
            "Ce que nous changeons",
            "",
            "Rien n’est encore tiré de cet incident.",
        );
    }
    Chapter::new("Ce que nous changeons", texts)
}
