//! The one door between the page and the application.

use std::sync::Arc;

use app::{ApiError, App, ErrorCode};
use serde_json::Value;
use tauri::State;

/// Answers the request `name`, away from the thread of the window: a request may derive a key, write to the disk or
/// wait for the person in a file dialog.
///
/// # Errors
/// What `app` answers, already coded for the page; `internal` when the handler itself broke.
#[tauri::command]
pub(crate) async fn rpc(
    app: State<'_, Arc<App>>,
    name: String,
    argument: Value,
) -> Result<Value, ApiError> {
    let app = Arc::clone(&app);
    tauri::async_runtime::spawn_blocking(move || app.dispatch(&name, argument))
        .await
        .unwrap_or_else(|_| Err(broken()))
}

/// The handler broke in the middle: the hook of `main` has said where.
fn broken() -> ApiError {
    ApiError {
        incident: Some("rpc".to_owned()),
        ..ApiError::of(ErrorCode::Internal)
    }
}
