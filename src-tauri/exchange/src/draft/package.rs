//! The message that carries a package to the data protection officer.

use chrono::{DateTime, Utc};

use super::{AttachedFile, Draft, identifier, text};

/// What the message of a package is told.
#[derive(Clone, Debug)]
pub struct PackageMessage<'a> {
    /// Identifier of the breach: it names the message.
    pub id: String,
    /// Number of the breach.
    pub number: String,
    /// Name of the organisation.
    pub organisation: String,
    /// Address of the data protection officer, as typed in the settings.
    pub to: String,
    /// What the package is: « Dossier archivé ».
    pub title: String,
    /// SHA-256 of the package, in hexadecimal.
    pub sha256: String,
    /// Whether it opens with a password alone.
    pub is_locked: bool,
    /// The package.
    pub package: &'a AttachedFile,
    /// The present instant.
    pub now: DateTime<Utc>,
}

/// The bytes of an `.eml` file with the package attached. It never holds the password.
///
/// The same message gives the same bytes.
#[must_use]
pub fn package_draft(message: &PackageMessage<'_>) -> Vec<u8> {
    let number = text::one_line(&message.number);
    let draft = Draft {
        identifier: identifier(&message.id, "paquet", message.now),
        to: &message.to,
        subject: format!(
            "[Confidentiel] {number}, {}",
            text::one_line(&message.title)
        ),
        body: body(message, &number),
        attachment: Some(message.package),
        now: message.now,
    };
    draft.bytes()
}

fn body(message: &PackageMessage<'_>, number: &str) -> String {
    let mut lines = vec![
        "Bonjour,".to_owned(),
        String::new(),
        format!(
            "{} vous adresse le paquet joint, qui concerne {number}.",
            text::one_line(&message.organisation)
        ),
        String::new(),
        format!("Fichier\u{a0}: {}", text::one_line(&message.package.name)),
        format!("Empreinte SHA-256\u{a0}: {}", message.sha256),
    ];
    if message.is_locked {
        lines.extend([String::new(), LOCKED.to_owned()]);
    }
    lines.extend([String::new(), QUIET.to_owned()]);
    text::lines(&lines)
}

const LOCKED: &str = "Il s’ouvre avec un mot de passe, qui vous est donné par un autre moyen\u{a0}: \
     il n’est écrit ni dans ce message ni dans le paquet.";

const QUIET: &str = "Ce message ne dit ni les faits, ni les données, ni les personnes. \
     Merci de ne pas en dire plus par courriel.";
