//! The circumstances of a breach and their values, in the words of the law.

use domain::assessment::{Candidate, Circumstances, Hours, Known, Persons, Proposal};
use domain::paris;
use domain::procedure::ToldCircumstances;
use law::{
    Backup, Circumstance, Deletion, Disturbance, Enumeration, Exposure, LossDuration, Protection,
    Recipient, Severity, SpecialData,
};

use crate::record::{Row, Section, yes_or_no};

/// What is known of each circumstance, and what is not and bears on this breach.
pub(super) fn section(
    given: &Circumstances,
    told: &ToldCircumstances,
    proposal: &Proposal,
) -> Section {
    let facts = Circumstance::ALL.iter().copied();
    let rows = facts.filter_map(|fact| {
        let known = known_words(given, fact);
        let shown = known.is_some() || bears_on(given, fact) || hangs_on(proposal, fact);
        shown.then(|| Row::known(fact.label(), &known.unwrap_or_default()).noted(note(told, fact)))
    });
    Section {
        number: "5".to_owned(),
        title: "Circonstances".to_owned(),
        article: String::new(),
        rows: rows.collect(),
    }
}

/// Where a value is a prudent reading rather than an answer.
fn note(told: &ToldCircumstances, fact: Circumstance) -> &'static str {
    if fact == Circumstance::AlreadyPublic && told.already_public.is_none() {
        "Lecture prudente : rien n’est répondu."
    } else {
        ""
    }
}

fn hangs_on(proposal: &Proposal, fact: Circumstance) -> bool {
    let open = proposal.notify.depends_on.iter();
    let mut open = open.chain(&proposal.inform.depends_on);
    open.any(|it| *it == fact)
}

/// Whether the question is asked of a breach like this one.
fn bears_on(given: &Circumstances, fact: Circumstance) -> bool {
    let may_be = |known: &Known<bool>| known.candidates().contains(&true);
    match fact {
        Circumstance::KeyCompromised => is_only(&given.protection, Protection::StrongEncryption),
        Circumstance::UnprotectedData => {
            is_only(&given.protection, Protection::StrongEncryption)
                || is_only(&given.protection, Protection::SaltedHash)
        }
        Circumstance::Loss | Circumstance::RestoredHours => may_be(&given.availability),
        Circumstance::Backup | Circumstance::Disturbance => {
            may_be(&given.availability) || may_be(&given.integrity)
        }
        Circumstance::Confidentiality
        | Circumstance::Integrity
        | Circumstance::Availability
        | Circumstance::Malicious
        | Circumstance::Data
        | Circumstance::Special
        | Circumstance::Vulnerable
        | Circumstance::Persons
        | Circumstance::Protection
        | Circumstance::Exposure
        | Circumstance::Recipient
        | Circumstance::Deletion
        | Circumstance::AlreadyPublic => true,
    }
}

fn is_only<T: Candidate>(known: &Known<T>, value: T) -> bool {
    known.candidates() == [value]
}

/// The one value that a fact may have, in words; none while several are possible.
fn known_words(given: &Circumstances, fact: Circumstance) -> Option<String> {
    match fact {
        Circumstance::Confidentiality => answer(&given.confidentiality),
        Circumstance::Integrity => answer(&given.integrity),
        Circumstance::Availability => answer(&given.availability),
        Circumstance::Malicious => answer(&given.malicious),
        Circumstance::Data => label(&given.data),
        Circumstance::Special => label(&given.special),
        Circumstance::Vulnerable => answer(&given.vulnerable),
        Circumstance::Persons => only(&given.persons).map(|it| paris::grouped(it.0)),
        Circumstance::Protection => label(&given.protection),
        Circumstance::KeyCompromised => answer(&given.key_compromised),
        Circumstance::UnprotectedData => answer(&given.unprotected_data),
        Circumstance::Exposure => label(&given.exposure),
        Circumstance::Recipient => label(&given.recipient),
        Circumstance::Deletion => label(&given.deletion),
        Circumstance::Loss => label(&given.loss),
        Circumstance::Backup => label(&given.backup),
        Circumstance::RestoredHours => only(&given.restored_hours).map(|it| in_hours(it.0)),
        Circumstance::Disturbance => label(&given.disturbance),
        Circumstance::AlreadyPublic => answer(&given.already_public),
    }
}

fn only<T: Candidate>(known: &Known<T>) -> Option<T> {
    match known.candidates() {
        [only] => Some(*only),
        _ => None,
    }
}

fn answer(known: &Known<bool>) -> Option<String> {
    only(known).map(|it| yes_or_no(it).to_owned())
}

fn label<T: Candidate + Enumeration>(known: &Known<T>) -> Option<String> {
    only(known).map(|it| it.term().label.to_owned())
}

fn in_hours(hours: u64) -> String {
    format!("{}\u{a0}h", paris::grouped(hours))
}

/// The value that a proposal names for a fact, in words: a wire name, `yes` or `no`, the least number of a class.
pub(super) fn value_words(fact: Circumstance, value: &str) -> String {
    match fact {
        Circumstance::Confidentiality
        | Circumstance::Integrity
        | Circumstance::Availability
        | Circumstance::Malicious
        | Circumstance::Vulnerable
        | Circumstance::KeyCompromised
        | Circumstance::UnprotectedData
        | Circumstance::AlreadyPublic => yes_or_no(value == true.name()).to_owned(),
        Circumstance::Data => named::<Severity>(value),
        Circumstance::Special => named::<SpecialData>(value),
        Circumstance::Protection => named::<Protection>(value),
        Circumstance::Exposure => named::<Exposure>(value),
        Circumstance::Recipient => named::<Recipient>(value),
        Circumstance::Deletion => named::<Deletion>(value),
        Circumstance::Loss => named::<LossDuration>(value),
        Circumstance::Backup => named::<Backup>(value),
        Circumstance::Disturbance => named::<Disturbance>(value),
        Circumstance::Persons => class(
            value,
            Persons::every().into_iter().map(|it| it.0),
            paris::grouped,
        ),
        Circumstance::RestoredHours => {
            class(value, Hours::every().into_iter().map(|it| it.0), in_hours)
        }
    }
}

fn named<T: Enumeration>(name: &str) -> String {
    let value = T::ALL.iter().find(|value| value.term().name == name);
    value.map_or(name, |value| value.term().label).to_owned()
}

/// `de 51 à 5 000`, `5 001 ou plus`: from its least number to the one before the next class.
fn class(least: &str, mut starts: impl Iterator<Item = u64>, words: fn(u64) -> String) -> String {
    let Ok(number) = least.parse::<u64>() else {
        return least.to_owned();
    };
    match starts.find(|start| *start > number) {
        Some(next) => format!("de {} à {}", words(number), words(next - 1)),
        None => format!("{} ou plus", words(number)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_value_that_a_proposal_may_name_has_its_words() {
        assert_eq!(value_words(Circumstance::Vulnerable, "yes"), "Oui");
        assert_eq!(value_words(Circumstance::Vulnerable, "no"), "Non");
        for recipient in Recipient::ALL {
            let words = value_words(Circumstance::Recipient, recipient.name());
            assert_eq!(words, recipient.label());
        }
        assert_eq!(
            value_words(Circumstance::Persons, "51"),
            "de 51 à 5\u{202f}000"
        );
        assert_eq!(
            value_words(Circumstance::Persons, "5001"),
            "5\u{202f}001 ou plus"
        );
        assert_eq!(
            value_words(Circumstance::RestoredHours, "1"),
            "de 1\u{a0}h à 8\u{a0}h"
        );
    }
}
