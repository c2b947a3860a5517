//! Declaring, correcting, finding breaches.

use domain::breach::{Breach, BreachFacts, BreachForm, FieldChange, differences, numbering_year};
use domain::procedure::{Step, verdict};
use domain::record::Names;
use domain::register::Profile;
use law::IncidentOrigin;
use serde::{Deserialize, Serialize};
use store::table::{breach as row, draft, told};
use store::{Action, Author, Entry, Filter, PAGE, Standing, StoreError, Told, Transaction};
use ts_rs::TS;
use uuid::Uuid;

use crate::drafts::NEW;
use crate::error::ApiError;
use crate::session::Desk;
use crate::view::{self, BreachPreview, BreachRow, BreachView};

#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct PreviewBreach {
    form: BreachForm,
    id: Option<Uuid>,
}

#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct DeclareBreach {
    form: BreachForm,
}

#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct OneBreach {
    pub(crate) id: Uuid,
}

#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct CorrectBreach {
    id: Uuid,
    revision: u32,
    form: BreachForm,
}

#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct CompareBreach {
    id: Uuid,
    form: BreachForm,
}

/// A field that the register and the typing fill in differently.
#[derive(Serialize, TS)]
pub(crate) struct FieldDifference {
    field: String,
    theirs: String,
    mine: String,
}

impl From<FieldChange> for FieldDifference {
    fn from(change: FieldChange) -> Self {
        Self {
            field: change.field,
            theirs: change.before,
            mine: change.after,
        }
    }
}

/// How the breaches of a list stand.
#[derive(Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub(crate) enum BreachStatus {
    All,
    ToNotify,
    Late,
    WithUnknowns,
    Notified,
    SetAside,
    Closed,
    KeptEnough,
}

#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct BreachQuery {
    text: String,
    year: Option<i32>,
    origin: Option<IncidentOrigin>,
    site: Option<Uuid>,
    status: BreachStatus,
    page: u32,
}

#[derive(Serialize, TS)]
pub(crate) struct StatusCount {
    status: BreachStatus,
    count: u32,
}

#[derive(Serialize, TS)]
pub(crate) struct BreachPage {
    rows: Vec<BreachRow>,
    total: u32,
    page: u32,
    /// Rank of the first row of this page, from 1.
    first: u32,
    page_count: u32,
    counts: Vec<StatusCount>,
    years: Vec<i32>,
    register_total: u32,
}

const STATUSES: [BreachStatus; 8] = [
    BreachStatus::All,
    BreachStatus::ToNotify,
    BreachStatus::Late,
    BreachStatus::WithUnknowns,
    BreachStatus::Notified,
    BreachStatus::SetAside,
    BreachStatus::Closed,
    BreachStatus::KeptEnough,
];

impl BreachStatus {
    fn standing(self) -> Standing {
        match self {
            Self::All => Standing::All,
            Self::ToNotify => Standing::ToNotify,
            Self::Late => Standing::Late,
            Self::WithUnknowns => Standing::WithUnknowns,
            Self::Notified => Standing::Notified,
            Self::SetAside => Standing::SetAside,
            Self::Closed => Standing::Closed,
            Self::KeptEnough => Standing::KeptEnough,
        }
    }
}

/// The clock and what is missing, while the form is being typed.
pub(crate) fn preview_breach(
    desk: &mut Desk<'_>,
    argument: PreviewBreach,
) -> Result<BreachPreview, ApiError> {
    let profile = desk.profile()?;
    let (facts, errors) = BreachFacts::so_far(&argument.form, &profile, desk.now);
    let (number, verdict) = match argument.id {
        Some(id) => (
            desk.open.store.breach(id)?.number,
            verdict(&facts, &desk.steps(id)?),
        ),
        None => (desk.open.store.next_number(numbering_year(desk.now))?, None),
    };
    Ok(view::preview(&facts, verdict, errors, number, desk.now))
}

/// Writes a breach into the register; it receives its number with it.
pub(crate) fn declare_breach(
    desk: &mut Desk<'_>,
    argument: DeclareBreach,
) -> Result<BreachView, ApiError> {
    let profile = desk.profile()?;
    let facts = BreachFacts::from_form(&argument.form, &profile, desk.now)?;
    let author = desk.author();
    let id = desk.host.new_id();
    let names = names(desk, [&facts])?;
    let declared = desk.open.store.write(&author, |tx| {
        let breach = declared(tx, id, facts, numbering_year(author.now), &profile, &author)?;
        draft::discard(tx, NEW)?;
        let told = differences(&BreachFacts::default(), &breach.facts, &profile, &names);
        Ok((breach, Entry::changing(Action::BreachDeclared, id, told)))
    })?;
    // Who wrote it has read it.
    desk.open.files_read.insert(declared.id);
    Ok(view::view(&declared, desk.now))
}

/// Writes a breach under the next number of `year`, with what the authority was told when that was done already.
pub(crate) fn declared(
    tx: &Transaction<'_>,
    id: Uuid,
    facts: BreachFacts,
    year: i32,
    profile: &Profile,
    author: &Author,
) -> Result<Breach, StoreError> {
    let breach = Breach {
        id,
        number: row::next_number(tx, year)?,
        revision: 1,
        registered_at: author.now,
        registered_by: author.name.clone(),
        modified_at: author.now,
        modified_by: author.name.clone(),
        verdict: None,
        facts: facts.following(None),
        closure: None,
        hold: None,
    };
    row::insert(tx, &breach, profile)?;
    if let Some(told) = first_sent(None, &breach.facts, Vec::new()) {
        told::keep(tx, id, &told, author)?;
    }
    Ok(breach)
}

