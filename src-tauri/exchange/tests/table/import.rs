//! Tables that others made: what is read is put in its field, what is not is told and kept.

use domain::activity::ActivityForm;
use domain::record::{RecordForm, RecordKind};
use exchange::{Doubt, ReadRow, ReadTable, Table, TableForm, propose_mapping, read_table};
use law::{DataSubjectCategory, LegalBasis};

use crate::draw::{id, links};
use crate::mapping::{ACTIVITIES, sheet};

fn read(table: Table, lines: &[&str]) -> ReadTable {
    let sheet = sheet(lines);
    read_table(table, &sheet, &propose_mapping(table, &sheet), &links())
}

fn only(read: ReadTable) -> ReadRow {
    assert_eq!(read.rows.len(), 1, "{read:?}");
    read.rows.into_iter().next().unwrap()
}

fn fiche(row: &ReadRow) -> &ActivityForm {
    match &row.form {
        TableForm::Record(RecordForm::Activity(form)) => form,
        other => panic!("{other:?}"),
    }
}

fn told(row: &ReadRow) -> Vec<(&str, &str, Doubt)> {
    let doubts = row.doubts.iter();
    doubts
        .map(|it| (it.column.as_str(), it.text.as_str(), it.why))
        .collect()
}

#[test]
fn a_value_of_the_law_is_read_by_its_label_or_its_wire_name() {
    for text in ["Obligation légale", "OBLIGATION LEGALE", "legal_obligation"] {
        let line = format!("Paie|Payer|{text}");
        let row = only(read(ACTIVITIES, &["Nom|Finalité|Base légale", &line]));
        let basis = fiche(&row).purposes[0].basis;
        assert_eq!(basis, Some(LegalBasis::LegalObligation));
        assert_eq!(
            row.taken,
            [
                "Nom du traitement",
                "Finalité 1",
                "Finalité 1 – base légale"
            ]
        );
    }
}

#[test]
fn a_cell_that_cannot_be_read_is_told_and_kept_in_the_notes() {
    let lines = [
        "Nom|Base juridique|Date de création|Commentaires",
        "Paie|Loi de 1978|un jour|Vu",
    ];
    let row = only(read(ACTIVITIES, &lines));
    let expected = [
        ("Base juridique", "Loi de 1978", Doubt::UnknownValue),
        ("Date de création", "un jour", Doubt::NotADate),
    ];
    assert_eq!(told(&row), expected);
    assert_eq!(
        fiche(&row).notes,
        "Vu\nColonne «\u{a0}Base juridique\u{a0}»\u{a0}: Loi de 1978\nColonne «\u{a0}Date de création\u{a0}»\u{a0}: un jour"
    );
}

#[test]
fn an_entry_of_a_list_without_its_subject_is_told_and_kept() {
    let row = only(read(
        ACTIVITIES,
        &["Nom|Durée de conservation", "Paie|5 ans"],
    ));
    assert_eq!(
        told(&row),
        [("Durée de conservation", "5 ans", Doubt::SubjectMissing)]
    );
    assert!(fiche(&row).data.is_empty());
    assert!(fiche(&row).notes.contains("5 ans"));
    assert_eq!(row.taken, ["Nom du traitement"]);
}

#[test]
fn several_categories_in_one_cell_are_as_many_entries() {
    let line = "Paie|Candidats ; Fournisseurs|de l’année";
    let row = only(read(
        ACTIVITIES,
        &[
            "Nom|Personnes concernées|Catégorie de personnes 1 – précision",
            line,
        ],
    ));
    let persons = &fiche(&row).persons;
    let categories: Vec<_> = persons.iter().map(|group| group.category).collect();
    assert_eq!(
        categories,
        [
            DataSubjectCategory::Candidates,
            DataSubjectCategory::Suppliers
        ]
    );
    assert!(persons.iter().all(|group| group.note == "de l’année"));
}

