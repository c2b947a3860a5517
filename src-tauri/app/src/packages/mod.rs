//! Packages: what goes into one, how it is made and leaves, and how one is looked at again.

pub(crate) mod contents;
pub(crate) mod export;
mod gathering;
mod making;
mod password;
pub(crate) mod verifying;
pub(crate) mod work;

pub(crate) use password::propose_password;

use serde::Deserialize;
use ts_rs::TS;

/// What a package is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub(crate) enum PackageKind {
    /// To hand the notification over, or to keep it.
    Notification,
    /// Everything about a closed file.
    Archive,
}

/// How the files of a package stand together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub(crate) enum PackageForm {
    /// A folder in one file.
    Zip,
    /// One document that carries the others.
    Pdf,
}

impl PackageKind {
    /// What it is, as its first page says.
    fn title(self) -> &'static str {
        match self {
            Self::Notification => "Paquet de notification",
            Self::Archive => "Dossier archivé",
        }
    }

    /// What its file is called, after the number of the breach.
    fn name(self) -> &'static str {
        match self {
            Self::Notification => "paquet de notification",
            Self::Archive => "dossier archivé",
        }
    }
}

impl PackageForm {
    /// Extension of its file.
    fn extension(self) -> &'static str {
        match self {
            Self::Zip => "zip",
            Self::Pdf => "pdf",
        }
    }

    fn media_type(self) -> &'static str {
        match self {
            Self::Zip => "application/zip",
            Self::Pdf => "application/pdf",
        }
    }
}
