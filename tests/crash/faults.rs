//! A call of the system that fails, or during which the process is killed, wherever it comes in an operation: what stood
//! before is whole, or what was asked for is.

use std::fs;
use std::path::Path;
use std::process::Command;

use tempfile::TempDir;
use tests::campaign::some_of;
use tests::operation::{Operation, REFUSED, Standing};

const ONCE: &str = env!("CARGO_BIN_EXE_once");

/// Calls by which bytes and names reach the disk, as the tracer is told; a name may have several beginnings alike.
const CALLS: [&str; 8] = [
    "pwrite64",
    "/^writev?$",
    "fsync",
    "fdatasync",
    "ftruncate",
    "/^rename",
    "/^link",
    "/^mkdir",
];

/// What happens to one call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Fault {
    /// The disk answers that it failed.
    Broken,
    /// The disk answers that it is full.
    Full,
    /// The process is killed as it calls.
    Killed,
}

impl Fault {
    const ALL: [Self; 3] = [Self::Broken, Self::Full, Self::Killed];

    /// As the tracer is told.
    fn told(self) -> &'static str {
        match self {
            Self::Broken => "error=EIO",
            Self::Full => "error=ENOSPC",
            Self::Killed => "signal=KILL",
        }
    }
}

/// What came of a process whose calls were watched.
struct Watched {
    /// What it ended with; none when it was killed.
    code: Option<i32>,
    /// How many calls of the name there were.
    calls: usize,
    said: String,
}

/// Does `operation` in `folder`, with the calls named `call` watched and `injected` done to one of them.
fn watch(operation: Operation, folder: &Path, call: &str, injected: Option<String>) -> Watched {
    let log = TempDir::new().expect("a folder");
    let log = log.path().join("calls");
    let mut strace = Command::new("strace");
    strace
        .args(["-f", "-qq", "-e", "signal=none", "-o"])
        .arg(&log);
    strace.args(["-e", &format!("trace={call}")]);
    if let Some(injected) = injected {
        strace.args(["-e", &format!("inject={call}:{injected}")]);
    }
    let ended = strace.arg(ONCE).arg(operation.name()).arg(folder).output();
    let ended = ended.expect("strace is installed");
    let calls = fs::read_to_string(&log).expect("what was watched");
    Watched {
        code: ended.status.code(),
        calls: calls.lines().filter(|it| !it.contains("resumed>")).count(),
        said: String::from_utf8_lossy(&ended.stderr).into_owned(),
    }
}

/// A folder of its own, as `laid`.
fn copy(laid: &Path) -> TempDir {
    let copy = TempDir::new().expect("a folder");
    copy_into(laid, copy.path());
    copy
}

fn copy_into(from: &Path, to: &Path) {
    for entry in fs::read_dir(from).expect("a folder").flatten() {
        let (path, place) = (entry.path(), to.join(entry.file_name()));
        if path.is_dir() {
            fs::create_dir(&place).expect("a folder");
            copy_into(&path, &place);
        } else {
            fs::copy(&path, &place).expect("a copy");
        }
    }
}

/// Names that only a write in progress has, in the folder and in that of the backups.
fn unfinished(folder: &Path) -> Vec<String> {
    [folder.to_owned(), folder.join("key")]
        .iter()
        .flat_map(|folder| fs::read_dir(folder).expect("a folder").flatten())
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .filter(|name| name.starts_with('.'))
        .collect()
}

/// Puts `fault` in the way of the call of this rank, and looks at what stands.
fn try_once(operation: Operation, laid: &Path, call: &str, rank: usize, fault: Fault) {
    let folder = copy(laid);
    let injected = format!("{}:when={rank}", fault.told());
    let watched = watch(operation, folder.path(), call, Some(injected));
    let what = format!(
        "{operation:?}, {call} {rank}, {fault:?}: {:?} {}",
        watched.code, watched.said
    );
    let standing = operation.standing(folder.path());
    match watched.code {
        Some(0) => assert_eq!(standing, Standing::After, "promised: {what}"),
        Some(code) => {
            assert_eq!(code, i32::from(REFUSED), "{what}");
            assert_eq!(unfinished(folder.path()), [""; 0], "{what}");
            // A sound backup stays, even when the journal could not tell it.
            let may_stay = operation == Operation::BackUp && standing == Standing::After;
            assert!(may_stay || standing == Standing::Before, "refused: {what}");
        }
        None => assert_eq!(fault, Fault::Killed, "{what}"),
    }
}

fn every_call_may_fail(operation: Operation) {
    let laid = TempDir::new().expect("a folder");
    operation.lay(laid.path());
    for call in CALLS {
        let folder = copy(laid.path());
        let whole = watch(operation, folder.path(), call, None);
        assert_eq!(whole.code, Some(0), "{}", whole.said);
        assert_eq!(operation.standing(folder.path()), Standing::After);
        for rank in some_of(whole.calls) {
            for fault in Fault::ALL {
                try_once(operation, laid.path(), call, rank, fault);
            }
        }
    }
}

macro_rules! every_call_may_fail {
    ($($name:ident $operation:ident;)*) => {
        $(#[test]
        fn $name() {
            every_call_may_fail(Operation::$operation);
        })*
    };
}

every_call_may_fail! {
    a_register_that_is_created Create;
    a_breach_that_is_declared Declare;
    a_document_that_is_added AddDocument;
    a_passphrase_that_is_changed ChangePassphrase;
    a_backup_that_is_made BackUp;
    a_sheet_that_is_exported ExportSheet;
    a_package_that_is_exported ExportPackage;
    a_backup_that_is_restored Restore;
}
