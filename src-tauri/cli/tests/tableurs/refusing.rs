//! What stands in the way of a command.

use crate::place::{MEASURES, PASSPHRASE, Place, REGISTER, importer};

#[test]
fn a_wrong_passphrase_is_refused_and_never_shown() {
    let place = Place::new();
    let words = ["annuler-import", REGISTER];
    let said = place.said(&words, "trois moulins\n", 1);
    assert_eq!(said, "Cette phrase de passe n’est pas la bonne.\n");
    let said = place.said(&words, "\n", 1);
    assert!(said.starts_with("Aucune phrase de passe"), "{said}");
}

#[test]
fn the_passphrase_is_the_first_line_whatever_its_end() {
    let place = Place::new();
    for end in ["\n", "\r\n", "\nune autre ligne\n"] {
        let said = place.said(
            &["annuler-import", REGISTER],
            &format!("{PASSPHRASE}{end}"),
            1,
        );
        assert!(said.starts_with("Aucun import"), "{end:?}: {said}");
    }
}

#[test]
fn a_register_that_is_open_elsewhere_is_refused_with_who_has_it_and_since_when() {
    let place = Place::new();
    let window = place.window();
    let said = place.refused(&["annuler-import", REGISTER]);
    let holder = "par script, sur le poste script, depuis le ";
    assert!(said.contains(holder), "{said}");
    drop(window);
}

#[test]
fn what_is_no_register_or_no_spreadsheet_is_refused_with_the_reason() {
    let place = Place::new();
    place.file("image.xlsx", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR");
    let said = place.refused(&importer(&["image.xlsx", "--registre", "mesures"]));
    assert!(
        said.starts_with("Ce fichier n’est pas un tableur"),
        "{said}"
    );
    let said = place.refused(&importer(&["absent.xlsx", "--registre", "mesures"]));
    assert!(said.contains("n’existe pas"), "{said}");
    let said = place.refused(&["importer", "absent.rgpd", "image.xlsx"]);
    assert_eq!(said, "Le fichier du registre est introuvable.\n");
    let said = place.refused(&["importer", "image.xlsx", "image.xlsx"]);
    assert_eq!(said, "Ce fichier n’est pas un registre.\n");
}

#[test]
fn a_wrong_usage_is_told_before_the_passphrase_is_asked() {
    let place = Place::new();
    let usages: [(&[&str], &str); 8] = [
        (&["importer"], "Dans quel registre"),
        (&["importer", REGISTER], "Quel fichier"),
        (
            &["importer", REGISTER, "a.csv", "b.csv"],
            "«\u{202f}b.csv\u{202f}»",
        ),
        (
            &["importer", REGISTER, "a.csv", "--registre", "truc"],
            "sous-traitants, mesures, demandes, violations",
        ),
        (&["exporter", REGISTER, "--vers", "a.csv"], "--registre NOM"),
        (
            &[
                "exporter",
                REGISTER,
                "--registre",
                "mesures",
                "--vers",
                "a.pdf",
            ],
            ".xlsx, .ods ou .csv",
        ),
        (
            &[
                "exporter",
                REGISTER,
                "--registre",
                "mesures",
                "--vers",
                "a.ods",
                "--modele-cnil",
            ],
            "des traitements",
        ),
        (&["annuler-import"], "Quel registre"),
    ];
    for (words, sentence) in usages {
        let said = place.said(words, "", 2);
        assert!(said.contains(sentence), "{words:?}: {said}");
    }
    place.file("m.csv", MEASURES);
    let said = place.said(&importer(&["m.csv"]), PASSPHRASE, 2);
    assert!(said.contains("ajoutez --registre NOM"), "{said}");
}
