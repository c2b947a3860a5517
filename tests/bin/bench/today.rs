//! The first screen: everything that awaits a hand, gathered and put in order.

use serde_json::json;

use crate::bare;
use crate::figure::{print, side_by_side, timed};
use crate::large::{BREACHES, LargeRegister};

const ROUNDS: usize = 5;

/// The hardest case: no file of the register is closed, so that each awaits something.
pub(crate) fn measure(register: &LargeRegister) {
    let bare = bare::connect(&register.copy("aujourdhui.rgpd"), &register.key());
    let workstation = register.opened();
    let query = json!({ "family": null, "later": false, "page": 0 });
    let [figure, baseline] = side_by_side(
        ROUNDS,
        [
            &mut |_| timed(|| workstation.ok("duties", query.clone())),
            &mut |_| timed(|| bare::read_rows(&bare, BREACHES)),
        ],
    );
    print(
        "Premier écran\u{a0}: ce qui attend une action, toutes les violations étant ouvertes",
        &figure,
        &[(
            "SQLCipher nu\u{a0}: lire les faits des mêmes violations",
            baseline,
        )],
    );
}
