//! Files put in the place of others, all or none: what stood there keeps its content under another name.

use std::fs;
use std::path::{Path, PathBuf};

use crate::{FileError, Prepared, rename};

/// What stands at some names, and the names under which it is set aside.
#[derive(Debug)]
pub struct Swap {
    /// Where each file stands, and where it goes.
    moves: Vec<(PathBuf, PathBuf)>,
    moved: Vec<(PathBuf, PathBuf)>,
    given: Vec<PathBuf>,
}

impl Swap {
    /// A swap that will set aside what stands at the first name of each pair under the second, where nothing is yet.
    ///
    /// # Errors
    /// [`FileError::AlreadyExists`] when something has one of those names.
    pub fn of(moves: Vec<(PathBuf, PathBuf)>) -> Result<Self, FileError> {
        if moves.iter().any(|(_, aside)| stands(aside)) {
            return Err(FileError::AlreadyExists);
        }
        Ok(Self {
            moves,
            moved: Vec::new(),
            given: Vec::new(),
        })
    }

    /// Sets aside what stands there, then gives the `prepared` files their names.
    ///
    /// # Errors
    /// [`FileError`]; then what stood there is back, as far as the disk lets it.
    pub fn put(&mut self, prepared: impl IntoIterator<Item = Prepared>) -> Result<(), FileError> {
        let put = self.set_aside().and_then(|()| self.give(prepared));
        put.inspect_err(|_| self.undo(&[]))
    }

    fn set_aside(&mut self) -> Result<(), FileError> {
        for (standing, aside) in &self.moves {
            match rename(standing, aside) {
                Ok(()) => self.moved.push((standing.clone(), aside.clone())),
                Err(FileError::NotFound) => {}
                Err(fault) => return Err(fault),
            }
        }
        Ok(())
    }

    fn give(&mut self, prepared: impl IntoIterator<Item = Prepared>) -> Result<(), FileError> {
        for file in prepared {
            let path = file.path().to_owned();
            file.put()?;
            self.given.push(path);
        }
        Ok(())
    }

    /// Takes away the files that were put there, and those `made` beside them since, then has what stood there back.
    /// What somebody else put there meanwhile stays, and what was set aside then stays aside.
    pub fn undo(&mut self, made: &[PathBuf]) {
        let own = if self.given.is_empty() { &[] } else { made };
        for path in self.given.iter().chain(own) {
            // What is not there needs not be taken away.
            let _ = fs::remove_file(path);
        }
        self.given.clear();
        for (standing, aside) in self.moved.drain(..) {
            if !stands(&standing) {
                // What fails here stays under the name that says what it is.
                let _ = rename(&aside, &standing);
            }
        }
    }
}

fn stands(path: &Path) -> bool {
    fs::symlink_metadata(path).is_ok()
}
