//! What the journal calls that of which it tells no former value.

/// The French name of what a line tells, when it is no field of a form.
#[must_use]
pub fn told_label(field: &str) -> Option<&'static str> {
    let found = TOLD.iter().find(|(name, _)| *name == field);
    found.map(|(_, label)| *label)
}

const TOLD: &[(&str, &str)] = &[
    ("access", "Accès"),
    ("backup", "Sauvegarde"),
    ("breaches", "Violations lues"),
    ("documents", "Pièces lues"),
    ("expected", "Dernière ligne connue de ce poste"),
    ("found", "Dernière ligne trouvée"),
    ("head", "Journal de la sauvegarde"),
    ("import", "Fichier importé"),
    ("import_added", "Entrées ajoutées"),
    ("import_changed", "Entrées complétées"),
    ("import_undone", "Import annulé"),
    ("journal_lines", "Lignes du journal"),
    ("left_open", "Restait ouvert"),
    ("lost", "Lignes du journal perdues"),
    ("records", "Fiches, sous-traitants et mesures lus"),
    ("register_table", "Registre"),
    ("taken_away", "Anciennes sauvegardes retirées"),
];
