//! `SQLCipher` with nothing of ours around it: what the baselines are measured on.

use std::path::Path;

use rusqlite::Connection;
use vault::DataKey;

/// The settings that any `SQLCipher` database of this page size needs, and the same promise to the disk as a register's.
pub(crate) fn connect(path: &Path, key: &DataKey) -> Connection {
    let connection = Connection::open(path).expect("a database");
    let settings = format!(
        "PRAGMA key = \"{}\";
         PRAGMA cipher_page_size = 8192;
         PRAGMA locking_mode = EXCLUSIVE;
         PRAGMA journal_mode = WAL;
         PRAGMA synchronous = FULL;",
        key.sqlcipher_key().as_str()
    );
    connection.execute_batch(&settings).expect("settings");
    connection
}

/// Reads so many rows of breaches, the facts included.
pub(crate) fn read_rows(connection: &Connection, rows: u32) -> Vec<(String, String)> {
    let mut statement = connection
        .prepare("SELECT id, facts FROM breach LIMIT ?1")
        .expect("a statement");
    let rows = statement.query_map([rows], |row| Ok((row.get(0)?, row.get(1)?)));
    let rows: Result<_, _> = rows.expect("rows").collect();
    rows.expect("readable rows")
}

/// Reads every page and checks that it is the one that was written.
pub(crate) fn verify_pages(connection: &Connection) {
    let mut statement = connection
        .prepare("PRAGMA cipher_integrity_check")
        .expect("a statement");
    assert!(!statement.exists([]).expect("an answer"), "a damaged page");
}

/// The rows of an index of words that hold a word, or the beginning of one.
pub(crate) fn find(connection: &Connection, index: &str, beginning: &str) -> u32 {
    connection
        .prepare_cached(&format!(
            "SELECT count(*) FROM {index} WHERE {index} MATCH ?1"
        ))
        .and_then(|mut found| found.query_row([format!("\"{beginning}\"*")], |row| row.get(0)))
        .expect("a count")
}

/// Bytes of the facts of a breach, the typical ones of this register.
pub(crate) fn typical_facts(connection: &Connection) -> u32 {
    connection
        .query_row(
            "SELECT cast(avg(length(facts)) AS INTEGER) FROM breach",
            [],
            |row| row.get(0),
        )
        .expect("a length")
}
