//! What was kept of a document, and how it differs from the present one.

use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use report::Document;
use sha2::{Digest, Sha256};
use tempfile::TempDir;

/// Mean difference of two pictures that stands for a change of the page, in shades of 255: another version of poppler
/// smooths letters otherwise.
const SHADES: u64 = 6;

/// The document called `name` is the one that was kept.
///
/// # Panics
/// When its model, its content or the picture of its first page differ.
#[track_caller]
pub(crate) fn holds(name: &str, model: &str, document: &Document) {
    let model = format!("{model}\n");
    let hash = content_hash(&document.bytes) + "\n";
    let picture = picture(&document.bytes);
    if std::env::var_os("GOLDEN").is_some_and(|it| it == "write") {
        fs::write(place(name, "json"), model).unwrap();
        fs::write(place(name, "sha256"), hash).unwrap();
        fs::write(place(name, "pgm"), picture).unwrap();
        return;
    }
    let kept = |extension: &str| fs::read(place(name, extension)).unwrap_or_default();
    assert!(
        kept("json") == model.as_bytes(),
        "the model of {name} changed: {AGAIN}"
    );
    assert!(
        is_alike(&kept("pgm"), &picture),
        "the first page of {name} changed: {AGAIN}"
    );
    assert!(
        kept("sha256") == hash.as_bytes(),
        "the content of {name} changed: {AGAIN}"
    );
}

const AGAIN: &str = "look at it, then GOLDEN=write cargo test --package report --test golden";

fn place(name: &str, extension: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden/kept");
    folder.join(format!("{name}.{extension}"))
}

/// A model as it is kept: its fields in their own order.
pub(crate) fn json(model: &impl serde::Serialize) -> String {
    serde_json::to_string_pretty(model).unwrap()
}

/// The first page in shades of grey, twelve points to the inch.
fn picture(bytes: &[u8]) -> Vec<u8> {
    let folder = TempDir::new().unwrap();
    let file = folder.path().join("document.pdf");
    fs::write(&file, bytes).unwrap();
    let output = Command::new("pdftoppm")
        .args(["-r", "12", "-gray", "-f", "1", "-l", "1"])
        .arg(&file)
        .output()
        .unwrap();
    assert!(output.status.success(), "{output:?}");
    output.stdout
}

/// Two pictures of one size whose shades differ little.
fn is_alike(one: &[u8], other: &[u8]) -> bool {
    if one.len() != other.len() {
        return false;
    }
    let pairs = one.iter().zip(other);
    let apart: u64 = pairs
        .map(|(one, other)| u64::from(one.abs_diff(*other)))
        .sum();
    apart <= SHADES * one.len() as u64
}

/// The hash of every object as it was before it was compressed: two builds may compress otherwise.
fn content_hash(bytes: &[u8]) -> String {
    let document = lopdf::Document::load_mem(bytes).unwrap();
    let mut hash = Sha256::new();
    for (id, object) in &document.objects {
        let Ok(stream) = object.as_stream() else {
            hash.update(format!("{id:?} {object:?}"));
            continue;
        };
        // What packs other objects, or says where they are, is not content.
        let is_structure = ["ObjStm", "XRef"]
            .iter()
            .any(|it| stream.dict.has_type(it.as_bytes()));
        if !is_structure {
            let entries = stream.dict.iter();
            let entries =
                entries.filter(|(key, _)| !matches!(key.as_slice(), b"Length" | b"Filter"));
            hash.update(format!("{id:?} {:?}", entries.collect::<Vec<_>>()));
            hash.update(stream.get_plain_content().unwrap());
        }
    }
    hexadecimal(&hash.finalize())
}

fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}
