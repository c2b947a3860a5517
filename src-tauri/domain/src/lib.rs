//! What a register is and what the law makes of it: pure, so that every rule can be tested as data.
//! The present instant and new identifiers are arguments; nothing here reads a disk or a clock.

pub mod activity;
pub mod amendment;
pub mod assessment;
pub mod backup;
pub mod breach;
pub mod chart;
pub mod choices;
pub mod chronology;
pub mod clocks;
pub mod closing;
pub mod count;
mod day;
pub mod document;
pub mod duty;
pub mod evaluation;
pub mod exercise;
pub mod fault;
pub mod improvement;
pub mod letter;
pub mod likeness;
pub mod listing;
pub mod moment;
pub mod paris;
pub mod period;
pub mod person;
pub mod prefill;
pub mod procedure;
pub mod processor;
pub mod record;
pub mod redaction;
pub mod register;
pub mod security;
pub mod statistics;
pub mod text;
pub mod transfer;
mod wording;
