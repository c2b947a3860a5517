//! What the page is shown.

pub(crate) mod assessment;
mod breach;
pub(crate) mod closing;
pub(crate) mod document;
pub(crate) mod procedure;
mod session;

pub(crate) use breach::{
    BreachPreview, BreachRow, BreachView, ClockView, breach_clock, preview, row, view,
};
pub(crate) use session::{SessionView, session, short};
