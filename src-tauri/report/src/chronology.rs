//! What happened when, and what shows it: everything that is dated, in its order.

use chrono::TimeDelta;
use domain::breach::Clock;
use domain::chronology::{Milestone, milestones};
use domain::moment::Moment;
use domain::paris;
use law::Verdict;

use crate::file_sheet::FileSheet;
use crate::record::{Body, Cell, Chapter, FileSource, Row, Table, WrittenEvent, joined, when};

/// The chronology of a file.
#[must_use]
pub fn chronology(source: &FileSource<'_>) -> FileSheet {
    let chapters = vec![spans(source), course(source)];
    FileSheet::new("Chronologie", "", source, false, chapters)
}

/// The lengths that the law measures, first of all.
fn spans(source: &FileSource<'_>) -> Chapter {
    let facts = &source.breach.facts;
    let clock = Clock::of(facts, source.breach.verdict, source.now);
    let until = if clock.sent_at.is_some() {
        "De la connaissance à l’envoi à la CNIL"
    } else {
        "Depuis la connaissance"
    };
    // Where nothing is to be sent, no length grows until today.
    let is_measured = clock.sent_at.is_some()
        || source
            .breach
            .verdict
            .is_none_or(Verdict::asks_for_notification);
    let first = || {
        let elapsed = clock.elapsed.map(|it| span(until, it));
        elapsed.unwrap_or_else(|| Row::known(until, ""))
    };
    let mut rows: Vec<Row> = is_measured.then(first).into_iter().collect();
    for (label, from, to) in [
        (
            "Du début des faits à la détection",
            facts.occurred_from,
            facts.detected,
        ),
        (
            "De la détection au signalement",
            facts.detected,
            facts.reported,
        ),
        (
            "Du signalement à la connaissance",
            facts.reported,
            facts.aware_moment(),
        ),
    ] {
        rows.extend(from.zip(to).map(|(from, to)| span(label, to.at - from.at)));
    }
    let body = if rows.is_empty() {
        Body::Text("Aucune durée ne peut être mesurée.".to_owned())
    } else {
        Body::Rows(rows)
    };
    Chapter::new("Durées écoulées", vec![body])
}

/// A length, and that it was typed the wrong way round where it is negative.
fn span(label: &str, length: TimeDelta) -> Row {
    let row = Row::text(label, &paris::duration(length.num_seconds()));
    if length < TimeDelta::zero() {
        row.noted("Dans l’ordre inverse\u{a0}: le second instant précède le premier.")
    } else {
        row
    }
}

/// One line of the chronology.
struct Line {
    occurred: Option<Moment>,
    what: Cell,
    certainty: &'static str,
}

fn course(source: &FileSource<'_>) -> Chapter {
    let known = milestones(&source.breach.facts, source.steps).into_iter();
    let known = known.map(|(milestone, moment)| Line {
        occurred: Some(moment),
        what: Cell::text(name(milestone)),
        certainty: "",
    });
    let written = source.events.iter().map(|event| line(event, source));
    let mut lines: Vec<Line> = known.chain(written).collect();
    // The sort is stable: what is not dated stays in the order of writing, after the rest.
    lines.sort_by_key(|line| (line.occurred.is_none(), line.occurred.map(|it| it.at)));
    let rows = lines.into_iter().map(|line| {
        let instant = match line.occurred {
            Some(moment) => when(moment),
            None => "Non daté".to_owned(),
        };
        [Cell::text(&instant), line.what, Cell::text(line.certainty)]
    });
    let columns = [
        ("Quand (heure de Paris)", 30),
        ("Quoi", 54),
        ("Certitude", 16),
    ];
    let table = Table::new(columns, rows);
    let body = if table.rows.is_empty() {
        Body::Text("Rien n’est daté à ce stade.".to_owned())
    } else {
        Body::Table(table)
    };
    Chapter::new("Déroulement", vec![body])
}

fn line(written: &WrittenEvent, source: &FileSource<'_>) -> Line {
    let event = &written.event;
    let cited = source.attached.iter();
    let cited = cited
        .filter(|document| Some(document.id) == event.document)
        .map(|document| format!("Pièce\u{a0}: {}", document.file.name));
    let noted = format!(
        "Noté le {} par {}",
        paris::view(written.at).long,
        written.by
    );
    let note = joined(&[&cited.collect::<String>(), &noted]);
    Line {
        occurred: event.occurred,
        what: Cell::text(&event.text).noted(&note),
        certainty: event.certainty.label(),
    }
}

/// What the file calls an instant that it holds.
pub(crate) fn name(milestone: Milestone) -> &'static str {
    match milestone {
        Milestone::OccurredFrom => "Début des faits",
        Milestone::OccurredTo => "Fin des faits",
        Milestone::Detected => "Détection par la première personne",
        Milestone::Reported => "Signalement à la référente",
        Milestone::DpoInformed => "Information du DPO",
        Milestone::Aware => "Connaissance par l’organisme",
        Milestone::Contained => "Violation contenue",
        Milestone::Notified => "Notification envoyée à la CNIL",
    }
}
