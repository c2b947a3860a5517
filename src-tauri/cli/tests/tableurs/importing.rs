//! Spreadsheets shown, then taken.

use crate::place::{MEASURES, MODEL, Place, REGISTER, importer, takes_measures};

#[test]
fn a_preview_says_what_would_be_done_and_writes_nothing() {
    let place = Place::new();
    let before = place.table("mesures");
    place.file("mesures.csv", MEASURES);
    let preview = place.printed(&importer(&["mesures.csv", "--registre", "mesures"]));
    for line in [
        "ligne\u{a0}2, «\u{202f}Ordinateurs portables chiffrés\u{202f}»\u{a0}: met à jour MES-0006 ",
        "ligne\u{a0}3, «\u{202f}Mesure nouvelle\u{202f}»\u{a0}: nouvelle\n",
        "2\u{a0}lignes\u{a0}: 1\u{a0}nouvelle, 1\u{a0}mise à jour, 0\u{a0}inchangée, 0\u{a0}à laisser.",
        "Rien n’a été écrit. Ajoutez --accepter pour reprendre ces lignes.",
    ] {
        assert!(preview.contains(line), "{line}\n{preview}");
    }
    assert_eq!(place.table("mesures"), before);
    let none = place.refused(&["annuler-import", REGISTER]);
    assert!(none.starts_with("Aucun import"), "{none}");
}

#[test]
fn what_was_taken_is_told_with_its_numbers_and_the_way_to_undo_it() {
    let place = Place::new();
    let report = takes_measures(&place);
    for line in [
        "«\u{202f}Ordinateurs portables chiffrés\u{202f}»\u{a0}: a mis à jour MES-0006\n",
        "«\u{202f}Mesure nouvelle\u{202f}»\u{a0}: ajoutée, MES-0016\n",
        "registre annuler-import val-fictif.rgpd",
    ] {
        assert!(report.contains(line), "{line}\n{report}");
    }
    let again = place.printed(&importer(&["mesures.csv", "--registre", "mesures"]));
    assert!(again.contains("inchangée, MES-0016"), "{again}");
    assert!(
        again.ends_with("et il n’y a rien à reprendre.\n"),
        "{again}"
    );
}

#[test]
fn the_model_of_the_authority_is_recognised_without_the_name_of_a_register() {
    let place = Place::new();
    place.file("registre.ods", MODEL);
    let report = place.printed(&importer(&["registre.ods", "--accepter"]));
    assert!(report.contains("modèle de la CNIL"), "{report}");
    assert!(
        report.contains("«\u{202f}Gestion de la paie\u{202f}»\u{a0}: ajoutée, TRT-0011"),
        "{report}"
    );
    assert!(
        report.contains("«\u{202f}3_-_Modèle_de_fiche_de_registre\u{202f}», une fiche sans nom"),
        "{report}"
    );
}

#[test]
fn a_sheet_is_read_by_its_name() {
    let place = Place::new();
    place.file("registre.ods", MODEL);
    let sheet = ["registre.ods", "--registre", "traitements", "--feuille"];
    let list = [&sheet[..], &["2_-_Liste_des_traitements"]].concat();
    let preview = place.printed(&importer(&list));
    assert!(
        preview.contains("feuille «\u{202f}2_-_Liste_des_traitements\u{202f}»"),
        "{preview}"
    );
    let said = place.refused(&importer(&[&sheet[..], &["Paie"]].concat()));
    assert!(
        said.contains("pas de feuille «\u{202f}Paie\u{202f}»"),
        "{said}"
    );
    assert!(said.contains("«\u{202f}Tutoriel\u{202f}»"), "{said}");
}

#[test]
fn nothing_that_is_not_understood_is_passed_over_in_silence() {
    let place = Place::new();
    let table =
        "Nom;Prestation;Pays;Remarque\nHébergeur Inventé;Hébergement;Groland;à voir\n;Sans nom;;\n";
    place.file("s.csv", table);
    let words = importer(&["s.csv", "--registre", "sous-traitants"]);
    let preview = place.printed(&words);
    for line in [
        "Les colonnes qui ne remplissent rien\u{a0}:\n  «\u{202f}Remarque\u{202f}»\n",
        "colonne «\u{202f}Pays\u{202f}», «\u{202f}Groland\u{202f}»\u{a0}: aucun pays ne s’appelle ainsi",
        "ligne\u{a0}3, «\u{202f}Sans nom\u{202f}»\u{a0}: il y manque ce qui nomme une entrée",
    ] {
        assert!(preview.contains(line), "{line}\n{preview}");
    }
    let columns = place.printed(&[&words[..], &["--colonnes"]].concat());
    assert!(
        columns.contains("  «\u{202f}Prestation\u{202f}»\u{a0}: Ce qu’il fait\n"),
        "{columns}"
    );
    assert!(
        columns.contains("  «\u{202f}Remarque\u{202f}»\u{a0}: rien\n"),
        "{columns}"
    );
}

#[test]
fn a_line_that_cannot_be_kept_is_left_with_the_reason() {
    let place = Place::new();
    place.file(
        "v.csv",
        "Description;Date de découverte\nUne clé perdue;12/12/2099 10:00\n",
    );
    let words = importer(&["v.csv", "--registre", "violations", "--accepter"]);
    let report = place.printed(&words);
    let reason = "laissée\u{a0}: «\u{202f}Détectée le\u{202f}», cet instant n’est pas encore passé";
    assert!(report.contains(reason), "{report}");
    assert!(report.ends_with("Rien n’a été écrit.\n"), "{report}");
}

#[test]
fn a_cell_does_not_command_the_terminal() {
    let place = Place::new();
    place.file("m.csv", "Nom\n\u{1b}[2Jnom\u{7}caché\n");
    let preview = place.printed(&importer(&["m.csv", "--registre", "mesures"]));
    let is_command = |c: char| c.is_control() && c != '\n';
    assert!(!preview.contains(is_command), "{preview:?}");
}
