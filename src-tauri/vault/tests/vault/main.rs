//! What opens a register, what does not, and what is said then.
#![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]

mod changing;
mod damage;
mod opening;
mod recovery_code;
mod secrecy;
mod strength;
mod support;
mod tampering;
mod writing;
