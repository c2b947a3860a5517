//! What other programs say of a file.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use tempfile::TempDir;

/// What a program prints.
///
/// # Panics
/// When it is missing, or refuses.
#[track_caller]
pub(crate) fn run(program: &str, words: &[&str], file: &Path) -> String {
    let output = Command::new(program).args(words).arg(file).output();
    let output = output.unwrap_or_else(|fault| panic!("{program} : {fault}"));
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(
        output.status.success(),
        "{program} {words:?}: {said} {}",
        String::from_utf8_lossy(&output.stderr)
    );
    said
}

/// The text of a document on one line.
pub(crate) fn text(document: &Path) -> String {
    let output = Command::new("pdftotext").arg(document).arg("-").output();
    let text = String::from_utf8(output.unwrap().stdout).unwrap();
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ")
}

/// A package unpacked by `unzip`, in a folder that goes away.
pub(crate) struct Unpacked(TempDir);

impl Unpacked {
    pub(crate) fn of(package: &Path) -> Self {
        let folder = TempDir::new().unwrap();
        let place = folder.path().to_str().unwrap().to_owned();
        let output = Command::new("unzip")
            .args(["-q", "-d", &place])
            .arg(package)
            .env("LC_ALL", "C.UTF-8")
            .output()
            .unwrap();
        assert!(output.status.success(), "{output:?}");
        Self(folder)
    }

    /// Every file, in the order of the names.
    pub(crate) fn files(&self) -> Vec<PathBuf> {
        let mut found = Vec::new();
        collect(self.0.path(), &mut found);
        found.sort();
        found
    }

    /// Names of the files, from the folder of the package on.
    pub(crate) fn names(&self) -> Vec<String> {
        let files = self.files().into_iter();
        let names = files.map(|file| {
            let inside = file.strip_prefix(self.0.path()).unwrap();
            let parts: Vec<_> = inside
                .iter()
                .skip(1)
                .map(|it| it.to_str().unwrap())
                .collect();
            parts.join("/")
        });
        names.collect()
    }
}

fn collect(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, found);
        } else {
            found.push(path);
        }
    }
}

/// Everything that a file says, in the clear, inside its streams and on its pages.
pub(crate) fn all_said(file: &Path) -> String {
    let bytes = fs::read(file).unwrap();
    let mut said = String::from_utf8_lossy(&bytes).into_owned();
    if let Ok(document) = lopdf::Document::load_mem(&bytes) {
        for object in document.objects.values() {
            said.push_str(&strings(object));
        }
        said.push_str(&text(file));
    }
    said
}

/// The words of an object of a PDF: its strings, and what its stream unpacks to.
fn strings(object: &lopdf::Object) -> String {
    use lopdf::Object;
    match object {
        Object::String(bytes, _) => {
            let plain = String::from_utf8_lossy(bytes).into_owned();
            plain
                + lopdf::decode_text_string(object)
                    .unwrap_or_default()
                    .as_str()
        }
        Object::Array(items) => items.iter().map(strings).collect(),
        Object::Dictionary(entries) => entries.iter().map(|(_, it)| strings(it)).collect(),
        Object::Stream(stream) => {
            let content = stream.get_plain_content();
            let content = content.unwrap_or_else(|_| stream.content.clone());
            let entries: String = stream.dict.iter().map(|(_, it)| strings(it)).collect();
            entries + String::from_utf8_lossy(&content).as_ref()
        }
        _ => String::new(),
    }
}
