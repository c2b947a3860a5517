//! The letters to whoever makes a request: proposed from what the register knows, then edited by a person.

use chrono::NaiveDate;
use law::{RequestLetter, RequestOutcome, Term};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::RequestRecord;
use crate::fault::Faults;
use crate::letter::{AUTHORITY, contact, listed, paragraphs};
use crate::paris::long_date;
use crate::record::Reading;
use crate::register::Profile;
use crate::text::{self, LONG, SHORT};
use crate::wording::chosen;

/// What stands where a person has still to write; a letter that has some does not leave.
const TO_WRITE: &str = "[à compléter";

/// A letter, typed and read alike.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RequestMail {
    /// What it is for.
    pub kind: Option<RequestLetter>,
    /// What it is about, in one line.
    pub subject: String,
    /// What it says, from the greeting to the leave.
    pub body: String,
}

impl RequestMail {
    pub(super) fn read(&self, faults: &mut Faults) -> Self {
        Self {
            kind: self.kind,
            subject: text::at_most(faults, "letter.subject", &self.subject, SHORT)
                .replace('\n', " "),
            body: text::at_most(faults, "letter.body", &self.body, LONG),
        }
    }

    /// Whether it says something, and nothing of it is still to be written.
    #[must_use]
    pub fn may_leave(&self) -> bool {
        let is_written = |text: &str| !text.is_empty() && !text.contains(TO_WRITE);
        is_written(&self.subject) && is_written(&self.body)
    }

    pub(super) fn readings(&self) -> Vec<Reading> {
        vec![
            ("letter.kind", chosen(self.kind)),
            ("letter.subject", self.subject.clone()),
            ("letter.body", self.body.clone()),
        ]
    }
}

/// The letter to propose. What only a person can say is marked in it as still to be written.
#[must_use]
pub fn proposed(kind: RequestLetter, request: &RequestRecord, profile: &Profile) -> RequestMail {
    let says = match kind {
        RequestLetter::Receipt => receipt(request),
        RequestLetter::Identity => identity(request),
        RequestLetter::Extension => extension(request),
        RequestLetter::Answer => answer(request),
        RequestLetter::Refusal => refusal(request),
    };
    let questions = "Pour toute question sur cette demande, adressez-vous à\u{a0}:";
    RequestMail {
        kind: Some(kind),
        subject: subject(kind, request),
        body: paragraphs(&[
            "Madame, Monsieur,".to_owned(),
            says,
            contact(questions, profile),
            "Veuillez agréer, Madame, Monsieur, nos salutations respectueuses.".to_owned(),
        ]),
    }
}

fn subject(kind: RequestLetter, request: &RequestRecord) -> String {
    let received = received(request);
    match kind {
        RequestLetter::Receipt | RequestLetter::Answer | RequestLetter::Refusal => {
            format!("Votre demande {received}")
        }
        RequestLetter::Identity => format!("Votre demande {received}\u{a0}: votre identité"),
        RequestLetter::Extension => format!("Votre demande {received}\u{a0}: délai de réponse"),
    }
}

fn receipt(request: &RequestRecord) -> String {
    let clock = request.clock();
    let until = clock.as_ref().map_or_else(String::new, |clock| {
        format!(
            "Nous y répondrons au plus tard le {} ({}).",
            long_date(clock.last_on),
            clock.article
        )
    });
    let not_before = clock.and_then(|clock| clock.not_before);
    let thinking = not_before.map_or_else(String::new, |day| {
        format!(
            "Votre dossier médical peut vous être communiqué à partir du {}\u{a0}: la loi vous laisse ce \
             temps de réflexion. Vous pouvez le consulter sur place, en recevoir une copie, ou désigner un \
             médecin qui le recevra pour vous.",
            long_date(day)
        )
    });
    paragraphs(&[
        format!("Nous avons bien reçu votre demande, {}.", about(request)),
        until,
        thinking,
    ])
}

fn identity(request: &RequestRecord) -> String {
    let how = or_to_write(
        &request.identity.how,
        "ce qui fait douter, et ce qui suffit à établir l’identité",
    );
    paragraphs(&[
        format!(
            "Nous avons reçu votre demande, {}. Vos données ne doivent être remises qu’à vous\u{a0}: nous \
             avons besoin de nous assurer de votre identité.",
            about(request)
        ),
        how,
        "Le délai de réponse court de nouveau dès que nous avons votre réponse. Ce que vous nous envoyez ne \
         sert qu’à cette vérification, et n’est pas conservé ensuite."
            .to_owned(),
    ])
}

