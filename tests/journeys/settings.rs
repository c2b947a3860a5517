//! Settings that are left half typed.

use serde_json::json;
use tests::steps::{PASSPHRASE, create_register, unlock};
use tests::window::{Window, Workplace};

#[test]
fn what_is_typed_in_the_settings_is_there_again_after_a_lock() {
    let workplace = Workplace::new();
    let window = workplace.open_window();
    create_register(&workplace, &window);
    window.click("nav-settings");
    window.type_in("referent-function", "Référente à mi-temps");
    window.click("lock");
    window.sees("door-notice", "Ce qui était en cours de saisie y est gardé");
    take_up_again(&window);
    assert_eq!(window.value("referent-function"), "Référente à mi-temps");

    window.type_in("referent-function", "Référente à plein temps");
    window.shows("draft-kept");
    // The register locks itself: the page hears of it afterwards and can keep nothing more.
    window.request("lock", &json!({}));
    window.sees("door-notice", "Verrouillé après 10 min");
    take_up_again(&window);
    assert_eq!(window.value("referent-function"), "Référente à plein temps");

    window.click("settings-save");
    window.sees("settings-said", "Réglages enregistrés");
    assert!(window.request("settings_draft", &json!({})).is_null());
}

fn take_up_again(window: &Window) {
    unlock(window, PASSPHRASE);
    window.sees("drafts", "Des réglages modifiés et non enregistrés");
    window.click("draft-resume");
    window.shows("settings-save");
}
