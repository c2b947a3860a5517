//! What a table says of an entry that the register already has.

use domain::processor::{ProcessorForm, SubProcessor};
use domain::record::{RecordForm, RecordKind};
use domain::security::SecurityMeasureForm;
use exchange::{Table, TableForm, propose_mapping, read_table};
use law::{SecurityFamily, SecurityMeasureState};

use crate::draw::links;
use crate::mapping::sheet;

const PROCESSORS: Table = Table::Records(RecordKind::Processor);
const MEASURES: Table = Table::Records(RecordKind::SecurityMeasure);

/// The entry with what the only line of a table says of it.
fn merged(table: Table, before: RecordForm, lines: &[&str]) -> RecordForm {
    let sheet = sheet(lines);
    let read = read_table(table, &sheet, &propose_mapping(table, &sheet), &links());
    match table.merged(&TableForm::Record(before), &read.rows[0]) {
        TableForm::Record(form) => form,
        TableForm::Breach(_) => panic!("a breach"),
    }
}

fn host() -> ProcessorForm {
    let chained = SubProcessor {
        name: "Centre de données Fictif".to_owned(),
        ..SubProcessor::default()
    };
    let mut form = ProcessorForm {
        name: "Hébergeur Fictif".to_owned(),
        service: "Hébergement".to_owned(),
        notes: "Appelé en mai.".to_owned(),
        ..ProcessorForm::default()
    };
    form.chain.items = vec![chained];
    form
}

fn processor(lines: &[&str]) -> ProcessorForm {
    match merged(PROCESSORS, RecordForm::Processor(Box::new(host())), lines) {
        RecordForm::Processor(form) => *form,
        other => panic!("{other:?}"),
    }
}

#[test]
fn what_a_table_leaves_empty_stays() {
    let after = processor(&["Nom|Prestation|SIREN", "Hébergeur Fictif||123456782"]);
    let expected = ProcessorForm {
        siren: "123456782".to_owned(),
        ..host()
    };
    assert_eq!(after, expected);
}

#[test]
fn a_list_that_a_table_fills_in_is_replaced_whole() {
    let after = processor(&[
        "Nom|Sous-traitants ultérieurs",
        "Hébergeur Fictif|Sauvegarde Fictive",
    ]);
    let names: Vec<&str> = after
        .chain
        .items
        .iter()
        .map(|chained| chained.name.as_str())
        .collect();
    assert_eq!(names, ["Sauvegarde Fictive"]);
}

#[test]
fn a_doubted_cell_joins_the_notes_once() {
    let lines = ["Nom|Rôle", "Hébergeur Fictif|chef de file"];
    let after = processor(&lines);
    assert!(
        after.notes.starts_with("Appelé en mai.\n"),
        "{}",
        after.notes
    );
    assert!(after.notes.contains("chef de file"));
    let again = merged(
        PROCESSORS,
        RecordForm::Processor(Box::new(after.clone())),
        &lines,
    );
    assert_eq!(again, RecordForm::Processor(Box::new(after)));
}

#[test]
fn a_value_that_a_blank_entry_has_too_is_taken_when_the_table_says_it() {
    let before = SecurityMeasureForm {
        name: "Charte".to_owned(),
        family: SecurityFamily::Encryption,
        state: SecurityMeasureState::InPlace,
        description: String::new(),
        owner: String::new(),
        checked_on: String::new(),
        evidence: String::new(),
    };
    let family = law::Enumeration::term(SecurityFamily::Governance).label;
    let line = format!("Charte|{family}");
    let before = RecordForm::SecurityMeasure(Box::new(before));
    let RecordForm::SecurityMeasure(after) = merged(MEASURES, before, &["Nom|Famille", &line])
    else {
        panic!("no measure");
    };
    assert_eq!(after.family, SecurityFamily::Governance);
    assert_eq!(after.state, SecurityMeasureState::InPlace);
}
