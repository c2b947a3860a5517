//! What is typed in the window is found in clear in no file: the register and its journal, what `SQLite` keeps beside
//! them, the preferences, the storage and the cache of the web view, the words that programs leave behind.

use tests::steps::{PASSPHRASE, create_register, declare_breach};
use tests::window::{Key, Workplace};

const TYPED: [&str; 4] = ["zqxdeclared", "zqxsearched", "zqxdrafted", PASSPHRASE];

#[test]
fn what_is_typed_is_in_no_file_in_clear() {
    let workplace = Workplace::new();
    let window = workplace.open_window();
    create_register(&workplace, &window);
    declare_breach(&window, TYPED[0]);
    window.click("nav-breaches");
    window.type_in("search", TYPED[1]);
    window.shows("breaches-nothing");
    window.press_with(Key::Control, 'n');
    window.type_in("facts", TYPED[2]);
    window.shows("draft-kept");

    assert_nowhere_in_clear(&workplace);
    window.click("lock");
    window.shows("door-notice");
    assert_nowhere_in_clear(&workplace);
    drop(window);
    assert_nowhere_in_clear(&workplace);
}

/// The names of the folders are in clear in the preferences: without them, the search would prove nothing.
fn assert_nowhere_in_clear(workplace: &Workplace) {
    assert!(!workplace.files_holding("val-fictif.rgpd").is_empty());
    for typed in TYPED {
        let files = workplace.files_holding(typed);
        assert!(files.is_empty(), "{typed} is in clear in {files:?}");
    }
}

#[test]
fn a_copied_password_is_pasted_elsewhere_and_no_longer_once_locked() {
    let workplace = Workplace::new();
    let window = workplace.open_window();
    create_register(&workplace, &window);
    declare_breach(&window, "Un classeur manque.");
    window.click("tab-packages");
    window.tick("package-protect");
    let password = window.text("password-shown");
    window.click("password-copy");
    window.sees("password-copy-said", "Copié");

    window.click("nav-breaches");
    window.click("search");
    window.press_with(Key::Control, 'v');
    assert_eq!(window.value("search"), password);
    window.click("lock");
    window.shows("door-notice");
    window.click("door-passphrase");
    window.press_with(Key::Control, 'v');
    assert_eq!(window.value("door-passphrase"), "");
}
