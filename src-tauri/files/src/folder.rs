//! Making a whole folder in one step.

use std::fs;
use std::path::{Path, PathBuf};

use tempfile::{Builder, TempDir};

use crate::write::{folder_of, sync_folder};
use crate::{FileError, classify};

/// A folder without its name, to be filled. Dropped, it leaves no trace.
#[derive(Debug)]
pub struct PreparedFolder {
    unfinished: TempDir,
    path: PathBuf,
}

/// Prepares the folder that will be at `path`, where nothing is yet.
///
/// # Errors
/// [`FileError::AlreadyExists`] when something is there, or that of the disk; nothing is left behind.
pub fn prepare_folder(path: &Path) -> Result<PreparedFolder, FileError> {
    if fs::symlink_metadata(path).is_ok() {
        return Err(FileError::AlreadyExists);
    }
    let unfinished = Builder::new()
        .prefix(".en-cours-")
        .tempdir_in(folder_of(path));
    Ok(PreparedFolder {
        unfinished: unfinished.map_err(classify)?,
        path: path.to_owned(),
    })
}

impl PreparedFolder {
    /// Where to put what the folder will hold.
    #[must_use]
    pub fn place(&self) -> &Path {
        self.unfinished.path()
    }

    /// Gives the folder its name, in one step, once what it holds is on the disk.
    ///
    /// # Errors
    /// [`FileError`]; then the folder is gone.
    pub fn put(self) -> Result<(), FileError> {
        sync_folder(self.place());
        // An empty folder of that name, made meanwhile, would be replaced on some systems: it holds nothing.
        fs::rename(self.place(), &self.path).map_err(classify)?;
        sync_folder(folder_of(&self.path));
        // What is there now is no longer to be taken away.
        let _ = self.unfinished.keep();
        Ok(())
    }
}
