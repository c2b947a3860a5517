//! What most journeys do on their way: steps of a person in the real window.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::window::{Window, Workplace};

/// The passphrase of the registers that journeys create.
pub const PASSPHRASE: &str = "quatre péniches dorment sous la halle";

/// The organisation that they are about.
pub const ORGANISATION: &str = "Service de santé au travail du Val-Fictif";

/// Its référente.
pub const REFERENT: &str = "Camille Fictive";

/// Creates a register from the first screen on, notes its recovery code, and gives its path.
#[track_caller]
#[allow(
    clippy::must_use_candidate,
    reason = "the step counts, with or without its answer"
)]
pub fn create_register(workplace: &Workplace, window: &Window) -> PathBuf {
    let register = workplace.document("val-fictif.rgpd");
    window.click("door-create");
    window.type_in("organisation-name", ORGANISATION);
    window.type_in("referent-name", REFERENT);
    window.click("create-next");
    window.shows("dpo-name");
    window.click("create-next");
    window.type_in("sites-0-name", "Centre du Val");
    window.click("create-next");
    window.type_in("passphrase", PASSPHRASE);
    window.type_in("confirmation", PASSPHRASE);
    workplace.will_save(&register);
    window.click("create-next");
    window.shows("recovery-code");
    window.tick("recovery-noted");
    window.click("recovery-continue");
    window.click("tour-skip");
    window.shows("today-empty");
    register
}

/// Declares a breach of which the organisation becomes aware now, and gives its number.
#[track_caller]
#[allow(
    clippy::must_use_candidate,
    reason = "the step counts, with or without its answer"
)]
pub fn declare_breach(window: &Window, facts: &str) -> String {
    window.click("declare");
    fill_declaration(window, facts)
}

/// Fills the declaration that is on the screen, as [`declare_breach`] does, and saves it.
#[track_caller]
#[allow(
    clippy::must_use_candidate,
    reason = "the step counts, with or without its answer"
)]
pub fn fill_declaration(window: &Window, facts: &str) -> String {
    window.type_in("facts", facts);
    window.click("aware-now");
    window.type_in("awareness-reason", "Signalement vérifié par la référente.");
    window.tick("natures-confidentiality");
    window.tick("data-categories-health");
    window.click("declare-submit");
    window.shows("breach-said");
    window.text("breach-number")
}

/// Opens the chosen register with `passphrase`, from the door.
#[track_caller]
pub fn unlock(window: &Window, passphrase: &str) {
    window.type_in("door-passphrase", passphrase);
    window.click("door-open");
}

/// What a PDF says, as any reader would find it.
#[must_use]
pub fn pdf_text(file: &Path) -> String {
    let output = Command::new("pdftotext")
        .args(["-layout".as_ref(), file.as_os_str(), "-".as_ref()])
        .output()
        .expect("pdftotext starts (Debian package poppler-utils)");
    assert!(output.status.success(), "{} is no PDF", file.display());
    String::from_utf8(output.stdout).expect("the text is UTF-8")
}
