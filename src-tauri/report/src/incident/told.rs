//! Who was told, what was decided and why, what changes.

use domain::breach::{Clock, ClockState, count_text};
use domain::procedure::Answers;
use law::InformationDecision;

use super::{dated, said};
use crate::record::{Body, Chapter, FileSource, joined, lowered, when};

pub(super) fn told(source: &FileSource<'_>, answers: &Answers<'_>) -> Chapter {
    let facts = &source.breach.facts;
    let clock = Clock::of(facts, source.breach.verdict, source.now);
    let officer = answers.report.and_then(|report| report.dpo_informed);
    let no_officer = "Rien ne dit encore que le délégué à la protection des données a été prévenu.";
    let mut sentences = vec![authority(source, &clock), persons(answers)];
    sentences.extend(groups(answers));
    sentences.push(dated(
        "Le délégué à la protection des données a été prévenu",
        officer,
        no_officer,
    ));
    Chapter::new("Qui a été prévenu", vec![Body::List(sentences)])
}

fn authority(source: &FileSource<'_>, clock: &Clock) -> String {
    let late = match clock.state {
        ClockState::SentOnTime => " dans le délai",
        ClockState::SentLate => " après la fin du délai",
        ClockState::SentUndated => "",
        ClockState::NotRequired | ClockState::SetAside => {
            return "La CNIL n’avait pas à être prévenue.".to_owned();
        }
        ClockState::Passed => {
            return "La CNIL n’a pas été prévenue, et le délai est dépassé.".to_owned();
        }
        ClockState::NotStarted | ClockState::Running | ClockState::Near => {
            return "La CNIL n’a pas été prévenue à ce jour.".to_owned();
        }
    };
    let sending = &source.breach.facts.sending;
    let number = match sending.authority_reference.as_str() {
        "" => String::new(),
        number => format!(", sous le numéro {number}"),
    };
    let sent = sending.moment.map(when).unwrap_or_default();
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
        Some(InformationDecision::NotHighRisk) => {
            "Il a été décidé que les personnes n’avaient pas à être prévenues."
        }
        Some(InformationDecision::Exception) => {
            "Il a été décidé de ne pas prévenir les personnes\u{a0}: une exception prévue par la loi s’applique."
        }
        None => "Il n’est pas encore décidé si les personnes doivent être prévenues.",
    }
    .to_owned()
}

/// Who was told, when the first message left, and how many were reached.
fn groups(answers: &Answers<'_>) -> Vec<String> {
    let groups = answers.information.into_iter().flat_map(|it| &it.groups);
    let told = groups.filter_map(|group| {
        let informed = when(group.informed?);
        Some(joined(&[
            &group.audience,
            &informed,
            &count_text(group.reached),
        ]))
    });
    told.collect()
}

pub(super) fn decided(source: &FileSource<'_>, answers: &Answers<'_>) -> Chapter {
    const TITLE: &str = "Ce qui a été décidé, et pourquoi";
    let Some(verdict) = source.breach.verdict else {
        return said(TITLE, "", "Rien n’est encore décidé.");
    };
    let reason = answers.assessment.map(|it| it.decision.reason.clone());
    let texts = [
        format!("{}.", verdict.label()),
        reason.unwrap_or_default(),
        format!("Ce que cela demande\u{a0}: {}", lowered(verdict.help())),
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
