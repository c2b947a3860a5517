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
    let folders = ["", "forms", "questionnaires", "templates", "terms"].map(|name| data.join(name));
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

#[test]
fn wrong_questions_are_refused_with_the_place_of_the_fault() {
    let file = "questionnaires/2026_11.toml";
    let faults = [
        (
            "step = \"report\"",
            "step = \"telephone\"",
            "2026-11: ProcedureStep has no telephone",
        ),
        (
            "kinds = [\"yearly\", \"after_change\"]",
            "kinds = [\"yearly\", \"weekly\"]",
            "2026-11: EvaluationKind has no weekly",
        ),
        (
            "indicators = [\"reporting\"]",
            "indicators = [\"reporting\", \"weather\"]",
            "2026-11: EvaluationIndicator has no weather",
        ),
        (
            "id = \"channel_known\"",
            "id = \"told_at_once\"",
            "2026-11: told_at_once is declared twice",
        ),
        ("gate = true", "gates = true", "2026_11.toml"),
        ("evidence = ", "proof = ", "2026_11.toml"),
    ];
    for (from, to, place) in faults {
        assert_refused(file, from, to, place);
    }
}

/// A workspace with a second version of the questions, in force from `since` under the name `id`.
fn with_a_second_questionnaire(id: &str, since: &str) -> tempfile::TempDir {
    let workspace = workspace();
    let folder = workspace.path().join("src-tauri/law/data/questionnaires");
    let first = fs::read_to_string(folder.join("2026_11.toml")).unwrap();
    let second = first
        .replacen("id = \"2026-11\"", &format!("id = {id:?}"), 1)
        .replacen("since = 2026-11-22", &format!("since = {since}"), 1);
    fs::write(folder.join("2027_05.toml"), second).unwrap();
    workspace
}

#[test]
fn versions_of_the_questions_follow_each_other_each_under_its_name() {
    let made = |id: &str, since: &str| {
        let workspace = with_a_second_questionnaire(id, since);
        codegen::law(workspace.path())
    };
    let (rust, typescript) = made("2027-05", "2027-05-01").unwrap();
    assert!(rust.contains("\"2027-05\"") && typescript.contains("\"2027-05\""));
    let order = "questionnaires is empty or not in order of date";
    for since in ["2026-11-22", "2025-01-01"] {
        assert_eq!(made("2027-05", since).unwrap_err(), order, "{since}");
    }
    let twice = made("2026-11", "2027-05-01").unwrap_err();
    assert_eq!(twice, "questionnaires: 2026-11 is declared twice");
    let none = workspace();
    let only = "src-tauri/law/data/questionnaires/2026_11.toml";
    fs::remove_file(none.path().join(only)).unwrap();
    assert_eq!(codegen::law(none.path()).unwrap_err(), order);
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
    /// What the page tells of it, where it tells something.
    #[serde(default)]
    definition: String,
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
        let defined = &entry.definition;
        assert!(
            defined.is_empty() || defined.ends_with('.'),
            "{}: a definition is a sentence",
            entry.code
        );
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
