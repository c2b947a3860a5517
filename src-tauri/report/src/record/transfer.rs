//! Transfers outside the European Economic Area, with what the law makes of each.

use chrono::NaiveDate;
use domain::listing::Listing;
use domain::transfer::{Transfer, TransferStanding};
use law::countries::{self, Adequacy};
use law::{RecordItem, TransferMechanism};

use super::{Body, Cell, Chapter, Table, joined, yes_or_no};

/// The chapter of the transfers as the law in force on `today` sees them.
pub(crate) fn transfers(list: &Listing<Transfer>, today: NaiveDate) -> Chapter {
    let item = RecordItem::Transfers;
    let columns = [
        ("Destinataire et pays", 28),
        ("Garantie", 25),
        ("Ce qu’il en est", 24),
        ("Document", 23),
    ];
    let row = |transfer: &Transfer| {
        [
            Cell::asked(&transfer.recipient).noted(country(transfer)),
            mechanism(transfer),
            Cell::text(standing_words(transfer.standing(today))).noted(adequacy_note(transfer)),
            document(transfer),
        ]
    };
    Chapter::of(
        item,
        Body::listing(item.label(), "Aucun", list, |items| {
            Table::new(columns, items.iter().map(row))
        }),
    )
}

/// A transfer to an international organisation has no country.
pub(crate) fn country(transfer: &Transfer) -> &'static str {
    match transfer.country_name() {
        "" => "Pays non précisé",
        name => name,
    }
}

fn mechanism(transfer: &Transfer) -> Cell {
    let label = transfer.mechanism.map_or("", TransferMechanism::label);
    let article = transfer.mechanism.and_then(TransferMechanism::article);
    Cell::asked(label).noted(article.unwrap_or_default())
}

/// How far the decision that is invoked goes.
fn adequacy_note(transfer: &Transfer) -> &'static str {
    let invoked = transfer.mechanism == Some(TransferMechanism::Adequacy);
    let country = countries::country(&transfer.country).filter(|_| invoked);
    let adequacy = country.and_then(|country| country.adequacy.as_ref());
    adequacy.map_or("", |Adequacy { note, .. }| note)
}

fn document(transfer: &Transfer) -> Cell {
    let assessed = transfer.assessed.map(yes_or_no);
    let assessed = assessed.map(|answer| format!("Droit du pays évalué : {answer}"));
    Cell::asked(&transfer.document).noted(&joined(&[&assessed.unwrap_or_default(), &transfer.note]))
}

/// What the law makes of a transfer, in words.
fn standing_words(standing: TransferStanding) -> &'static str {
    match standing {
        TransferStanding::NoTransfer => {
            "Pas de transfert : le pays est dans l’Espace économique européen"
        }
        TransferStanding::Adequate => "Permis : la Commission reconnaît ce pays",
        TransferStanding::Safeguarded => "Permis par une garantie",
        TransferStanding::Derogated => "Permis par exception, s’il reste occasionnel",
        TransferStanding::NotAdequate => {
            "Non couvert : aucune décision en vigueur ne reconnaît ce pays"
        }
        TransferStanding::Unfounded => "Rien ne le permet à ce stade",
    }
}
