//! One write that survives a power cut.

use rusqlite::Connection;
use serde_json::json;
use tests::register::now;
use tests::sample;

use crate::bare;
use crate::figure::{print, side_by_side, timed};
use crate::large::{BREACHES, LargeRegister};

const TIMES: usize = 201;

/// A whole declaration against the insertion of its facts alone.
pub(crate) fn measure(register: &LargeRegister) {
    let size = bare::typical_facts(&bare::connect(
        &register.copy("lignes.rgpd"),
        &register.key(),
    ));
    let bare = table(register);
    let row = "x".repeat(usize::try_from(size).expect("a small size"));
    let workstation = register.opened();
    let form = |turn| {
        let rank = BREACHES + u32::try_from(turn).expect("a small number");
        json!({ "form": sample::breach(rank, &register.form, now()) })
    };
    let [figure, baseline] = side_by_side(
        TIMES,
        [
            &mut |turn| {
                let form = form(turn);
                timed(|| workstation.ok("declare_breach", form))
            },
            &mut |_| timed(|| insert(&bare, &row)),
        ],
    );
    print(
        "Déclarer\u{a0}: la violation, ses listes, sa recherche et sa ligne de journal, sur le disque",
        &figure,
        &[(
            "SQLCipher nu (WAL, FULL)\u{a0}: insérer une ligne de la même taille",
            baseline,
        )],
    );
}

fn table(register: &LargeRegister) -> Connection {
    let connection = bare::connect(&register.beside("nu.rgpd"), &register.key());
    connection
        .execute_batch("CREATE TABLE bare (row INTEGER PRIMARY KEY, facts TEXT NOT NULL) STRICT")
        .expect("a table");
    connection
}

fn insert(connection: &Connection, facts: &str) {
    let mut insert = connection
        .prepare_cached("INSERT INTO bare (facts) VALUES (?1)")
        .expect("a statement");
    insert.execute([facts]).expect("a row");
}
