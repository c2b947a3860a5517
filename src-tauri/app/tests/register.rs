//! Creating, opening, locking a register, and its keys.
#![allow(clippy::unwrap_used)] // a test that cannot be set up has failed

mod rig;

use std::fs;

use app::ErrorCode;
use rig::{PASSPHRASE, Rig, form, journal_search};
use serde_json::{Value, json};

#[test]
fn a_new_register_proposes_a_structure_without_any_person() {
    let proposed = Rig::empty().ok("propose_register", json!({}));
    assert_eq!(proposed["referent"]["name"], "");
    assert_eq!(proposed["dpo"]["name"], "");
    assert!(proposed["sites"].as_array().unwrap().len() >= 2);
    assert!(
        proposed["functions"]
            .as_array()
            .unwrap()
            .iter()
            .any(|f| f["concerned"] == true)
    );
}

#[test]
fn creating_gives_a_recovery_code_once_and_opens_the_register() {
    let rig = Rig::empty();
    let created = rig.create().unwrap();
    assert!(created["recovery_code"].as_str().unwrap().len() > 30);
    assert_eq!(created["session"]["user"], "Camille Exemple");
    assert!(rig.path.exists() && rig.key_path().exists());
    assert_eq!(
        rig.host.proposed_names(),
        ["Service de santé au travail du Val-Fictif.rgpd"]
    );
}

#[test]
fn a_cancelled_dialog_creates_nothing() {
    let rig = Rig::empty();
    let argument = json!({ "form": rig.register_form(), "passphrase": PASSPHRASE, "confirmation": PASSPHRASE });
    assert_eq!(rig.ok("create_register", argument), json!(null));
    assert_eq!(fs::read_dir(rig.folder.path()).unwrap().count(), 0);
}

#[test]
fn a_register_is_never_created_over_another() {
    let rig = Rig::created();
    rig.ok("lock", json!({}));
    let before = (
        fs::read(&rig.path).unwrap(),
        fs::read(rig.key_path()).unwrap(),
    );
    assert_eq!(rig.create().unwrap_err().code, ErrorCode::AlreadyExists);
    assert_eq!(
        (
            fs::read(&rig.path).unwrap(),
            fs::read(rig.key_path()).unwrap()
        ),
        before
    );
    assert!(rig.open_with(PASSPHRASE).is_ok());
}

#[test]
fn a_key_file_that_waits_for_its_register_is_kept() {
    let rig = Rig::empty();
    fs::write(rig.key_path(), b"the keys of a register that is elsewhere").unwrap();
    assert_eq!(rig.create().unwrap_err().code, ErrorCode::AlreadyExists);
    assert!(!rig.path.exists());
    assert_eq!(
        fs::read(rig.key_path()).unwrap(),
        b"the keys of a register that is elsewhere"
    );
}

#[test]
fn weak_and_unconfirmed_passphrases_are_told_with_every_other_fault() {
    let rig = Rig::empty();
    let mut form = rig.register_form();
    form["referent"]["name"] = json!("");
    let argument = json!({ "form": form, "passphrase": "motdepasse", "confirmation": "autre" });
    let refusal = rig.app.dispatch("create_register", argument).unwrap_err();
    let fields: Vec<_> = refusal
        .fields
        .iter()
        .map(|fault| fault.field.as_str())
        .collect();
    assert_eq!(fields, ["referent.name", "passphrase", "confirmation"]);
}

/// What is refused, with the register and the key file as found.
type Accident<'a> = (ErrorCode, Option<&'a [u8]>, Option<&'a [u8]>);

