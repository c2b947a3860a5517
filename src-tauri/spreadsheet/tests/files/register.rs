//! The register model that the supervisory authority publishes (CNIL, 2019), as `LibreOffice` wrote it.

use spreadsheet::{Workbook, read};

const REGISTER: &[u8] = include_bytes!("../data/cnil-registre.ods");

fn register() -> Workbook {
    read(REGISTER, "cnil-registre.ods").expect("a spreadsheet")
}

fn held(book: &Workbook, sheet: usize) -> usize {
    let rows = book.sheets[sheet].rows.iter();
    let cells = rows.flat_map(|row| &row.cells);
    cells.filter(|cell| !cell.trim().is_empty()).count()
}

#[test]
fn the_published_register_has_its_five_sheets_in_order() {
    let names: Vec<String> = register().sheets.into_iter().map(|it| it.name).collect();
    let expected = [
        "Tutoriel",
        "2_-_Liste_des_traitements",
        "3_-_Modèle_de_fiche_de_registre",
        "4_-_Exemple_de_fiche",
        "5_-_Listes",
    ];
    assert_eq!(names, expected);
}

#[test]
fn every_cell_of_the_published_register_stands_at_its_place() {
    let book = register();
    let expected = [
        (0, 0, 0, "Registre des traitements - Fiche tutorielle"),
        (0, 6, 0, "Besoin d'aide avec le RGPD ?"),
        (0, 13, 0, "► Onglet 2 \"Liste des traitements\""),
        (1, 0, 3, "Prénom :"),
        (1, 0, 7, "Adresse mél :"),
        (1, 1, 5, "Téléphone :"),
        (2, 0, 7, "ref-001"),
        (2, 3, 0, "Nom du traitement"),
        (2, 3, 9, "► Données personnelles"),
        (3, 0, 7, "1 - Exemple"),
        (3, 3, 1, "Gestion de la paie"),
        (4, 0, 5, "Catégories de personnes"),
        (4, 0, 9, "Mesures de sécurité techniques"),
        (4, 1, 1, ""),
    ];
    for (sheet, row, column, text) in expected {
        let cells = &book.sheets[sheet].rows[row].cells;
        assert_eq!(cells[column].trim_end(), text, "{sheet} {row} {column}");
    }
}

/// The counts were made from the XML with another parser.
#[test]
fn no_cell_of_the_published_register_is_lost() {
    let book = register();
    let held: Vec<usize> = (0..5).map(|sheet| held(&book, sheet)).collect();
    assert_eq!(held, [14, 43, 93, 106, 388]);
}

#[test]
fn the_million_empty_rows_of_the_published_register_take_no_place() {
    assert!(register().sheets.iter().all(|it| it.rows.len() < 500));
}
