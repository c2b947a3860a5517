//! One evaluation on its page.

use domain::evaluation::{
    Evaluation, EvaluationContent, EvaluationForm, EvaluationNumber, Gap, Signing, gaps, next_parts,
};
use domain::fault::FieldError;
use domain::improvement::Improvement;
use domain::paris::{self, InstantView};
use law::{UserRole, VisaPart};
use serde::{Deserialize, Serialize};
use store::SignedText;
use ts_rs::TS;
use uuid::Uuid;

use super::measured::{Measured, Register};
use super::view::{
    EvaluationScore, ImprovementView, IndicatorView, VisaView, improvement_view, indicators,
    score_view, visa_view,
};
use super::{EvaluationState, OneEvaluation, last_text, present_text, signed_or_not, state};
use crate::error::{ApiError, ErrorCode};
use crate::session::Desk;

/// A visa that the person at the keyboard may give now.
#[derive(Serialize, TS)]
pub(crate) struct OpenVisa {
    part: VisaPart,
    /// She signs for herself; otherwise she records what another signed on paper.
    is_own: bool,
}

/// A version that was signed, then taken up again.
#[derive(Serialize, TS)]
pub(crate) struct EarlierVersion {
    version: u32,
    visas: Vec<VisaView>,
}

/// A breach that an evaluation after a breach may cover: its number, and nothing of what it holds.
#[derive(Serialize, TS)]
pub(crate) struct CoverableView {
    id: Uuid,
    number: String,
    closed_on: String,
}

/// What is computed for what is typed.
#[derive(Serialize, TS)]
pub(crate) struct EvaluationPreview {
    faults: Vec<FieldError>,
    /// Numbers of the breaches that the figures cover.
    covered: Vec<String>,
    indicators: Vec<IndicatorView>,
    score: EvaluationScore,
    gaps: Vec<Gap>,
}

#[derive(Serialize, TS)]
pub(crate) struct EvaluationView {
    id: Uuid,
    number: String,
    revision: u32,
    version: u32,
    state: EvaluationState,
    form: EvaluationForm,
    modified: InstantView,
    modified_by: String,
    #[serde(flatten)]
    computed: EvaluationPreview,
    /// Number of the evaluation that it is compared with.
    previous: Option<String>,
    #[ts(type = "number | null")]
    previous_percent: Option<u64>,
    /// Its own actions, then those that earlier ones left open.
    actions: Vec<ImprovementView>,
    carried: Vec<ImprovementView>,
    visas: Vec<VisaView>,
    /// SHA-256 of the signed text.
    sha256: Option<String>,
    open_visas: Vec<OpenVisa>,
    earlier: Vec<EarlierVersion>,
    coverable: Vec<CoverableView>,
}

#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct PreviewEvaluation {
    id: Uuid,
    form: EvaluationForm,
}

/// One evaluation: what was signed, or else what is written with what the register tells now.
pub(crate) fn evaluation(
    desk: &mut Desk<'_>,
    argument: OneEvaluation,
) -> Result<EvaluationView, ApiError> {
    let all = signed_or_not(desk)?;
    let (evaluation, texts) = one(&all, argument.id)?;
    let signed = present_text(evaluation, texts);
    let before = previous(&all, evaluation);
    let register = Register::read(desk)?;
    let computed = match signed {
        Some(signed) => frozen(signed, before),
        None => computed(desk, &register, &evaluation.content, Vec::new(), before),
    };
    let today = paris::date_of(desk.now);
    let shown = |it: &Improvement| improvement_view(it, &all, today);
    let (own, carried) = actions(desk, evaluation, &all)?;
    let visas = signed.map(|it| it.visas.as_slice()).unwrap_or_default();
    Ok(EvaluationView {
        id: evaluation.id,
        number: evaluation.number.to_string(),
        revision: evaluation.revision,
        version: evaluation.version,
        state: state(signed),
        form: evaluation.content.form(),
        modified: paris::view(evaluation.modified_at),
        modified_by: evaluation.modified_by.clone(),
        open_visas: open_visas(desk.open.user.role, visas),
        computed,
        previous: before.map(|it| it.text.number.to_string()),
        previous_percent: before.and_then(|it| it.text.score.percent),
        actions: own.iter().map(shown).collect(),
        carried: carried.iter().map(shown).collect(),
        visas: visas.iter().map(visa_view).collect(),
        sha256: signed.map(|it| it.sha256.clone()),
        earlier: earlier(evaluation, texts),
        coverable: coverable(&register),
    })
}

