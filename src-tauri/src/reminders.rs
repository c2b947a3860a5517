//! Reminders over whatever is on the screen, by the system's own means.

use app::Reminder;
use notify_rust::Notification;

/// Shows a reminder; a system that shows none leaves the first screen of the register to tell it. `identifier` is the
/// application's: Windows shows nothing of one that it does not know.
pub(crate) fn show(reminder: &Reminder, identifier: &str) {
    let mut shown = Notification::new();
    shown
        .appname(&reminder.title)
        .summary(&reminder.title)
        .body(&reminder.text);
    #[cfg(windows)]
    shown.app_id(identifier);
    #[cfg(all(unix, not(target_os = "macos")))]
    shown.hint(notify_rust::Hint::DesktopEntry(identifier.to_owned()));
    // Without anybody to show it, nothing is lost: the list tells it.
    let _ = shown.show();
}
