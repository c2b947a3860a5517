//! What the threat model claims is held by tests, and they exist.

use regex::Regex;

use crate::sources::{read, under};

/// The names of tests in a text: sentences without spaces, between backquotes.
fn tests_named(text: &str) -> Vec<String> {
    let name = Regex::new("`([a-z0-9]+(?:_[a-z0-9]+){2,})`").expect("a pattern");
    let names = name.captures_iter(text);
    names.map(|found| found[1].to_owned()).collect()
}

#[test]
fn every_test_that_the_threat_model_names_exists() {
    let mut sources = under("src-tauri", &[".rs"]);
    sources.extend(under("tests", &[".rs"]));
    let named = tests_named(&read("docs/threat-model.md"));
    assert!(named.len() > 30, "{named:?}");
    let exists = |name: &String| {
        let test = format!("fn {name}(");
        sources.iter().any(|source| source.text.contains(&test))
    };
    let missing: Vec<_> = named.iter().filter(|name| !exists(name)).collect();
    assert_eq!(missing, Vec::<&String>::new());
}

#[test]
fn every_threat_names_the_tests_that_hold_its_answer() {
    let model = read("docs/threat-model.md");
    let rows: Vec<&str> = model.lines().filter(|it| it.starts_with("| ")).collect();
    let (_, threats) = rows.split_first().expect("a table");
    let bare: Vec<_> = threats
        .iter()
        .filter(|row| tests_named(row).is_empty())
        .collect();
    assert_eq!(bare, Vec::<&&str>::new());
}
