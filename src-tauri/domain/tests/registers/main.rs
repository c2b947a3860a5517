//! The registers that are kept up to date for years: what the law makes of their entries.
#![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]

mod activity;
mod amendment;
mod prefill;
mod processor;
mod request;
mod rig;
mod round_trip;
mod screening;
mod transfer;
