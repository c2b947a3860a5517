//! Who signs what, in which order, on a text that does not change any more.

use domain::evaluation::{Signing, Visa, VisaForm, VisaRefusal, next_parts};
use domain::fault::FieldRule;
use law::{DpoOpinion, UserRole, VisaPart};

use crate::rig::{day, now};

fn given(part: VisaPart, name: &str) -> Visa {
    Visa {
        part,
        name: name.into(),
        function: "Fonction fictive".into(),
        signed_on: day("2026-11-30"),
        opinion: None,
        text: String::new(),
        recorded_at: now(),
        recorded_by: "Camille Exemple".into(),
    }
}

fn all_given(parts: &[VisaPart]) -> Vec<Visa> {
    parts
        .iter()
        .map(|part| given(*part, "Camille Exemple"))
        .collect()
}

fn signing(part: VisaPart, role: UserRole, before: &[Visa]) -> Signing<'_> {
    Signing {
        part,
        name: "Sacha Fictif",
        function: "Fonction du registre",
        role,
        before,
        is_ready: true,
    }
}

/// What another person signed on paper.
fn declared() -> VisaForm {
    VisaForm {
        name: "Dominique Inventé".into(),
        function: "Directrice générale".into(),
        signed_on: "28/11/2026".into(),
        opinion: Some(DpoOpinion::Favourable),
        text: " Vu en comité. ".into(),
    }
}

/// The visas that come before a part.
fn before(part: VisaPart) -> Vec<Visa> {
    let given: &[VisaPart] = match part {
        VisaPart::Drafting => &[],
        VisaPart::Officer | VisaPart::Validation => &[VisaPart::Drafting],
        VisaPart::Approval => &[VisaPart::Drafting, VisaPart::Validation],
    };
    all_given(given)
}

fn sign(part: VisaPart, role: UserRole, form: &VisaForm) -> Result<Visa, VisaRefusal> {
    signing(part, role, &before(part)).visa(form, now())
}

fn form_faults(refusal: Result<Visa, VisaRefusal>) -> Vec<(String, FieldRule)> {
    let Err(VisaRefusal::Form(faults)) = refusal else {
        panic!("{refusal:?}");
    };
    let faults = faults.into_iter();
    faults.map(|fault| (fault.field, fault.rule)).collect()
}

#[test]
fn drafting_comes_first_approval_after_validation_and_the_opinion_before_approval() {
    use VisaPart::{Approval, Drafting, Officer, Validation};
    let cases: [(&[VisaPart], &[VisaPart]); 8] = [
        (&[], &[Drafting]),
        (&[Drafting], &[Officer, Validation]),
        (&[Drafting, Officer], &[Validation]),
        (&[Drafting, Validation], &[Officer, Approval]),
        (&[Drafting, Officer, Validation], &[Approval]),
        (&[Drafting, Validation, Officer], &[Approval]),
        (&[Drafting, Validation, Approval], &[]),
        (&[Drafting, Officer, Validation, Approval], &[]),
    ];
    for (given, next) in cases {
        let visas = all_given(given);
        assert_eq!(next_parts(&visas), next, "{given:?}");
        for part in VisaPart::ALL {
            let signed = signing(*part, UserRole::Referent, &visas).visa(&declared(), now());
            let out_of_order = signed == Err(VisaRefusal::OutOfOrder);
            assert_eq!(out_of_order, !next.contains(part), "{given:?} {part:?}");
        }
    }
}

#[test]
fn everybody_gives_her_own_visa_and_who_evaluates_records_those_of_the_others() {
    // May she give it, and is it then her own?
    let expected = |role, part| match (role, part) {
        (UserRole::Referent | UserRole::Quality, VisaPart::Drafting)
        | (UserRole::Officer, VisaPart::Officer)
        | (UserRole::Direction, VisaPart::Approval) => (true, true),
        (
            UserRole::Referent | UserRole::Quality,
            VisaPart::Officer | VisaPart::Validation | VisaPart::Approval,
        ) => (true, false),
        (UserRole::Officer | UserRole::Direction | UserRole::Reader, _) => (false, false),
    };
    for role in UserRole::ALL {
        for part in VisaPart::ALL {
            let (is_hers, is_own) = expected(*role, *part);
            let case = format!("{role:?} {part:?}");
            let visas = before(*part);
            let signing = signing(*part, *role, &visas);
            assert_eq!(signing.is_hers(), is_hers, "{case}");
            match signing.visa(&declared(), now()) {
                Ok(visa) => {
                    let name = if is_own {
                        "Sacha Fictif"
                    } else {
                        "Dominique Inventé"
                    };
                    assert!(is_hers, "{case}");
                    assert_eq!(visa.name, name, "{case}");
                    assert_eq!(visa.recorded_by, "Sacha Fictif", "{case}");
                }
                Err(refusal) => {
                    assert_eq!(refusal, VisaRefusal::NotHers, "{case}");
                    assert!(!is_hers, "{case}");
                }
            }
        }
    }
}

