//! What an order of the authority does to the steps (GDPR, art. 34.4).

use chrono::{DateTime, Utc};
use law::{InformationDecision, StepState};

use super::{Details, Step};
use crate::paris;

/// The seventh step once the authority orders to inform the persons, which `after` tells and `before` did not:
/// it is open again, whatever was said of it. A further order opens it again.
#[must_use]
pub fn reopened_by_order(
    before: &Step,
    after: &Step,
    seventh: &Step,
    now: DateTime<Utc>,
) -> Option<Step> {
    if orders(after) <= orders(before) {
        return None;
    }
    let mut seventh = seventh.clone();
    if let Details::Information(information) = &mut seventh.details {
        information.imposed = true;
        information.decision = information.decision.filter(|decision| match decision {
            InformationDecision::Informed | InformationDecision::Planned => true,
            InformationDecision::NotHighRisk | InformationDecision::Exception => false,
        });
    }
    let progress = &mut seventh.progress;
    progress.state = StepState::InProgress;
    progress.reason.clear();
    progress.begun_on = progress.begun_on.or(Some(paris::date_of(now)));
    progress.done_on = None;
    Some(seventh)
}

fn orders(step: &Step) -> usize {
    match &step.details {
        Details::FollowUp(follow_up) => follow_up.orders_to_inform().count(),
        Details::Plain
        | Details::Report(_)
        | Details::Investigation(_)
        | Details::Correction(_)
        | Details::Assessment(_)
        | Details::Doors(_)
        | Details::Information(_)
        | Details::Lessons(_)
        | Details::Closing(_) => 0,
    }
}
