//! What leaves the register for other programs: deadlines for calendars.

mod calendar;

pub use calendar::{AuthorityDeadlineEvent, authority_deadline};
