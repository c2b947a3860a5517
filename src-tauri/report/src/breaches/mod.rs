//! The register of breaches over a period (GDPR, art. 33.5): facts, effects, remedies, decisions with their reasons.

use serde::Serialize;

mod entry;
mod from_register;

pub use entry::BreachLine;
pub(crate) use from_register::in_rows;
pub use from_register::{BreachEntry, BreachesSource};

use crate::document::{Document, Header, render};
use crate::layout::{Block, Heading};
use crate::pdf::Attachment;
use crate::record::{self, Body, Chapter, Row, Table};

/// What the register of breaches says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct BreachRegister {
    /// What every page says.
    pub header: Header,
    /// The period and the article, under the title.
    pub reference: String,
    /// How many breaches, and how they stand.
    pub headline: Vec<Row>,
    /// A row for each breach.
    pub summary: Table,
    /// Each breach, by number.
    pub entries: Vec<BreachLine>,
    /// The files destroyed in the period.
    pub disposed: Table,
    /// The register's own data (JSON), attached to the file.
    pub data: Vec<u8>,
}

const TITLE: &str = "Registre des violations de données";

/// The document « Registre des violations de données ».
#[must_use]
pub fn breach_register(register: &BreachRegister) -> Document {
    let data = Attachment::register_data(&register.data);
    let blocks = record::titled(TITLE, &register.reference, &register.header, body(register));
    render(TITLE, &register.header, &blocks, Some(&data))
}

fn body(register: &BreachRegister) -> Vec<Block> {
    let mut blocks = vec![record::grid(&register.headline)];
    blocks.extend(record::chapter(0, &summary(register)));
    blocks.extend(register.entries.iter().flat_map(entry));
    if !register.disposed.rows.is_empty() {
        let table = vec![Body::Table(register.disposed.clone())];
        let chapter = Chapter::new("Dossiers éliminés dans la période", table);
        blocks.extend(record::chapter(0, &chapter));
    }
    blocks
}

fn summary(register: &BreachRegister) -> Chapter {
    let body = if register.entries.is_empty() {
        vec![Body::Text(
            "Aucune violation n’a été connue dans la période.".to_owned(),
        )]
    } else {
        let order = "Par numéro. Une violation est rangée au jour où elle a été connue.";
        vec![
            Body::Table(register.summary.clone()),
            Body::Text(order.to_owned()),
        ]
    };
    Chapter::new("Vue d’ensemble", body)
}

fn entry(line: &BreachLine) -> [Block; 2] {
    [
        Block::Heading(Heading {
            number: line.number.clone(),
            title: line.title.clone(),
            aside: String::new(),
        }),
        record::grid(&line.rows),
    ]
}
