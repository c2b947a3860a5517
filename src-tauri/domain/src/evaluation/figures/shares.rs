//! So many among so many.

use chrono::NaiveDate;
use law::thresholds::RECURRENCE_MONTHS;
use law::{BreachFact, Effectiveness, MeasureState, ReportSource};

use super::delays::is_on_time;
use super::{BreachFile, Share, Sources};
use crate::breach::{Breach, missing_from_notification};
use crate::clocks;
use crate::paris;
use crate::procedure::Answers;

/// Counts what is true, what is false, and what cannot be told.
fn share(answers: impl Iterator<Item = Option<bool>>) -> Share {
    let mut share = Share::default();
    for answer in answers {
        match answer {
            Some(holds) => {
                share.of += 1;
                share.counted += u64::from(holds);
            }
            None => share.unmeasurable += 1,
        }
    }
    share
}

/// Of the notifications that left.
pub(super) fn notified_in_time(sources: &Sources<'_>) -> Share {
    let files = sources.files.iter();
    let sent = files.filter(|file| file.breach.facts.sending.moment.is_some());
    share(sent.map(is_on_time))
}

/// Of the breaches about which it was decided that nothing leaves, and for which nothing left.
pub(super) fn unnotified_explained(sources: &Sources<'_>) -> Share {
    let files = sources.files.iter();
    let silent = files.filter(|file| {
        let verdict = file.breach.verdict;
        let is_sent = file.breach.facts.sending.moment.is_some();
        !is_sent && verdict.is_some_and(|verdict| !verdict.asks_for_notification())
    });
    share(silent.map(|file| {
        let assessment = Answers::of(file.steps).assessment?;
        Some(!assessment.decision.reason.is_empty())
    }))
}

/// Of the facts that a notification tells, over all the breaches.
pub(super) fn completeness(sources: &Sources<'_>) -> Share {
    let asked = BreachFact::ALL.iter().filter(|fact| fact.in_notification());
    let asked = u64::try_from(asked.count()).unwrap_or_default();
    let mut share = Share::default();
    for file in sources.files {
        let missing = missing_from_notification(&file.breach.facts).len();
        share.of += asked;
        share.counted += asked - u64::try_from(missing).unwrap_or_default();
    }
    share
}

/// Of the breaches whose cause and origin are known.
pub(super) fn recurrence(sources: &Sources<'_>) -> Share {
    let recurs = |file: &BreachFile<'_>| {
        let breach = file.breach;
        breach.facts.cause?;
        breach.facts.incident_origins.as_ref()?;
        let mut register = sources.register.iter();
        Some(register.any(|other| repeats(other, breach)))
    };
    share(sources.files.iter().map(recurs))
}

/// Whether `other` came before `breach`, not long before, for the same reasons.
fn repeats(other: &Breach, breach: &Breach) -> bool {
    let months = u32::try_from(RECURRENCE_MONTHS.value).unwrap_or_default();
    let from_on = clocks::before_months(breach.known_on(), months);
    let is_before = (other.known_on(), other.number) < (breach.known_on(), breach.number);
    let origins = |it: &Breach| it.facts.incident_origins.clone().unwrap_or_default();
    is_before
        && other.known_on() >= from_on
        && other.facts.cause == breach.facts.cause
        && origins(other).iter().any(|it| origins(breach).contains(it))
}

/// A measure of a file or an action of an evaluation.
struct Work {
    state: MeasureState,
    due_on: Option<NaiveDate>,
    done_on: Option<NaiveDate>,
    effectiveness: Option<Effectiveness>,
}

fn works(sources: &Sources<'_>) -> Vec<Work> {
    let corrections = sources.files.iter();
    let corrections = corrections.filter_map(|file| Answers::of(file.steps).correction);
    let measures = corrections.flat_map(|it| &it.measures).map(|it| Work {
        state: it.state,
        due_on: it.due_on,
        done_on: it.done_on,
        effectiveness: it.effectiveness,
    });
    let actions = sources.actions.iter().map(|it| Work {
        state: it.content.state,
        due_on: it.content.due_on,
        done_on: it.content.done_on,
        effectiveness: it.content.effectiveness,
    });
    let all = measures.chain(actions);
    all.filter(|work| work.state != MeasureState::Dropped)
        .collect()
}

/// Of those whose day is over.
pub(super) fn actions_on_time(sources: &Sources<'_>) -> Share {
    let today = paris::date_of(sources.now);
    let due = works(sources).into_iter();
    let due = due.filter_map(|work| Some((work.due_on.filter(|due| *due < today)?, work.done_on)));
    share(due.map(|(due_on, done_on)| Some(done_on.is_some_and(|done| done <= due_on))))
}

/// Of those that are done: what was not checked is not effective.
pub(super) fn actions_effective(sources: &Sources<'_>) -> Share {
    let done = works(sources).into_iter();
    let done = done.filter(|work| work.state == MeasureState::Done);
    share(done.map(|work| Some(work.effectiveness == Some(Effectiveness::Effective))))
}

/// As typed: the register does not know who works where.
pub(super) fn training(sources: &Sources<'_>) -> Share {
    let training = sources.content.training;
    training.map_or_else(Share::default, |it| Share {
        counted: it.trained,
        of: it.concerned,
        unmeasurable: 0,
    })
}

/// Of the breaches of which it is known who reported them.
pub(super) fn third_party_detection(sources: &Sources<'_>) -> Share {
    let files = sources.files.iter();
    share(files.map(|file| {
        let source = file.breach.facts.reported_by?;
        Some(match source {
            ReportSource::StaffMember => false,
            ReportSource::Processor
            | ReportSource::DataSubject
            | ReportSource::ThirdParty
            | ReportSource::Press => true,
        })
    }))
}
