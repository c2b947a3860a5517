//! The documents about the whole file of a breach.

use domain::moment::Moment;
use report::enclosed;

use crate::outside::{page_count, run, text};
use crate::sample::instant;
use crate::whole_file::{DOCUMENTS, Whole};

#[test]
fn other_programs_read_every_document_of_a_file() {
    let whole = Whole::closed();
    for name in DOCUMENTS {
        let document = whole.document(name);
        run("qpdf", &["--check"], &document.bytes, &[]);
        let fonts = run("pdffonts", &[], &document.bytes, &[]);
        assert!(
            fonts
                .lines()
                .skip(2)
                .all(|line| line.contains("yes yes yes")),
            "{name}: {fonts}"
        );
        assert_eq!(document, whole.document(name), "the same bytes for {name}");
    }
}

#[test]
fn every_page_says_by_whom_it_was_made_and_how_far_the_journal_was() {
    let whole = Whole::closed();
    for name in DOCUMENTS {
        let bytes = whole.document(name).bytes;
        let text = text(&bytes);
        let pages = page_count(&bytes);
        assert_eq!(
            text.matches("heure de Paris, par La référente RGPD")
                .count(),
            pages,
            "{name}"
        );
        assert_eq!(
            text.matches("Journal n° 128, 4f9c2a71d0").count(),
            pages,
            "{name}"
        );
    }
}

#[test]
fn an_open_file_s_certificate_and_dossier_are_drafts_on_every_page() {
    for name in ["closing", "dossier"] {
        let bytes = Whole::open().document(name).bytes;
        let drafts = |bytes: &[u8]| {
            run("pdftotext", &["-layout"], bytes, &["-"])
                .matches("Projet\n")
                .count()
        };
        assert!(drafts(&bytes) >= page_count(&bytes), "{name}");
    }
    let closed = text(&Whole::closed().document("closing").bytes);
    assert!(!closed.contains("Projet"), "{closed}");
    assert!(closed.contains("lundi 24 novembre 2036"), "{closed}");
    assert!(
        closed.contains("Camille Exemple · Référente RGPD"),
        "{closed}"
    );
}

#[test]
fn a_version_that_leaves_out_who_reported_says_so_on_every_page_and_once_in_words() {
    let mut whole = Whole::closed();
    whole.redacted = true;
    for name in DOCUMENTS {
        let bytes = whole.document(name).bytes;
        let text = text(&bytes);
        let mark = "Version sans les données des déclarants";
        assert_eq!(text.matches(mark).count(), page_count(&bytes), "{name}");
        let words = "Cette version ne dit pas qui a signalé l’incident.";
        assert_eq!(text.matches(words).count(), 1, "{name}");
    }
}

#[test]
fn what_is_not_dated_comes_last_in_the_chronology_with_what_shows_it() {
    let text = text(&Whole::open().document("chronology").bytes);
    let place = |words: &str| {
        text.find(words)
            .unwrap_or_else(|| panic!("{words}: {text}"))
    };
    assert!(place("La clé est retrouvée.") < place("La clé a pu être copiée."));
    assert!(
        text.contains("Pièce\u{a0}: photo de la clé.jpg")
            || text.contains("Pièce : photo de la clé.jpg")
    );
    assert!(place("Non daté") > place("La clé est retrouvée."));
}

#[test]
fn two_instants_the_wrong_way_round_are_said_to_be() {
    let mut whole = Whole::open();
    let later = instant() + chrono::TimeDelta::hours(2);
    whole.file.breach.facts.detected = Some(Moment::exact(later));
    whole.file.breach.facts.reported = Some(Moment::exact(instant()));
    let text = text(&whole.document("chronology").bytes);
    assert!(text.contains("Dans l’ordre inverse"), "{text}");
}

#[test]
fn a_notification_whose_awareness_is_not_dated_is_never_said_to_be_in_time() {
    let mut whole = Whole::closed();
    let facts = &mut whole.file.breach.facts;
    facts.sending.moment = Some(Moment::exact(instant()));
    facts.aware = None;
    for name in ["closing", "incident", "breaches"] {
        let text = text(&whole.document(name).bytes);
        let claims = text.replace("0 dans le délai", "");
        assert!(
            !claims.to_lowercase().contains("dans le délai"),
            "{name}: {text}"
        );
    }
    let counted = text(&whole.document("breaches").bytes);
    assert!(counted.contains("1 sans délai mesurable"), "{counted}");
}

