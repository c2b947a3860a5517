//! Why a line cannot be kept, in French.

use domain::fault::{FieldError, FieldRule};

use super::wire::Target;
use crate::usage::quoted;

/// Every fault of a line, each with the title of its field.
pub(crate) fn sentences(faults: &[FieldError], targets: &[Target]) -> String {
    let each = faults.iter().map(|fault| {
        let field = quoted(title(&fault.field, targets));
        format!("{field}, {}", rule(fault.rule))
    });
    each.collect::<Vec<_>>().join("\u{202f}; ")
}

/// The title of a field, or of what it is a part of: the date of an instant is told under the instant.
fn title<'a>(field: &'a str, targets: &'a [Target]) -> &'a str {
    let mut path = field;
    loop {
        if let Some(target) = targets.iter().find(|target| target.path == path) {
            return &target.label;
        }
        match path.rsplit_once('.') {
            Some((whole, _)) => path = whole,
            None => return field,
        }
    }
}

fn rule(rule: FieldRule) -> &'static str {
    match rule {
        FieldRule::Required => "il manque",
        FieldRule::TooLong => "le texte est trop long",
        FieldRule::NotADate => "ce n’est pas une date",
        FieldRule::NotATime => "ce n’est pas l’heure d’un jour",
        FieldRule::TimeMissing => "l’heure manque",
        FieldRule::InTheFuture => "cet instant n’est pas encore passé",
        FieldRule::EndBeforeStart => "la fin précède le début",
        FieldRule::BeforeReceipt => "cette date précède la réception de la demande",
        FieldRule::MissingHour => "cette heure n’a pas existé",
        FieldRule::AmbiguousHour => "cette heure a eu lieu deux fois",
        FieldRule::AwarenessReasonRequired => {
            "la connaissance est postérieure au signalement, sans dire pourquoi"
        }
        FieldRule::DelayReasonsRequired => "les motifs du retard manquent",
        FieldRule::NoNotificationReasonRequired => "le motif de ne pas notifier manque",
        FieldRule::DeviationReasonRequired => "le motif de l’écart manque",
        FieldRule::NotANumber => "ce n’est pas un nombre entier",
        FieldRule::Taken => "cela ne convient pas",
        FieldRule::TooWeak => "cela se devine trop facilement",
        FieldRule::NotTheSame => "ce n’est pas la même chose",
        FieldRule::NotListed => "ce n’est pas dans les listes du registre",
        FieldRule::InUse => "cela est cité ailleurs",
        FieldRule::Duplicate => "cela est dit deux fois",
    }
}
