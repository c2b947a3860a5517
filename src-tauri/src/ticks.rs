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

async fn watch(app: Arc<App>) {
    let mut ticks = interval(EVERY);
    ticks.set_missed_tick_behavior(MissedTickBehavior::Delay);
    loop {
        ticks.tick().await;
        let app = Arc::clone(&app);
        // A lock that failed once is tried again at the next tick.
        let _ = tauri::async_runtime::spawn_blocking(move || {
            app.empty_clipboard_if_due();
            // Before a lock: what is to come is read while the register can be.
            app.remind_if_due();
            app.lock_if_idle();
        })
        .await;
    }
}
