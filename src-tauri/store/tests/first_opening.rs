//! The first registers of a process: the database engine starts with them. Alone in its file, so that the process is new.
#![allow(clippy::unwrap_used, reason = "a test stops at the first fault")]

mod rig;

use std::sync::Barrier;
use std::thread;

use rig::Rig;

#[test]
fn registers_opened_at_once_by_a_process_that_begins_all_open() {
    const OPENINGS: usize = 16;
    let together = Barrier::new(OPENINGS);
    thread::scope(|scope| {
        for _ in 0..OPENINGS {
            scope.spawn(|| {
                together.wait();
                assert_eq!(Rig::new().open().total().unwrap(), 0);
            });
        }
    });
}
