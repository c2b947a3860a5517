//! What happened, where, to which data and to whom.

use std::collections::BTreeSet;

use domain::breach::{BreachFacts, count_text};
use law::{CountPrecision, Enumeration};
use uuid::Uuid;

use super::dated;
use crate::record::{Body, Chapter, FileSource};

pub(super) fn happened(source: &FileSource<'_>) -> Chapter {
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
    sentences.extend(
        facts
            .occurred_to
            .map(|end| dated("Ils ont cessé", Some(end), "")),
    );
    sentences.push(dated(
        "Le service en a eu connaissance",
        facts.aware_moment(),
        "On ne sait pas encore de quand date la connaissance.",
    ));
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

pub(super) fn data(facts: &BreachFacts) -> Chapter {
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
        format!("{what}\u{a0}: {}.", labels.join("\u{202f}; "))
    }
}
