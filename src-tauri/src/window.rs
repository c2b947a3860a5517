//! The one window, described in `tauri.conf.json` and confined here: it shows the embedded page and nothing else.

use tauri::utils::config::WindowConfig;
use tauri::webview::{NewWindowResponse, WebviewWindowBuilder};
use tauri::{App, Url};

/// The label of the window, by which the capabilities know it.
pub(crate) const LABEL: &str = "main";

/// Whether the journeys drive the window: they cannot when its storage is ephemeral (wry 0.57 grants automation to the
/// web context with a folder only), so that their window has the storage on disk that the real one is refused.
const DRIVEN: bool = cfg!(feature = "e2e");

/// Opens the window. It follows no link out of the page, opens no other window, downloads nothing and keeps nothing
/// on the disk.
///
/// # Errors
/// When the system cannot create a window or its web view.
pub(crate) fn open(shell: &App) -> tauri::Result<()> {
    WebviewWindowBuilder::from_config(shell, described(shell))?
        .incognito(!DRIVEN)
        .on_navigation(is_the_page)
        .on_new_window(|_, _| NewWindowResponse::Deny)
        .on_download(|_, _| false)
        .build()?;
    Ok(())
}

fn described(shell: &App) -> &WindowConfig {
    shell
        .config()
        .app
        .windows
        .iter()
        .find(|window| window.label == LABEL)
        .expect("tauri.conf.json describes the window")
}

/// The page is served as `tauri://localhost`, or as `http://tauri.localhost` on Windows, where web views know no
/// other scheme.
fn is_the_page(url: &Url) -> bool {
    match url.scheme() {
        "tauri" => url.host_str() == Some("localhost"),
        "http" => cfg!(windows) && url.host_str() == Some("tauri.localhost"),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_window_leaves_the_page_for_no_address() {
        let stays = |address: &str| is_the_page(&address.parse().expect("an address"));
        assert!(stays("tauri://localhost/index.html"));
        for elsewhere in [
            "https://www.cnil.fr/",
            "http://localhost:5173/",
            "tauri://elsewhere/",
            "file:///etc/passwd",
            "data:text/html,bonjour",
            "about:blank",
        ] {
            assert!(!stays(elsewhere), "{elsewhere}");
        }
    }
}
