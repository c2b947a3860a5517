//! The clipboard of the system, and what of it came from here.

use std::sync::{Mutex, MutexGuard, PoisonError};

#[cfg(target_os = "macos")]
use arboard::SetExtApple;
#[cfg(all(unix, not(target_os = "macos")))]
use arboard::SetExtLinux;
#[cfg(windows)]
use arboard::SetExtWindows;
use arboard::{Clipboard, Error, Set};

/// What was last copied from here, and the clipboard that holds it: on Linux it forgets with its owner.
#[derive(Default)]
pub(crate) struct Copied(Mutex<Option<(Clipboard, String)>>);

impl Copied {
    /// Puts `text` on the clipboard; says whether it could.
    pub(crate) fn put(&self, text: &str) -> bool {
        let mut copied = self.held();
        let clipboard = copied.take().map(|(clipboard, _)| Ok(clipboard));
        let put = clipboard
            .unwrap_or_else(Clipboard::new)
            .and_then(|mut clipboard| {
                unrecorded(clipboard.set()).text(text)?;
                Ok((clipboard, text.to_owned()))
            });
        *copied = put.ok();
        copied.is_some()
    }

    /// Empties the clipboard, unless something else was copied since.
    pub(crate) fn take_back(&self) {
        if let Some((mut clipboard, text)) = self.held().take() {
            let _ = take_back(&mut clipboard, &text);
        }
    }

    fn held(&self) -> MutexGuard<'_, Option<(Clipboard, String)>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn take_back(clipboard: &mut Clipboard, text: &str) -> Result<(), Error> {
    if clipboard.get_text()? == text {
        clipboard.clear()?;
    }
    Ok(())
}

/// What is copied goes to no history and to no other machine.
#[cfg(windows)]
fn unrecorded(set: Set<'_>) -> Set<'_> {
    set.exclude_from_monitoring()
        .exclude_from_cloud()
        .exclude_from_history()
}

/// What is copied goes to no history.
#[cfg(unix)]
fn unrecorded(set: Set<'_>) -> Set<'_> {
    set.exclude_from_history()
}
