//! Everything about one breach as one document: its contents, then each of the others as a part.

mod letters;
mod pieces;

use law::NotificationForm;
use serde::Serialize;

use crate::assessment::{self, AssessmentSheet};
use crate::document::{Document, Header, render};
use crate::file_sheet::FileSheet;
use crate::layout::{Block, Heading, Part};
use crate::notification::{self, NotificationSheet};
use crate::pdf::Attachment;
use crate::record::{self, Body, Cell, Chapter, FileSource, Row, Source};
use crate::{chronology, closing, incident, information, journal, measures};

/// What the full dossier of a breach is made from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Dossier {
    /// What every page says; those of a part say which.
    pub header: Header,
    /// What it is about, under the title.
    pub reference: String,
    /// What is read first.
    pub headline: Chapter,
    incident: FileSheet,
    notification: NotificationSheet,
    assessment: AssessmentSheet,
    before: Vec<FileSheet>,
    letters: Vec<Chapter>,
    pieces: Chapter,
    after: Vec<FileSheet>,
    /// The register's own data (JSON), attached to the file.
    pub data: Vec<u8>,
}

const TITLE: &str = "Dossier complet";

impl Dossier {
    /// The dossier of a breach as the register knows it now, its notification in the order of `form`; a draft while the
    /// file is open.
    #[must_use]
    pub fn from_register(source: &FileSource<'_>, form: NotificationForm) -> Self {
        let alone = || Source {
            data: Vec::new(),
            ..source.facts_alone()
        };
        Self {
            header: source.header(source.breach.closure.is_none()),
            reference: source.reference(""),
            headline: headline(source),
            notification: NotificationSheet::from_register(alone(), form),
            assessment: AssessmentSheet::from_register(alone()),
            incident: incident(source),
            before: vec![chronology(source), measures(source), information(source)],
            letters: letters::chapters(source),
            pieces: pieces::chapter(source),
            after: vec![journal(source), closing(source)],
            data: source.data.to_vec(),
        }
    }

    /// The parts in their order: title, whether it is a draft, and what it says.
    fn parts(&self) -> Vec<(String, bool, Vec<Block>)> {
        let sheets = |sheets: &[FileSheet]| -> Vec<(String, bool, Vec<Block>)> {
            let parts = sheets.iter();
            let parts = parts.map(|it| (it.title.clone(), it.header.draft, it.body()));
            parts.collect()
        };
        let mut parts = sheets(std::slice::from_ref(&self.incident));
        parts.extend([
            (
                self.notification.stage.title().to_owned(),
                false,
                notification::body(&self.notification),
            ),
            (
                assessment::TITLE.to_owned(),
                self.assessment.header.draft,
                assessment::body(&self.assessment),
            ),
        ]);
        parts.extend(sheets(&self.before));
        if !self.letters.is_empty() {
            parts.push((
                "Lettres aux personnes".to_owned(),
                false,
                chapters(&self.letters),
            ));
        }
        let pieces = chapters(std::slice::from_ref(&self.pieces));
        parts.push(("Pièces".to_owned(), false, pieces));
        parts.extend(sheets(&self.after));
        parts
    }
}

/// The document « Dossier complet ».
#[must_use]
pub fn dossier(dossier: &Dossier) -> Document {
    let title = format!("{TITLE}, {}", dossier.header.reference);
    let data = Attachment::register_data(&dossier.data);
    let blocks = record::titled(TITLE, &dossier.reference, &dossier.header, blocks(dossier));
    render(&title, &dossier.header, &blocks, Some(&data))
}

fn blocks(dossier: &Dossier) -> Vec<Block> {
    let parts = dossier.parts();
    let mut blocks = record::chapter(0, &dossier.headline);
    blocks.extend(contents(&parts));
    for (title, draft, body) in parts {
        blocks.push(Block::Part(Part {
            reference: format!("{} · {title}", dossier.header.reference),
            title,
            draft,
        }));
        blocks.push(Block::Gap(10.0));
        blocks.extend(body);
    }
    blocks
}

/// The parts, each with its page.
fn contents(parts: &[(String, bool, Vec<Block>)]) -> Vec<Block> {
    let heading = Block::Heading(Heading {
        number: String::new(),
        title: "Sommaire".to_owned(),
        aside: String::new(),
    });
    let columns = [("Partie", 66), ("État", 22), ("Page", 12)];
    let columns = columns.map(|(title, share)| record::column(title, share));
    let rows: Vec<Vec<Cell>> = parts
        .iter()
        .map(|(title, draft, _)| {
            let state = if *draft { "Projet" } else { "" };
            vec![Cell::text(title), Cell::text(state)]
        })
        .collect();
    let table = Block::Contents(columns.into(), record::table_rows(&rows));
    vec![heading, table]
}

fn chapters(chapters: &[Chapter]) -> Vec<Block> {
    chapters
        .iter()
        .flat_map(|chapter| record::chapter(0, chapter))
        .collect()
}

fn headline(source: &FileSource<'_>) -> Chapter {
    let breach = source.breach;
    let state = if breach.closure.is_some() {
        "Clos"
    } else {
        "Ouvert\u{a0}: ce dossier est un projet"
    };
    let rows = vec![
        Row::known("Résumé", &breach.facts.summary()),
        Row::text("État du dossier", state),
        Row::known(
            "Niveau décidé",
            breach.verdict.map_or("", law::Verdict::label),
        ),
        Row::text("Pièces", &source.attached.len().to_string()),
        Row::text("Lignes du journal", &source.lines.len().to_string()),
    ];
    Chapter::new("En bref", vec![Body::Rows(rows)])
}
