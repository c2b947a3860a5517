//! Which column feeds which field, for tables that others made.

use std::collections::BTreeSet;

use domain::record::RecordKind;
use exchange::{Table, propose_mapping, targets, write_table};
use spreadsheet::{Row, Sheet};

use crate::draw::links;
use crate::forms::TABLES;

/// A sheet of these lines, each with its cells parted by bars.
pub(crate) fn sheet(lines: &[&str]) -> Sheet {
    let row = |line: &&str| Row {
        cells: line.split('|').map(str::to_owned).collect(),
        ..Row::default()
    };
    Sheet {
        rows: lines.iter().map(row).collect(),
        ..Sheet::default()
    }
}

pub(crate) const ACTIVITIES: Table = Table::Records(RecordKind::ControllerActivity);

#[test]
fn titles_are_recognised_whatever_their_accents_capitals_and_punctuation() {
    let sheet =
        sheet(&["N°|NOM DU TRAITEMENT :|Finalite 2 - Base legale|durée de conservation (en mois)"]);
    let mapping = propose_mapping(ACTIVITIES, &sheet);
    let paths: Vec<&str> = mapping
        .columns
        .iter()
        .flatten()
        .map(String::as_str)
        .collect();
    assert_eq!(
        paths,
        ["number", "name", "purposes.1.basis", "data.0.active"]
    );
}

#[test]
fn the_line_of_titles_is_found_under_a_heading() {
    let sheet = sheet(&[
        "Registre du Val-Fictif",
        "",
        "Traitement|Finalités|Logo",
        "Paie|Payer|x",
    ]);
    let mapping = propose_mapping(ACTIVITIES, &sheet);
    assert_eq!(mapping.header, 2);
    assert_eq!(mapping.columns[2], None);
}

#[test]
fn two_columns_are_never_proposed_for_one_field() {
    let sheet = sheet(&["Finalité principale|Finalité 1|Objectif|Nom"]);
    let mapping = propose_mapping(ACTIVITIES, &sheet);
    let own = Some("purposes.0.text".to_owned());
    assert_eq!(mapping.columns, [None, own, None, Some("name".to_owned())]);
}

#[test]
fn a_sheet_without_any_known_title_has_nothing_proposed() {
    let mapping = propose_mapping(ACTIVITIES, &sheet(&["a|b", "c|d"]));
    assert!(mapping.columns.iter().all(Option::is_none));
}

#[test]
fn an_empty_table_shows_what_may_be_filled_in() {
    for table in TABLES {
        let titles = write_table(table, &[], &links())
            .sheets
            .remove(0)
            .rows
            .remove(0)
            .cells;
        let labels: Vec<String> = targets(table, 1).into_iter().map(|it| it.label).collect();
        assert_eq!(titles, labels);
    }
}

#[test]
fn no_two_columns_of_a_table_bear_one_title() {
    for table in TABLES {
        let targets = targets(table, 3);
        let plain = |label: &str| {
            label
                .to_lowercase()
                .replace(|c: char| !c.is_alphanumeric(), "")
        };
        let labels: BTreeSet<String> = targets.iter().map(|it| plain(&it.label)).collect();
        assert_eq!(labels.len(), targets.len(), "{table:?}");
    }
}

#[test]
fn without_a_column_of_names_the_legal_name_names_a_processor() {
    let sheet = sheet(&["Raison sociale|SIREN"]);
    let mapping = propose_mapping(Table::Records(RecordKind::Processor), &sheet);
    let fields = [Some("name".to_owned()), Some("siren".to_owned())];
    assert_eq!(mapping.columns, fields);
}
