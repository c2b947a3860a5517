//! Believable models of a fictional organisation.

use chrono::{DateTime, Utc};
use law::NotificationForm;
use report::notification::{Clock, MissingItem, NotificationSheet, Tone};
use report::record::{Choice, Row, Section, Value};
use report::recovery::{Lookalike, RecoverySheet};
use report::{Header, JournalHead};

/// When the sample documents are made.
pub(crate) fn instant() -> DateTime<Utc> {
    "2026-11-24T15:50:00Z".parse().unwrap()
}

/// What every page of a sample says.
pub(crate) fn header() -> Header {
    Header {
        organisation: "Service de santé au travail du Val-Fictif".into(),
        reference: "VIO-2026-0001 · Procédure « Violations de données », version 2".into(),
        version: String::new(),
        confidentiality: "Confidentiel".into(),
        journal: Some(JournalHead {
            number: 128,
            hash: "4f9c2a71d0".into(),
            taken_by: "La référente RGPD".into(),
        }),
        author: String::new(),
        printed_at: "mardi 24 novembre 2026, 16 h 50".into(),
        created_at: instant(),
        draft: true,
        exercise: false,
    }
}

/// The sheet of a recovery code.
pub(crate) fn recovery() -> RecoverySheet {
    let groups = [
        "7KQ3", "M9XT", "WB4E", "2HVR", "F6PD", "0JNC", "81YG", "ZA5S", "T3W8",
    ];
    RecoverySheet {
        organisation: "Service de santé au travail du Val-Fictif".into(),
        register_file: "val-fictif.rgpd".into(),
        code_groups: groups.map(String::from).to_vec(),
        lookalikes: vec![
            lookalike("0", "le chiffre zéro, jamais la lettre O"),
            lookalike("1", "le chiffre un, jamais les lettres I ou L"),
        ],
        printed_at: "mardi 24 novembre 2026, 16 h 50".into(),
        created_at: instant(),
    }
}

fn lookalike(characters: &str, meaning: &str) -> Lookalike {
    Lookalike {
        characters: characters.into(),
        meaning: meaning.into(),
    }
}

/// The sheet of a lost USB key, with three things still unknown.
pub(crate) fn notification() -> NotificationSheet {
    NotificationSheet {
        stage: report::notification::Stage::Initial,
        header: header(),
        form: NotificationForm::CnilV2026,
        number: "VIO-2026-0001".into(),
        article: "art. 33 du RGPD".into(),
        clock: clock(),
        sections: sections(),
        missing: vec![
            missing("L", "Nombre de personnes concernées", "art. 33.3.a"),
            missing("L", "Nombre d’enregistrements concernés", "art. 33.3.a"),
            missing("N", "Conséquences probables", "art. 33.3.c"),
        ],
        data: br#"{"number":"VIO-2026-0001"}"#.to_vec(),
    }
}

/// A row with plain text.
pub(crate) fn row(label: &str, value: &str) -> Row {
    Row {
        number: String::new(),
        label: label.into(),
        value: Value::Text(value.into()),
        note: String::new(),
    }
}

/// A row whose value is not known.
pub(crate) fn unknown(label: &str) -> Row {
    Row {
        number: String::new(),
        label: label.into(),
        value: Value::Missing,
        note: String::new(),
    }
}

/// Something still to be found out.
pub(crate) fn missing(section: &str, label: &str, article: &str) -> MissingItem {
    MissingItem {
        section: section.into(),
        label: label.into(),
        article: article.into(),
    }
}

/// A section of the form.
pub(crate) fn section(number: &str, title: &str, article: &str, rows: Vec<Row>) -> Section {
    Section {
        number: number.into(),
        title: title.into(),
        article: article.into(),
        rows,
    }
}

fn noted(label: &str, value: &str, note: &str) -> Row {
    Row {
        note: note.into(),
        ..row(label, value)
    }
}

fn choices(label: &str, entries: &[(&str, &str)]) -> Row {
    Row {
        number: String::new(),
        label: label.into(),
        value: Value::Choices(
            entries
                .iter()
                .map(|(text, mark)| Choice {
                    text: (*text).into(),
                    mark: (*mark).into(),
                })
                .collect(),
        ),
        note: String::new(),
    }
}

fn clock() -> Clock {
    Clock {
        tone: Tone::Near,
        state: "Délai proche".into(),
        aware: Value::Text("lundi 23 novembre 2026, 9 h 30".into()),
        deadline_label: "Échéance (72 heures)".into(),
        deadline: Value::Text("jeudi 26 novembre 2026, 9 h 30".into()),
        details: vec![
            noted(
                "Règle appliquée",
                "72 heures à partir de la prise de connaissance",
                "art. 33.1 du RGPD, version 2018-05",
            ),
            row("Week-end compris", "Aucun"),
        ],
    }
}

