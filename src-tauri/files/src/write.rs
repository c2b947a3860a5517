//! Writing a whole file in one step.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use tempfile::{Builder, NamedTempFile};

use crate::{FileError, classify};

/// What to do when a file of the wanted name exists.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Existing {
    /// Leave it, and refuse with [`FileError::AlreadyExists`].
    Refuse,
    /// Put the new file in its place. A link is replaced, never followed.
    Replace,
}

/// Who may read the file on a system that has owners and modes.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Readers {
    /// Those who read the other files of this person (her `umask`).
    Usual,
    /// The owner alone.
    Owner,
}

/// Writes a document, which those who read the other files of this person may read.
///
/// # Errors
/// [`FileError`]; then the folder is exactly as it was.
pub fn write_whole(path: &Path, bytes: &[u8], existing: Existing) -> Result<(), FileError> {
    prepare(path, bytes, existing, Readers::Usual)?.put()
}

/// Writes a file that its owner alone may read (mode 0600; on Windows, the rights of the folder).
///
/// # Errors
/// [`FileError`]; then the folder is exactly as it was.
pub fn write_secret(path: &Path, bytes: &[u8], existing: Existing) -> Result<(), FileError> {
    prepare_secret(path, bytes, existing)?.put()
}

/// As [`write_secret`], but for the last step: what has to be settled before the file exists comes in between.
///
/// # Errors
/// [`FileError`]; then the folder is exactly as it was.
pub fn prepare_secret(
    path: &Path,
    bytes: &[u8],
    existing: Existing,
) -> Result<Prepared, FileError> {
    prepare(path, bytes, existing, Readers::Owner)
}

/// A file that is whole on the disk without its name. Dropped, it leaves the folder exactly as it was.
#[derive(Debug)]
pub struct Prepared {
    file: NamedTempFile,
    path: PathBuf,
    existing: Existing,
}

impl Prepared {
    /// Where it will be.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Where its bytes are until then, to be read back.
    #[must_use]
    pub fn place(&self) -> &Path {
        self.file.path()
    }

    /// Gives the file its name, in one step.
    ///
    /// # Errors
    /// [`FileError`]; then the folder is exactly as it was.
    pub fn put(self) -> Result<(), FileError> {
        let Self {
            file,
            path,
            existing,
        } = self;
        match existing {
            Existing::Refuse => file.persist_noclobber(&path),
            Existing::Replace => file.persist(&path),
        }
        .map_err(|refused| classify(refused.error))?;
        sync_folder(folder_of(&path));
        Ok(())
    }
}

fn prepare(
    path: &Path,
    bytes: &[u8],
    existing: Existing,
    readers: Readers,
) -> Result<Prepared, FileError> {
    refuse_what_cannot_be_replaced(path)?;
    let mut file = temporary(folder_of(path), readers).map_err(classify)?;
    file.write_all(bytes).map_err(classify)?;
    file.as_file().sync_all().map_err(classify)?;
    Ok(Prepared {
        file,
        path: path.to_owned(),
        existing,
    })
}

/// The folder that holds `path`: a bare name is in the current one.
pub(crate) fn folder_of(path: &Path) -> &Path {
    match path.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent,
        _ => Path::new("."),
    }
}

/// Systems differ on replacing a folder or a file marked read-only: none of them is to do it here.
fn refuse_what_cannot_be_replaced(path: &Path) -> Result<(), FileError> {
    match fs::symlink_metadata(path) {
        Ok(found) if found.is_dir() => Err(FileError::AlreadyExists),
        Ok(found) if found.is_file() && found.permissions().readonly() => Err(FileError::ReadOnly),
        _ => Ok(()),
    }
}

fn temporary(folder: &Path, readers: Readers) -> std::io::Result<NamedTempFile> {
    let mut builder = Builder::new();
    #[cfg(unix)]
    if readers == Readers::Usual {
        use std::os::unix::fs::PermissionsExt;
        builder.permissions(fs::Permissions::from_mode(0o666)); // the system takes the umask off
    }
    #[cfg(not(unix))]
    let _ = readers;
    builder.tempfile_in(folder)
}

/// Makes the new name survive a power cut. The file is whole under its name already and some file
/// systems cannot do this, so a refusal is not an error: after a cut the former file may be back.
pub(crate) fn sync_folder(folder: &Path) {
    #[cfg(unix)]
    let _ = fs::File::open(folder).and_then(|folder| folder.sync_all());
    #[cfg(not(unix))]
    let _ = folder;
}

/// Has a copy of the file at `from` whole on the disk, for its owner alone, without the name that it will have.
///
/// # Errors
/// [`FileError`]; then the folder is exactly as it was.
pub fn prepare_copy(from: &Path, path: &Path) -> Result<Prepared, FileError> {
    let mut copied = fs::File::open(from).map_err(classify)?;
    let mut file = temporary(folder_of(path), Readers::Owner).map_err(classify)?;
    std::io::copy(&mut copied, &mut file).map_err(classify)?;
    file.as_file().sync_all().map_err(classify)?;
    Ok(Prepared {
        file,
        path: path.to_owned(),
        existing: Existing::Refuse,
    })
}

/// Gives a file another name in the same folder.
///
/// # Errors
/// [`FileError`]; then it has kept its name.
pub fn rename(path: &Path, name: &Path) -> Result<(), FileError> {
    fs::rename(path, name).map_err(classify)?;
    sync_folder(folder_of(name));
    Ok(())
}
