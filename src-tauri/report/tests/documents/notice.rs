//! What the persons are told of an activity, and what the staff signs about it.

use domain::activity::ActivityForm;
use law::{Collection, NoticeContent, UndertakingClause};
use report::{confidentiality_undertaking, information_notice};

use crate::fiches;
use crate::outside::{text, words};

fn printed(form: &ActivityForm) -> String {
    text(&information_notice(&fiches::notice(form)).bytes)
}

/// Enough of a title to stand on one line of the page.
fn opening(title: &str) -> String {
    words(&title.chars().take(24).collect::<String>())
}

#[test]
fn a_full_fiche_gives_a_notice_that_answers_every_question() {
    let text = printed(&fiches::full_fiche());
    for content in NoticeContent::ALL {
        assert!(text.contains(&opening(content.label())), "{content:?}");
    }
    for expected in [
        "dpo@exemple.fr",
        "Obligation légale",
        "L’employeur, pour l’identité et le poste",
        "Hébergeur Fictif",
        "États-Unis · Clauses contractuelles types",
        "vous pouvez savoir si nous avons des données sur vous",
        "1 mois",
        "www.cnil.fr",
        "Non, aucune décision",
    ] {
        assert!(text.contains(expected), "{expected}");
    }
    assert!(!text.contains("[à compléter]"));
    assert!(!text.contains("Projet"));
    assert!(!text.contains("journal"));
}

#[test]
fn what_an_empty_fiche_does_not_say_is_marked_and_makes_the_notice_a_draft() {
    let text = printed(&fiches::empty_fiche());
    assert!(text.matches("[à compléter]").count() >= 8);
    assert!(text.contains("Projet"));
}

#[test]
fn one_gap_is_enough_to_make_the_notice_of_a_validated_fiche_a_draft() {
    let mut form = fiches::full_fiche();
    assert!(!fiches::notice(&form).header.draft);
    form.information.contact = String::new();
    assert!(fiches::notice(&form).header.draft);
}

#[test]
fn persons_who_give_their_own_data_are_not_told_of_a_source() {
    let mut form = fiches::full_fiche();
    let source = opening(NoticeContent::Sources.label());
    form.collection = Some(Collection::Direct);
    assert!(!printed(&form).contains(&source));
    form.collection = Some(Collection::Indirect);
    let text = printed(&form);
    assert!(text.contains(&source));
    assert!(!text.contains(&opening(NoticeContent::Obligation.label())));
}

#[test]
fn an_undertaking_names_the_data_every_clause_and_the_secret_and_is_signed() {
    let form = fiches::full_fiche();
    let undertaking = fiches::undertaking(&form);
    let text = text(&confidentiality_undertaking(&undertaking).bytes);
    for clause in UndertakingClause::ALL {
        assert!(text.contains(&opening(clause.help())), "{clause:?}");
    }
    for expected in [
        "Santé Sensible",
        "Il m’est interdit de",
        "Secret professionnel",
        "Code pénal, art. 226-13",
        "Date et signature",
    ] {
        assert!(text.contains(expected), "{expected}");
    }
    let (promised, _) = text.split_once("Il m’est interdit de").unwrap();
    assert!(!promised.contains(&opening(UndertakingClause::Disclosure.help())));
    assert!(!undertaking.header.draft);
}
