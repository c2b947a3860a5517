//! A process that does one operation and ends: `once OPERATION FOLDER`. Faults are put in its way, call by call.

#![allow(clippy::print_stderr)] // all that it says, to whoever looks at a failed test

use std::path::Path;
use std::process::ExitCode;

use app::ErrorCode;
use tests::operation::{Operation, REFUSED, UNEXPLAINED};

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let [name, folder] = words.as_slice() else {
        panic!("once OPERATION FOLDER");
    };
    let operation = Operation::ALL.into_iter().find(|it| it.name() == *name);
    match operation.expect("an operation").once(Path::new(folder)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(refusal) => {
            eprintln!("{:?}", refusal.code);
            ExitCode::from(match refusal.code {
                ErrorCode::Internal => UNEXPLAINED,
                _ => REFUSED,
            })
        }
    }
}
