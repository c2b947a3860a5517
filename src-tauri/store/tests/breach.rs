//! The breach table: numbering, revisions, search, filters, order.
#![allow(clippy::unwrap_used)] // a test that cannot be set up has failed

mod rig;

use domain::breach::{Breach, BreachForm};
use domain::choices::Choices;
use domain::moment::InstantForm;
use law::{IncidentOrigin, InstantPrecision};
use rig::{Rig, author, declare, everything, form, now, profile, try_declare};
use store::table::breach as table;
use store::{Action, Entry, Filter, Standing, Store, StoreError};

fn aware(account: &str, date: &str) -> BreachForm {
    BreachForm {
        aware: InstantForm {
            date: date.into(),
            time: "10:00".into(),
            precision: Some(InstantPrecision::Exact),
            season: None,
        },
        ..form(account)
    }
}

fn numbers(store: &Store, filter: &Filter) -> Vec<String> {
    let page = store.breaches(filter, 0, now()).unwrap();
    page.iter()
        .map(|breach| breach.number.to_string())
        .collect()
}

fn found(store: &Store, text: &str) -> Vec<String> {
    numbers(
        store,
        &Filter {
            text: text.into(),
            ..everything()
        },
    )
}

#[test]
fn numbers_follow_each_other_within_a_year() {
    let rig = Rig::new();
    let mut store = rig.open();
    assert_eq!(
        declare(&mut store, &form("Un")).number.to_string(),
        "VIO-2026-0001"
    );
    assert_eq!(
        declare(&mut store, &form("Deux")).number.to_string(),
        "VIO-2026-0002"
    );
    assert_eq!(
        store.next_number(2027).unwrap().to_string(),
        "VIO-2027-0001"
    );
    assert_eq!(
        (store.total().unwrap(), store.years().unwrap()),
        (2, vec![2026])
    );
}

#[test]
fn what_was_written_is_read_back_after_closing() {
    let rig = Rig::new();
    let written = declare(&mut rig.open(), &aware("Dossier perdu", "23/11/2026"));
    assert_eq!(rig.open().breach(written.id).unwrap(), written);
}

fn correct(store: &mut Store, breach: &Breach) -> Result<(), StoreError> {
    store.write(&author(), |tx| {
        table::update(tx, breach, &profile())?;
        Ok(((), Entry::about(Action::BreachCorrected, breach.id)))
    })
}

#[test]
fn the_second_of_two_corrections_is_refused_and_changes_nothing() {
    let rig = Rig::new();
    let mut store = rig.open();
    let breach = declare(&mut store, &form("Première version"));
    let mut mine = Breach {
        revision: 2,
        ..breach.clone()
    };
    mine.facts.account = "Ma version".into();
    correct(&mut store, &mine).unwrap();
    let mut theirs = Breach {
        revision: 2,
        ..breach.clone()
    };
    theirs.facts.account = "Leur version".into();
    let head = store.head().unwrap();
    assert!(matches!(
        correct(&mut store, &theirs),
        Err(StoreError::Outdated)
    ));
    assert_eq!(store.breach(breach.id).unwrap().facts.account, "Ma version");
    assert_eq!(
        store.head().unwrap(),
        head,
        "a refused write leaves no line"
    );
}

#[test]
fn search_finds_words_by_their_beginning_whatever_accents_and_ligatures() {
    let rig = Rig::new();
    let mut store = rig.open();
    declare(
        &mut store,
        &form("Résultats d’examens envoyés à l’œuvre sociale"),
    );
    declare(&mut store, &form("Clé USB perdue"));
    for text in [
        "resultats",
        "RÉSULTATS exa",
        "oeuvre",
        "œuvre",
        "d'examens",
        "VIO-2026-0001",
        "0001",
    ] {
        assert_eq!(found(&store, text), ["VIO-2026-0001"], "{text}");
    }
    assert!(found(&store, "resultats usb").is_empty());
    assert_eq!(
        found(&store, " - ").len(),
        2,
        "nothing to search for shows everything"
    );
}

