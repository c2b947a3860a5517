//! A process killed while it writes: what it is asked, and what it had said by then.

use std::io::{BufRead, BufReader, Read};
use std::path::Path;
use std::process::{Child, ChildStdout, Command, Stdio};
use std::time::{Duration, Instant};

/// To declare breaches.
pub const DECLARE: &str = "declare";
/// To replace [`FILE`] by [`FILE_LENGTH`] times each of [`LETTERS`] in turn.
pub const REPLACE_A_FILE: &str = "replace-a-file";
/// To change the passphrase to [`passphrase`] of each rank.
pub const CHANGE_PASSPHRASE: &str = "change-passphrase";
/// To type markers everywhere.
pub const TYPE_MARKERS: &str = "type-markers";
/// To open with the passphrase of [`PASSPHRASE_FILE`], to read a breach, then to lock.
pub const READ_AND_LOCK: &str = "read-and-lock";

/// The name of the file that says the passphrase to a process that must not know it otherwise.
pub const PASSPHRASE_FILE: &str = "passphrase";

/// What is said when writing begins.
pub const READY: &str = "ready";
/// The name of the file that is replaced.
pub const FILE: &str = "export.pdf";
/// Its length in bytes.
pub const FILE_LENGTH: usize = 3_000_000;
/// What it is made of.
pub const LETTERS: [u8; 2] = *b"ab";

/// The passphrase of a rank.
#[must_use]
pub fn passphrase(rank: usize) -> String {
    format!("quatre moulins dorment sous la brume {rank}")
}

/// A process that writes.
pub struct Writing {
    child: Child,
    output: BufReader<ChildStdout>,
}

impl Writing {
    /// Starts `program` on a task, and waits until it writes.
    #[must_use]
    pub fn start(program: &str, task: &str, folder: &Path) -> Self {
        let mut writing = Self::spawn(Command::new(program).arg(task).arg(folder));
        assert_eq!(writing.line(), READY);
        writing
    }

    /// Starts a process that says what it does, line by line.
    #[must_use]
    pub fn spawn(command: &mut Command) -> Self {
        command.stdin(Stdio::piped()).stdout(Stdio::piped());
        let mut child = command.spawn().expect("the process starts");
        let output = child.stdout.take().expect("its output");
        Self {
            child,
            output: BufReader::new(output),
        }
    }

    /// The next thing it says.
    #[must_use]
    pub fn line(&mut self) -> String {
        let mut line = String::new();
        self.output.read_line(&mut line).expect("its words");
        assert!(
            line.ends_with('\n'),
            "it stopped by itself, saying {line:?}"
        );
        line.trim_end().to_owned()
    }

    /// Its number for the system.
    #[must_use]
    pub fn process(&self) -> u32 {
        self.child.id()
    }

    /// Lets it go on after [`wait`](Self::line).
    pub fn go_on(&mut self) {
        use std::io::Write;
        let input = self.child.stdin.as_mut().expect("its input");
        writeln!(input).expect("it listens");
    }

    /// Kills it once it has said so many things and a little longer, without a word of warning. Gives everything that
    /// it had said: those are promises.
    #[must_use]
    pub fn kill_after(mut self, lines: usize, longer: Duration) -> Vec<String> {
        let mut said: Vec<String> = (0..lines).map(|_| self.line()).collect();
        let since = Instant::now();
        while since.elapsed() < longer {
            std::hint::spin_loop();
        }
        self.child.kill().expect("it can be killed");
        self.child.wait().expect("it ends");
        let mut rest = String::new();
        self.output
            .read_to_string(&mut rest)
            .expect("its last words");
        let whole = rest.rfind('\n').map_or("", |end| &rest[..end]);
        said.extend(whole.lines().map(str::to_owned));
        said
    }
}

impl Drop for Writing {
    fn drop(&mut self) {
        // A test that fails leaves no process behind.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
