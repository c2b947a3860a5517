//! An evaluation as typed.

use chrono::{DateTime, Days, NaiveDate, Utc};
use law::clocks::in_force;
use law::questionnaires::{QUESTIONNAIRES, Questionnaire};
use law::{EvaluationConclusion, EvaluationKind};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use super::answer::{Answer, AnswerForm};
use super::{EvaluationContent, Remark, Trained};
use crate::clocks;
use crate::count::whole_number;
use crate::fault::{Faults, FieldError, FieldRule};
use crate::paris;
use crate::period::{Period, PeriodForm};
use crate::text::{self, LONG, SHORT};

/// An evaluation as typed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[allow(missing_docs)] // each field is the one of the same name in `EvaluationContent`
pub struct EvaluationForm {
    pub kind: EvaluationKind,
    pub period: PeriodForm,
    pub procedure: String,
    pub version: String,
    pub evaluators: String,
    pub sources: String,
    pub breaches: Vec<Uuid>,
    pub questionnaire: String,
    /// One for each question asked, in order.
    pub answers: Vec<AnswerForm>,
    pub trained: String,
    pub concerned: String,
    pub exercises: String,
    pub remarks: Vec<Remark>,
    pub conclusion: Option<EvaluationConclusion>,
    pub strengths: String,
    pub weaknesses: String,
    pub opportunities: String,
}

/// The period that a new evaluation covers: the year that ends today, or what follows the one before.
#[must_use]
pub fn proposed_period(last_through_on: Option<NaiveDate>, today: NaiveDate) -> Period {
    let next_day = |day: NaiveDate| day.checked_add_days(Days::new(1)).unwrap_or(day);
    let following = last_through_on.map(next_day).filter(|from| *from <= today);
    Period {
        from_on: following.unwrap_or_else(|| next_day(clocks::a_year_before(today))),
        to_on: today,
    }
}

impl EvaluationForm {
    /// A new evaluation of this kind over these days, by somebody.
    #[must_use]
    pub fn proposed(kind: EvaluationKind, period: Period, evaluator: &str) -> Self {
        let questionnaire = in_force(QUESTIONNAIRES, period.to_on);
        let blank = |id: &str| Answer::blank(id).form();
        Self {
            kind,
            period: PeriodForm::showing(period),
            procedure: String::new(),
            version: String::new(),
            evaluators: evaluator.to_owned(),
            sources: String::new(),
            breaches: Vec::new(),
            questionnaire: questionnaire.id.to_owned(),
            answers: questionnaire.asked(kind).map(|it| blank(it.id)).collect(),
            trained: String::new(),
            concerned: String::new(),
            exercises: String::new(),
            remarks: Vec::new(),
            conclusion: None,
            strengths: String::new(),
            weaknesses: String::new(),
            opportunities: String::new(),
        }
    }

    /// Reads a form typed at `now`.
    ///
    /// # Errors
    /// Every fault at once.
    pub fn content(&self, now: DateTime<Utc>) -> Result<EvaluationContent, Vec<FieldError>> {
        let (content, faults) = self.read(now);
        faults.finish(content)
    }

    /// What can be read of a form that is still being typed.
    #[must_use]
    pub fn so_far(&self, now: DateTime<Utc>) -> EvaluationContent {
        self.read(now).0
    }

    fn read(&self, now: DateTime<Utc>) -> (EvaluationContent, Faults) {
        let mut faults = Faults::default();
        let f = &mut faults;
        let questionnaire = Questionnaire::named(&self.questionnaire);
        if questionnaire.is_none() {
            f.add("questionnaire", FieldRule::NotListed);
        }
        let content = EvaluationContent {
            kind: self.kind,
            period: self.period(f, now),
            procedure: text::at_most(f, "procedure", &self.procedure, SHORT),
            version: text::at_most(f, "version", &self.version, SHORT),
            evaluators: text::at_most(f, "evaluators", &self.evaluators, LONG),
            sources: text::at_most(f, "sources", &self.sources, LONG),
            breaches: self.covered(),
            questionnaire: self.questionnaire.clone(),
            answers: self.answers(questionnaire, f),
            training: self.training(f),
            exercises: number(f, "exercises", &self.exercises),
            remarks: self.remarks(f),
            conclusion: self.conclusion,
            strengths: text::at_most(f, "strengths", &self.strengths, LONG),
            weaknesses: text::at_most(f, "weaknesses", &self.weaknesses, LONG),
            opportunities: text::at_most(f, "opportunities", &self.opportunities, LONG),
        };
        (content, faults)
    }

