//! What the page is made of, and what it never does.

use std::collections::BTreeSet;

use crate::sources::{read_json, under};

/// What a page that keeps nothing, calls nobody and shows typed words as text never writes.
const NEVER: [&str; 14] = [
    "{@html",
    "innerHTML",
    "outerHTML",
    "insertAdjacentHTML",
    "document.write",
    "localStorage",
    "sessionStorage",
    "indexedDB",
    "document.cookie",
    "fetch(",
    "XMLHttpRequest",
    "WebSocket",
    "eval(",
    "new Function",
];

#[test]
fn the_page_runs_on_svelte_and_the_door_to_rust_alone() {
    let manifest = read_json("ui/package.json");
    let needed = manifest["dependencies"].as_object().expect("dependencies");
    let needed: BTreeSet<&str> = needed.keys().map(String::as_str).collect();
    assert_eq!(needed, BTreeSet::from(["@tauri-apps/api", "svelte"]));
    for other in [
        "optionalDependencies",
        "peerDependencies",
        "bundledDependencies",
    ] {
        assert!(manifest[other].is_null(), "{other}");
    }
}

#[test]
fn one_file_of_the_page_knows_the_door_to_rust() {
    let sources = under("ui/src", &[".ts", ".svelte"]);
    let knowing = sources
        .iter()
        .filter(|source| source.text.contains("@tauri-apps"));
    let knowing: Vec<&str> = knowing
        .map(|source| source.path.as_str())
        .filter(|path| !path.ends_with(".test.ts"))
        .collect();
    assert_eq!(knowing, ["ui/src/api.ts"]);
}

#[test]
fn the_page_keeps_nothing_calls_nobody_and_shows_typed_words_as_text() {
    let mut strays = Vec::new();
    for source in under("ui/src", &[".ts", ".svelte"]) {
        if source.path.ends_with(".test.ts") {
            continue;
        }
        let found = NEVER.iter().filter(|word| source.text.contains(**word));
        strays.extend(found.map(|word| format!("{}: {word}", source.path)));
    }
    assert!(strays.is_empty(), "{strays:?}");
}
