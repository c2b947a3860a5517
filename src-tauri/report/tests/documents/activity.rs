//! The sheet of a processing activity, from the register to the page.

use domain::activity::{ActivityForm, Purpose};
use law::{ActivityState, LegalBasis, RecordItem};
use report::activity_sheet;

use crate::fiches::{self, sheet};
use crate::outside::{page_count, run, text};

fn printed(form: &ActivityForm) -> String {
    text(&activity_sheet(&sheet(form)).bytes)
}

#[test]
fn a_validated_fiche_says_everything_and_lacks_nothing() {
    let text = printed(&fiches::full_fiche());
    for expected in [
        "Fiche de traitement TRT-0001 · Responsable du traitement · art. 30.1 du RGPD",
        "La fiche dit tout ce que la loi demande.",
        "Cabinet Fictif Conseil",
        "Obligation légale",
        "art. 6.1.c",
        "Médecine du travail et soins",
        "Salariés des entreprises adhérentes",
        "42 000 (environ)",
        "Sensible",
        "Examens, avis d’aptitude",
        "Versement aux archives",
        "L’employeur, pour le seul avis d’aptitude",
        "Contrat de sous-traitance",
        "Chacun informe les salariés",
        "Permis par une garantie",
        "Droit du pays évalué : Oui",
        "reconnaît ce pays",
        "Carte professionnelle pour ouvrir un dossier",
        "Partielle",
        "Accès art. 15",
        "HDS 0000",
        "Grande échelle",
        "Trois critères réunis",
        "Consultation due",
        "VIO-2026-0001",
        "Aucun des éléments attendus",
    ] {
        assert!(text.contains(expected), "{expected}");
    }
    assert!(!text.contains("Projet"));
}

#[test]
fn the_files_attached_to_a_fiche_are_listed_and_a_withdrawn_one_is_marked() {
    let text = printed(&fiches::full_fiche());
    let (_, files) = text.split_once("Pièces jointes").unwrap();
    let (kept, withdrawn) = files.split_once("notice-2025.pdf").unwrap();
    for expected in [
        "rapport d’audit 2026.pdf",
        "Preuve ou audit",
        "Preuves et audits",
        "12/01/2026",
        "ba7816bf8f01…",
    ] {
        assert!(kept.contains(expected), "{expected}");
    }
    assert!(!kept.contains("Retirée"));
    assert!(withdrawn.contains("Retirée le"));
    assert!(!text.contains("ba7816bf8f01cfea"));
}

#[test]
fn an_empty_fiche_is_a_draft_on_every_page_and_names_what_article_30_still_asks() {
    let bytes = activity_sheet(&sheet(&fiches::empty_fiche())).bytes;
    let count = page_count(&bytes);
    for page in 1..=count {
        let number = page.to_string();
        let page_text = run("pdftotext", &["-f", &number, "-l", &number], &bytes, &["-"]);
        assert!(page_text.contains("Projet"), "page {page}");
    }
    let text = text(&bytes);
    let (_, lacking) = text.split_once("Ce qui manque encore").unwrap();
    for item in [
        RecordItem::Purposes,
        RecordItem::Recipients,
        RecordItem::LegalBasis,
    ] {
        let missing = item != RecordItem::LegalBasis;
        assert_eq!(lacking.contains(item.label()), missing, "{item:?}");
    }
    assert!(text.contains("À compléter"));
}

#[test]
fn a_fiche_that_waits_for_its_validation_is_a_draft_and_one_that_was_retired_is_not() {
    for (state, draft) in [
        (ActivityState::InReview, true),
        (ActivityState::Retired, false),
    ] {
        let mut form = fiches::full_fiche();
        form.review.state = state;
        assert_eq!(sheet(&form).header.draft, draft, "{state:?}");
    }
}

#[test]
fn a_fiche_kept_for_others_names_its_controllers_and_not_what_they_alone_decide() {
    let text = printed(&fiches::pooled_service());
    for expected in [
        "Sous-traitant · art. 30.2 du RGPD",
        "Service de santé voisin",
        "Prise des rendez-vous",
        "Mesures de sécurité",
    ] {
        assert!(text.contains(expected), "{expected}");
    }
    assert!(!text.contains("Finalités"));
    assert!(!text.contains("Analyse d’impact"));
}

#[test]
fn a_purpose_without_a_condition_is_pointed_out_only_when_none_has_one() {
    let mut form = fiches::full_fiche();
    let chapter = |form: &ActivityForm| {
        let text = printed(form);
        let (_, rest) = text.split_once("Finalités").unwrap();
        rest.split_once("Catégories de personnes")
            .unwrap()
            .0
            .to_owned()
    };
    assert!(!chapter(&form).contains("À compléter"));
    form.purposes[0].condition = None;
    assert_eq!(chapter(&form).matches("À compléter").count(), 2);
}

#[test]
fn a_measure_that_was_deleted_from_the_catalogue_is_still_counted() {
    let mut form = fiches::full_fiche();
    form.measures.items.push(uuid::Uuid::from_u128(99));
    assert!(printed(&form).contains("(supprimé)"));
}

#[test]
fn forty_purposes_and_words_wider_than_a_column_stay_inside_the_margins() {
    let word = "anticonstitutionnellement".repeat(12);
    let mut form = fiches::full_fiche();
    form.name.clone_from(&word);
    form.purposes = (1..=40)
        .map(|rank| Purpose {
            text: format!("Finalité numéro {rank} : {word}"),
            basis: Some(LegalBasis::PublicTask),
            basis_note: word.clone(),
            ..Purpose::default()
        })
        .collect();
    form.data[1].active.clone_from(&word);
    form.transfers.items[0].recipient.clone_from(&word);
    let document = activity_sheet(&sheet(&form));
    let pages = run("pdftotext", &["-bbox"], &document.bytes, &["-"]);
    for line in pages.lines().filter(|line| line.contains("<word")) {
        let edge = |key: &str| -> f32 {
            let value = line.split(&format!("{key}=\"")).nth(1).unwrap();
            value.split('"').next().unwrap().parse().unwrap()
        };
        assert!(edge("xMin") > 56.0 && edge("xMax") < 540.0, "{line}");
    }
    let text = text(&document.bytes);
    for rank in 1..=40 {
        assert!(text.contains(&format!("Finalité numéro {rank} ")), "{rank}");
    }
}

#[test]
fn what_the_font_cannot_write_is_reported() {
    let mut form = fiches::full_fiche();
    form.notes = "الملف".into();
    let document = activity_sheet(&sheet(&form));
    assert!(text(&document.bytes).contains("□□□□□"));
    assert_eq!(document.replaced_characters.len(), 4);
}
