//! The ways into a register that exists.

use std::fs;
use std::path::Path;

use tests::steps::{PASSPHRASE, create_register, unlock};
use tests::window::Workplace;

#[test]
fn a_double_click_on_a_register_opens_the_door_of_that_register() {
    let workplace = Workplace::new();
    let window = workplace.open_window();
    let register = create_register(&workplace, &window);
    window.click("lock");
    window.shows("door-notice");
    let moved = workplace.document("autre nom.rgpd");
    fs::rename(&register, &moved).expect("the register is moved");
    let keys = |register: &Path| format!("{}.cles", register.display());
    fs::rename(keys(&register), keys(&moved)).expect("its keys are moved");

    let window = workplace.open_window_on(&moved);
    unlock(&window, PASSPHRASE);
    window.shows("today-empty");
}

#[test]
fn the_last_register_is_proposed_at_the_next_start() {
    let workplace = Workplace::new();
    create_register(&workplace, &workplace.open_window());

    let window = workplace.open_window();
    unlock(&window, PASSPHRASE);
    window.shows("today-empty");
}

#[test]
fn a_register_open_elsewhere_says_who_has_it() {
    let workplace = Workplace::new();
    let first = workplace.open_window();
    create_register(&workplace, &first);

    let second = workplace.open_window();
    unlock(&second, PASSPHRASE);
    second.sees("failure", "Il est ouvert par");
    first.shows("today-empty");
}

#[test]
fn an_existing_register_is_chosen_in_the_dialog_of_the_system() {
    let workplace = Workplace::new();
    let register = create_register(&workplace, &workplace.open_window());

    let elsewhere = Workplace::new();
    elsewhere.will_open(&register);
    let window = elsewhere.open_window();
    window.click("door-choose");
    unlock(&window, PASSPHRASE);
    window.shows("today-empty");
}
