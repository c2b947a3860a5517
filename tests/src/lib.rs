//! Rigs: what the tests across rooms share.

pub mod window;
