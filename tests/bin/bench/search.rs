//! A keystroke in the search field: the list and its counts, narrowed at once.

use tests::register::breaches_that_say;

use crate::bare;
use crate::figure::{print, side_by_side, timed};
use crate::large::LargeRegister;

/// What is typed, one letter after the other; without accents, as one types in a hurry.
const TYPED: [&str; 2] = ["messagerie", "radiographies"];
/// How many times it is typed.
const ROUNDS: usize = 5;

/// Every beginning of every word is measured: the first letter, which finds almost everything, included.
pub(crate) fn measure(register: &LargeRegister) {
    let beginnings: Vec<&str> = TYPED
        .iter()
        .flat_map(|word| (1..=word.len()).map(|end| &word[..end]))
        .collect();
    let times = beginnings.len() * ROUNDS;
    let beginning = |turn: usize| beginnings[turn % beginnings.len()];
    let bare = bare::connect(&register.copy("recherche.rgpd"), &register.key());
    let workstation = register.opened();
    let query = |turn| breaches_that_say(beginning(turn), 0);
    let [figure, baseline] = side_by_side(
        times,
        [
            &mut |turn| {
                let query = query(turn);
                timed(|| workstation.ok("breaches", query))
            },
            &mut |turn| timed(|| bare::find(&bare, "breach_search", beginning(turn))),
        ],
    );
    print(
        "Chercher\u{a0}: une lettre de plus, la liste et ses comptes se resserrent",
        &figure,
        &[(
            "SQLCipher nu\u{a0}: une requête FTS5 sur les mêmes mots",
            baseline,
        )],
    );
}
