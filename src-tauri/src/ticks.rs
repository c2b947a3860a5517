//! What time alone does: the register locks once nobody has used it, a copied secret leaves the clipboard, and limits that
//! come near are told.

use std::sync::Arc;
use std::time::Duration;

use app::App;
use tokio::time::{MissedTickBehavior, interval};

/// How often the application is asked what is due: a lock comes at most this late.
const EVERY: Duration = Duration::from_secs(1);

/// Starts to watch, for as long as the application runs.
pub(crate) fn start(app: Arc<App>) {
    tauri::async_runtime::spawn(watch(app));
}

/// What is looked at, in order: what is to come is read before a lock, while the register can be.
const DUE: [fn(&App); 3] = [
    App::empty_clipboard_if_due,
    App::remind_if_due,
    App::lock_if_idle,
];

async fn watch(app: Arc<App>) {
    let mut ticks = interval(EVERY);
    ticks.set_missed_tick_behavior(MissedTickBehavior::Delay);
    loop {
        ticks.tick().await;
        // Each apart: a fault in one keeps no other from being done, and is tried again at the next tick.
        for due in DUE {
            let app = Arc::clone(&app);
            let _ = tauri::async_runtime::spawn_blocking(move || due(&app)).await;
        }
    }
}
