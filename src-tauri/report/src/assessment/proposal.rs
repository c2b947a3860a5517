//! What the application proposes, in the words of the law: the answers, the reasons, what would change them.

use domain::assessment::{Advice, Answer, Direction, Levels, Line, Proposal};
use law::{AssessmentCriterion, Decision, RiskLevel};

use super::circumstances::value_words;
use super::model::Change;
use crate::record::{Choice, Row, Section, Value, lowered, one_of, sentence_of};

/// The articles that the decision answers: `art. 33.1 et art. 34.1 du RGPD`.
pub(super) fn articles() -> String {
    let articles: Vec<&str> = Decision::ALL.iter().filter_map(|it| it.article()).collect();
    format!("{} du RGPD", articles.join(" et "))
}

/// The proposal, then what led there.
pub(super) fn sections(proposal: &Proposal) -> Vec<Section> {
    vec![
        Section {
            number: "1".to_owned(),
            title: "Proposition de l’application".to_owned(),
            article: String::new(),
            rows: answers(proposal),
        },
        Section {
            number: "2".to_owned(),
            title: "Ce qui y conduit".to_owned(),
            article: String::new(),
            rows: reasons(proposal),
        },
    ]
}

fn answers(proposal: &Proposal) -> Vec<Row> {
    let levels = Row::text("Niveau proposé", &level_words(proposal.levels));
    let mut rows = vec![levels.noted("Une proposition : la personne responsable décide.")];
    rows.extend(advice(Decision::NotifyAuthority, &proposal.notify));
    rows.extend(advice(Decision::InformPersons, &proposal.inform));
    rows
}

/// The answer, the unknown facts on which it hangs, and what has to be established.
fn advice(decision: Decision, advice: &Advice) -> Vec<Row> {
    let answer = match advice.answer {
        Answer::Yes => "Oui",
        Answer::No => "Non",
        Answer::Depends => "Dépend de ce qui reste à établir",
    };
    let article = decision.article().unwrap_or_default();
    let due = format!("{} ({article})", decision.help().trim_end_matches('.'));
    let mut rows = vec![Row::text(decision.label(), answer).noted(&due)];
    let facts = advice.depends_on.iter().map(|fact| fact.label().to_owned());
    rows.extend(Row::listed("Dépend de", facts));
    let conditions = advice.conditions.iter().copied();
    rows.extend(Row::listed("Conditions", conditions.map(sentence_of)));
    rows
}

/// `Aucun risque ou risque`.
fn level_words(levels: Levels) -> String {
    let possible = levels.lowest..=levels.highest;
    let labels = RiskLevel::ALL
        .iter()
        .filter(|level| possible.contains(level));
    let labels: Vec<&str> = labels.map(|level| level.label()).collect();
    one_of(&labels)
}

fn reasons(proposal: &Proposal) -> Vec<Row> {
    let criteria = AssessmentCriterion::ALL.iter().copied();
    let mut rows: Vec<Row> = criteria
        .filter_map(|criterion| criterion_row(criterion, &proposal.lines))
        .collect();
    let reservations = proposal.reservations.iter().copied();
    rows.extend(Row::listed("Réserves", reservations.map(sentence_of)));
    let exemptions = proposal.exemptions.iter().copied();
    rows.extend(Row::listed(
        "Exemptions de la procédure",
        exemptions.map(sentence_of),
    ));
    rows
}

/// What is told of one criterion, each sentence with its direction; none when nothing is.
fn criterion_row(criterion: AssessmentCriterion, lines: &[Line]) -> Option<Row> {
    let mut choices: Vec<Choice> = Vec::new();
    for line in lines.iter().filter(|line| line.criterion() == criterion) {
        let choice = Choice {
            text: line.reason.help().to_owned(),
            mark: direction_words(line.direction).to_owned(),
        };
        // The same reason may hold for several natures of the breach.
        if !choices.contains(&choice) {
            choices.push(choice);
        }
    }
    (!choices.is_empty()).then(|| Row::new(criterion.label(), Value::Choices(choices)))
}

fn direction_words(direction: Direction) -> &'static str {
    match direction {
        Direction::Raises => "élève",
        Direction::Lowers => "abaisse",
        Direction::Neutral => "sans effet",
    }
}

/// What another answer would change.
pub(super) fn changes(proposal: &Proposal) -> Vec<Change> {
    let changes = proposal.would_change.iter();
    let changes = changes.filter(|change| change.levels != proposal.levels);
    changes
        .map(|change| Change {
            circumstance: change.circumstance.label().to_owned(),
            value: value_words(change.circumstance, &change.value),
            effect: match change.direction {
                Direction::Raises => "monterait",
                Direction::Lowers => "baisserait",
                Direction::Neutral => "resterait",
            }
            .to_owned(),
            level: lowered(&level_words(change.levels)),
        })
        .collect()
}
