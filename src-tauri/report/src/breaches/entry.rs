//! One breach of the register: what article 33.5 asks to be documented.

use domain::breach::{Breach, BreachFacts, Clock, ClockState, count_text, list_text};
use domain::moment::Moment;
use domain::paris;
use domain::procedure::{Answers, Step};
use law::Verdict;
use serde::Serialize;

use super::from_register::BreachesSource;
use crate::record::{Row, joined, punctuality, when};

/// What is said of one breach.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct BreachLine {
    /// Its number.
    pub number: String,
    /// Its summary.
    pub title: String,
    /// What is documented.
    pub rows: Vec<Row>,
}

impl BreachLine {
    pub(super) fn of(breach: &Breach, steps: &[Step], source: &BreachesSource<'_>) -> Self {
        let answers = Answers::of(steps);
        let mut rows = facts(&breach.facts, source);
        rows.extend(effects(&breach.facts));
        rows.extend(remedies(&breach.facts, &answers));
        rows.extend(decision(breach, &answers));
        rows.extend(notification(breach, source));
        rows.extend(told(&answers));
        rows.extend(closing(breach));
        let summary = breach.facts.summary();
        Self {
            number: breach.number.to_string(),
            title: if summary.is_empty() {
                format!("Violation {}", breach.number)
            } else {
                summary
            },
            rows,
        }
    }
}

fn facts(facts: &BreachFacts, source: &BreachesSource<'_>) -> Vec<Row> {
    let ids = [&facts.sites, &facts.functions]
        .into_iter()
        .flatten()
        .flatten();
    let places: Vec<&str> = ids
        .filter_map(|id| source.names.get(id).map(String::as_str))
        .collect();
    let natures = list_text(facts.natures.as_ref(), |it| it.label().to_owned());
    let mut rows = vec![
        Row::known("Faits", &facts.account),
        Row::known("Nature", &natures),
        Row::known(
            "Connaissance",
            &facts.aware_moment().map(when).unwrap_or_default(),
        ),
    ];
    rows.extend(Row::filled("Sites et fonctions", &places.join(", ")));
    rows.extend(Row::filled("Signalé par", &facts.reporter));
    rows
}

fn effects(facts: &BreachFacts) -> Vec<Row> {
    let data = list_text(facts.data_categories.as_ref(), |it| it.label().to_owned());
    let persons = list_text(facts.person_categories.as_ref(), |it| it.label().to_owned());
    vec![
        Row::known("Données", &data),
        Row::known("Personnes", &persons).noted(&count_text(facts.persons)),
        Row::known("Effets", &facts.consequences),
    ]
}

fn remedies(facts: &BreachFacts, answers: &Answers<'_>) -> Vec<Row> {
    let mut rows = vec![Row::known("Mesures", &facts.measures)];
    let followed = answers.correction.into_iter().flat_map(|it| &it.measures);
    rows.extend(Row::listed(
        "Mesures suivies",
        followed.map(|measure| joined(&[&measure.text, measure.state.label()])),
    ));
    rows
}

fn decision(breach: &Breach, answers: &Answers<'_>) -> Vec<Row> {
    let decision = answers.assessment.map(|it| &it.decision);
    let by = decision.map_or("", |it| it.decided_by.as_str());
    let on = decision.and_then(|it| it.decided_on).map(paris::long_date);
    let taken = joined(&[by, &on.unwrap_or_default()]);
    let level = breach.verdict.map_or("", Verdict::label);
    let mut rows = vec![Row::known("Décision", level).noted(&taken)];
    rows.extend(decision.and_then(|it| Row::filled("Motif de la décision", &it.reason)));
    rows
}

fn notification(breach: &Breach, source: &BreachesSource<'_>) -> Vec<Row> {
    const LABEL: &str = "Notification à la CNIL";
    let clock = Clock::of(&breach.facts, breach.verdict, source.now);
    let sending = &breach.facts.sending;
    let mut rows = vec![match sending.moment {
        Some(sent) => {
            let note = joined(&[punctuality(clock.state), &sending.authority_reference]);
            Row::text(LABEL, &to_the_second(sent)).noted(&note)
        }
        None => Row::text(LABEL, unsent(clock.state)).noted(&deadline(&clock)),
    }];
    if clock.is_late() {
        rows.push(Row::known("Motifs du retard", &sending.delay_reasons));
    }
    rows
}

/// The instant of a sending, with what is said of one that is only about right.
fn to_the_second(sent: Moment) -> String {
    let exact = paris::to_the_second(sent.at);
    if sent.estimated {
        format!("{exact} (environ)")
    } else {
        exact
    }
}

/// What is said while nothing was sent.
fn unsent(state: ClockState) -> &'static str {
    match state {
        ClockState::NotRequired => "Non requise\u{a0}: aucun risque décidé",
        ClockState::SetAside => "Sans objet\u{a0}: ce n’est pas une violation",
        ClockState::Passed => "Aucune à ce jour, délai dépassé",
        ClockState::NotStarted
        | ClockState::Running
        | ClockState::Near
        | ClockState::SentOnTime
        | ClockState::SentLate
        | ClockState::SentUndated => "Aucune à ce jour",
    }
}

/// Until when it is owed, where something runs.
fn deadline(clock: &Clock) -> String {
    let by = clock.by.filter(|_| clock.remaining.is_some());
    let by = by.map(|by| format!("Échéance\u{a0}: {}", paris::view(by).long));
    by.unwrap_or_default()
}

fn told(answers: &Answers<'_>) -> Vec<Row> {
    let Some(information) = answers.information else {
        return Vec::new();
    };
    let decided = information.decision.map_or("", |it| it.label());
    let row = Row::filled("Information des personnes", decided);
    let mut rows: Vec<Row> = row
        .map(|row| row.noted(&information.reason))
        .into_iter()
        .collect();
    let groups = information.groups.iter().map(|group| {
        let informed = group.informed.map(when).unwrap_or_default();
        joined(&[&group.audience, &informed, &count_text(group.reached)])
    });
    rows.extend(Row::listed("Personnes atteintes", groups));
    rows
}

fn closing(breach: &Breach) -> Option<Row> {
    let closure = breach.closure.as_ref()?;
    let kept = format!(
        "À conserver jusqu’au {}",
        paris::long_date(closure.kept_through_on)
    );
    let signature = &closure.signature;
    let left: Vec<&str> = closure
        .steps_left()
        .map(law::ProcedureStep::label)
        .collect();
    let left = match left.as_slice() {
        [] => String::new(),
        left => format!("Resté ouvert\u{a0}: {}", left.join(", ")),
    };
    let note = joined(&[
        &signature.name,
        &signature.function,
        &kept,
        &left,
        &closure.reason,
    ]);
    Some(Row::text("Clôture", &paris::view(closure.at).long).noted(&note))
}
