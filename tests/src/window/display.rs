//! A display without a screen.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};

/// An X server of its own, as large as the window; it stops when dropped.
pub(super) struct Display {
    server: Child,
    name: String,
}

impl Display {
    /// Starts on a free number. The server writes that number once it accepts connections: nothing is guessed.
    pub(super) fn start() -> Self {
        let mut server = Command::new("Xvfb")
            .args(["-displayfd", "1", "-screen", "0", "1280x800x24"])
            .args(["-nolisten", "tcp"])
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("Xvfb starts (Debian package xvfb)");
        let mut number = String::new();
        let output = server.stdout.as_mut().expect("the output is piped");
        BufReader::new(output)
            .read_line(&mut number)
            .expect("Xvfb writes the number of its display");
        assert!(!number.is_empty(), "Xvfb found no display to serve");
        let name = format!(":{}", number.trim());
        Self { server, name }
    }

    /// What the environment of a program calls it.
    pub(super) fn name(&self) -> &str {
        &self.name
    }
}

impl Drop for Display {
    fn drop(&mut self) {
        // Stopped already or not, there is nothing to do about it.
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}
