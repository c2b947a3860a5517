//! `registre echeance`, run as a person runs it.
#![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]

use std::process::{Command, Output};

fn registre(words: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_registre"))
        .args(words)
        .output()
        .unwrap()
}

/// What is printed by a command that succeeds.
fn printed(words: &[&str]) -> String {
    let output = registre(words);
    let said = String::from_utf8(output.stderr).unwrap();
    assert_eq!(
        (output.status.code(), said.as_str()),
        (Some(0), ""),
        "{words:?}"
    );
    String::from_utf8(output.stdout).unwrap()
}

/// What is said by a command that was not understood.
fn refused(words: &[&str]) -> String {
    let output = registre(words);
    let printed = String::from_utf8(output.stdout).unwrap();
    assert_eq!(
        (output.status.code(), printed.as_str()),
        (Some(2), ""),
        "{words:?}"
    );
    String::from_utf8(output.stderr).unwrap()
}

fn echeance<'a>(words: &[&'a str]) -> Vec<&'a str> {
    [&["echeance"], words].concat()
}

fn json(words: &[&str]) -> String {
    printed(&[&echeance(words)[..], &["--json"]].concat())
}

#[test]
fn the_deadline_of_an_awareness_is_given_in_both_times_with_its_outer_bound_and_its_rule() {
    assert_eq!(
        json(&["--connaissance", "2026-11-23T09:30:00+01:00"]),
        concat!(
            r#"{"echeance_locale":"2026-11-26T09:30:00+01:00","#,
            r#""echeance_utc":"2026-11-26T08:30:00Z","#,
            r#""borne_externe_locale":"2026-11-26T10:00:00+01:00","#,
            r#""regle":"2018-05"}"#,
            "\n"
        )
    );
}

