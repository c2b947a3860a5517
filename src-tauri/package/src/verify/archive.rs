//! A package as an archive.

use super::files::{Present, compared};
use super::unpacking::{Packed, Unpacking, manifest, names, open};
use super::verdict::{Envelope, FileVerdict, Form, Verdict};
use crate::manifest::Manifest;
use crate::papers::PAPERS;
use crate::path::composed;
use crate::seal::{self, Kind};

/// Looks at an archive that is recognised as a package.
pub(super) fn verify(bytes: &[u8]) -> Verdict {
    let Ok(mut archive) = open(bytes) else {
        return Verdict::unreadable(Form::Zip);
    };
    let Some((folder, manifest)) = manifest(&mut archive) else {
        return Verdict::unreadable(Form::Zip);
    };
    Verdict {
        form: Form::Zip,
        envelope: Envelope::of(seal::holds(bytes, Kind::Plain)),
        files: files(&mut archive, &folder, &manifest),
        claims: Some(manifest.claims),
    }
}

fn files(archive: &mut Packed<'_>, folder: &str, manifest: &Manifest) -> Vec<FileVerdict> {
    let (present, outside) = sorted(&names(archive), folder);
    let mut unpacking = Unpacking::of(archive);
    let mut verdicts = compared(&manifest.files, present, |index, listed| {
        unpacking.file(index, listed.bytes)
    });
    verdicts.extend(outside.into_iter().map(FileVerdict::added));
    verdicts
}

/// What is in the folder of the package, by its path there, and what no list can name: outside of it, or twice in it.
/// Folders are not files, and the package's own papers are on no list.
fn sorted(names: &[String], folder: &str) -> (Present<usize>, Vec<String>) {
    let (mut present, mut outside) = (Present::new(), Vec::new());
    let files = names.iter().enumerate();
    for (index, name) in files.filter(|(_, name)| !name.ends_with('/')) {
        match name.strip_prefix(folder).map(composed) {
            Some(path) if PAPERS.contains(&path.as_str()) => {}
            Some(path) if !present.contains_key(&path) => {
                present.insert(path, index);
            }
            Some(_) | None => outside.push(name.clone()),
        }
    }
    (present, outside)
}
