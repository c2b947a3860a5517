//! The assessment of the risk of a breach (GDPR, art. 33.1 and 34.1; procedure, § 4.6): a proposal
//! that the person in charge decides upon, with what led to it and what would change it.
//!
//! Each axis of the breach (confidentiality, integrity, availability) has its rules; the worst of
//! them decides. A fact that is not known takes every value that it may have: an answer is firm
//! only when all of them agree, so that a missing fact never makes a refusal. One exception: where the
//! loss of availability is not ticked, only a loss or a disturbance that is told takes that back.

mod availability;
mod circumstances;
mod confidentiality;
pub mod enisa;
mod integrity;
mod known;
mod level;
mod line;
mod proposal;
mod severity;
mod table;
mod world;

pub use circumstances::Circumstances;
pub use known::{Candidate, Hours, Known, Persons};
pub use level::{Answer, Levels, Span};
pub use line::{Direction, Line};
pub use proposal::{Advice, Change, Proposal, assess, possible_levels};
