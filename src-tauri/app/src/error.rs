//! The one conversion of every fault into what the page acts upon.

use domain::fault::FieldError;
use domain::paris::{self, InstantView};
use files::FileError;
use package::{PackError, Refusal};

use serde::{Deserialize, Serialize};
use spreadsheet::ReadError;
use store::StoreError;
use ts_rs::TS;
use vault::VaultError;

/// Why a request was refused. A code exists only because the page acts on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)] // each code is a sentence in the page's `strings/fr.ts`
pub enum ErrorCode {
    InvalidForm,
    EditedMeanwhile,
    NotFound,
    Locked,
    NotAllowed,
    AccessRemoved,
    LastReferent,
    PassphraseToChoose,
    TooManyAttempts,
    WrongPassphrase,
    WrongRecoveryCode,
    MistypedRecoveryCode,
    RegisterMissing,
    KeyFileMissing,
    KeyFileDamaged,
    KeyFileForeign,
    KeyFileNewer,
    RegisterEmpty,
    RegisterForeign,
    RegisterDamaged,
    RegisterNewer,
    RegisterOlder,
    RegisterInUse,
    RegisterLeftOpen,
    ReadOnlyCopy,
    JournalBroken,
    AlreadyExists,
    BackupBeside,
    NotABackup,
    DiskFull,
    FolderReadOnly,
    FileUnreadable,
    DocumentTooLarge,
    FileClosed,
    ClosingOwed,
    ClosingUnexplained,
    EvaluationIncomplete,
    VisaRefused,
    VisaSameHand,
    TypingWaits,
    DisposalNotDue,
    LetterIncomplete,
    FileOpen,
    Cancelled,
    NotAPackage,
    WrongPackagePassword,
    Linked,
    NotASpreadsheet,
    OldSpreadsheet,
    SpreadsheetProtected,
    SpreadsheetTooLarge,
    SpreadsheetDamaged,
    SpreadsheetEmpty,
    ImportGone,
    ImportStale,
    ImportTouched,
    OutOfResources,
    Internal,
}

/// Who has the register open.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct HolderView {
    /// The user of the system.
    pub user: String,
    /// The machine.
    pub machine: String,
    /// Since when.
    pub since: InstantView,
}

/// A refusal, without any free text: the page says it in French.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct ApiError {
    /// Why.
    pub code: ErrorCode,
    /// The faults of a form.
    pub fields: Vec<FieldError>,
    /// Who has the register open, when that is the reason.
    pub holder: Option<Box<HolderView>>,
    /// How long to wait before another attempt, when that is the reason.
    pub wait_seconds: Option<u32>,
    /// The first line of the journal that does not follow from the one before, when that is the reason.
    #[ts(type = "number | null")]
    pub line: Option<i64>,
    /// For an internal fault, where in the program it arose; it never holds a value of the register.
    pub incident: Option<String>,
}

impl ApiError {
    /// A refusal that needs nothing but its code.
    #[must_use]
    pub fn of(code: ErrorCode) -> Self {
        Self {
            code,
            fields: Vec::new(),
            holder: None,
            wait_seconds: None,
            line: None,
            incident: None,
        }
    }

    pub(crate) fn internal(incident: impl Into<String>) -> Self {
        Self {
            incident: Some(incident.into()),
            ..Self::of(ErrorCode::Internal)
        }
    }
}

impl From<Vec<FieldError>> for ApiError {
    fn from(fields: Vec<FieldError>) -> Self {
        Self {
            fields,
            ..Self::of(ErrorCode::InvalidForm)
        }
    }
}

