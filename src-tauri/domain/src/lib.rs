//! What a register is and what the law makes of it: pure, so that every rule can be tested as data.
//! The present instant and new identifiers are arguments; nothing here reads a disk or a clock.

pub mod breach;
pub mod choices;
pub mod clocks;
pub mod count;
pub mod fault;
pub mod moment;
pub mod paris;
pub mod register;
pub mod text;
