//! Once locked, the process has forgotten: its memory holds neither the key, nor the passphrase, nor what was shown.
#![cfg(target_os = "linux")] // where a process may read the memory of its child
#![allow(clippy::unwrap_used)] // a test that cannot be set up has failed

use std::fs::{self, File};
use std::io::{Read, Seek, SeekFrom};
use std::time::Duration;

use tempfile::TempDir;
use tests::killed::{PASSPHRASE_FILE, READ_AND_LOCK, Writing};
use tests::register::Workstation;
use vault::{KeyFile, Passphrase, key_path};

const PASSPHRASE: &str = "onze hérons gris gardent la passerelle";
const SHOWN: &str = "Une armoire bleue est restée ouverte, zqxshown, au deuxième étage.";

/// The memory of a process that it may write to: its constants are not looked at.
fn memory(process: u32) -> Vec<Vec<u8>> {
    let map = fs::read_to_string(format!("/proc/{process}/maps")).unwrap();
    let mut memory = File::open(format!("/proc/{process}/mem")).unwrap();
    map.lines()
        .filter(|line| line.split(' ').nth(1).unwrap().starts_with("rw"))
        .filter_map(|line| {
            let (from, to) = line.split(' ').next().unwrap().split_once('-').unwrap();
            let [from, to] = [from, to].map(|place| u64::from_str_radix(place, 16).unwrap());
            let mut bytes = vec![0; usize::try_from(to - from).unwrap()];
            memory.seek(SeekFrom::Start(from)).ok()?;
            memory.read_exact(&mut bytes).ok()?;
            Some(bytes)
        })
        .collect()
}

/// How many times the memory of `process` holds `secret`.
fn count(process: u32, secret: &[u8]) -> usize {
    let found = |region: &Vec<u8>| {
        region
            .windows(secret.len())
            .filter(|it| *it == secret)
            .count()
    };
    memory(process).iter().map(found).sum()
}

/// Memory that is given back loses its first bytes to the allocator: the end of a secret is what stays.
fn end(secret: &[u8]) -> Vec<u8> {
    secret[secret.len() / 2..].to_vec()
}

/// What is looked for, by name: the key of the register as bytes and as it is told to the database.
fn secrets(workstation: &Workstation) -> Vec<(&'static str, Vec<u8>)> {
    let keys = KeyFile::read(&key_path(&workstation.path)).unwrap();
    let unlocked = keys
        .open_with_passphrase(&Passphrase::new(PASSPHRASE))
        .unwrap();
    let told = unlocked.key.sqlcipher_key();
    let digits = &told.as_bytes()[2..66];
    let byte = |two: &[u8]| u8::from_str_radix(std::str::from_utf8(two).unwrap(), 16).unwrap();
    vec![
        (
            "the key",
            end(&digits.chunks(2).map(byte).collect::<Vec<u8>>()),
        ),
        ("the key in hexadecimal", end(digits)),
        ("the passphrase", end(PASSPHRASE.as_bytes())),
        ("what was shown", end(SHOWN.as_bytes())),
    ]
}

#[test]
fn a_locked_process_holds_neither_the_key_nor_the_passphrase_nor_what_was_shown() {
    let folder = TempDir::new().unwrap();
    let workstation = Workstation::at(folder.path());
    workstation
        .create_with(&workstation.register_form(), PASSPHRASE)
        .unwrap();
    workstation.declare(SHOWN).unwrap();
    workstation.app.lock();
    fs::write(folder.path().join(PASSPHRASE_FILE), PASSPHRASE).unwrap();
    let secrets = secrets(&workstation);

    let writer = env!("CARGO_BIN_EXE_writer");
    let mut reading = Writing::spawn(
        std::process::Command::new(writer)
            .arg(READ_AND_LOCK)
            .arg(folder.path()),
    );
    assert_eq!(reading.line(), "open");
    let process = reading.process();
    assert!(
        count(process, &secrets[0].1) > 0,
        "an open register has its key in memory"
    );
    reading.go_on();
    assert_eq!(reading.line(), "locked");
    let left: Vec<_> = secrets
        .iter()
        .map(|(name, secret)| (*name, count(process, secret)))
        .filter(|(_, times)| *times > 0)
        .collect();
    assert_eq!(left, [], "still in memory once locked");
    let _ = reading.kill_after(0, Duration::ZERO);
}
