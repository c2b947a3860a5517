//! From an empty machine to a printed notification sheet, in the real window.

use tests::steps::{ORGANISATION, PASSPHRASE, create_register, declare_breach, pdf_text, unlock};
use tests::window::Workplace;

const FACTS: &str = "Un courriel de convocation est parti à un autre adhérent";

#[test]
fn a_breach_is_declared_and_its_notification_sheet_exported() {
    let workplace = Workplace::new();
    let window = workplace.open_window();
    let register = create_register(&workplace, &window);
    assert!(register.exists());

    let number = declare_breach(&window, FACTS);
    assert!(
        number.starts_with("VIO-") && number.ends_with("-0001"),
        "{number}"
    );
    window.sees("clock-figure", "71 h 5");

    window.click("lock");
    window.sees("door-notice", "Le registre est verrouillé");
    unlock(&window, "trois péniches dorment sous la halle");
    window.sees("failure", "Cette phrase de passe n’est pas la bonne.");
    unlock(&window, PASSPHRASE);

    window.sees("first-clock", FACTS);
    window.click("nav-breaches");
    window.sees("breach-row", FACTS);
    window.click("breach-link");
    let sheet = workplace.document("fiche.pdf");
    workplace.will_save(&sheet);
    window.click("export-sheet");
    window.sees("exported", "fiche.pdf");

    let text = pdf_text(&sheet);
    for expected in [ORGANISATION, &number, FACTS] {
        assert!(text.contains(expected), "{expected:?} is not in:\n{text}");
    }
}
