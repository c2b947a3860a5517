//! Rigs: what the tests across rooms share.

pub mod machine;
pub mod register;
pub mod sample;
pub mod steps;
pub mod window;
