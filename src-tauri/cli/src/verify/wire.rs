//! The answers of the application about a package.

use serde::Deserialize;

#[derive(Deserialize)]
pub(super) struct Chosen {
    pub(super) verdict: Option<Verdict>,
}

#[derive(Deserialize)]
pub(super) struct Verdict {
    pub(super) file_name: String,
    pub(super) is_intact: bool,
    pub(super) envelope: Envelope,
    pub(super) claims: Option<Claims>,
    pub(super) files: Vec<File>,
}

#[derive(Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Envelope {
    Intact,
    Altered,
}

#[derive(Deserialize)]
pub(super) struct Claims {
    pub(super) title: String,
    pub(super) subject: String,
    pub(super) organisation: String,
    pub(super) made_at: Instant,
    pub(super) made_by: String,
    pub(super) application: String,
    pub(super) journal_number: u64,
    pub(super) journal_hash: String,
    pub(super) kept_through: Option<String>,
    pub(super) left_out: Vec<String>,
}

#[derive(Deserialize)]
pub(super) struct Instant {
    pub(super) long: String,
}

#[derive(Deserialize)]
pub(super) struct File {
    pub(super) path: String,
    pub(super) state: State,
    pub(super) data: Option<Data>,
}

#[derive(Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum State {
    Intact,
    Altered,
    Missing,
    Added,
}

#[derive(Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Data {
    Matches,
    Altered,
}
