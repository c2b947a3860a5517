//! Evaluations of the procedure: the one of last year, the present one with everything in it, and the blank form.

use chrono::NaiveDate;
use domain::breach::BreachNumber;
use domain::evaluation::{
    Crossed, Delays, EvaluationContent, EvaluationForm, EvaluationNumber, EvaluationText, Figure,
    IndicatorFigure, Remark, Share, Visa, score,
};
use domain::improvement::{
    ImprovementContent, ImprovementLine, ImprovementNumber, ImprovementOrigin,
};
use domain::period::Period;
use law::{
    DpoOpinion, Effectiveness, EvaluationAnswer, EvaluationConclusion, EvaluationGate,
    EvaluationIndicator, EvaluationKind, ImprovementKind, MeasureState, VisaPart,
};
use report::JournalHead;
use report::evaluation::{BlankEvaluation, EvaluationSheet, EvaluationSource};

use crate::file::profile;
use crate::sample::instant;

/// An evaluation, its visas, and what came before it.
pub(crate) struct Evaluated {
    pub(crate) text: EvaluationText,
    pub(crate) visas: Vec<Visa>,
    pub(crate) earlier: Vec<Visa>,
    pub(crate) before: Option<EvaluationText>,
}

impl Evaluated {
    /// Every visa is given; a gate is crossed, actions are carried, a version was signed before.
    pub(crate) fn approved() -> Self {
        Self {
            text: text(2026, 2),
            visas: visas(),
            earlier: visas().into_iter().take(1).collect(),
            before: Some(last_year()),
        }
    }

    /// Nobody has signed, and half of it is not written.
    pub(crate) fn begun() -> Self {
        let mut text = text(2026, 1);
        let answers = text.content.answers.iter_mut();
        for answer in answers.skip(9) {
            answer.answer = None;
            answer.evidence.clear();
            answer.comment.clear();
        }
        text.content.conclusion = None;
        text.content.evaluators.clear();
        text.actions.clear();
        text.score = score(&text.content, &[], instant());
        Self {
            text,
            visas: Vec::new(),
            earlier: Vec::new(),
            before: None,
        }
    }

    /// The whole, where each text that a person types is this one.
    pub(crate) fn saying(words: &str) -> Self {
        let mut evaluated = Self::approved();
        let content = &mut evaluated.text.content;
        for text in [
            &mut content.procedure,
            &mut content.version,
            &mut content.evaluators,
            &mut content.sources,
            &mut content.strengths,
            &mut content.weaknesses,
            &mut content.opportunities,
        ] {
            words.clone_into(text);
        }
        for answer in &mut content.answers {
            words.clone_into(&mut answer.evidence);
            words.clone_into(&mut answer.comment);
        }
        for remark in &mut content.remarks {
            words.clone_into(&mut remark.text);
        }
        for action in &mut evaluated.text.actions {
            words.clone_into(&mut action.content.text);
            words.clone_into(&mut action.content.finding);
            words.clone_into(&mut action.content.owner);
        }
        for visa in &mut evaluated.visas {
            words.clone_into(&mut visa.name);
            words.clone_into(&mut visa.function);
            words.clone_into(&mut visa.text);
        }
        evaluated
    }

    pub(crate) fn sheet(&self) -> EvaluationSheet {
        let sha256 = "4f9c2a71d0b3".repeat(6)[..64].to_owned();
        let earlier = [(1, self.earlier.as_slice())];
        EvaluationSheet::from_register(&EvaluationSource {
            text: &self.text,
            visas: &self.visas,
            sha256: Some(sha256.as_str()).filter(|_| !self.visas.is_empty()),
            earlier: if self.earlier.is_empty() {
                &[]
            } else {
                &earlier
            },
            before: self.before.as_ref(),
            profile: &profile(),
            journal: &JournalHead {
                number: 128,
                hash: "4f9c2a71d0".into(),
                taken_by: "La référente RGPD".into(),
            },
            now: instant(),
            data: br#"{"schema":"registre-rgpd/evaluation/1"}"#,
        })
    }
}

