//! What the page is shown.

mod breach;
mod session;

pub(crate) use breach::{BreachPreview, BreachRow, BreachView, preview, row, view};
pub(crate) use session::{SessionView, session, short};
