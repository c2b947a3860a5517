//! A machine with a small disk or with fewer rights: the same test starts again there, alone, in a process of its own.

use std::ffi::OsString;
use std::fs::{self, File};
use std::io::{ErrorKind, Write};
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};
use std::process::Command;

use tempfile::TempDir;

/// Where the small disk is, in the process that has one.
const SMALL_DISK: &str = "REGISTRE_TEST_SMALL_DISK";
/// Set in the process whose rights are those of anybody.
const PLAIN_RIGHTS: &str = "REGISTRE_TEST_PLAIN_RIGHTS";

/// Bytes of the small disk: a few registers.
const SIZE: &str = "12m";

/// Runs `work` in a folder that is a whole small disk, in memory. `test` is the name of the test that calls.
pub(crate) fn on_a_small_disk(test: &str, work: impl FnOnce(&SmallDisk)) {
    if let Some(folder) = std::env::var_os(SMALL_DISK) {
        return work(&SmallDisk::new(folder));
    }
    let folder = TempDir::new().expect("a folder");
    let mut command = Command::new("unshare");
    command.arg("--mount");
    if !is_root() {
        command.args(["--map-root-user"]);
    }
    let mount =
        format!("mount -t tmpfs -o size={SIZE} small \"${SMALL_DISK}\" && exec \"$0\" \"$@\"");
    command
        .args(["sh", "-c", &mount])
        .env(SMALL_DISK, folder.path());
    start_again(command, test);
}

/// Runs `work` as somebody whom a folder can refuse: root writes everywhere unless that right is put down.
pub(crate) fn with_plain_rights(test: &str, work: impl FnOnce()) {
    if !is_root() || std::env::var_os(PLAIN_RIGHTS).is_some() {
        return work();
    }
    let mut command = Command::new("setpriv");
    command
        .arg("--bounding-set=-dac_override,-dac_read_search")
        .env(PLAIN_RIGHTS, "");
    start_again(command, test);
}

fn is_root() -> bool {
    fs::metadata("/proc/self").is_ok_and(|process| process.uid() == 0)
}

/// Starts `test` alone through `machine`, and fails as it fails.
fn start_again(mut machine: Command, test: &str) {
    let tool = machine.get_program().to_string_lossy().into_owned();
    machine.arg(std::env::current_exe().expect("the path of the tests"));
    machine.args(["--exact", test, "--nocapture", "--test-threads=1"]);
    let ended = match machine.output() {
        Err(error) if error.kind() == ErrorKind::NotFound => {
            panic!("{tool} is missing: install the package util-linux")
        }
        other => other.expect("the tests start again"),
    };
    let said = [ended.stdout, ended.stderr].concat();
    let said = String::from_utf8_lossy(&said);
    assert!(ended.status.success(), "through {tool}:\n{said}");
    assert!(
        said.contains("1 passed"),
        "no test is named {test}:\n{said}"
    );
}

/// A disk that can be filled to the last page.
pub(crate) struct SmallDisk {
    folder: PathBuf,
}

impl SmallDisk {
    fn new(folder: OsString) -> Self {
        Self {
            folder: folder.into(),
        }
    }

    /// Its only folder.
    pub(crate) fn folder(&self) -> &Path {
        &self.folder
    }

    /// Leaves so many bytes free, rounded up to a page.
    pub(crate) fn leave(&self, bytes: u64) {
        let mut filling = File::create(self.filling()).expect("room for a name");
        let page = [0; 4096];
        let full = loop {
            if let Err(refusal) = filling.write_all(&page) {
                break refusal;
            }
        };
        assert_eq!(full.kind(), ErrorKind::StorageFull);
        let length = filling.metadata().expect("a length").len();
        filling
            .set_len(length.saturating_sub(bytes))
            .expect("a shorter file");
    }

    /// Gives all the room back.
    pub(crate) fn free(&self) {
        fs::remove_file(self.filling()).expect("the disk was filled");
    }

    /// What it holds, apart from what fills it: names and contents.
    pub(crate) fn content(&self) -> Vec<(PathBuf, Vec<u8>)> {
        let files = tests::markers::files(&self.folder).into_iter();
        let mut content: Vec<_> = files
            .filter(|path| *path != self.filling())
            .map(|path| (path.clone(), fs::read(&path).expect("a file")))
            .collect();
        content.sort();
        content
    }

    fn filling(&self) -> PathBuf {
        self.folder.join("filling")
    }
}
