//! The passphrase of a register: typed without being shown, or the first line of standard input for a script.
//! It is never a word of the command line, which other users of the machine can read.

use std::io::{self, BufRead, IsTerminal};

use crate::failure::Failure;

/// Asks for the passphrase.
///
/// # Errors
/// Refused when there is none, or when it is not text.
pub(crate) fn ask() -> Result<String, Failure> {
    let given = if io::stdin().is_terminal() {
        rpassword::prompt_password("Phrase de passe\u{a0}: ")
    } else {
        first_line(&mut io::stdin().lock())
    };
    let given = given
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

/// Spaces count; the end of the line, whatever the system writes it with, does not.
fn first_line(input: &mut impl BufRead) -> io::Result<String> {
    let mut line = String::new();
    input.read_line(&mut line)?;
    let ended = line.trim_end_matches(['\r', '\n']).len();
    line.truncate(ended);
    Ok(line)
}
