//! The message that tells the data protection officer of a breach.

use chrono::{DateTime, Utc};
use domain::breach::{Clock, ClockState, moment_text};
use domain::moment::Moment;
use domain::paris;
use domain::procedure::{Next, NextAction};

use super::{Draft, identifier, text};

/// What the message to the officer is told.
#[derive(Clone, Debug)]
pub struct OfficerMessage<'a> {
    /// Identifier of the breach: it names the message.
    pub id: String,
    /// How many times the breach was written.
    pub revision: u32,
    /// Number of the breach.
    pub number: String,
    /// Name of the organisation.
    pub organisation: String,
    /// Address of the officer, as typed; a draft without recipient when it is not one.
    pub to: String,
    /// When a first person noticed.
    pub detected: Option<Moment>,
    /// When the référente was told.
    pub reported: Option<Moment>,
    /// Awareness, deadline, sending.
    pub clock: &'a Clock,
    /// What to do next.
    pub next: Next,
    /// The present instant.
    pub now: DateTime<Utc>,
}

/// The bytes of an `.eml` file that opens as a draft to be read, completed and sent.
///
/// The same message gives the same bytes.
#[must_use]
pub fn officer_draft(message: &OfficerMessage<'_>) -> Vec<u8> {
    let draft = Draft {
        identifier: identifier(&message.id, message.revision, message.now),
        to: &message.to,
        subject: subject(message),
        body: body(message),
        attachment: None,
        now: message.now,
    };
    draft.bytes()
}

/// `[Confidentiel] Violation VIO-2026-0001 signalée`.
fn subject(message: &OfficerMessage<'_>) -> String {
    format!(
        "[Confidentiel] Violation {} signalée",
        text::one_line(&message.number)
    )
}

/// The text of the message.
fn body(message: &OfficerMessage<'_>) -> String {
    let number = text::one_line(&message.number);
    let lines = [
        "Bonjour,".to_owned(),
        String::new(),
        format!(
            "{} vous signale une violation de données personnelles.",
            text::one_line(&message.organisation)
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
    text::lines(&lines)
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
        _ if clock.state == ClockState::SetAside => "aucune, l’incident est écarté".to_owned(),
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
        NextAction::ExplainDelay => "écrire les motifs du retard de la notification",
        NextAction::Withdraw => "retirer la notification, l’incident étant écarté",
        NextAction::FinishStep => return unfinished(next),
        NextAction::Close => "clore le dossier",
        NextAction::Evaluate => "évaluer la procédure",
        NextAction::Dispose => "décider de l’élimination du dossier",
        NextAction::Nothing => "rien, toutes les étapes sont réglées",
    };
    words.to_owned()
}

fn unfinished(next: Next) -> String {
    let step = next.step.map_or("", law::ProcedureStep::label);
    format!("terminer l’étape «\u{202f}{step}\u{202f}»")
}
