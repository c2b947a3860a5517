//! The drafts to the data protection officer, as a mail program reads them.

#![allow(clippy::unwrap_used, reason = "a test stops at the first fault")]

use chrono::{DateTime, Utc};
use domain::breach::{Awareness, BreachFacts, Clock};
use domain::moment::Moment;
use domain::procedure::{Next, NextAction};
use exchange::{AttachedFile, OfficerMessage, PackageMessage, officer_draft, package_draft};
use law::ProcedureStep;

fn at(utc: &str) -> DateTime<Utc> {
    utc.parse().unwrap()
}

fn now() -> DateTime<Utc> {
    at("2026-11-24T15:50:00Z")
}

/// Facts with everything that must stay out of the message.
fn facts() -> BreachFacts {
    BreachFacts {
        account: "Clé USB de Camille Exemple, avis d’aptitude".into(),
        reporter: "Camille Exemple".into(),
        detected: Some(Moment::exact(at("2026-11-23T07:45:00Z"))),
        aware: Some(Awareness {
            moment: Moment::exact(at("2026-11-23T08:30:00Z")),
            rule: "2018-05".into(),
        }),
        ..BreachFacts::default()
    }
}

fn message<'a>(facts: &BreachFacts, clock: &'a Clock) -> OfficerMessage<'a> {
    OfficerMessage {
        id: "01932f6c-0000-7000-8000-000000000001".into(),
        revision: 3,
        number: "VIO-2026-0001".into(),
        organisation: "Service de santé au travail du Val-Fictif".into(),
        to: "dpo@exemple.fr".into(),
        detected: facts.detected,
        reported: facts.reported,
        clock,
        next: Next {
            action: NextAction::NameInvestigators,
            step: Some(ProcedureStep::Investigate),
        },
        now: now(),
    }
}

fn sample() -> String {
    let facts = facts();
    let clock = Clock::of(&facts, None, now());
    written(&message(&facts, &clock))
}

/// The file of a message; everything in it is ASCII.
fn written(message: &OfficerMessage<'_>) -> String {
    let bytes = officer_draft(message);
    assert!(bytes.is_ascii());
    String::from_utf8(bytes).unwrap()
}

/// Headers, unfolded, one per line.
fn headers(file: &str) -> Vec<String> {
    let (head, _) = file.split_once("\r\n\r\n").unwrap();
    let unfolded = head.replace("\r\n ", " ").replace("\r\n\t", " ");
    unfolded.split("\r\n").map(str::to_owned).collect()
}

fn names(file: &str) -> Vec<String> {
    let headers = headers(file);
    let names = headers.iter().map(|it| it.split(':').next().unwrap());
    names.map(str::to_owned).collect()
}

/// The text of a message without attachment.
fn body(file: &str) -> String {
    let (head, body) = file.split_once("\r\n\r\n").unwrap();
    assert!(head.contains("Content-Transfer-Encoding: quoted-printable"));
    let joined = body.replace("=\r\n", "");
    String::from_utf8(unquoted(joined.as_bytes())).unwrap()
}

/// Quoted-printable, or the Q of an encoded word but for its underscores.
fn unquoted(text: &[u8]) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut rest = text;
    while let [first, after @ ..] = rest {
        if *first == b'=' {
            let digits = std::str::from_utf8(&after[..2]).unwrap();
            bytes.push(u8::from_str_radix(digits, 16).unwrap());
            rest = &after[2..];
        } else {
            bytes.push(*first);
            rest = after;
        }
    }
    bytes
}

#[test]
fn the_file_opens_as_an_unsent_draft_to_the_officer() {
    let file = sample();
    let headers = headers(&file);
    for expected in [
        "X-Unsent: 1",
        "To: <dpo@exemple.fr>",
        "Date: Tue, 24 Nov 2026 15:50:00 +0000",
        "Message-ID: <01932f6c-0000-7000-8000-000000000001.3.1795535400@registre-rgpd>",
    ] {
        assert!(headers.iter().any(|it| it == expected), "{headers:#?}");
    }
}

#[test]
fn the_subject_is_encoded_and_says_the_number() {
    let headers = headers(&sample());
    let subject = headers
        .iter()
        .find(|it| it.starts_with("Subject:"))
        .unwrap();
    let encoded = subject.replace("?= =?utf-8?Q?", "");
    let (_, encoded) = encoded.split_once("=?utf-8?Q?").unwrap();
    let words = encoded.trim_end_matches("?=").replace('_', " ");
    let words = String::from_utf8(unquoted(words.as_bytes())).unwrap();
    assert_eq!(words, "[Confidentiel] Violation VIO-2026-0001 signalée");
}