#[test]
fn a_change_of_the_clocks_shifts_the_local_deadline() {
    let spring = json(&["--connaissance", "2026-03-27T10:00:00+01:00"]);
    assert!(
        spring.contains(r#""echeance_locale":"2026-03-30T11:00:00+02:00""#),
        "{spring}"
    );
    let autumn = json(&["--connaissance", "2026-10-25T02:30:00+02:00"]);
    assert!(
        autumn.contains(r#""echeance_locale":"2026-10-28T01:30:00+01:00""#),
        "{autumn}"
    );
}

#[test]
fn lateness_is_said_only_of_a_sending_and_is_strict() {
    let sent = |instant| {
        let words = [
            "--connaissance",
            "2026-11-23T09:30:00+01:00",
            "--envoi",
            instant,
        ];
        json(&words).trim_end().to_owned()
    };
    let late = r#""en_retard":true}"#;
    let on_time = r#""en_retard":false}"#;
    assert!(sent("2026-11-26T09:30:00+01:00").ends_with(on_time));
    assert!(sent("2026-11-26T08:30:00Z").ends_with(on_time));
    assert!(sent("2026-11-26T09:30:01+01:00").ends_with(late));
    assert!(sent("2026-11-26T09:30:00.000000001+01:00").ends_with(late));
    assert!(!json(&["--connaissance", "2026-11-23T09:30"]).contains("en_retard"));
}

#[test]
fn an_instant_without_offset_is_the_hour_of_paris() {
    let with_offset = json(&["--connaissance", "2026-11-23T09:30:00+01:00"]);
    for text in [
        "2026-11-23T09:30",
        "2026-11-23 09:30",
        "2026-11-23T09:30:00",
        "2026-11-23 09:30:00",
        "2026-11-23T08:30:00Z",
        "2026-11-23T08:30Z",
        "2026-11-23 10:30:00+02:00",
    ] {
        assert_eq!(json(&["--connaissance", text]), with_offset, "{text}");
    }
}

#[test]
fn a_fraction_of_a_second_is_kept() {
    let deadline = json(&["--connaissance", "2026-11-23T09:30:00.25"]);
    assert!(
        deadline.contains(r#""echeance_utc":"2026-11-26T08:30:00.250Z""#),
        "{deadline}"
    );
}

#[test]
fn a_repeated_hour_is_refused_with_its_two_readings() {
    let said = refused(&echeance(&["--connaissance", "2026-10-25T02:30"]));
    assert!(
        said.contains("2026-10-25T02:30:00+02:00 (heure d’été)"),
        "{said}"
    );
    assert!(
        said.contains("2026-10-25T02:30:00+01:00 (heure d’hiver)"),
        "{said}"
    );
}

#[test]
fn a_missing_hour_is_refused_with_the_reading_to_propose() {
    let words = [
        "--connaissance",
        "2026-03-27 10:00",
        "--envoi",
        "2026-03-29 02:30",
    ];
    let said = refused(&echeance(&words));
    assert!(
        said.contains("2026-03-29T03:30:00+02:00 (heure d’été)"),
        "{said}"
    );
}

#[test]
fn the_months_of_a_request_count_from_its_receipt() {
    assert_eq!(
        json(&["--demande", "2026-01-31"]),
        concat!(
            r#"{"echeance_prudente":"2026-02-28","echeance_legale":"2026-03-02","#,
            r#""prolongation_prudente":"2026-04-30","prolongation_legale":"2026-04-30"}"#,
            "\n"
        )
    );
}

#[test]
fn a_closed_file_is_kept_ten_years() {
    assert_eq!(
        json(&["--cloture=2026-11-20"]),
        concat!(
            r#"{"conserve_jusqu_au":"2036-11-20","destruction_possible_a_partir_du":"2036-11-21"}"#,
            "\n"
        )
    );
}

#[test]
fn the_next_evaluation_is_a_year_later() {
    assert_eq!(
        json(&["--evaluation", "2024-04-02"]),
        "{\"echeance\":\"2025-04-02\"}\n"
    );
}

#[test]
fn without_json_the_answer_is_a_french_sentence() {
    let late = [
        "--connaissance",
        "2026-11-27 17:45",
        "--envoi",
        "2026-12-01 09:00",
    ];
    assert_eq!(
        printed(&echeance(&late)),
        "La violation est à notifier à la CNIL au plus tard le lundi 30 novembre 2026, \
         17\u{a0}h\u{a0}45 (heure de Paris), 72\u{a0}h après sa connaissance (RGPD, \
         art.\u{a0}33.1, règle 2018-05). Week-end compté\u{a0}: samedi 28 novembre, dimanche 29 \
         novembre. Envoyée le mardi 1er décembre 2026, 9\u{a0}h\u{a0}00, la notification est en \
         retard\u{a0}: les motifs du retard l’accompagnent.\n"
    );
    let on_time = [
        "--connaissance",
        "2026-11-23 09:30",
        "--envoi",
        "2026-11-26 09:30",
    ];
    assert_eq!(
        printed(&echeance(&on_time)),
        "La violation est à notifier à la CNIL au plus tard le jeudi 26 novembre 2026, \
         9\u{a0}h\u{a0}30 (heure de Paris), 72\u{a0}h après sa connaissance (RGPD, \
         art.\u{a0}33.1, règle 2018-05). Envoyée le jeudi 26 novembre 2026, 9\u{a0}h\u{a0}30, la \
         notification est dans le délai.\n"
    );
    assert_eq!(
        printed(&echeance(&["--demande", "2026-01-31"])),
        "La réponse (RGPD, art.\u{a0}12.3) est à donner au plus tard le samedi 28 février 2026 par \
         prudence, le lundi 2 mars 2026 selon la loi (Règlement 1182/71, art.\u{a0}3(4)). En cas de \
         prolongation, annoncée avec ses motifs dans ce délai\u{a0}: le jeudi 30 avril 2026.\n"
    );
    assert_eq!(
        printed(&echeance(&["--cloture", "2026-11-20"])),
        "Le dossier est conservé jusqu’au jeudi 20 novembre 2036 inclus\u{202f}; sa destruction \
         est possible à partir du vendredi 21 novembre 2036 (Procédure, §\u{a0}4.10).\n"
    );
    assert_eq!(
        printed(&echeance(&["--evaluation", "2024-04-02"])),
        "La procédure est à évaluer de nouveau au plus tard le mercredi 2 avril 2025 (Procédure, \
         §\u{a0}5).\n"
    );
}

#[test]
fn any_date_is_computed_even_far_away() {
    assert!(json(&["--connaissance", "9999-12-31T23:59:59Z"]).contains("2018-05"));
    assert!(json(&["--connaissance", "0000-01-01T00:00:00+14:00"]).contains("2018-05"));
    assert!(json(&["--connaissance", "2016-12-31T23:59:60Z"]).contains("2018-05"));
    assert!(json(&["--cloture", "9999-12-31"]).contains("conserve_jusqu_au"));
}

#[test]
fn what_is_no_instant_or_date_is_refused_and_quoted() {
    let instants = [
        "",
        "demain",
        "2026-11-23",
        "2026-11-23T24:00",
        "23/11/2026 09:30",
        "26-11-23 09:30",
        "2026-11-23T09:30:00+01:00x",
        "2026-11-23T09:30+1",
        "2026-02-30T09:30",
        "-2026-1-23T09:30",
    ];
    for text in instants {
        let said = refused(&echeance(&[&format!("--connaissance={text}")]));
        assert!(
            said.contains(&format!("«\u{202f}{text}\u{202f}»")),
            "{said}"
        );
    }
    for text in [
        "",
        "2026-02-29",
        "31/01/2026",
        "26-01-31",
        "2026-01-31T10:00",
        "2026-1-31",
    ] {
        let said = refused(&echeance(&[&format!("--demande={text}")]));
        assert!(
            said.contains(&format!("«\u{202f}{text}\u{202f}»")),
            "{said}"
        );
    }
}

#[test]
fn a_wrong_command_line_is_refused_in_french() {
    let cases: [(&[&str], &str); 10] = [
        (&[], "Quelle commande"),
        (
            &["echeances"],
            "La commande «\u{202f}echeances\u{202f}» n’existe pas.",
        ),
        (&["--json"], "L’option --json n’existe pas ici."),
        (&["echeance"], "Donnez une seule question"),
        (&["echeance", "--json"], "Donnez une seule question"),
        (
            &["echeance", "--demande"],
            "L’option --demande attend une valeur.",
        ),
        (
            &["echeance", "--envoi", "2026-11-23T09:30"],
            "L’option --envoi va avec --connaissance.",
        ),
        (
            &["echeance", "2026-11-23"],
            "Le mot «\u{202f}2026-11-23\u{202f}» n’est pas attendu.",
        ),
        (
            &["echeance", "--json=oui"],
            "L’option --json ne prend pas de valeur.",
        ),
        (
            &["echeance", "--demande=2026-01-31", "--cloture=2026-01-31"],
            "Donnez une seule question",
        ),
    ];
    for (words, sentence) in cases {
        let said = refused(words);
        assert!(said.contains(sentence), "{words:?}: {said}");
    }
    let twice = ["echeance", "--demande=2026-01-31", "--demande=2026-02-28"];
    assert!(refused(&twice).contains("L’option --demande est donnée deux fois."));
}

#[test]
fn help_and_version_are_printed() {
    assert!(printed(&["--aide"]).contains("registre COMMANDE"));
    assert!(printed(&["echeance", "--aide"]).contains("--connaissance INSTANT"));
    assert_eq!(
        printed(&["--version"]),
        concat!("registre ", env!("CARGO_PKG_VERSION"), "\n")
    );
}
