//! What is wrong with a case file, in French: it is written by a person, who reads where and why.

use std::fmt;

/// A sentence that says where a case file is wrong, and what it may say there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CaseFault(String);

impl CaseFault {
    pub(super) fn new(sentence: impl Into<String>) -> Self {
        Self(sentence.into())
    }
}

impl fmt::Display for CaseFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Words between French quotation marks.
pub(super) fn quoted(text: &str) -> String {
    format!("«\u{202f}{text}\u{202f}»")
}