impl From<StoreError> for ApiError {
    fn from(fault: StoreError) -> Self {
        let code = match fault {
            StoreError::Missing => ErrorCode::RegisterMissing,
            StoreError::AlreadyExists => ErrorCode::AlreadyExists,
            StoreError::Empty => ErrorCode::RegisterEmpty,
            StoreError::Foreign => ErrorCode::RegisterForeign,
            StoreError::Damaged => ErrorCode::RegisterDamaged,
            StoreError::Newer(_) => ErrorCode::RegisterNewer,
            StoreError::Older(_) => ErrorCode::RegisterOlder,
            StoreError::InUse(holder) => return in_use(holder),
            StoreError::JournalBroken { seq } => {
                return Self {
                    line: Some(seq),
                    ..Self::of(ErrorCode::JournalBroken)
                };
            }
            StoreError::Closed => ErrorCode::FileClosed,
            StoreError::NotDue => ErrorCode::DisposalNotDue,
            StoreError::Linked => ErrorCode::Linked,
            StoreError::Outdated => ErrorCode::EditedMeanwhile,
            StoreError::NotFound => ErrorCode::NotFound,
            StoreError::DiskFull => ErrorCode::DiskFull,
            StoreError::ReadOnly => ErrorCode::FolderReadOnly,
            StoreError::Disk => ErrorCode::FileUnreadable,
            StoreError::Unexpected(incident) => return Self::internal(incident),
        };
        Self::of(code)
    }
}

impl From<store::Holder> for HolderView {
    fn from(holder: store::Holder) -> Self {
        Self {
            user: holder.user,
            machine: holder.machine,
            since: paris::view(holder.since),
        }
    }
}

fn in_use(holder: Option<store::Holder>) -> ApiError {
    ApiError {
        holder: holder.map(|holder| Box::new(HolderView::from(holder))),
        ..ApiError::of(ErrorCode::RegisterInUse)
    }
}

impl From<VaultError> for ApiError {
    fn from(fault: VaultError) -> Self {
        match fault {
            VaultError::Missing => Self::of(ErrorCode::KeyFileMissing),
            VaultError::Damaged | VaultError::NoSuchSlot | VaultError::SlotTaken => {
                Self::of(ErrorCode::KeyFileDamaged)
            }
            VaultError::Foreign => Self::of(ErrorCode::KeyFileForeign),
            VaultError::OutOfResources => Self::of(ErrorCode::OutOfResources),
            VaultError::Newer => Self::of(ErrorCode::KeyFileNewer),
            VaultError::WrongPassphrase => Self::of(ErrorCode::WrongPassphrase),
            VaultError::WrongRecoveryCode => Self::of(ErrorCode::WrongRecoveryCode),
            VaultError::MistypedRecoveryCode => Self::of(ErrorCode::MistypedRecoveryCode),
            VaultError::File(fault) => fault.into(),
        }
    }
}

impl From<ReadError> for ApiError {
    fn from(fault: ReadError) -> Self {
        Self::of(match fault {
            ReadError::NotASpreadsheet => ErrorCode::NotASpreadsheet,
            ReadError::OldFormat => ErrorCode::OldSpreadsheet,
            ReadError::PasswordProtected => ErrorCode::SpreadsheetProtected,
            ReadError::TooLarge => ErrorCode::SpreadsheetTooLarge,
            ReadError::Damaged => ErrorCode::SpreadsheetDamaged,
            ReadError::Empty => ErrorCode::SpreadsheetEmpty,
        })
    }
}

impl From<Refusal> for ApiError {
    fn from(refusal: Refusal) -> Self {
        Self::of(match refusal {
            Refusal::NotAPackage => ErrorCode::NotAPackage,
            // Asked without a password, as with a wrong one, the person types it again.
            Refusal::PasswordNeeded | Refusal::WrongPassword => ErrorCode::WrongPackagePassword,
        })
    }
}

impl From<PackError> for ApiError {
    fn from(fault: PackError) -> Self {
        Self::internal(fault.to_string())
    }
}

impl From<FileError> for ApiError {
    fn from(fault: FileError) -> Self {
        Self::of(match fault {
            FileError::AlreadyExists => ErrorCode::AlreadyExists,
            FileError::DiskFull => ErrorCode::DiskFull,
            FileError::ReadOnly | FileError::NotFound => ErrorCode::FolderReadOnly,
            FileError::Unreadable(_) => ErrorCode::FileUnreadable,
        })
    }
}