/// What is computed for what is typed so far.
pub(crate) fn preview_evaluation(
    desk: &mut Desk<'_>,
    argument: PreviewEvaluation,
) -> Result<EvaluationPreview, ApiError> {
    let all = signed_or_not(desk)?;
    let (evaluation, _) = one(&all, argument.id)?;
    let faults = argument.form.content(desk.now).err().unwrap_or_default();
    let content = argument.form.so_far(desk.now);
    let register = Register::read(desk)?;
    let before = previous(&all, evaluation);
    Ok(computed(desk, &register, &content, faults, before))
}

type Signed = (Evaluation, Vec<SignedText>);

fn one(all: &[Signed], id: Uuid) -> Result<&Signed, ApiError> {
    let found = all.iter().find(|(it, _)| it.id == id);
    found.ok_or_else(|| ApiError::of(ErrorCode::NotFound))
}

/// The last one of the same kind that was signed before this one was begun.
pub(super) fn previous<'a>(all: &'a [Signed], of: &Evaluation) -> Option<&'a SignedText> {
    let earlier = all.iter().filter(|(it, _)| it.number < of.number);
    let mut alike = earlier.filter(|(it, _)| it.content.kind == of.content.kind);
    alike.find_map(|(_, texts)| last_text(texts))
}

fn computed(
    desk: &Desk<'_>,
    register: &Register,
    content: &EvaluationContent,
    faults: Vec<FieldError>,
    before: Option<&SignedText>,
) -> EvaluationPreview {
    let Measured {
        covered,
        figures,
        score,
    } = register.measure(content, desk);
    EvaluationPreview {
        faults,
        covered: covered.iter().map(ToString::to_string).collect(),
        indicators: indicators(&figures, before, content.period.to_on),
        score: score_view(&score),
        gaps: gaps(content),
    }
}

/// What was computed when the text was signed.
fn frozen(signed: &SignedText, before: Option<&SignedText>) -> EvaluationPreview {
    let text = &signed.text;
    EvaluationPreview {
        faults: Vec::new(),
        covered: text.covered.iter().map(ToString::to_string).collect(),
        indicators: indicators(&text.figures, before, text.content.period.to_on),
        score: score_view(&text.score),
        gaps: Vec::new(),
    }
}

/// Its own actions, and those that evaluations begun before it left open.
pub(super) fn actions(
    desk: &Desk<'_>,
    of: &Evaluation,
    all: &[Signed],
) -> Result<(Vec<Improvement>, Vec<Improvement>), ApiError> {
    let number = |id: Uuid| -> Option<EvaluationNumber> {
        let found = all.iter().find(|(it, _)| it.id == id);
        found.map(|(it, _)| it.number)
    };
    let actions = desk.open.store.improvements()?.into_iter();
    let (own, others): (Vec<_>, Vec<_>) = actions.partition(|it| it.evaluation == of.id);
    let carried = others.into_iter().filter(|action| {
        let is_earlier = number(action.evaluation).is_some_and(|it| it < of.number);
        is_earlier && !action.content.is_closed()
    });
    Ok((own, carried.collect()))
}

fn open_visas(role: UserRole, visas: &[domain::evaluation::Visa]) -> Vec<OpenVisa> {
    let parts = next_parts(visas).into_iter();
    let hers = parts.filter_map(|part| {
        let signing = Signing {
            part,
            name: "",
            function: "",
            role,
            before: visas,
            is_ready: true,
        };
        signing.is_hers().then(|| OpenVisa {
            part,
            is_own: signing.is_own(),
        })
    });
    hers.collect()
}

fn earlier(evaluation: &Evaluation, texts: &[SignedText]) -> Vec<EarlierVersion> {
    let texts = texts.iter();
    let earlier = texts.filter(|it| it.text.version < evaluation.version);
    earlier
        .map(|it| EarlierVersion {
            version: it.text.version,
            visas: it.visas.iter().map(visa_view).collect(),
        })
        .collect()
}

fn coverable(register: &Register) -> Vec<CoverableView> {
    let closed = register.closed().filter_map(|breach| {
        let closure = breach.closure.as_ref()?;
        Some(CoverableView {
            id: breach.id,
            number: breach.number.to_string(),
            closed_on: paris::typed_date(paris::date_of(closure.at)),
        })
    });
    closed.collect()
}
