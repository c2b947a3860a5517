#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]
//! The window of Registre RGPD: it shows the page, hands its requests to `app`, asks for files with the system's
//! own dialogs, and locks the register when nobody is there. It decides nothing else.

#[cfg(all(feature = "e2e", not(debug_assertions)))]
compile_error!(
    "the feature e2e answers the file dialogs from a folder: it has no place in a release"
);

mod clipboard;
mod dialogs;
mod machine;
mod reminders;
mod rpc;
mod ticks;
mod window;

use std::panic::PanicHookInfo;
use std::path::PathBuf;
use std::sync::Arc;

use app::App;
use tauri::{Manager, RunEvent};

use crate::machine::Machine;

fn main() {
    std::panic::set_hook(Box::new(say_where));
    tauri::Builder::default()
        .invoke_handler(tauri::generate_handler![rpc::rpc])
        .setup(|shell| {
            let app = Arc::new(App::new(Box::new(Machine::new(shell.handle().clone()))));
            if let Some(register) = register_to_open() {
                app.choose(register);
            }
            ticks::start(Arc::clone(&app));
            shell.manage(app);
            window::open(shell)?;
            Ok(())
        })
        .build(tauri::generate_context!())
        .expect("the web view of the system can start")
        .run(|shell, event| {
            if matches!(event, RunEvent::Exit) {
                shell.state::<Arc<App>>().close();
            }
        });
}

/// The register named on the command line: a double click on it arrives this way.
fn register_to_open() -> Option<PathBuf> {
    std::path::absolute(std::env::args_os().nth(1)?).ok()
}

/// Says where the program broke, and not on what: a message could hold a value of the register, and desktops keep what
/// is said here in their journals.
#[allow(clippy::print_stderr)] // the only words of the window that are not on the screen
fn say_where(panic: &PanicHookInfo<'_>) {
    if let Some(place) = panic.location() {
        eprintln!("Registre RGPD: {place}");
    }
}
