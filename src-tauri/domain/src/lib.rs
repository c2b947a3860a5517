//! What a register is and what the law makes of it: pure, so that every rule can be tested as data.
//! The present instant and new identifiers are arguments; nothing here reads a disk or a clock.

pub mod assessment;
pub mod breach;
pub mod choices;
pub mod chronology;
pub mod clocks;
pub mod closing;
pub mod count;
mod day;
pub mod document;
pub mod fault;
pub mod letter;
pub mod likeness;
pub mod moment;
pub mod paris;
pub mod procedure;
pub mod register;
pub mod text;
