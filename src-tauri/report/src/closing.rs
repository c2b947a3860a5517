//! The certificate of a closed file: its life, what was left undone and why, until when it is kept.

use domain::breach::Clock;
use domain::closing::{Closure, Signature};
use domain::paris;
use domain::procedure::{Answers, Information};
use law::clocks::ARCHIVE;
use law::{ProcedureStep, Verdict};

use crate::file_sheet::FileSheet;
use crate::record::{Body, Chapter, FileSource, Row, joined, punctuality, when};

/// The certificate « Attestation de clôture »; a draft while the file is open.
#[must_use]
pub fn closing(source: &FileSource<'_>) -> FileSheet {
    let closure = source.breach.closure.as_ref();
    let mut chapters = vec![life(source)];
    chapters.push(closure.map_or_else(open, end));
    chapters.extend(hold(source));
    let article = ProcedureStep::Close.article().unwrap_or_default();
    let draft = closure.is_none();
    FileSheet {
        signatories: closure.map_or_else(Vec::new, |closure| {
            let Signature { name, function } = closure.signature.clone();
            vec![[function, name]]
        }),
        ..FileSheet::new("Attestation de clôture", article, source, draft, chapters)
    }
}

fn life(source: &FileSource<'_>) -> Chapter {
    let breach = source.breach;
    let clock = Clock::of(&breach.facts, breach.verdict, source.now);
    let aware = breach.facts.aware_moment().map(when).unwrap_or_default();
    let sent = clock.sent_at.map(paris::to_the_second);
    let decided = breach.verdict.map_or("", Verdict::label);
    let mut rows = vec![
        Row::known("Résumé", &breach.facts.summary()),
        Row::text(
            "Inscription au registre",
            &paris::view(breach.registered_at).long,
        ),
        Row::known("Connaissance", &aware),
        Row::known("Niveau décidé", decided),
    ];
    rows.extend(
        sent.map(|sent| Row::text("Notification à la CNIL", &sent).noted(punctuality(clock.state))),
    );
    let information = Answers::of(source.steps).information;
    rows.extend(information.and_then(told));
    Chapter::new("Vie du dossier", vec![Body::Rows(rows)])
}

/// What was decided about the persons, and when the first of them were told.
fn told(information: &Information) -> Option<Row> {
    let decided = information.decision?.label();
    let told = information.groups.iter().filter_map(|group| group.informed);
    let first = told.min_by_key(|moment| moment.at).map(when);
    let note = first.map(|first| format!("Premier message\u{a0}: {first}"));
    Some(Row::text("Information des personnes", decided).noted(&note.unwrap_or_default()))
}

fn open() -> Chapter {
    let words = "Le dossier n’est pas clos\u{a0}: cette attestation est un projet.";
    Chapter::new("Clôture", vec![Body::Text(words.to_owned())])
}

fn end(closure: &Closure) -> Chapter {
    let signature = &closure.signature;
    let rule = ARCHIVE.iter().find(|rule| rule.id == closure.rule);
    let rule = rule.map_or_else(String::new, |rule| {
        format!("{} ans, {}", rule.years, rule.article)
    });
    let mut rows = vec![
        Row::text("Clôture", &paris::view(closure.at).long),
        Row::text(
            "Signée par",
            &joined(&[&signature.name, &signature.function]),
        )
        .noted("Visa déclaré, qui n’est pas une signature électronique."),
        Row::text(
            "À conserver jusqu’au",
            &paris::long_date(closure.kept_through_on),
        )
        .noted(&rule),
    ];
    let left = closure.steps_left().map(|step| step.label().to_owned());
    match Row::listed("Resté ouvert", left) {
        Some(left) => {
            rows.push(left);
            rows.extend(Row::filled("Pourquoi clore tout de même", &closure.reason));
        }
        None => rows.push(Row::text(
            "Resté ouvert",
            "Rien\u{a0}: toutes les étapes sont réglées.",
        )),
    }
    Chapter::new("Clôture", vec![Body::Rows(rows)])
}

fn hold(source: &FileSource<'_>) -> Option<Chapter> {
    let hold = source.breach.hold.as_ref()?;
    let rows = vec![
        Row::text("Depuis", &paris::view(hold.since).long),
        Row::text("Décidée par", &hold.by),
        Row::text("Motif", &hold.reason),
    ];
    Some(Chapter::new(
        "Élimination suspendue",
        vec![Body::Rows(rows)],
    ))
}