fn sections() -> Vec<Section> {
    vec![
        section(
            "A",
            "Nature de la notification",
            "art. 33.4",
            vec![row("Type", "Notification initiale, à compléter")],
        ),
        section(
            "B",
            "Organisme responsable",
            "",
            vec![
                row(
                    "Raison sociale",
                    "Service de santé au travail du Val-Fictif",
                ),
                row("SIREN", "000\u{202f}000\u{202f}000"),
                row("Adresse", "12 rue de l’Exemple\n00000 Val-Fictif"),
                row("Téléphone", "00 00 00 00 00"),
            ],
        ),
        section(
            "C",
            "Contacts",
            "art. 33.3.b",
            vec![
                noted(
                    "Délégué à la protection des données",
                    "Cabinet Fictif Conseil",
                    "dpo@exemple.fr · 00 00 00 00 01",
                ),
                noted("Référente RGPD", "La référente RGPD", "rgpd@exemple.fr"),
            ],
        ),
        timeline(),
        origins(),
        facts(),
        data(),
        persons(),
        consequences(),
    ]
}

fn timeline() -> Section {
    section(
        "E",
        "Chronologie",
        "",
        vec![
            noted(
                "Début de la violation",
                "vendredi 20 novembre 2026, 18 h",
                "Estimé",
            ),
            row("Fin de la violation", "Toujours en cours"),
            noted("Détection", "lundi 23 novembre 2026, 8 h 45", "Exact"),
            noted(
                "Signalement à la référente",
                "lundi 23 novembre 2026, 9 h 10",
                "Exact",
            ),
            noted(
                "Prise de connaissance",
                "lundi 23 novembre 2026, 9 h 30",
                "Exact. L’assistante a confirmé que la clé contenait l’export des visites de la \
                 semaine : à cet instant, la référente avait un degré de certitude raisonnable.",
            ),
            row("Inscription au registre", "lundi 23 novembre 2026, 10 h 05"),
        ],
    )
}

fn origins() -> Section {
    section(
        "F–H",
        "Nature, origine et cause",
        "art. 33.3.a",
        vec![
            row("Certitude", "Violation avérée"),
            choices(
                "Nature",
                &[
                    ("Perte de confidentialité", ""),
                    ("Perte de disponibilité", ""),
                ],
            ),
            choices("Origine de l’incident", &[("Équipement perdu ou volé", "")]),
            row("Cause", "Acte interne accidentel"),
        ],
    )
}

fn facts() -> Section {
    section(
        "I",
        "Faits",
        "art. 33.3.a",
        vec![row(
            "Description",
            "Une clé USB non chiffrée a été oubliée dans le train régional de 18 h entre Val-Fictif \
             et Exempleville. Elle servait à porter l’export hebdomadaire des visites vers le \
             centre annexe, en attendant la réparation de la liaison.\n\nL’assistante médicale \
             s’en est aperçue lundi à 8 h 45 : « la clé n’était plus dans ma sacoche ». Les objets \
             trouvés ont été appelés à 9 h et n’ont rien reçu.",
        )],
    )
}

fn data() -> Section {
    let sensitive = "Donnée sensible, art. 9";
    section(
        "J",
        "Données concernées",
        "art. 33.3.a",
        vec![
            choices(
                "Catégories",
                &[
                    ("État civil", ""),
                    ("Coordonnées", ""),
                    ("Numéro de sécurité sociale (NIR)", ""),
                    ("Santé", sensitive),
                    ("Appartenance syndicale", sensitive),
                ],
            ),
            row(
                "Précisions",
                "Dates de visite, avis d’aptitude, restrictions de poste.",
            ),
        ],
    )
}

fn persons() -> Section {
    section(
        "K–L",
        "Personnes et volumes",
        "art. 33.3.a",
        vec![
            choices(
                "Catégories",
                &[
                    ("Patients (salariés suivis)", ""),
                    ("Personnes vulnérables", ""),
                ],
            ),
            unknown("Nombre de personnes"),
            unknown("Nombre d’enregistrements"),
        ],
    )
}

fn consequences() -> Section {
    section(
        "N–P",
        "Conséquences et mesures",
        "art. 33.3.c et d",
        vec![
            unknown("Conséquences probables"),
            row(
                "Mesures prises ou prévues",
                "Recherche auprès des objets trouvés. Arrêt des clés USB non chiffrées dans tous \
                 les centres. Rappel de la consigne à l’ensemble du personnel prévu le 25 novembre.",
            ),
        ],
    )
}
