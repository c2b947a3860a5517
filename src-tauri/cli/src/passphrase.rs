//! The passphrase of a register or the password of a package: typed without being shown, or the first line of standard input for a script.
//! It is never a word of the command line, which other users of the machine can read.

use std::io::{self, BufRead, IsTerminal};

use crate::failure::Failure;

/// Asks for the passphrase.
///
/// # Errors
/// Refused when there is none, or when it is not text.
pub(crate) fn ask() -> Result<String, Failure> {
    let given = secret("Phrase de passe\u{a0}: ")
        .map_err(|_| Failure::Refused("La phrase de passe n’a pas pu être lue.".to_owned()))?;
    if given.is_empty() {
        return Err(Failure::Refused(
            "Aucune phrase de passe n’a été donnée, ni au clavier, ni sur la première ligne de \
             l’entrée standard."
                .to_owned(),
        ));
    }
    Ok(given)
}

/// Asks for the password of a package.
///
/// # Errors
/// Unverified when there is none, or when it is not text.
pub(crate) fn ask_for_package() -> Result<String, Failure> {
    let given = secret("Mot de passe du paquet\u{a0}: ");
    given.ok().filter(|given| !given.is_empty()).ok_or_else(|| {
        Failure::Unverified(
            "Ce paquet est protégé\u{a0}: aucun mot de passe n’a été donné, ni au clavier, ni sur la \
             première ligne de l’entrée standard."
                .to_owned(),
        )
    })
}

fn secret(prompt: &str) -> io::Result<String> {
    if io::stdin().is_terminal() {
        rpassword::prompt_password(prompt)
    } else {
        first_line(&mut io::stdin().lock())
    }
}

/// Spaces count; the end of the line, whatever the system writes it with, does not.
fn first_line(input: &mut impl BufRead) -> io::Result<String> {
    let mut line = String::new();
    input.read_line(&mut line)?;
    let ended = line.trim_end_matches(['\r', '\n']).len();
    line.truncate(ended);
    Ok(line)
}
