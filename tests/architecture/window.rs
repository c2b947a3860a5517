//! What the window lets its page do: the content security policy and the capabilities, word for word.
//! Loosening one of them is a decision, taken here too.

use std::fs;

use serde_json::json;

use crate::sources::{read, read_json, root};

#[test]
fn the_content_security_policy_is_the_one_that_was_decided() {
    let security = &read_json("src-tauri/tauri.conf.json")["app"]["security"];
    assert_eq!(
        *security,
        json!({
            "csp": {
                "default-src": "'none'",
                "script-src": "'self'",
                "style-src": "'self'",
                "font-src": "'self'",
                "img-src": "'self'",
                "connect-src": "ipc: http://ipc.localhost",
                "base-uri": "'none'",
                "form-action": "'none'",
                "frame-ancestors": "'none'",
                "object-src": "'none'"
            },
            "freezePrototype": true,
            "capabilities": ["main"]
        })
    );
}

#[test]
fn no_system_loosens_what_was_decided_for_all() {
    let folder = fs::read_dir(root().join("src-tauri")).expect("the shell");
    let names = folder.map(|entry| entry.expect("a file").file_name());
    for name in names.filter_map(|name| name.into_string().ok()) {
        if !name.starts_with("tauri.") || name == "tauri.conf.json" {
            continue;
        }
        let own = read_json(&format!("src-tauri/{name}"));
        assert!(own["app"]["security"].is_null(), "{name}");
        assert!(own["plugins"].is_null(), "{name}");
    }
}

#[test]
fn there_is_one_window_without_global_objects_or_plugins() {
    let settings = read_json("src-tauri/tauri.conf.json");
    let windows = settings["app"]["windows"].as_array().expect("windows");
    let labels: Vec<_> = windows.iter().map(|window| &window["label"]).collect();
    assert_eq!(labels, ["main"]);
    assert_eq!(settings["app"]["withGlobalTauri"], false);
    assert!(settings["plugins"].is_null());
    assert!(settings["build"]["devUrl"].is_null());
}

#[test]
fn the_page_may_ask_one_request_and_zoom_in_the_main_window_alone() {
    let folder = fs::read_dir(root().join("src-tauri/capabilities")).expect("capabilities");
    let names: Vec<_> = folder
        .map(|entry| entry.expect("a file").file_name())
        .collect();
    assert_eq!(names, ["main.json"]);
    let mut capability = read_json("src-tauri/capabilities/main.json");
    let told = capability.as_object_mut().expect("an object");
    told.remove("$schema");
    told.remove("description");
    assert_eq!(
        capability,
        json!({
            "identifier": "main",
            "windows": ["main"],
            "permissions": ["allow-rpc", "core:webview:allow-set-webview-zoom"]
        })
    );
}

#[test]
fn the_shell_declares_one_command() {
    let build = read("src-tauri/build.rs");
    assert!(build.contains(r#".commands(&["rpc"])"#), "{build}");
    let shell = read("src-tauri/src/main.rs");
    assert!(shell.contains("generate_handler![rpc::rpc]"), "{shell}");
}

#[test]
fn the_released_window_has_no_tools_to_look_inside_it() {
    let manifest = read("Cargo.toml");
    let mut lines = manifest.lines();
    let tauri = lines.find(|line| line.starts_with("tauri = "));
    let tauri = tauri.expect("the window is made with tauri");
    assert!(tauri.contains("default-features = false"), "{tauri}");
    assert!(!tauri.contains("devtools"), "{tauri}");
    assert!(!read("src-tauri/Cargo.toml").contains("devtools"));
}

#[test]
fn npm_runs_nothing_of_what_it_installs() {
    let settings = read("ui/.npmrc");
    assert!(settings.lines().any(|line| line == "ignore-scripts=true"));
}
