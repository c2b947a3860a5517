//! Past breaches that resemble one, with what was learned from them.

use std::cmp::Reverse;

use domain::breach::Breach;
use domain::likeness::Likeness;
use domain::paris::{self, InstantView};
use domain::procedure::Answers;
use domain::register::Profile;
use law::{BreachCause, IncidentOrigin, Verdict};
use serde::Serialize;
use ts_rs::TS;

use crate::breaches::OneBreach;
use crate::error::ApiError;
use crate::session::Desk;

/// How many are shown.
const SHOWN: usize = 5;

#[derive(Serialize, TS)]
pub(crate) struct SimilarView {
    id: String,
    number: String,
    summary: String,
    registered: InstantView,
    verdict: Option<Verdict>,
    /// What both share.
    origins: Vec<IncidentOrigin>,
    cause: Option<BreachCause>,
    sites: Vec<String>,
    functions: Vec<String>,
    /// What was written about its cause and what was learned; either may be empty.
    root_cause: String,
    lessons: String,
}

/// The breaches that share most with one, the most alike first.
pub(crate) fn similar_breaches(
    desk: &mut Desk<'_>,
    argument: OneBreach,
) -> Result<Vec<SimilarView>, ApiError> {
    let profile = desk.profile()?;
    let store = &desk.open.store;
    let facts = store.breach(argument.id)?.facts;
    let found = store.similar(argument.id)?.into_iter();
    let mut found: Vec<(Likeness, Breach)> = found
        .map(|breach| (Likeness::of(&facts, &breach.facts), breach))
        .collect();
    // The sort is stable: of those that share as much, the latest stays first.
    found.sort_by_key(|(likeness, _)| Reverse(likeness.weight()));
    let shown = found.into_iter().take(SHOWN);
    shown
        .map(|(likeness, breach)| view(desk, &profile, likeness, &breach))
        .collect()
}

fn view(
    desk: &Desk<'_>,
    profile: &Profile,
    likeness: Likeness,
    breach: &Breach,
) -> Result<SimilarView, ApiError> {
    let steps = desk.steps(breach.id)?;
    let lessons = Answers::of(&steps).lessons.cloned().unwrap_or_default();
    let sites = likeness
        .sites
        .iter()
        .filter_map(|id| profile.site_name(*id));
    let functions = likeness.functions.iter();
    let functions = functions.filter_map(|id| profile.function_name(*id));
    Ok(SimilarView {
        id: breach.id.to_string(),
        number: breach.number.to_string(),
        summary: breach.facts.summary(),
        registered: paris::view(breach.registered_at),
        verdict: breach.verdict,
        origins: likeness.origins,
        cause: likeness.cause,
        sites: sites.map(str::to_owned).collect(),
        functions: functions.map(str::to_owned).collect(),
        root_cause: lessons.root_cause,
        lessons: lessons.lessons,
    })
}
