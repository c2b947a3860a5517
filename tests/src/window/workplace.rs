//! The workplace of a journey: a home folder that nobody else uses, and the answers to its file dialogs.

use std::fs::{self, File, OpenOptions};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use tempfile::TempDir;
use thirtyfour::error::{WebDriverError, WebDriverErrorInner, WebDriverResult};
use thirtyfour::support::block_on;

use super::application;
use super::display::Display;
use super::driver::Driver;
use super::{Window, done};

/// Everything a window finds on its machine. The same workplace can open several windows, one after the other or at
/// the same time; its files last as long as it does.
pub struct Workplace {
    folder: TempDir,
}

impl Default for Workplace {
    fn default() -> Self {
        Self::new()
    }
}

impl Workplace {
    /// An empty one.
    #[must_use]
    pub fn new() -> Self {
        let folder = TempDir::new().expect("a temporary folder");
        for name in ["home/Documents", "run", "dialogs"] {
            fs::create_dir_all(folder.path().join(name)).expect("a folder");
        }
        Self { folder }
    }

    /// The path of `name` in the documents of the person.
    #[must_use]
    pub fn document(&self, name: &str) -> PathBuf {
        self.home().join("Documents").join(name)
    }

    /// The next dialog that asks which file to open, and has no answer yet, will answer `file`. A dialog without an
    /// answer is cancelled.
    pub fn will_open(&self, file: &Path) {
        self.answer("open", file);
    }

    /// Likewise for a dialog that asks where to save.
    pub fn will_save(&self, file: &Path) {
        self.answer("save", file);
    }

    /// Likewise for a dialog that asks for a folder.
    pub fn will_choose(&self, folder: &Path) {
        self.answer("folder", folder);
    }

    /// Starts the application.
    #[must_use]
    #[track_caller]
    pub fn open_window(&self) -> Window {
        self.open(&[])
    }

    /// Starts the application by a double click on `register`.
    #[must_use]
    #[track_caller]
    pub fn open_window_on(&self, register: &Path) -> Window {
        self.open(&[text(register).to_owned()])
    }

    /// Every file that the application may have written: documents, preferences, web view, logs.
    #[must_use]
    pub fn files(&self) -> Vec<PathBuf> {
        let mut files = Vec::new();
        collect(self.folder.path(), &mut files);
        files
    }

    /// Those of [`files`](Self::files) that hold `marker` in clear, as UTF-8 or as UTF-16: none should.
    #[must_use]
    pub fn files_holding(&self, marker: &str) -> Vec<PathBuf> {
        let wide: Vec<u8> = marker.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let spellings = [marker.as_bytes(), &wide];
        let holds = |file: &PathBuf| {
            // A file may go between the listing and the reading: it then holds nothing.
            let content = fs::read(file).unwrap_or_default();
            spellings.iter().any(|spelling| {
                content
                    .windows(spelling.len())
                    .any(|part| part == *spelling)
            })
        };
        self.files().into_iter().filter(holds).collect()
    }

    fn home(&self) -> PathBuf {
        self.folder.path().join("home")
    }

    fn answer(&self, dialog: &str, file: &Path) {
        let mut answers = OpenOptions::new()
            .create(true)
            .append(true)
            .open(self.folder.path().join("dialogs").join(dialog))
            .expect("the answers of the dialogs");
        writeln!(answers, "{}", text(file)).expect("an answer is written");
    }

    #[track_caller]
    fn open(&self, arguments: &[String]) -> Window {
        let opened = match self.try_open(arguments) {
            // On a machine that is short of time, the driver may lose the application while it starts: once more, from
            // nothing. An application that does not start loses the second one too.
            Err(error) if is_lost(&error) => self.try_open(arguments),
            opened => opened,
        };
        done("the window", opened)
    }

    fn try_open(&self, arguments: &[String]) -> WebDriverResult<Window> {
        let display = Display::start();
        let driver = Driver::start(&mut self.command(&display));
        let session = block_on(driver.open(application::program(), arguments))?;
        Ok(Window {
            session: Some(session),
            _driver: driver,
            _display: display,
        })
    }

    /// `WebKitWebDriver` with the environment of this workplace, which the application inherits.
    fn command(&self, display: &Display) -> Command {
        let log = File::create(self.folder.path().join("log")).expect("a log");
        let home = self.home();
        let mut command = Command::new("WebKitWebDriver");
        command
            .env("HOME", &home)
            .env("XDG_CACHE_HOME", home.join(".cache"))
            .env("XDG_CONFIG_HOME", home.join(".config"))
            .env("XDG_DATA_HOME", home.join(".local/share"))
            .env("XDG_RUNTIME_DIR", self.folder.path().join("run"))
            .env("REGISTRE_E2E_DIALOGS", self.folder.path().join("dialogs"))
            .env("DISPLAY", display.name())
            .env("GDK_BACKEND", "x11")
            .env("NO_AT_BRIDGE", "1")
            .env_remove("WAYLAND_DISPLAY")
            .env_remove("DBUS_SESSION_BUS_ADDRESS")
            .stdin(Stdio::null())
            .stdout(log.try_clone().expect("the same log"))
            .stderr(log);
        command
    }
}

fn is_lost(error: &WebDriverError) -> bool {
    matches!(error.as_inner(), WebDriverErrorInner::InvalidSessionId(_))
}

fn text(path: &Path) -> &str {
    path.to_str().expect("the paths of the journeys are text")
}

/// What cannot be listed has just been removed by the application: it holds nothing any more.
fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    let Ok(entries) = fs::read_dir(folder) else {
        return;
    };
    for path in entries.flatten().map(|entry| entry.path()) {
        if path.is_dir() {
            collect(&path, files);
        } else {
            files.push(path);
        }
    }
}
