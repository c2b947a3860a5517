//! The evaluation of the procedure, driven as the page drives it.
#![allow(
    clippy::unwrap_used,
    clippy::needless_pass_by_value,
    reason = "a test stops at the first fault, and its JSON is written where it is used"
)]

#[path = "../rig/mod.rs"]
mod rig;

mod documents;
mod due;
mod figures;
mod house;
mod improvements;
mod people;
mod visas;
mod writing;
