//! What a notification sheet is made from: plain French, already decided.

use law::NotificationForm;
use serde::Serialize;

use super::stage::Stage;
use crate::document::Header;
use crate::record::{Row, Section, Value};

/// What the sheet of a notification to the supervisory authority says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct NotificationSheet {
    /// What every page says.
    pub header: Header,
    /// Which notification it prepares.
    pub stage: Stage,
    /// The form that it follows.
    pub form: NotificationForm,
    /// Number of the breach: « VIO-2026-0001 ».
    pub number: String,
    /// The article that the sheet serves: « art. 33 du RGPD ».
    pub article: String,
    /// The deadline, first of all.
    pub clock: Clock,
    /// The sections, in the order of the form.
    pub sections: Vec<Section>,
    /// What is still unknown: the to-do list of the complementary notification.
    pub missing: Vec<MissingItem>,
    /// The register's own data (JSON), attached to the file.
    pub data: Vec<u8>,
}

/// The deadline of the notification.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Clock {
    /// How the state looks.
    pub tone: Tone,
    /// The state in words: « En cours », « Envoyée en retard ».
    pub state: String,
    /// When the organisation became aware.
    pub aware: Value,
    /// Label of the deadline, with its length: « Échéance (72 heures) ».
    pub deadline_label: String,
    /// The deadline with its day, date and hour.
    pub deadline: Value,
    /// The version of the rule, the weekend inside, the sending: label and value.
    pub details: Vec<Row>,
}

/// How the state of a clock looks: a shape and a colour, with the words beside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub enum Tone {
    /// Not started, or running with time left.
    Calm,
    /// Near its end.
    Near,
    /// Passed, or sent late.
    Late,
    /// Sent on time.
    Done,
}

/// Something still unknown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct MissingItem {
    /// Number of the section where it is asked for.
    pub section: String,
    /// What is to be found out.
    pub label: String,
    /// The article that asks for it; may be empty.
    pub article: String,
}
