//! Who may ask for what: one table, read before any handler. The page mirrors it and decides nothing.

use law::UserRole::{self, Direction, Officer, Quality, Reader, Referent};
use serde::Serialize;
use ts_rs::TS;

/// What a request needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Right {
    /// Nothing: no register need be open.
    Door,
    /// A register that one has opened oneself.
    Own,
    /// To read the files of breaches.
    ReadFiles,
    /// To read the processing register, the processors and the measures.
    ReadRecords,
    /// To see what awaits a hand, of what one reads.
    Follow,
    /// To read the journal of the whole register.
    ReadJournal,
    /// To save a document or a package outside the register.
    Export,
    /// To give the opinion of the data protection officer (GDPR, art. 39.1).
    Advise,
    /// To read the evaluations of the procedure, which hold nothing of the files of breaches but their numbers.
    ReadEvaluations,
    /// To evaluate the procedure, and to follow the actions that come of it.
    Evaluate,
    /// To sign an evaluation as what one is, and to save it outside the register.
    TakePart,
    /// To write in the registers.
    Write,
    /// To decide who has access, and to keep keys and backups.
    Administer,
}

impl Right {
    const ALL: [Self; 13] = [
        Self::Door,
        Self::Own,
        Self::ReadFiles,
        Self::ReadRecords,
        Self::Follow,
        Self::ReadJournal,
        Self::Export,
        Self::Advise,
        Self::ReadEvaluations,
        Self::Evaluate,
        Self::TakePart,
        Self::Write,
        Self::Administer,
    ];

    /// Whether nothing is written with it, not even a line of the journal.
    pub(crate) fn only_reads(self) -> bool {
        match self {
            Self::Door
            | Self::Own
            | Self::ReadFiles
            | Self::ReadRecords
            | Self::Follow
            | Self::ReadJournal
            | Self::ReadEvaluations => true,
            Self::Export
            | Self::Advise
            | Self::Evaluate
            | Self::TakePart
            | Self::Write
            | Self::Administer => false,
        }
    }

    /// The roles that have it.
    fn holders(self) -> &'static [UserRole] {
        match self {
            Self::Door | Self::Own | Self::Follow | Self::ReadEvaluations => {
                &[Referent, Officer, Quality, Direction, Reader]
            }
            Self::ReadFiles | Self::ReadRecords => &[Referent, Officer, Direction, Reader],
            Self::Export => &[Referent, Officer, Direction],
            Self::ReadJournal | Self::Advise => &[Referent, Officer],
            Self::Evaluate => &[Referent, Quality],
            Self::TakePart => &[Referent, Officer, Quality, Direction],
            Self::Write | Self::Administer => &[Referent],
        }
    }
}

/// Whether somebody in this role may do what `right` is needed for.
pub(crate) fn allows(role: UserRole, right: Right) -> bool {
    right.holders().contains(&role)
}

/// Everything that somebody in this role may do.
pub(crate) fn rights_of(role: UserRole) -> Vec<Right> {
    let rights = Right::ALL.into_iter();
    rights.filter(|right| allows(role, *right)).collect()
}