#[test]
fn typed_operators_and_quotes_are_only_words() {
    let rig = Rig::new();
    let mut store = rig.open();
    declare(&mut store, &form("Clé perdue"));
    for text in [
        "\"",
        "cl* OR 1",
        "NEAR(cle",
        "words:cle",
        "'; DROP TABLE breach; --",
        "cle)",
    ] {
        assert!(
            store
                .breaches(
                    &Filter {
                        text: text.into(),
                        ..everything()
                    },
                    0,
                    now()
                )
                .is_ok(),
            "{text}"
        );
    }
    assert_eq!(found(&store, "cle)").len(), 1);
}

#[test]
fn a_correction_is_found_under_its_new_words_only() {
    let rig = Rig::new();
    let mut store = rig.open();
    let mut breach = declare(&mut store, &form("Ordinateur volé"));
    breach.revision = 2;
    breach.facts.account = "Téléphone volé".into();
    correct(&mut store, &breach).unwrap();
    assert!(found(&store, "ordinateur").is_empty());
    assert_eq!(found(&store, "telephone").len(), 1);
}

#[test]
fn a_renamed_site_is_found_under_its_new_name() {
    let rig = Rig::new();
    let mut store = rig.open();
    let sites = Choices {
        values: vec![rig::site()],
        unknown: false,
    };
    declare(
        &mut store,
        &BreachForm {
            sites,
            ..form("Dossier perdu")
        },
    );
    assert_eq!(found(&store, "tilleuls").len(), 1);
    let mut renamed = profile();
    renamed.sites[0].name = "Centre du Moulin".into();
    store
        .write(&author(), |tx| {
            table::index_again(tx, rig::site(), &renamed)?;
            Ok(((), Entry::about_register(Action::SettingsChanged)))
        })
        .unwrap();
    assert!(found(&store, "tilleuls").is_empty());
    assert_eq!(found(&store, "moulin").len(), 1);
    assert!(store.is_cited(rig::site()).unwrap());
}

#[test]
fn filters_narrow_by_year_origin_site_and_standing() {
    let rig = Rig::new();
    let mut store = rig.open();
    let origins = Choices {
        values: vec![IncidentOrigin::Hacking],
        unknown: false,
    };
    let sites = Choices {
        values: vec![rig::site()],
        unknown: false,
    };
    declare(
        &mut store,
        &BreachForm {
            incident_origins: origins,
            ..aware("Piratage", "01/11/2026")
        },
    );
    declare(
        &mut store,
        &BreachForm {
            sites,
            ..aware("Perte", "24/11/2026")
        },
    );
    declare(
        &mut store,
        &BreachForm {
            notified: aware("", "24/11/2026").aware,
            ..aware("Envoi", "24/11/2026")
        },
    );
    let only = |filter: Filter| numbers(&store, &filter);
    assert_eq!(
        only(Filter {
            origin: Some(IncidentOrigin::Hacking),
            ..everything()
        }),
        ["VIO-2026-0001"]
    );
    assert_eq!(
        only(Filter {
            site: Some(rig::site()),
            ..everything()
        }),
        ["VIO-2026-0002"]
    );
    assert_eq!(
        only(Filter {
            standing: Standing::Late,
            ..everything()
        }),
        ["VIO-2026-0001"]
    );
    assert_eq!(
        only(Filter {
            standing: Standing::Notified,
            ..everything()
        }),
        ["VIO-2026-0003"]
    );
    assert!(
        only(Filter {
            year: Some(2025),
            ..everything()
        })
        .is_empty()
    );
    let tally = store
        .tally(
            &Filter {
                standing: Standing::Late,
                ..everything()
            },
            now(),
        )
        .unwrap();
    assert_eq!(
        (tally.all, tally.to_notify, tally.late, tally.notified),
        (3, 2, 1, 1)
    );
}

#[test]
fn what_is_to_be_sent_comes_first_by_deadline_then_the_latest_numbers() {
    let rig = Rig::new();
    let mut store = rig.open();
    declare(
        &mut store,
        &BreachForm {
            notified: aware("", "24/11/2026").aware,
            ..aware("Envoyée", "24/11/2026")
        },
    );
    declare(&mut store, &aware("Échéance lointaine", "24/11/2026"));
    declare(
        &mut store,
        &BreachForm {
            detected: aware("", "23/11/2026").aware,
            ..form("Connaissance non datée, détection entre les deux")
        },
    );
    declare(&mut store, &aware("Échéance proche", "22/11/2026"));
    assert_eq!(
        numbers(&store, &everything()),
        [
            "VIO-2026-0004",
            "VIO-2026-0003",
            "VIO-2026-0002",
            "VIO-2026-0001"
        ]
    );
}

