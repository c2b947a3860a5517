//! Figures, scores, visas and actions as the page shows them.

use chrono::NaiveDate;
use domain::evaluation::{
    Delays, Evaluation, Figure, IndicatorFigure, Score, Visa, length_text, target, target_text,
};
use domain::improvement::{Improvement, ImprovementForm};
use domain::paris::{self, InstantView};
use law::{DpoOpinion, EvaluationGate, EvaluationIndicator, EvaluationResult, VisaPart};
use serde::Serialize;
use store::SignedText;
use ts_rs::TS;
use uuid::Uuid;

/// What an indicator shows.
#[derive(Serialize, TS)]
#[serde(tag = "figure", rename_all = "snake_case")]
pub(crate) enum FigureView {
    /// Lengths of time, in words.
    Delays {
        measured: usize,
        unmeasurable: usize,
        median: Option<String>,
        maximum: Option<String>,
        in_target: Option<usize>,
        target: Option<String>,
    },
    /// So many among so many.
    Share {
        #[ts(type = "number")]
        counted: u64,
        #[ts(type = "number")]
        of: u64,
        #[ts(type = "number | null")]
        percent: Option<u64>,
        #[ts(type = "number")]
        unmeasurable: u64,
    },
    /// A number; none while nobody has said it.
    Number {
        #[ts(type = "number | null")]
        number: Option<u64>,
    },
}

/// An indicator, beside what it showed in the evaluation before.
#[derive(Serialize, TS)]
pub(crate) struct IndicatorView {
    indicator: EvaluationIndicator,
    now: FigureView,
    before: Option<FigureView>,
}

/// Something that makes the whole non compliant.
#[derive(Serialize, TS)]
pub(crate) struct CrossedView {
    gate: EvaluationGate,
    breaches: Vec<String>,
}

/// How well the procedure works.
#[derive(Serialize, TS)]
pub(crate) struct EvaluationScore {
    asked: usize,
    answered: usize,
    applicable: usize,
    unverifiable: usize,
    points: u32,
    #[ts(type = "number | null")]
    percent: Option<u64>,
    crossed: Vec<CrossedView>,
    result: Option<EvaluationResult>,
}

/// A visa that was given.
#[derive(Serialize, TS)]
pub(crate) struct VisaView {
    part: VisaPart,
    name: String,
    function: String,
    signed_on: String,
    opinion: Option<DpoOpinion>,
    text: String,
    recorded: InstantView,
    /// Who recorded it, when that is somebody else.
    recorded_by: Option<String>,
}

/// An action.
#[derive(Serialize, TS)]
pub(crate) struct ImprovementView {
    id: Uuid,
    number: String,
    revision: u32,
    evaluation: Uuid,
    evaluation_number: String,
    form: ImprovementForm,
    is_closed: bool,
    is_overdue: bool,
}

/// Each indicator beside what it showed before, under the targets of the day `on`.
pub(crate) fn indicators(
    figures: &[IndicatorFigure],
    before: Option<&SignedText>,
    on: NaiveDate,
) -> Vec<IndicatorView> {
    let earlier = |indicator: EvaluationIndicator| {
        let before = before?;
        let mut figures = before.text.figures.iter();
        let found = figures.find(|it| it.indicator == indicator)?;
        Some(figure(found, before.text.content.period.to_on))
    };
    figures
        .iter()
        .map(|found| IndicatorView {
            indicator: found.indicator,
            now: figure(found, on),
            before: earlier(found.indicator),
        })
        .collect()
}

fn figure(found: &IndicatorFigure, on: NaiveDate) -> FigureView {
    match &found.figure {
        Figure::Delays(delays) => lengths(found.indicator, delays, on),
        Figure::Share(share) => FigureView::Share {
            counted: share.counted,
            of: share.of,
            percent: share.percent(),
            unmeasurable: share.unmeasurable,
        },
        Figure::Number { number } => FigureView::Number { number: *number },
    }
}

fn lengths(indicator: EvaluationIndicator, delays: &Delays, on: NaiveDate) -> FigureView {
    FigureView::Delays {
        measured: delays.measured,
        unmeasurable: delays.unmeasurable,
        median: delays.median_seconds.map(length_text),
        maximum: delays.maximum_seconds.map(length_text),
        in_target: delays.in_target,
        target: target(indicator, on).map(target_text),
    }
}

pub(super) fn score_view(score: &Score) -> EvaluationScore {
    let crossed = score.crossed.iter().map(|crossed| CrossedView {
        gate: crossed.gate,
        breaches: crossed.breaches.iter().map(ToString::to_string).collect(),
    });
    EvaluationScore {
        asked: score.asked,
        answered: score.answered,
        applicable: score.applicable,
        unverifiable: score.unverifiable,
        points: score.points,
        percent: score.percent,
        crossed: crossed.collect(),
        result: score.result,
    }
}

pub(super) fn visa_view(visa: &Visa) -> VisaView {
    VisaView {
        part: visa.part,
        name: visa.name.clone(),
        function: visa.function.clone(),
        signed_on: paris::long_date(visa.signed_on),
        opinion: visa.opinion,
        text: visa.text.clone(),
        recorded: paris::view(visa.recorded_at),
        recorded_by: Some(visa.recorded_by.clone()).filter(|name| *name != visa.name),
    }
}

pub(super) fn improvement_view(
    action: &Improvement,
    evaluations: &[(Evaluation, Vec<SignedText>)],
    today: NaiveDate,
) -> ImprovementView {
    let decided = evaluations
        .iter()
        .find(|(it, _)| it.id == action.evaluation);
    ImprovementView {
        id: action.id,
        number: action.number.to_string(),
        revision: action.revision,
        evaluation: action.evaluation,
        evaluation_number: decided
            .map(|(it, _)| it.number.to_string())
            .unwrap_or_default(),
        form: action.content.form(),
        is_closed: action.content.is_closed(),
        is_overdue: action.content.is_overdue(today),
    }
}