#[test]
fn each_accident_at_opening_has_its_own_name_and_leaves_the_files() {
    let rig = Rig::created();
    rig.declare(&form("Un incident fictif"));
    rig.ok("lock", json!({}));
    let register = fs::read(&rig.path).unwrap();
    let keys = fs::read(rig.key_path()).unwrap();
    let other = Rig::created();
    other.ok("lock", json!({}));
    let other_keys = fs::read(other.key_path()).unwrap();
    let half = &register[..register.len() / 2];
    let accidents: [Accident<'_>; 8] = [
        (ErrorCode::RegisterMissing, None, Some(&keys)),
        (ErrorCode::RegisterEmpty, Some(b""), Some(&keys)),
        (ErrorCode::RegisterForeign, Some(b"%PDF-1.7"), None),
        (
            ErrorCode::RegisterForeign,
            Some(b"%PDF-1.7 of more than sixteen bytes"),
            Some(&keys),
        ),
        (ErrorCode::RegisterDamaged, Some(half), Some(&keys)),
        (ErrorCode::KeyFileMissing, Some(&register), None),
        (
            ErrorCode::KeyFileDamaged,
            Some(&register),
            Some(&keys[..keys.len() - 40]),
        ),
        (
            ErrorCode::KeyFileDamaged,
            Some(&register),
            Some(b"%PDF-1.7"),
        ),
    ];
    for (expected, register, keys) in accidents {
        put(&rig.path, register);
        put(&rig.key_path(), keys);
        assert_eq!(rig.open_with(PASSPHRASE).unwrap_err().code, expected);
        assert_eq!(
            fs::read(&rig.path).ok().as_deref(),
            register,
            "{expected:?}"
        );
        assert_eq!(
            fs::read(rig.key_path()).ok().as_deref(),
            keys,
            "{expected:?}"
        );
    }
    // The keys of another register, told before any passphrase is tried.
    put(&rig.path, Some(&register));
    put(&rig.key_path(), Some(&other_keys));
    assert_eq!(
        rig.open_with(PASSPHRASE).unwrap_err().code,
        ErrorCode::KeyFileForeign
    );
    put(&rig.key_path(), Some(&keys));
    assert_eq!(
        rig.open_with("une autre phrase").unwrap_err().code,
        ErrorCode::WrongPassphrase
    );
    assert!(rig.open_with(PASSPHRASE).is_ok());
}

fn put(path: &std::path::Path, content: Option<&[u8]>) {
    match content {
        Some(content) => fs::write(path, content).unwrap(),
        None => fs::remove_file(path).unwrap_or_default(),
    }
}

#[test]
fn a_register_open_elsewhere_names_its_holder() {
    let rig = Rig::created();
    let other = app::App::new(Box::new(rig.host.clone()));
    other.choose(rig.path.clone());
    let refusal = other
        .dispatch("open_register", json!({ "passphrase": PASSPHRASE }))
        .unwrap_err();
    assert_eq!(refusal.code, ErrorCode::RegisterInUse);
    assert_eq!(refusal.holder.unwrap().since.time, "20:00");
}

#[test]
fn a_locked_register_answers_nothing_but_that_it_is_locked() {
    let rig = Rig::created();
    rig.ok("lock", json!({}));
    for (name, argument) in [
        ("session", json!({})),
        ("settings", json!({})),
        ("declare_breach", json!({ "form": form("x") })),
        ("breach_history", json!({ "id": uuid::Uuid::nil() })),
        (
            "export_breach_document",
            json!({ "id": uuid::Uuid::nil(), "document": "notification", "form": "cnil_v2026", "redacted": false }),
        ),
        ("save_recovery_sheet", json!({})),
        ("draft", json!({ "key": "new" })),
        ("settings_draft", json!({})),
        ("search_journal", journal_search("register")),
    ] {
        assert_eq!(rig.refused(name, argument), ErrorCode::Locked, "{name}");
    }
    assert_eq!(rig.ok("is_open", json!({})), json!({ "open": false }));
}

#[test]
fn ten_minutes_without_anybody_lock_the_register_and_polling_is_nobody() {
    let rig = Rig::created();
    rig.after(9);
    assert_eq!(rig.ok("is_open", json!({})), json!({ "open": true }));
    rig.ok("note_activity", json!({}));
    rig.after(18);
    assert_eq!(rig.ok("is_open", json!({})), json!({ "open": true }));
    rig.after(19);
    assert_eq!(rig.ok("is_open", json!({})), json!({ "open": false }));
    assert_eq!(rig.refused("session", json!({})), ErrorCode::Locked);
}

#[test]
fn typing_survives_the_lock_inside_the_register() {
    let rig = Rig::created();
    rig.ok(
        "keep_draft",
        json!({ "key": "new", "form": form("Commencé sous le stress"), "revision": null }),
    );
    rig.ok("lock", json!({}));
    let session = rig.open_with(PASSPHRASE).unwrap();
    assert_eq!(session["drafts"][0]["summary"], "Commencé sous le stress");
    let draft = rig.ok("draft", json!({ "key": "new" }));
    assert_eq!(draft["form"]["facts"], "Commencé sous le stress");
    rig.declare(&draft["form"]);
    assert_eq!(rig.ok("draft", json!({ "key": "new" })), json!(null));
}

