//! The answers, for machines and for persons.

use chrono::{DateTime, NaiveDate, SecondsFormat, Utc};
use domain::clocks::{self, AuthorityDeadline, MonthDeadline};
use domain::paris::{self, long_date, weekday_label};
use serde::Serialize;

use super::Question;
use crate::typed::local_rfc3339;

/// An answer: its members for machines, its sentences for persons.
pub(super) struct Answer {
    members: Members,
    sentence: String,
}

/// The members of the JSON object, whose names are a contract.
#[derive(Serialize)]
#[serde(untagged)]
enum Members {
    Notification {
        #[serde(rename = "echeance_locale")]
        local: String,
        #[serde(rename = "echeance_utc")]
        utc: String,
        #[serde(rename = "borne_externe_locale")]
        outer_local: String,
        #[serde(rename = "regle")]
        rule: &'static str,
        #[serde(rename = "en_retard", skip_serializing_if = "Option::is_none")]
        late: Option<bool>,
    },
    Request {
        #[serde(rename = "echeance_prudente")]
        safe: NaiveDate,
        #[serde(rename = "echeance_legale")]
        legal: NaiveDate,
        #[serde(rename = "prolongation_prudente")]
        extended_safe: NaiveDate,
        #[serde(rename = "prolongation_legale")]
        extended_legal: NaiveDate,
    },
    Archive {
        #[serde(rename = "conserve_jusqu_au")]
        kept_through: NaiveDate,
        #[serde(rename = "destruction_possible_a_partir_du")]
        disposable_from: NaiveDate,
    },
    Evaluation {
        #[serde(rename = "echeance")]
        due: NaiveDate,
    },
}

impl Answer {
    /// The answer as one JSON object.
    pub(super) fn json(&self) -> String {
        serde_json::to_string(&self.members).expect("texts and dates have a JSON form")
    }

    /// The answer in French.
    pub(super) fn sentence(self) -> String {
        self.sentence
    }
}

/// The answer to a question.
pub(super) fn to(question: &Question) -> Answer {
    match *question {
        Question::Notification { aware_at, sent_at } => notification(aware_at, sent_at),
        Question::Request { received_on } => request(received_on),
        Question::Archive { closed_on } => archive(closed_on),
        Question::Evaluation { evaluated_on } => evaluation(evaluated_on),
    }
}

fn notification(aware_at: DateTime<Utc>, sent_at: Option<DateTime<Utc>>) -> Answer {
    let deadline = clocks::notify_authority_by(aware_at);
    let AuthorityDeadline { by, outer_by, rule } = deadline;
    let sentences = [
        format!(
            "La violation est à notifier à la CNIL au plus tard le {} (heure de Paris), \
             {}\u{a0}h après sa connaissance (RGPD, {}, règle {}).",
            paris::view(by).long,
            rule.hours,
            rule.article,
            rule.id
        ),
        weekend(aware_at, by),
        sent_at.map_or(String::new(), |sent_at| sending(sent_at, by)),
    ];
    Answer {
        members: Members::Notification {
            local: local_rfc3339(by),
            utc: by.to_rfc3339_opts(SecondsFormat::AutoSi, true),
            outer_local: local_rfc3339(outer_by),
            rule: rule.id,
            late: sent_at.map(|sent_at| clocks::is_late(sent_at, by)),
        },
        sentence: sentences.concat(),
    }
}

fn weekend(aware_at: DateTime<Utc>, by: DateTime<Utc>) -> String {
    let days = clocks::weekend_days(aware_at, by);
    if days.is_empty() {
        return String::new();
    }
    let days: Vec<String> = days.into_iter().map(weekday_label).collect();
    format!(" Week-end compté\u{a0}: {}.", days.join(", "))
}

fn sending(sent_at: DateTime<Utc>, by: DateTime<Utc>) -> String {
    let sent = paris::to_the_second(sent_at);
    if clocks::is_late(sent_at, by) {
        format!(
            " Envoyée le {sent}, la notification est en retard\u{a0}: les motifs du retard l’accompagnent."
        )
    } else {
        format!(" Envoyée le {sent}, la notification est dans le délai.")
    }
}

fn request(received_on: NaiveDate) -> Answer {
    let deadlines = clocks::answer_request_by(received_on);
    let (answer, extended) = (deadlines.answer, deadlines.extended);
    Answer {
        members: Members::Request {
            safe: answer.safe_on,
            legal: answer.legal_on,
            extended_safe: extended.safe_on,
            extended_legal: extended.legal_on,
        },
        sentence: format!(
            "La réponse (RGPD, {}) est à donner au plus tard le {}. En cas de prolongation, annoncée \
             avec ses motifs dans ce délai\u{a0}: le {}.",
            deadlines.rule.article,
            safe_then_legal(answer, deadlines.rule.roll_article),
            safe_then_legal(extended, deadlines.rule.roll_article)
        ),
    }
}

fn safe_then_legal(deadline: MonthDeadline, roll_article: &str) -> String {
    let safe = long_date(deadline.safe_on);
    if deadline.legal_on == deadline.safe_on {
        return safe;
    }
    let legal = long_date(deadline.legal_on);
    format!("{safe} par prudence, le {legal} selon la loi ({roll_article})")
}

fn archive(closed_on: NaiveDate) -> Answer {
    let retention = clocks::retain_breach_file(closed_on);
    Answer {
        members: Members::Archive {
            kept_through: retention.kept_through_on,
            disposable_from: retention.disposable_from_on,
        },
        sentence: format!(
            "Le dossier est conservé jusqu’au {} inclus\u{202f}; sa destruction est possible à \
             partir du {} ({}).",
            long_date(retention.kept_through_on),
            long_date(retention.disposable_from_on),
            retention.rule.article
        ),
    }
}

fn evaluation(evaluated_on: NaiveDate) -> Answer {
    let deadline = clocks::evaluate_procedure_by(evaluated_on);
    Answer {
        members: Members::Evaluation {
            due: deadline.due_on,
        },
        sentence: format!(
            "La procédure est à évaluer de nouveau au plus tard le {} ({}).",
            long_date(deadline.due_on),
            deadline.rule.article
        ),
    }
}
