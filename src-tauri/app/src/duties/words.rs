//! What is said of a duty outside the register: its kind and its number, never what happened nor to whom.

use domain::duty::{DutyAbout, Left};

use super::matter::Matter;

impl Matter {
    /// `Notifier la CNIL : VIO-2026-0007`.
    pub(super) fn outside(&self) -> String {
        let what = match &self.duty.about {
            DutyAbout::Expiry { what, .. } => what.label(),
            DutyAbout::Step { step } => step.label(),
            DutyAbout::Itself | DutyAbout::Next { .. } | DutyAbout::Words { .. } => {
                self.duty.kind.label()
            }
        };
        if self.number.is_empty() {
            what.to_owned()
        } else {
            format!("{what}\u{a0}: {}", self.number)
        }
    }
}

/// `et 3 autres échéances.`; nothing when there is no other.
pub(super) fn others(count: usize) -> Option<String> {
    match count {
        0 => None,
        1 => Some("et une autre échéance.".to_owned()),
        count => Some(format!("et {count} autres échéances.")),
    }
}

/// `il reste 24 h`.
pub(super) fn left(left: Left) -> String {
    match left {
        Left::Hours(hours) => format!("il reste {hours}\u{a0}h"),
        Left::Days(1) => "il reste un jour".to_owned(),
        Left::Days(days) => format!("il reste {days}\u{a0}jours"),
        Left::Today => "c’est aujourd’hui".to_owned(),
        Left::Passed => "l’échéance est passée".to_owned(),
    }
}
