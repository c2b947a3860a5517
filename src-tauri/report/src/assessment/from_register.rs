//! The assessment sheet of a breach of the register.

use domain::assessment::{Levels, assess};
use domain::paris;
use domain::procedure::{Answers, Assessment, Decision, Step, circumstances};
use domain::register::Profile;
use law::Verdict;

use super::model::{AssessmentSheet, Headline, Signatory};
use super::{answers, circumstances as told, proposal, second_opinion};
use crate::record::{Row, Section, Source, Value, header, joined};

impl AssessmentSheet {
    /// The sheet of a breach as the register knows it now.
    #[must_use]
    pub fn from_register(source: Source<'_>) -> Self {
        let Source {
            breach,
            steps,
            profile,
            journal,
            now,
            data,
            redacted,
        } = source;
        let assessment = assessment(steps);
        let decision = &assessment.decision;
        let given = circumstances(&breach.facts, &assessment.circumstances);
        let proposed = assess(&given);
        let stands = decision.verdict.is_some() && !decision.has_fallen(proposed.levels);
        let answers = vec![
            answers::criteria(&assessment.reasons),
            told::section(&given, &assessment.circumstances, &proposed),
            answers::consequences(&breach.facts, &assessment),
            answers::scales(&assessment, &proposed),
            second_opinion::section(&breach.facts, steps),
            decision_section(decision, proposed.levels, stands),
            answers::opinion(&assessment.opinion),
        ];
        Self {
            header: header(breach.number, profile, journal, now, !stands).of_version(redacted),
            number: breach.number.to_string(),
            article: proposal::articles(),
            headline: headline(decision, stands),
            proposal: proposal::sections(&proposed),
            changes: proposal::changes(&proposed),
            answers,
            signatories: signatories(decision, profile),
            data,
        }
    }
}

/// What the fourth step says; nothing while it was not begun.
fn assessment(steps: &[Step]) -> Assessment {
    let written = Answers::of(steps).assessment;
    written.cloned().unwrap_or_default()
}

/// What is read first; a decision that the facts have overtaken is told as what it was.
fn headline(decision: &Decision, stands: bool) -> Headline {
    let (level, meaning) = match decision.verdict {
        None => (UNDECIDED.to_owned(), String::new()),
        Some(verdict) if stands => (verdict.label().to_owned(), verdict.help().to_owned()),
        Some(verdict) => ("Décision à revoir".to_owned(), overtaken(verdict)),
    };
    Headline {
        level,
        decided: stands,
        decided_by: Value::known(&decision.decided_by),
        decided_on: Value::known(&decided_on(decision)),
        meaning,
        refusal: (stands && is_refusal(decision)).then(|| decision.reason.clone()),
    }
}

fn overtaken(verdict: Verdict) -> String {
    format!(
        "Il avait été décidé «\u{202f}{}\u{202f}»\u{202f}; les faits ont changé depuis.",
        verdict.label()
    )
}

fn decided_on(decision: &Decision) -> String {
    let day = decision.decided_on.map(paris::long_date);
    day.unwrap_or_default()
}

/// By whom and when.
fn taken(decision: &Decision) -> String {
    joined(&[&decision.decided_by, &decided_on(decision)])
}

/// Nothing is notified: the reason opens the sheet.
fn is_refusal(decision: &Decision) -> bool {
    let refuses = decision
        .verdict
        .is_some_and(|verdict| !verdict.asks_for_notification());
    refuses && !decision.reason.is_empty()
}

fn decision_section(decision: &Decision, proposed: Levels, stands: bool) -> Section {
    let words = decision.verdict.map_or(UNDECIDED, Verdict::label);
    let level = Row::text("Niveau décidé", words);
    let mut rows = vec![level.noted(departure(decision, proposed))];
    if decision.verdict.is_some() {
        rows.push(reason(decision, stands));
        rows.push(Row::known("Décidé", &taken(decision)));
    }
    Section {
        number: "9".to_owned(),
        title: "Décision".to_owned(),
        article: String::new(),
        rows,
    }
}

const UNDECIDED: &str = "Non décidé à ce stade";

/// Why; said once, where it is looked for first.
fn reason(decision: &Decision, stands: bool) -> Row {
    if stands && is_refusal(decision) {
        return Row::text(
            "Motif",
            "Celui qui ouvre cette fiche : pourquoi la CNIL n’est pas notifiée.",
        );
    }
    Row::known("Motif", &decision.reason)
}

/// How the decision stands to the proposal; nothing while nothing is decided.
fn departure(decision: &Decision, proposed: Levels) -> &'static str {
    let Some(verdict) = decision.verdict else {
        return "";
    };
    if decision.has_fallen(proposed) {
        return "La proposition a changé depuis la décision, qui est à revoir.";
    }
    match verdict.level() {
        None => "L’incident est écarté\u{a0}: le motif dit pourquoi.",
        Some(level) if proposed.contains(level) => "La décision suit la proposition.",
        Some(_) => "La décision s’écarte de la proposition\u{a0}: le motif dit pourquoi.",
    }
}

fn signatories(decision: &Decision, profile: &Profile) -> Vec<Signatory> {
    let signatory = |quality: &str, name: &str| Signatory {
        quality: quality.to_owned(),
        name: name.to_owned(),
    };
    vec![
        signatory("La personne qui décide", &decision.decided_by),
        signatory("Le délégué à la protection des données", &profile.dpo.name),
    ]
}
