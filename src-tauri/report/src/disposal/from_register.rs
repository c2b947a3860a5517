//! The certificate of a file of the register.

use chrono::{DateTime, Utc};
use domain::closing::{DisposalCertificate, Signature};
use domain::paris;
use domain::register::Profile;
use law::clocks::ARCHIVE;

use super::model::DisposalSheet;
use crate::document::JournalHead;
use crate::record::{Row, Section, header, joined};

impl DisposalSheet {
    /// The certificate as it is printed at `now`.
    #[must_use]
    pub fn from_register(
        certificate: &DisposalCertificate,
        profile: &Profile,
        journal: JournalHead,
        now: DateTime<Utc>,
    ) -> Self {
        Self {
            header: header(certificate.number, profile, journal, now, false),
            number: certificate.number.to_string(),
            statement: statement(certificate.documents),
            sections: vec![life(certificate), end(certificate)],
            signatory_quality: certificate.disposed_by.function.clone(),
            signatory: certificate.disposed_by.name.clone(),
        }
    }
}

fn statement(documents: u32) -> String {
    let with = match documents {
        0 => "Il ne contenait aucune pièce.".to_owned(),
        1 => "La pièce qu’il contenait a été effacée avec lui.".to_owned(),
        _ => format!("Les {documents}\u{a0}pièces qu’il contenait ont été effacées avec lui."),
    };
    format!(
        "Le dossier désigné ci-dessous a été effacé du registre des violations à la fin de sa durée de \
         conservation. {with} Il n’en reste que ce certificat et les lignes du journal, sans leur contenu."
    )
}

fn life(certificate: &DisposalCertificate) -> Section {
    let rule = ARCHIVE.iter().find(|rule| rule.id == certificate.rule);
    let rule = rule.map_or_else(String::new, |rule| {
        format!("{} ans, {}", rule.years, rule.article)
    });
    section(
        "1",
        "Vie du dossier",
        vec![
            Row::text(
                "Inscription au registre",
                &instant(certificate.registered_at),
            ),
            Row::text("Clôture", &instant(certificate.closed_at)),
            Row::text("Clôture signée par", &signed(&certificate.closed_by)),
            Row::text(
                "Conservation due jusqu’au",
                &paris::long_date(certificate.kept_through_on),
            )
            .noted(&rule),
        ],
    )
}

fn end(certificate: &DisposalCertificate) -> Section {
    let mut rows = vec![
        Row::text("Élimination", &instant(certificate.disposed_at)),
        Row::text("Décidée par", &signed(&certificate.disposed_by)),
    ];
    rows.extend(Row::filled("Observation", &certificate.remark));
    section("2", "Élimination", rows)
}

fn section(number: &str, title: &str, rows: Vec<Row>) -> Section {
    Section {
        number: number.to_owned(),
        title: title.to_owned(),
        article: String::new(),
        rows,
    }
}

fn instant(at: DateTime<Utc>) -> String {
    paris::view(at).long
}

fn signed(signature: &Signature) -> String {
    joined(&[&signature.name, &signature.function])
}
