//! The preview and the report, as a person reads them.

mod columns;
mod line;

use super::options::Asked;
use super::source::Chosen;
use super::wire::{
    ImportPreview, ImportReport, LineOutcome, LineStanding, NotTaken, SheetKind, Taking,
};
use crate::cell::cell;
use crate::usage::{counted, quoted};
use line::Told;

/// What there is to show.
pub(crate) struct Shown<'a> {
    pub(crate) asked: &'a Asked,
    pub(crate) chosen: &'a Chosen,
    pub(crate) preview: &'a ImportPreview,
}

/// The preview.
pub(crate) fn what_would_be_done(shown: &Shown<'_>) -> String {
    let mut text = beginning(shown);
    text.extend(shown.lines(|_| None));
    text.extend(shown.not_taken());
    text.push(String::new());
    text.push(shown.tally());
    let is_something = shown
        .preview
        .lines
        .iter()
        .any(|line| line.proposed != Taking::Leave);
    text.push(if is_something {
        "Rien n’a été écrit. Ajoutez --accepter pour reprendre ces lignes.".to_owned()
    } else {
        "Rien n’a été écrit, et il n’y a rien à reprendre.".to_owned()
    });
    text.join("\n")
}

/// The report.
pub(crate) fn what_became_of(shown: &Shown<'_>, report: &ImportReport) -> String {
    let mut text = beginning(shown);
    text.extend(shown.lines(|index| report.lines.get(index).map(|line| &line.outcome)));
    text.extend(shown.not_taken());
    text.push(String::new());
    text.push(format!(
        "{}\u{a0}: {}, {}, {}.",
        counted(report.lines.len(), "ligne", "lignes"),
        counted(report.added, "ajoutée", "ajoutées"),
        counted(report.changed, "mise à jour", "mises à jour"),
        counted(report.left, "laissée", "laissées"),
    ));
    text.push(if report.added + report.changed == 0 {
        "Rien n’a été écrit.".to_owned()
    } else {
        format!(
            "Pour annuler cet import\u{a0}: registre annuler-import {}",
            shown.asked.register.display()
        )
    });
    text.join("\n")
}

/// What the file is, and what its columns feed.
fn beginning(shown: &Shown<'_>) -> Vec<String> {
    let chosen = shown.chosen;
    let register = chosen.table.word();
    let name = quoted(chosen.file_name());
    let Some(sheet) = chosen.sheet() else {
        return vec![format!(
            "{name}, modèle de la CNIL, pour le registre {register}"
        )];
    };
    let mut text = vec![format!(
        "{name}, feuille {}, pour le registre {register}",
        quoted(&cell(&sheet.name))
    )];
    text.extend(columns::shown(
        sheet,
        chosen.targets(),
        shown.asked.shows_columns,
    ));
    text
}

impl Shown<'_> {
    /// Each line with what would be done, or what was.
    fn lines<'a>(&self, outcome: impl Fn(usize) -> Option<&'a LineOutcome>) -> Vec<String> {
        let is_model = self.chosen.sheet().is_none();
        let lines = self.preview.lines.iter().enumerate();
        let told = lines.flat_map(|(index, line)| {
            let told = Told {
                line,
                outcome: outcome(index),
                is_model,
                targets: self.chosen.targets(),
            };
            told.text()
        });
        told.collect()
    }

    fn not_taken(&self) -> Vec<String> {
        let not_taken = &self.preview.not_taken;
        let heading = (!not_taken.is_empty()).then(|| "Ne sont pas repris\u{a0}:".to_owned());
        let each = not_taken.iter().map(|left| format!("  {}", why_not(left)));
        heading.into_iter().chain(each).collect()
    }

    fn tally(&self) -> String {
        let lines = &self.preview.lines;
        let proposed = |taking| lines.iter().filter(|it| it.proposed == taking).count();
        let same = lines.iter().filter(|line| match line.standing {
            LineStanding::Same { .. } => true,
            LineStanding::New
            | LineStanding::Known { .. }
            | LineStanding::Repeated { .. }
            | LineStanding::Faulty { .. } => false,
        });
        let same = same.count();
        format!(
            "{}\u{a0}: {}, {}, {}, {}\u{a0}à laisser.",
            counted(lines.len(), "ligne", "lignes"),
            counted(proposed(Taking::Add), "nouvelle", "nouvelles"),
            counted(proposed(Taking::Change), "mise à jour", "mises à jour"),
            counted(same, "inchangée", "inchangées"),
            proposed(Taking::Leave) - same,
        )
    }
}

/// A line, or a whole sheet, with why it makes no entry.
fn why_not(left: &NotTaken) -> String {
    let Some(line) = left.line else {
        let kind = left.kind.map_or("", |kind| match kind {
            SheetKind::BlankFiche => ", une fiche sans nom",
            SheetKind::ActivityList => ", la liste que les fiches répètent",
            SheetKind::Other => ", qui n’est pas une fiche",
        });
        return format!("feuille {}{kind}", quoted(&cell(&left.sheet)));
    };
    format!(
        "ligne\u{a0}{line}, {}\u{a0}: il y manque ce qui nomme une entrée",
        quoted(&cell(&left.text))
    )
}