fn extension(request: &RequestRecord) -> String {
    let reason = request.extension.reason.map(|reason| reason.term().help);
    let extended = extended_by(request).map_or_else(String::new, |day| {
        format!("Nous vous répondrons au plus tard le {}.", long_date(day))
    });
    paragraphs(&[
        format!(
            "Nous avons reçu votre demande, {}. Nous ne pouvons pas y répondre entièrement dans le premier \
             délai, et nous devons le prolonger{}.",
            about(request),
            in_brackets(request.clock().map(|clock| clock.article))
        ),
        reason.unwrap_or_default().to_owned(),
        or_to_write(&request.extension.why, "pourquoi, en quelques mots"),
        extended,
    ])
}

fn answer(request: &RequestRecord) -> String {
    let done = match request.answer.outcome {
        Some(RequestOutcome::NoData) => {
            "Après recherche, nous ne détenons aucune donnée personnelle qui vous concerne."
        }
        Some(RequestOutcome::Partly) => "Nous y avons fait droit en partie.",
        Some(RequestOutcome::Granted) => "Nous y avons fait droit.",
        Some(RequestOutcome::Refused | RequestOutcome::Withdrawn) | None => "",
    };
    let details = match request.answer.outcome {
        Some(RequestOutcome::NoData) => request.answer.why.clone(),
        Some(_) | None => or_to_write(
            &request.answer.why,
            "ce qui est fait, ce qui est joint, et d’où viennent les données",
        ),
    };
    let reasons = if request.answer.refuses() {
        reasons(request)
    } else {
        String::new()
    };
    paragraphs(&[
        format!("Vous nous avez adressé une demande, {}.", about(request)),
        done.to_owned(),
        details,
        reasons,
        remedies(),
    ])
}

fn refusal(request: &RequestRecord) -> String {
    paragraphs(&[
        format!(
            "Vous nous avez adressé une demande, {}. Nous ne pouvons pas y faire droit.",
            about(request)
        ),
        reasons(request),
        or_to_write(&request.answer.why, "les motifs, en quelques mots"),
        remedies(),
    ])
}

fn reasons(request: &RequestRecord) -> String {
    let reasons = request.answer.reasons.iter().map(|reason| {
        let Term { label, article, .. } = reason.term();
        format!("{label}{}", in_brackets(*article))
    });
    let reasons: Vec<String> = reasons.collect();
    let reasons = reasons.iter().map(String::as_str);
    listed("Ce qui est écarté l’est pour ce motif\u{a0}:", reasons)
}

/// What the person can do (GDPR, art. 12.4).
fn remedies() -> String {
    format!(
        "Si vous estimez que vos droits ne sont pas respectés, vous pouvez adresser une réclamation à la \
         {AUTHORITY} (CNIL), sur www.cnil.fr, et saisir le juge."
    )
}

/// What was asked, and when it was received.
fn about(request: &RequestRecord) -> String {
    let rights = request.rights.iter().map(|right| {
        let Term { label, article, .. } = right.term();
        format!("{}{}", label.to_lowercase(), in_brackets(*article))
    });
    let rights: Vec<String> = rights.collect();
    let received = received(request);
    if rights.is_empty() {
        received
    } else {
        format!("{received}\u{a0}: {}", rights.join(", "))
    }
}

fn received(request: &RequestRecord) -> String {
    let day = request.received_on.map(long_date);
    day.map_or_else(
        || format!("reçue le {TO_WRITE}]"),
        |day| format!("reçue le {day}"),
    )
}

/// The last day once extended, whether or not the extension was told already.
fn extended_by(request: &RequestRecord) -> Option<NaiveDate> {
    let first = RequestRecord {
        extension: super::Extension::default(),
        ..request.clone()
    };
    let told_on = first.clock()?.extend_by;
    let extended = RequestRecord {
        extension: super::Extension {
            told_on,
            ..request.extension.clone()
        },
        ..first
    };
    told_on?;
    extended.clock().map(|clock| clock.last_on)
}

fn or_to_write(text: &str, what: &str) -> String {
    if text.is_empty() {
        format!("{TO_WRITE}\u{a0}: {what}]")
    } else {
        text.to_owned()
    }
}

fn in_brackets(text: Option<&str>) -> String {
    text.map_or_else(String::new, |text| format!(" ({text})"))
}
