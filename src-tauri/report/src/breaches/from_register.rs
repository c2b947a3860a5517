//! The register of breaches of the open register, over a period.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use domain::breach::{Breach, Clock, ClockState, list_text};
use domain::closing::DisposalCertificate;
use domain::paris;
use domain::procedure::{Answers, Step};
use domain::register::Profile;
use law::{InformationDecision, ProcedureStep, Verdict};
use uuid::Uuid;

use super::{BreachLine, BreachRegister};
use crate::document::JournalHead;
use crate::record::{Cell, Row, Table, header_of, joined};

/// The breaches of a period, and what surrounds them.
pub struct BreachesSource<'a> {
    /// The breaches, by number.
    pub files: &'a [BreachEntry<'a>],
    /// The organisation that keeps the register.
    pub profile: &'a Profile,
    /// Head of the journal when the document is made.
    pub journal: &'a JournalHead,
    /// The present instant.
    pub now: DateTime<Utc>,
    /// First day of the period.
    pub from_on: NaiveDate,
    /// Its last day.
    pub to_on: NaiveDate,
    /// What the sites and functions are called.
    pub names: &'a BTreeMap<Uuid, String>,
    /// The register's own data (JSON), to be attached.
    pub data: &'a [u8],
    /// Whether what tells who reported was left out.
    pub redacted: bool,
    /// The files destroyed in the period.
    pub disposed: &'a [DisposalCertificate],
}

/// A breach with the steps of its procedure.
pub struct BreachEntry<'a> {
    /// The breach.
    pub breach: &'a Breach,
    /// Its steps.
    pub steps: &'a [Step],
}

impl BreachRegister {
    /// The register of breaches as the open register knows it now.
    #[must_use]
    pub fn from_register(source: &BreachesSource<'_>) -> Self {
        let period = format!(
            "Du {} au {}",
            paris::long_date(source.from_on),
            paris::long_date(source.to_on)
        );
        let article = ProcedureStep::Report.article().unwrap_or_default();
        let header = header_of(
            "",
            source.profile,
            source.journal.clone(),
            source.now,
            false,
        );
        let entries = source.files.iter();
        Self {
            header: header.of_version(source.redacted),
            reference: format!(
                "{}\n{}",
                source.profile.organisation.name,
                joined(&[&period, article])
            ),
            headline: headline(source),
            summary: in_rows(source.files, source.now),
            entries: entries
                .map(|file| BreachLine::of(file.breach, file.steps, source))
                .collect(),
            disposed: disposed(source.disposed),
            data: source.data.to_vec(),
        }
    }
}

/// How the breaches of the period stand, each counted once where it belongs.
#[derive(Default)]
struct Counts {
    notified: usize,
    late: usize,
    undated: usize,
    told: usize,
    closed: usize,
    set_aside: usize,
}

fn headline(source: &BreachesSource<'_>) -> Vec<Row> {
    let mut counts = Counts::default();
    for file in source.files {
        let clock = clock(file.breach, source.now);
        let information = Answers::of(file.steps).information;
        let decision = information.and_then(|it| it.decision);
        counts.notified += usize::from(clock.sent_at.is_some());
        counts.late += usize::from(clock.sent_at.is_some() && clock.is_late());
        counts.undated += usize::from(clock.state == ClockState::SentUndated);
        counts.told += usize::from(decision == Some(InformationDecision::Informed));
        counts.closed += usize::from(file.breach.closure.is_some());
        counts.set_aside += usize::from(file.breach.verdict == Some(Verdict::NotABreach));
    }
    let on_time = counts.notified - counts.late - counts.undated;
    let unmeasured = match counts.undated {
        0 => String::new(),
        undated => format!(", {undated} sans délai mesurable"),
    };
    let notified = match (counts.notified, counts.late) {
        (0, _) => String::new(),
        (_, late) => format!("{on_time} dans le délai, {late} en retard{unmeasured}"),
    };
    let count = |label: &str, count: usize| Row::text(label, &count.to_string());
    vec![
        count("Connues dans la période", source.files.len()),
        count("Dont incidents écartés", counts.set_aside),
        count("Notifiées à la CNIL", counts.notified).noted(&notified),
        count("Dont les personnes ont été informées", counts.told),
        count("Dossiers clos", counts.closed),
    ]
}

fn clock(breach: &Breach, now: DateTime<Utc>) -> Clock {
    Clock::of(&breach.facts, breach.verdict, now)
}

/// A row for each breach.
pub(crate) fn in_rows(files: &[BreachEntry<'_>], now: DateTime<Utc>) -> Table {
    let columns = [
        ("N°", 22),
        ("Connue le", 18),
        ("Nature", 22),
        ("Niveau décidé", 20),
        ("Notifiée le", 18),
    ];
    let rows = files.iter().map(|file| {
        let breach = file.breach;
        let clock = clock(breach, now);
        let sent = clock
            .sent_at
            .map(|at| paris::typed_date(paris::date_of(at)));
        let late = if sent.is_some() && clock.is_late() {
            "En retard"
        } else {
            ""
        };
        let natures = list_text(breach.facts.natures.as_ref(), |it| it.label().to_owned());
        let closed = if breach.closure.is_some() { "Clos" } else { "" };
        [
            Cell::text(&breach.number.to_string()).noted(closed),
            known(breach),
            Cell::text(&natures),
            Cell::text(breach.verdict.map_or("À décider", Verdict::label)),
            Cell::text(&sent.unwrap_or_default()).noted(late),
        ]
    });
    Table::new(columns, rows)
}

/// When it was known; while nothing is dated, when it was registered, and that it is so.
fn known(breach: &Breach) -> Cell {
    let day = Cell::text(&paris::typed_date(breach.known_on()));
    match breach.first_known_on() {
        Some(_) => day,
        None => day.noted("Inscription"),
    }
}

fn disposed(certificates: &[DisposalCertificate]) -> Table {
    let columns = [("N°", 30), ("Éliminé le", 30), ("Décidé par", 40)];
    let rows = certificates.iter().map(|certificate| {
        let by = &certificate.disposed_by;
        [
            Cell::text(&certificate.number.to_string()),
            Cell::text(&paris::typed_date(paris::date_of(certificate.disposed_at))),
            Cell::text(&joined(&[&by.name, &by.function])),
        ]
    });
    Table::new(columns, rows)
}
