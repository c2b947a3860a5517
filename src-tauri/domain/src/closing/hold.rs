//! A legal hold: a file that is not destroyed while a dispute or an inspection needs it.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// Since when, by whom and why a file is held.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hold {
    /// Since when.
    pub since: DateTime<Utc>,
    /// By whom.
    pub by: String,
    /// Why.
    pub reason: String,
}
