//! When it happened, when it was known and by whom it was told.

use domain::moment::Moment;
use domain::paris;
use law::ReportSource;

use super::answer::Answer;
use super::file::File;
use crate::record::yes_or_no;

/// How the facts lie in time.
pub(super) fn occurrence(file: &File<'_>) -> Answer {
    let facts = file.facts;
    Answer::text(match (facts.occurred_from, facts.occurred_to) {
        _ if facts.ongoing => "Depuis une date, et toujours en cours",
        (Some(from), Some(to)) if from.at == to.at => "À une date précise",
        (Some(_), Some(_)) => "D’une date à une autre",
        (None, _) | (_, None) => "",
    })
}

pub(super) fn occurrence_estimated(file: &File<'_>) -> Answer {
    let dates = [file.facts.occurred_from, file.facts.occurred_to];
    let dates: Vec<Moment> = dates.into_iter().flatten().collect();
    let estimated = dates.iter().any(|moment| moment.estimated);
    Answer::label((!dates.is_empty()).then_some(yes_or_no(estimated)))
}

pub(super) fn occurred_to(file: &File<'_>) -> Answer {
    if file.facts.ongoing {
        Answer::text("Toujours en cours")
    } else {
        Answer::moment(file.facts.occurred_to)
    }
}

/// When somebody from outside told of it: the instant of the report.
pub(super) fn told_by_other_party(file: &File<'_>) -> Answer {
    let from_outside = match file.facts.reported_by {
        Some(
            ReportSource::Processor
            | ReportSource::DataSubject
            | ReportSource::ThirdParty
            | ReportSource::Press,
        ) => true,
        Some(ReportSource::StaffMember) | None => false,
    };
    Answer::moment(file.facts.reported).only_if(from_outside)
}

pub(super) fn registered(file: &File<'_>) -> Answer {
    Answer::text(&paris::view(file.breach.registered_at).long)
}
