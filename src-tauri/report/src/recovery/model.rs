//! What the sheet of the recovery code is made from.

use chrono::{DateTime, Utc};

/// What the sheet of the recovery code says. Deliberately neither `Debug` nor
/// `Clone`: it holds a secret.
pub struct RecoverySheet {
    /// Name of the organisation.
    pub organisation: String,
    /// Name of the register's file.
    pub register_file: String,
    /// The code as shown on screen, group by group.
    pub code_groups: Vec<String>,
    /// Characters of the code that are easily taken for others; may be empty.
    pub lookalikes: Vec<Lookalike>,
    /// When the sheet was made, in French and in Paris time:
    /// « mardi 24 novembre 2026, 16 h 50 ».
    pub printed_at: String,
    /// The same instant, for the file's own dates.
    pub created_at: DateTime<Utc>,
}

/// Characters easily taken for others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lookalike {
    /// The characters: « 0 ».
    pub characters: String,
    /// What they are: « le chiffre zéro, jamais la lettre O ».
    pub meaning: String,
}
