//! Whether and how the persons were told, and what was written to them (GDPR, art. 34).

use domain::breach::{count_text, list_text};
use domain::letter::Letter;
use domain::paris;
use domain::procedure::{Answers, Information, InformedGroup};
use law::ProcedureStep;

use crate::file_sheet::FileSheet;
use crate::record::{Body, Cell, Chapter, FileSource, Row, Table, lowered, when, yes_or_no};

/// The information of the persons with its ledger of sendings.
#[must_use]
pub fn information(source: &FileSource<'_>) -> FileSheet {
    let written = Answers::of(source.steps).information;
    let information = written.cloned().unwrap_or_default();
    let chapters = vec![
        decision(&information),
        sendings(&information.groups),
        letters(&information.letters),
    ];
    let article = ProcedureStep::InformPersons.article().unwrap_or_default();
    let title = "Information des personnes et registre des envois";
    FileSheet::new(title, article, source, false, chapters)
}

fn decision(information: &Information) -> Chapter {
    let decided = information.decision.map_or("", |decision| decision.label());
    let exception = information
        .exception
        .map_or("", |exception| exception.label());
    let mut rows = vec![Row::known("Décision", decided)];
    rows.extend(Row::filled("Exception", exception));
    rows.extend(Row::filled("Motif", &information.reason));
    rows.extend(Row::filled(
        "Communication publique",
        &information.public_notice,
    ));
    if information.imposed {
        rows.push(Row::text("Ordonnée par la CNIL", yes_or_no(true)));
    }
    Chapter::new("Décision", vec![Body::Rows(rows)])
}

fn sendings(groups: &[InformedGroup]) -> Chapter {
    let columns = [
        ("À qui", 24),
        ("Comment", 18),
        ("Premier message", 20),
        ("Atteints", 19),
        ("Revenus", 19),
    ];
    let rows = groups.iter().map(|group| {
        let means = list_text(group.means.as_ref(), |means| means.label().to_owned());
        let planned = group.planned_on.map(paris::typed_date);
        let planned = planned.map(|day| format!("prévu le {day}"));
        [
            Cell::text(&group.audience).noted(&planned.unwrap_or_default()),
            Cell::asked(&means),
            Cell::asked(&group.informed.map(when).unwrap_or_default()),
            Cell::asked(&count_text(group.reached)),
            Cell::asked(&count_text(group.returned)),
        ]
    });
    let body = if groups.is_empty() {
        Body::Text("Aucun envoi n’est inscrit.".to_owned())
    } else {
        Body::Table(Table::new(columns, rows))
    };
    Chapter::new("Registre des envois", vec![body])
}

fn letters(letters: &[Letter]) -> Chapter {
    let columns = [("Lettre", 34), ("Objet", 40), ("Contenu", 26)];
    let rows = letters.iter().map(|letter| {
        let missing: Vec<String> = letter
            .missing()
            .iter()
            .map(|it| lowered(it.label()))
            .collect();
        let content = if letter.may_leave() {
            "Complète au regard de la loi".to_owned()
        } else {
            format!("Il y manque\u{a0}: {}", missing.join(", "))
        };
        [
            Cell::text(letter.audience.label()),
            Cell::asked(&letter.subject),
            Cell::text(&content),
        ]
    });
    let body = if letters.is_empty() {
        Body::Text("Aucune lettre n’est écrite.".to_owned())
    } else {
        Body::Table(Table::new(columns, rows))
    };
    Chapter::new("Lettres", vec![body])
}
