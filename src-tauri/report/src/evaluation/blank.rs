//! The form of an evaluation, to fill in by hand.

use chrono::{DateTime, Utc};
use domain::paris;
use domain::register::Profile;
use law::clocks::in_force;
use law::questionnaires::{QUESTIONNAIRES, Question};
use law::{EvaluationAnswer, EvaluationConclusion, EvaluationKind, ProcedureStep, VisaPart};

use super::answers::title_of;
use crate::document::Header;
use crate::layout::{Block, Signature};
use crate::paper::{blanks, heading, ticks};
use crate::style::Style;

/// The blank form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BlankEvaluation {
    /// What every page says.
    pub header: Header,
    /// The questions, in order.
    pub questions: Vec<&'static Question>,
}

impl BlankEvaluation {
    /// The form of a yearly evaluation, with the questions in force at `now`.
    #[must_use]
    pub fn from_register(profile: &Profile, now: DateTime<Utc>) -> Self {
        let version = in_force(QUESTIONNAIRES, paris::date_of(now));
        Self {
            header: Header {
                organisation: profile.organisation.name.clone(),
                reference: profile.procedure.reference.clone(),
                version: String::new(),
                confidentiality: "Confidentiel une fois rempli".to_owned(),
                journal: None,
                author: String::new(),
                printed_at: paris::view(now).long,
                created_at: now,
                draft: false,
                exercise: false,
            },
            questions: version.asked(EvaluationKind::Yearly).collect(),
        }
    }
}

pub(super) fn blocks(form: &BlankEvaluation) -> Vec<Block> {
    let mut blocks = vec![
        Block::Title("Évaluer la procédure".to_owned()),
        Block::Gap(10.0),
        blanks([("Période, du", 0.5), ("au", 0.5)]),
        blanks([("Évaluateurs, fonctions", 0.6), ("Version évaluée", 0.4)]),
        Block::Gap(6.0),
        ticks(
            2,
            EvaluationKind::ALL.iter().map(|it| it.label().to_owned()),
        ),
        Block::Gap(6.0),
        Block::Paragraph(HOW.to_owned(), Style::NOTE),
    ];
    let steps = ProcedureStep::ALL.iter().copied().map(Some).chain([None]);
    let asked = steps.map(|step| (step, about(form, step)));
    let asked = asked.filter(|(_, questions)| !questions.is_empty());
    for ((step, questions), rank) in asked.zip(1..) {
        blocks.extend(section(&format!("A{rank}"), title_of(step), &questions));
    }
    blocks.extend(figures());
    blocks.extend(conclusion());
    blocks
}

const HOW: &str = "Cochez une réponse par question et citez la preuve sur les lignes. « Partiel », « Non conforme » et \
    « Non vérifiable » s’expliquent ; « Sans objet » ne compte pas.";

fn about(form: &BlankEvaluation, step: Option<ProcedureStep>) -> Vec<&'static Question> {
    let questions = form.questions.iter().copied();
    questions.filter(|question| question.step == step).collect()
}

/// Each question stays with its boxes and its lines; the title stays with the first.
fn section(number: &str, title: &str, questions: &[&Question]) -> Vec<Block> {
    let mut blocks = vec![heading(number, title, "")];
    blocks.extend(questions.iter().map(|question| {
        Block::Together(vec![
            Block::Gap(6.0),
            Block::Paragraph(question.text.to_owned(), Style::BODY),
            Block::Paragraph(
                format!(
                    "{} ({})",
                    question.evidence.trim_end_matches('.'),
                    question.article
                ),
                Style::NOTE,
            ),
            ticks(
                EvaluationAnswer::ALL.len(),
                EvaluationAnswer::ALL.iter().map(|it| it.label().to_owned()),
            ),
            Block::Ruled(2),
        ])
    }));
    blocks
}

/// What the register does not know; everything else is computed from it.
fn figures() -> [Block; 1] {
    [Block::Together(vec![
        heading("B", "Chiffres", "Le reste vient du registre."),
        blanks([("Personnes formées dans l’année", 0.6), ("sur", 0.4)]),
        blanks([("Exercices menés", 0.6), ("Violations", 0.4)]),
    ])]
}

fn conclusion() -> [Block; 3] {
    let parts = [VisaPart::Drafting, VisaPart::Validation, VisaPart::Approval];
    let signatures = parts.map(|part| Signature {
        quality: part.label().to_owned(),
        name: String::new(),
    });
    let free = |title: &str| {
        let title = Block::Paragraph(title.to_owned(), Style::LABEL);
        [Block::Gap(8.0), title, Block::Ruled(2)]
    };
    let texts = ["Points forts", "Points faibles", "Pistes d’amélioration"].map(free);
    let judgement = [
        heading("C", "Jugement", ""),
        ticks(
            3,
            EvaluationConclusion::ALL
                .iter()
                .map(|it| it.label().to_owned()),
        ),
        blanks([("Score, en %", 0.3), ("Points bloquants", 0.7)]),
    ];
    [
        Block::Together(
            judgement
                .into_iter()
                .chain(texts.into_iter().flatten())
                .collect(),
        ),
        Block::Together(vec![
            heading("D", "Actions", "Quoi, qui, pour quand."),
            Block::Ruled(8),
        ]),
        Block::Together(vec![
            heading("E", "Visas", "Qui rédige n’approuve pas."),
            blanks([("Avis du DPO", 0.7), ("le", 0.3)]),
            Block::Gap(12.0),
            Block::Signatures(signatures.into()),
        ]),
    ]
}
