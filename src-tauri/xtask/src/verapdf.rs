//! The documents before veraPDF: whether they are archival and accessible, as they claim.

use std::fs;
use std::path::PathBuf;
use std::process::Stdio;

use crate::process::{cargo, command, root, run, succeeds};
use crate::{Outcome, folder};

/// How Maven is called on this system.
const MAVEN: &str = if cfg!(windows) { "mvn.cmd" } else { "mvn" };

/// How Maven says that what it needs is neither at hand nor within reach.
const OUT_OF_REACH: [&str; 2] = ["Could not transfer artifact", "in offline mode"];

/// What became of the library and its driver.
#[derive(Debug, PartialEq, Eq)]
enum Library {
    Packaged,
    OutOfReach,
}

/// Validates the sample documents for PDF/A-3a (ISO 19005-3) and PDF/UA-1 (ISO 14289-1). Says so, and goes on, where
/// a JDK and Maven are missing, or the library cannot be had.
///
/// # Errors
/// When a document is not what it claims to be, or the documents or the driver cannot be made.
pub(crate) fn check() -> Outcome {
    if !has_tools() {
        not_tried("il faut un JDK et Maven");
        return Ok(());
    }
    match package()? {
        Library::Packaged => validate(&documents()?),
        Library::OutOfReach => {
            not_tried(
                "Maven Central est injoignable et la bibliothèque n’est pas encore sur cette machine",
            );
            Ok(())
        }
    }
}

fn not_tried(reason: &str) {
    println!("veraPDF\u{a0}: non essayé ({reason})");
}

fn has_tools() -> bool {
    ["java", "javac", MAVEN]
        .iter()
        .all(|tool| succeeds(&mut command(&[tool, "--version"])))
}

/// What is in Maven's own repository is not fetched again.
fn package() -> Outcome<Library> {
    let pom = "tests/verapdf/pom.xml";
    let maven = command(&[MAVEN, "--quiet", "--batch-mode", "--file", pom, "package"])
        .stdin(Stdio::null())
        .output()
        .map_err(|error| format!("Maven n’a pas pu démarrer\u{a0}: {error}."))?;
    judged(
        maven.status.success(),
        &String::from_utf8_lossy(&maven.stdout),
    )
}

fn judged(succeeded: bool, said: &str) -> Outcome<Library> {
    if succeeded {
        Ok(Library::Packaged)
    } else if OUT_OF_REACH.iter().any(|words| said.contains(words)) {
        Ok(Library::OutOfReach)
    } else {
        Err(format!("Maven a échoué.\n{said}"))
    }
}

/// The sample documents, written anew.
fn documents() -> Outcome<Vec<PathBuf>> {
    let place = made().join("documents");
    folder::forget(&place)?;
    fs::create_dir_all(&place).map_err(|error| format!("{}\u{a0}: {error}.", place.display()))?;
    let sheets = ["--package", "report", "--example", "sheets", "--"];
    run(cargo(&["run", "--quiet"]).args(sheets).arg(&place))?;
    let mut documents = folder::files(&place)?;
    documents.retain(|file| folder::ends_with(file, &["pdf"]));
    Ok(documents)
}

fn validate(documents: &[PathBuf]) -> Outcome {
    if documents.is_empty() {
        return Err("Aucun document n’a été écrit.".to_owned());
    }
    run(command(&["java", "-jar"])
        .arg(made().join("conformance.jar"))
        .args(documents))
    .map_err(|_| "veraPDF n’a pas accepté tous les documents (voir ci-dessus).".to_owned())
}

/// Where Maven puts what it makes, as `pom.xml` says.
fn made() -> PathBuf {
    root().join("target").join("verapdf")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_library_that_cannot_be_fetched_is_no_fault_of_the_documents() {
        let unreachable =
            "[ERROR] Could not transfer artifact org.verapdf:core:pom:1.30.2 from/to central";
        let offline = "[ERROR] Cannot access central in offline mode";
        assert_eq!(judged(false, unreachable), Ok(Library::OutOfReach));
        assert_eq!(judged(false, offline), Ok(Library::OutOfReach));
    }

    #[test]
    fn a_driver_that_does_not_compile_and_a_version_that_does_not_exist_are_faults() {
        for said in [
            "[ERROR] COMPILATION ERROR",
            "[ERROR] Could not find artifact org.verapdf:validation-model:jar:0.0.0 in central",
        ] {
            assert!(judged(false, said).is_err_and(|fault| fault.contains(said)));
        }
    }

    #[test]
    fn a_validation_of_no_document_is_a_fault() {
        assert!(validate(&[]).is_err());
    }
}