#[test]
fn a_page_holds_fifty_rows_and_the_next_one_the_rest() {
    let rig = Rig::new();
    let mut store = rig.open();
    for number in 0..53 {
        declare(&mut store, &form(&format!("Incident {number}")));
    }
    assert_eq!(store.breaches(&everything(), 0, now()).unwrap().len(), 50);
    assert_eq!(store.breaches(&everything(), 1, now()).unwrap().len(), 3);
}

#[test]
fn a_write_that_fails_leaves_neither_row_nor_line() {
    let rig = Rig::new();
    let mut store = rig.open();
    let head = store.head().unwrap();
    let failed: Result<(), _> = store.write(&author(), |tx| {
        tx.execute("DELETE FROM profile", [])?;
        Err(StoreError::NotFound)
    });
    assert!(failed.is_err());
    assert!(store.profile().is_ok());
    assert_eq!(store.head().unwrap(), head);
    assert!(try_declare(&mut store, &form("Ensuite")).is_ok());
}

#[test]
fn typing_is_kept_replaced_and_taken_away() {
    let rig = Rig::new();
    let store = rig.open();
    let draft = |account: &str| store::Draft {
        key: "new".into(),
        kept_at: rig::later(1),
        revision: None,
        typed: store::Typed::Breach(Box::new(form(account))),
    };
    store.keep_draft(&draft("Un")).unwrap();
    store.keep_draft(&draft("Deux")).unwrap();
    drop(store);
    let store = rig.open();
    assert_eq!(store.drafts().unwrap(), [draft("Deux")]);
    store.discard_draft("new").unwrap();
    assert_eq!(store.draft("new").unwrap(), None);
}

#[test]
fn typing_of_the_settings_is_kept_beside_that_of_a_breach() {
    let rig = Rig::new();
    let store = rig.open();
    let breach = store::Draft {
        key: "new".into(),
        kept_at: rig::later(1),
        revision: None,
        typed: store::Typed::Breach(Box::new(form("Un"))),
    };
    let settings = store::Draft {
        key: "settings".into(),
        kept_at: rig::later(2),
        revision: Some(1),
        typed: store::Typed::Settings(Box::new(rig::profile().form())),
    };
    store.keep_draft(&breach).unwrap();
    store.keep_draft(&settings).unwrap();
    drop(store);
    let store = rig.open();
    assert_eq!(store.drafts().unwrap(), [settings.clone(), breach]);
    store.discard_draft("new").unwrap();
    assert_eq!(store.draft("settings").unwrap(), Some(settings));
}

#[test]
fn a_history_holds_the_latest_lines_and_counts_the_others() {
    let rig = Rig::new();
    let mut store = rig.open();
    for _ in 0..store::HISTORY {
        let opened = Entry::about_register(Action::RegisterOpened);
        store.note(&rig::author(), opened).unwrap();
    }
    let lines = store.lines_about(store::REGISTER).unwrap();
    assert_eq!(lines.len(), usize::try_from(store::HISTORY).unwrap());
    assert_eq!(
        (lines[0].seq, lines[lines.len() - 1].seq),
        (i64::from(store::HISTORY) + 1, 2)
    );
    let count = store.count_lines_about(store::REGISTER).unwrap();
    assert_eq!(count, store::HISTORY + 1);
}

#[test]
fn the_journal_tells_before_and_after_in_order() {
    let rig = Rig::new();
    let mut store = rig.open();
    let breach = declare(&mut store, &form("Un"));
    let lines = store.lines_about(&breach.id.to_string()).unwrap();
    assert_eq!(
        (lines.len(), lines[0].seq, lines[0].action.as_str()),
        (1, 2, "breach_declared")
    );
    assert_eq!(store.head().unwrap().seq, 2);
}
