//! Register data to PDF bytes.
//!
//! Each document is a function from a plain model to a [`Document`]: no clock,
//! no disk, the same model gives the same bytes. Templates, a module for each
//! document, say what is written, as blocks;
//! `layout` measures the blocks and places them on pages; `pdf` writes the pages as PDF/A-3a and
//! PDF/UA-1.

pub mod activity;
pub mod annual;
pub mod assessment;
pub mod breaches;
mod canvas;
pub mod chronology;
pub mod closing;
pub mod cover;
pub mod disposal;
mod document;
pub mod dossier;
pub mod evaluation;
pub mod exercise;
mod file_sheet;
mod font;
pub mod incident;
pub mod information;
pub mod journal;
mod layout;
pub mod letter;
pub mod measures;
pub mod notice;
pub mod notification;
mod paper;
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
pub use annual::annual_report;
pub use assessment::assessment_sheet;
pub use breaches::breach_register;
pub use chronology::chronology;
pub use closing::closing;
pub use cover::package_cover;
pub use disposal::disposal_certificate;
pub use document::{Document, Enclosed, Header, JournalHead};
pub use dossier::dossier;
pub use evaluation::{blank_evaluation, evaluation};
pub use exercise::exercise;
pub use file_sheet::FileSheet;
pub use incident::incident;
pub use information::information;
pub use journal::{act_label, journal, told_label};
pub use letter::letter;
pub use measures::measures;
pub use notice::information_notice;
pub use notification::notification_sheet;
pub use pdf::{EnclosedFile, OpenRefusal, Seal, enclosed, lock_document, seal_of};
pub use processor::{processor_review, processor_sheet};
pub use recovery::recovery_sheet;
pub use register::processing_register;
pub use reporting::reporting_form;
pub use undertaking::confidentiality_undertaking;
