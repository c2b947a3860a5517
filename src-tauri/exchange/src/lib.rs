//! What leaves the register for other programs: deadlines for calendars, drafts for the mail program.

mod calendar;
mod draft;

pub use calendar::{AuthorityDeadlineEvent, authority_deadline};
pub use draft::{AttachedFile, ClosingMessage, OfficerMessage, closing_draft, officer_draft};
