//! The page of explanations of a package, for a person who has neither our program nor its manual.

use chrono::{DateTime, Datelike, Locale, NaiveDate, Timelike, Utc};

use crate::manifest::{Claims, Listed};

/// Its name in a package.
pub(crate) const READ_ME: &str = "LISEZ-MOI.txt";
/// Tells old programs of Windows that accents are in UTF-8.
const UTF_8: &str = "\u{feff}";
/// What is the same in every package: how to read and to check it.
const EXPLANATIONS: &str = include_str!("read_me.txt");

/// The page, with the line ends of Windows.
pub(crate) fn read_me(files: &[Listed], claims: &Claims) -> Vec<u8> {
    let page = [
        heading(claims),
        said(claims),
        contents(files),
        left_out(claims),
        EXPLANATIONS.to_owned(),
    ];
    format!("{UTF_8}{}", page.concat())
        .replace('\n', "\r\n")
        .into_bytes()
}

fn heading(claims: &Claims) -> String {
    let title = claims.title.to_uppercase();
    format!("{title}\n{}\n\n", claims.subject)
}

/// What the package says of itself, line by line; what is not known has no line.
fn said(claims: &Claims) -> String {
    let kept_through = claims.kept_through.map(french_date).unwrap_or_default();
    let journal = &claims.journal;
    let lines = [
        ("Organisme", claims.organisation.clone()),
        ("Réuni le", french_instant(claims.made_at)),
        ("Par", claims.made_by.clone()),
        ("Avec l’application", claims.application.clone()),
        (
            "Journal du registre",
            format!("ligne n°\u{a0}{}", journal.number),
        ),
        ("Empreinte de cette ligne", journal.hash.clone()),
        ("À conserver jusqu’au", kept_through),
        ("Durée de conservation", claims.kept_because.clone()),
    ];
    let line = |(name, value): (&str, String)| format!("{name}\u{a0}: {value}\n");
    let known = lines.into_iter().filter(|(_, value)| !value.is_empty());
    let lines: String = known.map(line).collect();
    format!("{lines}\n")
}

fn contents(files: &[Listed]) -> String {
    let line = |file: &Listed| format!("- {}\u{a0}: {}\n", file.path, file.title);
    let lines: String = files.iter().map(line).collect();
    format!("CE QU’IL CONTIENT\n\n{lines}\n")
}

fn left_out(claims: &Claims) -> String {
    if claims.left_out.is_empty() {
        return String::new();
    }
    let line = |sentence: &String| format!("- {sentence}\n");
    let lines: String = claims.left_out.iter().map(line).collect();
    format!("CE QUI N’Y EST PAS\n\n{lines}\n")
}

/// `23 novembre 2026 à 10 h 05, temps universel (UTC)`.
fn french_instant(at: DateTime<Utc>) -> String {
    let (day, hour, minute) = (french_date(at.date_naive()), at.hour(), at.minute());
    format!("{day} à {hour}\u{a0}h\u{a0}{minute:02}, temps universel (UTC)")
}

/// `1er décembre 2026`.
fn french_date(day: NaiveDate) -> String {
    let number = match day.day() {
        1 => "1er".to_owned(),
        other => other.to_string(),
    };
    let month = day.format_localized("%B", Locale::fr_FR);
    format!("{number} {month} {}", day.year())
}