/// The settings with another name for the organisation, as the page sends them.
fn renamed(rig: &Rig) -> Value {
    let mut typed = rig.ok("settings", json!({}));
    typed["form"]["organisation"]["name"] = json!("Service à moitié renommé");
    typed
}

#[test]
fn typing_in_the_settings_survives_the_lock_until_it_is_saved() {
    let rig = Rig::created();
    let typed = renamed(&rig);
    rig.ok("keep_settings_draft", typed.clone());
    rig.ok("lock", json!({}));
    let session = rig.open_with(PASSPHRASE).unwrap();
    assert_eq!(session["drafts"][0]["about"], json!({ "kind": "settings" }));
    assert_eq!(
        session["organisation"],
        "Service de santé au travail du Val-Fictif"
    );
    let draft = rig.ok("settings_draft", json!({}));
    assert_eq!(
        (&draft["form"], &draft["revision"]),
        (&typed["form"], &typed["revision"])
    );
    rig.ok("change_settings", typed);
    assert_eq!(rig.ok("settings_draft", json!({})), json!(null));
}

#[test]
fn settings_saved_without_any_difference_discard_their_draft_and_write_nothing() {
    let rig = Rig::created();
    let settings = rig.ok("settings", json!({}));
    rig.ok("keep_settings_draft", renamed(&rig));
    rig.ok("change_settings", settings);
    let session = rig.ok("session", json!({}));
    assert_eq!(
        (&session["drafts"], &session["journal_entries"]),
        (&json!([]), &json!(1))
    );
}

#[test]
fn settings_that_are_refused_keep_their_draft() {
    let rig = Rig::created();
    let typed = renamed(&rig);
    rig.ok("keep_settings_draft", typed.clone());
    let stale = json!({ "form": typed["form"], "revision": 7 });
    assert_eq!(
        rig.refused("change_settings", stale),
        ErrorCode::EditedMeanwhile
    );
    assert_eq!(rig.ok("settings_draft", json!({}))["form"], typed["form"]);
}

#[test]
fn a_draft_is_never_about_another_key() {
    let rig = Rig::created();
    rig.ok("keep_settings_draft", renamed(&rig));
    assert_eq!(
        rig.refused("draft", json!({ "key": "settings" })),
        ErrorCode::NotFound
    );
    let breach = json!({ "key": "settings", "form": form("x"), "revision": null });
    assert_eq!(rig.refused("keep_draft", breach), ErrorCode::NotFound);
    rig.ok("discard_draft", json!({ "key": "new" }));
    rig.declare(&form("Un incident fictif"));
    assert_ne!(rig.ok("settings_draft", json!({})), json!(null));
}

#[test]
fn a_passphrase_beside_the_settings_enters_no_draft() {
    let rig = Rig::created();
    let mut typed = renamed(&rig);
    typed["passphrase"] = json!(PASSPHRASE);
    assert_eq!(
        rig.refused("keep_settings_draft", typed),
        ErrorCode::Internal
    );
    assert_eq!(rig.ok("settings_draft", json!({})), json!(null));
}

#[test]
fn the_history_of_the_register_tells_openings_and_settings_and_no_breach() {
    let rig = Rig::created();
    rig.declare(&form("Un incident fictif"));
    rig.ok("lock", json!({}));
    rig.open_with(PASSPHRASE).unwrap();
    rig.ok("change_settings", renamed(&rig));
    let history = rig.register_history();
    let actions: Vec<_> = history["entries"]
        .as_array()
        .unwrap()
        .iter()
        .map(|entry| entry["action"].as_str().unwrap())
        .collect();
    assert_eq!(
        actions,
        ["settings_changed", "register_opened", "register_created"]
    );
    assert_eq!(
        history["entries"][0]["changes"],
        json!([{
            "field": "organisation.name",
            "before": "Service de santé au travail du Val-Fictif",
            "after": "Service à moitié renommé",
        }])
    );
}

#[test]
fn a_changed_passphrase_replaces_the_former_one_only_when_it_is_proved() {
    let rig = Rig::created();
    let new = "huit barques remontent vers l’estuaire";
    let change =
        |current: &str| json!({ "current": current, "passphrase": new, "confirmation": new });
    assert_eq!(
        rig.refused("change_passphrase", change("faux")),
        ErrorCode::WrongPassphrase
    );
    rig.ok("change_passphrase", change(PASSPHRASE));
    rig.ok("lock", json!({}));
    assert_eq!(
        rig.open_with(PASSPHRASE).unwrap_err().code,
        ErrorCode::WrongPassphrase
    );
    assert!(rig.open_with(new).is_ok());
}

