//! `WebKitWebDriver`, which starts the application and drives its web view. One process holds one session.

use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command};
use std::time::Instant;

use serde_json::json;
use thirtyfour::error::WebDriverResult;
use thirtyfour::{Capabilities, WebDriver};

use super::{GLANCE, PATIENCE};

/// The process; it stops when dropped.
pub(super) struct Driver {
    process: Child,
    address: SocketAddr,
}

impl Driver {
    /// Runs `command`, which already has the environment that the application will receive, and waits until it
    /// listens.
    pub(super) fn start(command: &mut Command) -> Self {
        let address = free_address();
        let process = command
            .arg(format!("--host={}", address.ip()))
            .arg(format!("--port={}", address.port()))
            // Without these two, the web view of the application refuses to be driven.
            .envs([
                ("TAURI_AUTOMATION", "true"),
                ("TAURI_WEBVIEW_AUTOMATION", "true"),
            ])
            .spawn()
            .expect("WebKitWebDriver starts (Debian package webkit2gtk-driver)");
        let driver = Self { process, address };
        driver.wait_until_it_listens();
        driver
    }

    /// Starts `program` and takes hold of its window.
    pub(super) async fn open(
        &self,
        program: &Path,
        arguments: &[String],
    ) -> WebDriverResult<WebDriver> {
        let mut wanted = Capabilities::new();
        let browser = json!({ "binary": program, "args": arguments });
        wanted.set("webkitgtk:browserOptions", browser)?;
        WebDriver::new(format!("http://{}", self.address), wanted).await
    }

    fn wait_until_it_listens(&self) {
        let started = Instant::now();
        while TcpStream::connect_timeout(&self.address, GLANCE).is_err() {
            assert!(
                started.elapsed() < PATIENCE,
                "WebKitWebDriver does not listen"
            );
            std::thread::sleep(GLANCE); // between two looks, never in place of one
        }
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // Stopped already or not, there is nothing to do about it.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

fn free_address() -> SocketAddr {
    TcpListener::bind((Ipv4Addr::LOCALHOST, 0))
        .and_then(|listener| listener.local_addr())
        .expect("the machine has a free port")
}
