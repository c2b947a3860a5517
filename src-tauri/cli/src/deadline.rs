//! `registre echeance`: the periods of the law, computed by the code of the window.

mod answer;

use chrono::{DateTime, NaiveDate, Utc};
use lexopt::prelude::{Long, Short};

use crate::typed;
use crate::usage::UsageError;

const HELP: &str = "\
Calcule une échéance, avec le même code que la fenêtre.

Usage\u{a0}: registre echeance QUESTION [--json]

Questions (une seule à la fois)\u{a0}:
  --connaissance INSTANT   notification d’une violation à la CNIL
      --envoi INSTANT      avec --connaissance\u{a0}: l’envoi est-il en retard\u{202f}?
  --demande DATE           réponse à la demande d’une personne, reçue ce jour
  --cloture DATE           conservation du dossier d’une violation clôturée ce jour
  --evaluation DATE        évaluation de la procédure, la dernière datant de ce jour

Un INSTANT s’écrit 2026-11-23T09:30:00+01:00, ou 2026-11-23T09:30 à l’heure de Paris.
Une DATE s’écrit 2026-01-31.

Options\u{a0}:
  --json                   affiche la réponse en JSON
  --aide                   affiche cette aide
";

/// What is asked.
enum Question {
    Notification {
        aware_at: DateTime<Utc>,
        sent_at: Option<DateTime<Utc>>,
    },
    Request {
        received_on: NaiveDate,
    },
    Archive {
        closed_on: NaiveDate,
    },
    Evaluation {
        evaluated_on: NaiveDate,
    },
}

/// The options as typed.
#[derive(Default)]
struct Options {
    aware: Option<String>,
    sent: Option<String>,
    received: Option<String>,
    closed: Option<String>,
    evaluated: Option<String>,
    json: bool,
    help: bool,
}

/// The answer to print, from the words that follow the command.
pub(crate) fn run(words: lexopt::Parser) -> Result<String, UsageError> {
    let options = Options::read(words)?;
    if options.help {
        return Ok(HELP.to_owned());
    }
    let json = options.json;
    let answer = answer::to(&options.question()?);
    Ok(if json {
        answer.json()
    } else {
        answer.sentence()
    })
}

impl Options {
    fn read(mut words: lexopt::Parser) -> Result<Self, UsageError> {
        let mut options = Self::default();
        while let Some(word) = words.next()? {
            let (name, slot) = match word {
                Long("connaissance") => ("connaissance", &mut options.aware),
                Long("envoi") => ("envoi", &mut options.sent),
                Long("demande") => ("demande", &mut options.received),
                Long("cloture") => ("cloture", &mut options.closed),
                Long("evaluation") => ("evaluation", &mut options.evaluated),
                Long("json") => {
                    options.json = true;
                    continue;
                }
                Long("aide" | "help") | Short('h') => {
                    options.help = true;
                    continue;
                }
                other => return Err(other.unexpected().into()),
            };
            let value = words
                .value()?
                .into_string()
                .map_err(lexopt::Error::NonUnicodeValue)?;
            if slot.replace(value).is_some() {
                return Err(UsageError::twice(name));
            }
        }
        Ok(options)
    }

    fn question(self) -> Result<Question, UsageError> {
        if self.sent.is_some() && self.aware.is_none() {
            return Err(UsageError::new("L’option --envoi va avec --connaissance."));
        }
        match (self.aware, self.received, self.closed, self.evaluated) {
            (Some(aware), None, None, None) => Ok(Question::Notification {
                aware_at: typed::instant(&aware)?,
                sent_at: self.sent.as_deref().map(typed::instant).transpose()?,
            }),
            (None, Some(received), None, None) => Ok(Question::Request {
                received_on: typed::date(&received)?,
            }),
            (None, None, Some(closed), None) => Ok(Question::Archive {
                closed_on: typed::date(&closed)?,
            }),
            (None, None, None, Some(evaluated)) => Ok(Question::Evaluation {
                evaluated_on: typed::date(&evaluated)?,
            }),
            _ => Err(UsageError::new(
                "Donnez une seule question\u{a0}: --connaissance, --demande, --cloture ou --evaluation.",
            )),
        }
    }
}