#[test]
fn the_extract_of_the_journal_has_every_line_under_a_repeated_head() {
    let bytes = Whole::open().document("journal").bytes;
    let text = text(&bytes);
    assert_eq!(text.matches("Étape modifiée").count(), 200);
    assert!(text.matches("Empreinte").count() >= page_count(&bytes));
}

#[test]
fn the_contents_of_the_dossier_give_the_page_of_each_part() {
    let bytes = Whole::closed().document("dossier").bytes;
    let pages = run("pdftotext", &["-layout"], &bytes, &["-"]);
    let pages: Vec<&str> = pages.split('\u{c}').collect();
    for part in [
        "Rapport d’incident",
        "Chronologie",
        "Extrait du journal",
        "Attestation de clôture",
    ] {
        let line = pages[0]
            .lines()
            .find(|line| line.trim_start().starts_with(part))
            .unwrap();
        let page: usize = line.split_whitespace().last().unwrap().parse().unwrap();
        assert!(
            pages[page - 1].contains(&format!("· {part}")),
            "{part}: page {page}"
        );
    }
}

#[test]
fn a_register_tells_each_breach_and_one_without_any_says_so() {
    let whole = Whole::open();
    let many = text(&whole.register(120).bytes);
    let number = whole.file.breach.number.to_string();
    assert_eq!(
        many.matches(&number).count(),
        240,
        "a row and a title for each"
    );
    let none = text(&whole.register(0).bytes);
    assert!(
        none.contains("Aucune violation n’a été connue dans la période."),
        "{none}"
    );
    assert_eq!(page_count(&whole.register(0).bytes), 1);
}

#[test]
fn the_cover_of_a_package_lists_its_files_and_carries_them() {
    let cover = Whole::closed().document("cover");
    let text = text(&cover.bytes);
    for expected in [
        "01 dossier complet.pdf",
        "1,3 Mo",
        "512 octets",
        "Dossier archivé",
    ] {
        assert!(text.contains(expected), "{expected}: {text}");
    }
    assert_eq!(
        text.replace(' ', "")
            .matches(&"fedcba9876543210".repeat(4))
            .count(),
        2
    );
    let files = enclosed(&cover.bytes, None).unwrap().into_iter();
    let names: Vec<String> = files.map(|file| file.name).collect();
    assert_eq!(names, ["manifeste.json", "à lire.txt"]);
}

#[test]
fn a_script_that_the_font_lacks_is_replaced_visibly_and_told() {
    let mut whole = Whole::open();
    whole.file.breach.facts.account = "Courriel en arabe : سرية 🔑".into();
    let report = whole.document("incident");
    assert!(text(&report.bytes).contains('□'));
    assert!(
        report.replaced_characters.contains(&'🔑'),
        "{:?}",
        report.replaced_characters
    );
}

#[test]
fn a_deadline_that_passed_is_told_and_nothing_says_that_the_authority_was_told() {
    let mut whole = Whole::open();
    whole.file.breach.verdict = Some(law::Verdict::Risk);
    let facts = &mut whole.file.breach.facts;
    facts.sending.moment = None;
    let aware = facts.aware.as_mut().unwrap();
    aware.moment = Moment::exact(instant() - chrono::TimeDelta::days(10));
    let register = text(&whole.document("breaches").bytes);
    assert!(
        register.contains("Aucune à ce jour, délai dépassé"),
        "{register}"
    );
    assert!(register.contains("Motifs du retard"), "{register}");
    let report = text(&whole.document("incident").bytes);
    assert!(
        report.contains("n’a pas été prévenue, et le délai est dépassé."),
        "{report}"
    );
    assert!(report.contains("Ce que cela demande"), "{report}");
}

#[test]
fn what_needs_no_notification_is_not_said_to_wait_for_one() {
    let mut whole = Whole::open();
    whole.file.breach.facts.sending.moment = None;
    for (verdict, words) in [
        (law::Verdict::NoRisk, "Non requise"),
        (law::Verdict::NotABreach, "Sans objet"),
    ] {
        whole.file.breach.verdict = Some(verdict);
        let register = text(&whole.document("breaches").bytes);
        assert!(register.contains(words), "{register}");
        assert!(!register.contains("Aucune à ce jour"), "{register}");
    }
}

#[test]
fn measures_that_nobody_wrote_are_not_said_to_be_closed() {
    let mut whole = Whole::open();
    whole.file.steps.clear();
    let report = text(&whole.document("incident").bytes);
    assert!(
        report.contains("Aucune mesure n’est encore inscrite."),
        "{report}"
    );
}