#[test]
fn a_line_that_names_nothing_is_not_taken_and_is_said() {
    let read = read(
        ACTIVITIES,
        &["Nom|Finalité", "Paie|Payer", "|Total\u{a0}: 1", " | "],
    );
    assert_eq!(read.rows.len(), 1);
    assert_eq!(read.rows[0].line, 2);
    let skipped: Vec<_> = read
        .skipped
        .iter()
        .map(|it| (it.line, it.text.as_str()))
        .collect();
    assert_eq!(skipped, [(3, "Total\u{a0}: 1")]);
}

#[test]
fn a_column_that_feeds_nothing_is_named_where_it_says_something() {
    let read = read(ACTIVITIES, &["Nom|Logo|Couleur", "Paie||bleu"]);
    assert_eq!(only(read).ignored, ["Couleur"]);
}

#[test]
fn another_entry_is_found_by_its_name_unless_several_bear_it() {
    let lines = [
        "Nom|Sous-traitant 1|Sous-traitant 2|Sous-traitant 3|Sous-traitant 4",
        "Paie|routeur de courriel|Hebergeur Fictif|SST-0002|Inconnu SA",
    ];
    let row = only(read(ACTIVITIES, &lines));
    let processors = fiche(&row).processors.items.iter().map(|it| it.processor);
    let expected = [id("Routeur, de Courriel"), id("HEBERGEUR fictif")];
    assert_eq!(processors.collect::<Vec<_>>(), expected);
    let expected = [
        (
            "Sous-traitant 2",
            "Hebergeur Fictif",
            Doubt::SeveralOfThatName,
        ),
        ("Sous-traitant 4", "Inconnu SA", Doubt::UnknownName),
    ];
    assert_eq!(told(&row), expected);
}

#[test]
fn a_second_column_of_the_same_field_is_told() {
    let sheet = sheet(&["Nom|a|b", "Paie|Logiciel A|Logiciel B"]);
    let mut mapping = propose_mapping(ACTIVITIES, &sheet);
    mapping.columns[1] = Some("tools".to_owned());
    mapping.columns[2] = Some("tools".to_owned());
    let row = only(read_table(ACTIVITIES, &sheet, &mapping, &links()));
    assert_eq!(fiche(&row).tools, "Logiciel A");
    assert_eq!(told(&row), [("b", "Logiciel B", Doubt::AlreadyFilled)]);
}

#[test]
fn a_measure_without_a_family_is_told_as_assumed() {
    let table = Table::Records(RecordKind::SecurityMeasure);
    let row = only(read(table, &["Mesure|État", "Postes chiffrés|En place"]));
    assert_eq!(told(&row), [("Famille", "", Doubt::Assumed)]);
}

#[test]
fn hours_and_counts_are_read_as_people_write_them() {
    let table = Table::Records(RecordKind::Processor);
    let row = only(read(table, &["Nom|Délai d’alerte", "Hébergeur|48 h"]));
    assert!(row.doubts.is_empty());
    let row = only(read(table, &["Nom|Délai d’alerte", "Hébergeur|deux jours"]));
    assert_eq!(
        told(&row),
        [("Délai d’alerte", "deux jours", Doubt::NotANumber)]
    );
    let row = only(read(
        ACTIVITIES,
        &["Nom|Nombre de personnes", "Paie|environ 1 200"],
    ));
    assert_eq!(fiche(&row).person_count.value, "1200");
}

#[test]
fn a_mapping_that_names_no_field_takes_nothing() {
    let sheet = sheet(&["Nom|x", "Paie|y"]);
    let mut mapping = propose_mapping(ACTIVITIES, &sheet);
    mapping.columns[1] = Some("purposes.99999999999999999999.text".to_owned());
    let row = only(read_table(ACTIVITIES, &sheet, &mapping, &links()));
    assert_eq!(row.ignored, ["x"]);
    mapping.header = usize::MAX;
    assert_eq!(
        read_table(ACTIVITIES, &sheet, &mapping, &links()),
        ReadTable::default()
    );
}
