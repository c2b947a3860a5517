//! The pictures of the fiches and of the processors, as they stand today.

use domain::activity::{ActivityRecord, Freshness, freshness};
use domain::chart::{Bar, bars};
use domain::paris;
use domain::processor::ProcessorRecord;
use domain::record::{Content, Urgency, urgency};

use super::pictures::{count, row};
use super::view::{ChartName, ChartView};
use crate::error::ApiError;
use crate::session::Desk;

/// A group of entries, and whether one belongs to it.
type Group<'a, T> = (&'static str, &'a dyn Fn(&T) -> bool);

/// How many fiches, then how many processors, stand where, in words.
pub(crate) type States = (Vec<(String, u32)>, Vec<(String, u32)>);

/// The same figures without a picture.
pub(crate) fn states(desk: &Desk<'_>) -> Result<States, ApiError> {
    let of = |bars: Vec<Bar>| bars.into_iter().map(|bar| (bar.label, bar.count)).collect();
    let (fiches, processors) = (fiches(desk)?, processors(desk)?);
    Ok((of(fiches.bars), of(processors.bars)))
}

pub(super) fn pictures(desk: &Desk<'_>) -> Result<Vec<ChartView>, ApiError> {
    let fiches = fiches(desk)?.picture(ChartName::Activities);
    let processors = processors(desk)?.picture(ChartName::Processors);
    Ok(vec![fiches, processors])
}

/// The groups of a register.
struct Grouped {
    bars: Vec<Bar>,
    total: u32,
}

impl Grouped {
    fn picture(self, name: ChartName) -> ChartView {
        ChartView {
            name,
            drawing: bars(&self.bars),
            total: self.total,
            is_empty: self.total == 0,
            rows: self
                .bars
                .iter()
                .map(|it| row(&it.label, &[it.count]))
                .collect(),
        }
    }
}

fn fiches(desk: &Desk<'_>) -> Result<Grouped, ApiError> {
    let today = paris::date_of(desk.now);
    let stands = |fiche: &ActivityRecord| freshness(&fiche.review, today);
    let is_current = |fiche: &ActivityRecord| stands(fiche) != Freshness::Retired;
    Ok(grouped(
        &all::<ActivityRecord>(desk)?,
        &[
            ("En vigueur", &is_current),
            ("À compléter", &|it| is_current(it) && it.lacking() > 0),
            ("À revoir bientôt", &|it| stands(it) == Freshness::DueSoon),
            ("Revue dépassée", &|it| stands(it) == Freshness::Overdue),
            ("Jamais revues", &|it| {
                stands(it) == Freshness::NeverReviewed
            }),
            ("Retirées", &|it| !is_current(it)),
        ],
    ))
}

fn processors(desk: &Desk<'_>) -> Result<Grouped, ApiError> {
    let today = paris::date_of(desk.now);
    let nearest = |processor: &ProcessorRecord| {
        let expiries = processor.expiries().into_iter();
        expiries.map(|expiry| urgency(expiry.on, today)).min()
    };
    Ok(grouped(
        &all::<ProcessorRecord>(desk)?,
        &[
            ("En activité", &ProcessorRecord::is_active),
            ("À compléter", &|it| !it.gaps().is_empty()),
            ("Échéance dépassée", &|it| {
                nearest(it) == Some(Urgency::Passed)
            }),
            ("Échéance proche", &|it| {
                nearest(it) == Some(Urgency::Soon)
            }),
            ("Partis", &|it| !it.is_active()),
        ],
    ))
}

fn all<T: Content>(desk: &Desk<'_>) -> Result<Vec<T>, ApiError> {
    let mut found = Vec::new();
    for kind in T::KINDS {
        let records = desk.open.store.all_records::<T>(*kind)?.into_iter();
        found.extend(records.map(|record| record.content));
    }
    Ok(found)
}

fn grouped<T>(entries: &[T], groups: &[Group<'_, T>]) -> Grouped {
    let bars = groups.iter().map(|(label, belongs)| Bar {
        label: (*label).to_owned(),
        count: count(entries.iter().filter(|it| belongs(it)).count()),
        before: None,
    });
    Grouped {
        bars: bars.collect(),
        total: count(entries.len()),
    }
}
