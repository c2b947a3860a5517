//! A keystroke in the search field: the list and its counts, narrowed at once.

use serde_json::json;

use crate::bare;
use crate::figure::{Figure, print};
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
    let baseline = Figure::of(times, beginning, |text| bare::find(&bare, text));
    let workstation = register.opened();
    let figure = Figure::of(times, beginning, |text| {
        let query = json!({ "text": text, "year": null, "origin": null, "site": null, "status": "all", "page": 0 });
        workstation.ok("breaches", query)
    });
    print(
        "Chercher : une lettre de plus, la liste et ses comptes se resserrent",
        &figure,
        &[(
            "SQLCipher nu : une requête FTS5 sur les mêmes mots",
            baseline,
        )],
    );
}
