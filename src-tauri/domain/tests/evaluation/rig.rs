//! Files of fictional breaches and an evaluation of them.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use domain::breach::{Awareness, Breach, BreachFacts, BreachNumber};
use domain::closing::{Closure, Signature};
use domain::count::Count;
use domain::evaluation::{
    BreachFile, Delays, EvaluationContent, EvaluationForm, Figure, Share, figures,
};
use domain::improvement::Improvement;
use domain::moment::Moment;
use domain::paris;
use domain::period::Period;
use domain::procedure::{Correction, Details, Information, InformedGroup, Step};
use law::{EvaluationIndicator, EvaluationKind, InformationDecision, ProcedureStep, Verdict};
use uuid::Uuid;

/// Tuesday 1 December 2026, 10:00 in Paris.
pub(crate) fn now() -> DateTime<Utc> {
    paris_at("01/12/2026", "10:00")
}

pub(crate) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// An instant as a clock of Paris shows it.
pub(crate) fn paris_at(date: &str, time: &str) -> DateTime<Utc> {
    let date = paris::parse_date(date).unwrap();
    paris::resolve(date, paris::parse_time(time).unwrap(), None).unwrap()
}

pub(crate) fn moment(date: &str, time: &str) -> Moment {
    Moment::exact(paris_at(date, time))
}

pub(crate) fn after(moment: Moment, delay: TimeDelta) -> Moment {
    Moment::exact(moment.at + delay)
}

pub(crate) fn aware(moment: Moment) -> Awareness {
    Awareness {
        moment,
        rule: "2018-05".into(),
    }
}

/// The year 2026, up to today.
pub(crate) fn year() -> Period {
    Period {
        from_on: day("2026-01-01"),
        to_on: day("2026-12-01"),
    }
}

pub(crate) fn proposed(kind: EvaluationKind) -> EvaluationForm {
    EvaluationForm::proposed(kind, year(), "Camille Exemple, référente RGPD")
}

pub(crate) fn yearly() -> EvaluationContent {
    proposed(EvaluationKind::Yearly).content(now()).unwrap()
}

pub(crate) fn breach(facts: BreachFacts) -> Breach {
    Breach {
        id: Uuid::from_u128(1),
        number: BreachNumber::new(2026, 1),
        revision: 1,
        registered_at: paris_at("04/09/2026", "16:00"),
        registered_by: "Camille Exemple".into(),
        modified_at: paris_at("04/09/2026", "16:00"),
        modified_by: "Camille Exemple".into(),
        verdict: None,
        facts,
        closure: None,
        hold: None,
    }
}

/// A breach, its steps, and whether it comes from a former register.
#[derive(Clone)]
pub(crate) struct Case {
    pub(crate) breach: Breach,
    pub(crate) steps: Vec<Step>,
    pub(crate) is_imported: bool,
}

impl Case {
    pub(crate) fn of(facts: BreachFacts) -> Self {
        Self {
            breach: breach(facts),
            steps: Vec::new(),
            is_imported: false,
        }
    }

    /// The same, its file holding this as well.
    pub(crate) fn with(mut self, step: ProcedureStep, details: Details) -> Self {
        let mut found = Step::untouched(step);
        found.details = details;
        self.steps.push(found);
        self
    }

    pub(crate) fn decided(mut self, verdict: Verdict) -> Self {
        self.breach.verdict = Some(verdict);
        self
    }

    pub(crate) fn file(&self) -> BreachFile<'_> {
        BreachFile {
            breach: &self.breach,
            steps: &self.steps,
            is_imported: self.is_imported,
        }
    }
}

/// The worked example of the reference of the procedure's evaluation, § 3.
pub(crate) fn worked_example() -> Case {
    let facts = BreachFacts {
        occurred_from: Some(moment("04/09/2026", "08:00")),
        detected: Some(moment("04/09/2026", "14:00")),
        reported: Some(moment("04/09/2026", "14:20")),
        aware: Some(aware(moment("07/09/2026", "10:15"))),
        ..BreachFacts::default()
    };
    let contained = Correction {
        contained: Some(moment("04/09/2026", "17:00")),
        measures: Vec::new(),
    };
    let mut case = sent(Case::of(facts), moment("09/09/2026", "18:00"))
        .decided(Verdict::HighRisk)
        .with(ProcedureStep::Correct, Details::Correction(contained))
        .with(
            ProcedureStep::InformPersons,
            informed(&[Some(moment("10/09/2026", "09:00"))]),
        );
    case.breach.closure = Some(Closure {
        at: paris_at("30/11/2026", "12:00"),
        signature: Signature {
            name: "Camille Exemple".into(),
            function: "Référente RGPD".into(),
        },
        left_undone: Vec::new(),
        reason: String::new(),
        kept_through_on: day("2036-11-30"),
        rule: "2024-04".into(),
    });
    case
}

pub(crate) fn sent(mut case: Case, moment: Moment) -> Case {
    case.breach.facts.sending.moment = Some(moment);
    case
}

/// Persons who are informed, group by group.
pub(crate) fn informed(groups: &[Option<Moment>]) -> Details {
    Details::Information(Information {
        groups: groups.iter().copied().map(group).collect(),
        ..informing(InformationDecision::Informed, "")
    })
}

pub(crate) fn informing(decision: InformationDecision, reason: &str) -> Information {
    Information {
        decision: Some(decision),
        reason: reason.into(),
        ..Information::default()
    }
}

pub(crate) fn group(informed: Option<Moment>) -> InformedGroup {
    InformedGroup {
        audience: "Salariés suivis".into(),
        means: None,
        planned_on: None,
        informed,
        reached: Count::ToBeDetermined,
        returned: Count::ToBeDetermined,
    }
}

/// What an indicator shows of these files, of a register that holds nothing else.
pub(crate) fn figure(indicator: EvaluationIndicator, cases: &[Case]) -> Figure {
    let register: Vec<Breach> = cases.iter().map(|case| case.breach.clone()).collect();
    figure_of(indicator, &yearly(), cases, &register, &[])
}

pub(crate) fn figure_of(
    indicator: EvaluationIndicator,
    content: &EvaluationContent,
    cases: &[Case],
    register: &[Breach],
    actions: &[Improvement],
) -> Figure {
    let files: Vec<BreachFile<'_>> = cases.iter().map(Case::file).collect();
    let all = figures(content, &files, register, actions, now());
    let mut found = all.into_iter().filter(|it| it.indicator == indicator);
    found.next().unwrap().figure
}

pub(crate) fn delays(indicator: EvaluationIndicator, cases: &[Case]) -> Delays {
    match figure(indicator, cases) {
        Figure::Delays(delays) => delays,
        other => panic!("{indicator:?}: {other:?}"),
    }
}

pub(crate) fn share(indicator: EvaluationIndicator, cases: &[Case]) -> Share {
    as_share(figure(indicator, cases))
}

pub(crate) fn as_share(figure: Figure) -> Share {
    match figure {
        Figure::Share(share) => share,
        other => panic!("{other:?}"),
    }
}

/// So many, among so many, and so many of which it cannot be told.
pub(crate) fn shared(counted: u64, of: u64, unmeasurable: u64) -> Share {
    Share {
        counted,
        of,
        unmeasurable,
    }
}
