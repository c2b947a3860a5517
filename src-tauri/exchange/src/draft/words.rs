//! What the message says, in French.

use domain::breach::ClockState;
use domain::breach::{Clock, moment_text};
use domain::moment::Moment;
use domain::paris;
use domain::procedure::{Next, NextAction};

use super::OfficerMessage;

/// `[Confidentiel] Violation VIO-2026-0001 signalée`.
pub(super) fn subject(message: &OfficerMessage<'_>) -> String {
    format!(
        "[Confidentiel] Violation {} signalée",
        one_line(&message.number)
    )
}

/// The text of the message.
pub(super) fn body(message: &OfficerMessage<'_>) -> String {
    let number = one_line(&message.number);
    let lines = [
        "Bonjour,".to_owned(),
        String::new(),
        format!(
            "{} vous signale une violation de données personnelles.",
            one_line(&message.organisation)
        ),
        String::new(),
        format!("Numéro\u{a0}: {number}"),
        format!("Détection\u{a0}: {}", dated(message.detected)),
        format!("Signalement\u{a0}: {}", dated(message.reported)),
        format!("Connaissance\u{a0}: {}", aware(message.clock)),
        format!(
            "Échéance de la notification\u{a0}: {}",
            deadline(message.clock)
        ),
        format!("À faire maintenant\u{a0}: {}", next(message.next)),
        String::new(),
        format!(
            "Ce message ne dit ni les faits, ni les données, ni les personnes\u{a0}: le dossier est \
             dans le registre, sous le numéro {number}. Merci de ne pas en dire plus par courriel."
        ),
    ];
    let mut body = lines.join("\r\n");
    body.push_str("\r\n");
    body
}

fn dated(moment: Option<Moment>) -> String {
    moment.map_or_else(|| UNDATED.to_owned(), |moment| moment_text(Some(moment)))
}

const UNDATED: &str = "date inconnue à ce stade";

fn aware(clock: &Clock) -> String {
    clock
        .aware_at
        .map_or_else(|| UNDATED.to_owned(), |at| paris::view(at).long)
}

fn deadline(clock: &Clock) -> String {
    match (clock.by, clock.sent_at) {
        (_, Some(sent)) => format!("notification envoyée le {}", paris::to_the_second(sent)),
        _ if clock.state == ClockState::NotRequired => {
            "aucune, il est décidé que rien n’est à notifier".to_owned()
        }
        (Some(by), None) => format!(
            "{}, heure de Paris ({})",
            paris::view(by).long,
            clock.rule.article
        ),
        (None, None) => "le délai court dès que la connaissance est datée".to_owned(),
    }
}

fn next(next: Next) -> String {
    let words = match next.action {
        NextAction::NotifyNow => "notifier la CNIL sans attendre",
        NextAction::InformOfficer => "vous informer, ce que fait ce message",
        NextAction::NameInvestigators => "nommer la personne ou l’équipe qui investigue",
        NextAction::DateAwareness => "dater la connaissance",
        NextAction::Contain => "contenir la violation",
        NextAction::Decide => "décider du niveau de risque",
        NextAction::DecideAgain => "revoir le niveau de risque, les faits ont changé",
        NextAction::TellOthers => "décider s’il faut prévenir d’autres autorités",
        NextAction::Notify => "notifier la CNIL",
        NextAction::InformPersons => "informer les personnes concernées",
        NextAction::Complete => "compléter la notification",
        NextAction::FinishStep => return unfinished(next),
        NextAction::Nothing => "rien, toutes les étapes sont réglées",
    };
    words.to_owned()
}

fn unfinished(next: Next) -> String {
    let step = next.step.map_or("", law::ProcedureStep::label);
    format!("terminer l’étape «\u{202f}{step}\u{202f}»")
}

/// A text that cannot begin a line of its own: controls and line ends are spaces.
pub(super) fn one_line(text: &str) -> String {
    let breaks = |it: char| it.is_control() || matches!(it, '\u{2028}' | '\u{2029}');
    let words: Vec<&str> = text.split(breaks).map(str::trim).collect();
    words.join(" ").trim().to_owned()
}