#[test]
fn an_own_visa_takes_the_name_of_the_register_and_the_day_on_which_it_is_given() {
    for (part, role) in [
        (VisaPart::Drafting, UserRole::Quality),
        (VisaPart::Officer, UserRole::Officer),
        (VisaPart::Approval, UserRole::Direction),
    ] {
        let blank = VisaForm {
            opinion: Some(DpoOpinion::WithReservations),
            ..VisaForm::default()
        };
        for form in [declared(), blank] {
            let visa = sign(part, role, &form).unwrap();
            let signer = (visa.name.as_str(), visa.function.as_str());
            assert_eq!(signer, ("Sacha Fictif", "Fonction du registre"), "{part:?}");
            assert_eq!(visa.signed_on, day("2026-12-01"), "{part:?}");
        }
    }
}

#[test]
fn a_declared_visa_says_who_signed_in_which_function_and_when() {
    let visa = sign(VisaPart::Validation, UserRole::Quality, &declared()).unwrap();
    let expected = Visa {
        part: VisaPart::Validation,
        name: "Dominique Inventé".into(),
        function: "Directrice générale".into(),
        signed_on: day("2026-11-28"),
        opinion: None,
        text: "Vu en comité.".into(),
        recorded_at: now(),
        recorded_by: "Sacha Fictif".into(),
    };
    assert_eq!(visa, expected);
    let blank = VisaForm::default();
    let required = |field: &str| (field.to_owned(), FieldRule::Required);
    for part in [VisaPart::Validation, VisaPart::Approval] {
        let faults = form_faults(sign(part, UserRole::Referent, &blank));
        let expected = ["name", "function", "signed_on"].map(required);
        assert_eq!(faults, expected, "{part:?}");
    }
    let tomorrow = VisaForm {
        signed_on: "02/12/2026".into(),
        ..declared()
    };
    assert_eq!(
        form_faults(sign(VisaPart::Validation, UserRole::Referent, &tomorrow)),
        [("signed_on".to_owned(), FieldRule::InTheFuture)]
    );
}

#[test]
fn the_officer_gives_an_opinion_and_nobody_else_does() {
    let unsaid = VisaForm {
        opinion: None,
        ..declared()
    };
    for role in [UserRole::Officer, UserRole::Referent] {
        let visa = sign(VisaPart::Officer, role, &declared()).unwrap();
        assert_eq!(visa.opinion, Some(DpoOpinion::Favourable), "{role:?}");
        assert_eq!(
            form_faults(sign(VisaPart::Officer, role, &unsaid)),
            [("opinion".to_owned(), FieldRule::Required)],
            "{role:?}"
        );
    }
    for part in [VisaPart::Drafting, VisaPart::Validation, VisaPart::Approval] {
        let visa = sign(part, UserRole::Referent, &declared()).unwrap();
        assert_eq!(visa.opinion, None, "{part:?}");
        assert!(sign(part, UserRole::Referent, &unsaid).is_ok(), "{part:?}");
    }
}

#[test]
fn nobody_freezes_a_text_that_is_not_whole() {
    for part in VisaPart::ALL {
        let visas = before(*part);
        let unready = Signing {
            is_ready: false,
            ..signing(*part, UserRole::Referent, &visas)
        };
        let refused = unready.visa(&declared(), now()) == Err(VisaRefusal::Unready);
        assert_eq!(refused, *part == VisaPart::Drafting, "{part:?}");
    }
}

#[test]
fn who_drafted_does_not_approve_however_her_name_is_written() {
    let visas = [
        given(VisaPart::Drafting, "Élodie Exemple"),
        given(VisaPart::Validation, "Comité de pilotage"),
    ];
    let approve = |name: &str| {
        let form = VisaForm {
            name: name.into(),
            ..declared()
        };
        let signing = signing(VisaPart::Approval, UserRole::Quality, &visas);
        signing.visa(&form, now()).map(|visa| visa.name)
    };
    for name in ["Élodie Exemple", "ÉLODIE EXEMPLE", " élodie exemple "] {
        assert_eq!(approve(name), Err(VisaRefusal::SameHand), "{name}");
    }
    // Who validated may approve, and so may somebody of a similar name.
    for name in ["Comité de pilotage", "Élodie Exemple-Martin"] {
        assert_eq!(approve(name), Ok(name.to_owned()));
    }
    let own = Signing {
        name: "élodie exemple",
        ..signing(VisaPart::Approval, UserRole::Direction, &visas)
    };
    let refused = own.visa(&VisaForm::default(), now());
    assert_eq!(refused, Err(VisaRefusal::SameHand));
}
