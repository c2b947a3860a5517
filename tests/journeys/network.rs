//! No connection is opened: the sockets of the application and of its web view, read from the system while somebody works.
#![cfg(target_os = "linux")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use tests::steps::{PASSPHRASE, create_register, declare_breach, unlock};
use tests::window::Workplace;

/// The tables of sockets that may leave the machine; those between processes of one machine are not in them.
const TABLES: [&str; 5] = ["tcp", "tcp6", "udp", "udp6", "raw"];

/// Addresses of this machine, as the system writes them: `127.0.0.0/8`, then `::1` alone or `127.0.0.1` mapped.
fn is_loopback(address: &str) -> bool {
    match address.len() {
        8 => address.ends_with("7F"),
        _ => {
            address == "00000000000000000000000001000000"
                || address == "0000000000000000FFFF00000100007F"
        }
    }
}

/// The processes of a workplace: each has its home in its environment.
fn processes(home: &Path) -> Vec<PathBuf> {
    let home = format!("HOME={}", home.display());
    let entries = fs::read_dir("/proc").expect("the processes").flatten();
    let processes = entries.map(|entry| entry.path());
    let ours = processes.filter(|process| {
        let environment = fs::read(process.join("environ")).unwrap_or_default();
        let mut words = environment.split(|byte| *byte == 0);
        words.any(|word| word == home.as_bytes())
    });
    ours.collect()
}

/// The sockets of a process, by the numbers that the tables give them.
fn sockets(process: &Path) -> BTreeSet<String> {
    let files = fs::read_dir(process.join("fd")).into_iter().flatten();
    let links = files
        .flatten()
        .filter_map(|file| fs::read_link(file.path()).ok());
    links
        .filter_map(|link| {
            let number = link.to_str()?.strip_prefix("socket:[")?.strip_suffix(']')?;
            Some(number.to_owned())
        })
        .collect()
}

/// The sockets of a process with an end elsewhere than on this machine, or open to the outside.
fn outside(process: &Path) -> Vec<String> {
    let own = sockets(process);
    let mut outside = Vec::new();
    for table in TABLES {
        let lines = fs::read_to_string(process.join("net").join(table)).unwrap_or_default();
        for line in lines.lines().skip(1) {
            let words: Vec<&str> = line.split_whitespace().collect();
            let (Some(local), Some(number)) = (words.get(1), words.get(9)) else {
                continue;
            };
            let address = local.split(':').next().unwrap_or_default();
            if own.contains(*number) && !is_loopback(address) {
                outside.push(format!("{table} {line}"));
            }
        }
    }
    outside
}

#[test]
fn no_process_of_the_window_has_a_socket_beyond_this_machine() {
    let workplace = Workplace::new();
    let documents = workplace.document("");
    let home = documents.parent().expect("a home").to_owned();
    let window = workplace.open_window();
    let mut seen = BTreeSet::new();
    let mut look = |when: &str| {
        for process in processes(&home) {
            assert_eq!(outside(&process), Vec::<String>::new(), "{when}");
            seen.extend(fs::read_to_string(process.join("comm")));
        }
    };
    look("at the door");
    create_register(&workplace, &window);
    look("a register created");
    declare_breach(&window, "Un classeur de résultats manque au centre du Val.");
    look("a breach declared");
    window.click("lock");
    unlock(&window, PASSPHRASE);
    window.shows("first-clock");
    look("opened again");
    // What was watched is the application and the two processes of its web view.
    let is_seen = |name: &str| seen.iter().any(|seen| seen.starts_with(name));
    assert!(
        is_seen("registre") && is_seen("WebKitWebProces") && is_seen("WebKitNetworkPr"),
        "{seen:?}"
    );
}
