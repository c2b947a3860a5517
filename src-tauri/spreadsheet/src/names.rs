//! Names that every spreadsheet program accepts for a sheet.

use std::collections::HashSet;

use crate::text::writable;

/// Longest name, in UTF-16 units as Excel counts.
const LONGEST: usize = 31;
/// What the name of a sheet without one begins with.
const NAMELESS: &str = "Feuille";
/// The name that Excel keeps for itself.
const KEPT_BY_EXCEL: &str = "history";

/// One accepted name for each of `names`, in their order: at most 31 characters, none of
/// `[ ] : * ? / \`, no apostrophe at an end, never empty, and no two that differ by case alone.
///
/// A name that is taken gets a number: « Fiche (2) ».
#[must_use]
pub fn safe_sheet_names<'name>(names: impl IntoIterator<Item = &'name str>) -> Vec<String> {
    let mut taken = HashSet::from([KEPT_BY_EXCEL.to_owned()]);
    let names = names.into_iter().map(accepted);
    names.map(|name| unique(&name, &mut taken)).collect()
}

fn accepted(name: &str) -> String {
    let replaced = writable(name).replace(['[', ']', ':', '*', '?', '/', '\\', '\n', '\t'], "-");
    let name = trimmed(cut(trimmed(&replaced), LONGEST));
    if name.is_empty() { NAMELESS } else { name }.to_owned()
}

fn trimmed(name: &str) -> &str {
    name.trim_matches(|it: char| it.is_whitespace() || it == '\'')
}

/// As many characters of `name` as `most` UTF-16 units hold.
fn cut(name: &str, most: usize) -> &str {
    let mut units = 0;
    let end = name.char_indices().find(|(_, character)| {
        units += character.len_utf16();
        units > most
    });
    end.map_or(name, |(end, _)| &name[..end])
}

fn unique(name: &str, taken: &mut HashSet<String>) -> String {
    let mut candidate = name.to_owned();
    let mut number = 2;
    while !taken.insert(candidate.to_lowercase()) {
        let ending = format!(" ({number})");
        candidate = format!("{}{ending}", cut(name, LONGEST - ending.len()));
        number += 1;
    }
    candidate
}
