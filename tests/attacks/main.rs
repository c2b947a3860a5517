//! What somebody would try: hostile texts in every field, requests that the page never sends, files that are not what
//! they say. The application may refuse; it never breaks, never writes elsewhere, never runs what it was given.

mod files;
mod requests;
mod texts;

use serde_json::Value;
use tempfile::TempDir;
use tests::register::Workstation;

/// A register with one breach, open, and the identifier of the breach.
fn open_register() -> (TempDir, Workstation, Value) {
    let folder = TempDir::new().expect("a folder");
    let workstation = Workstation::with_new_register(folder.path());
    let breach = workstation
        .declare("Un classeur manque.")
        .expect("a breach");
    let id = breach["id"].clone();
    (folder, workstation, id)
}
