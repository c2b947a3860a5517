//! The seal of an archive: its comment ends with the SHA-256 of every byte before those digits.
//!
//! A changed bit shows wherever it is, in headers that nobody reads too; and the comment is the end of the file, so that
//! anybody checks it with `head`, `tail` and `sha256sum`.

use crate::digest::{DIGITS, sha256};

/// What an archive of ours is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// The files of a package.
    Plain,
    /// A package under a password.
    Locked,
}

impl Kind {
    /// What says so in the clear.
    pub(crate) fn words(self) -> &'static str {
        match self {
            Self::Plain => "registre-rgpd/paquet/1",
            Self::Locked => "registre-rgpd/paquet-protege/1",
        }
    }

    fn before_the_digits(self) -> String {
        format!("{} sha256:", self.words())
    }
}

/// The comment of an archive, with room for the seal.
pub(crate) fn comment(kind: Kind) -> Box<[u8]> {
    let room = "0".repeat(DIGITS);
    format!("{}{room}", kind.before_the_digits())
        .into_bytes()
        .into()
}

/// Seals an archive that ends with room for it.
pub(crate) fn put(archive: &mut [u8]) {
    let place = archive.len() - DIGITS;
    let digits = sha256(&archive[..place]);
    archive[place..].copy_from_slice(digits.as_bytes());
}

/// Whether an archive is as it was sealed.
pub(crate) fn holds(archive: &[u8], kind: Kind) -> bool {
    let Some((before, digits)) = archive.split_last_chunk::<DIGITS>() else {
        return false;
    };
    before.ends_with(kind.before_the_digits().as_bytes()) && sha256(before).as_bytes() == digits
}
