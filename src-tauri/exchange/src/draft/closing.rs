//! The message that tells the departments concerned that a file is closed (procedure, § 4.10).

use chrono::{DateTime, Utc};
use domain::closing::Closure;
use domain::paris;

use super::{Draft, identifier, text};

/// What the message of the closing is told.
#[derive(Clone, Debug)]
pub struct ClosingMessage<'a> {
    /// Identifier of the breach: it names the message.
    pub id: String,
    /// Number of the breach.
    pub number: String,
    /// Name of the organisation.
    pub organisation: String,
    /// The departments to tell, as written in the ninth step.
    pub departments: String,
    /// False for an incident that was set aside.
    pub is_breach: bool,
    /// The closing.
    pub closure: &'a Closure,
    /// The present instant.
    pub now: DateTime<Utc>,
}

/// The bytes of an `.eml` file without recipient: the register holds no address of a department.
///
/// The same message gives the same bytes.
#[must_use]
pub fn closing_draft(message: &ClosingMessage<'_>) -> Vec<u8> {
    let number = text::one_line(&message.number);
    let draft = Draft {
        identifier: identifier(&message.id, "cloture", message.now),
        to: "",
        subject: format!("[Confidentiel] {} {number}, dossier clos", word(message)),
        body: body(message, &number),
        attachment: None,
        now: message.now,
    };
    draft.bytes()
}

fn body(message: &ClosingMessage<'_>, number: &str) -> String {
    let signature = &message.closure.signature;
    let mut lines = vec!["Bonjour,".to_owned(), String::new()];
    let departments = text::one_line(&message.departments);
    if !departments.is_empty() {
        lines.push(format!("À l’attention de\u{a0}: {departments}."));
        lines.push(String::new());
    }
    lines.extend([
        format!(
            "{} {number}\u{a0}: le dossier est clos depuis le {}.",
            word(message),
            paris::view(message.closure.at).long
        ),
        format!(
            "Clôture signée par {}, {}.",
            text::one_line(&signature.name),
            text::one_line(&signature.function)
        ),
        String::new(),
        "S’il y a des mesures décidées, elles restent en place. Si un élément nouveau apparaît, prévenez la référente \
         RGPD\u{a0}: le dossier peut être rouvert."
            .to_owned(),
        String::new(),
        "Ce message ne dit ni les faits, ni les données, ni les personnes. Merci de ne pas en dire plus \
         par courriel."
            .to_owned(),
        String::new(),
        text::one_line(&message.organisation),
    ]);
    text::lines(&lines)
}

/// What the message is about.
fn word(message: &ClosingMessage<'_>) -> &'static str {
    if message.is_breach {
        "Violation"
    } else {
        "Incident"
    }
}
