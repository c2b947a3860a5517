//! What is printed of a package that was looked at.

use super::wire::{Claims, Data, Envelope, File, State, Verdict};
use crate::cell::cell;
use crate::usage::{counted, quoted};

/// The verdict first, then what is wrong, then what the package says of itself.
pub(super) fn text(verdict: &Verdict, is_detailed: bool) -> String {
    let name = quoted(&cell(&verdict.file_name));
    let mut lines = vec![if verdict.is_intact {
        format!("INTACT\u{a0}: {name} est tel qu’il a été fait.")
    } else {
        format!("MODIFIÉ\u{a0}: {name} n’est plus tel qu’il a été fait.")
    }];
    if verdict.envelope == Envelope::Altered {
        lines.push("  Le fichier lui-même ne porte plus son empreinte.".to_owned());
    }
    lines.extend(files(&verdict.files, is_detailed));
    if let Some(claims) = &verdict.claims {
        lines.extend(claimed(claims));
    }
    lines.join("\n")
}

fn files(files: &[File], is_detailed: bool) -> Vec<String> {
    let is_sound = |file: &&File| file.state == State::Intact && file.data != Some(Data::Altered);
    let sound = files.iter().filter(is_sound).count();
    let shown = files.iter().filter(|file| is_detailed || !is_sound(file));
    let mut lines: Vec<String> = shown.map(line).collect();
    if !files.is_empty() {
        lines.push(format!(
            "  {}",
            counted(sound, "fichier intact", "fichiers intacts")
        ));
    }
    lines
}

fn line(file: &File) -> String {
    let state = match file.state {
        State::Intact => "intact",
        State::Altered => "modifié",
        State::Missing => "manquant",
        State::Added => "ajouté",
    };
    let data = match file.data {
        Some(Data::Matches) => ", données conformes à l’empreinte du PDF",
        Some(Data::Altered) => ", données non conformes à l’empreinte du PDF",
        None => "",
    };
    format!("  {state}\u{a0}: {}{data}", cell(&file.path))
}

fn claimed(claims: &Claims) -> Vec<String> {
    let mut lines = vec![
        String::new(),
        format!(
            "Le paquet dit de lui-même\u{a0}: {}, {}, {}",
            cell(&claims.title),
            cell(&claims.subject),
            cell(&claims.organisation)
        ),
        format!(
            "  fait le {} par {}, avec {}",
            claims.made_at.long,
            cell(&claims.made_by),
            cell(&claims.application)
        ),
        format!(
            "  journal\u{a0}: ligne {}, {}",
            claims.journal_number,
            cell(&claims.journal_hash)
        ),
    ];
    if let Some(day) = &claims.kept_through {
        lines.push(format!("  à conserver jusqu’au {day}"));
    }
    lines.extend(claims.left_out.iter().map(|it| format!("  {}", cell(it))));
    lines
}
