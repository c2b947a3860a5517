//! The whole journal: searched by who, about what and when, verified on demand, and taken out.

mod export;
mod labels;

pub(crate) use export::{ExportJournal, export_journal};

use std::collections::BTreeMap;

use domain::paris::{self, InstantView};
use domain::period::{OpenPeriod, PeriodForm};
use domain::record::RecordKind;
use law::folding::folded;
use serde::{Deserialize, Serialize};
use store::{REGISTER, SealedLine, Subject, SubjectKind};
use ts_rs::TS;

use crate::error::ApiError;
use crate::history::HistoryEntry;
use crate::requests::Nothing;
use crate::session::Desk;
use crate::view::short;

/// Lines of one page.
const PAGE: u32 = 50;

/// About what a line is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub(crate) enum JournalObject {
    /// The register itself: openings, settings, accesses, backups.
    Register,
    /// Breaches.
    Breaches,
    /// Fiches, those kept for others included.
    Activities,
    /// Processors.
    Processors,
    /// Security measures.
    Measures,
    /// Requests of persons.
    Requests,
    /// Evaluations of the procedure, and the actions that come of them.
    Evaluations,
    /// What is no longer in any register.
    Deleted,
}

impl JournalObject {
    fn label(self) -> &'static str {
        match self {
            Self::Register => "Le registre lui-même",
            Self::Breaches => "Violations",
            Self::Activities => "Traitements",
            Self::Processors => "Sous-traitants",
            Self::Measures => "Mesures de sécurité",
            Self::Requests => "Demandes",
            Self::Evaluations => "Évaluations et actions",
            Self::Deleted => "Entrées supprimées",
        }
    }
}

/// What is looked for, as typed; what is empty does not narrow.
#[derive(Clone, Debug, Default, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct JournalForm {
    actor: String,
    object: Option<JournalObject>,
    from_on: String,
    to_on: String,
    /// Words that stand in the act, in what it is about, or in what changed.
    text: String,
}

#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct SearchJournal {
    form: JournalForm,
    /// From 0.
    page: u32,
}

#[derive(Serialize, TS)]
pub(crate) struct JournalPage {
    lines: Vec<JournalLineView>,
    /// How many lines were found, this page's included.
    total: u32,
    /// From 0.
    page: u32,
    /// The rank of the first line shown, from 1.
    first: u32,
    page_count: u32,
    /// Everybody whom the journal names.
    actors: Vec<String>,
}

#[derive(Serialize, TS)]
pub(crate) struct JournalLineView {
    entry: HistoryEntry,
    object: JournalObject,
    /// What it is about; empty for the register itself.
    subject: String,
    /// The beginning of its hash.
    hash: String,
}

#[derive(Serialize, TS)]
pub(crate) struct JournalVerdict {
    #[ts(type = "number")]
    entries: i64,
    head: String,
    at: InstantView,
}

/// One page of the lines that are looked for, the latest first.
pub(crate) fn search_journal(
    desk: &mut Desk<'_>,
    argument: SearchJournal,
) -> Result<JournalPage, ApiError> {
    let search = Search::of(desk, &argument.form)?;
    let first = argument.page.saturating_mul(PAGE);
    let (mut total, mut lines) = (0_u32, Vec::new());
    search.visit(desk, |line, object, subject| {
        if (first..first.saturating_add(PAGE)).contains(&total) {
            lines.push(JournalLineView {
                hash: short(&line.hash),
                entry: HistoryEntry::from(line.line),
                object,
                subject: subject.to_owned(),
            });
        }
        total += 1;
    })?;
    Ok(JournalPage {
        lines,
        total,
        page: argument.page,
        first: total.min(first.saturating_add(1)),
        page_count: total.div_ceil(PAGE),
        actors: desk.open.store.actors()?,
    })
}

/// Recomputes every hash, on the file as it is now.
pub(crate) fn verify_journal(desk: &mut Desk<'_>, _: Nothing) -> Result<JournalVerdict, ApiError> {
    desk.open.store.verify_journal()?;
    let head = desk.open.store.head()?;
    Ok(JournalVerdict {
        entries: head.seq,
        head: short(&head.hash),
        at: paris::view(desk.now),
    })
}

/// What is looked for, read.
struct Search {
    actor: Option<String>,
    object: Option<JournalObject>,
    period: OpenPeriod,
    words: Vec<String>,
    subjects: BTreeMap<String, Subject>,
}

impl Search {
    fn of(desk: &Desk<'_>, form: &JournalForm) -> Result<Self, ApiError> {
        let period = PeriodForm {
            from_on: form.from_on.clone(),
            to_on: form.to_on.clone(),
        };
        Ok(Self {
            period: period.open_ended()?,
            actor: Some(form.actor.clone()).filter(|it| !it.is_empty()),
            object: form.object,
            words: words(&form.text).collect(),
            subjects: desk.open.store.subjects()?,
        })
    }

    /// Shows the lines that are looked for with what they are about, the latest first.
    fn visit(
        &self,
        desk: &Desk<'_>,
        mut visit: impl FnMut(SealedLine, JournalObject, &str),
    ) -> Result<(), ApiError> {
        let store = &desk.open.store;
        store.visit_journal(self.actor.as_deref(), |line| {
            let subject = self.subjects.get(&line.line.subject);
            let object = object_of(&line.line.subject, subject);
            let title = subject.map_or("", |subject| subject.title.as_str());
            if self.holds(&line, object, title) {
                visit(line, object, title);
            }
        })?;
        Ok(())
    }

    fn holds(&self, line: &SealedLine, object: JournalObject, title: &str) -> bool {
        let day = paris::date_of(line.line.at);
        self.object.is_none_or(|sought| sought == object)
            && self.period.holds(day)
            && self.tells(line, title)
    }

    fn tells(&self, line: &SealedLine, title: &str) -> bool {
        if self.words.is_empty() {
            return true;
        }
        let mut told = vec![report::act_label(&line.line.action), title];
        for change in &line.line.changes {
            told.extend([change.before.as_str(), change.after.as_str()]);
        }
        let told: Vec<String> = told.into_iter().flat_map(words).collect();
        let tells = |word: &String| told.iter().any(|it| it.contains(word.as_str()));
        self.words.iter().all(tells)
    }
}

/// The words of a text as a person compares them.
fn words(text: &str) -> impl Iterator<Item = String> {
    let words = text.split_whitespace().map(|word| folded(word.chars()));
    words.filter(|word| !word.is_empty())
}

fn object_of(identifier: &str, subject: Option<&Subject>) -> JournalObject {
    match subject.map(|subject| subject.kind) {
        None if identifier == REGISTER => JournalObject::Register,
        None => JournalObject::Deleted,
        Some(SubjectKind::Breach) => JournalObject::Breaches,
        Some(SubjectKind::Record(kind)) => match kind {
            RecordKind::ControllerActivity | RecordKind::ProcessorActivity => {
                JournalObject::Activities
            }
            RecordKind::Processor => JournalObject::Processors,
            RecordKind::SecurityMeasure => JournalObject::Measures,
            RecordKind::RightsRequest => JournalObject::Requests,
        },
        Some(SubjectKind::Evaluation | SubjectKind::Improvement) => JournalObject::Evaluations,
    }
}