#[test]
fn the_recovery_code_opens_and_lets_choose_a_new_passphrase() {
    let rig = Rig::empty();
    let code = rig.create().unwrap()["recovery_code"]
        .as_str()
        .unwrap()
        .to_owned();
    rig.ok("lock", json!({}));
    let typed = code.to_lowercase().replace('-', " ");
    let session = rig.ok("open_with_recovery_code", json!({ "code": typed }));
    assert_eq!(session["opened_with"], "recovery_code");
    let new = "huit barques remontent vers l’estuaire";
    rig.ok(
        "change_passphrase",
        json!({ "current": "", "passphrase": new, "confirmation": new }),
    );
    rig.ok("lock", json!({}));
    assert!(rig.open_with(new).is_ok());
}

#[test]
fn a_renewed_recovery_code_takes_the_place_of_the_former() {
    let rig = Rig::empty();
    let first = rig.create().unwrap()["recovery_code"].clone();
    let second =
        rig.ok("renew_recovery_code", json!({ "passphrase": PASSPHRASE }))["recovery_code"].clone();
    rig.ok("lock", json!({}));
    assert_eq!(
        rig.refused("open_with_recovery_code", json!({ "code": first })),
        ErrorCode::WrongRecoveryCode
    );
    rig.ok("open_with_recovery_code", json!({ "code": second }));
}

#[test]
fn the_recovery_sheet_can_be_saved_only_while_the_code_is_on_the_screen() {
    let rig = Rig::created();
    let sheet = rig.folder.path().join("secours.pdf");
    rig.host.will_save(sheet.clone());
    rig.ok("save_recovery_sheet", json!({}));
    assert!(fs::read(&sheet).unwrap().starts_with(b"%PDF-"));
    rig.ok("forget_recovery_code", json!({}));
    assert_eq!(
        rig.refused("save_recovery_sheet", json!({})),
        ErrorCode::NotFound
    );
}

#[test]
fn a_clock_behind_the_last_event_is_shown() {
    let rig = Rig::created();
    rig.ok("lock", json!({}));
    rig.after(-60);
    let session = rig.open_with(PASSPHRASE).unwrap();
    assert_eq!(session["clock_behind"]["time"], "20:00");
    assert_eq!(session["now"]["time"], "19:00");
    rig.ok("lock", json!({}));
    let again = rig.open_with(PASSPHRASE).unwrap();
    assert_eq!(
        again["clock_behind"]["time"], "20:00",
        "told as long as the clock is behind"
    );
}

#[test]
fn settings_are_changed_and_told_before_and_after() {
    let rig = Rig::created();
    let mut settings = rig.ok("settings", json!({}));
    settings["form"]["dpo"]["name"] = json!("Dominique Modèle");
    settings["form"]["auto_lock_minutes"] = json!("3");
    let changed = rig.ok("change_settings", settings.clone());
    assert_eq!(
        (&changed["revision"], &changed["form"]["dpo"]["name"]),
        (&json!(2), &json!("Dominique Modèle"))
    );
    assert_eq!(
        rig.refused(
            "change_settings",
            json!({ "form": rig.register_form(), "revision": 1 })
        ),
        ErrorCode::EditedMeanwhile
    );
    rig.after(3);
    assert_eq!(rig.ok("is_open", json!({})), json!({ "open": false }));
}

#[test]
fn a_site_that_a_breach_cites_can_be_renamed_but_not_taken_away() {
    let rig = Rig::created();
    let settings = rig.ok("settings", json!({}));
    let mut cited = form("Dossier perdu");
    cited["sites"] = json!({ "values": [settings["form"]["sites"][0]["id"]], "unknown": false });
    rig.declare(&cited);
    let mut without = settings.clone();
    without["form"]["sites"].as_array_mut().unwrap().remove(0);
    let refusal = rig.app.dispatch("change_settings", without).unwrap_err();
    assert_eq!(refusal.fields[0].field, "sites");
    let mut renamed = settings.clone();
    renamed["form"]["sites"][0]["name"] = json!("Siège rénové");
    rig.ok("change_settings", renamed);
}
