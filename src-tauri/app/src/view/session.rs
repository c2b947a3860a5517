//! The frame of every screen: whose register it is, how it stands.

use domain::paris::{self, InstantView};
use law::UserRole;
use serde::Serialize;
use store::Filter;
use ts_rs::TS;
use uuid::Uuid;

use crate::backups::{self, BackupNotice};
use crate::drafts::{DraftSummary, summaries};
use crate::error::{ApiError, HolderView};
use crate::rights::Right;
use crate::session::{Desk, OpenedWith, Snapshot};

/// Characters of the journal's hash that a person compares.
const SHORT_HASH: usize = 12;

#[derive(Serialize, TS)]
pub(crate) struct ReferentView {
    id: Uuid,
    name: String,
}

/// A register that somebody else holds, as it was at one instant.
#[derive(Serialize, TS)]
pub(crate) struct SnapshotView {
    at: InstantView,
    holder: Option<HolderView>,
}

impl From<Snapshot> for SnapshotView {
    fn from(snapshot: Snapshot) -> Self {
        Self {
            at: paris::view(snapshot.at),
            holder: snapshot.holder.map(HolderView::from),
        }
    }
}

/// The journal is not the one that this machine let go of.
#[derive(Serialize, TS)]
pub(crate) struct OlderView {
    #[ts(type = "number")]
    expected: i64,
    #[ts(type = "number")]
    found: i64,
}

#[derive(Serialize, TS)]
pub(crate) struct SessionView {
    organisation: String,
    user: String,
    role: UserRole,
    /// What she may do.
    rights: Vec<Right>,
    /// Her passphrase was chosen for her.
    is_provisional: bool,
    /// After the recovery code, those of whom one chooses a new passphrase.
    referents: Vec<ReferentView>,
    opened_with: OpenedWith,
    journal_entries: i64,
    journal_head: String,
    now: InstantView,
    clock_behind: Option<InstantView>,
    older: Option<OlderView>,
    /// What is open is only a state of the register that somebody else holds.
    snapshot: Option<SnapshotView>,
    backup: Option<BackupNotice>,
    auto_lock_minutes: u32,
    breach_count: u32,
    open_breaches: u32,
    late_breaches: u32,
    drafts: Vec<DraftSummary>,
}

/// The frame at this instant.
pub(crate) fn session(desk: &Desk<'_>) -> Result<SessionView, ApiError> {
    let store = &desk.open.store;
    let profile = desk.profile()?;
    let head = store.head()?;
    let everything = Filter::everything();
    let tally = store.tally(&everything, desk.now)?;
    let has = |right| desk.open.rights().contains(&right);
    let shown = |count: u32| if has(Right::ReadFiles) { count } else { 0 };
    Ok(SessionView {
        organisation: profile.organisation.name,
        user: desk.open.user.name.clone(),
        role: desk.open.user.role,
        rights: desk.open.rights(),
        is_provisional: desk.open.user.is_provisional,
        referents: referents(desk)?,
        opened_with: desk.open.opened_with,
        journal_entries: head.seq,
        journal_head: short(&head.hash),
        now: paris::view(desk.now),
        clock_behind: desk.open.clock_behind.map(paris::view),
        snapshot: desk.open.snapshot.clone().map(SnapshotView::from),
        older: desk.open.older.map(|older| OlderView {
            expected: older.expected,
            found: older.found,
        }),
        backup: has(Right::Administer)
            .then(|| backups::notice(desk))
            .transpose()?,
        auto_lock_minutes: desk.open.auto_lock_minutes,
        breach_count: shown(tally.all),
        open_breaches: shown(tally.to_notify),
        late_breaches: shown(tally.late),
        drafts: summaries(store, has)?,
    })
}

fn referents(desk: &Desk<'_>) -> Result<Vec<ReferentView>, ApiError> {
    if desk.open.opened_with == OpenedWith::Passphrase {
        return Ok(Vec::new());
    }
    let people = desk.open.store.people()?.into_iter();
    let people = people.map(|access| access.person);
    let referents = people.filter(|it| it.is_active() && it.role == UserRole::Referent);
    let referents = referents.map(|it| ReferentView {
        id: it.id,
        name: it.name,
    });
    Ok(referents.collect())
}

/// The beginning of a hash, long enough to compare two papers.
pub(crate) fn short(hash: &str) -> String {
    hash.chars().take(SHORT_HASH).collect()
}
