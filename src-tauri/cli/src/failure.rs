//! Why a command answers nothing: it was not understood, or what it asks for was refused.

use std::fmt;

use crate::usage::UsageError;

/// Exit code of a request that was refused.
const REFUSED: u8 = 1;

/// Exit code of a command line that was not understood.
const USAGE: u8 = 2;

/// Exit code of a file that could not be verified.
const UNVERIFIED: u8 = 2;

/// What the person who typed the command is told instead of an answer.
#[derive(Debug)]
pub(crate) enum Failure {
    /// The words do not make a command.
    Usage(UsageError),
    /// The command was understood; a sentence says what stands in its way.
    Refused(String),
    /// What was to be verified is no package, or does not open.
    Unverified(String),
}

impl Failure {
    /// What tells them apart to a script.
    pub(crate) fn exit_code(&self) -> u8 {
        match self {
            Self::Usage(_) => USAGE,
            Self::Unverified(_) => UNVERIFIED,
            Self::Refused(_) => REFUSED,
        }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Usage(error) => write!(f, "{error}\nAide\u{a0}: registre --aide"),
            Self::Refused(sentence) | Self::Unverified(sentence) => f.write_str(sentence),
        }
    }
}

impl From<UsageError> for Failure {
    fn from(error: UsageError) -> Self {
        Self::Usage(error)
    }
}

impl From<lexopt::Error> for Failure {
    fn from(error: lexopt::Error) -> Self {
        Self::Usage(error.into())
    }
}
