//! The letters to the persons: what they tell, what they keep to themselves, what they still lack.
#![allow(clippy::unwrap_used)] // a test that cannot be set up has failed

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};
use domain::breach::{Awareness, BreachFacts, Sending};
use domain::choices::Choices;
use domain::fault::{FieldError, FieldRule};
use domain::letter::{DASH, Letter, LetterForm, proposed};
use domain::moment::Moment;
use domain::procedure::{Answers, Details, DetailsForm, MeasureForm, Step};
use domain::register::{Profile, RegisterForm};
use law::{
    AvailabilityConsequence, BreachCause, BreachCertainty, BreachNature,
    ConfidentialityConsequence, DataCategory, Harm, IncidentOrigin, IntegrityConsequence,
    LetterAudience, LetterContent, MeasureState, MeasureTerm, PersonCategory, ProcedureOrigin,
    ProcedureStep,
};
use uuid::Uuid;

/// Written where a letter must not look.
const SECRET: &str = "ZZSECRETZZ";

fn at(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

/// Tuesday 24 November 2026, 20:00 in Paris.
fn now() -> DateTime<Utc> {
    at("2026-11-24T19:00:00Z")
}

fn exact(text: &str) -> Moment {
    Moment::exact(at(text))
}

fn profile() -> Profile {
    let mut form = RegisterForm {
        auto_lock_minutes: "10".into(),
        ..RegisterForm::default()
    };
    form.organisation.name = "Service de santé au travail du Val-Fictif".into();
    form.referent.name = "Camille Exemple".into();
    form.referent.email = "rgpd@exemple.fr".into();
    form.dpo.name = "Dominique Exemple".into();
    form.dpo.organisation = "Cabinet Fictif Conseil".into();
    form.dpo.phone = "00 00 00 00 01".into();
    form.dpo.email = "dpo@exemple.fr".into();
    Profile::from_form(&form, || Uuid::from_u128(1)).unwrap()
}

fn unreachable() -> Profile {
    let mut profile = profile();
    profile.referent.email = String::new();
    profile.dpo.phone = String::new();
    profile.dpo.email = String::new();
    profile
}

/// Everything that a letter may tell.
fn facts() -> BreachFacts {
    BreachFacts {
        certainty: Some(BreachCertainty::Established),
        occurred_from: Some(exact("2026-11-01T08:00:00Z")),
        occurred_to: Some(exact("2026-11-20T17:00:00Z")),
        detected: Some(exact("2026-11-23T23:30:00Z")),
        natures: Some(BreachNature::ALL.iter().copied().collect()),
        incident_origins: Some(IncidentOrigin::ALL.iter().copied().collect()),
        cause: Some(BreachCause::ExternalMalicious),
        data_categories: Some(DataCategory::ALL.iter().copied().collect()),
        consequences: "Des messages trompeurs peuvent vous arriver.".into(),
        measures: "Le serveur a été isolé le soir même.".into(),
        sending: Sending {
            moment: Some(exact("2026-11-24T16:00:00Z")),
            ..Sending::default()
        },
        ..BreachFacts::default()
    }
}

fn measure(text: &str, state: MeasureState) -> MeasureForm {
    MeasureForm {
        id: None,
        text: text.into(),
        term: MeasureTerm::Immediate,
        owner: SECRET.into(),
        due_on: String::new(),
        state,
        done_on: String::new(),
        effectiveness: None,
        check: SECRET.into(),
    }
}

fn step(step: ProcedureStep, fill: impl FnOnce(&mut DetailsForm)) -> Step {
    let mut form = Step::untouched(step).form();
    fill(&mut form.details);
    Step::from_form(&form, &BreachFacts::default(), now(), Uuid::nil).unwrap()
}

fn correction() -> Step {
    step(ProcedureStep::Correct, |details| {
        let DetailsForm::Correction(form) = details else {
            panic!("the third step corrects");
        };
        form.contained.date = "24/11/2026".into();
        form.contained.time = "10:00".into();
        form.measures = vec![
            measure("Les mots de passe ont été changés", MeasureState::Done),
            measure("Les journaux sont examinés", MeasureState::InProgress),
            measure("Les sauvegardes seront chiffrées", MeasureState::Planned),
            measure(SECRET, MeasureState::Dropped),
        ];
    })
}

fn all_of<V: Clone>(values: &[V]) -> Choices<V> {
    Choices {
        values: values.to_vec(),
        unknown: false,
    }
}

fn assessment() -> Step {
    step(ProcedureStep::Assess, |details| {
        let DetailsForm::Assessment(form) = details else {
            panic!("the fourth step assesses");
        };
        form.confidentiality_consequences = all_of(ConfidentialityConsequence::ALL);
        form.integrity_consequences = all_of(IntegrityConsequence::ALL);
        form.availability_consequences = all_of(AvailabilityConsequence::ALL);
        form.harms = all_of(Harm::ALL);
        form.reasons.data = SECRET.into();
        form.reasons.consequences = SECRET.into();
        form.decision.reason = SECRET.into();
        form.decision.decided_by = SECRET.into();
        form.opinion.text = SECRET.into();
    })
}

fn every_letter() -> Vec<Letter> {
    let steps = [correction(), assessment()];
    let all = LetterAudience::ALL.iter();
    all.map(|audience| proposed(*audience, &facts(), &steps, &profile()))
        .collect()
}

/// The letters on the same breach while it is only suspected.
fn every_supposition() -> Vec<Letter> {
    let facts = BreachFacts {
        certainty: Some(BreachCertainty::Suspected),
        ..facts()
    };
    let all = LetterAudience::ALL.iter();
    all.map(|audience| proposed(*audience, &facts, &[], &profile()))
        .collect()
}

fn texts(letter: &Letter) -> [&str; 8] {
    [
        &letter.subject,
        &letter.opening,
        &letter.nature,
        &letter.consequences,
        &letter.measures,
        &letter.recommendations,
        &letter.contact,
        &letter.closing,
    ]
}

fn to_adults(facts: &BreachFacts) -> Letter {
    proposed(LetterAudience::Adults, facts, &[], &profile())
}

/// The lines of the list in a text.
fn entries(text: &str) -> Vec<&str> {
    let lines = text.lines();
    lines.filter(|line| line.starts_with(DASH)).collect()
}

#[test]
fn without_facts_every_compulsory_content_is_missing_and_said_first() {
    for audience in LetterAudience::ALL {
        let letter = proposed(*audience, &BreachFacts::default(), &[], &unreachable());
        assert_eq!(letter.missing(), LetterContent::ALL, "{audience:?}");
        assert!(!letter.may_leave());
        for text in [&letter.subject, &letter.opening, &letter.closing] {
            assert!(!text.is_empty(), "{audience:?}");
        }
    }
}

#[test]
fn a_letter_may_leave_without_recommendations_but_not_without_a_compulsory_content() {
    for letter in every_letter() {
        assert_eq!(letter.missing(), []);
        let mut less = letter.clone();
        less.recommendations = String::new();
        assert_eq!(less.missing(), [LetterContent::Recommendations]);
        assert!(less.may_leave());
        less.measures = " \n".into();
        let missing = [LetterContent::Measures, LetterContent::Recommendations];
        assert_eq!(less.missing(), missing);
        assert!(!less.may_leave());
    }
}

#[test]
fn dates_and_data_alone_do_not_say_what_happened() {
    let facts = BreachFacts {
        incident_origins: Some(BTreeSet::from([IncidentOrigin::Other])),
        natures: None,
        ..facts()
    };
    assert_eq!(to_adults(&facts).nature, "");
}

#[test]
fn each_audience_is_told_each_known_fact() {
    for letter in every_letter() {
        let audience = letter.audience;
        for known in [
            "dimanche 1er novembre 2026",
            "vendredi 20 novembre 2026",
            "mardi 24 novembre 2026",
        ] {
            assert!(letter.nature.contains(known), "{audience:?}: {known}");
        }
        for category in DataCategory::ALL {
            let label = category.label().to_lowercase();
            let label = label.split('(').next().unwrap().trim_end();
            let told = letter.nature.to_lowercase().contains(label);
            assert!(told, "{audience:?}: {label}");
        }
        assert!(letter.consequences.starts_with(&facts().consequences));
        assert!(letter.measures.starts_with(&facts().measures));
        for known in ["changés", "examinés", "chiffrées"] {
            assert!(letter.measures.contains(known), "{audience:?}: {known}");
        }
        let first = "Service de santé au travail du Val-Fictif";
        assert!(letter.opening.contains(first), "{audience:?}");
        let notified = "le mardi 24 novembre 2026";
        assert!(letter.closing.contains(notified), "{audience:?}");
    }
}

#[test]
fn each_chosen_value_changes_the_letter_but_other_which_says_nothing() {
    fn check<V: Copy + std::fmt::Debug>(
        values: &[V],
        is_other: impl Fn(V) -> bool,
        letter: impl Fn(LetterAudience, Option<V>) -> Letter,
    ) {
        for audience in LetterAudience::ALL {
            let mut seen = vec![letter(*audience, None)];
            for value in values {
                let told = letter(*audience, Some(*value));
                let is_new = !seen.contains(&told);
                assert_eq!(is_new, !is_other(*value), "{audience:?} {value:?}");
                seen.push(told);
            }
        }
    }
    check(
        IncidentOrigin::ALL,
        |it| it == IncidentOrigin::Other,
        |audience, value| {
            let facts = BreachFacts {
                incident_origins: value.map(|it| BTreeSet::from([it])),
                ..BreachFacts::default()
            };
            proposed(audience, &facts, &[], &profile())
        },
    );
    check(
        Harm::ALL,
        |it| it == Harm::Other,
        |audience, value| {
            let ticked = step(ProcedureStep::Assess, |details| {
                if let DetailsForm::Assessment(form) = details {
                    form.harms = all_of(value.as_slice());
                }
            });
            proposed(audience, &BreachFacts::default(), &[ticked], &profile())
        },
    );
}

#[test]
fn nothing_that_was_written_for_the_file_leaks_into_a_letter() {
    let facts = BreachFacts {
        account: SECRET.into(),
        reporter: SECRET.into(),
        aware: Some(Awareness {
            moment: Moment::exact(now()),
            rule: SECRET.into(),
        }),
        awareness_reason: SECRET.into(),
        origin_note: SECRET.into(),
        cause_note: SECRET.into(),
        data_note: SECRET.into(),
        persons_note: SECRET.into(),
        procedure_origins: Some(ProcedureOrigin::ALL.iter().copied().collect()),
        person_categories: Some(PersonCategory::ALL.iter().copied().collect()),
        sending: Sending {
            moment: Some(Moment::exact(now())),
            authority_reference: SECRET.into(),
            delay_reasons: SECRET.into(),
            missing: Vec::new(),
        },
        ..facts()
    };
    let mut profile = profile();
    profile.referent.name = SECRET.into();
    profile.referent.function = SECRET.into();
    let mut steps = vec![correction(), assessment()];
    for step in ProcedureStep::ALL {
        let mut more = Step::untouched(*step);
        more.progress.notes = SECRET.into();
        more.progress.responsible = SECRET.into();
        match &mut more.details {
            Details::Lessons(lessons) => lessons.root_cause = SECRET.into(),
            Details::Information(information) => information.reason = SECRET.into(),
            _ => {}
        }
        let replaces = [ProcedureStep::Correct, ProcedureStep::Assess].contains(step);
        steps.extend(Some(more).filter(|_| !replaces));
    }
    assert!(Answers::of(&steps).lessons.is_some());
    for audience in LetterAudience::ALL {
        let letter = proposed(*audience, &facts, &steps, &profile);
        for text in texts(&letter) {
            assert!(!text.contains(SECRET), "{audience:?}: {text}");
        }
    }
}

#[test]
fn french_texts_have_their_spaces_and_their_apostrophes() {
    for letter in every_letter().into_iter().chain(every_supposition()) {
        for text in texts(&letter) {
            let mut before = ' ';
            for c in text.chars() {
                match c {
                    ';' | '!' | '?' | '»' => assert_eq!(before, '\u{202f}', "{text}"),
                    ':' => assert_eq!(before, '\u{a0}', "{text}"),
                    _ => assert!(!(before == '«' && c != '\u{202f}'), "{text}"),
                }
                before = c;
            }
            assert!(!text.contains(['\'', '"']), "straight quote: {text}");
            assert!(!text.contains("  "), "two spaces: {text}");
            assert!(!text.contains("\n\n\n"), "two blank lines: {text}");
            assert_eq!(text.trim(), text);
        }
    }
}

#[test]
fn a_letter_in_plain_language_has_short_sentences_one_on_each_line() {
    let longest = 16;
    for certainty in BreachCertainty::ALL {
        let facts = BreachFacts {
            certainty: Some(*certainty),
            consequences: String::new(),
            measures: String::new(),
            ..facts()
        };
        let steps = [assessment()];
        let letter = proposed(LetterAudience::PlainLanguage, &facts, &steps, &profile());
        for line in texts(&letter).into_iter().flat_map(str::lines) {
            for sentence in line.split_inclusive(['.', '?']) {
                let words = sentence.split_whitespace().count();
                assert!(words <= longest, "{words} words: {sentence}");
            }
        }
        for explained in ["sont vos données personnelles", "CNIL veut dire"] {
            assert!(texts(&letter).iter().any(|text| text.contains(explained)));
        }
    }
}

#[test]
fn the_letter_to_representatives_speaks_of_the_person_they_represent() {
    let letters = every_letter();
    let of = |audience| letters.iter().find(|it| it.audience == audience).unwrap();
    let letter = of(LetterAudience::RepresentativesOfMinors);
    let person = "votre enfant ou la personne que vous représentez";
    for text in [
        &letter.opening,
        &letter.consequences,
        &letter.recommendations,
    ] {
        assert!(text.contains(person), "{text}");
    }
    let adults = of(LetterAudience::Adults);
    assert!(
        adults
            .recommendations
            .contains("Changez votre mot de passe")
    );
    assert!(letter.recommendations.contains("Changez son mot de passe"));
    assert!(of(LetterAudience::Staff).opening.contains("nos équipes"));
}

#[test]
fn recommendations_follow_the_categories_of_data_and_the_nature() {
    let touching = |category, nature: BreachNature| {
        let facts = BreachFacts {
            data_categories: Some(BTreeSet::from([category])),
            natures: Some(BTreeSet::from([nature])),
            ..BreachFacts::default()
        };
        to_adults(&facts).recommendations
    };
    for (category, word) in [
        (DataCategory::IdentificationOrAccess, "mot de passe"),
        (DataCategory::Health, "votre santé"),
        (DataCategory::Contact, "Méfiez-vous"),
        (DataCategory::Financial, "comptes bancaires"),
        (DataCategory::OfficialDocuments, "votre identité"),
        (DataCategory::NationalIdNumber, "votre identité"),
        (DataCategory::Union, "preuves"),
    ] {
        let seen = touching(category, BreachNature::Confidentiality);
        assert!(seen.contains(word), "{category:?}: {seen}");
        let lost = touching(category, BreachNature::Availability);
        assert_eq!(entries(&lost).len(), 1, "{lost}");
        assert!(lost.contains("une copie"), "{lost}");
    }
    let changed = touching(DataCategory::Health, BreachNature::Integrity);
    assert!(changed.contains("toute erreur"), "{changed}");
}

#[test]
fn a_precaution_that_two_categories_ask_for_is_given_once() {
    let categories = [
        DataCategory::NationalIdNumber,
        DataCategory::OfficialDocuments,
    ];
    let facts = BreachFacts {
        data_categories: Some(BTreeSet::from(categories)),
        ..BreachFacts::default()
    };
    assert_eq!(entries(&to_adults(&facts).recommendations).len(), 1);
}

/// What only may be says so with one of these.
const DOUBTS: [&str; 12] = [
    "a pu ",
    "ont pu ",
    "peut-être",
    "peut ",
    "peuvent ",
    "pouvez ",
    "pouvons ",
    "pourrait ",
    "pourraient ",
    "pourriez ",
    "Nous pensons que ",
    "Nous pensons qu’",
];

/// The sentences of a text, those of its lists too.
fn sentences(text: &str) -> impl Iterator<Item = &str> {
    let sentences = text.split_inclusive(['.', '?', ':', '\n']).map(str::trim);
    sentences.filter(|sentence| !sentence.is_empty())
}

fn is_doubtful(sentence: &str) -> bool {
    DOUBTS.iter().any(|doubt| sentence.contains(doubt))
}

/// Each origin, each nature and each cause that says something, alone.
fn each_event() -> Vec<BreachFacts> {
    let origins = IncidentOrigin::ALL.iter().map(|origin| BreachFacts {
        incident_origins: Some(BTreeSet::from([*origin])),
        ..BreachFacts::default()
    });
    let natures = BreachNature::ALL.iter().map(|nature| BreachFacts {
        natures: Some(BTreeSet::from([*nature])),
        ..BreachFacts::default()
    });
    let causes = BreachCause::ALL.iter().map(|cause| BreachFacts {
        natures: Some(BTreeSet::from([BreachNature::Integrity])),
        cause: Some(*cause),
        ..BreachFacts::default()
    });
    origins.chain(natures).chain(causes).collect()
}

#[test]
fn a_doubt_is_told_as_a_doubt_in_every_sentence_of_what_happened() {
    for audience in LetterAudience::ALL {
        for certainty in [None, Some(BreachCertainty::Suspected)] {
            for event in each_event() {
                let facts = BreachFacts { certainty, ..event };
                let letter = proposed(*audience, &facts, &[], &profile());
                for sentence in sentences(&letter.nature) {
                    assert!(is_doubtful(sentence), "{audience:?}: {sentence}");
                }
            }
        }
    }
}

#[test]
fn a_doubt_leaves_no_sentence_of_the_letter_that_states_what_the_data_suffered() {
    let doubtful = BreachFacts {
        certainty: Some(BreachCertainty::Suspected),
        measures: String::new(),
        ..facts()
    };
    for audience in LetterAudience::ALL {
        let letter = proposed(*audience, &doubtful, &[assessment()], &profile());
        for text in [&letter.opening, &letter.nature, &letter.consequences] {
            for sentence in sentences(text).filter(|it| suffers(it)) {
                assert!(is_doubtful(sentence), "{audience:?}: {sentence}");
            }
        }
        for text in texts(&letter) {
            for stated in ["a touché", "a visé", "ont été", "Il s’agit", "concernant"] {
                assert!(!text.contains(stated), "{audience:?}: {text}");
            }
        }
        for sentence in entries(&letter.consequences) {
            let is_rule = sentence == "– C’est interdit.";
            assert!(is_rule || is_doubtful(sentence), "{audience:?}: {sentence}");
        }
    }
}

/// Whether a sentence says what happened to something, rather than when the incident took place, what
/// a kind of data is or whose they are.
fn suffers(sentence: &str) -> bool {
    let touched = ["données", "attaque", "appareil", "papier", "lettre", "acte"];
    let explains = ["Ces informations sont vos", "Cette lettre vous explique"];
    let is_event = touched.iter().any(|word| sentence.contains(word));
    let in_list = sentence.starts_with(DASH);
    is_event && !in_list && !explains.iter().any(|start| sentence.starts_with(start))
}

#[test]
fn what_is_established_is_told_otherwise_than_what_is_supposed() {
    for audience in LetterAudience::ALL {
        for event in each_event() {
            let supposed = proposed(*audience, &event, &[], &profile());
            let certainty = Some(BreachCertainty::Established);
            let facts = BreachFacts { certainty, ..event };
            let sure = proposed(*audience, &facts, &[], &profile());
            let says_nothing = sure.nature.is_empty() && supposed.nature.is_empty();
            assert!(says_nothing || sure.nature != supposed.nature, "{sure:?}");
        }
    }
}

#[test]
fn that_somebody_saw_the_data_is_only_said_as_possible() {
    let origins = [
        IncidentOrigin::UnintendedPublication,
        IncidentOrigin::WrongPersonDataDisplayed,
        IncidentOrigin::SentToWrongRecipient,
    ];
    let facts = BreachFacts {
        certainty: Some(BreachCertainty::Established),
        incident_origins: Some(origins.into()),
        ..BreachFacts::default()
    };
    for audience in LetterAudience::ALL {
        let told = proposed(*audience, &facts, &[], &profile()).nature;
        for beyond in ["a vu", "ont vu", "reçu", "Beaucoup"] {
            assert!(!told.contains(beyond), "{audience:?}: {told}");
        }
        assert!(told.contains("a pu "), "{audience:?}: {told}");
    }
}

#[test]
fn an_estimated_date_is_told_as_such_and_contained_facts_do_not_go_on() {
    let doubtful = BreachFacts {
        certainty: None,
        occurred_from: Some(Moment {
            estimated: true,
            ..exact("2026-11-20T17:00:00Z")
        }),
        occurred_to: None,
        ongoing: true,
        ..facts()
    };
    let letter = to_adults(&doubtful);
    assert!(letter.opening.contains("a pu toucher"));
    assert!(letter.nature.contains("ont pu être touchés"));
    let period = "Selon notre estimation, les faits ont commencé le vendredi 20 novembre 2026 et ne \
                  sont pas terminés à ce jour.";
    assert!(letter.nature.contains(period), "{}", letter.nature);
    let contained = [correction()];
    let letter = proposed(LetterAudience::Adults, &doubtful, &contained, &profile());
    assert!(!letter.nature.contains("à ce jour"), "{}", letter.nature);
    assert!(letter.nature.contains("maîtrisé depuis le mardi 24"));
}

#[test]
fn a_measure_that_the_file_already_says_is_not_said_twice() {
    let facts = BreachFacts {
        measures: "Les mots de passe ont été changés, puis les accès revus.".into(),
        ..BreachFacts::default()
    };
    let letter = proposed(LetterAudience::Adults, &facts, &[correction()], &profile());
    assert_eq!(letter.measures.matches("mots de passe").count(), 1);
    assert_eq!(entries(&letter.measures).len(), 2);
}

#[test]
fn the_referent_answers_when_the_officer_cannot_be_reached() {
    let officer = to_adults(&facts()).contact;
    assert!(officer.contains("Dominique Exemple, Cabinet Fictif Conseil\n"));
    assert!(officer.contains("00 00 00 00 01") && officer.contains("dpo@exemple.fr"));
    assert!(!officer.contains("Camille"));
    let mut profile = profile();
    profile.dpo.phone = String::new();
    profile.dpo.email = String::new();
    let referent = proposed(LetterAudience::Adults, &facts(), &[], &profile).contact;
    assert!(referent.contains("Camille Exemple") && referent.contains("rgpd@exemple.fr"));
    assert!(!referent.contains("Dominique"));
}

/// The letters that the seventh step keeps once they were typed.
fn kept(letters: Vec<LetterForm>) -> Result<Vec<Letter>, Vec<FieldError>> {
    let mut form = Step::untouched(ProcedureStep::InformPersons).form();
    let DetailsForm::Information(information) = &mut form.details else {
        panic!("the seventh step informs");
    };
    information.letters = letters;
    let step = Step::from_form(&form, &BreachFacts::default(), now(), Uuid::nil)?;
    let Details::Information(information) = step.details else {
        panic!("the seventh step informs");
    };
    Ok(information.letters)
}

#[test]
fn a_letter_reads_back_the_form_that_shows_it() {
    let letters = every_letter();
    let forms = letters.iter().map(Letter::form).collect();
    assert_eq!(kept(forms).unwrap(), letters);
    let empty = LetterForm {
        audience: LetterAudience::Staff,
        subject: String::new(),
        opening: String::new(),
        nature: String::new(),
        consequences: String::new(),
        measures: String::new(),
        recommendations: String::new(),
        contact: String::new(),
        closing: String::new(),
    };
    assert_eq!(kept(vec![empty.clone()]).unwrap()[0].form(), empty);
}

#[test]
fn a_text_beyond_its_limit_is_refused_where_it_stands_and_a_subject_stays_on_one_line() {
    let mut form = every_letter()[0].form();
    form.subject = "a\nb".into();
    assert_eq!(kept(vec![form.clone()]).unwrap()[0].subject, "a b");
    form.subject = "a".repeat(301);
    form.closing = "a".repeat(20_001);
    let faults = kept(vec![form]).unwrap_err();
    let faults: Vec<(&str, FieldRule)> = faults
        .iter()
        .map(|fault| (fault.field.as_str(), fault.rule))
        .collect();
    let expected = [
        ("details.letters.0.subject", FieldRule::TooLong),
        ("details.letters.0.closing", FieldRule::TooLong),
    ];
    assert_eq!(faults, expected);
}
