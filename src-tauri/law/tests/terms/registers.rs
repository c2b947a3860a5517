//! The words of the registers of activities and of processors.

use law::{
    ContractClause, DpiaCriterion, DpiaExemption, DpiaListedOperation, LegalBasis,
    RecordDataCategory, RecordItem, SecurityFamily, SpecialCondition, TransferMechanism,
};

/// The articles of some values, without what follows a first one.
fn letters<'a>(articles: impl Iterator<Item = Option<&'a str>>, start: &str) -> String {
    let own = articles.map(|article| article.unwrap().split('\u{202f}').next().unwrap());
    own.map(|article| article.strip_prefix(start).unwrap())
        .collect()
}

#[test]
fn the_legal_bases_are_those_of_article_6_in_its_order() {
    let articles = LegalBasis::ALL.iter().map(|basis| basis.article());
    assert_eq!(letters(articles, "art.\u{a0}6.1."), "abcdef");
}

#[test]
fn occupational_medicine_comes_first_and_explicit_consent_last() {
    let articles = SpecialCondition::ALL.iter().map(|it| it.article());
    assert_eq!(letters(articles, "art.\u{a0}9.2."), "hbcdefgija");
}

#[test]
fn sensitive_data_of_a_record_are_those_of_articles_9_and_10() {
    for category in RecordDataCategory::ALL {
        let articles = ["art.\u{a0}9.1", "art.\u{a0}10"];
        let protected = category.article().is_some_and(|it| articles.contains(&it));
        assert_eq!(category.is_sensitive(), protected, "{category:?}");
    }
    assert!(RecordDataCategory::Health.is_sensitive());
    assert!(!RecordDataCategory::NationalIdNumber.is_sensitive());
}

#[test]
fn the_items_that_a_record_owes_are_those_of_article_30() {
    for item in RecordItem::ALL {
        let listed = item.article().is_some_and(|it| it.contains(".\u{a0}30."));
        assert_eq!(item.is_required(), listed, "{item:?}");
    }
    let owed = RecordItem::ALL.iter().filter(|item| item.is_required());
    assert_eq!(owed.count(), 12);
}

#[test]
fn the_derogations_are_those_of_article_49() {
    for mechanism in TransferMechanism::ALL {
        let derogation = mechanism
            .article()
            .is_some_and(|it| it.contains(".\u{a0}49."));
        assert_eq!(mechanism.is_derogation(), derogation, "{mechanism:?}");
    }
    assert!(!TransferMechanism::StandardClauses.is_derogation());
}

#[test]
fn the_clauses_of_a_contract_are_those_of_article_28_in_its_order() {
    let listed = &ContractClause::ALL[1..9];
    let articles = listed.iter().map(|clause| clause.article());
    assert_eq!(letters(articles, "art.\u{a0}28.3."), "abcdefgh");
    assert_eq!(
        ContractClause::SubjectMatter.article(),
        Some("art.\u{a0}28.3")
    );
    assert_eq!(
        ContractClause::ALL.last(),
        Some(&ContractClause::UnlawfulInstruction)
    );
}

#[test]
fn the_lists_for_an_impact_assessment_are_whole() {
    assert_eq!(DpiaCriterion::ALL.len(), 9);
    assert_eq!(DpiaListedOperation::ALL.len(), 14);
    assert_eq!(DpiaExemption::ALL.len(), 12);
}

#[test]
fn the_exemption_of_a_practitioner_alone_says_that_it_does_not_fit_a_service() {
    let help = DpiaExemption::IndividualHealthPractitioner.help();
    assert!(help.contains("ne convient pas"), "{help}");
}

#[test]
fn the_security_measures_follow_the_sheets_of_the_guide() {
    assert_eq!(SecurityFamily::ALL.len(), 25);
    for (family, number) in SecurityFamily::ALL.iter().zip(1..) {
        let sheet = format!("fiche\u{a0}{number}");
        assert!(
            family.article().is_some_and(|it| it.ends_with(&sheet)),
            "{family:?}"
        );
    }
}
