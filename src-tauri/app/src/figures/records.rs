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

pub(super) fn pictures(desk: &Desk<'_>) -> Result<Vec<ChartView>, ApiError> {
    let today = paris::date_of(desk.now);
    let stands = |fiche: &ActivityRecord| freshness(&fiche.review, today);
    let is_current = |fiche: &ActivityRecord| stands(fiche) != Freshness::Retired;
    let fiches = grouped(
        ChartName::Activities,
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
    );
    let nearest = |processor: &ProcessorRecord| {
        let expiries = processor.expiries().into_iter();
        expiries.map(|expiry| urgency(expiry.on, today)).min()
    };
    let processors = grouped(
        ChartName::Processors,
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
    );
    Ok(vec![fiches, processors])
}

fn all<T: Content>(desk: &Desk<'_>) -> Result<Vec<T>, ApiError> {
    let mut found = Vec::new();
    for kind in T::KINDS {
        let records = desk.open.store.all_records::<T>(*kind)?.into_iter();
        found.extend(records.map(|record| record.content));
    }
    Ok(found)
}

fn grouped<T>(name: ChartName, entries: &[T], groups: &[Group<'_, T>]) -> ChartView {
    let found: Vec<Bar> = groups
        .iter()
        .map(|(label, belongs)| Bar {
            label: (*label).to_owned(),
            count: count(entries.iter().filter(|it| belongs(it)).count()),
            before: None,
        })
        .collect();
    ChartView {
        name,
        drawing: bars(&found),
        total: count(entries.len()),
        rows: found.iter().map(|it| row(&it.label, &[it.count])).collect(),
    }
}
