//! The database engine of this process.

use std::sync::Once;

use rusqlite::Connection;

/// Waits until the engine is whole. `SQLite` says that it is ready before `SQLCipher` is: a thread that opened a register while
/// another one opened the first of the process was told that its key was refused.
pub(crate) fn ready() {
    static READY: Once = Once::new();
    // An engine that cannot start says so again to whoever opens a register.
    READY.call_once(|| drop(Connection::open_in_memory()));
}
