//! The law's data and what is generated from it.
#![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]

#[path = "../src/codegen/mod.rs"]
mod codegen;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use serde::Deserialize;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// A workspace with the law's data and nothing else.
fn workspace() -> tempfile::TempDir {
    let copy = tempfile::tempdir().unwrap();
    let data = Path::new("src-tauri/law/data");
    let folders = ["", "forms", "templates", "terms"].map(|name| data.join(name));
    for folder in folders {
        fs::create_dir_all(copy.path().join(&folder)).unwrap();
        for entry in fs::read_dir(root().join(&folder)).unwrap() {
            let path = entry.unwrap().path();
            if path.is_file() {
                let name = folder.join(path.file_name().unwrap());
                fs::copy(&path, copy.path().join(name)).unwrap();
            }
        }
    }
    fs::create_dir_all(copy.path().join("src-tauri/law/src")).unwrap();
    copy
}

/// Changes a data file of a workspace.
fn edit(workspace: &tempfile::TempDir, file: &str, from: &str, to: &str) {
    let path = workspace.path().join("src-tauri/law/data").join(file);
    let text = fs::read_to_string(&path).unwrap();
    assert!(text.contains(from), "{file} has no {from}");
    fs::write(path, text.replacen(from, to, 1)).unwrap();
}

/// The data are refused once a file says something else, and the fault names the place.
fn assert_refused(file: &str, from: &str, to: &str, place: &str) {
    let workspace = workspace();
    edit(&workspace, file, from, to);
    let fault = codegen::law(workspace.path()).unwrap_err();
    assert!(fault.contains(place), "{fault}");
}

#[test]
fn the_generated_files_are_those_of_the_data() {
    let (rust, typescript) = codegen::law(&root()).unwrap();
    let committed = |path: &str| fs::read_to_string(root().join(path)).unwrap();
    let stale = "stale: run `cargo xtask codegen`";
    assert!(
        committed("src-tauri/law/src/generated.rs") == rust,
        "law/src/generated.rs is {stale}"
    );
    assert!(
        committed("ui/src/generated/law.ts") == typescript,
        "law.ts is {stale}"
    );
}

#[test]
fn generation_writes_only_what_changed_and_says_so() {
    let workspace = workspace();
    assert_eq!(codegen::run(workspace.path()), Ok(true));
    assert_eq!(codegen::run(workspace.path()), Ok(false));
    edit(&workspace, "terms/breach.toml", "Établie", "Avérée");
    assert_eq!(codegen::run(workspace.path()), Ok(true));
    let typescript = workspace.path().join("ui/src/generated/law.ts");
    assert!(fs::read_to_string(typescript).unwrap().contains("Avérée"));
}

#[test]
fn wrong_data_are_refused_with_the_place_of_the_fault() {
    let faults = [
        (
            "terms/breach.toml",
            "name = \"press\"",
            "name = \"processor\"",
            "ReportSource",
        ),
        (
            "terms/origins.toml",
            "group = \"misuse\"",
            "group = \"abuse\"",
            "abuse",
        ),
        (
            "terms/persons.toml",
            "label = \"Employés\"",
            "flag = true\nlabel = \"Employés\"",
            "PersonCategory",
        ),
        ("terms/facts.toml", "help", "hlep", "facts.toml"),
        (
            "terms/data.toml",
            "group = \"maximum\"",
            "group = \"worst\"",
            "worst",
        ),
        (
            "thresholds.toml",
            "value = 5000",
            "value = \"many\"",
            "thresholds.toml",
        ),
        (
            "forms/cnil.toml",
            "item = \"certainty\"",
            "item = \"neatness\"",
            "neatness",
        ),
        (
            "forms/ans.toml",
            "recipient = \"health_agency\"",
            "recipient = \"insurer\"",
            "FormRecipient has no insurer",
        ),
        (
            "forms/edpb.toml",
            "item = \"detected\"",
            "item = \"reported\"",
            "reported is declared twice",
        ),
        (
            "form_items.toml",
            "fact = \"detected\"",
            "fact = \"noticed\"",
            "noticed",
        ),
        (
            "departures.toml",
            "step = \"report\"",
            "step = \"telephone\"",
            "telephone",
        ),
        (
            "departures.toml",
            "id = \"complaint\"",
            "id = \"evaluator\"",
            "evaluator is declared twice",
        ),
        (
            "clocks.toml",
            "since = 2018-05-25",
            "since = 2018-05-25T10:00:00Z",
            "clocks.toml",
        ),
        (
            "clocks.toml",
            "[[archive]]",
            "[[archive]]\nid = \"later\"\nsince = 2025-01-01\nlabel = \"\"\narticle = \"\"\nyears = 5\n\n[[archive]]",
            "archive",
        ),
    ];
    for (file, from, to, place) in faults {
        assert_refused(file, from, to, place);
    }
}

#[test]
fn wrong_countries_and_proposals_are_refused_with_the_place_of_the_fault() {
    let faults = [
        (
            "countries.toml",
            "code = \"AL\"",
            "code = \"AF\"",
            "AF is declared twice",
        ),
        (
            "countries.toml",
            "zone = \"eea\"",
            "zone = \"eea\"\nadequacy = { since = 2020-01-01 }",
            "needs no adequacy",
        ),
        (
            "templates/t01.toml",
            "category = \"health\"",
            "category = \"wealth\"",
            "T01: RecordDataCategory has no wealth",
        ),
        (
            "templates/t02.toml",
            "id = \"T02\"",
            "id = \"T01\"",
            "T01 is declared twice",
        ),
    ];
    for (file, from, to, place) in faults {
        assert_refused(file, from, to, place);
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Glossary {
    term: Vec<Entry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    code: String,
    english: String,
    french: String,
    #[serde(default)]
    article: String,
}

#[test]
fn the_glossary_explains_every_enumeration_and_the_main_types_once() {
    let text = fs::read_to_string(root().join("src-tauri/law/data/glossary.toml")).unwrap();
    let glossary: Glossary = toml::from_str(&text).unwrap();
    let explained: BTreeSet<&str> = glossary
        .term
        .iter()
        .map(|entry| entry.code.as_str())
        .collect();
    assert_eq!(
        explained.len(),
        glossary.term.len(),
        "a term is explained twice"
    );

    let (rust, _) = codegen::law(&root()).unwrap();
    let declared = rust
        .lines()
        .filter_map(|line| line.trim().strip_prefix("pub enum "));
    let enumerations: Vec<&str> = declared.map(|line| line.trim_end_matches(" {")).collect();
    assert!(enumerations.contains(&"BreachFact"));
    for name in enumerations {
        assert!(
            explained.contains(name),
            "{name} is missing in the glossary"
        );
    }
    for name in [
        "Breach",
        "Controller",
        "Processor",
        "DataSubject",
        "SupervisoryAuthority",
    ] {
        assert!(
            explained.contains(name),
            "{name} is missing in the glossary"
        );
    }
    for entry in &glossary.term {
        assert!(
            !entry.english.is_empty() && !entry.french.is_empty(),
            "{}",
            entry.code
        );
        assert!(
            !entry.article.contains("art. "),
            "{}: number apart",
            entry.code
        );
    }
}
