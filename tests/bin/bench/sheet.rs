//! One notification sheet.

use domain::breach::{Breach, BreachFacts, BreachNumber};
use domain::register::Profile;
use law::NotificationForm;
use report::JournalHead;
use report::notification::NotificationSheet;
use report::record::Source;
use tests::register::now;
use tests::sample;
use uuid::Uuid;

use crate::figure::{print, side_by_side, timed};
use crate::large::LargeRegister;
use crate::paper::{self, Pieces};

const TIMES: usize = 51;

/// From the breach to the bytes of the file, against a file of as many pages and as many pieces of text.
pub(crate) fn measure(register: &LargeRegister) {
    let profile = Profile::from_form(&register.form, Uuid::nil).expect("a profile");
    let breach = breach(register, &profile);
    let pieces = Pieces::of(&sheet(&breach, &profile));
    let [figure, baseline] = side_by_side(
        TIMES,
        [&mut |_| timed(|| sheet(&breach, &profile)), &mut |_| {
            timed(|| pieces.laid_plainly())
        }],
    );
    print(
        &format!("Fiche de notification en PDF ({})", pieces.size()),
        &figure,
        &[(paper::BASELINE, baseline)],
    );
}

fn breach(register: &LargeRegister, profile: &Profile) -> Breach {
    let form = sample::breach(7, &register.form, now());
    Breach {
        id: Uuid::nil(),
        number: BreachNumber::new(2026, 8),
        revision: 1,
        registered_at: now(),
        registered_by: profile.referent.name.clone(),
        modified_at: now(),
        modified_by: profile.referent.name.clone(),
        verdict: None,
        facts: BreachFacts::from_form(&form, profile, now()).expect("valid facts"),
        closure: None,
        hold: None,
    }
}

fn sheet(breach: &Breach, profile: &Profile) -> Vec<u8> {
    let source = Source {
        breach,
        steps: &[],
        profile,
        journal: JournalHead {
            number: 1,
            hash: "0".repeat(12),
            taken_by: "La référente RGPD".into(),
        },
        now: now(),
        data: serde_json::to_vec(&breach.facts).expect("facts"),
        redacted: false,
    };
    let form = NotificationForm::CnilV2026;
    report::notification_sheet(&NotificationSheet::from_register(source, form)).bytes
}
