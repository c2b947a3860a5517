//! Opening, and the first page of the list.

use std::path::Path;

use store::{Filter, Holder, PAGE, Store};
use tests::register::now;
use vault::DataKey;

use crate::bare;
use crate::figure::{print, side_by_side, timed};
use crate::large::LargeRegister;

const TIMES: usize = 15;

/// With the key already derived: what the derivation costs is chosen, not suffered.
pub(crate) fn measure(register: &LargeRegister) {
    let (path, key) = (register.path(), register.key());
    let copy = register.copy("ouverture.rgpd");
    let [figure, unverified, verified] = side_by_side(
        TIMES,
        [
            &mut |_| timed(|| open(&path, &key)),
            &mut |_| timed(|| open_bare(&copy, &key, false)),
            &mut |_| timed(|| open_bare(&copy, &key, true)),
        ],
    );
    print(
        "Ouvrir le registre (clé déjà dérivée), tout vérifier, montrer la première page",
        &figure,
        &[
            (
                "SQLCipher nu\u{a0}: ouvrir, lire 50\u{a0}violations, ne rien vérifier",
                unverified,
            ),
            (
                "SQLCipher nu\u{a0}: ouvrir, vérifier chaque page, lire 50\u{a0}violations",
                verified,
            ),
        ],
    );
}

/// What the application reads between the passphrase and the first page.
fn open(path: &Path, key: &DataKey) -> Store {
    let holder = Holder {
        user: String::new(),
        machine: String::new(),
        since: now(),
    };
    let store = Store::open(path, key, &holder).expect("the register opens");
    let everything = Filter::everything();
    store.profile().expect("a profile");
    store.head().expect("a journal");
    store.drafts().expect("drafts");
    store.tally(&everything, now()).expect("counts");
    store.years().expect("years");
    let page = store.breaches(&everything, 0, now()).expect("a page");
    assert_eq!(page.len(), usize::try_from(PAGE).expect("a small number"));
    store
}

fn open_bare(path: &Path, key: &DataKey, verified: bool) -> rusqlite::Connection {
    let connection = bare::connect(path, key);
    if verified {
        bare::verify_pages(&connection);
    }
    assert!(!bare::read_rows(&connection, PAGE).is_empty());
    connection
}
