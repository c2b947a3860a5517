//! Annual reports: a year with everything in it, and one in which nothing happened.

use domain::chart::{Column, Length, columns, lengths};
use domain::evaluation::EvaluationText;
use domain::statistics::{YearFigures, of_year};
use report::JournalHead;
use report::annual::{AnnualPicture, AnnualReport, AnnualSource, RegisterState};
use report::breaches::BreachEntry;

use crate::evaluations::Evaluated;
use crate::file::{File, profile};
use crate::sample::instant;
use crate::whole_file::Whole;

/// The year of the samples.
const YEAR: i32 = 2026;

fn journal() -> JournalHead {
    JournalHead {
        number: 1284,
        hash: "9f3a1c07d2e4".into(),
        taken_by: "Camille Exemple".into(),
    }
}

fn state(groups: [(&str, u32); 2]) -> RegisterState {
    RegisterState {
        groups: groups
            .map(|(label, count)| (label.to_owned(), count))
            .into(),
    }
}

fn report(
    files: &[File],
    figures: &YearFigures,
    pictures: &[AnnualPicture],
    evaluation: Option<&EvaluationText>,
) -> AnnualReport {
    let entries = files.iter().map(|file| BreachEntry {
        breach: &file.breach,
        steps: &file.steps,
    });
    let before = YearFigures {
        breaches: 1,
        ..YearFigures::default()
    };
    AnnualReport::from_register(&AnnualSource {
        year: YEAR,
        files: &entries.collect::<Vec<_>>(),
        figures,
        before: &before,
        pictures,
        activities: state([("En vigueur", 38), ("À compléter", 5)]),
        processors: state([("En activité", 17), ("Échéance dépassée", 2)]),
        evaluation,
        exercises: &[],
        profile: &profile(),
        journal: &journal(),
        now: instant(),
        data: b"{}",
    })
}

/// Three breaches, one of which was notified late.
pub(crate) fn full() -> AnnualReport {
    let mut late = Whole::complete();
    let aware = late.file.breach.facts.aware.as_mut().unwrap();
    aware.moment.at -= chrono::TimeDelta::days(10);
    let mut files = [Whole::complete(), late, Whole::empty()].map(|whole| whole.file);
    for (sequence, file) in (1..).zip(&mut files) {
        file.breach.number.sequence = sequence;
    }
    let register = files.iter();
    let register: Vec<_> = register
        .map(|file| (file.breach.clone(), file.steps.clone()))
        .collect();
    let figures = of_year(YEAR, &register);
    let evaluation = Evaluated::approved().text;
    report(&files, &figures, &pictures(), Some(&evaluation))
}

/// A year in which nothing happened.
pub(crate) fn empty() -> AnnualReport {
    let nothing = AnnualPicture {
        title: "Violations par mois".into(),
        note: "Rien à montrer.".into(),
        drawing: None,
        columns: vec!["Mois".into(), "2026".into()],
        rows: Vec::new(),
    };
    report(&[], &YearFigures::default(), &[nothing], None)
}

fn pictures() -> [AnnualPicture; 2] {
    let month = |label: &str, count, before| Column {
        label: label.into(),
        count,
        before,
    };
    let months = [month("oct.", 0, 1), month("nov.", 3, 0)];
    let length = |label: &str, hours, words: &str, is_late| Length {
        label: label.into(),
        hours,
        words: words.into(),
        is_late,
    };
    let delays = [
        length("VIO-2026-0001", 20.0, "20\u{a0}h\u{a0}00\u{a0}min", false),
        length("VIO-2026-0002", 260.0, "260\u{a0}h\u{a0}00\u{a0}min", true),
    ];
    [
        AnnualPicture {
            title: "Violations par mois".into(),
            note: "Trait plein\u{a0}: l’année.".into(),
            drawing: Some(columns(&months)),
            columns: ["Mois", "2026", "2025"].map(String::from).into(),
            rows: months
                .iter()
                .map(|it| {
                    vec![
                        it.label.clone(),
                        it.count.to_string(),
                        it.before.to_string(),
                    ]
                })
                .collect(),
        },
        AnnualPicture {
            title: "Délai de notification à la CNIL".into(),
            note: "2 mesurées, 1 dans le délai.".into(),
            drawing: Some(lengths(&delays, 72.0, "72\u{a0}h")),
            columns: ["Violation", "Délai", "Dans le délai"]
                .map(String::from)
                .into(),
            rows: delays
                .iter()
                .map(|it| vec![it.label.clone(), it.words.clone(), String::new()])
                .collect(),
        },
    ]
}