#[test]
fn the_text_gives_the_instants_the_deadline_and_what_to_do_next() {
    let body = body(&sample());
    for expected in [
        "Service de santé au travail du Val-Fictif",
        "Numéro\u{a0}: VIO-2026-0001",
        "Détection\u{a0}: lundi 23 novembre 2026, 8\u{a0}h\u{a0}45",
        "Signalement\u{a0}: date inconnue à ce stade",
        "Connaissance\u{a0}: lundi 23 novembre 2026, 9\u{a0}h\u{a0}30",
        "jeudi 26 novembre 2026, 9\u{a0}h\u{a0}30, heure de Paris (art.\u{a0}33.1)",
        "nommer la personne ou l’équipe qui investigue",
        "le dossier est dans le registre",
    ] {
        assert!(body.contains(expected), "{expected}\n{body}");
    }
}

#[test]
fn without_awareness_no_deadline_is_made_up() {
    let facts = BreachFacts::default();
    let clock = Clock::of(&facts, None, now());
    let body = body(&written(&message(&facts, &clock)));
    assert!(body.contains("Connaissance\u{a0}: date inconnue à ce stade"));
    assert!(body.contains("le délai court dès que la connaissance est datée"));
}

#[test]
fn nothing_of_the_facts_is_in_the_message() {
    let body = body(&sample());
    for secret in ["Camille", "USB", "aptitude", "santé au travail, avis"] {
        assert!(!body.contains(secret), "{secret}");
    }
}

#[test]
fn the_same_message_gives_the_same_bytes() {
    assert_eq!(sample(), sample());
}

#[test]
fn an_address_that_is_none_makes_a_draft_without_recipient() {
    let facts = facts();
    let clock = Clock::of(&facts, None, now());
    for to in ["", "  ", "à demander"] {
        let message = OfficerMessage {
            to: to.into(),
            ..message(&facts, &clock)
        };
        let names = names(&written(&message));
        assert!(!names.contains(&"To".to_owned()), "{names:?}");
        assert!(names.contains(&"X-Unsent".to_owned()));
    }
}

#[test]
fn nothing_typed_can_add_a_header_or_a_recipient() {
    let facts = facts();
    let clock = Clock::of(&facts, None, now());
    let honest = names(&sample());
    for ending in ["\r\n", "\n", "\r", "\u{2028}", "\u{85}", "\r\n\r\n"] {
        let evil = format!("x@exemple.fr{ending}Bcc: evil@exemple.fr{ending}{ending}<b>");
        let base = message(&facts, &clock);
        let message = OfficerMessage {
            id: evil.clone(),
            number: evil.clone(),
            organisation: evil.clone(),
            to: format!("dpo@exemple.fr, {evil}"),
            ..base
        };
        let file = written(&message);
        assert_eq!(names(&file), honest, "{ending:?}");
        let headers = headers(&file);
        assert!(headers.contains(&"To: <dpo@exemple.fr>".to_owned()));
        let body = body(&file);
        assert!(!body.lines().any(|line| line.starts_with("Bcc")), "{body}");
    }
}

fn package() -> AttachedFile {
    AttachedFile {
        name: "VIO-2026-0001 dossier archivé\r\nX: 1.zip".into(),
        media_type: "application/zip".into(),
        bytes: b"PK\x03\x04 \x00\xFF".to_vec(),
    }
}

fn carrying(package: &AttachedFile, is_locked: bool) -> String {
    let bytes = package_draft(&PackageMessage {
        id: "01932f6c-0000-7000-8000-000000000001".into(),
        number: "VIO-2026-0001".into(),
        organisation: "Service de santé au travail du Val-Fictif".into(),
        to: "dpo@exemple.fr".into(),
        title: "Dossier archivé".into(),
        sha256: "ab".repeat(32),
        is_locked,
        package,
        now: now(),
    });
    assert!(bytes.is_ascii());
    String::from_utf8(bytes).unwrap()
}

#[test]
fn a_package_goes_with_its_message_under_a_boundary_that_is_always_the_same() {
    let file = carrying(&package(), false);
    assert_eq!(file, carrying(&package(), false));
    let boundary = "=_01932f6c-0000-7000-8000-000000000001.paquet.1795535400";
    assert!(file.contains(&format!("boundary=\"{boundary}\"")), "{file}");
    assert_eq!(file.matches(&format!("--{boundary}")).count(), 3);
    assert!(file.contains("Content-Transfer-Encoding: base64\r\n\r\nUEsDBCAA/w=="));
    assert!(file.contains("filename*="), "{file}");
    assert!(!file.lines().any(|line| line.starts_with("X: 1")));
    assert!(headers(&file).contains(&"To: <dpo@exemple.fr>".to_owned()));
}

#[test]
fn the_message_of_a_package_gives_its_fingerprint_and_says_that_the_password_comes_otherwise() {
    let text = |file: &str| {
        let (_, part) = file.split_once("quoted-printable\r\n\r\n").unwrap();
        let (part, _) = part.split_once("\r\n--").unwrap();
        let words = unquoted(part.replace("=\r\n", "").as_bytes());
        let words = String::from_utf8(words).unwrap();
        assert!(words.contains(&"ab".repeat(32)), "{words}");
        words
    };
    let otherwise = "un mot de passe, qui vous est donné par un autre moyen";
    assert!(text(&carrying(&package(), true)).contains(otherwise));
    assert!(!text(&carrying(&package(), false)).contains(otherwise));
}
