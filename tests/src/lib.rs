//! Rigs: what the tests across rooms share.

pub mod campaign;
pub mod killed;
pub mod machine;
pub mod markers;
pub mod operation;
pub mod record_markers;
pub mod register;
pub mod sample;
pub mod sample_records;
pub mod steps;
pub mod window;
