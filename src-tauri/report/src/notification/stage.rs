//! Which notification a sheet prepares: the first, the rest in stages (article 33.4), or its withdrawal.

use domain::procedure::Complement;
use law::Verdict;
use serde::Serialize;

/// Where the notification of a breach stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub enum Stage {
    /// Nothing was sent.
    Initial,
    /// Something was sent, and the rest is awaited.
    Complementary,
    /// Everything was sent.
    Complete,
    /// What was sent proved to be about no breach.
    Withdrawal,
}

impl Stage {
    /// The stage of a file of which something `is_sent` or not.
    pub(super) fn of(
        is_sent: bool,
        verdict: Option<Verdict>,
        complement: Option<Complement>,
    ) -> Self {
        match (is_sent, verdict, complement) {
            (false, _, _) => Self::Initial,
            (true, Some(Verdict::NotABreach), _) => Self::Withdrawal,
            (true, _, Some(_)) => Self::Complementary,
            (true, _, None) => Self::Complete,
        }
    }

    /// As the form names it.
    pub(super) fn kind(self) -> &'static str {
        match self {
            Self::Initial => "Notification initiale",
            Self::Complementary => "Notification complémentaire",
            Self::Complete => "Notification complète",
            Self::Withdrawal => "Retrait de la notification",
        }
    }

    /// As the sheet is titled.
    pub(crate) fn title(self) -> &'static str {
        match self {
            Self::Initial => "Fiche de notification initiale",
            Self::Complementary => "Fiche de notification complémentaire",
            Self::Complete => "Fiche de notification",
            Self::Withdrawal => "Fiche de retrait de la notification",
        }
    }
}
