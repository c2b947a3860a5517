//! The system's own file dialogs.

use std::path::{Path, PathBuf};

use app::{OpenDialog, SaveDialog};
use rfd::{AsyncFileDialog, FileHandle};
use tauri::{AppHandle, Manager};
use tokio::sync::oneshot;

use crate::window;

/// Asks which file to open; `None` when the person cancels. Blocks the calling thread, which is never the window's.
pub(crate) fn file_to_open(shell: &AppHandle, ask: &OpenDialog) -> Option<PathBuf> {
    let (title, kinds) = (ask.title, ask.kinds);
    show(shell, move |dialog| {
        let dialog = dialog.set_title(title);
        match kinds {
            Some(kinds) => dialog.add_filter(kinds.label, kinds.extensions).pick_file(),
            None => dialog.pick_file(),
        }
    })
}

/// Asks for a folder; `None` when the person cancels. Blocks the calling thread, which is never the window's.
pub(crate) fn folder(shell: &AppHandle, title: &'static str) -> Option<PathBuf> {
    show(shell, move |dialog| dialog.set_title(title).pick_folder())
}

/// Asks where to save; `None` when the person cancels. Blocks the calling thread, which is never the window's.
///
/// A name typed without its extension receives it. Where that names a file that exists, the dialog opens again on
/// it, so that the system asks before anything is replaced.
pub(crate) fn file_to_save(shell: &AppHandle, ask: &SaveDialog) -> Option<PathBuf> {
    let mut proposed = PathBuf::from(&ask.file_name);
    loop {
        let chosen = ask_where_to_save(shell, ask, &proposed)?;
        let complete = match ask.kind {
            Some(kind) => with_extension(&chosen, kind.extension),
            None => chosen.clone(),
        };
        if complete == chosen || !complete.exists() {
            return Some(complete);
        }
        proposed = complete;
    }
}

fn ask_where_to_save(shell: &AppHandle, ask: &SaveDialog, proposed: &Path) -> Option<PathBuf> {
    let (title, kind) = (ask.title, ask.kind);
    let folder = proposed.parent().map(Path::to_path_buf);
    let name = proposed.file_name()?.to_string_lossy().into_owned();
    show(shell, move |dialog| {
        let dialog = dialog.set_title(title).set_file_name(name);
        let dialog = match kind {
            Some(kind) => dialog.add_filter(kind.label, &[kind.extension]),
            None => dialog,
        };
        match folder.filter(|folder| !folder.as_os_str().is_empty()) {
            Some(folder) => dialog.set_directory(folder).save_file(),
            None => dialog.save_file(),
        }
    })
}

/// Shows a dialog above the window and waits for its answer. Dialogs are made on the window's thread; macOS and GTK
/// accept no other.
fn show<Answer>(
    shell: &AppHandle,
    make: impl FnOnce(AsyncFileDialog) -> Answer + Send + 'static,
) -> Option<PathBuf>
where
    Answer: Future<Output = Option<FileHandle>> + Send + 'static,
{
    let (answer, answered) = oneshot::channel();
    let parent = shell.get_webview_window(window::LABEL)?;
    shell
        .run_on_main_thread(move || {
            let dialog = make(AsyncFileDialog::new().set_parent(&parent));
            tauri::async_runtime::spawn(async move { answer.send(dialog.await) });
        })
        .ok()?;
    let chosen = answered.blocking_recv().ok()??;
    Some(chosen.path().to_path_buf())
}

/// `path` with `extension`, added and never put in the place of another: "vio.2026" becomes "vio.2026.pdf".
fn with_extension(path: &Path, extension: &str) -> PathBuf {
    let has_it = path
        .extension()
        .is_some_and(|existing| existing.eq_ignore_ascii_case(extension));
    if has_it {
        return path.to_path_buf();
    }
    let mut complete = path.as_os_str().to_owned();
    complete.push(".");
    complete.push(extension);
    PathBuf::from(complete)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_receives_its_extension_once() {
        let complete = |name: &str| with_extension(Path::new(name), "pdf");
        assert_eq!(complete("fiche"), Path::new("fiche.pdf"));
        assert_eq!(complete("fiche.pdf"), Path::new("fiche.pdf"));
        assert_eq!(complete("fiche.PDF"), Path::new("fiche.PDF"));
        assert_eq!(complete("VIO.2026"), Path::new("VIO.2026.pdf"));
    }
}
