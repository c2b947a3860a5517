//! The incident told to people who are neither technicians nor lawyers: whole sentences, and what is not known is said.

use std::collections::BTreeSet;

use domain::breach::{BreachFacts, Clock, count_text};
use domain::moment::Moment;
use domain::paris;
use domain::procedure::{Answers, Correction, Measure};
use law::{CountPrecision, Enumeration, InformationDecision, MeasureState, Verdict};
use uuid::Uuid;

use crate::file_sheet::FileSheet;
use crate::record::{Body, Cell, Chapter, FileSource, Table, when};

/// The report of an incident.
#[must_use]
pub fn incident(source: &FileSource<'_>) -> FileSheet {
    let answers = Answers::of(source.steps);
    let correction = answers.correction.cloned().unwrap_or_default();
    let chapters = vec![
        happened(source),
        data(&source.breach.facts),
        said(
            "Ce que cela peut provoquer",
            &source.breach.facts.consequences,
            NO_CONSEQUENCES,
        ),
        done(&source.breach.facts, &correction),
        remaining(&correction),
        told(source, &answers),
        decided(source, &answers),
        changing(&answers),
    ];
    FileSheet::new("Rapport d’incident", "", source, false, chapters)
}

const NO_CONSEQUENCES: &str =
    "On ne sait pas encore ce que l’incident peut provoquer pour les personnes.";

/// A chapter of one text, or of what is said while it is not written.
fn said(title: &str, text: &str, otherwise: &str) -> Chapter {
    let words = if text.is_empty() { otherwise } else { text };
    Chapter::new(title, vec![Body::Text(words.to_owned())])
}

fn happened(source: &FileSource<'_>) -> Chapter {
    let facts = &source.breach.facts;
    let mut sentences = vec![
        dated(
            "Les faits ont commencé",
            facts.occurred_from,
            "On ne sait pas encore quand les faits ont commencé.",
        ),
        dated(
            "L’incident a été remarqué",
            facts.detected,
            "On ne sait pas encore quand l’incident a été remarqué.",
        ),
    ];
    if facts.ongoing {
        sentences.push("L’incident est toujours en cours.".to_owned());
    }
    sentences.push(places(source));
    let account = if facts.account.is_empty() {
        "Le récit de l’incident n’est pas encore écrit."
    } else {
        &facts.account
    };
    let body = vec![Body::Text(account.to_owned()), Body::List(sentences)];
    Chapter::new("Ce qui s’est passé", body)
}

fn dated(what: &str, moment: Option<Moment>, otherwise: &str) -> String {
    match moment {
        Some(moment) => format!("{what}\u{a0}: {}.", when(moment)),
        None => otherwise.to_owned(),
    }
}

/// The sites and the functions concerned, by name.
fn places(source: &FileSource<'_>) -> String {
    let facts = &source.breach.facts;
    let named = |known: &Option<BTreeSet<Uuid>>| -> Vec<&str> {
        let ids = known.iter().flatten();
        ids.filter_map(|id| source.names.get(id).map(String::as_str))
            .collect()
    };
    let places = [named(&facts.sites), named(&facts.functions)].concat();
    if places.is_empty() {
        "On ne sait pas encore quels sites et quels services sont concernés.".to_owned()
    } else {
        format!("Sites et services concernés\u{a0}: {}.", places.join(", "))
    }
}

fn data(facts: &BreachFacts) -> Chapter {
    let mut sentences = vec![
        listed(
            "Données",
            facts.data_categories.as_ref(),
            "On ne sait pas encore quelles données sont concernées.",
        ),
        listed(
            "Personnes",
            facts.person_categories.as_ref(),
            "On ne sait pas encore qui est concerné.",
        ),
    ];
    sentences.push(match facts.persons.precision() {
        CountPrecision::Exact | CountPrecision::Approximate => {
            format!("Nombre de personnes\u{a0}: {}.", count_text(facts.persons))
        }
        CountPrecision::Indeterminable => {
            "Le nombre de personnes ne peut pas être établi.".to_owned()
        }
        CountPrecision::ToBeDetermined => {
            "On ne sait pas encore combien de personnes sont concernées.".to_owned()
        }
    });
    let notes = [&facts.data_note, &facts.persons_note].into_iter();
    sentences.extend(notes.filter(|note| !note.is_empty()).cloned());
    Chapter::new("Quelles données, et de qui", vec![Body::List(sentences)])
}

fn listed<T: Enumeration>(what: &str, known: Option<&BTreeSet<T>>, otherwise: &str) -> String {
    let labels = known.into_iter().flatten().map(|it| it.term().label);
    let labels: Vec<&str> = labels.collect();
    if labels.is_empty() {
        otherwise.to_owned()
    } else {
        format!("{what}\u{a0}: {}.", labels.join(", "))
    }
}

fn done(facts: &BreachFacts, correction: &Correction) -> Chapter {
    let mut body = Vec::new();
    if !facts.measures.is_empty() {
        body.push(Body::Text(facts.measures.clone()));
    }
    let contained = "On ne sait pas encore si l’incident est contenu.";
    let mut sentences = vec![dated(
        "L’incident a été contenu",
        correction.contained,
        contained,
    )];
    let finished = correction.measures.iter();
    let finished = finished.filter(|measure| measure.state == MeasureState::Done);
    sentences.extend(finished.map(|measure| measure.text.clone()));
    body.push(Body::List(sentences));
    Chapter::new("Ce que nous avons fait", body)
}

fn remaining(correction: &Correction) -> Chapter {
    let is_open = |measure: &&Measure| match measure.state {
        MeasureState::Planned | MeasureState::InProgress => true,
        MeasureState::Done | MeasureState::Dropped => false,
    };
    let columns = [("Quoi", 56), ("Qui", 26), ("Pour quand", 18)];
    let rows = correction.measures.iter().filter(is_open).map(|measure| {
        let due = measure.due_on.map(paris::typed_date).unwrap_or_default();
        [
            Cell::text(&measure.text),
            Cell::asked(&measure.owner),
            Cell::asked(&due),
        ]
    });
    let table = Table::new(columns, rows);
    let body = if table.rows.is_empty() {
        Body::Text("Aucune mesure n’est en attente.".to_owned())
    } else {
        Body::Table(table)
    };
    Chapter::new("Ce qui reste à faire", vec![body])
}

fn told(source: &FileSource<'_>, answers: &Answers<'_>) -> Chapter {
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
    let late = if clock.is_late() {
        "après la fin du délai"
    } else {
        "dans le délai"
    };
    let number = &source.breach.facts.sending.authority_reference;
    let number = if number.is_empty() {
        String::new()
    } else {
        format!(", sous le numéro {number}")
    };
    let sent = paris::view(sent).long;
    format!(
        "La CNIL, qui veille à la protection des données, a été prévenue {late}\u{a0}: {sent}{number}."
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

fn decided(source: &FileSource<'_>, answers: &Answers<'_>) -> Chapter {
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

fn changing(answers: &Answers<'_>) -> Chapter {
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
