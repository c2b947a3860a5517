//! What binds a processor: contracts, clauses, guarantees, and those on whom it calls.

use chrono::NaiveDate;
use domain::paris;
use domain::processor::{ClauseReview, Contract, Guarantee, ProcessorRecord, SubProcessor};
use law::{
    ClauseOutcome, ContractClause, ContractKind, Enumeration, GuaranteeKind, SubProcessing,
    countries,
};

use crate::record::{Body, Cell, Chapter, Row, Table, joined};

/// The contracts with it, the one in force first, and how soon it tells of a breach.
pub(super) fn contracts(processor: &ProcessorRecord) -> Chapter {
    let columns = [
        ("Contrat", 40),
        ("Signé le", 20),
        ("En vigueur", 22),
        ("À revoir le", 18),
    ];
    let row = |contract: &Contract<Option<NaiveDate>>| {
        let [starts, ends] = [contract.starts_on, contract.ends_on].map(day);
        let ends = if ends.is_empty() {
            "sans terme indiqué".to_owned()
        } else {
            format!("jusqu’au {ends}")
        };
        [
            Cell::asked(contract.kind.map_or("", ContractKind::label))
                .noted(&joined(&[&contract.reference, &contract.note])),
            Cell::asked(&day(contract.signed_on)),
            Cell::asked(&starts).noted(&ends),
            Cell::asked(&day(contract.review_on)),
        ]
    };
    let mut body = Body::entries("Contrats", &processor.contracts, |contracts| {
        Table::new(columns, contracts.iter().map(row))
    });
    let hours = processor.alert_hours.map(|hours| format!("{hours}\u{a0}h"));
    let alert = Row::asked(
        "Délai d’alerte en cas de violation",
        &hours.unwrap_or_default(),
    );
    body.push(Body::Rows(vec![alert]));
    Chapter {
        article: source(ContractClause::SubjectMatter),
        ..Chapter::new("Contrats", body)
    }
}

/// Whether it may call on others, and on whom it does.
pub(super) fn chain(processor: &ProcessorRecord) -> Chapter {
    let allowed = processor.sub_processing;
    let rule = Row::asked(
        "Recours à d’autres",
        allowed.map_or("", SubProcessing::label),
    )
    .noted(allowed.map_or("", SubProcessing::help));
    let columns = [
        ("Nom", 28),
        ("Prestation", 28),
        ("Pays", 18),
        ("Autorisation", 26),
    ];
    let row = |it: &SubProcessor| {
        let country = countries::country(&it.country).map_or("", |country| country.name);
        [
            Cell::asked(&it.name),
            Cell::asked(&it.service),
            Cell::asked(country),
            Cell::asked(&it.authorisation),
        ]
    };
    let list = Body::listing(
        "Sous-traitants ultérieurs",
        "Aucun",
        &processor.chain,
        |items| Table::new(columns, items.iter().map(row)),
    );
    let body = std::iter::once(Body::Rows(vec![rule]))
        .chain(list)
        .collect();
    Chapter {
        article: source(ContractClause::SubProcessors),
        ..Chapter::new("Sous-traitance ultérieure", body)
    }
}

/// What the last review of the clauses found, in short.
pub(super) fn clauses(review: &ClauseReview) -> Chapter {
    let mut rows = vec![
        Row::asked(
            "Revue le",
            &review.reviewed_on.map(paris::long_date).unwrap_or_default(),
        )
        .noted(&review.reviewed_by),
        Row::asked(
            "À revoir le",
            &review.due_on().map(paris::long_date).unwrap_or_default(),
        ),
    ];
    let satisfied = ContractClause::ALL.iter().copied();
    let satisfied = satisfied.filter(|clause| !review.weak().contains(clause));
    rows.extend(Row::listed(
        "Clauses en ordre",
        satisfied.map(|it| it.label().to_owned()),
    ));
    let weak = review.weak().into_iter();
    rows.extend(Row::listed(
        "À reprendre",
        weak.map(|it| weakness(review, it)),
    ));
    Chapter {
        article: source(ContractClause::SubjectMatter),
        ..Chapter::new("Clauses", vec![Body::Rows(rows)])
    }
}

fn weakness(review: &ClauseReview, clause: ContractClause) -> String {
    let outcome = review.outcome(clause).map_or(UNREAD, ClauseOutcome::label);
    format!("{} ({})", clause.label(), outcome.to_lowercase())
}

/// Words for a clause that nobody has looked at.
pub(super) const UNREAD: &str = "Non relue";

/// What shows that it is reliable.
pub(super) fn guarantees(processor: &ProcessorRecord) -> Chapter {
    let columns = [
        ("Garantie", 38),
        ("Référence", 38),
        ("Valable jusqu’au", 24),
    ];
    let row = |it: &Guarantee<Option<NaiveDate>>| {
        [
            Cell::asked(it.kind.map_or("", GuaranteeKind::label)),
            Cell::asked(&it.reference),
            Cell::asked(&day(it.ends_on)),
        ]
    };
    let list = Body::listing("Garanties", "Aucune", &processor.guarantees, |items| {
        Table::new(columns, items.iter().map(row))
    });
    Chapter::new("Garanties", list)
}

/// Where the law says something of a value.
pub(super) fn source<T: Enumeration>(value: T) -> String {
    value.term().article.unwrap_or_default().to_owned()
}

/// A day as it is typed, empty while it is not known.
pub(super) fn day(day: Option<NaiveDate>) -> String {
    day.map(paris::typed_date).unwrap_or_default()
}