/// One breach.
pub(crate) fn breach(desk: &mut Desk<'_>, argument: OneBreach) -> Result<BreachView, ApiError> {
    let breach = desk.open.store.breach(argument.id)?;
    note_reading(desk, argument.id)?;
    Ok(view::view(&breach, desk.now))
}

/// The journal tells who read the file of a breach, once for each time that somebody opens the register.
fn note_reading(desk: &mut Desk<'_>, breach: Uuid) -> Result<(), ApiError> {
    // A copy that one only reads has no journal to tell it to.
    if desk.open.snapshot.is_none() && desk.open.files_read.insert(breach) {
        let author = desk.author();
        let entry = Entry::about(Action::BreachRead, breach);
        desk.open.store.note(&author, entry)?;
    }
    Ok(())
}

/// Replaces the facts of a breach that is still at the revision the correction started from.
pub(crate) fn correct_breach(
    desk: &mut Desk<'_>,
    argument: CorrectBreach,
) -> Result<BreachView, ApiError> {
    let profile = desk.profile()?;
    let typed = BreachFacts::from_form(&argument.form, &profile, desk.now)?;
    let before = desk.open.store.breach(argument.id)?;
    let facts = typed.following(Some(&before.facts));
    if before.facts == facts && before.revision == argument.revision {
        desk.open.store.discard_draft(&argument.id.to_string())?;
        return Ok(view::view(&before, desk.now));
    }
    let names = names(desk, [&before.facts, &facts])?;
    let changes = differences(&before.facts, &facts, &profile, &names);
    let author = desk.author();
    let steps = desk.steps(argument.id)?;
    let after = Breach {
        revision: argument.revision.saturating_add(1),
        modified_at: author.now,
        modified_by: author.name.clone(),
        verdict: verdict(&facts, &steps),
        facts,
        ..before.clone()
    };
    let told = first_sent(Some(&before.facts), &after.facts, steps);
    desk.open.store.write(&author, |tx| {
        row::update(tx, &after, &profile)?;
        if let Some(told) = &told {
            told::keep(tx, argument.id, told, &author)?;
        }
        draft::discard(tx, &argument.id.to_string())?;
        let entry = Entry::changing(Action::BreachCorrected, argument.id, changes);
        Ok(((), entry))
    })?;
    Ok(view::view(&after, desk.now))
}

/// The file as it stood when the first notification left, which `after` tells and `before` did not.
fn first_sent(before: Option<&BreachFacts>, after: &BreachFacts, steps: Vec<Step>) -> Option<Told> {
    let sent_before = before.is_some_and(|facts| facts.sending.moment.is_some());
    let moment = after.sending.moment.filter(|_| !sent_before)?;
    Some(Told {
        sent_at: moment.at,
        facts: after.clone(),
        steps,
    })
}

/// What differs between the register and what was typed, after a refusal.
pub(crate) fn compare_breach(
    desk: &mut Desk<'_>,
    argument: CompareBreach,
) -> Result<Vec<FieldDifference>, ApiError> {
    let profile = desk.profile()?;
    let theirs = desk.open.store.breach(argument.id)?.facts;
    let (mine, _) = BreachFacts::so_far(&argument.form, &profile, desk.now);
    let names = names(desk, [&theirs, &mine])?;
    let differences = differences(&theirs, &mine, &profile, &names).into_iter();
    Ok(differences.map(FieldDifference::from).collect())
}

/// What the fiches and processors that some facts name are called.
fn names<const N: usize>(desk: &Desk<'_>, facts: [&BreachFacts; N]) -> Result<Names, ApiError> {
    let cited: Vec<Uuid> = facts.into_iter().flat_map(BreachFacts::cited).collect();
    Ok(desk.open.store.names_of(&cited)?)
}

/// One page of the list, with how many breaches stand where.
pub(crate) fn breaches(desk: &mut Desk<'_>, query: BreachQuery) -> Result<BreachPage, ApiError> {
    let profile = desk.profile()?;
    let store = &desk.open.store;
    let filter = Filter {
        text: query.text,
        year: query.year,
        origin: query.origin,
        site: query.site,
        standing: query.status.standing(),
    };
    let tally = store.tally(&filter, desk.now)?;
    let total = tally.of(filter.standing);
    let page_count = total.div_ceil(PAGE).max(1);
    // The last row of the last page may have left the list since it was shown.
    let page = query.page.min(page_count - 1);
    let found = store.breaches(&filter, page, desk.now)?;
    Ok(BreachPage {
        rows: found
            .iter()
            .map(|breach| view::row(breach, &profile, desk.now))
            .collect(),
        total,
        page,
        first: page * PAGE + 1,
        page_count,
        counts: STATUSES
            .into_iter()
            .map(|status| StatusCount {
                status,
                count: tally.of(status.standing()),
            })
            .collect(),
        years: store.years()?,
        register_total: store.total()?,
    })
}
