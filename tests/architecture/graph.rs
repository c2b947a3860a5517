//! Who may depend on whom (docs/architecture.md), and who alone knows an outside crate.

use std::collections::{BTreeMap, BTreeSet};
use std::process::Command;

use cargo_metadata::{Dependency, DependencyKind, MetadataCommand, Package};

use crate::sources::root;

/// Each room and the rooms that it knows. This crate knows them all.
const ROOMS: [(&str, &[&str]); 13] = [
    ("law", &[]),
    ("domain", &["law"]),
    ("files", &[]),
    ("vault", &["files"]),
    ("store", &["domain", "files", "law", "vault"]),
    ("report", &["domain", "law"]),
    ("exchange", &["domain", "law", "spreadsheet"]),
    ("spreadsheet", &[]),
    ("package", &["report"]),
    (
        "app",
        &[
            "domain",
            "exchange",
            "files",
            "law",
            "package",
            "report",
            "spreadsheet",
            "store",
            "vault",
        ],
    ),
    ("registre-rgpd", &["app"]),
    ("cli", &["app", "domain", "exchange", "law"]),
    ("xtask", &[]),
];

/// Outside crates and the rooms that use them: one alone wherever possible, so that only it changes with them.
const OWNERS: [(&str, &[&str]); 32] = [
    ("arboard", &["registre-rgpd"]),
    ("argon2", &["vault"]),
    ("calamine", &["spreadsheet"]),
    ("cargo_metadata", &["tests"]),
    ("chacha20poly1305", &["vault"]),
    ("chrono-tz", &["domain"]),
    ("csv", &["spreadsheet"]),
    ("encoding_rs", &["spreadsheet"]),
    ("getrandom", &["vault"]),
    ("icalendar", &["exchange"]),
    ("lexopt", &["cli"]),
    ("lopdf", &["report"]),
    ("mail-builder", &["exchange"]),
    ("notify-rust", &["registre-rgpd"]),
    ("printpdf", &["report"]),
    ("quick-xml", &["spreadsheet"]),
    ("regex", &["tests"]),
    ("rfd", &["registre-rgpd"]),
    ("rpassword", &["cli"]),
    ("rusqlite", &["store"]),
    ("rust_xlsxwriter", &["spreadsheet"]),
    ("subsetter", &["report"]),
    ("tauri", &["registre-rgpd"]),
    ("tauri-build", &["registre-rgpd"]),
    ("tempfile", &["files", "store"]),
    ("thirtyfour", &["tests"]),
    ("tokio", &["registre-rgpd"]),
    ("toml", &["xtask"]),
    ("ttf-parser", &["report"]),
    ("zeroize", &["vault"]),
    ("zip", &["package", "spreadsheet"]),
    ("zxcvbn", &["vault"]),
];

/// Crates that open connections. `url`, `http` and the like only name things; the web view's own network stack is
/// confined by the content security policy.
const NETWORK: [&str; 12] = [
    "async-std",
    "curl",
    "h2",
    "hyper",
    "isahc",
    "mio",
    "native-tls",
    "reqwest",
    "rustls",
    "socket2",
    "tungstenite",
    "ureq",
];

fn packages() -> Vec<Package> {
    let mut command = MetadataCommand::new();
    command.manifest_path(root().join("Cargo.toml")).no_deps();
    command
        .exec()
        .expect("cargo describes the workspace")
        .packages
}

/// What a package is built from: what only its tests or its build step use is left to it.
fn built_from(package: &Package) -> impl Iterator<Item = &Dependency> {
    let dependencies = package.dependencies.iter();
    dependencies.filter(|dependency| dependency.kind != DependencyKind::Development)
}

fn is_room(dependency: &Dependency) -> bool {
    dependency.path.is_some()
}

#[test]
fn rooms_know_only_the_rooms_that_the_architecture_says() {
    let known: BTreeMap<String, BTreeSet<String>> = packages()
        .iter()
        .filter(|package| package.name.as_str() != "tests")
        .map(|package| {
            // Their tests included: a rig must not turn the graph round.
            let rooms = package.dependencies.iter().filter(|it| is_room(it));
            (
                package.name.to_string(),
                rooms.map(|it| it.name.clone()).collect(),
            )
        })
        .collect();
    let expected = ROOMS.map(|(room, rooms)| {
        let rooms = rooms.iter().map(|it| (*it).to_owned());
        (room.to_owned(), rooms.collect::<BTreeSet<_>>())
    });
    assert_eq!(known, BTreeMap::from(expected));
}

#[test]
fn an_outside_crate_has_the_owners_that_are_written_here() {
    let mut users: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
    let owned = OWNERS.map(|(name, _)| name);
    for package in packages() {
        for dependency in built_from(&package) {
            if let Some(name) = owned.iter().find(|name| **name == dependency.name) {
                users
                    .entry(name)
                    .or_default()
                    .insert(package.name.to_string());
            }
        }
    }
    for (name, owners) in OWNERS {
        let mut users = users.remove(name).unwrap_or_default();
        if owners == ["tests"] {
            assert!(
                users.iter().all(|user| user == "tests"),
                "{users:?} use {name}"
            );
            continue;
        }
        users.remove("tests");
        let owners = owners.iter().map(|it| (*it).to_owned());
        assert_eq!(users, owners.collect(), "who uses {name}");
    }
}

#[test]
fn every_version_is_chosen_in_the_manifest_of_the_workspace_with_its_reason() {
    let manifest = std::fs::read_to_string(root().join("Cargo.toml")).expect("the manifest");
    let chosen = manifest
        .split("[workspace.dependencies]")
        .nth(1)
        .expect("a section");
    let chosen = chosen.split("\n[").next().expect("its lines");
    let lines: Vec<&str> = chosen
        .lines()
        .filter(|line| !line.trim().is_empty())
        .collect();
    let chosen: BTreeSet<&str> = lines
        .iter()
        .filter_map(|line| line.split(" =").next())
        .collect();
    for line in lines.iter().filter(|line| !line.contains("path =")) {
        assert!(line.contains("# "), "no reason is given for {line}");
    }
    let used: BTreeSet<String> = packages()
        .iter()
        .flat_map(|package| package.dependencies.iter().map(|it| it.name.clone()))
        .collect();
    assert_eq!(used, chosen.iter().map(|it| (*it).to_owned()).collect());
}

#[test]
fn the_application_is_built_without_anything_that_opens_a_connection() {
    let tree = Command::new(env!("CARGO"))
        .args([
            "tree",
            "--locked",
            "--package",
            "registre-rgpd",
            "--package",
            "cli",
        ])
        .args(["--edges", "normal", "--prefix", "none", "--format", "{p}"])
        .current_dir(root())
        .output()
        .expect("cargo tree runs");
    assert!(
        tree.status.success(),
        "{}",
        String::from_utf8_lossy(&tree.stderr)
    );
    let tree = String::from_utf8(tree.stdout).expect("names");
    let crates: BTreeSet<&str> = tree
        .lines()
        .filter_map(|line| line.split(' ').next())
        .collect();
    assert!(
        crates.contains("tauri") && crates.contains("store"),
        "{tree}"
    );
    let found: Vec<&&str> = NETWORK
        .iter()
        .filter(|name| crates.contains(**name))
        .collect();
    assert!(found.is_empty(), "{found:?}");
}
