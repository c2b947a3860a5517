//! Register data to PDF bytes.
//!
//! Each document is a function from a plain model to a [`Document`]: no clock,
//! no disk, the same model gives the same bytes. Templates ([`recovery`],
//! [`notification`], [`assessment`], [`reporting`], [`mod@letter`], [`disposal`], [`activity`], [`register`],
//! [`processor`], [`notice`], [`undertaking`]) say what is written, as blocks;
//! `layout` measures the blocks and places them on pages; `pdf` writes the pages as PDF/A-3a and
//! PDF/UA-1.

pub mod activity;
pub mod assessment;
mod canvas;
pub mod disposal;
mod document;
mod font;
mod layout;
pub mod letter;
pub mod notice;
pub mod notification;
mod pdf;
pub mod processor;
pub mod record;
pub mod recovery;
pub mod register;
pub mod reporting;
mod style;
mod text;
pub mod undertaking;

pub use activity::activity_sheet;
pub use assessment::assessment_sheet;
pub use disposal::disposal_certificate;
pub use document::{Document, Header, JournalHead};
pub use letter::letter;
pub use notice::information_notice;
pub use notification::notification_sheet;
pub use processor::{processor_review, processor_sheet};
pub use recovery::recovery_sheet;
pub use register::processing_register;
pub use reporting::reporting_form;
pub use undertaking::confidentiality_undertaking;
