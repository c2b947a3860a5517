//! The whole journey by keyboard alone.

use tests::steps::{ORGANISATION, PASSPHRASE, REFERENT};
use tests::window::{Key, Window, Workplace};

#[test]
fn everything_from_creation_to_export_is_done_by_keyboard_alone() {
    let workplace = Workplace::new();
    let window = workplace.open_window();
    create_register(&workplace, &window);

    window.press_with(Key::Control, 'n');
    write(&window, "facts", "Une clé USB a disparu du centre");
    push(&window, "aware-now");
    write(
        &window,
        "awareness-reason",
        "Perte constatée par la référente.",
    );
    tick(&window, "natures-confidentiality");
    tick(&window, "sites-unknown");
    push(&window, "declare-submit");
    window.sees("breach-said", "VIO-");

    workplace.will_save(&workplace.document("fiche.pdf"));
    push(&window, "export-sheet");
    window.sees("exported", "fiche.pdf");

    window.press_with(Key::Control, 'l');
    window.shows("door-notice");
    write(&window, "door-passphrase", PASSPHRASE);
    window.press(Key::Enter);

    window.shows("first-clock");
    window.press_with(Key::Control, 'f');
    window.has_focus("search");
    window.type_keys("clé");
    window.sees("breach-row", "Une clé USB");
    push(&window, "breach-link");
    window.sees("screen-title", "Une clé USB a disparu du centre");
}

fn create_register(workplace: &Workplace, window: &Window) {
    push(window, "door-create");
    write(window, "organisation-name", ORGANISATION);
    write(window, "referent-name", REFERENT);
    push(window, "create-next");
    window.shows("dpo-name");
    push(window, "create-next");
    window.shows("sites-add");
    push(window, "create-next");
    write(window, "passphrase", PASSPHRASE);
    write(window, "confirmation", PASSPHRASE);
    workplace.will_save(&workplace.document("val-fictif.rgpd"));
    push(window, "create-next");
    window.shows("recovery-code");
    tick(window, "recovery-noted");
    push(window, "recovery-continue");
    window.shows("tour");
    window.press(Key::Escape);
    window.shows("today-empty");
}

fn write(window: &Window, place: &str, text: &str) {
    window.tab_to(place);
    window.type_keys(text);
}

fn push(window: &Window, place: &str) {
    window.tab_to(place);
    window.press(Key::Enter);
}

fn tick(window: &Window, place: &str) {
    window.tab_to(place);
    window.press(Key::Space);
}
