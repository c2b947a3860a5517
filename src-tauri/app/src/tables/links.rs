//! Everything that a table may name.

use domain::activity::ActivityRecord;
use domain::processor::ProcessorRecord;
use domain::record::Content;
use domain::security::SecurityMeasureRecord;
use exchange::{Link, Linked, Links};
use uuid::Uuid;

use crate::error::ApiError;
use crate::session::Desk;

/// The entries of the registers, the sites and the functions of the organisation.
pub(super) fn links(desk: &Desk<'_>) -> Result<Links, ApiError> {
    let mut links = named::<ActivityRecord>(desk)?;
    links.extend(named::<ProcessorRecord>(desk)?);
    links.extend(named::<SecurityMeasureRecord>(desk)?);
    let profile = desk.profile()?;
    let sites = profile.sites.into_iter();
    links.extend(sites.map(|site| plain(Linked::Site, site.id, site.name)));
    let functions = profile.functions.into_iter();
    links.extend(functions.map(|function| plain(Linked::Function, function.id, function.name)));
    Ok(links.into_iter().collect())
}

fn named<T: Content>(desk: &Desk<'_>) -> Result<Vec<Link>, ApiError> {
    let mut links = Vec::new();
    for kind in T::KINDS {
        let records = desk.open.store.all_records::<T>(*kind)?.into_iter();
        links.extend(records.map(|record| Link {
            kind: Linked::from(*kind),
            id: record.id,
            name: record.content.name().to_owned(),
            number: record.number.to_string(),
        }));
    }
    Ok(links)
}

/// An entry without a number.
fn plain(kind: Linked, id: Uuid, name: String) -> Link {
    Link {
        kind,
        id,
        name,
        number: String::new(),
    }
}
