//! Text before it is placed: cleaned, spaced as French wants, cut into lines.

mod clean;
mod french;
mod wrap;

pub(crate) use clean::Cleaner;
pub(crate) use wrap::{shorten, wrap};
