//! The evaluation of the breach procedure, in the layout of the organisation's own documents: reference, versions, the table
//! of who drafts, validates and approves; and its form to fill in by hand.

mod answers;
mod blank;
mod figures;
mod from_register;
mod judgement;

pub use blank::BlankEvaluation;
pub use from_register::EvaluationSource;

use serde::Serialize;

use crate::document::{Document, Header, render};
use crate::layout::{Block, Signature};
use crate::pdf::Attachment;
use crate::record::{self, Body, Chapter, Row, Table};

/// What the document about an evaluation says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct EvaluationSheet {
    /// What every page says.
    pub header: Header,
    /// Its number and the procedure that was evaluated, under the title.
    pub reference: String,
    /// Who drafted, who validated, who approved.
    pub approval: Table,
    /// The boxes to sign in by hand.
    pub signers: Vec<Signer>,
    /// Its versions; nothing to show while there is one.
    pub versions: Table,
    /// What it covers, then its parts A to E.
    pub chapters: Vec<Chapter>,
    /// The signed text (JSON), attached to the file.
    pub data: Vec<u8>,
}

/// Who signs in a box.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Signer {
    /// As what.
    pub part: String,
    /// Her name; empty while nobody has given this visa.
    pub name: String,
}

const TITLE: &str = "Évaluation de la procédure";

/// The document « Évaluation de la procédure ».
#[must_use]
pub fn evaluation(sheet: &EvaluationSheet) -> Document {
    let data = Attachment::register_data(&sheet.data);
    let approval = vec![Body::Table(sheet.approval.clone())];
    let mut blocks = record::chapter(0, &Chapter::new("Approbation", approval));
    blocks.push(Block::Gap(10.0));
    blocks.push(Block::Signatures(
        sheet.signers.iter().map(to_sign).collect(),
    ));
    if !sheet.versions.rows.is_empty() {
        let versions = vec![Body::Table(sheet.versions.clone())];
        let versions = Chapter::new("Changements de version", versions);
        blocks.extend(record::chapter(0, &versions));
    }
    blocks.extend(sheet.chapters.iter().flat_map(|it| record::chapter(0, it)));
    let blocks = record::titled(TITLE, &sheet.reference, &sheet.header, blocks);
    render(TITLE, &sheet.header, &blocks, Some(&data))
}

fn to_sign(signer: &Signer) -> Signature {
    Signature {
        quality: signer.part.clone(),
        name: signer.name.clone(),
    }
}

/// Its form, to print and to fill in by hand.
#[must_use]
pub fn blank_evaluation(form: &BlankEvaluation) -> Document {
    let title = "Évaluation de la procédure (formulaire)";
    render(title, &form.header, &blank::blocks(form), None)
}

/// A chapter that says one thing when it has nothing else to say.
fn or_else(title: &str, body: Vec<Body>, none: &str) -> Chapter {
    if body.is_empty() {
        return Chapter::new(title, vec![Body::Text(none.to_owned())]);
    }
    Chapter::new(title, body)
}

/// Rows of which only those that say something are shown.
fn told(rows: impl IntoIterator<Item = Option<Row>>) -> Vec<Row> {
    rows.into_iter().flatten().collect()
}
