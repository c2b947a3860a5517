//! What an evaluation of the procedure asks: read as it is declared, written as Rust and as TypeScript.

use serde::Deserialize;

use super::data::{Day, Enumeration, ascending, distinct};
use super::each;
use super::rust::{date, variant};
use super::typescript::{record, string};

/// One version of the questions, in a file of its own.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Questionnaire {
    id: String,
    since: Day,
    article: String,
    question: Vec<Question>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Question {
    id: String,
    /// Absent for what concerns the procedure as a whole.
    step: Option<String>,
    text: String,
    evidence: String,
    article: String,
    /// Nothing for a question of every kind of evaluation.
    #[serde(default)]
    kinds: Vec<String>,
    #[serde(default)]
    indicators: Vec<String>,
    #[serde(default)]
    gate: bool,
}

/// Versions follow each other, every question is asked once, and every value is one of its enumeration.
pub(super) fn check(
    questionnaires: &[Questionnaire],
    enumerations: &[Enumeration],
) -> Result<(), String> {
    ascending("questionnaires", questionnaires.iter().map(|it| it.since))?;
    distinct("questionnaires", questionnaires.iter().map(|it| &it.id))?;
    for Questionnaire { id, question, .. } in questionnaires {
        distinct(id, question.iter().map(|it| &it.id))?;
        for (name, chosen) in question.iter().flat_map(values) {
            let mut named = enumerations.iter().filter(|it| it.name == name);
            if !named.any(|it| it.value.iter().any(|value| value.name == *chosen)) {
                return Err(format!("{id}: {name} has no {chosen}"));
            }
        }
    }
    Ok(())
}

/// Every value that a question takes, after the name of its enumeration.
fn values(question: &Question) -> Vec<(&'static str, &String)> {
    let of = |name| move |value| (name, value);
    let steps = question.step.iter().map(of("ProcedureStep"));
    let kinds = question.kinds.iter().map(of("EvaluationKind"));
    let indicators = question.indicators.iter().map(of("EvaluationIndicator"));
    steps.chain(kinds).chain(indicators).collect()
}

/// The versions as Rust.
pub(super) fn rust(questionnaires: &[Questionnaire]) -> String {
    format!(
        "/// Every version of the questions, in order of date.
        pub const QUESTIONNAIRES: &[Questionnaire] = &[{}];",
        each(questionnaires, |it| format!(
            "Questionnaire {{ id: {:?}, since: {}, article: {:?}, questions: &[{}] }},",
            it.id,
            date(it.since),
            it.article,
            each(&it.question, rust_question),
        ))
    )
}

fn rust_question(question: &Question) -> String {
    let all = |of: &str, names: &[String]| {
        let names: Vec<String> = names
            .iter()
            .map(|name| format!("{of}::{}", variant(name)))
            .collect();
        format!("&[{}]", names.join(", "))
    };
    let step = question.step.as_deref().map_or_else(
        || "None".to_owned(),
        |step| format!("Some(ProcedureStep::{})", variant(step)),
    );
    format!(
        "Question {{ id: {:?}, step: {step}, text: {:?}, evidence: {:?}, article: {:?}, kinds: {},
            indicators: {}, is_gate: {} }},",
        question.id,
        question.text,
        question.evidence,
        question.article,
        all("EvaluationKind", &question.kinds),
        all("EvaluationIndicator", &question.indicators),
        question.gate,
    )
}

/// The type and the versions as TypeScript.
pub(super) fn typescript(questionnaires: &[Questionnaire]) -> String {
    format!(
        "
/** A question of the evaluation of the procedure. */
export interface EvaluationQuestion {{
  readonly id: string;
  /** Absent for what concerns the procedure as a whole. */
  readonly step?: ProcedureStep;
  readonly text: string;
  /** What shows the answer. */
  readonly evidence: string;
  readonly article: string;
  /** Kinds of evaluation that ask it; nothing for all of them. */
  readonly kinds: readonly EvaluationKind[];
  /** Figures of the register that help to answer. */
  readonly indicators: readonly EvaluationIndicator[];
}}

/** Every version of the questions, by its identifier. */
export const questionnaires: Readonly<Record<string, readonly EvaluationQuestion[]>> = {{
{}}};
",
        each(questionnaires, |it| format!(
            "  {}: [\n{}  ],\n",
            string(&it.id),
            each(&it.question, typescript_question)
        ))
    )
}

fn typescript_question(question: &Question) -> String {
    let all = |names: &[String]| {
        let names: Vec<String> = names.iter().map(|name| string(name)).collect();
        format!("[{}]", names.join(", "))
    };
    let mut fields = vec![("id", string(&question.id))];
    fields.extend(question.step.iter().map(|step| ("step", string(step))));
    fields.extend([
        ("text", string(&question.text)),
        ("evidence", string(&question.evidence)),
        ("article", string(&question.article)),
        ("kinds", all(&question.kinds)),
        ("indicators", all(&question.indicators)),
    ]);
    record(&fields)
}
