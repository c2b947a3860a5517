//! What the columns of a sheet feed.

use super::super::wire::{ColumnView, SheetView, Target};
use crate::cell::cell;
use crate::usage::quoted;

/// Every column with its field when they are asked for; those that feed nothing otherwise.
pub(crate) fn shown(sheet: &SheetView, targets: &[Target], are_all: bool) -> Vec<String> {
    let columns = sheet.columns.iter().enumerate();
    let said = columns.filter(|(_, column)| says_something(column));
    if are_all {
        let each = said.map(|(index, column)| {
            let fed = column
                .path
                .as_deref()
                .map_or("rien", |path| label(path, targets));
            format!("  {}\u{a0}: {fed}", title(index, column))
        });
        return heading("Ce que les colonnes remplissent\u{a0}:", each.collect());
    }
    let unfed = said.filter(|(_, column)| column.path.is_none());
    let each = unfed.map(|(index, column)| format!("  {}", title(index, column)));
    heading(
        "Les colonnes qui ne remplissent rien\u{a0}:",
        each.collect(),
    )
}

fn heading(title: &str, lines: Vec<String>) -> Vec<String> {
    let title = (!lines.is_empty()).then(|| title.to_owned());
    title.into_iter().chain(lines).collect()
}

fn says_something(column: &ColumnView) -> bool {
    !column.title.trim().is_empty() || !column.samples.is_empty()
}

/// Its title, or its rank where it has none.
fn title(index: usize, column: &ColumnView) -> String {
    if column.title.trim().is_empty() {
        return format!("colonne sans titre, n°\u{a0}{}", index + 1);
    }
    quoted(&cell(&column.title))
}

fn label<'a>(path: &'a str, targets: &'a [Target]) -> &'a str {
    let target = targets.iter().find(|target| target.path == path);
    target.map_or(path, |target| &target.label)
}