/// The form to fill in by hand.
pub(crate) fn blank() -> BlankEvaluation {
    BlankEvaluation::from_register(&profile(), instant())
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn last_year() -> EvaluationText {
    let mut text = text(2025, 1);
    for found in &mut text.figures {
        if let Figure::Delays(delays) = &mut found.figure {
            delays.median_seconds = delays.median_seconds.map(|it| it * 2);
        }
    }
    text.score.percent = Some(71);
    text
}

fn text(year: i32, version: u32) -> EvaluationText {
    let content = content(year);
    let mut score = score(&content, &[], instant());
    score.crossed = vec![Crossed {
        gate: EvaluationGate::PersonsLeftOut,
        breaches: vec![number(3)],
    }];
    score.result = Some(law::EvaluationResult::NonCompliant);
    EvaluationText {
        number: EvaluationNumber { year, sequence: 1 },
        version,
        computed_at: instant(),
        content,
        covered: (1..=4).map(number).collect(),
        figures: figures(),
        score,
        actions: actions(),
    }
}

fn number(sequence: u32) -> BreachNumber {
    BreachNumber::new(2026, sequence)
}

fn content(year: i32) -> EvaluationContent {
    let period = Period {
        from_on: day(&format!("{}-11-24", year - 1)),
        to_on: day(&format!("{year}-11-23")),
    };
    let mut form = EvaluationForm::proposed(EvaluationKind::Yearly, period, "");
    form.procedure = "RGPD/PR/05".into();
    form.version = "01".into();
    form.evaluators = "La responsable qualité\nLa référente RGPD".into();
    form.sources =
        "Registre des violations, dossiers clos, accusés de la CNIL, compte rendu d’exercice."
            .into();
    form.trained = "41".into();
    form.concerned = "49".into();
    form.exercises = "1".into();
    form.remarks = vec![Remark {
        indicator: EvaluationIndicator::Investigation,
        text: "Un délai de 67 h : le week-end a passé avant que quelqu’un lise l’alerte.".into(),
    }];
    form.conclusion = Some(EvaluationConclusion::Amended);
    form.strengths =
        "Les dossiers clos sont complets.\nLa consigne affichée porte ses fruits.".into();
    form.weaknesses = "La procédure repose sur une seule personne.".into();
    for (rank, answer) in form.answers.iter_mut().enumerate() {
        let given = EvaluationAnswer::ALL[rank * 3 % EvaluationAnswer::ALL.len()];
        answer.answer = Some(given);
        if given != EvaluationAnswer::NotApplicable {
            answer.evidence = "Dossiers de l’année, relus avec le DPO.".into();
        }
        if given != EvaluationAnswer::Compliant {
            answer.comment = "Deux dossiers sur quatre n’en disent rien.".into();
        }
    }
    form.content(instant()).unwrap()
}

fn figures() -> Vec<IndicatorFigure> {
    let indicators = EvaluationIndicator::ALL.iter().zip(1_u32..);
    indicators
        .map(|(indicator, rank)| IndicatorFigure {
            indicator: *indicator,
            figure: figure(*indicator, rank),
        })
        .collect()
}

fn figure(indicator: EvaluationIndicator, rank: u32) -> Figure {
    let delays = matches!(
        indicator,
        EvaluationIndicator::Exposure
            | EvaluationIndicator::Reporting
            | EvaluationIndicator::Registration
            | EvaluationIndicator::Investigation
            | EvaluationIndicator::Authority
            | EvaluationIndicator::AuthorityComplement
            | EvaluationIndicator::HealthAgency
            | EvaluationIndicator::Persons
            | EvaluationIndicator::Containment
            | EvaluationIndicator::Closure
            | EvaluationIndicator::ProcessorNotice
    );
    if indicator == EvaluationIndicator::Exercises {
        return Figure::Number { number: Some(1) };
    }
    let is_silent = rank % 4 == 3;
    if delays {
        let seconds = i64::from(rank) * 58_260;
        return Figure::Delays(Delays {
            measured: if is_silent { 0 } else { 4 },
            unmeasurable: usize::from(rank.is_multiple_of(2)),
            median_seconds: Some(seconds).filter(|_| !is_silent),
            maximum_seconds: Some(seconds * 2).filter(|_| !is_silent),
            in_target: Some(3).filter(|_| indicator != EvaluationIndicator::Exposure),
        });
    }
    Figure::Share(Share {
        counted: if is_silent { 0 } else { 3 },
        of: if is_silent { 0 } else { 4 },
        unmeasurable: u64::from(rank.is_multiple_of(2)),
    })
}

fn actions() -> Vec<ImprovementLine> {
    let states = [
        (MeasureState::Planned, None),
        (MeasureState::Done, None),
        (MeasureState::Done, Some(Effectiveness::PartlyEffective)),
        (MeasureState::InProgress, None),
    ];
    states
        .into_iter()
        .zip(1..)
        .map(|((state, effectiveness), number)| ImprovementLine {
            number: ImprovementNumber(number),
            is_carried: number < 3,
            content: ImprovementContent {
                state,
                effectiveness,
                ..action()
            },
        })
        .collect()
}

fn action() -> ImprovementContent {
    ImprovementContent {
        origin: ImprovementOrigin::Question {
            id: "roles_deputised".into(),
        },
        finding: "La référente RGPD n’a pas de suppléante pendant ses absences.".into(),
        root_cause: "Le rôle n’est pas dans les fiches de poste.".into(),
        kind: Some(ImprovementKind::Corrective),
        text: "Nommer et former une suppléante de la référente RGPD".into(),
        owner: "La direction".into(),
        due_on: Some(day("2026-12-31")),
        resources: "Deux jours de formation".into(),
        state: MeasureState::Planned,
        done_on: None,
        evidence: String::new(),
        criterion: "Une violation déclarée pendant une absence est notifiée à temps.".into(),
        effectiveness: None,
        checked_on: None,
        checked_by: String::new(),
        check: String::new(),
    }
}

fn visas() -> Vec<Visa> {
    let visa = |part, name: &str, function: &str, signed_on| Visa {
        part,
        name: name.into(),
        function: function.into(),
        signed_on: day(signed_on),
        opinion: None,
        text: String::new(),
        recorded_at: instant(),
        recorded_by: "La responsable qualité".into(),
    };
    vec![
        visa(
            VisaPart::Drafting,
            "La responsable qualité",
            "Responsable qualité",
            "2026-11-20",
        ),
        Visa {
            opinion: Some(DpoOpinion::WithReservations),
            text: "Tant que la référente n’a pas de suppléante, le délai n’est pas tenu pendant ses congés."
                .into(),
            ..visa(VisaPart::Officer, "Le DPO", "Cabinet fictif", "2026-11-21")
        },
        visa(
            VisaPart::Validation,
            "Comité de pilotage",
            "Réunion du comité",
            "2026-11-22",
        ),
        visa(
            VisaPart::Approval,
            "La direction",
            "Directrice générale",
            "2026-11-23",
        ),
    ]
}