    /// The days are always known: the figures are computed over them.
    fn period(&self, faults: &mut Faults, now: DateTime<Utc>) -> Period {
        let today = paris::date_of(now);
        match self.period.period() {
            Ok(period) => {
                if period.to_on > today {
                    faults.add("period.to_on", FieldRule::InTheFuture);
                }
                period
            }
            Err(wrong) => {
                for FieldError { field, rule } in wrong {
                    faults.add(format!("period.{field}"), rule);
                }
                Period {
                    from_on: today,
                    to_on: today,
                }
            }
        }
    }

    /// The breaches chosen, each once; only an evaluation after a breach is about some of them alone.
    fn covered(&self) -> Vec<Uuid> {
        let mut covered = match self.kind {
            EvaluationKind::AfterBreach => self.breaches.clone(),
            EvaluationKind::Yearly
            | EvaluationKind::AfterExercise
            | EvaluationKind::AfterChange => Vec::new(),
        };
        covered.sort();
        covered.dedup();
        covered
    }

    /// One answer for each question asked, in their order, wherever they stand in the form.
    fn answers(&self, version: Option<&Questionnaire>, faults: &mut Faults) -> Vec<Answer> {
        let asked = version.into_iter().flat_map(|it| it.asked(self.kind));
        let mut read = |id: &str| {
            let position = self.answers.iter().position(|it| it.question == id);
            position.map_or_else(|| Answer::blank(id), |at| self.answers[at].read(at, faults))
        };
        asked.map(|question| read(question.id)).collect()
    }

    /// Both numbers or none, and no more trained than concerned.
    fn training(&self, faults: &mut Faults) -> Option<Trained> {
        let trained = number(faults, "trained", &self.trained);
        let concerned = number(faults, "concerned", &self.concerned);
        match (trained, concerned) {
            (Some(trained), Some(concerned)) => {
                if trained > concerned {
                    faults.add("trained", FieldRule::NotANumber);
                }
                Some(Trained { trained, concerned })
            }
            (None, Some(_)) if self.trained.trim().is_empty() => {
                faults.add("trained", FieldRule::Required);
                None
            }
            (Some(_), None) if self.concerned.trim().is_empty() => {
                faults.add("concerned", FieldRule::Required);
                None
            }
            _ => None,
        }
    }

    fn remarks(&self, faults: &mut Faults) -> Vec<Remark> {
        let mut remarks: Vec<Remark> = Vec::new();
        for (position, remark) in self.remarks.iter().enumerate() {
            let field = format!("remarks.{position}.text");
            let text = text::at_most(faults, &field, &remark.text, LONG);
            let indicator = remark.indicator;
            let is_new = remarks.iter().all(|before| before.indicator != indicator);
            if is_new && !text.is_empty() {
                remarks.push(Remark { indicator, text });
            }
        }
        remarks.sort_by_key(|remark| remark.indicator);
        remarks
    }
}

impl EvaluationContent {
    /// The form that shows this evaluation again.
    #[must_use]
    pub fn form(&self) -> EvaluationForm {
        let typed = |number: Option<u64>| number.map(|it| it.to_string()).unwrap_or_default();
        EvaluationForm {
            kind: self.kind,
            period: PeriodForm::showing(self.period),
            procedure: self.procedure.clone(),
            version: self.version.clone(),
            evaluators: self.evaluators.clone(),
            sources: self.sources.clone(),
            breaches: self.breaches.clone(),
            questionnaire: self.questionnaire.clone(),
            answers: self.answers.iter().map(Answer::form).collect(),
            trained: typed(self.training.map(|it| it.trained)),
            concerned: typed(self.training.map(|it| it.concerned)),
            exercises: typed(self.exercises),
            remarks: self.remarks.clone(),
            conclusion: self.conclusion,
            strengths: self.strengths.clone(),
            weaknesses: self.weaknesses.clone(),
            opportunities: self.opportunities.clone(),
        }
    }
}

/// A number as typed; nothing typed is not known.
fn number(faults: &mut Faults, field: &str, typed: &str) -> Option<u64> {
    if typed.trim().is_empty() {
        return None;
    }
    let number = whole_number(typed);
    if number.is_none() {
        faults.add(field, FieldRule::NotANumber);
    }
    number
}
