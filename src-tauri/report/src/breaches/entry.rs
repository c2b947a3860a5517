//! One breach of the register: what article 33.5 asks to be documented.

use domain::breach::{Breach, BreachFacts, Clock, count_text, list_text};
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
    let clock = Clock::of(&breach.facts, breach.verdict, source.now);
    let sending = &breach.facts.sending;
    let Some(sent) = clock.sent_at else {
        return vec![Row::text("Notification à la CNIL", "Aucune à ce jour")];
    };
    let note = joined(&[punctuality(clock.state), &sending.authority_reference]);
    let mut rows =
        vec![Row::text("Notification à la CNIL", &paris::to_the_second(sent)).noted(&note)];
    if clock.is_late() {
        rows.push(Row::known("Motifs du retard", &sending.delay_reasons));
    }
    rows
}

fn told(answers: &Answers<'_>) -> Vec<Row> {
    let Some(information) = answers.information else {
        return Vec::new();
    };
    let decided = information.decision.map_or("", |it| it.label());
    let row = Row::filled("Information des personnes", decided);
    row.map(|row| row.noted(&information.reason))
        .into_iter()
        .collect()
}

fn closing(breach: &Breach) -> Option<Row> {
    let closure = breach.closure.as_ref()?;
    let kept = format!(
        "À conserver jusqu’au {}",
        paris::long_date(closure.kept_through_on)
    );
    let signature = &closure.signature;
    let note = joined(&[&signature.name, &signature.function, &kept]);
    Some(Row::text("Clôture", &paris::view(closure.at).long).noted(&note))
}
