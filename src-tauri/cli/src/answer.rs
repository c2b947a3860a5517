//! What a command prints, and how it ends.

/// The answer of a command that was understood and done.
#[derive(Debug)]
pub(crate) struct Answer {
    /// For standard output.
    pub(crate) text: String,
    /// For the script that asked.
    pub(crate) exit_code: u8,
}

impl From<String> for Answer {
    fn from(text: String) -> Self {
        Self { text, exit_code: 0 }
    }
}
