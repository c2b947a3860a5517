//! Whether a data protection impact assessment is needed (GDPR, art. 35; WP248; the authority's two lists).

use std::collections::BTreeMap;

use law::thresholds::DPIA_CRITERIA;
use law::{DpiaCriterion, DpiaExemption, DpiaListedOperation, DpiaOutcome};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::fault::Faults;
use crate::listing::Listing;
use crate::record::Reading;
use crate::text::{self, LONG};
use crate::wording::{label, lines, listing, yes_no};

/// The answers, typed and read alike.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Screening {
    /// Which of the nine criteria are met; one that is absent is not known yet.
    pub criteria: BTreeMap<DpiaCriterion, bool>,
    /// Operations of the list for which an assessment is required (art. 35.4).
    pub listed: Listing<DpiaListedOperation>,
    /// Operations of the list for which none is (art. 35.5).
    pub exemptions: Listing<DpiaExemption>,
    /// Anything worth keeping about it.
    pub note: String,
}

/// What the answers come to, with their reasons: a proposal that a person decides about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Screened {
    /// The proposal.
    pub outcome: DpiaOutcome,
    /// Criteria that are met.
    pub met: Vec<DpiaCriterion>,
    /// Criteria about which nothing is known yet.
    pub open: Vec<DpiaCriterion>,
    /// Nobody has read the list for which an assessment is required.
    pub listed_unread: bool,
    /// Nobody has read the list for which none is.
    pub exemptions_unread: bool,
}

impl Screening {
    pub(super) fn read(&self, faults: &mut Faults) -> Self {
        Self {
            criteria: self.criteria.clone(),
            listed: self
                .listed
                .read("screening.listed", faults, |item, _, _| *item),
            exemptions: self
                .exemptions
                .read("screening.exemptions", faults, |item, _, _| *item),
            note: text::at_most(faults, "screening.note", &self.note, LONG),
        }
    }

    /// What the answers come to.
    #[must_use]
    pub fn screened(&self) -> Screened {
        let answered = |wanted: Option<bool>| {
            let criteria = DpiaCriterion::ALL.iter().copied();
            let matching = criteria.filter(|found| self.criteria.get(found).copied() == wanted);
            matching.collect::<Vec<_>>()
        };
        let mut screened = Screened {
            outcome: DpiaOutcome::Undetermined,
            met: answered(Some(true)),
            open: answered(None),
            listed_unread: !self.listed.is_known(),
            exemptions_unread: !self.exemptions.is_known(),
        };
        screened.outcome = self.outcome(&screened);
        screened
    }

    /// A list decides before the criteria do; what is not known never makes a firm no.
    fn outcome(&self, found: &Screened) -> DpiaOutcome {
        let met = u64::try_from(found.met.len()).unwrap_or(u64::MAX);
        if !self.listed.items.is_empty() {
            DpiaOutcome::Required
        } else if !self.exemptions.items.is_empty() {
            DpiaOutcome::Exempt
        } else if met >= DPIA_CRITERIA.value {
            DpiaOutcome::InPrinciple
        } else if !found.open.is_empty() || found.listed_unread {
            DpiaOutcome::Undetermined
        } else if met > 0 {
            DpiaOutcome::ToConsider
        } else {
            DpiaOutcome::NotRequired
        }
    }

    pub(super) fn readings(&self) -> Vec<Reading> {
        let criteria = self.criteria.iter();
        let criteria = criteria
            .map(|(criterion, met)| format!("{} ({})", label(*criterion), yes_no(Some(*met))));
        vec![
            ("screening.criteria", lines(criteria)),
            (
                "screening.listed",
                listing(&self.listed, |item| label(*item)),
            ),
            (
                "screening.exemptions",
                listing(&self.exemptions, |item| label(*item)),
            ),
            ("screening.note", self.note.clone()),
        ]
    }
}
