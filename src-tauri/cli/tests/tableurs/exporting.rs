//! Registers written for a spreadsheet program.

use std::fs;

use crate::place::{PASSPHRASE, Place, REGISTER, importer};

#[test]
fn what_is_exported_and_imported_elsewhere_makes_the_same_register() {
    let here = Place::new();
    let change = "Nom;Responsable\nOrdinateurs portables chiffrés;Atelier Fictif\n";
    here.file("change.csv", change);
    let untouched = here.table("mesures");
    here.printed(&importer(&[
        "change.csv",
        "--registre",
        "mesures",
        "--accepter",
    ]));
    let changed = here.table("mesures");
    assert_ne!(untouched, changed);
    for format in ["xlsx", "ods", "csv"] {
        let name = format!("export.{format}");
        let words = [
            "exporter",
            REGISTER,
            "--registre",
            "mesures",
            "--vers",
            &name,
        ];
        here.printed(&words);
        let elsewhere = Place::new();
        elsewhere.file(&name, fs::read(here.path(&name)).unwrap());
        let told = elsewhere.printed(&importer(&[&name, "--registre", "mesures", "--accepter"]));
        assert!(
            told.contains("0\u{a0}ajoutée, 1\u{a0}mise à jour, 14\u{a0}laissées"),
            "{told}"
        );
        assert_eq!(elsewhere.table("mesures"), changed, "{format}");
    }
}

#[test]
fn a_file_is_replaced_only_when_it_is_said_and_the_register_never() {
    let place = Place::new();
    place.file("m.csv", "déjà là");
    let words = [
        "exporter",
        REGISTER,
        "--registre",
        "mesures",
        "--vers",
        "m.csv",
    ];
    let said = place.refused(&words);
    assert!(said.contains("--remplacer"), "{said}");
    assert_eq!(fs::read(place.path("m.csv")).unwrap(), "déjà là".as_bytes());
    place.printed(&[&words[..], &["--remplacer"]].concat());
    assert_ne!(fs::read(place.path("m.csv")).unwrap(), "déjà là".as_bytes());

    fs::rename(place.path(REGISTER), place.path("r.csv")).unwrap();
    let before = fs::read(place.path("r.csv")).unwrap();
    let onto_itself = [
        "exporter",
        "r.csv",
        "--registre",
        "mesures",
        "--vers",
        "./r.csv",
        "--remplacer",
    ];
    place.refused(&onto_itself);
    assert_eq!(fs::read(place.path("r.csv")).unwrap(), before);
}

#[test]
fn the_model_is_written_for_activities_and_read_again() {
    let place = Place::new();
    let words = [
        "exporter",
        REGISTER,
        "--registre",
        "traitements",
        "--modele-cnil",
        "--vers",
    ];
    place.printed(&[&words[..], &["m.ods"]].concat());
    let preview = place.printed(&importer(&["m.ods"]));
    assert!(
        preview.contains("10\u{a0}lignes\u{a0}: 0\u{a0}nouvelle"),
        "{preview}"
    );
    let said = place.said(&[&words[..], &["m.csv"]].concat(), PASSPHRASE, 2);
    assert!(said.contains("plusieurs feuilles"), "{said}");
}
