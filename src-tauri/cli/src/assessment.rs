//! `registre qualifier`: what the risk of a breach asks for, assessed by the code of the window.

mod answer;

use std::ffi::OsString;
use std::fs;
use std::io::ErrorKind;

use exchange::case::Case;
use lexopt::prelude::{Long, Short, Value as Word};
use serde_json::Value;

use crate::usage::{UsageError, quoted};
use answer::Answer;

const HELP: &str = "\
Propose s’il faut notifier une violation et informer les personnes, avec le même code que la fenêtre.

Usage\u{a0}: registre qualifier CAS.json [--json]

CAS.json tient un cas, dont les faits sont sous «\u{202f}attributes\u{202f}», ou une liste de cas sous «\u{202f}cases\u{202f}».
Un attribut absent, nul ou «\u{202f}unknown\u{202f}» n’est pas connu\u{202f}: la réponse le dit quand elle en dépend.

Options\u{a0}:
  --json                   affiche la réponse en JSON
  --aide                   affiche cette aide
";

/// The options as typed.
#[derive(Default)]
struct Options {
    file: Option<OsString>,
    json: bool,
    help: bool,
}

/// The answer to print, from the words that follow the command.
pub(crate) fn run(words: lexopt::Parser) -> Result<String, UsageError> {
    let options = Options::read(words)?;
    if options.help {
        return Ok(HELP.to_owned());
    }
    let file = options
        .file
        .ok_or_else(|| UsageError::new("Quel fichier de cas\u{202f}?"))?;
    let content = content(&file)?;
    match content.get("cases") {
        Some(cases) => list(cases, options.json),
        None => one(&content, options.json),
    }
}

fn one(content: &Value, json: bool) -> Result<String, UsageError> {
    let case = Case::read(content, "Le cas")?;
    let answer = Answer::to(&case);
    Ok(if json { pretty(&answer) } else { answer.text() })
}

fn list(cases: &Value, json: bool) -> Result<String, UsageError> {
    let cases = cases
        .as_array()
        .ok_or_else(|| UsageError::new("«\u{202f}cases\u{202f}» doit être une liste de cas."))?;
    let answers = cases.iter().enumerate().map(|(index, content)| {
        let place = format!("Le cas n°\u{a0}{}", index + 1);
        let case = Case::read(content, &place)?;
        case.id
            .is_some()
            .then(|| Answer::to(&case).named(&case))
            .ok_or_else(|| UsageError::new(format!("{place} n’a pas d’«\u{202f}id\u{202f}».")))
    });
    let answers = answers.collect::<Result<Vec<Answer>, UsageError>>()?;
    if json {
        return Ok(pretty(&answers));
    }
    let texts: Vec<String> = answers.iter().map(Answer::text).collect();
    Ok(texts.join("\n"))
}

fn pretty<T: serde::Serialize>(answer: &T) -> String {
    serde_json::to_string_pretty(answer).expect("texts and truths have a JSON form")
}

fn content(file: &OsString) -> Result<Value, UsageError> {
    let name = quoted(&file.to_string_lossy());
    let bytes = fs::read(file).map_err(|error| {
        UsageError::new(match error.kind() {
            ErrorKind::NotFound => format!("Le fichier {name} n’existe pas."),
            _ => format!("Le fichier {name} n’a pas pu être lu."),
        })
    })?;
    // Some editors mark the beginning of a file.
    let text = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&bytes);
    serde_json::from_slice(text).map_err(|error| {
        UsageError::new(format!(
            "Le fichier {name} n’est pas du JSON\u{a0}: voyez ligne {}, colonne {}.",
            error.line(),
            error.column()
        ))
    })
}

impl Options {
    fn read(mut words: lexopt::Parser) -> Result<Self, UsageError> {
        let mut options = Self::default();
        while let Some(word) = words.next()? {
            match word {
                Long("json") => options.json = true,
                Long("aide" | "help") | Short('h') => options.help = true,
                Word(file) if options.file.is_none() => options.file = Some(file),
                other => return Err(other.unexpected().into()),
            }
        }
        Ok(options)
    }
}
