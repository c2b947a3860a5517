//! The evaluation of the procedure: what it asks, what the register tells by itself, the score, and who signs.
#![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]

mod delays;
mod due;
mod form;
mod gaps;
mod gates;
mod reading;
mod rig;
mod score;
mod shares;
mod targets;
mod visas;
mod works;
