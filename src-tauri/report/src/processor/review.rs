//! The review of the clauses of a contract with a processor, clause by clause.

use domain::paris;
use domain::processor::{ClauseAnswer, ClauseReview};
use law::{ClauseOutcome, ContractClause};

use super::contract::{UNREAD, source as article};
use super::model::ProcessorReview;
use super::source::ProcessorSource;
use super::standing;
use crate::record::{Body, Cell, Chapter, Row, Table, header_of};

impl ProcessorReview {
    /// The review of the clauses of a processor as the register knows it now.
    #[must_use]
    pub fn from_register(source: ProcessorSource<'_>) -> Self {
        let processor = &source.processor.content;
        let review = &processor.clauses;
        let number = source.processor.number.to_string();
        let (profile, journal, now) = (source.profile, source.journal, source.now);
        Self {
            name: processor.name.clone(),
            article: article(ContractClause::SubjectMatter),
            headline: headline(review),
            chapters: vec![
                clauses(review),
                standing::gaps(processor),
                standing::expiries(processor, paris::date_of(now)),
            ],
            reviewer: review.reviewed_by.clone(),
            header: header_of(&number, profile, journal, now, is_unfinished(review)),
            number,
            data: source.data,
        }
    }
}

/// Whether nobody has dated the review, or some clause was not looked at.
fn is_unfinished(review: &ClauseReview) -> bool {
    let mut clauses = ContractClause::ALL.iter();
    review.reviewed_on.is_none() || clauses.any(|clause| review.outcome(*clause).is_none())
}

fn headline(review: &ClauseReview) -> Vec<Row> {
    let day = |day: Option<_>| day.map(paris::typed_date).unwrap_or_default();
    let total = ContractClause::ALL.len();
    let in_order = total - review.weak().len();
    vec![
        Row::asked("Revue le", &day(review.reviewed_on)),
        Row::text("Clauses en ordre", &format!("{in_order} sur {total}")),
        Row::asked("À revoir le", &day(review.due_on())),
    ]
}

fn clauses(review: &ClauseReview) -> Chapter {
    let columns = [
        ("Clause", 42),
        ("Constat", 16),
        ("Preuve", 20),
        ("Suite à donner", 22),
    ];
    let unread = ClauseAnswer::default();
    let rows = ContractClause::ALL.iter().map(|clause| {
        let answer = review.answers.get(clause).unwrap_or(&unread);
        let sources = clause.article().unwrap_or_default();
        [
            Cell::text(clause.label()).noted(&format!("{}\n{sources}", clause.help())),
            Cell::text(answer.outcome.map_or(UNREAD, ClauseOutcome::label)),
            Cell::text(&answer.evidence),
            Cell::text(&answer.note),
        ]
    });
    let table = Table::new(columns, rows);
    Chapter {
        article: article(ContractClause::SubjectMatter),
        ..Chapter::new("Les clauses, une par une", vec![Body::Table(table)])
    }
}
