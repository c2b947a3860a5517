//! The steps of the procedure: what is refused, what is decided, what comes next.
#![allow(clippy::unwrap_used)] // a test that cannot be set up has failed

mod authority;
mod decision;
mod next;
mod others;
mod rig;
mod steps;
